//! What the check says of a template and what filling does with it agree: both follow names through the same scopes.

use crate::{FillOptions, Known, check, fill};
use diagnostics::{Diagnostic, Severity};
use fastrand::Rng;
use ooxml::{Package, Relationships, relation};
use serde_json::{Value, json};

fn template(text: &str) -> Vec<u8> {
    let mut package = Package::default();
    package.set(
        "[Content_Types].xml",
        br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#.to_vec(),
    );
    let mut links = Relationships::of(&package, "").unwrap();
    links.add(relation::DOCUMENT, "word/document.xml", false);
    links.store(&mut package);
    let lines =
        text.lines().map(|line| format!("<w:p><w:r><w:t xml:space=\"preserve\">{line}</w:t></w:r></w:p>"));
    let body: String = lines.collect();
    package
        .set("word/document.xml", format!("<w:document><w:body>{body}</w:body></w:document>").into_bytes());
    package.write().unwrap()
}

/// Paths of which most lead somewhere at the top, and some in a loop or a group.
const PATHS: [&str; 34] = [
    "x",
    "n",
    "t",
    "f",
    "o",
    "o.k",
    "o.p.q",
    "o.nobody",
    "l",
    "l.0.n",
    "m",
    "m.1",
    "m.7",
    "k",
    "p.q",
    "nobody",
    "this",
    "this.n",
    "this.x",
    "@index",
    "@number",
    "@last",
    "@key",
    "@nobody",
    "@root.x",
    "@root.nobody",
    "v",
    "v.n",
    "v.nobody",
    "i",
    "../x",
    "../n",
    "../../x",
    "@../index",
];

/// Paths that lead to a text or a figure from anywhere.
const SURE: [&str; 6] = ["@root.x", "@root.n", "@root.o.k", "@root.o.p.q", "@root.l.0.n", "@root.m.1"];

fn path(rng: &mut Rng) -> &'static str {
    if rng.usize(..4) > 0 { SURE[rng.usize(..SURE.len())] } else { PATHS[rng.usize(..PATHS.len())] }
}

fn condition(rng: &mut Rng) -> String {
    let (a, b) = (path(rng), path(rng));
    match rng.usize(..7) {
        0 => format!("(eq {a} \"X\")"),
        1 => format!("(not {a})"),
        2 => format!("(and {a} (or {b} t))"),
        3 => format!("(gt {a} 1)"),
        4 => format!("(gt (len {a}) 1)"),
        _ => a.to_owned(),
    }
}

/// What loops go through: lists and groups whose entries are alike, since to the check the entries of a list are one; and what has none.
const LISTS: [&str; 12] = [
    "l",
    "m",
    "o.p",
    "@root.l.0.m",
    "this.m",
    "@root.m",
    "@root.o.p",
    "x",
    "nobody",
    "@root.l",
    "../m",
    "@index",
];

/// Conditions that hold for the data below.
const HOLDING: [&str; 6] = [
    "if @root.t",
    "unless @root.f",
    "if (eq @root.x \"X\")",
    "if (gt @root.n 1)",
    "unless (not @root.t)",
    "if (and @root.x @root.l)",
];

/// Writes a template of up to `depth` levels, in lines or within one. Where `all` is, filling comes to each of its tags.
fn write(rng: &mut Rng, depth: usize, all: bool, out: &mut String) {
    for _ in 0..1 + rng.usize(..2) {
        match rng.usize(..if depth == 0 { 4 } else { 9 }) {
            0..=2 => out.push_str(&format!("a {{{{{}}}}} b", path(rng))),
            3 => out.push_str(&match rng.usize(..4) {
                0 => format!("{{{{date {} \"{}\"}}}}", path(rng), ["long", "d. MMMM", "x"][rng.usize(..3)]),
                1 => format!("{{{{inline {}}}}}", path(rng)),
                2 => format!("{{{{lookup {} 0}}}}", path(rng)),
                _ => format!("{{{{qr {}}}}}", path(rng)),
            }),
            kind => {
                let (open, close) = match kind {
                    4 | 5 => (format!("#each {}", LISTS[rng.usize(..LISTS.len())]), "each"),
                    6 => (format!("#each {} as |v i|", ["l", "m", "o.p"][rng.usize(..3)]), "each"),
                    7 => (format!("#with {}", path(rng)), "with"),
                    _ if all => (format!("#{}", HOLDING[rng.usize(..HOLDING.len())]), "x"),
                    _ => (format!("#{} {}", ["if", "unless"][rng.usize(..2)], condition(rng)), "x"),
                };
                let close = if close == "x" {
                    open.trim_start_matches('#').split(' ').next().unwrap_or_default()
                } else {
                    close
                }
                .to_owned();
                let line = if rng.bool() { "\n" } else { "" };
                out.push_str(&format!("{{{{{open}}}}}{line}"));
                write(rng, depth - 1, all, out);
                if !all && rng.usize(..3) == 0 {
                    out.push_str(&format!("{line}{{{{else}}}}{line}"));
                    write(rng, depth - 1, all, out);
                }
                out.push_str(&format!("{line}{{{{/{close}}}}}{line}"));
            }
        }
    }
}

fn data() -> Value {
    json!({
        "x": "X", "n": 2, "t": true, "f": false, "o": {"k": "K", "n": 3, "p": {"q": "Q"}},
        "l": [{"n": "A", "m": [1, 2]}, {"n": "B", "m": [3, 4]}], "m": ["a", "b"],
    })
}

/// What the check says of a template, and what filling does with it.
fn said(text: &str, data: &Value) -> (Vec<Diagnostic>, Result<(), String>) {
    let file = template(text);
    let filled = fill(&file, data, &FillOptions::default()).map(drop).map_err(|error| error.to_string());
    (check(&file, Known::Data(data)).unwrap().diagnostics, filled)
}

/// Tells whether the check finds a template fine. A name that the data lack is a warning behind a condition, which other data may meet otherwise.
fn is_fine(said: &[Diagnostic]) -> bool {
    said.iter().all(|said| said.severity != Severity::Error && said.id != "word-unknown-name")
}

#[test]
fn the_check_finds_a_fault_where_filling_does_and_nowhere_else() {
    let data = data();
    let mut rng = Rng::with_seed(0x2545_F491_4F6C_DD1D);
    let (mut fine, mut faulty) = (0, 0);
    for _ in 0..800 {
        let mut text = String::new();
        write(&mut rng, 3, true, &mut text);
        let (said, filled) = said(&text, &data);
        *if filled.is_ok() { &mut fine } else { &mut faulty } += 1;
        let ids: Vec<&str> = said.iter().map(|said| said.id).collect();
        assert_eq!(is_fine(&said), filled.is_ok(), "{text}\n{ids:?}\n{filled:?}");
    }
    assert!(fine > 100 && faulty > 100, "{fine} {faulty}");
}

#[test]
fn what_the_check_finds_fine_can_be_filled() {
    let data = data();
    let mut rng = Rng::with_seed(0x9E37_79B9_7F4A_7C15);
    let (mut fine, mut warned) = (0, 0);
    for _ in 0..800 {
        let mut text = String::new();
        write(&mut rng, 3, false, &mut text);
        let (said, filled) = said(&text, &data);
        if is_fine(&said) {
            fine += 1;
            assert_eq!(filled, Ok(()), "{text}");
        } else {
            warned += 1;
        }
    }
    assert!(fine > 100 && warned > 100, "{fine} {warned}");
}
