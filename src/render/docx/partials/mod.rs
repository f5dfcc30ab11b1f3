//! `{{> name}}` alone in a paragraph: the text of another Word file in its place, before anything is filled.
//!
//! What the other file says becomes part of the template: its styles by their names, its lists, pictures, links and notes with it.
//! Its own headers, sections and comments stay behind. Names lead to files of the same folder only; who reads these is not known here.

mod graft;
mod lists;
mod look;
mod notes;

use super::fill::{FillError, FillFault, LARGEST, Spot, TagCause, WORDML, parts};
use german_text::nearest;
use graft::Graft;
use ooxml::{ContentTypes, Element, Node, OoxmlError, Package, Relationships};
use std::fmt;
use std::sync::Arc;

/// Files may put in others to this depth.
const DEPTH: usize = 8;
/// So many pieces make any letter; more is a file that multiplies itself.
const MOST: usize = 500;
const ENDING: &str = ".docx";

/// Where the Word files lie that a template may put in. It is asked only if a template does.
pub trait Shelf: Send + Sync {
    /// The names of the files that there are, with their endings.
    fn names(&self) -> Vec<String>;
    /// The file of one of these names, if it can be read.
    fn file(&self, name: &str) -> Option<Vec<u8>>;
}

/// Word files that a template may put in, by their names without ending.
#[derive(Clone, Default)]
pub struct Partials(Option<Arc<dyn Shelf>>);

impl fmt::Debug for Partials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Partials").field(&self.known()).finish()
    }
}

impl Partials {
    /// Those that lie on a shelf.
    pub fn on(shelf: impl Shelf + 'static) -> Self {
        Self(Some(Arc::new(shelf)))
    }

    /// What Word writes while a file is open begins with a tilde.
    fn known(&self) -> Vec<String> {
        let names = self.0.as_ref().map(|shelf| shelf.names()).unwrap_or_default();
        let own = names.iter().filter(|name| !name.starts_with('~'));
        own.filter_map(|name| name.strip_suffix(ENDING).map(str::to_owned)).collect()
    }

    /// The file of that name, or what is wrong with the name.
    ///
    /// # Errors
    /// When the name is a path, or there is no such file.
    pub(super) fn file(&self, name: &str) -> Result<Vec<u8>, TagCause> {
        if name.is_empty() || name.contains(['/', '\\', ':']) || name.starts_with('.') {
            return Err(TagCause::PartialPath);
        }
        let known = self.known();
        if known.iter().any(|known| known == name) {
            let file = self.0.as_ref().and_then(|shelf| shelf.file(&format!("{name}{ENDING}")));
            return file.ok_or_else(|| TagCause::PartialFile(name.to_owned()));
        }
        let like = nearest(name, known.iter().map(|known| (known.as_str(), Vec::new())));
        Err(TagCause::PartialUnknown(name.to_owned(), like.unwrap_or_default().to_owned()))
    }
}

/// The name that a text asks for, if that is all it says.
pub(super) fn asks(text: &str) -> Option<String> {
    let inner = text.trim().strip_prefix("{{")?.strip_suffix("}}")?;
    let name = inner.trim_start_matches('~').trim_start().strip_prefix('>')?;
    let name =
        name.trim_matches(|c: char| c.is_whitespace() || matches!(c, '~' | '"' | '\'' | '„' | '“' | '”'));
    (!name.contains(['{', '}'])).then(|| name.strip_suffix(ENDING).unwrap_or(name).to_owned())
}

/// Whether such a tag can stand in a part: its sign is written so in XML.
fn may_ask(package: &Package, part: &str) -> bool {
    package.part(part).is_some_and(|bytes| bytes.windows(4).any(|four| four == b"&gt;"))
}

/// Puts the files that a template asks for in their places.
pub(super) fn expand(package: &mut Package, main: &str, partials: &Partials) -> Result<(), FillError> {
    if partials.0.is_none() {
        return Ok(());
    }
    let mut count = 0;
    for part in parts(package, main)? {
        if !may_ask(package, &part) {
            continue;
        }
        let mut tree = package.tree(&part)?;
        let spot = Spot::of(&part);
        let mut graft = Graft::onto(main, &part, &tree);
        let mut expansion = Expansion { package, partials, spot, open: Vec::new(), count };
        let any = expansion.element(&mut tree, &mut graft)?;
        count = expansion.count;
        if any {
            graft.finish(&mut tree);
            package.set(&part, tree.to_bytes());
        }
    }
    Ok(())
}

struct Expansion<'a> {
    package: &'a mut Package,
    partials: &'a Partials,
    spot: Spot,
    /// The files that are being put in, outermost first.
    open: Vec<String>,
    count: usize,
}

impl Expansion<'_> {
    /// Expands what stands below an element; whether there was anything.
    fn element(&mut self, element: &mut Element, graft: &mut Graft) -> Result<bool, FillError> {
        let mut any = false;
        let mut children = Vec::with_capacity(element.children.len());
        for child in std::mem::take(&mut element.children) {
            let Node::Element(mut child) = child else {
                children.push(child);
                continue;
            };
            let before = self.spot.clone();
            if self.open.is_empty() {
                self.spot.enter(&child);
            }
            let name = if child.name() == "w:p" { asks(&child.plain_text()) } else { None };
            let blocks = match name {
                Some(name) => {
                    any = true;
                    Some(self.put_in(&name, &child, graft)?)
                }
                None => {
                    any |= self.element(&mut child, graft)?;
                    None
                }
            };
            if self.open.is_empty() {
                self.spot.leave(&child, &before);
            }
            children.extend(blocks.unwrap_or_else(|| vec![child]).into_iter().map(Node::Element));
        }
        element.children = children;
        Ok(any)
    }

    /// What stands in the place of a tag.
    fn put_in(&mut self, name: &str, tag: &Element, graft: &mut Graft) -> Result<Vec<Element>, FillError> {
        let fault = |spot: &Spot, cause| {
            let tag = tag.plain_text().trim().chars().take(60).collect();
            FillError::Tag(FillFault { spot: spot.clone(), tag, cause })
        };
        let file = self.partials.file(name).map_err(|cause| fault(&self.spot, cause))?;
        if self.open.len() >= DEPTH || self.open.iter().any(|open| open == name) {
            return Err(fault(&self.spot, TagCause::PartialCircle(name.to_owned())));
        }
        self.count += 1;
        if self.count > MOST || graft.size > LARGEST {
            return Err(FillError::TooLarge(self.spot.part.to_string()));
        }
        let blocks = graft.blocks(self.package, &file);
        let blocks = blocks.map_err(|_| fault(&self.spot, TagCause::PartialFile(name.to_owned())))?;
        self.open.push(name.to_owned());
        let mut holder = Element::new("w:body").children(blocks);
        self.element(&mut holder, graft)?;
        self.open.pop();
        let blocks = holder.children.into_iter().filter_map(|child| match child {
            Node::Element(block) => Some(block),
            Node::Text(_) => None,
        });
        Ok(blocks.collect())
    }
}

/// The part of that kind that the main part refers to.
fn part_of(package: &Package, main: &str, kind: &str) -> Result<Option<String>, OoxmlError> {
    let links = Relationships::of(package, main)?;
    Ok(links.first(kind).filter(|link| !link.external).map(|link| link.target.clone()))
}

/// The tree of that part, or an empty one of that name.
fn tree_of(package: &Package, main: &str, kind: &str, name: &'static str) -> Result<Element, OoxmlError> {
    let part = part_of(package, main, kind)?;
    let tree = part.map(|part| package.tree_if_present(&part)).transpose()?.flatten();
    Ok(tree.unwrap_or_else(|| empty(name)))
}

fn empty(name: &'static str) -> Element {
    Element::new(name).with("xmlns:w", WORDML)
}

/// Puts a part back that the main part refers to, or a new one.
fn store_part(
    package: &mut Package,
    main: &str,
    (kind, name): (&str, &str),
    tree: &Element,
) -> Result<(), OoxmlError> {
    const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    let known = part_of(package, main, kind)?;
    let part = known.clone().unwrap_or_else(|| {
        let folder = main.rsplit_once('/').map(|(folder, _)| format!("{folder}/"));
        format!("{}{name}.xml", folder.unwrap_or_default())
    });
    package.set(&part, tree.to_bytes());
    if known.is_none() {
        let mut links = Relationships::of(package, main)?;
        links.add(kind, &part, false);
        links.store(package);
        let mut types = ContentTypes::of(package)?;
        types.set(&part, &format!("{TYPE}{name}+xml"));
        types.store(package);
    }
    Ok(())
}
