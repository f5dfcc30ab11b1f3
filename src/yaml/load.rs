//! All files of the inputs folder → the programme and its exchanges.

use super::decode::decode;
use super::kind::{FileKind, kind_of};
use super::read::read;
use crate::diag::{Checked, Finding, Severity, sort};
use crate::exchange::{Event, Exchange, Filed, MergedFindings, Programme, Report, ThemeTable};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What the inputs folder says.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// What outlives one exchange; `None` when it is missing or cannot be read.
    pub programme: Option<Arc<Filed<Programme>>>,
    /// The exchanges, by the names of their folders. One whose `exchange.yaml` cannot be read is left out, and without a
    /// programme there is none; findings say why.
    pub exchanges: Vec<Exchange>,
    /// The text of every file that was read, for printing findings.
    pub sources: BTreeMap<String, String>,
    /// Files with errors. What they say may be missing in the values: a reference to it is no mistake of its own.
    pub broken: BTreeSet<String>,
}

/// Reads all files, given as path (relative to the root, with `/`) and bytes; reports every mistake in one run, sorted.
pub fn load(files: &[(String, Vec<u8>)]) -> Checked<Loaded> {
    let mut loader = Loader::default();
    let mut files: Vec<&(String, Vec<u8>)> = files.iter().collect();
    files.sort();
    for (path, bytes) in files {
        loader.file(path, bytes);
    }
    loader.finish()
}

/// The files of one exchange, as far as they were read.
#[derive(Default)]
struct Folder {
    event: Option<Filed<Event>>,
    /// Whether there is an `exchange.yaml` at all.
    has_event: bool,
    reports: Vec<Filed<Report>>,
    tables: Vec<Filed<ThemeTable>>,
    findings: Option<Filed<MergedFindings>>,
}

#[derive(Default)]
struct Loader {
    programme: Option<Filed<Programme>>,
    has_programme: bool,
    folders: BTreeMap<String, Folder>,
    sources: BTreeMap<String, String>,
    findings: Vec<Finding>,
}

impl Loader {
    fn file(&mut self, path: &str, bytes: &[u8]) {
        match kind_of(path) {
            FileKind::Programme => {
                self.has_programme = true;
                self.programme = self.read(path, bytes);
            }
            FileKind::Event { exchange } => {
                let event = self.read(path, bytes);
                let folder = self.folders.entry(exchange).or_default();
                folder.has_event = true;
                folder.event = event;
            }
            FileKind::Report { exchange } => {
                let report = self.read(path, bytes);
                self.folders.entry(exchange).or_default().reports.extend(report);
            }
            FileKind::Table { exchange } => {
                let table = self.read(path, bytes);
                self.folders.entry(exchange).or_default().tables.extend(table);
            }
            FileKind::Findings { exchange } => {
                let findings = self.read(path, bytes);
                self.folders.entry(exchange).or_default().findings = findings;
            }
            FileKind::ConflictCopy => self.ignored(Finding::warning("conflict-copy"), path),
            FileKind::WrongEnding => self.ignored(Finding::warning("wrong-ending"), path),
            FileKind::Unknown => self.ignored(Finding::warning("file-ignored"), path),
            FileKind::Leftover => self.ignored(Finding::hint("file-leftover"), path),
            FileKind::Allowed => {}
        }
    }

    fn ignored(&mut self, finding: Finding, path: &str) {
        let name = path.rsplit('/').next().unwrap_or(path);
        self.findings.push(finding.in_file(path).with("name", name));
    }

    fn read<T: DeserializeOwned + JsonSchema>(&mut self, path: &str, bytes: &[u8]) -> Option<Filed<T>> {
        let mut checked = read::<T>(path, bytes);
        self.findings.append(&mut checked.findings);
        self.sources.insert(path.to_owned(), decode(bytes).text);
        checked.value.map(|value| Filed { file: path.to_owned(), value })
    }

    fn finish(mut self) -> Checked<Loaded> {
        if !self.has_programme {
            self.findings.push(Finding::error("missing-file").in_file("inputs/programme.yaml"));
        }
        let programme = self.programme.map(Arc::new);
        let mut exchanges = Vec::new();
        for (id, folder) in self.folders {
            let file = |name: &str| format!("inputs/{id}/{name}");
            if !folder.has_event {
                self.findings.push(Finding::error("missing-file").in_file(file("exchange.yaml")));
            }
            let (Some(programme), Some(event)) = (&programme, folder.event) else { continue };
            let none = || Filed { file: file("findings.yaml"), value: MergedFindings::default() };
            exchanges.push(Exchange {
                programme: Arc::clone(programme),
                event,
                reports: folder.reports,
                tables: folder.tables,
                findings: folder.findings.unwrap_or_else(none),
                id,
            });
        }
        let errors = self.findings.iter().filter(|finding| finding.severity == Severity::Error);
        let broken = errors.map(|finding| finding.file.clone()).collect();
        sort(&mut self.findings);
        let value = Loaded { programme, exchanges, sources: self.sources, broken };
        Checked { value, findings: self.findings }
    }
}
