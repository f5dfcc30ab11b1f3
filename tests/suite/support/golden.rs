//! Golden files: what the program is known to write, kept under `tests/golden/`.
//!
//! `SNAPSHOTS=overwrite` (or `tests/run --refresh`) writes them anew; the diff of the commit is then the review.

use super::repo;
use snapbox::assert::{Action, DEFAULT_ACTION_ENV};
use snapbox::data::DataFormat;
use snapbox::{Assert, Data, IntoData as _};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder of golden files, compared one by one and then as a whole.
pub struct Golden {
    folder: PathBuf,
    compared: BTreeSet<PathBuf>,
    differences: Vec<String>,
}

impl Golden {
    /// The folder `tests/golden/<name>`; it belongs to one test alone.
    pub fn folder(name: &str) -> Self {
        Self::at(repo().join("tests/golden").join(name))
    }

    fn at(folder: PathBuf) -> Self {
        Self { folder, compared: BTreeSet::new(), differences: Vec::new() }
    }

    /// Compares one file. Differences are told by [`Golden::done`], all at once.
    pub fn file(mut self, name: &str, actual: &str) -> Self {
        let path = self.folder.join(name);
        // Raw: a bracket in a German text is no wildcard.
        let expected = Data::read_from(&path, Some(DataFormat::Text)).raw();
        let label = path.strip_prefix(repo()).unwrap_or(&path).display().to_string();
        let assert = Assert::new().action_env(DEFAULT_ACTION_ENV);
        if let Err(difference) = assert.try_eq(Some(&label), actual.into_data().raw(), expected) {
            self.differences.push(difference.to_string());
        }
        self.compared.insert(path);
        self
    }

    /// Fails if a file differed, or if the folder holds one that nothing was compared with.
    #[track_caller]
    pub fn done(mut self) {
        let mut present = Vec::new();
        files(&self.folder, &mut present);
        for extra in present.into_iter().filter(|file| !self.compared.contains(file)) {
            if Assert::new().action_env(DEFAULT_ACTION_ENV).selected_action() == Action::Overwrite {
                fs::remove_file(extra).unwrap();
            } else {
                self.differences
                    .push(format!("{}: nothing writes this golden file any more", extra.display()));
            }
        }
        assert!(
            self.differences.is_empty(),
            "{}\n`tests/run --refresh` takes what is now written as golden",
            self.differences.join("\n")
        );
    }
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use tempfile::TempDir;

    #[test]
    fn an_equal_file_passes_and_a_bracket_is_no_wildcard() {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("a.txt"), "eins […] [..]\n").unwrap();
        Golden::at(folder.path().into()).file("a.txt", "eins […] [..]\n").done();
    }

    #[test]
    fn a_changed_a_missing_and_an_extra_file_fail() {
        if Assert::new().action_env(DEFAULT_ACTION_ENV).selected_action() == Action::Overwrite {
            return;
        }
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("a.txt"), "[..]\n").unwrap();
        let fails = |name: &str, text: &str| {
            let golden = Golden::at(folder.path().into()).file(name, text);
            catch_unwind(AssertUnwindSafe(|| golden.done())).is_err()
        };
        assert!(fails("a.txt", "zwei\n"));
        assert!(fails("b.txt", "[..]\n"));
        let golden = Golden::at(folder.path().into());
        assert!(catch_unwind(AssertUnwindSafe(|| golden.done())).is_err());
    }
}
