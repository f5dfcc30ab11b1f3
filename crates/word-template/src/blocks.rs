//! Blocks → paragraphs and tables, in the template's own styles.
//!
//! The writer knows its layout (how deep in lists, in which frame, how wide) and nothing of where in the file its result is put.

use crate::book::Book;
use crate::frame::Frame;
use crate::paragraph::{Indent, Setting, keep_next, set_spacing};
use crate::role::Role;
use diagnostics::Diagnostic;
use document::{Block, Callout, CalloutRole, Inline, Item, List, Quote, Table};
use ooxml::{Element, Node, Relationships};

/// Lists nest to this depth.
const DEPTH: usize = 4;

/// Writes blocks that end up in one part of the file.
pub(crate) struct BlockWriter<'a, 'b> {
    /// Counts and collections over the whole file.
    pub(crate) book: &'a mut Book<'b>,
    /// Targets to which that part refers.
    pub(crate) links: &'a mut Relationships,
}

/// Where a block stands.
#[derive(Clone, Debug)]
pub(crate) struct LayoutContext {
    /// Width of the text, in twentieths of a point.
    pub(crate) width: i32,
    /// How deep in lists: 0 outside.
    depth: usize,
    /// How far the text of the list item stands in.
    inset: i32,
    /// Frame round it.
    frame: Option<Frame>,
}

impl LayoutContext {
    /// A place as wide as the text, in no list and no frame.
    pub(crate) const fn new(width: i32) -> Self {
        Self { width, depth: 0, inset: 0, frame: None }
    }

    /// How far everything here stands in, and how wide it can be.
    pub(crate) fn room(&self) -> (i32, i32) {
        let frame = self.frame.as_ref().map(|frame| frame.indent).unwrap_or_default();
        let left = frame.left + self.inset;
        (left, (self.width - left - frame.right).max(0))
    }
}

impl BlockWriter<'_, '_> {
    /// The elements of `blocks`.
    pub(crate) fn blocks(&mut self, blocks: &[Block], place: &LayoutContext) -> Vec<Element> {
        let mut out = Vec::new();
        for (index, block) in blocks.iter().enumerate() {
            match (block, blocks.get(index + 1)) {
                // What leads into a list, a table or a box does not stay behind on the page before.
                (Block::Paragraph(text), Some(Block::List(_) | Block::Table(_) | Block::Callout(_))) => {
                    let mut lead = self.text_paragraph(text, place);
                    keep_next(&mut lead);
                    out.push(lead);
                }
                _ => self.block(block, place, &mut out),
            }
        }
        out
    }

    fn block(&mut self, block: &Block, place: &LayoutContext, out: &mut Vec<Element>) {
        match block {
            Block::Heading { level, text, id } => {
                // Level 1 is the title, so a section's heading, level 2, is Word's first.
                let role = Role::Heading(usize::from(*level).saturating_sub(1).clamp(1, 5));
                let mut heading = self.paragraph(Some(role), text, place);
                if let Some((start, end)) = id.as_ref().and_then(|id| self.book.bookmark(id)) {
                    let place = usize::from(heading.find("w:pPr").is_some());
                    heading.children.insert(place, Node::Element(start));
                    heading.push(end);
                }
                out.push(heading);
            }
            Block::Paragraph(text) => out.push(self.text_paragraph(text, place)),
            Block::List(list) => self.list(list, place, out),
            Block::Table(table) => self.table(table, place, out),
            Block::Figures(figures) => self.figures(figures, place, out),
            Block::Quote(quote) => self.quote(quote, place, out),
            Block::Callout(callout) => self.callout(callout, place, out),
            Block::Chart(chart) => self.chart(chart, place, out),
            Block::Register(register) => out.push(self.register(register, place.room().1)),
        }
    }

    /// A paragraph of running text: in a list it continues the item, in a frame it has the frame's style.
    fn text_paragraph(&mut self, text: &[Inline], place: &LayoutContext) -> Element {
        if place.depth > 0 {
            return self.paragraph(Some(Role::Continue(place.depth)), text, place);
        }
        let role = place.frame.as_ref().map(|frame| frame.role);
        let mut setting = Setting { style: self.style(role), ..Setting::default() };
        setting.keep_lines = role == Some(Role::Next);
        setting.paragraph(self.inlines(text))
    }

    /// A paragraph in the style for `role`, moved in as far as its place asks.
    pub(crate) fn paragraph(
        &mut self,
        role: Option<Role>,
        text: &[Inline],
        place: &LayoutContext,
    ) -> Element {
        let content = self.inlines(text);
        self.setting(role, place).paragraph(content)
    }

    /// The properties of a paragraph in the style for `role`.
    pub(crate) fn setting(&mut self, role: Option<Role>, place: &LayoutContext) -> Setting {
        let mut setting = Setting { style: self.style(role), ..Setting::default() };
        let (left, _) = place.room();
        let own = role.map(|role| self.book.styles.indent(role)).unwrap_or_default();
        // What continues an item stands where the item's text stands, whatever its style says.
        let base = if matches!(role, Some(Role::Continue(_))) { 0 } else { own.left };
        let indent = Indent { left: base + left, right: own.right, hanging: own.hanging };
        match &place.frame {
            Some(frame) => {
                frame.apply(&mut setting, Indent { right: indent.right + frame.indent.right, ..indent });
            }
            None if indent != own => setting.indent = Some(indent),
            None => {}
        }
        setting
    }

    /// The id of the style for `role`.
    pub(crate) fn style(&mut self, role: Option<Role>) -> Option<String> {
        role.map(|role| self.book.style(role))
    }

    fn list(&mut self, list: &List, place: &LayoutContext, out: &mut Vec<Element>) {
        let deep = place.depth + 1;
        if deep > DEPTH {
            self.book.diagnostics.push(Diagnostic::warning("word-list-depth"));
        }
        let depth = deep.min(DEPTH);
        let role = if list.is_numbered() { Role::Number(depth) } else { Role::Bullet(depth) };
        self.book.style(role);
        let (like, level) = self.book.list(role);
        // A style without bullets leaves them to its paragraphs.
        let bullets = self.book.styles.numbering(role).is_none().then(|| (level, like.clone()));
        let mut own = bullets.filter(|_| !list.is_numbered());
        let indent = self.book.numbering.indent(&like, level);
        let inner = LayoutContext { depth, inset: indent.left, ..place.clone() };
        let first = out.len();
        let mut before: Option<&Item> = None;
        for item in &list.items {
            // Where a number does not follow the one before it, Word counts anew from it.
            if let Some(number) = item.number.filter(|_| !before.is_some_and(|before| item.follows(before))) {
                own = self.book.numbering.restart(&like, level, number).map(|id| (level, id));
            }
            self.item(item, role, own.as_ref(), indent, &inner, out);
            before = Some(item);
        }
        // Nor does a first item alone.
        if deep == 1
            && list.items.len() > 1
            && let Some(item) = out.get_mut(first)
        {
            keep_next(item);
        }
        if deep == 1
            && let Some(last) = out.last_mut()
        {
            set_spacing(last, None, self.book.styles.text_after());
        }
    }

    fn item(
        &mut self,
        item: &Item,
        role: Role,
        own: Option<&(usize, String)>,
        indent: Indent,
        place: &LayoutContext,
        out: &mut Vec<Element>,
    ) {
        let (first, rest): (&[Inline], &[Block]) = match item.blocks.split_first() {
            Some((Block::Paragraph(text), rest)) => (text, rest),
            _ => (&[], &item.blocks),
        };
        let mut setting = Setting { style: self.style(Some(role)), ..Setting::default() };
        setting.number = own.cloned();
        // A line that leads into a list of its own does not stay behind on the page before.
        setting.keep_next = matches!(rest.first(), Some(Block::List(_)));
        if let Some(frame) = &place.frame {
            let moved = Indent {
                left: indent.left + frame.indent.left,
                right: frame.indent.right,
                hanging: indent.hanging,
            };
            frame.apply(&mut setting, moved);
        }
        let content = self.inlines(first);
        out.push(setting.paragraph(content));
        for block in rest {
            self.block(block, place, out);
        }
    }

    fn quote(&mut self, quote: &Quote, place: &LayoutContext, out: &mut Vec<Element>) {
        let content = self.inlines(&quote.text);
        let mut setting = self.setting(Some(Role::Quote), place);
        setting.keep_next = !quote.by.is_empty();
        let mut words = setting.paragraph(content);
        if quote.by.is_empty() {
            set_spacing(&mut words, None, self.book.styles.spacing(Role::QuoteSource).1);
            out.push(words);
        } else {
            out.push(words);
            let by: Vec<Inline> =
                [Inline::Text("– ".to_owned())].into_iter().chain(quote.by.iter().cloned()).collect();
            out.push(self.paragraph(Some(Role::QuoteSource), &by, place));
        }
    }

    fn callout(&mut self, callout: &Callout, place: &LayoutContext, out: &mut Vec<Element>) {
        let role = match callout.role {
            CalloutRole::ThemeTable => Role::ThemeTable,
            CalloutRole::Next => Role::Next,
            CalloutRole::Note => return self.note(&callout.blocks, place, out),
            CalloutRole::KeyFigures => {
                let mut cards = self.blocks(&key_figures(&callout.blocks), place);
                cards.iter_mut().for_each(keep_rows_together);
                return out.extend(cards);
            }
        };
        let frame = Frame::of(&self.book.styles, role);
        let inner = LayoutContext { frame: Some(frame.clone()), ..place.clone() };
        let mut made = self.blocks(&callout.blocks, &inner);
        // A heading keeps its own distance to what is above.
        let titled = matches!(callout.blocks.first(), Some(Block::Heading { .. }));
        let (before, after) = self.book.styles.spacing(role);
        frame.close_up(&mut made, before.filter(|_| !titled), after);
        out.append(&mut made);
    }

    fn note(&mut self, blocks: &[Block], place: &LayoutContext, out: &mut Vec<Element>) {
        for block in blocks {
            match (block, &place.frame) {
                (Block::Paragraph(text), Some(_)) => {
                    // Its style has the frame's border already.
                    let style = self.style(Some(Role::ThemeTableNote));
                    let content = self.inlines(text);
                    out.push(Setting { style, ..Setting::default() }.paragraph(content));
                }
                (Block::Paragraph(text), None) => out.push(self.paragraph(Some(Role::Byline), text, place)),
                _ => self.block(block, place, out),
            }
        }
    }
}

/// Key figures as a table: a column for each, headed by what it counts.
fn key_figures(blocks: &[Block]) -> Vec<Block> {
    let items = || {
        blocks.iter().flat_map(|block| match block {
            Block::List(list) => list.items.as_slice(),
            _ => &[],
        })
    };
    let line = |at: usize| -> Vec<Vec<Inline>> {
        let words = |item: &Item| match item.blocks.get(at) {
            Some(Block::Paragraph(text)) => text.clone(),
            _ => Vec::new(),
        };
        items().map(words).collect()
    };
    let lines = items().map(|item| item.blocks.len()).max().unwrap_or_default();
    let more = (2..lines.max(3)).map(line);
    vec![Block::Table(Table {
        names: None,
        ..Table::new(line(1), [line(0)].into_iter().chain(more).collect())
    })]
}

/// Keeps the rows of a table on one page: each stays with the one below it.
fn keep_rows_together(table: &mut Element) {
    let mut rows: Vec<&mut Element> = table.elements_mut().filter(|child| child.name() == "w:tr").collect();
    rows.pop();
    let cells = rows.into_iter().flat_map(Element::elements_mut).filter(|child| child.name() == "w:tc");
    cells.flat_map(Element::elements_mut).filter(|child| child.name() == "w:p").for_each(keep_next);
}
