//! What is set apart: the bar beside a theme table, the box round the next exchange.
//!
//! The template's style says how it looks. Paragraphs in it that have a style of their own (headings, list items) are given
//! its border and ground directly, with the border at the same place whatever their indent.

use super::paragraph::{Indent, Setting};
use super::styles::{Role, Styles};
use crate::ooxml::Element;

/// The border and ground of a style, to be carried over to paragraphs of other styles.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub(super) role: Role,
    borders: Option<Element>,
    shading: Option<Element>,
    /// How far text stands in within it.
    pub(super) indent: Indent,
    /// Where its left border is, from the text's edge.
    edge: i32,
}

/// A border cannot be farther from its text than that, in points (ECMA-376 part 1, clause 17.3.4).
const FARTHEST: i32 = 31;

impl Frame {
    pub(super) fn of(styles: &Styles, role: Role) -> Self {
        let borders = styles.property(role, "w:pBdr").cloned();
        let indent = styles.indent(role);
        let space = borders
            .as_ref()
            .and_then(|borders| borders.find("w:left")?.attribute("w:space")?.parse::<i32>().ok())
            .unwrap_or_default();
        let shading = styles.property(role, "w:shd").cloned();
        Self { role, borders, shading, edge: indent.left - 20 * space, indent }
    }

    /// Gives a paragraph with `indent` the frame's border and ground.
    pub(super) fn apply(&self, setting: &mut Setting, indent: Indent) {
        let start = indent.left - indent.hanging.max(0);
        let space = (start - self.edge) / 20;
        setting.borders = self.borders.clone().map(|mut borders| {
            if space > FARTHEST {
                // Out of reach it would stand in the wrong place; a bar that pauses is the lesser harm.
                borders.children.retain(|side| side.element().is_none_or(|side| side.name() != "w:left"));
            } else if let Some(left) = borders.find_mut("w:left") {
                left.set("w:space", space.max(0).to_string());
            }
            borders
        });
        setting.borders.take_if(|borders| borders.children.is_empty());
        setting.shading.clone_from(&self.shading);
        setting.indent = Some(indent);
        setting.keep_lines |= self.role == Role::Next;
    }
}
