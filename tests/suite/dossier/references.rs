//! References within the dossier: by number in all formats, with pages where there are pages, and lists of what is counted.

use super::STEM;
use crate::support::{Project, Tag, libreoffice, run, tool, word};
use std::collections::BTreeMap;

const NAME: &str = "Bewilligende-Stelle";

fn made() -> Project {
    let project = Project::with_all_inputs();
    project.run(["dossier", "--format", "pdf,docx,html"]).success();
    project
}

/// The words of each page of a PDF.
fn pages(pdf: &std::path::Path) -> Vec<String> {
    let text = run(tool("pdftotext").arg("-layout").arg(pdf).arg("-")).ok();
    text.split('\u{c}').map(|page| page.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// `Tabelle 7, Seite 9` with the page on which the table begins.
fn told(pages: &[String]) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for page in pages {
        for kind in ["Tabelle ", "Abbildung "] {
            for part in page.split(kind).skip(1) {
                let Some((number, rest)) = part.split_once(", Seite ") else { continue };
                let page: String = rest.chars().take_while(char::is_ascii_digit).collect();
                if number.parse::<u32>().is_ok() && !page.is_empty() {
                    found.push((format!("{kind}{number}"), page.parse().unwrap()));
                }
            }
        }
    }
    found
}

fn page_of(pages: &[String], counted: &str) -> usize {
    // The last place is the list of all.
    let is_on = |page: &&String| page.contains(&format!("{counted}: "));
    pages.iter().position(|page| is_on(&page)).unwrap() + 1
}

#[test]
fn figures_lead_to_their_tables_with_the_right_page() {
    let project = made();
    let pdf = project.path(&format!("{STEM}_{NAME}.pdf"));
    let pages = pages(&pdf);
    let told = told(&pages);
    assert!(told.len() >= 5, "{told:?}");
    for (counted, page) in &told {
        assert_eq!(page_of(&pages, counted), *page, "{counted}: {told:?}");
    }
    // The list at the end says the same.
    let list = pages
        .iter()
        .rfind(|page| page.contains("Abbildungen und Tabellen") && page.contains(". . . ."))
        .unwrap();
    assert!(list.contains("Tabelle 1: ") && list.contains("Abbildung 1: "), "{list}");
    let page = project.read(&format!("{STEM}_{NAME}.html"));
    let plain = page.replace('\u{a0}', " ");
    for (counted, _) in &told {
        let link = plain
            .split("<a href=\"#")
            .skip(1)
            .find(|link| link.contains(&format!("\">{counted}</a>")))
            .unwrap();
        let target = link.split('"').next().unwrap();
        assert!(plain.contains(&format!(" id=\"{target}\"")), "{target}");
    }
    assert!(Tag::of(&pdf).all("TOC").len() >= 3, "contents, figures and tables are lists of places");
}

#[test]
fn word_counts_captions_lists_them_and_knows_their_pages() {
    let project = made();
    let file = project.path(&format!("{STEM}_{NAME}.docx"));
    let parts: BTreeMap<String, String> = word::parts(&file).into_iter().collect();
    let document = &parts["word/document.xml"];
    let codes: Vec<String> = document
        .split("<w:instrText")
        .skip(1)
        .map(|part| part.split_once('>').unwrap().1.split("</w:instrText>").next().unwrap().trim().to_owned())
        .collect();
    let of = |start: &str| codes.iter().filter(|code| code.starts_with(start)).count();
    assert_eq!(
        (of("TOC \\h \\z \\c &quot;Tabelle&quot;") + of("TOC \\h \\z \\c \"Tabelle\""), of("SEQ Abbildung")),
        (1, 3),
        "{codes:?}"
    );
    let tables = of("SEQ Tabelle");
    assert!(tables > 10, "{codes:?}");
    // Each reference leads to a bookmark that is there.
    for code in codes.iter().filter(|code| code.starts_with("PAGEREF")) {
        let mark = code.split_whitespace().nth(1).unwrap();
        assert!(document.contains(&format!("w:name=\"{mark}\"")), "{mark}");
    }
    // Once a program has worked the fields out, the pages are those of its own layout.
    let pdf = libreoffice(&file, file.parent().unwrap());
    let pages = pages(&pdf);
    let told = told(&pages);
    assert!(told.len() >= 5, "{told:?}");
    for (counted, page) in &told {
        assert_eq!(page_of(&pages, counted), *page, "{counted}: {told:?}");
    }
}

/// Key figures stand on one page of the Word file: each row stays with the next.
#[test]
fn key_figures_stay_together_in_word() {
    let project = made();
    let parts = word::parts(&project.path(&format!("{STEM}_{NAME}.docx")));
    let document = &parts.iter().find(|(part, _)| part == "word/document.xml").unwrap().1;
    let table =
        document.split("<w:tbl>").find(|table| table.contains("Aussagen") && table.contains("135")).unwrap();
    let table = table.split("</w:tbl>").next().unwrap();
    let rows: Vec<&str> = table.split("<w:tr>").skip(1).collect();
    let (last, others) = rows.split_last().unwrap();
    assert!(others.len() >= 2 && !last.contains("<w:keepNext/>"), "{table}");
    for row in others {
        assert_eq!(row.matches("<w:p>").count(), row.matches("<w:keepNext/>").count(), "{row}");
    }
}
