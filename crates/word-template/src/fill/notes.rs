//! Footnotes, endnotes and comments follow their references: while a part is filled, a note whose reference stands in a block
//! stands there too, so that each pass fills a copy of its own, and a note whose reference is dropped goes with it.

use super::headers_footers::HeadersFooters;
use super::id_kind::{IdKind, Key, kind_of_part, kind_of_reference};
use super::mark::{Marks, number};
use crate::markup::{NOTE, PART};
use ooxml::{Element, Node, Relationships};
use std::collections::{BTreeMap, BTreeSet};
use text_template::TagKind;

/// Where a note stood that stands in its reference now.
const SLOT: &str = "austausch:slot";

/// Data that copies of notes need while parts are filled.
#[derive(Clone, Default)]
pub(super) struct Notes {
    /// Targets to which each part refers.
    pub(super) links: BTreeMap<String, Relationships>,
    /// Headers and footers of which there are copies, too.
    pub(super) headers_footers: HeadersFooters,
    copies: BTreeMap<Key, Vec<Element>>,
    /// The ids of copies of comments: what refers to one again goes.
    pub(super) comments: BTreeSet<String>,
    /// The paragraphs by which newer programs know comments, and those of their copies in order.
    pub(super) threads: BTreeMap<String, Vec<String>>,
    /// The first id that a note with a text may have, by kind.
    first: BTreeMap<IdKind, i64>,
    /// The new ids of footnotes and endnotes, by those that they had for the time being.
    order: BTreeMap<Key, i64>,
}

impl Notes {
    /// Keeps the ids of the lines above notes from being given to others.
    pub(super) fn reserve(&mut self, root: &Element) {
        let Some(kind) = kind_of_part(root) else { return };
        let lines = root.elements().filter(|note| !is_text(note));
        let last = lines.filter_map(|note| note.attribute("w:id")?.parse::<i64>().ok()).max();
        self.first.insert(kind, last.map_or(1, |last| last.clamp(0, 1000) + 1));
    }

    /// Numbers the notes of which there are copies in the order of their references below `root`: LibreOffice goes by the order
    /// and not by the ids.
    pub(super) fn renumber(&mut self, root: &mut Element) {
        let copied: BTreeSet<IdKind> = self.copies.keys().map(|(kind, _)| *kind).collect();
        let mut next = self.first.clone();
        next.retain(|kind, _| copied.contains(kind) && *kind != IdKind::Comment);
        self.number(root, &mut next);
        self.first = next;
    }

    fn number(&mut self, element: &mut Element, next: &mut BTreeMap<IdKind, i64>) {
        if let Some(kind) = kind_of_reference(element)
            && let Some(next) = next.get_mut(&kind)
            && let Some(old) = element.attribute("w:id").map(str::to_owned)
        {
            let id = *self.order.entry((kind, old)).or_insert(*next);
            *next = (*next).max(id + 1);
            element.set("w:id", id.to_string());
        }
        for child in element.elements_mut() {
            self.number(child, next);
        }
    }

    /// Gives the notes of a part their new ids, and puts them into that order. Those that nothing refers to come last.
    fn arrange(&mut self, root: &mut Element, kind: IdKind) {
        let Some(mut next) = self.first.get(&kind).copied().filter(|_| kind != IdKind::Comment) else {
            return;
        };
        if !self.order.keys().any(|(ordered, _)| *ordered == kind) {
            return;
        }
        for note in root.elements_mut().filter(|note| is_text(note)) {
            let key = (kind, note.attribute("w:id").unwrap_or_default().to_owned());
            let id = self.order.get(&key).copied().unwrap_or(next);
            next += i64::from(id == next);
            note.set("w:id", id.to_string());
        }
        let place = |note: &Node| {
            let text = note.element().filter(|note| is_text(note));
            text.and_then(|note| note.attribute("w:id")?.parse::<i64>().ok()).unwrap_or(i64::MIN)
        };
        root.children.sort_by_key(place);
    }

    /// Takes a copy of a note, to be put back into its part.
    pub(super) fn add(&mut self, key: Key, copy: Element) {
        self.copies.entry(key).or_default().push(copy);
    }

    /// Puts the copies of its notes into a part: all of a note where that note stood.
    pub(super) fn put_back(&mut self, root: &mut Element) {
        let Some(kind) = kind_of_part(root) else { return };
        let mut out = Vec::with_capacity(root.children.len());
        for child in std::mem::take(&mut root.children) {
            match child.element().filter(|child| child.name() == SLOT).and_then(|slot| slot.attribute("id")) {
                Some(id) => {
                    let copies = self.copies.remove(&(kind, id.to_owned())).unwrap_or_default();
                    out.extend(copies.into_iter().map(Node::Element));
                }
                None => out.push(child),
            }
        }
        root.children = out;
        self.arrange(root, kind);
    }
}

/// The notes that anything below an element refers to.
pub(super) fn references(element: &Element, out: &mut BTreeSet<Key>) {
    if let Some(kind) = kind_of_reference(element) {
        out.extend(element.attribute("w:id").map(|id| (kind, id.to_owned())));
    }
    for child in element.elements() {
        references(child, out);
    }
}

/// Notes by their key, each with its part.
pub(super) struct Embedding<'a> {
    notes: BTreeMap<Key, (String, Element)>,
    marks: &'a Marks,
    moved: BTreeSet<Key>,
}

impl<'a> Embedding<'a> {
    /// The notes in `parts`, each a name and its tree. The lines that stand above notes are none.
    pub(super) fn new<'b>(
        parts: impl Iterator<Item = (&'b str, &'b Element)>,
        marks: &'a Marks,
        lost: BTreeSet<Key>,
    ) -> Self {
        let mut notes = BTreeMap::new();
        for (name, root) in parts {
            let Some(kind) = kind_of_part(root) else { continue };
            for note in root.elements().filter(|note| is_text(note)) {
                if let Some(id) = note.attribute("w:id") {
                    notes.insert((kind, id.to_owned()), (name.to_owned(), note.clone()));
                }
            }
        }
        Self { notes, marks, moved: lost }
    }

    /// Puts the notes of a part's references in blocks into these references.
    pub(super) fn embed(&mut self, root: &mut Element) {
        let outer = kind_of_part(root);
        self.below(root, outer, &mut 0);
    }

    fn below(&mut self, element: &mut Element, outer: Option<IdKind>, open: &mut usize) {
        for child in element.elements_mut().filter(|child| child.name() != "mc:Fallback") {
            if let Some((tag, _)) = number(child).and_then(|number| self.marks.get(number)) {
                match tag.kind {
                    TagKind::Open => *open += 1,
                    TagKind::Close => *open = open.saturating_sub(1),
                    TagKind::Else | TagKind::Value | TagKind::Comment => {}
                }
                continue;
            }
            match kind_of_reference(child).filter(|kind| *open > 0 && may_hold(outer, *kind)) {
                Some(kind) => self.reference(child, kind),
                None => self.below(child, outer, open),
            }
        }
    }

    fn reference(&mut self, reference: &mut Element, kind: IdKind) {
        let Some(id) = reference.attribute("w:id") else { return };
        let key = (kind, id.to_owned());
        let Some((part, mut note)) = self.notes.get(&key).cloned() else { return };
        self.below(&mut note, Some(kind), &mut 1);
        self.moved.insert(key);
        reference.push(Element::new(NOTE).with(PART, part).child(note));
    }

    /// Leaves a slot where a note stood that stands elsewhere now, or that nothing refers to any more; whether there is one.
    pub(super) fn clear(&self, root: &mut Element) -> bool {
        let Some(kind) = kind_of_part(root) else { return false };
        let mut any = false;
        for note in root.elements_mut().filter(|note| is_text(note)) {
            let id = note.attribute("w:id").unwrap_or_default().to_owned();
            let key = (kind, id);
            if self.moved.contains(&key) {
                *note = Element::new(SLOT).with("id", key.1);
                any = true;
            }
        }
        any
    }
}

/// Tells whether a note has a text of its own, unlike the lines that part notes from the page.
fn is_text(note: &Element) -> bool {
    note.attribute("w:type").is_none_or(|kind| kind == "normal")
}

/// Comments stand everywhere but in comments; other notes stand in the text only.
fn may_hold(outer: Option<IdKind>, kind: IdKind) -> bool {
    outer.is_none_or(|outer| kind == IdKind::Comment && outer != IdKind::Comment)
}
