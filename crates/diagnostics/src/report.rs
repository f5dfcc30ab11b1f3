//! Diagnostics in words: for a terminal, as JSON, and counted.

use crate::diagnostic::{Arg, Diagnostic, Place, Severity};
use crate::visible;
use crate::words::{WordArg, Words};
use annotate_snippets::{AnnotationKind, Element, Level, Message, Origin, Renderer, Snippet};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::ops::Range;

/// The diagnostics for a terminal, each with its place, its line and a caret, its message and what to do.
///
/// `sources` holds the text of files by their names; a diagnostic in another file is printed without its line.
pub fn terminal(
    diagnostics: &[Diagnostic],
    sources: &BTreeMap<String, String>,
    words: &Words,
    color: bool,
) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    diagnostics.iter().map(|diagnostic| report(diagnostic, sources, words, &renderer) + "\n\n").collect()
}

fn report(
    diagnostic: &Diagnostic,
    sources: &BTreeMap<String, String>,
    words: &Words,
    renderer: &Renderer,
) -> String {
    let (level, name) = match diagnostic.severity {
        Severity::Error => (Level::ERROR, "severity-error"),
        Severity::Warning => (Level::WARNING, "severity-warning"),
        Severity::Hint => (Level::NOTE, "severity-hint"),
    };
    let said = visible(&message(diagnostic, words)).into_owned();
    let title = level.with_name(words.get(name, &[])).primary_title(said).id(diagnostic.id);
    let help = hint(diagnostic, words)
        .map(|hint| visible(&hint).into_owned())
        .map(|hint| Level::HELP.with_name(words.get("label-hint", &[])).message(hint))
        .map(|message: Message<'_>| Element::from(message));
    let group = title.elements(place(diagnostic, sources)).elements(help);
    let printed = renderer.render(&[group]);
    if diagnostic.file.is_empty() { without_bar(&printed) } else { printed }
}

/// Leaves out the line beside which a file's text would stand: what is about no file needs none.
fn without_bar(printed: &str) -> String {
    let is_bar = |line: &&str| {
        let mut is_code = false;
        let mut shown = line.chars().filter(|c| {
            let is_shown = !is_code && *c != '\u{1b}';
            is_code = (is_code || *c == '\u{1b}') && *c != 'm';
            is_shown && *c != ' '
        });
        shown.next() == Some('|') && shown.next().is_none()
    };
    printed.lines().filter(|line| !is_bar(line)).collect::<Vec<_>>().join("\n")
}

/// The line with its caret, where the line is at hand; else the name of the file.
fn place<'a>(diagnostic: &'a Diagnostic, sources: &'a BTreeMap<String, String>) -> Option<Element<'a>> {
    if diagnostic.file.is_empty() {
        return None;
    }
    let at = diagnostic.place;
    let number = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    let line =
        sources.get(&diagnostic.file).and_then(|text| text.split('\n').nth(number(at.line).checked_sub(1)?));
    let file = visible(&diagnostic.file);
    Some(match line.map(visible) {
        Some(line) => {
            let marked = marked(&line, at);
            Snippet::source(line)
                .path(file)
                .line_start(number(at.line))
                .annotation(AnnotationKind::Primary.span(marked))
                .into()
        }
        None if at.is_known() => {
            Origin::path(file).line(number(at.line)).char_column(number(at.column)).into()
        }
        None => Origin::path(file).into(),
    })
}

/// The bytes of a line that the caret marks; a place behind its end marks the end.
fn marked(line: &str, at: Place) -> Range<usize> {
    let byte = |characters: u32| {
        let skip = usize::try_from(characters).unwrap_or(usize::MAX);
        line.char_indices().nth(skip).map_or(line.len(), |(byte, _)| byte)
    };
    let first = at.column.saturating_sub(1);
    byte(first)..byte(first.saturating_add(at.length.max(1)))
}

/// The diagnostics as a JSON array. Its fields are stable: `id`, `severity`, `file`, `line`, `column`, `length`, `message`,
/// `hint`; what is not known is null.
pub fn json(diagnostics: &[Diagnostic], words: &Words) -> String {
    let list: Vec<Value> = diagnostics.iter().map(|diagnostic| object(diagnostic, words)).collect();
    format!("{:#}\n", Value::Array(list))
}

/// One diagnostic as JSON, with the fields of [`json()`].
pub fn object(diagnostic: &Diagnostic, words: &Words) -> Value {
    let severity = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    };
    let at = diagnostic.place;
    let known = |number: u32| at.is_known().then_some(number);
    json!({
        "id": diagnostic.id,
        "severity": severity,
        "file": Some(&diagnostic.file).filter(|file| !file.is_empty()),
        "line": known(at.line),
        "column": known(at.column),
        "length": known(at.length),
        "message": message(diagnostic, words),
        "hint": hint(diagnostic, words),
    })
}

/// How many of each weight, such as `2 Fehler, 1 Warnung`.
pub fn summary(diagnostics: &[Diagnostic], words: &Words) -> String {
    let counted = |severity: Severity, id: &str| {
        let count = diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        if count == 0 { None } else { words.get(id, &[("count", count.into())]) }
    };
    let parts: Vec<String> = [
        counted(Severity::Error, "count-errors"),
        counted(Severity::Warning, "count-warnings"),
        counted(Severity::Hint, "count-hints"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() { words.get("no-findings", &[]).unwrap_or_default() } else { parts.join(", ") }
}

/// Returns what the diagnostic says; its id where there are no words for it.
pub fn message(diagnostic: &Diagnostic, words: &Words) -> String {
    words.get(diagnostic.id, &args(diagnostic)).unwrap_or_else(|| diagnostic.id.to_owned())
}

/// Returns what to do about the diagnostic.
pub fn hint(diagnostic: &Diagnostic, words: &Words) -> Option<String> {
    words.attribute(diagnostic.id, "hint", &args(diagnostic))
}

fn args(diagnostic: &Diagnostic) -> Vec<(&str, WordArg<'_>)> {
    let word = |arg| match arg {
        &Arg::Number(number) => WordArg::Number(number),
        Arg::Text(text) => WordArg::Text(text),
    };
    diagnostic.args.iter().map(|(name, arg)| (*name, word(arg))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{MESSAGES, Messages};
    use german_text::Lang;

    static UNKNOWN_KEY: Messages = Messages::new(
        "\
unknown-key = Den Schlüssel `{ $key }` gibt es hier nicht.
    .hint = { $suggestion ->
        [none] Erlaubt sind: { $allowed }.
       *[other] Meinten Sie `{ $suggestion }`?
    }
",
        "\
unknown-key = There is no key `{ $key }` here.
    .hint = Did you mean `{ $suggestion }`?
",
    );

    fn words(lang: Lang) -> Words {
        Words::new(lang, &[&MESSAGES, &UNKNOWN_KEY], None).0
    }

    fn diagnostic() -> Diagnostic {
        Diagnostic::error("unknown-key")
            .in_file("inputs/x/exchange.yaml")
            .at(Place::new(2, 3, 3))
            .with("key", "ört")
            .with("suggestion", "place")
            .with("allowed", "place")
    }

    #[test]
    fn a_finding_shows_its_line_and_what_to_do() {
        let sources =
            BTreeMap::from([("inputs/x/exchange.yaml".to_owned(), "a: 1\n  ört: Jena\n".to_owned())]);
        let printed = terminal(&[diagnostic()], &sources, &words(Lang::De), false);
        let expected = "\
Fehler[unknown-key]: Den Schlüssel `ört` gibt es hier nicht.
 --> inputs/x/exchange.yaml:2:3
  |
2 |   ört: Jena
  |   ^^^
  |
  = Abhilfe: Meinten Sie `place`?

";
        assert_eq!(printed, expected);
        assert!(terminal(&[diagnostic()], &sources, &words(Lang::En), true).contains("\u{1b}["));
        for color in [false, true] {
            let printed = terminal(&[diagnostic().in_file("")], &sources, &words(Lang::De), color);
            assert_eq!(printed.trim_end().lines().count(), 2, "{printed}");
        }
    }

    #[test]
    fn what_was_typed_is_shown_and_not_obeyed() {
        let text = "name: Bei\u{1b}[31mspiel\u{202e}ört: 1\n".to_owned();
        let sources = BTreeMap::from([("a\u{9b}.yaml".to_owned(), text)]);
        let diagnostic = Diagnostic::error("unknown-key")
            .in_file("a\u{9b}.yaml")
            .at(Place::new(1, 21, 3))
            .with("key", "\u{1b}]0;x\u{7}")
            .with("suggestion", "none")
            .with("allowed", "\u{2066}place");
        let expected = "\
Fehler[unknown-key]: Den Schlüssel `␛]0;x␇` gibt es hier nicht.
 --> a�.yaml:1:21
  |
1 | name: Bei␛[31mspiel�ört: 1
  |                     ^^^
  |
  = Abhilfe: Erlaubt sind: �place.

";
        assert_eq!(terminal(&[diagnostic], &sources, &words(Lang::De), false), expected);
    }

    #[test]
    fn places_behind_the_end_do_no_harm() {
        let sources = BTreeMap::from([("f".to_owned(), "a".to_owned())]);
        for (line, column, length) in [(1, 9, 9), (9, 1, 1), (0, 0, 0), (1, u32::MAX, u32::MAX), (1, 1, 0)] {
            let diagnostic = Diagnostic::warning("x").in_file("f").at(Place::new(line, column, length));
            assert!(terminal(&[diagnostic], &sources, &words(Lang::De), false).contains("f"));
        }
        assert!(terminal(&[Diagnostic::hint("x")], &sources, &words(Lang::De), false).contains("[x]"));
    }

    #[test]
    fn json_has_stable_fields() {
        let printed = json(&[diagnostic(), Diagnostic::hint("x")], &words(Lang::En));
        let read: Value = serde_json::from_str(&printed).expect("JSON");
        assert_eq!(
            read[0],
            json!({
                "id": "unknown-key", "severity": "error", "file": "inputs/x/exchange.yaml",
                "line": 2, "column": 3, "length": 3,
                "message": "There is no key `ört` here.", "hint": "Did you mean `place`?",
            })
        );
        assert_eq!(read[1]["line"], Value::Null);
    }

    #[test]
    fn findings_are_counted() {
        let of = |diagnostics: &[Diagnostic]| summary(diagnostics, &words(Lang::De));
        let two = [Diagnostic::error("x"), Diagnostic::warning("x"), Diagnostic::error("x")];
        assert_eq!(of(&two), "2 Fehler, 1 Warnung");
        assert_eq!(of(&[Diagnostic::warning("x"), Diagnostic::warning("x")]), "2 Warnungen");
        assert_eq!(of(&[]), "Keine Befunde");
    }
}
