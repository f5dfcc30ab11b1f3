//! Frame of what is set apart: the bar beside a theme table, the box round the next exchange.
//!
//! The template's style says how it looks. Paragraphs in it that have a style of their own (headings, list items) are given
//! its border and ground directly, with the border at the same place whatever their indent.

use crate::paragraph::{Indent, Setting, borders_of, set_line, set_spacing};
use crate::role::Role;
use crate::styles::Styles;
use ooxml::Element;

/// The border and ground of a style, to be carried over to paragraphs of other styles.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    pub(crate) role: Role,
    borders: Option<Element>,
    shading: Option<Element>,
    /// How far text stands in within it.
    pub(crate) indent: Indent,
    /// Where its left border is, from the text's edge.
    edge: i32,
    /// Height of its lines, and how that is meant.
    line: Option<(String, String)>,
}

/// A border cannot be farther from its text than that, in points (ECMA-376 part 1, clause 17.3.4).
const FARTHEST: i32 = 31;

impl Frame {
    pub(crate) fn of(styles: &Styles, role: Role) -> Self {
        let borders = styles.property(role, "w:pBdr").cloned();
        let indent = styles.indent(role);
        let space = borders
            .as_ref()
            .and_then(|borders| borders.find("w:left")?.attribute("w:space")?.parse::<i32>().ok())
            .unwrap_or_default();
        let shading = styles.property(role, "w:shd").cloned();
        let line = styles.property(role, "w:spacing").and_then(|spacing| {
            Some((spacing.attribute("w:line")?.to_owned(), spacing.attribute("w:lineRule")?.to_owned()))
        });
        Self { role, borders, shading, edge: indent.left - 20 * space, indent, line }
    }

    /// Gives what stands in the frame its lines, and one distance to what is above and below it. Between paragraphs with
    /// unlike borders a border pauses wherever there is distance, so there is none within the frame.
    pub(crate) fn close_up(&self, made: &mut [Element], before: Option<i32>, after: Option<i32>) {
        let last = made.len().saturating_sub(1);
        for (index, paragraph) in made.iter_mut().enumerate() {
            let above = if index > 0 { Some(0) } else { before };
            set_spacing(paragraph, above, if index < last { Some(0) } else { after });
            if let Some((line, rule)) = &self.line {
                set_line(paragraph, line, rule);
            }
            if index > 0 {
                self.open(paragraph, "w:top");
            }
            if index < last {
                self.open(paragraph, "w:bottom");
            }
        }
    }

    /// Takes one side of the border from a paragraph, whatever its style says.
    fn open(&self, paragraph: &mut Element, side: &str) {
        let Some(borders) = self.borders.as_ref().filter(|borders| borders.find(side).is_some()) else {
            return;
        };
        if let Some(side) = borders_of(paragraph, borders).and_then(|borders| borders.find_mut(side)) {
            side.set("w:val", "nil");
            // LibreOffice keeps the distance of a border that is not there.
            side.set("w:space", "0");
            side.set("w:sz", "0");
        }
    }

    /// Gives a paragraph with `indent` the frame's border and ground.
    pub(crate) fn apply(&self, setting: &mut Setting, indent: Indent) {
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
