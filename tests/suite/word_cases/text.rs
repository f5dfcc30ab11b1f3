//! The text of a Word file, part by part, as a reader sees it.
//!
//! A line per paragraph; a tab is `\t`, a line break `\n`, a page break `\f`. A row of a table is one line, its cells joined
//! with ` | `, the paragraphs of a cell with ` / `. A text box follows its paragraph as lines of their own, `[txbx] …`.

use ooxml::{Element, Package, Relationships, relation};
use std::collections::BTreeMap;

/// Lines by the name of their part: `document`, `header1.xml`, `footnotes.xml`, ….
pub type Text = BTreeMap<String, Vec<String>>;

const STORIES: [&str; 5] = ["/header", "/footer", "/footnotes", "/endnotes", "/comments"];

/// The text of all parts that people read.
pub fn text(package: &Package) -> Text {
    let relations = Relationships::of(package, "").unwrap();
    let main = relations.first(relation::DOCUMENT).unwrap().target.clone();
    let root = package.tree(&main).unwrap();
    let mut text = Text::from([("document".to_owned(), blocks(root.find("w:body").unwrap()))]);
    for entry in Relationships::of(package, &main).unwrap().iter() {
        if STORIES.iter().any(|kind| entry.kind.ends_with(kind)) {
            let root = package.tree(&entry.target).unwrap();
            let name = entry.target.rsplit('/').next().unwrap();
            text.insert(name.to_owned(), story(&root));
        }
    }
    text
}

/// The text of a header, or of all notes that are not mere lines.
fn story(root: &Element) -> Vec<String> {
    if matches!(root.name(), "w:hdr" | "w:ftr") {
        return blocks(root);
    }
    let notes = root.elements().filter(|note| {
        !matches!(
            note.attribute("w:type"),
            Some("separator" | "continuationSeparator" | "continuationNotice")
        )
    });
    notes.flat_map(blocks).collect()
}

/// The lines of what stands one below the other.
pub fn blocks(parent: &Element) -> Vec<String> {
    let mut lines = Vec::new();
    for child in parent.elements() {
        match child.name() {
            "w:p" => paragraph(child, &mut lines),
            "w:tbl" => lines.extend(through(child, "w:tr").map(|row| {
                let cells: Vec<String> = through(row, "w:tc").map(|cell| blocks(cell).join(" / ")).collect();
                cells.join(" | ")
            })),
            "w:sdt"
            | "mc:AlternateContent"
            | "mc:Choice"
            | "w:sdtContent"
            | "w:customXml"
            | "w:smartTag"
            | "w:ins" => {
                lines.extend(blocks(child));
            }
            _ => {}
        }
    }
    lines
}

/// Rows of a table or cells of a row, those in content controls too.
fn through<'a>(parent: &'a Element, name: &'a str) -> Box<dyn Iterator<Item = &'a Element> + 'a> {
    Box::new(parent.elements().flat_map(move |child| match child.name() {
        "w:sdt" | "w:sdtContent" => through(child, name),
        found if found == name => Box::new(std::iter::once(child)),
        _ => Box::new(std::iter::empty()),
    }))
}

fn paragraph(element: &Element, lines: &mut Vec<String>) {
    let (mut line, mut boxes) = (String::new(), Vec::new());
    inlines(element, &mut line, &mut boxes);
    lines.push(line);
    lines.extend(boxes.into_iter().flat_map(blocks).map(|line| format!("[txbx] {line}")));
}

fn inlines<'a>(parent: &'a Element, line: &mut String, boxes: &mut Vec<&'a Element>) {
    for child in parent.elements() {
        match child.name() {
            "w:t" => line.push_str(&child.plain_text().replace('\n', " ")),
            "w:tab" => line.push('\t'),
            "w:br" if child.attribute("w:type") == Some("page") => line.push('\u{C}'),
            "w:br" | "w:cr" => line.push('\n'),
            "w:noBreakHyphen" => line.push('\u{2011}'),
            "w:txbxContent" => boxes.push(child),
            "w:pPr" | "w:rPr" | "w:del" | "w:moveFrom" | "w:instrText" | "mc:Fallback" => {}
            _ => inlines(child, line, boxes),
        }
    }
}
