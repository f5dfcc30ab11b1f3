//! Ids: each copy that a loop makes gets its own, and what refers to it follows.

use super::id_kind::{IdKind, is_shape, kind_of_part};
use ooxml::Element;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The highest number that Word takes for a drawing.
const LAST_DRAWING: u32 = 0x7FFF_FFFF;

/// The ids of a file: those of its template, and those given so far.
#[derive(Clone, Default)]
pub(super) struct Ids {
    /// Shared by all files that are made of the template.
    reserved: Arc<BTreeSet<(IdKind, String)>>,
    used: BTreeSet<(IdKind, String)>,
    next: BTreeMap<IdKind, u32>,
}

/// The ids that an element itself has, each with its attribute.
fn own(element: &Element) -> impl Iterator<Item = (IdKind, &'static str)> {
    let kind = match element.name() {
        "wp:docPr" => Some((IdKind::Drawing, "id")),
        "w:bookmarkStart" => Some((IdKind::Bookmark, "w:id")),
        "o:OLEObject" => Some((IdKind::Object, "ObjectID")),
        name if is_shape(name) => Some((IdKind::Shape, "id")),
        "w:permStart" => Some((IdKind::Permission, "w:id")),
        "w:footnoteReference" => Some((IdKind::Footnote, "w:id")),
        "w:endnoteReference" => Some((IdKind::Endnote, "w:id")),
        "w:commentReference" => Some((IdKind::Comment, "w:id")),
        _ => None,
    };
    let name = (element.name() == "w:bookmarkStart").then_some((IdKind::BookmarkName, "w:name"));
    let paragraph = element.attribute("w14:paraId").map(|_| (IdKind::Paragraph, "w14:paraId"));
    [kind, name, paragraph].into_iter().flatten()
}

fn reserve(element: &Element, reserved: &mut BTreeSet<(IdKind, String)>) {
    for (kind, attribute) in own(element) {
        if let Some(id) = element.attribute(attribute) {
            reserved.insert((kind, id.to_owned()));
        }
    }
    if let Some(id) = control(element) {
        reserved.insert((IdKind::Control, id.to_owned()));
    }
    if let Some(kind) = kind_of_part(element) {
        let ids = element.elements().filter_map(|note| note.attribute("w:id"));
        reserved.extend(ids.map(|id| (kind, id.to_owned())));
    }
    element.elements().for_each(|child| reserve(child, reserved));
}

/// The id of a content control stands in an element of its own.
fn control(element: &Element) -> Option<&str> {
    (element.name() == "w:sdtPr").then(|| element.find("w:id")?.attribute("w:val")).flatten()
}

impl Ids {
    /// Keeps the ids of a part of the template from being given to copies.
    pub(super) fn reserve(&mut self, element: &Element) {
        reserve(element, Arc::make_mut(&mut self.reserved));
    }

    /// The ids of a part that stays as it is are in use.
    pub(super) fn keep(&mut self, element: &Element) {
        for (kind, attribute) in own(element) {
            if let Some(id) = element.attribute(attribute) {
                self.used.insert((kind, id.to_owned()));
            }
        }
        for child in element.elements() {
            self.keep(child);
        }
    }

    /// The numbers that drawings of the template have.
    pub(super) fn drawings(&self) -> BTreeSet<u32> {
        let numbers = self.reserved.iter().filter(|(kind, _)| *kind == IdKind::Drawing);
        numbers.filter_map(|(_, id)| id.parse().ok()).collect()
    }

    /// Marks the id as in use, and tells whether this is the first time.
    pub(super) fn first(&mut self, kind: IdKind, id: &str) -> bool {
        self.used.insert((kind, id.to_owned()))
    }

    /// The id itself the first time, and a new one each time after that.
    pub(super) fn fresh(&mut self, kind: IdKind, id: &str) -> String {
        if self.first(kind, id) {
            return id.to_owned();
        }
        self.another(kind, id)
    }

    /// A new id; the name of a bookmark begins as `id` does.
    pub(super) fn another(&mut self, kind: IdKind, id: &str) -> String {
        loop {
            let next = self.next.entry(kind).or_insert(1);
            *next = next.saturating_add(1);
            let made = match kind {
                // Eight hexadecimal figures, below 0x80000000.
                IdKind::Paragraph => format!("{:08X}", 0x1000_0000_u32.saturating_add(*next)),
                IdKind::BookmarkName => {
                    let stem: String = id.chars().take(30).collect();
                    format!("{stem}_{next}")
                }
                // Down from the end, and those of pictures that the data name up from the start: they never meet.
                IdKind::Drawing => (LAST_DRAWING.saturating_sub(*next)).to_string(),
                IdKind::Shape => {
                    let stem = id.trim_end_matches(|c: char| c.is_ascii_digit());
                    format!("{stem}{}", 10_000_u32.saturating_add(*next))
                }
                IdKind::Object => format!("_{}", 1_000_000_000_u32.saturating_add(*next)),
                IdKind::Bookmark
                | IdKind::Permission
                | IdKind::Control
                | IdKind::Footnote
                | IdKind::Endnote
                | IdKind::Comment => (10_000_u32.saturating_add(*next)).to_string(),
            };
            let key = (kind, made);
            if self.reserved.contains(&key) || self.used.contains(&key) {
                continue;
            }
            // There may be very many paragraphs, and nobody types their ids: numbers that only grow need no list.
            if kind != IdKind::Paragraph {
                self.used.insert(key.clone());
            }
            return key.1;
        }
    }
}
