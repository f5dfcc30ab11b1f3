//! The record (Dokumentation) of an exchange.

use super::markdown;
use super::phrases::Phrases;
use super::typography::typeset_document;
use crate::diag::{Checked, Finding, Place};
use crate::digest::{Digest, Period, valid_on};
use crate::document::{
    Block, Callout, CalloutRole, Document, Fact, Figure, FundingNote, Inline, Inlines, Item, List, Quote,
    Section, Table, plain_text,
};
use crate::exchange::{
    AgendaItem, Detail, Exchange, FindingsPart, Language, Link, MergedFinding, Part, Photo, QuotePart, Text,
    ThemeTable, Typography,
};
use crate::template::TemplateFault;
use crate::view::{Facts, kind_name, lang_of};
use handlebars::Context;
use serde_json::{Map, Value, json};

/// A document and its sections.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Composed {
    /// The document.
    pub document: Document,
    /// Its sections, in order.
    pub sections: Vec<Section>,
}

/// Composes the record.
///
/// # Errors
/// When a phrase is faulty: it asks for a fact that there is not.
pub fn record(
    exchange: &Exchange,
    digest: &Digest,
    facts: &Facts,
    phrases: &Phrases,
) -> Result<Checked<Composed>, TemplateFault> {
    let base = serde_json::to_value(facts).unwrap_or_default();
    let mut desk = Desk { exchange, digest, facts, phrases, base, findings: Vec::new() };
    let mut composed = Composed { document: desk.document()?, sections: desk.sections()? };
    if exchange.programme.value.typography == Typography::German {
        typeset_document(&mut composed.document, &mut composed.sections, lang_of(exchange));
    }
    Ok(Checked { value: composed, findings: desk.findings })
}

type Composing<T> = Result<T, TemplateFault>;

/// What the parts of a record are composed from.
struct Desk<'a> {
    exchange: &'a Exchange,
    digest: &'a Digest,
    facts: &'a Facts,
    phrases: &'a Phrases,
    /// The facts as JSON.
    base: Value,
    findings: Vec<Finding>,
}

impl Desk<'_> {
    fn document(&mut self) -> Composing<Document> {
        let event = &self.exchange.event.value;
        let announced: Vec<Inlines> = event
            .agenda
            .iter()
            .filter(|item| item.announced)
            .filter_map(|item| item.title.as_ref())
            .map(plain)
            .collect();
        let opening = self.speech("opening", &[("agenda_announced", json!(announced.len()))])?;
        let next = self.speech("next", &[])?;
        let mut colophon = self.lines("authors")?;
        colophon.extend(self.lines("sign-off")?);
        Ok(Document {
            kind: "record".to_owned(),
            language: lang_of(self.exchange).tag().to_owned(),
            kicker: self.words("kicker", &[])?,
            title: self.words("title", &[])?,
            authors: self.facts.authors.iter().map(|author| author.name.clone()).collect(),
            date: self.digest.day.map(|day| day.to_string()),
            running_title: self.words("running-title", &[])?,
            running_place: self.words("running-place", &[])?,
            running_office: self.words("running-office", &[])?,
            draft_mark: self.facts.event.draft.then(|| self.label("draft")),
            facts: self.fact_box()?,
            dateline: self.lines("dateline")?.into_iter().next(),
            opening,
            agenda: announced,
            closing: if next.is_empty() { Vec::new() } else { vec![callout(CalloutRole::Next, next)] },
            colophon,
            funding: self.funding(),
        })
    }

    /// When and where, who hosts, when the next one is; a fact that nobody knows has no place in the box.
    fn fact_box(&mut self) -> Composing<Vec<Fact>> {
        let mut next = Vec::new();
        for item in &self.facts.next {
            let item = [("item", json!(item))];
            next.push(self.words("fact-next-when", &item)?);
            next.push(self.words("fact-next-where", &item)?);
        }
        let told = [
            ("date-place", vec![self.words("fact-when", &[])?, self.words("fact-where", &[])?]),
            ("host", vec![self.words("fact-host", &[])?]),
            ("next", next),
        ];
        let mut facts = Vec::new();
        for (label, mut lines) in told {
            lines.retain(|line| !line.is_empty());
            if !lines.is_empty() {
                facts.push(Fact { label: self.label(label), lines });
            }
        }
        Ok(facts)
    }

    fn funding(&self) -> Option<FundingNote> {
        let valid = |funding: &&crate::exchange::Funding| {
            valid_on(Period::new(funding.from.as_ref(), funding.until.as_ref()), self.digest.day)
        };
        let funding = self.exchange.programme.value.funding.iter().find(valid)?;
        let logo = |logo: &crate::exchange::Logo| Figure {
            file: logo.file.value.clone(),
            alt: logo.alt.value.clone(),
            caption: Inlines::new(),
            credit: Inlines::new(),
        };
        Some(FundingNote { note: plain(&funding.note), logos: funding.logos.iter().map(logo).collect() })
    }

    /// Sections in the order of the agenda. An item that shares another's section is told there, in its turn.
    fn sections(&mut self) -> Composing<Vec<Section>> {
        let items = &self.exchange.event.value.agenda;
        let mut sections = Vec::new();
        for (index, owner) in items.iter().enumerate().filter(|(_, item)| target(item, items).is_none()) {
            let mut section = Section {
                id: owner.id.as_ref().map_or_else(|| format!("item-{}", index + 1), |id| id.value.clone()),
                title: owner.heading.as_ref().or(owner.title.as_ref()).map(plain).unwrap_or_default(),
                byline: self.byline(index)?,
                body: Vec::new(),
            };
            for (told, item) in items.iter().enumerate() {
                let is_owner = told == index;
                if is_owner || target(item, items) == Some(index) {
                    self.tell(told, item, is_owner, &mut section.body)?;
                }
            }
            // Announced items stand in the agenda; a heading over nothing would help nobody.
            if !section.body.is_empty() || section.byline.is_some() {
                sections.push(section);
            }
        }
        Ok(sections)
    }

    fn byline(&mut self, index: usize) -> Composing<Option<Inlines>> {
        let speakers =
            self.facts.agenda_items.get(index).map(|item| &item.speakers).filter(|list| !list.is_empty());
        let Some(speakers) = speakers else { return Ok(None) };
        self.line("byline", &[("speakers", json!(speakers))])
    }

    fn tell(
        &mut self,
        index: usize,
        item: &AgendaItem,
        is_owner: bool,
        body: &mut Vec<Block>,
    ) -> Composing<()> {
        if !is_owner {
            body.extend(
                item.heading.as_ref().map(|heading| Block::Heading { level: 3, text: plain(heading) }),
            );
            body.extend(
                self.byline(index)?.map(|line| callout(CalloutRole::Note, vec![Block::Paragraph(line)])),
            );
        }
        for part in &item.parts {
            self.part(part, body)?;
        }
        Ok(())
    }

    fn part(&mut self, part: &Part, body: &mut Vec<Block>) -> Composing<()> {
        match part {
            Part::Text(text) => body.extend(self.markdown(&self.exchange.event.file, text)),
            Part::Findings(part) => self.merged(part, body)?,
            Part::Site(id) => self.introduction(id, body),
            Part::Tables(_) => self.tables(body)?,
            Part::Quote(quote) => body.push(self.quote(quote)),
            Part::Link(link) => body.push(link_line(link)),
            Part::Photos(photos) => body.push(self.photos(photos)?),
            Part::FollowUps(_) => body.extend(self.follow_ups()?),
        }
        Ok(())
    }

    fn introduction(&mut self, id: &Text, body: &mut Vec<Block>) {
        let report = self.exchange.reports.iter().find(|report| report.value.site.value == id.value);
        if let Some((report, text)) =
            report.and_then(|report| Some((report, report.value.introduction.as_ref()?)))
        {
            body.extend(self.markdown(&report.file, text));
        }
    }

    fn merged(&mut self, part: &FindingsPart, body: &mut Vec<Block>) -> Composing<()> {
        let kind = json!(kind_name(part.kind));
        let all = &self.exchange.findings.value.findings;
        let chosen: Vec<(usize, &MergedFinding)> =
            all.iter().enumerate().filter(|(_, finding)| finding.kind == part.kind).collect();
        if chosen.is_empty() {
            body.extend(self.line("findings-none", &[("kind", kind)])?.map(Block::Paragraph));
            return Ok(());
        }
        let lead = match &part.lead {
            Some(lead) => Some(plain(lead)),
            None => self.line("findings-lead", &[("kind", kind)])?,
        };
        body.extend(lead.map(Block::Paragraph));
        let items = if part.by_field { self.by_field(part, &chosen)? } else { self.finding_items(&chosen)? };
        body.push(bullets(items));
        Ok(())
    }

    /// One item a work field, in the programme's order, with its findings below; findings of no known field come last.
    fn by_field(&mut self, part: &FindingsPart, chosen: &[(usize, &MergedFinding)]) -> Composing<Vec<Item>> {
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
            let lead = match (own, field) {
                (Some(lead), _) => Some(plain(&lead.text)),
                (None, Some(field)) => self.line("field-lead", &[("title", json!(field.title.value))])?,
                (None, None) => self.line("no-field", &[])?,
            };
            let mut blocks: Vec<Block> = lead.map(Block::Paragraph).into_iter().collect();
            blocks.push(bullets(self.finding_items(&group)?));
            groups.push(Item { blocks, origin: None });
        }
        Ok(groups)
    }

    fn finding_items(&mut self, chosen: &[(usize, &MergedFinding)]) -> Composing<Vec<Item>> {
        let mut items = Vec::new();
        for (index, finding) in chosen {
            let mut text = plain(&finding.text);
            text.extend(self.count_of(*index)?);
            items.push(Item { origin: Some(finding.id.value.clone()), ..point(text, &finding.details) });
        }
        Ok(items)
    }

    fn count_of(&mut self, index: usize) -> Composing<Inlines> {
        let fact = self.facts.findings.get(index).filter(|fact| fact.count > 0);
        let Some(fact) = fact.filter(|_| self.exchange.programme.value.show_counts) else {
            return Ok(Inlines::new());
        };
        let of = self.facts.sites.len();
        let count = self.line(
            "finding-count",
            &[("count", json!(fact.count)), ("of", json!(of)), ("sites", json!(fact.sites))],
        )?;
        Ok(count
            .into_iter()
            .flat_map(|count| [Inline::Text(" ".to_owned())].into_iter().chain(count))
            .collect())
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
        body.extend(self.line("tables-lead", &shared)?.map(Block::Paragraph));
        for (index, table) in tables.iter().enumerate() {
            let fact = json!(self.facts.tables.get(index));
            let given = [("table", fact), ("same_minutes", json!(same))];
            let mut blocks = Vec::new();
            if let Some(text) = self.line("table-heading", &given)? {
                blocks.push(Block::Heading { level: 3, text });
            }
            if let Some(note) = self.line("table-note", &given)? {
                blocks.push(callout(CalloutRole::Note, vec![Block::Paragraph(note)]));
            }
            blocks.extend(self.results(&table.file, &table.value)?);
            body.push(callout(CalloutRole::ThemeTable, blocks));
        }
        Ok(())
    }

    fn results(&mut self, file: &str, table: &ThemeTable) -> Composing<Option<Block>> {
        if table.results.is_empty() {
            return Ok(self.line("table-no-results", &[])?.map(Block::Paragraph));
        }
        let fact = self.facts.tables.iter().find(|fact| fact.number == table.number.value);
        let names: Vec<Vec<String>> = fact
            .map(|fact| fact.results.iter().map(|result| result.sites.clone()).collect())
            .unwrap_or_default();
        let mut items = Vec::new();
        for (index, result) in table.results.iter().enumerate() {
            let mut blocks = self.markdown(file, &result.text);
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
            items.push(Item { blocks, origin: None });
        }
        Ok(Some(bullets(items)))
    }

    /// The words stand between quotation marks of the document's language, otherwise as they were said.
    fn quote(&self, quote: &QuotePart) -> Block {
        let (open, close) = match self.exchange.programme.value.language {
            Language::De => ('„', '“'),
            Language::En => ('“', '”'),
        };
        let by = quote.by.as_ref().map(|id| {
            let person =
                self.exchange.programme.value.people.iter().find(|person| person.id.value == id.value);
            plain(person.map_or(id, |person| &person.name))
        });
        let text = format!("{open}{}{close}", quote.text.value.trim());
        Block::Quote(Quote { text: plain(&Text::unplaced(text)), by: by.unwrap_or_default() })
    }

    fn photos(&mut self, photos: &[Photo]) -> Composing<Block> {
        let mut figures = Vec::new();
        for photo in photos {
            let credit = match &photo.credit {
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

    fn follow_ups(&mut self) -> Composing<Option<Block>> {
        let tasks = &self.exchange.event.value.follow_ups;
        if tasks.is_empty() {
            return Ok(None);
        }
        let mut rows = Vec::new();
        for (index, task) in tasks.iter().enumerate() {
            let due = self.facts.follow_ups.get(index).and_then(|fact| fact.due.clone());
            let due = self.line("follow-up-due", &[("due", json!(due))])?.unwrap_or_default();
            rows.push(vec![plain(&task.what), task.who.as_ref().map(plain).unwrap_or_default(), due]);
        }
        let header = ["what", "who", "due"].map(|name| vec![Inline::Text(self.label(name))]).to_vec();
        Ok(Some(Block::Table(Table { caption: None, header, rows })))
    }

    /// Markdown of people, with findings placed in their file.
    fn markdown(&mut self, file: &str, text: &Text) -> Vec<Block> {
        let parsed = markdown::parse(&text.value);
        for finding in parsed.findings {
            let line = text.place.line + finding.place.line;
            self.findings.push(finding.in_file(file).at(Place::new(line, 1, 1)));
        }
        parsed.value
    }

    fn label(&self, name: &str) -> String {
        self.facts.labels.get(name).cloned().unwrap_or_else(|| name.to_owned())
    }

    /// What an exchange or a phrase says, as blocks: an exchange's own text is Markdown and may have several paragraphs.
    fn speech(&mut self, phrase: &str, extra: &[(&str, Value)]) -> Composing<Vec<Block>> {
        if let Some(own) = self.exchange.event.value.phrases.get(phrase) {
            let own = own.clone();
            return Ok(self.markdown(&self.exchange.event.file, &own));
        }
        Ok(markdown::parse(&self.phrases.say(phrase, &self.context(extra))?).value)
    }

    /// The first paragraph of what an exchange or a phrase says; none when it says nothing.
    fn line(&mut self, phrase: &str, extra: &[(&str, Value)]) -> Composing<Option<Inlines>> {
        Ok(self.speech(phrase, extra)?.into_iter().find_map(|block| match block {
            Block::Paragraph(line) => Some(line),
            Block::Heading { .. }
            | Block::List(_)
            | Block::Table(_)
            | Block::Figures(_)
            | Block::Quote(_)
            | Block::Callout(_) => None,
        }))
    }

    fn lines(&mut self, phrase: &str) -> Composing<Vec<Inlines>> {
        Ok(self.line(phrase, &[])?.into_iter().collect())
    }

    fn words(&mut self, phrase: &str, extra: &[(&str, Value)]) -> Composing<String> {
        Ok(self.line(phrase, extra)?.map(|line| plain_text(&line)).unwrap_or_default())
    }

    fn context(&self, extra: &[(&str, Value)]) -> Context {
        let mut all = match &self.base {
            Value::Object(all) => all.clone(),
            _ => Map::new(),
        };
        all.extend(extra.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        Context::from(Value::Object(all))
    }
}

/// In whose section an item is told: `None` for its own, also when it names an item that is not there or is told elsewhere itself.
fn target(item: &AgendaItem, items: &[AgendaItem]) -> Option<usize> {
    let id = item.section.as_ref()?;
    items.iter().position(|other| {
        other.section.is_none() && other.id.as_ref().is_some_and(|own| own.value == id.value)
    })
}

fn callout(role: CalloutRole, blocks: Vec<Block>) -> Block {
    Block::Callout(Callout { role, blocks })
}

const fn bullets(items: Vec<Item>) -> Block {
    Block::List(List { start: None, items })
}

fn point(text: Inlines, details: &[Detail]) -> Item {
    let mut blocks = vec![Block::Paragraph(text)];
    if !details.is_empty() {
        blocks.push(bullets(
            details.iter().map(|detail| point(plain(&detail.text), &detail.details)).collect(),
        ));
    }
    Item { blocks, origin: None }
}

fn link_line(link: &Link) -> Block {
    let address = vec![Inline::Text(link.url.value.clone())];
    let mut line = plain(&link.title);
    line.push(Inline::Text(": ".to_owned()));
    line.push(Inline::Link { url: link.url.value.clone(), content: address });
    Block::Paragraph(line)
}

/// Plain text as typed: nothing in it is markup, and its lines stay lines.
fn plain(text: &Text) -> Inlines {
    let mut inlines = Inlines::new();
    for (index, line) in text.value.trim_end_matches(['\n', '\r']).split('\n').enumerate() {
        if index > 0 {
            inlines.push(Inline::LineBreak);
        }
        if !line.is_empty() {
            inlines.push(Inline::Text(line.trim_end_matches('\r').to_owned()));
        }
    }
    inlines
}
