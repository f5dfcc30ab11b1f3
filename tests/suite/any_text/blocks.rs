//! Markdown parts: every word comes out, in its order, in every format; what no format can show is told.

use super::corpora::{Dice, corpus, seed};
use super::desk::{Files, made, read};
use super::shrink::shrunk;
use austausch::pipeline::Format;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// So many texts stand in one document.
const IN_A_DOCUMENT: usize = 100;

/// What has no form in a record, and the diagnostic that says so.
const NOT_SHOWN: &[(&str, &str)] = &[
    ("`wort`", "markup-not-shown"),
    ("```\nwort\n```", "markup-not-shown"),
    ("![wort](b.png)", "image-in-text"),
    ("[wort](javascript:x)", "link-leads-nowhere"),
    ("| a | b |\n|---|---|\n| c | d | e |", "table-row-too-long"),
    ("- a\n  - b\n    - c\n      - d\n        - e", "list-too-deep"),
];

/// Holds that `count` texts keep every word.
pub fn hold(count: usize) {
    let pieces = corpus("blocks");
    let mut dice = Dice::new("blocks");
    let texts: Vec<String> = (0..count).map(|number| text(number, &pieces, &mut dice)).collect();
    for texts in texts.chunks(IN_A_DOCUMENT * 10) {
        let lost = lost(texts);
        if let Some((text, format, told)) = lost.first() {
            let shortest =
                shrunk(text, |text| self::lost(&[text.to_owned()]).iter().any(|lost| lost.1 == *format));
            panic!(
                "{} of {} texts with seed {}; the first fails still as {shortest:?}\n{told}",
                lost.len(),
                texts.len(),
                seed()
            );
        }
    }
}

/// One to four pieces one below the other; each `W` is a word that stands nowhere else.
fn text(number: usize, pieces: &[String], dice: &mut Dice) -> String {
    let count = dice.below(4) + 1;
    let chosen: Vec<&str> = (0..count).map(|_| dice.one(pieces)).collect();
    let gap = if dice.below(3) == 0 { "\n" } else { "\n\n" };
    let mut out = String::new();
    for (word, part) in chosen.join(gap).split('W').enumerate() {
        if word > 0 {
            out.push_str(&format!("wort{number}z{word}q"));
        }
        out.push_str(part);
    }
    out
}

fn lost(texts: &[String]) -> Vec<(String, Format, String)> {
    let groups: Vec<&[String]> = texts.chunks(IN_A_DOCUMENT).collect();
    let exchanges: Vec<Value> = groups.iter().map(|texts| event(texts)).collect();
    let made = made(&folder(&exchanges), &[]).unwrap_or_else(|error| panic!("seed {}: {error}", seed()));
    let mut lost = Vec::new();
    for (texts, made) in groups.iter().zip(made.values()) {
        for format in Format::DEFAULT {
            let said: String = read(&made.said[&format].body, format).split_whitespace().collect();
            for (number, text) in texts.iter().enumerate() {
                let found =
                    said.split_once(&mark(number)).and_then(|(_, rest)| rest.split_once(&mark(number + 1)));
                let mut found = words(found.map_or("", |(found, _)| found));
                if format == Format::Pdf {
                    // A table that goes on on the next page says its header again.
                    let mut seen = BTreeSet::new();
                    found.retain(|word| seen.insert(word.clone()));
                }
                let typed: String = text.split_whitespace().collect();
                let expected = words(&typed);
                let ones = expected.iter().filter(|word| word.starts_with("1wort")).count();
                let is_same =
                    if ones > 1 { unnumbered(&found) == unnumbered(&expected) } else { found == expected };
                if !is_same {
                    lost.push((text.clone(), format, format!("{format:?} {text:?}\n  found {found:?}")));
                }
            }
        }
    }
    lost
}

/// The words of a text that [`text`] put into it, each with the number that stands before it.
fn words(text: &str) -> Vec<String> {
    let ends = text.split_inclusive('q').filter_map(|part| {
        let (before, word) = part.split_at_checked(part.rfind("wort")?)?;
        let label = before.trim_end_matches(['.', ')']);
        let figures = label.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let number = if label.len() < before.len() { label.get(figures..)? } else { "" };
        Some(format!("{number}{word}"))
    });
    ends.filter(|word| word.ends_with('q')).collect()
}

/// The words without their numbers: items that are all numbered 1 are counted by whoever reads them, in Markdown.
fn unnumbered(words: &[String]) -> Vec<&str> {
    words.iter().map(|word| word.trim_start_matches(|c: char| c.is_ascii_digit())).collect()
}

fn folder(events: &[Value]) -> Files {
    let programme = json!({"name": "Probe", "typography": "as-typed", "office": {"name": "Stelle"}});
    let mut files = Files::from([("inputs/programme.yaml".to_owned(), programme)]);
    for (number, event) in events.iter().enumerate() {
        files.insert(format!("inputs/2026-01-{:02}-ort/exchange.yaml", number + 1), event.clone());
    }
    files
}

fn event(texts: &[String]) -> Value {
    let mut parts = Vec::new();
    for (number, text) in texts.iter().enumerate() {
        parts.extend([json!({"text": mark(number)}), json!({"text": text})]);
    }
    parts.push(json!({"text": mark(texts.len())}));
    json!({
        "status": "agreed", "days": [{"date": "2026-01-01"}], "place": "Ort",
        "agenda": [{"title": "Bericht", "parts": parts}],
    })
}

fn mark(number: usize) -> String {
    format!("Qa{number}aQ")
}

#[test]
fn what_no_format_can_show_is_told() {
    let events: Vec<Value> = NOT_SHOWN.iter().map(|(text, _)| event(&[(*text).to_owned()])).collect();
    let made = made(&folder(&events), &[]).unwrap();
    for ((text, id), made) in NOT_SHOWN.iter().zip(made.values()) {
        let ids: Vec<&str> = made.diagnostics.iter().map(|diagnostic| diagnostic.id).collect();
        assert!(ids.contains(id), "{text:?}: {ids:?}");
    }
}
