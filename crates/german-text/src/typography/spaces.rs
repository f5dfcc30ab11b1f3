//! Spaces at which no line may end: between figure and unit, sign and figure, day and month, title and name.

use super::line::Line;
use super::tables::{BEFORE_FIGURES, MONTHS, SIGNS, TITLES, UNITS};
use crate::Lang;

/// Makes the spaces no-break that hold a figure or a name together. The space itself was typed; none is added.
pub(super) fn no_break(line: &mut Line, lang: Lang) {
    for i in 0..line.len() {
        let single = line.free(i) == Some(' ') && line.before(i) != Some(' ') && line.at(i + 1) != Some(' ');
        if single && holds(line, i, lang) {
            line.set(i, '\u{A0}');
        }
    }
}

fn holds(line: &Line, space: usize, lang: Lang) -> bool {
    before_unit(line, space, lang)
        || before_month(line, space, lang)
        || after_sign(line, space)
        || after_label(line, space)
        || after_title(line, space)
}

/// `5 %`, `20 Euro`, `16 Uhr`
fn before_unit(line: &Line, space: usize, lang: Lang) -> bool {
    let word = line.word_from(space + 1);
    let half_of_day = lang == Lang::En && matches!(word.as_str(), "am" | "pm");
    let sign = line.at(space + 1).is_some_and(|c| SIGNS.contains(&c));
    line.before(space).is_some_and(|c| c.is_ascii_digit())
        && (sign || half_of_day || UNITS.contains(&word.as_str()))
}

/// `6. April`; in English `6 April`
fn before_month(line: &Line, space: usize, lang: Lang) -> bool {
    let end = match lang {
        Lang::De if line.before(space) == Some('.') => space - 1,
        Lang::De => return false,
        Lang::En => space,
    };
    let day = line.word_before(end);
    let is_day = day.parse::<u32>().is_ok_and(|day| (1..=31).contains(&day)) && day.len() <= 2;
    is_day && MONTHS.contains(&line.word_from(space + 1).as_str())
}

/// `§ 5`, `€ 20`
fn after_sign(line: &Line, space: usize) -> bool {
    line.before(space).is_some_and(|c| matches!(c, '§' | '€' | '$' | '£')) && begins_figure(line, space + 1)
}

/// `Nr. 3`, `S. 12`, `Abs. 2`
fn after_label(line: &Line, space: usize) -> bool {
    begins_figure(line, space + 1)
        && stopped_word(line, space).is_some_and(|word| BEFORE_FIGURES.contains(&word.as_str()))
}

/// `Dr. Müller`, `Prof. Dr. Müller`
fn after_title(line: &Line, space: usize) -> bool {
    line.at(space + 1).is_some_and(char::is_uppercase)
        && stopped_word(line, space).is_some_and(|word| TITLES.contains(&word.as_str()))
}

fn begins_figure(line: &Line, position: usize) -> bool {
    line.at(position).is_some_and(|c| c.is_ascii_digit())
}

/// The word before `end` without its stop, if it has one and is a word of its own.
fn stopped_word(line: &Line, end: usize) -> Option<String> {
    let stop = end.checked_sub(1).filter(|stop| line.at(*stop) == Some('.'))?;
    let word = line.word_before(stop);
    let start = stop - word.chars().count();
    (!line.before(start).is_some_and(|c| matches!(c, '.' | '-'))).then_some(word)
}
