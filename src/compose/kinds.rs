//! Every kind of document, and how any kind is composed.

use super::composer::Composer;
use super::contents::lead_through;
use super::kind::Kind;
use super::marking::mark;
use super::origin::{SourceLog, SourceMap, identify};
use super::phrases::{Phrases, included_phrases};
use super::record::section_of;
use super::shapes::PHRASES;
use super::titles::title_tables;
use super::typography::typeset_document;
use super::{
    announcement, attendance_certificate, badges, cards, dossier, guide, handover, host_script, house_lists,
    participants, record, reports, seating_plan, site_sheet, table_cards, teaser, worksheets,
};
use crate::digest::Digest;
use crate::facts::{Facts, lang_of};
use crate::model::{Exchange, Typography, item_of_number};
use diagnostics::{Checked, Diagnostic};
use document::{Document, Inlines, Section};
use german_text::as_id;
use serde_json::json;
use std::collections::BTreeMap;
use text_template::TemplateFault;

/// Every kind of document. The first is made when nobody says which.
pub const KINDS: &[Kind] = &[
    record::KIND,
    participants::KIND,
    guide::KIND,
    reports::KIND,
    cards::KIND,
    seating_plan::KIND,
    worksheets::KIND,
    host_script::KIND,
    attendance_certificate::KIND,
    badges::KIND,
    table_cards::KIND,
    house_lists::KIND,
    announcement::KIND,
    teaser::KIND,
    handover::KIND,
    dossier::KIND,
    site_sheet::KIND,
];

/// The first of them, by itself.
static RECORD: Kind = record::KIND;

/// A document and its sections.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Composed {
    /// The document.
    pub document: Document,
    /// Its sections, in order.
    pub sections: Vec<Section>,
    /// Where their words come from; empty where nobody asks for it.
    pub sources: SourceMap,
}

impl Kind {
    /// The record.
    pub const fn record() -> &'static Self {
        &RECORD
    }

    /// The kind of that name, English or German: `seating-plan`, `Sitzplan`, `arbeitsblaetter`.
    pub fn parse(name: &str) -> Option<&'static Self> {
        let id = as_id(name);
        KINDS.iter().find(|kind| kind.name == name || as_id(kind.german) == id)
    }

    /// Composes a document of this kind. With the texts of the input files its lines carry their sources.
    ///
    /// # Errors
    /// When a phrase is faulty: it asks for a fact that there is not.
    pub fn compose(
        &self,
        exchange: &Exchange,
        digest: &Digest,
        facts: &Facts,
        phrases: &Phrases,
        texts: Option<&BTreeMap<String, String>>,
    ) -> Result<Checked<Composed>, TemplateFault> {
        let own = &exchange.event.value.phrases;
        let worded = (!own.is_empty())
            .then(|| phrases.with_own(own.iter().map(|(name, text)| (name.as_str(), text.as_str()))));
        let phrases = worded.as_ref().unwrap_or(phrases);
        let mut composer = Composer::new(exchange, digest, facts, phrases, texts.map(SourceLog::new));
        let (mut document, mut sections) = (self.compose)(&mut composer)?;
        self.name.clone_into(&mut document.kind);
        document.colophon.extend(edition_note(&mut composer)?);
        document.colophon.extend(composer.lines("accessibility", &[])?);
        let caption = |count: u32| composer.label_with("table", &format!("\u{a0}{count}"));
        title_tables(&mut document, &mut sections, &caption);
        mark(&mut document, &mut sections, exchange);
        let items = &exchange.event.value.agenda;
        let section = |number: &str| section_of(items, item_of_number(items, number)?);
        lead_through(&mut document, &mut sections, |name| composer.label(name), section);
        if document.has_sheets {
            // Who is handed a sheet has no use for a list of all.
            document.contents.clear();
        }
        if exchange.programme.value.typography == Typography::German {
            typeset_document(&mut document, &mut sections, lang_of(exchange));
        }
        if KINDS.first().is_some_and(|record| record.name == self.name) {
            let unsaid = unsaid(&composer);
            composer.diagnostics.extend(unsaid);
        }
        let found = composer.log.map(SourceLog::into_found).unwrap_or_default();
        let sources = identify(&mut document, &mut sections, &found);
        Ok(Checked { value: Composed { document, sections, sources }, diagnostics: composer.diagnostics })
    }
}

/// Says which edition it is and what that leaves out; nothing in the internal one.
fn edition_note(composer: &mut Composer<'_>) -> Result<Vec<Inlines>, TemplateFault> {
    let Some(sheet) = composer.exchange.edition.clone() else { return Ok(Vec::new()) };
    let without: Vec<String> =
        sheet.without.iter().map(|kind| composer.label(&format!("without-{}", kind.name()))).collect();
    let edition = composer.label(&format!("edition-{}", sheet.edition.name()));
    let given =
        [("edition", json!(sheet.edition.name())), ("called", json!(edition)), ("without", json!(without))];
    composer.lines("edition-note", &given)
}

/// Own phrases of the exchange that its record does not say, and that belong to no other document.
fn unsaid(composer: &Composer<'_>) -> Vec<Diagnostic> {
    let is_known = |name: &str| PHRASES.iter().any(|phrase| phrase.name == name);
    let is_of_other = |name: &str| {
        KINDS
            .iter()
            .skip(1)
            .any(|kind| name.strip_prefix(kind.name).is_some_and(|rest| rest.starts_with('-')))
    };
    let is_of_record = |name: &str| is_known(name) && !is_of_other(name);
    let own = composer.exchange.event.value.phrases.iter();
    let unsaid = own.filter(|(name, _)| is_of_record(name) && !composer.said.contains(name.as_str()));
    // What others include is said with them.
    let is_included = |name: &str| {
        let all = composer.exchange.event.value.phrases.values();
        all.flat_map(|own| included_phrases(&own.value)).any(|other| other == name) || name == "people"
    };
    let diagnostic = |name: &str, at| {
        Diagnostic::hint("phrase-not-said").in_file(&composer.exchange.event.file).at(at).with("id", name)
    };
    unsaid.filter(|(name, _)| !is_included(name)).map(|(name, own)| diagnostic(name, own.place)).collect()
}
