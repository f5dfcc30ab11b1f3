//! Blocks as Markdown.

use super::inline::{Line, bracketed, inlines, target};
use document::{
    Block, Callout, CalloutRole, Cell, Chart, Figure, Inline, Inlines, Item, List, Quote, Register, Table,
};
use std::collections::BTreeMap;
use std::sync::Arc;
use text_template::href;

/// The largest number of an item that CommonMark reads (clause 5.2).
const LARGEST_NUMBER: u32 = 999_999_999;

/// Text that parts two lists that keep their marks (CommonMark clause 5.3, example 308).
const APART: &str = "\n\n<!-- -->\n\n";

/// Writes blocks as Markdown.
#[derive(Clone)]
pub(super) struct Writer {
    /// Where each picture lies.
    names: Arc<BTreeMap<String, String>>,
}

impl Writer {
    pub(super) const fn new(names: Arc<BTreeMap<String, String>>) -> Self {
        Self { names }
    }

    /// Blocks with an empty line between them.
    pub(super) fn blocks(&self, blocks: &[Block]) -> String {
        self.stacked(blocks, |_, _| false)
    }

    /// Blocks one below the other; `tight` says which two need no empty line between them. Two lists in a row would be one.
    fn stacked(&self, blocks: &[Block], tight: fn(&Block, &Block) -> bool) -> String {
        let mut out = String::new();
        let mut previous: Option<&Block> = None;
        for block in blocks {
            let text = self.block(block);
            if text.is_empty() {
                continue;
            }
            match (previous, block) {
                (Some(Block::List(before)), Block::List(list)) if alike(before, list) => out.push_str(APART),
                (Some(before), _) => out.push_str(if tight(before, block) { "\n" } else { "\n\n" }),
                (None, _) => {}
            }
            out.push_str(&text);
            previous = Some(block);
        }
        out
    }

    fn block(&self, block: &Block) -> String {
        match block {
            Block::Heading { level, text, .. } => heading(*level, text),
            Block::Paragraph(text) => inlines(text, Line::Text),
            Block::List(list) => self.list(list),
            Block::Table(table) => write_table(table),
            Block::Figures(figures) => self.figures(figures),
            Block::Quote(quote) => write_quote(quote),
            Block::Callout(callout) => self.callout(callout),
            Block::Chart(chart) => write_chart(chart),
            Block::Register(register) => write_register(register),
        }
    }

    /// A number that does not follow the one before begins another list, for CommonMark counts by itself.
    fn list(&self, list: &List) -> String {
        let is_tight = list
            .items
            .iter()
            .all(|item| item.blocks.windows(2).all(|pair| matches!(pair, [a, b] if is_tight(a, b))));
        let mut out = String::new();
        let mut before: Option<&Item> = None;
        for item in &list.items {
            let begins_anew = before.is_some_and(|before| item.number.is_some() && !item.follows(before));
            out.push_str(match before {
                None => "",
                Some(_) if begins_anew => APART,
                Some(_) if is_tight => "\n",
                Some(_) => "\n\n",
            });
            let mark = match item.number {
                None => "- ".to_owned(),
                Some(number) => format!("{}. ", number.min(LARGEST_NUMBER)),
            };
            out.push_str(&self.item(item, &mark));
            before = Some(item);
        }
        out
    }

    /// An item: what follows its first line is indented as far as its mark is wide.
    fn item(&self, item: &Item, mark: &str) -> String {
        let text = self.stacked(&item.blocks, is_tight);
        let indent = " ".repeat(mark.len());
        let lines = text.lines().enumerate().map(|(index, line)| match (index, line) {
            (0, line) => format!("{mark}{line}"),
            (_, "") => String::new(),
            (_, line) => format!("{indent}{line}"),
        });
        let text = lines.collect::<Vec<_>>().join("\n");
        if text.is_empty() { mark.trim_end().to_owned() } else { text }
    }

    fn figures(&self, figures: &[Figure]) -> String {
        figures.iter().map(|figure| self.figure(figure)).collect::<Vec<_>>().join("\n\n")
    }

    fn figure(&self, figure: &Figure) -> String {
        let alt = bracketed(&figure.alt);
        let image = match self.names.get(&figure.file).and_then(|name| href(name)) {
            Some(address) => format!("![{alt}]({})", target(&address)),
            None => alt,
        };
        let under = [&figure.caption, &figure.credit].map(|text| inlines(text, Line::Text));
        let under: Vec<&str> = under.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        if under.is_empty() { image } else { format!("{image}\n\n{}", under.join(" · ")) }
    }

    fn callout(&self, callout: &Callout) -> String {
        let text = self.blocks(&callout.blocks);
        match callout.role {
            CalloutRole::ThemeTable | CalloutRole::Note | CalloutRole::KeyFigures => text,
            CalloutRole::Next => quoted(&text),
        }
    }
}

/// Tells whether two lists in a row would be taken for one.
fn alike(a: &List, b: &List) -> bool {
    a.is_numbered() == b.is_numbered()
}

/// Tells whether `b` may follow `a` within an item without an empty line: a list below its words, if it may interrupt a paragraph
/// (CommonMark clause 5.3: it begins with words and, if it is numbered, with 1).
fn is_tight(a: &Block, b: &Block) -> bool {
    let Block::List(list) = b else { return false };
    let begins_with_words =
        list.items.first().and_then(|item| item.blocks.first()).is_some_and(|block| match block {
            Block::Paragraph(text) => !inlines(text, Line::Text).is_empty(),
            Block::Heading { .. }
            | Block::List(_)
            | Block::Table(_)
            | Block::Figures(_)
            | Block::Quote(_)
            | Block::Callout(_)
            | Block::Chart(_)
            | Block::Register(_) => false,
        });
    matches!(a, Block::Paragraph(_))
        && begins_with_words
        && matches!(list.items.first(), Some(Item { number: None | Some(1), .. }))
}

fn heading(level: u8, text: &Inlines) -> String {
    let words = inlines(text, Line::Heading);
    if words.is_empty() {
        return words;
    }
    format!("{} {words}", "#".repeat(usize::from(level.clamp(1, 6))))
}

/// A table as wide as its widest row; its caption stands above it.
fn write_table(table: &Table) -> String {
    let width = table.rows.iter().map(Vec::len).chain([table.header.len()]).max().unwrap_or_default();
    if width == 0 {
        return String::new();
    }
    let mut lines: Vec<String> = Vec::new();
    if let Some(title) = table.title() {
        lines.extend([inlines(&title, Line::Text), String::new()]);
    }
    lines.push(row(&table.header, width));
    lines.push(format!("|{}", " --- |".repeat(width)));
    lines.extend(table.rows.iter().map(|cells| row(cells, width)));
    lines.join("\n").trim_start().to_owned()
}

/// What a chart says, in words: Markdown draws nothing.
fn write_chart(chart: &Chart) -> String {
    let alt = vec![Inline::Text(chart.alt.clone())];
    let parts =
        [inlines(&chart.headline(), Line::Text), inlines(&alt, Line::Text), inlines(&chart.note, Line::Text)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn write_register(register: &Register) -> String {
    let entries = register.entries.iter().map(|entry| format!("- {}", inlines(&entry.title, Line::Heading)));
    entries.collect::<Vec<_>>().join("\n")
}

fn row(cells: &[Cell], width: usize) -> String {
    let mut line = "|".to_owned();
    for index in 0..width {
        let text = cells.get(index).map(points_below).unwrap_or_default();
        line.push_str(&format!(" {text} |"));
    }
    line
}

/// What a cell says, its points as a list, for which Markdown has no marks in a cell.
fn points_below(cell: &Cell) -> String {
    let mut text = inlines(&cell.text, Line::Cell);
    if !cell.points.is_empty() {
        let points = cell.points.iter().map(|point| format!(" <li>{}</li>", inlines(point, Line::Cell)));
        text.push_str(&format!(" <ul>{}</ul>", points.collect::<String>()));
    }
    text
}

fn write_quote(quote: &Quote) -> String {
    let by = inlines(&quote.by, Line::Heading);
    let text = inlines(&quote.text, Line::Text);
    quoted(&if by.is_empty() { text } else { format!("{text}\n\n– {by}") })
}

fn quoted(text: &str) -> String {
    text.lines().map(|line| format!("> {line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}
