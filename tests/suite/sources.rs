//! Where the words of a document come from: each line of a Word file leads by a hidden bookmark to its source, and from there to the words
//! that somebody typed or to the phrase that says them; also after LibreOffice saved the file, and on the way through ODT.

mod lookup;
mod marked;

use crate::support::{Project, libreoffice_to, repo, scratch};
use austausch::compose::KINDS;
use austausch::facts::View;
use austausch::pipeline::{ViewFactory, load};
use austausch::store::Assets;
use document::{Inline, Inlines, each_line_mut, each_line_of, plain_text, sources, unsourced};
use lookup::{Lookup, words};
use marked::{Marked, marked, paragraph_ids};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The Word files of the three records, each with what was kept of its making.
fn records() -> &'static [(PathBuf, Lookup)] {
    static RECORDS: OnceLock<(Project, Vec<(PathBuf, Lookup)>)> = OnceLock::new();
    let (_, records) = RECORDS.get_or_init(|| {
        let project = Project::with_all_inputs();
        project.run(["build", "--format", "docx"]).success();
        let kept = project.files().into_iter().filter(|file| file.contains("/.austausch/"));
        let records = kept.map(|file| {
            let document = file.replace("/.austausch/", "/").replace(".docx.json", ".docx");
            (project.path(&document), Lookup::new(project.path(""), &project.read(&file)))
        });
        let records = records.collect();
        (project, records)
    });
    records
}

/// All lines of a view's document.
fn lines_of(view: &View) -> Vec<Inlines> {
    let (mut document, mut sections, mut lines) = (view.document.clone(), view.sections.clone(), Vec::new());
    each_line_mut(&mut document, &mut sections, &mut |line| lines.push(line.clone()));
    each_line_of(&mut document.abbreviations, &mut |line| lines.push(line.clone()));
    lines
}

/// Asks that the file marks each source once, and that the words between the marks are those of the source.
fn leads_back(file: &Path, kept: &Lookup) -> BTreeMap<String, Marked> {
    let marked = marked(file);
    let strange: Vec<&String> = marked.keys().filter(|id| !kept.sources.contains_key(*id)).collect();
    let lost: Vec<_> = kept.sources.iter().filter(|(id, _)| !marked.contains_key(*id)).collect();
    assert!(strange.is_empty() && lost.is_empty(), "{}: {strange:?} {lost:?}", file.display());
    let faults: Vec<String> = marked.iter().filter_map(|(id, marked)| kept.fault(id, marked)).collect();
    assert!(faults.is_empty(), "{}:\n{}", file.display(), faults.join("\n"));
    marked
}

#[test]
fn each_line_of_the_records_leads_to_what_was_typed_or_to_its_phrase() {
    assert_eq!(records().len(), 3);
    for (file, kept) in records() {
        let marked = leads_back(file, kept);
        let ids = paragraph_ids(file);
        let own: BTreeSet<&String> = ids.iter().flatten().collect();
        assert!(own.len() == ids.len() && ids.len() > 50, "{}: {ids:?}", file.display());
        // Nothing is said that has no source: what joins words of several has no letter.
        for line in kept.lines() {
            let mut ids = Vec::new();
            let bare = bare(&line, &mut ids);
            assert_eq!(words(&bare), [""; 0], "{}: {}", file.display(), plain_text(&line));
            for id in ids {
                let Some(Marked { text, .. }) = marked.get(&id) else {
                    panic!("{id}: {}", plain_text(&line))
                };
                let said = plain_of(&line, &id);
                assert!(words(text).starts_with(&words(&said)), "{text} is not {said}");
            }
        }
        // What was typed in several paragraphs stands in them as a whole.
        let faults = kept.incomplete(&marked);
        assert!(faults.is_empty(), "{}:\n{}", file.display(), faults.join("\n"));
    }
}

/// What of a line stands in no source, and the ids of its sources.
fn bare(line: &[Inline], ids: &mut Vec<String>) -> String {
    let mut out = String::new();
    for inline in line {
        match inline {
            Inline::Sourced { source, .. } => ids.push(source.clone()),
            Inline::Text(text) => out.push_str(text),
            other => out.push_str(&bare(other.content(), ids)),
        }
    }
    out
}

/// The words of a line with that source.
fn plain_of(line: &[Inline], id: &str) -> String {
    line.iter()
        .map(|inline| match inline {
            Inline::Sourced { source, content } if source == id => plain_text(content),
            other => plain_of(other.content(), id),
        })
        .collect()
}

#[test]
fn libreoffice_keeps_the_way_back() {
    let files: Vec<PathBuf> = records().iter().map(|(file, _)| file.clone()).collect();
    let out = scratch("sources");
    let (saved, odt) = (out.join("docx"), out.join("odt"));
    for folder in [&saved, &odt] {
        fs::create_dir_all(folder).unwrap();
    }
    let again = libreoffice_to("docx", &files, &saved);
    let through = libreoffice_to("docx", &libreoffice_to("odt", &files, &odt), &odt);
    for (index, (file, kept)) in records().iter().enumerate() {
        let before: BTreeMap<String, Vec<String>> =
            marked(file).into_iter().map(|(id, marked)| (id, words(&marked.text))).collect();
        for saved in [&again[index], &through[index]] {
            let after = leads_back(saved, kept);
            let after: BTreeMap<String, Vec<String>> =
                after.into_iter().map(|(id, marked)| (id, words(&marked.text))).collect();
            assert_eq!(after, before, "{}", saved.display());
        }
    }
}

#[test]
fn sources_change_no_word_of_any_kind() {
    for root in [
        repo().to_owned(),
        repo().join("tests/fixtures/any-text/full"),
        repo().join("tests/fixtures/lesenetz"),
    ] {
        let inputs = load(&root, &[]).unwrap();
        assert!(!inputs.exchanges.is_empty(), "{}", root.display());
        let assets = Assets::built_in();
        for (kind, exchange) in
            KINDS.iter().flat_map(|kind| inputs.exchanges.iter().map(move |it| (kind, it)))
        {
            let factory = ViewFactory::new(kind, &assets);
            let plain = factory.view(exchange).unwrap();
            let sourced = factory.sourced_view(exchange, Some(&inputs.sources)).unwrap();
            let lines = |view: &View| lines_of(view).iter().map(|line| unsourced(line)).collect::<Vec<_>>();
            assert_eq!(lines(&sourced.value.0), lines(&plain.value), "{} {}", kind.name, exchange.id);
            assert_eq!(sourced.value.0.document.contents, plain.value.document.contents);
            assert_eq!(sourced.diagnostics, plain.diagnostics);
            let without = lines_of(&plain.value).iter().all(|line| sources(line).is_empty());
            assert!(without, "{} {}", kind.name, exchange.id);
        }
    }
}

#[test]
fn an_edition_tells_nobody_where_its_words_come_from() {
    let project = Project::with_inputs("2016-04-06-sonneberg");
    project.run(["build", "--edition", "public", "--format", "docx,html,typ"]).success();
    let files = project.files();
    assert!(!files.iter().any(|file| file.contains("/.austausch/")), "{files:?}");
    for file in files.iter().filter(|file| file.starts_with("outputs/")) {
        let path = project.path(file);
        if file.ends_with(".docx") {
            assert_eq!(marked(&path).len(), 0, "{file}");
        } else if file.ends_with(".html") || file.ends_with(".typ") {
            let text = project.read(file);
            assert!(!text.contains("data-source") && !text.contains("/* au"), "{file}");
        }
    }
}

#[test]
fn a_web_page_and_typst_source_name_the_sources_and_print_the_same() {
    let project = Project::with_inputs("2016-04-06-sonneberg");
    let build = |formats: &str, out: &str| {
        project.run(["build", "--format", formats, "--out", out]).success();
    };
    build("pdf,docx,html,typ", "alle");
    build("pdf", "nur-pdf");
    let folder = "alle/2016-04-06-sonneberg";
    let stem = "2016-04-06_Sonneberg_Dokumentation";
    let kept: serde_json::Value =
        serde_json::from_str(&project.read(&format!("{folder}/.austausch/{stem}.docx.json"))).unwrap();
    let known = |id: &str| kept["sources"].get(id).is_some();
    let page = project.read(&format!("{folder}/{stem}.html"));
    let named: Vec<&str> = page
        .split("data-source=\"")
        .skip(1)
        .flat_map(|rest| rest.split('"').next().unwrap().split(' '))
        .collect();
    assert!(named.len() > 50 && named.iter().all(|id| known(id)), "{named:?}");
    let article = project.read(&format!("{folder}/{stem}_Artikel.html"));
    assert!(!article.contains("data-source"));
    let typ = project.read(&format!("{folder}/typ/main.typ"));
    let named: Vec<&str> =
        typ.split("/* au").skip(1).flat_map(|rest| rest.split(" */").next().unwrap().split(' ')).collect();
    assert!(named.len() > 50 && named.iter().all(|id| known(id) || known(&format!("au{id}"))), "{named:?}");
    let pdf = |out: &str| fs::read(project.path(&format!("{out}/2016-04-06-sonneberg/{stem}.pdf"))).unwrap();
    assert!(pdf("alle") == pdf("nur-pdf"), "a remark changed the pages");
}

#[test]
fn what_an_edited_file_was_made_from_is_kept_beside_what_the_new_one_was() {
    let project = Project::with_inputs("2027-05-11-beispiel");
    let folder = "outputs/2027-05-11-beispiel";
    let stem = "2027-05-11_Beispielstadt-Aue_Dokumentation";
    let kept = |name: &str| format!("{folder}/.austausch/{stem}{name}.docx.json");
    project.run(["build", "--format", "docx"]).success();
    let before = project.read(&kept(""));
    let document = project.path(&format!("{folder}/{stem}.docx"));
    let mut edited = fs::read(&document).unwrap();
    edited.extend(b"x");
    fs::write(&document, edited).unwrap();
    let file = "inputs/2027-05-11-beispiel/exchange.yaml";
    let typed = project.read(file);
    let project = project.file(file, typed.replace("Nachbarschaft braucht Räume", "Neues Motto"));
    project.run(["build", "--format", "docx"]).success();
    assert_eq!(project.read(&kept("")), before);
    assert!(!before.contains("Neues Motto") && project.read(&kept(" (neu)")).contains("Neues Motto"));
}
