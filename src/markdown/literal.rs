//! Text that looks like markup and is none.
//!
//! A mark without a meaning gets its stand-in, so that the reader of inlines takes it for a letter, and is put back when the text
//! is taken up.

use super::lines::Line;
use super::names;
use super::remarks::Remarks;
use std::collections::BTreeMap;
use text_template::{SPACE, stand_in};

/// So far the end of a link is looked for: many that do not end would take long.
const LONGEST_TARGET: usize = 300;

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
pub(super) fn prepare(lines: &[Line<'_>], position: Position, remarks: &mut Remarks) -> Prepared {
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
    /// Behind the last character of a path, an address or the name of a file.
    name_until: usize,
    /// Where brackets are open, and whether they are those of a picture.
    brackets: Vec<(usize, bool)>,
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
            name_until: 0,
            brackets: Vec::new(),
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
            self.push(c, place);
            self.at += 1;
        }
    }

    /// Takes the next `count` characters as characters and nothing else.
    fn hide(&mut self, count: usize) {
        for _ in 0..count {
            if let Some(&(c, place)) = self.chars.get(self.at) {
                self.push(stand_in(c), place);
                self.at += 1;
            }
        }
    }

    fn push(&mut self, c: char, place: usize) {
        if c == '\n' {
            self.out.ends.push(self.out.text.len());
        }
        self.out.places.push((self.out.text.len(), place));
        self.out.text.push(c);
    }

    /// Tells that the next `length` characters are markup of another dialect.
    fn tell(&mut self, kind: &'static str, length: usize) {
        // A text with HTML has it throughout.
        if kind == "html" && self.remarks.has_told("kind", &kind.into()) {
            return;
        }
        if let Some(&(_, start)) = self.chars.get(self.at) {
            let last = self.chars.get(self.at + length.saturating_sub(1));
            let end = last.map_or(start, |(c, at)| at + c.len_utf8());
            self.remarks.add("markup-not-shown", start..end.max(start), vec![("kind", kind.into())]);
        }
    }

    fn next(&mut self) {
        if self.before().is_none_or(char::is_whitespace) {
            self.find_name();
        }
        if self.at < self.name_until {
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

    /// A path, an address or the name of a file is characters and nothing else; stress around it stays stress.
    fn find_name(&mut self) {
        if self.name_until > self.at {
            return;
        }
        let rest = self.chars.get(self.at..).unwrap_or_default();
        let letters = || rest.iter().map(|(c, _)| c).take_while(|c| !c.is_whitespace());
        if !letters().any(|c| matches!(c, '*' | '_' | '\\')) {
            return;
        }
        let word: String = letters().collect();
        let Some(name) = names::find(&word) else { return };
        let count = |part: Option<&str>| part.unwrap_or_default().chars().count();
        (0..count(word.get(..name.start))).for_each(|_| self.keep());
        self.name_until = self.at + count(word.get(name));
    }

    /// Tells whether the line begins with what would open a block; its mark is hidden then.
    fn opens_block(&mut self) -> bool {
        let rest = self.chars.get(self.at..).unwrap_or_default();
        let line = rest.iter().map(|(c, _)| *c).take_while(|c| *c != '\n');
        let drawn =
            line.take_while(|c| matches!(c, '*' | '_' | '-' | '=' | '~' | '+') || c.is_whitespace()).count();
        if drawn > 0 && self.ahead(drawn).is_none_or(|c| c == '\n') {
            self.hide(drawn);
            return true;
        }
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
            // `Anna Muster <anna@muster.example>` is how programs for mail write it.
            let of_somebody = self.is_behind_name() && !inside.contains("://");
            if of_somebody && let Some(&(c, place)) = self.chars.get(self.at) {
                self.push(stand_in(c), place);
            }
            for _ in 0..length {
                if let Some(&(c, place)) = self.chars.get(self.at) {
                    self.push(if c == ' ' { SPACE } else { c }, place);
                    self.at += 1;
                }
            }
            if of_somebody && let Some(&(_, place)) = self.chars.get(self.at - 1) {
                self.push(stand_in('>'), place);
            }
            return;
        }
        if is_closed && is_element(&inside) || inside.starts_with("!--") {
            self.tell("html", if is_closed { length } else { length - 1 });
        }
        // What was looked at is not looked at again: many of these would take long.
        self.hide(1);
    }

    /// Tells whether the word before, and a blank, may be the last of a name.
    fn is_behind_name(&self) -> bool {
        let before = self.chars.get(..self.at).unwrap_or_default();
        let Some(((' ', _), before)) = before.split_last() else { return false };
        let word: Vec<char> =
            before.iter().rev().map(|(c, _)| *c).take(60).take_while(|c| !c.is_whitespace()).collect();
        word.last().is_some_and(|first| first.is_uppercase())
            && word.iter().all(|c| c.is_alphabetic() || *c == '-')
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
            self.brackets.push((self.at, self.before() == Some('!')));
            return self.keep();
        }
        let rest = self.chars.get(self.at..).unwrap_or_default();
        let length = rest.iter().take(40).take_while(|(c, _)| *c != ']' && *c != '\n').count();
        if self.ahead(length) == Some(']') && length > 2 {
            self.tell("footnote", length + 1);
        }
        self.hide(1);
    }

    /// `[…]:` defines nothing, and `[…](…)` is a link only where it leads to an address.
    fn closing_bracket(&mut self) {
        let (start, is_picture) = self.brackets.pop().unwrap_or((self.at, false));
        if self.ahead(1) == Some(':') {
            return self.hide(1);
        }
        if self.ahead(1) != Some('(') || is_picture {
            return self.keep();
        }
        let inside: String = (2..LONGEST_TARGET)
            .map_while(|by| self.ahead(by))
            .take_while(|c| !matches!(c, ')' | '[' | '\n'))
            .collect();
        let length = inside.chars().count() + 2;
        let is_closed = self.ahead(length) == Some(')');
        let target = inside.trim_matches(|c: char| c.is_whitespace() || matches!(c, '<' | '>'));
        if names::is_web_or_mail(target) || is_closed && names::is_item(target) {
            return self.keep();
        }
        if is_closed && target.is_empty() {
            self.tell("empty-link", length + 1);
        } else if is_closed && names::means_address(target) && self.remarks.wants("link-leads-nowhere") {
            let place = |at: usize| self.chars.get(at).map_or(0, |(_, place)| *place);
            let range = place(start)..place(self.at + length) + 1;
            self.remarks.add("link-leads-nowhere", range, vec![("address", target.into())]);
        }
        self.hide(1);
    }

    /// Stars within a word, and the star of a footnote in its brackets, are characters.
    fn stars(&mut self) {
        let run = (0..).take_while(|by| self.ahead(*by) == Some('*')).count();
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let opens = self.before().is_none_or(|c| c.is_whitespace() || c == '(');
        let is_note = opens && self.ahead(run) == Some(')');
        if is_note || is_letter(self.before()) && is_letter(self.ahead(run)) {
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

/// Tells whether what stands in angle brackets is an address. One of the web may hold spaces, as people type them.
fn is_address(inside: &str) -> bool {
    let lower = inside.get(..8.min(inside.len())).unwrap_or_default().to_ascii_lowercase();
    let web =
        ["http://", "https://"].iter().any(|scheme| inside.len() > scheme.len() && lower.starts_with(scheme));
    let mail = inside.contains('@') && !inside.contains(char::is_whitespace);
    web && !inside.ends_with(char::is_whitespace) || mail
}

/// Tells whether what stands in angle brackets is an element of HTML.
fn is_element(inside: &str) -> bool {
    const NAMES: &str = " a abbr b big blockquote br center cite code div del em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre s \
        script small span strike strong style sub sup table tbody td th thead tr u ul ";
    let inside = inside.trim_matches('/');
    let name: String = inside.chars().take_while(char::is_ascii_alphanumeric).collect();
    let rest = inside.get(name.len()..).unwrap_or_default();
    !name.is_empty()
        && (rest.trim().is_empty() || rest.starts_with(char::is_whitespace) && rest.contains('='))
        && NAMES.contains(&format!(" {} ", name.to_ascii_lowercase()))
}

/// Tells whether the name stands for a character in HTML.
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
    use text_template::with_marks;

    fn kinds(text: &str) -> Vec<String> {
        let mut remarks = Remarks::default();
        let prepared = prepare(&lines(text), Position::Text, &mut remarks);
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
            ("<b>a</b> und <i>b</i>", "html", "<b>"),
        ] {
            assert_eq!(kinds(text), [format!("[(\"kind\", Text({kind:?}))] {marked}")], "{text}");
        }
        for text in [
            "S&P; und R&B",
            "<Name>",
            "a < b > c",
            "a<b und c>d",
            "geht`s",
            "~ 5 und ~~",
            "a == b",
            "[x] (y)",
            "5 ~~ 6",
        ] {
            assert_eq!(kinds(text), Vec::<String>::new(), "{text}");
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
