//! A temporary folder such as an office has, and the program run in it.

use super::tools::{Output, run};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// The repository's top folder.
pub fn repo() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A working folder for one test; it is removed with this value.
pub struct Project {
    folder: TempDir,
}

const MUSTER: &str = "name: Muster
title: Muster-Gesamtvorhaben
genitive: des Muster-Gesamtvorhabens
scope: landesweit
language: de
office: {name: Koordinierungsstelle Muster, places: [Musterstadt]}
sites: [{id: musterstadt, name: Musterstadt}]
people: [{id: erika-muster, name: Erika Muster, initials: EM}]
";

impl Project {
    /// A folder with nothing in it.
    pub fn empty() -> Self {
        Self { folder: TempDir::with_prefix("austausch-").unwrap() }
    }

    /// A programme with one site and one person, and no exchange.
    pub fn muster() -> Self {
        Self::empty().file("inputs/programme.yaml", MUSTER)
    }

    /// The repository's own `inputs/`, with only the named exchange.
    pub fn with_inputs(exchange: &str) -> Self {
        let project = Self::empty();
        copy(&repo().join("inputs"), &project.path("inputs"), &|name| !is_exchange(name) || name == exchange);
        project
    }

    /// The repository's own `inputs/`, with all exchanges.
    pub fn with_all_inputs() -> Self {
        let project = Self::empty();
        copy(&repo().join("inputs"), &project.path("inputs"), &|_| true);
        project
    }

    /// A copy of `tests/fixtures/<name>`.
    pub fn fixture(name: &str) -> Self {
        let project = Self::empty();
        copy(&repo().join("tests/fixtures").join(name), &project.path(""), &|_| true);
        project
    }

    /// Writes a file into the folder.
    pub fn file(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        let file = self.path(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, content).unwrap();
        self
    }

    /// A path in the folder.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// The text of a file in the folder.
    pub fn read(&self, path: &str) -> String {
        let file = self.path(path);
        fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()))
    }

    /// Every file in the folder, as paths with `/`, in order.
    pub fn files(&self) -> Vec<String> {
        let mut found = Vec::new();
        list(self.folder.path(), "", &mut found);
        found.sort();
        found
    }

    /// Runs the program in the folder.
    pub fn run<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Run {
        Run { output: run(program(self.folder.path()).args(args)), folder: self.folder.path().to_owned() }
    }
}

/// The program, to be run in `folder`, with nothing of this machine in its environment.
pub fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_austausch"));
    command.current_dir(folder).env_clear().env("NO_COLOR", "1").env("HOME", folder);
    command
}

/// What one run of the program said. Each method that checks returns the run, so that checks read as a sentence.
pub struct Run {
    output: Output,
    folder: PathBuf,
}

impl Run {
    /// The run ended well.
    #[track_caller]
    pub fn success(self) -> Self {
        self.code(0)
    }

    /// The run ended with this exit code.
    #[track_caller]
    pub fn code(self, expected: i32) -> Self {
        let Output { code, stdout, stderr } = &self.output;
        assert_eq!(*code, Some(expected), "exit code\n--- stdout\n{stdout}\n--- stderr\n{stderr}");
        self
    }

    /// What it printed; the folder's own path reads `[ROOT]`.
    pub fn stdout(&self) -> String {
        self.without_root(&self.output.stdout)
    }

    /// What it said on the error stream; the folder's own path reads `[ROOT]`.
    pub fn stderr(&self) -> String {
        self.without_root(&self.output.stderr)
    }

    fn without_root(&self, text: &str) -> String {
        text.replace(self.folder.to_str().unwrap(), "[ROOT]")
    }
}

/// An exchange's folder begins with its year; everything else under `inputs/` belongs to all.
fn is_exchange(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_digit())
}

/// What a build of the checkout leaves beside an exchange that is published: its words are those of the build, and tests change them.
pub fn is_left_by_a_build(path: &Path) -> bool {
    path.ends_with("published.json")
}

fn copy(from: &Path, to: &Path, wanted: &dyn Fn(&str) -> bool) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap_or_else(|e| panic!("{}: {e}", from.display())) {
        let (source, name) = entry.map(|e| (e.path(), e.file_name())).unwrap();
        if is_left_by_a_build(&source) {
            continue;
        }
        if source.is_file() {
            fs::copy(&source, to.join(&name)).unwrap();
        } else if wanted(name.to_str().unwrap()) {
            copy(&source, &to.join(&name), &|_| true);
        }
    }
}

fn list(folder: &Path, prefix: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            list(&entry.path(), &format!("{name}/"), found);
        } else {
            found.push(name);
        }
    }
}
