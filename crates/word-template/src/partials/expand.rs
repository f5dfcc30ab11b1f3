//! The tags that ask for other files, and these files in their places.

use super::graft::Graft;
use super::source::{ENDING, Partials};
use crate::error::{FillError, FillFault, TagCause};
use crate::package::{LARGEST, parts};
use crate::spot::Spot;
use ooxml::{Element, Node, Package};

/// Files may put in others to this depth.
const DEPTH: usize = 8;
/// So many pieces make any letter; more is a file that multiplies itself.
const MOST: usize = 500;
/// The name that a text asks for, if that is all it says.
pub(crate) fn asks(text: &str) -> Option<String> {
    let inner = text.trim().strip_prefix("{{")?.strip_suffix("}}")?;
    let name = inner.trim_start_matches('~').trim_start().strip_prefix('>')?;
    let name =
        name.trim_matches(|c: char| c.is_whitespace() || matches!(c, '~' | '"' | '\'' | '„' | '“' | '”'));
    (!name.contains(['{', '}'])).then(|| name.strip_suffix(ENDING).unwrap_or(name).to_owned())
}

/// Tells whether such a tag can stand in a part: its sign is written so in XML.
fn may_ask(package: &Package, part: &str) -> bool {
    package.part(part).is_some_and(|bytes| bytes.windows(4).any(|four| four == b"&gt;"))
}

/// Puts the files that a template asks for in their places.
pub(crate) fn expand(package: &mut Package, main: &str, partials: &Partials) -> Result<(), FillError> {
    if partials.is_none() {
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

    /// Makes what stands in the place of a tag.
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
