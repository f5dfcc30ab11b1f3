//! The forms that sites fill in: one file per site, beside the documents of the exchange. A report that was filed is given
//! back in its form, with what was noticed about it as remarks at the fields.

use super::error::BuildError;
use super::load::load;
use super::office_words::words;
use super::outputs::{FormFile, write_forms};
use super::report::Report;
use crate::facts::{
    FormFacts, FormNames, FormRemark, field_at, filed, form_facts, form_sites, lang_of, message_words,
};
use crate::intake::{named_or_current, site_of};
use crate::model::{Exchange, Site, SourceFile};
use crate::render::{WebForm, WordForm};
use crate::store::{Assets, read_file, write_over};
use chrono::NaiveDate;
use diagnostics::Words;
use diagnostics::{Diagnostic, Severity, message, sort};
use german_text::{Lang, from_place};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use yaml_source::{PathSegment, YamlEditor, YamlValue};

/// Diagnostics about a report that the office settles by itself: how it is used, written and printed.
const OFFICE_ONLY: [&str; 8] = [
    "character-not-shown",
    "duplicate-report",
    "filing-conflict",
    "gender-forms",
    "invisible-character",
    "not-printed",
    "statement-unused",
    "term-spellings",
];

/// Kind of file that a form is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormKind {
    /// A page to open in a browser, without a network.
    Web,
    /// A Word file.
    Word,
    /// The Mitschrift of the meeting: one Word file for all, made when it is asked for.
    MeetingNotes,
    /// The list of contacts of a site, an Excel file, made when it is asked for.
    Contacts,
}

impl FormKind {
    /// Every kind with its name.
    pub const ALL: [(&'static str, Self); 4] = [
        ("web", Self::Web),
        ("word", Self::Word),
        ("mitschrift", Self::MeetingNotes),
        ("kontakte", Self::Contacts),
    ];

    /// The kind of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, kind)| kind)
    }
}

/// Request for forms.
#[derive(Clone, Debug)]
pub struct FormRequest {
    /// The folder that holds `inputs`.
    pub root: PathBuf,
    /// Where outputs go; each exchange has a folder in it.
    pub out: PathBuf,
    /// For which exchange; none means the latest.
    pub exchange: Option<String>,
    /// For which sites, by id; none means all.
    pub sites: Vec<String>,
    /// How they are made; none means in every way.
    pub kind: Option<FormKind>,
    /// The day on which reports are given back in their forms; none means empty forms.
    pub given_back: Option<NaiveDate>,
}

/// Writes the forms that `request` asks for.
///
/// # Errors
/// When the disk fails or a template cannot be used.
pub fn forms(request: &FormRequest) -> Result<Report, BuildError> {
    let inputs = load(&request.root, &[])?;
    let mut report = Report { sources: inputs.sources, ..Report::default() };
    let exchange = named_or_current(&inputs.exchanges, request.exchange.as_deref());
    let id = exchange.map(|exchange| exchange.id.clone()).or_else(|| request.exchange.clone());
    // What a site filed may hold mistakes: its form asks it to mend them.
    let event = id.as_ref().map(|id| format!("inputs/{id}/exchange.yaml")).unwrap_or_default();
    report.diagnostics = inputs.diagnostics.clone();
    report.diagnostics.retain(|diagnostic| {
        diagnostic.severity == Severity::Error
            && [event.as_str(), "inputs/programme.yaml"].contains(&diagnostic.file.as_str())
    });
    let Some(exchange) = exchange.filter(|_| report.diagnostics.is_empty()) else {
        report.unwritten.extend(id);
        return Ok(report);
    };
    let (sites, unknown) = choose_sites(exchange, &request.sites);
    report.diagnostics.extend(unknown);
    if report.diagnostics.is_empty() {
        let of = |path: &String| *path == event || *path == exchange.programme.file;
        let made_from = inputs.hashes.into_iter().filter(|(path, _)| of(path)).collect();
        let assets = Assets::with_root(&request.root);
        let lang = lang_of(exchange);
        let wants = |kind| request.kind.is_none_or(|wanted| wanted == kind);
        let mut builder = FormsBuilder {
            request,
            exchange,
            names: FormNames::new(exchange),
            all: &inputs.exchanges,
            noticed: &inputs.diagnostics,
            words: words(lang, &assets)?.sharing(message_words(&crate::facts::words(exchange, lang), lang)),
            page: wants(FormKind::Web).then(|| WebForm::new(&assets)).transpose()?,
            word: wants(FormKind::Word).then(|| WordForm::new(&assets)).transpose()?,
            report: &mut report,
        };
        builder.forms(&sites, &made_from)?;
    } else {
        report.unwritten.push(exchange.id.clone());
    }
    sort(&mut report.diagnostics);
    Ok(report)
}

/// The sites that are meant, and what was said about names that no site has.
pub(super) fn choose_sites<'a>(
    exchange: &'a Exchange,
    wanted: &[String],
) -> (Vec<&'a Site>, Vec<Diagnostic>) {
    let all = form_sites(exchange);
    let known = || all.iter().map(|site| site.id.as_str()).collect::<Vec<_>>().join(", ");
    let meant: Vec<Option<&Site>> = wanted.iter().map(|named| site_of(all.iter().copied(), named)).collect();
    let unknown = wanted.iter().zip(&meant).filter(|(_, site)| site.is_none()).map(|(id, _)| {
        Diagnostic::error("form-unknown-site")
            .with("site", id)
            .with("exchange", &exchange.id)
            .with("known", known())
    });
    let diagnostics = unknown.collect();
    let sites = all
        .iter()
        .copied()
        .filter(|site| wanted.is_empty() || meant.iter().flatten().any(|one| one.id.value == site.id.value));
    (sites.collect(), diagnostics)
}

/// Ending of the name of a form that goes back to its sender.
const RETURNED: &str = "_Nachfrage";

/// The form of a site in each way that is wanted, and how long it took.
struct SiteForms {
    files: Vec<MadeFile>,
    time: Duration,
}

/// A file by its name below the folder of forms.
type MadeFile = (String, Vec<u8>);

impl SiteForms {
    fn new(
        names: &FormNames,
        facts: &FormFacts,
        end: &str,
        (page, word): (Option<&WebForm>, Option<&WordForm>),
    ) -> Result<Self, BuildError> {
        let begin = Instant::now();
        let site = &facts.site.id;
        let mut files = Vec::new();
        if let Some(page) = page {
            let made = page.page(facts, format!("{}{end}.html", names.page(site)))?;
            files.push((made.path, made.bytes));
        }
        if let Some(word) = word {
            let made = word.file(facts, format!("{}{end}.docx", names.word(site)))?;
            files.push((made.path, made.bytes));
        }
        Ok(Self { files, time: begin.elapsed() })
    }
}

/// Materials that the forms of one exchange are made with.
struct FormsBuilder<'a> {
    request: &'a FormRequest,
    exchange: &'a Exchange,
    names: FormNames,
    all: &'a [Exchange],
    /// Diagnostics about the inputs.
    noticed: &'a [Diagnostic],
    /// The words for the people who fill the form in.
    words: Words,
    page: Option<WebForm>,
    word: Option<WordForm>,
    report: &'a mut Report,
}

impl FormsBuilder<'_> {
    /// The forms of `sites`, empty or with their reports in them.
    fn forms(&mut self, sites: &[&Site], made_from: &BTreeMap<String, String>) -> Result<(), BuildError> {
        let (exchange, all) = (self.exchange, self.all);
        let facts = |site: &&Site| form_facts(exchange, all, site);
        let Some(day) = self.request.given_back else {
            let (page, word) = (self.page.as_ref(), self.word.as_ref());
            let names = &self.names;
            let made: Vec<SiteForms> = sites
                .par_iter()
                .map(|site| SiteForms::new(names, &facts(site), "", (page, word)))
                .collect::<Result<_, BuildError>>()?;
            return self.write(&made, made_from);
        };
        let mut made = Vec::new();
        let mut given_back = Vec::new();
        for facts in sites.iter().map(facts).collect::<Vec<_>>() {
            if let Some((forms, report)) = self.give_back(facts)? {
                made.push(forms);
                given_back.push(report);
            }
        }
        self.write(&made, made_from)?;
        given_back.iter().try_for_each(|report| self.mark(report, day))
    }

    /// Writes the forms, all at once, so that no two of them are taken for one file.
    fn write(&mut self, made: &[SiteForms], made_from: &BTreeMap<String, String>) -> Result<(), BuildError> {
        let files: Vec<FormFile<'_>> = made
            .iter()
            .flat_map(|made| {
                made.files.iter().map(move |(name, bytes)| (name.as_str(), bytes.as_slice(), made.time))
            })
            .collect();
        let folders = (self.request.root.as_path(), self.request.out.as_path());
        write_forms(self.report, folders, &self.exchange.id, &files, made_from)?;
        Ok(())
    }

    /// The form with what was filed and remarks on it, and a letter to go with it; then the file of the report.
    fn give_back(&mut self, mut facts: FormFacts) -> Result<Option<(SiteForms, String)>, BuildError> {
        let site = facts.site.id.clone();
        let Some(report) = self.exchange.reports.iter().find(|report| report.value.site.value == site) else {
            let diagnostic = Diagnostic::error("form-not-filed").with("site", &facts.site.name);
            self.report.diagnostics.push(diagnostic.with("exchange", &self.exchange.id));
            return Ok(None);
        };
        facts.report = Some(filed(&report.value));
        facts.remarks = self.remarks(report);
        let letter = self.letter(&facts);
        let ways = (self.page.as_ref(), self.word.as_ref());
        let mut made = SiteForms::new(&self.names, &facts, RETURNED, ways)?;
        let stem = self.names.page(&facts.site.id);
        made.files.push((format!("{stem}{RETURNED}.txt"), letter.into_bytes()));
        Ok(Some((made, report.file.clone())))
    }

    /// Returns what was noticed about a report, but for what concerns the office alone.
    fn remarks(&self, report: &SourceFile<crate::model::Report>) -> Vec<FormRemark> {
        let own = self.noticed.iter().filter(|diagnostic| {
            diagnostic.file == report.file
                && diagnostic.severity != Severity::Hint
                && !OFFICE_ONLY.contains(&diagnostic.id)
        });
        let remark = |diagnostic: &Diagnostic| FormRemark {
            field: field_at(&report.value, diagnostic.place),
            text: message(diagnostic, &self.words),
        };
        own.map(remark).collect()
    }

    fn letter(&self, facts: &FormFacts) -> String {
        let remarks = i64::try_from(facts.remarks.len()).unwrap_or(i64::MAX);
        let (lang, words) = match facts.language.as_str() {
            "en" => (Lang::En, &facts.words.en),
            _ => (Lang::De, &facts.words.de),
        };
        let filing = words.get("filing").and_then(|noun| noun.forms.get("den"));
        let from = from_place(&facts.site.name, lang);
        let given = [
            ("filing", filing.map_or("", String::as_str).into()),
            ("from", from.as_str().into()),
            ("title", facts.exchange.title.as_str().into()),
            ("office", facts.office.name.as_str().into()),
            ("remarks", remarks.into()),
        ];
        let mut letter = self.words.get("form-return-letter", &given).unwrap_or_default();
        letter.push('\n');
        letter
    }

    /// Writes into the report's file that it was given back; all else in it stays as it is.
    fn mark(&mut self, file: &str, day: NaiveDate) -> Result<(), BuildError> {
        let path = self.request.root.join(file);
        let mut sheet = YamlEditor::open(&read_file(&path)?);
        let value = YamlValue::Name(day.to_string());
        let marked = sheet.as_mut().map(|sheet| sheet.set(&[PathSegment::Key("returned")], &value));
        match (sheet, marked) {
            (Some(sheet), Some(Ok(()))) => Ok(write_over(&path, &sheet.bytes())?),
            _ => {
                self.report
                    .diagnostics
                    .push(Diagnostic::warning("form-not-marked").in_file(file).with("day", day.to_string()));
                Ok(())
            }
        }
    }
}
