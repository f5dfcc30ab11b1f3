//! Where in a document a word stands, as people find it: section, table, row and column.

use super::lines::words;
use crate::facts::View;
use document::{Block, Cell, Table, plain_text};

/// A longer way is not looked along for a text of few words, and for any.
const NEAR: [usize; 2] = [80, 1500];

/// A place in a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct DocumentPlace {
    /// The title of the section.
    pub(super) section: String,
    /// The caption of a table or a figure.
    pub(super) caption: String,
    /// What names the row.
    pub(super) row: String,
    /// What names the column.
    pub(super) column: String,
    /// The whole text where it is a sentence.
    pub(super) text: String,
}

/// A text of a document with its place.
struct PlacedText {
    text: String,
    place: DocumentPlace,
    /// True where it may stand anywhere in a file: a PDF keeps alternative texts apart.
    is_beside: bool,
}

/// For each of the words of a file the place of the text that it belongs to; none before the first. Texts are found one after the other, as they were
/// set; what a format says beside them belongs to the place before it.
pub(super) fn places(view: &View, set: &[String]) -> Vec<Option<DocumentPlace>> {
    let mut found: Vec<Option<DocumentPlace>> = vec![None; set.len()];
    let mut from = 0;
    for PlacedText { text, place, is_beside } in texts(view) {
        let text = words(&text);
        let Some(first) = text.first() else { continue };
        let near = if text.len() < 3 { NEAR[0] } else { NEAR[1] };
        let range = if is_beside { 0..set.len() } else { from..set.len().min(from + near) };
        let is_it = |at: &usize| {
            set.get(*at) == Some(first)
                && set.get(*at..at + text.len()).is_some_and(|here| here == text.as_slice())
        };
        let Some(at) = range.into_iter().find(is_it) else { continue };
        let end = at + text.len();
        found.iter_mut().take(end).skip(at).for_each(|word| *word = Some(place.clone()));
        if !is_beside {
            from = end;
        }
    }
    let mut last = None;
    for word in &mut found {
        match word {
            Some(place) => {
                last = Some(DocumentPlace {
                    section: place.section.clone(),
                    caption: place.caption.clone(),
                    ..DocumentPlace::default()
                });
            }
            None => word.clone_from(&last),
        }
    }
    found
}

/// The titles of charts in order.
pub(super) fn charts(view: &View) -> Vec<String> {
    walked(view).charts
}

/// All texts of a document in order.
fn texts(view: &View) -> Vec<PlacedText> {
    walked(view).found
}

fn walked(view: &View) -> Walk {
    let mut all = Walk::default();
    let document = &view.document;
    all.text(&document.title);
    for fact in &document.facts {
        all.at.row.clone_from(&fact.label);
        fact.lines.iter().for_each(|line| all.text(line));
    }
    all.at = DocumentPlace::default();
    all.blocks(&document.opening);
    for section in &view.sections {
        all.at = DocumentPlace { section: plain_text(&section.title), ..DocumentPlace::default() };
        let title = all.at.section.clone();
        all.text(&title);
        all.blocks(&section.body);
    }
    all.at = DocumentPlace::default();
    all.blocks(&document.closing);
    all
}

#[derive(Default)]
struct Walk {
    found: Vec<PlacedText>,
    charts: Vec<String>,
    at: DocumentPlace,
}

impl Walk {
    fn text(&mut self, text: &str) {
        let is_cell = !self.at.row.is_empty() || !self.at.column.is_empty();
        let sentence = if is_cell { String::new() } else { text.to_owned() };
        let place = DocumentPlace { text: sentence, ..self.at.clone() };
        self.found.push(PlacedText { text: text.to_owned(), place, is_beside: false });
    }

    fn beside(&mut self, text: &str) {
        self.text(text);
        self.found.iter_mut().rev().take(1).for_each(|one| one.is_beside = true);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => self.text(&plain_text(text)),
            Block::List(list) => list.items.iter().for_each(|item| self.blocks(&item.blocks)),
            Block::Callout(callout) => self.blocks(&callout.blocks),
            Block::Quote(quote) => self.text(&plain_text(&quote.text)),
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => {
                self.at.caption = plain_text(&chart.title);
                let title = self.at.caption.clone();
                self.text(&title);
                self.charts.push(title);
                self.beside(&chart.alt);
                self.text(&plain_text(&chart.note));
                self.at.caption.clear();
            }
            Block::Register(register) => {
                register.entries.iter().for_each(|entry| self.text(&plain_text(&entry.title)));
            }
            Block::Figures(figures) => {
                for figure in figures {
                    self.beside(&figure.alt);
                    self.text(&plain_text(&figure.caption));
                }
            }
        }
    }

    fn table(&mut self, table: &Table) {
        self.at.caption = table.title().map(|title| plain_text(&title)).unwrap_or_default();
        let caption = self.at.caption.clone();
        self.text(&caption);
        let heads: Vec<String> = table.header.iter().map(said).collect();
        heads.iter().for_each(|head| self.text(head));
        for row in &table.rows {
            let name = row.get(table.names.unwrap_or_default()).map(said).unwrap_or_default();
            for (cell, head) in row.iter().zip(&heads) {
                (self.at.row, self.at.column) = (name.clone(), head.clone());
                self.text(&said(cell));
            }
        }
        (self.at.row, self.at.column, self.at.caption) = (String::new(), String::new(), String::new());
    }
}

fn said(cell: &Cell) -> String {
    cell.runs().map(|run| plain_text(run)).collect::<Vec<_>>().join(" ")
}
