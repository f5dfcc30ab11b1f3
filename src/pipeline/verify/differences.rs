//! How a file differs from what the inputs give today, place by place, and beside what it says, part by part.

use super::cells::{ChangedCell, Grid, changed_cells, name_of_column, name_of_row, of_markdown, of_values};
use super::lines::{Kind, words_of};
use super::parts::{Part, changed_parts, charts_of, parts_of};
use super::places::{DocumentPlace, charts, places};
use super::told::{Range, changed_ranges, or_none, shortened};
use crate::facts::View;
use diagnostics::Diagnostic;

/// So many places are told of one file; who looks at them sees the others.
const MOST_TOLD: usize = 40;

/// Parts that are others wherever other words are set.
const FOLLOWING: [&str; 6] = ["look", "drawing", "pages", "structure", "marks", "signs"];

/// Names each difference between the file `there` and `today`, which says what `view` does; `why` tells what changed. None where `there` is no such file,
/// nothing where no part is another.
pub(super) fn differences(
    kind: Kind,
    (there, today): (&[u8], &[u8]),
    view: &View,
    why: &'static str,
) -> Option<Vec<Diagnostic>> {
    let mut told = match kind {
        Kind::Values => values(&of_values(there)?, &of_values(today)?),
        Kind::Description => Vec::new(),
        Kind::Markdown => {
            in_markdown(std::str::from_utf8(there).ok()?, std::str::from_utf8(today).ok()?, view)
        }
        Kind::Pdf | Kind::Word | Kind::Page => {
            let (there, today) = (words_of(kind, there)?, words_of(kind, today)?);
            in_words(&there, &today, &places(view, &today))
        }
    };
    if kind == Kind::Word {
        told.extend(in_charts(&charts_of(there)?, &charts_of(today)?, view));
    }
    let is_said = told.is_empty();
    let of = |bytes| -> Option<Vec<Part>> { parts_of(kind, bytes, is_said) };
    for (part, diagnostic) in changed_parts(of(there)?, of(today)?) {
        // In a file that nobody touched, other words alone set the page anew.
        if why == "edited" || why == "both" || is_said || !FOLLOWING.contains(&part) {
            told.push(diagnostic);
        }
    }
    if let Some(more) = told.len().checked_sub(MOST_TOLD).filter(|more| *more > 0) {
        told.truncate(MOST_TOLD);
        told.push(Diagnostic::error("verify-differs-more").with("count", more));
    }
    Some(told.into_iter().map(|diagnostic| diagnostic.with("why", why)).collect())
}

/// Each place at which other words stand.
fn in_words(there: &[String], today: &[String], places: &[Option<DocumentPlace>]) -> Vec<Diagnostic> {
    let words = |all: &[String], (from, to): Range| shortened(all.get(from..to).unwrap_or_default());
    let changed = changed_ranges(there, today).into_iter();
    changed
        .map(|(old, new)| {
            let at = new.0.min(places.len().saturating_sub(1));
            let place = places.get(at).cloned().flatten().unwrap_or_default();
            differs(place, None, words(there, old), words(today, new))
        })
        .collect()
}

/// Words beside tables by their places, and tables cell by cell; where there are more or fewer tables, all of it word by word.
fn in_markdown(there: &str, today: &str, view: &View) -> Vec<Diagnostic> {
    let (there, today) = (of_markdown(there), of_markdown(today));
    let said: Vec<String> = today.words.iter().map(|(word, _)| word.clone()).collect();
    let placed = places(view, &said);
    let is_cell_by_cell = there.tables.len() == today.tables.len();
    let beside = |(_, table): &&(String, Option<usize>)| !is_cell_by_cell || table.is_none();
    let words = |all: &[(String, Option<usize>)]| -> Vec<String> {
        all.iter().filter(beside).map(|(word, _)| word.clone()).collect()
    };
    let is_beside = |(word, _): &(&(String, Option<usize>), _)| beside(word);
    let beside_tables: Vec<Option<DocumentPlace>> =
        today.words.iter().zip(&placed).filter(is_beside).map(|(_, place)| place.clone()).collect();
    let mut told = in_words(&words(&there.words), &words(&today.words), &beside_tables);
    if !is_cell_by_cell {
        return told;
    }
    for (number, (old, new)) in there.tables.iter().zip(&today.tables).enumerate() {
        let of_table = today.words.iter().zip(&placed).filter(|((_, table), _)| *table == Some(number));
        let captions = of_table.filter_map(|(_, place)| place.as_ref().map(|place| &place.caption));
        let caption = captions.into_iter().find(|caption| !caption.is_empty()).cloned().unwrap_or_default();
        told.extend(changed_cells(old, new).into_iter().map(|cell| {
            let place = DocumentPlace { caption: caption.clone(), ..place_of(&cell, new) };
            differs(place, None, cell.there, cell.today)
        }));
    }
    told
}

fn in_charts(there: &[Grid], today: &[Grid], view: &View) -> Vec<Diagnostic> {
    let titles = charts(view);
    let mut told = Vec::new();
    for (number, (old, new)) in there.iter().zip(today).enumerate() {
        let caption = titles.get(number).cloned().unwrap_or_default();
        told.extend(changed_cells(old, new).into_iter().map(|cell| {
            let place = DocumentPlace { caption: caption.clone(), ..place_of(&cell, new) };
            differs(place, None, cell.there, cell.today)
        }));
    }
    told
}

/// Each cell of a file of values, with the number of its row.
fn values(there: &Grid, today: &Grid) -> Vec<Diagnostic> {
    let told = changed_cells(there, today).into_iter().map(|cell| {
        let is_extra = cell.column.is_none() && cell.today.is_empty();
        let row = name_of_row(if is_extra { there } else { today }, cell.row);
        let place = DocumentPlace { row, ..place_of(&cell, today) };
        differs(place, Some(cell.row + 1), cell.there, cell.today)
    });
    told.collect()
}

/// Where a cell is in its table; a row that is missing or too many is told whole.
fn place_of(cell: &ChangedCell, today: &Grid) -> DocumentPlace {
    let Some(column) = cell.column else { return DocumentPlace::default() };
    let row = today.get(cell.row).and_then(|row| row.first()).cloned().unwrap_or_default();
    DocumentPlace { row, column: name_of_column(today, column), ..DocumentPlace::default() }
}

fn differs(place: DocumentPlace, line: Option<usize>, there: String, today: String) -> Diagnostic {
    let is_number = |text: &str| text.chars().any(|c| c.is_ascii_digit());
    let kind = if is_number(&there) || is_number(&today) { "number" } else { "words" };
    let DocumentPlace { section, caption, row, column, text } = place;
    let short = |text: &str| shortened(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
    let line = line.map(|line| line.to_string()).unwrap_or_default();
    let args = [
        ("line", line),
        ("section", section),
        ("caption", caption),
        ("row", short(&row)),
        ("column", column),
        ("text", short(&text)),
        ("there", short(&there)),
        ("today", short(&today)),
    ];
    let diagnostic = Diagnostic::error("verify-differs").with("kind", kind);
    args.into_iter().fold(diagnostic, |diagnostic, (name, value)| diagnostic.with(name, or_none(value)))
}
