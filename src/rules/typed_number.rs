//! `typed-number`: a number typed before a title, where the program sets one itself.

use super::context::{Found, Rule, RuleContext};
use crate::model::{AgendaItem, Text};
use crate::texts::month;
use diagnostics::{Place, Severity};

pub(super) const RULE: Rule = Rule { id: "typed-number", severity: Severity::Hint, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let (agenda, file) = (&event.value.agenda, event.file.as_str());
    let all = |_: usize| true;
    let titles = |announced: bool| {
        let items = agenda.iter().filter(move |item| item.announced == announced);
        items.filter_map(|item| Some((file, item.title.as_ref()?))).collect::<Vec<_>>()
    };
    list("item", &titles(true), all, found);
    list("heading", &titles(false), all, found);
    // A heading has the place of its item, whether the others have headings or not.
    let shown: Vec<&AgendaItem> =
        agenda.iter().filter(|item| item.heading.is_some() || item.title.is_some()).collect();
    let headings =
        shown.iter().filter_map(|item| Some((file, item.heading.as_ref().or(item.title.as_ref())?)));
    let has_heading = |index: usize| shown.get(index).is_some_and(|item| item.heading.is_some());
    list("heading", &headings.collect::<Vec<_>>(), has_heading, found);
    for item in agenda {
        list("point", &item.items.iter().map(|point| (file, point)).collect::<Vec<_>>(), all, found);
    }
    let tables = context.exchange.tables.iter();
    let tables = tables.filter_map(|table| Some((table.file.as_str(), table.value.title.as_ref()?)));
    list("number", &tables.collect::<Vec<_>>(), all, found);
}

/// A diagnostic for each of `texts`, a list in its order, that begins with a number, as far as it `counts`; `instead` is what the
/// program sets there.
fn list(instead: &'static str, texts: &[(&str, &Text)], counts: impl Fn(usize) -> bool, found: &mut Found) {
    let titles: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
    for (index, (file, text)) in texts.iter().enumerate().filter(|(index, _)| counts(*index)) {
        let Some(number) = typed_number(&titles, index) else { continue };
        let length = u32::try_from(number.chars().count()).unwrap_or(1).max(1);
        let rest = text.as_str().trim_start().strip_prefix(number).unwrap_or_default();
        let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || ":–—-".contains(c));
        let args = [("number", number.into()), ("rest", rest.into()), ("instead", instead.into())];
        found.add(file, Place { length, ..text.place }, args);
    }
}

/// The number that the title at `index` of a list begins with, if it is one that was typed to number the list.
///
/// `TOP 1:`, `a)` and `1.1` are. `1.` and `I.` may also begin `3. Quartal` or `I. Muster berichtet`: they are where the title has
/// that number in the list, or its neighbours go on with it.
fn typed_number<'t>(titles: &[&'t str], index: usize) -> Option<&'t str> {
    let mark = |index: usize| titles.get(index).and_then(|title| Mark::of(title));
    let own = mark(index)?;
    let value = own.value?;
    let own_place = u32::try_from(index + 1).is_ok_and(|place| place == value);
    let before = index
        .checked_sub(1)
        .and_then(mark)
        .and_then(|mark| mark.value)
        .is_some_and(|other| other + 1 == value);
    let behind = mark(index + 1).and_then(|mark| mark.value).is_some_and(|other| value + 1 == other);
    let is_meant = match own.doubt {
        Doubt::None => true,
        Doubt::Ordinal => before && behind,
        Doubt::Bare => before || behind,
        Doubt::Some => own_place || before || behind,
    };
    is_meant.then_some(own.typed)
}

/// How much a number at the beginning may mean something else.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Doubt {
    /// Nothing else.
    None,
    /// `1. Begrüßung`, `I. Teil`.
    Some,
    /// `15 Monate`.
    Bare,
    /// `3. Quartal`: it counts what follows.
    Ordinal,
}

/// A number at the beginning of a title.
#[derive(Clone, Copy)]
struct Mark<'t> {
    typed: &'t str,
    value: Option<u32>,
    doubt: Doubt,
}

impl<'t> Mark<'t> {
    fn of(title: &'t str) -> Option<Self> {
        let title = title.trim_start();
        named(title).or_else(|| numbered(title))
    }
}

/// `TOP 1:`, `Punkt 2.`, `Tisch 3 –`, also `TOP 1` before a word.
fn named(title: &str) -> Option<Mark<'_>> {
    const NAMES: [&str; 9] =
        ["TOP", "Top", "Tagesordnungspunkt", "Punkt", "Tisch", "Thementisch", "Themen-Tisch", "Nr.", "Item"];
    let name = NAMES.into_iter().filter(|name| title.starts_with(name)).max_by_key(|name| name.len())?;
    let rest = title.get(name.len()..)?;
    let spaces = rest.len() - rest.trim_start().len();
    let digits = rest.trim_start();
    let length = digits.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(digits.len());
    let number = digits.get(..length)?;
    let value = number.split('.').next()?.parse().ok()?;
    let behind = digits.get(length..)?;
    let separator = behind.trim_start().chars().next();
    let is_separated = number.ends_with('.') || separator.is_none_or(|c| ":.)–—-".contains(c));
    if !behind.chars().any(char::is_alphanumeric) {
        return None;
    }
    // „Top 10 der Hemmnisse“ and „Punkt 5 des Antrags“ number nothing.
    if !(is_separated || name == "TOP") {
        return None;
    }
    let mark = usize::from(behind.starts_with([':', ')']));
    let typed = title.get(..name.len() + spaces + length + mark)?;
    Some(Mark { typed, value: Some(value), doubt: Doubt::None })
}

/// `1.`, `1)`, `(1)`, `1.1`, `I.`, `a)`, `A.`, or a bare number.
fn numbered(title: &str) -> Option<Mark<'_>> {
    let end = title.find(char::is_whitespace)?;
    let (typed, rest) = title.split_at_checked(end)?;
    let next = rest.split_whitespace().next()?;
    let is_closed = typed.ends_with(')') || typed.ends_with(':');
    let core = typed.trim_start_matches('(').trim_end_matches([')', ':']);
    let plain = core.trim_end_matches('.');
    if let Some(value) = levels(core, next) {
        return Some(Mark { typed, value: Some(value), doubt: Doubt::None });
    }
    let value = plain.parse().ok().or_else(|| from_roman(plain)).or_else(|| from_letter(plain))?;
    let is_number = plain.bytes().all(|byte| byte.is_ascii_digit());
    // `C: Ausblick` may name a part of something.
    let is_letter = !is_number && typed.ends_with(':') && plain.chars().count() == 1;
    let doubt = match (is_closed, core.ends_with('.')) {
        (true, _) if is_letter => Doubt::Bare,
        (true, _) => Doubt::None,
        (false, true) if counts(next) => Doubt::Ordinal,
        (false, true) if is_number || plain.len() > 1 || from_roman(plain).is_some() => Doubt::Some,
        // `A. Muster` is a name.
        (false, true) => Doubt::Bare,
        (false, false) if is_number => Doubt::Bare,
        (false, false) => return None,
    };
    // A year, or a house number, numbers nothing.
    (value <= 99).then_some(Mark { typed, value: Some(value), doubt })
}

/// The last level of `1.1` or `2.1.3`; `9.45` and `10.30` are times, `6.4.` is a day.
fn levels(core: &str, next: &str) -> Option<u32> {
    if core.ends_with('.') || next == "Uhr" {
        return None;
    }
    let levels: Vec<u32> = core.split('.').map(|level| level.parse().ok()).collect::<Option<_>>()?;
    let is_short = core.split('.').skip(1).all(|level| level.len() == 1);
    levels.last().copied().filter(|_| levels.len() > 1 && is_short)
}

/// Tells whether what follows a number is counted by it: a month, `Quartal`, `Erfahrungsaustausch`, or a word in small letters.
fn counts(next: &str) -> bool {
    const COUNTED: [&str; 40] = [
        "quartal",
        "halbjahr",
        "jahr",
        "jahrestag",
        "tag",
        "woche",
        "monat",
        "austausch",
        "treffen",
        "sitzung",
        "runde",
        "phase",
        "teil",
        "stufe",
        "klasse",
        "etappe",
        "konferenz",
        "tagung",
        "forum",
        "versammlung",
        "auflage",
        "periode",
        "platz",
        "preis",
        "vorsitzende",
        "vorsitzender",
        "abschnitt",
        "lesung",
        "stock",
        "obergeschoss",
        "fc",
        "sv",
        "tsv",
        "workshop",
        "termin",
        "entwurf",
        "fassung",
        "bericht",
        "gespräch",
        "quarter",
    ];
    let word = next.trim_end_matches(|c: char| !c.is_alphanumeric());
    let lower = word.to_lowercase();
    month(word).is_some()
        || word.chars().next().is_some_and(char::is_lowercase)
        || COUNTED.iter().any(|counted| lower.ends_with(counted))
        || ["tage", "jahre", "runden", "phasen", "teile", "treffens", "austauschs"]
            .iter()
            .any(|form| lower.ends_with(form))
}

/// The value of a Roman number in capitals, up to thirty.
fn from_roman(text: &str) -> Option<u32> {
    (1..=30).find(|number| german_text::roman(*number) == text)
}

/// `a` is the first; letters behind `k` number no agenda.
fn from_letter(text: &str) -> Option<u32> {
    let mut letters = text.chars();
    let letter = letters.next().filter(|letter| letter.is_ascii_alphabetic() && letters.next().is_none())?;
    let place = u32::from(letter.to_ascii_lowercase()) - u32::from('a') + 1;
    (place <= 11).then_some(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(titles: &[&'t str]) -> Vec<Option<&'t str>> {
        (0..titles.len()).map(|index| typed_number(titles, index)).collect()
    }

    #[test]
    fn numbers_that_were_typed() {
        assert_eq!(found(&["1. Begrüßung"]), [Some("1.")]);
        assert_eq!(found(&["Auftakt", "2. Berichte"]), [None, Some("2.")]);
        assert_eq!(found(&["4. Berichte", "5. Aussprache"]), [Some("4."), Some("5.")]);
        assert_eq!(
            found(&["1. Begrüßung", "2. Treffen der Häuser", "3. Ende"]),
            [Some("1."), Some("2."), Some("3.")]
        );
        assert_eq!(
            found(&["TOP 1: Begrüßung", "TOP 02 Berichte", "Top 3. Ende"]),
            [Some("TOP 1:"), Some("TOP 02"), Some("Top 3.")]
        );
        assert_eq!(found(&["I. Begrüßung", "II. Berichte"]), [Some("I."), Some("II.")]);
        assert_eq!(found(&["a) Häuser", "b) Gelder", "(c) Ende"]), [Some("a)"), Some("b)"), Some("(c)")]);
        assert_eq!(found(&["1.1 Häuser", "1) Gelder", "7: Ende"]), [Some("1.1"), Some("1)"), Some("7:")]);
        assert_eq!(found(&["1 Begrüßung", "2 Berichte"]), [Some("1"), Some("2")]);
        assert_eq!(
            found(&["Thementisch 1: Räume", "Tisch 2 – Geld"]),
            [Some("Thementisch 1:"), Some("Tisch 2")]
        );
    }

    #[test]
    fn numbers_that_mean_something() {
        for title in [
            "3. Quartal 2026",
            "2. Erfahrungsaustausch",
            "1. Mai",
            "1. FC Musterhaus",
            "15 Monate ThINKA Sonneberg",
            "1 Jahr Anlaufstelle",
            "2016. Rückblick",
            "Top 10 der Hemmnisse",
            "Punkt 5 des Antrags",
            "9.45 Uhr Ankunft",
            "10.30 Ankunft",
            "6.4. Ausflug",
            "A. Muster berichtet",
            "V. Müller: Bericht",
            "24 Stunden Pflege",
            "3 gewinnt",
            "§ 1 Name",
            "Teil 1",
            "1. öffentliche Sitzung",
        ] {
            assert_eq!(found(&[title]), [None], "{title}");
        }
    }
}
