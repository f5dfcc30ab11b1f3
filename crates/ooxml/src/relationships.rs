//! Relationships: what a part refers to (ECMA-376 part 2, clause 9.3).

use super::{Element, OoxmlError, Package};
use std::collections::BTreeMap;
use std::sync::OnceLock;

const NAMESPACE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// Kinds of relationships that Word files use.
pub mod relation {
    /// A part of styles.
    pub const STYLES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
    /// A part of numbering definitions.
    pub const NUMBERING: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering";
    /// The address of a link.
    pub const HYPERLINK: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
    /// A picture.
    pub const IMAGE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
    /// A header.
    pub const HEADER: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header";
    /// A footer.
    pub const FOOTER: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer";
    /// Comments.
    pub const COMMENTS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    /// The settings.
    pub const SETTINGS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings";
    /// The theme: colours and fonts.
    pub const THEME: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme";
    /// The main document, seen from the package.
    pub const DOCUMENT: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    /// Title, author and the like, seen from the package.
    pub const CORE: &str =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
}

/// One thing that a part refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relationship {
    /// Its id within the part: `rId3`.
    pub id: String,
    /// Its kind, one of [`relation`].
    pub kind: String,
    /// For a part its name in the package, for an external one the address.
    pub target: String,
    /// True when it leads out of the package. Such a target is kept and never fetched.
    pub external: bool,
}

/// Tells whether an attribute of that name holds the id of a relationship (ECMA-376 part 1, 22.8.2.1).
pub fn is_reference(attribute: &str) -> bool {
    attribute.starts_with("r:")
}

/// All that one part refers to.
#[derive(Clone, Debug)]
pub struct Relationships {
    source: String,
    entries: Vec<Relationship>,
    /// Ids count up from here, so that adding many stays quick.
    next: usize,
    /// Where they stand, once there are many.
    index: OnceLock<Index>,
}

/// As many are looked through one by one.
const FEW: usize = 32;

/// Where among the entries those stand that have an id, and those that lead somewhere.
#[derive(Clone, Debug, Default)]
struct Index {
    ids: BTreeMap<String, usize>,
    targets: BTreeMap<String, Vec<usize>>,
}

impl Index {
    fn of(entries: &[Relationship]) -> Self {
        let mut index = Self::default();
        for (at, entry) in entries.iter().enumerate() {
            index.add(at, entry);
        }
        index
    }

    fn add(&mut self, at: usize, entry: &Relationship) {
        self.ids.entry(entry.id.clone()).or_insert(at);
        self.targets.entry(entry.target.clone()).or_default().push(at);
    }
}

impl Relationships {
    /// Reads what the part `source` of `package` refers to; what the package itself refers to when `source` is empty.
    ///
    /// # Errors
    /// When the list is there but is not XML.
    pub fn of(package: &Package, source: &str) -> Result<Self, OoxmlError> {
        let root = package.tree_if_present(&list_name(source))?;
        let entries: Vec<_> =
            root.iter().flat_map(Element::elements).filter_map(|entry| read(source, entry)).collect();
        Ok(Self { source: source.to_owned(), next: entries.len() + 1, entries, index: OnceLock::new() })
    }

    /// Tells whether any part of `package` refers to the part `target`.
    pub fn lead_to(package: &Package, target: &str) -> bool {
        let lists = package.names().filter_map(|name| name.strip_suffix(".rels"));
        let mut sources = lists.filter_map(|list| {
            let (folder, file) = list.rsplit_once("_rels/")?;
            Some(format!("{folder}{file}"))
        });
        sources.any(|source| {
            let links = Self::of(package, &source);
            links.is_ok_and(|links| links.iter().any(|link| !link.external && link.target == target))
        })
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Relationship> {
        self.entries.iter()
    }

    /// The one with that id.
    pub fn get(&self, id: &str) -> Option<&Relationship> {
        match self.index() {
            Some(index) => index.ids.get(id).and_then(|at| self.entries.get(*at)),
            None => self.entries.iter().find(|entry| entry.id == id),
        }
    }

    fn index(&self) -> Option<&Index> {
        (self.entries.len() > FEW).then(|| self.index.get_or_init(|| Index::of(&self.entries)))
    }

    /// The first of that kind.
    pub fn first(&self, kind: &str) -> Option<&Relationship> {
        self.entries.iter().find(|entry| entry.kind == kind)
    }

    /// The id under which the part refers to `target`; a new one unless it does already.
    pub fn add(&mut self, kind: &str, target: &str, external: bool) -> String {
        let is_it = |entry: &&Relationship| {
            entry.kind == kind && entry.target == target && entry.external == external
        };
        let known = match self.index() {
            Some(index) => {
                let places = index.targets.get(target).into_iter().flatten();
                places.filter_map(|at| self.entries.get(*at)).find(is_it)
            }
            None => self.entries.iter().find(is_it),
        };
        if let Some(entry) = known {
            return entry.id.clone();
        }
        let mut id = format!("rId{}", self.next);
        while self.get(&id).is_some() {
            self.next += 1;
            id = format!("rId{}", self.next);
        }
        self.next += 1;
        let (kind, target) = (kind.to_owned(), target.to_owned());
        let entry = Relationship { id: id.clone(), kind, target, external };
        if let Some(index) = self.index.get_mut() {
            index.add(self.entries.len(), &entry);
        }
        self.entries.push(entry);
        id
    }

    /// Makes the part refer to `target` under that id.
    pub fn set(&mut self, id: &str, kind: &str, target: &str, external: bool) {
        self.retain(|entry| entry.id != id);
        let (id, kind, target) = (id.to_owned(), kind.to_owned(), target.to_owned());
        self.entries.push(Relationship { id, kind, target, external });
    }

    /// Drops those that are not wanted.
    pub fn retain(&mut self, wanted: impl FnMut(&Relationship) -> bool) {
        self.entries.retain(wanted);
        self.index.take();
    }

    /// Takes the part `source` and its list out of `package`.
    pub fn remove(package: &mut Package, source: &str) {
        package.remove(source);
        package.remove(&list_name(source));
    }

    /// Returns the same list as that of the part `source`.
    #[must_use]
    pub fn moved_to(&self, source: &str) -> Self {
        Self { source: source.to_owned(), ..self.clone() }
    }

    /// Puts the list back into `package`.
    pub fn store(&self, package: &mut Package) {
        let name = list_name(&self.source);
        if self.entries.is_empty() && package.part(&name).is_none() {
            return;
        }
        let root = Element::new("Relationships").with("xmlns", NAMESPACE);
        package.set(&name, root.children(self.entries.iter().map(|entry| self.written(entry))).to_bytes());
    }

    /// Targets are written as Word writes them: from the folder of the part.
    fn written(&self, entry: &Relationship) -> Element {
        let element =
            Element::new("Relationship").with("Id", entry.id.clone()).with("Type", entry.kind.clone());
        if entry.external {
            return element.with("Target", entry.target.clone()).with("TargetMode", "External");
        }
        element.with("Target", relative(&self.source, &entry.target))
    }
}

fn read(source: &str, entry: &Element) -> Option<Relationship> {
    let external = entry.attribute("TargetMode") == Some("External");
    let target = entry.attribute("Target")?;
    Some(Relationship {
        id: entry.attribute("Id")?.to_owned(),
        kind: entry.attribute("Type")?.to_owned(),
        target: if external { target.to_owned() } else { resolve(source, target) },
        external,
    })
}

/// `word/document.xml` → `word/_rels/document.xml.rels`.
fn list_name(source: &str) -> String {
    match source.rsplit_once('/') {
        Some((folder, file)) => format!("{folder}/_rels/{file}.rels"),
        None => format!("_rels/{source}.rels"),
    }
}

/// The name of the part that `target` means when `source` says it.
fn resolve(source: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let folder = source.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// How the part `source` names the part `target`: `word/document.xml` says `../customXml/item1.xml`.
fn relative(source: &str, target: &str) -> String {
    let folder = source.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut folders: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    let mut steps: Vec<&str> = target.split('/').collect();
    while steps.len() > 1 && !folders.is_empty() && steps.first() == folders.first() {
        steps.remove(0);
        folders.remove(0);
    }
    std::iter::repeat_n("..", folders.len()).chain(steps).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_resolved_from_their_part() {
        assert_eq!(resolve("word/document.xml", "media/a.png"), "word/media/a.png");
        assert_eq!(resolve("word/document.xml", "../docProps/core.xml"), "docProps/core.xml");
        assert_eq!(resolve("", "word/document.xml"), "word/document.xml");
        assert_eq!(resolve("word/x.xml", "/word/y.xml"), "word/y.xml");
        for (source, target, written) in [
            ("word/document.xml", "word/media/a.png", "media/a.png"),
            ("word/document.xml", "customXml/item1.xml", "../customXml/item1.xml"),
            ("word/a/b.xml", "word/c.xml", "../c.xml"),
            ("", "word/document.xml", "word/document.xml"),
            ("word/x.xml", "word", "../word"),
        ] {
            assert_eq!(relative(source, target), written);
            assert_eq!(resolve(source, written), target);
        }
        assert_eq!(list_name("word/document.xml"), "word/_rels/document.xml.rels");
        assert_eq!(list_name(""), "_rels/.rels");
    }

    #[test]
    fn the_same_target_has_one_id() {
        let mut package = Package::default();
        let mut list = Relationships::of(&package, "word/document.xml").unwrap();
        assert_eq!(list.add(relation::HYPERLINK, "http://a.de", true), "rId1");
        assert_eq!(list.add(relation::HYPERLINK, "http://a.de", true), "rId1");
        assert_eq!(list.add(relation::STYLES, "word/styles.xml", false), "rId2");
        list.store(&mut package);
        let read = Relationships::of(&package, "word/document.xml").unwrap();
        assert_eq!(read.entries, list.entries);
        for round in 0..2 {
            for target in 0..2 * FEW {
                let id = list.add(relation::HYPERLINK, &format!("http://{target}.de"), true);
                assert_eq!(id, format!("rId{}", target + 3), "{round}");
                assert_eq!(list.get(&id).unwrap().target, format!("http://{target}.de"));
            }
        }
        list.retain(|link| link.id != "rId4");
        assert_eq!((list.get("rId4"), list.get("rId5").unwrap().target.as_str()), (None, "http://2.de"));
        list.set("rId5", relation::IMAGE, "word/media/a.png", false);
        assert_eq!(list.add(relation::IMAGE, "word/media/a.png", false), "rId5");
        assert_eq!(read.first(relation::STYLES).unwrap().target, "word/styles.xml");
    }
}
