//! A tree made of events.

use super::events::{Sink, Start};
use super::{Element, Node, XmlFault};

/// Builds the tree of what it is told, but for the elements whose names are not wanted.
pub(super) struct Tree<F> {
    unwanted: F,
    /// Elements that are open, outermost first.
    open: Vec<Element>,
    pub(super) root: Option<Element>,
}

impl<F: Fn(&str) -> bool> Tree<F> {
    pub(super) const fn without(unwanted: F) -> Self {
        Self { unwanted, open: Vec::new(), root: None }
    }
}

impl<F: Fn(&str) -> bool> Sink for Tree<F> {
    fn open(&mut self, start: Start<'_>) -> Result<bool, XmlFault> {
        if (self.unwanted)(start.name()) {
            return Ok(false);
        }
        let mut element = Element::new(start.name());
        start.each_attribute(|name, value| element.set(name, value))?;
        self.open.push(element);
        Ok(true)
    }

    fn text(&mut self, text: &str) {
        let Some(parent) = self.open.last_mut() else { return };
        match parent.children.last_mut() {
            Some(Node::Text(before)) => before.push_str(text),
            _ => {
                room_for_one(&mut parent.children);
                parent.children.push(Node::Text(text.to_owned()));
            }
        }
    }

    fn close(&mut self) {
        let Some(mut element) = self.open.pop() else { return };
        drop_blanks(&mut element);
        match self.open.last_mut() {
            Some(parent) => {
                room_for_one(&mut parent.children);
                parent.push(element);
            }
            None => self.root = Some(element),
        }
    }
}

/// Most elements hold one child or none: the room for four, with which lists begin, would stay empty.
fn room_for_one(children: &mut Vec<Node>) {
    if children.is_empty() {
        children.reserve_exact(1);
    }
}

/// Takes out the white space by which programs set elements apart: between them it means nothing in a Word file, and who counts children must
/// not count it (ECMA-376 part 1, clause 17.3.3.31 for the texts in which it does).
fn drop_blanks(element: &mut Element) {
    let is_blank = |node: &Node| matches!(node, Node::Text(text) if text.chars().all(|c| matches!(c, ' ' | '\t' | '\r' | '\n')));
    let (mut has_blanks, mut has_elements, mut has_words) = (false, false, false);
    for child in &element.children {
        match child {
            Node::Element(_) => has_elements = true,
            blank if is_blank(blank) => has_blanks = true,
            Node::Text(_) => has_words = true,
        }
    }
    if has_blanks && has_elements && !has_words && element.attribute("xml:space") != Some("preserve") {
        element.children.retain(|child| !is_blank(child));
    }
}
