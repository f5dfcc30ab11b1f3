//! How the pages of the audited documents look, as far as figures tell: size of letters, length of lines, rows and last pages.

use crate::support::{Project, audited, python, run, tool};
use serde_json::Value;

fn places() -> Vec<(String, Value)> {
    let of = |document: &crate::support::Audited| {
        let said = python("pdf_places.py", [&document.pdf]);
        (document.name(), serde_json::from_str(&said).unwrap())
    };
    audited().iter().map(of).collect()
}

#[test]
fn pages_can_be_read() {
    let mut lengths = Vec::new();
    for (name, place) in places() {
        let smallest = place["smallest"].as_f64().unwrap();
        assert!(smallest > 8.99, "{name}: letters of {smallest} pt");
        assert_eq!(place["alone"], serde_json::json!([]), "{name}: a row of a table stands alone");
        let last = place["last"].as_f64().unwrap();
        assert!(last > 0.2, "{name}: the last page ends at {last}");
        let lines: Vec<u64> = place["lines"].as_array().unwrap().iter().filter_map(Value::as_u64).collect();
        // A guide is one page to hang up, and wider.
        if lines.len() >= 12 && !name.contains("Anleitung") && !name.contains("Guide") {
            let mean = lines.iter().sum::<u64>() as f64 / lines.len() as f64;
            assert!((60.0..=75.0).contains(&mean), "{name}: {mean} letters a line");
        }
        lengths.extend(lines);
        if name.contains("Anleitung")
            || name.contains("Guide")
            || name.contains("Teilnahme")
            || name.contains("List-of")
        {
            assert_eq!(place["last"], 1, "{name}: more than one page");
        }
    }
    let mean = lengths.iter().sum::<u64>() as f64 / lengths.len() as f64;
    assert!(
        lengths.len() > 800 && (65.0..=75.0).contains(&mean),
        "{} lines of {mean} letters",
        lengths.len()
    );
}

/// A head of minutes may be longer than a page; the note of who pays stands on the first one all the same, once.
#[test]
fn the_funders_note_stands_on_the_first_page_also_under_a_long_head() {
    let people: Vec<String> = (1..=400)
        .map(|number| format!("  - {{name: \"Person Nummer{number} Mustermann-Beispiel\"}}"))
        .collect();
    let exchange = format!(
        "days: [{{date: 2027-05-11}}]\nplace: Musterstadt\nlayout: minutes\nattendance:\n  people:\n{}\nagenda:\n  - title: Räume\n    parts: [{{text: Räume fehlen.}}]\n",
        people.join("\n").replace("  - ", "    - ")
    );
    let programme = "name: Muster\ntitle: Muster-Gesamtvorhaben\nlanguage: de\nfunding: [{note: Gefördert durch das Musterland., from: 2025}]\nrules: [{id: report-missing, severity: \"off\"}]\n";
    let project = Project::empty()
        .file("inputs/programme.yaml", programme)
        .file("inputs/2027-05-11-musterstadt/exchange.yaml", exchange);
    project.run(["build", "--format", "pdf"]).success();
    let file = project.files().into_iter().find(|file| file.ends_with(".pdf")).unwrap();
    let page = |first: &str, last: &str| {
        let said =
            run(tool("pdftotext").args(["-f", first, "-l", last]).arg(project.path(&file)).arg("-")).ok();
        said.matches("Gefördert durch das Musterland.").count()
    };
    assert_eq!((page("1", "1"), page("2", "99")), (1, 0));
}
