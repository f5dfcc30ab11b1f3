//! Blocks and inlines as elements. The classes are those of `templates/web`.

use super::super::parts::base64;
use super::Pictures;
use crate::render::picture::Picture;
use document::{
    Block, Callout, CalloutRole, Cell, Figure, Inline, Inlines, Item, List, Quote, Table, plain_text,
};
use std::fmt::Write as _;
use std::sync::Arc;
use text_template::{href, xml_text};

/// Writes blocks and inlines as HTML.
#[derive(Clone)]
pub(super) struct Writer {
    pictures: Arc<Pictures>,
    /// By how many levels headings stand lower than in the document.
    lower: u8,
}

impl Writer {
    pub(super) const fn new(pictures: Arc<Pictures>, lower: u8) -> Self {
        Self { pictures, lower }
    }

    /// Blocks, one a line.
    pub(super) fn blocks(&self, blocks: &[Block]) -> String {
        blocks.iter().map(|block| self.block(block)).collect::<Vec<_>>().join("\n")
    }

    fn block(&self, block: &Block) -> String {
        match block {
            Block::Heading { level, text } => {
                let level = level.saturating_add(self.lower).clamp(2, 6);
                format!("<h{level}>{}</h{level}>", self.inlines(text))
            }
            Block::Paragraph(text) => format!("<p>{}</p>", self.inlines(text)),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Figures(figures) => self.figures(figures),
            Block::Quote(quote) => self.quote(quote),
            Block::Callout(callout) => self.callout(callout),
        }
    }

    fn list(&self, list: &List) -> String {
        let before = std::iter::once(None).chain(list.items.iter().map(Some));
        let item = |(item, before): (&Item, Option<&Item>)| {
            let value = item.number.filter(|_| before.is_some_and(|before| !item.follows(before)));
            let value = value.map(|number| format!(" value=\"{number}\"")).unwrap_or_default();
            format!("<li{value}>{}</li>\n", self.item(item))
        };
        let items: String = list.items.iter().zip(before).map(item).collect();
        match list.items.first().and_then(|item| item.number) {
            None => format!("<ul>\n{items}</ul>"),
            Some(1) => format!("<ol>\n{items}</ol>"),
            Some(start) => format!("<ol start=\"{start}\">\n{items}</ol>"),
        }
    }

    /// An item of one paragraph, with or without lists below it, needs no paragraph element.
    fn item(&self, item: &Item) -> String {
        match item.blocks.split_first() {
            Some((Block::Paragraph(text), [])) => self.inlines(text),
            Some((Block::Paragraph(text), rest))
                if rest.iter().all(|block| matches!(block, Block::List(_))) =>
            {
                format!("{}\n{}\n", self.inlines(text), self.blocks(rest))
            }
            _ => self.blocks(&item.blocks),
        }
    }

    /// A table in a frame of its own, which can be scrolled also by keyboard.
    fn table(&self, table: &Table) -> String {
        let caption =
            table.caption.as_ref().map(|caption| format!("<caption>{}</caption>\n", self.inlines(caption)));
        let columns: Vec<String> = table.header.iter().map(|cell| plain_text(&cell.text)).collect();
        let name = table.caption.as_ref().map_or_else(|| columns.join(", "), |caption| plain_text(caption));
        let header: String =
            table.header.iter().map(|cell| format!("<th scope=\"col\">{}</th>", self.cell(cell))).collect();
        let rows: String = table.rows.iter().map(|row| self.row(table, row)).collect();
        format!(
            "<div class=\"table\" role=\"group\" aria-label=\"{}\" tabindex=\"0\">\n<table>\n{}<thead>\n<tr>{header}</tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>",
            xml_text(&name),
            caption.unwrap_or_default(),
        )
    }

    fn row(&self, table: &Table, row: &[Cell]) -> String {
        let cell = |(column, cell): (usize, &Cell)| match table.is_name(column, cell) {
            true => format!("<th scope=\"row\">{}</th>", self.cell(cell)),
            false => format!("<td>{}</td>", self.cell(cell)),
        };
        let cells: String = row.iter().enumerate().map(cell).collect();
        format!("<tr>{cells}</tr>\n")
    }

    fn cell(&self, cell: &Cell) -> String {
        let mut out = self.inlines(&cell.text);
        if !cell.points.is_empty() {
            let points: String =
                cell.points.iter().map(|point| format!("<li>{}</li>\n", self.inlines(point))).collect();
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
            Some(picture) => image(picture, &figure.alt),
            None => format!("<p class=\"missing\">{}</p>", xml_text(&figure.alt)),
        };
        let mut under = self.inlines(&figure.caption);
        if !figure.credit.is_empty() {
            let space = if under.is_empty() { "" } else { " · " };
            let _ = write!(under, "{space}<small>{}</small>", self.inlines(&figure.credit));
        }
        if !under.is_empty() {
            under = format!("\n<figcaption>{under}</figcaption>");
        }
        format!("<figure>{shown}{under}</figure>\n")
    }

    fn quote(&self, quote: &Quote) -> String {
        let text = format!("<blockquote><p>{}</p></blockquote>", self.inlines(&quote.text));
        let by = self.inlines(&quote.by);
        if by.is_empty() {
            text
        } else {
            format!("<figure class=\"quote\">{text}\n<figcaption>– {by}</figcaption></figure>")
        }
    }

    fn callout(&self, callout: &Callout) -> String {
        let class = match callout.role {
            CalloutRole::ThemeTable => "callout theme-table",
            CalloutRole::Note => "callout note",
            CalloutRole::Next => "callout next",
        };
        format!("<div class=\"{class}\">\n{}\n</div>", self.blocks(&callout.blocks))
    }

    /// Inlines within one line.
    pub(super) fn inlines(&self, inlines: &Inlines) -> String {
        let mut out = String::new();
        self.write_inlines(inlines, &mut out);
        out
    }

    fn write_inlines(&self, inlines: &[Inline], out: &mut String) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => out.push_str(&xml_text(text)),
                Inline::Strong(content) => self.element("strong", content, out),
                Inline::Emphasis(content) => self.element("em", content, out),
                Inline::Link { url, content } => match href(url) {
                    Some(address) => {
                        let _ = write!(out, "<a href=\"{}\" rel=\"noopener\">", xml_text(&address));
                        self.write_inlines(content, out);
                        out.push_str("</a>");
                    }
                    None => self.write_inlines(content, out),
                },
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

/// A picture within the file, so that a page is one file.
fn image(picture: &Picture, alt: &str) -> String {
    format!(
        "<img src=\"data:{};base64,{}\" alt=\"{}\" width=\"{}\" height=\"{}\">",
        picture.media_type,
        base64(&picture.bytes),
        xml_text(alt),
        picture.width,
        picture.height
    )
}
