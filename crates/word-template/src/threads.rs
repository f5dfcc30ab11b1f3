//! Details that newer programs keep beside comments: whether a comment is settled, whom it answers, when it was made. An entry goes
//! with its comment, and each copy of a comment has its own.

use ooxml::{Element, Node, OoxmlError, Package, Relationships, relation};
use std::collections::{BTreeMap, BTreeSet};

/// Copies of what an entry is about: the ids of each in order, by the id in the template.
type Copies = BTreeMap<String, Vec<String>>;

/// Takes out what is said about comments that the document `main` does not have any more, and says it of each copy of those that it has more
/// than once ([MS-DOCX] 2.5.3). `copies` has the last paragraphs of comments, by which they are known.
pub(crate) fn follow(package: &mut Package, main: &str, copies: &Copies) -> Result<(), OoxmlError> {
    let links = Relationships::of(package, main)?;
    let Some(comments) = links.first(relation::COMMENTS).filter(|link| !link.external) else { return Ok(()) };
    let mut known = BTreeSet::new();
    if let Some(tree) = package.tree_if_present(&comments.target)? {
        paragraphs(&tree, &mut known);
    }
    let named = |kind: &str| links.iter().find(|link| !link.external && link.kind.ends_with(kind));
    if let Some(part) = named("/commentsExtended") {
        keep(package, &part.target, ":paraId", &known, copies)?;
    }
    if let Some(part) = named("/commentsIds") {
        let (known, copies) = keep(package, &part.target, ":paraId", &known, copies)?;
        if let Some(part) = named("/commentsExtensible") {
            keep(package, &part.target, ":durableId", &known, &copies)?;
        }
    }
    Ok(())
}

/// The id of the last paragraph of a comment.
pub(crate) fn last_paragraph(comment: &Element) -> Option<&str> {
    comment.elements().filter(|child| child.name() == "w:p").last()?.attribute("w14:paraId")
}

fn paragraphs(element: &Element, out: &mut BTreeSet<String>) {
    out.extend(element.attribute("w14:paraId").map(str::to_owned));
    element.elements().for_each(|child| paragraphs(child, out));
}

/// Keeps the entries of a part whose attribute says one of `known`, each once for each copy of what it is about; the lasting ids of those that
/// stay, and of those that are copies.
fn keep(
    package: &mut Package,
    part: &str,
    attribute: &str,
    known: &BTreeSet<String>,
    copies: &Copies,
) -> Result<(BTreeSet<String>, Copies), OoxmlError> {
    let Some(mut tree) = package.tree_if_present(part)? else { return Ok(Default::default()) };
    let before = tree.children.clone();
    let lasting = |entry: &Element| ending(entry, ":durableId").map(|(_, id)| id.to_owned());
    let mut taken: BTreeSet<String> = tree.elements().filter_map(lasting).collect();
    let mut lasting_copies = Copies::new();
    let mut out = Vec::with_capacity(before.len());
    for child in std::mem::take(&mut tree.children) {
        let id = child.element().and_then(|entry| ending(entry, attribute)).map(|(_, id)| id.to_owned());
        let (Node::Element(entry), Some(id)) = (&child, id) else {
            out.push(child);
            continue;
        };
        let own = vec![id.clone()];
        let own = copies.get(&id).unwrap_or(&own).iter().filter(|id| known.contains(*id));
        for (number, new) in own.enumerate() {
            let copy = copy(entry, attribute, new, number, copies, &mut taken);
            if let Some((old, new)) = lasting(entry).zip(lasting(&copy)) {
                lasting_copies.entry(old).or_default().push(new);
            }
            out.push(Node::Element(copy));
        }
    }
    tree.children = out;
    if tree.children != before {
        package.set(part, tree.to_bytes());
    }
    Ok((tree.elements().filter_map(lasting).collect(), lasting_copies))
}

/// The entry of a copy: it answers the copy of the comment that the first one answers, and has a lasting id of its own.
fn copy(
    entry: &Element,
    attribute: &str,
    id: &str,
    number: usize,
    copies: &Copies,
    taken: &mut BTreeSet<String>,
) -> Element {
    let mut copy = entry.clone();
    let set = |copy: &mut Element, name: &str, value: &str| {
        if let Some((key, _)) = ending(entry, name) {
            copy.set(key, value);
        }
    };
    set(&mut copy, attribute, id);
    let parents = ending(entry, ":paraIdParent").and_then(|(_, parent)| copies.get(parent));
    if let Some(parent) = parents.and_then(|parents| parents.get(number).or(parents.last())) {
        set(&mut copy, ":paraIdParent", parent);
    }
    if number > 0 && attribute != ":durableId" {
        let mut next = 0x2000_0000_u32.saturating_add(u32::try_from(taken.len()).unwrap_or_default());
        while !taken.insert(format!("{next:08X}")) {
            next = next.saturating_add(1);
        }
        set(&mut copy, ":durableId", &format!("{next:08X}"));
    }
    copy
}

/// The attribute whose name ends so, and its value: each of these parts has a prefix of its own.
fn ending<'e>(entry: &'e Element, name: &str) -> Option<(&'e str, &'e str)> {
    entry.attributes().find(|(key, _)| key.ends_with(name))
}
