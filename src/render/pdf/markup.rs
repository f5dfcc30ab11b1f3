//! Blocks and inlines as Typst source: calls of functions that Typst or the layout defines, and people's text as strings.

use super::language::language;
use document::{
    Block, Callout, CalloutRole, Cell, Chart, ContentsEntry, Counted, Figure, Inline, Item, List, Quote,
    Register, Table, hidden_address, plain_text, sources, unsourced,
};
use std::collections::BTreeMap;
use text_template::{href, typst_content, typst_string};

/// Typst refuses longer addresses.
const LONGEST_ADDRESS: usize = 8000;

/// A longer paragraph, in bytes, may end a page though a list follows: keeping it with the list would leave a hole.
const LONGEST_LEAD: usize = 420;

/// The deepest heading.
const DEEPEST: u8 = 6;

/// A prepared picture as the layout sees it.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// Its path below the folder of `main.typ`.
    pub(super) path: String,
    /// Width in pixels.
    pub(super) width: u32,
    /// Height in pixels.
    pub(super) height: u32,
}

/// The prepared pictures by [`Figure::file`]; a picture that is not there could not be read.
pub(super) type Pictures = BTreeMap<String, Placed>;

/// `blocks` below a heading of level `above`; `dateline` opens their first paragraph. Between two of them is a seam of the page.
/// PDF/UA-1 (ISO 14289-1, clause 7.4.2) forbids a level that skips one: such a heading moves up.
pub(super) fn blocks(blocks: &[Block], above: u8, dateline: &[Inline], pictures: &Pictures) -> String {
    let mut writer = Writer { pictures, above, out: String::new() };
    let blocks = if dateline.is_empty() { blocks } else { writer.opening(dateline, blocks) };
    writer.apart(blocks, "#seam;\n");
    writer.out
}

/// `inlines` within a line.
pub(super) fn inlines(inlines: &[Inline]) -> String {
    let mut writer = Writer { pictures: &Pictures::new(), above: 1, out: String::new() };
    writer.inlines(inlines);
    writer.out
}

/// `figures` as an array of dictionaries, for a code position.
pub(super) fn figures(figures: &[Figure], pictures: &Pictures) -> String {
    let mut writer = Writer { pictures, above: 1, out: String::new() };
    writer.figures(figures);
    format!("({})", writer.out)
}

/// The label of what stands before it.
pub(super) fn label(id: &str) -> String {
    format!("#label({});", typst_string(id))
}

struct Writer<'a> {
    pictures: &'a Pictures,
    above: u8,
    out: String,
}

impl Writer<'_> {
    /// Prints the dateline and the paragraph it opens; gives the blocks that follow.
    fn opening<'a>(&mut self, dateline: &[Inline], blocks: &'a [Block]) -> &'a [Block] {
        let (first, rest): (&[Inline], _) = match blocks.split_first() {
            Some((Block::Paragraph(text), rest)) => (text, rest),
            _ => (&[], blocks),
        };
        self.call("#paragraph", |writer| {
            writer.call("#dateline", |writer| writer.inlines(dateline));
            writer.print(&typst_content(" "));
            writer.inlines(first);
        });
        self.print("\n\n");
        rest
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, id } => self.heading(*level, text, id.as_deref()),
            Block::Paragraph(text) => self.paragraph("#paragraph", text),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Figures(figures) => {
                self.out.push_str("#pictures(");
                self.figures(figures);
                self.out.push_str(");");
            }
            Block::Quote(quote) => self.quote(quote),
            Block::Callout(callout) => self.callout(callout),
            Block::Chart(chart) => self.chart(chart),
            Block::Register(register) => self.register(register),
        }
    }

    fn paragraph(&mut self, function: &str, text: &[Inline]) {
        self.call(function, |writer| writer.inlines(text));
    }

    /// A heading without words has nothing to say, and PDF/UA-1 forbids it.
    fn heading(&mut self, level: u8, text: &[Inline], id: Option<&str>) {
        if plain_text(text).trim().is_empty() {
            return;
        }
        let level = level.clamp(2, self.above.saturating_add(1).min(DEEPEST));
        self.above = level;
        self.print(&format!("#heading(level: {level})"));
        self.content(|writer| writer.inlines(text));
        match id {
            Some(id) => self.print(&label(id)),
            None => self.print(";"),
        }
    }

    fn list(&mut self, list: &List) {
        if list.items.is_empty() {
            return;
        }
        match list.items.first().and_then(|item| item.number) {
            Some(start) => self.print(&format!("#numbered(start: {start}, ")),
            None => self.print("#bullets("),
        }
        let mut before: Option<&Item> = None;
        for item in &list.items {
            match item.number.filter(|_| before.is_some_and(|before| !item.follows(before))) {
                Some(number) => {
                    self.print(&format!("enum.item({number}, "));
                    self.item(item);
                    self.print("), ");
                }
                None => {
                    self.item(item);
                    self.print(", ");
                }
            }
            before = Some(item);
        }
        self.print(");");
    }

    /// The first paragraph stands bare, so that it keeps no distance of a paragraph from the items around it;
    /// one that leads into a list stays with it.
    fn item(&mut self, item: &Item) {
        self.content(|writer| match item.blocks.split_first() {
            Some((Block::Paragraph(text), rest)) => {
                match rest.first() {
                    Some(Block::List(_)) => writer.paragraph("#item-lead", text),
                    _ => writer.inlines(text),
                }
                writer.close(rest);
            }
            _ => writer.close(&item.blocks),
        });
    }

    fn table(&mut self, table: &Table) {
        let columns = table.rows.iter().map(Vec::len).chain([table.header.len()]).max().unwrap_or(0);
        if columns == 0 {
            return;
        }
        let names = table.names.map_or_else(|| "none".to_owned(), |column| column.to_string());
        let own = own_label(table.counted.as_ref());
        self.print(&format!("#datatable(columns: {columns}, names: {names}, {own}caption: "));
        match table.title() {
            Some(title) => self.content(|writer| writer.inlines(&title)),
            None => self.print("none"),
        }
        self.print(", header: ");
        self.row(&table.header, columns);
        self.print(", rows: (");
        for row in &table.rows {
            self.row(row, columns);
            self.print(", ");
        }
        self.print("));");
    }

    fn row(&mut self, cells: &[Cell], columns: usize) {
        self.print("(");
        for column in 0..columns {
            self.content(|writer| cells.get(column).into_iter().for_each(|cell| writer.cell(cell)));
            self.print(", ");
        }
        self.print(")");
    }

    /// Words alone stand bare; above points they are a paragraph.
    fn cell(&mut self, cell: &Cell) {
        if cell.points.is_empty() {
            return self.inlines(&cell.text);
        }
        if !cell.text.is_empty() {
            self.paragraph("#paragraph", &cell.text);
        }
        self.print("#bullets(");
        for point in &cell.points {
            self.content(|writer| writer.inlines(point));
            self.print(", ");
        }
        self.print(");");
    }

    fn figures(&mut self, figures: &[Figure]) {
        for figure in figures {
            let (file, width, height) = match self.pictures.get(&figure.file) {
                Some(Placed { path, width, height }) => (typst_string(path), *width, *height),
                None => ("none".to_owned(), 1, 1),
            };
            self.print(&format!("(file: {file}, width: {width}, height: {height}, "));
            self.print(&format!("alt: {}, caption: ", typst_string(&alt(figure))));
            self.content(|writer| writer.inlines(&figure.caption));
            self.print(", credit: ");
            self.content(|writer| writer.inlines(&figure.credit));
            self.print("), ");
        }
    }

    fn quote(&mut self, quote: &Quote) {
        self.print("#quotation(by: ");
        self.content(|writer| writer.inlines(&quote.by));
        self.print(")");
        self.content(|writer| writer.inlines(&quote.text));
        self.print(";");
    }

    fn callout(&mut self, callout: &Callout) {
        let role = match callout.role {
            CalloutRole::ThemeTable => "theme-table",
            CalloutRole::Note => "note",
            CalloutRole::Next => "next",
            CalloutRole::KeyFigures => return self.key_figures(&callout.blocks),
        };
        self.call(&format!("#callout(\"{role}\")"), |writer| writer.apart(&callout.blocks, ""));
    }

    /// Each item of the list is a card: its figure, what it counts, and what follows.
    fn key_figures(&mut self, blocks: &[Block]) {
        self.print("#key-figures(");
        for block in blocks {
            let items = if let Block::List(list) = block { list.items.as_slice() } else { &[] };
            for item in items {
                self.print("(");
                for block in &item.blocks {
                    self.content(|writer| match block {
                        Block::Paragraph(text) => writer.inlines(text),
                        other => writer.block(other),
                    });
                    self.print(", ");
                }
                self.print("), ");
            }
        }
        self.print(");");
    }

    /// Figures as thousandths of the largest, with the words beside them.
    fn chart(&mut self, chart: &Chart) {
        let (own, alt) = (own_label(chart.counted.as_ref()), typst_string(&chart.alt));
        self.print(&format!("#chart(form: \"{}\", {own}alt: {alt}, ", chart.form.name()));
        self.print("title: ");
        self.content(|writer| writer.inlines(&chart.headline()));
        self.print(", note: ");
        self.content(|writer| writer.inlines(&chart.note));
        let series: String = chart.series.iter().map(|name| format!("{}, ", typst_string(name))).collect();
        self.print(&format!(", series: ({series}), categories: ("));
        for category in &chart.categories {
            self.print(&format!("(name: {}, points: (", typst_string(&category.name)));
            for point in &category.points {
                let part =
                    point.value.map_or_else(|| "none".to_owned(), |value| chart.part(value).to_string());
                self.print(&format!("({part}, {}), ", typst_string(&point.shown)));
            }
            self.print(")), ");
        }
        self.print("));");
    }

    /// What is counted, each with its page.
    fn register(&mut self, register: &Register) {
        let target = |entry: &ContentsEntry| format!("label({}), ", typst_string(&entry.target));
        let targets: String = register.entries.iter().map(target).collect();
        self.print(&format!("#register({targets});"));
    }

    /// Blocks one below the other, at the distance of paragraphs. A short paragraph leads into what follows it, and stays with it.
    /// `between` stands before each.
    fn apart(&mut self, blocks: &[Block], between: &str) {
        let mut rest = blocks.iter().peekable();
        while let Some(block) = rest.next() {
            self.print(between);
            match (block, rest.peek()) {
                (
                    Block::Paragraph(text),
                    Some(
                        Block::List(_)
                        | Block::Table(_)
                        | Block::Figures(_)
                        | Block::Callout(_)
                        | Block::Chart(_),
                    ),
                ) if plain_text(text).len() <= LONGEST_LEAD => self.paragraph("#lead", text),
                // Between two rows of pictures is a seam, too.
                (Block::Figures(figures), _) if !between.is_empty() => {
                    self.print("#pictures(between: seam, ");
                    self.figures(figures);
                    self.print(");");
                }
                _ => self.block(block),
            }
            self.print("\n\n");
        }
    }

    /// Blocks of a list's item, close together.
    fn close(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    /// Where words have sources, a remark before them names these; the words are set as if they had none.
    fn inlines(&mut self, inlines: &[Inline]) {
        let sources = sources(inlines);
        if !sources.is_empty() {
            self.print(&format!("/* {} */", sources.join(" ").replace("*/", "")));
            return self.inlines(&unsourced(inlines));
        }
        for (at, inline) in inlines.iter().enumerate() {
            match inline {
                Inline::Text(text) if text.is_empty() => {}
                Inline::Text(text) => self.print(&typst_content(text)),
                Inline::Strong(content) => self.call("#strong", |writer| writer.inlines(content)),
                Inline::Emphasis(content) => self.call("#emph", |writer| writer.inlines(content)),
                Inline::Link { url, content } => {
                    self.link(url, content);
                    let behind = inlines.get(at + 1..).unwrap_or_default();
                    if let Some(address) =
                        hidden_address(url, content, behind).filter(|_| href(url).is_some())
                    {
                        self.print(&typst_content(&format!(" ({address})")));
                    }
                }
                Inline::Language { tag, content } => {
                    self.call(&format!("#text({})", language(tag)), |writer| writer.inlines(content));
                }
                Inline::Abbreviation { content, .. } | Inline::Sourced { content, .. } => {
                    self.inlines(content);
                }
                Inline::Reference { target, content, page } => {
                    self.reference(target, content, page.as_deref());
                }
                Inline::LineBreak => self.print("#linebreak();"),
            }
        }
    }

    /// An address that leads nowhere prints its words; words that are blank print the address.
    fn link(&mut self, url: &str, content: &[Inline]) {
        let shown = |writer: &mut Self| match plain_text(content).trim() {
            "" => writer.print(&typst_content(url)),
            _ => writer.inlines(content),
        };
        match href(url).filter(|address| (1..=LONGEST_ADDRESS).contains(&address.len())) {
            Some(address) => self.call(&format!("#link({})", typst_string(&address)), shown),
            None => shown(self),
        }
    }

    /// Leads to what has that label, where there is such a thing, and says on which page that is.
    fn reference(&mut self, target: &str, content: &[Inline], page: Option<&str>) {
        let label = typst_string(target);
        self.print(&format!("#context {{ let found = query(label({label})); let shown = "));
        self.content(|writer| writer.inlines(content));
        let told = page.map(|page| {
            format!(" + {} + counter(page).display(at: there)", typst_string(&format!(", {page}\u{a0}")))
        });
        let told = told.unwrap_or_default();
        self.print("; if found.len() > 0 { let there = found.first().location(); ");
        self.print(&format!("link(there, shown{told}) }} else {{ shown }} }};"));
    }

    fn call(&mut self, function: &str, content: impl FnOnce(&mut Self)) {
        self.print(function);
        self.content(content);
        self.print(";");
    }

    fn content(&mut self, content: impl FnOnce(&mut Self)) {
        self.print("[");
        content(self);
        self.print("]");
    }

    fn print(&mut self, source: &str) {
        self.out.push_str(source);
    }
}

/// The label of what is counted, as an argument.
fn own_label(counted: Option<&Counted>) -> String {
    counted.map(|counted| format!("id: {}, ", typst_string(&counted.id))).unwrap_or_default()
}

/// PDF/UA-1 counts an empty alternative text as missing: the caption or the file's name is better than no document.
fn alt(figure: &Figure) -> String {
    let caption = plain_text(&figure.caption);
    let name = figure.file.rsplit('/').next().unwrap_or_default();
    [figure.alt.as_str(), &caption, name]
        .into_iter()
        .map(str::trim)
        .find(|text| !text.is_empty())
        .unwrap_or("–")
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Vec<Inline> {
        vec![Inline::Text(text.to_owned())]
    }

    fn item(blocks: Vec<Block>) -> Item {
        Item::new(blocks)
    }

    #[test]
    fn lists_nest_and_only_their_further_paragraphs_are_paragraphs() {
        let inner = Block::List(List {
            items: vec![Item { number: Some(3), ..item(vec![Block::Paragraph(text("c"))]) }],
        });
        let outer = Block::List(List {
            items: vec![
                item(vec![Block::Paragraph(text("a")), Block::Paragraph(text("b")), inner.clone()]),
                item(vec![Block::Paragraph(text("d")), inner]),
            ],
        });
        assert_eq!(
            blocks(&[outer], 2, &[], &Pictures::new()),
            "#seam;\n#bullets([#\"a\";#paragraph[#\"b\";];#numbered(start: 3, [#\"c\";], );], [#item-lead[#\"d\";];#numbered(start: 3, [#\"c\";], );], );\n\n"
        );
    }

    #[test]
    fn a_dateline_opens_the_first_paragraph() {
        let of = |given: &[Block]| blocks(given, 1, &text("Jena."), &Pictures::new());
        assert_eq!(
            of(&[Block::Paragraph(text("a")), Block::Paragraph(text("b"))]),
            "#paragraph[#dateline[#\"Jena.\";];#\" \";#\"a\";];\n\n#seam;\n#paragraph[#\"b\";];\n\n"
        );
        assert_eq!(of(&[]), "#paragraph[#dateline[#\"Jena.\";];#\" \";];\n\n");
    }

    #[test]
    fn headings_skip_no_level_and_are_never_blank() {
        let heading = |level, words| Block::Heading { level, text: text(words), id: None };
        let source = blocks(
            &[heading(5, "a"), heading(6, "b"), heading(3, " "), heading(3, "c")],
            2,
            &[],
            &Pictures::new(),
        );
        let levels: Vec<&str> = source.matches("level: 3").chain(source.matches("level: 4")).collect();
        assert_eq!(levels, ["level: 3", "level: 3", "level: 4"]);
    }

    #[test]
    fn links_lead_only_where_they_may() {
        let link = |url: &str, content: &str| {
            inlines(&[Inline::Link { url: url.to_owned(), content: text(content) }])
        };
        assert_eq!(
            link("http://a.de/b 1", "a"),
            "#link(\"http://a.de/b%201\")[#\"a\";];#\" (http://a.de/b 1)\";",
            "paper hides no address"
        );
        assert_eq!(link("javascript:x", "a"), "#\"a\";");
        assert_eq!(link("", "a"), "#\"a\";");
        assert_eq!(link("http://a.de", ""), "#link(\"http://a.de\")[#\"http://a.de\";];");
    }

    #[test]
    fn ragged_tables_are_filled_up() {
        let table = Table::new(vec![text("a"), text("b")], vec![vec![text("c")]]);
        assert_eq!(
            blocks(&[Block::Table(table)], 2, &[], &Pictures::new()),
            "#seam;\n#datatable(columns: 2, names: 0, caption: none, header: ([#\"a\";], [#\"b\";], ), rows: (([#\"c\";], [], ), ));\n\n"
        );
    }
}
