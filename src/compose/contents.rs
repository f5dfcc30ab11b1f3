//! What leads through a document: names of its headings, its contents, and references that have somewhere to lead.

use document::{Block, ContentsEntry, Counted, Document, Inline, Inlines, Section, each_line_mut, unsourced};
use std::collections::BTreeSet;
use std::mem;

/// As many headings as a document has at least for a contents.
const HEADINGS: usize = 12;

/// Level of a section's heading; that of the document's title is 1.
const SECTION: u8 = 2;

/// Level of a heading that a contents lists within a section.
const WITHIN: u8 = 3;

/// Names the headings, lists them where they are many, and leaves the words of a reference that leads nowhere.
///
/// `label` words the headings that layouts set; `item` names the section of an item by its number, where there is one.
pub(super) fn lead_through(
    document: &mut Document,
    sections: &mut [Section],
    label: impl Fn(&str) -> String,
    item: impl Fn(&str) -> Option<String>,
) {
    let headed = |name: &str| entry(SECTION, &vec![Inline::Text(label(name))], name);
    let mut entries = Vec::new();
    entries.extend((!document.summary.is_empty()).then(|| headed("summary")));
    for section in sections.iter_mut() {
        entries.push(entry(SECTION, &section.title, &section.id));
        let mut count = 0;
        name(&mut section.body, &section.id, &mut count, &mut entries);
    }
    entries.extend((!document.abbreviations.is_empty()).then(|| headed("abbreviations")));
    let mut targets: BTreeSet<String> = entries.iter().map(|entry| entry.target.clone()).collect();
    sections.iter().for_each(|section| {
        counted_in(&section.body, &mut |counted, _| {
            targets.insert(counted.id.clone());
        });
    });
    each_line_mut(document, sections, &mut |line| settle(line, &targets, &item));
    if entries.len() >= HEADINGS {
        entries.retain(|entry| entry.level <= WITHIN);
        document.contents = entries;
    }
}

fn entry(level: u8, title: &Inlines, target: &str) -> ContentsEntry {
    ContentsEntry { level, title: without_links(&unsourced(title)), target: target.to_owned() }
}

/// Gives each heading of a section a name and a line, also those in lists and boxes.
fn name(blocks: &mut [Block], section: &str, count: &mut usize, entries: &mut Vec<ContentsEntry>) {
    for block in blocks {
        match block {
            Block::Heading { level, text, id } => {
                *count += 1;
                let own = id.get_or_insert_with(|| format!("{section}--{count}"));
                entries.push(entry(*level, text, own));
            }
            Block::List(list) => {
                list.items.iter_mut().for_each(|item| name(&mut item.blocks, section, count, entries));
            }
            Block::Callout(callout) => name(&mut callout.blocks, section, count, entries),
            Block::Paragraph(_)
            | Block::Table(_)
            | Block::Figures(_)
            | Block::Quote(_)
            | Block::Chart(_)
            | Block::Register(_) => {}
        }
    }
}

/// Hands every figure and table that is counted to `told`, in order, each with the words above it.
pub(super) fn counted_in(blocks: &[Block], told: &mut dyn FnMut(&Counted, Inlines)) {
    for block in blocks {
        match block {
            Block::Table(table) => {
                if let (Some(counted), Some(title)) = (&table.counted, table.title()) {
                    told(counted, title);
                }
            }
            Block::Chart(chart) => {
                if let Some(counted) = &chart.counted {
                    told(counted, chart.headline());
                }
            }
            Block::List(list) => list.items.iter().for_each(|item| counted_in(&item.blocks, told)),
            Block::Callout(callout) => counted_in(&callout.blocks, told),
            Block::Heading { .. }
            | Block::Paragraph(_)
            | Block::Figures(_)
            | Block::Quote(_)
            | Block::Register(_) => {}
        }
    }
}

/// Leads `[TOP 5](#5)` to its item, and takes references away that lead to nothing the document has; their words stay. What is no
/// number of an item is printed as it was typed.
fn settle(line: &mut Inlines, targets: &BTreeSet<String>, item: &impl Fn(&str) -> Option<String>) {
    for mut inline in mem::take(line) {
        if let Some(content) = inline.content_mut() {
            settle(content, targets, item);
        }
        if let Inline::Link { url, content } = &mut inline
            && let Some(number) = url.strip_prefix('#')
        {
            let content = mem::take(content);
            let Some(target) = item(number) else {
                line.push(Inline::Text("[".to_owned()));
                line.extend(content);
                line.push(Inline::Text(format!("](#{number})")));
                continue;
            };
            inline = Inline::Reference { target, content, page: None };
        }
        match inline {
            Inline::Reference { target, content, .. } if !targets.contains(&target) => line.extend(content),
            inline => line.push(inline),
        }
    }
}

/// A line of a contents is a link as a whole, and links do not nest; what it says has its source at the heading.
fn without_links(title: &[Inline]) -> Inlines {
    let mut words = Inlines::new();
    for inline in title {
        match inline {
            Inline::Link { content, .. } | Inline::Reference { content, .. } => {
                words.extend(without_links(content));
            }
            // The list of headings has one line for each.
            Inline::LineBreak => words.push(Inline::Text(" ".to_owned())),
            Inline::Text(_)
            | Inline::Strong(_)
            | Inline::Emphasis(_)
            | Inline::Language { .. }
            | Inline::Abbreviation { .. }
            | Inline::Sourced { .. } => {
                let mut inline = inline.clone();
                if let Some(content) = inline.content_mut() {
                    *content = without_links(content);
                }
                words.push(inline);
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use document::{Callout, CalloutRole};

    fn text(words: &str) -> Inlines {
        vec![Inline::Text(words.to_owned())]
    }

    fn section(number: usize, headings: usize) -> Section {
        let heading = |at| Block::Heading { level: WITHIN, text: text(&format!("{number}.{at}")), id: None };
        let blocks = (1..=headings).map(heading).collect();
        let body = vec![Block::Callout(Callout { role: CalloutRole::ThemeTable, blocks })];
        Section { id: format!("item-{number}"), title: text(&number.to_string()), byline: None, body }
    }

    fn contents(sections: usize, headings: usize) -> Vec<String> {
        let mut document = Document::default();
        let mut sections: Vec<Section> = (1..=sections).map(|number| section(number, headings)).collect();
        lead_through(&mut document, &mut sections, str::to_owned, |_| None);
        document.contents.into_iter().map(|entry| entry.target).collect()
    }

    #[test]
    fn twelve_headings_have_a_contents() {
        assert_eq!(contents(11, 0), Vec::<String>::new());
        assert_eq!(contents(12, 0).len(), 12);
        assert_eq!(contents(4, 2)[..4], ["item-1", "item-1--1", "item-1--2", "item-2"]);
    }

    #[test]
    fn references_lead_somewhere_or_are_words() {
        let reference =
            |target: &str| Inline::Reference { target: target.to_owned(), content: text(target), page: None };
        let agenda = vec![vec![reference("item-1")], vec![reference("item-9")]];
        let mut document = Document { agenda, ..Document::default() };
        lead_through(&mut document, &mut [section(1, 0)], str::to_owned, |_| None);
        assert_eq!(document.agenda, [vec![reference("item-1")], text("item-9")]);
    }
}
