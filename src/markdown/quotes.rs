//! Quotations.

use super::inline::push;
use super::lines::Line;
use super::signs::{Mark, mark};
use document::{Block, Inline, Inlines, List, Quote};

/// So many lines are looked at to tell a quotation from lines that say "more than".
const LOOKED_AT: usize = 40;

/// Tells whether a quotation begins with the first of `lines`. `> 50 Jahre`, `>= 18` and `>> weiter` say something else, unless another
/// line of them is that of a quotation: `> 2026 war gut.` above `> Wir danken.`, `>> so` above `> ja`, a list of numbers.
pub(super) fn begins(lines: &[Line<'_>]) -> bool {
    if !lines.first().is_some_and(|line| line.text.starts_with('>')) {
        return false;
    }
    let run: Vec<&str> = lines.iter().take(LOOKED_AT).map_while(|line| line.text.strip_prefix('>')).collect();
    let said: Vec<&str> = run.iter().map(|rest| rest.trim_start()).filter(|rest| !rest.is_empty()).collect();
    let is_sign = |rest: &&str| {
        rest.starts_with(['=', '>']) || rest.trim_start().starts_with(|c: char| c.is_ascii_digit())
    };
    let number = |rest: &&str| match mark(rest) {
        Some((Mark::Number(number), _)) if number.counts => Some(number.value),
        _ => None,
    };
    let numbers: Vec<u32> = said.iter().filter_map(number).collect();
    let is_list = numbers.len() > 1
        && numbers.len() == said.len()
        && numbers
            .iter()
            .zip(numbers.iter().skip(1))
            .all(|(number, next)| number.checked_add(1) == Some(*next));
    is_list || said.is_empty() || !run.iter().filter(|rest| !rest.trim().is_empty()).all(is_sign)
}

/// Joins what stands in a block quote: its paragraphs are one quotation, a last one that begins with a dash names who said it.
/// Lists in it are lines of the quotation, each with its mark; tables follow as they are.
pub(super) fn quote_blocks(blocks: Vec<Block>) -> Vec<Block> {
    let mut out = Vec::new();
    let mut open: Option<Quote> = None;
    let last = blocks.len().saturating_sub(1);
    for (index, block) in blocks.into_iter().enumerate() {
        match (block, &mut open) {
            (Block::Paragraph(text), Some(quote)) if index == last && begins_with_dash(&text) => {
                quote.by = without_dash(text);
            }
            (Block::Paragraph(text), Some(quote)) if quote.by.is_empty() => {
                quote.text.push(Inline::LineBreak);
                quote.text.extend(text);
            }
            (Block::Paragraph(text), _) => {
                out.extend(open.take().map(Block::Quote));
                open = Some(Quote { text, by: Vec::new() });
            }
            (Block::List(list), Some(quote)) if quote.by.is_empty() => {
                quote.text.push(Inline::LineBreak);
                quote.text.extend(in_lines(list));
            }
            (Block::List(list), _) => {
                out.extend(open.take().map(Block::Quote));
                open = Some(Quote { text: in_lines(list), by: Vec::new() });
            }
            (Block::Quote(quote), _) => {
                out.extend(open.take().map(Block::Quote));
                open = Some(quote);
            }
            (block, _) => {
                out.extend(open.take().map(Block::Quote));
                out.push(block);
            }
        }
    }
    out.extend(open.map(Block::Quote));
    out
}

/// The items of a list as lines.
fn in_lines(list: List) -> Inlines {
    let mut lines = Inlines::new();
    for item in list.items {
        let mark = item.number.map_or_else(|| "• ".to_owned(), |number| format!("{number}. "));
        let mut words = vec![Inline::Text(mark)];
        for (index, block) in item.blocks.into_iter().enumerate() {
            if index > 0 {
                words.push(Inline::LineBreak);
            }
            match block {
                Block::Paragraph(text) | Block::Heading { text, .. } => {
                    text.into_iter().for_each(|inline| push(&mut words, inline));
                }
                Block::List(list) => words.extend(in_lines(list)),
                Block::Quote(quote) => words.extend(quote.text.into_iter().chain(quote.by)),
                Block::Table(table) => {
                    let cells = table.header.into_iter().chain(table.rows.into_iter().flatten());
                    words.extend(cells.flat_map(|cell| cell.text.into_iter().chain([Inline::LineBreak])));
                }
                Block::Figures(_) | Block::Callout(_) | Block::Chart(_) | Block::Register(_) => {}
            }
        }
        if !lines.is_empty() {
            lines.push(Inline::LineBreak);
        }
        lines.extend(words);
    }
    lines
}

fn begins_with_dash(text: &[Inline]) -> bool {
    matches!(text.first(), Some(Inline::Text(text)) if text.starts_with("– ") || text.starts_with("— "))
}

fn without_dash(mut text: Inlines) -> Inlines {
    if let Some(Inline::Text(first)) = text.first_mut() {
        *first = first.trim_start_matches(['–', '—', ' ']).to_owned();
    }
    text
}
