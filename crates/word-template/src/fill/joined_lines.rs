//! Lines that a block cut: where it begins or ends in the middle of a paragraph, what stands before and behind it there is one line again with
//! what comes beside it in the end.

use ooxml::{Element, Node};

/// Said of the first part of a paragraph that a block cut: it goes on in what follows.
const GOES_ON: &str = "austausch:goes-on";
/// Said of the second part: it continues what stands before it.
const CONTINUES: &str = "austausch:continues";

/// Attributes that say so.
pub(super) const NOTES: [&str; 2] = [GOES_ON, CONTINUES];

/// Notes that a paragraph was cut between words.
pub(super) fn note_cut(left: &mut Element, right: &mut Element) {
    left.set(GOES_ON, "1");
    right.set(CONTINUES, "1");
}

/// Tells whether a paragraph is part of one that was cut.
pub(super) fn is_part(paragraph: &Element) -> bool {
    NOTES.iter().any(|name| paragraph.attribute(name).is_some())
}

/// Joins the parts of cut paragraphs that follow each other.
pub(super) fn join(nodes: &mut Vec<Node>) {
    let is =
        |node: &Node, name: &str| node.element().is_some_and(|element| element.attribute(name).is_some());
    if !nodes.iter().any(|node| is(node, CONTINUES)) {
        return;
    }
    let mut out: Vec<Node> = Vec::with_capacity(nodes.len());
    for node in std::mem::take(nodes) {
        match (out.last_mut(), node) {
            (Some(Node::Element(line)), Node::Element(rest))
                if line.attribute(GOES_ON).is_some() && rest.attribute(CONTINUES).is_some() =>
            {
                append(line, rest);
            }
            (_, node) => out.push(node),
        }
    }
    *nodes = out;
}

/// Appends a part to a line; what ends a section stands at the end of the whole.
fn append(line: &mut Element, mut rest: Element) {
    if rest.attribute(GOES_ON).is_none() {
        line.take(GOES_ON);
    }
    for child in std::mem::take(&mut rest.children) {
        match child {
            Node::Element(own) if own.name() == "w:pPr" => {
                let section = own.elements().find(|child| child.name() == "w:sectPr").cloned();
                match (section, line.find_mut("w:pPr")) {
                    (Some(section), Some(properties)) => properties.push(section),
                    (Some(_), None) => line.children.insert(0, Node::Element(own)),
                    (None, _) => {}
                }
            }
            child => line.children.push(child),
        }
    }
}
