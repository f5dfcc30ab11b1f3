//! A Word file as lines of text, each with the bookmarks and the content controls that it stands in.

use crate::ooxml::{Element, Package};
use ecow::EcoString;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What the names of the form's bookmarks begin with.
const PREFIX: &str = "f_";

/// A paragraph, or a row of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// The name of its style, in lower case.
    pub(super) style: EcoString,
    /// How deep it stands in a list; `None` outside of lists.
    pub(super) depth: Option<usize>,
    pub(super) pieces: Vec<Piece>,
}

/// Text that stands in the same field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    /// The field, by its bookmark.
    pub(super) bookmark: Option<String>,
    /// The name of the content control round it.
    pub(super) control: Option<String>,
}

/// What was found beside lines.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Extras {
    pub(super) tables: usize,
    pub(super) pictures: usize,
}

impl Line {
    pub(super) fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }

    /// Whether something stands in it that a new paragraph would be glued to.
    fn is_amid(&self) -> bool {
        self.pieces.last().is_some_and(|last| !last.text.is_empty() && !last.text.ends_with([' ', '\n']))
    }
}

/// The elements without which the lines are the same: what they hold is how things look.
pub(super) fn says_nothing(name: &str) -> bool {
    matches!(
        name,
        "w:rPr"
            | "w:tblPr"
            | "w:tblGrid"
            | "w:trPr"
            | "w:tcPr"
            | "w:sectPr"
            | "w:id"
            | "w:tag"
            | "w:lock"
            | "w:showingPlcHdr"
            | "w:placeholder"
            | "w:dropDownList"
            | "w14:checkedState"
            | "w14:uncheckedState"
            | "w:spacing"
            | "w:ind"
            | "w:jc"
            | "w:keepNext"
            | "w:keepLines"
            | "w:proofErr"
            | "w:lastRenderedPageBreak"
            | "mc:Fallback"
    )
}

/// The lines of a document's body.
pub(super) fn lines(body: &Element, package: &Package) -> (Vec<Line>, Extras) {
    let mut walk = Walk { styles: Styles::of(package), ..Walk::default() };
    walk.children(body);
    (walk.lines, walk.extras)
}

#[derive(Default)]
struct Walk {
    styles: Styles,
    /// The bookmarks of fields that are open: id and name.
    open: Vec<(String, String)>,
    controls: Vec<String>,
    /// Whether the innermost control is a box that is ticked.
    is_ticked: bool,
    line: Option<Line>,
    lines: Vec<Line>,
    extras: Extras,
}

impl Walk {
    fn children(&mut self, element: &Element) {
        for child in element.elements() {
            self.element(child);
        }
    }

    fn element(&mut self, element: &Element) {
        match element.name() {
            "w:p" if self.line.is_none() => self.paragraph(element),
            "w:tbl" if self.line.is_none() => self.table(element),
            // A paragraph in a cell or a text box begins a line within the line.
            "w:p" => {
                if self.line.as_ref().is_some_and(Line::is_amid) {
                    self.put("\n");
                }
                self.children(element);
            }
            "w:sdt" => self.control(element),
            "w:bookmarkStart" | "w:bookmarkEnd" => self.bookmark(element),
            "w:t" => self.put(&element.plain_text()),
            "w:br" if element.attribute("w:type").is_none_or(|kind| kind == "textWrapping") => self.put("\n"),
            "w:cr" => self.put("\n"),
            "w:tab" => self.put(" "),
            "w:noBreakHyphen" => self.put("\u{2011}"),
            "w:pPr" | "w:rPr" | "w:sdtPr" | "mc:Fallback" => {}
            "w:drawing" | "w:pict" | "w:object" => {
                self.extras.pictures += usize::from(holds(element, &["pic:pic", "v:imagedata", "c:chart"]));
                self.children(element);
            }
            _ => self.children(element),
        }
    }

    fn paragraph(&mut self, element: &Element) {
        let properties = element.find("w:pPr");
        let style = properties.and_then(|p| p.find("w:pStyle")).and_then(|style| style.attribute("w:val"));
        let own = properties.and_then(|p| p.find("w:numPr"));
        let (style, listed) = self.styles.get(style.unwrap_or_default());
        self.line = Some(Line { style, depth: own.map_or(listed, depth_of), pieces: Vec::new() });
        self.children(element);
        // An empty line between two others is theirs, too.
        if self.line.as_ref().is_some_and(|line| line.pieces.is_empty()) {
            self.put("");
        }
        self.lines.extend(self.line.take());
    }

    /// Each row becomes a line.
    fn table(&mut self, table: &Element) {
        self.extras.tables += 1;
        for row in rows(table) {
            self.line = Some(Line::default());
            for (index, cell) in row.elements().filter(|cell| cell.name() != "w:trPr").enumerate() {
                if index > 0 {
                    self.put(" | ");
                }
                self.children(cell);
            }
            self.lines.extend(self.line.take());
        }
    }

    fn control(&mut self, element: &Element) {
        let properties = element.find("w:sdtPr");
        let alias = properties.and_then(|properties| properties.find("w:alias"));
        self.controls.push(alias.and_then(|alias| alias.attribute("w:val")).unwrap_or_default().to_owned());
        let outer = std::mem::replace(&mut self.is_ticked, properties.is_some_and(is_ticked));
        self.children(element);
        self.is_ticked = outer;
        self.controls.pop();
    }

    /// A field that begins ends the one before: an end that was deleted does not swallow the rest.
    fn bookmark(&mut self, element: &Element) {
        let id = element.attribute("w:id").unwrap_or_default();
        match element.attribute("w:name").and_then(|name| name.strip_prefix(PREFIX)) {
            Some(name) => self.open = vec![(id.to_owned(), name.to_owned())],
            None if element.name() == "w:bookmarkEnd" => self.open.retain(|(open, _)| open != id),
            None => {}
        }
    }

    fn put(&mut self, text: &str) {
        // Programs that tick a box by its state may leave the sign as it was.
        let text = if self.is_ticked { Cow::Owned(text.replace('☐', "☒")) } else { Cow::Borrowed(text) };
        let bookmark = self.open.last().map(|(_, name)| name);
        let control = self.controls.last().filter(|alias| !alias.is_empty());
        let Some(line) = &mut self.line else { return };
        match line.pieces.last_mut() {
            Some(last) if last.bookmark.as_ref() == bookmark && last.control.as_ref() == control => {
                last.text.push_str(&text);
            }
            _ => line.pieces.push(Piece {
                text: text.into_owned(),
                bookmark: bookmark.cloned(),
                control: control.cloned(),
            }),
        }
    }
}

/// Whether a control is a box whose state says that it is ticked, whatever sign stands in it.
fn is_ticked(properties: &Element) -> bool {
    let state = properties.find("w14:checkbox").and_then(|state| state.find("w14:checked"));
    state.is_some_and(|state| matches!(state.attribute("w14:val"), Some("1" | "true")))
}

/// The rows of a table, whatever stands round them.
fn rows(element: &Element) -> Vec<&Element> {
    let row = |child| match Element::name(child) {
        "w:tr" => vec![child],
        "w:tblPr" | "w:tblGrid" => Vec::new(),
        _ => rows(child),
    };
    element.elements().flat_map(row).collect()
}

fn holds(element: &Element, names: &[&str]) -> bool {
    element.elements().any(|child| names.contains(&child.name()) || holds(child, names))
}

/// The depth that a paragraph's numbering says; none where it takes the numbering away.
fn depth_of(numbering: &Element) -> Option<usize> {
    let value = |name: &str| numbering.find(name).and_then(|number| number.attribute("w:val"));
    let is_off = value("w:numId") == Some("0");
    (!is_off).then(|| value("w:ilvl").and_then(|level| level.parse().ok()).unwrap_or(0))
}

/// The elements of a style that say neither its name nor its place in lists.
fn shows_nothing(name: &str) -> bool {
    !matches!(name, "w:styles" | "w:style" | "w:name" | "w:pPr" | "w:numPr" | "w:numId" | "w:ilvl")
}

/// The names of paragraph styles, and how deep in lists they stand: other programs keep names and change ids.
#[derive(Default)]
struct Styles(BTreeMap<String, (EcoString, Option<usize>)>);

impl Styles {
    fn of(package: &Package) -> Self {
        let tree = package.tree_without("word/styles.xml", shows_nothing).ok().flatten();
        let styles = tree.iter().flat_map(Element::elements).filter_map(|style| {
            let value = |name: &str| style.find(name).and_then(|child| child.attribute("w:val"));
            let numbering = style.find("w:pPr").and_then(|properties| properties.find("w:numPr"));
            let name = value("w:name").unwrap_or_default().to_lowercase();
            let known = (EcoString::from(name), numbering.and_then(depth_of));
            Some((style.attribute("w:styleId")?.to_owned(), known))
        });
        Self(styles.collect())
    }

    fn get(&self, id: &str) -> (EcoString, Option<usize>) {
        self.0.get(id).cloned().unwrap_or_default()
    }
}
