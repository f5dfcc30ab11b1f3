//! What an edition must not have is in none of its files, and what would bring it in is found.

mod elsewhere;
mod planted;

use crate::support::{Project, python, repo};
use planted::{ID, Planted, planted};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const FORMATS: &str = "pdf,docx,html,md,typ,ics";

/// In which files which words stand, read by other programs.
fn hits(folder: &Path, words: &[String]) -> BTreeMap<String, Vec<String>> {
    let list = folder.with_extension("json");
    fs::write(&list, serde_json::to_string(words).unwrap()).unwrap();
    let script = repo().join("tests/suite/python/unpacked.py");
    let found = python(script.to_str().unwrap(), [folder.as_os_str(), list.as_os_str()]);
    serde_json::from_str(&found).unwrap()
}

fn public(project: &Project) -> crate::support::Run {
    project.run(["build", ID, "--edition", "public", "--format", FORMATS, "--inputs"])
}

#[test]
fn three_hundred_planted_words_are_in_no_file_of_the_public_edition() {
    let (project, words) = planted();
    assert!(words.all().len() >= 300, "{}", words.all().len());
    let said = public(&project).success().stdout();
    let out = project.path(&format!("outputs/{ID}"));
    assert!(said.contains("_Öffentlich.pdf"), "{said}");
    assert_eq!(hits(&out, &words.all()), BTreeMap::new());
    let page = fs::read_to_string(out.join("2027-05-11_Musterstadt_Dokumentation_Öffentlich.md")).unwrap();
    assert!(
        page.contains("Dies ist die öffentliche Ausgabe.") && page.contains("die Namen der Teilnehmenden"),
        "{page}"
    );
    // Nine of fifteen may be told, one of them may not.
    assert!(page.contains("9 von 15") && !page.contains("OrtA,") && !page.contains("1 von 15"), "{page}");
    let photos: Vec<String> = project
        .files()
        .into_iter()
        .filter(|file| file.contains("inputs-public") && file.contains("/photos/"))
        .collect();
    assert_eq!(photos.len(), 2, "{photos:?}");
}

#[test]
fn the_internal_papers_have_all_that_they_print_and_the_ministry_s_have_who_took_part() {
    let (project, words) = planted();
    for kind in [
        "record",
        "reports",
        "participants",
        "house-lists",
        "seating-plan",
        "badges",
        "handover",
        "host-script",
        "cards",
    ] {
        project.run(["build", ID, "--kind", kind, "--format", "md"]).success();
    }
    let out = project.path(&format!("outputs/{ID}"));
    let found = hits(&out, &words.all());
    let missing: Vec<&String> = words.printed.iter().filter(|word| !found.contains_key(*word)).collect();
    assert_eq!(missing, [""; 0], "{missing:?}");
    fs::remove_dir_all(&out).unwrap();
    project.run(["build", ID, "--edition", "Ministerium", "--format", FORMATS, "--inputs"]).success();
    let found: Vec<String> = hits(&out, &words.all()).into_keys().collect();
    let mut allowed = words.for_ministry.clone();
    allowed.sort();
    assert_eq!(found, allowed);
}

#[test]
fn no_dossier_for_others_has_a_word_of_what_was_typed_of_people() {
    let (project, words) = planted();
    let out = project.path("outputs/dossier");
    let all = [words.all(), words.agreed.clone()].concat();
    assert!(all.len() >= 300, "{}", all.len());
    for (edition, allowed) in [("public", Vec::new()), ("ministry", words.for_ministry.clone())] {
        let run = project.run(["dossier", "--edition", edition, "--format", "pdf,docx,html,md"]).success();
        let mut found: Vec<String> = hits(&out, &all).into_keys().collect();
        // How the office calls its themes is what dossiers tell.
        found.retain(|word| !allowed.contains(word) && !word.starts_with("titel"));
        assert_eq!(found, [""; 0], "{edition}");
        let said = run.stdout() + &run.stderr();
        assert!(said.contains("Warnung[edition-agreed-by-name]") && said.contains("„Ada "), "{said}");
        let page = project
            .files()
            .into_iter()
            .find(|file| file.starts_with("outputs/dossier/") && file.ends_with(".md"));
        let page = project.read(&page.unwrap());
        assert!(page.contains("Koordinierungsstelle und namentlich Benannte"), "{page}");
        fs::remove_dir_all(&out).unwrap();
    }
    project.run(["dossier", "--edition", "internal", "--format", "md"]).success();
    let found: Vec<String> = hits(&out, &words.agreed).into_keys().collect();
    assert_eq!(found, words.agreed);
}

/// The files of the outputs but those in which austausch keeps what it wrote.
fn written(project: &Project) -> Vec<String> {
    let files = project.files().into_iter();
    files.filter(|file| file.starts_with("outputs/") && !file.contains("/.austausch")).collect()
}

#[test]
fn what_brings_something_withheld_into_a_dossier_is_found_and_nothing_is_handed_out() {
    let (_, words) = planted();
    let name = words.printed.iter().find(|word| word.starts_with("Nam")).unwrap();
    let private = words.kept.iter().find(|word| word.starts_with("Privat")).unwrap();
    let mail = words.kept.iter().find(|word| word.starts_with("mail")).unwrap().to_lowercase();
    let sentence = words.printed.iter().find(|word| word.starts_with("satz")).unwrap();
    let decomposed = name.replace('ö', "o\u{308}").replace('ü', "u\u{308}");
    let dossier = "inputs/dossier.yaml";
    let cases = [
        (dossier, "Es geht voran.", format!("Nora {name} half."), "ein Name"),
        (dossier, "Es geht voran.", format!("{decomposed}s Idee trug."), "ein Nachname"),
        (dossier, "Räume finden", format!("Räume mit Ina {private} finden"), "ein Name"),
        (dossier, "Stadtblatt", format!("Stadtblatt ({mail}@amt.example)"), "eine Adresse"),
        (
            "inputs/monitoring.yaml",
            "Bogen,",
            format!(
                "Bogen von Udo {},",
                words.kept.iter().find(|word| word.starts_with("Ansprech")).unwrap()
            ),
            "ein Name",
        ),
        ("inputs/themes.yaml", "und Räume", "und ort-b-e1".to_owned(), "eine Kennung"),
        ("layout", "", format!("Eine Klientin namens {sentence} half uns sehr viel."), "Worte aus"),
    ];
    for (file, old, new, kind) in cases {
        let (project, _) = planted();
        if file == "layout" {
            let layout = fs::read_to_string(repo().join("templates/record/layout.html.hbs")).unwrap();
            fs::create_dir_all(project.path("templates/dossier")).unwrap();
            let layout = layout.replace("</main>", &format!("<p>{new}</p></main>"));
            fs::write(project.path("templates/dossier/layout.html.hbs"), layout).unwrap();
        } else {
            let text = project.read(file);
            assert!(text.contains(old), "{text}");
            fs::write(project.path(file), text.replace(old, &new)).unwrap();
        }
        let run = project.run(["dossier", "--edition", "public", "--format", "html,docx"]).code(1);
        let said = run.stdout() + &run.stderr();
        assert!(said.contains("[edition-leak]") && said.contains(kind), "{new}: {said}");
        assert_eq!(written(&project), [""; 0], "{new}");
    }
}

#[test]
fn an_archive_s_package_of_an_edition_has_its_inputs_and_no_planted_word() {
    let (project, words) = planted();
    let args = ["package", "--for", "archive", "--edition", "public", "--zip"];
    project.run(["build", ID, "--edition", "public", "--format", "pdf,md"]).success();
    project.run(["dossier", "--edition", "public", "--format", "pdf"]).success();
    let said = project.run(args).success().stdout();
    assert!(said.contains("pakete/archiv-public.zip"), "{said}");
    let folder = project.path("outputs/pakete");
    let mut found: Vec<String> = hits(&folder, &words.all()).into_keys().collect();
    found.retain(|word| !word.starts_with("titel"));
    assert_eq!(found, [""; 0]);
    assert_eq!(python("check_bag.py", [folder.join("archiv-public")]), "valid\n");
    let packed = |project: &Project| -> BTreeMap<String, Vec<u8>> {
        let files = project.files().into_iter().filter(|file| file.starts_with("outputs/pakete/archiv"));
        files.map(|file| (file.clone(), fs::read(project.path(&file)).unwrap())).collect()
    };
    let first = packed(&project);
    fs::remove_dir_all(&folder).unwrap();
    project.run(args).success();
    assert!(packed(&project) == first, "the same bytes each time");
    // Neither names nor sums of the office's files are in it.
    let origin = project.read("outputs/pakete/archiv-public/data/herkunft.json");
    assert!(!origin.contains("/sites/") && origin.contains("inputs/dossier.yaml"), "{origin}");
    // What the archive has makes the same edition again.
    let mut again = Project::empty();
    let below = "outputs/pakete/archiv-public/data/";
    for file in project.files().into_iter().filter(|file| file.starts_with(&format!("{below}inputs/"))) {
        let bytes = fs::read(project.path(&file)).unwrap();
        again = again.file(file.strip_prefix(below).unwrap(), bytes);
    }
    again.run(["check"]).success();
    again.run(["build", "--format", "pdf,md"]).success();
    let record =
        |ending: &str| format!("outputs/{ID}/2027-05-11_Musterstadt_Dokumentation_Öffentlich.{ending}");
    assert_eq!(again.read(&record("md")), project.read(&record("md")));
    assert!(fs::read(again.path(&record("pdf"))).unwrap() == fs::read(project.path(&record("pdf"))).unwrap());
    // What the office has in other editions does not go there.
    project.run(["build", ID, "--format", "pdf"]).success();
    let internal = format!("outputs/{ID}/2027-05-11_Musterstadt_Dokumentation.pdf");
    let said =
        project.run(["package", "--for", "archive", "--edition", "public", &internal]).code(1).stdout();
    assert!(said.contains("Fehler[package-other-edition]"), "{said}");
}

#[test]
fn what_brings_in_something_withheld_is_found_and_nothing_is_handed_out() {
    let (_, words) = planted();
    let Planted { printed, .. } = &words;
    let name = printed.iter().find(|word| word.starts_with("Nam")).unwrap();
    let sentence = printed.iter().find(|word| word.starts_with("satz")).unwrap();
    let food = printed.iter().find(|word| word.starts_with("essen")).unwrap();
    let mail = words.kept.iter().find(|word| word.starts_with("post")).unwrap().to_lowercase();
    let decomposed = name.replace('ö', "o\u{308}").replace('ü', "u\u{308}");
    let planted_texts = [
        (format!("Nora {name} dankte."), "ein Name"),
        (format!("Wir danken Frau {decomposed}s Mut."), "ein Name"),
        (format!("{name}s Idee trug."), "ein Nachname"),
        (format!("Schreiben Sie an {mail}@traeger.example."), "eine Adresse"),
        (format!("Eine namens {sentence} half uns sehr viel."), "Worte aus"),
        (format!("Es gab {food} für alle."), "Worte aus"),
        ("Siehe ort-b-e1 im Anhang.".to_owned(), "eine Kennung"),
    ];
    for (text, kind) in planted_texts {
        let (project, _) = planted();
        let path = project.path(&format!("inputs/{ID}/exchange.yaml"));
        let event = fs::read_to_string(&path)
            .unwrap()
            .replace("Alle berichteten der Reihe nach.", "Alle berichteten.");
        // Typed, a run of words is printed on purpose; a template of the office's own prints it for no one's eyes.
        let is_typed = kind != "Worte aus";
        if is_typed {
            fs::write(&path, event.replace("Alle berichteten.", &text)).unwrap();
        } else {
            let layout = fs::read_to_string(repo().join("templates/record/layout.html.hbs")).unwrap();
            let layout = layout.replace("</main>", &format!("<p>{text}</p></main>"));
            assert!(layout.contains(&text), "the layout has a main part");
            fs::create_dir_all(project.path("templates/record")).unwrap();
            fs::write(project.path("templates/record/layout.html.hbs"), layout).unwrap();
        }
        let run = public(&project).code(1);
        let said = run.stderr() + &run.stdout();
        assert!(said.contains("[edition-leak]") && said.contains(kind), "{text}: {said}");
        let made: Vec<String> =
            project.files().into_iter().filter(|file| file.starts_with("outputs/")).collect();
        assert!(made.iter().all(|file| file.contains("/.austausch")), "{text}: {made:?}");
    }
}

#[test]
fn a_pdf_layout_of_the_office_s_own_is_searched_too() {
    let (project, words) = planted();
    let name = words.printed.iter().find(|word| word.starts_with("Nam")).unwrap();
    let layout = fs::read_to_string(repo().join("templates/record/layout.typ.hbs")).unwrap();
    fs::create_dir_all(project.path("templates/record")).unwrap();
    fs::write(project.path("templates/record/layout.typ.hbs"), format!("{layout}\n\nNora #emph[{name}]\n"))
        .unwrap();
    let run = project.run(["build", ID, "--edition", "public", "--format", "pdf"]).code(1);
    let said = run.stderr() + &run.stdout();
    assert!(said.contains("[edition-leak]") && said.contains(".pdf"), "{said}");
}

#[test]
fn the_inputs_of_an_edition_make_that_edition_again() {
    let (project, _) = planted();
    public(&project).success();
    let made = project.read(&format!("outputs/{ID}/2027-05-11_Musterstadt_Dokumentation_Öffentlich.md"));
    let mut again = Project::empty();
    let folder = format!("outputs/{ID}/inputs-public/");
    for file in project.files().into_iter().filter(|file| file.starts_with(&folder)) {
        let bytes = fs::read(project.path(&file)).unwrap();
        again = again.file(file.strip_prefix(&folder).unwrap(), bytes);
    }
    again.run(["check"]).success();
    again.run(["build"]).success();
    assert_eq!(again.read(&format!("outputs/{ID}/2027-05-11_Musterstadt_Dokumentation_Öffentlich.md")), made);
}

#[test]
fn names_that_may_be_published_are() {
    let (project, words) = planted();
    let path = project.path(&format!("inputs/{ID}/exchange.yaml"));
    let event = fs::read_to_string(&path).unwrap();
    fs::write(&path, event.replace("attendance:\n", "attendance:\n  names_public: true\n")).unwrap();
    public(&project).success();
    let found: Vec<String> =
        hits(&project.path(&format!("outputs/{ID}")), &words.all()).into_keys().collect();
    let mut allowed: Vec<String> =
        words.for_ministry.iter().filter(|word| !word.starts_with("Empfang")).cloned().collect();
    allowed.sort();
    assert_eq!(found, allowed);
}

#[test]
fn papers_for_the_office_alone_have_no_other_edition() {
    let (project, _) = planted();
    let said = project.run(["build", ID, "--kind", "reports", "--edition", "public"]).code(2).stderr();
    assert!(said.contains("ein internes Papier"), "{said}");
}
