//! Tables cell by cell: also an empty cell says something, and in which column a value stands.

use super::lines::{unmarked, words};
use ooxml::Element;
use rust_xlsxwriter::utility::column_number_to_name;
use similar::{Algorithm, capture_diff_slices};

/// The last column of which programs for tables have a name, from 0.
const LAST_COLUMN: u16 = 16_383;

/// Rows of cells; the first has the heads.
pub(super) type Grid = Vec<Vec<String>>;

/// A cell, or a whole row where it has no column, that is another than it should be.
pub(super) struct ChangedCell {
    /// Its row in the table as it should be, or where it has none there, in the other.
    pub(super) row: usize,
    pub(super) column: Option<usize>,
    pub(super) there: String,
    pub(super) today: String,
}

/// Finds each cell that differs.
pub(super) fn changed_cells(there: &Grid, today: &Grid) -> Vec<ChangedCell> {
    let joined = |grid: &Grid| -> Vec<String> { grid.iter().map(|row| row.join("\u{1f}")).collect() };
    let mut found = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &joined(there), &joined(today)) {
        let (old, new) = (op.old_range(), op.new_range());
        let (first_old, first_new) = (old.start, new.start);
        let (old, new) = (there.get(old).unwrap_or_default(), today.get(new).unwrap_or_default());
        if old == new {
            continue;
        }
        let pairs = paired(old, new);
        for (at, row) in old.iter().enumerate().filter(|(at, _)| !pairs.iter().any(|(old, _)| old == at)) {
            let (there, today) = (said(row), String::new());
            found.push(ChangedCell { row: first_old + at, column: None, there, today });
        }
        for (at, row) in new.iter().enumerate() {
            let pair = pairs.iter().find(|(_, new)| *new == at).and_then(|(old_at, _)| old.get(*old_at));
            match pair {
                Some(old) => in_row(first_new + at, old, row, &mut found),
                None => {
                    let (there, today) = (String::new(), said(row));
                    found.push(ChangedCell { row: first_new + at, column: None, there, today });
                }
            }
        }
    }
    found
}

/// Pairs rows that are meant to be the same: as many as there are, each with the next, or with that which has most cells like it.
fn paired(old: &[Vec<String>], new: &[Vec<String>]) -> Vec<(usize, usize)> {
    if old.len() == new.len() {
        return (0..old.len()).map(|at| (at, at)).collect();
    }
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (at, row) in new.iter().enumerate() {
        let alike = |other: &[String]| {
            row.iter().zip(other).filter(|(one, other)| one == other && !one.is_empty()).count()
        };
        let free = old.iter().enumerate().filter(|(at, _)| !pairs.iter().any(|(old, _)| old == at));
        let best = free.map(|(at, other)| (alike(other), at)).filter(|(alike, _)| *alike > 0);
        if let Some((_, best)) = best.max_by_key(|(alike, at)| (*alike, usize::MAX - at)) {
            pairs.push((best, at));
        }
    }
    pairs
}

fn in_row(at: usize, old: &[String], new: &[String], found: &mut Vec<ChangedCell>) {
    let cell = |row: &[String], column: usize| row.get(column).cloned().unwrap_or_default();
    for column in 0..old.len().max(new.len()) {
        let (there, today) = (cell(old, column), cell(new, column));
        if there != today {
            found.push(ChangedCell { row: at, column: Some(column), there, today });
        }
    }
}

/// What a row says.
fn said(row: &[String]) -> String {
    row.iter().filter(|cell| !cell.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// What names a row: as many of its first cells as no other begins with.
pub(super) fn name_of_row(grid: &Grid, at: usize) -> String {
    let Some(row) = grid.get(at) else { return String::new() };
    let is_alone = |count: &usize| {
        let others = grid.iter().enumerate().filter(|(other, _)| *other != at);
        others.into_iter().all(|(_, other)| other.get(..*count) != row.get(..*count))
    };
    let count = (1..row.len()).find(is_alone).unwrap_or(1);
    let cells = row.iter().take(count).filter(|cell| !cell.is_empty());
    cells.map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// What names a column: its head, or the letters that programs for tables give it.
pub(super) fn name_of_column(grid: &Grid, at: usize) -> String {
    let head = grid.first().and_then(|heads| heads.get(at)).filter(|head| !head.is_empty());
    head.cloned()
        .unwrap_or_else(|| column_number_to_name(u16::try_from(at).unwrap_or(LAST_COLUMN).min(LAST_COLUMN)))
}

/// The cells of a table of values; none where it is no text.
pub(super) fn of_values(bytes: &[u8]) -> Option<Grid> {
    let text = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let rows: Result<Vec<csv::StringRecord>, csv::Error> = reader.records().collect();
    Some(rows.ok()?.iter().map(|row| row.iter().map(str::to_owned).collect()).collect())
}

/// A text in Markdown: words in order, with the table each is in, and the tables.
#[derive(Default)]
pub(super) struct Marked {
    pub(super) words: Vec<(String, Option<usize>)>,
    pub(super) tables: Vec<Grid>,
}

/// Reads a text in Markdown.
pub(super) fn of_markdown(source: &str) -> Marked {
    let mut read = Marked::default();
    let mut was_in = false;
    for line in source.lines() {
        let is_in = line.starts_with('|');
        if is_in && !was_in {
            read.tables.push(Grid::new());
        }
        was_in = is_in;
        let table = is_in.then(|| read.tables.len().saturating_sub(1));
        read.words.extend(words(&unmarked(line)).into_iter().map(|word| (word, table)));
        let is_rule = line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
        if let Some(grid) = read.tables.last_mut().filter(|grid| is_in && !(grid.len() == 1 && is_rule)) {
            grid.push(cells(line));
        }
    }
    read
}

/// The cells of a line of a table.
fn cells(line: &str) -> Vec<String> {
    let line = line.trim().trim_start_matches('|').replace("\\|", "\u{1f}");
    let line = line.strip_suffix('|').unwrap_or(&line);
    let plain = |cell: &str| unmarked(cell).split_whitespace().collect::<Vec<_>>().join(" ");
    line.split('|').map(|cell| plain(cell).replace('\u{1f}', "|")).collect()
}

/// The values of a chart in Word: a row a category, a column a series.
pub(super) fn of_chart(chart: &Element) -> Grid {
    let points = |series: &Element, of: &str| -> Vec<(usize, String)> {
        let mut found = Vec::new();
        below(series, of, &mut |holder| {
            below(holder, "c:pt", &mut |point| {
                let at = point.attribute("idx").and_then(|at| at.parse().ok()).unwrap_or_default();
                found.push((at, point.plain_text()));
            });
        });
        found
    };
    let mut grid: Grid = vec![vec![String::new()]];
    below(chart, "c:ser", &mut |series| {
        let name: String = points(series, "c:tx").into_iter().map(|(_, name)| name).collect();
        let column = grid.first().map_or(1, Vec::len);
        let categories = points(series, "c:cat");
        let values = points(series, "c:val");
        grid.iter_mut().take(1).for_each(|heads| heads.push(name.clone()));
        for (at, category) in categories {
            if grid.len() <= at + 1 {
                grid.resize(at + 2, vec![category.clone()]);
            }
            let value = values.iter().find(|(of, _)| *of == at).map(|(_, value)| value.clone());
            if let Some(row) = grid.get_mut(at + 1) {
                row.resize(column, String::new());
                row.push(value.unwrap_or_default());
            }
        }
    });
    grid
}

/// Hands over each element of that name below another.
fn below(element: &Element, name: &str, to: &mut dyn FnMut(&Element)) {
    for child in element.elements() {
        if child.name() == name {
            to(child);
        }
        below(child, name, to);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(there: &str, today: &str) -> Vec<String> {
        let grid = |text: &str| of_values(text.as_bytes()).unwrap();
        let (there, today) = (grid(there), grid(today));
        let told = changed_cells(&there, &today).into_iter().map(|cell| {
            let column = cell.column.map(|column| name_of_column(&today, column)).unwrap_or_default();
            let grid = if cell.today.is_empty() && cell.column.is_none() { &there } else { &today };
            let row = name_of_row(grid, cell.row);
            format!("{}|{row}|{column}|{}|{}", cell.row + 1, cell.there, cell.today)
        });
        told.collect()
    }

    #[test]
    fn a_cell_is_named_by_its_row_and_its_column() {
        let today = "Art;Thema;Zahl\na;x;1\na;y;\nb;x;3\n";
        assert_eq!(changed("Art;Thema;Zahl\na;x;2\na;y;\nb;x;3\n", today), ["2|a, x|Zahl|2|1"]);
        assert_eq!(
            changed("Art;Thema;Zahl\na;x;1\na;;y\nb;x;3\n", today),
            ["3|a, y|Thema||y", "3|a, y|Zahl|y|"]
        );
        assert_eq!(changed("Art;Thema;Zahl\na;x;1\na;y;;neu\nb;x;3\n", today), ["3|a, y|D|neu|"]);
        assert_eq!(changed("Art;Thema;Zahl\na;x;1\nb;x;3\n", today), ["3|a, y|||a y"]);
        assert_eq!(changed("Art;Thema;Zahl\na;x;1\na;y;\nb;x;3\nc;z;4\n", today), ["5|c||c z 4|"]);
    }
}
