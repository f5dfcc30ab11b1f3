//! The engine: a Word file with Handlebars tags and a JSON value → a Word file.
//!
//! Tags are found in the tree of each part ([`flow`]), blocks get their extent ([`lift`]), the part becomes one Handlebars
//! template ([`emit()`]) that the registry evaluates, or values are put into it where it asks for nothing else ([`evaluate`]), and
//! what comes out is made sound ([`settle`]).

mod accept;
mod chart;
mod columns;
mod contents;
mod copies;
mod edges;
mod emit;
mod evaluate;
mod fault;
mod flow;
mod ids;
mod lift;
mod lists;
mod mark;
mod merge;
mod notes;
mod qr;
mod room;
mod rows;
mod settings;
mod settle;
mod values;

pub use accept::changes as accept_changes;
pub(super) use fault::cause;
pub use fault::{FillError, FillFault, TagCause};
pub use mark::Spot;

pub(super) use copies::hide as hide_copies;
pub(super) use emit::{PASS, typed_name};
pub(super) use lift::DEEPEST;
pub(super) use lists::set as set_list;

use super::blocks::Walk;
use super::book::Book;
use super::numbering::Numbering;
use super::part::Part;
use super::partials::{self, Partials};
use super::properties;
use super::styles::Styles;
use super::threads;
use crate::render::picture::Prepared;
use copies::Sources;
use diagnostics::{Checked, Diagnostic};
use emit::{Emitted, emit, mark_all_inner, mark_inner};
use handlebars::Context;
use ids::Ids;
use mark::Marks;
use notes::{Embedding, Key, Notes};
use ooxml::{
    ContentTypes, Element, OoxmlError, Package, Relationship, Relationships, is_reference, relation,
};
use rows::{Look, made_of};
use std::collections::BTreeSet;
use text_template::{Missing, tags};

/// How a template is to be filled.
#[derive(Clone, Debug, Default)]
pub struct FillOptions {
    /// What happens where the template asks for a name that the data does not have.
    pub missing: Missing,
    /// The pictures that the data names, prepared, by the name it uses.
    pub pictures: Prepared,
    /// The headings in order, each with the page it stands on, as far as that is known: what a table of contents shows.
    pub pages: Vec<(String, u32)>,
    /// The Word files that the template may put in.
    pub partials: Partials,
    /// Whether Word is to ask, when it opens the file, if it shall refresh page numbers and the like.
    pub ask_refresh: bool,
}

pub(super) const WORDML: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// How large a part may become.
pub(super) const LARGEST: usize = 64 << 20;

/// Fills the Word file `template` with `data`: any tags, any JSON. Where the data have a `document` with a `language` or a `title`,
/// the file has them too, unless its own title is a tag.
///
/// ```
/// # use austausch::render::{FillOptions, fill};
/// assert!(fill(b"no Word file", &serde_json::json!({}), &FillOptions::default()).is_err());
/// ```
///
/// # Errors
/// When the bytes are no Word file, or a tag in it cannot be used.
pub fn fill(
    template: &[u8],
    data: &serde_json::Value,
    options: &FillOptions,
) -> Result<Checked<Vec<u8>>, FillError> {
    WordTemplate::read(template, &options.partials)?.fill(&FillData::from(data.clone()), options)
}

/// What a template is filled with: any JSON.
#[derive(Clone, Debug)]
pub struct FillData(Context);

impl From<serde_json::Value> for FillData {
    fn from(value: serde_json::Value) -> Self {
        Self(Context::from(value))
    }
}

impl FillData {
    /// The JSON.
    pub fn value(&self) -> &serde_json::Value {
        self.0.data()
    }
}

/// A Word file with tags that is read once, to be filled as often as there are data.
pub struct WordTemplate {
    package: Package,
    main: String,
    types: ContentTypes,
    stories: Vec<Story>,
    properties: Vec<(String, Emitted)>,
    /// The properties of the file that are tags.
    kept: Vec<String>,
    ids: Ids,
    notes: Notes,
    marks: Marks,
    styles: Option<String>,
    numbering: Option<String>,
    width: i32,
}

impl WordTemplate {
    /// Reads a template, and puts `partials` in where it asks for them.
    ///
    /// # Errors
    /// When the bytes are no Word file, or its tags cannot belong together.
    pub fn read(template: &[u8], partials: &Partials) -> Result<Self, FillError> {
        Self::of(Package::read(template)?, partials)
    }

    /// The same for a file that was read before.
    pub(super) fn of(mut package: Package, partials: &Partials) -> Result<Self, FillError> {
        let kept = properties::kept(&package)?;
        let main = main_part(&package)?;
        make_document(&mut package, &main)?;
        partials::expand(&mut package, &main, partials)?;
        let parts = parts(&package, &main)?;
        let trees = parts.iter().map(|part| package.tree(part)).collect::<Result<Vec<_>, _>>()?;
        let links = Relationships::of(&package, &main)?;
        let own = |kind| links.first(kind).filter(|link| !link.external).map(|link| link.target.clone());
        let mut template = Self {
            types: ContentTypes::of(&package)?,
            stories: Vec::new(),
            properties: Vec::new(),
            kept,
            ids: Ids::default(),
            notes: Notes::default(),
            marks: Marks::default(),
            styles: own(relation::STYLES),
            numbering: own(relation::NUMBERING),
            width: trees.first().map(super::text_width).unwrap_or_default(),
            main,
            package,
        };
        for tree in &trees {
            template.ids.reserve(tree);
        }
        for (part, tree) in parts.into_iter().zip(trees) {
            let story = template.prepare(part, tree)?;
            template.stories.push(story);
        }
        template.embed();
        template.emit()?;
        template.property_tags()?;
        Ok(template)
    }

    /// Finds the tags of a part, and gives its blocks their extent.
    fn prepare(&mut self, part: String, mut tree: Element) -> Result<Story, FillError> {
        let links = Relationships::of(&self.package, &part)?;
        let (mut lost, mut left) = (BTreeSet::new(), BTreeSet::new());
        notes::references(&tree, &mut lost);
        self.notes.reserve(&tree);
        let accepted = accept::changes(&mut tree);
        let copied = copies::forget(&mut tree);
        let found = flow::find_tags(&mut tree, &part, &mut self.marks)?;
        let linked = link_tags(&mut tree, &links);
        self.notes.links.insert(part.clone(), links);
        let busy = found || accepted || copied || linked || has_tags(&tree);
        if busy {
            settle::note_joined(&mut tree);
            columns::note(&mut tree);
            merge::note(&mut tree, &self.marks);
            lift::lift(&mut tree, &self.marks)?;
            mark_inner(&mut tree);
        }
        notes::references(&tree, &mut left);
        lost.retain(|key| !left.contains(key));
        Ok(Story { part, tree, busy, copied, linked, lost, emitted: Emitted::default() })
    }

    /// Puts notes where their references stand, as far as those stand in blocks.
    fn embed(&mut self) {
        let mut lost = BTreeSet::new();
        for story in &mut self.stories {
            lost.append(&mut story.lost);
        }
        let parts = self.stories.iter().map(|story| (story.part.as_str(), &story.tree));
        let mut embedding = Embedding::new(parts, &self.marks, lost);
        for story in self.stories.iter_mut().filter(|story| story.busy) {
            embedding.embed(&mut story.tree);
        }
        for story in &mut self.stories {
            story.busy |= embedding.clear(&mut story.tree);
        }
        if let Some(links) = self.notes.links.get(&self.main) {
            self.notes.edges.embed(&mut self.stories, (&self.main, links), &self.marks, &self.package);
        }
    }

    /// Makes a template of each part.
    fn emit(&mut self) -> Result<(), FillError> {
        let styles = styles_of(&self.package, self.styles.as_deref());
        for story in self.stories.iter_mut().filter(|story| story.busy) {
            let look = Look::new(&story.tree, &styles);
            story.emitted = emit(&story.tree, &story.part, &mut self.marks, Some(&look))?;
        }
        Ok(())
    }

    /// Title, subject and the like, and the office's own properties, as far as there are tags in them.
    fn property_tags(&mut self) -> Result<(), FillError> {
        for part in property_parts(&self.package) {
            let Some(bytes) = self.package.part(&part) else { continue };
            let mut tree = Element::parse(bytes)?;
            if flow::find_in_text(&mut tree, &Spot::of(&part), &mut self.marks)? {
                mark_all_inner(&mut tree);
                let emitted = emit(&tree, &part, &mut self.marks, None)?;
                self.properties.push((part, emitted));
            }
        }
        Ok(())
    }

    /// Fills the template with `data`, as [`fill()`] does.
    ///
    /// # Errors
    /// When a tag cannot be used with these data.
    pub fn fill(&self, data: &FillData, options: &FillOptions) -> Result<Checked<Vec<u8>>, FillError> {
        let said =
            |name: &str| data.value().get("document")?.get(name)?.as_str().filter(|text| !text.is_empty());
        let Checked { value: mut package, findings } = self.filled(data, options, said("language"))?;
        if let Some(title) = said("title") {
            properties::set_title(&mut package, title, &self.kept)?;
        }
        Ok(Checked { value: package.write()?, findings })
    }

    /// The same, to be written later; the text is in `language`, where one is given.
    pub(super) fn filled(
        &self,
        data: &FillData,
        options: &FillOptions,
        language: Option<&str>,
    ) -> Result<Checked<Package>, FillError> {
        let mut package = self.package.clone();
        if let Some(language) = language {
            super::set_language(&mut package, language)?;
        }
        let mut job = Filling::new(self, &package, data, options);
        for story in &self.stories {
            job.story(&mut package, story)?;
        }
        for (part, emitted) in &self.properties {
            let (made, _) = job.evaluate(emitted, part, &self.marks)?;
            package.set(part, made.to_bytes());
        }
        let findings = job.store(&mut package)?;
        Ok(Checked { value: package, findings })
    }

    /// The properties of the file that are tags.
    pub(super) fn kept(&self) -> &[String] {
        &self.kept
    }
}

fn styles_of(package: &Package, part: Option<&str>) -> Styles {
    Styles::in_part(Part::in_package(package, part, Element::new("w:styles").with("xmlns:w", WORDML)))
}

/// The name of the main part of a Word file that may be filled.
pub(super) fn main_part(package: &Package) -> Result<String, FillError> {
    let root = Relationships::of(package, "")?;
    let main = root
        .first(relation::DOCUMENT)
        .filter(|link| !link.external)
        .map(|link| link.target.clone())
        .ok_or_else(|| OoxmlError::Missing("word/document.xml".to_owned()))?;
    let types = ContentTypes::of(package)?;
    let kind = types.get(&main).unwrap_or_default();
    if kind.contains("macroEnabled") {
        return Err(FillError::Macros);
    }
    if package.part(&main).is_some() && ![DOCUMENT_TYPE, TEMPLATE_TYPE].contains(&kind) {
        return Err(OoxmlError::Kind(kind.to_owned()).into());
    }
    Ok(main)
}

/// The media type of a document's text.
const DOCUMENT_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
/// The media type of the text of a template that was saved as one (.dotx).
const TEMPLATE_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

/// What is filled is a document, also where Word was told to save a template: under the name of a document Word opens no template.
pub(super) fn make_document(package: &mut Package, main: &str) -> Result<(), OoxmlError> {
    let mut types = ContentTypes::of(package)?;
    if types.get(main) == Some(TEMPLATE_TYPE) {
        types.forget(main);
        types.set(main, DOCUMENT_TYPE);
        types.store(package);
    }
    Ok(())
}

/// The parts that may hold tags: the document and what it refers to. Notes come behind what may refer to them.
pub(super) fn parts(package: &Package, main: &str) -> Result<Vec<String>, OoxmlError> {
    const KINDS: [&str; 5] = ["/header", "/footer", "/footnotes", "/endnotes", "/comments"];
    let mut out = vec![(0, main.to_owned())];
    for link in Relationships::of(package, main)?.iter() {
        let kind = KINDS.iter().position(|kind| link.kind.ends_with(kind) && !link.external);
        let known = out.iter().any(|(_, part)| *part == link.target);
        if let Some(kind) = kind.filter(|_| package.part(&link.target).is_some() && !known) {
            out.push((kind + 1, link.target.clone()));
        }
    }
    out.sort_by_key(|(kind, _)| *kind);
    let parts: Vec<String> = out.into_iter().map(|(_, part)| part).collect();
    for part in &parts {
        if leads_back(package, part, &parts)? {
            return Err(OoxmlError::Circle(part.clone()));
        }
    }
    Ok(parts)
}

/// Whether a part leads to itself, or one that the document refers to leads to another one, or to the document.
fn leads_back(package: &Package, part: &str, parts: &[String]) -> Result<bool, OoxmlError> {
    let links = Relationships::of(package, part)?;
    let is_main = parts.first().is_some_and(|main| main == part);
    let mut inner = links.iter().filter(|link| !link.external);
    Ok(inner.any(|link| link.target == part || (!is_main && parts.contains(&link.target))))
}

pub(super) fn property_parts(package: &Package) -> Vec<String> {
    package
        .names()
        .filter(|name| name.starts_with("docProps/") && name.ends_with(".xml"))
        .map(str::to_owned)
        .collect()
}

/// A part that people read, with marks where its tags stood.
struct Story {
    part: String,
    tree: Element,
    /// Whether there is anything to do in it.
    busy: bool,
    /// Whether a field in it showed tags of another place.
    copied: bool,
    /// Whether the address of a link in it holds a tag.
    linked: bool,
    /// The notes that only went with their tags, or with what was deleted.
    lost: BTreeSet<Key>,
    emitted: Emitted,
}

/// A template being filled.
struct Filling<'a> {
    template: &'a WordTemplate,
    book: Book<'a>,
    ids: Ids,
    notes: Notes,
    /// Pictures of the template that a part does not show any more.
    gone: BTreeSet<String>,
    /// What fields can copy of the document, where they ask for it.
    sources: Sources,
    data: &'a FillData,
    options: &'a FillOptions,
}

impl<'a> Filling<'a> {
    fn new(
        template: &'a WordTemplate,
        package: &Package,
        data: &'a FillData,
        options: &'a FillOptions,
    ) -> Self {
        let numbering = Element::new("w:numbering").with("xmlns:w", WORDML);
        let numbering = Part::in_package(package, template.numbering.as_deref(), numbering);
        let styles = styles_of(package, template.styles.as_deref());
        let mut book = Book::new(styles, Numbering::in_part(numbering), &options.pictures);
        book.reserve_drawings(template.ids.drawings());
        Self {
            book,
            ids: template.ids.clone(),
            notes: template.notes.clone(),
            gone: BTreeSet::new(),
            sources: Sources::default(),
            template,
            data,
            options,
        }
    }

    /// Puts the headers and footers of repeated sections into the package, and takes out those of sections that there are none of.
    fn store_edges(&mut self, package: &mut Package, types: &mut ContentTypes) {
        for part in self.notes.edges.unused() {
            Relationships::remove(package, part);
            types.forget(part);
        }
        for edges::Edge { part, tree, mut links, .. } in std::mem::take(&mut self.notes.edges.made) {
            let kind = if tree.name() == "w:ftr" { "footer" } else { "header" };
            types.set(&part, &format!("{TYPE}{kind}+xml"));
            let mut used = BTreeSet::new();
            references(&tree, &mut used);
            links.retain(|link| !has_address_tags(link) || used.contains(link.id.as_str()));
            links.store(package);
            package.set(&part, tree.to_bytes());
        }
        types.store(package);
    }

    /// Fills one part, unless there is nothing to do in it.
    fn story(&mut self, package: &mut Package, story: &Story) -> Result<(), FillError> {
        let Story { part, tree, .. } = story;
        let is_main = *part == self.template.main;
        let copied = self.template.stories.iter().any(|story| story.copied);
        if !story.busy {
            if is_main && copied {
                self.sources = Sources::of(tree, &self.book.styles);
            }
            self.ids.keep(tree);
            return Ok(());
        }
        let width = self.template.width;
        let (mut made, mut rows) = self.made(story)?;
        let mut links = match self.notes.links.remove(part) {
            Some(links) => links,
            None => Relationships::of(package, part)?,
        };
        let mut walk = Walk { book: &mut self.book, links: &mut links };
        settle::settle(&mut made, &mut walk, &mut self.ids, &mut self.notes, &mut rows, width);
        self.notes.put_back(&mut made);
        if is_main {
            self.notes.renumber(&mut made);
            let pages = &self.options.pages;
            let unknown = contents::rebuild(&mut made, &mut self.book, &mut self.ids, pages, width)
                .ok_or_else(|| FillError::TooLarge(part.clone()))?;
            if unknown && !self.options.ask_refresh {
                self.book.findings.push(Diagnostic::hint("word-contents-pages"));
            }
        }
        if is_main && copied {
            self.sources = Sources::of(&made, &self.book.styles);
        }
        if story.copied {
            self.sources.put_into(&mut made);
        }
        if is_main {
            let unused: BTreeSet<&String> = self.notes.edges.unused().collect();
            links.retain(|link| link.external || !unused.contains(&link.target));
        }
        let (mut before, mut after) = (BTreeSet::new(), BTreeSet::new());
        references(tree, &mut before);
        references(&made, &mut after);
        if story.linked {
            links.retain(|link| !has_address_tags(link) || after.contains(link.id.as_str()));
        }
        let mut gone = Vec::new();
        links.retain(|link| {
            let id = link.id.as_str();
            let lost =
                link.kind == relation::IMAGE && !link.external && before.contains(id) && !after.contains(id);
            gone.extend(lost.then(|| link.target.clone()));
            !lost
        });
        links.store(package);
        let written = made.to_bytes_with(&mut |element, out| {
            let made = made_of(element, &mut rows).map(std::mem::take);
            out.push_str(made.as_ref().map_or("", |made| &made.xml));
            made.is_some()
        });
        package.set(part, written);
        if notes::kind_of_part(&made) == Some(ids::Kind::Comment) {
            threads::follow(package, &self.template.main)?;
        }
        self.gone.extend(gone);
        Ok(())
    }

    fn store(mut self, package: &mut Package) -> Result<Vec<Diagnostic>, FillError> {
        let mut types = self.template.types.clone();
        if self.notes.edges.any() {
            self.store_edges(package, &mut types);
        }
        let Self { template, mut book, .. } = self;
        let mut links = Relationships::of(package, &template.main)?;
        for (known, after, kind, name) in [
            (&template.styles, book.styles.changed()?, relation::STYLES, "styles"),
            (&template.numbering, book.numbering.changed()?, relation::NUMBERING, "numbering"),
        ] {
            let Some(after) = after else { continue };
            let known = known.clone().filter(|part| package.part(part).is_some());
            let part = known.unwrap_or_else(|| {
                let folder = template.main.rsplit_once('/').map(|(folder, _)| format!("{folder}/"));
                let part = format!("{}{name}.xml", folder.unwrap_or_default());
                links.add(kind, &part, false);
                types.set(&part, &format!("{TYPE}{name}+xml"));
                links.store(package);
                types.store(package);
                part
            });
            package.set(&part, after);
        }
        for part in self.gone.iter().filter(|part| !book.shows(part)) {
            if !Relationships::lead_to(package, part) {
                package.remove(part);
            }
        }
        if self.options.ask_refresh {
            settings::ask_refresh(package, &template.main, &mut types)?;
        }
        if book.store_media(package, &mut types) {
            types.store(package);
        }
        Ok(book.findings)
    }
}

/// Whether an attribute below it holds a tag.
fn has_tags(element: &Element) -> bool {
    element.attributes().any(|(_, value)| value.contains("{{")) || element.elements().any(has_tags)
}

/// Gives links whose address is a tag that address as an attribute: in a loop each copy needs its own.
fn link_tags(element: &mut Element, links: &Relationships) -> bool {
    let target = element
        .attribute("r:id")
        .filter(|_| element.name() == "w:hyperlink")
        .and_then(|id| links.get(id))
        .filter(|link| has_address_tags(link))
        .map(|link| typed_address(&link.target));
    let mut any = target.is_some();
    if let Some(target) = target {
        element.set(emit::HREF, target);
    }
    for child in element.elements_mut() {
        any |= link_tags(child, links);
    }
    any
}

/// Whether a link leads to an address with a tag in it.
fn has_address_tags(link: &Relationship) -> bool {
    link.external && tags(&typed_address(&link.target)).is_ok_and(|tags| !tags.is_empty())
}

/// The relationships that anything below an element refers to.
fn references<'a>(element: &'a Element, out: &mut BTreeSet<&'a str>) {
    out.extend(element.attributes().filter(|(name, _)| is_reference(name)).map(|(_, value)| value));
    for child in element.elements() {
        references(child, out);
    }
}

/// An address as it was typed: Word encodes braces and spaces, and puts a scheme before what has none.
pub(super) fn typed_address(target: &str) -> String {
    let plain = [("%7B", "{"), ("%7b", "{"), ("%7D", "}"), ("%7d", "}"), ("%20", " ")]
        .iter()
        .fold(target.to_owned(), |text, (code, c)| text.replace(code, c));
    let bare = plain.strip_prefix("http://").filter(|rest| rest.starts_with("{{") && rest.ends_with("}}"));
    bare.map_or_else(|| plain.clone(), str::to_owned)
}

#[cfg(test)]
mod tests;
