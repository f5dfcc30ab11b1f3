//! The page that a text stands on.

use ooxml::Element;

/// Width of the text between the margins, in twentieths of a point; that of A4 with Word's margins when the template does not say.
pub(crate) fn text_width(tree: &Element) -> i32 {
    let section = tree.find("w:body").and_then(|body| body.find("w:sectPr"));
    let number = |name: &str, attribute: &str| {
        let number = section?.find(name)?.attribute(attribute)?.parse::<i32>().ok()?;
        Some(number.clamp(-31_680, 31_680))
    };
    let page = number("w:pgSz", "w:w").unwrap_or(11906);
    let margin = |side| number("w:pgMar", side).unwrap_or(1417);
    (page - margin("w:left") - margin("w:right")).max(1000)
}
