//! Shapes in whose text a block begins or ends that does not do so within it.

use super::block::in_order;
use super::mark::Marks;
use ooxml::{Element, Node};
use text_template::TagKind;

/// Forgets what programs of before 2010 show in the place of such a shape: there the block would begin or end once more.
pub(super) fn forget_copies(element: &mut Element, marks: &Marks) {
    if element.name() == "mc:AlternateContent"
        && element.find("mc:Choice").is_some_and(|choice| is_half(choice, marks))
    {
        element
            .children
            .retain(|child| !matches!(child, Node::Element(child) if child.name() == "mc:Fallback"));
    }
    element.elements_mut().for_each(|child| forget_copies(child, marks));
}

/// Tells whether a block begins below an element that does not end there, or the other way round.
fn is_half(element: &Element, marks: &Marks) -> bool {
    let mut order = Vec::new();
    in_order(element, &mut order);
    let mut open = 0_usize;
    for kind in order.into_iter().filter_map(|mark| marks.get(mark)).map(|(tag, _)| tag.kind) {
        match kind {
            TagKind::Open => open += 1,
            TagKind::Close | TagKind::Else if open == 0 => return true,
            TagKind::Close => open -= 1,
            TagKind::Else | TagKind::Value | TagKind::Comment => {}
        }
    }
    open > 0
}

/// Tells whether the way down from an element leads into the text of a shape: the shape cannot be cut there.
pub(super) fn leads_into(element: &Element, path: &[usize]) -> bool {
    element.name() == "w:txbxContent"
        || path.split_first().is_some_and(|(index, rest)| {
            let child = element.children.get(*index).and_then(Node::element);
            child.is_some_and(|child| leads_into(child, rest))
        })
}
