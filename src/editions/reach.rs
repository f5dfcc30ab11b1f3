//! How people are reached: addresses for mail and telephone numbers in texts, each in one spelling.

use std::collections::BTreeSet;

/// Shorter figures are an extension, a date, an amount.
const FEWEST: usize = 7;

/// Figures of a number that was typed where nothing else stands.
const FEWEST_ALONE: usize = 6;

/// No telephone number has more.
const MOST: usize = 15;

/// Before numbers of this country, seen from abroad.
const COUNTRY: [&str; 2] = ["+49", "0049"];

/// What is written in the place of `@`, and of dots, for programs not to read it.
const HIDDEN: [(&str, [&str; 3]); 2] =
    [("@", ["(at)", "[at]", "{at}"]), (".", ["(dot)", "[dot]", "(punkt)"])];

/// The addresses for mail and the telephone numbers in a text, each as it is compared.
pub(super) fn contacts(text: &str) -> Vec<String> {
    let mut found = mails(text);
    found.extend(numbers(text));
    found
}

/// The same of a text that says nothing else: there a number need not begin as one.
pub(super) fn contacts_alone(text: &str) -> Vec<String> {
    let mut found = contacts(text);
    let is_number = |figures: &String| (FEWEST_ALONE..=MOST).contains(&figures.len());
    found.extend(pieces(text).filter(|piece| !is_date(piece)).map(figures).filter(is_number));
    found
}

/// Those of the known addresses and numbers that a text says, whatever stands before and behind them.
pub(super) fn said_of<'k>(known: &'k BTreeSet<String>, text: &str) -> BTreeSet<&'k str> {
    let mut said: BTreeSet<&str> =
        mails(text).iter().filter_map(|mail| known.get(mail.as_str())).map(String::as_str).collect();
    for piece in pieces(text) {
        // One that was typed without its 0 is known as a whole.
        let whole = Some(figures(piece)).filter(|whole| !whole.starts_with('0'));
        said.extend(whole.and_then(|whole| known.get(&whole)).map(String::as_str));
        let groups = groups(piece);
        for at in (0..groups.len()).filter(|at| begins(&groups, *at)) {
            let from = groups.get(at..).unwrap_or_default();
            let number = spelled(&from.iter().map(|group| group.figures.as_str()).collect::<String>());
            // Behind the number may stand an extension, or the next one.
            let starts = (FEWEST..=number.len().min(MOST + 2)).filter_map(|length| number.get(..length));
            said.extend(starts.filter_map(|start| known.get(start)).map(String::as_str));
        }
    }
    said
}

fn mails(text: &str) -> Vec<String> {
    let mut text = text.to_lowercase();
    for (sign, hidden) in HIDDEN {
        for words in hidden {
            if text.contains(words) {
                text = text.replace(&format!(" {words} "), sign).replace(words, sign);
            }
        }
    }
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '@' | '%');
    let words = text.split(|c: char| !is_part(c)).map(|word| word.trim_matches(['.', '-', '_']));
    let is_mail = |word: &&str| {
        word.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.'))
    };
    words.filter(is_mail).map(str::to_owned).collect()
}

/// Telephone numbers: they begin with 0 or a plus, as no count and no date of ours does.
fn numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut keep = |open: &str| {
        let is_number = (FEWEST..=MOST).contains(&figures(open).len());
        found.extend(is_number.then(|| spelled(open)));
    };
    for piece in pieces(text).filter(|piece| !is_date(piece)) {
        let groups = groups(piece);
        let mut open = String::new();
        for (at, group) in groups.iter().enumerate() {
            let is_next = figures(&open).len() >= FEWEST && group.figures.len() > 2;
            if begins(&groups, at) && (open.is_empty() || is_next) {
                keep(&open);
                open = group.figures.clone();
            } else if !open.is_empty() {
                open.push_str(&group.figures);
            }
        }
        keep(&open);
    }
    found
}

/// Figures with nothing between them, a plus before them.
struct Group {
    figures: String,
    /// What stands behind them.
    behind: Option<char>,
}

/// Tells whether a number may begin at a group: `0.5` and the day in `06.04.2016` are none.
fn begins(groups: &[Group], at: usize) -> bool {
    let Some(group) = groups.get(at) else { return false };
    let is_date = group.figures.len() == 2 && group.behind == Some('.');
    let is_part = group.figures == "0" && group.behind == Some('.');
    group.figures.starts_with(['0', '+']) && !is_date && !is_part
}

fn groups(piece: &str) -> Vec<Group> {
    let mut found: Vec<Group> = Vec::new();
    let mut open = String::new();
    // Before numbers that are seen from abroad the 0 stands in brackets.
    for c in piece.replace("(0)", " ").chars() {
        if c.is_ascii_digit() {
            open.push(c);
            continue;
        }
        if !open.is_empty() && open != "+" {
            found.push(Group { figures: std::mem::take(&mut open), behind: Some(c) });
        }
        if c == '+' {
            open = "+".to_owned();
        }
    }
    if !open.is_empty() {
        found.push(Group { figures: open, behind: None });
    }
    found
}

/// Runs of figures with what joins those of a number.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_digit() || c == '+' || is_joint(c)))
        .map(|piece| piece.trim_matches(is_joint))
        .filter(|piece| !piece.is_empty())
}

const fn is_joint(c: char) -> bool {
    matches!(
        c,
        ' ' | '/' | '-' | '(' | ')' | '.' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2010}'..='\u{2013}'
    )
}

fn figures(piece: &str) -> String {
    piece.chars().filter(char::is_ascii_digit).collect()
}

/// A number as it is dialled here, whether it was written for this country or for others.
fn spelled(number: &str) -> String {
    let home = COUNTRY.iter().find_map(|country| number.strip_prefix(country));
    match (home, number.strip_prefix('+')) {
        (Some(home), _) => format!("0{home}"),
        (None, Some(abroad)) => format!("00{}", figures(abroad)),
        (None, None) => figures(number),
    }
}

/// Tells whether figures are a day: `06.04.2016`, `2016-04-06`.
fn is_date(piece: &str) -> bool {
    let parts: Vec<&str> = piece.split(['.', '-']).map(str::trim).collect();
    let is_of = |part: &str, most: usize| (1..=most).contains(&part.len());
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => !year.starts_with('0') && is_of(month, 2) && is_of(day, 2),
        [day, month, year] => is_of(day, 2) && is_of(month, 2) && is_of(year, 4),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_are_known_from_dates() {
        assert_eq!(
            contacts(
                "Post an Anna.K@Muster.example, Tel. 03641 / 12 34 56 oder +49 171 1234567, am 06.04.2016 um 09:30"
            ),
            ["anna.k@muster.example", "03641123456", "01711234567"]
        );
        assert_eq!(contacts("anna (at) muster.example, a[at]b(dot)de"), ["anna@muster.example", "a@b.de"]);
        assert_eq!(
            contacts("0365-77-8899 0171 1234567, +43 1 2345678"),
            ["0365778899", "01711234567", "004312345678"]
        );
        assert_eq!(contacts("06. 04. 2016, 06.04.2016 10, 2016-04-06, 0.123 456 789"), [""; 0]);
        assert_eq!(contacts_alone("365 778899"), ["365778899"]);
    }

    #[test]
    fn a_known_number_is_found_however_it_is_written() {
        let known = BTreeSet::from(["0365778899".to_owned()]);
        for text in [
            "0365 778899",
            "0365-77 88 99",
            "+49 365 778899",
            "+49 (0) 365/778899",
            "0049365778899",
            "Zimmer 3 0365 778899",
            "1. 0365-77 88 99",
            "0365 778899-12",
            "0171 1234567 0365 778899",
            "0365\u{2013}77\u{a0}88\u{a0}99",
        ] {
            assert_eq!(said_of(&known, text), BTreeSet::from(["0365778899"]), "{text}");
        }
        for text in ["0365 778898", "778899", "10365 77 88 99", "0.365778899"] {
            assert_eq!(said_of(&known, text), BTreeSet::new(), "{text}");
        }
    }
}
