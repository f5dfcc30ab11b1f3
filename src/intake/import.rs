//! Files that sites sent → the YAML that a person would have written, one file after the other.
//!
//! Written are, in this order: what the site said (`received/<site>-<hash>.base.yaml`, compared with by the next filing), the report
//! (`sites/<site>.yaml`), the file as it came. A run that is stopped in between is completed by the next: only the report says that
//! a file was imported, and only the kept file that all was done.

use super::door::{Form, MAX_SENT, Sent, opened};
use super::filing::{Filing, KINDS, Told};
use super::inputs::inputs;
use super::merge::{Before, Change, Merged, Step as Do, merge};
use super::status::drafts;
use crate::check::{Subject, check};
use crate::diag::{Finding, Severity, sort};
use crate::exchange::{Exchange, Report};
use crate::lang::nearest;
use crate::store::{StoreError, below, file_names, offered, read_within, sha256, write_new, write_over};
use crate::yaml::{
    self, FileKind, Loaded, MAX_BYTES, NotEdited, Plain, Sheet, Step, is_of_the_system, kind_of, read,
    written,
};
use chrono::NaiveDateTime;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

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
    /// The site had filed before, or the office had begun a file for it.
    Updated(Vec<Change>),
    /// It had been imported already.
    Known,
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

impl Refused {
    const fn where_it_is(name: String) -> Self {
        Self { name, aside: None, is_known: false }
    }
}

/// What an import did.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// Forms that were imported, in order.
    pub imported: Vec<Imported>,
    /// Files that were not.
    pub refused: Vec<Refused>,
    /// What was noticed about files.
    pub findings: Vec<Finding>,
    /// What the rules say about the reports that were written, as if they had been typed.
    pub remarks: Vec<Finding>,
    /// The texts in which findings have their places.
    pub sources: BTreeMap<String, String>,
}

/// Imports what `request` asks for. A file that cannot be imported is refused, and the others are not held up.
///
/// # Errors
/// When the disk fails.
pub fn import(request: &Import<'_>) -> Result<Batch, StoreError> {
    let loaded = inputs(request.root, &[])?.value;
    let (written, kept) = (BTreeMap::new(), BTreeMap::new());
    let mut desk = Desk { request, loaded: &loaded, written, kept, batch: Batch::default() };
    for path in request.files {
        match offered(path) {
            Ok(files) => {
                for file in files {
                    desk.file(&file)?;
                }
            }
            Err(_) => {
                let finding = Finding::error("import-not-there").in_file(path.display().to_string());
                desk.batch.findings.push(finding);
                desk.batch.refused.push(Refused::where_it_is(path.display().to_string()));
            }
        }
    }
    desk.remarks()?;
    Ok(desk.batch)
}

struct Desk<'a> {
    request: &'a Import<'a>,
    loaded: &'a Loaded,
    /// What was written, or would have been: path relative to the root, and bytes.
    written: BTreeMap<String, Vec<u8>>,
    /// The names of files by folder, with those that were written, or would have been.
    kept: BTreeMap<String, BTreeSet<String>>,
    batch: Batch,
}

/// Why a form is not imported.
type Refusal = Box<Finding>;

impl<'a> Desk<'a> {
    fn file(&mut self, file: &Path) -> Result<(), StoreError> {
        // As it was typed, so that whoever reads of it finds it.
        let name = file.to_string_lossy().replace('\\', "/").replace(char::is_control, "\u{FFFD}");
        let last = name.rsplit('/').next().unwrap_or_default();
        if is_of_the_system(last) {
            return Ok(());
        }
        if kind_of(&format!("inputs/x/{last}")) == FileKind::Leftover {
            self.batch.findings.push(Finding::hint("file-leftover").in_file(&name).with("name", last));
            return Ok(());
        }
        let Some(bytes) = read_within(file, MAX_SENT)? else {
            let limit = usize::try_from(MAX_SENT / (1024 * 1024)).unwrap_or(usize::MAX);
            let finding = Finding::error("import-too-large").in_file(&name).with("limit", limit);
            self.batch.findings.push(finding);
            self.batch.refused.push(Refused::where_it_is(name));
            return Ok(());
        };
        let forms = opened(Sent { name, bytes });
        // A mail with a report in it may carry other files, too.
        let has_report = forms.iter().any(|form| form.filing.is_some());
        let is_single = forms.len() == 1;
        for form in forms {
            self.form(form, has_report && !is_single)?;
        }
        Ok(())
    }

    fn form(&mut self, form: Form, is_beside: bool) -> Result<(), StoreError> {
        let Form { sent, filing, text, findings } = form;
        self.batch.sources.insert(sent.name.clone(), text);
        let Some(filing) = filing else {
            if !is_beside && self.is_refused(&sent)? {
                self.batch.refused.push(Refused { name: sent.name, aside: None, is_known: true });
                return Ok(());
            }
            let beside = |mut finding: Finding| {
                if is_beside {
                    finding.severity = Severity::Warning;
                }
                finding
            };
            self.batch.findings.extend(findings.into_iter().map(beside));
            return if is_beside { Ok(()) } else { self.refuse(sent) };
        };
        self.batch.findings.extend(findings);
        match self.filing(&sent, &filing)? {
            Ok(imported) => self.batch.imported.push(imported),
            Err(finding) => {
                self.batch.findings.push(finding.in_file(&sent.name));
                self.refuse(sent)?;
            }
        }
        Ok(())
    }

    /// Puts the file aside, under a name that opens nothing.
    fn refuse(&mut self, sent: Sent) -> Result<(), StoreError> {
        let Ok(exchange) = self.exchange(None) else {
            self.batch.refused.push(Refused::where_it_is(sent.name));
            return Ok(());
        };
        let path = aside(exchange, &sent);
        self.keep(&path, &sent.bytes)?;
        self.batch.refused.push(Refused { name: sent.name, aside: Some(path), is_known: false });
        Ok(())
    }

    /// Whether an earlier run put the same file aside.
    fn is_refused(&self, sent: &Sent) -> Result<bool, StoreError> {
        let Ok(exchange) = self.exchange(None) else { return Ok(false) };
        Ok(self.current(&aside(exchange, sent))?.is_some_and(|kept| kept == sent.bytes))
    }

    /// The exchange that is meant: named by the form, by the office, or the only one that is still a draft.
    fn exchange(&self, named: Option<&str>) -> Result<&'a Exchange, Refusal> {
        let exchanges = &self.loaded.exchanges;
        let find = |id: &str| exchanges.iter().find(|exchange| exchange.id == id);
        match (named, self.request.exchange) {
            (Some(named), Some(wanted)) if named != wanted => Err(Box::new(
                Finding::error("import-other-exchange").with("named", named).with("wanted", wanted),
            )),
            (Some(id), _) | (None, Some(id)) => find(id).ok_or_else(|| {
                let known: Vec<&str> = exchanges.iter().map(|exchange| exchange.id.as_str()).collect();
                let finding = Finding::error("import-unknown-exchange").with("name", id);
                Box::new(finding.with("known", known.join(", ")))
            }),
            (None, None) => {
                let mut drafts = drafts(exchanges);
                match (drafts.next(), drafts.next()) {
                    (Some(only), None) => Ok(only),
                    _ => Err(Box::new(Finding::error("import-no-exchange"))),
                }
            }
        }
    }

    fn filing(&mut self, sent: &Sent, filing: &Filing) -> Result<Result<Imported, Refusal>, StoreError> {
        let target = match self.target(filing) {
            Ok(target) => target,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let filing = &filing.with_field_ids(&target.exchange.programme.value.work_fields);
        let hash = sha256(&sent.bytes);
        let kept = format!("{}/{}", target.folder, kept_name(&target.site, &hash, &sent.name));
        let imported = |outcome| Imported {
            name: sent.name.clone(),
            exchange: target.exchange.id.clone(),
            site: target.name.clone(),
            file: target.file.clone(),
            outcome,
        };
        let current = self.current(&target.file)?;
        let report = match current.as_ref().map(|bytes| office_report(&target.file, bytes)) {
            Some(Some(report)) if report.site.value == target.site => Some(report),
            Some(Some(report)) => {
                let finding = Finding::error("import-other-site").with("file", &target.file);
                return Ok(Err(Box::new(finding.with("site", &report.site.value))));
            }
            Some(None) => {
                return Ok(Err(Box::new(Finding::error("import-office-file").with("file", &target.file))));
            }
            None => None,
        };
        let last = report.as_ref().and_then(|report| report.received.as_ref());
        if last.is_some_and(|last| last.sha256.value == hash) || self.says_the_same(&target, filing, last)? {
            let name = last.map(|last| last.file.value.rsplit('/').next().unwrap_or_default());
            if let Some(name) =
                name.filter(|name| is_safe_file(name) && last.is_some_and(|last| last.sha256.value == hash))
            {
                self.keep(&format!("{}/{name}", target.folder), &sent.bytes)?;
            }
            return Ok(Ok(imported(Outcome::Known)));
        }
        if let Some(older) = self.older(filing, report.as_ref(), &kept)? {
            return Ok(if older {
                Ok(imported(Outcome::Known))
            } else {
                Err(Box::new(older_finding(filing)))
            });
        }
        let before = self.before(&target, report.as_ref())?;
        let merged = merge(&target.site, &before, &Told::of_filing(filing));
        let stamp = Stamp {
            filing,
            kept: kept_name(&target.site, &hash, &sent.name),
            hash: &hash,
            now: self.request.now,
        };
        let text = match (&current, &report) {
            (Some(bytes), Some(_)) => edited(bytes, &merged, &stamp).map_err(|_| "import-edit"),
            _ => Ok(fresh(&target.site, &merged.base, &stamp).into_bytes()),
        };
        let text = match text {
            Ok(text) if text.len() <= MAX_BYTES => text,
            Ok(_) => return Ok(Err(Box::new(Finding::error("import-report-too-large")))),
            Err(id) => return Ok(Err(Box::new(Finding::error(id).with("file", &target.file)))),
        };
        let base = format!("{}/{}", target.folder, base_name(&target.site, &hash));
        self.write(&base, base_text(&target.site, &merged.base).as_bytes())?;
        self.write(&target.file, &text)?;
        self.keep(&kept, &sent.bytes)?;
        for key in &merged.kept {
            let finding = Finding::warning("import-kept").in_file(&sent.name).with("key", *key);
            self.batch.findings.push(finding.with("file", &target.file).with("received", &kept));
        }
        Ok(Ok(imported(if report.is_some() {
            Outcome::Updated(merged.changes)
        } else {
            Outcome::New(merged.changes)
        })))
    }

    /// Where the report belongs.
    fn target(&self, filing: &Filing) -> Result<Target<'a>, Refusal> {
        let exchange = self.exchange(filing.exchange.as_ref().map(|id| id.as_str()))?;
        let sites = &exchange.programme.value.sites;
        let named = filing.site.as_str();
        let Some(site) = sites.iter().find(|site| site.id.as_str() == named && is_safe(named)) else {
            let known = sites.iter().map(|site| (site.id.as_str(), vec![site.name.as_str()]));
            let close = nearest(named, known).unwrap_or("none");
            let finding = Finding::error("import-unknown-site").at(filing.site.place);
            return Err(Box::new(finding.with("name", named).with("close", close)));
        };
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

    /// Whether the last file of the site says the same, in other bytes: a copy that went through a mail program.
    fn says_the_same(
        &self,
        target: &Target<'_>,
        filing: &Filing,
        last: Option<&crate::exchange::Received>,
    ) -> Result<bool, StoreError> {
        let (Some(last), Some(reference)) = (last, &filing.reference) else { return Ok(false) };
        let name = last.file.value.rsplit('/').next().unwrap_or_default();
        let kept = self.current(&format!("{}/{name}", target.folder))?;
        let Some(kept) = kept.filter(|_| is_safe_file(name)) else { return Ok(false) };
        let same = |other: &Filing| {
            other.reference.as_ref().is_some_and(|other| other.value == reference.value)
                && Told::of_filing(other) == Told::of_filing(filing)
        };
        let forms = opened(Sent { name: name.to_owned(), bytes: kept });
        Ok(forms.iter().filter_map(|form| form.filing.as_ref()).any(same))
    }

    /// Whether a newer filing was imported before this one: `Some(true)` where this one, too, was imported then.
    fn older(
        &self,
        filing: &Filing,
        report: Option<&Report>,
        kept: &str,
    ) -> Result<Option<bool>, StoreError> {
        // Only a report says that a file was imported: without one, what was kept of it says nothing.
        let Some(report) = report.filter(|report| report.received.is_some()) else { return Ok(None) };
        if self.current(kept)?.is_some() {
            return Ok(Some(true));
        }
        let now = report.filed.as_ref();
        let is_older = match (&filing.filed, now) {
            (Some(then), Some(now)) => then.value < now.value,
            _ => false,
        };
        Ok(is_older.then_some(false))
    }

    fn before(&mut self, target: &Target<'_>, report: Option<&Report>) -> Result<Before, StoreError> {
        let mut before =
            Before { ours: report.map(Told::of_report).unwrap_or_default(), ..Before::default() };
        let hash = report.and_then(|report| report.received.as_ref()).map(|last| last.sha256.value.clone());
        if let Some(hash) =
            hash.filter(|hash| hash.len() >= 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
        {
            before.base = self.told(&format!("{}/{}", target.folder, base_name(&target.site, &hash)))?;
        }
        for name in self.bases(target)? {
            if let Some(told) = self.told(&format!("{}/{name}", target.folder))? {
                before.used.extend(told.ids().map(str::to_owned));
            }
        }
        let findings = &target.exchange.findings.value.findings;
        before.cited = findings.iter().flat_map(|finding| &finding.from).map(|id| id.value.clone()).collect();
        for (_, statement) in report.iter().flat_map(|report| report.statements()) {
            if statement.proposed.is_some() {
                before.proposed.insert(statement.id.value.clone());
            }
            if statement.withdrawn {
                before.withdrawn.insert(statement.id.value.clone());
            }
        }
        Ok(before)
    }

    fn told(&self, path: &str) -> Result<Option<Told>, StoreError> {
        let bytes = self.current(path)?;
        Ok(bytes.and_then(|bytes| read::<Filing>(path, &bytes).value).map(|filing| Told::of_filing(&filing)))
    }

    /// The names of files that say what a site filed earlier, with those that would be written. A folder is listed once.
    fn bases(&mut self, target: &Target<'_>) -> Result<Vec<String>, StoreError> {
        if !self.kept.contains_key(&target.folder) {
            let names = file_names(&self.request.root.join(&target.folder))?;
            self.kept.insert(target.folder.clone(), names.into_iter().collect());
        }
        let begin = format!("{}-", target.site);
        let names = self.kept.get(&target.folder).into_iter();
        let names = names.flat_map(|names| names.range(begin.clone()..));
        let own =
            names.take_while(|name| name.starts_with(&begin)).filter(|name| is_base_of(&target.site, name));
        Ok(own.cloned().collect())
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
        self.note(path);
        if self.request.dry_run {
            self.written.insert(path.to_owned(), bytes.to_vec());
            return Ok(());
        }
        write_over(&below(self.request.root, path)?, bytes)
    }

    /// Keeps a file as it came, once.
    fn keep(&mut self, path: &str, bytes: &[u8]) -> Result<(), StoreError> {
        self.note(path);
        if self.request.dry_run {
            self.written.insert(path.to_owned(), bytes.to_vec());
            return Ok(());
        }
        write_new(&below(self.request.root, path)?, bytes).map(|_| ())
    }

    /// What the rules say of the reports that were written.
    fn remarks(&mut self) -> Result<(), StoreError> {
        let changed = |imported: &&Imported| imported.outcome != Outcome::Known;
        let files: BTreeSet<String> =
            self.batch.imported.iter().filter(changed).map(|imported| imported.file.clone()).collect();
        let exchanges: BTreeSet<String> =
            self.batch.imported.iter().filter(changed).map(|imported| imported.exchange.clone()).collect();
        if files.is_empty() {
            return Ok(());
        }
        let only: Vec<String> = exchanges.into_iter().collect();
        let on_disk = crate::store::read_inputs(self.request.root, &only)?;
        let mut all: BTreeMap<String, Vec<u8>> =
            on_disk.value.into_iter().map(|file| (file.path, file.bytes.unwrap_or_default())).collect();
        let reports = self.written.iter().filter(|(path, _)| files.contains(*path));
        all.extend(reports.map(|(path, bytes)| (path.clone(), bytes.clone())));
        let all: Vec<(String, Vec<u8>)> = all.into_iter().collect();
        let loaded = yaml::load(&all);
        let mut remarks = loaded.findings;
        for exchange in &loaded.value.exchanges {
            remarks.extend(check(Subject {
                exchange,
                broken: &loaded.value.broken,
                sources: &loaded.value.sources,
                has_phrase: &|_| true,
                shows: &|_| true,
            }));
        }
        remarks.retain(|finding| files.contains(&finding.file) && finding.id != "statement-unused");
        sort(&mut remarks);
        remarks.dedup();
        self.batch.remarks = remarks;
        let sources = loaded.value.sources.into_iter().filter(|(path, _)| files.contains(path));
        self.batch.sources.extend(sources);
        Ok(())
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

/// What is written of the filing itself.
struct Stamp<'a> {
    filing: &'a Filing,
    kept: String,
    hash: &'a str,
    now: NaiveDateTime,
}

impl Stamp<'_> {
    /// A form that was not finished says no time; what people typed was filed when it came.
    fn filed(&self) -> Option<Plain> {
        let told = self.filing.filed.as_ref().map(|filed| filed.value.clone());
        let now = || self.filing.austausch.is_none().then(|| minute(self.now));
        told.or_else(now).map(Plain::Text)
    }

    fn pairs(&self) -> Vec<(&'static str, Plain)> {
        let mut pairs = Vec::new();
        pairs.extend(self.filed().map(|filed| ("filed", filed)));
        pairs.extend(
            self.filing.reference.as_ref().map(|text| ("reference", Plain::Text(text.value.clone()))),
        );
        let received = vec![
            ("file", Plain::Text(format!("received/{}", self.kept))),
            ("sha256", Plain::Text(self.hash.to_owned())),
            ("at", Plain::Text(minute(self.now))),
        ];
        pairs.push(("received", Plain::Map(received)));
        pairs
    }
}

fn minute(time: NaiveDateTime) -> String {
    time.format("%Y-%m-%dT%H:%M").to_string()
}

fn older_finding(filing: &Filing) -> Finding {
    let filed = filing.filed.as_ref().map_or("", |filed| filed.as_str());
    Finding::error("import-older").with("filed", filed.replace('T', " "))
}

/// The office's file, if it has no mistakes that would be lost.
fn office_report(file: &str, bytes: &[u8]) -> Option<Report> {
    let checked = read::<Report>(file, bytes);
    let is_sound = checked.findings.iter().all(|finding| finding.severity != Severity::Error);
    checked.value.filter(|_| is_sound)
}

/// A new file.
fn fresh(site: &str, told: &Told, stamp: &Stamp<'_>) -> String {
    let mut pairs = vec![("site", Plain::Name(site.to_owned()))];
    pairs.extend(stamp.pairs());
    pairs.extend(statements(told));
    format!("# yaml-language-server: $schema=../../.schema/report.schema.json\n{}", written(&pairs))
}

/// What the site said, its statements with their ids.
fn base_text(site: &str, told: &Told) -> String {
    let mut pairs = vec![("site", Plain::Name(site.to_owned()))];
    pairs.extend(statements(told));
    written(&pairs)
}

fn statements(told: &Told) -> Vec<(&'static str, Plain)> {
    let mut pairs = told.rest.clone();
    for ((_, key, _), said) in KINDS.into_iter().zip(&told.said) {
        if !said.is_empty() {
            pairs.push((key, Plain::List(said.iter().map(super::filing::Said::plain).collect())));
        }
    }
    pairs
}

/// The office's file with what the filing changes, and nothing else changed.
fn edited(bytes: &[u8], merged: &Merged, stamp: &Stamp<'_>) -> Result<Vec<u8>, NotEdited> {
    let mut sheet = Sheet::open(bytes).ok_or(NotEdited)?;
    let mut taken: Vec<(&str, usize)> = Vec::new();
    for step in &merged.steps {
        match step {
            Do::Set { list, item, key, value } => {
                sheet.set(&[Step::Key(list), Step::Item(*item), Step::Key(key)], value)?;
            }
            Do::Unset { list, item, key } => {
                sheet.remove(&[Step::Key(list), Step::Item(*item), Step::Key(key)])?;
            }
            Do::Take { list, item } => taken.push((list, *item)),
            Do::Key { key, value } => sheet.set(&[Step::Key(key)], value)?,
            Do::Push { .. } => {}
        }
    }
    // From the last to the first, so that the others keep their numbers.
    taken.sort_by_key(|(_, item)| std::cmp::Reverse(*item));
    for (list, item) in taken {
        sheet.remove(&[Step::Key(list), Step::Item(item)])?;
    }
    for step in &merged.steps {
        if let Do::Push { list, value } = step {
            sheet.push(&[Step::Key(list)], value)?;
        }
    }
    for (key, value) in stamp.pairs() {
        sheet.set(&[Step::Key(key)], &value)?;
    }
    if sheet.has(&[Step::Key("returned")]) {
        sheet.remove(&[Step::Key("returned")])?;
    }
    Ok(sheet.bytes())
}

/// Where a refused file is put.
fn aside(exchange: &Exchange, sent: &Sent) -> String {
    let last = sent.name.rsplit('/').next().unwrap_or_default();
    let safe = |c: char| if c.is_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '_' };
    let safe: String = last.chars().map(safe).take(60).collect();
    format!("inputs/{}/sites/received/abgelehnt/{}_{safe}.abgelehnt", exchange.id, short(&sent.bytes))
}

fn short(bytes: &[u8]) -> String {
    sha256(bytes).chars().take(8).collect()
}

fn kept_name(site: &str, hash: &str, name: &str) -> String {
    let name = name.to_lowercase();
    let endings = [".austausch.txt", ".docx", ".eml", ".yaml", ".yml"];
    let ending = endings.into_iter().find(|ending| name.ends_with(ending)).unwrap_or(".txt");
    format!("{site}-{}{ending}", hash.get(..8).unwrap_or(hash))
}

fn base_name(site: &str, hash: &str) -> String {
    format!("{site}-{}.base.yaml", hash.get(..8).unwrap_or(hash))
}

fn is_base_of(site: &str, name: &str) -> bool {
    let hash = name.strip_prefix(site).and_then(|rest| rest.strip_prefix('-'));
    hash.and_then(|rest| rest.strip_suffix(".base.yaml"))
        .is_some_and(|hash| hash.len() == 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// A site's id becomes a file's name.
fn is_safe(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 60
        && id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}

fn is_safe_file(name: &str) -> bool {
    !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', ':'])
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
