//! Reports that went through other programs: quoted, indented, wrapped, with text before and behind, several in one text.

use super::filing::Filing;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The line with which every report of a form begins.
const FIRST: &str = "austausch: report/";

/// The keys that a report's parts begin with.
const PARTS: [&str; 6] = ["registration:", "last_plans:", "successes:", "obstacles:", "plans:", "needs:"];

/// The keys that say whose a report is, and what people take for them.
const WHOSE: [&str; 3] = ["site", "standort", "vorhaben"];

/// Every key of a report, and what people take for them.
static KEYS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let schema = schemars::schema_for!(Filing);
    let properties = schema.get("properties").and_then(|properties| properties.as_object());
    let words = properties.into_iter().flatten().flat_map(|(key, about)| {
        let aliases = about.get("x-aliases").and_then(|aliases| aliases.as_array()).into_iter().flatten();
        aliases
            .filter_map(|alias| alias.as_str())
            .chain([key.as_str()])
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    words.collect()
});

/// Tells whether a form wrote it: a line says so, perhaps quoted in a mail.
pub(super) fn is_report(text: &str) -> bool {
    text.lines().any(begins)
}

fn begins(line: &str) -> bool {
    unquoted(line).starts_with(FIRST)
}

fn unquoted(line: &str) -> &str {
    line.trim_start_matches(|c: char| matches!(c, '>' | '|' | '\u{FEFF}') || c.is_whitespace())
}

/// Tells whether somebody typed it as YAML: its first line holds a key of a report, in whatever spelling; or a line says whose it is.
/// What is then wrong with it, the reader of the YAML tells.
pub(super) fn is_typed(text: &str) -> bool {
    let text = text.trim_start_matches('\u{FEFF}');
    let mut lines = text.lines().filter(|line| {
        let line = line.trim();
        !line.is_empty() && !line.starts_with(['#', '%']) && line != "---"
    });
    let is_key = |line: &str| key(line).is_some_and(|key| KEYS.contains(&key));
    let mut first = lines.next();
    // An opened brace may stand alone.
    if first.is_some_and(|line| line.trim() == "{") {
        first = lines.next();
    }
    let is_whose = |line: &str| {
        !line.starts_with(char::is_whitespace) && key(line).is_some_and(|key| WHOSE.contains(&key.as_str()))
    };
    first.is_some_and(is_key) || text.lines().any(is_whose)
}

/// The key of a line, without what may stand round it.
fn key(line: &str) -> Option<String> {
    let (key, _) = line.split_once(':')?;
    let is_round = |c: char| matches!(c, '{' | '"' | '\'' | '„' | '“' | '”') || c.is_whitespace();
    let key = key.trim_matches(is_round);
    (!key.is_empty() && key.len() <= 40).then(|| key.to_lowercase())
}

/// Tells whether nothing but comments stands before the report: then the file itself is what the form wrote.
pub(super) fn is_alone(text: &str) -> bool {
    let mut before = text.trim_start_matches('\u{FEFF}').lines().take_while(|line| !line.contains(FIRST));
    before.all(|line| line.is_empty() || line.starts_with('#'))
}

/// The texts from each line with which a report begins to the next.
pub(super) fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for line in text.lines() {
        if begins(line) {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push_str(line);
            piece.push('\n');
        }
    }
    pieces
}

/// The report alone, as its form wrote it; `None` where the text is none with such a report in it, or nothing else.
pub(super) fn report(text: &str) -> Option<String> {
    let first = text.lines().find(|line| begins(line)).map(level)?;
    let quote = first.get(..first.find(FIRST)?)?.to_owned();
    let mut lines = text.lines().skip_while(|line| !begins(line)).map(|line| without(line, &quote));
    let mut kept = String::new();
    let mut is_open = false;
    for line in lines.by_ref() {
        if is_open {
            // A mail program broke the line inside a text.
            let more = line.trim_start();
            if !kept.ends_with(' ') {
                kept.push(' ');
            }
            kept.push_str(more);
            is_open = stays_open(more, true);
        } else if is_ours(&line) {
            if !kept.is_empty() {
                kept.push('\n');
            }
            kept.push_str(&line);
            is_open = stays_open(&line, false);
        } else {
            break;
        }
    }
    // Something was typed into the midst of it, or a quotation mark was changed: half a report is none.
    let goes_on = lines.any(|line| PARTS.iter().any(|part| line.starts_with(part)));
    (!goes_on).then(|| kept + "\n")
}

/// The line with plain blanks before its first letter, where mail programs put wider ones.
fn level(line: &str) -> String {
    let line = line.trim_start_matches('\u{FEFF}');
    let content = unquoted(line);
    let begin = line.strip_suffix(content).unwrap_or_default();
    let begin: String = begin.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    begin + content
}

/// The line without the marks of a quotation, and with plain blanks.
fn without(line: &str, quote: &str) -> String {
    let line = level(line);
    let inner = line.strip_prefix(quote).or_else(|| line.strip_prefix(quote.trim_end()));
    inner.unwrap_or(&line).trim_end().to_owned()
}

/// Tells whether a text in double quotes is open behind `line`, which may begin in one.
fn stays_open(line: &str, mut open: bool) -> bool {
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if open => drop(letters.next()),
            '"' => open = !open,
            _ => {}
        }
    }
    open
}

/// Tells whether the line belongs to a report: a key, an item, something indented, a comment, or nothing.
fn is_ours(line: &str) -> bool {
    let key = line.split(':').next().unwrap_or_default();
    let is_key = key.len() < line.len() && key.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    line.is_empty() || line.starts_with([' ', '#']) || line.starts_with("- ") || is_key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_comes_out_of_a_mail_as_it_went_in() {
        let form = "austausch: report/1\nsite: gera\nsuccesses:\n  - {text: \"Wir haben \\\"viel\\\" geschafft und noch mehr\"}\nplans: []\n";
        let wrapped = "Hallo,\n\nanbei:\n\n> austausch: report/1\n> site: gera\n> successes:\n>   - {text: \"Wir haben \\\"viel\\\"\n> geschafft und noch mehr\"}\n> plans: []\n\nViele Grüße\n-- \nTel. 1\n";
        assert_eq!(report(wrapped).unwrap().trim_end(), form.trim_end());
        let nbsp = form.replace("  - ", "\u{A0} - ").replace('\n', "\r\n");
        assert_eq!(report(&nbsp).as_deref(), Some(form));
        for indent in ["\u{A0}\u{A0} ", "\t", ">>\u{A0}", " | ", "    "] {
            let moved: String = form.lines().map(|line| format!("{indent}{line}\n")).collect();
            assert_eq!(report(&moved).as_deref(), Some(form), "{indent:?}");
        }
        assert!(is_report(wrapped));
        assert!(!is_report("site: gera\n# austausch: report/1\n"));
        assert_eq!(report("site: gera"), None);
    }

    #[test]
    fn several_reports_in_a_text_are_several() {
        let two = "Hallo\n> austausch: report/1\n> site: gera\n\naustausch: report/1\nsite: suhl\n";
        assert_eq!(
            pieces(two),
            ["> austausch: report/1\n> site: gera\n\n", "austausch: report/1\nsite: suhl\n"]
        );
    }

    #[test]
    fn what_is_typed_is_known_by_its_keys_however_they_are_spelt() {
        for typed in [
            "site: gera\n",
            "\u{FEFF}# Bericht\n\nStandort: gera\n",
            "  site: gera\n  needs: []\n",
            "\"site\": gera\n",
            "'site' : gera\n",
            "{site: gera}\n",
            "{\n  \"site\": \"gera\"\n}\n",
            "---\nerfolge:\n  - text: x\n",
            "Bedarf:\n  - text: Ein Raum\n",
            "vorwort: x\nsite: gera\n",
        ] {
            assert!(is_typed(typed), "{typed:?}");
        }
        for other in
            ["", "Montag anrufen\n", "Guten Tag:\n  site: gera\n", "{\n \"files\": {}\n}\n", "# site: gera\n"]
        {
            assert!(!is_typed(other), "{other:?}");
        }
    }
}
