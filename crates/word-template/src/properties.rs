//! Details that a file gives about itself: title, authors, language, date.

use crate::language::region;
use document::Document;
use ooxml::{Element, OoxmlError, Package, Relationships, relation};

const EMPTY: &[(&str, &str)] = &[
    ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:dcterms", "http://purl.org/dc/terms/"),
    ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
];

/// Which of the template's own core properties are kept: those with a tag. The others speak of the template, not of the document.
pub(crate) fn kept(package: &Package) -> Result<Vec<String>, OoxmlError> {
    let Some(tree) = part(package)?.map(|part| package.tree_if_present(&part)).transpose()?.flatten() else {
        return Ok(Vec::new());
    };
    let tagged = tree.elements().filter(|property| property.plain_text().contains("{{"));
    Ok(tagged.map(|property| property.name().to_owned()).collect())
}

/// Sets the core properties to those of `document`, but for the ones to be `kept`.
pub(crate) fn set(package: &mut Package, document: &Document, kept: &[String]) -> Result<(), OoxmlError> {
    let Some(part) = part(package)? else { return Ok(()) };
    let own = package.tree_if_present(&part)?;
    let own = own.iter().flat_map(Element::elements).filter(|own| is_among(kept, own)).cloned();
    let mut all = core(document);
    all.children.retain(|child| child.element().is_none_or(|child| !is_among(kept, child)));
    package.set(&part, all.children(own).to_bytes());
    Ok(())
}

/// Makes `title` the title, unless the template's own has a tag and so is `kept`.
pub(crate) fn set_title(package: &mut Package, title: &str, kept: &[String]) -> Result<(), OoxmlError> {
    let Some(part) = part(package)?.filter(|_| !kept.iter().any(|name| name == TITLE)) else { return Ok(()) };
    let Some(mut tree) = package.tree_if_present(&part)? else { return Ok(()) };
    let own = Element::new(TITLE).text(title);
    match tree.find_mut(TITLE) {
        Some(old) => *old = own,
        None => tree.push(own.with("xmlns:dc", "http://purl.org/dc/elements/1.1/")),
    }
    package.set(&part, tree.to_bytes());
    Ok(())
}

const TITLE: &str = "dc:title";

fn part(package: &Package) -> Result<Option<String>, OoxmlError> {
    let root = Relationships::of(package, "")?;
    Ok(root.first(relation::CORE).filter(|link| !link.external).map(|link| link.target.clone()))
}

fn is_among(names: &[String], property: &Element) -> bool {
    names.iter().any(|name| name == property.name())
}

/// The core properties (ECMA-376 part 2, clause 11).
fn core(document: &Document) -> Element {
    let root =
        EMPTY.iter().fold(Element::new("cp:coreProperties"), |root, (name, uri)| root.with(*name, *uri));
    let text = |name: &'static str, text: String| (!text.is_empty()).then(|| Element::new(name).text(text));
    let date = |name: &'static str| {
        let day = document.date.as_deref().filter(|date| is_day(date))?;
        Some(Element::new(name).with("xsi:type", "dcterms:W3CDTF").text(format!("{day}T00:00:00Z")))
    };
    let all = [
        text("dc:title", document.named()),
        text("dc:subject", document.kicker.clone()),
        text("dc:description", document.description.clone().unwrap_or_default()),
        text("dc:creator", document.authors.join("; ")),
        text("cp:lastModifiedBy", document.authors.join("; ")),
        date("dcterms:created"),
        date("dcterms:modified"),
        text("cp:version", document.version.clone().unwrap_or_default()),
        text("dc:language", region(&document.language)),
    ];
    root.children(all.into_iter().flatten())
}

/// Tells whether it is a day in figures: `2016-04-06`.
fn is_day(date: &str) -> bool {
    chrono::NaiveDate::parse_from_str(date, "%Y-%m-%d").is_ok() && date.len() == 10
}
