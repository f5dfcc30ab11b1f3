//! Shapes and fields in whose text a block begins or ends that does not do so within it.

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

/// Tells whether the way down from an element leads into what cannot be cut: the text of a shape, or a field that is one element and of
/// which Word works out what it shows. Half a link is one still.
pub(super) fn leads_into_whole(element: &Element, path: &[usize]) -> bool {
    let is_link = |code: &str| code.trim_start().to_ascii_uppercase().starts_with("HYPERLINK");
    let is_field = || !element.attribute("w:instr").is_some_and(is_link);
    matches!(element.name(), "w:txbxContent")
        || element.name() == "w:fldSimple" && is_field()
        || path.split_first().is_some_and(|(index, rest)| {
            let child = element.children.get(*index).and_then(Node::element);
            child.is_some_and(|child| leads_into_whole(child, rest))
        })
}

#[cfg(test)]
mod tests {
    use crate::fill::tests::filled;
    use serde_json::json;

    #[test]
    fn a_field_of_one_element_stays_whole() {
        let text = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
        let field = |code: &str, shown: &str| {
            format!("<w:fldSimple w:instr=\"{code}\">{}</w:fldSimple>", text(shown))
        };
        let line = |content: &str| format!("<w:p>{content}</w:p>");
        let data = json!({"no": false, "l": [1, 2]});
        let gone = text("a") + &field(" PAGE ", "1{{#if no}}") + &text("b{{/if}}c");
        assert_eq!(filled(&line(&gone), &data).unwrap(), line(&(text("a") + &text("c"))));
        let looped = text("{{#each l}}") + &field(" PAGE ", "1{{/each}}") + &text("c");
        let page = field(" PAGE ", "1");
        assert_eq!(filled(&line(&looped), &data).unwrap(), line(&(page.clone() + &page + &text("c"))));
        let link = field("HYPERLINK a", "a{{#if no}}b") + &text("c{{/if}}");
        assert_eq!(filled(&line(&link), &data).unwrap(), line(&field("HYPERLINK a", "a")));
    }
}
