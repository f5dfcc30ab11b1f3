//! Fields of the files that people fill in: a content control with a German name of its own between two ends of a bookmark, boxes to tick,
//! and tables with a row for each entry.

use super::assemble::assemble;
use super::body::{block, p, styled, text, width};
use super::numbering::numberings;
use super::palette::SOFT;
use super::styles;
use crate::Result;
use docx_rs::{Docx, Footer, NumPages, PageMargin, PageNum, Paragraph, Run, Tab, TabValueType};
use ooxml::Element;

/// Margins left and right, in twentieths of a point.
const MARGIN: i32 = 1134;
/// Width of the text.
const TEXT_WIDTH: usize = 11906 - 2 * 1134;
pub(super) const TYPE_HERE: &str = "Hier tippen";
const CHOOSE: &str = "Bitte wählen";
/// The entry of a list that takes a choice back.
const NO_CHOICE: &str = "keine Angabe";

/// A file of that body; the words stand at the foot of each page.
pub(super) fn assembled(words: &str, body: Vec<Element>) -> Result<Vec<u8>> {
    let docx = numberings(Docx::new())
        .page_size(11906, 16838)
        .page_margin(
            PageMargin::new()
                .top(1134)
                .bottom(1134)
                .left(MARGIN)
                .right(MARGIN)
                .header(567)
                .footer(567)
                .gutter(0),
        )
        .footer(Footer::new().add_paragraph(footer(words)));
    // A form has no contents.
    let styles = styles::styles().into_iter().filter(|style| !style.style_id.starts_with("TOC"));
    assemble(docx, styles.chain(styles::form()), body)
}

fn footer(words: &str) -> Paragraph {
    let run = |text: &str| Run::new().add_text(text);
    Paragraph::new()
        .style("Footer")
        .add_tab(Tab::new().val(TabValueType::Right).pos(TEXT_WIDTH))
        .add_run(run(words))
        .add_run(Run::new().add_tab())
        .add_run(run("Seite "))
        .add_page_num(PageNum::new())
        .add_run(run(" von "))
        .add_num_pages(NumPages::new())
}

/// Gives controls and bookmarks their numbers.
#[derive(Default)]
pub(super) struct Maker(u32);

impl Maker {
    /// A field of one paragraph: filled where there is a value, else with words that say what to do.
    pub(super) fn field(&mut self, name: &str, alias: &str, value: &str, kind: &Kind) -> Vec<Element> {
        let style = if matches!(kind, Kind::Box) { "FormBox" } else { "FormField" };
        let hint = if matches!(kind, Kind::List(_)) { CHOOSE } else { TYPE_HERE };
        let filled = vec![p(style, &format!("{{{{{value}}}}}"))];
        let empty = vec![p(style, hint)];
        let mut content = block(&format!("if {value}"), vec![self.control(alias, kind, false, filled)]);
        content.extend(block(&format!("unless {value}"), vec![self.control(alias, kind, true, empty)]));
        self.marked(name, content)
    }

    fn number(&mut self) -> String {
        self.0 += 1;
        self.0.to_string()
    }

    fn bookmark(&mut self, name: &str) -> (Element, Element) {
        let id = self.number();
        let start =
            Element::new("w:bookmarkStart").with("w:id", id.clone()).with("w:name", format!("f_{name}"));
        (start, Element::new("w:bookmarkEnd").with("w:id", id))
    }

    pub(super) fn marked(&mut self, name: &str, content: Vec<Element>) -> Vec<Element> {
        let (start, end) = self.bookmark(name);
        [start].into_iter().chain(content).chain([end]).collect()
    }

    pub(super) fn around(&mut self, paragraph: &mut Element, name: &str, run: Element) {
        let (start, end) = self.bookmark(name);
        paragraph.push(start);
        paragraph.push(run);
        paragraph.push(end);
    }

    /// A box to tick, its name for those who hear it, and what stands behind it.
    pub(super) fn tick(&mut self, name: &str, alias: &str, value: &str, label: &str) -> Element {
        let state = |name: &'static str, sign: &'static str| {
            Element::new(name).with("w14:val", sign).with("w14:font", "MS Gothic")
        };
        let properties = [
            Element::new("w:alias").with("w:val", alias.to_owned()),
            Element::new("w:tag").with("w:val", format!("{{{{{value}}}}}")),
            Element::new("w:id").with("w:val", self.number()),
            Element::new("w:lock").with("w:val", "sdtLocked"),
            Element::new("w14:checkbox").children([
                Element::new("w14:checked").with("w14:val", "0"),
                state("w14:checkedState", "2612"),
                state("w14:uncheckedState", "2610"),
            ]),
        ];
        let fonts = ["w:ascii", "w:hAnsi", "w:eastAsia"]
            .into_iter()
            .fold(Element::new("w:rFonts"), |fonts, name| fonts.with(name, "MS Gothic"));
        let sign = Element::new("w:r")
            .child(Element::new("w:rPr").child(fonts))
            .child(Element::new("w:t").text("☐"));
        let control = Element::new("w:sdt")
            .child(Element::new("w:sdtPr").children(properties))
            .child(Element::new("w:sdtContent").child(sign));
        let mut paragraph = styled("FormTick");
        self.around(&mut paragraph, name, control);
        if label.is_empty() { paragraph } else { paragraph.child(text(label)) }
    }

    /// A content control. It has no tag: the engine would put the tag's value in.
    pub(super) fn control(
        &mut self,
        alias: &str,
        kind: &Kind,
        shows_hint: bool,
        content: Vec<Element>,
    ) -> Element {
        let mut properties = Element::new("w:sdtPr").children([
            Element::new("w:alias").with("w:val", alias.to_owned()),
            Element::new("w:id").with("w:val", self.number()),
            Element::new("w:lock").with("w:val", "sdtLocked"),
        ]);
        if shows_hint {
            properties.push(Element::new("w:showingPlcHdr"));
        }
        if let Kind::List(list) = kind {
            // LibreOffice offers values to choose from, Word what is to be shown: both are what people read.
            let entries = [NO_CHOICE].iter().chain(*list).map(|shown| {
                Element::new("w:listItem")
                    .with("w:displayText", (*shown).to_owned())
                    .with("w:value", (*shown).to_owned())
            });
            properties.push(Element::new("w:dropDownList").children(entries));
        }
        Element::new("w:sdt").child(properties).child(Element::new("w:sdtContent").children(content))
    }
}

/// Kind of a field of one paragraph.
pub(super) enum Kind {
    /// Text in a cell of a table.
    Line,
    /// Text in a frame of its own.
    Box,
    /// One of these entries, or of the work fields where there is none.
    List(&'static [&'static str]),
}

/// Rows of a table that are repeated.
pub(super) struct Rows<'a> {
    /// The list with an entry for each.
    pub(super) list: &'a str,
    /// Least height of a row to write in.
    pub(super) height: &'static str,
    /// The first column that is to be filled in.
    pub(super) fields_from: usize,
}

impl<'a> Rows<'a> {
    /// High rows, each with its name in the first column.
    pub(super) const fn of(list: &'a str) -> Self {
        Self { list, height: "600", fields_from: 1 }
    }
}

/// A table with a header row that is repeated on each page, and a row for each entry of `list` that stays on one page.
pub(super) fn table(
    (title, about): (&str, &str),
    columns: &[(usize, &str)],
    rows: &Rows<'_>,
    row: Vec<Vec<Element>>,
) -> Element {
    let properties = [
        Element::new("w:tblStyle").with("w:val", "FormTable"),
        width("w:tblW", TEXT_WIDTH),
        width("w:tblInd", 0),
        Element::new("w:tblLayout").with("w:type", "fixed"),
        Element::new("w:tblLook")
            .with("w:val", "04A0")
            .with("w:firstRow", "1")
            .with("w:firstColumn", "1")
            .with("w:noVBand", "1"),
        Element::new("w:tblCaption").with("w:val", title.to_owned()),
        Element::new("w:tblDescription").with("w:val", about.to_owned()),
    ];
    let grid = columns.iter().map(|(width, _)| Element::new("w:gridCol").with("w:w", width.to_string()));
    let heads = columns.iter().map(|(_, head)| vec![p("FormLabel", head)]);
    // Rows that hold nothing but the two ends of a loop vanish.
    let end = |tag: String| {
        let cells = columns.iter().enumerate();
        cells.map(move |(at, _)| vec![p("FormLabel", if at == 0 { &tag } else { "" })]).collect()
    };
    let height = Element::new("w:trHeight").with("w:val", rows.height);
    let stays = || Element::new("w:cantSplit");
    Element::new("w:tbl")
        .child(Element::new("w:tblPr").children(properties))
        .child(Element::new("w:tblGrid").children(grid))
        .child(cells(columns, [stays(), Element::new("w:tblHeader")], None, heads.collect()))
        .child(cells(columns, [], None, end(format!("{{{{#each {}}}}}", rows.list))))
        .child(cells(columns, [stays(), height], Some(rows.fields_from), row))
        .child(cells(columns, [], None, end("{{/each}}".to_owned())))
}

/// A row with these properties and what stands in each of its cells; where they are to be filled in, their ground says so.
fn cells(
    columns: &[(usize, &str)],
    properties: impl IntoIterator<Item = Element>,
    fields_from: Option<usize>,
    content: Vec<Vec<Element>>,
) -> Element {
    let cells = columns.iter().zip(content).enumerate().map(|(at, ((cell, _), content))| {
        let mut properties = Element::new("w:tcPr").child(width("w:tcW", *cell));
        if fields_from.is_some_and(|first| at >= first) {
            properties.push(
                Element::new("w:shd").with("w:val", "clear").with("w:color", "auto").with("w:fill", SOFT),
            );
        }
        Element::new("w:tc").child(properties).children(content)
    });
    Element::new("w:tr").child(Element::new("w:trPr").children(properties)).children(cells)
}
