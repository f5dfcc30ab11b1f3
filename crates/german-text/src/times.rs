//! Words of time behind a preposition: `im Herbst 2027`, `bis zur nächsten Sitzung`, `auf den 2. November`.

use super::dates::day_of_year;
use super::nouns::{Determiner, Noun, Number, contracted};
use super::{Case, DateReading, Gender, Lang, full_date, month, read_date};

/// Prepositions that somebody may have typed.
const PREPOSITIONS: [&str; 34] = [
    "am",
    "im",
    "in",
    "an",
    "auf",
    "zu",
    "zum",
    "zur",
    "vom",
    "von",
    "ab",
    "bis",
    "nach",
    "vor",
    "seit",
    "während",
    "um",
    "gegen",
    "bei",
    "beim",
    "spätestens",
    "frühestens",
    "innerhalb",
    "binnen",
    "alle",
    "jeden",
    "jede",
    "jedes",
    "den",
    "dem",
    "des",
    "ca.",
    "etwa",
    "voraussichtlich",
];

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

const WEEKDAYS: [&str; 8] =
    ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag"];

/// Seasons and other stretches of a year, with their article.
const STRETCHES: [(&str, &str); 14] = [
    ("frühjahr", "das"),
    ("frühling", "der"),
    ("sommer", "der"),
    ("herbst", "der"),
    ("winter", "der"),
    ("semester", "das"),
    ("quartal", "das"),
    ("halbjahr", "das"),
    ("trimester", "das"),
    ("schuljahr", "das"),
    ("jahr", "das"),
    ("monat", "der"),
    ("verlauf", "der"),
    ("advent", "der"),
];

const FEASTS: [&str; 6] = ["Ostern", "Pfingsten", "Weihnachten", "Silvester", "Neujahr", "Fasching"];

fn first_word(words: &str) -> &str {
    words.split_whitespace().next().unwrap_or_default()
}

fn is_ordinal(word: &str) -> bool {
    let bare = word.strip_suffix('.');
    bare.is_some_and(|bare| {
        !bare.is_empty()
            && (bare.chars().all(|c| c.is_ascii_digit()) || bare.chars().all(|c| "IVX".contains(c)))
    })
}

/// The article of a stretch of the year: `Herbst 2027`, `1. Quartal`, `Frühjahr/Sommer`.
fn stretch(words: &str) -> Option<&'static str> {
    let mut all = words.split_whitespace().skip_while(|word| is_ordinal(word));
    let word = all.next()?.split(['/', '-', ',']).next()?.to_lowercase();
    let capital = words.split_whitespace().find(|word| !is_ordinal(word))?.starts_with(char::is_uppercase);
    STRETCHES.iter().find(|(end, _)| capital && word.ends_with(end)).map(|(_, article)| *article)
}

/// The preposition that words of time ask for where they say when something is: `im` before `Herbst 2027`. None before words that bring
/// their own, or need none.
///
/// ```
/// use german_text::{Lang, preposition_of_words};
/// let before = |words| preposition_of_words(words, Lang::De);
/// assert_eq!(before("Herbst 2027"), Some("im"));
/// assert_eq!(before("6./7. Oktober 2027"), Some("am"));
/// assert_eq!(before("Montag nach Ostern"), Some("am"));
/// assert_eq!(before("Mitte Mai 2014"), None);
/// assert_eq!(before("nach den Ferien"), None);
/// ```
pub fn preposition_of_words(words: &str, lang: Lang) -> Option<&'static str> {
    let words = words.trim();
    if read_date(words) == DateReading::Span {
        return of_span(words, lang);
    }
    let first = first_word(words);
    if lang == Lang::En {
        let seasons = [
            "spring",
            "summer",
            "autumn",
            "winter",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ];
        let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        let small = first.to_lowercase();
        // *early 2027*, *mid-May*; what goes on with a preposition, *early in 2027*, has it.
        let is_part = ["early", "mid", "late"].contains(&small.split('-').next().unwrap_or_default());
        let has_own = words.split_whitespace().skip(1).any(|word| ["in", "on", "at"].contains(&word));
        return match () {
            () if seasons.contains(&small.as_str()) || is_part && !has_own => Some("in"),
            () if ["beginning", "end", "middle"].contains(&small.as_str()) => Some("at the"),
            () if days.contains(&small.as_str()) => Some("on"),
            () => None,
        };
    }
    if stretch(words).is_some() || MONTHS.contains(&first) {
        return Some("im");
    }
    if WEEKDAYS.iter().any(|day| first.starts_with(day))
        || ["Wochenende", "Vormittag", "Nachmittag", "Abend"].contains(&first)
    {
        return Some("am");
    }
    if ["KW", "Kalenderwoche", "Woche", "Adventszeit", "Ferienzeit", "Sommerpause"].contains(&first) {
        return Some("in der");
    }
    if first.ends_with("ferien") && first.starts_with(char::is_uppercase) {
        return Some("in den");
    }
    FEASTS.contains(&first).then_some("zu")
}

/// Tells whether words say that a date is not known yet: `noch offen`, `steht noch nicht fest`, `tba`. Nothing takes place *then*.
///
/// ```
/// use german_text::is_undecided;
/// assert!(is_undecided("noch offen") && is_undecided("wird noch bekannt gegeben") && is_undecided("not yet known"));
/// assert!(!is_undecided("Herbst 2027") && !is_undecided("nach den Offenen Tagen"));
/// ```
pub fn is_undecided(words: &str) -> bool {
    const ALONE: [&str; 12] = [
        "offen",
        "unbekannt",
        "unklar",
        "folgt",
        "tba",
        "tbd",
        "n. n.",
        "n.n.",
        "open",
        "unknown",
        "undecided",
        "?",
    ];
    const WITHIN: [&str; 8] = [
        "noch offen",
        "noch nicht",
        "nicht fest",
        "noch unbekannt",
        "noch unklar",
        "wird noch",
        "not yet",
        "to be ",
    ];
    let words = words.trim().to_lowercase();
    ALONE.contains(&words.trim_end_matches('.'))
        || ALONE.contains(&words.as_str())
        || WITHIN.iter().any(|part| words.contains(part))
}

/// The preposition of words that are several dates: `am 6./7. Oktober 2027`.
fn of_span(words: &str, lang: Lang) -> Option<&'static str> {
    let is_span =
        words.contains(['-', '–']) || words.split_whitespace().any(|word| ["bis", "to"].contains(&word));
    let figures = words.chars().take_while(char::is_ascii_digit).count();
    match (lang, figures) {
        (Lang::De, 1 | 2) => Some(if is_span { "vom" } else { "am" }),
        (Lang::En, 1 | 2) => Some(if is_span { "from" } else { "on" }),
        (Lang::De, 0) if words.contains('/') => Some("im"),
        (Lang::En, 0) if words.contains('/') => Some("in"),
        _ => None,
    }
}

/// Until when something is due, as a part of a sentence: `bis zum 2. November`, `bis Ende 2027`, `bald`.
///
/// ```
/// use german_text::{Lang, until};
/// let words = |typed| until(typed, Lang::De);
/// assert_eq!(words("2026-11-02"), "bis zum 2. November 2026");
/// assert_eq!(words("2027"), "bis Ende 2027");
/// assert_eq!(words("bald"), "bald");
/// assert_eq!(words("Herbst 2027"), "bis zum Herbst 2027");
/// assert_eq!(words("bis zum Sommer"), "bis zum Sommer");
/// assert_eq!(words("nächste Sitzung"), "bis zur nächsten Sitzung");
/// ```
pub fn until(typed: &str, lang: Lang) -> String {
    match lang {
        Lang::De => until_german(typed.trim()),
        Lang::En => until_english(typed.trim()),
    }
}

fn until_german(typed: &str) -> String {
    let lang = Lang::De;
    match read_date(typed) {
        DateReading::Day(day) => return format!("bis zum {}", full_date(day, lang)),
        DateReading::DayOfYear { month, day } => {
            return format!("bis zum {}", day_of_year(month, day, lang).unwrap_or_else(|| typed.to_owned()));
        }
        DateReading::Month { year, month: number } => {
            return format!("bis Ende {}", month(year, number, lang).unwrap_or_else(|| typed.to_owned()));
        }
        DateReading::Year(year) => return format!("bis Ende {year}"),
        DateReading::Span => {
            return match of_span(typed, lang) {
                Some("am") => format!("bis zum {typed}"),
                _ => typed.to_owned(),
            };
        }
        DateReading::Not(_) | DateReading::Words => {}
    }
    let first = first_word(typed);
    if ["zum", "zur"].contains(&first) {
        return format!("bis {typed}");
    }
    if PREPOSITIONS.contains(&first) {
        return typed.to_owned();
    }
    if let Some(phrase) = named(typed, Case::Dative) {
        return if is_unit(typed) {
            format!("bis {typed}")
        } else {
            format!("bis {}", contracted("zu", &phrase))
        };
    }
    if first.starts_with(char::is_lowercase) {
        return typed.to_owned();
    }
    match stretch(typed) {
        Some(_) => format!("bis zum {typed}"),
        None if MONTHS.contains(&first) => format!("bis Ende {typed}"),
        None => format!("bis {typed}"),
    }
}

fn until_english(typed: &str) -> String {
    match read_date(typed) {
        DateReading::Day(day) => format!("by {}", full_date(day, Lang::En)),
        DateReading::DayOfYear { month, day } => {
            format!("by {}", day_of_year(month, day, Lang::En).unwrap_or_else(|| typed.to_owned()))
        }
        DateReading::Month { year, month: number } => {
            format!("by the end of {}", month(year, number, Lang::En).unwrap_or_else(|| typed.to_owned()))
        }
        DateReading::Year(year) => format!("by the end of {year}"),
        DateReading::Span | DateReading::Not(_) | DateReading::Words => {
            let first = first_word(typed);
            let is_own = [
                "by", "until", "before", "after", "in", "on", "at", "soon", "later", "as", "within", "every",
                "till",
            ];
            if is_own.contains(&first.to_lowercase().as_str()) {
                typed.to_owned()
            } else {
                format!("by {typed}")
            }
        }
    }
}

/// To when something is put off: `auf den 2. November`, `auf das Jahr 2027`, `auf die nächste Sitzung`.
///
/// ```
/// use german_text::{Lang, put_off_to};
/// let words = |typed| put_off_to(typed, Lang::De);
/// assert_eq!(words("11-02"), "auf den 2. November");
/// assert_eq!(words("2027"), "auf das Jahr 2027");
/// assert_eq!(words("nächste Sitzung"), "auf die nächste Sitzung");
/// assert_eq!(words("nächstes Treffen im Mai"), "auf das nächste Treffen im Mai");
/// assert_eq!(words("Herbst 2027"), "auf den Herbst 2027");
/// assert_eq!(words("unbestimmte Zeit"), "auf unbestimmte Zeit");
/// ```
pub fn put_off_to(typed: &str, lang: Lang) -> String {
    let typed = typed.trim();
    if lang == Lang::En {
        return put_off_in_english(typed);
    }
    match read_date(typed) {
        DateReading::Day(day) => return format!("auf den {}", full_date(day, lang)),
        DateReading::DayOfYear { month, day } => {
            return format!("auf den {}", day_of_year(month, day, lang).unwrap_or_else(|| typed.to_owned()));
        }
        DateReading::Month { year, month: number } => {
            return format!("auf {}", month(year, number, lang).unwrap_or_else(|| typed.to_owned()));
        }
        DateReading::Year(year) => return format!("auf das Jahr {year}"),
        DateReading::Span if of_span(typed, lang) == Some("am") => return format!("auf den {typed}"),
        DateReading::Span | DateReading::Not(_) | DateReading::Words => {}
    }
    let first = first_word(typed);
    if ["auf", "bis", "in", "nach", "im", "am", "zum", "zur", "vor"].contains(&first) {
        return typed.to_owned();
    }
    if let Some(phrase) = named(typed, Case::Accusative) {
        return format!("auf {phrase}");
    }
    match stretch(typed) {
        Some("das") => format!("auf das {typed}"),
        Some(_) => format!("auf den {typed}"),
        None => format!("auf {typed}"),
    }
}

fn put_off_in_english(typed: &str) -> String {
    let first = first_word(typed).to_lowercase();
    if ["to", "until", "till"].contains(&first.as_str()) {
        return typed.to_owned();
    }
    let words = match read_date(typed) {
        DateReading::Day(day) => full_date(day, Lang::En),
        DateReading::DayOfYear { month, day } => {
            day_of_year(month, day, Lang::En).unwrap_or_else(|| typed.to_owned())
        }
        DateReading::Month { year, month: number } => {
            month(year, number, Lang::En).unwrap_or_else(|| typed.to_owned())
        }
        _ if first == "next" => format!("the {typed}"),
        _ => typed.to_owned(),
    };
    format!("to {words}")
}

/// Whether words are a stretch of the calendar, `nächste Woche`, which stands without an article.
fn is_unit(typed: &str) -> bool {
    let units = ["Woche", "Monat", "Jahr", "Quartal", "Halbjahr", "Wochenende"];
    let is_named = |word: &str| units.contains(&word) || WEEKDAYS.contains(&word) || MONTHS.contains(&word);
    typed.split_whitespace().nth(1).is_some_and(is_named)
        || typed.split_whitespace().next().is_some_and(is_named)
}

/// A coming thing in a case, behind its article: `nächste Sitzung`, `die kommende Tagung`, `Sitzung am 5. Mai`. None of other words.
fn named(typed: &str, case: Case) -> Option<String> {
    const COMING: [&str; 9] =
        ["nächst", "übernächst", "kommend", "folgend", "darauffolgend", "spät", "später", "letzt", "erst"];
    let (first, rest) = typed.split_once(' ').unwrap_or((typed, ""));
    if matches!(first, "der" | "die" | "das" | "den") {
        let noun = Noun::read(&typed.replacen("den ", "der ", 1), Lang::De).ok()?;
        return Some(noun.phrase(noun.number(), case, Determiner::Definite, &[]));
    }
    let ends = ["er", "en", "em", "es", "e"];
    let stem = ends.iter().filter_map(|end| first.strip_suffix(end)).find(|stem| COMING.contains(stem));
    if let Some(stem) = stem {
        let noun = Noun::read(rest, Lang::De).ok()?;
        return Some(noun.phrase(noun.number(), case, Determiner::Definite, &[stem]));
    }
    if first.starts_with(char::is_uppercase)
        && stretch(typed).is_none()
        && !is_unit(typed)
        && !first.ends_with("ferien")
    {
        let noun = Noun::read(typed, Lang::De).ok().filter(|noun| noun.gender() != Gender::Plural)?;
        return Some(noun.phrase(Number::Singular, case, Determiner::Definite, &[])).filter(|_| {
            !["Anfang", "Mitte", "Ende"].contains(&first)
                && !first.contains("zeit")
                && !FEASTS.contains(&first)
        });
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn due_in_words() {
        let expected = [
            ("2027-04", "bis Ende April 2027"),
            ("Ende April", "bis Ende April"),
            ("Mitte Mai 2014", "bis Mitte Mai 2014"),
            ("April", "bis Ende April"),
            ("jährlich im April", "jährlich im April"),
            ("nach den Ferien", "nach den Ferien"),
            ("zum 6. Oktober", "bis zum 6. Oktober"),
            ("spätestens Freitag", "spätestens Freitag"),
            ("Freitag", "bis Freitag"),
            ("nächste Woche", "bis nächste Woche"),
            ("nächstes Treffen", "bis zum nächsten Treffen"),
            ("die nächste Sitzung", "bis zur nächsten Sitzung"),
            ("umgehend", "umgehend"),
            ("laufend", "laufend"),
            ("Ostern", "bis Ostern"),
            ("KW 40", "bis KW 40"),
            ("02-06", "bis zum 6. Februar"),
            ("6./7. Oktober 2027", "bis zum 6./7. Oktober 2027"),
            ("Sommer", "bis zum Sommer"),
            ("Sitzung am 5. Mai", "bis zur Sitzung am 5. Mai"),
        ];
        for (typed, words) in expected {
            assert_eq!(until(typed, Lang::De), words, "{typed}");
        }
        assert_eq!(until("2027", Lang::En), "by the end of 2027");
        assert_eq!(until("soon", Lang::En), "soon");
        assert_eq!(until("next week", Lang::En), "by next week");
    }

    #[test]
    fn put_off_in_words() {
        let expected = [
            ("2026-11-02", "auf den 2. November 2026"),
            ("2027-04", "auf April 2027"),
            ("nächster Termin", "auf den nächsten Termin"),
            ("nächsten Termin", "auf den nächsten Termin"),
            ("die nächste Sitzung", "auf die nächste Sitzung"),
            ("der nächste Fachtag", "auf den nächsten Fachtag"),
            ("kommende Fachtage", "auf die kommenden Fachtage"),
            ("auf später", "auf später"),
            ("später", "auf später"),
            ("Frühjahr 2027", "auf das Frühjahr 2027"),
            ("Ende 2027", "auf Ende 2027"),
            ("Montag", "auf Montag"),
            ("Sitzung am 5. Mai", "auf die Sitzung am 5. Mai"),
            ("nächste Woche", "auf die nächste Woche"),
            ("TOP 5", "auf TOP 5"),
            ("1. Quartal 2027", "auf das 1. Quartal 2027"),
        ];
        for (typed, words) in expected {
            assert_eq!(put_off_to(typed, Lang::De), words, "{typed}");
        }
        assert_eq!(put_off_to("next meeting", Lang::En), "to the next meeting");
    }

    #[test]
    fn when_in_words() {
        let expected = [
            ("Frühjahr 2027", Some("im")),
            ("Spätsommer", Some("im")),
            ("1. Quartal 2027", Some("im")),
            ("April", Some("im")),
            ("Montagabend", Some("am")),
            ("KW 40", Some("in der")),
            ("Herbstferien", Some("in den")),
            ("Ostern 2027", Some("zu")),
            ("Ende 2027", None),
            ("jährlich im April", None),
            ("bald", None),
            ("nächstes Jahr", None),
            ("6. bis 8. Oktober 2027", Some("vom")),
        ];
        for (words, preposition) in expected {
            assert_eq!(preposition_of_words(words, Lang::De), preposition, "{words}");
        }
    }
}
