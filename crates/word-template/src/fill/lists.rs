//! Numbered lists start anew in each pass of the loop round them.

use crate::book::Book;
use crate::markup::LOOP_ITERATION;
use crate::paragraph::value;
use crate::styles::Styles;
use ooxml::{Element, Node};
use std::collections::BTreeMap;

/// Meaning of a loop's pass for lists.
pub(super) struct Scope {
    /// True when it repeats whole paragraphs; else cells, rows or words.
    paragraphs: bool,
    /// The list that its first paragraph belongs to: the loop makes the items of that one.
    makes: Option<String>,
    /// The lists of this pass, by those of the template.
    lists: BTreeMap<String, String>,
}

impl Scope {
    pub(super) fn of(pass: &Element, styles: &Styles) -> Self {
        let first = first_paragraph(pass);
        let direct = pass
            .elements()
            .find(|child| child.name() != LOOP_ITERATION)
            .is_none_or(|child| !matches!(child.name(), "w:tr" | "w:tc" | "w:r"));
        Self {
            paragraphs: direct,
            makes: first.and_then(|paragraph| list_of(paragraph, styles)).map(|(id, _)| id),
            lists: BTreeMap::new(),
        }
    }
}

fn first_paragraph(element: &Element) -> Option<&Element> {
    element
        .elements()
        .find_map(|child| if child.name() == "w:p" { Some(child) } else { first_paragraph(child) })
}

/// The list of a paragraph and its level in it: its own, or that of its style.
pub(super) fn list_of(paragraph: &Element, styles: &Styles) -> Option<(String, usize)> {
    let properties = paragraph.find("w:pPr")?;
    let style = properties.find("w:pStyle").and_then(|style| style.attribute("w:val"));
    let own = properties.find("w:numPr").and_then(read);
    match own {
        Some((id, level)) => Some((id, level.unwrap_or_default())),
        None => styles.list(style?),
    }
    .filter(|(id, _)| id != "0")
}

/// Reads a `w:numPr`.
pub(super) fn read(number: &Element) -> Option<(String, Option<usize>)> {
    let id = number.find("w:numId")?.attribute("w:val")?.to_owned();
    let level = number.find("w:ilvl").and_then(|level| level.attribute("w:val")?.parse().ok());
    Some((id, level))
}

/// Gives a paragraph the list of the innermost pass in which that list starts anew.
pub(super) fn restart(paragraph: &mut Element, scopes: &mut [&mut Scope], book: &mut Book<'_>) {
    let Some((id, level)) = list_of(paragraph, &book.styles) else { return };
    let innermost = scopes.len();
    let governs = |(index, scope): &(usize, &mut &mut Scope)| {
        scope.makes.as_deref() != Some(id.as_str()) && (scope.paragraphs || index + 1 < innermost)
    };
    let Some((_, scope)) = scopes.iter_mut().enumerate().rev().find(governs) else {
        book.numbering.is_first_use(&id);
        return;
    };
    let new = match scope.lists.get(&id) {
        Some(new) => new.clone(),
        None => {
            let made = if book.numbering.is_first_use(&id) { None } else { book.numbering.again(&id, level) };
            let new = made.unwrap_or_else(|| id.clone());
            scope.lists.insert(id.clone(), new.clone());
            new
        }
    };
    if new != id {
        set(paragraph, level, &new);
    }
}

/// The list stands behind the style and what keeps the paragraph together, as the schema wants.
pub(crate) fn set(paragraph: &mut Element, level: usize, id: &str) {
    let Some(properties) = paragraph.find_mut("w:pPr") else { return };
    let number = Element::new("w:numPr")
        .child(value("w:ilvl", level.to_string()))
        .child(value("w:numId", id.to_owned()));
    match properties.find_mut("w:numPr") {
        Some(old) => *old = number,
        None => {
            let before =
                ["w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl"];
            let place = properties.elements().take_while(|child| before.contains(&child.name())).count();
            properties.children.insert(place, Node::Element(number));
        }
    }
}
