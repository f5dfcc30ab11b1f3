//! Extent of a block: a tag in a cell means its whole row or column, and one in a table that ends elsewhere the whole table.

use super::event::{Event, What};
use crate::columns::is_round_cells;
use std::collections::BTreeSet;
use text_template::TagKind;

/// The events in the order in which they are filled: tags of blocks stand before or behind what their block takes in.
pub(super) fn filled_order(events: Vec<Event>) -> Vec<Event> {
    let blocks = blocks(&events);
    let mut row: Vec<(usize, Event)> = events.into_iter().enumerate().collect();
    // Outer blocks first, so that inner ones end up within them.
    for block in blocks {
        let events = block.iter().filter_map(|id| row.get(place(&row, *id)?));
        let (chains, alone): (Vec<_>, Vec<_>) =
            events.map(|(_, event)| (event.chain.clone(), event.alone)).unzip();
        let alone = alone.into_iter().all(|alone| alone);
        let Some(first) = chains.first() else { continue };
        let shared = chains.iter().map(|chain| first.iter().zip(chain).take_while(|(a, b)| a == b).count());
        let mut level = shared.min().unwrap_or_default();
        let above = first.get(..level).unwrap_or_default();
        let cells = above.iter().rposition(|(_, name)| !is_round_cells(name));
        let in_row = cells.filter(|at| above.get(*at).is_some_and(|(_, name)| name == "w:tr"));
        if let Some(row_at) = in_row.filter(|_| !alone) {
            level = row_at;
        }
        if is_line(first.get(..level).unwrap_or_default()) {
            continue;
        }
        for (index, id) in block.iter().enumerate() {
            move_out(&mut row, *id, level, index + 1 == block.len());
        }
    }
    row.into_iter().map(|(_, event)| event).collect()
}

/// The tags of each block that is closed as it should be.
fn blocks(events: &[Event]) -> Vec<Vec<usize>> {
    let mut blocks: Vec<(&str, Vec<usize>)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut closed = BTreeSet::new();
    for (id, event) in events.iter().enumerate() {
        let What::Tag(tag) = &event.what else { continue };
        match tag.kind {
            TagKind::Open => {
                open.push(blocks.len());
                blocks.push((tag.name(), vec![id]));
            }
            TagKind::Else | TagKind::Close => {
                let Some(last) = open.last().copied() else { continue };
                let Some((name, tags)) = blocks.get_mut(last) else { continue };
                if tag.kind == TagKind::Else {
                    tags.push(id);
                } else if *name == tag.name() {
                    tags.push(id);
                    open.pop();
                    closed.insert(last);
                }
            }
            TagKind::Value | TagKind::Comment => {}
        }
    }
    let sound = blocks.into_iter().enumerate().filter(|(block, _)| closed.contains(block));
    sound.map(|(_, (_, tags))| tags).collect()
}

/// Tells whether what stands in those elements is part of a line, which is cut where the tag stands.
fn is_line(chain: &[(usize, String)]) -> bool {
    let mut known = chain.iter().rev().filter_map(|(_, name)| match name.as_str() {
        "w:p" => Some(true),
        "w:tc" | "w:body" | "w:txbxContent" | "w:footnote" | "w:endnote" | "w:comment" | "w:tbl" | "w:tr" => {
            Some(false)
        }
        _ => None,
    });
    known.next().unwrap_or_default()
}

/// Where an event stands by now, which is not far from where it stood: tags move over what they take in.
fn place(row: &[(usize, Event)], id: usize) -> Option<usize> {
    let is_it = |at: &usize| row.get(*at).is_some_and(|(own, _)| *own == id);
    (0..row.len()).flat_map(|step| [id.checked_sub(step), id.checked_add(step)]).flatten().find(is_it)
}

/// Moves a tag before, or behind, all that stands in the same element at `level`, unless that is a paragraph: those are cut.
fn move_out(row: &mut [(usize, Event)], id: usize, level: usize, behind: bool) {
    let Some(at) = place(row, id) else { return };
    let Some((_, event)) = row.get_mut(at) else { return };
    let holder: Vec<_> = event.chain.iter().take(level + 1).cloned().collect();
    if holder.len() <= level || holder.last().is_some_and(|(_, name)| name == "w:p") {
        return;
    }
    event.chain.truncate(level);
    let within = |(_, other): &&(usize, Event)| other.chain.starts_with(&holder);
    let (before, after) = row.split_at_mut(at);
    if behind {
        let over = after.iter().skip(1).take_while(within).count();
        after.get_mut(..=over).unwrap_or_default().rotate_left(1);
    } else {
        let over = before.iter().rev().take_while(within).count();
        row.get_mut(at - over..=at).unwrap_or_default().rotate_right(1);
    }
}
