//! The names of months and weekdays, German and English, in full and short.

use chrono::Weekday;

/// Month by month: first the names in full, German and English, then the short ones. Umlauts are written without dots.
const MONTHS: [&[&str]; 12] = [
    &["januar", "january", "janner", "jaenner", "jan"],
    &["februar", "february", "feber", "febr", "feb"],
    &["marz", "march", "maerz", "mrz", "mar"],
    &["april", "apr"],
    &["mai", "may"],
    &["juni", "june", "juno", "jun"],
    &["juli", "july", "jul"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nov"],
    &["dezember", "december", "dez", "dec"],
];

const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Mon, &["montag", "monday", "mon", "mo"]),
    (Weekday::Tue, &["dienstag", "tuesday", "tues", "tue", "di"]),
    (Weekday::Wed, &["mittwoch", "wednesday", "wed", "mi"]),
    (Weekday::Thu, &["donnerstag", "thursday", "thurs", "thur", "thu", "do"]),
    (Weekday::Fri, &["freitag", "friday", "fri", "fr"]),
    (Weekday::Sat, &["samstag", "sonnabend", "saturday", "sat", "sa"]),
    (Weekday::Sun, &["sonntag", "sunday", "sun", "so"]),
];

/// Small letters, and umlauts without their dots, however these are encoded.
pub(super) fn folded(name: &str) -> String {
    let letter = |c: char| match c {
        'ä' => Some('a'),
        '\u{308}' => None,
        c => Some(c),
    };
    name.chars().flat_map(char::to_lowercase).filter_map(letter).collect()
}

/// The month of that name, 1 to 12.
pub(super) fn month(name: &str) -> Option<u32> {
    let name = folded(name);
    let at = MONTHS.iter().position(|names| names.contains(&name.as_str()))?;
    u32::try_from(at + 1).ok()
}

/// The weekday of that name.
pub(super) fn weekday(name: &str) -> Option<Weekday> {
    let name = folded(name);
    WEEKDAYS.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(day, _)| *day)
}

/// The name in full that `name` is but for one slip of the keyboard; none where it could be two.
pub(super) fn misspelt(name: &str) -> Option<&'static str> {
    let name = folded(name);
    let known = MONTHS.iter().copied().chain(WEEKDAYS.iter().map(|(_, names)| *names)).flatten().copied();
    // Short names are too near to words of their own: `seit` is no slip of `sept`.
    let is_full = |known: &&str| {
        (known.len() > 4 && *known != "feber") || ["juni", "juli", "june", "july"].contains(known)
    };
    let mut near = known.filter(is_full).filter(|known| strsim::damerau_levenshtein(known, &name) == 1);
    near.next().filter(|_| near.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_in_any_letters_and_encodings() {
        for name in ["März", "MÄRZ", "Ma\u{308}rz", "Maerz", "Mrz", "march", "Mar"] {
            assert_eq!(month(name), Some(3), "{name}");
        }
        for name in ["Sonnabend", "sa", "Sat", "SAMSTAG"] {
            assert_eq!(weekday(name), Some(Weekday::Sat), "{name}");
        }
        assert_eq!((month("Sommer"), weekday("heute")), (None, None));
    }

    #[test]
    fn a_slip_leads_to_one_name_or_to_none() {
        assert_eq!(misspelt("Sepember"), Some("september"));
        assert_eq!(misspelt("Dienstga"), Some("dienstag"));
        for word in ["Ende", "Sommer", "Jui", "seit", "Feier", "Mal"] {
            assert_eq!(misspelt(word), None, "{word}");
        }
    }
}
