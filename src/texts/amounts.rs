//! Amounts as sentences say them: `15`, `1.204`, `zwei Dutzend`, `33 %`, `zwei Drittel`, `jeder zweite`; with what makes them a bound: `rund`, `mehr als`.

use super::dates::{Token, month};
use german_text::spelt;
use std::ops::Range;

/// An amount in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Amount {
    /// How much.
    pub(crate) value: Value,
    /// How exactly.
    pub(crate) bound: Bound,
    /// The pieces that say it, from the first to behind the last.
    pub(crate) tokens: Range<usize>,
}

/// How much an amount is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    /// So many of something.
    Count(usize),
    /// As many as the first or the second, or between them: `10 bis 15`.
    Between(usize, usize),
    /// A share in whole percent.
    Percent(usize),
    /// A share as a fraction.
    Fraction(usize, usize),
}

/// How exactly an amount is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bound {
    /// Nothing is said about that.
    Exactly,
    /// `rund 15`.
    About,
    /// `fast 15`.
    JustUnder,
    /// `gut 15`.
    JustOver,
    /// `mehr als 15`.
    Over,
    /// `mindestens 15`.
    AtLeast,
    /// `weniger als 15`.
    Under,
    /// `höchstens 15`, and `die letzten 15`: so many are there at least.
    AtMost,
    /// `um 15`, `15 mehr`: the difference of two others.
    Difference,
}

/// What stands before an amount and makes it a bound.
const BEFORE: [(Bound, &[&str]); 9] = [
    (
        Bound::About,
        &[
            "rund",
            "rd",
            "etwa",
            "circa",
            "zirka",
            "ca",
            "ungefähr",
            "about",
            "around",
            "roughly",
            "approximately",
        ],
    ),
    (Bound::JustUnder, &["knapp", "fast", "beinahe", "nahezu", "annähernd", "nearly", "almost"]),
    (Bound::JustOver, &["gut"]),
    (Bound::Over, &["mehr als", "über", "more than", "over"]),
    (Bound::AtLeast, &["nicht weniger als", "mindestens", "wenigstens", "at least", "no fewer than"]),
    (Bound::Under, &["weniger als", "unter", "fewer than", "less than", "under"]),
    (
        Bound::AtMost,
        &["nicht mehr als", "höchstens", "maximal", "bis zu", "at most", "up to", "no more than"],
    ),
    // So many are there at least.
    (
        Bound::AtMost,
        &[
            "ersten",
            "letzten",
            "vorletzten",
            "nächsten",
            "vergangenen",
            "folgenden",
            "übrigen",
            "anderen",
            "weitere",
            "weiteren",
            "first",
            "last",
            "next",
            "other",
            "another",
            "further",
            "past",
        ],
    ),
    (Bound::Difference, &["um"]),
];

const ARTICLES: [&str; 9] = ["die", "der", "das", "den", "ein", "eine", "einem", "the", "a"];

/// Words behind which a number is a name: `Seite 4`.
const LABELS: [&str; 22] = [
    "nr",
    "nummer",
    "no",
    "seite",
    "s",
    "§",
    "punkt",
    "ziffer",
    "page",
    "tabelle",
    "table",
    "abbildung",
    "figure",
    "heft",
    "kapitel",
    "chapter",
    "teil",
    "part",
    "artikel",
    "absatz",
    "halbjahr",
    "quartal",
];

/// Words that begin a sentence: behind them, a point ends the one before, and the number in front of it is no ordinal.
const BEGINNINGS: [&str; 41] = [
    "Das", "Der", "Die", "Den", "Dem", "Davon", "Dabei", "Damit", "Dazu", "Darunter", "Daraus", "Dort",
    "Hier", "Es", "Sie", "Er", "Wir", "In", "Im", "Am", "An", "Auf", "Aus", "Bei", "Mit", "Von", "Zu", "Zum",
    "Für", "Nach", "Alle", "Ein", "Eine", "Diese", "Dieses", "The", "This", "These", "They", "Of", "It",
];

/// Finds the amounts of a text, the first one first. Years, days, times, ordinals and numbers of pages are none.
pub(crate) fn amounts(tokens: &[Token<'_>]) -> Vec<Amount> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match amount(tokens, at) {
            Some((value, length)) => {
                let range = at..at + length;
                found.push(Amount { value, bound: bound(tokens, &range, value), tokens: range });
                at += length;
            }
            // What is no amount as a whole is none in its parts either: `30.06.2014`, `12,5`.
            None => at += joined(tokens, at),
        }
    }
    found
}

/// Tells whether a sentence ends at this piece.
pub(crate) fn ends_sentence(tokens: &[Token<'_>], at: usize) -> bool {
    match tokens.get(at).map(|token| token.text) {
        Some("!" | "?" | ";") => true,
        Some(".") => {
            let before = at.checked_sub(1).and_then(|at| tokens.get(at));
            match tokens.get(at + 1) {
                None => true,
                Some(next) if before.is_some_and(|before| before.number().is_some()) => {
                    BEGINNINGS.contains(&next.text)
                }
                Some(next) => next.text.starts_with(char::is_uppercase) && !follows(tokens, at + 1),
            }
        }
        _ => false,
    }
}

impl Amount {
    /// Tells whether somebody may say so of `count`.
    pub(crate) fn fits(&self, count: usize) -> bool {
        match self.value {
            Value::Count(said) => match self.bound {
                Bound::Exactly => count == said,
                Bound::About => count.abs_diff(said) <= (said / 10).max(1),
                Bound::JustUnder => count <= said && count * 100 >= said * 85,
                Bound::JustOver => count >= said && count * 100 <= said * 115,
                bound => bound.is_kept(count.cmp(&said)),
            },
            Value::Between(low, high) => (low..=high).contains(&count),
            Value::Percent(_) | Value::Fraction(..) => true,
        }
    }

    /// Tells whether somebody may say so of `part` of `whole`.
    pub(crate) fn fits_share(&self, part: usize, whole: usize) -> bool {
        // In hundredths of a percent.
        let Some(share) = (part * 10_000).checked_div(whole) else { return false };
        let (said, width) = match self.value {
            Value::Percent(said) => (said * 100, 50),
            Value::Fraction(part, of) => ((part * 10_000).checked_div(of).unwrap_or_default(), 200),
            Value::Count(_) | Value::Between(..) => return true,
        };
        match self.bound {
            // As it is computed elsewhere: rounded to whole percent, a half upwards.
            Bound::Exactly if width == 50 => (share + 50) / 100 == said / 100,
            Bound::Exactly => share.abs_diff(said) <= width,
            Bound::About => share.abs_diff(said) <= 500,
            Bound::JustUnder => share <= said && share + 600 >= said,
            Bound::JustOver => share >= said && share <= said + 600,
            bound => bound.is_kept(share.cmp(&said)),
        }
    }
}

impl Bound {
    const fn is_kept(self, order: std::cmp::Ordering) -> bool {
        match self {
            Self::Over => order.is_gt(),
            Self::AtLeast => order.is_ge(),
            Self::Under => order.is_lt(),
            Self::AtMost => order.is_le(),
            Self::Exactly | Self::About | Self::JustUnder | Self::JustOver => order.is_eq(),
            Self::Difference => true,
        }
    }
}

/// The amount that begins at this piece, and how many pieces say it.
fn amount(tokens: &[Token<'_>], at: usize) -> Option<(Value, usize)> {
    let word =
        |index: usize| tokens.get(at + index).map(|token| token.text.to_lowercase()).unwrap_or_default();
    // `half a dozen` is no half.
    if let Some(found) = dozen(&word).or_else(|| share(&word)) {
        return Some(found);
    }
    let (value, length) = number(tokens, at)?;
    if ["%", "prozent", "percent"].contains(&word(length).as_str()) {
        return Some((Value::Percent(value), length + 1));
    }
    let is_from = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| before.text == "from");
    let joins = !is_from && ["bis", "-", "–", "to", "oder", "or"].contains(&word(length).as_str());
    if let Some((other, more)) = number(tokens, at + length + 1).filter(|_| joins) {
        return Some((Value::Between(value.min(other), value.max(other)), length + 1 + more));
    }
    Some((Value::Count(value), length))
}

/// `die Hälfte`, `zwei Drittel`, `jeder zweite`.
fn share(word: &dyn Fn(usize) -> String) -> Option<(Value, usize)> {
    const PARTS: [(&str, usize); 9] = [
        ("drittel", 3),
        ("viertel", 4),
        ("fünftel", 5),
        ("sechstel", 6),
        ("achtel", 8),
        ("zehntel", 10),
        ("third", 3),
        ("quarter", 4),
        ("fifth", 5),
    ];
    const NTH: [(&[&str], usize); 5] = [
        (&["zweite", "second"], 2),
        (&["dritte", "third"], 3),
        (&["vierte", "fourth"], 4),
        (&["fünfte", "fifth"], 5),
        (&["zehnte", "tenth"], 10),
    ];
    let first = word(0);
    if matches!(first.as_str(), "hälfte" | "half") {
        return Some((Value::Fraction(1, 2), 1));
    }
    let part_of = |word: &str| {
        PARTS
            .iter()
            .find(|(part, _)| {
                word == *part || word.strip_suffix('s') == Some(part) || word.strip_suffix('n') == Some(part)
            })
            .map(|(_, of)| *of)
    };
    let whole: Option<usize> = match first.as_str() {
        "ein" | "einem" | "eines" | "one" | "a" => Some(1),
        _ => spelt(&first).or_else(|| first.parse().ok()).and_then(|number| usize::try_from(number).ok()),
    };
    // `zwei Drittel`, and `one-third`.
    let behind = 1 + usize::from(word(1) == "-");
    if let Some((whole, of)) = whole.zip(part_of(&word(behind))) {
        return Some((Value::Fraction(whole, of), behind + 1));
    }
    let every = matches!(first.as_str(), "jeder" | "jede" | "jedes" | "jeden" | "jedem" | "every");
    let second = word(1);
    let stem = second.trim_end_matches(['n', 'r', 's', 'm']);
    let nth =
        NTH.iter().find(|(words, _)| every && (words.contains(&stem) || words.contains(&second.as_str())));
    nth.map(|(_, of)| (Value::Fraction(1, *of), 2))
}

/// `ein Dutzend`, `half a dozen`.
fn dozen(word: &dyn Fn(usize) -> String) -> Option<(Value, usize)> {
    let is_dozen = |at: usize| matches!(word(at).as_str(), "dutzend" | "dozen");
    let first = word(0);
    let count = |count: usize, length: usize| Some((Value::Count(count), length));
    if is_dozen(0) {
        return count(12, 1);
    }
    match first.as_str() {
        "halbes" | "halben" if is_dozen(1) => count(6, 2),
        "half" if word(1) == "a" && is_dozen(2) => count(6, 3),
        "ein" | "einem" | "a" | "one" if is_dozen(1) => count(12, 2),
        _ if is_dozen(1) => count(usize::try_from(spelt(&first)?).ok()? * 12, 2),
        _ => None,
    }
}

/// The number at this piece, in figures, also in groups of three, or in words, and how many pieces it takes. Years, days, times and ordinals are none.
fn number(tokens: &[Token<'_>], at: usize) -> Option<(usize, usize)> {
    let first = tokens.get(at)?;
    let is_long = first.text.len() > 9 && first.text.bytes().all(|byte| byte.is_ascii_digit());
    if is_long {
        // So many there are of nothing.
        return Some((usize::MAX, 1));
    }
    let Some(figures) = first.number() else {
        let lower = first.text.to_lowercase();
        let before = at.checked_sub(1).and_then(|at| tokens.get(at)).map(|token| token.text.to_lowercase());
        let behind = tokens.get(at + 1).map(|token| token.text.to_lowercase()).unwrap_or_default();
        let only = ["nur", "genau", "lediglich", "only", "just", "exactly"];
        // `eine einzige`.
        let is_said =
            before.is_some_and(|before| only.contains(&before.as_str())) || behind.starts_with("einzig");
        let is_one = is_said && ["ein", "eine", "einen", "einem", "einer", "one"].contains(&lower.as_str());
        return match lower.as_str() {
            "kein" | "keine" | "keiner" | "keinen" | "none" => Some((0, 1)),
            _ if is_one => Some((1, 1)),
            word => Some((usize::try_from(spelt(word)?).ok()?, 1)),
        };
    };
    let mut value = usize::try_from(figures).ok()?;
    let mut length = 1;
    while let Some((next, more)) = group(tokens, at + length) {
        value = value.checked_mul(1000)?.checked_add(next)?;
        length += more;
    }
    let text = |index: usize| tokens.get(index).map_or("", |token| token.text);
    let behind = at + length;
    let is_ordinal = text(behind) == "." && behind + 1 < tokens.len() && !ends_sentence(tokens, behind);
    let is_part = matches!(text(behind), "." | "," | ":" | "/")
        && follows(tokens, behind)
        && is_number_joined(tokens, behind);
    let is_day = month(text(behind)).is_some();
    let is_year = length == 1 && (1900..2200).contains(&value);
    let is_measured = matches!(
        text(behind),
        "Uhr" | "h" | "am" | "pm" | "€" | "Euro" | "EUR" | "km" | "m" | "qm" | "Prozentpunkte"
    );
    (!is_ordinal && !is_part && !is_day && !is_year && !is_measured && !is_label(tokens, at))
        .then_some((value, length))
}

/// `Nr. 3`, `Seite 4`, `2014/15`, `2013-ESF-12`.
fn is_label(tokens: &[Token<'_>], at: usize) -> bool {
    let before =
        |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at)).map_or("", |token| token.text);
    let name = if before(1) == "." { before(2) } else { before(1) };
    // `0815`.
    let is_padded = tokens.get(at).is_some_and(|token| token.text.len() > 1 && token.text.starts_with('0'));
    LABELS.contains(&name.to_lowercase().as_str())
        || (matches!(before(1), "/" | "-") && follows(tokens, at) && follows(tokens, at - 1))
        || is_padded
}

/// Three figures behind a blank or a point.
fn group(tokens: &[Token<'_>], at: usize) -> Option<(usize, usize)> {
    let three = |at: usize| {
        let token = tokens.get(at)?;
        usize::try_from(token.number().filter(|_| token.text.len() == 3)?).ok()
    };
    if tokens.get(at)?.text == "." && follows(tokens, at) && follows(tokens, at + 1) {
        return Some((three(at + 1)?, 2));
    }
    Some((three(at)?, 1))
}

/// How many pieces from here on are written in one, where they begin with figures; else one.
fn joined(tokens: &[Token<'_>], at: usize) -> usize {
    let is_number = tokens.get(at).is_some_and(|token| token.number().is_some());
    let mut length = 1;
    while is_number
        && follows(tokens, at + length)
        && (tokens.get(at + length).is_some_and(|token| token.number().is_some())
            || is_number_joined(tokens, at + length))
    {
        length += 1;
    }
    length
}

/// Tells whether nothing stands between a piece and the one before.
fn follows(tokens: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    before.zip(tokens.get(at)).is_some_and(|(before, token)| before.range.end == token.range.start)
}

/// Tells whether a number is written to a sign without a blank.
fn is_number_joined(tokens: &[Token<'_>], sign: usize) -> bool {
    follows(tokens, sign + 1) && tokens.get(sign + 1).is_some_and(|token| token.number().is_some())
}

/// What the words around an amount make of it.
fn bound(tokens: &[Token<'_>], range: &Range<usize>, value: Value) -> Bound {
    let lower = |at: usize| tokens.get(at).map(|token| token.text.to_lowercase()).unwrap_or_default();
    match (lower(range.end).as_str(), lower(range.end + 1).as_str()) {
        ("oder" | "und" | "or" | "and", "mehr" | "more") => return Bound::AtLeast,
        ("oder" | "or", "weniger" | "fewer" | "less") => return Bound::AtMost,
        ("mehr" | "weniger" | "more" | "fewer", _) => return Bound::Difference,
        _ => {}
    }
    let mut end = range.start;
    // `mehr als die Hälfte`, `ca. 15`; but `über den 15 Standorten` is no bound.
    let is_skipped =
        |word: &str| word == "." || (matches!(value, Value::Fraction(..)) && ARTICLES.contains(&word));
    while end.checked_sub(1).is_some_and(|before| is_skipped(&lower(before))) {
        end -= 1;
    }
    let is_before = |words: &str| {
        let start = end.checked_sub(words.split(' ').count());
        start.is_some_and(|start| words.split(' ').zip(start..).all(|(word, at)| lower(at) == word))
    };
    let all = BEFORE.iter().flat_map(|(bound, all)| all.iter().map(move |words| (words, bound)));
    // `nicht weniger als` says other than `weniger als`.
    let longest = all.filter(|(words, _)| is_before(words)).max_by_key(|(words, _)| words.len());
    longest.map_or(Bound::Exactly, |(_, bound)| *bound)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::tokens;

    /// What is said, one after the other: `15`, `>10`, `10-15`, `33%`, `1/2`.
    fn said(text: &str) -> Vec<String> {
        let sign = |bound| match bound {
            Bound::Exactly => "",
            Bound::About => "~",
            Bound::JustUnder => "-",
            Bound::JustOver => "+",
            Bound::Over => ">",
            Bound::AtLeast => ">=",
            Bound::Under => "<",
            Bound::AtMost => "<=",
            Bound::Difference => "d",
        };
        let value = |value| match value {
            Value::Count(count) => count.to_string(),
            Value::Between(low, high) => format!("{low}-{high}"),
            Value::Percent(percent) => format!("{percent}%"),
            Value::Fraction(part, of) => format!("{part}/{of}"),
        };
        amounts(&tokens(text))
            .into_iter()
            .map(|one| format!("{}{}", sign(one.bound), value(one.value)))
            .collect()
    }

    #[test]
    fn amounts_are_read_as_people_say_them() {
        for (text, wanted) in [
            ("Es kamen 1.204 von 2 300 Menschen.", "1204 2300"),
            ("Überfällig sind sechs.", "6"),
            ("Es waren 15. Davon kamen einundzwanzig.", "15 21"),
            ("Zwei Dutzend, ein halbes Dutzend und ein Dutzend, half a dozen.", "24 6 12 6"),
            (
                "Die Hälfte, zwei Drittel, ein Viertel, jeder zweite, jedem fünften, one-third, two thirds.",
                "1/2 2/3 1/4 1/2 1/5 1/3 2/3",
            ),
            ("33 % und zwölf Prozent", "33% 12%"),
            (
                "mehr als die Hälfte, fast ein Drittel, rund 15, ca. 15, gut 15, weniger als drei",
                ">1/2 -1/3 ~15 ~15 +15 <3",
            ),
            (
                "nicht weniger als 15, mindestens 15, höchstens 15, bis zu 15, nicht mehr als 15",
                ">=15 >=15 <=15 <=15 <=15",
            ),
            ("15 oder mehr, die letzten drei, um drei, drei mehr", ">=15 <=3 d3 d3"),
            ("Keine ist erledigt, nur eine, eine, exactly one", "0 1 1"),
            ("10 bis 15 Standorte, 14–21, zehn oder elf", "10-15 14-21 10-11"),
            ("von 10 auf 15, from 10 to 15, named by 15 sites", "10 15 10 15 15"),
            (
                "Am 30.06.2014 um 14 Uhr, 12:30, am 3. April, im 2. Erfahrungsaustausch, 2014 bis 2016, 2014/15, Nr. 3, Seite 4, 12,5",
                "",
            ),
        ] {
            assert_eq!(said(text).join(" "), wanted, "{text}");
        }
    }

    #[test]
    fn bounds_are_kept_or_broken() {
        let one = |text: &str| amounts(&tokens(text)).remove(0);
        for (text, right, wrong) in [
            ("15", 15, 14),
            ("rund 15", 16, 19),
            ("fast 15", 14, 16),
            ("gut 15", 16, 14),
            ("mehr als 15", 16, 15),
            ("mindestens 15", 15, 14),
            ("weniger als 15", 14, 15),
            ("höchstens 15", 15, 16),
            ("10 bis 15", 12, 16),
        ] {
            let amount = one(text);
            assert!(amount.fits(right) && !amount.fits(wrong), "{text}");
        }
        for (text, right, wrong) in [
            ("die Hälfte", (13, 26), (12, 26)),
            ("rund die Hälfte", (7, 15), (6, 15)),
            ("mehr als die Hälfte", (8, 15), (7, 14)),
            ("knapp ein Drittel", (3, 10), (4, 10)),
            ("33 %", (5, 15), (4, 15)),
        ] {
            let amount = one(text);
            assert!(amount.fits_share(right.0, right.1) && !amount.fits_share(wrong.0, wrong.1), "{text}");
        }
    }
}
