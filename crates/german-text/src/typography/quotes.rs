//! Quotation marks and apostrophes.
//!
//! Straight marks are paired first, together with the typographic ones that stand already; only then does each pair
//! get its form, by language and by what encloses it. Marks without a partner stay as typed, except apostrophes.

use super::line::Line;
use crate::Lang;

/// Kind of a pair: „…“ or ‚…‘.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Double,
    Single,
}

impl Kind {
    const fn other(self) -> Self {
        match self {
            Self::Double => Self::Single,
            Self::Single => Self::Double,
        }
    }
}

/// A mark that opened and has not been closed yet.
#[derive(Clone, Copy, Debug)]
struct Open {
    position: usize,
    kind: Kind,
    style: Lang,
}

/// Two marks that belong together.
#[derive(Clone, Copy, Debug)]
struct Pair {
    open: Open,
    close: usize,
}

/// Role of a mark where it stands.
enum Role {
    Opens(Lang),
    Closes,
    Nothing,
}

pub(super) const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '„' | '“' | '”' | '‚' | '‘' | '’' | '«' | '»' | '‹' | '›')
}

/// Sets quotation marks, then apostrophes.
pub(super) fn quotes(line: &mut Line, lang: Lang) {
    // A pair that is set may free a mark for a partner. Every round uses up straight marks, so this ends.
    while set_pairs(line, lang) || apostrophes(line) {}
}

/// Sets the pairs; tells whether any mark changed.
fn set_pairs(line: &mut Line, lang: Lang) -> bool {
    let pairs = pair(line, lang);
    let forms = forms(line, &pairs);
    let mut changed = false;
    for (pair, kind) in pairs.iter().zip(forms) {
        let (opening, closing) = marks(kind, pair.open.style);
        changed |= set_straight(line, pair.open.position, opening);
        // After a typographic opener of another style the closer must fit what stands there.
        changed |= set_straight(line, pair.close, closer_of(line.at(pair.open.position)).unwrap_or(closing));
    }
    changed
}

const fn marks(kind: Kind, style: Lang) -> (char, char) {
    match (kind, style) {
        (Kind::Double, Lang::De) => ('„', '“'),
        (Kind::Single, Lang::De) => ('‚', '‘'),
        (Kind::Double, Lang::En) => ('“', '”'),
        (Kind::Single, Lang::En) => ('‘', '’'),
    }
}

const fn closer_of(opener: Option<char>) -> Option<char> {
    match opener {
        Some('„') => Some('“'),
        Some('‚') => Some('‘'),
        Some('“') => Some('”'),
        Some('‘') => Some('’'),
        _ => None,
    }
}

fn set_straight(line: &mut Line, position: usize, mark: char) -> bool {
    let straight = is_straight(line, position);
    if straight {
        line.set(position, mark);
    }
    straight
}

fn is_straight(line: &Line, position: usize) -> bool {
    matches!(line.free(position), Some('"' | '\''))
}

fn pair(line: &Line, lang: Lang) -> Vec<Pair> {
    let mut open = Opened::default();
    let mut pairs = Vec::new();
    for position in 0..line.len() {
        let Some((mark, kind)) = line.free(position).and_then(|mark| Some((mark, kind_of(mark)?))) else {
            continue;
        };
        match role(line, position, mark, kind, &open, lang) {
            Role::Opens(style) => open.push(Open { position, kind, style }),
            Role::Closes => {
                pairs.extend(open.close(kind).map(|opener| Pair { open: opener, close: position }));
            }
            Role::Nothing => {}
        }
    }
    pairs.sort_by_key(|pair| pair.open.position);
    pairs
}

const fn kind_of(mark: char) -> Option<Kind> {
    match mark {
        '"' | '„' | '“' | '”' => Some(Kind::Double),
        '\'' | '‚' | '‘' | '’' => Some(Kind::Single),
        _ => None,
    }
}

/// The marks that opened, one within the other.
#[derive(Default)]
struct Opened {
    marks: Vec<Open>,
    /// The places of the double ones among them, and of the single ones.
    double: Vec<usize>,
    single: Vec<usize>,
}

impl Opened {
    fn push(&mut self, mark: Open) {
        let of_kind = if mark.kind == Kind::Double { &mut self.double } else { &mut self.single };
        of_kind.push(self.marks.len());
        self.marks.push(mark);
    }

    /// The opener that a closer of `kind` would close: a single one only if no double one was opened after it.
    fn partner(&self, kind: Kind) -> Option<&Open> {
        self.place(kind).and_then(|place| self.marks.get(place))
    }

    fn place(&self, kind: Kind) -> Option<usize> {
        let (double, single) = (self.double.last(), self.single.last());
        if kind == Kind::Double {
            double
        } else {
            single.filter(|single| double.is_none_or(|double| single > &double))
        }
        .copied()
    }

    /// Takes the opener that a closer of `kind` closes, and forgets what was opened after it.
    fn close(&mut self, kind: Kind) -> Option<Open> {
        let place = self.place(kind)?;
        let opener = self.marks.get(place).copied();
        self.marks.truncate(place);
        for of_kind in [&mut self.double, &mut self.single] {
            while of_kind.last().is_some_and(|last| *last >= place) {
                of_kind.pop();
            }
        }
        opener
    }
}

fn role(line: &Line, position: usize, mark: char, kind: Kind, open: &Opened, lang: Lang) -> Role {
    if kind == Kind::Single && mark != '‚' && is_within_word(line, position) {
        return Role::Nothing;
    }
    let partner_style = open.partner(kind).map(|mark| mark.style);
    let (may_open, may_close) = (may_open(line, position), may_close(line, position));
    let may_open = may_open && !(mark == '\'' && leaves_out(line, position));
    match mark {
        '„' | '‚' => Role::Opens(Lang::De),
        // The same mark closes in German and opens in English.
        '“' | '‘' if partner_style == Some(Lang::De) => Role::Closes,
        '“' | '‘' if may_open => Role::Opens(Lang::En),
        '”' => Role::Closes,
        '"' | '\'' | '’' => match (may_open, may_close) {
            (true, false) => opens(mark, open, lang),
            (false, true) => Role::Closes,
            _ if partner_style.is_some() => Role::Closes,
            _ if may_open => opens(mark, open, lang),
            _ => Role::Nothing,
        },
        _ => Role::Nothing,
    }
}

/// An apostrophe never opens; a straight mark follows the style of what encloses it.
fn opens(mark: char, open: &Opened, lang: Lang) -> Role {
    if mark == '’' {
        Role::Nothing
    } else {
        Role::Opens(open.marks.last().map_or(lang, |outer| outer.style))
    }
}

/// How far a mark before the figures of a year is looked for its partner, in characters.
const REACH: usize = 80;

/// Tells whether an apostrophe stands for what is left out: the century in `'90er`, a syllable in `'nen`. A quotation may begin so as well;
/// then a mark follows that can only close it, and is not that of a genitive (`Hans' Haus`).
fn leaves_out(line: &Line, position: usize) -> bool {
    let word = line.word_from(position + 1);
    let figures = word.chars().take_while(char::is_ascii_digit).count();
    let is_year = figures == 2 && !matches!(line.at(position + 3), Some('.' | ':' | ','));
    let is_short = matches!(
        word.as_str(),
        "n" | "ne" | "nen" | "ner" | "nem" | "s" | "m" | "rum" | "raus" | "rein" | "runter" | "tis"
    );
    let closes = |at: usize| line.free(at) == Some('\'') && may_close(line, at) && !is_genitive(line, at);
    (is_year || is_short) && !(position + 1..position + REACH).any(closes)
}

/// Tells whether the mark stands behind a name in the genitive: `Hans' Haus`, `Max' Idee`.
fn is_genitive(line: &Line, position: usize) -> bool {
    let ends_so = line.before(position).is_some_and(|c| matches!(c, 's' | 'x' | 'z' | 'ß'));
    ends_so
        && line.at(position + 1).is_some_and(char::is_whitespace)
        && line.at(position + 2).is_some_and(char::is_alphabetic)
}

fn is_within_word(line: &Line, position: usize) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    letter(line.before(position)) && letter(line.at(position + 1))
}

fn may_open(line: &Line, position: usize) -> bool {
    let (before, after) = surroundings(line, position);
    let free_before = before
        .is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '{' | '/' | '–' | '—' | '-' | '…'));
    free_before && after.is_some_and(|c| !c.is_whitespace() && !is_stop(c))
}

fn may_close(line: &Line, position: usize) -> bool {
    let (before, after) = surroundings(line, position);
    let free_after =
        after.is_none_or(|c| c.is_whitespace() || is_stop(c) || matches!(c, '/' | '–' | '—' | '-' | '…'));
    free_after && before.is_some_and(|c| !c.is_whitespace() && !matches!(c, '(' | '[' | '{'))
}

const fn is_stop(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '}')
}

/// Returns what stands around a mark, other marks left out: they open and close with it.
fn surroundings(line: &Line, position: usize) -> (Option<char>, Option<char>) {
    // More marks in a row are a line that somebody drew.
    let is_near = |at: &usize| line.at(*at).is_some_and(is_quote);
    let before = (1..MOST_MARKS).map_while(|by| position.checked_sub(by)).take_while(is_near).count();
    let behind = (1..MOST_MARKS).map(|by| position + by).take_while(is_near).count();
    (line.before(position - before), line.at(position + 1 + behind))
}

/// So many marks may stand side by side.
const MOST_MARKS: usize = 10;

/// The form of each pair: the other one where the pair around it has the same. What was typed typographically keeps
/// its form.
fn forms(line: &Line, pairs: &[Pair]) -> Vec<Kind> {
    let mut forms: Vec<Kind> = Vec::with_capacity(pairs.len());
    // What encloses the pair that is looked at: where it closes, and its form.
    let mut around: Vec<(usize, Kind)> = Vec::new();
    for pair in pairs {
        while around.last().is_some_and(|(close, _)| *close <= pair.open.position) {
            around.pop();
        }
        let outer = around.last();
        let kind = pair.open.kind;
        let straight = is_straight(line, pair.open.position) && is_straight(line, pair.close);
        let as_outer = outer.is_some_and(|(_, outer)| *outer == kind);
        let form = if straight && as_outer { kind.other() } else { kind };
        around.push((pair.close, form));
        forms.push(form);
    }
    forms
}

/// Settles what is left of straight single marks: an apostrophe after a letter or before a letter or figure, else a sign of
/// minutes or feet, or the end of an address.
fn apostrophes(line: &mut Line) -> bool {
    let mut changed = false;
    for i in 0..line.len() {
        let before = i.checked_sub(1).and_then(|left| line.free(left));
        let ends_word = before.is_some_and(char::is_alphabetic);
        let begins_word = line.at(i + 1).is_some_and(char::is_alphanumeric);
        // Two of them stand for a quotation mark whose partner is something else.
        let is_double = line.at(i + 1) == Some('\'');
        if line.free(i) == Some('\'') && (ends_word || begins_word) && !is_double {
            line.set(i, '’');
            changed = true;
        }
    }
    changed
}
