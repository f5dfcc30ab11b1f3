//! The tag trees of PDFs: what a screen reader is given, in its order. Those of the records are golden text; of the 31 documents of the
//! accessibility audit (records, lists of participants and guides of the shipped inputs, of a new folder and of `tests/fixtures/access`, in
//! both languages) everything is asked that a validator cannot see.

use crate::support::{Golden, Tag, audited, python, records, run, tool, verapdf};
use serde_json::Value;
use std::fs;
use std::path::Path;

#[test]
fn what_a_screen_reader_is_given() {
    for record in records() {
        let tree = python("pdf_tags.py", [record.file(".pdf")]);
        Golden::folder(&format!("pdf/{}", record.name)).file("tags.txt", &tree).done();
    }
}

#[test]
fn the_audited_documents_are_made_and_valid() {
    let pdfs: Vec<&Path> = audited().iter().map(|document| document.pdf.as_path()).collect();
    assert_eq!(pdfs.len(), 37, "{pdfs:#?}");
    let broken = verapdf("ua1,2a", &pdfs);
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
    for pdf in pdfs {
        run(tool("qpdf").args(["--check", "--no-warn"]).arg(pdf)).ok();
    }
}

/// A text stands in a paragraph, a heading, an item, a cell or a link; a `Span` only marks words within one of them.
#[test]
fn running_text_is_tagged_as_what_it_is() {
    const HOLDERS: [&str; 14] =
        ["P", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "LBody", "TH", "TD", "Figure", "Caption", "TOCI"];
    for document in audited() {
        document.tags.walk(&mut |above, tag| {
            if !tag.text.is_empty() {
                let holder = above
                    .iter()
                    .rev()
                    .find(|kind| !["Span", "Strong", "Em", "Link", "Reference"].contains(kind));
                let is_held = holder.is_some_and(|kind| HOLDERS.contains(kind));
                assert!(is_held, "{}: {above:?} {}", document.name(), tag.text);
            }
        });
    }
}

#[test]
fn lists_are_lists() {
    for document in audited() {
        let mut lists = 0;
        document.tags.walk(&mut |above, tag| {
            lists += usize::from(tag.kind == "L");
            if tag.kind == "LI" {
                assert_eq!(above.last(), Some(&"L"), "{}", document.name());
            }
            // A mark that was typed as a text would stand at the beginning of an element; who said something stands behind a dash, too.
            let first = tag.children.first().map_or("", |child| &child.text);
            let is_mark = ["– ", "- ", "• "].iter().any(|mark| first.starts_with(mark));
            let is_label = tag.kind == "Lbl" || tag.kind == "BlockQuote" || above.contains(&"BlockQuote");
            assert!(!is_mark || is_label, "{}: {above:?} {first}", document.name());
        });
        assert!(lists > 0, "{}: not even the facts are a list", document.name());
    }
}

#[test]
fn a_picture_and_its_caption_are_one_group() {
    let mut captions = 0;
    for document in audited() {
        document.tags.walk(&mut |above, tag| {
            if tag.kind == "Figure" {
                assert!(tag.attributes.contains("alt=\""), "{}: a picture without words", document.name());
            }
            if tag.kind == "Caption" {
                assert!(matches!(above.last(), Some(&("Div" | "Table"))), "{}: {above:?}", document.name());
            }
            if tag.kind == "Div" && tag.child("Caption").is_some() {
                assert!(tag.child("Figure").is_some(), "{}: {tag:?}", document.name());
                captions += 1;
            }
        });
    }
    assert!(captions >= 13, "only {captions} captions of pictures");
}

#[test]
fn tables_have_titles_and_headers_of_columns_and_rows() {
    let (mut tables, mut rows) = (0, 0);
    for document in audited() {
        for table in document.tags.all("Table") {
            let name = document.name();
            tables += 1;
            let title = table.children.first().filter(|child| child.kind == "Caption").map(Tag::words);
            assert!(title.is_some_and(|title| !title.is_empty()), "{name}: a table without a title");
            let lines = table.all("TR");
            let (head, body) = lines.split_first().unwrap_or_else(|| panic!("{name}: a table without rows"));
            let is_header = |cell: &Tag| cell.kind == "TH" && cell.attributes.contains("scope=Column");
            assert!(head.children.iter().all(is_header), "{name}: {head:?}");
            for row in body {
                let headers: Vec<&Tag> = row.children.iter().filter(|cell| cell.kind == "TH").collect();
                rows += headers.len();
                assert!(headers.iter().all(|cell| cell.attributes.contains("scope=Row")), "{name}: {row:?}");
                // Rows to be filled in by hand have no name yet; a row of one column is its own.
                let is_blank = row.children[0].words().trim().is_empty();
                assert!(headers.len() == 1 || row.children.len() == 1 || is_blank, "{name}: {row:?}");
            }
        }
    }
    assert!(tables >= 40 && rows > 150, "{tables} tables with {rows} named rows");
}

#[test]
fn headings_skip_no_level() {
    for document in audited() {
        let mut level = 0;
        let mut titles = 0;
        document.tags.walk(&mut |_, tag| {
            let is_level = tag.kind.strip_prefix('H').and_then(|level| level.parse::<u32>().ok());
            if let Some(next) = is_level {
                assert!(next <= level + 1, "{}: H{next} below H{level}", document.name());
                level = next;
                titles += u32::from(next == 1);
            }
        });
        assert_eq!(titles, 1, "{}", document.name());
    }
}

/// What the office must know of a document's state stands in its text, and where programs look.
#[test]
fn a_draft_says_so_in_its_text_and_its_title() {
    let mut drafts = 0;
    for document in audited() {
        let name = document.name();
        if !name.ends_with("_Entwurf.pdf") && !name.ends_with("_Draft.pdf") {
            continue;
        }
        drafts += 1;
        let state =
            if name.ends_with("_Draft.pdf") { "Draft, not agreed" } else { "Entwurf, nicht abgestimmt" };
        let paragraphs = document.tags.all("P");
        assert!(paragraphs.iter().any(|paragraph| paragraph.words() == state), "{name}");
        let info = run(tool("pdfinfo").arg(&document.pdf)).ok();
        let title = info.lines().find(|line| line.starts_with("Title:")).unwrap();
        assert!(title.ends_with(&format!("({state})")), "{title}");
        let metadata = run(tool("pdfinfo").arg("-meta").arg(&document.pdf)).ok();
        assert!(metadata.contains(state), "{metadata}");
    }
    assert_eq!(drafts, 3);
}

/// The note stands at the foot of the first page: what is read before it begins there, and what is read behind it ends on a later one.
#[test]
fn the_funding_note_is_read_where_it_is_seen() {
    let mut notes = 0;
    for document in audited() {
        let top: Value = serde_json::from_str(&python("pdf_places.py", [&document.pdf])).unwrap();
        let places = top["top"].as_array().unwrap();
        let body = document.tags.child("Document").unwrap();
        let note = body.children.iter().position(|tag| {
            ["Gefördert durch", "Förderhinweis"].iter().any(|words| tag.words().contains(words))
        });
        let Some(note) = note.filter(|_| places.last().unwrap()["to"].as_u64() > Some(1)) else { continue };
        notes += 1;
        let elements: Vec<(u64, u64)> = body
            .children
            .iter()
            .zip(places)
            .map(|(_, place)| (place["from"].as_u64().unwrap(), place["to"].as_u64().unwrap()))
            .collect();
        assert_eq!(elements.len(), body.children.len());
        assert!(elements[..note].iter().all(|(from, _)| *from == 1), "{}: {elements:?}", document.name());
        assert!(
            elements[note + 1..].iter().all(|(_, to)| *to > 1),
            "{}: {note} {elements:?}",
            document.name()
        );
    }
    assert!(notes > 5, "{notes} notes");
}

/// Whoever hears a document hears the words of its Markdown, all of them and in their order.
#[test]
fn what_is_read_in_the_order_of_the_tags_is_what_the_markdown_says() {
    for document in audited() {
        let markdown = fs::read_to_string(document.pdf.with_extension("md")).unwrap();
        let (read, said) = (letters(&without_pages(&document.tags)), letters(&without_marks(&markdown)));
        let notes = ["GefördertdurchdenFreistaatThüringen", "BeispieleinesFörderhinweisesmitBildzeichen"];
        let read = notes.iter().fold(read, |read, note| read.replacen(note, "", 1));
        let said = notes.iter().fold(said, |said, note| said.replacen(note, "", 1));
        // The running foot stands in no tag.
        let at = read.chars().zip(said.chars()).take_while(|(a, b)| a == b).count();
        let rest = |text: &str| text.chars().skip(at.saturating_sub(30)).take(90).collect::<String>();
        assert!(said.starts_with(&read), "{}\ntags: {}\nmd:   {}", document.name(), rest(&read), rest(&said));
        let office: String = said[read.len()..].to_owned();
        assert!(office.len() < 60, "{}: not in the tags: {office}", document.name());
    }
}

/// The words of a document, but not the pages in its contents.
fn without_pages(tags: &Tag) -> String {
    let mut words = String::new();
    tags.walk(&mut |above, tag| {
        let is_page = above.contains(&"TOCI") && tag.text.trim().chars().all(|c| c.is_ascii_digit());
        words.push_str(if is_page { "" } else { &tag.text });
    });
    words
}

/// Letters and figures, but those that are written from right to left, which poppler gives as they are seen.
fn letters(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    // A character without a glyph is spelled out in the PDF.
    while let Some((before, after)) = rest.split_once("[U+") {
        plain.push_str(before);
        rest = after.split_once(']').map_or("", |(_, behind)| behind);
    }
    plain.push_str(rest);
    plain
        .chars()
        .filter(|c| c.is_alphanumeric() && !('\u{590}'..='\u{6ff}').contains(c) && *c < '\u{2e80}')
        .collect()
}

/// Markdown without pictures, links within it, comments, elements and escapes.
fn without_marks(markdown: &str) -> String {
    let mut out = String::new();
    let mut rest = markdown;
    while let Some(at) = rest.find(['!', ']', '<', '&', '\\']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = |text: &str, mark: &str| text.find(mark).map_or(text.len(), |at| at + mark.len());
        rest = if rest.starts_with("![") {
            let target = &rest[end(rest, "](")..];
            &target[end(target, ")")..]
        } else if rest.starts_with("](") {
            // Paper shows the address of a link.
            let target = rest[2..end(rest, ")") - 1].replace("%20", " ");
            let after = &rest[end(rest, ")")..];
            let is_told =
                letters(&out).ends_with(&letters(&target)) || after.starts_with(&format!(" ({target})"));
            out.push_str(if target.starts_with("http") && !is_told { &target } else { "" });
            after
        } else if rest.starts_with("<http") || rest.starts_with("<mailto") {
            out.push_str(&rest[1..end(rest, ">")]);
            &rest[end(rest, ">")..]
        } else if rest.starts_with('<') {
            &rest[end(rest, ">")..]
        } else if rest.starts_with('&') && rest.find(';').is_some_and(|at| at < 7) {
            &rest[end(rest, ";")..]
        } else {
            &rest[1..]
        };
    }
    out + rest
}
