//! Files that sites sent → the YAML that a person would have written, in the order in which they were filed.
//!
//! Written are, in this order: what the site said (`received/<site>-<hash>.base.yaml`, compared with by the next filing), the report
//! (`sites/<site>.yaml`), the file as it came. A run that is stopped in between is completed by the next: only the report says that
//! a filing stands in it. Runs take their turns, and each file has its own fate: what cannot be read or written holds up no other.

use super::arrived::{Arrived, arrived, too_large};
use super::door::{MAX_SENT, Sent};
use super::filing::{Filing, KINDS, Told};
use super::inputs::inputs;
use super::merge::{Before, Change, Merged, merge, shared};
use super::report_file::{Head, Stamp, edited, fresh, heads, office_report};
use super::report_file::{
    aside_name, base_name, base_text, forgotten_name, is_base_of, is_safe, is_safe_file, kept_name,
};
use super::status::drafts;
use super::three_way::deleted;
use crate::model::{Exchange, FiledKey, Report, Status};
use crate::rules::{Subject, check};
use crate::store::{
    Missed, StoreError, below, file_names, hold, offered, read_within, sha256, write_new, write_over,
};
use crate::yaml::{self, FileKind, Loaded, is_of_the_system, kind_of};
use chrono::{Duration, NaiveDateTime};
use diagnostics::{Diagnostic, Severity, sort};
use german_text::{Moment, nearest, read_moment};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use yaml_reader::read;
use yaml_source::{MAX_BYTES, Plain, Sheet};

/// What is to be imported.
#[derive(Clone, Debug)]
pub struct Import<'a> {
    /// The folder that holds `inputs`.
    pub root: &'a Path,
    /// Files, and folders of files.
    pub files: &'a [PathBuf],
    /// The exchange, where the files do not say it.
    pub exchange: Option<&'a str>,
    /// The time.
    pub now: NaiveDateTime,
    /// Only say what would be done.
    pub dry_run: bool,
}

/// A form that was imported.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The file it came in.
    pub name: String,
    /// The exchange, by its folder.
    pub exchange: String,
    /// The site, by name.
    pub site: String,
    /// The report, relative to the root.
    pub file: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The site's first.
    New(Vec<Change>),
    /// The site's first, and nothing in it yet: it will register and report later.
    Empty,
    /// The site had filed before, or the office had begun a file for it.
    Updated(Vec<Change>),
    /// Somebody else of the site had filed: both stand in the report.
    Beside(Vec<Change>),
    /// It had been imported already, as far as known at this time.
    Known(Option<String>),
}

/// A file that was not imported.
#[derive(Clone, Debug)]
pub struct Refused {
    /// Its name.
    pub name: String,
    /// Where it was put, relative to the root; `None` where it stays where it was.
    pub aside: Option<String>,
    /// Whether an earlier import refused it for what it is: the reason was told then.
    pub is_known: bool,
}

/// What an import did.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// Forms that were imported, in order.
    pub imported: Vec<Imported>,
    /// Files that were not.
    pub refused: Vec<Refused>,
    /// What was noticed about files.
    pub findings: Vec<Diagnostic>,
    /// What the rules say about the reports that were written, as if they had been typed.
    pub remarks: Vec<Diagnostic>,
    /// The texts in which findings have their places.
    pub sources: BTreeMap<String, String>,
}

impl Batch {
    /// Nothing, for another import does not come to its end.
    fn busy(error: &StoreError) -> Self {
        let finding = Diagnostic::error("import-busy").in_file(shown(&error.path));
        Self { findings: vec![finding], ..Self::default() }
    }
}

/// Imports what `request` asks for. A file that cannot be imported is refused, and the others are not held up.
///
/// # Errors
/// When the inputs cannot be read.
pub fn import(request: &Import<'_>) -> Result<Batch, StoreError> {
    let turn = (!request.dry_run).then(|| hold(&request.root.join("inputs"))).transpose();
    let _turn = match turn {
        Err(error) if error.source.kind() == io::ErrorKind::WouldBlock => return Ok(Batch::busy(&error)),
        turn => turn?,
    };
    let loaded = inputs(request.root, &[])?.value;
    let (written, kept) = (BTreeMap::new(), BTreeMap::new());
    let mut importer = Importer { request, loaded: &loaded, written, kept, batch: Batch::default() };
    let mut filings: Vec<Arrived> = request.files.iter().flat_map(|path| importer.offered(path)).collect();
    // Of those that do not say when they were filed nobody knows the order: the merge asks.
    filings
        .sort_by_key(|arrived| (arrived.moment.is_none(), arrived.moment.map(|moment| moment.to_string())));
    for arrived in filings {
        importer.filed(arrived);
    }
    importer.remarks();
    Ok(importer.batch)
}

struct Importer<'a> {
    request: &'a Import<'a>,
    loaded: &'a Loaded,
    /// What was written, or would have been: path relative to the root, and bytes.
    written: BTreeMap<String, Vec<u8>>,
    /// The names of files by folder, with those that were written, or would have been.
    kept: BTreeMap<String, BTreeSet<String>>,
    batch: Batch,
}

/// Why a form is not imported.
type Refusal = Box<Diagnostic>;

/// The disk's answer as a refusal.
fn unwritten(error: &StoreError) -> Refusal {
    let path = error.path.display().to_string().replace('\\', "/");
    Box::new(
        Diagnostic::error("import-unwritten")
            .with("path", path)
            .with("why", error.cause())
            .with("error", error.source.to_string()),
    )
}

impl<'a> Importer<'a> {
    /// The filings in the file or folder at `path`; what is none is refused.
    fn offered(&mut self, path: &Path) -> Vec<Arrived> {
        match offered(path) {
            Ok(found) => {
                found.missed.iter().for_each(|missed| self.missed(missed));
                found.files.iter().flat_map(|file| self.file(file)).collect()
            }
            Err(error) if error.source.kind() == io::ErrorKind::NotFound => {
                let name = path.display().to_string();
                self.batch.findings.push(Diagnostic::error("import-not-there").in_file(name.clone()));
                self.stays(name);
                Vec::new()
            }
            Err(error) => {
                self.unread(&shown(path), &error);
                Vec::new()
            }
        }
    }

    fn missed(&mut self, missed: &Missed) {
        let (id, path) = match missed {
            Missed::Unread(error) => return self.unread(&shown(&error.path), error),
            Missed::Link(path) => ("import-link", path),
            Missed::Deep(path) => ("import-deep", path),
        };
        let name = shown(path);
        self.batch.findings.push(Diagnostic::warning(id).in_file(&name));
        self.stays(name);
    }

    fn unread(&mut self, name: &str, error: &StoreError) {
        let finding = Diagnostic::error("import-unread").in_file(name);
        let finding = finding.with("why", error.cause()).with("error", error.source.to_string());
        self.batch.findings.push(finding);
        self.stays(name.to_owned());
    }

    /// Tells of a file that it was refused and is where it was.
    fn stays(&mut self, name: String) {
        self.batch.refused.push(Refused { name, aside: None, is_known: false });
    }

    fn file(&mut self, file: &Path) -> Vec<Arrived> {
        let name = shown(file);
        let last = name.rsplit('/').next().unwrap_or_default();
        // What the program keeps beside its outputs is nothing that anybody sends.
        if is_of_the_system(last) || last.starts_with(".austausch") {
            return Vec::new();
        }
        if kind_of(&format!("inputs/x/{last}")) == FileKind::Leftover {
            self.batch.findings.push(Diagnostic::hint("file-leftover").in_file(&name).with("name", last));
            return Vec::new();
        }
        match read_within(file, MAX_SENT) {
            Ok(Some(bytes)) => self.opened(Sent { name, bytes }),
            Ok(None) => {
                let limit = usize::try_from(MAX_SENT / (1024 * 1024)).unwrap_or(usize::MAX);
                let finding = Diagnostic::error("import-too-large").in_file(&name).with("limit", limit);
                self.batch.findings.push(finding);
                self.stays(name);
                Vec::new()
            }
            Err(error) => {
                self.unread(&name, &error);
                Vec::new()
            }
        }
    }

    fn opened(&mut self, sent: Sent) -> Vec<Arrived> {
        let mut filings = Vec::new();
        for form in arrived(sent) {
            if form.filing.is_some() {
                filings.push(form);
            } else if form.is_nothing {
                self.batch.sources.insert(form.sent.name, form.text);
                self.batch.findings.extend(form.findings);
            } else if form.is_beside {
                let softer = |finding: Diagnostic| Diagnostic { severity: Severity::Warning, ..finding };
                self.batch.findings.extend(form.findings.into_iter().map(softer));
                self.batch.sources.insert(form.sent.name, form.text);
            } else {
                self.foreign(form);
            }
        }
        filings
    }

    /// A file that is refused for what it is; the reason is told once.
    fn foreign(&mut self, form: Arrived) {
        let Arrived { sent, text, findings, .. } = form;
        let is_known =
            self.current(&self.aside(None, &sent)).is_ok_and(|kept| kept.as_deref() == Some(&sent.bytes));
        if is_known {
            self.batch.refused.push(Refused { name: sent.name, aside: None, is_known });
            return;
        }
        self.batch.sources.insert(sent.name.clone(), text);
        self.batch.findings.extend(findings);
        self.refuse(None, sent);
    }

    fn filed(&mut self, arrived: Arrived) {
        let Arrived { sent, filing: Some(filing), text, findings, moment, is_word, .. } = arrived else {
            return;
        };
        self.batch.sources.insert(sent.name.clone(), text);
        self.batch.findings.extend(findings);
        // A clock that is years ahead says nothing of the order, and would keep out all that is filed after it.
        let limit = Moment::at(self.request.now + Duration::days(2 * 365));
        let ahead = filing.filed.as_ref().filter(|_| moment.is_some_and(|moment| moment > limit));
        if let Some(filed) = ahead {
            let finding = Diagnostic::warning("import-filed-ahead").in_file(&sent.name).at(filed.place);
            self.batch.findings.push(finding.with("filed", filed.as_str().trim()));
        }
        let moment = moment.filter(|_| ahead.is_none());
        let came = Came { sent: &sent, filing: &filing, moment, is_word };
        match self.filing(&came) {
            Ok(imported) => self.batch.imported.push(imported),
            Err(finding) => {
                self.batch.findings.push(finding.in_file(&sent.name));
                self.refuse(filing.exchange.as_ref().map(|id| id.as_str()), sent);
            }
        }
    }

    /// Puts the file aside, under a name that opens nothing.
    fn refuse(&mut self, named: Option<&str>, sent: Sent) {
        let path = self.aside(named, &sent);
        // What was deleted on purpose does not come back with the mailbox.
        if path.rsplit_once('/').is_some_and(|(folder, name)| self.is_forgotten(folder, name)) {
            self.batch.refused.push(Refused { name: sent.name, aside: None, is_known: true });
            return;
        }
        match self.keep(&path, &sent.bytes) {
            Ok(()) => {
                self.batch.refused.push(Refused { name: sent.name, aside: Some(path), is_known: false });
            }
            Err(error) => {
                self.batch.findings.push(unwritten(&error).in_file(&sent.name));
                self.stays(sent.name);
            }
        }
    }

    /// Whether a refused file was deleted on purpose.
    fn is_forgotten(&self, folder: &str, name: &str) -> bool {
        let marker = forgotten_name(name);
        file_names(&self.request.root.join(folder)).is_ok_and(|names| names.contains(&marker))
    }

    /// Where a refused file is put: beside the reports of its exchange, or of all where nobody knows which.
    fn aside(&self, named: Option<&str>, sent: &Sent) -> String {
        let exchange = self.exchange(named).or_else(|_| self.exchange(None));
        let folder =
            exchange.map_or_else(|_| "inputs".to_owned(), |exchange| format!("inputs/{}/sites", exchange.id));
        format!("{folder}/received/abgelehnt/{}", aside_name(sent))
    }

    /// The exchange that is meant: named by the form, by the office, or the only one that is still a draft.
    fn exchange(&self, named: Option<&str>) -> Result<&'a Exchange, Refusal> {
        let exchanges = &self.loaded.exchanges;
        let find = |id: &str| exchanges.iter().find(|exchange| exchange.id == id);
        match (named, self.request.exchange) {
            (Some(named), Some(wanted)) if named != wanted => Err(Box::new(
                Diagnostic::error("import-other-exchange").with("named", named).with("wanted", wanted),
            )),
            (Some(id), _) | (None, Some(id)) => find(id).ok_or_else(|| {
                let known: Vec<&str> = exchanges.iter().map(|exchange| exchange.id.as_str()).collect();
                let finding = Diagnostic::error("import-unknown-exchange").with("name", id);
                Box::new(finding.with("known", known.join(", ")))
            }),
            (None, None) => {
                let mut drafts = drafts(exchanges);
                match (drafts.next(), drafts.next()) {
                    (Some(only), None) => Ok(only),
                    _ => Err(Box::new(Diagnostic::error("import-no-exchange"))),
                }
            }
        }
    }

    fn filing(&mut self, came: &Came<'_>) -> Result<Imported, Refusal> {
        let &Came { sent, filing, moment, .. } = came;
        let target = self.target(filing)?;
        let filing = &filing.with_field_ids(&target.exchange.programme.value.work_fields);
        let said = Told::of_filing(filing);
        let hash = sha256(&sent.bytes);
        let imported = |outcome| Imported {
            name: sent.name.clone(),
            exchange: target.exchange.id.clone(),
            site: target.name.clone(),
            file: target.file.clone(),
            outcome,
        };
        let current = self.current(&target.file).map_err(|error| unwritten(&error))?;
        let report = self.report(&target, current.as_deref())?;
        let heads = report.as_ref().map(heads).unwrap_or_default();
        if let Some(head) = heads.iter().find(|head| head.sha256 == hash) {
            self.keep_again(&target, head, sent);
            return Ok(imported(Outcome::Known(Some(head.at.clone()))));
        }
        if heads.iter().any(|head| head.has_replaced(&hash)) {
            return Ok(imported(Outcome::Known(None)));
        }
        let heads: Vec<(Head, Option<Told>)> = heads
            .into_iter()
            .map(|head| (head.clone(), self.base_of(&target, &head, report.as_ref())))
            .collect();
        if let Some(head) = heads.iter().find(|head| came.is_known(&said, head, report.as_ref())) {
            return Ok(imported(Outcome::Known(Some(head.0.at.clone()))));
        }
        if target.exchange.event.value.status == Status::Published {
            return Err(Box::new(
                Diagnostic::error("import-published").with("exchange", &target.exchange.id),
            ));
        }
        if said.is_empty() && report.as_ref().is_some_and(|report| !Told::of_report(report).is_empty()) {
            return Err(Box::new(Diagnostic::error("import-empty").with("file", &target.file)));
        }
        let replaced = replaced(&heads, &said);
        let is_beside = replaced.is_none() && !heads.is_empty();
        let order = replaced.map_or(Some(Ordering::Greater), |(head, _)| head.order(moment));
        if order == Some(Ordering::Less) {
            return Err(Box::new(older_finding(filing, moment)));
        }
        let mut before = self.before(&target, report.as_ref(), current.as_deref());
        before.base =
            replaced.map_or_else(|| deleted_by_office(&heads, &before.ours), |(_, base)| base.clone());
        before.is_base_lost = replaced.is_some_and(|(_, base)| base.is_none());
        let is_blind = self.loaded.broken.contains(&format!("inputs/{}/findings.yaml", target.exchange.id));
        // What was deleted on purpose is no more in what the site said before: what is new now may be that.
        let is_forgotten = heads.iter().any(|(head, _)| head.is_forgotten);
        before.asks = order != Some(Ordering::Greater) || before.is_base_lost || is_blind || is_forgotten;
        let said = came.with_unasked(said, before.base.as_ref());
        let merged = merge(&target.site, &before, &said);
        let stamp = Stamp {
            filing,
            moment,
            kept: kept_name(&target.site, &hash, &sent.name),
            hash: &hash,
            now: self.request.now,
            replaced: replaced.map(|(head, _)| head),
        };
        self.put(&target, &merged, &stamp, (current.as_deref(), report.as_ref()), sent)?;
        let about = |finding: Diagnostic| finding.in_file(&sent.name).with("file", &target.file);
        if before.asks && !merged.changes.is_empty() {
            let id = match () {
                () if order != Some(Ordering::Greater) => "import-order",
                () if before.is_base_lost => "import-base-lost",
                () if is_forgotten => "import-after-forget",
                () => "import-findings-broken",
            };
            self.batch.findings.push(about(Diagnostic::warning(id)));
        }
        if is_beside {
            self.batch
                .findings
                .push(about(Diagnostic::warning("import-two-people")).with("site", &target.name));
        }
        Ok(imported(match report {
            _ if is_beside => Outcome::Beside(merged.changes),
            Some(_) => Outcome::Updated(merged.changes),
            None if said.is_empty() => Outcome::Empty,
            None => Outcome::New(merged.changes),
        }))
    }

    /// Writes what came of a filing: first what the site said, then the report, last the file as it came.
    fn put(
        &mut self,
        target: &Target<'_>,
        merged: &Merged,
        stamp: &Stamp<'_>,
        office: (Option<&[u8]>, Option<&Report>),
        sent: &Sent,
    ) -> Result<(), Refusal> {
        let text = match office {
            (Some(bytes), Some(report)) => edited(bytes, report, merged, stamp)
                .map_err(|_| Box::new(Diagnostic::error("import-edit").with("file", &target.file)))?,
            _ => fresh(&target.site, &merged.base, stamp).into_bytes(),
        };
        if text.len() > MAX_BYTES {
            return Err(Box::new(too_large()));
        }
        let base = format!("{}/{}", target.folder, base_name(&target.site, stamp.hash));
        let base_text = base_text(&target.site, &merged.base);
        self.write(&base, base_text.as_bytes())
            .and_then(|()| self.write(&target.file, &text))
            .map_err(|error| unwritten(&error))?;
        if let Err(error) = self.keep(&format!("{}/{}", target.folder, stamp.kept), &sent.bytes) {
            self.batch.findings.push(unwritten(&error).in_file(&sent.name));
        }
        Ok(())
    }

    /// The report of the office, if there is one, without mistakes that would be lost.
    fn report(&self, target: &Target<'_>, bytes: Option<&[u8]>) -> Result<Option<Report>, Refusal> {
        let Some(bytes) = bytes else { return Ok(None) };
        match office_report(&target.file, bytes) {
            Some(report) if report.site.value == target.site => Ok(Some(report)),
            Some(report) => {
                let finding = Diagnostic::error("import-other-site").with("file", &target.file);
                Err(Box::new(finding.with("site", &report.site.value)))
            }
            None => Err(Box::new(Diagnostic::error("import-office-file").with("file", &target.file))),
        }
    }

    /// Where the report belongs.
    fn target(&self, filing: &Filing) -> Result<Target<'a>, Refusal> {
        let exchange = self.exchange(filing.exchange.as_ref().map(|id| id.as_str()))?;
        let sites = &exchange.programme.value.sites;
        let named = filing.site.as_str();
        let Some(site) = sites.iter().find(|site| site.id.as_str() == named && is_safe(named)) else {
            let known = sites.iter().map(|site| (site.id.as_str(), vec![site.name.as_str()]));
            let close = nearest(named, known).unwrap_or("none");
            let finding = Diagnostic::error("import-unknown-site").at(filing.site.place);
            return Err(Box::new(finding.with("name", named).with("close", close)));
        };
        if let Some(filed) = filing.filed.as_ref().filter(|filed| read_moment(filed.as_str()).is_none()) {
            let finding = Diagnostic::error("import-filed").at(filed.place);
            return Err(Box::new(finding.with("filed", filed.as_str())));
        }
        let own = exchange.reports.iter().find(|report| report.value.site.as_str() == named);
        let sites = format!("inputs/{}/sites", exchange.id);
        Ok(Target {
            exchange,
            site: named.to_owned(),
            name: site.name.value.clone(),
            file: own.map_or_else(|| format!("{sites}/{named}.yaml"), |own| own.file.clone()),
            folder: format!("{sites}/received"),
        })
    }

    /// Keeps a file that stands in the report and is not where it was kept any more.
    fn keep_again(&mut self, target: &Target<'_>, head: &Head, sent: &Sent) {
        // What was deleted on purpose does not come back with the mailbox.
        let file = Some(&head.file).filter(|name| is_safe_file(name) && !head.is_forgotten);
        if let Some(name) = file
            && let Err(error) = self.keep(&format!("{}/{name}", target.folder), &sent.bytes)
        {
            self.batch.findings.push(unwritten(&error).in_file(&sent.name));
        }
    }

    /// What the site said in a filing that stands in the report; from the filing itself where nothing else tells.
    fn base_of(&self, target: &Target<'_>, head: &Head, report: Option<&Report>) -> Option<Told> {
        let path = format!("{}/{}", target.folder, base_name(&target.site, &head.sha256));
        if let Some(told) = self.told(&path) {
            return Some(told);
        }
        let kept = format!("{}/{}", target.folder, head.file);
        let bytes = self.current(&kept).ok()?.filter(|_| is_safe_file(&head.file))?;
        let sent = Sent { name: head.file.clone(), bytes };
        let of_site = |filing: &Filing| filing.site.value == target.site;
        let filing = arrived(sent).into_iter().find_map(|form| form.filing.filter(of_site))?;
        let filing = filing.with_field_ids(&target.exchange.programme.value.work_fields);
        let ours = report.map(Told::of_report).unwrap_or_default();
        Some(super::merge::with_ids_of(Told::of_filing(&filing), &ours))
    }

    fn before(&mut self, target: &Target<'_>, report: Option<&Report>, bytes: Option<&[u8]>) -> Before {
        let mut before =
            report.map(|report| Before::of(report, bytes.and_then(Sheet::open).as_ref())).unwrap_or_default();
        for name in self.bases(target) {
            if let Some(told) = self.told(&format!("{}/{name}", target.folder)) {
                before.used.extend(told.ids().map(str::to_owned));
            }
        }
        let findings = &target.exchange.findings.value.findings;
        before.cited = findings.iter().flat_map(|finding| &finding.from).map(|id| id.value.clone()).collect();
        before
    }

    fn told(&self, path: &str) -> Option<Told> {
        let bytes = self.current(path).ok()??;
        read::<Filing>(path, &bytes).value.map(|filing| Told::of_filing(&filing))
    }

    /// The names of files that say what a site filed earlier, with those that would be written. A folder is listed once.
    fn bases(&mut self, target: &Target<'_>) -> Vec<String> {
        if !self.kept.contains_key(&target.folder) {
            let names = file_names(&self.request.root.join(&target.folder)).unwrap_or_default();
            self.kept.insert(target.folder.clone(), names.into_iter().collect());
        }
        let begin = format!("{}-", target.site);
        let names = self.kept.get(&target.folder).into_iter();
        let names = names.flat_map(|names| names.range(begin.clone()..));
        let own =
            names.take_while(|name| name.starts_with(&begin)).filter(|name| is_base_of(&target.site, name));
        own.cloned().collect()
    }

    /// Remembers that a file is there now, or would be.
    fn note(&mut self, path: &str) {
        if let Some((folder, name)) = path.rsplit_once('/')
            && let Some(names) = self.kept.get_mut(folder)
        {
            names.insert(name.to_owned());
        }
    }

    /// The file as it is now, or as it would be.
    fn current(&self, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
        if let Some(bytes) = self.written.get(path) {
            return Ok(Some(bytes.clone()));
        }
        match read_within(&below(self.request.root, path)?, MAX_SENT) {
            Ok(bytes) => Ok(bytes),
            Err(error) if error.source.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), StoreError> {
        if self.request.dry_run {
            self.written.insert(path.to_owned(), bytes.to_vec());
        } else {
            write_over(&below(self.request.root, path)?, bytes)?;
        }
        self.note(path);
        Ok(())
    }

    /// Keeps a file as it came, once.
    fn keep(&mut self, path: &str, bytes: &[u8]) -> Result<(), StoreError> {
        if self.request.dry_run {
            self.written.insert(path.to_owned(), bytes.to_vec());
        } else {
            write_new(&below(self.request.root, path)?, bytes)?;
        }
        self.note(path);
        Ok(())
    }

    /// What the rules say of the reports that were written.
    fn remarks(&mut self) {
        let changed = |imported: &&Imported| !matches!(imported.outcome, Outcome::Known(_));
        let files: BTreeSet<String> =
            self.batch.imported.iter().filter(changed).map(|imported| imported.file.clone()).collect();
        let exchanges: BTreeSet<String> =
            self.batch.imported.iter().filter(changed).map(|imported| imported.exchange.clone()).collect();
        if files.is_empty() {
            return;
        }
        let only: Vec<String> = exchanges.into_iter().collect();
        // They were read before; what they say is a courtesy, and the reports are written.
        let Ok(on_disk) = crate::store::read_inputs(self.request.root, &only) else { return };
        let mut all: BTreeMap<String, Vec<u8>> =
            on_disk.value.into_iter().map(|file| (file.path, file.bytes.unwrap_or_default())).collect();
        let reports = self.written.iter().filter(|(path, _)| files.contains(*path));
        all.extend(reports.map(|(path, bytes)| (path.clone(), bytes.clone())));
        let all: Vec<(String, Vec<u8>)> = all.into_iter().collect();
        let mut loaded = yaml::load(&all);
        crate::digest::name_sites(&mut loaded.value);
        let mut remarks = loaded.findings;
        for exchange in &loaded.value.exchanges {
            remarks.extend(check(Subject {
                exchange,
                broken: &loaded.value.broken,
                sources: &loaded.value.sources,
                phrase: &|_| crate::rules::Named::Known,
                shows: &|_| true,
            }));
        }
        remarks.retain(|finding| files.contains(&finding.file) && finding.id != "statement-unused");
        sort(&mut remarks);
        remarks.dedup();
        self.batch.remarks = remarks;
        let sources = loaded.value.sources.into_iter().filter(|(path, _)| files.contains(path));
        self.batch.sources.extend(sources);
    }
}

/// Where a report belongs.
struct Target<'a> {
    exchange: &'a Exchange,
    site: String,
    name: String,
    file: String,
    folder: String,
}

/// A filing as it came.
struct Came<'a> {
    sent: &'a Sent,
    filing: &'a Filing,
    /// When it was filed, as far as it says so itself.
    moment: Option<Moment>,
    /// Whether it is a Word form.
    is_word: bool,
}

impl Came<'_> {
    /// What it says, and what the site said before of what its form does not ask: that is not taken back.
    fn with_unasked(&self, mut said: Told, before: Option<&Told>) -> Told {
        let is_form = self.is_word || self.filing.austausch.is_some();
        let unasked = [FiledKey::Introduction, FiledKey::Series].into_iter().filter(|_| is_form);
        for key in unasked.filter(|key| said.key(*key).is_none()).collect::<Vec<_>>() {
            said.rest.extend(before.and_then(|before| before.key(key)).map(|value| (key, value.clone())));
        }
        said.rest.sort_by_key(|(key, _)| *key);
        said
    }

    /// Whether it says nothing but what a filing of that report said. A Word form that was sent back for a question and that nobody changed
    /// says what the office made of the report.
    fn is_known(&self, said: &Told, (head, base): &(Head, Option<Told>), report: Option<&Report>) -> bool {
        let is_same = |other: &Told| {
            other.clone().without_ids() == self.with_unasked(said.clone(), Some(other)).without_ids()
        };
        if self.is_word && self.filing.filed.is_none() {
            let ours = report.map(Told::of_report);
            return base.iter().chain(&ours).any(is_same);
        }
        let is_returned = report.is_some_and(|report| report.returned.is_some());
        !is_returned
            && base.as_ref().is_some_and(is_same)
            && head.order(self.moment) != Some(Ordering::Greater)
    }
}

/// What somebody else of the site said before and the office deleted: that no colleague says it again.
fn deleted_by_office(heads: &[(Head, Option<Told>)], ours: &Told) -> Option<Told> {
    let key = FiledKey::Registration;
    let filed: Vec<&Plain> = heads.iter().filter_map(|(_, base)| base.as_ref()?.key(key)).collect();
    let gone = deleted(&filed, ours.key(key))?;
    Some(Told { rest: vec![(key, gone)], ..Told::default() })
}

/// A path as it was typed, so that whoever reads of it finds it.
fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/").replace(char::is_control, "\u{FFFD}")
}

/// The filing that a new one takes the place of: the one it has most statements in common with. None where it has none in common with any:
/// then somebody else of the site wrote it.
fn replaced<'h>(heads: &'h [(Head, Option<Told>)], said: &Told) -> Option<&'h (Head, Option<Told>)> {
    let likeness = |base: &Option<Told>| base.as_ref().map_or(0, |base| shared(base, said));
    let best = heads.iter().rev().max_by_key(|(_, base)| likeness(base))?;
    if likeness(&best.1) > 0 {
        return Some(best);
    }
    heads.iter().find(|(_, base)| base.as_ref().is_none_or(|base| !base.has_statements()))
}

fn older_finding(filing: &Filing, moment: Option<Moment>) -> Diagnostic {
    let filed = filing.filed.as_ref().map(|filed| filed.value.clone());
    let filed = filed.or_else(|| moment.map(|moment| moment.to_string())).unwrap_or_default();
    Diagnostic::error("import-older").with("filed", filed.replace('T', " "))
}

/// The field of the form in which a line of a report was typed: the key of its list, and which item, from 1.
pub fn field_at(text: &str, line: u32) -> Option<(&'static str, usize)> {
    let line = usize::try_from(line).ok()?;
    let mut list: Option<(&'static str, usize)> = None;
    let mut dash = None;
    for (number, content) in (1..).zip(text.lines()) {
        if number > line {
            break;
        }
        let indent = content.len() - content.trim_start().len();
        let is_item = content.trim_start().starts_with("- ");
        if indent == 0 && !is_item && !content.trim().is_empty() && !content.starts_with('#') {
            let key = content.split(':').next().unwrap_or_default();
            list = KINDS.iter().find(|(_, name, _)| *name == key).map(|(_, name, _)| (*name, 0));
            dash = None;
        } else if let (Some((_, count)), true) = (&mut list, is_item)
            && *dash.get_or_insert(indent) == indent
        {
            *count += 1;
        }
    }
    list.filter(|(_, count)| *count > 0)
}
