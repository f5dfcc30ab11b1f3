//! The record (Dokumentation) of an exchange.

mod about;
mod agenda;
mod follow_ups;
mod minutes;
mod minutes_layout;

use super::composer::{Composer, Composing, Days, bullets, callout, item, join_with_blanks, plain};
use super::kind::Kind;
use super::marking::in_language;
use crate::facts::{FindingPointFact, SiteSeriesFact, kind_name};
use crate::markdown;
use crate::model::{
    AgendaItem, Contribution, FindingPoint, FindingsPart, Language, Link, MergedFinding, Part, Photo,
    QuotePart, Text, ThemeTable,
};
use diagnostics::Severity;
use document::{
    Block, CalloutRole, Document, Fact, Figure, Inline, Inlines, Item, List, Quote, Section, each_line_of,
    plain_blocks,
};
use serde_json::json;
use std::mem;

/// The record: what was said at an exchange, in the order of its agenda.
pub(super) const KIND: Kind = Kind {
    name: "record",
    is_before: false,
    is_internal: false,
    least: Severity::Hint,
    ahead: &[
        "opening",
        "attendance-count",
        "next",
        "byline",
        "title",
        "state",
        "running-title",
        "running-place",
        "running-office",
        "kicker",
        "dateline",
        "fact-when",
        "fact-where",
        "fact-host",
        "fact-organiser",
        "fact-next-when",
        "fact-next-where",
        "authors",
        "volunteers",
        "quorum",
        "apologies",
        "people",
        "result-lead",
        "table-heading",
        "table-note",
        "sign-off",
    ],
    labels: &[
        "number",
        "time",
        "topic",
        "form",
        "group",
        "subject",
        "dots",
        "rating",
        "name",
        "organisation",
        "participation",
        "versions",
        "version",
        "date",
        "initials",
        "change",
        "distribution",
        "annexes",
        "pictures",
        "status",
        "next-dates",
        "unapproved",
        "place",
        "present",
        "guests",
        "newcomers",
        "excused",
        "absent",
        "nobody",
        "volunteers",
        "quorum",
        "welcome",
        "motto",
        "announced",
        "postponed-from",
        "chair",
        "minutes-by",
        "task",
        "date-signature",
        "table-follow-ups",
        "table-attendance",
        "table-versions",
        "table-ratings",
        "table-rounds",
        "table-signatures",
    ],
    compose: |composer| {
        let mut document = composer.document()?;
        let (opening, sections) = composer.sections()?;
        if !opening.is_empty() {
            run_on(&mut document, opening);
        }
        Ok((document, sections))
    },
};

/// Lets the text of a first item without a heading follow the opening, behind the agenda.
fn run_on(document: &mut Document, text: Vec<Block>) {
    let agenda = mem::take(&mut document.agenda);
    if !agenda.is_empty() {
        document.opening.push(Block::List(List::numbered(1, agenda.into_iter().map(item).collect())));
    }
    document.opening.extend(text);
}

impl Composer<'_> {
    fn document(&mut self) -> Composing<Document> {
        let event = &self.exchange.event.value;
        let announced: Vec<Inlines> = event
            .agenda
            .iter()
            .filter(|item| item.is_on_agenda())
            .filter_map(|item| self.announced_title(item))
            .collect();
        let is_minutes = self.is_minutes();
        let mut opening =
            if is_minutes { self.minutes_opening(announced.len())? } else { self.opening(announced.len())? };
        let summary: Vec<Block> =
            event.summary.iter().flat_map(|text| markdown::read(&text.value).blocks).collect();
        let as_table = self.has_agenda_table();
        if as_table {
            opening.extend(self.agenda_tables()?);
        }
        let mut next = self.speech("next", &[])?;
        for item in self.facts.next.clone() {
            next.extend(self.speech("next-where", &[("item", json!(item))])?);
        }
        let dateline = self.line("dateline", &[])?;
        // Minutes have no sentence that a dateline could open, and say in their head who had which task.
        let (dateline, mut colophon) =
            if is_minutes { (None, dateline.into_iter().collect()) } else { (dateline, Vec::new()) };
        colophon.extend(self.lines("authors", &[])?);
        if !is_minutes {
            for duty in &self.facts.event.roles {
                colophon.extend(self.lines("duty", &[("duty", json!(duty))])?);
            }
        }
        colophon.extend(self.lines("sign-off", &[])?);
        let kicker = self.words("kicker", &[])?;
        // What a day is for stands over its table in the agenda, where there is one.
        let days = if self.agenda_days().len() > 1 { Days::Brief } else { Days::Full };
        let mut document = self.head(kicker, days)?;
        if is_minutes {
            document = self.with_minutes_head(document)?;
        }
        document.facts.extend(self.next_fact()?);
        document.version = self.edition()?;
        document.facts.extend(self.fact("status", document.version.iter().cloned().collect()));
        Ok(Document {
            authors: self.facts.authors.iter().map(|author| author.name.clone()).collect(),
            draft_mark: self.draft_mark(),
            description: (!summary.is_empty()).then(|| plain_blocks(&summary)),
            summary,
            state: self.document_state()?,
            dateline,
            opening,
            agenda: if as_table { Vec::new() } else { announced },
            closing: if next.is_empty() { Vec::new() } else { vec![callout(CalloutRole::Next, next)] },
            colophon,
            ..document
        })
    }

    /// Says what the record opens with. Groups and guests that are a list of their own are in none of its sentences.
    fn opening(&mut self, announced: usize) -> Composing<Vec<Block>> {
        let mut event = self.facts.event.clone();
        // An invitation has no list of those who came.
        let has_list = !event.announced;
        if event.attendance.groups_listed && has_list {
            event.attendance.groups.clear();
        }
        if event.attendance.guests_listed && has_list {
            event.guests.clear();
            event.guest_groups.clear();
        }
        self.speech("opening", &[("agenda_announced", json!(announced)), ("event", json!(event))])
    }

    /// In which state it is, where it is not finished.
    fn document_state(&mut self) -> Composing<Option<String>> {
        let state = self.words("state", &[])?;
        Ok((!state.is_empty()).then_some(state))
    }

    /// Which version it is, where it stands beside others.
    fn edition(&mut self) -> Composing<Option<String>> {
        let fact = self.facts.event.versions.last().filter(|_| self.exchange.edition().is_some());
        fact.map(|fact| self.words("edition", &[("version", json!(fact))])).transpose()
    }

    fn next_fact(&mut self) -> Composing<Option<Fact>> {
        let mut lines = Vec::new();
        for item in &self.facts.next {
            let item = [("item", json!(item))];
            let mut told = self.fact_lines("fact-next-when", &item)?;
            told.extend(self.fact_lines("fact-next-where", &item)?);
            // One meeting has two lines; of several, each keeps to its own.
            if self.facts.next.len() > 1 {
                told.retain(|line| !line.is_empty());
                told = vec![told.join(", ")];
            }
            lines.extend(told);
        }
        Ok(self.fact(if self.facts.next.len() > 1 { "next-dates" } else { "next" }, lines))
    }

    /// The title of an item as the agenda announces it; it leads to the section in which the item is told.
    pub(super) fn announced_title(&self, item: &AgendaItem) -> Option<Inlines> {
        let items = &self.exchange.event.value.agenda;
        let content = titled(item, item.title.as_ref())?;
        let own = items.iter().position(|other| std::ptr::eq(other, item))?;
        let owner = target(item, items).unwrap_or(own);
        let target = section_id(owner, items.get(owner)?);
        Some(vec![Inline::Reference { target, content }])
    }

    /// Sections in the order of the agenda, and what stands before the first heading. An item that shares another's section is told
    /// there, in its turn; one without a heading runs on in the section before it.
    fn sections(&mut self) -> Composing<(Vec<Block>, Vec<Section>)> {
        let items = &self.exchange.event.value.agenda;
        let mut opening = Vec::new();
        let mut sections: Vec<Section> = Vec::new();
        for (index, owner) in items.iter().enumerate().filter(|(_, item)| target(item, items).is_none()) {
            let words = titled(owner, owner.heading.as_ref().or(owner.title.as_ref()));
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
        sections.extend(self.approval_section()?);
        sections.extend(self.about_section()?);
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
            let words = titled(item, item.heading.as_ref().or(item.title.as_ref().filter(|_| is_numbered)));
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
            Part::Text(text) => body.extend(markdown::read(&text.value).blocks),
            Part::Passage(passage) => {
                let mut blocks = markdown::read(&passage.text.value).blocks;
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
            Part::Link(link) => body.push(link_line(link)),
            Part::Photos(photos) => body.push(self.photos(photos)?),
            Part::FollowUps(_) => body.extend(self.follow_ups()?),
            Part::Decision(decision) => body.push(self.decision(decision)?),
            Part::Postponed(postponed) => body.push(self.postponed_block(postponed)?),
            Part::Approval(approval) => body.extend(self.approval(approval)?),
            Part::Ratings(ratings) => body.extend(self.ratings(ratings)?),
            Part::Materials(materials) => body.extend(self.materials(materials)?),
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
            body.extend(markdown::read(&text.value).blocks);
        }
        for series in &report.value.series {
            let fact = json!(SiteSeriesFact::from(series));
            body.extend(self.speech("site-series", &[("series", fact)])?);
        }
        Ok(())
    }

    fn merged_findings(&mut self, part: &FindingsPart, body: &mut Vec<Block>) -> Composing<()> {
        let kind = json!(kind_name(part.kind));
        let all = &self.exchange.findings.value.findings;
        let chosen: Vec<(usize, &MergedFinding)> =
            all.iter().enumerate().filter(|(_, finding)| finding.kind == part.kind).collect();
        if chosen.is_empty() {
            body.extend(self.speech("findings-none", &[("kind", kind)])?);
            return Ok(());
        }
        body.extend(match &part.lead {
            Some(lead) => vec![Block::Paragraph(plain(lead))],
            None => self.speech("findings-lead", &[("kind", kind)])?,
        });
        let counts = part.counts.unwrap_or(self.exchange.programme.value.show_counts);
        let items = if part.by_field {
            self.by_field(part, counts, &chosen)?
        } else {
            self.finding_items(counts, &chosen)?
        };
        body.push(bullets(items));
        if counts {
            body.extend(self.basis_of_counts()?);
        }
        Ok(())
    }

    /// One item a work field, in the programme's order, with its findings below; findings of no known field come last.
    fn by_field(
        &mut self,
        part: &FindingsPart,
        counts: bool,
        chosen: &[(usize, &MergedFinding)],
    ) -> Composing<Vec<Item>> {
        let fields = &self.exchange.programme.value.work_fields;
        let place = |finding: &MergedFinding| {
            let id = finding.field.as_ref()?;
            fields.iter().position(|field| field.id.value == id.value)
        };
        let mut groups = Vec::new();
        for (index, field) in fields.iter().map(Some).chain([None]).enumerate() {
            let wanted = field.map(|_| index);
            let group: Vec<_> =
                chosen.iter().copied().filter(|(_, finding)| place(finding) == wanted).collect();
            if group.is_empty() {
                continue;
            }
            let own =
                field.and_then(|field| part.leads.iter().find(|lead| lead.field.value == field.id.value));
            let mut blocks = match (own, field) {
                (Some(lead), _) => vec![Block::Paragraph(plain(&lead.text))],
                (None, Some(field)) => self.speech("field-lead", &[("title", json!(field.title.value))])?,
                (None, None) => self.speech("no-field", &[])?,
            };
            blocks.push(bullets(self.finding_items(counts, &group)?));
            groups.push(Item::new(blocks));
        }
        Ok(groups)
    }

    fn finding_items(&mut self, counts: bool, chosen: &[(usize, &MergedFinding)]) -> Composing<Vec<Item>> {
        let mut items = Vec::new();
        for (index, finding) in chosen {
            let fact = self.facts.findings.get(*index);
            let count = match fact {
                Some(fact) => self.count_of(counts, fact.count, &fact.sites, fact.raised.as_deref())?,
                None => Inlines::new(),
            };
            let text = [plain(&finding.text), count].concat();
            let facts = fact.map_or(&[][..], |fact| &fact.points);
            let blocks = self.finding_point(counts, text, &finding.details, facts)?;
            items.push(Item { origin: Some(finding.id.value.clone()), ..Item::new(blocks) });
        }
        Ok(items)
    }

    /// A finding or a point of it, with the points below.
    fn finding_point(
        &mut self,
        counts: bool,
        text: Inlines,
        points: &[FindingPoint],
        facts: &[FindingPointFact],
    ) -> Composing<Vec<Block>> {
        let mut items = Vec::new();
        for (point, fact) in points.iter().zip(facts) {
            let text = [plain(&point.text), self.count_of(counts, fact.count, &fact.sites, None)?].concat();
            items.push(Item::new(self.finding_point(counts, text, &point.details, &fact.points)?));
        }
        let below = (!items.is_empty()).then(|| bullets(items));
        Ok(std::iter::once(Block::Paragraph(text)).chain(below).collect())
    }

    /// How many sites say it and which, or how it came up, as far as the record prints that.
    fn count_of(
        &mut self,
        counts: bool,
        count: u32,
        sites: &[String],
        raised: Option<&str>,
    ) -> Composing<Inlines> {
        let names = self.exchange.programme.value.show_sites;
        if !(counts || names) || (count == 0 && raised.is_none()) {
            return Ok(Inlines::new());
        }
        let given = [
            ("count", json!(Some(count).filter(|count| counts && *count > 0))),
            ("of", json!(self.digest.counted.len())),
            ("sites", json!(if names { sites } else { &[] })),
            ("raised", json!(raised)),
        ];
        let count = self.line("finding-count", &given)?;
        Ok(count
            .into_iter()
            .flat_map(|count| [Inline::Text(" ".to_owned())].into_iter().chain(count))
            .collect())
    }

    /// Whose reports the counts stand on, where some are missing.
    fn basis_of_counts(&mut self) -> Composing<Vec<Block>> {
        let missing = self.digest.missing(self.exchange).count();
        if missing == 0 || self.digest.counted.is_empty() {
            return Ok(Vec::new());
        }
        let given = [("of", json!(self.digest.counted.len())), ("missing", json!(missing))];
        self.speech("findings-basis", &given)
    }

    fn tables(&mut self, body: &mut Vec<Block>) -> Composing<()> {
        let tables = &self.exchange.tables;
        let minutes: Vec<Option<u32>> = self.facts.tables.iter().map(|table| table.minutes).collect();
        let same = minutes
            .first()
            .copied()
            .flatten()
            .filter(|first| minutes.iter().all(|other| *other == Some(*first)));
        let shared = [("same_minutes", json!(same)), ("count", json!(tables.len()))];
        body.extend(self.speech("tables-lead", &shared)?);
        let mut told = Vec::new();
        for (index, table) in tables.iter().enumerate() {
            let fact = json!(self.facts.tables.get(index));
            let given = [("table", fact), ("same_minutes", json!(same))];
            let heading = self.line("table-heading", &given)?;
            let note = self.speech("table-note", &given)?;
            let mut blocks = Vec::new();
            blocks.extend((!note.is_empty()).then(|| callout(CalloutRole::Note, note)));
            blocks.extend(self.results(&table.value)?);
            blocks.extend(self.materials(&table.value.materials)?);
            told.push((heading, blocks));
        }
        // Tables of which only the titles are known are a list: headings over nothing would help nobody.
        if told.iter().all(|(_, blocks)| blocks.is_empty()) {
            let titles: Vec<Item> = told.into_iter().filter_map(|(heading, _)| heading.map(item)).collect();
            body.extend((!titles.is_empty()).then(|| bullets(titles)));
            return Ok(());
        }
        for (heading, mut blocks) in told {
            if let Some(text) = heading {
                blocks.insert(0, Block::Heading { level: 3, text, id: None });
            }
            body.push(callout(CalloutRole::ThemeTable, blocks));
        }
        Ok(())
    }

    fn results(&mut self, table: &ThemeTable) -> Composing<Vec<Block>> {
        if table.results.is_empty() {
            return Ok(Vec::new());
        }
        let fact = self.facts.tables.iter().find(|fact| fact.number == table.number.value);
        let names: Vec<Vec<String>> = fact
            .map(|fact| fact.results.iter().map(|result| result.sites.clone()).collect())
            .unwrap_or_default();
        let mut items = Vec::new();
        for (index, result) in table.results.iter().enumerate() {
            let mut blocks = markdown::read(&result.text.value).blocks;
            let sites = names.get(index).filter(|sites| !sites.is_empty());
            if let Some(sites) = sites
                && let Some(mut lead) = self.line("result-lead", &[("sites", json!(sites))])?
            {
                lead.push(Inline::Text(" ".to_owned()));
                match blocks.first_mut() {
                    Some(Block::Paragraph(text)) => drop(text.splice(0..0, lead)),
                    _ => blocks.insert(0, Block::Paragraph(lead)),
                }
            }
            items.push(Item::new(blocks));
        }
        Ok(vec![bullets(items)])
    }

    /// The words stand between quotation marks of the document's language, otherwise as they were said: a block of their own, or within
    /// the sentence that runs into them and on behind them.
    fn quote(&self, quote: &QuotePart) -> Block {
        let (open, close) = match self.exchange.programme.value.language {
            Language::De => ('„', '“'),
            Language::En => ('“', '”'),
        };
        let by = quote.by.as_ref().map(|id| self.name_of(id));
        let words = plain(&Text::detached(quote.text.value.trim().to_owned()));
        let mut text = vec![Inline::Text(open.to_string())];
        in_language(words, quote.lang.as_ref()).into_iter().for_each(|inline| push(&mut text, inline));
        push(&mut text, Inline::Text(close.to_string()));
        if quote.before.is_none() && quote.after.is_none() {
            return Block::Quote(Quote { text, by: by.unwrap_or_default() });
        }
        let before = quote.before.as_ref().map(plain);
        let mut line = join_with_blanks([before, Some(text)].into_iter().flatten());
        if let Some(after) = &quote.after {
            // A mark that ends or parts the sentence stands at the words.
            let is_apart = !after.as_str().starts_with([',', '.', ';', ':', '!', '?', ')', '…']);
            line.extend(is_apart.then(|| Inline::Text(" ".to_owned())));
            line.extend(plain(after));
        }
        if let Some(by) = by {
            line.push(Inline::Text(" (".to_owned()));
            line.extend(by);
            line.push(Inline::Text(")".to_owned()));
        }
        Block::Paragraph(line)
    }

    /// The name of the person of that id; what is no id is a name.
    fn name_of(&self, id: &Text) -> Inlines {
        let name = self.exchange.person_name(id.as_str()).unwrap_or(id.as_str());
        plain(&Text::detached(name.to_owned()))
    }

    /// The name in bold, and what was said behind it.
    fn contribution(&self, contribution: &Contribution) -> Vec<Block> {
        let mut name = self.name_of(&contribution.by);
        name.push(Inline::Text(":".to_owned()));
        let lead = [Inline::Strong(name), Inline::Text(" ".to_owned())];
        let mut blocks = markdown::read(&contribution.text.value).blocks;
        match blocks.first_mut() {
            Some(Block::Paragraph(text)) => drop(text.splice(0..0, lead)),
            _ => blocks.insert(0, Block::Paragraph(lead.into_iter().take(1).collect())),
        }
        blocks
    }

    fn photos(&mut self, photos: &[Photo]) -> Composing<Block> {
        let mut figures = Vec::new();
        for photo in photos {
            let credit = match self.exchange.credit(photo) {
                Some(credit) => self.line("credit", &[("credit", json!(credit.value))])?,
                None => None,
            };
            figures.push(Figure {
                file: format!("{}/{}", self.exchange.id, photo.file.value),
                alt: photo.alt.value.clone(),
                caption: photo.caption.as_ref().map(plain).unwrap_or_default(),
                credit: credit.unwrap_or_default(),
            });
        }
        Ok(Block::Figures(figures))
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
fn section_id(index: usize, item: &AgendaItem) -> String {
    item.id.as_ref().map_or_else(|| format!("item-{}", index + 1), |id| id.value.clone())
}

/// Adds an inline; text joins the text before it.
fn push(line: &mut Inlines, inline: Inline) {
    match (line.last_mut(), inline) {
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (_, inline) => line.push(inline),
    }
}

/// A title or heading of an item, in the item's language.
fn titled(item: &AgendaItem, title: Option<&Text>) -> Option<Inlines> {
    title.map(|title| in_language(plain(title), item.lang.as_ref()))
}

/// A link whose words are its title, with its address behind it.
pub(super) fn titled_link(title: &Text, url: &Text, lang: Option<&Text>) -> Inlines {
    let link = |content| Inline::Link { url: url.value.clone(), content };
    if title.value.trim().is_empty() || title.value == url.value {
        return vec![link(plain(url))];
    }
    vec![link(in_language(plain(title), lang)), Inline::Text(format!(" ({})", url.value))]
}

/// A line in small print.
fn note(line: Inlines) -> Block {
    callout(CalloutRole::Note, vec![Block::Paragraph(line)])
}

fn link_line(link: &Link) -> Block {
    Block::Paragraph(titled_link(&link.title, &link.url, link.lang.as_ref()))
}
