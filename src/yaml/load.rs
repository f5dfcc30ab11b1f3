//! All files of the inputs folder → the programme and its exchanges.

use super::kind::{FileKind, kind_of};
use crate::model::{
    Contacts, DossierSheet, Event, Exchange, MergedFindings, Monitoring, Programme, Report, SourceFile,
    ThemeTable, Themes,
};
use crate::store::BUILT_IN;
use diagnostics::{Checked, Diagnostic, Severity, sort};
use rayon::prelude::*;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use yaml_reader::read;
use yaml_source::decode;

/// Content of the inputs folder.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// Programme, which outlives one exchange; `None` when it is missing or cannot be read.
    pub programme: Option<Arc<SourceFile<Programme>>>,
    /// The exchanges, by the names of their folders. One whose `exchange.yaml` cannot be read is left out, and without a
    /// programme there is none; diagnostics say why.
    pub exchanges: Vec<Exchange>,
    /// Whom the sites work with, file by file.
    pub contacts: Arc<Vec<SourceFile<Contacts>>>,
    /// The text of every file that was read, for printing diagnostics.
    pub sources: BTreeMap<String, String>,
    /// Files with errors. What they say may be missing in the values: a reference to it is no mistake of its own.
    pub broken: BTreeSet<String>,
}

/// Reads all files, given as path (relative to the root, with `/`) and bytes; reports every mistake in one run, sorted.
pub fn load(files: &[(String, Vec<u8>)]) -> Checked<Loaded> {
    let mut files: Vec<&(String, Vec<u8>)> = files.iter().collect();
    files.sort();
    // One by one: the few large files lie side by side, and no core should get them all.
    let read: Vec<Loader> =
        files.par_iter().with_max_len(1).map(|(path, bytes)| Loader::of_file(path, bytes)).collect();
    let mut all = Loader::default();
    read.into_iter().for_each(|file| all.add(file));
    all.finish()
}

/// The files of one exchange, as far as they were read.
#[derive(Default)]
struct Folder {
    event: Option<SourceFile<Event>>,
    /// Tells whether there is an `exchange.yaml` at all.
    has_event: bool,
    reports: Vec<SourceFile<Report>>,
    tables: Vec<SourceFile<ThemeTable>>,
    findings: Option<SourceFile<MergedFindings>>,
}

#[derive(Default)]
struct Loader {
    programme: Option<SourceFile<Programme>>,
    has_programme: bool,
    themes: Option<SourceFile<Themes>>,
    contacts: Vec<SourceFile<Contacts>>,
    dossier: Option<SourceFile<DossierSheet>>,
    monitoring: Option<SourceFile<Monitoring>>,
    folders: BTreeMap<String, Folder>,
    sources: BTreeMap<String, String>,
    diagnostics: Vec<Diagnostic>,
}

impl Folder {
    fn add(&mut self, other: Self) {
        self.event = self.event.take().or(other.event);
        self.has_event |= other.has_event;
        self.reports.extend(other.reports);
        self.tables.extend(other.tables);
        self.findings = self.findings.take().or(other.findings);
    }
}

impl Loader {
    fn of_file(path: &str, bytes: &[u8]) -> Self {
        let mut loader = Self::default();
        loader.file(path, bytes);
        loader
    }

    /// Adds what the next file says.
    fn add(&mut self, next: Self) {
        self.programme = self.programme.take().or(next.programme);
        self.has_programme |= next.has_programme;
        self.themes = self.themes.take().or(next.themes);
        self.contacts.extend(next.contacts);
        self.dossier = self.dossier.take().or(next.dossier);
        self.monitoring = self.monitoring.take().or(next.monitoring);
        for (id, folder) in next.folders {
            self.folders.entry(id).or_default().add(folder);
        }
        self.sources.extend(next.sources);
        self.diagnostics.extend(next.diagnostics);
    }

    fn file(&mut self, path: &str, bytes: &[u8]) {
        match kind_of(path) {
            FileKind::Programme => {
                self.has_programme = true;
                self.programme = self.read(path, bytes);
            }
            FileKind::Themes => self.themes = self.read(path, bytes),
            FileKind::Contacts => {
                let contacts = self.read(path, bytes);
                self.contacts.extend(contacts);
            }
            FileKind::Dossier => self.dossier = self.read(path, bytes),
            FileKind::Monitoring => self.monitoring = self.read(path, bytes),
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
            FileKind::ConflictCopy => self.ignored(Diagnostic::warning("conflict-copy"), path),
            FileKind::WrongEnding => self.ignored(Diagnostic::warning("wrong-ending"), path),
            FileKind::HiddenEnding { meant } => {
                self.ignored(Diagnostic::warning("hidden-ending").with("meant", meant), path);
            }
            FileKind::Unknown => self.ignored(Diagnostic::warning("file-ignored"), path),
            FileKind::Leftover => self.ignored(Diagnostic::hint("file-leftover"), path),
            FileKind::Allowed => {}
        }
    }

    fn ignored(&mut self, diagnostic: Diagnostic, path: &str) {
        let name = path.rsplit('/').next().unwrap_or(path);
        self.diagnostics.push(diagnostic.in_file(path).with("name", name));
    }

    fn read<T: DeserializeOwned + JsonSchema + 'static>(
        &mut self,
        path: &str,
        bytes: &[u8],
    ) -> Option<SourceFile<T>> {
        let mut checked = read::<T>(path, bytes);
        self.diagnostics.append(&mut checked.diagnostics);
        self.sources.insert(path.to_owned(), decode(bytes).text);
        checked.value.map(|value| SourceFile { file: path.to_owned(), value })
    }

    fn finish(mut self) -> Checked<Loaded> {
        if !self.has_programme {
            self.diagnostics.push(Diagnostic::error("missing-file").in_file("inputs/programme.yaml"));
        }
        let programme = self.programme.map(Arc::new);
        let contacts = Arc::new(self.contacts);
        let themes = or_none(self.themes, "inputs/themes.yaml");
        let dossier = or_none(self.dossier, "inputs/dossier.yaml");
        let monitoring = or_none(self.monitoring, "inputs/monitoring.yaml");
        let mut exchanges = Vec::new();
        for (id, folder) in self.folders {
            let file = |name: &str| format!("inputs/{id}/{name}");
            if !folder.has_event {
                self.diagnostics.push(Diagnostic::error("missing-file").in_file(file("exchange.yaml")));
            }
            let (Some(programme), Some(event)) = (&programme, folder.event) else { continue };
            let none = || SourceFile { file: file("findings.yaml"), value: MergedFindings::default() };
            let is_sample = is_sample(&id, self.sources.get(&event.file));
            exchanges.push(Exchange {
                is_sample,
                programme: Arc::clone(programme),
                event,
                reports: folder.reports,
                tables: folder.tables,
                findings: folder.findings.unwrap_or_else(none),
                themes: Arc::clone(&themes),
                contacts: Arc::clone(&contacts),
                dossier: Arc::clone(&dossier),
                monitoring: Arc::clone(&monitoring),
                all: Arc::default(),
                published: BTreeMap::new(),
                edition: None,
                id,
            });
        }
        let errors = self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
        let broken = errors.map(|diagnostic| diagnostic.file.clone()).collect();
        sort(&mut self.diagnostics);
        let value = Loaded { programme, exchanges, contacts, sources: self.sources, broken };
        Checked { value, diagnostics: self.diagnostics }
    }
}

/// What a file that is about all exchanges says; one that is not there says nothing.
fn or_none<T: Default>(file: Option<SourceFile<T>>, path: &str) -> Arc<SourceFile<T>> {
    Arc::new(file.unwrap_or_else(|| SourceFile { file: path.to_owned(), value: T::default() }))
}

/// Tells whether `text` is that of the exchange `id` among the starting files, whatever its line ends.
fn is_sample(id: &str, text: Option<&String>) -> bool {
    let path = format!("templates/start/inputs/{id}/exchange.yaml");
    let built_in = BUILT_IN.iter().find(|(name, _)| *name == path).map(|(_, bytes)| decode(bytes).text);
    built_in.zip(text).is_some_and(|(built_in, text)| built_in.lines().eq(text.lines()))
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "the tests read the files that ship with the source")]
mod tests {
    use super::*;
    use diagnostics::terminal;
    use german_text::Lang;
    use std::path::Path;

    /// All files below a folder of the source, as `store` hands them over.
    fn files(root: &Path, folder: &Path) -> Vec<(String, Vec<u8>)> {
        let entries =
            std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
        entries
            .flat_map(|path| {
                if path.is_dir() {
                    return files(root, &path);
                }
                let name = path.strip_prefix(root).expect("inside").to_string_lossy().replace('\\', "/");
                vec![(name, std::fs::read(&path).expect("a file"))]
            })
            .collect()
    }

    fn loaded(root: &str) -> Checked<Loaded> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(root);
        load(&files(&root, &root.join("inputs")))
    }

    #[test]
    fn the_shipped_exchanges_load_without_findings() {
        let loaded = loaded("");
        assert_eq!(loaded.diagnostics, []);
        let ids: Vec<&str> = loaded.value.exchanges.iter().map(|exchange| exchange.id.as_str()).collect();
        assert_eq!(ids, ["2014-02-06-altenburg", "2016-04-06-sonneberg", "2027-05-11-beispiel"]);
        for exchange in &loaded.value.exchanges {
            assert!(
                !exchange.reports.is_empty() && !exchange.findings.value.findings.is_empty(),
                "{}",
                exchange.id
            );
        }
    }

    #[test]
    fn every_mistake_is_found_once_and_in_its_place() {
        let loaded = loaded("tests/fixtures/mistakes");
        let found: Vec<String> = loaded
            .diagnostics
            .iter()
            .map(|f| {
                let file = f.file.strip_prefix("inputs/").unwrap_or(&f.file);
                let file = file.strip_prefix("2026-05-20-gera/").unwrap_or(file);
                format!("{file}:{}:{}+{} {}", f.place.line, f.place.column, f.place.length, f.id)
            })
            .collect();
        let expected = [
            "exchange.yaml:2:9+8 unknown-value",
            "exchange.yaml:3:54+2 wrong-type",
            "exchange.yaml:6:5+7 unknown-key",
            "exchange.yaml:7:1+3 unknown-key",
            "exchange.yaml:9:27+15 comment-cuts-value",
            "exchange.yaml:10:10+2 wrong-type",
            "exchange.yaml:13:21+1 needs-quotes",
            "exchange.yaml:14:11+7 unknown-value",
            "exchange.yaml:18:9+6 unknown-key",
            "exchange.yaml:23:9+6 several-keys",
            "findings.yaml:5:11+1 needs-quotes",
            "sites/erfurt.yml:0:0+0 wrong-ending",
            "sites/gera.docx:0:0+0 file-ignored",
            "sites/gera.yaml:3:1+1 tab-indent",
            "sites/gera.yaml:7:11+1 needs-quotes",
            "sites/jena.yaml:1:1+1 empty-file",
            "sites/suhl (1).yaml:0:0+0 conflict-copy",
            "sites/suhl.yaml:4:13+1 windows-1252",
            "sites/weimar.yaml:4:23+1 control-character",
            "sites/weimar.yaml:5:37+5 unknown-key",
            "sites/weimar.yaml:7:1+1 no-break-space-indent",
            "sites/~$gera.docx:0:0+0 file-leftover",
            "tables/1-aktivieren.yaml:1:9+4 wrong-type",
            "tables/1-aktivieren.yaml:2:8+1 needs-quotes",
            "tables/1-aktivieren.yaml:8:12+1 unclosed",
            "tables/2-vernetzen.yaml:5:4+1 yaml-syntax",
            "programme.yaml:3:1+7 unknown-key",
            "programme.yaml:6:11+4 wrong-type",
            "programme.yaml:9:5+2 missing-key",
            "programme.yaml:16:5+4 duplicate-key",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn every_mistake_is_put_into_words() {
        let loaded = loaded("tests/fixtures/mistakes");
        for lang in [Lang::De, Lang::En] {
            let (words, _) = crate::words::load(lang, None);
            let printed = terminal(&loaded.diagnostics, &loaded.value.sources, &words, false);
            // What a programme calls a meeting is known to the rooms below.
            let printed = printed.replace("{$eines_meeting}", "").replace("{$a_meeting}", "");
            assert!(!printed.contains("{$") && !printed.contains("none"), "{printed}");
        }
    }
}
