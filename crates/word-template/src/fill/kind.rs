//! What an id names; and of notes, of which kind they are.

use ooxml::Element;

/// What an id names. Each kind has numbers of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Paragraph,
    Drawing,
    Bookmark,
    BookmarkName,
    Control,
    Footnote,
    Endnote,
    Comment,
}

/// A note: its kind, and its id in the template.
pub(super) type Key = (Kind, String);

/// The kind of notes that an element refers to.
pub(super) fn kind_of_reference(element: &Element) -> Option<Kind> {
    match element.name() {
        "w:footnoteReference" => Some(Kind::Footnote),
        "w:endnoteReference" => Some(Kind::Endnote),
        "w:commentReference" => Some(Kind::Comment),
        _ => None,
    }
}

/// The kind of notes that a part holds.
pub(super) fn kind_of_part(root: &Element) -> Option<Kind> {
    match root.name() {
        "w:footnotes" => Some(Kind::Footnote),
        "w:endnotes" => Some(Kind::Endnote),
        "w:comments" => Some(Kind::Comment),
        _ => None,
    }
}
