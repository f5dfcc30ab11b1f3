//! Details that newer programs keep beside comments: whether a comment is settled, whom it answers, when it was made. An entry goes
//! with its comment.

use ooxml::{Element, OoxmlError, Package, Relationships, relation};
use std::collections::BTreeSet;

/// Takes out what is said about comments that the document `main` does not have any more ([MS-DOCX] 2.5.3).
pub(crate) fn follow(package: &mut Package, main: &str) -> Result<(), OoxmlError> {
    let links = Relationships::of(package, main)?;
    let Some(comments) = links.first(relation::COMMENTS).filter(|link| !link.external) else { return Ok(()) };
    let mut known = BTreeSet::new();
    if let Some(tree) = package.tree_if_present(&comments.target)? {
        paragraphs(&tree, &mut known);
    }
    let named = |kind: &str| links.iter().find(|link| !link.external && link.kind.ends_with(kind));
    if let Some(part) = named("/commentsExtended") {
        keep(package, &part.target, ":paraId", &known)?;
    }
    if let Some(part) = named("/commentsIds") {
        known = keep(package, &part.target, ":paraId", &known)?;
        if let Some(part) = named("/commentsExtensible") {
            keep(package, &part.target, ":durableId", &known)?;
        }
    }
    Ok(())
}

fn paragraphs(element: &Element, out: &mut BTreeSet<String>) {
    out.extend(element.attribute("w14:paraId").map(str::to_owned));
    element.elements().for_each(|child| paragraphs(child, out));
}

/// Keeps the entries of a part whose attribute says one of `known`; the lasting ids of those that stay.
fn keep(
    package: &mut Package,
    part: &str,
    attribute: &str,
    known: &BTreeSet<String>,
) -> Result<BTreeSet<String>, OoxmlError> {
    let Some(mut tree) = package.tree_if_present(part)? else { return Ok(BTreeSet::new()) };
    let before = tree.children.len();
    tree.children.retain(|child| {
        let id = child.element().and_then(|entry| ending(entry, attribute));
        id.is_none_or(|id| known.contains(id))
    });
    if tree.children.len() < before {
        package.set(part, tree.to_bytes());
    }
    Ok(tree.elements().filter_map(|entry| ending(entry, ":durableId")).map(str::to_owned).collect())
}

/// The value of the attribute whose name ends so: each of these parts has a prefix of its own.
fn ending<'e>(entry: &'e Element, name: &str) -> Option<&'e str> {
    entry.attributes().find(|(key, _)| key.ends_with(name)).map(|(_, value)| value)
}
