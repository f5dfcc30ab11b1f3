//! Elements within lines: stress, links, addresses.

use super::lines::Line;
use super::literal::{Position, Prepared, prepare};
use super::remarks::{LinkWords, Remarks};
use document::{Inline, Inlines, plain_text};
use pulldown_cmark::{Event, LinkType, Parser, Tag};
use std::ops::Range;
use text_template::with_marks;

/// Reads the lines of one paragraph; `breaks` says which of the ends between them are line breaks.
pub(super) fn inlines(
    lines: &[Line<'_>],
    breaks: &[bool],
    position: Position,
    remarks: &mut Remarks,
) -> Inlines {
    let prepared = prepare(lines, position, remarks);
    let mut builder = Builder {
        prepared: &prepared,
        breaks,
        remarks,
        content: Vec::new(),
        stack: Vec::new(),
        strong: false,
        emphasis: false,
        stars_open: false,
    };
    for (event, range) in Parser::new(&prepared.text).into_offset_iter() {
        builder.take(event, &range);
    }
    while !builder.stack.is_empty() {
        builder.end();
    }
    builder.content
}

/// One line as characters and nothing else.
pub(super) fn literal(line: &Line<'_>) -> Inlines {
    vec![Inline::Text(with_marks(line.text))]
}

/// Adds an inline; text joins the text before it.
pub(super) fn push(content: &mut Inlines, inline: Inline) {
    match (content.last_mut(), inline) {
        (_, Inline::Text(text)) if text.is_empty() => {}
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (_, inline) => content.push(inline),
    }
}

enum Span {
    Strong,
    Emphasis,
    Link {
        url: String,
        title: String,
        /// The bytes that it takes in what was prepared.
        range: Range<usize>,
    },
    Image {
        url: String,
        title: String,
    },
    /// Nothing of its own: what stands in it belongs to what is around it.
    Plain,
}

struct Builder<'a> {
    prepared: &'a Prepared,
    breaks: &'a [bool],
    remarks: &'a mut Remarks,
    content: Inlines,
    /// Spans that have begun, each with what stood before it.
    stack: Vec<(Span, Inlines)>,
    strong: bool,
    emphasis: bool,
    /// Stars that stress nothing stood here, and those that were to close them come.
    stars_open: bool,
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(Tag::Paragraph) | Event::End(pulldown_cmark::TagEnd::Paragraph) => {}
            Event::Start(tag) => self.start(tag, range),
            Event::End(_) => self.end(),
            Event::Text(text)
            | Event::Code(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::FootnoteReference(text) => self.words(&text, range),
            Event::SoftBreak | Event::HardBreak => self.line_end(range),
            Event::Rule | Event::TaskListMarker(_) => {
                let text = self.prepared.text.get(range.clone()).unwrap_or_default().to_owned();
                self.words(&text, range);
            }
        }
    }

    fn words(&mut self, text: &str, range: &Range<usize>) {
        // The parser gives stars one by one.
        let whole = &self.prepared.text;
        let twin = |at: &usize| whole.get(*at..).is_some_and(|rest| rest.starts_with("**"));
        if let Some(at) = text.find('*').map(|at| range.start + at).filter(twin) {
            self.stars(at);
        }
        push(&mut self.content, Inline::Text(with_marks(text)));
    }

    /// Stars that stress nothing: a letter follows where they should close, or a space where they should open.
    fn stars(&mut self, at: usize) {
        let text = &self.prepared.text;
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let behind = text.get(at..).and_then(|rest| rest.trim_start_matches('*').chars().next());
        let shows = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        let closes = self.stars_open;
        self.stars_open = !closes;
        if !closes && (shows(before) || shows(behind)) && self.remarks.wants("markup-not-shown") {
            let start = self.prepared.place(at);
            self.remarks.add("markup-not-shown", start..start + 2, vec![("kind", "stars".into())]);
        }
    }

    fn line_end(&mut self, range: &Range<usize>) {
        let line = self.prepared.ends.partition_point(|end| *end < range.start);
        let breaks = self.breaks.get(line).copied().unwrap_or_default();
        push(&mut self.content, if breaks { Inline::LineBreak } else { Inline::Text(" ".to_owned()) });
    }

    fn start(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        let span = match tag {
            // Stress within stress of its kind is none.
            Tag::Strong if !self.strong => {
                self.strong = true;
                Span::Strong
            }
            Tag::Emphasis if !self.emphasis => {
                self.emphasis = true;
                Span::Emphasis
            }
            Tag::Link { link_type, dest_url, title, .. } => {
                let url = with_marks(&dest_url);
                let url = if link_type == LinkType::Email { format!("mailto:{url}") } else { url };
                Span::Link { url, title: with_marks(&title), range: range.clone() }
            }
            Tag::Image { dest_url, title, .. } => {
                let url = with_marks(&dest_url);
                self.tell("image-in-text", "file", &url, range);
                Span::Image { url, title: with_marks(&title) }
            }
            _ => Span::Plain,
        };
        let before = if matches!(span, Span::Plain) { None } else { Some(std::mem::take(&mut self.content)) };
        self.stack.push((span, before.unwrap_or_default()));
    }

    fn tell(&mut self, id: &'static str, name: &'static str, value: &str, range: &Range<usize>) {
        if self.remarks.wants(id) {
            let last = range.end.saturating_sub(1).max(range.start);
            let place = self.prepared.place(range.start)..self.prepared.place(last) + 1;
            self.remarks.add(id, place, vec![(name, value.into())]);
        }
    }

    fn end(&mut self) {
        let Some((span, before)) = self.stack.pop() else { return };
        if matches!(span, Span::Plain) {
            return;
        }
        let mut content = std::mem::replace(&mut self.content, before);
        if let Span::Link { title, .. } | Span::Image { title, .. } = &span
            && !title.is_empty()
        {
            push(&mut content, Inline::Text(format!(" ({title})")));
        }
        match span {
            Span::Strong => {
                self.strong = false;
                self.push_stressed(Inline::Strong, content);
            }
            Span::Emphasis => {
                self.emphasis = false;
                self.push_stressed(Inline::Emphasis, content);
            }
            Span::Link { url, range, .. } => {
                if content.is_empty() {
                    content.push(Inline::Text(url.clone()));
                }
                let last = range.end.saturating_sub(1).max(range.start);
                let range = self.prepared.place(range.start)..self.prepared.place(last) + 1;
                self.remarks.links.push(LinkWords { words: plain_text(&content), url: url.clone(), range });
                self.content.push(Inline::Link { url, content });
            }
            Span::Image { url, .. } if content.is_empty() => push(&mut self.content, Inline::Text(url)),
            Span::Image { .. } | Span::Plain => self.join(content),
        }
    }

    fn push_stressed(&mut self, kind: fn(Inlines) -> Inline, content: Inlines) {
        if !content.is_empty() {
            self.content.push(kind(content));
        }
    }

    fn join(&mut self, content: Inlines) {
        content.into_iter().for_each(|inline| push(&mut self.content, inline));
    }
}
