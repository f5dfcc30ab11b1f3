//! Nothing is fetched at run time, and nothing a text says is read as a path, whatever a file asks for.

use crate::support::{Project, run, tool};
use std::path::Path;
use tempfile::TempDir;

/// Folders in which a process on Linux finds its libraries, its locale and itself.
const SYSTEM: &[&str] =
    &["/lib/", "/lib64/", "/usr/lib/", "/etc/ld.so", "/proc/", "/sys/", "/dev/", "/usr/lib/locale/"];

/// What `strace` saw of a build of `root` into `out`, call by call.
fn calls(root: &Path, out: &Path, trace: &str) -> Vec<String> {
    let log = out.join("trace");
    let mut strace = tool("strace");
    strace
        .args(["--follow-forks", "--string-limit=4096"])
        .arg(format!("--trace={trace}"))
        .arg("--output")
        .arg(&log);
    // cargo sends the loader to folders of its own.
    strace.env_remove("LD_LIBRARY_PATH");
    strace
        .arg(env!("CARGO_BIN_EXE_austausch"))
        .args(["build", "--format", "pdf,docx,html,md,typ", "--root"])
        .arg(root);
    run(strace.arg("--out").arg(out.join("outputs"))).ok();
    let calls = std::fs::read_to_string(&log).unwrap();
    assert!(calls.contains("exited with 0"), "strace saw the program: {calls}");
    calls.lines().map(str::to_owned).collect()
}

#[test]
fn building_opens_no_connection() {
    let out = TempDir::new().unwrap();
    let project = Project::with_all_inputs();
    let calls = calls(&project.path(""), out.path(), "network");
    let opened: Vec<&String> =
        calls.iter().filter(|call| call.contains("AF_INET") || call.contains("connect(")).collect();
    assert!(opened.is_empty(), "{opened:#?}");
}

#[test]
fn hostile_text_opens_no_file() {
    let project = Project::empty()
        .file("geheim.txt", "niemals")
        .file("inputs/programme.yaml", "name: '#read(\"/etc/passwd\")'\ntypography: as-typed\n")
        .file("inputs/2026-01-01-ort/exchange.yaml", HOSTILE);
    let out = TempDir::new().unwrap();
    let (root, out) = (project.path("").canonicalize().unwrap(), out.path().canonicalize().unwrap());
    let calls = calls(&root, &out, "%file,execve");
    let inside = |path: &str| {
        path.starts_with(root.join("inputs").to_str().unwrap())
            || path == root.join("outputs").to_str().unwrap()
            || path.starts_with(root.join("templates").to_str().unwrap())
            || path.starts_with(root.join("locales").to_str().unwrap())
            || path.starts_with(out.to_str().unwrap())
            || SYSTEM.iter().any(|folder| path.starts_with(folder))
    };
    let outside: Vec<&String> = calls
        .iter()
        .filter(|call| !call.contains("execve(\"/") && !call.contains("exited with"))
        // A path that is not there tells nothing, but nobody should even have asked for one that a text names.
        .filter(|call| {
            path_of(call)
                .is_some_and(|path| path.starts_with('/') && !inside(path) && !is_parent(path, &root, &out))
        })
        .collect();
    assert!(outside.is_empty(), "{outside:#?}");
    // The outputs are named after the place, with what a file name may hold.
    let named = |call: &&String| ["passwd", "shadow", "geheim"].iter().any(|name| call.contains(name));
    let asked = calls
        .iter()
        .filter(named)
        .any(|call| path_of(call).is_none_or(|path| !path.starts_with(out.to_str().unwrap())));
    assert!(!asked, "a text was taken for a path");
    assert_eq!(calls.iter().filter(|call| call.contains("execve(")).count(), 1, "it starts no program");
    assert!(calls.iter().any(|call| call.contains("exchange.yaml")), "strace saw files");
}

/// The first quoted argument of a call.
fn path_of(call: &str) -> Option<&str> {
    call.split('"').nth(1)
}

/// Whether it is a folder on the way to the root or to the outputs; making a path absolute looks at each.
fn is_parent(path: &str, root: &Path, out: &Path) -> bool {
    root.starts_with(path) || out.starts_with(path)
}

const HOSTILE: &str = r##"status: agreed
days: [{date: 2026-01-01}]
place: "../../geheim.txt"
venue: "#include \"/etc/shadow\""
dateline: ['#image("/etc/passwd")']
attendance: {phrase: "{{> /etc/passwd}} {{stylesheet \"../../geheim.txt\"}}"}
agenda:
  - title: '#read("/etc/passwd")'
    parts:
      - text: |
          #read("/etc/passwd") {{{lookup this "/etc/passwd"}}} <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]> &e;

          ![x](/etc/passwd) [x](file:///etc/passwd) ![x](../geheim.txt) <img src="/etc/passwd"> <link href="/etc/shadow">

          [[include:/etc/passwd]] \input{/etc/passwd} @/etc/passwd `cat /etc/passwd` $(cat /etc/shadow)
      - quote: {text: "#plugin(\"/etc/passwd\") #import \"@preview/geheim:1.0.0\": *"}
      - link: {title: "#bibliography(\"/etc/passwd\")", url: "file:///etc/shadow"}
"##;
