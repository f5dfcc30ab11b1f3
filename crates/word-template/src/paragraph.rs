//! Elements of WordprocessingML, with their properties in the schema's order.

use ooxml::{Element, Node};

/// Left and right distance of a paragraph from the text's edges, and how far its first line hangs out, in twentieths of a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Indent {
    pub(crate) left: i32,
    pub(crate) right: i32,
    pub(crate) hanging: i32,
}

/// The properties of a paragraph that we write.
#[derive(Clone, Debug, Default)]
pub(crate) struct Setting {
    pub(crate) style: Option<String>,
    pub(crate) keep_next: bool,
    pub(crate) keep_lines: bool,
    /// Level and id of a numbering.
    pub(crate) number: Option<(usize, String)>,
    pub(crate) borders: Option<Element>,
    pub(crate) shading: Option<Element>,
    pub(crate) indent: Option<Indent>,
}

impl Setting {
    /// A paragraph with these properties and that content.
    pub(crate) fn paragraph(self, content: impl IntoIterator<Item = Element>) -> Element {
        let properties = self.properties();
        let paragraph = Element::new("w:p");
        let paragraph = if properties.children.is_empty() { paragraph } else { paragraph.child(properties) };
        paragraph.children(content)
    }

    fn properties(self) -> Element {
        let flag = |on: bool, name: &'static str| on.then(|| Element::new(name));
        let number = self.number.map(|(level, id)| {
            Element::new("w:numPr").child(value("w:ilvl", level.to_string())).child(value("w:numId", id))
        });
        let indent = self.indent.map(|indent| {
            let element = Element::new("w:ind")
                .with("w:left", indent.left.to_string())
                .with("w:right", indent.right.to_string());
            if indent.hanging >= 0 {
                element.with("w:hanging", indent.hanging.to_string())
            } else {
                element.with("w:firstLine", (-indent.hanging).to_string())
            }
        });
        let all = [
            self.style.map(|id| value("w:pStyle", id)),
            flag(self.keep_next, "w:keepNext"),
            flag(self.keep_lines, "w:keepLines"),
            number,
            self.borders,
            self.shading,
            indent,
        ];
        Element::new("w:pPr").children(all.into_iter().flatten())
    }
}

/// An element with the one attribute `w:val`.
pub(crate) fn value(name: &'static str, value: impl Into<String>) -> Element {
    Element::new(name).with("w:val", value.into())
}

/// Sets the distance above and below a paragraph; `None` leaves what its style says.
pub(crate) fn set_spacing(paragraph: &mut Element, before: Option<i32>, after: Option<i32>) {
    if before.is_none() && after.is_none() {
        return;
    }
    let Some(spacing) = spacing_of(paragraph) else { return };
    for (name, distance) in [("w:before", before), ("w:after", after)] {
        if let Some(distance) = distance {
            spacing.set(name, distance.to_string());
        }
    }
}

/// Sets the height of a paragraph's lines, unless it says one itself.
pub(crate) fn set_line(paragraph: &mut Element, line: &str, rule: &str) {
    if let Some(spacing) = spacing_of(paragraph).filter(|spacing| spacing.attribute("w:line").is_none()) {
        spacing.set("w:line", line.to_owned());
        spacing.set("w:lineRule", rule.to_owned());
    }
}

/// Keeps a paragraph on the page of the next one.
pub(crate) fn keep_next(paragraph: &mut Element) {
    let behind = ["w:keepLines", "w:numPr", "w:pBdr", "w:shd", "w:spacing", "w:ind"];
    // There is nothing to set on it: being there is what it says.
    let _ = property(paragraph, &Element::new("w:keepNext"), &behind);
}

/// The `w:spacing` of a paragraph, made where it is missing; `None` for a table.
fn spacing_of(paragraph: &mut Element) -> Option<&mut Element> {
    property(paragraph, &Element::new("w:spacing"), &["w:ind"])
}

/// The `w:pBdr` of a paragraph, `borders` where it has none; `None` for a table.
pub(crate) fn borders_of<'a>(paragraph: &'a mut Element, borders: &Element) -> Option<&'a mut Element> {
    property(paragraph, borders, &["w:shd", "w:spacing", "w:ind"])
}

/// The property of a paragraph that is named as `fallback` is. Where it is missing `fallback` is put in,
/// before the properties `behind`, which are those that we write and the schema wants behind it.
fn property<'a>(paragraph: &'a mut Element, fallback: &Element, behind: &[&str]) -> Option<&'a mut Element> {
    if paragraph.name() != "w:p" {
        return None;
    }
    if paragraph.find("w:pPr").is_none() {
        paragraph.children.insert(0, Node::Element(Element::new("w:pPr")));
    }
    let properties = paragraph.find_mut("w:pPr")?;
    if properties.find(fallback.name()).is_none() {
        let place = properties.elements().position(|child| behind.contains(&child.name()));
        let place = place.unwrap_or(properties.children.len());
        properties.children.insert(place, Node::Element(fallback.clone()));
    }
    properties.find_mut(fallback.name())
}
