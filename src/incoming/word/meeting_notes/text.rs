//! Content of the fields of a Mitschrift → YAML.

use super::answers::{Answers, BEHIND, Row, SectionAnswers};
use super::labels::Section;
use crate::incoming::meeting_notes::NOTES;
use crate::incoming::word::answers::Said;
use diagnostics::Diagnostic;
use std::collections::BTreeMap;
use yaml_source::{YamlValue, write_keys};

type Pairs = Vec<(&'static str, YamlValue)>;

/// Writes down what was typed; what nobody typed into stands nowhere.
pub(super) fn text(answers: &Answers, diagnostics: &mut Vec<Diagnostic>) -> String {
    let mut pairs = vec![
        ("austausch", YamlValue::Name(NOTES.to_owned())),
        ("exchange", YamlValue::Name(answers.exchange.clone())),
    ];
    let people = answers.people.values().filter_map(|row| person(row, diagnostics)).collect();
    let all = |is_item: bool| {
        let of = answers.sections.iter().filter(|(at, _)| matches!(at, Section::Item(_)) == is_item);
        of.filter_map(|(at, section)| if is_item { item(section) } else { table(*at, section) }).collect()
    };
    for (key, values) in [("people", people), ("items", all(true)), ("tables", all(false))] {
        push_list(key, values, &mut pairs);
    }
    write_keys(&pairs)
}

fn push_list(key: &'static str, values: Vec<YamlValue>, pairs: &mut Pairs) {
    if !values.is_empty() {
        pairs.push((key, YamlValue::List(values)));
    }
}

fn words(row: &Row, column: usize) -> String {
    row.get(&column).map(|text| text.trim().to_owned()).unwrap_or_default()
}

fn push_text(key: &'static str, text: String, pairs: &mut Pairs) {
    if !text.is_empty() {
        pairs.push((key, YamlValue::Text(text)));
    }
}

fn person(row: &Row, diagnostics: &mut Vec<Diagnostic>) -> Option<YamlValue> {
    let is_ticked = |column: usize| row.contains_key(&column);
    let name = words(row, 0);
    if name.is_empty() {
        let typed = words(row, 1);
        if !typed.is_empty() || is_ticked(2) || is_ticked(3) {
            diagnostics.push(
                Diagnostic::warning("notes-nobody")
                    .with("organisation", if typed.is_empty() { "none".to_owned() } else { typed }),
            );
        }
        return None;
    }
    let presence = match (is_ticked(2), is_ticked(3)) {
        (true, true) => {
            diagnostics.push(Diagnostic::warning("notes-two-boxes").with("name", name.as_str()));
            return None;
        }
        (true, false) => Some("present"),
        (false, true) => Some("excused"),
        (false, false) => None,
    };
    let mut pairs = vec![("name", YamlValue::Text(name))];
    push_text("organisation", words(row, 1), &mut pairs);
    pairs.extend(presence.map(|presence| ("presence", YamlValue::Name(presence.to_owned()))));
    Some(YamlValue::Map(pairs))
}

fn item(section: &SectionAnswers) -> Option<YamlValue> {
    let mut pairs = Vec::new();
    push_text("text", markdown(&section.text), &mut pairs);
    push_list("decisions", rows(&section.decisions, DECISION), &mut pairs);
    push_list("follow_ups", rows(&section.follow_ups, FOLLOW_UP), &mut pairs);
    let id = Some(section.id.clone()).filter(|id| !id.is_empty());
    let head = id.into_iter().map(|id| ("id", YamlValue::Name(id)));
    with_head(head.chain([title(section)]), pairs)
}

fn table(at: Section, section: &SectionAnswers) -> Option<YamlValue> {
    let mut pairs = Vec::new();
    push_list("results", results(&section.text).into_iter().map(YamlValue::Text).collect(), &mut pairs);
    // A theme table has no table of decisions.
    push_list("follow_ups", rows(&section.follow_ups, FOLLOW_UP), &mut pairs);
    let number = match at {
        Section::Table(number) if number < BEHIND => Some(("number", YamlValue::Text(number.to_string()))),
        Section::Table(_) | Section::Item(_) => None,
    };
    with_head(number.into_iter().chain([title(section)]), pairs)
}

fn title(section: &SectionAnswers) -> (&'static str, YamlValue) {
    ("title", YamlValue::Text(section.title.clone()))
}

fn with_head(head: impl IntoIterator<Item = (&'static str, YamlValue)>, pairs: Pairs) -> Option<YamlValue> {
    (!pairs.is_empty()).then(|| YamlValue::Map(head.into_iter().chain(pairs).collect()))
}

const DECISION: &[&str] = &["text", "for", "against", "abstained"];
const FOLLOW_UP: &[&str] = &["what", "who", "due"];

/// Rows of a table; the first cell is always written.
fn rows(rows: &BTreeMap<usize, Row>, keys: &[&'static str]) -> Vec<YamlValue> {
    let value = |row: &Row| {
        let mut pairs = Vec::new();
        for (column, key) in keys.iter().enumerate() {
            let text = words(row, column);
            if column == 0 {
                pairs.push((*key, YamlValue::Text(text)));
            } else {
                push_text(key, text, &mut pairs);
            }
        }
        YamlValue::Map(pairs)
    };
    rows.values().map(value).collect()
}

/// Paragraphs and points as Markdown: a line end within a paragraph is one of its writer's, and begins another.
fn markdown(lines: &[Said]) -> String {
    let mut out = String::new();
    let mut above: Option<usize> = None;
    for (depth, text) in lines {
        for (number, line) in text.lines().map(str::trim).filter(|line| !line.is_empty()).enumerate() {
            // A point stands at most one step below the one before.
            let depth = depth.map(|depth| depth.min(above.map_or(0, |above| above + 1)).min(DEEPEST));
            let is_in_list = above.is_some() && depth.is_some();
            if !out.is_empty() {
                out.push_str(if is_in_list { "\n" } else { "\n\n" });
            }
            if let Some(depth) = depth {
                out.extend(std::iter::repeat_n("  ", depth));
                out.push_str(if number == 0 { "- " } else { "  " });
            }
            out.push_str(line);
            above = depth;
        }
    }
    out
}

/// Markdown prints lists to this depth, from 0.
const DEEPEST: usize = 3;

/// Each paragraph and each point is a result; points below a point belong to it.
fn results(lines: &[Said]) -> Vec<String> {
    let mut all: Vec<Vec<Said>> = Vec::new();
    for (depth, text) in lines {
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match (depth, all.last_mut()) {
                (Some(depth), Some(last)) if *depth > 0 => last.push((Some(depth - 1), line.to_owned())),
                _ => all.push(vec![(None, line.to_owned())]),
            }
        }
    }
    all.iter().map(|lines| markdown(lines)).collect()
}

#[cfg(test)]
mod tests {
    use super::{markdown, results};

    #[test]
    fn paragraphs_and_points_are_markdown_and_results() {
        let line = |depth: Option<usize>, text: &str| (depth, text.to_owned());
        let said = [
            line(None, "Ein Absatz\nund noch einer"),
            line(None, ""),
            line(Some(0), "ein Punkt"),
            line(Some(2), "darunter"),
            line(Some(0), "zweiter"),
            line(None, "Schluss"),
        ];
        assert_eq!(
            markdown(&said),
            "Ein Absatz\n\nund noch einer\n\n- ein Punkt\n  - darunter\n- zweiter\n\nSchluss"
        );
        assert_eq!(
            results(&said),
            ["Ein Absatz", "und noch einer", "ein Punkt\n\n- darunter", "zweiter", "Schluss"]
        );
    }
}
