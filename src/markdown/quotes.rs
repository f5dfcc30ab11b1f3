//! Quotations.

use crate::document::{Block, Inline, Inlines, Quote};

/// What stands in a block quote: its paragraphs are one quotation, a last one that begins with a dash names who said it.
/// Lists and tables in it follow as they are.
pub(super) fn quoted(blocks: Vec<Block>) -> Vec<Block> {
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

fn begins_with_dash(text: &[Inline]) -> bool {
    matches!(text.first(), Some(Inline::Text(text)) if text.starts_with("– ") || text.starts_with("— "))
}

fn without_dash(mut text: Inlines) -> Inlines {
    if let Some(Inline::Text(first)) = text.first_mut() {
        *first = first.trim_start_matches(['–', '—', ' ']).to_owned();
    }
    text
}
