//! Boxes to tick, however people tick them: by a click, or by a sign typed before, over or behind the box.

use super::labels::Labels;
use german_text::{DateReading, read_date};

/// Thing that a box stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asks {
    /// A field by its name, or the last part of it.
    Field(&'static str),
    /// A day, as `20270511`.
    Day(String),
}

/// A line with a box to tick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tick {
    /// Thing that it asks; none where its words are gone.
    pub(super) asks: Option<Asks>,
    pub(super) is_ticked: bool,
    /// Words that were typed beside it and are no sign.
    pub(super) beside: String,
}

const BOXES: [char; 3] = ['☐', '☒', '☑'];

/// Reads a line; none where it has no box and no words of one. `is_box` tells that the form has one in this line.
pub(super) fn tick(text: &str, is_box: bool, labels: &Labels) -> Option<Tick> {
    let text = text.trim();
    let known = labels.tick(text).filter(|(_, before, _)| signs(before).1.is_empty());
    if let Some((field, before, after)) = known {
        let asks = Asks::Field(field);
        let (is_before, _) = signs(before);
        let (is_behind, beside) = signs(after);
        return Some(Tick { asks: Some(asks), is_ticked: is_before || is_behind, beside: beside.to_owned() });
    }
    if !is_box && !text.starts_with(BOXES) {
        return None;
    }
    let (is_before, rest) = signs(text);
    if let Some((day, after)) = day(rest) {
        let (is_behind, beside) = signs(after);
        let asks = Some(Asks::Day(day));
        return Some(Tick { asks, is_ticked: is_before || is_behind, beside: beside.to_owned() });
    }
    is_box.then(|| Tick { asks: None, is_ticked: is_before, beside: rest.to_owned() })
}

/// Tells whether the signs at the beginning tick a box, and what stands behind them.
pub(super) fn signs(text: &str) -> (bool, &str) {
    let (mut rest, mut is_ticked) = (text, false);
    loop {
        rest = rest.trim_start_matches(|c: char| {
            c.is_whitespace() || matches!(c, '☐' | '[' | ']' | '(' | ')' | '|' | '_' | ',' | ';')
        });
        let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let sign = match word.to_lowercase().as_str() {
            "x" | "xx" | "xxx" | "ja" | "yes" => word.len(),
            "" if rest
                .starts_with(['☒', '☑', '✓', '✔', '✗', '✘', '×', '✕', '✖', '■', '●', '√', '+', '*']) =>
            {
                rest.chars().next().map_or(0, char::len_utf8)
            }
            _ => return (is_ticked, rest.trim()),
        };
        is_ticked = true;
        rest = rest.get(sign..).unwrap_or_default();
    }
}

/// The day that a text begins with, as `20270511`, and what stands behind it.
fn day(text: &str) -> Option<(String, &str)> {
    let may_end = |at: &usize| {
        let (before, behind) = (text.get(..*at), text.get(*at..));
        let is_year = before.is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
        behind.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()) && is_year)
    };
    let words = text.char_indices().map(|(at, _)| at).chain([text.len()]).filter(may_end);
    words.take(8).find_map(|at| {
        let (day, rest) = text.split_at_checked(at)?;
        let DateReading::Day(day) = read_date(day) else { return None };
        Some((day.format("%Y%m%d").to_string(), rest))
    })
}

#[cfg(test)]
mod tests {
    use super::{Asks, Labels, Tick};

    fn tick(text: &str, is_box: bool) -> Option<Tick> {
        super::tick(text, is_box, &Labels::default())
    }

    #[test]
    fn a_box_is_ticked_by_whatever_sign_wherever_it_stands() {
        let day = "Mittwoch, 12. Mai 2027";
        for (label, asks) in [
            ("", None),
            ("Von uns kommt niemand.", Some(Asks::Field("nobody"))),
            (day, Some(Asks::Day("20270512".to_owned()))),
        ] {
            let is = |text: String| {
                let tick = tick(&text, true).unwrap_or_else(|| panic!("{text}"));
                assert_eq!((tick.asks, tick.beside.as_str()), (asks.clone(), ""), "{text}");
                tick.is_ticked
            };
            for sign in [
                "☒", "☑", "X", "x", "x☐", "☐ x", "☐x", "✓", "✔", "[x]", "(X)", "☐ ja,", "☐ Ja", "X ☐", "xx",
                "☐ ✗",
            ] {
                assert!(is(format!("{sign} {label}")), "{sign} {label}");
            }
            for behind in ["x", " X", " ✓", " (x)", " ja"] {
                assert!(is(format!("☐ {label}{behind}")), "{label}{behind}");
            }
            for none in ["☐", "", "[ ]", "☐ ", "( )"] {
                assert!(!is(format!("{none} {label}")), "{none} {label}");
            }
        }
    }

    #[test]
    fn what_is_no_sign_is_told_and_sentences_are_no_boxes() {
        let said = tick("☐ Von uns kommt niemand. Leider!", false).map(|tick| (tick.is_ticked, tick.beside));
        assert_eq!(said, Some((false, "Leider!".to_owned())));
        assert_eq!(tick("Es heißt: Von uns kommt niemand.", false), None);
        assert_eq!(tick("12. Mai 2027", false), None);
        assert_eq!(tick("☐ ein Kurs", false), None);
        let lost = tick("X Xaver kommt", true).map(|tick| (tick.asks, tick.is_ticked, tick.beside));
        assert_eq!(lost, Some((None, true, "Xaver kommt".to_owned())));
    }
}
