//! The composer of a document: the exchange, its facts and its phrases, and what every kind of document needs of them.

use super::origin::SourceLog;
use super::phrases::{Phrases, included_phrases};
use super::shapes::Shape;
use crate::digest::{Digest, Period, valid_on};
use crate::facts::{Facts, lang_of};
use crate::markdown::read_said;
use crate::model::{Exchange, Funding, Status, Text};
use diagnostics::{Diagnostic, Place};
use document::{
    Block, Callout, CalloutRole, Document, Fact, Figure, FundingNote, Inline, Inlines, Item, List, Table,
    plain_text,
};
use handlebars::Context;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use text_template::{Fault, TemplateFault, stand_in, typed_char};

/// Result of composing: a phrase may be faulty.
pub(super) type Composing<T> = Result<T, TemplateFault>;

/// Detail with which the box of facts tells of each day.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Days {
    /// Date and times.
    Brief,
    /// Also what the day is for.
    Full,
}

/// Composes a document from an exchange, its digest, its facts and its phrases.
pub(super) struct Composer<'a> {
    pub(super) exchange: &'a Exchange,
    pub(super) digest: &'a Digest,
    pub(super) facts: &'a Facts,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The exchange's own phrases that were said.
    pub(super) said: BTreeSet<String>,
    /// The sources of what is composed; none where nobody asks for them.
    pub(super) log: Option<SourceLog<'a>>,
    pub(super) phrases: &'a Phrases,
    /// The facts as JSON, for phrases.
    pub(super) context: Context,
}

impl<'a> Composer<'a> {
    pub(super) fn new(
        exchange: &'a Exchange,
        digest: &'a Digest,
        facts: &'a Facts,
        phrases: &'a Phrases,
        log: Option<SourceLog<'a>>,
    ) -> Self {
        let context = Context::from(serde_json::to_value(facts).unwrap_or_default());
        let (diagnostics, said) = (Vec::new(), BTreeSet::new());
        Self { exchange, digest, facts, diagnostics, said, log, phrases, context }
    }
}

impl Composer<'_> {
    /// A document with what every kind has: title, day, running lines, when and where, host, funding note.
    pub(super) fn head(&mut self, kicker: String, days: Days) -> Composing<Document> {
        Ok(Document {
            language: lang_of(self.exchange).tag().to_owned(),
            kicker,
            title: self.words("title", &[])?,
            date: self.own_day().map(|day| day.to_string()),
            running_title: self.words("running-title", &[])?,
            running_place: self.words("running-place", &[])?,
            running_office: self.words("running-office", &[])?,
            facts: self.place_and_host(days)?,
            funding: self.funding(),
            ..Document::default()
        })
    }

    /// The day of the document itself, not of the meeting: of its latest version or of its publication. A draft has none.
    fn own_day(&self) -> Option<chrono::NaiveDate> {
        let event = &self.exchange.event.value;
        let version = event.versions.last().and_then(|version| version.date.value.day());
        let published = event.published.as_ref().and_then(|date| date.value.day());
        if event.status == Status::Draft { None } else { version.max(published) }
    }

    fn place_and_host(&mut self, days: Days) -> Composing<Vec<Fact>> {
        let mut place = self.times(days)?;
        place.extend(self.fact_lines("fact-where", &[])?);
        let host = self.fact_lines("fact-host", &[])?;
        let organiser = self.fact_lines("fact-organiser", &[])?;
        let told = [("date-place", place), ("host", host), ("organiser", organiser)];
        Ok(told.into_iter().filter_map(|(label, lines)| self.fact(label, lines)).collect())
    }

    /// The date; where times or the meaning of a day are known, day by day.
    pub(super) fn times(&mut self, lines: Days) -> Composing<Vec<String>> {
        let days = &self.facts.event.days;
        if !days
            .iter()
            .any(|day| day.start.is_some() || day.end.is_some() || day.title.is_some() || day.optional)
        {
            return self.fact_lines("fact-when", &[]);
        }
        let brief = json!(lines == Days::Brief);
        let mut told = Vec::new();
        for day in days {
            told.extend(self.fact_lines("fact-day", &[("day", json!(day)), ("brief", brief.clone())])?);
        }
        Ok(told)
    }

    /// A fact for the box under the title; one that nobody knows has no place in it.
    pub(super) fn fact(&self, label: &str, mut lines: Vec<String>) -> Option<Fact> {
        lines.retain(|line| !line.is_empty());
        (!lines.is_empty()).then(|| Fact { label: self.label(label), lines })
    }

    /// The grant that pays for the exchange on its day.
    pub(super) fn grant(&self) -> Option<&Funding> {
        let valid = |funding: &&Funding| {
            valid_on(Period::new(funding.from.as_ref(), funding.until.as_ref()), self.digest.day)
        };
        self.exchange.programme.value.funding.iter().find(valid)
    }

    fn funding(&self) -> Option<FundingNote> {
        let funding = self.grant()?;
        let logo = |logo: &crate::model::Logo| Figure {
            file: logo.file.value.clone(),
            alt: logo.alt.value.clone(),
            caption: Inlines::new(),
            credit: Inlines::new(),
            source: None,
        };
        let note = self.typed(&self.exchange.programme.file, &funding.note);
        Some(FundingNote { note, logos: funding.logos.iter().map(logo).collect() })
    }

    pub(super) fn label(&self, name: &str) -> String {
        self.facts.labels.get(name).cloned().unwrap_or_else(|| name.to_owned())
    }

    /// A table under fixed words: its caption, and a header for each column, without the columns of which nobody filled a cell. The first
    /// one names the rows.
    pub(super) fn table(&self, caption: &str, columns: &[&str], rows: Vec<Vec<Inlines>>) -> Block {
        let header: Vec<Inlines> = columns.iter().map(|name| self.label_line(name)).collect();
        filled_table(self.label_line(caption), &header, &rows)
    }

    /// Reads what an exchange or a phrase says as blocks: an exchange's own text is Markdown and may have several paragraphs.
    pub(super) fn speech(&mut self, phrase: &str, extra: &[(&str, Value)]) -> Composing<Vec<Block>> {
        let said = match self.own(phrase, extra)? {
            Some(own) => own.value,
            None => self.say(phrase, extra)?,
        };
        Ok(self.phrase_blocks(phrase, extra, read_said(&said).blocks))
    }

    /// The exchange's own text, its tags filled in; a mistake in them is a diagnostic, and nothing is printed.
    fn own(&mut self, phrase: &str, extra: &[(&str, Value)]) -> Composing<Option<Text>> {
        let Some(own) = self.exchange.event.value.phrases.get(phrase) else { return Ok(None) };
        if !self.said.contains(phrase) {
            self.said.insert(phrase.to_owned());
        }
        if !own.value.contains("{{") {
            let value = own.value.chars().map(typed_char).collect();
            return Ok(Some(Text { value, place: own.place }));
        }
        match self.say(phrase, extra) {
            Ok(value) => Ok(Some(Text { value, place: own.place })),
            Err(fault) if fault.template == phrase || is_asked_for(own, &fault) => {
                let line =
                    if fault.template == phrase { fault.line } else { line_asking(own, &fault.template) };
                let place = within(own, line);
                let diagnostic = fault_finding(fault.fault).with("id", phrase);
                self.diagnostics.push(diagnostic.in_file(&self.exchange.event.file).at(place));
                Ok(Some(Text { value: String::new(), place: own.place }))
            }
            Err(fault) => Err(fault),
        }
    }

    /// Reads the one line that an exchange or a phrase says; none when it says nothing. More than a line of an exchange's own is a diagnostic.
    pub(super) fn line(&mut self, phrase: &str, extra: &[(&str, Value)]) -> Composing<Option<Inlines>> {
        let line = self.bare_line(phrase, extra)?;
        Ok(line.map(|line| self.phrase_line(phrase, extra, line)))
    }

    /// Reads a line without its source.
    fn bare_line(&mut self, phrase: &str, extra: &[(&str, Value)]) -> Composing<Option<Inlines>> {
        let mut lines = self.paragraphs(phrase, extra, Shape::Line)?;
        Ok((!lines.is_empty()).then(|| lines.swap_remove(0)))
    }

    /// Reads the lines that an exchange or a phrase says.
    pub(super) fn lines(&mut self, phrase: &str, extra: &[(&str, Value)]) -> Composing<Vec<Inlines>> {
        let lines = self.paragraphs(phrase, extra, Shape::Lines)?;
        Ok(lines.into_iter().map(|line| self.phrase_line(phrase, extra, line)).collect())
    }

    fn paragraphs(&mut self, phrase: &str, extra: &[(&str, Value)], shape: Shape) -> Composing<Vec<Inlines>> {
        let Some(own) = self.own(phrase, extra)? else {
            return Ok(read_said(&self.say(phrase, extra)?).blocks.into_iter().filter_map(line_of).collect());
        };
        let blocks = read_said(&in_a_line(&own.value)).blocks;
        let count = blocks.len();
        let lines: Vec<Inlines> = blocks.into_iter().filter_map(line_of).collect();
        if lines.len() < count || (shape == Shape::Line && count > 1) {
            let id = if shape == Shape::Line { "phrase-not-a-line" } else { "phrase-not-lines" };
            let diagnostic = Diagnostic::error(id).in_file(&self.exchange.event.file).at(own.place);
            self.diagnostics.push(diagnostic.with("id", phrase));
        }
        Ok(lines)
    }

    /// Reads the words of a line that can have no second one below it: an exchange's own that has is told.
    pub(super) fn words(&mut self, phrase: &str, extra: &[(&str, Value)]) -> Composing<String> {
        let line = self.bare_line(phrase, extra)?.unwrap_or_default();
        let own = self.exchange.event.value.phrases.get(phrase).filter(|_| line.contains(&Inline::LineBreak));
        if let Some(own) = own {
            let diagnostic =
                Diagnostic::hint("phrase-in-one-line").in_file(&self.exchange.event.file).at(own.place);
            self.diagnostics.push(diagnostic.with("id", phrase));
        }
        Ok(plain_text(&line))
    }

    /// Reads what a fact says of itself: one line, or those of an exchange's own.
    pub(super) fn fact_lines(&mut self, phrase: &str, extra: &[(&str, Value)]) -> Composing<Vec<String>> {
        let line = self.bare_line(phrase, extra)?.unwrap_or_default();
        Ok(line.split(|inline| *inline == Inline::LineBreak).map(plain_text).collect())
    }

    /// The facts are lent `extra` for as long as the phrase is said: to copy them for each phrase would take longer than to say it.
    fn say(&mut self, phrase: &str, extra: &[(&str, Value)]) -> Composing<String> {
        let before: Vec<Option<Value>> =
            extra.iter().map(|(name, value)| self.replace_fact(name, Some(value.clone()))).collect();
        let said = self.phrases.say(phrase, &self.context);
        for ((name, _), value) in extra.iter().zip(before) {
            self.replace_fact(name, value);
        }
        said
    }

    /// Puts a value in the place of the fact of that name, and gives back what was there; with none, there is no such fact.
    fn replace_fact(&mut self, name: &str, value: Option<Value>) -> Option<Value> {
        let facts = self.context.data_mut().as_object_mut()?;
        match value {
            Some(value) => facts.insert(name.to_owned(), value),
            None => facts.remove(name),
        }
    }
}

/// Tells whether the mistake is that the text includes a phrase which needs more than it is given.
fn is_asked_for(own: &Text, fault: &TemplateFault) -> bool {
    line_asking(own, &fault.template) > 0 && fault.fault != Fault::Syntax
}

/// The line of the text, from 1, that includes a phrase; 0 for none.
fn line_asking(own: &Text, phrase: &str) -> u32 {
    let asks = |line: &str| included_phrases(line).any(|name| name == phrase);
    let line = own.value.lines().position(asks).map_or(0, |line| line + 1);
    u32::try_from(line).unwrap_or_default()
}

/// The line of a text, from 1, in its file; the place of a text is that of its first line.
fn within(text: &Text, line: u32) -> Place {
    match line {
        0 | 1 => text.place,
        line => Place::new(text.place.line + line - 1, 1, 1),
    }
}

fn line_of(block: Block) -> Option<Inlines> {
    match block {
        Block::Paragraph(line) => Some(line),
        Block::Heading { .. }
        | Block::List(_)
        | Block::Table(_)
        | Block::Figures(_)
        | Block::Quote(_)
        | Block::Callout(_)
        | Block::Chart(_)
        | Block::Register(_) => None,
    }
}

/// A text of one line, so that Markdown reads no list, heading or quotation into its first sign: a title may begin `3. Austausch`.
fn in_a_line(said: &str) -> String {
    let line = said.trim();
    let figures = line.bytes().take_while(u8::is_ascii_digit).count();
    let (before, after) = line.split_at_checked(figures).unwrap_or_default();
    let Some(mark) = after.chars().next().filter(char::is_ascii_punctuation) else { return said.to_owned() };
    if line.contains('\n') || matches!(read_said(line).blocks.as_slice(), [Block::Paragraph(_)]) {
        return said.to_owned();
    }
    let rest = after.get(mark.len_utf8()..).unwrap_or_default();
    format!("{before}{}{rest}", stand_in(mark))
}

/// A mistake in the tags of an exchange's own text.
fn fault_finding(fault: Fault) -> Diagnostic {
    let (kind, name) = match fault {
        Fault::Syntax => ("syntax", String::new()),
        Fault::UnknownName(name) => ("name", name),
        Fault::UnknownHelper(name) => ("helper", name),
        Fault::NoList(name) => ("list", name),
        Fault::NoText(name) => ("text", name),
        Fault::Refused(reason) => ("other", reason),
        Fault::TooDeep => ("deep", String::new()),
    };
    Diagnostic::error("phrase-fault").with("fault", kind).with("name", name)
}

/// Something set apart.
pub(super) fn callout(role: CalloutRole, blocks: Vec<Block>) -> Block {
    Block::Callout(Callout { role, blocks })
}

/// Plain text as typed: nothing in it is markup, and its lines stay lines.
pub(super) fn plain(text: &Text) -> Inlines {
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

/// A list of bullets.
pub(super) fn bullets(items: Vec<Item>) -> Block {
    Block::List(List::bullets(items))
}

/// An item of one paragraph.
pub(super) fn item(line: Inlines) -> Item {
    Item::new(vec![Block::Paragraph(line)])
}

/// Runs one after the other, with a blank between them.
pub(super) fn join_with_blanks(parts: impl Iterator<Item = Inlines>) -> Inlines {
    let mut line = Inlines::new();
    for part in parts.filter(|part| !part.is_empty()) {
        if !line.is_empty() {
            line.push(Inline::Text(" ".to_owned()));
        }
        line.extend(part);
    }
    line
}

/// A table without the columns of which nobody filled a cell: they say nothing.
pub(super) fn filled_table(caption: Inlines, header: &[Inlines], rows: &[Vec<Inlines>]) -> Block {
    let is_filled =
        |column: usize| rows.iter().any(|row| row.get(column).is_some_and(|cell| !cell.is_empty()));
    let kept: Vec<usize> = (0..header.len()).filter(|column| is_filled(*column)).collect();
    let cells = |row: &[Inlines]| -> Vec<Inlines> {
        kept.iter().map(|column| row.get(*column).cloned().unwrap_or_default()).collect()
    };
    let rows = rows.iter().map(|row| cells(row)).collect();
    Block::Table(Table::new(cells(header), rows).titled(caption))
}
