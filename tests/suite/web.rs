//! The web page as people use it: at three widths, light and dark, enlarged, by keyboard, on paper.

use crate::support::{Project, audited, plain, records, repo, run, tool};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// What the browser says about a page.
#[derive(Deserialize)]
pub(crate) struct Seen {
    file: PathBuf,
    pub(crate) wrong: Vec<String>,
    text: String,
}

/// The pages looked at once for all tests. Screenshots stay in the folder `web` beside the records, for people to look at.
fn seen() -> &'static [Seen] {
    static SEEN: OnceLock<Vec<Seen>> = OnceLock::new();
    SEEN.get_or_init(|| {
        let pages: Vec<PathBuf> = records().iter().map(|record| record.file(".html")).collect();
        look_at(&pages)
    })
}

/// What the browser says about pages.
pub(crate) fn look_at(pages: &[PathBuf]) -> Vec<Seen> {
    let mut node = tool("node");
    node.arg(repo().join("tests/browser/check.mjs")).arg(folder()).args(pages);
    serde_json::from_str(&run(node.env("AUSTAUSCH_TEST_BROWSER", packages())).ok()).unwrap()
}

fn folder() -> PathBuf {
    let folder = records()[0].file(".html").ancestors().nth(2).unwrap().join("web");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Where `tests/run` installs the packages of `tests/browser`.
pub(crate) fn packages() -> PathBuf {
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let cache = cache.unwrap_or_else(|| PathBuf::from(env::var_os("HOME").expect("HOME")).join(".cache"));
    let folder =
        env::var_os("AUSTAUSCH_TEST_BROWSER").map_or_else(|| cache.join("austausch/browser"), PathBuf::from);
    assert!(folder.join("node_modules").is_dir(), "{} is not there: run tests/run", folder.display());
    folder
}

#[test]
fn nobody_is_shut_out() {
    let wrong: Vec<String> = seen().iter().flat_map(|seen| seen.wrong.clone()).collect();
    assert_eq!(seen().len(), records().len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The pages of an exchange that are no records: where it stands, with reports of two sites, the guide, and who takes part.
#[test]
fn pages_beside_the_records_shut_nobody_out() {
    let project = Project::with_all_inputs();
    let report =
        "site: suhl\nfiled: 2027-04-20T09:00\nsuccesses: [{id: suhl-e1, field: netzwerk, text: Ein Fest.}]\n";
    let project = project.file("inputs/2027-05-11-beispiel/sites/suhl.yaml", report);
    let today = ["status", "2027-05-11-beispiel", "--format", "html", "--today", "2027-05-01"];
    project.run(today).success();
    for kind in ["guide", "participants"] {
        project.run(["build", "2027-05-11-beispiel", "--kind", kind, "--format", "html"]).success();
    }
    let pages: Vec<PathBuf> = project
        .files()
        .iter()
        .filter(|file| file.ends_with(".html") && !file.contains("Artikel"))
        .map(|file| project.path(file))
        .collect();
    assert_eq!(pages.len(), 3, "{pages:?}");
    let wrong: Vec<String> = look_at(&pages).into_iter().flat_map(|seen| seen.wrong).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The other pages of the audit: five records in German, two of them with their public edition, and one of them in English.
#[test]
fn the_audited_pages_shut_nobody_out() {
    let is_record = |page: &PathBuf| {
        let path = page.to_str().unwrap();
        path.contains("/de/") && path.contains("_Dokumentation")
            || path.contains("/en/2027-01-12") && path.ends_with("_Record.html")
    };
    let pages: Vec<PathBuf> =
        audited().iter().map(|audited| audited.pdf.with_extension("html")).filter(is_record).collect();
    assert_eq!(pages.len(), 8, "{pages:?}");
    let wrong: Vec<String> = look_at(&pages).into_iter().flat_map(|seen| seen.wrong).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_printed_page_holds_every_word_and_is_as_long_as_the_record() {
    for (seen, record) in seen().iter().zip(records()) {
        let paper = folder().join(seen.file.file_name().unwrap()).with_extension("pdf");
        let (pages, ours) = (pages(&paper), pages(&record.file(".pdf")));
        // Pictures stay whole, and leave room at the foot of a page in one of them and not in the other.
        let leeway = 1 + ours / 6;
        assert!(pages.abs_diff(ours) <= leeway, "{}: {pages} pages on paper, {ours} in the PDF", record.name);
        let text = run(tool("pdftotext").arg("-raw").arg(&paper).arg("-")).ok();
        let (paper, screen) = (letters(&text), letters(&seen.text));
        let lost: Vec<_> = screen.iter().filter(|(c, count)| paper.get(c).unwrap_or(&0) < count).collect();
        assert!(lost.is_empty(), "{}: on the screen only: {lost:?}", record.name);
    }
}

/// How often each letter and figure stands there: line ends part words, but a word that is cut off loses letters.
fn letters(text: &str) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    for c in plain(text).to_lowercase().chars().filter(|c| c.is_alphanumeric()) {
        *counts.entry(c).or_default() += 1;
    }
    counts
}

fn pages(pdf: &Path) -> u64 {
    let info = run(tool("pdfinfo").arg(pdf)).ok();
    let line = info.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap();
    line.trim().parse().unwrap()
}
