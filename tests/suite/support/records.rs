//! The shipped records in all formats, built once for all tests that look at them.

use super::{Project, repo};
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The files of one exchange's record.
pub struct Record {
    /// A short name for golden files and facts.
    pub name: &'static str,
    folder: PathBuf,
    stem: &'static str,
}

impl Record {
    /// A file of the record by what follows the common part of its name, such as `.pdf` or `_Artikel.html`.
    #[track_caller]
    pub fn file(&self, ending: &str) -> PathBuf {
        let file = self.folder.join(format!("{}{ending}", self.stem));
        assert!(file.is_file(), "{} was not built", file.display());
        file
    }

    /// The folder with the Typst source.
    pub fn typ(&self) -> PathBuf {
        self.folder.join("typ")
    }

    /// The text of a file of the record.
    pub fn read(&self, ending: &str) -> String {
        fs::read_to_string(self.file(ending)).unwrap()
    }
}

/// Sonneberg 2016, Altenburg 2014 and the invented exchange of 2027, built by the program from the repository's own inputs.
pub fn records() -> &'static [Record] {
    static RECORDS: OnceLock<Vec<Record>> = OnceLock::new();
    RECORDS.get_or_init(build)
}

fn build() -> Vec<Record> {
    let root = scratch("records");
    // A copy of the inputs: a build keeps beside them what is published.
    let project = Project::with_all_inputs();
    project.run(["build", "--format", "pdf,docx,html,md,typ", "--out", root.to_str().unwrap()]).success();
    vec![
        record(&root, "2016-04-06-sonneberg", "sonneberg", "2016-04-06_Sonneberg_Dokumentation"),
        record(&root, "2014-02-06-altenburg", "altenburg", "2014-02-06_Altenburg_Dokumentation"),
        record(&root, "2027-05-11-beispiel", "beispiel", "2027-05-11_Beispielstadt-Aue_Dokumentation"),
    ]
}

fn record(root: &Path, exchange: &'static str, name: &'static str, stem: &'static str) -> Record {
    Record { name, folder: root.join(exchange), stem }
}

/// An empty folder that outlives the run, so that a person can look at the pages. Worktrees that share a target folder each
/// get their own.
pub fn scratch(name: &str) -> PathBuf {
    let mut hasher = DefaultHasher::new();
    repo().hash(&mut hasher);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{:016x}", hasher.finish()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}
