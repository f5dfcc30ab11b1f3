//! The sections of a record: one an item of the agenda, and the parts that are told in it.

use super::super::composer::{Composer, Composing, callout, join_with_blanks, plain};
use super::super::marking::in_language;
use crate::facts::{SiteFact, SiteSeriesFact};
use crate::model::{AgendaItem, Part, Text};
use document::{Block, CalloutRole, Inline, Inlines, Section, each_line_of};
use serde_json::json;
use std::collections::BTreeSet;
use std::mem;

impl Composer<'_> {
    /// Sections in the order of the agenda, and what stands before the first heading. An item that shares another's section is told
    /// there, in its turn; one without a heading runs on in the section before it.
    pub(super) fn sections(&mut self) -> Composing<(Vec<Block>, Vec<Section>)> {
        let items = &self.exchange.event.value.agenda;
        let mut opening = Vec::new();
        let mut sections: Vec<Section> = Vec::new();
        for (index, owner) in items.iter().enumerate().filter(|(_, item)| target(item, items).is_none()) {
            let words = self.titled(owner, owner.heading.as_ref().or(owner.title.as_ref()));
            let title = self.heading(index, owner, words)?;
            let byline = self.byline(index)?;
            let mut body = Vec::new();
            if title.is_empty() {
                body.extend(byline.clone().map(note));
            }
            for (told, item) in items.iter().enumerate() {
                let is_owner = told == index;
                if is_owner || target(item, items) == Some(index) {
                    self.tell(told, item, is_owner, &mut body)?;
                }
            }
            if title.is_empty() {
                sections.last_mut().map_or(&mut opening, |section| &mut section.body).extend(body);
                continue;
            }
            let id = section_id(index, owner);
            // Announced items stand in the agenda; a heading over nothing would help nobody, but in minutes it says that there was nothing.
            let is_told = !body.is_empty() || byline.is_some();
            if is_told || self.is_minutes() && owner.announced {
                sections.push(Section { id, title, byline, body });
            }
        }
        if self.is_minutes() {
            sections.extend(self.other_follow_ups()?);
        } else {
            // Groups and guests that the opening has no room for stand next to it; a table of all who came is looked up, not read.
            let attendance = self.attendance_section()?;
            let at = if self.has_attendance_list() { 0 } else { sections.len() };
            sections.splice(at..at, attendance);
        }
        sections.extend(self.directions()?);
        // Who signs minutes signs below all of them.
        let (about, approval) = (self.about_section()?, self.approval_section()?);
        let last = if self.is_minutes() { [about, approval] } else { [approval, about] };
        sections.extend(last.into_iter().flatten());
        Ok((opening, sections))
    }

    /// The words of a heading behind the item's number, where the agenda is numbered; a number may stand alone.
    fn heading(&mut self, index: usize, item: &AgendaItem, words: Option<Inlines>) -> Composing<Inlines> {
        let words = words.unwrap_or_default();
        let label = self.facts.agenda_items.get(index).and_then(|fact| fact.label.clone());
        let Some(label) = label.filter(|_| self.has_numbered_headings() || self.is_minutes()) else {
            return Ok(words);
        };
        if words.is_empty() && item.number.is_none() {
            return Ok(words);
        }
        // `TOP 2` is a name, `2.` is none.
        let given = [
            ("label", json!(label)),
            ("is_named", json!(label.contains(char::is_whitespace))),
            ("is_alone", json!(words.is_empty())),
        ];
        let number = self.line("heading-number", &given)?;
        Ok(join_with_blanks([number, Some(words)].into_iter().flatten()))
    }

    fn byline(&mut self, index: usize) -> Composing<Option<Inlines>> {
        let Some(item) = self.facts.agenda_items.get(index) else { return Ok(None) };
        self.line("byline", &[("speakers", json!(item.speakers)), ("item", json!(item))])
    }

    fn tell(
        &mut self,
        index: usize,
        item: &AgendaItem,
        is_owner: bool,
        body: &mut Vec<Block>,
    ) -> Composing<()> {
        if !is_owner {
            // A number that was typed is looked for, and in minutes each.
            let is_numbered = item.number.is_some() || self.is_minutes();
            let words =
                self.titled(item, item.heading.as_ref().or(item.title.as_ref().filter(|_| is_numbered)));
            let is_headed = words.is_some() || item.number.is_some();
            let text = if is_headed { self.heading(index, item, words)? } else { Inlines::new() };
            if !text.is_empty() {
                body.push(Block::Heading { level: 3, text, id: None });
            }
            body.extend(self.byline(index)?.map(note));
        }
        for part in &item.parts {
            self.part(part, body)?;
        }
        body.extend(self.follow_ups_of(index)?);
        Ok(())
    }

    fn part(&mut self, part: &Part, body: &mut Vec<Block>) -> Composing<()> {
        match part {
            Part::Text(text) => body.extend(self.typed_blocks(&self.exchange.event.file, text)),
            Part::Passage(passage) => {
                let mut blocks = self.typed_blocks(&self.exchange.event.file, &passage.text);
                each_line_of(&mut blocks, &mut |line| {
                    *line = in_language(mem::take(line), Some(&passage.lang));
                });
                body.extend(blocks);
            }
            Part::Findings(part) => self.merged_findings(part, body)?,
            Part::Site(id) => self.introduction(id, body)?,
            Part::Tables(_) => self.tables(body)?,
            Part::Quote(quote) => body.push(self.quote(quote)),
            Part::Contribution(contribution) => body.extend(self.contribution(contribution)),
            Part::Link(link) => body.push(self.link_line(link)),
            Part::Photos(photos) => body.push(self.photos(photos)?),
            Part::FollowUps(_) => body.extend(self.follow_ups()?),
            Part::Decision(decision) => body.push(self.decision(decision)?),
            Part::Postponed(postponed) => body.push(self.postponed_block(postponed)?),
            Part::Approval(approval) => body.extend(self.approval(approval)?),
            Part::Ratings(ratings) => body.extend(self.ratings(ratings)?),
            Part::Materials(materials) => body.extend(self.materials(&self.exchange.event.file, materials)?),
            Part::Rounds(rounds) => body.extend(self.rounds(rounds)?),
            Part::Dates(dates) => body.push(self.dates(dates)?),
        }
        Ok(())
    }

    /// Adds what a site says of itself, and the series it runs.
    fn introduction(&mut self, id: &Text, body: &mut Vec<Block>) -> Composing<()> {
        let report = self.exchange.reports.iter().find(|report| report.value.site.value == id.value);
        let Some(report) = report else { return Ok(()) };
        if let Some(text) = &report.value.introduction {
            let mut blocks = self.typed_blocks(&report.file, text);
            let site = self.facts.sites.iter().enumerate().find(|(_, site)| site.id == id.value);
            // Who speaks is told where the words themselves do not.
            let is_told =
                |site: &SiteFact| text.value.contains(&site.name) || text.value.contains(&site.project);
            if let Some((index, site)) = site.filter(|(_, site)| !is_told(site)) {
                let name = plain(&Text::detached(format!("{}:", site.project)));
                let name = self.fact_line(name, || format!("sites[{index}].project"));
                let lead = vec![Inline::Strong(name), Inline::Text(" ".to_owned())];
                match blocks.first_mut() {
                    Some(Block::Paragraph(text)) => drop(text.splice(0..0, lead)),
                    _ => blocks.insert(0, Block::Paragraph(lead)),
                }
            }
            body.extend(blocks);
        }
        for series in &report.value.series {
            let fact = json!(SiteSeriesFact::from(series));
            body.extend(self.speech("site-series", &[("series", fact)])?);
        }
        Ok(())
    }

    /// A title or heading of an item, in the item's language.
    pub(super) fn titled(&self, item: &AgendaItem, title: Option<&Text>) -> Option<Inlines> {
        title.map(|title| in_language(self.event_text(title), item.lang.as_ref()))
    }
}

/// In whose section an item is told: `None` for its own, also when it names an item that is not there or is told elsewhere itself.
fn target(item: &AgendaItem, items: &[AgendaItem]) -> Option<usize> {
    let id = item.section.as_ref()?;
    items.iter().position(|other| {
        other.section.is_none() && other.id.as_ref().is_some_and(|own| own.value == id.value)
    })
}

/// The id of the section of an item, the one at `index` in the agenda.
pub(super) fn section_id(index: usize, item: &AgendaItem) -> String {
    item.id.as_ref().map_or_else(|| format!("item-{}", index + 1), |id| id.value.clone())
}

/// The id of the section in which the item at `index` of the agenda is told.
pub(in crate::compose) fn section_of(items: &[AgendaItem], index: usize) -> Option<String> {
    let owner = target(items.get(index)?, items).unwrap_or(index);
    Some(section_id(owner, items.get(owner)?))
}

/// The ids of the sections in which the items are told that are meant.
pub fn sections_of(items: &[AgendaItem], is_meant: &dyn Fn(&AgendaItem) -> bool) -> BTreeSet<String> {
    let meant = items.iter().enumerate().filter(|(_, item)| is_meant(item));
    meant.filter_map(|(index, _)| section_of(items, index)).collect()
}

/// A line in small print.
fn note(line: Inlines) -> Block {
    callout(CalloutRole::Note, vec![Block::Paragraph(line)])
}
