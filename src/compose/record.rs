//! The record (Dokumentation) of an exchange.

mod about;
mod agenda;
mod findings;
mod follow_ups;
mod invitation;
mod minutes;
mod minutes_layout;
mod parts;
mod sections;

pub(super) use sections::section_of;
pub use sections::sections_of;

use super::composer::{Composer, Composing, Days, callout, item};
use super::kind::Kind;
use crate::model::AgendaItem;
use diagnostics::Severity;
use document::{Block, CalloutRole, Document, Fact, Inline, Inlines, List, plain_blocks};
use serde_json::json;
use std::mem;

/// The record: what was said at an exchange, in the order of its agenda.
pub(super) const KIND: Kind = Kind {
    name: "record",
    german: "dokumentation",
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
        "legal-basis",
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
        "invited-by",
        "all-day",
        "motto",
        "announced",
        "reply",
        "postponed-from",
        "chair",
        "minutes-by",
        "task",
        "date-signature",
        "table-follow-ups",
        "table-attendance",
        "table-versions",
        "table-ratings",
        "table-rated",
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
        let summary: Vec<Block> = event
            .summary
            .iter()
            .flat_map(|text| self.typed_blocks(&self.exchange.event.file, text))
            .collect();
        let as_table = self.has_agenda_table();
        if as_table {
            opening.extend(self.agenda_tables()?);
        }
        let mut next = self.reply()?;
        next.extend(self.speech("next", &[])?);
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
        document.facts.extend(self.reply_fact()?);
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

    /// Says what the record opens with. Groups and guests that are a list of their own are in none of its sentences; of whom
    /// nobody came, a sentence of its own tells.
    fn opening(&mut self, announced: usize) -> Composing<Vec<Block>> {
        let mut event = self.facts.event.clone();
        // An invitation has no list of those who came.
        let has_list = !event.announced;
        if event.attendance.groups_listed && has_list {
            event.attendance.groups.clear();
        }
        let (missing, there): (Vec<_>, Vec<_>) =
            event.attendance.groups.iter().cloned().partition(|group| group.count == Some(0));
        if event.attendance.guests_listed && has_list {
            event.guests.clear();
            event.guest_groups.clear();
        }
        let facts = [
            ("agenda_announced", json!(announced)),
            ("event", json!(event)),
            ("groups_there", json!(there)),
            ("groups_missing", json!(missing)),
        ];
        self.speech("opening", &facts)
    }

    /// In which state it is, where it is not finished.
    fn document_state(&mut self) -> Composing<Option<String>> {
        let state = self.words("state", &[])?;
        Ok((!state.is_empty()).then_some(state))
    }

    /// Which version it is, where it stands beside others.
    fn edition(&mut self) -> Composing<Option<String>> {
        let fact = self.facts.event.versions.last().filter(|_| self.exchange.stated_version().is_some());
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
        let content = self.titled(item, item.title.as_ref())?;
        let own = items.iter().position(|other| std::ptr::eq(other, item))?;
        Some(vec![Inline::Reference { target: section_of(items, own)?, content, page: None }])
    }
}
