//! Things that readers of the finished file will miss: pictures without words, tables without heads, headings out of step, missing styles.

use super::excerpt::shortened;
use super::location::{LocatedDiagnostic, TagLocation};
use crate::columns::each;
use crate::role::Role;
use crate::styles::Styles;
use diagnostics::Diagnostic;
use ooxml::Element;

/// An eye for what readers see, and how far it has come.
pub(super) struct StyleLint<'a> {
    styles: &'a Styles,
    /// The level of the heading before, zero before the first; none where blocks may have brought others.
    level: Option<usize>,
    /// True when the styles that blocks need were looked for.
    asked: bool,
    /// True when those that charts need were looked for.
    charted: bool,
    /// True when only pictures matter: headers, footers and notes have no headings, and tables there only hold things in place.
    pictures: bool,
}

impl<'a> StyleLint<'a> {
    pub(super) const fn new(styles: &'a Styles) -> Self {
        Self { styles, level: Some(0), asked: false, charted: false, pictures: false }
    }

    /// An eye for pictures beside the main text.
    pub(super) const fn beside(styles: &'a Styles) -> Self {
        Self { styles, level: None, asked: true, charted: true, pictures: true }
    }

    /// Notes what is to be said about an element.
    pub(super) fn at(&mut self, element: &Element, place: &TagLocation) -> Vec<LocatedDiagnostic> {
        match element.name() {
            "w:drawing" | "w:pict" => picture(element, place).into_iter().collect(),
            _ if self.pictures => Vec::new(),
            "w:tbl" => table(element, place).into_iter().collect(),
            "w:p" => self.paragraph(element, place),
            _ => Vec::new(),
        }
    }

    fn paragraph(&mut self, paragraph: &Element, place: &TagLocation) -> Vec<LocatedDiagnostic> {
        let style = paragraph.find("w:pPr").and_then(|own| own.find("w:pStyle")?.attribute("w:val"));
        let mut notes = Vec::new();
        if let Some(style) = style.filter(|style| self.styles.of_id(style).is_none()) {
            notes.push(place.note(Diagnostic::warning("word-style-unknown").with("style", style)));
        }
        let text = paragraph.plain_text();
        let level = style.and_then(|style| self.heading(style)).filter(|_| !text.trim().is_empty());
        if let Some(level) = level {
            // The title is no heading, so that the first one may stand on the second level.
            if let Some(before) = self.level.filter(|before| level > (*before).max(1) + 1) {
                let diagnostic = Diagnostic::warning("word-heading-skipped")
                    .with("level", level)
                    .with("before", before)
                    .with("next", before + 1)
                    .with("heading", shortened(text.trim()));
                notes.push(place.at(0..text.len()).note(diagnostic));
            }
            self.level = Some(level);
        }
        notes
    }

    /// Another file is put in here, which may bring headings.
    pub(super) const fn piece(&mut self) {
        self.level = None;
    }

    /// Blocks are put in here: they bring headings of their own, and need styles.
    pub(super) fn blocks(&mut self, tag: &str, place: &TagLocation, notes: &mut Vec<LocatedDiagnostic>) {
        self.level = None;
        if std::mem::replace(&mut self.asked, true) {
            return;
        }
        let needed =
            [Role::Heading(2), Role::Bullet(1), Role::Number(1), Role::Quote, Role::Caption, Role::Table];
        self.missing(&needed, tag, place, notes);
    }

    /// A chart is put in here: its figures stand in a table, too.
    pub(super) fn chart(&mut self, tag: &str, place: &TagLocation, notes: &mut Vec<LocatedDiagnostic>) {
        if std::mem::replace(&mut self.charted, true) {
            return;
        }
        let framed = self.styles.id(Role::Table).is_some();
        let needed = [Role::TableText, if framed { Role::Table } else { Role::Grid }];
        self.missing(&needed, tag, place, notes);
    }

    fn missing(&self, needed: &[Role], tag: &str, place: &TagLocation, notes: &mut Vec<LocatedDiagnostic>) {
        let missing = needed.iter().filter(|role| self.styles.id(**role).is_none());
        let missing: Vec<String> = missing.map(|role| role.shown()).collect();
        if !missing.is_empty() {
            let diagnostic = Diagnostic::hint("word-styles-missing")
                .with("count", missing.len())
                .with("tag", tag)
                .with("styles", missing.join(", "));
            notes.push(place.note(diagnostic));
        }
    }

    /// The level of a heading in that style, from 1; none for text.
    fn heading(&self, id: &str) -> Option<usize> {
        let mut style = self.styles.of_id(id)?;
        // Styles that are based on each other in a circle end after a few steps.
        for _ in 0..16 {
            let outline = style.find("w:pPr").and_then(|own| own.find("w:outlineLvl")?.attribute("w:val"));
            if let Some(level) = outline {
                return level.parse::<usize>().ok().filter(|level| *level < 9).map(|level| level + 1);
            }
            let name = style.find("w:name").and_then(|name| name.attribute("w:val")).unwrap_or_default();
            if let Some(level) = name.to_lowercase().strip_prefix("heading ") {
                return level.parse().ok();
            }
            style = self.styles.of_id(style.find("w:basedOn")?.attribute("w:val")?)?;
        }
        None
    }
}

/// A picture, or a chart, that has no words for those who do not see it.
fn picture(drawing: &Element, place: &TagLocation) -> Option<LocatedDiagnostic> {
    let name = match drawing.name() {
        "w:pict" => {
            let shape = find(drawing, &|element| element.find("v:imagedata").is_some())?;
            let said = shape.attribute("alt").is_some_and(|words| !words.trim().is_empty());
            (!said).then(|| shape.attribute("id").unwrap_or_default())?
        }
        _ => {
            find(drawing, &|element| matches!(element.name(), "pic:pic" | "c:chart" | "dgm:relIds"))?;
            let properties = find(drawing, &|element| element.name() == "wp:docPr")?;
            let says = |name| properties.attribute(name).is_some_and(|words: &str| !words.trim().is_empty());
            let ornament = find(properties, &|element| {
                element.name().ends_with(":decorative") && element.attribute("val") == Some("1")
            });
            (!says("descr") && ornament.is_none())
                .then(|| properties.attribute("name").unwrap_or_default())?
        }
    };
    Some(place.note(Diagnostic::warning("word-alt-missing").with("picture", name)))
}

/// The first element below it that is meant, or itself.
fn find<'e>(element: &'e Element, meant: &dyn Fn(&Element) -> bool) -> Option<&'e Element> {
    if meant(element) {
        return Some(element);
    }
    element.elements().find_map(|child| find(child, meant))
}

/// A table that is filled with rows and has no row that says what stands in its columns.
fn table(table: &Element, place: &TagLocation) -> Option<LocatedDiagnostic> {
    let mut rows = Vec::new();
    each(table, "w:tr", &mut |row| rows.push(row));
    let cells = |row: &Element| {
        let mut cells = Vec::new();
        each(row, "w:tc", &mut |cell| cells.push(cell.plain_text()));
        cells
    };
    let first = rows.first()?;
    let headed = first
        .find("w:trPr")
        .and_then(|own| own.find("w:tblHeader"))
        .is_some_and(|header| !matches!(header.attribute("w:val"), Some("0" | "false" | "off")));
    let texts: Vec<Vec<String>> = rows.iter().copied().map(cells).collect();
    let columns = texts.iter().map(Vec::len).max().unwrap_or_default();
    let repeated = texts.iter().any(|row| is_repeated(row)) || texts.iter().any(|row| is_mark(row));
    // Where the first column says what stands in the rows, as in a table of facts, nothing stands over the columns.
    let look = table.find("w:tblPr").and_then(|own| own.find("w:tblLook"));
    let is_on = |name: &str| look.and_then(|look| look.attribute(name)).is_some_and(|value| value == "1");
    let names_rows = is_on("w:firstColumn") && !is_on("w:firstRow");
    (!headed && !names_rows && columns > 1 && repeated)
        .then(|| place.in_table(table).note(Diagnostic::warning("word-table-head")))
}

/// Tells whether a row begins to repeat itself in one cell and ends in another.
fn is_repeated(cells: &[String]) -> bool {
    let opens = |text: &String| text.matches("{{#each").count();
    let closes = |text: &String| text.matches("{{/each").count();
    let alone = |text: &String| {
        text.trim().starts_with("{{") && text.trim().ends_with("}}") && text.matches("{{").count() == 1
    };
    cells.iter().any(|cell| opens(cell) > closes(cell) && !alone(cell))
}

/// Tells whether a row holds nothing but the beginning of a repetition.
fn is_mark(cells: &[String]) -> bool {
    let text = cells.concat();
    text.trim().starts_with("{{#each") && text.matches("{{").count() == 1 && text.trim().ends_with("}}")
}
