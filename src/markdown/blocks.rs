//! Lines become blocks.

use super::groups::{Decided, Group, draws, opens_block};
use super::inline::{inlines, literal, push};
use super::lines::{Line, lines};
use super::literal::Position;
use super::quotes::quote_blocks;
use super::reading::Read;
use super::remarks::{Heading, Remarks};
use super::tables::{Cell, Rows, is_ragged, table};
use super::{breaks, quotes, signs};
use document::{Block, Inline, Inlines, Item, List, Table};
use std::mem;

/// How deep lists may nest; as deep as the Word template has styles.
const DEPTH: usize = 4;

/// How deep quotations and lists are looked for in one another; deeper marks are characters.
const DEEPEST: usize = 16;

/// Reads a text, in which marks may have stand-ins.
pub(super) fn read(text: &str) -> Read {
    let lines = lines(text);
    let mut reader = Reader {
        decided: Decided::new(&lines),
        remarks: Remarks::default(),
        headings: Vec::new(),
        is_headed: is_headed(&lines),
    };
    let blocks = reader.blocks(&lines, Nest::default());
    let links = mem::take(&mut reader.remarks.links);
    Read { blocks, headings: reader.headings, links, remarks: reader.remarks.done() }
}

/// Tells whether a heading of the first level stands where one is looked for: at the beginning, or below an empty line.
fn is_headed(lines: &[Line<'_>]) -> bool {
    let is_heading = |line: &Line<'_>| {
        signs::heading(line.text).is_some_and(|(level, words)| level == 1 && !words.is_empty())
    };
    lines.first().is_some_and(is_heading)
        || lines.windows(2).any(|pair| matches!(pair, [above, line] if above.is_blank() && is_heading(line)))
}

/// Nest that blocks stand in.
#[derive(Clone, Copy, Default)]
struct Nest {
    lists: usize,
    depth: usize,
}

impl Nest {
    const fn in_list(self) -> Self {
        Self { lists: self.lists + 1, depth: self.depth + 1 }
    }

    const fn in_quote(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }
}

struct Reader {
    decided: Decided,
    remarks: Remarks,
    headings: Vec<Heading>,
    is_headed: bool,
}

impl Reader {
    fn blocks(&mut self, lines: &[Line<'_>], nest: Nest) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut at = 0;
        let mut fences = Fences::default();
        while let Some(line) = lines.get(at) {
            at += if line.is_blank() { 1 } else { self.block(lines, at, nest, &mut fences, &mut blocks) };
        }
        blocks
    }

    /// Reads the block that begins at `at`; how many lines it takes.
    fn block(
        &mut self,
        lines: &[Line<'_>],
        at: usize,
        nest: Nest,
        fences: &mut Fences,
        out: &mut Vec<Block>,
    ) -> usize {
        let (Some(line), Some(rest)) = (lines.get(at), lines.get(at..)) else { return 1 };
        if let Some(ticks) = signs::fence(line.text) {
            self.tell(line, "code");
            if let Some(length) = fences.close(rest, ticks) {
                out.extend(code(rest.get(..length).unwrap_or_default(), ticks));
                return length + 1;
            }
            out.push(Block::Paragraph(literal(line)));
            return 1;
        }
        if let Some((level, words)) = signs::heading(line.text) {
            let above = at.checked_sub(1).and_then(|above| lines.get(above));
            out.push(self.heading(line, above, level, words, nest));
            return 1;
        }
        if quotes::begins(rest) && nest.depth < DEEPEST {
            let (inside, length) = self.quoted_lines(rest);
            let blocks = self.blocks(&inside, nest.in_quote());
            if blocks.iter().any(|block| matches!(block, Block::Table(_))) {
                self.tell(line, "quoted-table");
            }
            out.extend(quote_blocks(blocks));
            return length;
        }
        if let Some(rows) = table(rest) {
            let length = rows.length;
            out.push(self.table(line, rows));
            return length;
        }
        if nest.depth < DEEPEST
            && let Some(group) = self.decided.group(lines, at, &mut self.remarks)
        {
            out.extend(self.list(lines, &group, nest));
            return group.end - at;
        }
        if draws(line.text) {
            self.tell(line, "rule");
            out.push(Block::Paragraph(literal(line)));
            return 1;
        }
        let length = self.words_until(lines, at, nest) - at;
        let text = self.paragraph(rest.get(..length).unwrap_or_default(), nest);
        if !text.is_empty() {
            out.push(Block::Paragraph(text));
        }
        length
    }

    fn tell(&mut self, line: &Line<'_>, kind: &'static str) {
        self.remarks.add("markup-not-shown", line.range(), vec![("kind", kind.into())]);
    }

    /// A `#` within a paragraph is a remark that somebody wrote as YAML has them, unless the text has headings like it.
    fn heading(
        &mut self,
        line: &Line<'_>,
        above: Option<&Line<'_>>,
        level: usize,
        words: &str,
        nest: Nest,
    ) -> Block {
        let is_under_words = above.is_some_and(|above| {
            !above.is_blank() && signs::heading(above.text).is_none() && !draws(above.text)
        });
        let is_remark = level == 1 && is_under_words && !self.is_headed && !words.is_empty();
        if is_remark || level == 1 && !words.is_empty() && (is_under_words || sounds_like_remark(words)) {
            let kept = if is_remark { "words" } else { "heading" };
            self.remarks.add(
                "remark-in-text",
                line.range(),
                vec![("printed", kept.into()), ("words", words.into())],
            );
        }
        if is_remark {
            return Block::Paragraph(literal(line));
        }
        self.headings.push(Heading { level, words: text_template::with_marks(words), range: line.range() });
        if words.is_empty() {
            return Block::Paragraph(literal(line));
        }
        let behind = line.after(level);
        let words = Line { text: words, ..behind };
        let text = inlines(&[words], &[], Position::Text, &mut self.remarks);
        if nest.depth == 0 {
            // Level 1 is the document's title and level 2 the section's heading, so `#` is level 3.
            Block::Heading { level: u8::try_from(level + 2).unwrap_or(u8::MAX).min(6), text, id: None }
        } else {
            Block::Paragraph(vec![Inline::Strong(text)])
        }
    }

    /// The lines of a quotation without their signs. A line without one belongs to it where the sentence goes on.
    fn quoted_lines<'a>(&self, lines: &[Line<'a>]) -> (Vec<Line<'a>>, usize) {
        let mut inside: Vec<Line<'a>> = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            if line.text.starts_with('>') {
                inside.push(line.after(1));
                continue;
            }
            let above = inside.last().filter(|above| !above.is_blank());
            let goes_on = !line.is_blank()
                && signs::mark(line.text).is_none()
                && signs::sum_sign(line.text).is_none()
                && !opens_block(lines, index)
                && above.is_some_and(|above| {
                    breaks::end(above.text, line.text, self.decided.width()) != breaks::End::Short
                });
            if !goes_on {
                break;
            }
            inside.push(*line);
        }
        let length = inside.len();
        (inside, length)
    }

    /// Behind the last line of the paragraph that begins at `at`.
    fn words_until(&mut self, lines: &[Line<'_>], at: usize, nest: Nest) -> usize {
        let mut end = at + 1;
        while let Some(line) = lines.get(end) {
            let ends = line.is_blank()
                || opens_block(lines, end)
                || nest.depth < DEEPEST && self.decided.group(lines, end, &mut self.remarks).is_some();
            if ends {
                break;
            }
            end += 1;
        }
        end
    }

    fn paragraph(&mut self, lines: &[Line<'_>], nest: Nest) -> Inlines {
        let width = self.decided.width();
        let pairs = || lines.iter().zip(lines.iter().skip(1));
        let is_apart = |(line, next): (&Line<'_>, &Line<'_>)| {
            line.breaks
                || signs::is_bare(line.text)
                || signs::is_bare(next.text)
                || self.decided.is_apart(next)
                    && breaks::end(line.text, next.text, width) != breaks::End::GoesOn
        };
        let apart: Vec<bool> = pairs().map(is_apart).collect();
        let ends = breaks::ends(lines, nest.lists > 0);
        if let Some(line) =
            ends.doubtful.filter(|line| apart.get(*line) == Some(&false)).and_then(|line| lines.get(line))
        {
            self.remarks.add("lines-joined", line.range(), vec![("kind", "sentence".into())]);
        }
        for line in lines {
            if let Some(sign) = trailing_remark(line.text) {
                let words = line.text.get(sign + 1..).unwrap_or_default().trim();
                let args = vec![("printed", "end".into()), ("words", words.into())];
                self.remarks.add("remark-in-text", line.at + sign..line.range().end, args);
            }
        }
        if let Some((line, _)) = pairs().find(|(line, next)| is_ragged(line, next)) {
            self.tell(line, "tabs");
        }
        let breaks: Vec<bool> = ends.kept.iter().zip(apart).map(|(kept, apart)| *kept || apart).collect();
        inlines(lines, &breaks, Position::Text, &mut self.remarks)
    }

    fn list(&mut self, lines: &[Line<'_>], group: &Group, nest: Nest) -> Vec<Block> {
        let ends = group.items.iter().copied().skip(1).chain([group.end]);
        let mut numbers = group.numbers.iter().flatten().copied();
        let mut items: Vec<Item> = Vec::new();
        for (start, end) in group.items.iter().copied().zip(ends) {
            let Some(first) = lines.get(start) else { continue };
            let length = signs::mark(first.text).map_or(0, |(_, length)| length);
            let mut own = vec![first.after(length).with_indent(first.indent + 2)];
            own.extend(lines.get(start + 1..end).unwrap_or_default());
            let blocks = self.blocks(&own, nest.in_list());
            let number = numbers.next();
            if number.is_some() || !blocks.is_empty() {
                self.item(Item { number, blocks, origin: None }, first, nest, &mut items);
            }
        }
        if let Some(line) = lines.get(group.end).filter(|_| group.has_words_under) {
            self.remarks.add("line-under-list", line.range(), Vec::new());
        }
        if items.is_empty() { Vec::new() } else { vec![Block::List(List { items })] }
    }

    /// Adds an item. The items of a list that would nest too deep follow the item that holds it.
    fn item(&mut self, mut item: Item, line: &Line<'_>, nest: Nest, items: &mut Vec<Item>) {
        let is_deepest = nest.lists + 1 >= DEPTH;
        if !is_deepest || !item.blocks.iter().any(|block| matches!(block, Block::List(_))) {
            items.push(item);
            return;
        }
        self.remarks.add("list-too-deep", line.range(), vec![("depth", DEPTH.into())]);
        let mut deeper = Vec::new();
        let blocks = mem::take(&mut item.blocks);
        for block in blocks {
            match block {
                Block::List(list) if list.is_numbered() == item.number.is_some() && item.number.is_none() => {
                    deeper.extend(list.items);
                }
                // Beside items of another kind they would get or lose a number: they go on within the item.
                Block::List(list) => {
                    list.items.into_iter().for_each(|inner| item.blocks.extend(as_words(inner)));
                }
                block => item.blocks.push(block),
            }
        }
        items.push(item);
        items.extend(deeper);
    }

    fn table(&mut self, line: &Line<'_>, rows: Rows<'_>) -> Block {
        if !rows.is_known {
            self.remarks.add("table-read", line.range(), Vec::new());
        }
        let columns = rows.header.len();
        let header = self.cells(rows.header);
        let rows = rows
            .rows
            .into_iter()
            .map(|cells| {
                let rest: Vec<Cell<'_>> =
                    cells.iter().skip(columns).filter(|cell| !cell.is_blank()).copied().collect();
                if let Some(first) = rest.first() {
                    self.remarks.add("table-row-too-long", first.range(), Vec::new());
                }
                let mut row = self.cells(cells.into_iter().take(columns).collect());
                row.resize(columns, Inlines::new());
                for cell in self.cells(rest) {
                    if let Some(last) = row.last_mut() {
                        push(last, Inline::Text(" | ".to_owned()));
                        cell.into_iter().for_each(|inline| push(last, inline));
                    }
                }
                row
            })
            .collect();
        Block::Table(Table::new(header, rows))
    }

    fn cells(&mut self, cells: Vec<Cell<'_>>) -> Vec<Inlines> {
        cells.iter().map(|cell| inlines(&[*cell], &[], Position::Cell, &mut self.remarks)).collect()
    }
}

/// Fences that were looked for and not found: they are not looked for again.
#[derive(Default)]
struct Fences {
    missing: Option<usize>,
}

impl Fences {
    /// How many lines below the first of `lines` the fence stands that closes it.
    fn close(&mut self, lines: &[Line<'_>], ticks: usize) -> Option<usize> {
        if self.missing.is_some_and(|missing| ticks >= missing) {
            return None;
        }
        let closes = |line: &Line<'_>| line.text.len() >= ticks && line.text.bytes().all(|byte| byte == b'`');
        let found = lines.iter().skip(1).position(closes).map(|below| below + 1);
        if found.is_none() {
            self.missing = Some(ticks);
        }
        found
    }
}

/// Lines of code, each as it is, with what stands behind the first fence.
fn code(lines: &[Line<'_>], ticks: usize) -> Option<Block> {
    let mut out = Inlines::new();
    let (first, rest) = lines.split_first()?;
    for line in
        std::iter::once(first.after(ticks)).chain(rest.iter().copied()).filter(|line| !line.is_blank())
    {
        if !out.is_empty() {
            out.push(Inline::LineBreak);
        }
        out.extend(literal(&line));
    }
    (!out.is_empty()).then_some(Block::Paragraph(out))
}

/// An item as blocks of another, its number before its words.
fn as_words(item: Item) -> Vec<Block> {
    let mut blocks = item.blocks;
    if let Some(number) = item.number {
        let label = Inline::Text(format!("{number}. "));
        match blocks.first_mut() {
            Some(Block::Paragraph(text)) => match text.first_mut() {
                Some(Inline::Text(first)) => first.insert_str(0, &format!("{number}. ")),
                _ => text.insert(0, label),
            },
            _ => blocks.insert(0, Block::Paragraph(vec![label])),
        }
    }
    blocks
}

/// Where the `#` stands by which a remark at the end of a line begins.
fn trailing_remark(line: &str) -> Option<usize> {
    let (said, words) = line.split_once(" # ")?;
    let is_number = words.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let is_remark = said.ends_with(['.', '!', '?']) || sounds_like_remark(words);
    (is_remark && !is_number).then_some(said.len() + 1)
}

/// Tells whether the words are rather what somebody has to do than what a section is called.
fn sounds_like_remark(words: &str) -> bool {
    const FIRST: &str = " todo fixme xxx nachfrage nachfragen rückfrage rückfragen notiz kommentar anmerkung achtung intern bitte offen prüfen \
        klären nachtragen ergänzen streichen löschen fehlt note check ask missing please ";
    const LAST: &str = " prüfen klären nachfragen rückfragen ergänzen nachtragen anrufen streichen löschen einfügen drucken todo ";
    let word = |word: Option<&str>| {
        let word = word.unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        format!(" {word} ")
    };
    words.ends_with("??")
        || FIRST.contains(&word(words.split_whitespace().next()))
        || LAST.contains(&word(words.split_whitespace().next_back()))
}
