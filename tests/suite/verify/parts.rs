//! What is changed beside the words of a dossier is named, and nothing but what is known to be harmless is called so; where an older build comes back,
//! nobody is accused.

use super::{STEM, built, told_of_part, told_of_text, verified};
use crate::support::{Project, python};
use std::fs;
use std::path::Path;

/// Tells that nothing is to be corrected.
const ALL_WELL: &str = "[verify-says-the-same]";

/// A change in a part: its name, the old and the new text, what is told of it.
type Change = (&'static str, &'static str, &'static str, &'static str);

const IN_WORD: [Change; 7] = [
    (
        "word/header1.xml",
        "32-4011/12",
        "32-4011/13",
        "Kopfzeile: Dort steht „32-4011/13“; die Angaben ergeben heute „32-4011/12“",
    ),
    ("word/footer1.xml", "30.", "31.", "Fußzeile: Dort steht „31.“"),
    ("word/document.xml", "<w:r><w:t", "<w:r><w:rPr><w:vanish/></w:rPr><w:t", "verborgener Text"),
    ("docProps/core.xml", "2014 bis 2016", "2014 bis 2017", "Eigenschaften der Datei (Titel"),
    ("word/styles.xml", "w:color w:val=\"", "w:color w:val=\"F", "Formatvorlagen und Einstellungen"),
    ("word/charts/diagramm1.xml", "wdUpDiag", "wdDnDiag", "Diagramm (1): nicht so"),
    ("word/document.xml", "weniger als drei", "weniger\u{2013}als drei", "[verify-differs]"),
];

#[test]
fn what_is_changed_beside_the_words_of_a_word_file_is_named() {
    let project = built("docx");
    let file = format!("{STEM}.docx");
    let whole = fs::read(project.path(&file)).unwrap();
    let changed = |name: &str, old: &str, new: &str| told_of_part(&project, &file, &whole, name, (old, new));
    for (name, old, new, told) in IN_WORD {
        let said = changed(name, old, new);
        assert!(said.contains(told) && !said.contains(ALL_WELL), "{name} {told}\n{said}");
    }
    // A value of a chart is named by its chart, its row and its column, and no formula beside it.
    let said = changed("word/charts/diagramm1.xml", "<c:v>33</c:v>", "<c:v>83</c:v>");
    let place = "Was am häufigsten hemmt, Zeile „Beteiligung im Wohngebiet“, Spalte „Sonneberg 2016“: Dort steht „83“";
    assert!(said.contains(place) && !said.contains("Tabelle1!"), "{said}");
    // What Word writes anew whenever it saves is no change.
    let said = changed(
        "word/document.xml",
        "<w:r><w:t",
        "<w:proofErr w:type=\"spellStart\"/><w:r w:rsidR=\"00AB\"><w:t",
    );
    assert!(said.contains(ALL_WELL) && !said.contains("[verify-part-differs]"), "{said}");
}

const ON_A_PAGE: [Change; 7] = [
    ("bar", "width=\"272\"", "width=\"20\"", "Gezeichnetes"),
    ("style", "<style>", "<style>table tr:nth-child(3){display:none}", "Gestaltung der Seite (CSS)"),
    (
        "script",
        "</body>",
        "<script>document.querySelectorAll(\"td\").forEach(t=>t.textContent=\"9\")</script></body>",
        "Programm in der Seite (Skript)",
    ),
    ("handler", "<body", "<body onload=\"x()\"", "Programm in der Seite (Skript)"),
    (
        "link",
        "href=\"#",
        "href=\"https://anders.example/#",
        "Ziel der Links: Dort steht „https://anders.example/#",
    ),
    ("comment", "</body>", "<!-- 33 % ist falsch --></body>", "Kommentare"),
    ("dash", "<div>–</div>", "<div></div>", "Zeichen, die kein Wort sind"),
];

#[test]
fn what_is_changed_beside_the_words_of_a_page_and_a_text_is_named() {
    let project = built("html,md");
    for (ending, changes) in [
        ("html", &ON_A_PAGE[..]),
        (
            "md",
            &[
                ("heading", "## Auf einen Blick", "#### Auf einen Blick", "Auszeichnungen und Zeichen"),
                (
                    "dash",
                    "| weniger als drei | 33 % | – |",
                    "| weniger als drei | 33 % | |",
                    "Zeile „Beteiligung im Wohngebiet“, Spalte „Verlauf“: Es fehlt „–“",
                ),
                (
                    "moved",
                    "| jährlich im April |  |",
                    "|  | jährlich im April |",
                    "Dort steht „jährlich im April“ zu viel",
                ),
            ][..],
        ),
    ] {
        let file = format!("{STEM}.{ending}");
        let whole = project.read(&file).replace('\u{a0}', " ");
        for (name, old, new, told) in changes {
            let said = told_of_text(&project, &file, &whole, (old, new));
            assert!(said.contains(told) && !said.contains(ALL_WELL), "{name} {told}\n{said}");
        }
        fs::write(project.path(&file), whole.replace('\n', "\r\n")).unwrap();
        assert!(verified(&project, &file, 1).contains(ALL_WELL), "{ending}");
    }
}

#[test]
fn what_is_changed_over_and_behind_the_pages_of_a_pdf_is_named() {
    let project = built("pdf");
    let file = project.path(&format!("{STEM}.pdf"));
    let changed = project.path("post");
    for name in python("change_pdf.py", [&file, &changed]).lines() {
        let sent = format!("post/{name}/{}", STEM.rsplit('/').next().unwrap());
        let said = verified(&project, &format!("{sent}.pdf"), 1);
        let told = match name {
            "saved" => ALL_WELL,
            "artifact" | "form" | "box" => "Gezeichnetes und Aussehen der Seite, Seite 2: nicht so",
            "note" => "Anmerkungen auf der Seite, Seite 2: Dort steht „99 von 99“ zu viel",
            "blank" => "Zahl der Seiten: Dort steht",
            "title" => "Eigenschaften der Datei (Titel, Thema, Verfasser): Dort steht „Anderes“",
            _ => "Was hinter den Seiten liegt",
        };
        assert!(said.contains(told), "{name} {told}\n{said}");
        assert_eq!(said.contains(ALL_WELL), name == "saved", "{name}\n{said}");
    }
}

#[test]
fn values_are_compared_cell_by_cell_and_named_by_row_and_column() {
    let project = built("csv");
    let folder = format!("{STEM}_Daten");
    let sent = format!("post/{}", folder.rsplit('/').next().unwrap());
    let fresh = || {
        fs::create_dir_all(project.path(&sent)).unwrap();
        for entry in fs::read_dir(project.path(&folder)).unwrap().map(|entry| entry.unwrap().path()) {
            fs::copy(&entry, project.path(&sent).join(entry.file_name().unwrap())).unwrap();
        }
    };
    fresh();
    assert!(verified(&project, &sent, 0).starts_with("Alles ist, wie es gebaut wurde"));
    let changes: [Change; 8] = [
        (
            "themen.csv",
            ";33;",
            ";38;",
            "Zeile 3 („Hemmnisse, Beteiligung im Wohngebiet, Sonneberg 2016“), Spalte „Anteil“: Dort steht „38“; die Angaben ergeben heute „33“",
        ),
        ("themen.csv", "weniger als drei;–", "weniger als drei;", "Spalte „Verlauf“: Es fehlt „–“"),
        ("themen.csv", ";33;–", ";33;–;x", "Spalte „H“: Dort steht „x“ zu viel"),
        (
            "kennzahlen.csv",
            "Standorte;15;",
            "Standorte;;15",
            "Zeile 4 („Standorte“), Spalte „Wert“: Es fehlt „15“",
        ),
        ("kennzahlen.csv", "Standorte;15;\r\n", "", "Zeile 4 („Standorte“): Es fehlt „Standorte 15“"),
        ("kennzahlen.csv", "\u{feff}", "", "an dem Excel die Umlaute erkennt"),
        (
            "csv-metadata.json",
            "\"Was gezählt ist.\"",
            "\"Was fehlt.\"",
            "Beschreibung der Werte (tables/kennzahlen.csv/tableSchema/columns/figure/dc:description): Dort steht „fehlt.“",
        ),
        ("Datenwörterbuch.html", "<p>", "<p>Neu ", "Dort steht „Neu“ zu viel"),
    ];
    for (name, old, new, told) in changes {
        fresh();
        let file = format!("{sent}/{name}");
        let alone = told_of_text(&project, &file, &project.read(&file), (old, new));
        for said in [alone, verified(&project, &sent, 1)] {
            assert!(said.contains(told) && !said.contains(ALL_WELL), "{name} {told}\n{said}");
            assert!(!said.contains("Was vereinbart wurde"), "{said}");
        }
    }
    fresh();
    fs::remove_file(project.path(&format!("{sent}/ziele.csv"))).unwrap();
    assert!(verified(&project, &sent, 1).contains("[verify-output-missing]"));
}

#[test]
fn an_older_build_that_comes_back_accuses_nobody() {
    let project = built("md");
    let sent = format!("post/{}.md", STEM.rsplit('/').next().unwrap());
    fs::create_dir_all(project.path("post")).unwrap();
    fs::copy(project.path(&format!("{STEM}.md")), project.path(&sent)).unwrap();
    let sheet = "inputs/dossier.yaml";
    let text = project.read(sheet);
    assert!(text.contains("planned: 6"), "{text}");
    fs::write(project.path(sheet), text.replacen("planned: 6", "planned: 7", 1)).unwrap();
    project.run(["dossier", "--edition", "ministry", "--format", "md"]).success();
    let said = verified(&project, &sent, 1);
    assert!(said.contains("Warnung[verify-output-earlier]"), "{said}");
    assert!(said.contains("Spalte „Soll“: Dort steht „6“; die Angaben ergeben heute „7“"), "{said}");
    assert!(!said.contains("Jemand") && !said.contains("[verify-output-changed]"), "{said}");
}

#[test]
fn a_package_whose_sums_were_fitted_to_a_change_is_no_package_as_it_was_made() {
    let project = built("csv");
    project.run(["build", "--edition", "ministry", "--format", "pdf"]).success();
    project.run(["package", "--for", "ministry"]).success();
    let package = "outputs/pakete/ministerium";
    assert!(verified(&project, package, 0).starts_with("Das Paket ist, wie es gemacht wurde"));
    // Elsewhere nothing but the sums in it says what it was.
    let other = Project::empty();
    copied(&project.path(package), &other.path("paket"));
    assert!(verified(&other, "paket", 0).starts_with("Das Paket passt zu seinen Prüfsummen"));
    copied(&project.path(package), &project.path("post/paket"));
    fs::create_dir_all(project.path("post/paket/data/leer")).unwrap();
    assert!(verified(&project, "post/paket", 0).contains("Warnung[verify-empty-folder]"));
    let values = format!("data/{}_Daten/kennzahlen.csv", STEM.rsplit('/').next().unwrap());
    let file = project.path("post/paket").join(&values);
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("135"), "{text}");
    fs::write(&file, text.replacen("135", "531", 1)).unwrap();
    fs::write(project.path("post/paket/data/neu.txt"), "neu").unwrap();
    fitted(&project.path("post/paket"));
    let said = verified(&project, "post/paket", 1);
    assert!(said.contains("[verify-package-changed]") && said.contains(&values), "{said}");
    assert!(said.contains("Spalte „Wert“: Dort steht „531“; die Angaben ergeben heute „135“"), "{said}");
    assert!(said.contains("[verify-package-added]") && said.contains("data/neu.txt"), "{said}");
}

fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for path in fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()) {
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copied(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// Makes all sums of a bag anew.
fn fitted(bag: &Path) {
    let mut all = bagit::Bag::new([]);
    let mut add = |name: &str| all.add(name, fs::read(bag.join("data").join(name)).unwrap());
    let list = fs::read_to_string(bag.join("manifest-sha512.txt")).unwrap();
    list.lines().filter_map(|line| line.split_once("  data/")).for_each(|(_, name)| add(name));
    add("neu.txt");
    for (name, bytes) in all.files() {
        fs::write(bag.join(name), bytes).unwrap();
    }
}
