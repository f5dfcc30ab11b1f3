//! Where something stands in a template: as a person counts, and which paragraph of the file that is.

use crate::spot::Spot;
use diagnostics::{Arg, Diagnostic};
use ooxml::{Element, Relationships};
use std::collections::BTreeMap;
use std::ops::Range;

/// Said of a paragraph: which one of its part it is.
pub(super) const PARAGRAPH: &str = "austausch:paragraph";

/// Words by which a diagnostic calls its place.
pub(super) const WORDS: [&str; 9] =
    ["part", "section", "note", "paragraph", "table", "row", "column", "box", "inside"];

/// A place in a template.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct TagLocation {
    spot: Spot,
    /// Name that people use for the part.
    part: &'static str,
    /// The section that a header or footer belongs to; zero where there is but one.
    section: usize,
    /// Name of the place where its text is typed, such as a picture's alternative text; empty in the text itself.
    inside: &'static str,
    /// The paragraph as the file counts them.
    pub(super) anchor: Option<usize>,
    /// The bytes of that paragraph's text that are meant.
    pub(super) range: Range<usize>,
}

impl TagLocation {
    /// The beginning of a part.
    pub(super) fn of_part(file: &str, sections: &SectionParts) -> Self {
        Self::of_spot(&Spot::of(file), sections)
    }

    /// The place where filling met something.
    pub(super) fn of_spot(spot: &Spot, sections: &SectionParts) -> Self {
        let (part, section) = sections.call(spot);
        Self { spot: spot.clone(), part, section, ..Self::default() }
    }

    /// The name of the part in the file.
    pub(super) fn file(&self) -> &str {
        &self.spot.part
    }

    /// The place within `element`, which stands in this place.
    pub(super) fn enter(&mut self, element: &Element) {
        self.spot.enter(element);
        if element.name() == "w:p" {
            self.anchor = element.attribute(PARAGRAPH).and_then(|number| number.parse().ok());
            self.range = 0..0;
        }
    }

    /// The place behind `element`; `before` is the place before it.
    pub(super) fn leave(&mut self, element: &Element, before: &Self) {
        self.spot.leave(element, &before.spot);
    }

    /// The place of a text that stands here without being seen in the line, such as a picture's alternative text.
    pub(super) fn within(&self, inside: &'static str) -> Self {
        Self { inside, ..self.clone() }
    }

    /// Tells what people call the part: `header`, `body`.
    pub(super) const fn part(&self) -> &'static str {
        self.part
    }

    /// Name of the place where the text is typed; empty in the text itself.
    pub(super) const fn inside(&self) -> &'static str {
        self.inside
    }

    /// Narrows the place to these bytes of the paragraph.
    pub(super) fn at(&self, range: Range<usize>) -> Self {
        Self { range, ..self.clone() }
    }

    /// The first cell of the table that begins here.
    pub(super) fn in_table(&self, table: &Element) -> Self {
        fn first(element: &Element) -> Option<&Element> {
            if element.name() == "w:p" { Some(element) } else { element.elements().find_map(first) }
        }
        let mut place = self.clone();
        (place.spot.row, place.spot.cell) = (1, 1);
        if let Some(paragraph) = first(table) {
            place.enter(paragraph);
        }
        place
    }

    /// The whole file.
    pub(super) fn whole(file: &str) -> Self {
        Self { spot: Spot::of(file), part: "file", ..Self::default() }
    }

    /// Tells whether it is that place of the file.
    pub(super) fn is_at(&self, spot: &Spot) -> bool {
        self.spot == *spot
    }

    /// A diagnostic here.
    pub(super) fn note(&self, diagnostic: Diagnostic) -> LocatedDiagnostic {
        let mut diagnostic = self.spot.tell(diagnostic, self.part, self.section);
        if !self.inside.is_empty() {
            set(&mut diagnostic, "inside", self.inside);
        }
        LocatedDiagnostic { diagnostic, place: self.clone() }
    }

    /// Names this place as the other one of a diagnostic.
    pub(super) fn other(&self, diagnostic: Diagnostic) -> Diagnostic {
        diagnostic
            .with("other-part", self.part)
            .with("other-section", self.section)
            .with("other-note", self.spot.note)
            .with("other-paragraph", self.spot.paragraph)
            .with("other-table", if self.spot.row > 0 { self.spot.table } else { 0 })
            .with("other-row", self.spot.row)
            .with("other-column", self.spot.cell)
            .with("other-box", u32::from(self.spot.boxed))
    }
}

/// Gives a word of a diagnostic another value.
pub(super) fn set(diagnostic: &mut Diagnostic, name: &str, value: &str) {
    if let Some((_, arg)) = diagnostic.args.iter_mut().find(|(key, _)| *key == name) {
        *arg = Arg::from(value);
    }
}

/// Which header or footer each part is, and of which section.
#[derive(Debug, Default)]
pub(super) struct SectionParts(BTreeMap<String, (&'static str, usize)>);

impl SectionParts {
    /// Returns what people call the part in which that is, and its section where there are several.
    pub(super) fn call(&self, spot: &Spot) -> (&'static str, usize) {
        self.0.get(&*spot.part).copied().unwrap_or((spot.usual_part(), 0))
    }

    /// Reads them from the main part.
    pub(super) fn of(main: &Element, links: &Relationships) -> Self {
        let mut sections = Vec::new();
        collect(main, &mut sections);
        let many = sections.len() > 1;
        let mut parts = Self::default();
        for (index, section) in sections.iter().enumerate() {
            for reference in section.elements() {
                let Some(part) = role_of(reference) else { continue };
                let target = reference.attribute("r:id").and_then(|id| links.get(id));
                if let Some(target) = target {
                    let section = if many { index + 1 } else { 0 };
                    parts.0.entry(target.target.clone()).or_insert((part, section));
                }
            }
        }
        parts
    }
}

fn collect<'a>(element: &'a Element, sections: &mut Vec<&'a Element>) {
    for child in element.elements() {
        if child.name() == "w:sectPr" {
            sections.push(child);
        } else {
            collect(child, sections);
        }
    }
}

fn role_of(reference: &Element) -> Option<&'static str> {
    Some(match (reference.name(), reference.attribute("w:type").unwrap_or("default")) {
        ("w:headerReference", "first") => "header-first",
        ("w:headerReference", "even") => "header-even",
        ("w:headerReference", _) => "header",
        ("w:footerReference", "first") => "footer-first",
        ("w:footerReference", "even") => "footer-even",
        ("w:footerReference", _) => "footer",
        _ => return None,
    })
}

/// Numbers the paragraphs of a part, so that they are found again after tracked changes were accepted.
pub(super) fn number(root: &mut Element) {
    fn walk(element: &mut Element, count: &mut usize) {
        if element.name() == "w:p" {
            *count += 1;
            element.set(PARAGRAPH, count.to_string());
        }
        for child in element.elements_mut() {
            walk(child, count);
        }
    }
    walk(root, &mut 0);
}

/// A diagnostic in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LocatedDiagnostic {
    pub(super) diagnostic: Diagnostic,
    pub(super) place: TagLocation,
}

impl LocatedDiagnostic {
    /// The diagnostic without its place, about a tag that is called otherwise.
    pub(super) fn elsewhere(mut self, named: &dyn Fn(&str) -> String) -> Diagnostic {
        self.diagnostic.args.retain(|(name, _)| !WORDS.contains(name));
        for (_, tag) in self.diagnostic.args.iter_mut().filter(|(name, _)| *name == "tag") {
            if let Arg::Text(text) = tag {
                *tag = Arg::from(named(text));
            }
        }
        self.diagnostic
    }
}
