//! Quotation marks and apostrophes.
//!
//! Straight marks are paired first, together with the typographic ones that stand already; only then does each pair
//! get its form, by language and by what encloses it. Marks without a partner stay as typed, except apostrophes.

use super::line::Line;
use crate::lang::Lang;

/// Whether a pair is „…“ or ‚…‘.
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

/// What a mark does where it stands.
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

/// Whether any mark changed.
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
    let mut open: Vec<Open> = Vec::new();
    let mut pairs = Vec::new();
    for position in 0..line.len() {
        let Some((mark, kind)) = line.free(position).and_then(|mark| Some((mark, kind_of(mark)?))) else {
            continue;
        };
        match role(line, position, mark, kind, &open, lang) {
            Role::Opens(style) => open.push(Open { position, kind, style }),
            Role::Closes => {
                if let Some(index) = partner(&open, kind)
                    && let Some(opener) = open.get(index).copied()
                {
                    open.truncate(index);
                    pairs.push(Pair { open: opener, close: position });
                }
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

/// The opener that a closer of `kind` would close: a single one only if no double one was opened after it.
fn partner(open: &[Open], kind: Kind) -> Option<usize> {
    let last = open.iter().rposition(|mark| mark.kind == kind)?;
    let within_double = open.iter().skip(last + 1).any(|mark| mark.kind == Kind::Double);
    (kind == Kind::Double || !within_double).then_some(last)
}

fn role(line: &Line, position: usize, mark: char, kind: Kind, open: &[Open], lang: Lang) -> Role {
    if kind == Kind::Single && mark != '‚' && is_within_word(line, position) {
        return Role::Nothing;
    }
    let partner_style = partner(open, kind).and_then(|index| open.get(index)).map(|mark| mark.style);
    let (may_open, may_close) = (may_open(line, position), may_close(line, position));
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
fn opens(mark: char, open: &[Open], lang: Lang) -> Role {
    if mark == '’' { Role::Nothing } else { Role::Opens(open.last().map_or(lang, |outer| outer.style)) }
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

/// What stands around a mark, other marks left out: they open and close with it.
fn surroundings(line: &Line, position: usize) -> (Option<char>, Option<char>) {
    let start = line.start_of(position, is_quote);
    let end = line.end_of(position, is_quote);
    (line.before(start), line.at(end))
}

/// The form of each pair: the other one where the pair around it has the same. What was typed typographically keeps
/// its form.
fn forms(line: &Line, pairs: &[Pair]) -> Vec<Kind> {
    let mut forms: Vec<Kind> = Vec::with_capacity(pairs.len());
    for pair in pairs {
        let outer = pairs.iter().zip(&forms).rfind(|(outer, _)| outer.close > pair.open.position);
        let kind = pair.open.kind;
        let straight = is_straight(line, pair.open.position) && is_straight(line, pair.close);
        let as_outer = outer.is_some_and(|(_, outer)| *outer == kind);
        forms.push(if straight && as_outer { kind.other() } else { kind });
    }
    forms
}

/// What is left of straight single marks: an apostrophe after a letter or before a letter or figure, else a sign of
/// minutes or feet, or the end of an address.
fn apostrophes(line: &mut Line) -> bool {
    let mut changed = false;
    for i in 0..line.len() {
        let before = i.checked_sub(1).and_then(|left| line.free(left));
        let ends_word = before.is_some_and(char::is_alphabetic);
        let begins_word = line.at(i + 1).is_some_and(char::is_alphanumeric);
        if line.free(i) == Some('\'') && (ends_word || begins_word) {
            line.set(i, '’');
            changed = true;
        }
    }
    changed
}
