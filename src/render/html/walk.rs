//! Blocks and inlines as elements. The classes are those of `templates/web`.

use super::super::parts::base64;
use super::Pictures;
use super::chart::drawing;
use crate::render::picture::Picture;
use document::{
    Block, Callout, CalloutRole, Cell, Chart, ContentsEntry, Counted, Figure, Inline, Inlines, Item, List,
    Quote, Register, Table, hidden_address, is_right_to_left, plain_text, sources, unsourced,
};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;
use text_template::{href, xml_text};

/// Writes blocks and inlines as HTML.
#[derive(Clone)]
pub(super) struct Writer {
    pictures: Arc<Pictures>,
    /// The files of pictures that stand beside the page; without them, pictures are within it.
    files: Option<Arc<BTreeMap<String, String>>>,
    /// By how many levels headings stand lower than in the document.
    lower: u8,
    /// True when elements name the sources of their words.
    has_sources: bool,
}

impl Writer {
    /// The writer for a whole page, whose elements name the sources of their words.
    pub(super) const fn for_page(pictures: Arc<Pictures>) -> Self {
        Self { pictures, files: None, lower: 0, has_sources: true }
    }

    /// The writer for an article, whose headings stand a level lower.
    pub(super) const fn for_article(pictures: Arc<Pictures>) -> Self {
        Self { pictures, files: None, lower: 1, has_sources: false }
    }

    /// The writer for a page beside which its pictures stand, by `files`.
    pub(super) fn with_files(self, files: BTreeMap<String, String>) -> Self {
        Self { files: Some(Arc::new(files)), ..self }
    }

    /// Blocks, one a line.
    pub(super) fn blocks(&self, blocks: &[Block]) -> String {
        blocks.iter().map(|block| self.block(block)).collect::<Vec<_>>().join("\n")
    }

    fn block(&self, block: &Block) -> String {
        match block {
            Block::Heading { level, text, id } => {
                let level = level.saturating_add(self.lower).clamp(2, 6);
                let id = id.as_ref().map(|id| format!(" id=\"{}\"", xml_text(id))).unwrap_or_default();
                format!("<h{level}{id}{}>{}</h{level}>", self.sources(text), self.inlines(text))
            }
            Block::Paragraph(text) => format!("<p{}>{}</p>", self.sources(text), self.inlines(text)),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Figures(figures) => self.figures(figures),
            Block::Quote(quote) => self.quote(quote),
            Block::Callout(callout) => self.callout(callout),
            Block::Chart(chart) => self.chart(chart),
            Block::Register(register) => self.register(register),
        }
    }

    fn list(&self, list: &List) -> String {
        let before = std::iter::once(None).chain(list.items.iter().map(Some));
        let item = |(item, before): (&Item, Option<&Item>)| {
            let value = item.number.filter(|_| before.is_some_and(|before| !item.follows(before)));
            let value = value.map(|number| format!(" value=\"{number}\"")).unwrap_or_default();
            format!("<li{value}{}>{}</li>\n", self.sources(bare_line(item)), self.item(item))
        };
        let items: String = list.items.iter().zip(before).map(item).collect();
        match list.items.first().and_then(|item| item.number) {
            None => format!("<ul>\n{items}</ul>"),
            Some(1) => format!("<ol>\n{items}</ol>"),
            Some(start) => format!("<ol start=\"{start}\">\n{items}</ol>"),
        }
    }

    fn item(&self, item: &Item) -> String {
        match item.blocks.split_first() {
            Some((Block::Paragraph(text), rest)) if is_bare(rest) => match rest {
                [] => self.inlines(text),
                rest => format!("{}\n{}\n", self.inlines(text), self.blocks(rest)),
            },
            _ => self.blocks(&item.blocks),
        }
    }

    /// The attribute of an element that names the sources of its line.
    fn sources(&self, line: &[Inline]) -> String {
        let found = if self.has_sources { sources(line) } else { Vec::new() };
        if found.is_empty() {
            return String::new();
        }
        format!(" data-source=\"{}\"", xml_text(&found.join(" ")))
    }

    /// A table. Where it is too narrow for columns, its rows are read one below the other: each cell then says the name of its column.
    /// A style that sets cells so takes the meaning of a table from them in some browsers, and the roles keep it.
    fn table(&self, table: &Table) -> String {
        let caption = table
            .title()
            .map(|title| format!("<caption{}>{}</caption>\n", self.sources(&title), self.inlines(&title)));
        let id = anchor(table.counted.as_ref());
        let columns: Vec<String> = table.header.iter().map(|cell| plain_text(&cell.text)).collect();
        let header: String = table
            .header
            .iter()
            .map(|cell| {
                let sources = self.sources(&cell.text);
                format!("<th scope=\"col\" role=\"columnheader\"{sources}>{}</th>", self.cell(cell))
            })
            .collect();
        let rows: String = table.rows.iter().map(|row| self.row(table, row, &columns)).collect();
        let class = if is_wide(table) { "table wide" } else { "table" };
        format!(
            "<div class=\"{class}\"{id}>\n<table role=\"table\">\n{}<thead role=\"rowgroup\">\n<tr role=\"row\">{header}</tr>\n</thead>\n<tbody role=\"rowgroup\">\n{rows}</tbody>\n</table>\n</div>",
            caption.unwrap_or_default(),
        )
    }

    fn row(&self, table: &Table, row: &[Cell], columns: &[String]) -> String {
        let cell = |(at, cell): (usize, &Cell)| {
            let column = columns.get(at).map_or("", String::as_str).trim();
            let label = match column {
                "" => String::new(),
                column => format!(" data-label=\"{}\"", xml_text(column)),
            };
            let (words, sources) = (self.cell(cell), self.sources(&cell.text));
            let words = if words.is_empty() { words } else { format!("<div>{words}</div>") };
            match table.is_name(at, cell) {
                true => format!("<th scope=\"row\" role=\"rowheader\"{label}{sources}>{words}</th>"),
                false => format!("<td role=\"cell\"{label}{sources}>{words}</td>"),
            }
        };
        let cells: String = row.iter().enumerate().map(cell).collect();
        format!("<tr role=\"row\">{cells}</tr>\n")
    }

    fn cell(&self, cell: &Cell) -> String {
        let mut out = self.inlines(&cell.text);
        if !cell.points.is_empty() {
            let point =
                |point: &Inlines| format!("<li{}>{}</li>\n", self.sources(point), self.inlines(point));
            let points: String = cell.points.iter().map(point).collect();
            let _ = write!(out, "\n<ul>\n{points}</ul>\n");
        }
        out
    }

    /// Pictures in a grid.
    pub(super) fn figures(&self, figures: &[Figure]) -> String {
        let all: String = figures.iter().map(|figure| self.figure(figure)).collect();
        format!("<div class=\"figures\">\n{all}</div>")
    }

    fn figure(&self, figure: &Figure) -> String {
        let shown = match self.pictures.get(&figure.file) {
            Some(picture) => image(picture, &self.address(&figure.file, picture), &figure.alt),
            None => format!("<p class=\"missing\">{}</p>", xml_text(&figure.alt)),
        };
        let mut under = self.inlines(&figure.caption);
        if !figure.credit.is_empty() {
            let space = if under.is_empty() { "" } else { " · " };
            let _ = write!(under, "{space}<small>{}</small>", self.inlines(&figure.credit));
        }
        if !under.is_empty() {
            let sources = self.sources(&[figure.caption.as_slice(), &figure.credit].concat());
            under = format!("\n<figcaption{sources}>{under}</figcaption>");
        }
        format!("<figure>{shown}{under}</figure>\n")
    }

    /// Where a picture is: beside the page, or within it, so that a page is one file.
    fn address(&self, file: &str, picture: &Picture) -> String {
        let beside = self.files.as_ref().and_then(|files| href(files.get(file)?));
        match beside {
            Some(address) => xml_text(&address),
            None => format!("data:{};base64,{}", picture.media_type, base64(&picture.bytes)),
        }
    }

    fn quote(&self, quote: &Quote) -> String {
        let sources = self.sources(&quote.text);
        let text = format!("<blockquote><p{sources}>{}</p></blockquote>", self.inlines(&quote.text));
        let (by, sources) = (self.inlines(&quote.by), self.sources(&quote.by));
        if by.is_empty() {
            text
        } else {
            format!("<figure class=\"quote\">{text}\n<figcaption{sources}>– {by}</figcaption></figure>")
        }
    }

    fn callout(&self, callout: &Callout) -> String {
        let class = match callout.role {
            CalloutRole::ThemeTable => "callout theme-table",
            CalloutRole::Note => "callout note",
            CalloutRole::Next => "callout next",
            CalloutRole::KeyFigures => "key-figures",
        };
        format!("<div class=\"{class}\">\n{}\n</div>", self.blocks(&callout.blocks))
    }

    /// A chart as one picture with its words; title and note stand round it.
    fn chart(&self, chart: &Chart) -> String {
        let title = self.inlines(&chart.headline());
        let id = anchor(chart.counted.as_ref());
        let note = match self.inlines(&chart.note) {
            note if note.is_empty() => note,
            note => format!("\n<p class=\"chart-note\">{note}</p>"),
        };
        let drawn = drawing(chart);
        format!("<figure class=\"chart\"{id}>\n<figcaption>{title}</figcaption>\n{drawn}{note}\n</figure>")
    }

    /// What is counted, each as a link to where it stands. A page has no pages.
    fn register(&self, register: &Register) -> String {
        let entry = |entry: &ContentsEntry| {
            let address = xml_text(&href(&entry.target).unwrap_or_default());
            format!("<li><a href=\"#{address}\">{}</a></li>\n", self.inlines(&entry.title))
        };
        let entries: String = register.entries.iter().map(entry).collect();
        format!("<ul class=\"register\">\n{entries}</ul>")
    }

    /// Inlines within one line; the element around it names their sources.
    pub(super) fn inlines(&self, inlines: &Inlines) -> String {
        let mut out = String::new();
        self.write_inlines(&unsourced(inlines), &mut out);
        out
    }

    fn write_inlines(&self, inlines: &[Inline], out: &mut String) {
        for (at, inline) in inlines.iter().enumerate() {
            match inline {
                Inline::Text(text) => out.push_str(&xml_text(text)),
                Inline::Strong(content) => self.element("strong", content, out),
                Inline::Emphasis(content) => self.element("em", content, out),
                Inline::Link { url, content } => match href(url) {
                    Some(address) => {
                        let behind = inlines.get(at + 1..).unwrap_or_default();
                        let printed = hidden_address(url, content, behind);
                        let printed =
                            printed.map(|address| format!(" data-address=\"{}\"", xml_text(address)));
                        let printed = printed.unwrap_or_default();
                        let _ = write!(out, "<a href=\"{}\" rel=\"noopener\"{printed}>", xml_text(&address));
                        self.write_inlines(content, out);
                        out.push_str("</a>");
                    }
                    None => self.write_inlines(content, out),
                },
                Inline::Language { tag, content } => {
                    let direction = if is_right_to_left(tag) { " dir=\"rtl\"" } else { "" };
                    let _ = write!(out, "<span lang=\"{}\"{direction}>", xml_text(tag));
                    self.write_inlines(content, out);
                    out.push_str("</span>");
                }
                Inline::Abbreviation { long, content } => {
                    let _ = write!(out, "<abbr title=\"{}\">", xml_text(long));
                    self.write_inlines(content, out);
                    out.push_str("</abbr>");
                }
                Inline::Reference { target, content, .. } => {
                    let _ = write!(out, "<a href=\"#{}\">", xml_text(&href(target).unwrap_or_default()));
                    self.write_inlines(content, out);
                    out.push_str("</a>");
                }
                Inline::Sourced { content, .. } => self.write_inlines(content, out),
                Inline::LineBreak => out.push_str("<br>\n"),
            }
        }
    }

    fn element(&self, name: &str, content: &[Inline], out: &mut String) {
        let _ = write!(out, "<{name}>");
        self.write_inlines(content, out);
        let _ = write!(out, "</{name}>");
    }
}

/// Tells whether a paragraph of an item needs no element of its own: nothing but lists stands below it.
fn is_bare(rest: &[Block]) -> bool {
    rest.iter().all(|block| matches!(block, Block::List(_)))
}

/// The line of an item that stands in no paragraph element.
fn bare_line(item: &Item) -> &[Inline] {
    match item.blocks.split_first() {
        Some((Block::Paragraph(text), rest)) if is_bare(rest) => text,
        _ => &[],
    }
}

/// The anchor of what is counted.
fn anchor(counted: Option<&Counted>) -> String {
    counted.map(|counted| format!(" id=\"{}\"", xml_text(&counted.id))).unwrap_or_default()
}

/// Tells whether the longest words of its columns do not stand side by side on a page, by what letters take on average.
fn is_wide(table: &Table) -> bool {
    let longest = |cell: &Cell| {
        plain_text(&cell.lines())
            .split([' ', '-', '/', '–'])
            .map(|word| word.chars().count())
            .max()
            .unwrap_or_default()
    };
    let rows = || std::iter::once(&table.header).chain(&table.rows);
    let columns = rows().map(Vec::len).max().unwrap_or_default();
    let column = |at: usize| rows().filter_map(|row| row.get(at)).map(longest).max().unwrap_or_default();
    (0..columns).map(|at| column(at) + LETTERS_BETWEEN).sum::<usize>() > LETTERS
}

/// So many letters stand in a line of a table, at most.
const LETTERS: usize = 68;

/// As wide as so many letters is what stands between two columns.
const LETTERS_BETWEEN: usize = 2;

fn image(picture: &Picture, address: &str, alt: &str) -> String {
    format!(
        "<img src=\"{address}\" alt=\"{}\" width=\"{}\" height=\"{}\">",
        xml_text(alt),
        picture.width,
        picture.height
    )
}
