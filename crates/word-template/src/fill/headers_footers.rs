//! Headers and footers of sections that a loop repeats: while the text is filled, they stand in their references, so that each
//! pass fills a copy of its own.

use super::mark::{Marks, number};
use super::story::Story;
use crate::markup::{NOTE, PART};
use ooxml::{Element, Node, Package, Relationships};
use std::collections::{BTreeMap, BTreeSet};
use text_template::TagKind;

/// The headers and footers that stand in their references, and the copies made of them.
#[derive(Clone, Default)]
pub(super) struct HeadersFooters {
    moved: BTreeSet<String>,
    taken: BTreeSet<String>,
    /// How many copies of a part there are.
    copies: BTreeMap<String, usize>,
    pub(super) made: Vec<HeaderFooter>,
}

/// A copy.
#[derive(Clone)]
pub(super) struct HeaderFooter {
    pub(super) part: String,
    pub(super) tree: Element,
    pub(super) links: Relationships,
}

impl HeadersFooters {
    /// Moves those headers and footers that only sections in blocks refer to into the references. `links` are those of the main part.
    pub(super) fn embed(
        &mut self,
        stories: &mut Vec<Story>,
        (main, links): (&str, &Relationships),
        marks: &Marks,
        package: &Package,
    ) {
        let Some(body) = stories.iter().position(|story| story.part == main && story.busy) else { return };
        let mut uses = BTreeMap::new();
        if let Some(story) = stories.get(body) {
            references(&story.tree, marks, &mut 0, &mut |id, inside| {
                if let Some(link) = links.get(id) {
                    let all = uses.entry(link.target.clone()).or_insert(true);
                    *all &= inside;
                }
            });
        }
        let wanted = |story: &Story| story.busy && uses.get(&story.part) == Some(&true);
        let trees: BTreeMap<String, Element> = stories
            .iter()
            .filter(|story| wanted(story))
            .map(|story| (story.part.clone(), story.tree.clone()))
            .collect();
        if let Some(story) = stories.get_mut(body) {
            put_in(&mut story.tree, links, &trees);
        }
        stories.retain(|story| !trees.contains_key(&story.part));
        self.moved = trees.into_keys().collect();
        self.taken = package.names().map(str::to_owned).collect();
    }

    /// Tells whether any stands in its reference.
    pub(super) fn any(&self) -> bool {
        !self.moved.is_empty()
    }

    /// The name of the next copy of a part: the first one takes its place.
    pub(super) fn name(&mut self, part: &str) -> String {
        let copies = self.copies.entry(part.to_owned()).or_default();
        *copies += 1;
        if *copies == 1 {
            return part.to_owned();
        }
        let (stem, ending) = part.rsplit_once('.').unwrap_or((part, "xml"));
        loop {
            let name = format!("{stem}_{copies}.{ending}");
            if self.taken.insert(name.clone()) {
                return name;
            }
            *copies += 1;
        }
    }

    /// The parts of which there is no copy: nothing refers to them any more.
    pub(super) fn unused(&self) -> impl Iterator<Item = &String> {
        self.moved.iter().filter(|part| !self.copies.contains_key(*part))
    }
}

/// Tells whether an element says which header or footer a section has.
pub(super) fn is_reference(element: &Element) -> bool {
    matches!(element.name(), "w:headerReference" | "w:footerReference")
}

/// Tells of each reference below an element its id, and whether it stands in a block.
fn references(element: &Element, marks: &Marks, open: &mut usize, tell: &mut dyn FnMut(&str, bool)) {
    for child in element.elements() {
        if let Some((tag, _)) = number(child).and_then(|number| marks.get(number)) {
            match tag.kind {
                TagKind::Open => *open += 1,
                TagKind::Close => *open = open.saturating_sub(1),
                TagKind::Else | TagKind::Value | TagKind::Comment => {}
            }
        } else if is_reference(child) {
            tell(child.attribute("r:id").unwrap_or_default(), *open > 0);
        } else {
            references(child, marks, open, tell);
        }
    }
}

fn put_in(element: &mut Element, links: &Relationships, trees: &BTreeMap<String, Element>) {
    for child in element.elements_mut() {
        if !is_reference(child) {
            put_in(child, links, trees);
            continue;
        }
        let link = child.attribute("r:id").and_then(|id| links.get(id));
        if let Some((part, tree)) = link.and_then(|link| trees.get_key_value(&link.target)) {
            child.push(Element::new(NOTE).with(PART, part.clone()).child(tree.clone()));
        }
    }
}

/// The section that the last pass of a loop ends is the last of the document if nothing follows: else an empty page would.
pub(super) fn close_last(body: &mut Element) {
    let is_end = |child: &Node| child.element().is_some_and(|child| child.name() == "w:sectPr");
    let Some(end) = body.children.iter().rposition(is_end) else { return };
    let Some(Node::Element(last)) = end.checked_sub(1).and_then(|at| body.children.get_mut(at)) else {
        return;
    };
    let Some(own) = last.find_mut("w:pPr") else { return };
    let Some(at) = own.children.iter().position(is_end) else { return };
    let section = own.children.remove(at);
    if let Some(place) = body.children.get_mut(end) {
        *place = section;
    }
}
