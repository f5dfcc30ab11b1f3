//! Signs that people or their programs put in place of `- ` before the point of a list.

use crate::mistake::{Fix, Mistake, line_of};
use diagnostics::{Diagnostic, Place};
use yaml_source::{is_odd_space, is_unseen};

/// A sign in place of `- ` at the beginning of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OddMark {
    /// The sign.
    pub(crate) sign: char,
    /// Its column, from 1.
    pub(crate) column: u32,
    /// Fault: `sign`, `space` (an invisible one behind the dash), or `no-space`.
    pub(crate) wrong: &'static str,
    /// The invisible space behind the dash.
    pub(crate) space: Option<char>,
}

/// Dashes and bullets of word processors, mails and chats; the last two are those of Word's own fonts.
const SIGNS: &str = "–—‒―−‐‑•·▪▫‣◦●○■□►▸➢➔✓*+\u{F0B7}\u{F0A7}";

/// The odd mark at the beginning of a line.
pub(crate) fn odd_mark(line: &str) -> Option<OddMark> {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let mut rest = line.get(indent..)?.chars();
    let (sign, behind) = (rest.next()?, rest.as_str());
    let wrong = match behind.chars().next()? {
        _ if sign != '-' && !SIGNS.contains(sign) => return None,
        first if is_odd_space(first) => {
            if sign == '-' {
                "space"
            } else {
                "sign"
            }
        }
        ' ' if sign == '-' => {
            let blanks = behind.chars().take_while(|c| *c == ' ' || is_odd_space(*c));
            if blanks.into_iter().any(is_odd_space) { "space" } else { return None }
        }
        ' ' => "sign",
        first if sign == '-' && (first.is_alphabetic() || matches!(first, '{' | '"')) => "no-space",
        _ => return None,
    };
    let space = behind.chars().find(|c| *c != ' ').filter(|c| is_odd_space(*c));
    Some(OddMark { sign, column: u32::try_from(indent + 1).ok()?, wrong, space })
}

/// The line with `- ` in place of its odd mark.
pub(crate) fn with_dash(line: &str, mark: OddMark) -> Option<String> {
    let indent = usize::try_from(mark.column).ok()?.checked_sub(1)?;
    let behind = line.get(indent + mark.sign.len_utf8()..)?;
    let point = behind.trim_start_matches(|c| c == ' ' || is_odd_space(c));
    // As many blanks as before: what stands below is indented to the point.
    let blanks = behind.chars().count() - point.chars().count();
    Some(format!("{}-{}{point}", line.get(..indent)?, " ".repeat(blanks.max(1))))
}

/// All points of the list in `text` to which the line belongs that have the same odd mark: the text with `- ` in its place, and
/// the number of the first of these lines. What stands further left ends the list.
pub(crate) fn mend_list(text: &str, line: u32, mark: OddMark) -> Option<(String, u32)> {
    let lines: Vec<&str> = text.split('\n').collect();
    let at = usize::try_from(line).ok()?.checked_sub(1)?;
    let is_inside = |line: &&str| {
        let indent = line.len() - line.trim_start_matches(' ').len();
        line.trim().is_empty() || u32::try_from(indent).is_ok_and(|indent| indent + 1 >= mark.column)
    };
    let above = lines.get(..at)?.iter().rev().take_while(|line| is_inside(line)).count();
    let below = lines.get(at..)?.iter().take_while(|line| is_inside(line)).count();
    let is_marked = |line: &str| {
        odd_mark(line)
            .is_some_and(|own| own.column == mark.column && own.sign == mark.sign && own.wrong == mark.wrong)
    };
    let first =
        (at - above..at + below).find(|number| lines.get(*number).is_some_and(|line| is_marked(line)))?;
    let mend = |(number, line): (usize, &&str)| {
        let is_point = (first..at + below).contains(&number) && is_marked(line);
        if is_point { with_dash(line, mark).unwrap_or_default() } else { (*line).to_owned() }
    };
    let mended: Vec<String> = lines.iter().enumerate().map(mend).collect();
    Some((mended.join("\n"), u32::try_from(first + 1).ok()?))
}

/// The mistake of a list whose points begin with an odd mark.
pub(crate) fn wrong_mark(text: &str, line: u32, mark: OddMark) -> Option<Mistake> {
    let (fixed, first) = mend_list(text, line, mark)?;
    let typed = line_of(text, first);
    let diagnostic = Diagnostic::error("list-mark")
        .at(Place::new(first, mark.column, 1))
        .with("sign", mark.sign.to_string())
        .with("wrong", mark.wrong)
        .with("kind", if mark.sign == '–' { "dash" } else { "other" })
        .with("space", if mark.space.is_some_and(is_unseen) { "unseen" } else { "space" })
        .with("code", mark.space.map_or_else(String::new, |c| format!("U+{:04X}", u32::from(c))))
        .with("corrected", with_dash(typed, mark)?.trim());
    let changed = (1..).zip(fixed.split('\n').zip(text.split('\n'))).filter(|(_, (new, old))| new != old);
    let added = i64::from(mark.wrong == "no-space");
    let moves = changed.map(|(line, _)| (line, mark.column, added)).collect();
    Some(Mistake { diagnostic, fix: Some(Fix { text: fixed, moves }) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_known_and_replaced() {
        let of =
            |line: &str| odd_mark(line).map(|mark| (mark.column, mark.wrong, with_dash(line, mark).unwrap()));
        let right = |column, wrong, line: &str| Some((column, wrong, line.to_owned()));
        assert_eq!(of("  – {date: 1}"), right(3, "sign", "  - {date: 1}"));
        assert_eq!(of("•\u{A0}gera"), right(1, "sign", "- gera"));
        assert_eq!(of("  -\u{A0}gera"), right(3, "space", "  - gera"));
        assert_eq!(of("  - \u{202F}gera"), right(3, "space", "  -  gera"));
        assert_eq!(of("  -gera"), right(3, "no-space", "  - gera"));
        for line in ["  - gera", "---", "–", "-5", "gera", "a – b", "**fett**"] {
            assert_eq!(of(line), None, "{line}");
        }
    }

    #[test]
    fn a_list_is_mended_as_a_whole() {
        let text = "a:\n  – b\n  – c\n    – d\nx: |\n  – e";
        let mark = odd_mark("  – c").unwrap();
        let (mended, first) = mend_list(text, 3, mark).unwrap();
        assert_eq!((mended.as_str(), first), ("a:\n  - b\n  - c\n    – d\nx: |\n  – e", 2));
    }
}
