//! The text of a paragraph in the pieces that Word cut it into: how they are set, and where a line breaks off between them.

use super::helpers::WORD_HELPERS;
use ooxml::Element;
use std::ops::Range;
use text_template::{HELPERS, Tag, tags};

/// The pieces of a paragraph's text.
#[derive(Default)]
pub(super) struct Leaves {
    leaves: Vec<Leaf>,
    breaks: Vec<Break>,
}

/// Characters of a paragraph, and how they are set.
struct Leaf {
    /// The byte at which they begin.
    at: usize,
    text: String,
    face: Vec<Element>,
    /// True when they are the code of a field.
    is_code: bool,
}

/// Where a line breaks off or a tab stands: before which byte of the paragraph, and which of them it is.
type Break = (usize, &'static str);

/// A break that glues two words of a tag together: its kind, and how the tag is typed with a space.
pub(super) type Glued = (&'static str, String);

impl Leaves {
    /// The pieces of a paragraph.
    pub(super) fn of(paragraph: &Element) -> Self {
        let mut all = Self::default();
        gather(paragraph, None, &mut all.leaves, &mut all.breaks);
        all
    }

    /// The whole text.
    pub(super) fn text(&self) -> String {
        self.leaves.iter().map(|leaf| leaf.text.as_str()).collect()
    }

    /// Tells whether the byte at `at` belongs to the code of a field.
    pub(super) fn is_code(&self, at: usize) -> bool {
        let index = self.leaves.partition_point(|leaf| leaf.at + leaf.text.len() <= at);
        self.leaves.get(index).is_some_and(|leaf| leaf.is_code)
    }

    /// A tag in which a break stands for the space behind the command, and how it is typed with a space.
    pub(super) fn parted(&self, text: &str, range: &Range<usize>) -> Option<(&'static str, Tag, String)> {
        parted(text, range, &self.breaks)
    }

    /// The words of a tag that a break glues together: that does no harm if both are one name.
    pub(super) fn glued(&self, text: &str, range: &Range<usize>) -> Option<Glued> {
        let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '"' | '\'' | ')');
        let first = self.breaks.partition_point(|(at, _)| *at <= range.start + 2);
        let within = self.breaks.iter().skip(first).take_while(|(at, _)| *at + 2 < range.end);
        let (mut typed, mut from, mut kind) = (String::new(), range.start, None);
        for (at, own) in within {
            let (before, after) = (text.get(from..*at)?, text.get(*at..range.end)?);
            typed.push_str(before);
            if before.ends_with(is_word) && after.starts_with(|c| is_word(c) || c == '(') {
                typed.push(' ');
                kind = kind.or(Some(*own));
            }
            from = *at;
        }
        typed.push_str(text.get(from..range.end)?);
        kind.map(|kind| (kind, typed))
    }

    /// Tells whether the characters in that place are set in different ways.
    pub(super) fn is_mixed(&self, range: &Range<usize>) -> bool {
        is_mixed(&self.leaves, range)
    }
}

/// The texts of a paragraph, but not those of paragraphs within it.
fn gather(element: &Element, run: Option<&Element>, leaves: &mut Vec<Leaf>, breaks: &mut Vec<Break>) {
    for child in element.elements().filter(|child| !matches!(child.name(), "w:p" | "mc:Fallback")) {
        if matches!(child.name(), "w:t" | "w:instrText") {
            let at = end(leaves);
            let face = run.map(face).unwrap_or_default();
            leaves.push(Leaf { at, text: child.plain_text(), face, is_code: child.name() == "w:instrText" });
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
/// that command and name become one word.
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
