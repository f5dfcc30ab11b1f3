//! Lines of a calendar file: no longer than 75 bytes, ended as RFC 5545 says, and with nothing in a text that would be read as a mark.

/// Most bytes of a line, without its end.
const MOST: usize = 75;

/// Lines as they are added.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// Adds a line; a longer one goes on in the next, behind a blank. No character is parted.
    pub(super) fn add(&mut self, line: &str) {
        let mut used = 0;
        for c in line.chars() {
            if used + c.len_utf8() > MOST {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(c);
            used += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// Adds a property that is a text; none where the text is empty.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        if !text.trim().is_empty() {
            self.add(&format!("{name}:{}", escape(text.trim())));
        }
    }

    /// Adds a property that is an address for mail, with the name of whose it is; none where it cannot be one.
    pub(super) fn address(&mut self, name: &str, whose: &str, mail: &str) {
        let is_mark =
            |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | ',' | ';' | ':');
        let parts = mail.split_once('@').filter(|(own, host)| !own.is_empty() && !host.is_empty());
        if parts.is_some() && !mail.contains(is_mark) {
            // A name in quotation marks may hold anything but these.
            let whose: String = whose.chars().filter(|c| *c != '"' && !c.is_control()).collect();
            self.add(&format!("{name};CN=\"{whose}\":mailto:{mail}"));
        }
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

impl Extend<String> for Lines {
    fn extend<T: IntoIterator<Item = String>>(&mut self, lines: T) {
        lines.into_iter().for_each(|line| self.add(&line));
    }
}

/// A text with its marks escaped. Spaces that typography made narrow or unbreakable are blanks: a calendar has no lines to break.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' | '\r' => escaped.push_str("\\n"),
            '\u{a0}' | '\u{202f}' => escaped.push(' '),
            '\u{2060}' | '\u{ad}' => {}
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{Lines, escape};

    #[test]
    fn lines_are_folded_at_75_bytes_between_characters() {
        for word in ["a", "ü", "漢", "👍", "aü漢👍"] {
            let text = word.repeat(90);
            let mut lines = Lines::default();
            lines.text("SUMMARY", &text);
            let made = String::from_utf8(lines.into_bytes()).unwrap();
            assert!(made.ends_with("\r\n") && made.split("\r\n").all(|line| line.len() <= 75), "{made}");
            assert_eq!(made.replace("\r\n ", ""), format!("SUMMARY:{text}\r\n"));
        }
    }

    #[test]
    fn marks_are_escaped_and_an_address_is_one_or_none() {
        assert_eq!(escape("a,b;c\\d\r\ne\u{7}f\u{a0}g"), "a\\,b\\;c\\\\d\\ne f g");
        let mut lines = Lines::default();
        lines.address("ORGANIZER", "Die \"Stelle\": hier", "a@b.example");
        for wrong in ["an alle", "@b", "a@", "a@b,c@d", "a@b\r\nX:1"] {
            lines.address("ORGANIZER", "x", wrong);
        }
        let made = String::from_utf8(lines.into_bytes()).unwrap();
        assert_eq!(made, "ORGANIZER;CN=\"Die Stelle: hier\":mailto:a@b.example\r\n");
    }
}
