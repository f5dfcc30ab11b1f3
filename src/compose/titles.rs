//! Tables that people typed without a title get one, for a reader who goes from table to table hears nothing else.

use document::{Block, Document, Inlines, Section};

/// Calls each table without a caption by its number in the document: `Tabelle 2`.
pub(super) fn title_tables(
    document: &mut Document,
    sections: &mut [Section],
    caption: &dyn Fn(u32) -> Inlines,
) {
    let mut count = 0;
    title_in(&mut document.opening, caption, &mut count);
    for section in sections {
        title_in(&mut section.body, caption, &mut count);
    }
    title_in(&mut document.closing, caption, &mut count);
}

fn title_in(blocks: &mut [Block], caption: &dyn Fn(u32) -> Inlines, count: &mut u32) {
    for block in blocks {
        match block {
            Block::Table(table) if table.caption.is_none() => {
                *count += 1;
                table.caption = Some(caption(*count));
            }
            Block::List(list) => {
                list.items.iter_mut().for_each(|item| title_in(&mut item.blocks, caption, count));
            }
            Block::Callout(callout) => title_in(&mut callout.blocks, caption, count),
            Block::Table(_)
            | Block::Heading { .. }
            | Block::Paragraph(_)
            | Block::Figures(_)
            | Block::Quote(_)
            | Block::Chart(_)
            | Block::Register(_) => {}
        }
    }
}
