//! Tables: with bars, and with tabs as spreadsheets and Word write them.

use super::lines::Line;

/// Words of a cell, and where they begin in the whole text.
pub(super) type Cell<'a> = Line<'a>;

/// A table in lines.
pub(super) struct Rows<'a> {
    pub(super) header: Vec<Cell<'a>>,
    pub(super) rows: Vec<Vec<Cell<'a>>>,
    /// How many lines it takes.
    pub(super) length: usize,
    /// True when it is one of Markdown, with a line of dashes under its header.
    pub(super) is_known: bool,
}

/// The table that begins with the first of `lines`.
pub(super) fn table<'a>(lines: &[Line<'a>]) -> Option<Rows<'a>> {
    read_ruled(lines).or_else(|| read_barred(lines)).or_else(|| read_tabbed(lines))
}

/// A header, a line of dashes with as many cells, rows.
fn read_ruled<'a>(lines: &[Line<'a>]) -> Option<Rows<'a>> {
    let [head, dashes, ..] = lines else { return None };
    if !has_bar(head.text) || !is_dashes(dashes.text) {
        return None;
    }
    let header = cells(*head);
    if header.len() != cells(*dashes).len() {
        return None;
    }
    let rows: Vec<_> =
        lines.iter().skip(2).take_while(|line| has_bar(line.text)).map(|line| cells(*line)).collect();
    Some(Rows { header, length: rows.len() + 2, rows, is_known: true })
}

/// Lines that all begin and end with a bar and have as many cells.
fn read_barred<'a>(lines: &[Line<'a>]) -> Option<Rows<'a>> {
    let is_row = |line: &&Line<'a>| {
        line.text.len() > 2
            && line.text.starts_with('|')
            && line.text.ends_with('|')
            && !line.text.ends_with("\\|")
    };
    rows(lines, |line| is_row(&line).then(|| cells(*line)))
}

/// Lines with as many tabs.
fn read_tabbed<'a>(lines: &[Line<'a>]) -> Option<Rows<'a>> {
    let found = rows(lines, |line| {
        let is_item = super::signs::mark(line.text).is_some();
        (line.whole.contains('\t') && !is_item && !line.is_blank()).then(|| tab_cells(*line))
    })?;
    // `Name:` before a tab is a form, not a table.
    let is_form = found.header.first().is_some_and(|cell| cell.text.ends_with(':'));
    (!is_form).then_some(found)
}

/// Tells whether two lines are rows of a table with tabs, but not as long.
pub(super) fn is_ragged(line: &Line<'_>, next: &Line<'_>) -> bool {
    let columns = |line: &Line<'_>| {
        let is_row = line.text.contains('\t') && super::signs::mark(line.text).is_none();
        let first = line.text.split('\t').next().unwrap_or_default();
        (is_row && !first.ends_with(':')).then(|| line.text.matches('\t').count())
    };
    columns(line).zip(columns(next)).is_some_and(|(here, there)| here != there)
}

/// At least two lines of which `cells` makes as many cells, two or more.
fn rows<'a>(lines: &[Line<'a>], cells: impl Fn(&Line<'a>) -> Option<Vec<Cell<'a>>>) -> Option<Rows<'a>> {
    let header = cells(lines.first()?).filter(|header| header.len() > 1)?;
    let same = |line: &Line<'a>| cells(line).filter(|row| row.len() == header.len());
    let rows: Vec<_> = lines.iter().skip(1).map_while(same).collect();
    (!rows.is_empty()).then(|| Rows { length: rows.len() + 1, header, rows, is_known: false })
}

fn has_bar(text: &str) -> bool {
    bars(text).next().is_some()
}

/// The bars that part cells; one behind a backslash is a character.
fn bars(text: &str) -> impl Iterator<Item = usize> {
    let mut is_escaped = false;
    text.char_indices().filter_map(move |(at, c)| {
        let bar = c == '|' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        bar.then_some(at)
    })
}

fn is_dashes(text: &str) -> bool {
    let is_dash = |cell: &str| {
        let cell = cell.trim();
        let core = cell.strip_prefix(':').unwrap_or(cell);
        let core = core.strip_suffix(':').unwrap_or(core);
        !core.is_empty() && core.bytes().all(|byte| byte == b'-')
    };
    text.contains('|') && inside(text).split('|').all(is_dash)
}

/// A row without the bars at its ends.
fn inside(text: &str) -> &str {
    let text = text.strip_prefix('|').unwrap_or(text);
    match text.strip_suffix('|') {
        Some(shorter) if !shorter.ends_with('\\') => shorter,
        _ => text,
    }
}

fn cells(line: Line<'_>) -> Vec<Cell<'_>> {
    let first = usize::from(line.text.starts_with('|'));
    let inside = inside(line.text);
    let mut starts = vec![0];
    starts.extend(bars(inside).map(|at| at + 1));
    let ends = starts.iter().skip(1).map(|start| start - 1).chain([inside.len()]);
    starts.iter().zip(ends).map(|(start, end)| part(line, first + start, first + end)).collect()
}

fn tab_cells(line: Line<'_>) -> Vec<Cell<'_>> {
    let blanks = line.whole.len() - line.whole.trim_start().len();
    let outer = Line { text: line.whole, at: line.at - blanks, ..line };
    let mut start = 0;
    line.whole
        .split('\t')
        .map(|cell| {
            let made = part(outer, start, start + cell.len());
            start += cell.len() + 1;
            made
        })
        .collect()
}

/// The bytes from `start` to `end` of what a line says, as a line of their own.
fn part(line: Line<'_>, start: usize, end: usize) -> Line<'_> {
    Line { text: line.text.get(..end).unwrap_or_default(), breaks: false, ..line }.after(start)
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn read(text: &str) -> Option<(Vec<Vec<&str>>, usize, bool)> {
        let lines = lines(text);
        let table = table(&lines)?;
        let all = std::iter::once(&table.header).chain(&table.rows);
        let words = all.map(|row| row.iter().map(|cell| cell.text).collect()).collect();
        Some((words, table.length, table.is_known))
    }

    #[test]
    fn tables_of_all_kinds() {
        assert_eq!(
            read("| a | b |\n|---|:-:|\n| c \\| d | e |\nText"),
            Some((vec![vec!["a", "b"], vec!["c \\| d", "e"]], 3, true))
        );
        assert_eq!(read("a | b\n--- | ---\nc | d"), Some((vec![vec!["a", "b"], vec!["c", "d"]], 3, true)));
        assert_eq!(read("| a | b |\n| c | d |"), Some((vec![vec!["a", "b"], vec!["c", "d"]], 2, false)));
        assert_eq!(
            read("\t2014\nGera\t3\nText"),
            Some((vec![vec!["", "2014"], vec!["Gera", "3"]], 2, false))
        );
        assert_eq!(read("a | b\nc | d"), None);
        assert_eq!(read("Name:\tAnna\nOrt:\tGera"), None);
        assert_eq!(read("1.\tAnna\n2.\tBernd"), None);
        assert_eq!(read("a\tb"), None);
    }

    #[test]
    fn cells_know_their_place() {
        let lines = lines("| ä | bc |\n|---|---|");
        let header = table(&lines).unwrap().header;
        assert_eq!(header.iter().map(|cell| cell.at).collect::<Vec<_>>(), [2, 7]);
    }
}
