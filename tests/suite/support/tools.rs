//! Other people's programs. A missing one fails the test and says what brings it.

use super::repo;
use serde_json::Value;
use std::env;
use std::ffi::OsStr;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;
use tempfile::TempDir;

/// What a program said.
pub struct Output {
    /// Its exit code; none if a signal ended it.
    pub code: Option<i32>,
    /// Its standard output.
    pub stdout: String,
    /// Its standard error.
    pub stderr: String,
}

impl Output {
    /// The standard output of a program that must end well.
    #[track_caller]
    pub fn ok(self) -> String {
        assert_eq!(self.code, Some(0), "--- stdout\n{}\n--- stderr\n{}", self.stdout, self.stderr);
        self.stdout
    }
}

/// How long a program may take on the slowest machine. One that waits for ever must fail its own test, not the whole run.
const PATIENCE: Duration = Duration::from_mins(12);

/// Runs a program to its end, without standard input.
pub fn run(command: &mut Command) -> Output {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).process_group(0);
    let child = command.spawn().unwrap_or_else(|e| panic!("{command:?}: {e}"));
    let group = format!("-{}", child.id());
    let (ended, end) = mpsc::channel::<()>();
    let watch = thread::spawn(move || {
        let is_late = end.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout);
        if is_late {
            // What it started goes, too: LibreOffice is several processes.
            Command::new("kill").args(["-KILL", "--", &group]).status().expect("kill");
        }
        is_late
    });
    let output = child.wait_with_output().unwrap_or_else(|e| panic!("{command:?}: {e}"));
    drop(ended);
    assert!(!watch.join().expect("the watch ends"), "ended after {PATIENCE:?}: {command:?}");
    Output {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).expect("UTF-8 on standard output"),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// How long this thread has been at work since it began: what a test may bound on a machine that does other things, too.
pub fn at_work() -> Duration {
    let told =
        std::fs::read_to_string("/proc/thread-self/schedstat").expect("Linux counts what a thread works");
    Duration::from_nanos(told.split(' ').next().unwrap().parse().unwrap())
}

/// A program of the system, found on the path.
pub fn tool(name: &str) -> Command {
    let path = env::var_os("PATH").unwrap_or_default();
    let found = env::split_paths(&path).any(|folder| folder.join(name).is_file());
    assert!(found, "`{name}` is missing: run tests/run, which installs it");
    Command::new(name)
}

/// A program of the tests' own Python environment.
pub fn venv_tool(name: &str) -> Command {
    let program = venv().join("bin").join(name);
    assert!(
        program.is_file(),
        "`{name}` is missing in {}: run tests/run, which installs it",
        venv().display()
    );
    Command::new(program)
}

/// Runs a script of `tests/suite/python/`; gives its standard output.
pub fn python<A: AsRef<OsStr>>(script: &str, args: impl IntoIterator<Item = A>) -> String {
    let file = repo().join("tests/suite/python").join(script);
    run(venv_tool("python").arg("-B").arg(file).args(args).env("PYTHONUTF8", "1")).ok()
}

/// Where `tests/run` keeps the Python environment; the same place is found when a test is run by hand.
fn venv() -> PathBuf {
    if let Some(venv) = env::var_os("AUSTAUSCH_TEST_VENV") {
        return venv.into();
    }
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let cache = cache.unwrap_or_else(|| PathBuf::from(env::var_os("HOME").expect("HOME")).join(".cache"));
    cache.join("austausch/venv")
}

/// What veraPDF finds wrong with the files under the profiles, one line per broken clause.
pub fn verapdf(profiles: &str, files: &[&Path]) -> Vec<String> {
    let script = repo().join("tests/verapdf/verapdf");
    let output = run(Command::new(script).arg("--json").arg(profiles).args(files));
    assert!(matches!(output.code, Some(0 | 1 | 3)), "veraPDF: {}: run tests/run", output.stderr);
    let verdict = |line| serde_json::from_str(line).unwrap_or_else(|_| panic!("veraPDF: {}", output.stdout));
    let verdicts: Vec<Value> = output.stdout.lines().map(verdict).collect();
    assert_eq!(verdicts.len(), files.len() * profiles.split(',').count(), "one verdict per file and profile");
    verdicts.iter().filter(|verdict| verdict["passed"] != true).flat_map(broken).collect()
}

fn broken(verdict: &Value) -> Vec<String> {
    let head = format!("{} {}", verdict["file"], verdict["profile"]);
    if let Some(error) = verdict["error"].as_str() {
        return vec![format!("{head}: {error}")];
    }
    let clauses = verdict["clauses"].as_array().unwrap().iter();
    clauses.map(|c| format!("{head}: clause {}: {} ({})", c["clause"], c["demand"], c["where"])).collect()
}

/// Turns an office document into a PDF in `out` and gives the PDF's path.
pub fn libreoffice(file: &Path, out: &Path) -> PathBuf {
    libreoffice_all(&[file.to_owned()], out).remove(0)
}

/// Turns office documents into files of another kind (`pdf`, `docx`) in `out`, in as few runs as can be, and gives their paths.
pub fn libreoffice_to(kind: &str, files: &[PathBuf], out: &Path) -> Vec<PathBuf> {
    files.chunks(MOST_FILES).flat_map(|files| libreoffice_run(kind, files, out)).collect()
}

/// LibreOffice reads 253 words of a command line, and passes over the files behind them without a word.
const MOST_FILES: usize = 200;

/// Turns office documents into PDFs in `out`, in as few runs as can be, and gives the PDFs' paths.
pub fn libreoffice_all(files: &[PathBuf], out: &Path) -> Vec<PathBuf> {
    libreoffice_to("pdf", files, out)
}

/// LibreOffice gets a profile of its own per run: two of its processes cannot share one.
fn libreoffice_run(kind: &str, files: &[PathBuf], out: &Path) -> Vec<PathBuf> {
    let profile = TempDir::with_prefix("austausch-libreoffice-").unwrap();
    let output = run(tool("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.path().display()))
        .args(["--headless", "--norestore", "--convert-to", kind, "--outdir"])
        .arg(out)
        .args(files));
    let made = files.iter().map(|file| {
        let made = out.join(file.file_name().unwrap()).with_extension(kind);
        // It ends well even where it could not load the file.
        assert!(
            made.is_file(),
            "LibreOffice made no {kind} of {}\n{}{}",
            file.display(),
            output.stdout,
            output.stderr
        );
        made
    });
    made.collect()
}
