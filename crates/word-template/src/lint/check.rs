//! The check of a template: what is known, what was found.

use super::deleted::Deleted;
use super::event::{Event, What};
use super::excerpt::shortened;
use super::location::{self, LocatedDiagnostic, SectionParts, TagLocation};
use super::names::{DataPath, Names};
use super::read::{Reader, edge_key};
use super::shape::Shape;
use super::style_lint::StyleLint;
use super::value_kind::ValueKind;
use super::{annotate, ends, extent, pairs, pieces, unfilled};
use crate::characters::forbidden;
use crate::error::FillError;
use crate::fill;
use crate::package;
use crate::partials::Partials;
use crate::styles::Styles;
use diagnostics::{Diagnostic, Severity};
use ooxml::{Element, OoxmlError, Package, Relationships, relation};
use serde_json::Value;
use std::collections::BTreeMap;
use text_template::TagKind;

/// More is not told of what a template does not use: a schema may describe trees without end.
const MOST_UNUSED: usize = 1000;

/// Knowledge about the data that a template is for.
#[derive(Clone, Copy, Debug)]
pub enum Known<'a> {
    /// Their JSON Schema.
    Schema(&'a Value),
    /// Data themselves. A name that they do not have may be in others, so that some faults weigh less.
    Data(&'a Value),
}

/// Result of a check: what was found in a template.
#[derive(Clone, Debug, Default)]
pub struct TemplateCheck {
    /// The diagnostics in the order of the text, each with its place.
    pub diagnostics: Vec<Diagnostic>,
    /// The data that the template uses: `event.place`, `agenda_items[].title`.
    pub needs: Vec<String>,
    /// Names that the data offer and the template does not use.
    pub unused: Vec<String>,
    noted: Vec<LocatedDiagnostic>,
    /// The tags of the template, as they stand in the text.
    pub(super) tags: Vec<(String, TagLocation)>,
}

/// Checks a template that was read before.
pub(crate) fn check_package(
    package: &Package,
    known: Known<'_>,
    partials: &Partials,
) -> Result<TemplateCheck, FillError> {
    let main = package::main_part(package)?;
    let links = Relationships::of(package, &main)?;
    let sections = section_parts(package)?;
    let styles = styles(package, &links)?;
    let shape = match known {
        Known::Schema(schema) => Shape::of_schema(schema),
        Known::Data(data) => Shape::of_data(data),
    };
    let mut noted = Vec::new();
    if styles.language().is_none() {
        noted.push(TagLocation::whole(&main).note(Diagnostic::warning("word-language-missing")));
    }
    for (inside, tag) in unfilled::numbering(&links, package) {
        let diagnostic = Diagnostic::error("word-tag-unfilled").with("tag", shortened(&tag));
        noted.push(TagLocation::whole(&main).within(inside).note(diagnostic));
    }
    if let Known::Data(data) = known {
        let said = forbidden(data).into_iter().map(|diagnostic| TagLocation::whole(&main).note(diagnostic));
        noted.extend(said);
    }
    let mut parts = Vec::new();
    for part in package::parts(package, &main)? {
        let look = if part == main { StyleLint::new(&styles) } else { StyleLint::beside(&styles) };
        parts.push(part_read(package, part, &sections, Some(look))?);
    }
    read_in_sections(&mut parts);
    for part in package::property_parts(package) {
        parts.push(properties_read(package, part, &sections)?);
    }
    for part in &mut parts {
        part.events = pieces::put_in(std::mem::take(&mut part.events), partials, &mut part.notes);
        ends::foreign(&mut part.events, &shape, &mut part.notes);
        pairs::meant_ends(&mut part.events);
        part.notes.extend(pairs::faults(&part.events, &part.deleted));
    }
    let events: Vec<Vec<Event>> =
        parts.iter_mut().map(|part| extent::filled_order(std::mem::take(&mut part.events))).collect();
    let mut names = Names::new(shape.clone());
    names.parts(&events);
    let mut said = std::mem::take(&mut names.notes);
    for part in parts {
        let (own, others): (Vec<LocatedDiagnostic>, _) =
            said.into_iter().partition(|note| note.place.file() == part.file);
        said = others;
        let mut notes: Vec<LocatedDiagnostic> = part.notes.into_iter().chain(own).collect();
        // In the order of the text; what is said about one place keeps its order.
        notes.sort_by_key(|note| (note.place.anchor, note.place.range.start));
        noted.extend(notes);
    }
    let needs: Vec<String> = names.needs.iter().map(|need| need.path.clone()).collect();
    let unused = unused(&shape, &names.needs);
    let diagnostics = noted.iter().map(|noted| noted.diagnostic.clone()).collect();
    let tags = events.into_iter().flatten().map(|event| (event.typed, event.place)).collect();
    Ok(TemplateCheck { diagnostics, needs, unused, noted, tags })
}

/// Which header or footer each part of a file is.
pub(super) fn section_parts(package: &Package) -> Result<SectionParts, OoxmlError> {
    let root = Relationships::of(package, "")?;
    let main = root.first(relation::DOCUMENT).map(|link| link.target.clone()).unwrap_or_default();
    Ok(SectionParts::of(&package.tree(&main)?, &Relationships::of(package, &main)?))
}

impl TemplateCheck {
    /// Adds what was noted later, in the place of a warning about the same.
    pub(super) fn add(&mut self, noted: LocatedDiagnostic) {
        let is_same = |known: &LocatedDiagnostic| {
            known.diagnostic.id == "word-unknown-name"
                && noted.diagnostic.id == "fill-name-lacking"
                && known.place == noted.place
        };
        match self.noted.iter_mut().find(|known| is_same(known)) {
            Some(known) => known.diagnostic.severity = Severity::Error,
            None => self.noted.push(noted),
        }
        self.diagnostics = self.noted.iter().map(|noted| noted.diagnostic.clone()).collect();
    }

    /// Tells whether any diagnostic is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// A copy of the template with a comment at the place of each diagnostic; `words` says what stands in it.
    ///
    /// # Errors
    /// When the bytes are no Word file that can be used.
    pub fn annotated(
        &self,
        template: &[u8],
        words: &dyn Fn(&Diagnostic) -> Vec<String>,
    ) -> Result<Vec<u8>, FillError> {
        Ok(annotate::annotated(template, &self.noted, words)?)
    }
}

/// A part that was read.
struct PartEvents {
    file: String,
    events: Vec<Event>,
    notes: Vec<LocatedDiagnostic>,
    deleted: Deleted,
}

/// Headers and footers that only sections in blocks refer to mean what they would mean there.
fn read_in_sections(parts: &mut [PartEvents]) {
    let mut inside: BTreeMap<String, bool> = BTreeMap::new();
    let mut behind: BTreeMap<String, String> = BTreeMap::new();
    for part in &*parts {
        let mut open = 0_usize;
        let mut ended: Option<&Event> = None;
        for event in &part.events {
            match &event.what {
                What::Tag(tag) if tag.kind == TagKind::Open => open += 1,
                What::Tag(tag) if tag.kind == TagKind::Close => {
                    open = open.saturating_sub(1);
                    ended = Some(event);
                }
                What::Note(key) => {
                    *inside.entry(key.clone()).or_insert(true) &= open > 0;
                    if let Some(end) = ended.filter(|end| end.line() == event.line()) {
                        behind.insert(key.clone(), end.typed.clone());
                    }
                }
                What::Tag(_) | What::Bracketed(_) | What::Section(..) | What::Partial(_) => {}
            }
        }
    }
    for part in parts {
        let key = edge_key(&part.file);
        if inside.get(&key) == Some(&true) {
            part.events.iter_mut().for_each(|event| event.note = Some(key.clone()));
        } else if let Some(end) = behind.get(&key) {
            part.events.iter_mut().for_each(|event| event.behind = Some(end.clone()));
        }
    }
}

fn part_read(
    package: &Package,
    part: String,
    sections: &SectionParts,
    look: Option<StyleLint<'_>>,
) -> Result<PartEvents, OoxmlError> {
    let links = Relationships::of(package, &part)?;
    let mut tree = package.tree(&part)?;
    location::number(&mut tree);
    let deleted = Deleted::of(&tree);
    fill::accept_changes(&mut tree);
    fill::hide_copies(&mut tree);
    fill::keep_one_name(&mut tree);
    let reader = Reader::new(TagLocation::of_part(&part, sections), &links, look);
    let mut reader = reader.over(package, deleted);
    reader.element(&tree);
    let (events, notes, deleted) = reader.into_read();
    Ok(PartEvents { file: part, events, notes, deleted })
}

/// Title, subject and the like, and the office's own properties.
fn properties_read(
    package: &Package,
    part: String,
    sections: &SectionParts,
) -> Result<PartEvents, OoxmlError> {
    let links = Relationships::of(package, &part)?;
    let mut reader = Reader::new(TagLocation::of_part(&part, sections), &links, None);
    reader.texts(&package.tree(&part)?);
    let (events, notes, deleted) = reader.into_read();
    Ok(PartEvents { file: part, events, notes, deleted })
}

/// The styles of a template; none where it has none.
fn styles(package: &Package, links: &Relationships) -> Result<Styles, OoxmlError> {
    let part = links.first(relation::STYLES).filter(|link| !link.external);
    let tree = part.map(|link| package.tree_if_present(&link.target)).transpose()?.flatten();
    Ok(Styles::new(tree.unwrap_or_else(|| Element::new("w:styles"))))
}

/// The paths that the data offer and that are not among `needs`. Of a list that is not used, its entries are not told one by one.
fn unused(shape: &Shape<'_>, needs: &[DataPath]) -> Vec<String> {
    fn walk(shape: &Shape<'_>, path: &str, needs: &[DataPath], depth: usize, out: &mut Vec<String>) {
        for name in shape.names() {
            if out.len() >= MOST_UNUSED {
                return;
            }
            let Some(inner) = shape.field(name) else { continue };
            let own = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
            if needs.iter().any(|need| need.whole && need.path == own) {
                continue;
            }
            let used = needs.iter().any(|need| {
                need.path
                    .strip_prefix(own.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
            });
            match inner.kind() {
                ValueKind::Object if used && depth > 0 && !inner.names().is_empty() => {
                    walk(&inner, &own, needs, depth - 1, out);
                }
                ValueKind::List if used && depth > 0 => {
                    walk(&inner.item(), &format!("{own}[]"), needs, depth - 1, out);
                }
                _ if used => {}
                ValueKind::List => out.push(format!("{own}[]")),
                ValueKind::Object if depth > 0 && !inner.names().is_empty() => {
                    walk(&inner, &own, needs, depth - 1, out);
                }
                _ => out.push(own),
            }
        }
    }
    let mut out = Vec::new();
    walk(shape, "", needs, 12, &mut out);
    out
}
