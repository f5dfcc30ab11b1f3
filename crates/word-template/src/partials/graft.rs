//! The text of a Word file carried over into another.

use super::guest::{Guest, carry};
use super::lists::Lists;
use super::notes;
use super::styles::GuestStyles;
use crate::error::FillError;
use crate::fill::accept_changes;
use crate::package::main_part;
use ooxml::{Element, Node, Package};
use std::collections::{BTreeMap, BTreeSet};

/// Content that one part of a template takes in from other files.
pub(super) struct Graft {
    part: String,
    main: String,
    /// Prefixes of other files, each with its namespace, and those of them that programs may pass over.
    prefixes: BTreeMap<String, String>,
    ignorable: BTreeSet<String>,
    bookmarks: BTreeSet<String>,
    next: u32,
    /// How many bytes of text were taken in.
    pub(super) size: usize,
}

impl Graft {
    /// Gets ready to take something into a part, which is `tree`.
    pub(super) fn onto(main: &str, part: &str, tree: &Element) -> Self {
        let mut bookmarks = BTreeSet::new();
        bookmark_names(tree, &mut bookmarks);
        let (prefixes, ignorable) = (BTreeMap::new(), BTreeSet::new());
        // Beyond what a template has, and what its loops are given.
        let next = 40_000;
        Self { part: part.to_owned(), main: main.to_owned(), prefixes, ignorable, bookmarks, next, size: 0 }
    }

    /// The blocks of a file, as they are to stand in the part.
    pub(super) fn blocks(&mut self, host: &mut Package, file: &[u8]) -> Result<Vec<Element>, FillError> {
        let package = Package::read(file)?;
        let main = main_part(&package)?;
        self.size += package.part(&main).map_or(0, <[u8]>::len);
        let mut tree = package.tree(&main)?;
        accept_changes(&mut tree);
        self.note_prefixes(&tree);
        let mut guest = Guest {
            styles: GuestStyles::of(host, &self.main, &package, &main)?,
            lists: Lists::of(host, &self.main, &package, &main)?,
            package,
            main,
        };
        let body = tree.find_mut("w:body").map(|body| std::mem::take(&mut body.children));
        let mut body = Element::new("w:body").children(body.into_iter().flatten().filter_map(element_of));
        clean(&mut body);
        let source = guest.main.clone();
        carry(host, &mut guest, &mut body, &source, &self.part)?;
        if self.part == self.main {
            notes::carry(host, &mut guest, &self.main, &mut body)?;
        } else {
            notes::drop(&mut body);
        }
        self.rename_bookmarks(&mut body);
        guest.store_styles(host, &self.main)?;
        guest.lists.begin_anew(&mut body, &guest.styles);
        guest.lists.store(host, &self.main)?;
        Ok(body.children.into_iter().filter_map(element_of).collect())
    }

    /// Makes the part know the prefixes of what it took in.
    pub(super) fn finish(self, tree: &mut Element) {
        for (prefix, namespace) in self.prefixes {
            if tree.attribute(&prefix).is_none() {
                tree.set(prefix, namespace);
            }
        }
        let known = tree.attribute("mc:Ignorable").unwrap_or_default().to_owned();
        let more = self.ignorable.into_iter().filter(|prefix| known.split(' ').all(|known| known != prefix));
        let all: Vec<String> =
            known.split(' ').filter(|known| !known.is_empty()).map(str::to_owned).chain(more).collect();
        if !all.is_empty() {
            tree.set("mc:Ignorable", all.join(" "));
        }
    }

    fn note_prefixes(&mut self, root: &Element) {
        let named = root.attributes().filter(|(name, _)| name.starts_with("xmlns:"));
        self.prefixes.extend(named.map(|(name, namespace)| (name.to_owned(), namespace.to_owned())));
        let ignorable = root.attribute("mc:Ignorable").unwrap_or_default();
        self.ignorable.extend(ignorable.split_whitespace().map(str::to_owned));
    }

    /// Bookmarks get ids of their own, and names that the part does not have yet; what leads to them follows.
    fn rename_bookmarks(&mut self, body: &mut Element) {
        let mut found = Vec::new();
        bookmarks(body, &mut found);
        let (mut ids, mut names) = (BTreeMap::new(), BTreeMap::new());
        for (id, name) in found {
            self.next += 1;
            ids.insert(id, self.next.to_string());
            let fresh = if self.bookmarks.contains(&name) {
                format!("{}_{}", name.chars().take(30).collect::<String>(), self.next)
            } else {
                name.clone()
            };
            self.bookmarks.insert(fresh.clone());
            names.insert(name, fresh);
        }
        rename(body, &ids, &names);
    }
}

fn element_of(node: Node) -> Option<Element> {
    match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    }
}

/// Takes away what belongs to the other file as a whole: its sections, and what its authors said to each other.
fn clean(element: &mut Element) {
    let stays = |child: &Element| {
        !matches!(
            child.name(),
            "w:sectPr" | "w:commentRangeStart" | "w:commentRangeEnd" | "w:commentReference" | "w:proofErr"
        )
    };
    element.children.retain(|child| child.element().is_none_or(stays));
    for child in element.elements_mut() {
        clean(child);
    }
}

fn bookmarks(element: &Element, out: &mut Vec<(String, String)>) {
    if element.name() == "w:bookmarkStart" {
        let own = |name| element.attribute(name).unwrap_or_default().to_owned();
        out.push((own("w:id"), own("w:name")));
    }
    for child in element.elements() {
        bookmarks(child, out);
    }
}

fn bookmark_names(element: &Element, out: &mut BTreeSet<String>) {
    let mut found = Vec::new();
    bookmarks(element, &mut found);
    out.extend(found.into_iter().map(|(_, name)| name));
}

fn rename(element: &mut Element, ids: &BTreeMap<String, String>, names: &BTreeMap<String, String>) {
    let set = |element: &mut Element, attribute: &'static str, map: &BTreeMap<String, String>| {
        if let Some(new) = element.attribute(attribute).and_then(|old| map.get(old)) {
            element.set(attribute, new.clone());
        }
    };
    match element.name() {
        "w:bookmarkStart" | "w:bookmarkEnd" => {
            set(element, "w:id", ids);
            set(element, "w:name", names);
        }
        "w:hyperlink" => set(element, "w:anchor", names),
        "w:instrText" => {
            for child in &mut element.children {
                if let Node::Text(text) = child {
                    let words = text.split(' ').map(|word| names.get(word).map_or(word, String::as_str));
                    *text = words.collect::<Vec<_>>().join(" ");
                }
            }
        }
        _ => {}
    }
    for child in element.elements_mut() {
        rename(child, ids, names);
    }
}
