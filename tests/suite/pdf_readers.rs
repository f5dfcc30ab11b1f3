//! What readers of PDF find in the text of the pages is what was typed: nothing between the letters, no letter lost, each hyphen that was
//! typed there.
//!
//! The readers are those of poppler, of PDFium (Chrome, Edge) and pdf.js (Firefox). White space makes no difference. A hyphen that ends
//! a line in the middle of a word is U+00AD to the first one, which reads `ActualText`; the others cannot tell it from a typed one, so
//! that to them a hyphen at the end of a line may be either. All other hyphens count for all of them.

use crate::support::{PdfText, Project, pdf_texts, python, records, repo, said, verapdf};
use std::fs;
use std::path::{Path, PathBuf};

/// Each `¤` is a place where people type.
const EXCHANGE: &str = "status: draft
series: {title: '¤', ordinal: 3}
days: [{date: 2027-05-11}]
place: Musterstadt
venue: '¤'
motto: '¤'
hosts: [musterstadt]
attendance:
  people:
    - {name: '¤', organisation: '¤'}
    - {name: '¤', organisation: 'Verein ¤ e. V.', presence: excused}
follow_ups:
  - {what: '¤', who: '¤', due: '¤'}
  - {what: 'Gespräch mit ¤ führen, sobald die Zuständigkeit geklärt ist und alle davon wissen', who: '¤', due: bald}
agenda:
  - title: '¤'
    kind: talk
    parts:
      - text: |
          Wir sprachen lange über ¤ und über das, was daraus folgt.

          - ein Punkt mit ¤
            - darunter ¤

          > Zitat ¤

          | Spalte | Noch ¤ | Dritte | Vierte | Fünfte |
          | --- | --- | --- | --- | --- |
          | a | ¤ | **Fett ¤** | d | ¤ |
      - follow_ups: all
next: [{date: 2027-11-03, place: '¤'}]
distribution: ['¤']
authors: [erika-muster]
";

#[test]
fn words_that_do_not_fit_are_found_as_typed_wherever_they_stand() {
    let words = long_words();
    let places = EXCHANGE.matches('¤').count();
    assert!(places < words.len(), "each word once in an exchange");
    let word = |exchange: usize, place: usize| words[(exchange + place) % words.len()].as_str();
    let mut project = Project::muster();
    let exchanges: Vec<usize> = (0..words.len()).step_by(2).collect();
    for &exchange in &exchanges {
        let mut parts = EXCHANGE.split('¤');
        let first = parts.next().unwrap().to_owned();
        let typed =
            parts.enumerate().fold(first, |typed, (place, text)| typed + word(exchange, place) + text);
        project = project.file(&format!("inputs/{}/exchange.yaml", name(exchange)), typed);
    }
    let mut found = vec![vec![false; places]; words.len()];
    let mut some = Vec::new();
    for kind in ["record", "participants"] {
        project.run(["build", "--kind", kind, "--format", "pdf,html", "--out", kind]).success();
        let files: Vec<PathBuf> = exchanges
            .iter()
            .map(|&exchange| file(&project.path(kind).join(name(exchange)), ".pdf"))
            .collect();
        let pages = said(&files.iter().map(|pdf| pdf.with_extension("html")).collect::<Vec<_>>());
        let texts = pdf_texts(&files);
        for (at, (page, texts)) in pages.iter().zip(&texts).enumerate() {
            let exchange = exchanges[at];
            for (place, shown) in found[exchange].iter_mut().enumerate() {
                let word = word(exchange, place);
                if page.body.contains(word) {
                    *shown = true;
                    finds(texts, word, &files[at]);
                }
            }
        }
        some.extend(files.into_iter().step_by(4));
    }
    let missed: Vec<usize> =
        (0..places).filter(|&place| exchanges.iter().any(|&exchange| !found[exchange][place])).collect();
    assert!(missed.is_empty(), "no document shows what is typed at {missed:?}");
    let broken = verapdf("ua1,2a", &some.iter().map(PathBuf::as_path).collect::<Vec<_>>());
    assert!(broken.is_empty(), "{broken:#?}");
}

fn finds(texts: &[PdfText], word: &str, file: &Path) {
    for text in texts {
        assert_eq!(text.strange(), Vec::<char>::new(), "{}: {}", text.reader, file.display());
        assert!(
            text.says(word),
            "{} does not find {word} in {}:\n{}",
            text.reader,
            file.display(),
            text.text
        );
    }
}

#[test]
fn the_records_read_as_their_web_pages() {
    let records = records();
    let pages = said(&records.iter().map(|record| record.file(".html")).collect::<Vec<_>>());
    let pdfs: Vec<PathBuf> = records.iter().map(|record| record.file(".pdf")).collect();
    for (((record, page), texts), pdf) in records.iter().zip(&pages).zip(&pdf_texts(&pdfs)).zip(&pdfs) {
        let html = record.read(".html");
        // The pages show the pictures themselves.
        let lines: Vec<&str> = page.body.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let lines: Vec<&&str> =
            lines.iter().filter(|line| !html.contains(&format!("alt=\"{line}\""))).collect();
        assert!(lines.len() > 60, "{}", record.name);
        // The funder's note stands at the foot of the first page, between two lines of a sentence.
        let notes: Vec<&str> = page.frame.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let texts = texts.each_ref().map(|text| text.without(&notes));
        for line in lines {
            finds(&texts, line, pdf);
        }
    }
}

/// The word that is parted comes first, so that Typst takes its hyphen for what the sign means in the font.
#[test]
fn typed_hyphens_stay_where_a_word_is_parted_before_them() {
    let project = Project::muster().file(
        "inputs/2027-05-11-musterstadt/exchange.yaml",
        "days: [{date: 2027-05-11}]\nplace: Musterstadt\nmotto: Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsentwurf\n\
         hosts: [musterstadt]\nagenda:\n  - title: Bericht\n    kind: talk\n    parts:\n      - text: Ein Bericht der ThINKA-Vorhaben im Früh-Jahr und Spät-Sommer.\n\
         authors: [erika-muster]\n",
    );
    project.run(["build", "--format", "pdf"]).success();
    let pdf = file(&project.path("outputs/2027-05-11-musterstadt"), ".pdf");
    let texts = &pdf_texts(&[&pdf])[0];
    for word in [
        "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsentwurf",
        "ThINKA-Vorhaben",
        "Früh-Jahr",
        "Spät-Sommer",
    ] {
        finds(texts, word, &pdf);
    }
    let poppler = &texts[0].text;
    assert_eq!(poppler.matches('-').count(), 3 + poppler.matches("Muster-").count(), "{poppler}");
    assert!(fs::read(&pdf).unwrap().starts_with(b"%PDF-1.7"));
    let first = fs::read(&pdf).unwrap();
    project.run(["build", "--format", "pdf"]).success();
    assert!(first == fs::read(&pdf).unwrap(), "the same bytes again");
    assert_eq!(verapdf("ua1,2a", &[&pdf]), Vec::<String>::new());
}

/// In such a font the hyphen at the end of a line is drawn, and nobody reads it.
#[test]
fn typed_hyphens_stay_in_a_font_that_has_no_other_glyph_for_soft_ones() {
    let word = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsentwurf";
    let layout = fs::read_to_string(repo().join("templates/record/layout.typ.hbs")).unwrap();
    let project = Project::muster()
        .file("templates/record/layout.typ.hbs", layout.replace("font: \"Libertinus Serif\"", "font: \"Einfach\""))
        .file("templates/fonts/none", "")
        .file(
            "inputs/2027-05-11-musterstadt/exchange.yaml",
            format!(
                "series: {{title: {word}}}\ndays: [{{date: 2027-05-11}}]\nplace: Musterstadt\nhosts: [musterstadt]\nagenda:\n  \
                 - title: Bericht\n    kind: talk\n    parts:\n      - text: Ein Bericht im Früh-Jahr.\nauthors: [erika-muster]\n"
            ),
        );
    fs::remove_file(project.path("templates/fonts/none")).unwrap();
    let font = records()[0].typ().join("fonts/LibertinusSerif-Semibold.otf");
    python("one_hyphen.py", [font, project.path("templates/fonts/einfach.otf"), "Einfach".into()]);
    project.run(["build", "--format", "pdf"]).success();
    let pdf = file(&project.path("outputs/2027-05-11-musterstadt"), ".pdf");
    let texts = &pdf_texts(&[&pdf])[0];
    for word in [word, "Früh-Jahr"] {
        finds(texts, word, &pdf);
    }
    for text in texts {
        // To PDFium, a typed hyphen at the end of a line is this sign, too.
        let others = text.text.replace("Muster\u{2}", "Muster-");
        assert!(!others.contains('\u{2}'), "{}: {}", text.reader, text.text);
    }
    assert_eq!(verapdf("ua1,2a", &[&pdf]), Vec::<String>::new());
}

#[test]
fn what_a_document_is_called_reads_as_typed() {
    let project = Project::muster().file(
        "inputs/2027-05-11-musterstadt/exchange.yaml",
        "days: [{date: 2027-05-11}]\nplace: Musterstadt\nhosts: [musterstadt]\nattendance: {people: [{name: Anna Muster}]}\nauthors: [erika-muster]\n",
    );
    for (kind, called) in [("record", "Dokumentation"), ("participants", "Teilnahmeliste")] {
        project.run(["build", "--kind", kind, "--format", "pdf", "--out", kind]).success();
        let pdf = file(&project.path(kind).join("2027-05-11-musterstadt"), ".pdf");
        finds(&pdf_texts(&[&pdf])[0], called, &pdf);
    }
}

fn long_words() -> Vec<String> {
    let text = fs::read_to_string(repo().join("tests/corpora/long-words.txt")).unwrap();
    text.lines().map(|line| line.replace(r"\\", r"\")).collect()
}

fn name(exchange: usize) -> String {
    format!("2027-05-11-nummer-{exchange:02}")
}

/// The one file in `folder` whose name ends so.
fn file(folder: &Path, ending: &str) -> PathBuf {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> = files.filter(|path| path.to_str().unwrap().ends_with(ending)).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}
