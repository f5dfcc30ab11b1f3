//! A walk over every line of a document, to change it.

use super::{Block, Cell, Document, Figure, Inlines, Section};

/// Hands every run of inlines of a document and its sections to `change`, in the order in which they are said.
pub fn each_line_mut(
    document: &mut Document,
    sections: &mut [Section],
    change: &mut impl FnMut(&mut Inlines),
) {
    each_line_of(&mut document.summary, change);
    document.dateline.iter_mut().for_each(&mut *change);
    each_line_of(&mut document.opening, change);
    document.agenda.iter_mut().for_each(&mut *change);
    for section in sections {
        change(&mut section.title);
        section.byline.iter_mut().for_each(&mut *change);
        each_line_of(&mut section.body, change);
    }
    each_line_of(&mut document.closing, change);
    document.colophon.iter_mut().for_each(&mut *change);
    document.funding.iter_mut().for_each(|funding| change(&mut funding.note));
}

/// Hands every run of inlines of `blocks` to `change`, in order.
pub fn each_line_of(blocks: &mut [Block], change: &mut impl FnMut(&mut Inlines)) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => change(text),
            Block::List(list) => {
                list.items.iter_mut().for_each(|item| each_line_of(&mut item.blocks, change));
            }
            Block::Table(table) => {
                table.caption.iter_mut().for_each(&mut *change);
                let cells = table.header.iter_mut().chain(table.rows.iter_mut().flatten());
                cells.flat_map(Cell::runs_mut).for_each(&mut *change);
            }
            Block::Figures(figures) => {
                for figure in figures {
                    change(&mut figure.caption);
                    change(&mut figure.credit);
                }
            }
            Block::Quote(quote) => {
                change(&mut quote.text);
                change(&mut quote.by);
            }
            Block::Callout(callout) => each_line_of(&mut callout.blocks, change),
            Block::Chart(chart) => {
                change(&mut chart.title);
                change(&mut chart.note);
            }
            Block::Register(register) => {
                register.entries.iter_mut().for_each(|entry| change(&mut entry.title));
            }
        }
    }
}

/// Hands every picture of `blocks` to `change`, in order.
pub fn each_figure_of(blocks: &mut [Block], change: &mut impl FnMut(&mut Figure)) {
    for block in blocks {
        match block {
            Block::Figures(figures) => figures.iter_mut().for_each(&mut *change),
            Block::List(list) => {
                list.items.iter_mut().for_each(|item| each_figure_of(&mut item.blocks, change));
            }
            Block::Callout(callout) => each_figure_of(&mut callout.blocks, change),
            Block::Heading { .. }
            | Block::Paragraph(_)
            | Block::Table(_)
            | Block::Quote(_)
            | Block::Chart(_)
            | Block::Register(_) => {}
        }
    }
}
