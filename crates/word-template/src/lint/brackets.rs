//! Names in other brackets than those of a tag.

use super::typo::Typo;
use std::ops::Range;

/// The brackets of other programs; those that begin with others come first.
const BRACKETS: [(&str, &str); 6] =
    [("${", "}"), ("{", "}"), ("[[", "]]"), ("<<", ">>"), ("«", "»"), ("%", "%")];

/// Names in single braces, doubled square or angle brackets, per cent signs, and in the marks of Word's own merge fields.
pub(super) fn bracketed(plain: &str) -> Vec<(Range<usize>, Typo)> {
    let mut out: Vec<(Range<usize>, Typo)> = Vec::new();
    for (open, close) in BRACKETS {
        let mut from = 0;
        while let Some(start) = plain.get(from..).and_then(|rest| rest.find(open)).map(|at| from + at) {
            let inside = start + open.len();
            from = inside;
            let Some(length) = plain.get(inside..).and_then(|rest| rest.find(close)) else { break };
            let inner = plain.get(inside..inside + length).unwrap_or_default();
            // A per cent sign stands behind figures and before spaces as often as not.
            if open == close && inner.trim() != inner {
                continue;
            }
            let end = inside + length + close.len();
            let Some(name) = name(inner) else { continue };
            if out.iter().all(|(range, _)| range.end <= start || range.start >= end) {
                out.push((start..end, Typo::Bracketed(name)));
            }
        }
    }
    out
}

/// A name without the signs that other programs set before it and the formats that they set behind it.
fn name(inner: &str) -> Option<String> {
    let name = inner.trim().trim_start_matches(['@', '%', '&', '=', '$', '~']);
    let name = name.split_once([':', '|']).map_or(name, |(name, _)| name).trim();
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '[' | ']' | '+');
    let fits =
        name.starts_with(|c: char| c.is_alphabetic() || c == '_' || c == '.') && name.chars().all(is_name);
    fits.then(|| name.to_owned())
}

/// Where a part of the text begins or ends with single braces: `{#name}`, `{^name}`, `{/name}`, and our own commands in single braces.
pub(super) fn sections(plain: &str) -> Vec<(Range<usize>, Typo)> {
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(start) = plain.get(from..).and_then(|rest| rest.find('{')).map(|at| from + at) {
        from = start + 1;
        let rest = plain.get(from..).unwrap_or_default();
        let Some(end) = rest.find('}') else { break };
        let inner = rest.get(..end).unwrap_or_default();
        let Some(sign) = inner.chars().next().filter(|c| matches!(c, '#' | '^' | '/')) else { continue };
        let name = inner.get(1..).unwrap_or_default().trim();
        if is_section(sign, name) {
            out.push((start..from + end + 1, Typo::Section(sign, name.to_owned())));
            from += end + 1;
        }
    }
    out
}

/// Tells whether that is the name of such a part; colours are written with a `#`, too.
fn is_section(sign: char, name: &str) -> bool {
    let colour = matches!(name.len(), 3 | 6 | 8) && name.chars().all(|c| c.is_ascii_hexdigit());
    let is_name =
        |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | ' ' | '=' | '"' | '\'' | '!');
    (name.starts_with(char::is_alphabetic) && name.chars().all(is_name) && !(sign == '#' && colour))
        || (sign == '/' && name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_in_single_braces_are_seen() {
        let section = |sign, name: &str| Typo::Section(sign, name.to_owned());
        let found: Vec<Typo> = sections("{#orte}{n}{/orte}{^ja}{/} {#FF0000} {1} { x }")
            .into_iter()
            .map(|(_, typo)| typo)
            .collect();
        assert_eq!(found, [section('#', "orte"), section('/', "orte"), section('^', "ja"), section('/', "")]);
    }

    #[test]
    fn names_stand_without_signs_and_formats() {
        let names = |text: &str| -> Vec<String> {
            let found = bracketed(text).into_iter().map(|(_, typo)| typo);
            found
                .filter_map(|typo| if let Typo::Bracketed(name) = typo { Some(name) } else { None })
                .collect()
        };
        assert_eq!(
            names("${titel} {@bild} {d.datum:formatD(YYYY)} %ort%"),
            ["titel", "bild", "d.datum", "ort"]
        );
        assert_eq!(names("{d.orte[i].n}"), ["d.orte[i].n"]);
        assert_eq!(names("50 % von 20 % {1} {a b}"), [""; 0]);
    }
}
