//! Signs that a line begins with.

use german_text::is_month;

/// The sign before an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// `-` or `*` with a blank behind it.
    Bullet,
    /// A sign by which other programs write a list.
    Foreign,
    /// A number with a dot or a bracket.
    Number(Number),
    /// `a)`, `IV.`, `1.1`: no list of Markdown, and worth a line of its own.
    Label(Label),
}

/// A number before words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: u32,
    /// True when it can be the number of an item: no day of a month, and written as an item's number is printed.
    pub(super) counts: bool,
    /// True when Markdown does not know it as typed: `1.)`, `1.Kasse`.
    pub(super) is_foreign: bool,
}

/// A label before words: what it begins with, and its place in the order of its kind; letters may be Roman figures as well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    shape: String,
    places: Vec<u32>,
}

impl Label {
    /// Tells whether `next` follows in the same order.
    pub(super) fn is_followed_by(&self, next: &Self) -> bool {
        self.shape == next.shape && self.places.iter().any(|place| next.places.contains(&(place + 1)))
    }
}

impl Mark {
    /// Tells whether items with the two marks can stand in one list.
    pub(super) const fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Bullet | Self::Foreign, Self::Bullet | Self::Foreign)
            | (Self::Number(_), Self::Number(_))
            | (Self::Label(_), Self::Label(_)) => true,
            (Self::Bullet | Self::Foreign | Self::Number(_) | Self::Label(_), _) => false,
        }
    }
}

/// The mark with which a line begins, and the bytes it takes.
pub(super) fn mark(text: &str) -> Option<(Mark, usize)> {
    bullet(text).or_else(|| number(text)).or_else(|| label(text))
}

fn bullet(text: &str) -> Option<(Mark, usize)> {
    let sign = text.chars().next()?;
    let rest = text.get(sign.len_utf8()..)?;
    let blank = rest.chars().next();
    let known = matches!(sign, '-' | '*');
    match blank {
        None | Some(' ' | '\t') if known => return Some((Mark::Bullet, 1)),
        Some(blank) if known && blank.is_whitespace() => {}
        _ if is_bullet(sign) => {}
        Some(blank) if is_dash(sign) && blank.is_whitespace() => {}
        // A section of a law is no item.
        Some(blank) if sign == '§' && blank.is_whitespace() => {
            if rest.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
                return None;
            }
        }
        _ => return None,
    }
    Some((Mark::Foreign, sign.len_utf8()))
}

/// Signs that are bullets and nothing else, those of Word's symbol fonts among them. What says more than "an item" (arrows, boxes
/// to tick) is no bullet: it would be lost.
const fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '•' | '‣' | '◦' | '∙' | '●' | '○' | '▪' | '▫' | '■' | '□' | '◆' | '⁃' | '➢' | '\u{f000}'..='\u{f0ff}'
    )
}

/// Dashes, the middle dot, and the letter by which Outlook writes an empty circle.
const fn is_dash(c: char) -> bool {
    matches!(c, '–' | '—' | '−' | '‐' | '‑' | '·' | 'o')
}

fn number(text: &str) -> Option<(Mark, usize)> {
    let figures = text.bytes().take_while(u8::is_ascii_digit).count();
    let value = text.get(..figures).filter(|_| (1..=9).contains(&figures))?.parse().ok()?;
    let rest = text.get(figures..)?;
    let (end, is_odd) = match rest {
        _ if rest.starts_with(".)") => (2, true),
        _ if rest.starts_with(['.', ')']) => (1, false),
        _ => return None,
    };
    let behind = rest.get(end..)?;
    let is_apart = behind.chars().next().is_none_or(char::is_whitespace);
    if !is_apart && !behind.starts_with(char::is_alphabetic) {
        return None;
    }
    let is_padded = figures > 1 && text.starts_with('0');
    let counts = !is_padded && !goes_on_as_date(behind.trim_start());
    let number = Number { value, counts, is_foreign: is_odd || !is_apart };
    Some((Mark::Number(number), figures + end))
}

/// Tells whether what stands behind `6.` makes it a day: a month in words or figures.
fn goes_on_as_date(rest: &str) -> bool {
    let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
    let figures = rest.bytes().take_while(u8::is_ascii_digit).count();
    let month = rest.get(..figures).and_then(|month| month.parse::<u32>().ok());
    let is_stopped = rest.get(figures..).is_some_and(|rest| rest.starts_with('.'));
    is_month(&word) || is_stopped && month.is_some_and(|month| (1..=12).contains(&month))
}

fn label(text: &str) -> Option<(Mark, usize)> {
    let token = text.split(char::is_whitespace).next().filter(|token| token.len() <= 12)?;
    let behind = text.get(token.len()..).unwrap_or_default();
    let label =
        parse_lettered(token).or_else(|| parse_dotted(token)).filter(|_| !behind.trim().is_empty())?;
    Some((Mark::Label(label), token.len()))
}

/// `a)`, `a.`, `(a)`, `IV.`, `(1)`.
fn parse_lettered(token: &str) -> Option<Label> {
    let inner = token.strip_prefix('(').unwrap_or(token);
    let core = inner.strip_suffix([')', '.'])?;
    let end = inner.get(core.len()..)?;
    let is_bracketed = inner.len() < token.len();
    if is_bracketed && end != ")" {
        return None;
    }
    let case = core.chars().next()?;
    let mut places = Vec::new();
    if core.chars().all(|c| c.is_ascii_digit()) && is_bracketed {
        places.extend(core.parse::<u32>().ok());
    } else if core.chars().all(|c| c.is_ascii_alphabetic() && c.is_uppercase() == case.is_uppercase()) {
        let lower = core.to_ascii_lowercase();
        if let [letter] = lower.as_bytes() {
            places.push(u32::from(letter - b'a') + 1);
        }
        places.extend((1..=39).find(|number| german_text::roman(*number).to_ascii_lowercase() == lower));
    }
    let kind = if case.is_ascii_digit() {
        '1'
    } else if case.is_uppercase() {
        'A'
    } else {
        'a'
    };
    (!places.is_empty()).then(|| Label {
        shape: format!("{}{kind}{end}", token.get(..usize::from(is_bracketed)).unwrap_or_default()),
        places,
    })
}

/// `1.1`, `1.2.3.`
fn parse_dotted(token: &str) -> Option<Label> {
    let core = token.strip_suffix(['.', ')']).unwrap_or(token);
    let parts: Vec<&str> = core.split('.').collect();
    let whole = |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !(2..=4).contains(&parts.len()) || !parts.iter().all(whole) {
        return None;
    }
    let last = parts.last()?.parse().ok()?;
    let before = core.strip_suffix(parts.last()?)?;
    Some(Label { shape: format!("{before}|{}", token.get(core.len()..)?), places: vec![last] })
}

/// The signs and the words of a heading.
pub(super) fn heading(text: &str) -> Option<(usize, &str)> {
    let level = text.bytes().take_while(|byte| *byte == b'#').count();
    let rest = text.get(level..).filter(|_| (1..=6).contains(&level))?;
    if !rest.chars().next().is_none_or(char::is_whitespace) {
        return None;
    }
    let words = rest.trim();
    let shorter = words.trim_end_matches('#');
    let is_closed = shorter.is_empty() || shorter.ends_with(char::is_whitespace);
    Some((level, if is_closed { shorter.trim_end() } else { words }))
}

/// The sign of a line that only draws a line.
pub(super) fn rule(text: &str) -> Option<char> {
    let sign = text.chars().next().filter(|c| matches!(c, '-' | '*' | '_' | '=' | '~'))?;
    let count = text.chars().filter(|c| *c == sign).count();
    (count >= 3 && text.chars().all(|c| c == sign || c.is_whitespace())).then_some(sign)
}

/// Tells whether a line begins with a capital and a dot, as the initial of a name looks.
pub(super) fn may_be_name(text: &str) -> bool {
    matches!(text.as_bytes(), [letter, b'.', ..] if letter.is_ascii_uppercase())
}

/// Tells whether a line has nothing to say: a line that is drawn, the dashes above a signature.
pub(super) fn is_bare(text: &str) -> bool {
    !text.is_empty() && !text.contains(char::is_alphanumeric)
}

/// The sign of a sum or of a balance with which a line begins, and a blank behind it: a dash among them may be that of an item.
pub(super) fn sum_sign(text: &str) -> Option<char> {
    let mut chars = text.chars();
    let sign = chars.next().filter(|c| matches!(c, '+' | '=' | '±' | '-' | '–' | '—' | '−'))?;
    chars.next().is_some_and(char::is_whitespace).then_some(sign)
}

/// Tells whether a star is the mark of a footnote: alone in its line, behind a word.
pub(super) fn has_note_star(text: &str) -> bool {
    let mut stars = text.match_indices('*');
    let (Some((at, _)), None) = (stars.next(), stars.next()) else { return false };
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let behind = text.get(at + 1..).and_then(|behind| behind.chars().next());
    before.is_some_and(|c| !c.is_whitespace() && c != '(') && !behind.is_some_and(char::is_alphanumeric)
}

/// Counts the backticks that open a block of code.
pub(super) fn fence(text: &str) -> Option<usize> {
    let ticks = text.bytes().take_while(|byte| *byte == b'`').count();
    (ticks >= 3 && !text.get(ticks..)?.contains('`')).then_some(ticks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_words() {
        for (text, found) in [
            ("- a", Some(Mark::Bullet)),
            ("-", Some(Mark::Bullet)),
            ("-\u{a0}a", Some(Mark::Foreign)),
            ("•a", Some(Mark::Foreign)),
            ("\u{f0b7}\ta", Some(Mark::Foreign)),
            ("o a", Some(Mark::Foreign)),
            ("§ a", Some(Mark::Foreign)),
            ("§ 5", None),
            ("–a", None),
            ("-a", None),
            ("oder", None),
            ("→ a", None),
            ("☐ a", None),
            ("3.5 Stellen", None),
            ("1234567890. a", None),
            ("+ a", None),
            ("= a", None),
        ] {
            assert_eq!(
                mark(text).map(|(mark, _)| mark).filter(|mark| !matches!(mark, Mark::Label(_))),
                found,
                "{text}"
            );
        }
    }

    #[test]
    fn days_of_a_month_do_not_count() {
        let of = |text: &str| match mark(text) {
            Some((Mark::Number(number), _)) => (number.value, number.counts, number.is_foreign),
            other => panic!("{text}: {other:?}"),
        };
        for (text, found) in [
            ("6. Klasse", (6, true, false)),
            ("6. April", (6, false, false)),
            ("6.\u{a0}Mai:", (6, false, false)),
            ("6. 4. 2016", (6, false, false)),
            ("1.) a", (1, true, true)),
            ("1.Kasse", (1, true, true)),
            ("2)", (2, true, false)),
            ("01. a", (1, false, false)),
        ] {
            assert_eq!(of(text), found, "{text}");
        }
    }

    #[test]
    fn labels_follow_each_other_in_their_order() {
        let of = |text: &str| match mark(text) {
            Some((Mark::Label(label), _)) => label,
            other => panic!("{text}: {other:?}"),
        };
        for (first, second) in [
            ("a) x", "b) x"),
            ("i. x", "ii. x"),
            ("h) x", "i) x"),
            ("IV. x", "V. x"),
            ("1.1 x", "1.2 x"),
            ("(1) x", "(2) x"),
        ] {
            assert!(of(first).is_followed_by(&of(second)), "{first} {second}");
        }
        for (first, second) in [("a) x", "c) x"), ("a) x", "b. x"), ("1.1 x", "2.2 x"), ("A. x", "b. x")] {
            assert!(!of(first).is_followed_by(&of(second)), "{first} {second}");
        }
        assert_eq!(mark("z.B. x"), None);
        assert_eq!(mark("am x"), None);
    }

    #[test]
    fn headings_rules_and_fences() {
        assert_eq!(heading("## Öl ##"), Some((2, "Öl")));
        assert_eq!(heading("# C#"), Some((1, "C#")));
        assert_eq!(heading("#"), Some((1, "")));
        assert_eq!(heading("#tag"), None);
        assert_eq!(rule("- - -"), Some('-'));
        assert_eq!(rule("--"), None);
        assert_eq!(fence("```rust"), Some(3));
        assert_eq!(fence("```a```"), None);
    }
}
