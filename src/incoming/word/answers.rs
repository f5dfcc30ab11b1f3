//! Lines → what stands in each field.

use super::labels::{CHOOSE, Label, Labels, MARK, NO_CHOICE, TYPE_HERE, column};
use super::lines::{Cell, Line, Piece};
use super::ticks::{Asks, Tick, tick};
use std::collections::{BTreeMap, BTreeSet};

/// A line of an answer, and how deep it stands in a list.
pub(super) type Said = (Option<usize>, String);

/// The answers, by field.
pub(super) type Fields = BTreeMap<String, Vec<Said>>;

/// Everything that a form says.
#[derive(Default)]
pub(super) struct Answers {
    pub(super) fields: Fields,
    /// Words that stood outside of the fields, and whether they were put into one.
    pub(super) outside: Vec<(String, bool)>,
    /// Answers in the midst of which the form's own words stand.
    pub(super) hinted: Vec<String>,
}

impl Answers {
    /// The number behind all those of a list.
    fn next_number(&self, list: &str) -> usize {
        let number =
            |field: &String| field.strip_prefix(list)?.strip_prefix('_')?.split('_').next()?.parse().ok();
        self.fields.keys().filter_map(number).max().map_or(1, |number: usize| number + 1)
    }
}

/// Reads what the lines say; `None` where they are no form.
pub(super) fn answers(lines: &[Line], labels: &Labels) -> Option<Answers> {
    let pieces = || lines.iter().flat_map(|line| &line.pieces);
    let marked: BTreeSet<String> = pieces().filter_map(|piece| piece.bookmark.clone()).collect();
    let is_marked = lines.iter().any(|line| line.text().trim_start().starts_with(MARK));
    if marked.is_empty() && !is_marked {
        return None;
    }
    let mut reader =
        Reader { labels, marked, cell: None, row: None, led: None, last: None, answers: Answers::default() };
    for line in lines {
        reader.line(line);
    }
    Some(reader.answers)
}

struct Reader<'a> {
    labels: &'a Labels,
    /// The fields whose bookmarks are there.
    marked: BTreeSet<String>,
    /// The cell of the line.
    cell: Option<Cell>,
    /// The list of the table, once one of its rows said which it is, and the number of the row.
    row: Option<(&'static str, Option<usize>)>,
    /// The field that the words before, or the place in the table, lead to.
    led: Option<String>,
    /// The field that was read last.
    last: Option<String>,
    answers: Answers,
}

impl Reader<'_> {
    fn line(&mut self, line: &Line) {
        let text = line.text();
        self.enter(line.cell, &text);
        if self.tick_line(line, &text) {
            return;
        }
        let is_in_field = self.cell.is_some() && self.led.is_some();
        let is_form =
            if is_in_field { self.label(&text) == Some(Label::Remark) } else { self.is_of_form(line, &text) };
        if is_form {
            self.form_line(line, &text);
            return;
        }
        let field = self.field(&line.pieces);
        match field {
            Some(field) => {
                self.put(&field, line.depth, &text);
                self.last = Some(field);
            }
            None if text.trim().is_empty() => {}
            None => self.outside(line.depth, &text),
        }
    }

    /// Finds the field that a place in a table stands for.
    fn enter(&mut self, cell: Option<Cell>, text: &str) {
        if self.cell.map(|cell| cell.table) != cell.map(|cell| cell.table) {
            self.row = None;
            self.led = None;
        } else if let (Some(row), true) =
            (&mut self.row, self.cell.map(|cell| cell.row) != cell.map(|cell| cell.row))
        {
            row.1 = None;
        }
        self.cell = cell;
        if cell.is_none() {
            return;
        }
        if let Some((list, None)) = self.row
            && list != "last_plans"
            && !text.trim_matches(|c: char| c == '☐' || c.is_whitespace()).is_empty()
            && !matches!(self.labels.label(text), Some(Label::Row(..)))
        {
            // The Tab key behind the last field makes another row, without a number.
            let number = self.answers.next_number(list);
            self.begin_row(list, number);
        }
        self.led = self.field_of_cell();
    }

    /// What is typed beside the fields of a row belongs to its words.
    fn begin_row(&mut self, list: &'static str, number: usize) {
        self.row = Some((list, Some(number)));
        self.last = Some(format!("{list}_{number}_id"));
    }

    fn field_of_cell(&self) -> Option<String> {
        let (list, number) = self.row?;
        let field = column(list, self.cell?.column)?;
        Some(format!("{list}_{}_{field}", number?))
    }

    /// Reads a line with a box to tick.
    fn tick_line(&mut self, line: &Line, text: &str) -> bool {
        let marked = line.pieces.iter().find_map(|piece| piece.bookmark.clone().filter(|name| is_box(name)));
        let is_internal = self.led.as_deref().is_some_and(is_box);
        // A mark whose end was deleted goes on over the labels below.
        let is_box = line.style == BOX || is_internal || (marked.is_some() && self.label(text).is_none());
        let Some(Tick { asks, is_ticked, beside }) = tick(text, is_box, self.labels) else {
            return false;
        };
        let led = match (asks, self.row) {
            (Some(Asks::Day(day)), Some(("people", Some(number)))) => {
                Some(format!("people_{number}_day_{day}"))
            }
            (Some(Asks::Field("internal")), Some((list, Some(number)))) => {
                Some(format!("{list}_{number}_internal"))
            }
            (Some(Asks::Field("photos")), Some((list, Some(number)))) => {
                Some(format!("{list}_{number}_photos"))
            }
            (Some(Asks::Field(field)), _) => Some(field.to_owned()),
            (None, _) if is_internal => self.led.clone(),
            _ => None,
        };
        let Some(field) = marked.or(led) else { return false };
        self.put(&field, None, if is_ticked { "☒" } else { "☐" });
        if !beside.is_empty() {
            self.outside(None, &beside);
        }
        true
    }

    /// The field of a line that somebody typed.
    fn field(&self, pieces: &[Piece]) -> Option<String> {
        if let Some(name) = pieces.iter().find_map(|piece| piece.bookmark.clone()) {
            return Some(name);
        }
        let unmarked = |field: &String| !self.marked.contains(field);
        let named = pieces.iter().find_map(|piece| self.labels.field_of_control(piece.control.as_deref()?));
        named.filter(unmarked).or_else(|| self.led.clone().filter(unmarked))
    }

    /// Words of the form: small fields may stand in them, and they lead to the field below.
    fn form_line(&mut self, line: &Line, text: &str) {
        for piece in &line.pieces {
            if let Some(name) = piece.bookmark.as_ref().filter(|name| is_small(name)) {
                self.put(name, None, &piece.text);
            }
        }
        let trimmed = text.trim();
        if let Some(rest) = trimmed.strip_prefix(MARK) {
            self.led = None;
            for (field, word) in ["exchange", "site"].into_iter().zip(rest.split_whitespace()) {
                self.put_led(field, word);
            }
        } else {
            self.lead(self.label(trimmed));
        }
    }

    fn lead(&mut self, label: Option<Label>) {
        match label {
            Some(Label::Row(list, number, id)) => {
                self.begin_row(list, number);
                self.led = None;
                self.put_led(&format!("{list}_{number}_id"), &id);
            }
            Some(Label::Field(field, rest)) => {
                self.led = Some(field.to_owned());
                self.behind(&rest);
            }
            Some(Label::Other) => self.led = None,
            Some(Label::Remark) | None => {}
        }
    }

    /// Puts what was typed behind a label into its field.
    fn behind(&mut self, rest: &str) {
        if let Some(field) = self.led.clone().filter(|_| !rest.is_empty()) {
            self.put(&field, None, rest);
            self.answers.outside.push((rest.to_owned(), true));
        }
    }

    fn put_led(&mut self, field: &str, text: &str) {
        if !self.marked.contains(field) && !text.is_empty() {
            self.put(field, None, text);
        }
    }

    fn put(&mut self, field: &str, depth: Option<usize>, text: &str) {
        let hint = hint(field);
        let text = without(hint, text);
        let text = if hint == CHOOSE && text == NO_CHOICE { "" } else { text };
        if is_hinted(hint, text) {
            self.answers.hinted.push(text.to_owned());
        }
        self.answers.fields.entry(field.to_owned()).or_default().push((depth, text.to_owned()));
    }

    fn label(&self, text: &str) -> Option<Label> {
        self.labels.label(text)
    }

    /// Tells whether a line belongs to the form: its style says so, or its words where the styles are gone.
    fn is_of_form(&self, line: &Line, text: &str) -> bool {
        let style = line.style.as_str();
        if let Some(kind) = style.strip_prefix("formular ") {
            // Enter behind a question goes on in its style: what is typed there is no question of the form.
            return match kind {
                "feld" | "textfeld" | "kästchen" => false,
                "frage" | "abschnitt" | "anmerkung" => self.label(text).is_some(),
                _ => true,
            };
        }
        let is_marked =
            line.pieces.iter().any(|piece| piece.bookmark.as_deref().is_some_and(|name| !is_small(name)));
        let is_title = style.starts_with("heading") || matches!(style, "title" | "subtitle");
        let is_known = || self.label(text).is_some();
        // The form's own headings stay its own, even where the end of the field before them is gone.
        (is_title && is_known())
            || (!is_marked && (is_title || text.starts_with(['☐', '☒', '☑']) || is_known()))
    }

    /// Keeps what stands outside of the fields with those of its cell, else with the words of the last field.
    fn outside(&mut self, depth: Option<usize>, text: &str) {
        let in_cell = self.field_of_cell().filter(|field| takes_words(field));
        let field = in_cell.or_else(|| self.last.as_deref().and_then(words_of));
        self.answers.outside.push((text.trim().to_owned(), field.is_some()));
        if let Some(field) = field {
            self.put(&field, depth, text);
        }
    }
}

/// Returns what stands in a field that nobody filled in.
fn hint(field: &str) -> &'static str {
    if field.ends_with("_field") || field.ends_with("_state") { CHOOSE } else { TYPE_HERE }
}

/// Returns what was typed, without what stood in the field before: people type before it and behind it.
pub(super) fn without<'a>(hint: &str, text: &'a str) -> &'a str {
    let text = text.trim();
    let text = text.strip_prefix(hint).unwrap_or(text).trim_start();
    text.strip_suffix(hint).unwrap_or(text).trim_end()
}

/// Tells whether words of the form stand in an answer, or round it: somebody typed in the midst of them.
pub(super) fn is_hinted(hint: &str, text: &str) -> bool {
    let is_round = |(at, _): (usize, char)| {
        let (begin, end) = hint.split_at(at);
        begin.len() > 2 && end.len() > 2 && text.starts_with(begin) && text.ends_with(end)
    };
    text.contains(hint) || (text.len() > hint.len() && hint.char_indices().any(is_round))
}

/// The field for words that belongs to a field.
fn words_of(field: &str) -> Option<String> {
    let (slot, _) = field.rsplit_once('_')?;
    let list = slot.trim_end_matches(|c: char| c.is_ascii_digit() || c == '_');
    match list {
        "successes" | "obstacles" | "plans" | "needs" => Some(format!("{slot}_text")),
        "last_plans" => Some(format!("{slot}_remark")),
        _ => None,
    }
}

/// Tells whether a field takes whatever is typed.
fn takes_words(field: &str) -> bool {
    matches!(field.rsplit('_').next(), Some("text" | "remark" | "name" | "food" | "access"))
}

/// The style of lines with a box to tick.
const BOX: &str = "formular kästchen";

/// Fields that are boxes to tick.
fn is_box(name: &str) -> bool {
    let is_of_person = |name: &str| name.contains("_day_") || name.ends_with("_photos");
    name == "nobody" || name.ends_with("_internal") || (name.starts_with("people_") && is_of_person(name))
}

/// Fields that stand within a line of the form.
fn is_small(name: &str) -> bool {
    is_box(name) || matches!(name.rsplit('_').next().unwrap_or_default(), "id" | "exchange" | "site")
}
