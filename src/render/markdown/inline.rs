//! Inlines as Markdown.

use document::{Inline, Inlines, is_right_to_left, plain_text};
use text_template::{MarkdownPlace, href, markdown_at, xml_text};

const STRONG: &str = "**";

const EMPHASIS: &str = "_";

/// Stands for nothing and keeps two delimiters, or a delimiter and a letter, apart.
const NOTHING: &str = "<!-- -->";

/// Kind of line that inlines are written into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// A paragraph, which may take several lines.
    Text,
    /// A heading: one line, and its last `#` would be taken for an end mark.
    Heading,
    /// A cell of a table: one line, in which `|` ends the cell.
    Cell,
}

/// Inlines as Markdown, without white space around them.
pub(super) fn inlines(inlines: &Inlines, line: Line) -> String {
    let (_, core, _) = without_edges(joined(inlines));
    let mut writer = Writer::new(line);
    writer.all(&core);
    let lines: Vec<&str> = writer.out.split('\n').map(|line| line.trim_matches([' ', '\t'])).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// The words of a picture's description, to stand between brackets.
pub(super) fn bracketed(text: &str) -> String {
    markdown_at(text.trim(), MarkdownPlace { starts_line: true, in_brackets: true, in_table: true })
}

/// An address as the target of a link or a picture.
pub(super) fn target(address: &str) -> String {
    let mut out = String::with_capacity(address.len() + 2);
    let is_odd = address.contains(['(', ')']) || address.is_empty();
    for c in address.chars() {
        if c == '&' {
            out.push('\\');
        }
        out.push(c);
    }
    if is_odd { format!("<{out}>") } else { out }
}

struct Writer {
    out: String,
    line: Line,
    /// Something stands on the line that is written.
    begun: bool,
    /// A delimiter ended that no letter may follow directly.
    apart: bool,
    in_brackets: bool,
    strong: bool,
    emphasis: bool,
}

impl Writer {
    const fn new(line: Line) -> Self {
        let begun = !matches!(line, Line::Text);
        Self {
            out: String::new(),
            line,
            begun,
            apart: false,
            in_brackets: false,
            strong: false,
            emphasis: false,
        }
    }

    /// A writer for what stands within a delimiter or brackets.
    const fn within(&self) -> Self {
        Self { out: String::new(), begun: true, apart: false, ..*self }
    }

    fn all(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.text(text),
                Inline::Strong(content) if self.strong => self.all(content),
                Inline::Emphasis(content) if self.emphasis => self.all(content),
                Inline::Strong(content) => self.stressed(STRONG, content),
                Inline::Emphasis(content) => self.stressed(EMPHASIS, content),
                Inline::Link { url, content } => self.link(url, content),
                Inline::Language { tag, content } => self.language(tag, content),
                Inline::Abbreviation { content, .. }
                | Inline::Reference { content, .. }
                | Inline::Sourced { content, .. } => self.all(content),
                Inline::LineBreak => self.line_break(),
            }
        }
    }

    fn text(&mut self, text: &str) {
        if self.apart && !text.starts_with(stands_apart) {
            self.write(NOTHING);
        }
        self.apart = false;
        let place = MarkdownPlace {
            starts_line: !self.begun,
            in_brackets: self.in_brackets,
            in_table: self.line == Line::Cell,
        };
        self.write(&markdown_at(text, place));
    }

    fn write(&mut self, text: &str) {
        match text.rsplit_once('\n') {
            Some((_, line)) => self.begun = !line.trim().is_empty(),
            None => self.begun |= !text.trim().is_empty(),
        }
        self.out.push_str(text);
    }

    fn line_break(&mut self) {
        self.apart = false;
        if self.line != Line::Text {
            self.write("<br>");
        } else if self.begun {
            self.write("\\\n");
        }
    }

    /// Strong or emphasis, each with a mark of its own, so that neither can end the other. A delimiter only works beside a
    /// letter or between marks (CommonMark clause 6.2): where it would not, something that is nothing keeps it apart.
    fn stressed(&mut self, delimiter: &'static str, content: &[Inline]) {
        let mut inner = self.within();
        inner.strong |= delimiter == STRONG;
        inner.emphasis |= delimiter == EMPHASIS;
        inner.all(content);
        let works_in_words =
            |edge: Option<char>| delimiter == STRONG && edge.is_some_and(char::is_alphanumeric);
        let last = self.out.chars().next_back();
        if last.is_some_and(|last| !stands_apart(last)) && !works_in_words(inner.out.chars().next())
            || last.is_some_and(|last| delimiter.starts_with(last))
        {
            self.write(NOTHING);
        }
        self.apart = !works_in_words(inner.out.chars().next_back());
        self.write(delimiter);
        self.write(&inner.out);
        self.write(delimiter);
    }

    /// Words in another language, in the element that HTML has for them: Markdown has none.
    fn language(&mut self, tag: &str, content: &[Inline]) {
        let direction = if is_right_to_left(tag) { " dir=\"rtl\"" } else { "" };
        let mut inner = self.within();
        inner.all(content);
        self.apart = false;
        self.write(&format!("<span lang=\"{}\"{direction}>{}</span>", xml_text(tag), inner.out));
    }

    fn link(&mut self, url: &str, content: &[Inline]) {
        let Some(address) = href(url) else { return self.all(content) };
        self.apart = false;
        let is_web = ["http://", "https://"].iter().any(|scheme| address.starts_with(scheme));
        if is_web && address == url && plain_text(content) == address {
            self.write(&format!("<{address}>"));
            return;
        }
        let mut inner = self.within();
        inner.in_brackets = true;
        inner.all(content);
        self.write(&format!("[{}]({})", inner.out, target(&address)));
    }
}

/// White space and ASCII marks: beside them a delimiter works, whatever it encloses.
fn stands_apart(c: char) -> bool {
    c.is_whitespace() || c.is_ascii_punctuation()
}

/// Joins neighbours of one kind, and leaves nothing empty and no white space at the edges of strong, emphasis and links.
fn joined(inlines: &[Inline]) -> Inlines {
    let mut out = Inlines::new();
    for inline in inlines {
        match inline {
            Inline::Strong(content) => enclosed(Inline::Strong, joined(content), &mut out),
            Inline::Emphasis(content) => enclosed(Inline::Emphasis, joined(content), &mut out),
            Inline::Link { url, content } => {
                let link = |content| Inline::Link { url: url.clone(), content };
                enclosed(link, joined(&without_links(content)), &mut out);
            }
            Inline::Language { tag, content } => {
                enclosed(|content| Inline::Language { tag: tag.clone(), content }, joined(content), &mut out);
            }
            // CommonMark has neither an element for an abbreviation nor names of headings, and no place for a source.
            Inline::Abbreviation { content, .. }
            | Inline::Reference { content, .. }
            | Inline::Sourced { content, .. } => {
                joined(content).into_iter().for_each(|inline| push(&mut out, inline));
            }
            Inline::Text(_) | Inline::LineBreak => push(&mut out, inline.clone()),
        }
    }
    out
}

fn enclosed(kind: impl FnOnce(Inlines) -> Inline, content: Inlines, out: &mut Inlines) {
    let (before, core, after) = without_edges(content);
    before.into_iter().for_each(|inline| push(out, inline));
    if !core.is_empty() {
        push(out, kind(core));
    }
    after.into_iter().for_each(|inline| push(out, inline));
}

/// Links do not nest: what an inner one shows is part of the outer.
fn without_links(content: &[Inline]) -> Inlines {
    content
        .iter()
        .flat_map(|inline| match inline {
            Inline::Link { content, .. }
            | Inline::Abbreviation { content, .. }
            | Inline::Reference { content, .. }
            | Inline::Sourced { content, .. } => without_links(content),
            Inline::Language { tag, content } => {
                vec![Inline::Language { tag: tag.clone(), content: without_links(content) }]
            }
            Inline::Strong(content) => vec![Inline::Strong(without_links(content))],
            Inline::Emphasis(content) => vec![Inline::Emphasis(without_links(content))],
            Inline::Text(_) | Inline::LineBreak => vec![inline.clone()],
        })
        .collect()
}

fn push(out: &mut Inlines, inline: Inline) {
    match (out.last_mut(), inline) {
        (_, Inline::Text(text)) if text.is_empty() => {}
        (Some(Inline::Text(last)), Inline::Text(text)) => last.push_str(&text),
        (Some(Inline::Strong(last)), Inline::Strong(more))
        | (Some(Inline::Emphasis(last)), Inline::Emphasis(more)) => {
            more.into_iter().for_each(|inline| push(last, inline));
        }
        (_, inline) => out.push(inline),
    }
}

/// White space and line breaks at the beginning, what stands between, white space and line breaks at the end.
fn without_edges(inlines: Inlines) -> (Inlines, Inlines, Inlines) {
    let (mut before, mut after) = (Inlines::new(), Inlines::new());
    let mut core: std::collections::VecDeque<Inline> = inlines.into();
    while let Some(first) = core.pop_front() {
        let rest = split_off(first, str::trim_start, |text, kept| text.strip_suffix(kept), &mut before);
        if let Some(rest) = rest {
            core.push_front(rest);
            break;
        }
    }
    while let Some(last) = core.pop_back() {
        let rest = split_off(last, str::trim_end, |text, kept| text.strip_prefix(kept), &mut after);
        if let Some(rest) = rest {
            core.push_back(rest);
            break;
        }
    }
    after.reverse();
    (before, core.into(), after)
}

/// Moves the white space that `trim` takes off an inline into `edge`; what remains of the inline, if anything.
fn split_off(
    inline: Inline,
    trim: fn(&str) -> &str,
    cut: for<'a> fn(&'a str, &str) -> Option<&'a str>,
    edge: &mut Inlines,
) -> Option<Inline> {
    match inline {
        Inline::Text(text) => {
            let kept = trim(&text).to_owned();
            edge.extend(
                cut(&text, &kept)
                    .filter(|space| !space.is_empty())
                    .map(|space| Inline::Text(space.to_owned())),
            );
            (!kept.is_empty()).then_some(Inline::Text(kept))
        }
        Inline::LineBreak => {
            edge.push(Inline::LineBreak);
            None
        }
        Inline::Strong(_)
        | Inline::Emphasis(_)
        | Inline::Link { .. }
        | Inline::Language { .. }
        | Inline::Abbreviation { .. }
        | Inline::Reference { .. }
        | Inline::Sourced { .. } => Some(inline),
    }
}
