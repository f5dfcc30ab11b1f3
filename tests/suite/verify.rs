//! A dossier that came back, or grew old: each place at which it says otherwise than the inputs is named in words.

mod parts;

use crate::support::Project;
use ooxml::Package;
use std::fs;

const STEM: &str = "outputs/dossier/2014-2016_ThINKA_Dossier_Bewilligende-Stelle";

/// An office that built its dossier for the ministry.
fn built(formats: &str) -> Project {
    let project = Project::with_all_inputs();
    project.run(["dossier", "--edition", "ministry", "--format", formats]).success();
    project
}

fn verified(project: &Project, file: &str, code: i32) -> String {
    // A number stays with what it counts.
    project.run(["verify", file]).code(code).stdout().replace('\u{a0}', " ")
}

/// What is told of a file in which another text stands, once; `whole` is what it says.
fn told_of_text(project: &Project, file: &str, whole: &str, (old, new): (&str, &str)) -> String {
    assert!(whole.contains(old), "{file}: {old}");
    fs::write(project.path(file), whole.replacen(old, new, 1)).unwrap();
    verified(project, file, 1)
}

/// The same of a Word file with another text in a part whose name begins so.
fn told_of_part(project: &Project, file: &str, whole: &[u8], part: &str, (old, new): (&str, &str)) -> String {
    let mut package = Package::read(whole).unwrap();
    let names: Vec<String> =
        package.names().filter(|name| name.starts_with(part)).map(str::to_owned).collect();
    let texts = names.into_iter().map(|name| {
        let text = String::from_utf8(package.part(&name).unwrap().to_vec()).unwrap();
        (name, text)
    });
    let found = texts.into_iter().find(|(_, text)| text.contains(old));
    let (name, text) = found.unwrap_or_else(|| panic!("{part}: {old}"));
    package.set(&name, text.replacen(old, new, 1).into_bytes());
    fs::write(project.path(file), package.write().unwrap()).unwrap();
    verified(project, file, 1)
}

/// What is changed in a text, and what is told of it.
type Change = (&'static str, &'static str, &'static [&'static str]);

const IN_MARKDOWN: [Change; 10] = [
    (
        "| Zugang zu Behörden | 27 %",
        "| Zugang zu Behörden | 72 %",
        &[
            "Tabelle 3: Hemmnisse, Zeile „Zugang zu Behörden“, Spalte „Altenburg 2014“: Dort steht „72 %“; die Angaben ergeben heute „27 %“",
        ],
    ),
    ("**26** von 26", "**25** von 26", &["Abschnitt „Auf einen Blick“", "„25“", "„26“"]),
    ("**135**", "**153**", &["Dort steht „153“; die Angaben ergeben heute „135“"]),
    (
        "| Standorte, die berichten | 15 | 15 |",
        "| Standorte, die berichten | 15 | 16 |",
        &["Was erreicht werden sollte, Zeile „Standorte, die berichten“, Spalte „Ist“", "„16“"],
    ),
    (
        "| Arbeit der Steuerungsgruppe | 27 % | 0 % | fallend |",
        "| Arbeit der Steuerungsgruppe | 27 % | 0 % | steigend |",
        &[
            "Tabelle 4: Erfolge, Zeile „Arbeit der Steuerungsgruppe“, Spalte „Verlauf“: Dort steht „steigend“; nach den Angaben heißt es heute „fallend“",
        ],
    ),
    (
        "wurde 2016 nicht mehr genannt",
        "wurde 2016 noch genannt",
        &["„noch“", "„nicht mehr“", "(in „Was am häufigsten hemmt"],
    ),
    (
        "| Entfernung vom Arbeitsmarkt | 27 % | 0 % | fallend |\n",
        "",
        &["Tabelle 3: Hemmnisse", "Es fehlt „Entfernung vom Arbeitsmarkt 27 % 0 % fallend“"],
    ),
    (
        "## Erfolge und Hemmnisse",
        "Alle Ziele wurden erreicht.\n\n## Erfolge und Hemmnisse",
        &["Dort steht „Alle Ziele wurden erreicht.“ zu viel"],
    ),
    ("32-4011/12", "32-4011/13", &["Am Anfang, Zeile „Ihr Zeichen“", "„32-4011/13“"]),
    (
        "Koordinierungsstelle ThINKA\n",
        "Koordinierungsstelle Thinka\n",
        &["Am Anfang, Zeile „Vorgelegt von“: Dort steht „Thinka“; nach den Angaben heißt es heute „ThINKA“"],
    ),
];

#[test]
fn each_change_in_a_text_is_named_with_its_place() {
    let project = built("md");
    let file = format!("{STEM}.md");
    assert!(verified(&project, &file, 0).starts_with("Die Datei ist, wie sie gebaut wurde"));
    let whole = project.read(&file).replace('\u{a0}', " ");
    for (old, new, told) in IN_MARKDOWN {
        let said = told_of_text(&project, &file, &whole, (old, new));
        assert!(said.contains("Fehler[verify-output-changed]"), "{said}");
        for words in told {
            assert!(said.contains(words), "{words}\n{said}");
        }
        assert!(
            said.contains("Jemand hat die Datei geändert (oder auf einem anderen Rechner gebaut)."),
            "{said}"
        );
        assert_eq!(said.matches("[verify-differs]").count(), 1, "{said}");
    }
    fs::write(project.path(&file), format!("{whole}\n\n")).unwrap();
    let said = verified(&project, &file, 1);
    assert!(said.contains("Hinweis[verify-says-the-same]"), "{said}");
}

#[test]
fn each_change_in_word_and_on_a_page_is_named() {
    let project = built("docx,html");
    let word = format!("{STEM}.docx");
    let whole = fs::read(project.path(&word)).unwrap();
    let parts: [(&str, &str, &str, &str); 3] = [
        ("word/document.xml", ">135<", ">153<", "Dort steht „153“; die Angaben ergeben heute „135“"),
        ("word/document.xml", "Niedrigster Wert: Standortwechsel", "Niedrigster Wert: Zugang", "„Zugang“"),
        (
            "word/charts/diagramm",
            "<c:v>33</c:v>",
            "<c:v>53</c:v>",
            "Dort steht „53“; die Angaben ergeben heute „33“",
        ),
    ];
    for (part, old, new, told) in parts {
        let said = told_of_part(&project, &word, &whole, part, (old, new));
        assert!(said.contains(told), "{told}\n{said}");
    }
    let page = format!("{STEM}.html");
    let whole = project.read(&page);
    let parts: [(&str, &str, &str); 3] = [
        ("überfällig</strong>", "erledigt</strong>", "Dort steht „erledigt“"),
        ("Standorte mit Steuerungsgruppe", "Orte mit Steuerungsgruppe", "„Orte“"),
        ("Höchster Wert: Beteiligung im Wohngebiet", "Höchster Wert: Beteiligung im Ort", "„Ort"),
    ];
    for (old, new, told) in parts {
        let said = told_of_text(&project, &page, &whole, (old, new));
        assert!(said.contains(told), "{told}\n{said}");
    }
}

#[test]
fn a_pdf_that_is_older_than_the_inputs_says_which_figures_they_give_now() {
    let project = built("pdf,md");
    let pdf = format!("{STEM}.pdf");
    // It came back by mail and lies somewhere else under its name.
    fs::create_dir_all(project.path("post")).unwrap();
    let sent = format!("post/{}", pdf.rsplit('/').next().unwrap());
    fs::copy(project.path(&pdf), project.path(&sent)).unwrap();
    let said = verified(&project, &sent, 0);
    assert!(said.starts_with("Die Datei ist, wie sie gebaut wurde"), "{said}");
    fs::rename(project.path(&sent), project.path("post/Bericht.pdf")).unwrap();
    assert!(verified(&project, "post/Bericht.pdf", 1).contains("Fehler[verify-unknown-document]"));
    let event = "inputs/2014-02-06-altenburg/exchange.yaml";
    let text = project.read(event);
    let tasks = text.find("follow_ups:").map(|at| at + text[at..].find("\n  - what:").unwrap() + 1).unwrap();
    let line = text[tasks..].find('\n').unwrap() + tasks + 1;
    fs::write(project.path(event), format!("{}    state: done\n{}", &text[..line], &text[line..])).unwrap();
    for file in [&pdf, &format!("{STEM}.md")] {
        let said = verified(&project, file, 1);
        assert!(said.contains("Warnung[verify-input-changed]") && said.contains(event), "{said}");
        assert!(!said.contains("[verify-output-changed]"), "{said}");
        assert!(said.contains("Dort steht „0“; die Angaben ergeben heute „1“"), "{said}");
        let place = "Tabelle 5: Was aus den Vereinbarungen wurde";
        assert!(said.contains(place), "{said}");
        assert!(said.contains("Die Angaben haben sich seither geändert."), "{said}");
    }
    let said = verified(&project, "outputs/dossier", 1);
    assert!(said.contains("[verify-differs]") && said.contains("_Bewilligende-Stelle.pdf"), "{said}");
    assert_eq!(said.matches("[verify-input-changed]").count(), 1, "{said}");
    fs::write(project.path(&pdf), b"%PDF-1.7 nichts").unwrap();
    assert!(verified(&project, &pdf, 1).contains("Fehler[verify-not-read]"));
    fs::write(project.path(event), format!("{text}agenda: [\n")).unwrap();
    assert!(verified(&project, &pdf, 1).contains("Fehler[verify-not-remade]"));
}

/// Of two dossiers in one folder, each was made from the inputs of its own day.
#[test]
fn a_dossier_is_held_against_the_inputs_from_which_it_was_made() {
    let project = built("md");
    let event = "inputs/2014-02-06-altenburg/exchange.yaml";
    fs::write(project.path(event), project.read(event) + "# neu\n").unwrap();
    project.run(["dossier", "--edition", "internal", "--format", "md"]).success();
    let internal = "outputs/dossier/2014-2016_ThINKA_Dossier_Intern.md";
    assert!(verified(&project, internal, 0).starts_with("Die Datei ist"));
    let said = verified(&project, &format!("{STEM}.md"), 0);
    assert!(said.contains("[verify-input-changed]") && said.contains("[verify-says-the-same]"), "{said}");
    project.run(["dossier", "--edition", "ministry", "--format", "md"]).success();
    assert!(verified(&project, &format!("{STEM}.md"), 0).starts_with("Die Datei ist"));
}
