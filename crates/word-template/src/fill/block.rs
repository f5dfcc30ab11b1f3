//! Blocks: which marks belong together.

use super::mark::{Marks, number};
use crate::error::{FillFault, TagCause};
use ooxml::Element;
use text_template::TagKind;

/// How deep blocks may stand within each other. Each is moved within those that it stands in, and a pass of a loop is an element of
/// what the template becomes, where elements nest no deeper than 256 levels.
pub(crate) const DEEPEST: usize = 100;

pub(super) fn in_order(element: &Element, order: &mut Vec<usize>) {
    order.extend(number(element));
    for child in element.elements() {
        in_order(child, order);
    }
}

/// Tags that open, part and close a block; and how many blocks of the part open before it.
pub(super) struct Block {
    pub(super) opened: usize,
    pub(super) marks: Vec<usize>,
    /// How many blocks stand in each other by now: what `{{else if …}}` opens stands within what it parts.
    pub(super) depth: usize,
}

/// The blocks in the order in which they close.
pub(super) fn pair(order: &[usize], marks: &Marks) -> Result<Vec<Block>, FillFault> {
    let mut closed: Vec<Block> = Vec::new();
    let mut open: Vec<Block> = Vec::new();
    for &mark in order {
        let Some((tag, _)) = marks.get(mark) else { continue };
        let depth = open.last().map_or(0, |block| block.depth);
        match tag.kind {
            _ if depth == DEEPEST && tag.opens() => {
                return Err(marks.fault(mark, TagCause::Deep(DEEPEST)));
            }
            TagKind::Open => {
                open.push(Block { opened: closed.len() + open.len(), marks: vec![mark], depth: depth + 1 });
            }
            TagKind::Else => {
                let block = open.last_mut().ok_or_else(|| marks.fault(mark, TagCause::Stray))?;
                block.marks.push(mark);
                block.depth += usize::from(tag.opens());
            }
            TagKind::Close => {
                let mut block = open.pop().ok_or_else(|| marks.fault(mark, TagCause::Stray))?;
                let opening = block.marks.first().and_then(|first| marks.get(*first));
                let opening = opening.map(|(tag, _)| tag.name()).unwrap_or_default();
                if tag.name() != opening {
                    return Err(marks.fault(mark, TagCause::Crossed(opening.to_owned())));
                }
                block.marks.push(mark);
                closed.push(block);
            }
            TagKind::Value | TagKind::Comment => {}
        }
    }
    match open.last().and_then(|block| block.marks.first()) {
        Some(mark) => Err(marks.fault(*mark, TagCause::NeverClosed)),
        None => Ok(closed),
    }
}
