//! Nothing is fetched at run time, whatever a file asks for.

use crate::support::{repo, run, tool};
use tempfile::TempDir;

#[test]
fn building_opens_no_connection() {
    let out = TempDir::new().unwrap();
    let trace = out.path().join("trace");
    let mut strace = tool("strace");
    strace.args(["--follow-forks", "--trace=network", "--output"]).arg(&trace);
    strace
        .arg(env!("CARGO_BIN_EXE_austausch"))
        .args(["build", "--root"])
        .arg(repo())
        .arg("--out")
        .arg(out.path());
    run(&mut strace).ok();
    let calls = std::fs::read_to_string(&trace).unwrap();
    let opened: Vec<&str> =
        calls.lines().filter(|line| line.contains("AF_INET") || line.contains("connect(")).collect();
    assert!(calls.contains("exited with 0"), "strace saw the program: {calls}");
    assert!(opened.is_empty(), "{}", opened.join("\n"));
}
