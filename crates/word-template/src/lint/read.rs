//! A part of a template as a row of events: its tags in the order of the text, and what was mistyped.

use super::bare_cell::is_bare;
use super::deleted::Deleted;
use super::event::{Event, What};
use super::excerpt::shortened;
use super::foreign::is_suspect;
use super::leaves::{Glued, Leaves};
use super::location::{LocatedDiagnostic, TagLocation, set};
use super::style_lint::StyleLint;
use super::typo::Typo;
use super::typo_note::typo_note;
use super::typos::typed;
use super::{inside, unfilled};
use crate::partials::asks;
use crate::typed::{typed_address, typed_name};
use diagnostics::Diagnostic;
use ooxml::{Element, Node, Package, Relationships, is_reference};
use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;
use text_template::{TagKind, tags};

/// Reads a part.
pub(super) struct Reader<'a> {
    pub(super) events: Vec<Event>,
    pub(super) notes: Vec<LocatedDiagnostic>,
    place: TagLocation,
    links: &'a Relationships,
    look: Option<StyleLint<'a>>,
    /// The file, where its other parts are looked into.
    package: Option<&'a Package>,
    deleted: Deleted,
    /// What the frame shows that is being read, by the name of its alternative text.
    frame: &'static str,
    note: Option<String>,
    /// True in a cell that holds nothing but tags of blocks.
    bare_cell: bool,
    chain: Vec<(usize, String)>,
    /// The paragraphs that are open: that of a text box stands within another.
    lines: Vec<Line>,
    /// The note about a tag that did not end in the paragraph before, and the cell of that.
    open: Option<(usize, Vec<(usize, String)>)>,
}

/// A paragraph that is being read.
struct Line {
    text: String,
    /// How far it was read, in bytes.
    at: usize,
    items: Peekable<IntoIter<Item>>,
}

/// Content of a paragraph in its place.
struct Item {
    range: Range<usize>,
    what: What,
    glued: Option<Glued>,
    is_code: bool,
}

impl<'a> Reader<'a> {
    /// A reader from `place` on. The eye sees what readers will miss.
    pub(super) fn new(place: TagLocation, links: &'a Relationships, look: Option<StyleLint<'a>>) -> Self {
        let (events, notes, deleted, note, bare_cell, chain, lines) = Default::default();
        let frame = "picture-alt";
        Self {
            events,
            notes,
            place,
            links,
            look,
            package: None,
            deleted,
            frame,
            note,
            bare_cell,
            chain,
            lines,
            open: None,
        }
    }

    /// Looks also into the parts of the file that its text shows, and into what was deleted under tracked changes.
    pub(super) fn over(self, package: &'a Package, deleted: Deleted) -> Self {
        Self { package: Some(package), deleted, ..self }
    }

    /// What was deleted under tracked changes.
    pub(super) fn into_read(self) -> (Vec<Event>, Vec<LocatedDiagnostic>, Deleted) {
        (self.events, self.notes, self.deleted)
    }

    /// Reads an element and all below it.
    pub(super) fn element(&mut self, element: &Element) {
        // Copies for programs of before 2010 say the same once more.
        if element.name() == "mc:Fallback" {
            return;
        }
        let before = self.place.clone();
        self.place.enter(element);
        let frame = self.frame;
        self.frame = inside::of_frame(element).unwrap_or(frame);
        for (name, value) in element.attributes().filter(|(_, value)| is_suspect(value)) {
            if is_reference(name) && value.contains("{{") {
                let diagnostic = Diagnostic::error("word-tag-reference").with("tag", shortened(value));
                self.notes.push(self.place.note(diagnostic));
            } else if !is_reference(name) {
                let inside = inside::of_attribute(element.name(), name, self.frame, self.place.part());
                self.apart(&typed_name(value), inside);
            }
        }
        self.shown(element);
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
                    self.event(What::Note(key), "", self.place.clone(), None);
                }
            }
            "w:headerReference" | "w:footerReference" => {
                let part = element.attribute("r:id").and_then(|id| self.links.get(id));
                if let Some(part) = part.map(|link| link.target.clone()) {
                    self.event(What::Note(edge_key(&part)), "", self.place.clone(), None);
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
            "w:tc" => {
                let outside = std::mem::replace(&mut self.bare_cell, is_bare(element));
                self.children(element, &|_| true);
                self.bare_cell = outside;
            }
            "w:hyperlink" => {
                let from = self.events.len();
                self.children(element, &|_| true);
                self.address(element, from);
            }
            "w:t" | "w:instrText" => self.leaf(element.plain_text().len()),
            _ => self.children(element, &|_| true),
        }
        self.frame = frame;
        self.place.leave(element, &before);
    }

    /// Tags in what an element shows where filling does not look.
    fn shown(&mut self, element: &Element) {
        let mut found = unfilled::texts_of(element);
        if let Some(package) = self.package {
            found.extend(unfilled::parts_of(element, self.links, package));
        }
        for (inside, tag) in found {
            let diagnostic = Diagnostic::error("word-tag-unfilled").with("tag", shortened(&tag));
            self.notes.push(self.place.within(inside).note(diagnostic));
        }
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
                Node::Text(text) if is_suspect(text) => self.apart(text, ""),
                Node::Text(_) => {}
            }
        }
    }

    /// The address of a link, where it is a tag: it means what it would mean where the words of the link begin, whose events begin at `from`.
    fn address(&mut self, element: &Element, from: usize) {
        let link = element.attribute("r:id").and_then(|id| self.links.get(id));
        let Some(link) = link.filter(|link| link.external) else { return };
        let read = self.events.len();
        self.apart(&typed_address(&link.target), "link");
        let added = self.events.len() - read;
        let words = from + blocks_begun(&Leaves::of(element).text());
        self.events.get_mut(words..).into_iter().for_each(|events| events.rotate_right(added));
    }

    /// Text that stands in no paragraph.
    fn apart(&mut self, text: &str, inside: &'static str) {
        if !is_suspect(text) {
            return;
        }
        let place = self.place.within(inside);
        let found = typed(text);
        for (range, tag) in found.tags {
            self.event(What::Tag(tag), text.get(range).unwrap_or_default(), place.clone(), None);
        }
        for (range, typo) in found.typos {
            let text = text.get(range).unwrap_or_default();
            let what = match typo {
                Typo::Bracketed(name) => What::Bracketed(name),
                Typo::Section(sign, name) => What::Section(sign, name),
                typo => {
                    self.notes.extend(typo_note(&typo, text, &place));
                    continue;
                }
            };
            self.event(what, text, place.clone(), None);
        }
    }

    fn event(&mut self, what: What, typed: &str, place: TagLocation, glued: Option<Glued>) {
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
        let (typed, alone) = (shortened(typed), self.bare_cell);
        self.events.push(Event { what, typed, place, note, behind: None, chain, alone, glued });
    }

    /// A paragraph's tags; what was mistyped in it is noted.
    fn line(&mut self, paragraph: &Element) -> Line {
        let leaves = Leaves::of(paragraph);
        let text = leaves.text();
        if let Some(name) = asks(&text) {
            let range = text.len() - text.trim_start().len()..text.trim_end().len();
            let item = Item { range, what: What::Partial(name), glued: None, is_code: false };
            return Line { text, at: 0, items: vec![item].into_iter().peekable() };
        }
        let found = typed(&text);
        let mut items = Vec::new();
        let open = self.open.take();
        for (index, (range, typo)) in found.typos.into_iter().enumerate() {
            let is_code = leaves.is_code(range.start);
            let words = text.get(range.clone()).unwrap_or_default();
            let is_first = index == 0 && found.tags.iter().all(|(tag, _)| tag.start > range.start);
            let is_rest = is_first && !self.deleted.completes(self.place.anchor);
            if typo == Typo::Unopened && is_rest && self.ends_open(open.as_ref(), words) {
                continue;
            }
            let what = match typo {
                Typo::Bracketed(name) => What::Bracketed(name),
                Typo::Section(sign, name) => What::Section(sign, name),
                typo => {
                    self.typo(&typo, words, range, is_code);
                    continue;
                }
            };
            items.push(Item { range, what, glued: None, is_code });
        }
        for (range, mut tag) in found.tags {
            let place = self.place.at(range.clone());
            let is_code = leaves.is_code(range.start);
            let mut glued = leaves.glued(&text, &range);
            if let Some((kind, mended, typed)) = leaves.parted(&text, &range) {
                let diagnostic = Diagnostic::error("word-tag-break").with("kind", kind);
                self.notes.push(place.note(diagnostic.with("tag", shortened(&typed))));
                tag = mended;
                glued = None;
            }
            if tag.kind == TagKind::Value && leaves.is_mixed(&range) {
                let typed = shortened(text.get(range.clone()).unwrap_or_default());
                self.notes.push(place.note(Diagnostic::hint("word-tag-look").with("tag", typed)));
            }
            items.push(Item { range, what: What::Tag(tag), glued, is_code });
        }
        items.sort_by_key(|item| item.range.start);
        Line { text, at: 0, items: items.into_iter().peekable() }
    }

    /// Notes a slip in the paragraph.
    fn typo(&mut self, typo: &Typo, words: &str, range: Range<usize>, is_code: bool) {
        let place = self.place.within(if is_code { "field" } else { "" }).at(range);
        let mut note = typo_note(typo, words, &place);
        let is_deleted = self.deleted.completes(place.anchor);
        if let Some(note) = note.as_mut().filter(|_| is_deleted) {
            set(&mut note.diagnostic, "kind", "deleted");
        }
        self.notes.extend(note);
        if !is_deleted && *typo == (Typo::Unclosed { brace: false }) {
            self.open = Some((self.notes.len() - 1, self.cell()));
        }
    }

    /// Tells whether a tag that did not end before ends here; its note says so.
    fn ends_open(&mut self, open: Option<&(usize, Vec<(usize, String)>)>, rest: &str) -> bool {
        let cell = self.cell();
        let Some((index, start)) = open else { return false };
        let Some(note) = self.notes.get_mut(*index) else { return false };
        let kind = if *start == cell { "paragraph" } else { "cells" };
        set(&mut note.diagnostic, "kind", kind);
        set(&mut note.diagnostic, "rest", &shortened(rest));
        true
    }

    /// The cell that holds the paragraph that is being read; empty outside tables.
    fn cell(&self) -> Vec<(usize, String)> {
        let last = self.chain.iter().rposition(|(_, name)| name == "w:tc");
        last.and_then(|last| self.chain.get(..=last)).unwrap_or_default().to_vec()
    }

    /// The tags that begin in the next `length` bytes of the paragraph.
    fn leaf(&mut self, length: usize) {
        let Some(line) = self.lines.last_mut() else { return };
        let end = line.at + length;
        let mut here = Vec::new();
        while let Some(item) = line.items.next_if(|item| item.range.start < end) {
            here.push((line.text.get(item.range.clone()).unwrap_or_default().to_owned(), item));
        }
        line.at = end;
        for (typed, item) in here {
            let place = self.place.within(if item.is_code { "field" } else { "" }).at(item.range);
            self.event(item.what, &typed, place, item.glued);
        }
    }
}

/// How many blocks begin before the words of a text and do not end in it.
fn blocks_begun(text: &str) -> usize {
    let found = tags(text).unwrap_or_default();
    let mut from = 0;
    let leading = found.iter().take_while(|(range, tag)| {
        let between = text.get(std::mem::replace(&mut from, range.end)..range.start);
        tag.kind == TagKind::Open && between.is_some_and(|between| between.trim().is_empty())
    });
    let leading = leading.count();
    let (mut open, mut outer) = (0_usize, leading);
    for (_, tag) in &found {
        match tag.kind {
            TagKind::Open => open += 1,
            TagKind::Close => open = open.saturating_sub(1),
            _ => {}
        }
        if tag.kind == TagKind::Close {
            outer = outer.min(open);
        }
    }
    outer
}

/// Returns the key of a header or footer, which means what it would mean in its section.
pub(super) fn edge_key(part: &str) -> String {
    format!("part {part}")
}

/// Returns the key by which a note is known all over the file.
fn key(kind: &str, element: &Element) -> Option<String> {
    element.attribute("w:id").map(|id| format!("{kind} {id}"))
}
