//! How a document begins.

use crate::{Block, Inline, Inlines};

/// Opens a document: the dateline, in bold, begins its first paragraph.
pub fn opening(dateline: Option<Inlines>, mut blocks: Vec<Block>) -> Vec<Block> {
    let Some(dateline) = dateline.filter(|dateline| !dateline.is_empty()) else { return blocks };
    let mut first = if is_strong(&dateline) { dateline } else { vec![Inline::Strong(dateline)] };
    match blocks.first_mut() {
        Some(Block::Paragraph(text)) => {
            first.push(Inline::Text(" ".to_owned()));
            drop(text.splice(0..0, first));
        }
        _ => blocks.insert(0, Block::Paragraph(first)),
    }
    blocks
}

fn is_strong(line: &[Inline]) -> bool {
    match line {
        [Inline::Strong(_)] => true,
        [Inline::Sourced { content, .. }] => is_strong(content),
        _ => false,
    }
}
