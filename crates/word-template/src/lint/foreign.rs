//! Tags of other programs: what they look like, and what is typed for them here.

use super::form;
use super::typo::{OPENING, Typo};
use std::ops::Range;

/// Marks of other programs: how a tag begins and ends, and which kind of tag that is.
const MARKS: [(&str, &str, &str); 8] = [
    ("{%", "%}", "block"),
    ("{#", "#}", "comment"),
    ("<%", "%>", "block"),
    ("+++", "+++", "block"),
    ("<<[", "]>>", "block"),
    ("<<", ">>", "words"),
    ("[#", "]", "words"),
    ("[/#", "]", "words"),
];

/// The words with which tags of other programs begin.
const WORDS: [&str; 13] = [
    "if", "elif", "elseif", "else", "endif", "for", "foreach", "endfor", "list", "end", "set", "include",
    "macro",
];

/// Tells whether a text may hold something that was meant as a tag, apart from tags themselves.
pub(crate) fn is_suspect(text: &str) -> bool {
    text.contains(|c: char| matches!(c, '{' | '}' | '«') || OPENING.contains(c))
        || ["<<", "<%", "[[", "[#", "+++"].iter().any(|mark| text.contains(mark))
}

/// Where tags of other programs stand.
pub(super) fn foreign(plain: &str) -> Vec<(Range<usize>, Typo)> {
    let mut out: Vec<(Range<usize>, Typo)> = Vec::new();
    for (open, close, kind) in MARKS {
        let mut from = 0;
        while let Some(start) = find(plain, from, open) {
            let inside = start + open.len();
            from = inside;
            let end = find(plain, inside, close);
            let inner = plain.get(inside..end.unwrap_or(plain.len())).unwrap_or_default();
            if out.iter().any(|(range, _)| range.contains(&start)) || !is_meant(kind, inner, end.is_some()) {
                continue;
            }
            let end = end.map_or(inside + inner.trim_end().len(), |end| end + close.len());
            out.push((start..end, Typo::Foreign(if kind == "comment" { kind } else { "block" })));
            from = end;
        }
    }
    out
}

fn find(text: &str, from: usize, part: &str) -> Option<usize> {
    text.get(from..).and_then(|rest| rest.find(part)).map(|at| from + at)
}

/// Tells whether what stands between such marks was meant as a tag: ordinary text has them now and then.
fn is_meant(kind: &str, inner: &str, ends: bool) -> bool {
    let first = first_word(inner);
    match kind {
        // A section of docxtemplater begins as a comment of Jinja does.
        "comment" => ends && !inner.contains(['{', '}', '\n']),
        "words" => ends && WORDS.contains(&first.as_str()),
        _ if ends => inner.chars().any(char::is_alphabetic) && inner.chars().count() < 200,
        _ => WORDS.contains(&first.as_str()),
    }
}

/// The first word between the marks of a tag, in small letters and without what other programs set before it.
fn first_word(inner: &str) -> String {
    let words = bare(inner);
    let end = words.find(|c: char| !c.is_alphanumeric() && c != '-').unwrap_or(words.len());
    words.get(..end).unwrap_or_default().to_lowercase().replace('-', "")
}

/// What a tag of another program asks for: `{%tr if x %}` asks for `if x`.
fn bare(inner: &str) -> &str {
    let inner =
        inner.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '=' | '/' | '#' | '[' | ']'));
    let prefix = ["tr ", "tc ", "p ", "r "].iter().find_map(|prefix| inner.strip_prefix(prefix));
    prefix.map_or(inner, str::trim)
}

/// What is typed here for a tag of another program, as far as that can be said; empty otherwise.
pub(super) fn remedy(text: &str) -> String {
    let marks = |c: char| matches!(c, '{' | '}' | '%' | '<' | '>' | '+' | '[' | ']');
    let inner = text.trim_matches(marks);
    let closes = inner.trim_start().starts_with('/');
    let prints = inner.trim_start().starts_with('=') || text.starts_with("<<[");
    let words = bare(inner);
    let first = first_word(inner);
    let rest = words.split_once(|c: char| c.is_whitespace() || c == '(').map_or("", |(_, rest)| rest).trim();
    let rest = rest.trim_matches(|c| matches!(c, '[' | ']' | ':')).trim();
    match first.as_str() {
        "if" if closes => "{{/if}}".to_owned(),
        "for" | "foreach" | "list" if closes => "{{/each}}".to_owned(),
        _ if prints && is_path(words) => format!("{{{{{words}}}}}"),
        "ins" if is_path(rest) => format!("{{{{{rest}}}}}"),
        "if" => format!("{{{{{}}}}}", condition("#if", rest)),
        "elif" | "elseif" => format!("{{{{{}}}}}", condition("else if", rest)),
        "else" => "{{else}}".to_owned(),
        "endif" => "{{/if}}".to_owned(),
        "endfor" | "endforeach" => "{{/each}}".to_owned(),
        "for" | "foreach" => each(rest).unwrap_or_default(),
        _ => String::new(),
    }
}

/// A condition as it is typed here.
fn condition(command: &str, rest: &str) -> String {
    let rest = rest.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '{')).trim();
    let inner = rest.strip_prefix('(').unwrap_or(rest);
    let rest = inner.strip_suffix(')').filter(|inner| !inner.contains(['(', ')'])).unwrap_or(rest).trim();
    let typed = format!("{command} {rest}");
    form::meant(&typed).unwrap_or(typed)
}

/// A repetition as it is typed here: `o in orte` is `{{#each orte as |o|}}`.
fn each(rest: &str) -> Option<String> {
    let words: Vec<&str> = rest.split_whitespace().collect();
    let [item, joint, list] = words.as_slice() else { return None };
    (joint.eq_ignore_ascii_case("in") && is_path(item) && is_path(list))
        .then(|| format!("{{{{#each {list} as |{item}|}}}}"))
}

fn is_path(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        foreign(text).into_iter().filter_map(|(range, _)| text.get(range)).collect()
    }

    #[test]
    fn tags_of_other_programs_are_seen() {
        for tag in [
            "{% if ja %}",
            "{%tr for o in orte %}",
            "{%- endif -%}",
            "{# Notiz #}",
            "<%= titel %>",
            "+++FOR o IN orte+++",
            "<<[titel]>>",
            "<<foreach [o in orte]>>",
            "[#if ja]",
            "[/#if]",
        ] {
            assert_eq!(found(&format!("vor {tag} nach")), [tag]);
        }
        assert_eq!(found("vor {% if ja"), ["{% if ja"]);
    }

    #[test]
    fn ordinary_text_is_not_accused() {
        for fine in [
            "{#orte}{n}{/orte}",
            "a +++ b",
            "+++ Eilmeldung",
            "x << y, y >> z",
            "[#1] und [#2]",
            "«Wort»",
            "50 {%} x",
            "<<siehe unten>>",
        ] {
            assert_eq!(found(fine), [""; 0], "{fine}");
        }
    }

    #[test]
    fn what_is_typed_instead_is_said() {
        for (tag, instead) in [
            ("{% if ja %}", "{{#if ja}}"),
            ("{%p if a == \"b\" %}", "{{#if (eq a \"b\")}}"),
            ("{% elif nein %}", "{{else if nein}}"),
            ("{% else %}", "{{else}}"),
            ("{%- endif -%}", "{{/if}}"),
            ("{%tr for o in orte %}", "{{#each orte as |o|}}"),
            ("{%tr endfor %}", "{{/each}}"),
            ("<%= titel %>", "{{titel}}"),
            ("<% if (ja) { %>", "{{#if ja}}"),
            ("+++FOR o IN orte+++", "{{#each orte as |o|}}"),
            ("+++END-FOR o+++", "{{/each}}"),
            ("+++INS titel+++", "{{titel}}"),
            ("<<[titel]>>", "{{titel}}"),
            ("<<foreach [o in orte]>>", "{{#each orte as |o|}}"),
            ("<</foreach>>", "{{/each}}"),
            ("<<if [ja]>>", "{{#if ja}}"),
            ("[#if ja]", "{{#if ja}}"),
            ("[/#if]", "{{/if}}"),
            ("{% set x = 1 %}", ""),
        ] {
            assert_eq!(remedy(tag), instead, "{tag}");
        }
    }
}
