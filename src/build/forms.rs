//! The forms that sites fill in: one file per site, beside the documents of the exchange. A report that was filed is given
//! back in its form, with what was noticed about it as remarks at the fields.

use super::{BuildError, Built, Report, beside, load, shown_folder, words};
use crate::diag::{Finding, Severity, message, sort};
use crate::exchange::{Exchange, Filed, Site};
use crate::intake::{current, site_of};
use crate::lang::Words;
use crate::render::{Artifact, WebForm, WordForm};
use crate::store::{Assets, Outcome, Outputs, read_file, write_over};
use crate::view::{
    FORMS, FormFacts, FormRemark, field_at, filed, form_facts, form_sites, form_stem, lang_of, word_form_stem,
};
use crate::yaml::{Plain, Sheet, Step};
use chrono::NaiveDate;
use rayon::prelude::*;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Findings about a report that the office settles by itself: how it is used, written and printed.
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

/// How a form is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormKind {
    /// A page to open in a browser, without a network.
    Web,
    /// A Word file.
    Word,
}

impl FormKind {
    /// Every kind with its name.
    pub const ALL: [(&'static str, Self); 2] = [("web", Self::Web), ("word", Self::Word)];

    /// The kind of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(known, _)| *known == name).map(|(_, kind)| kind)
    }
}

/// Which forms are wanted.
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
    let exchange = match &request.exchange {
        Some(id) => inputs.exchanges.iter().find(|exchange| exchange.id == *id),
        None => current(&inputs.exchanges),
    };
    let id = exchange.map(|exchange| exchange.id.clone()).or_else(|| request.exchange.clone());
    // What a site filed may hold mistakes: its form asks it to mend them.
    let event = id.as_ref().map(|id| format!("inputs/{id}/exchange.yaml")).unwrap_or_default();
    report.findings = inputs.findings.clone();
    report.findings.retain(|finding| {
        finding.severity == Severity::Error
            && [event.as_str(), "inputs/programme.yaml"].contains(&finding.file.as_str())
    });
    let Some(exchange) = exchange.filter(|_| report.findings.is_empty()) else {
        report.unwritten.extend(id);
        return Ok(report);
    };
    let (sites, unknown) = chosen(exchange, &request.sites);
    report.findings.extend(unknown);
    if report.findings.is_empty() {
        let of = |path: &String| *path == event || *path == exchange.programme.file;
        let made_from = inputs.hashes.into_iter().filter(|(path, _)| of(path));
        let assets = Assets::with_root(&request.root);
        let wants = |kind| request.kind.is_none_or(|wanted| wanted == kind);
        let mut press = Press {
            request,
            exchange,
            all: &inputs.exchanges,
            noticed: &inputs.findings,
            words: words(lang_of(exchange), &assets)?,
            page: wants(FormKind::Web).then(|| WebForm::new(&assets)).transpose()?,
            word: wants(FormKind::Word).then(|| WordForm::new(&assets)).transpose()?,
            outputs: Outputs::open(request.out.join(&exchange.id).join(FORMS))?,
            report: &mut report,
        };
        press.forms(&sites)?;
        press.outputs.close(made_from)?;
    } else {
        report.unwritten.push(exchange.id.clone());
    }
    sort(&mut report.findings);
    Ok(report)
}

/// The sites that are meant, and what was said about names that no site has.
fn chosen<'a>(exchange: &'a Exchange, wanted: &[String]) -> (Vec<&'a Site>, Vec<Finding>) {
    let all = form_sites(exchange);
    let known = || all.iter().map(|site| site.id.as_str()).collect::<Vec<_>>().join(", ");
    let meant: Vec<Option<&Site>> = wanted.iter().map(|named| site_of(all.iter().copied(), named)).collect();
    let unknown = wanted.iter().zip(&meant).filter(|(_, site)| site.is_none()).map(|(id, _)| {
        Finding::error("form-unknown-site")
            .with("site", id)
            .with("exchange", &exchange.id)
            .with("known", known())
    });
    let findings = unknown.collect();
    let sites = all
        .iter()
        .copied()
        .filter(|site| wanted.is_empty() || meant.iter().flatten().any(|one| one.id.value == site.id.value));
    (sites.collect(), findings)
}

/// What the name of a form ends with that goes back to its sender.
const RETURNED: &str = "_Nachfrage";

/// The form of a site in each way that is wanted, and how long it took.
struct Made {
    files: Vec<Artifact>,
    time: Duration,
}

impl Made {
    fn new(
        exchange: &Exchange,
        facts: &FormFacts,
        end: &str,
        (page, word): (Option<&WebForm>, Option<&WordForm>),
    ) -> Result<Self, BuildError> {
        let begin = Instant::now();
        let site = &facts.site.name;
        let mut files = Vec::new();
        if let Some(page) = page {
            files.push(page.page(facts, format!("{}{end}.html", form_stem(exchange, site)))?);
        }
        if let Some(word) = word {
            files.push(word.file(facts, format!("{}{end}.docx", word_form_stem(exchange, site)))?);
        }
        Ok(Self { files, time: begin.elapsed() })
    }
}

/// What the forms of one exchange are made with.
struct Press<'a> {
    request: &'a FormRequest,
    exchange: &'a Exchange,
    all: &'a [Exchange],
    /// What was noticed about the inputs.
    noticed: &'a [Finding],
    /// The words for the people who fill the form in.
    words: Words,
    page: Option<WebForm>,
    word: Option<WordForm>,
    outputs: Outputs,
    report: &'a mut Report,
}

impl Press<'_> {
    /// The forms of `sites`, empty or with their reports in them.
    fn forms(&mut self, sites: &[&Site]) -> Result<(), BuildError> {
        let (exchange, all) = (self.exchange, self.all);
        let facts = |site: &&Site| form_facts(exchange, all, site);
        let Some(day) = self.request.given_back else {
            let (page, word) = (self.page.as_ref(), self.word.as_ref());
            let made: Vec<Made> = sites
                .par_iter()
                .map(|site| Made::new(exchange, &facts(site), "", (page, word)))
                .collect::<Result<_, BuildError>>()?;
            return made.into_iter().try_for_each(|made| self.put_all(made));
        };
        for facts in sites.iter().map(facts).collect::<Vec<_>>() {
            self.give_back(facts, day)?;
        }
        Ok(())
    }

    fn put_all(&mut self, made: Made) -> Result<(), BuildError> {
        made.files.iter().try_for_each(|file| self.put(&file.path, &file.bytes, made.time))
    }

    fn put(&mut self, name: &str, bytes: &[u8], time: Duration) -> Result<(), BuildError> {
        let below = |name: &str| format!("{FORMS}/{name}");
        let outcome = match self.outputs.write(name, bytes)? {
            Outcome::Beside(name) => Outcome::Beside(below(&name)),
            Outcome::Locked(name) => Outcome::Locked(below(&name)),
            outcome => outcome,
        };
        let folder = shown_folder(&self.request.root, &self.request.out, &self.exchange.id);
        self.report.findings.extend(beside(&outcome, &folder, &below(name)));
        self.report.files.push(Built {
            exchange: self.exchange.id.clone(),
            path: below(name),
            pages: None,
            size: bytes.len(),
            time,
            outcome,
        });
        Ok(())
    }

    /// The form with what was filed and remarks on it, a letter to go with it, and the day in the report's file.
    fn give_back(&mut self, mut facts: FormFacts, day: NaiveDate) -> Result<(), BuildError> {
        let site = facts.site.id.clone();
        let Some(report) = self.exchange.reports.iter().find(|report| report.value.site.value == site) else {
            let finding = Finding::error("form-not-filed").with("site", &facts.site.name);
            self.report.findings.push(finding.with("exchange", &self.exchange.id));
            return Ok(());
        };
        facts.report = Some(filed(&report.value));
        facts.remarks = self.remarks(report);
        let begin = Instant::now();
        let letter = self.letter(&facts);
        let ways = (self.page.as_ref(), self.word.as_ref());
        self.put_all(Made::new(self.exchange, &facts, RETURNED, ways)?)?;
        let stem = form_stem(self.exchange, &facts.site.name);
        self.put(&format!("{stem}{RETURNED}.txt"), letter.as_bytes(), begin.elapsed())?;
        self.mark(&report.file, day)
    }

    /// What was noticed about a report, but for what concerns the office alone.
    fn remarks(&self, report: &Filed<crate::exchange::Report>) -> Vec<FormRemark> {
        let own = self.noticed.iter().filter(|finding| {
            finding.file == report.file
                && finding.severity != Severity::Hint
                && !OFFICE_ONLY.contains(&finding.id)
        });
        let remark = |finding: &Finding| FormRemark {
            field: field_at(&report.value, finding.place),
            text: message(finding, &self.words),
        };
        own.map(remark).collect()
    }

    fn letter(&self, facts: &FormFacts) -> String {
        let remarks = i64::try_from(facts.remarks.len()).unwrap_or(i64::MAX);
        let given = [
            ("site", facts.site.name.as_str().into()),
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
        let mut sheet = Sheet::open(&read_file(&path)?);
        let value = Plain::Name(day.to_string());
        let marked = sheet.as_mut().map(|sheet| sheet.set(&[Step::Key("returned")], &value));
        match (sheet, marked) {
            (Some(sheet), Some(Ok(()))) => Ok(write_over(&path, &sheet.bytes())?),
            _ => {
                self.report
                    .findings
                    .push(Finding::warning("form-not-marked").in_file(file).with("day", day.to_string()));
                Ok(())
            }
        }
    }
}
