//! Word forms that were damaged, by chance: there is an answer to each, and words that are still there are kept or told.

use super::{DOCUMENT, Dice, Form, filled, with_form};
use austausch::incoming::{Form as Read, IncomingFile, Labels, detect_and_parse};
use diagnostics::{Arg, Diagnostic};
use ooxml::{Element, Node};

const CASES: u64 = 250;

/// Words of the form's fields, each of which stands there once.
const TYPED: [&str; 7] = ["Partner", "Absatz", "Aufbruch", "Schule", "Hof", "Geld", "Zug"];

fn read(bytes: Vec<u8>) -> Read {
    let mut forms =
        detect_and_parse(IncomingFile { name: "form.docx".to_owned(), bytes }, &Labels::default());
    assert_eq!(forms.len(), 1);
    forms.remove(0)
}

/// Either there is a report, or an error says why there is none.
fn answered(read: &Read, seed: u64) {
    let is_refused =
        read.diagnostics.iter().any(|diagnostic| diagnostic.severity == diagnostics::Severity::Error);
    assert!(read.filing.is_some() || is_refused, "{seed}: {:?}", read.diagnostics);
}

fn says(diagnostic: &Diagnostic, word: &str) -> bool {
    diagnostic.args.iter().any(|(_, arg)| matches!(arg, Arg::Text(text) if text.contains(word)))
}

#[test]
fn what_people_move_copy_and_delete_is_read_and_no_word_is_lost() {
    let whole = filled(Form::of(&with_form()));
    let mut read_well = 0;
    for seed in 1..=CASES {
        let mut dice = Dice(seed);
        let (mut package, mut tree) = (whole.0.clone(), whole.1.clone());
        let body = &mut tree.find_mut("w:body").unwrap().children;
        for _ in 0..=dice.below(5) {
            handled(body, &mut dice);
        }
        let left: Vec<&str> = TYPED.into_iter().filter(|word| tree.plain_text().contains(word)).collect();
        package.set(DOCUMENT, tree.to_bytes());
        let read = read(package.write().unwrap());
        answered(&read, seed);
        if read.filing.is_none() {
            continue;
        }
        read_well += 1;
        for word in left {
            let is_told = read.diagnostics.iter().any(|diagnostic| says(diagnostic, word));
            assert!(read.text.contains(word) || is_told, "{seed}: {word} is lost\n{}", read.text);
        }
    }
    assert!(read_well > CASES / 2, "{read_well}");
}

/// What a person does with a paragraph, a field, a row or a table: deletes it, copies it, drags it elsewhere, takes the frame away.
fn handled(body: &mut Vec<Node>, dice: &mut Dice) {
    // The section's properties stay at the end.
    let end = body.len() - 1;
    let at = dice.below(end);
    if let Node::Element(table) = &mut body[at]
        && table.name() == "w:tbl"
        && dice.below(4) != 0
    {
        let rows = (2, table.children.len());
        let at = rows.0 + dice.below(rows.1 - rows.0);
        let Node::Element(row) = &mut table.children[at] else { return };
        let cells = (1, row.children.len());
        let cell = dice.below(cells.1 + 1);
        return match row.children.get_mut(cell) {
            Some(Node::Element(cell)) if cell.name() == "w:tc" && cell.children.len() > 1 => {
                let end = cell.children.len();
                handled_between(&mut cell.children, (1, end), dice);
            }
            _ => handled_between(&mut table.children, rows, dice),
        };
    }
    handled_between(body, (0, end), dice);
}

fn handled_between(nodes: &mut Vec<Node>, (begin, end): (usize, usize), dice: &mut Dice) {
    let below = |dice: &mut Dice, end: usize| begin + dice.below((end - begin).max(1));
    let at = below(dice, end);
    match dice.below(4) {
        0 => drop(nodes.remove(at)),
        1 => {
            let copy = nodes[at].clone();
            nodes.insert(below(dice, end), copy);
        }
        2 => {
            let moved = nodes.remove(at);
            nodes.insert(below(dice, end - 1), moved);
        }
        _ => {
            if let Node::Element(control) = &mut nodes[at]
                && control.name() == "w:sdt"
            {
                let content = std::mem::take(&mut control.find_mut("w:sdtContent").unwrap().children);
                nodes.splice(at..=at, content);
            }
        }
    }
}

#[test]
fn whatever_stands_in_the_document_there_is_an_answer() {
    let whole = filled(Form::of(&with_form()));
    for seed in 1..=CASES {
        let mut dice = Dice(seed);
        let mut package = whole.0.clone();
        let bytes = if seed % 2 == 0 {
            let mut tree = whole.1.clone();
            for _ in 0..=dice.below(8) {
                disturbed(&mut tree, &mut dice);
            }
            tree.to_bytes()
        } else {
            let mut bytes = whole.1.to_bytes();
            for _ in 0..=dice.below(8) {
                let at = dice.below(bytes.len());
                match dice.below(4) {
                    0 => bytes[at] = b"<>/\"&; x\0\xFF"[dice.below(10)],
                    1 => drop(bytes.remove(at)),
                    2 => bytes.insert(at, b"<>/\"&; x\0\xFF"[dice.below(10)]),
                    _ => drop(bytes.drain(at..(at + dice.below(60)).min(bytes.len()))),
                }
            }
            bytes
        };
        package.set(DOCUMENT, bytes);
        answered(&read(package.write().unwrap()), seed);
    }
}

/// Changes one element somewhere: its name, its values, its words, its children.
fn disturbed(element: &mut Element, dice: &mut Dice) {
    let count = element.children.len();
    if count > 0
        && dice.below(6) != 0
        && let Node::Element(child) = &mut element.children[dice.below(count)]
    {
        return disturbed(child, dice);
    }
    match dice.below(5) {
        0 => element.children.clear(),
        1 => element.children.reverse(),
        2 => {
            let copy = element.clone();
            element.push(copy);
        }
        3 => {
            let words = dice.words();
            element.set("w:val", words);
        }
        _ => {
            let words = dice.words();
            element.children.push(Node::Text(words));
        }
    }
}

/// A web form's file that was opened in a browser and saved as a page, or sent as one.
#[test]
fn a_report_saved_as_a_page_is_refused_with_its_reason() {
    let report = super::super::Form::new("gera").text();
    let escaped = report.replace('&', "&amp;").replace('<', "&lt;");
    for page in [
        format!("<html><head></head><body><pre>{escaped}</pre></body></html>"),
        format!("<!DOCTYPE html>\n<html>\n<body>\n{}</body>\n</html>\n", escaped.replace('\n', "<br>\n")),
    ] {
        let read = read(page.into_bytes());
        answered(&read, 0);
        assert!(read.filing.is_none(), "a browser may have changed it: {}", read.text);
        assert_eq!(read.diagnostics[0].id, "import-html");
    }
}
