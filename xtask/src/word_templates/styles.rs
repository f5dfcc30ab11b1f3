//! The styles: Word's own under the names that Word itself translates (`heading 1` is `Überschrift 1` in a German Word),
//! and a few of the house, named in German because the office sees them in its list of styles.

use super::numbering::{BULLETS, LINES, NUMBERS, level_of, list_indent, numbered};
use super::page::TEXT_WIDTH;
use super::palette::{ACCENT, FONT, INK, LINE, MUTED, SOFT, WARN};
use docx_rs::{
    AlignmentType, BorderType, LineSpacing, LineSpacingType, ParagraphBorder, ParagraphBorderPosition,
    ParagraphBorders, ParagraphProperty, RunFonts, RunProperty, Shading, SpecialIndentType, Style, StyleType,
    Tab, TabLeaderType, TabValueType, TableBorder, TableBorderPosition, TableBorders, TableCellMargins,
    TableProperty, WidthType,
};

/// What a paragraph style says: sizes in half points, distances in twentieths of a point.
struct Look {
    id: &'static str,
    name: &'static str,
    based_on: Option<&'static str>,
    next: Option<&'static str>,
    run: RunProperty,
    paragraph: ParagraphProperty,
}

impl Look {
    fn new(id: &'static str, name: &'static str) -> Self {
        let (run, paragraph) = (RunProperty::new(), ParagraphProperty::new());
        Self { id, name, based_on: Some("Normal"), next: None, run, paragraph }
    }

    fn run(mut self, change: impl Fn(RunProperty) -> RunProperty) -> Self {
        self.run = change(self.run);
        self
    }

    fn paragraph(mut self, change: impl Fn(ParagraphProperty) -> ParagraphProperty) -> Self {
        self.paragraph = change(self.paragraph);
        self
    }

    fn space(self, before: u32, after: u32) -> Self {
        self.paragraph(|p| p.line_spacing(LineSpacing::new().before(before).after(after)))
    }

    fn next(mut self, id: &'static str) -> Self {
        self.next = Some(id);
        self
    }

    fn style(self) -> Style {
        let mut style = Style::new(self.id, StyleType::Paragraph).name(self.name);
        style.run_property = self.run;
        style.paragraph_property = self.paragraph;
        if let Some(id) = self.based_on {
            style = style.based_on(id);
        }
        if let Some(id) = self.next {
            style = style.next(id);
        }
        style
    }
}

pub(super) fn styles() -> Vec<Style> {
    let mut all = vec![normal()];
    all.extend(titles().into_iter().map(Look::style));
    all.extend(text().into_iter().map(Look::style));
    all.extend(page().into_iter().map(Look::style));
    all.extend((0..4).flat_map(lists));
    all.extend(characters());
    all.extend(tables());
    all
}

fn normal() -> Style {
    let mut style = Look::new("Normal", "Normal").style();
    style.based_on = None;
    style.run_property =
        RunProperty::new().color(INK).size(21).fonts(RunFonts::new().ascii(FONT).hi_ansi(FONT).cs(FONT));
    style.paragraph_property = ParagraphProperty::new()
        .widow_control(true)
        .line_spacing(LineSpacing::new().line(288).line_rule(LineSpacingType::Auto).before(0).after(110));
    style
}

fn titles() -> Vec<Look> {
    let heading = |id, name, size, colour, before, after, level| {
        Look::new(id, name)
            .space(before, after)
            .run(move |r| r.bold().size(size).color(colour))
            .paragraph(move |p| p.keep_next(true).keep_lines(true).outline_lvl(level))
            .next("Normal")
    };
    vec![
        Look::new("Subtitle", "Subtitle")
            .space(0, 40)
            .run(|r| r.size(19).color(MUTED).caps().spacing(18))
            .paragraph(|p| p.keep_next(true))
            .next("Title"),
        Look::new("State", "Stand")
            .space(0, 60)
            .run(|r| r.bold().color(WARN))
            .paragraph(|p| p.keep_next(true))
            .next("Title"),
        Look::new("Title", "Title")
            .run(|r| r.bold().size(40).color(ACCENT))
            .paragraph(|p| {
                let spacing =
                    LineSpacing::new().before(0).after(260).line(252).line_rule(LineSpacingType::Auto);
                p.line_spacing(spacing).keep_next(true).keep_lines(true)
            })
            .next("Normal"),
        heading("Heading1", "heading 1", 29, ACCENT, 420, 90, 0),
        heading("Heading2", "heading 2", 23, INK, 300, 90, 1),
        heading("Heading3", "heading 3", 21, ACCENT, 220, 70, 2),
        heading("Heading4", "heading 4", 21, INK, 180, 60, 3),
        heading("Heading5", "heading 5", 20, MUTED, 160, 60, 4),
    ]
}

/// A line of the contents, with its page at the right edge.
fn contents(id: &'static str, name: &'static str, indent: i32) -> Look {
    let right = Tab::new().val(TabValueType::Right).leader(TabLeaderType::Dot).pos(TEXT_WIDTH);
    Look::new(id, name)
        .space(0, 40)
        .paragraph(move |p| p.add_tab(right.clone()).indent(Some(indent), None, Some(567), None))
}

fn text() -> Vec<Look> {
    vec![
        Look::new("Quote", "Quote")
            .space(120, 40)
            .run(RunProperty::italic)
            .paragraph(|p| p.keep_lines(true).indent(Some(400), None, Some(400), None)),
        Look::new("QuoteSource", "Zitat Herkunft")
            .space(0, 160)
            .run(|r| r.size(18).color(MUTED))
            .paragraph(|p| p.indent(Some(400), None, Some(400), None)),
        Look::new("Caption", "caption").space(150, 90).run(|r| r.size(18).color(MUTED)),
        Look::new("Picture", "Bild")
            .paragraph(|p| {
                let spacing =
                    LineSpacing::new().before(120).after(0).line(240).line_rule(LineSpacingType::Auto);
                p.line_spacing(spacing).keep_next(true)
            })
            .next("Caption"),
        Look::new("Byline", "Vortragende")
            .space(0, 90)
            .run(|r| r.size(18).color(MUTED))
            .paragraph(|p| p.keep_next(true)),
        Look::new("ThemeTable", "Tisch")
            .paragraph(|p| framed(p, 200).indent(Some(180), None, None, None).set_borders(left_bar())),
        Look::new("ThemeTableNote", "Tisch Angaben").run(|r| r.size(18).color(MUTED)).paragraph(|p| {
            framed(p, 0).keep_next(true).indent(Some(180), None, None, None).set_borders(left_bar())
        }),
        Look::new("NextEvent", "Nächster Termin").space(320, 320).paragraph(|p| {
            p.keep_lines(true)
                .indent(Some(227), None, Some(227), None)
                .shading(Shading::new().fill(SOFT))
                .set_borders(frame())
        }),
        Look::new("Colophon", "Autorenzeile").space(280, 0).run(|r| r.size(18).color(MUTED)).paragraph(|p| {
            let (id, level) = level_of(LINES, 0);
            p.keep_lines(true).numbering(id, level)
        }),
        Look::new("TOCHeading", "TOC Heading")
            .space(420, 90)
            .run(|r| r.bold().size(29).color(ACCENT))
            .paragraph(|p| p.keep_next(true).keep_lines(true))
            .next("Normal"),
        contents("TOC1", "toc 1", 0),
        contents("TOC2", "toc 2", 284),
        Look::new("FactLabel", "Eckdaten Bezeichnung")
            .space(120, 0)
            .run(|r| r.size(18).color(MUTED))
            .paragraph(|p| p.keep_next(true)),
        Look::new("FactValue", "Eckdaten Angabe").paragraph(|p| {
            p.line_spacing(LineSpacing::new().before(0).after(140).line(264).line_rule(LineSpacingType::Auto))
        }),
        Look::new("TableText", "Tabellentext").paragraph(|p| tight(p, 0, 0)),
    ]
}

/// What only forms have. Texts of the form itself stand in styles whose ids begin with `Form`: what stands in another was typed.
pub(super) fn form() -> Vec<Style> {
    let small = |r: RunProperty| r.size(19).color(MUTED);
    let field = |p: ParagraphProperty| {
        framed(p, 0)
            .indent(Some(113), None, Some(113), None)
            .shading(Shading::new().fill(SOFT))
            .set_borders(field_frame())
    };
    let looks = vec![
        Look::new("FormLead", "Formular Angabe").space(0, 60).run(|r| r.size(23)),
        Look::new("FormHelp", "Formular Hinweis").run(small).paragraph(|p| tight(p, 40, 90).keep_next(true)),
        Look::new("FormNote", "Formular Erläuterung").run(small).paragraph(|p| tight(p, 120, 120)),
        Look::new("FormSlot", "Formular Abschnitt")
            .run(|r| r.bold().size(19).color(ACCENT))
            .paragraph(|p| tight(p, 0, 0).keep_lines(true)),
        Look::new("FormLabel", "Formular Frage")
            .run(|r| r.size(18).bold().color(ACCENT))
            .paragraph(|p| tight(p, 40, 40).keep_next(true)),
        Look::new("FormRemark", "Formular Anmerkung")
            .space(60, 60)
            .run(|r| r.size(20).bold().color(WARN))
            .paragraph(|p| p.keep_next(true)),
        Look::new("FormTick", "Formular Kästchen").run(|r| r.size(20)).paragraph(|p| tight(p, 20, 20)),
        Look::new("FormQuote", "Formular Zitat").run(|r| r.size(20).italic()).paragraph(|p| tight(p, 20, 20)),
        Look::new("FormPoint", "Formular Verabredung")
            .paragraph(|p| tight(p, 0, 40).indent(Some(240), None, None, None)),
        Look::new("FormField", "Formular Feld").paragraph(|p| tight(p, 0, 40)).next("FormField"),
        Look::new("FormBox", "Formular Textfeld").paragraph(field).next("FormBox"),
        Look::new("FormMark", "Formular Kennung").space(240, 0).run(|r| r.size(18).color(MUTED)),
    ];
    let grid = TableBorders::with_empty()
        .set(line(TableBorderPosition::Top))
        .set(line(TableBorderPosition::Bottom))
        .set(line(TableBorderPosition::InsideH))
        .set(line(TableBorderPosition::InsideV));
    let grid = no_borders().set_borders(grid).set_margins(margins(50, 90));
    looks.into_iter().map(Look::style).chain([table("FormTable", "Formular Tabelle", grid)]).collect()
}

fn field_frame() -> ParagraphBorders {
    let side = |position| ParagraphBorder::new(position).val(BorderType::Single).size(4).space(4).color(LINE);
    ParagraphBorders::with_empty()
        .set(side(ParagraphBorderPosition::Top))
        .set(side(ParagraphBorderPosition::Bottom))
        .set(side(ParagraphBorderPosition::Left))
        .set(side(ParagraphBorderPosition::Right))
}

/// Lines of a least height: LibreOffice draws a border along those whole, along multiples of a line not.
fn framed(p: ParagraphProperty, after: u32) -> ParagraphProperty {
    p.line_spacing(LineSpacing::new().before(0).after(after).line(290).line_rule(LineSpacingType::AtLeast))
}

fn tight(p: ParagraphProperty, before: u32, after: u32) -> ParagraphProperty {
    p.line_spacing(LineSpacing::new().before(before).after(after).line(264).line_rule(LineSpacingType::Auto))
}

fn page() -> Vec<Look> {
    let small = |r: RunProperty| r.size(18).color(MUTED);
    let rule = ParagraphBorder::new(ParagraphBorderPosition::Bottom)
        .val(BorderType::Single)
        .size(4)
        .space(4)
        .color(ACCENT);
    vec![
        Look::new("Header", "header")
            .space(0, 0)
            .run(small)
            .paragraph(move |p| p.set_borders(ParagraphBorders::with_empty().set(rule.clone()))),
        Look::new("Footer", "footer").space(0, 0).run(small),
        Look::new("Funding", "Förderhinweis").space(0, 120).run(small).paragraph(|p| {
            let line = ParagraphBorder::new(ParagraphBorderPosition::Top).val(BorderType::Single);
            p.set_borders(ParagraphBorders::with_empty().set(line.size(4).space(4).color(LINE)))
        }),
        Look::new("DraftMark", "Entwurfsvermerk")
            .space(0, 0)
            .run(|r| r.size(18).color(MUTED))
            .paragraph(|p| p.align(AlignmentType::Right)),
    ]
}

fn left_bar() -> ParagraphBorders {
    let bar = ParagraphBorder::new(ParagraphBorderPosition::Left)
        .val(BorderType::Single)
        .size(16)
        .space(9)
        .color(ACCENT);
    ParagraphBorders::with_empty().set(bar)
}

/// A border in the colour of the background: the distance between the text and the edge of the box.
fn frame() -> ParagraphBorders {
    let side =
        |position| ParagraphBorder::new(position).val(BorderType::Single).size(4).space(10).color(SOFT);
    ParagraphBorders::with_empty()
        .set(side(ParagraphBorderPosition::Top))
        .set(side(ParagraphBorderPosition::Bottom))
        .set(side(ParagraphBorderPosition::Left))
        .set(side(ParagraphBorderPosition::Right))
}

/// The styles of lists at one depth: bullets, numbers, and what continues an item.
fn lists(depth: usize) -> [Style; 3] {
    let list = |id: &str, name: &str| {
        let word = if depth == 0 { name.to_owned() } else { format!("{name} {}", depth + 1) };
        let mut style = Style::new(numbered(id, depth), StyleType::Paragraph).name(word).based_on("Normal");
        style.paragraph_property =
            ParagraphProperty::new().line_spacing(LineSpacing::new().before(0).after(30));
        style
    };
    let of = |mut style: Style, list| {
        let (id, level) = level_of(list, depth);
        style.paragraph_property = style.paragraph_property.numbering(id, level);
        style
    };
    let left = list_indent(340, depth);
    let mut more = list("ListContinue", "List Continue");
    more.paragraph_property =
        more.paragraph_property.indent(Some(left), None::<SpecialIndentType>, None, None);
    [of(list("ListBullet", "List Bullet"), BULLETS), of(list("ListNumber", "List Number"), NUMBERS), more]
}

fn characters() -> Vec<Style> {
    let style = |id: &str, name: &str| {
        Style::new(id, StyleType::Character).name(name).based_on("DefaultParagraphFont")
    };
    vec![
        Style::new("DefaultParagraphFont", StyleType::Character)
            .name("Default Paragraph Font")
            .q_format(false),
        style("Strong", "Strong").bold(),
        style("Emphasis", "Emphasis").italic(),
        style("Hyperlink", "Hyperlink").color(ACCENT).underline("single"),
    ]
}

fn margins(vertical: usize, side: usize) -> TableCellMargins {
    TableCellMargins::new().margin(vertical, side, vertical, side)
}

fn table(id: &str, name: &str, property: TableProperty) -> Style {
    Style::new(id, StyleType::Table).name(name).based_on("TableNormal").table_property(property)
}

fn line(position: TableBorderPosition) -> TableBorder {
    TableBorder::new(position).border_type(BorderType::Single).size(4).color(LINE)
}

fn no_borders() -> TableProperty {
    TableProperty::without_borders().width(0, WidthType::Auto)
}

fn tables() -> Vec<Style> {
    let lines = TableBorders::with_empty()
        .set(line(TableBorderPosition::Bottom))
        .set(line(TableBorderPosition::InsideH));
    let none = no_borders();
    vec![
        Style::new("TableNormal", StyleType::Table).name("Normal Table").q_format(false),
        table("PlainTable2", "Plain Table 2", none.clone().set_borders(lines).set_margins(margins(60, 100))),
        // On the right hardly any: the room is for long words, and the next column keeps its distance itself.
        table("Facts", "Eckdaten", none.set_margins(TableCellMargins::new().margin(0, 60, 0, 140))),
    ]
}
