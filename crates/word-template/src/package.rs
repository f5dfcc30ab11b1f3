//! The parts of a Word file by what they are for: the text, what may hold tags, and what the text refers to.

use crate::error::FillError;
use ooxml::{ContentTypes, Element, OoxmlError, Package, Relationships, relation};

pub(crate) const WORDML: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

pub(crate) const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// The kind of relationship that leads to the main part of a strict file (ISO/IEC 29500-1, annex A).
const STRICT_DOCUMENT: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";

/// How large a part may become.
pub(crate) const LARGEST: usize = 64 << 20;

/// The name of the main part of a Word file that may be filled.
pub(crate) fn main_part(package: &Package) -> Result<String, FillError> {
    let root = Relationships::of(package, "")?;
    if root.first(relation::DOCUMENT).is_none() && root.first(STRICT_DOCUMENT).is_some() {
        return Err(FillError::Strict);
    }
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
pub(crate) const DOCUMENT_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/// The media type of the text of a template that was saved as one (.dotx).
pub(crate) const TEMPLATE_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

/// Makes a document of what is filled, also where Word was told to save a template: under the name of a document Word opens no template.
pub(crate) fn make_document(package: &mut Package, main: &str) -> Result<(), OoxmlError> {
    let mut types = ContentTypes::of(package)?;
    if types.get(main) == Some(TEMPLATE_TYPE) {
        types.forget(main);
        types.set(main, DOCUMENT_TYPE);
        types.store(package);
    }
    Ok(())
}

/// The parts that may hold tags: the document and what it refers to. Notes come behind what may refer to them.
pub(crate) fn parts(package: &Package, main: &str) -> Result<Vec<String>, OoxmlError> {
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

/// Tells whether a part leads to itself, or one that the document refers to leads to another one, or to the document.
fn leads_back(package: &Package, part: &str, parts: &[String]) -> Result<bool, OoxmlError> {
    let links = Relationships::of(package, part)?;
    let is_main = parts.first().is_some_and(|main| main == part);
    let mut inner = links.iter().filter(|link| !link.external);
    Ok(inner.any(|link| link.target == part || (!is_main && parts.contains(&link.target))))
}

pub(crate) fn property_parts(package: &Package) -> Vec<String> {
    package
        .names()
        .filter(|name| name.starts_with("docProps/") && name.ends_with(".xml"))
        .map(str::to_owned)
        .collect()
}

/// The part of that kind that the main part refers to.
pub(crate) fn part_of(package: &Package, main: &str, kind: &str) -> Result<Option<String>, OoxmlError> {
    let links = Relationships::of(package, main)?;
    Ok(links.first(kind).filter(|link| !link.external).map(|link| link.target.clone()))
}

/// The tree of that part, or an empty one of that name.
pub(crate) fn tree_of(
    package: &Package,
    main: &str,
    kind: &str,
    name: &'static str,
) -> Result<Element, OoxmlError> {
    let part = part_of(package, main, kind)?;
    let tree = part.map(|part| package.tree_if_present(&part)).transpose()?.flatten();
    Ok(tree.unwrap_or_else(|| empty(name)))
}

pub(crate) fn empty(name: &'static str) -> Element {
    Element::new(name).with("xmlns:w", WORDML)
}

/// Puts a part back that the main part refers to, or a new one.
pub(crate) fn store_part(
    package: &mut Package,
    main: &str,
    (kind, name): (&str, &str),
    tree: &Element,
) -> Result<(), OoxmlError> {
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
