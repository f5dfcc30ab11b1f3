//! The engine: a Word file with Handlebars tags and a JSON value → a Word file.
//!
//! Tags are found in the tree of each part ([`flow`]), blocks get their extent ([`lift`]), the part becomes one Handlebars
//! template ([`emit()`]) that the registry evaluates, and what comes out is made sound ([`settle`]).

mod accept;
mod columns;
mod contents;
mod emit;
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
mod settings;
mod settle;
mod values;

pub use accept::changes as accept_changes;
pub(super) use fault::cause;
pub use fault::{FillError, FillFault, TagCause};
pub use mark::Spot;

pub(super) use emit::PASS;

use super::blocks::Walk;
use super::book::Book;
use super::numbering::Numbering;
use super::partials::{self, Partials};
use super::properties;
use super::styles::Styles;
use super::threads;
use crate::diag::{Checked, Finding};
use crate::ooxml::{ContentTypes, Element, OoxmlError, Package, Relationship, Relationships, relation};
use crate::render::picture::Prepared;
use crate::template::{Engine, Format, Missing, tags};
use emit::{Emitted, emit, mark_all_inner, mark_inner};
use handlebars::Context;
use ids::Ids;
use mark::Marks;
use notes::{Embedding, Key, Notes};
use std::collections::BTreeSet;

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

/// How large a part may become.
const LARGEST: usize = 64 << 20;

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
    let mut package = Package::read(template)?;
    let said = |name: &str| data.get("document")?.get(name)?.as_str().filter(|text| !text.is_empty());
    if let Some(language) = said("language") {
        super::set_language(&mut package, language)?;
    }
    let kept = properties::kept(&package)?;
    let findings = fill_package(&mut package, data, options)?;
    if let Some(title) = said("title") {
        properties::set_title(&mut package, title, &kept)?;
    }
    Ok(Checked { value: package.write()?, findings })
}

/// The same for a file that was read before, and is written later.
pub(super) fn fill_package(
    package: &mut Package,
    data: &serde_json::Value,
    options: &FillOptions,
) -> Result<Vec<Finding>, FillError> {
    let main = main_part(package)?;
    partials::expand(package, &main, &options.partials)?;
    let types = ContentTypes::of(package)?;
    let mut job = Filling::new(package, &main, data, options)?;
    let parts = parts(package, &main)?;
    let trees = parts.iter().map(|part| package.tree(part)).collect::<Result<Vec<_>, _>>()?;
    job.reserve(&trees);
    let stories = parts
        .into_iter()
        .zip(trees)
        .map(|(part, tree)| job.prepare(package, part, tree))
        .collect::<Result<Vec<_>, _>>()?;
    for story in job.embed(stories) {
        job.story(package, story)?;
    }
    for name in property_parts(package) {
        job.properties(package, &name)?;
    }
    job.store(package, types)
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
    if package.part(&main).is_some() && !MAIN_TYPES.contains(&kind) {
        return Err(OoxmlError::Kind(kind.to_owned()).into());
    }
    Ok(main)
}

/// The media types of a document's text, and of that of a Word template.
const MAIN_TYPES: [&str; 2] = [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
];

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
    /// Whether the address of a link in it holds a tag.
    linked: bool,
    /// The notes that only went with their tags, or with what was deleted.
    lost: BTreeSet<Key>,
}

/// A part as it was; the template may not have it.
struct Before {
    part: Option<String>,
    bytes: Vec<u8>,
}

struct Filling<'a> {
    book: Book<'a>,
    main: String,
    styles: Before,
    numbering: Before,
    ids: Ids,
    notes: Notes,
    /// Pictures of the template that a part does not show any more.
    gone: BTreeSet<String>,
    marks: Marks,
    context: Context,
    missing: Missing,
    pages: &'a [(String, u32)],
    ask_refresh: bool,
    width: i32,
}

impl<'a> Filling<'a> {
    fn new(
        package: &Package,
        main: &str,
        data: &serde_json::Value,
        options: &'a FillOptions,
    ) -> Result<Self, FillError> {
        let links = Relationships::of(package, main)?;
        let tree = |kind: &str, empty: &'static str| -> Result<(Option<String>, Element), OoxmlError> {
            let part = links.first(kind).filter(|link| !link.external).map(|link| link.target.clone());
            match part.as_deref().map(|part| package.tree_if_present(part)).transpose()?.flatten() {
                Some(tree) => Ok((part, tree)),
                None => Ok((None, Element::new(empty).with("xmlns:w", WORDML))),
            }
        };
        let (styles_part, styles) = tree(relation::STYLES, "w:styles")?;
        let (numbering_part, numbering) = tree(relation::NUMBERING, "w:numbering")?;
        let before = |part: Option<String>, tree: &Element| Before { part, bytes: tree.to_bytes() };
        let width = super::text_width(&package.tree(main)?);
        Ok(Self {
            main: main.to_owned(),
            styles: before(styles_part, &styles),
            numbering: before(numbering_part, &numbering),
            book: Book::new(Styles::new(styles), Numbering::new(numbering), &options.pictures),
            ids: Ids::default(),
            notes: Notes::default(),
            gone: BTreeSet::new(),
            marks: Marks::default(),
            context: Context::from(data.clone()),
            missing: options.missing,
            pages: &options.pages,
            ask_refresh: options.ask_refresh,
            width,
        })
    }

    fn reserve(&mut self, trees: &[Element]) {
        for tree in trees {
            self.ids.reserve(tree);
        }
        self.book.reserve_drawings(self.ids.drawings());
    }

    /// Finds the tags of a part, and gives its blocks their extent.
    fn prepare(&mut self, package: &Package, part: String, mut tree: Element) -> Result<Story, FillError> {
        let links = Relationships::of(package, &part)?;
        let (mut lost, mut left) = (BTreeSet::new(), BTreeSet::new());
        notes::references(&tree, &mut lost);
        self.notes.reserve(&tree);
        let accepted = accept::changes(&mut tree);
        let found = flow::find_tags(&mut tree, &part, &mut self.marks)?;
        let linked = link_tags(&mut tree, &links);
        self.notes.links.insert(part.clone(), links);
        let busy = found || accepted || linked || has_tags(&tree);
        if busy {
            settle::note_joined(&mut tree);
            columns::note(&mut tree);
            merge::note(&mut tree, &self.marks);
            lift::lift(&mut tree, &self.marks)?;
            mark_inner(&mut tree);
        }
        notes::references(&tree, &mut left);
        lost.retain(|key| !left.contains(key));
        Ok(Story { part, tree, busy, linked, lost })
    }

    /// Puts notes where their references stand, as far as those stand in blocks.
    fn embed(&self, mut stories: Vec<Story>) -> Vec<Story> {
        let lost = stories.iter_mut().flat_map(|story| std::mem::take(&mut story.lost)).collect();
        let parts = stories.iter().map(|story| (story.part.as_str(), &story.tree));
        let mut embedding = Embedding::new(parts, &self.marks, lost);
        for story in stories.iter_mut().filter(|story| story.busy) {
            embedding.embed(&mut story.tree);
        }
        for story in &mut stories {
            story.busy |= embedding.clear(&mut story.tree);
        }
        stories
    }

    /// Fills one part, unless there is nothing to do in it.
    fn story(&mut self, package: &mut Package, story: Story) -> Result<(), FillError> {
        let Story { part, tree, busy, linked, .. } = story;
        if !busy {
            self.ids.keep(&tree);
            return Ok(());
        }
        let emitted = emit(&tree, &part, &mut self.marks)?;
        let mut made = self.evaluate(&emitted, &part)?;
        let mut links = match self.notes.links.remove(&part) {
            Some(links) => links,
            None => Relationships::of(package, &part)?,
        };
        let mut walk = Walk { book: &mut self.book, links: &mut links };
        settle::settle(&mut made, &mut walk, &mut self.ids, &mut self.notes, self.width);
        self.notes.put_back(&mut made);
        if part == self.main {
            self.notes.renumber(&mut made);
        }
        if part == self.main {
            let unknown = contents::rebuild(&mut made, &mut self.book, &mut self.ids, self.pages, self.width);
            if unknown && !self.ask_refresh {
                self.book.findings.push(Finding::hint("word-contents-pages"));
            }
        }
        if linked {
            links.retain(|link| !has_address_tags(link) || refers(&made, &link.id));
        }
        let (mut before, mut after) = (BTreeSet::new(), BTreeSet::new());
        references(&tree, &mut before);
        references(&made, &mut after);
        let mut gone = Vec::new();
        links.retain(|link| {
            let id = link.id.as_str();
            let lost =
                link.kind == relation::IMAGE && !link.external && before.contains(id) && !after.contains(id);
            gone.extend(lost.then(|| link.target.clone()));
            !lost
        });
        links.store(package);
        package.set(&part, made.to_bytes());
        if notes::kind_of_part(&made) == Some(ids::Kind::Comment) {
            threads::follow(package, &self.main)?;
        }
        self.gone.extend(gone);
        Ok(())
    }

    /// Title, subject and the like, and the office's own properties.
    fn properties(&mut self, package: &mut Package, part: &str) -> Result<(), FillError> {
        let Some(bytes) = package.part(part) else { return Ok(()) };
        let mut tree = Element::parse(bytes)?;
        let spot = Spot { part: part.to_owned(), ..Spot::default() };
        if !flow::find_in_text(&mut tree, &spot, &mut self.marks)? {
            return Ok(());
        }
        mark_all_inner(&mut tree);
        let emitted = emit(&tree, part, &mut self.marks)?;
        let made = self.evaluate(&emitted, part)?;
        package.set(part, made.to_bytes());
        Ok(())
    }

    fn evaluate(&self, emitted: &[Emitted], part: &str) -> Result<Element, FillError> {
        let mut engine = Engine::with(Format::Word, self.missing);
        for name in ["inline", "image"] {
            engine
                .text_helper(name, |values| Ok(values.first().map(ToString::to_string).unwrap_or_default()));
        }
        engine.text_helper("blocks", values::led);
        for name in [merge::HELPER, qr::HELPER] {
            engine.text_helper(name, |values| Ok(values::plain(values)));
        }
        engine.value_helper("in_rows", values::in_rows);
        let fault = |lines: &[usize], fault: crate::template::TemplateFault| {
            let line = usize::try_from(fault.line).unwrap_or_default().saturating_sub(1);
            match lines.get(line) {
                Some(mark) => self.marks.fault(*mark, TagCause::Engine(fault.fault)),
                None => FillFault {
                    spot: Spot { part: part.to_owned(), ..Spot::default() },
                    tag: Box::default(),
                    cause: TagCause::Engine(fault.fault),
                },
            }
        };
        let mut text = String::new();
        for Emitted { source, lines } in emitted {
            engine.template(part, source).map_err(|error| fault(lines, error))?;
            let made = engine.render_within(part, &self.context, LARGEST - text.len());
            let made = made.map_err(|error| fault(lines, error))?;
            text.push_str(&made.ok_or_else(|| FillError::TooLarge(part.to_owned()))?);
        }
        Ok(Element::parse(text.as_bytes())?)
    }

    fn store(mut self, package: &mut Package, mut types: ContentTypes) -> Result<Vec<Finding>, FillError> {
        const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        let mut links = Relationships::of(package, &self.main)?;
        for (before, after, kind, name) in [
            (self.styles, self.book.styles.to_bytes(), relation::STYLES, "styles"),
            (self.numbering, self.book.numbering.to_bytes(), relation::NUMBERING, "numbering"),
        ] {
            if before.bytes == after {
                continue;
            }
            let part = before.part.unwrap_or_else(|| {
                let folder = self.main.rsplit_once('/').map(|(folder, _)| format!("{folder}/"));
                let part = format!("{}{name}.xml", folder.unwrap_or_default());
                links.add(kind, &part, false);
                types.set(&part, &format!("{TYPE}{name}+xml"));
                links.store(package);
                types.store(package);
                part
            });
            package.set(&part, after);
        }
        for part in self.gone.iter().filter(|part| !self.book.shows(part)) {
            if !Relationships::lead_to(package, part) {
                package.remove(part);
            }
        }
        if self.ask_refresh {
            settings::ask_refresh(package, &self.main, &mut types)?;
        }
        if self.book.store_media(package, &mut types) {
            types.store(package);
        }
        Ok(self.book.findings)
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
    out.extend(element.attributes().filter(|(name, _)| name.starts_with("r:")).map(|(_, value)| value));
    for child in element.elements() {
        references(child, out);
    }
}

/// Whether anything below an element refers to a relationship.
fn refers(element: &Element, id: &str) -> bool {
    element.attributes().any(|(name, value)| name.starts_with("r:") && value == id)
        || element.elements().any(|child| refers(child, id))
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
