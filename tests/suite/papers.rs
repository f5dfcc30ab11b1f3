//! The papers of the day: who sits where, a sheet for each table, the running order, and a certificate for each who was there.

use crate::support::{Golden, Project, run, tool, verapdf};
use std::path::Path;

const FOLDER: &str = "outputs/2027-05-11-musterstadt";
const INPUTS: &str = "inputs/2027-05-11-musterstadt";

/// The kinds, each with its German name on the command line and in the names of files.
const KINDS: [(&str, &str); 4] = [
    ("sitzplan", "Sitzplan"),
    ("arbeitsblaetter", "Arbeitsblätter"),
    ("Ablauf", "Ablauf"),
    ("attendance-certificate", "Teilnahmebescheinigung"),
];

/// The invented exchange with its tables, and all its papers in `formats`.
fn papers(formats: &str) -> Project {
    let project = Project::fixture("tische");
    project.run(["tables"]);
    for (kind, _) in KINDS {
        project.run(["build", "--kind", kind, "--format", formats]).success();
    }
    project
}

fn read(project: &Project, title: &str) -> String {
    project.read(&format!("{FOLDER}/2027-05-11_Musterstadt_{title}.md")).replace(['\u{a0}', '\u{202f}'], " ")
}

/// The words of each page of a PDF.
fn pages(project: &Project, title: &str) -> Vec<String> {
    let file = project.path(&format!("{FOLDER}/2027-05-11_Musterstadt_{title}.pdf"));
    let text = run(tool("pdftotext").args(["-enc", "UTF-8", "-layout"]).arg(&file).arg("-")).ok();
    text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
}

#[test]
fn papers_read_as_they_are_meant() {
    let project = papers("md");
    let mut golden = Golden::folder("papers");
    for (_, title) in KINDS {
        golden = golden.file(&format!("{title}.md"), &read(&project, title));
    }
    golden.done();
}

#[test]
fn a_seating_plan_has_everybody_by_family_name_and_says_no_reason() {
    let project = papers("md");
    let plan = read(&project, "Sitzplan");
    let rows: Vec<&str> = plan.lines().filter(|line| line.starts_with("| ") && line.contains("**")).collect();
    assert_eq!(rows.len(), 16, "{plan}");
    assert!(rows[0].starts_with("| Adler, Jana | Adorf | **1** Für Treffen"), "{plan}");
    let family: Vec<&str> = rows.iter().map(|row| row[2..].split([',', ' ']).next().unwrap()).collect();
    let ordered = ["Adler", "Adler", "Berg", "Calvi", "Dahl", "Dohm", "Erdem", "Froh", "Gönül"];
    assert_eq!(family[..9], ordered, "as in a telephone book");
    assert!(!plan.contains("Rampe") && !plan.contains("Rollstuhl"), "{plan}");
    let late = "site: ohrdruf\nobstacles: []\nregistration: {people: [{name: Otto Ohr}]}\n";
    let project = project.file(&format!("{INPUTS}/sites/ohrdruf.yaml"), late);
    project.run(["build", "--kind", "sitzplan", "--format", "md"]).success();
    assert!(read(&project, "Sitzplan").contains("| Ohr, Otto | Ohrdruf | bitte am Empfang fragen |"));
}

#[test]
fn worksheets_have_the_words_of_sites_and_nothing_that_is_internal() {
    let project = Project::fixture("tische");
    let report = project.read(&format!("{INPUTS}/sites/berga.yaml"));
    let hidden = report.replace("Viertel\"}", "Viertel\", internal: true}");
    assert_ne!(report, hidden);
    let project = project.file(&format!("{INPUTS}/sites/berga.yaml"), hidden);
    project.run(["tables"]);
    project.run(["build", "--kind", "worksheets", "--format", "md,html"]).success();
    let sheets = read(&project, "Arbeitsblätter");
    assert!(sheets.contains("„Für Treffen fehlen uns Räume“ (Adorf)"), "{sheets}");
    assert!(!sheets.contains("im Viertel"), "{sheets}");
}

#[test]
fn each_sheet_and_each_certificate_is_a_page_of_its_own() {
    let project = papers("pdf");
    let sheets = pages(&project, "Arbeitsblätter");
    assert_eq!(sheets.len(), 3);
    for (page, number) in sheets.iter().zip(1..) {
        assert_eq!(page.matches("Thementisch ").count() - usize::from(number == 1), 1, "{page}");
        assert!(page.contains(&format!("Thementisch {number}")), "{page}");
    }
    let certificates = pages(&project, "Teilnahmebescheinigung");
    assert_eq!(certificates.len(), 15, "everybody who is registered by name");
    for page in &certificates {
        assert_eq!(page.matches("Bescheinigung für").count(), 1, "{page}");
        assert!(page.contains("Gefördert durch die Musterstiftung."), "{page}");
        assert!(page.contains("am 11. Mai 2027 in Musterstadt"), "{page}");
    }
}

#[test]
fn who_was_there_gets_a_certificate_and_nobody_else() {
    let project = Project::fixture("tische");
    let event = project.read(&format!("{INPUTS}/exchange.yaml"))
        + "attendance: {people: [{name: Mia Müller, presence: excused}, {name: Elif Erdem}]}\n";
    let project = project.file(&format!("{INPUTS}/exchange.yaml"), event);
    project.run(["build", "--kind", "teilnahmebescheinigung", "--format", "md"]).success();
    let read = read(&project, "Teilnahmebescheinigung");
    assert!(read.contains("**Elif Erdem**") && !read.contains("Müller"), "{read}");
    assert_eq!(read.matches("## ").count(), 1, "{read}");
}

#[test]
fn verapdf_finds_nothing_in_the_papers() {
    let project = papers("pdf");
    let file =
        |(_, title): &(&str, &str)| project.path(&format!("{FOLDER}/2027-05-11_Musterstadt_{title}.pdf"));
    let files: Vec<_> = KINDS.iter().map(file).collect();
    let broken = verapdf("ua1,2a", &files.iter().map(|file| file.as_path()).collect::<Vec<&Path>>());
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}
