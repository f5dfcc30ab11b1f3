//! Kinds of things that ids name; and of notes, of which kind they are.

use ooxml::Element;

/// Kind of thing that an id names. Each kind has numbers of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum IdKind {
    Paragraph,
    Drawing,
    Bookmark,
    BookmarkName,
    Permission,
    Control,
    Shape,
    Object,
    Footnote,
    Endnote,
    Comment,
}

/// A note: its kind, and its id in the template.
pub(super) type Key = (IdKind, String);

/// The kind of notes that an element refers to.
pub(super) fn kind_of_reference(element: &Element) -> Option<IdKind> {
    match element.name() {
        "w:footnoteReference" => Some(IdKind::Footnote),
        "w:endnoteReference" => Some(IdKind::Endnote),
        "w:commentReference" => Some(IdKind::Comment),
        _ => None,
    }
}

/// The kind of notes that a part holds.
pub(super) fn kind_of_part(root: &Element) -> Option<IdKind> {
    match root.name() {
        "w:footnotes" => Some(IdKind::Footnote),
        "w:endnotes" => Some(IdKind::Endnote),
        "w:comments" => Some(IdKind::Comment),
        _ => None,
    }
}

/// Tells whether it is a shape, or says of which type shapes are: both have an id.
pub(super) fn is_shape(name: &str) -> bool {
    name.starts_with("v:")
        && matches!(
            name,
            "v:shape"
                | "v:shapetype"
                | "v:rect"
                | "v:roundrect"
                | "v:oval"
                | "v:line"
                | "v:polyline"
                | "v:arc"
                | "v:curve"
                | "v:image"
                | "v:group"
        )
}
