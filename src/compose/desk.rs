//! The desk at which a document is composed: the exchange, its facts and its phrases, and what every kind of document needs of them.

use super::markdown;
use super::phrases::Phrases;
use crate::diag::{Finding, Place};
use crate::digest::{Digest, Period, valid_on};
use crate::document::{
    Block, Callout, CalloutRole, Document, Fact, Figure, FundingNote, Inline, Inlines, plain_text,
};
use crate::exchange::{Exchange, Text};
use crate::template::TemplateFault;
use crate::view::{Facts, lang_of};
use handlebars::Context;
use serde_json::{Value, json};

/// What composing gives: a phrase may be faulty.
pub(super) type Composing<T> = Result<T, TemplateFault>;

/// How much the box of facts says of each day.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Days {
    /// Date and times.
    Brief,
    /// Also what the day is for.
    Full,
}

/// What a document is composed from.
pub(super) struct Desk<'a> {
    pub(super) exchange: &'a Exchange,
    pub(super) digest: &'a Digest,
    pub(super) facts: &'a Facts,
    pub(super) findings: Vec<Finding>,
    phrases: &'a Phrases,
    /// The facts as JSON, for phrases.
    context: Context,
}

impl<'a> Desk<'a> {
    pub(super) fn new(
        exchange: &'a Exchange,
        digest: &'a Digest,
        facts: &'a Facts,
        phrases: &'a Phrases,
    ) -> Self {
        let context = Context::from(serde_json::to_value(facts).unwrap_or_default());
        Self { exchange, digest, facts, findings: Vec::new(), phrases, context }
    }
}

impl Desk<'_> {
    /// A document with what every kind has: title, day, running lines, when and where, host, funding note.
    pub(super) fn head(&mut self, kicker: String, days: Days) -> Composing<Document> {
        Ok(Document {
            language: lang_of(self.exchange).tag().to_owned(),
            kicker,
            title: self.words("title", &[])?,
            date: self.digest.day.map(|day| day.to_string()),
            running_title: self.words("running-title", &[])?,
            running_place: self.words("running-place", &[])?,
            running_office: self.words("running-office", &[])?,
            facts: self.place_and_host(days)?,
            funding: self.funding(),
            ..Document::default()
        })
    }

    fn place_and_host(&mut self, days: Days) -> Composing<Vec<Fact>> {
        let mut place = self.times(days)?;
        place.push(self.words("fact-where", &[])?);
        let host = vec![self.words("fact-host", &[])?];
        let organiser = vec![self.words("fact-organiser", &[])?];
        let told = [("date-place", place), ("host", host), ("organiser", organiser)];
        Ok(told.into_iter().filter_map(|(label, lines)| self.fact(label, lines)).collect())
    }

    /// The date; where times or the meaning of a day are known, day by day.
    fn times(&mut self, lines: Days) -> Composing<Vec<String>> {
        let days = &self.facts.event.days;
        if !days.iter().any(|day| day.start.is_some() || day.title.is_some() || day.optional) {
            return Ok(vec![self.words("fact-when", &[])?]);
        }
        let brief = json!(lines == Days::Brief);
        days.iter()
            .map(|day| self.words("fact-day", &[("day", json!(day)), ("brief", brief.clone())]))
            .collect()
    }

    /// A fact for the box under the title; one that nobody knows has no place in it.
    pub(super) fn fact(&self, label: &str, mut lines: Vec<String>) -> Option<Fact> {
        lines.retain(|line| !line.is_empty());
        (!lines.is_empty()).then(|| Fact { label: self.label(label), lines })
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

    /// Markdown of people, with findings placed in their file.
    pub(super) fn markdown(&mut self, file: &str, text: &Text) -> Vec<Block> {
        let parsed = markdown::parse(&text.value);
        for finding in parsed.findings {
            let line = text.place.line + finding.place.line;
            self.findings.push(finding.in_file(file).at(Place::new(line, 1, 1)));
        }
        parsed.value
    }

    pub(super) fn label(&self, name: &str) -> String {
        self.facts.labels.get(name).cloned().unwrap_or_else(|| name.to_owned())
    }

    /// What an exchange or a phrase says, as blocks: an exchange's own text is Markdown and may have several paragraphs.
    pub(super) fn speech(&mut self, phrase: &str, extra: &[(&str, Value)]) -> Composing<Vec<Block>> {
        if let Some(own) = self.exchange.event.value.phrases.get(phrase) {
            let own = own.clone();
            return Ok(self.markdown(&self.exchange.event.file, &own));
        }
        Ok(markdown::parse(&self.say(phrase, extra)?).value)
    }

    /// The first paragraph of what an exchange or a phrase says; none when it says nothing.
    pub(super) fn line(&mut self, phrase: &str, extra: &[(&str, Value)]) -> Composing<Option<Inlines>> {
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

    pub(super) fn lines(&mut self, phrase: &str) -> Composing<Vec<Inlines>> {
        Ok(self.line(phrase, &[])?.into_iter().collect())
    }

    pub(super) fn words(&mut self, phrase: &str, extra: &[(&str, Value)]) -> Composing<String> {
        Ok(self.line(phrase, extra)?.map(|line| plain_text(&line)).unwrap_or_default())
    }

    /// The facts are lent `extra` for as long as the phrase is said: to copy them for each phrase would take longer than to say it.
    fn say(&mut self, phrase: &str, extra: &[(&str, Value)]) -> Composing<String> {
        let before: Vec<Option<Value>> =
            extra.iter().map(|(name, value)| self.put(name, Some(value.clone()))).collect();
        let said = self.phrases.say(phrase, &self.context);
        for ((name, _), value) in extra.iter().zip(before) {
            self.put(name, value);
        }
        said
    }

    /// Puts a value in the place of the fact of that name, and gives back what was there; with none, there is no such fact.
    fn put(&mut self, name: &str, value: Option<Value>) -> Option<Value> {
        let facts = self.context.data_mut().as_object_mut()?;
        match value {
            Some(value) => facts.insert(name.to_owned(), value),
            None => facts.remove(name),
        }
    }
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
