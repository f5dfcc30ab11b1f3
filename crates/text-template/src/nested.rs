//! Templates within a template.

use handlebars::Template;
use handlebars::template::TemplateElement;

/// The templates that stand in a block: what it holds, and what it holds otherwise.
pub(super) fn nested_mut(element: &mut TemplateElement) -> impl Iterator<Item = &mut Template> {
    let (body, inverse) = match element {
        TemplateElement::HelperBlock(block) => (block.template.as_mut(), block.inverse.as_mut()),
        TemplateElement::DecoratorBlock(block) | TemplateElement::PartialBlock(block) => {
            (block.template.as_mut(), None)
        }
        _ => (None, None),
    };
    body.into_iter().chain(inverse)
}
