//! Characters that nobody sees: control characters in the text, tabs and no-break spaces in the indent.

use diagnostics::{Diagnostic, Place};
use yaml_source::{LINE_SEPARATOR, is_line_break, is_odd_space};

/// So many control characters are reported; a file full of them is no text at all.
const MAX_REPORTED: usize = 20;

/// The text without odd spaces at the ends of its lines: nobody sees them, and behind a quotation mark they are no YAML.
pub(crate) fn without_odd_ends(text: String) -> String {
    if !text.contains(is_odd_space) {
        return text;
    }
    let lines: Vec<&str> = text
        .split('\n')
        .map(|line| {
            let is_blank = |c: char| c == ' ' || is_odd_space(c);
            if line.ends_with(is_odd_space) { line.trim_end_matches(is_blank) } else { line }
        })
        .collect();
    lines.join("\n")
}

/// The text with a blank for every control character, and a diagnostic for each. Line breaks of other programs are text, in the form in
/// which YAML allows them.
pub(crate) fn without_control_characters(text: &str) -> (String, Vec<Diagnostic>) {
    if !text.chars().any(|c| is_control(c) || is_line_break(c)) {
        return (text.to_owned(), Vec::new());
    }
    let lines = (1..).zip(text.split('\n'));
    let controls = lines.flat_map(|(line, content)| {
        let columns = (1..).zip(content.chars()).filter(|(_, character)| is_control(*character));
        columns.map(move |(column, character)| (Place::new(line, column, 1), character))
    });
    let report = |(place, character): (Place, char)| {
        let code = format!("U+{:04X}", u32::from(character));
        Diagnostic::error("control-character").at(place).with("code", code)
    };
    let diagnostics = controls.take(MAX_REPORTED).map(report).collect();
    let shown = |c| {
        if is_line_break(c) {
            LINE_SEPARATOR
        } else if is_control(c) {
            ' '
        } else {
            c
        }
    };
    (text.chars().map(shown).collect(), diagnostics)
}

/// Characters that no font shows and that no document may hold; a tab is text inside a value.
fn is_control(character: char) -> bool {
    (character.is_control() && !matches!(character, '\n' | '\t') && !is_line_break(character))
        || matches!(character, '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Character that an indent holds instead of blanks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Odd {
    Tab,
    NoBreakSpace,
}

/// Lines, one below the other, whose indents hold the same odd character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Indent {
    pub(crate) odd: Odd,
    /// The first of these characters.
    pub(crate) place: Place,
    /// The first byte of its line.
    pub(crate) start: usize,
    /// How many lines.
    pub(crate) lines: u32,
}

/// All indents of that kind, in order.
pub(crate) fn odd_indents(text: &str) -> Vec<Indent> {
    let mut indents: Vec<Indent> = Vec::new();
    let mut next = 0;
    for (line, content) in (1..).zip(text.split('\n')) {
        let start = next;
        next += content.len() + 1;
        let Some((odd, column)) = odd_indent(content) else { continue };
        match indents.last_mut() {
            Some(last) if last.odd == odd && last.place.line + last.lines == line => last.lines += 1,
            _ => indents.push(Indent { odd, place: Place::new(line, column, 1), start, lines: 1 }),
        }
    }
    indents
}

fn odd_indent(line: &str) -> Option<(Odd, u32)> {
    if line.trim().is_empty() {
        return None;
    }
    let indent = line.chars().take_while(|c| matches!(c, ' ' | '\t') || is_odd_space(*c));
    (1..)
        .zip(indent)
        .find(|(_, character)| *character != ' ')
        .map(|(column, character)| (if character == '\t' { Odd::Tab } else { Odd::NoBreakSpace }, column))
}

/// The text with `width` blanks for each odd character in the indents of some lines.
pub(crate) fn replace_indent(text: &str, indent: &Indent, width: usize) -> String {
    let lines = indent.place.line..indent.place.line + indent.lines;
    let mend = |(number, line): (u32, &str)| {
        if !lines.contains(&number) {
            return line.to_owned();
        }
        let rest = line.trim_start_matches(|c| matches!(c, ' ' | '\t') || is_odd_space(c));
        let indent = line.strip_suffix(rest).unwrap_or_default();
        let blanks: String =
            indent.chars().map(|c| if c == ' ' { " ".to_owned() } else { " ".repeat(width) }).collect();
        format!("{blanks}{rest}")
    };
    (1..).zip(text.split('\n')).map(mend).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_named_and_replaced() {
        let (text, diagnostics) = without_control_characters("a: 1\nb: ä\u{7}x\u{FEFF}\n");
        assert_eq!(text, "a: 1\nb: ä x \n");
        let found: Vec<_> = diagnostics.iter().map(|f| (f.place.line, f.place.column)).collect();
        assert_eq!(found, [(2, 5), (2, 7)]);
    }

    #[test]
    fn lines_with_tabs_are_one_indent() {
        let text = "a:\n\tb: 1\n\tc: 2\nd:\n \u{A0}e: 1\n\t\n";
        let indents = odd_indents(text);
        assert_eq!(indents.len(), 2);
        assert_eq!(indents[0], Indent { odd: Odd::Tab, place: Place::new(2, 1, 1), start: 3, lines: 2 });
        assert_eq!(
            indents[1],
            Indent { odd: Odd::NoBreakSpace, place: Place::new(5, 2, 1), start: 18, lines: 1 }
        );
        assert!(replace_indent(text, &indents[0], 2).starts_with("a:\n  b: 1\n  c: 2\nd:"));
        assert!(replace_indent(text, &indents[1], 1).contains("\n  e: 1\n"));
    }
}
