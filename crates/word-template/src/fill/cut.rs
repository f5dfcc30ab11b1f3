//! Elements cut in two where a mark stood, and what is left of them.

use super::mark::{MARK, has_content, has_marks};
use ooxml::{Element, Node};

pub(super) fn at<'a>(root: &'a Element, path: &[usize]) -> Option<&'a Element> {
    path.iter().try_fold(root, |element, index| element.children.get(*index)?.element())
}

pub(super) fn at_mut<'a>(root: &'a mut Element, path: &[usize]) -> Option<&'a mut Element> {
    path.iter().try_fold(root, |element, index| match element.children.get_mut(*index)? {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    })
}

pub(super) fn without(mut element: Element, path: &[usize]) -> Element {
    if let Some((last, above)) = path.split_last()
        && let Some(holder) = at_mut(&mut element, above)
        && *last < holder.children.len()
    {
        holder.children.remove(*last);
    }
    element
}

/// Copies the element with only those marks that stand before (or behind) the one at `path`.
pub(super) fn only(element: &Element, path: &[usize], before: bool) -> Element {
    let mut out = shell(element);
    for (index, child) in element.children.iter().enumerate() {
        let here = path.first().copied();
        let Node::Element(child_element) = child else {
            out.children.push(child.clone());
            continue;
        };
        let is_mark = child_element.name() == MARK;
        if Some(index) == here {
            let rest = path.get(1..).unwrap_or_default();
            if !rest.is_empty() {
                out.push(only(child_element, rest, before));
            }
        } else if here.is_none_or(|here| (index < here) == before) {
            out.children.push(child.clone());
        } else if !is_mark {
            out.push(bare(child_element));
        }
    }
    out
}

fn bare(element: &Element) -> Element {
    let mut out = shell(element);
    out.children = element
        .children
        .iter()
        .filter_map(|child| match child {
            Node::Element(child) if child.name() == MARK => None,
            Node::Element(child) => Some(Node::Element(bare(child))),
            Node::Text(_) => Some(child.clone()),
        })
        .collect();
    out
}

/// Copies the element without its children.
fn shell(element: &Element) -> Element {
    let mut out = Element::new(element.name().to_owned());
    for (name, value) in element.attributes() {
        out.set(name.to_owned(), value.to_owned());
    }
    out
}

/// Cuts an element in two at the mark at `path`, which goes. Both have its properties; the end of a section stays with the second.
pub(super) fn split(mut left: Element, path: &[usize]) -> (Element, Element) {
    let mut right = shell(&left);
    let Some((&cut, below)) = path.split_first().filter(|(cut, _)| **cut < left.children.len()) else {
        return (left, right);
    };
    let behind = left.children.split_off(cut + 1);
    let at_cut = left.children.pop();
    for node in &mut left.children {
        if let Node::Element(child) = node
            && is_properties(child)
        {
            right.push(child.clone());
            child.children.retain(|own| own.element().is_none_or(|own| own.name() != "w:sectPr"));
        }
    }
    if let Some(Node::Element(child)) = at_cut.filter(|_| !below.is_empty()) {
        let (first, second) = split(child, below);
        left.push(first);
        right.push(second);
    }
    right.children.extend(behind);
    (left, right)
}

fn is_properties(element: &Element) -> bool {
    matches!(element.name(), "w:pPr" | "w:rPr" | "w:sdtPr" | "w:smartTagPr" | "w:rubyPr")
}

/// Tells whether nothing but properties is left of a part of a line.
pub(super) fn is_hollow(element: &Element) -> bool {
    element.name() != MARK
        && !element.children.iter().any(|child| match child {
            Node::Text(text) => !text.is_empty(),
            Node::Element(child) if is_properties(child) => false,
            Node::Element(child)
                if matches!(child.name(), "w:t" | "w:r" | "w:sdtContent" | "w:hyperlink") =>
            {
                !is_hollow(child)
            }
            Node::Element(_) => true,
        })
}

/// A half of a paragraph, unless there is nothing in it; of that, the bookmarks stay.
pub(super) fn kept(half: Element) -> Vec<Element> {
    if has_content(&half) || has_marks(&half) {
        return vec![half];
    }
    let is_anchor = |name: &str| {
        matches!(
            name,
            "w:bookmarkStart"
                | "w:bookmarkEnd"
                | "w:permStart"
                | "w:permEnd"
                | "w:commentRangeStart"
                | "w:commentRangeEnd"
        )
    };
    half.elements().filter(|child| is_anchor(child.name())).cloned().collect()
}
