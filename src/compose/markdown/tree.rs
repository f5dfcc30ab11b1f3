//! The events of a Markdown reader, gathered into blocks.
//!
//! A stack of its own instead of recursion: what is typed may nest as deep as it likes.

use super::events;
use super::literal::{not_shown, place, shown};
use crate::diag::Finding;
use crate::document::{Block, Inline, Inlines, Item, List, Quote, Table};
use crate::template::href;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Tag};
use std::ops::Range;

/// How deep lists may nest; as deep as the Word template has styles.
const DEPTH: usize = 4;

/// Something that has begun and not ended.
enum Frame {
    /// Blocks one below the other: the text, a quote, an item.
    Blocks(Container),
    /// A list.
    List { start: Option<u32>, items: Vec<Item> },
    /// A paragraph, a heading, a cell.
    Line { kind: Line, content: Inlines },
    /// A part of a line.
    Span { kind: Span, content: Inlines },
    /// A table.
    Table { header: Vec<Inlines>, rows: Vec<Vec<Inlines>> },
    /// A row of a table.
    Row { is_header: bool, cells: Vec<Inlines> },
    /// Lines that stay as they are.
    Code { info: String, text: String },
}

#[derive(Default)]
struct Container {
    kind: ContainerKind,
    blocks: Vec<Block>,
    /// Inlines of an item that are not wrapped in a paragraph.
    line: Inlines,
    /// Items of lists that would nest too deep; they follow the item that holds them.
    deeper: Vec<Item>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum ContainerKind {
    #[default]
    Text,
    Quote,
    Item,
}

#[derive(Clone, Copy)]
enum Line {
    Paragraph,
    Heading(u8),
    Cell,
}

#[derive(PartialEq, Eq)]
enum Span {
    Strong,
    Emphasis,
    Link {
        url: String,
        title: String,
    },
    Image {
        url: String,
        title: String,
    },
    /// Markup that we do not ask the reader for.
    Plain,
}

/// The blocks of `text`, in which marks may be hidden.
pub(super) fn blocks(text: &str, findings: &mut Vec<Finding>) -> Vec<Block> {
    let mut builder = Builder { text, findings, stack: vec![Frame::Blocks(Container::default())] };
    for (event, range) in events(text) {
        builder.take(event, &range);
    }
    while builder.stack.len() > 1 {
        builder.end();
    }
    match builder.stack.pop() {
        Some(Frame::Blocks(container)) => container.finished(),
        _ => Vec::new(),
    }
}

struct Builder<'a> {
    text: &'a str,
    findings: &'a mut Vec<Finding>,
    stack: Vec<Frame>,
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(_) => self.end(),
            Event::Text(text)
            | Event::Code(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::FootnoteReference(text) => self.words(&shown(&text)),
            Event::SoftBreak => self.words(" "),
            Event::HardBreak => self.inline(Inline::LineBreak),
            Event::Rule | Event::TaskListMarker(_) => {
                self.words(&shown(self.text.get(range.clone()).unwrap_or_default()));
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        let frame = match tag {
            Tag::Paragraph | Tag::HtmlBlock => line(Line::Paragraph),
            Tag::Heading { level, .. } => line(Line::Heading(level_in_section(level))),
            Tag::TableCell => line(Line::Cell),
            Tag::BlockQuote(_) => container(ContainerKind::Quote),
            Tag::Item => container(ContainerKind::Item),
            Tag::List(start) => self.list(start, range),
            Tag::Table(_) => Frame::Table { header: Vec::new(), rows: Vec::new() },
            Tag::TableHead => Frame::Row { is_header: true, cells: Vec::new() },
            Tag::TableRow => Frame::Row { is_header: false, cells: Vec::new() },
            Tag::CodeBlock(CodeBlockKind::Indented) => {
                Frame::Code { info: String::new(), text: String::new() }
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
                self.findings.push(not_shown(self.text, range));
                Frame::Code { info: shown(&info), text: String::new() }
            }
            Tag::Strong => span(Span::Strong),
            Tag::Emphasis => span(Span::Emphasis),
            Tag::Link { link_type, dest_url, title, .. } => {
                self.link(link_type, &shown(&dest_url), &title, range)
            }
            Tag::Image { dest_url, title, .. } => {
                let url = shown(&dest_url);
                let finding = Finding::warning("image-in-text").at(place(self.text, range));
                self.findings.push(finding.with("file", url.as_str()));
                span(Span::Image { url, title: shown(&title) })
            }
            _ => span(Span::Plain),
        };
        self.stack.push(frame);
    }

    fn list(&mut self, start: Option<u64>, range: &Range<usize>) -> Frame {
        if self.stack.iter().filter(|frame| matches!(frame, Frame::List { .. })).count() >= DEPTH {
            self.findings
                .push(Finding::warning("list-too-deep").at(place(self.text, range)).with("depth", DEPTH));
        }
        let start = start.map(|start| u32::try_from(start).unwrap_or(u32::MAX));
        Frame::List { start, items: Vec::new() }
    }

    fn link(&mut self, kind: LinkType, url: &str, title: &str, range: &Range<usize>) -> Frame {
        let url = if kind == LinkType::Email { format!("mailto:{url}") } else { url.to_owned() };
        if href(&url).is_none() {
            let finding = Finding::warning("link-leads-nowhere").at(place(self.text, range));
            self.findings.push(finding.with("address", url.as_str()));
        }
        span(Span::Link { url, title: shown(title) })
    }

    fn end(&mut self) {
        match self.stack.pop() {
            None => {}
            Some(Frame::Blocks(container)) => self.end_container(container),
            Some(Frame::List { start, items }) => self.end_list(start, items),
            Some(Frame::Line { kind, content }) => self.end_line(kind, content),
            Some(Frame::Span { kind, content }) => self.end_span(kind, content),
            Some(Frame::Table { header, rows }) => {
                let rows = rows.into_iter().map(|row| as_wide_as(&header, row)).collect();
                self.block(Block::Table(Table { caption: None, header, rows }));
            }
            Some(Frame::Row { is_header, cells }) => match self.stack.last_mut() {
                Some(Frame::Table { header, .. }) if is_header => *header = cells,
                Some(Frame::Table { rows, .. }) => rows.push(cells),
                _ => cells.into_iter().for_each(|cell| self.paragraph(cell)),
            },
            Some(Frame::Code { info, text }) => self.paragraph(literal_lines(&info, &text)),
        }
    }

    fn end_container(&mut self, mut container: Container) {
        let deeper = std::mem::take(&mut container.deeper);
        match container.kind {
            ContainerKind::Text => container.finished().into_iter().for_each(|block| self.block(block)),
            ContainerKind::Quote => {
                quoted(container.finished()).into_iter().for_each(|block| self.block(block));
            }
            ContainerKind::Item => {
                let item = Item { blocks: container.finished(), origin: None };
                if let Some(Frame::List { items, start }) = self.stack.last_mut() {
                    if start.is_some() || !item.blocks.is_empty() {
                        items.push(item);
                    }
                    items.extend(deeper);
                }
            }
        }
    }

    fn end_list(&mut self, start: Option<u32>, items: Vec<Item>) {
        let outer = self.stack.iter().filter(|frame| matches!(frame, Frame::List { .. })).count();
        let item = self.stack.iter_mut().rev().find_map(|frame| match frame {
            Frame::Blocks(container) if container.kind == ContainerKind::Item => Some(container),
            _ => None,
        });
        match item {
            Some(item) if outer >= DEPTH => item.deeper.extend(items),
            _ if items.is_empty() => {}
            _ => self.block(Block::List(List { start, items })),
        }
    }

    fn end_line(&mut self, kind: Line, content: Inlines) {
        let in_text = self.stack.iter().all(|frame| match frame {
            Frame::Blocks(container) => container.kind == ContainerKind::Text,
            _ => false,
        });
        match kind {
            Line::Paragraph => self.paragraph(content),
            Line::Heading(_) if content.is_empty() => {}
            Line::Heading(level) if in_text => self.block(Block::Heading { level, text: content }),
            Line::Heading(_) => self.paragraph(vec![Inline::Strong(content)]),
            Line::Cell => match self.stack.last_mut() {
                Some(Frame::Row { cells, .. }) => cells.push(content),
                _ => self.paragraph(content),
            },
        }
    }

    fn end_span(&mut self, kind: Span, mut content: Inlines) {
        if let Span::Link { title, .. } | Span::Image { title, .. } = &kind
            && !title.is_empty()
        {
            push(&mut content, Inline::Text(format!(" ({title})")));
        }
        let nested =
            self.stack.iter().any(|frame| matches!(frame, Frame::Span { kind: outer, .. } if *outer == kind));
        match kind {
            Span::Strong if !nested && !content.is_empty() => self.inline(Inline::Strong(content)),
            Span::Emphasis if !nested && !content.is_empty() => self.inline(Inline::Emphasis(content)),
            Span::Link { url, .. } => {
                if content.is_empty() {
                    content.push(Inline::Text(url.clone()));
                }
                self.inline(Inline::Link { url, content });
            }
            Span::Image { url, .. } if content.is_empty() => self.words(&url),
            Span::Strong | Span::Emphasis | Span::Image { .. } | Span::Plain => {
                content.into_iter().for_each(|inline| self.inline(inline));
            }
        }
    }

    fn paragraph(&mut self, content: Inlines) {
        if !content.is_empty() {
            self.block(Block::Paragraph(content));
        }
    }

    /// Adds a block to the innermost container.
    fn block(&mut self, block: Block) {
        let container = self.stack.iter_mut().rev().find_map(|frame| match frame {
            Frame::Blocks(container) => Some(container),
            _ => None,
        });
        if let Some(container) = container {
            container.flush();
            container.blocks.push(block);
        }
    }

    fn words(&mut self, text: &str) {
        if let Some(Frame::Code { text: code, .. }) = self.stack.last_mut() {
            code.push_str(text);
        } else if !text.is_empty() {
            self.inline(Inline::Text(text.to_owned()));
        }
    }

    /// Adds an inline to what has begun last.
    fn inline(&mut self, inline: Inline) {
        match self.stack.last_mut() {
            Some(Frame::Line { content, .. } | Frame::Span { content, .. }) => push(content, inline),
            Some(Frame::Blocks(container)) => push(&mut container.line, inline),
            _ => self.paragraph(vec![inline]),
        }
    }
}

impl Container {
    fn flush(&mut self) {
        if !self.line.is_empty() {
            self.blocks.push(Block::Paragraph(std::mem::take(&mut self.line)));
        }
    }

    fn finished(mut self) -> Vec<Block> {
        self.flush();
        self.blocks
    }
}

fn line(kind: Line) -> Frame {
    Frame::Line { kind, content: Vec::new() }
}

fn span(kind: Span) -> Frame {
    Frame::Span { kind, content: Vec::new() }
}

fn container(kind: ContainerKind) -> Frame {
    Frame::Blocks(Container { kind, ..Container::default() })
}

/// Level 1 is the document's title and level 2 the section's heading, so `#` is level 3.
fn level_in_section(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 3,
        HeadingLevel::H2 => 4,
        HeadingLevel::H3 => 5,
        HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => 6,
    }
}

/// Adds an inline; text joins the text before it.
fn push(content: &mut Inlines, inline: Inline) {
    match (content.last_mut(), inline) {
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (_, inline) => content.push(inline),
    }
}

fn as_wide_as(header: &[Inlines], mut row: Vec<Inlines>) -> Vec<Inlines> {
    row.resize(header.len().max(row.len()), Vec::new());
    row
}

/// Lines of code, each as it is.
fn literal_lines(info: &str, text: &str) -> Inlines {
    let mut out = Inlines::new();
    let lines = [info].into_iter().chain(text.lines()).map(str::trim).filter(|line| !line.is_empty());
    for line in lines {
        if !out.is_empty() {
            out.push(Inline::LineBreak);
        }
        out.push(Inline::Text(line.to_owned()));
    }
    out
}

/// What stands in a block quote: its paragraphs are one quotation, a last one that begins with a dash names who said it.
/// Lists and tables in it follow as they are.
fn quoted(blocks: Vec<Block>) -> Vec<Block> {
    let mut out = Vec::new();
    let mut open: Option<Quote> = None;
    let last = blocks.len().saturating_sub(1);
    for (index, block) in blocks.into_iter().enumerate() {
        match (block, &mut open) {
            (Block::Paragraph(text), Some(quote)) if index == last && begins_with_dash(&text) => {
                quote.by = without_dash(text);
            }
            (Block::Paragraph(text), Some(quote)) if quote.by.is_empty() => {
                quote.text.push(Inline::LineBreak);
                quote.text.extend(text);
            }
            (Block::Paragraph(text), _) => {
                out.extend(open.take().map(Block::Quote));
                open = Some(Quote { text, by: Vec::new() });
            }
            (Block::Quote(quote), _) => {
                out.extend(open.take().map(Block::Quote));
                open = Some(quote);
            }
            (block, _) => {
                out.extend(open.take().map(Block::Quote));
                out.push(block);
            }
        }
    }
    out.extend(open.map(Block::Quote));
    out
}

fn begins_with_dash(text: &[Inline]) -> bool {
    matches!(text.first(), Some(Inline::Text(text)) if text.starts_with("– ") || text.starts_with("— "))
}

fn without_dash(mut text: Inlines) -> Inlines {
    if let Some(Inline::Text(first)) = text.first_mut() {
        *first = first.trim_start_matches(['–', '—', ' ']).to_owned();
    }
    text
}
