//! A part of a template as a row of events: its tags in the order of the text, and what was mistyped.

use super::event::{Event, What};
use super::excerpt::shortened;
use super::helpers::WORD_HELPERS;
use super::location::{LocatedDiagnostic, TagLocation};
use super::style_lint::StyleLint;
use super::typos::{Typo, typed};
use crate::partials::asks;
use crate::typed::{typed_address, typed_name};
use diagnostics::{Arg, Diagnostic};
use ooxml::{Element, Node, Relationships, is_reference};
use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;
use text_template::{HELPERS, Tag, TagKind, tags};

/// Reads a part.
pub(super) struct Reader<'a> {
    pub(super) events: Vec<Event>,
    pub(super) notes: Vec<LocatedDiagnostic>,
    place: TagLocation,
    links: &'a Relationships,
    look: Option<StyleLint<'a>>,
    note: Option<String>,
    chain: Vec<(usize, String)>,
    /// The paragraphs that are open: that of a text box stands within another.
    lines: Vec<Line>,
    /// The note about a tag that did not end in the paragraph before.
    open: Option<usize>,
}

/// A paragraph that is being read.
struct Line {
    text: String,
    /// How far it was read, in bytes.
    at: usize,
    items: Peekable<IntoIter<(Range<usize>, What)>>,
}

impl<'a> Reader<'a> {
    /// A reader from `place` on. The eye sees what readers will miss.
    pub(super) fn new(place: TagLocation, links: &'a Relationships, look: Option<StyleLint<'a>>) -> Self {
        let (events, notes, note, chain, lines) = Default::default();
        Self { events, notes, place, links, look, note, chain, lines, open: None }
    }

    /// Reads an element and all below it.
    pub(super) fn element(&mut self, element: &Element) {
        // Copies for programs of before 2010 say the same once more.
        if element.name() == "mc:Fallback" {
            return;
        }
        let before = self.place.clone();
        self.place.enter(element);
        for (name, value) in element.attributes().filter(|(_, value)| value.contains("{{")) {
            if is_reference(name) {
                let diagnostic = Diagnostic::error("word-tag-reference").with("tag", shortened(value));
                self.notes.push(self.place.note(diagnostic));
            } else {
                self.apart(&typed_name(value));
            }
        }
        self.address(element);
        if let Some(look) = &mut self.look {
            self.notes.extend(look.at(element, &self.place));
        }
        match element.name() {
            "w:footnote" | "w:endnote" | "w:comment" => {
                self.note = key(element.name(), element);
                self.children(element, &|_| true);
                self.note = None;
            }
            "w:footnoteReference" | "w:endnoteReference" | "w:commentReference" => {
                let key = key(element.name().trim_end_matches("Reference"), element);
                if let Some(key) = key {
                    self.event(What::Note(key), "", self.place.clone());
                }
            }
            "w:headerReference" | "w:footerReference" => {
                let part = element.attribute("r:id").and_then(|id| self.links.get(id));
                if let Some(part) = part.map(|link| link.target.clone()) {
                    self.event(What::Note(edge_key(&part)), "", self.place.clone());
                }
            }
            "w:p" => {
                let line = self.line(element);
                self.lines.push(line);
                // A section ends with its paragraph, so that headers come behind what stands in it.
                let ends = |child: &Element| child.name() == "w:pPr" && child.find("w:sectPr").is_some();
                self.children(element, &|child| !ends(child));
                self.children(element, &ends);
                self.lines.pop();
            }
            "w:t" | "w:instrText" => self.leaf(element.plain_text().len()),
            _ => self.children(element, &|_| true),
        }
        self.place.leave(element, &before);
    }

    fn children(&mut self, element: &Element, meant: &dyn Fn(&Element) -> bool) {
        for (index, child) in element.children.iter().enumerate() {
            if let Some(child) = child.element().filter(|child| meant(child)) {
                self.chain.push((index, child.name().to_owned()));
                self.element(child);
                self.chain.pop();
            }
        }
    }

    /// Reads the texts of a part that has no paragraphs.
    pub(super) fn texts(&mut self, element: &Element) {
        for child in &element.children {
            match child {
                Node::Element(child) => self.texts(child),
                Node::Text(text) if text.contains("{{") => self.apart(text),
                Node::Text(_) => {}
            }
        }
    }

    /// The address of a link, where it is a tag.
    fn address(&mut self, element: &Element) {
        let link = element.attribute("r:id").filter(|_| element.name() == "w:hyperlink");
        if let Some(link) = link.and_then(|id| self.links.get(id)).filter(|link| link.external) {
            self.apart(&typed_address(&link.target));
        }
    }

    /// Text that stands in no paragraph.
    fn apart(&mut self, text: &str) {
        if !text.contains("{{") {
            return;
        }
        let found = typed(text);
        for (range, tag) in found.tags {
            self.event(What::Tag(tag), text.get(range).unwrap_or_default(), self.place.clone());
        }
        for (range, typo) in found.typos {
            let text = text.get(range).unwrap_or_default();
            self.notes.extend(typo_note(&typo, text, &self.place));
        }
    }

    fn event(&mut self, what: What, typed: &str, place: TagLocation) {
        if matches!(&what, What::Tag(tag) if tag.name() == "blocks")
            && let Some(look) = &mut self.look
        {
            look.blocks(typed, &place, &mut self.notes);
        }
        if matches!(&what, What::Tag(tag) if tag.name() == "chart" && tag.has_values())
            && let Some(look) = &mut self.look
        {
            look.chart(typed, &place, &mut self.notes);
        }
        if let (What::Partial(_), Some(look)) = (&what, &mut self.look) {
            look.piece();
        }
        let (note, chain) = (self.note.clone(), self.chain.clone());
        self.events.push(Event { what, typed: shortened(typed), place, note, behind: None, chain });
    }

    /// A paragraph's tags; what was mistyped in it is noted.
    fn line(&mut self, paragraph: &Element) -> Line {
        let (mut leaves, mut breaks) = (Vec::new(), Vec::new());
        gather(paragraph, None, &mut leaves, &mut breaks);
        let text: String = leaves.iter().map(|leaf| leaf.text.as_str()).collect();
        let found = if let Some(name) = asks(&text) {
            let end = text.trim_end().len();
            let items = vec![(text.len() - text.trim_start().len()..end, What::Partial(name))];
            return Line { text, at: 0, items: items.into_iter().peekable() };
        } else {
            typed(&text)
        };
        let mut items: Vec<(Range<usize>, What)> = Vec::new();
        let open = self.open.take();
        for (index, (range, typo)) in found.typos.into_iter().enumerate() {
            let place = self.place.at(range.clone());
            let words = text.get(range.clone()).unwrap_or_default();
            match (&typo, open.and_then(|open| self.notes.get_mut(open))) {
                (Typo::Unopened, Some(note))
                    if index == 0 && found.tags.iter().all(|(tag, _)| tag.start > range.start) =>
                {
                    set(&mut note.diagnostic, "kind", "paragraph");
                    continue;
                }
                _ => {}
            }
            if let Typo::Bracketed(name) = typo {
                items.push((range, What::Bracketed(name)));
                continue;
            }
            self.notes.extend(typo_note(&typo, words, &place));
            if typo == (Typo::Unclosed { brace: false }) {
                self.open = Some(self.notes.len() - 1);
            }
        }
        for (range, mut tag) in found.tags {
            if let Some((kind, mended, typed)) = parted(&text, &range, &breaks) {
                let diagnostic = Diagnostic::error("word-tag-break").with("kind", kind);
                self.notes.push(self.place.at(range.clone()).note(diagnostic.with("tag", shortened(&typed))));
                tag = mended;
            }
            if tag.kind == TagKind::Value && is_mixed(&leaves, &range) {
                let typed = shortened(text.get(range.clone()).unwrap_or_default());
                self.notes.push(
                    self.place.at(range.clone()).note(Diagnostic::hint("word-tag-look").with("tag", typed)),
                );
            }
            items.push((range, What::Tag(tag)));
        }
        items.sort_by_key(|(range, _)| range.start);
        Line { text, at: 0, items: items.into_iter().peekable() }
    }

    /// The tags that begin in the next `length` bytes of the paragraph.
    fn leaf(&mut self, length: usize) {
        let Some(line) = self.lines.last_mut() else { return };
        let end = line.at + length;
        let mut here = Vec::new();
        while let Some((range, what)) = line.items.next_if(|(range, _)| range.start < end) {
            here.push((line.text.get(range.clone()).unwrap_or_default().to_owned(), range, what));
        }
        line.at = end;
        for (typed, range, what) in here {
            self.event(what, &typed, self.place.at(range));
        }
    }
}

/// Returns the key of a header or footer, which means what it would mean in its section.
pub(super) fn edge_key(part: &str) -> String {
    format!("part {part}")
}

/// Returns the key by which a note is known all over the file.
fn key(kind: &str, element: &Element) -> Option<String> {
    element.attribute("w:id").map(|id| format!("{kind} {id}"))
}

/// Characters of a paragraph, and how they are set.
struct Leaf {
    /// The byte at which they begin.
    at: usize,
    text: String,
    face: Vec<Element>,
}

/// Where a line breaks off or a tab stands: before which byte of the paragraph, and which of them it is.
type Break = (usize, &'static str);

/// The texts of a paragraph, but not those of paragraphs within it.
fn gather(element: &Element, run: Option<&Element>, leaves: &mut Vec<Leaf>, breaks: &mut Vec<Break>) {
    for child in element.elements().filter(|child| !matches!(child.name(), "w:p" | "mc:Fallback")) {
        if matches!(child.name(), "w:t" | "w:instrText") {
            let at = end(leaves);
            leaves.push(Leaf { at, text: child.plain_text(), face: run.map(face).unwrap_or_default() });
        } else if run.is_some() && matches!(child.name(), "w:br" | "w:cr" | "w:tab") {
            breaks.push((end(leaves), if child.name() == "w:tab" { "tab" } else { "line" }));
        } else {
            gather(child, if child.name() == "w:r" { Some(child) } else { run }, leaves, breaks);
        }
    }
}

/// The byte behind the last character.
fn end(leaves: &[Leaf]) -> usize {
    leaves.last().map_or(0, |leaf| leaf.at + leaf.text.len())
}

/// A tag in which a break stands for the space behind the command, and how it is typed with a space: filling passes over breaks, so
/// that command and name become one word. Within a name, a break does no harm.
fn parted(text: &str, range: &Range<usize>, breaks: &[Break]) -> Option<(&'static str, Tag, String)> {
    let first = breaks.partition_point(|(at, _)| *at <= range.start + 2);
    let within = breaks.iter().skip(first).take_while(|(at, _)| *at + 2 < range.end);
    within.copied().find_map(|(at, kind)| {
        let (before, after) = (text.get(range.start..at)?, text.get(at..range.end)?);
        let word = before.trim_start_matches('{').trim_start();
        let begins_block = word.strip_prefix('#').is_some_and(|name| HELPERS.contains(&name.trim_start()));
        let asks = word.rsplit_once('(').is_some_and(|(_, name)| HELPERS.contains(&name.trim_start()));
        let is_command = begins_block || asks || word == "else" || WORD_HELPERS.contains(&word);
        if !is_command || after.starts_with(|c: char| c.is_whitespace() || c == '}') {
            return None;
        }
        let typed = format!("{before} {after}");
        let (_, tag) = tags(&typed).ok()?.pop()?;
        Some((kind, tag, typed))
    })
}

/// How a run is set, as far as it can be seen.
fn face(run: &Element) -> Vec<Element> {
    let hidden = |name: &str| {
        matches!(name, "w:lang" | "w:noProof" | "w:webHidden" | "w:rFonts" | "w:bCs" | "w:iCs" | "w:szCs")
    };
    let set = run.find("w:rPr").into_iter().flat_map(Element::elements);
    set.filter(|property| !hidden(property.name())).cloned().collect()
}

/// Tells whether the characters in that place are set in different ways.
fn is_mixed(leaves: &[Leaf], range: &Range<usize>) -> bool {
    let first = leaves.partition_point(|leaf| leaf.at + leaf.text.len() <= range.start);
    let here = leaves.iter().skip(first).take_while(|leaf| leaf.at < range.end);
    let mut faces = here.filter(|leaf| !leaf.text.is_empty()).map(|leaf| &leaf.face);
    faces.next().is_some_and(|first| faces.any(|face| face != first))
}

fn set(diagnostic: &mut Diagnostic, name: &str, value: &str) {
    if let Some((_, arg)) = diagnostic.args.iter_mut().find(|(key, _)| *key == name) {
        *arg = Arg::from(value);
    }
}

/// Notes a tag that is none. Names in other brackets are judged by whether there is such a name.
fn typo_note(typo: &Typo, text: &str, place: &TagLocation) -> Option<LocatedDiagnostic> {
    let diagnostic = match typo {
        Typo::Unclosed { brace } => {
            Diagnostic::error("word-tag-open").with("kind", if *brace { "brace" } else { "none" })
        }
        Typo::Unopened => Diagnostic::error("word-tag-stray"),
        Typo::Gap => Diagnostic::error("word-tag-gap"),
        Typo::Brace => Diagnostic::error("word-tag-brace").with("kind", "within"),
        Typo::Left => Diagnostic::warning("word-tag-brace").with("kind", "behind"),
        Typo::Unknown => Diagnostic::error("word-tag-kind").with("kind", kind(text)),
        Typo::LookAlike(sign) => Diagnostic::error("word-tag-sign")
            .with("sign", sign.to_string())
            .with("code", format!("U+{:04X}", u32::from(*sign))),
        Typo::Bracketed(_) => return None,
    };
    Some(place.note(diagnostic.with("tag", shortened(text))))
}

/// Names what a tag asks for that there is not.
fn kind(text: &str) -> &'static str {
    let inner = text.trim_start_matches('{').trim_start();
    match inner.chars().next() {
        Some('>') => "partial",
        Some('}') | None => "empty",
        _ => "other",
    }
}
