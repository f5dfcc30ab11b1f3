//! The body of a record: where the parts of the document stand.

use super::blocks::{Place, Walk};
use super::paragraph::Setting;
use super::styles::Role;
use super::table::{Purpose, after_table, cell, row_properties, shares, table_start};
use crate::document::{Block, Document, Fact, Inline, Inlines, Item, List, Section};
use crate::ooxml::Element;

/// Facts stand side by side up to this number; more stand in rows.
const FACTS_IN_A_ROW: usize = 4;

impl Walk<'_, '_> {
    /// The whole record, without the section's properties.
    pub(super) fn record(
        &mut self,
        document: &Document,
        sections: &[Section],
        place: &Place,
    ) -> Vec<Element> {
        let mut out = Vec::new();
        if !document.kicker.is_empty() {
            out.push(self.paragraph(Some(Role::Kicker), &plain(&document.kicker), place));
        }
        out.push(self.paragraph(Some(Role::Title), &plain(&document.title), place));
        for facts in document.facts.chunks(FACTS_IN_A_ROW) {
            self.facts(facts, place, &mut out);
        }
        let opening = with_dateline(document.dateline.as_ref(), &document.opening);
        out.extend(self.blocks(&opening, place));
        if !document.agenda.is_empty() {
            out.extend(self.blocks(&[agenda(&document.agenda)], place));
        }
        for section in sections {
            self.section(section, place, &mut out);
        }
        out.extend(self.blocks(&document.closing, place));
        if !document.colophon.is_empty() {
            let lines = document.colophon.join(&Inline::LineBreak);
            out.push(self.paragraph(Some(Role::Colophon), &lines, place));
        }
        out
    }

    fn section(&mut self, section: &Section, place: &Place, out: &mut Vec<Element>) {
        out.push(self.paragraph(Some(Role::Heading(1)), &section.title, place));
        if let Some(byline) = &section.byline {
            out.push(self.paragraph(Some(Role::Byline), byline, place));
        }
        out.extend(self.blocks(&section.body, place));
    }

    /// The box under the title: what each fact is as a header row, the facts below, so that a screen reader names both.
    fn facts(&mut self, facts: &[Fact], place: &Place, out: &mut Vec<Element>) {
        let widths = shares(&facts.iter().map(weight).collect::<Vec<_>>(), place.width);
        let style = self.style(Some(Role::Facts));
        let table = table_start(style, 0, &widths, Purpose::Data, None);
        let mut labels = Element::new("w:tr").child(row_properties(true));
        let mut values = Element::new("w:tr").child(row_properties(false));
        for (fact, width) in facts.iter().zip(&widths) {
            let label = self.paragraph(Some(Role::FactLabel), &plain(&fact.label), place);
            labels.push(cell(*width).child(label));
            let lines: Vec<Inlines> = fact.lines.iter().map(|line| plain(line)).collect();
            let style = self.style(Some(Role::FactValue));
            let content = self.inlines(&lines.join(&Inline::LineBreak));
            values.push(cell(*width).child(Setting { style, ..Setting::default() }.paragraph(content)));
        }
        out.push(table.children([labels, values]));
        out.push(after_table());
    }
}

/// How much of the width a fact asks for: its longest line, and the room round it.
fn weight(fact: &Fact) -> i32 {
    let longest = fact.lines.iter().chain([&fact.label]).map(|line| line.chars().count()).max();
    i32::try_from(longest.unwrap_or_default().clamp(14, 34)).unwrap_or(14) + 6
}

fn plain(text: &str) -> Inlines {
    vec![Inline::Text(text.to_owned())]
}

/// The opening with the places in bold at the start of its first paragraph.
fn with_dateline(dateline: Option<&Inlines>, opening: &[Block]) -> Vec<Block> {
    let Some(dateline) = dateline else { return opening.to_vec() };
    let mut first = vec![Inline::Strong(dateline.clone())];
    match opening.split_first() {
        Some((Block::Paragraph(text), rest)) => {
            first.push(Inline::Text(" ".to_owned()));
            first.extend(text.iter().cloned());
            [Block::Paragraph(first)].into_iter().chain(rest.iter().cloned()).collect()
        }
        _ => [Block::Paragraph(first)].into_iter().chain(opening.iter().cloned()).collect(),
    }
}

fn agenda(lines: &[Inlines]) -> Block {
    let item = |line: &Inlines| Item { blocks: vec![Block::Paragraph(line.clone())], origin: None };
    Block::List(List { start: Some(1), items: lines.iter().map(item).collect() })
}
