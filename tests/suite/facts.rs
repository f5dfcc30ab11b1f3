//! Both records hold every fact of the real ones, in every format: names, dates, agenda, headings, and each point of each
//! list in its order, at its level, under its heading.
//!
//! The facts stand in `tests/fixtures/facts/`. Typography and line breaks make no difference (`support::plain`).

use crate::support::{Item, Outline, Record, outline, plain, records, repo};
use serde_json::Value;
use std::fs;

#[test]
fn pdf_holds_every_fact() {
    every_fact_is_in(".pdf");
}

#[test]
fn word_holds_every_fact() {
    every_fact_is_in(".docx");
}

#[test]
fn html_holds_every_fact() {
    every_fact_is_in(".html");
}

#[test]
fn the_article_holds_every_fact() {
    every_fact_is_in("_Artikel.html");
}

#[test]
fn markdown_holds_every_fact() {
    every_fact_is_in(".md");
}

fn every_fact_is_in(ending: &str) {
    let mut missing = Vec::new();
    // The invented exchange has no record beside it to be held against.
    for record in records().iter().filter(|record| record.name != "beispiel") {
        let found = missing_facts(&facts(record), &outline(&record.file(ending)));
        missing.extend(found.into_iter().map(|fact| format!("{}{ending}: {fact}", record.name)));
    }
    assert!(missing.is_empty(), "{} facts are missing\n{}", missing.len(), missing.join("\n"));
}

/// What a record is to hold.
struct Facts {
    /// Strings that stand anywhere: names, dates, what the prose tells.
    said: Vec<String>,
    headings: Vec<String>,
    agenda: Vec<String>,
    points: Vec<Item>,
}

fn facts(record: &Record) -> Facts {
    let file = repo().join(format!("tests/fixtures/facts/{}.json", record.name));
    parse(&serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap())
}

fn parse(value: &Value) -> Facts {
    let list = |key: &str| value[key].as_array().unwrap_or_else(|| panic!("facts have `{key}`")).iter();
    let strings = |key: &str| list(key).map(|fact| fact.as_str().unwrap().to_owned()).collect::<Vec<_>>();
    Facts {
        said: [strings("names"), strings("dates"), strings("prose")].concat(),
        headings: strings("headings"),
        agenda: strings("agenda"),
        points: list("points")
            .map(|point| Item {
                level: point["level"].as_u64().unwrap(),
                text: point["text"].as_str().unwrap().to_owned(),
                under: point["under"].as_str().unwrap_or_default().to_owned(),
            })
            .collect(),
    }
}

fn missing_facts(facts: &Facts, found: &Outline) -> Vec<String> {
    let mut missing = Vec::new();
    missing.extend(
        facts
            .said
            .iter()
            .filter(|fact| !found.text.contains(&plain(fact)))
            .map(|fact| format!("said: {fact}")),
    );
    let is_heading =
        |fact: &&String| found.headings.iter().any(|heading| heading.text.contains(&plain(fact)));
    missing.extend(
        facts.headings.iter().filter(|fact| !is_heading(fact)).map(|fact| format!("heading: {fact}")),
    );
    let is_item = |fact: &&String| found.items.iter().any(|item| item.level == 1 && item.text == plain(fact));
    missing
        .extend(facts.agenda.iter().filter(|fact| !is_item(fact)).map(|fact| format!("agenda item: {fact}")));
    missing.extend(missing_points(&facts.points, &found.items));
    missing
}

/// Points must follow each other in the record's order, so that "Netzwerkarbeit:" of the obstacles is not taken for the
/// one of the successes.
fn missing_points(points: &[Item], items: &[Item]) -> Vec<String> {
    let mut missing = Vec::new();
    let mut next = 0;
    for point in points {
        let (text, under) = (plain(&point.text), plain(&point.under));
        let fits =
            |item: &Item| item.level == point.level && item.text == text && item.under.contains(&under);
        match items[next..].iter().position(fits) {
            Some(offset) => next += offset + 1,
            None => missing.push(format!(
                "point at level {}: {}{}",
                point.level,
                point.text,
                explain(&text, items)
            )),
        }
    }
    missing
}

/// Where a point that was not found stands after all.
fn explain(text: &str, items: &[Item]) -> String {
    let near: Vec<String> = items
        .iter()
        .filter(|item| item.text.contains(text))
        .map(|item| format!("\n    there is level {} under \"{}\": {}", item.level, item.under, item.text))
        .collect();
    near.concat()
}

#[test]
fn a_missing_fact_is_told() {
    let facts = parse(&serde_json::json!({
        "names": ["Erika Muster"], "dates": ["6. April 2016"], "prose": [], "agenda": ["Rückblick"],
        "headings": ["Erfolge"],
        "points": [
            {"level": 1, "text": "Vernetzung, z.B. „Tische“", "under": "Erfolge"},
            {"level": 2, "text": "tiefer", "under": "Erfolge"},
        ],
    }));
    let item = |level: u64, text: &str| Item { level, text: plain(text), under: "Erfolge".into() };
    let whole = |items: Vec<Item>| Outline {
        text: plain("Erika Muster am 6.\u{a0}April 2016"),
        headings: vec![crate::support::Heading { level: 2, text: "Erfolge".into() }],
        items,
    };
    let good = vec![item(1, "Rückblick"), item(1, "Vernetzung, z.\u{202f}B. \"Tische\""), item(2, "tiefer")];
    assert_eq!(missing_facts(&facts, &whole(good)), Vec::<String>::new());
    let flat = vec![item(1, "Rückblick"), item(1, "Vernetzung, z. B. „Tische“"), item(1, "tiefer")];
    assert_eq!(missing_facts(&facts, &whole(flat)).len(), 1, "a point at the wrong level");
    let swapped = vec![item(1, "Rückblick"), item(2, "tiefer"), item(1, "Vernetzung, z. B. „Tische“")];
    assert_eq!(missing_facts(&facts, &whole(swapped)).len(), 1, "a point out of order");
    let nothing = Outline { text: String::new(), headings: Vec::new(), items: Vec::new() };
    assert_eq!(missing_facts(&facts, &nothing).len(), 6);
}
