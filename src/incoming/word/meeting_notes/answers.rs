//! Lines of a Mitschrift → what stands in each of its fields.

use super::labels::{AGENDA, ATTENDANCE, ID, MARK, Mark, Rows, Section};
use super::labels::{is_own, leads, of_bookmark, of_control};
use crate::incoming::word::answers::{Said, is_hinted, without};
use crate::incoming::word::labels::TYPE_HERE;
use crate::incoming::word::lines::{Cell, Line, Piece};
use crate::incoming::word::ticks::signs;
use std::collections::{BTreeMap, BTreeSet};

/// What stands in the cells of a row, by column.
pub(super) type Row = BTreeMap<usize, String>;

/// What was typed at an item or a theme table.
#[derive(Default)]
pub(super) struct SectionAnswers {
    pub(super) title: String,
    pub(super) id: String,
    pub(super) text: Vec<Said>,
    pub(super) decisions: BTreeMap<usize, Row>,
    pub(super) follow_ups: BTreeMap<usize, Row>,
}

/// Everything that a Mitschrift says.
#[derive(Default)]
pub(super) struct Answers {
    pub(super) exchange: String,
    pub(super) people: BTreeMap<usize, Row>,
    pub(super) sections: BTreeMap<Section, SectionAnswers>,
    /// Words that stood outside of the fields, and whether they were put into one.
    pub(super) outside: Vec<(String, bool)>,
    /// Answers in the midst of which the file's own words stand.
    pub(super) hinted: Vec<String>,
}

/// Tells whether the lines are those of a Mitschrift.
pub(super) fn is_mitschrift(lines: &[Line]) -> bool {
    let is_marked = |piece: &Piece| piece.bookmark.as_deref().and_then(of_bookmark) == Some(Mark::Exchange);
    lines.iter().any(|line| line.pieces.iter().any(is_marked) || line.text().trim_start().starts_with(MARK))
}

/// Reads what the lines say.
pub(super) fn answers(lines: &[Line]) -> Answers {
    let mut reader = Reader::default();
    reader.find_tables(lines);
    for (number, line) in (1..).zip(lines) {
        reader.line = number;
        reader.line(line);
    }
    reader.answers
}

/// What is known of a place, by its bookmark, else by the name of its control.
fn marks(line: &Line) -> impl Iterator<Item = (Mark, &Piece)> {
    line.pieces.iter().filter_map(|piece| {
        let bookmark = piece.bookmark.as_deref().and_then(of_bookmark);
        let mark = bookmark.or_else(|| of_control(piece.control.as_deref()?))?;
        Some((mark, piece))
    })
}

/// Sections whose mark is gone, and rows outside of a table, come behind all others.
pub(super) const BEHIND: usize = 100_000;

/// The style of words before a field.
const QUESTION: &str = "formular frage";

/// Tells whether only the file's own words stand in a style.
fn is_own_style(style: &str) -> bool {
    style.strip_prefix("formular ").is_some_and(|kind| {
        !matches!(kind, "feld" | "textfeld" | "kästchen" | "frage" | "abschnitt" | "anmerkung")
    })
}

#[derive(Default)]
struct Reader {
    /// The tables of the file, by number.
    tables: BTreeMap<usize, Rows>,
    /// The first row of each, where it holds the words over the columns.
    heads: BTreeSet<usize>,
    /// Sections whose text has a mark.
    marked: BTreeSet<Section>,
    /// The section that a line stands in.
    section: Option<Section>,
    /// Tells whether that stands below the agenda.
    is_agenda: bool,
    /// The number of the line, and of that with the last title.
    line: usize,
    title_line: usize,
    /// Tells whether the words before lead to the text of the section.
    is_led: bool,
    answers: Answers,
}

impl Reader {
    /// Finds out what each table of the file is, by the words over its columns, else by the marks in it: one whose end was deleted goes on
    /// over what stands below.
    fn find_tables(&mut self, lines: &[Line]) {
        let mut first: BTreeMap<usize, usize> = BTreeMap::new();
        let mut columns: BTreeMap<usize, usize> = BTreeMap::new();
        for line in lines {
            self.marked.extend(marks(line).filter_map(|(mark, _)| match mark {
                Mark::Text(section) => Some(section),
                _ => None,
            }));
            let Some(cell) = line.cell else { continue };
            first.entry(cell.table).or_insert(cell.row);
            let count = columns.entry(cell.row).or_default();
            *count = (*count).max(cell.column + 1);
        }
        let in_cells = || lines.iter().filter_map(|line| Some((line, line.cell?)));
        for (line, cell) in in_cells() {
            let is_first = first.get(&cell.table) == Some(&cell.row) && cell.column == 0;
            let cells = columns.get(&cell.row).copied().unwrap_or_default();
            if let Some(rows) = Rows::of_head(&line.text(), cells).filter(|_| is_first) {
                self.tables.entry(cell.table).or_insert(rows);
                self.heads.insert(cell.row);
            }
        }
        for (line, cell) in in_cells().filter(|(_, cell)| !self.heads.contains(&cell.row)) {
            for (mark, _) in marks(line) {
                if let Mark::Cell(rows, ..) = mark {
                    let known = self.tables.entry(cell.table).or_insert(rows);
                    *known = known.of_section(rows);
                }
            }
        }
    }

    fn line(&mut self, line: &Line) {
        let text = line.text();
        if let Some((cell, rows)) = line.cell.and_then(|cell| Some((cell, *self.tables.get(&cell.table)?))) {
            return self.cell(cell, rows.within(self.section), &text);
        }
        if self.small_fields(line, &text) {
            return;
        }
        let style = line.style.as_str();
        let is_own = is_own_style(style) || (style == QUESTION && (leads(&text) || is_own(&text)));
        let is_heading = style.starts_with("heading") || matches!(style, "title" | "subtitle");
        let mark =
            marks(line).map(|(mark, _)| mark).find(|mark| matches!(mark, Mark::Text(_) | Mark::Cell(..)));
        match mark.filter(|_| !is_own) {
            Some(Mark::Text(section)) => {
                let section = self.named(section);
                self.section = Some(section);
                return self.put_text(section, line.depth, &text);
            }
            Some(Mark::Cell(rows, row, column)) if !is_heading => {
                return self.put(rows, BEHIND + row, column, &text);
            }
            _ => {}
        }
        if !self.own(line, &text) && !text.trim().is_empty() {
            self.outside(line.depth, &text);
        }
    }

    /// Reads titles, ids and the exchange, which stand within lines of the file; false where the line has none.
    fn small_fields(&mut self, line: &Line, line_text: &str) -> bool {
        let mut is_found = false;
        for (mark, piece) in marks(line) {
            let text = piece.text.trim();
            match mark {
                // In their own lines only: a mark whose end was deleted goes on over what stands below.
                Mark::Title(section) if self.at(section).title.is_empty() || self.line == self.title_line => {
                    self.begin(section);
                    self.title_line = self.line;
                    self.at(section).title.push_str(text);
                }
                Mark::Id(section) if line_text.contains(ID) => self.at(section).id.push_str(text),
                Mark::Exchange
                    if line_text.trim_start().starts_with(MARK) || self.answers.exchange.is_empty() =>
                {
                    self.answers.exchange.push_str(text);
                }
                _ => continue,
            }
            is_found = true;
        }
        is_found
    }

    fn begin(&mut self, section: Section) {
        self.section = Some(section);
        self.is_agenda = matches!(section, Section::Item(_));
        self.is_led = false;
    }

    /// Reads a line of the file's own, by its style or its words; false where somebody typed it.
    fn own(&mut self, line: &Line, text: &str) -> bool {
        let text = text.trim();
        if let Some(rest) = text.strip_prefix(MARK) {
            if self.answers.exchange.is_empty() {
                rest.split_whitespace().next().unwrap_or_default().clone_into(&mut self.answers.exchange);
            }
            return true;
        }
        if let Some((_, id)) = text.rsplit_once(ID).filter(|(before, _)| is_own(before) || before.is_empty())
        {
            if let Some(section) = self.section {
                id.trim().clone_into(&mut self.at(section).id);
            }
            return true;
        }
        if leads(text) {
            self.is_led = self.section.is_some_and(|section| !self.marked.contains(&section));
            return true;
        }
        let style = line.style.as_str();
        if style == "heading 1" {
            self.is_agenda = text == AGENDA;
            self.section = None;
            self.is_led = false;
            return true;
        }
        if style == "heading 2" {
            self.heading(text);
            return true;
        }
        let is_title = matches!(style, "title" | "subtitle");
        if is_own(text) {
            self.is_led = false;
            self.section = self.section.filter(|_| text != ATTENDANCE);
        }
        is_own(text) || is_own_style(style) || is_title
    }

    /// A heading whose mark is gone begins a section by its words.
    fn heading(&mut self, text: &str) {
        let number = self.answers.sections.len() + BEHIND;
        let section = if self.is_agenda { Section::Item(number) } else { Section::Table(number) };
        self.begin(section);
        text.clone_into(&mut self.at(section).title);
    }

    /// Reads a line in a cell of one of the file's tables.
    fn cell(&mut self, cell: Cell, rows: Rows, text: &str) {
        if self.heads.contains(&cell.row) {
            return;
        }
        // In the order of the file: rows that the Tab key made have no number of their own.
        self.put(rows, cell.row, cell.column, text);
    }

    fn put(&mut self, rows: Rows, row: usize, column: usize, text: &str) {
        let mut text = self.typed(text);
        if rows == Rows::People && matches!(column, 2 | 3) {
            let (is_ticked, beside) = signs(&text);
            if !beside.is_empty() {
                self.answers.outside.push((beside.to_owned(), false));
            }
            text = if is_ticked { "☒".to_owned() } else { String::new() };
        }
        if text.is_empty() {
            return;
        }
        // A column that somebody added has no name of its own.
        let is_beyond = column >= rows.columns();
        let column = if is_beyond { 0 } else { column };
        if is_beyond {
            self.answers.outside.push((text.clone(), true));
        }
        let all = match rows {
            Rows::People => &mut self.answers.people,
            Rows::Decisions(Some(section)) => {
                let section = self.named(section);
                &mut self.at(section).decisions
            }
            Rows::FollowUps(Some(section)) => {
                let section = self.named(section);
                &mut self.at(section).follow_ups
            }
            Rows::Decisions(None) | Rows::FollowUps(None) => {
                self.answers.outside.push((text, false));
                return;
            }
        };
        let said = all.entry(row).or_default().entry(column).or_default();
        if !said.is_empty() {
            said.push('\n');
        }
        said.push_str(&text);
    }

    /// What was typed, without what stood in the field before.
    fn typed(&mut self, text: &str) -> String {
        let text = without(TYPE_HERE, text);
        if is_hinted(TYPE_HERE, text) {
            self.answers.hinted.push(text.to_owned());
        }
        text.to_owned()
    }

    fn put_text(&mut self, section: Section, depth: Option<usize>, text: &str) {
        let text = self.typed(text);
        self.at(section).text.push((depth, text));
    }

    /// Keeps what stands outside of the fields with the text of its section.
    fn outside(&mut self, depth: Option<usize>, text: &str) {
        match self.section {
            Some(section) => {
                if !self.is_led {
                    self.answers.outside.push((text.trim().to_owned(), true));
                }
                self.put_text(section, depth, text);
            }
            None => self.answers.outside.push((text.trim().to_owned(), false)),
        }
    }

    /// The section that a mark names; that of the heading above, where the mark of its title is gone.
    fn named(&self, section: Section) -> Section {
        let is_above = |above: &Section| match (above, section) {
            (Section::Item(above), Section::Item(_)) | (Section::Table(above), Section::Table(_)) => {
                *above >= BEHIND
            }
            _ => false,
        };
        let above = self.section.filter(is_above);
        above.filter(|_| !self.answers.sections.contains_key(&section)).unwrap_or(section)
    }

    fn at(&mut self, section: Section) -> &mut SectionAnswers {
        self.answers.sections.entry(section).or_default()
    }
}
