//! Typography over inlines: once, for all formats.

use document::{Block, Cell, Chart, Document, Inline, Section, plain_text};
use german_text::{Lang, typeset};
use rayon::prelude::*;
use std::mem;

/// Sets the typography of a whole document and its sections.
pub(super) fn typeset_document(document: &mut Document, sections: &mut [Section], lang: Lang) {
    for text in [
        &mut document.title,
        &mut document.running_title,
        &mut document.running_place,
        &mut document.running_office,
    ] {
        typeset_text(text, lang);
    }
    for fact in &mut document.facts {
        fact.lines.iter_mut().for_each(|line| typeset_text(line, lang));
    }
    let lines = document.agenda.iter_mut().chain(&mut document.colophon);
    lines
        .chain(&mut document.dateline)
        .chain(document.funding.as_mut().map(|funding| &mut funding.note))
        .for_each(|line| {
            typeset_line(line, lang);
        });
    typeset_blocks(&mut document.summary, lang);
    document.contents.iter_mut().for_each(|entry| typeset_line(&mut entry.title, lang));
    document.description.iter_mut().for_each(|text| typeset_text(text, lang));
    typeset_blocks(&mut document.abbreviations, lang);
    typeset_blocks(&mut document.opening, lang);
    typeset_blocks(&mut document.closing, lang);
    sections.par_iter_mut().for_each(|section| {
        typeset_line(&mut section.title, lang);
        section.byline.iter_mut().for_each(|line| typeset_line(line, lang));
        typeset_blocks(&mut section.body, lang);
    });
}

fn typeset_text(text: &mut String, lang: Lang) {
    let mut runs = [mem::take(text)];
    typeset(&mut runs, lang);
    let [set] = runs;
    *text = set;
}

/// What a chart says in words and what its table says stay the same.
fn typeset_chart(chart: &mut Chart, lang: Lang) {
    typeset_line(&mut chart.title, lang);
    typeset_line(&mut chart.note, lang);
    let points = chart.categories.iter_mut().flat_map(|category| {
        std::iter::once(&mut category.name).chain(category.points.iter_mut().map(|point| &mut point.shown))
    });
    let words = [&mut chart.alt, &mut chart.heading].into_iter().chain(&mut chart.series).chain(points);
    words.for_each(|words| typeset_text(words, lang));
}

fn typeset_blocks(blocks: &mut [Block], lang: Lang) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } => typeset_line(text, lang),
            Block::Paragraph(text) => typeset_line(text, lang),
            Block::List(list) => {
                list.items.iter_mut().for_each(|item| typeset_blocks(&mut item.blocks, lang));
            }
            Block::Table(table) => {
                table.caption.iter_mut().for_each(|line| typeset_line(line, lang));
                table
                    .header
                    .iter_mut()
                    .chain(table.rows.iter_mut().flatten())
                    .flat_map(Cell::runs_mut)
                    .for_each(|run| typeset_line(run, lang));
            }
            Block::Figures(figures) => {
                for figure in figures {
                    typeset_text(&mut figure.alt, lang);
                    typeset_line(&mut figure.caption, lang);
                    typeset_line(&mut figure.credit, lang);
                }
            }
            Block::Quote(quote) => {
                typeset_line(&mut quote.text, lang);
                typeset_line(&mut quote.by, lang);
            }
            Block::Callout(callout) => typeset_blocks(&mut callout.blocks, lang),
            Block::Chart(chart) => typeset_chart(chart, lang),
            // What it lists was typeset where it stands.
            Block::Register(_) => {}
        }
    }
}

/// One line or paragraph: the runs see each other, so a quotation may begin in plain and end in emphasised text.
/// Words in another language keep to its own rules, or to those of whoever typed them.
fn typeset_line(line: &mut [Inline], lang: Lang) {
    let mut runs = Vec::new();
    take_runs(line, &mut runs);
    typeset(&mut runs, lang);
    put_runs(line, &mut runs.into_iter());
    typeset_foreign(line);
}

fn typeset_foreign(line: &mut [Inline]) {
    for inline in line {
        match inline {
            Inline::Language { tag, content } => {
                if let Some(lang) = Lang::parse(tag) {
                    typeset_line(content, lang);
                }
            }
            other => other.content_mut().into_iter().for_each(|content| typeset_foreign(content)),
        }
    }
}

fn take_runs(line: &mut [Inline], runs: &mut Vec<String>) {
    for inline in line {
        match inline {
            Inline::Text(text) => runs.push(mem::take(text)),
            Inline::LineBreak => runs.push("\n".to_owned()),
            // The words around it see it, and it stays as it is.
            Inline::Language { content, .. } => runs.push(plain_text(content)),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::Abbreviation { content, .. }
            | Inline::Reference { content, .. }
            | Inline::Sourced { content, .. } => take_runs(content, runs),
        }
    }
}

fn put_runs(line: &mut [Inline], runs: &mut impl Iterator<Item = String>) {
    for inline in line {
        match inline {
            Inline::Text(text) => *text = runs.next().unwrap_or_default(),
            Inline::LineBreak | Inline::Language { .. } => drop(runs.next()),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::Abbreviation { content, .. }
            | Inline::Reference { content, .. }
            | Inline::Sourced { content, .. } => put_runs(content, runs),
        }
    }
}
