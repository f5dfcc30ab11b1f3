//! The lines of a text.

/// One line, without what it stands in: the signs of a quotation, the mark of an item.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Words of the line, without white space around them.
    pub(super) text: &'a str,
    /// Where that begins in the whole text.
    pub(super) at: usize,
    /// The line with its white space.
    pub(super) whole: &'a str,
    /// How many columns it stands in.
    pub(super) indent: usize,
    /// Its number in the whole text, from 0.
    pub(super) number: usize,
    /// True when a line break was typed at its end.
    pub(super) breaks: bool,
}

/// Columns from one stop of a tab to the next.
const TAB: usize = 4;

impl<'a> Line<'a> {
    fn new(whole: &'a str, start: usize, number: usize) -> Self {
        let behind = whole.trim_start();
        let blanks = whole.len() - behind.len();
        let indent = columns(whole.get(..blanks).unwrap_or_default());
        Self { text: behind.trim_end(), at: start + blanks, whole, indent, number, breaks: false }
    }

    /// The line without the first `bytes` bytes of what it says.
    pub(super) fn after(self, bytes: usize) -> Self {
        let rest = self.text.get(bytes..).unwrap_or_default();
        Self { breaks: self.breaks, ..Self::new(rest, self.at + bytes, self.number) }
    }

    /// The line, standing in so many columns.
    pub(super) const fn with_indent(self, indent: usize) -> Self {
        Self { indent, ..self }
    }

    pub(super) const fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// The bytes of the whole text that it takes.
    pub(super) const fn range(&self) -> std::ops::Range<usize> {
        self.at..self.at + self.text.len()
    }
}

fn columns(blanks: &str) -> usize {
    blanks.chars().fold(0, |column, c| if c == '\t' { (column / TAB + 1) * TAB } else { column + 1 })
}

/// The lines of `text`. Other programs have line ends of their own (U+2028 and its like), which are line breaks.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut start = 0;
    for part in text.split_inclusive(is_line_end) {
        let whole = part.trim_end_matches(is_line_end);
        let end = part.chars().next_back();
        // A line feed behind a carriage return ends the same line.
        let is_rest = part == "\n" && text.get(..start).is_some_and(|before| before.ends_with('\r'));
        if !is_rest {
            let mut line = Line::new(whole, start, lines.len());
            line.breaks = whole.ends_with("  ") || !matches!(end, None | Some('\n' | '\r'));
            lines.push(line);
        }
        start += part.len();
    }
    let goes_on: Vec<bool> = lines.iter().skip(1).map(|next| !next.is_blank()).collect();
    lines
        .iter_mut()
        .zip(goes_on)
        .filter(|(_, goes_on)| *goes_on)
        .for_each(|(line, _)| *line = without_backslash(*line));
    lines
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r') || is_break(c)
}

/// Tells whether other programs end a line, but no paragraph, with `c`.
pub(super) const fn is_break(c: char) -> bool {
    matches!(c, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A backslash at the end of a line is a line break, unless it ends a path.
fn without_backslash(line: Line<'_>) -> Line<'_> {
    let Some(text) = line.text.strip_suffix('\\') else { return line };
    let last = line.text.rsplit(char::is_whitespace).next().unwrap_or_default();
    if text.ends_with('\\') || super::names::is_path(last) {
        return line;
    }
    Line { text: text.trim_end(), breaks: true, ..line }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_knows_its_place() {
        let text = " ä\r\n\tb  \nc\u{2028}d\\\nK:\\e\\\n\n";
        let found: Vec<_> =
            lines(text).iter().map(|line| (line.text, line.at, line.indent, line.breaks)).collect();
        assert_eq!(
            found,
            [
                ("ä", 1, 1, false),
                ("b", 6, 4, true),
                ("c", 10, 0, true),
                ("d", 14, 0, true),
                ("K:\\e\\", 17, 0, false),
                ("", 23, 0, false)
            ]
        );
        let line = lines("- \tä")[0].after(1);
        assert_eq!((line.text, line.at, line.indent), ("ä", 3, 4));
    }
}
