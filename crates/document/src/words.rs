//! What a document says, without how it looks.

use super::{Block, Cell, Chart, Document, Figure, Inline, Section, Table, each_line_of, plain_text};

/// All words of a document in order, one line for each block, to compare what two versions of it say. What only sets them does not
/// count: kinds of space, of dash and of quotation mark, breaks, emphasis, languages, headings' levels, running lines, the mark and the
/// state of a draft.
///
/// ```
/// # use document::{Document, words};
/// let typed = Document { title: "„Haus“ – 1.".into(), ..Document::default() };
/// let set = Document { title: "»Haus« –\u{a0}1.".into(), ..Document::default() };
/// assert_eq!(words(&typed, &[]), words(&set, &[]));
/// ```
pub fn words(document: &Document, sections: &[Section]) -> String {
    let mut words = Words(String::new());
    let running = [&document.running_title, &document.running_place, &document.running_office];
    [&document.kicker, &document.title].into_iter().chain(running).for_each(|line| words.line(line));
    document.authors.iter().for_each(|author| words.line(author));
    for fact in &document.facts {
        words.line(&fact.label);
        fact.lines.iter().for_each(|line| words.line(line));
    }
    words.blocks(&document.summary);
    document.dateline.iter().for_each(|line| words.inlines(line));
    words.blocks(&document.opening);
    document.agenda.iter().for_each(|line| words.inlines(line));
    for section in sections {
        words.inlines(&section.title);
        section.byline.iter().for_each(|line| words.inlines(line));
        words.blocks(&section.body);
    }
    words.blocks(&document.closing);
    document.colophon.iter().for_each(|line| words.inlines(line));
    if let Some(funding) = &document.funding {
        words.inlines(&funding.note);
        words.figures(&funding.logos);
    }
    words.0
}

/// The characters of `blocks` without their meaning, one line for each paragraph, item and cell.
///
/// ```
/// # use document::{Block, Inline, plain_blocks};
/// let paragraph = |words: &str| Block::Paragraph(vec![Inline::Text(words.to_owned())]);
/// assert_eq!(plain_blocks(&[paragraph("Erstens."), paragraph("Zweitens.")]), "Erstens.\nZweitens.");
/// ```
pub fn plain_blocks(blocks: &[Block]) -> String {
    let mut blocks = blocks.to_vec();
    let mut lines = Vec::new();
    each_line_of(&mut blocks, &mut |line| lines.push(plain_text(line)));
    lines.retain(|line| !line.trim().is_empty());
    lines.join("\n")
}

struct Words(String);

impl Words {
    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => self.inlines(text),
            Block::List(list) => {
                for item in &list.items {
                    item.number.iter().for_each(|number| self.line(&format!("{number}.")));
                    self.blocks(&item.blocks);
                }
            }
            Block::Table(table) => self.table(table),
            Block::Figures(figures) => self.figures(figures),
            Block::Quote(quote) => {
                self.inlines(&quote.text);
                self.inlines(&quote.by);
            }
            Block::Callout(callout) => self.blocks(&callout.blocks),
            Block::Chart(chart) => self.chart(chart),
            Block::Register(register) => {
                register.entries.iter().for_each(|entry| self.inlines(&entry.title));
            }
        }
    }

    fn chart(&mut self, chart: &Chart) {
        self.inlines(&chart.headline());
        self.line(&chart.alt);
        chart.words().for_each(|word| self.line(word));
        self.inlines(&chart.note);
    }

    fn table(&mut self, table: &Table) {
        table.title().iter().for_each(|title| self.inlines(title));
        let cells = table.header.iter().chain(table.rows.iter().flatten());
        cells.flat_map(Cell::runs).for_each(|run| self.inlines(run));
    }

    fn figures(&mut self, figures: &[Figure]) {
        for Figure { file, alt, caption, credit, source: _ } in figures {
            self.line(file);
            self.line(alt);
            self.inlines(caption);
            self.inlines(credit);
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        let mut line = String::new();
        inlines.iter().for_each(|inline| told(inline, &mut line));
        self.line(&line);
    }

    fn line(&mut self, text: &str) {
        let plain: String = text.chars().filter_map(plain).collect();
        self.0.extend(plain.split_whitespace().flat_map(|word| [word, " "]));
        self.0.push('\n');
    }
}

fn told(inline: &Inline, line: &mut String) {
    match inline {
        Inline::Text(text) => line.push_str(text),
        Inline::Strong(_)
        | Inline::Emphasis(_)
        | Inline::Language { .. }
        | Inline::Abbreviation { .. }
        | Inline::Reference { .. }
        | Inline::Sourced { .. } => {
            inline.content().iter().for_each(|inline| told(inline, line));
        }
        Inline::Link { url, content } => {
            content.iter().for_each(|inline| told(inline, line));
            line.push_str(&format!(" {url} "));
        }
        Inline::LineBreak => line.push(' '),
    }
}

/// A character as it counts: as it was typed on a keyboard, and none that nobody sees.
fn plain(c: char) -> Option<char> {
    match c {
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => None,
        '„' | '“' | '”' | '»' | '«' => Some('"'),
        '‚' | '‘' | '’' | '›' | '‹' => Some('\''),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        c => Some(c),
    }
}
