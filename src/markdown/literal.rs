//! What looks like markup and is none.
//!
//! A mark without a meaning gets its stand-in, so that the reader of inlines takes it for a letter, and is put back when the text
//! is taken up.

use super::lines::Line;
use super::remarks::Remarks;
use crate::template::{SPACE, stand_in};
use std::collections::BTreeMap;

/// A paragraph's lines as the reader of inlines gets them.
pub(super) struct Prepared {
    pub(super) text: String,
    /// Where each line ends in `text`.
    pub(super) ends: Vec<usize>,
    /// Where each character of `text` begins, and where it stood in the whole text.
    places: Vec<(usize, usize)>,
}

impl Prepared {
    /// Where the byte `at` of the prepared text stood in the whole text.
    pub(super) fn place(&self, at: usize) -> usize {
        let index = self.places.partition_point(|(here, _)| *here <= at);
        index.checked_sub(1).and_then(|index| self.places.get(index)).map_or(0, |(_, there)| *there)
    }
}

/// Where lines stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Position {
    Text,
    Cell,
}

/// Hides all marks of `lines` that mean nothing, and tells those of other dialects.
pub(super) fn prepared(lines: &[Line<'_>], position: Position, remarks: &mut Remarks) -> Prepared {
    let mut chars: Vec<(char, usize)> = Vec::new();
    for line in lines {
        if !chars.is_empty() {
            chars.push(('\n', line.at));
        }
        chars.extend(line.text.char_indices().map(|(at, c)| (c, line.at + at)));
    }
    let mut hand = Hand::new(&chars, position, remarks);
    while hand.at < chars.len() {
        hand.next();
    }
    hand.out
}

/// A walk over the characters of a paragraph.
struct Hand<'a> {
    chars: &'a [(char, usize)],
    position: Position,
    remarks: &'a mut Remarks,
    /// The character that is looked at.
    at: usize,
    /// Behind the last character of a path.
    path_until: usize,
    /// Where the span of code ends that begins at a run of backticks.
    code: BTreeMap<usize, usize>,
    /// The last `~~` and the last `==`.
    last_pairs: [usize; 2],
    out: Prepared,
}

impl<'a> Hand<'a> {
    fn new(chars: &'a [(char, usize)], position: Position, remarks: &'a mut Remarks) -> Self {
        let last = |mark: char| {
            chars.windows(2).rposition(|pair| pair.iter().all(|(c, _)| *c == mark)).unwrap_or_default()
        };
        Self {
            chars,
            position,
            remarks,
            at: 0,
            path_until: 0,
            code: code_spans(chars),
            last_pairs: ['~', '='].map(last),
            out: Prepared { text: String::new(), ends: Vec::new(), places: Vec::new() },
        }
    }

    fn char(&self, at: usize) -> Option<char> {
        self.chars.get(at).map(|(c, _)| *c)
    }

    fn before(&self) -> Option<char> {
        self.char(self.at.checked_sub(1)?)
    }

    fn ahead(&self, by: usize) -> Option<char> {
        self.char(self.at + by)
    }

    fn is_at_start(&self) -> bool {
        self.before().is_none_or(|c| c == '\n')
    }

    /// Takes the next character as it is.
    fn keep(&mut self) {
        if let Some(&(c, place)) = self.chars.get(self.at) {
            self.put(c, place);
            self.at += 1;
        }
    }

    /// Takes the next `count` characters as characters and nothing else.
    fn hide(&mut self, count: usize) {
        for _ in 0..count {
            if let Some(&(c, place)) = self.chars.get(self.at) {
                self.put(stand_in(c), place);
                self.at += 1;
            }
        }
    }

    fn put(&mut self, c: char, place: usize) {
        if c == '\n' {
            self.out.ends.push(self.out.text.len());
        }
        self.out.places.push((self.out.text.len(), place));
        self.out.text.push(c);
    }

    /// Tells that the next `length` characters are markup of another dialect.
    fn tell(&mut self, kind: &'static str, length: usize) {
        if let Some(&(_, start)) = self.chars.get(self.at) {
            let last = self.chars.get(self.at + length.saturating_sub(1));
            let end = last.map_or(start, |(c, at)| at + c.len_utf8());
            self.remarks.add("markup-not-shown", start..end.max(start), vec![("kind", kind.into())]);
        }
    }

    fn next(&mut self) {
        if self.before().is_none_or(char::is_whitespace) {
            self.find_path();
        }
        if self.at < self.path_until {
            return self.hide(1);
        }
        if self.is_at_start() && self.opens_block() {
            return;
        }
        match self.char(self.at) {
            Some('\\') => self.backslash(),
            Some('<') => self.angle(),
            Some('&') => self.reference(),
            Some('[') => self.opening_bracket(),
            Some(']') => self.closing_bracket(),
            Some('*') => self.stars(),
            Some('`') => self.ticks(),
            Some(mark @ ('~' | '=')) => self.pair(mark),
            _ => self.keep(),
        }
    }

    /// A path is characters and nothing else; stress around it stays stress.
    fn find_path(&mut self) {
        let rest = self.chars.get(self.at..).unwrap_or_default();
        let length = rest.iter().take_while(|(c, _)| !c.is_whitespace()).count();
        let word: String = rest.iter().take(length).map(|(c, _)| c).collect();
        if self.path_until <= self.at && word.contains('\\') && is_path(&word) {
            let stress = word.len() - word.trim_start_matches(['*', '_']).len();
            while self.at < self.chars.len() && matches!(self.char(self.at), Some('*' | '_')) {
                self.keep();
            }
            let end = word.trim_end_matches(['*', '_']).len();
            let is_stressed = stress > 0 && word.len() - end == stress;
            let shown = if is_stressed { word.get(stress..end) } else { word.get(stress..) };
            self.path_until = self.at + shown.unwrap_or_default().chars().count();
        }
    }

    /// Whether the line begins with what would open a block; its mark is hidden then.
    fn opens_block(&mut self) -> bool {
        let figures = (0..).take_while(|by| self.ahead(*by).is_some_and(|c| c.is_ascii_digit())).count();
        let is_apart = |c: Option<char>| c.is_none_or(char::is_whitespace);
        match self.ahead(figures) {
            Some('.' | ')') if (1..10).contains(&figures) && is_apart(self.ahead(figures + 1)) => {
                self.hide(figures + 1);
                true
            }
            Some('\\') if figures > 0 && matches!(self.ahead(figures + 1), Some('.' | ')')) => {
                self.hide(figures);
                self.at += 1;
                self.hide(1);
                true
            }
            Some('#' | '>' | '+' | '-' | '=' | '~' | '|') if figures == 0 => {
                // A pair of these is looked at as such.
                if matches!(self.ahead(0), Some('=' | '~')) && self.ahead(1) == self.ahead(0) {
                    return false;
                }
                self.hide(1);
                true
            }
            Some('*' | '_') if figures == 0 && is_apart(self.ahead(1)) => {
                self.hide(1);
                true
            }
            _ => false,
        }
    }

    /// A backslash is an escape where the mark behind it would mean something; elsewhere it is a backslash.
    fn backslash(&mut self) {
        let is_escape = match self.ahead(1) {
            Some('*' | '_' | '`' | '[' | ']' | '<') => true,
            Some('!') => self.ahead(2) == Some('['),
            Some('|') => self.position == Position::Cell || self.is_at_start(),
            Some('#' | '>' | '+' | '-' | '=' | '~') => self.is_at_start(),
            _ => false,
        };
        if is_escape {
            self.at += 1;
            self.hide(1);
        } else {
            self.hide(if self.ahead(1) == Some('\\') { 2 } else { 1 });
        }
    }

    fn angle(&mut self) {
        let rest = self.chars.get(self.at..).unwrap_or_default();
        let inside: String =
            rest.iter().skip(1).map(|(c, _)| *c).take_while(|c| !matches!(c, '<' | '>' | '\n')).collect();
        let length = inside.chars().count() + 2;
        let is_closed = self.ahead(length - 1) == Some('>');
        if is_closed && is_address(&inside) {
            for _ in 0..length {
                if let Some(&(c, place)) = self.chars.get(self.at) {
                    self.put(if c == ' ' { SPACE } else { c }, place);
                    self.at += 1;
                }
            }
            return;
        }
        if is_closed && is_element(&inside) || inside.starts_with("!--") {
            self.tell("html", if is_closed { length } else { length - 1 });
        }
        // What was looked at is not looked at again: many of these would take long.
        self.hide(1);
    }

    fn reference(&mut self) {
        let rest = self.chars.get(self.at + 1..).unwrap_or_default();
        let name: String = rest
            .iter()
            .map(|(c, _)| *c)
            .take(12)
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '#')
            .collect();
        if !name.is_empty() && self.ahead(name.len() + 1) == Some(';') && is_reference(&name) {
            self.tell("reference", name.len() + 2);
        }
        self.hide(1);
    }

    fn opening_bracket(&mut self) {
        if self.ahead(1) != Some('^') {
            return self.keep();
        }
        let rest = self.chars.get(self.at..).unwrap_or_default();
        let length = rest.iter().take(40).take_while(|(c, _)| *c != ']' && *c != '\n').count();
        if self.ahead(length) == Some(']') && length > 2 {
            self.tell("footnote", length + 1);
        }
        self.hide(1);
    }

    /// `[…]:` defines nothing, and `[…]()` leads nowhere.
    fn closing_bracket(&mut self) {
        if self.ahead(1) == Some(':') {
            return self.hide(1);
        }
        let inside: String = (2..6).map_while(|by| self.ahead(by)).take_while(|c| *c != ')').collect();
        let is_empty = self.ahead(1) == Some('(')
            && matches!(inside.trim(), "" | "<>")
            && self.ahead(2 + inside.chars().count()) == Some(')');
        if is_empty {
            self.tell("empty-link", inside.chars().count() + 3);
            return self.hide(1);
        }
        self.keep();
    }

    /// Stars within a word are characters.
    fn stars(&mut self) {
        let run = (0..).take_while(|by| self.ahead(*by) == Some('*')).count();
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        if is_letter(self.before()) && is_letter(self.ahead(run)) {
            return self.hide(run);
        }
        (0..run).for_each(|_| self.keep());
    }

    fn ticks(&mut self) {
        let run = (0..).take_while(|by| self.ahead(*by) == Some('`')).count();
        match self.code.get(&self.at) {
            Some(end) => {
                let length = end - self.at;
                self.tell("code", length);
                // Line ends stay line ends.
                for _ in 0..length {
                    if self.char(self.at) == Some('\n') { self.keep() } else { self.hide(1) }
                }
            }
            None => self.hide(run),
        }
    }

    fn pair(&mut self, mark: char) {
        let [strikes, marks] = self.last_pairs;
        let (last, kind) = if mark == '~' { (strikes, "strike") } else { (marks, "highlight") };
        let run = (0..).take_while(|by| self.ahead(*by) == Some(mark)).count();
        let opens = run == 2 && self.ahead(2).is_some_and(|c| !c.is_whitespace()) && last > self.at + 2;
        if opens && self.before().is_none_or(|c| !c.is_alphanumeric()) {
            self.tell(kind, 2);
        }
        self.hide(run);
    }
}

/// Where spans of code begin and end: a run of backticks and the next one as long.
fn code_spans(chars: &[(char, usize)]) -> BTreeMap<usize, usize> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let run = chars.iter().skip(at).take_while(|(c, _)| *c == '`').count();
        if run > 0 {
            runs.push((at, run));
        }
        at += run.max(1);
    }
    // From the back, so that for each run the next one of its length is known.
    let mut next: BTreeMap<usize, usize> = BTreeMap::new();
    let mut ends: Vec<Option<usize>> = Vec::with_capacity(runs.len());
    for &(start, length) in runs.iter().rev() {
        ends.push(next.insert(length, start).map(|end| end + length));
    }
    let mut spans = BTreeMap::new();
    let mut until = 0;
    for ((start, _), end) in runs.into_iter().zip(ends.into_iter().rev()) {
        if let Some(end) = end.filter(|_| start >= until) {
            spans.insert(start, end);
            until = end;
        }
    }
    spans
}

/// Whether a word is a path of Windows: a drive, a server, or a folder behind a backslash.
pub(super) fn is_path(word: &str) -> bool {
    let word = word.trim_start_matches(['*', '_', '(', '[', '<', '„', '"', '‚', '\'', '»', '“', '‘']);
    let mut chars = word.chars();
    let is_drive = chars.next().is_some_and(|c| c.is_ascii_alphabetic()) && chars.as_str().starts_with(":\\");
    let behind = |(at, _): (usize, &str)| word.get(at + 1..).and_then(|rest| rest.chars().next());
    let is_folder = || word.match_indices('\\').filter_map(behind).any(char::is_alphanumeric);
    is_drive || word.starts_with("\\\\") && word.len() > 2 || is_folder()
}

/// Whether what stands in angle brackets is an address. One of the web may hold spaces, as people type them.
fn is_address(inside: &str) -> bool {
    let lower = inside.get(..8.min(inside.len())).unwrap_or_default().to_ascii_lowercase();
    let web =
        ["http://", "https://"].iter().any(|scheme| inside.len() > scheme.len() && lower.starts_with(scheme));
    let mail = inside.contains('@') && !inside.contains(char::is_whitespace);
    web && !inside.ends_with(char::is_whitespace) || mail
}

/// Whether what stands in angle brackets is an element of HTML.
fn is_element(inside: &str) -> bool {
    const NAMES: &str = " a abbr b big blockquote br center cite code div del em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre s \
        script small span strike strong style sub sup table tbody td th thead tr u ul ";
    let inside = inside.trim_matches('/');
    let name: String = inside.chars().take_while(char::is_ascii_alphanumeric).collect();
    let rest = inside.get(name.len()..).unwrap_or_default();
    !name.is_empty()
        && rest.chars().next().is_none_or(char::is_whitespace)
        && NAMES.contains(&format!(" {} ", name.to_ascii_lowercase()))
}

/// Whether the name stands for a character in HTML.
fn is_reference(name: &str) -> bool {
    const NAMES: &str = " nbsp amp lt gt quot apos shy ndash mdash hellip euro copy reg deg middot bull laquo raquo bdquo ldquo rdquo \
        lsquo rsquo sbquo auml ouml uuml Auml Ouml Uuml szlig eacute egrave agrave ensp emsp thinsp zwj zwnj sect times frac12 ";
    match name.strip_prefix('#') {
        Some(code) => {
            code.trim_start_matches(['x', 'X']).chars().all(|c| c.is_ascii_hexdigit()) && !code.is_empty()
        }
        None => NAMES.contains(&format!(" {name} ")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;
    use crate::template::with_marks;

    fn kinds(text: &str) -> Vec<String> {
        let mut remarks = Remarks::default();
        let prepared = prepared(&lines(text), Position::Text, &mut remarks);
        assert_eq!(with_marks(&prepared.text), text, "nothing is lost");
        remarks
            .done()
            .into_iter()
            .map(|remark| format!("{:?} {}", remark.args, text.get(remark.range).unwrap()))
            .collect()
    }

    #[test]
    fn marks_of_other_dialects_are_told() {
        for (text, kind, marked) in [
            ("a `b c` d", "code", "`b c`"),
            ("ein ~~alt~~ neu", "strike", "~~"),
            ("ein ==alt== neu", "highlight", "=="),
            ("Geld[^1].", "footnote", "[^1]"),
            ("a <br> b", "html", "<br>"),
            ("a <BR/> b", "html", "<BR/>"),
            ("<!-- a", "html", "<!-- a"),
            ("a&nbsp;b", "reference", "&nbsp;"),
            ("a&#160;b", "reference", "&#160;"),
            ("[leer]()", "empty-link", "]()"),
            ("[leer]( <> )", "empty-link", "]( <> )"),
        ] {
            assert_eq!(kinds(text), [format!("[(\"kind\", Text({kind:?}))] {marked}")], "{text}");
        }
        for text in
            ["S&P; und R&B", "<Name>", "a < b > c", "geht`s", "~ 5 und ~~", "a == b", "[x] (y)", "5 ~~ 6"]
        {
            assert_eq!(kinds(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn paths_are_told_from_escapes() {
        for path in ["K:\\*", "\\\\server\\a", "a\\b", "„K:\\“", "(K:\\x)", "\\begin{x}"] {
            assert!(is_path(path), "{path}");
        }
        for word in ["\\*a\\*", "1\\.", "\\", "\\\\", "a\\", "\\_"] {
            assert!(!is_path(word), "{word}");
        }
    }

    #[test]
    fn spans_of_code_have_ends_of_their_length() {
        let spans = |text: &str| {
            let chars: Vec<(char, usize)> = text.char_indices().map(|(at, c)| (c, at)).collect();
            code_spans(&chars).into_iter().collect::<Vec<_>>()
        };
        assert_eq!(spans("`a`` `` b` `"), [(0, 10)]);
        assert_eq!(spans("``a` b`"), [(3, 7)]);
        assert_eq!(spans("`` `"), []);
    }
}
