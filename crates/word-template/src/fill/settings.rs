//! The settings of a file, as far as the engine has a say in them.

use crate::package::WORDML;
use crate::paragraph::value;
use ooxml::{ContentTypes, Element, Node, OoxmlError, Package, Relationships, relation};

/// Elements that stand behind `w:updateFields` (ECMA-376 part 1, clause 17.15.1.78, `CT_Settings`).
const BEHIND: [&str; 20] = [
    "w:hdrShapeDefaults",
    "w:footnotePr",
    "w:endnotePr",
    "w:compat",
    "w:docVars",
    "w:rsids",
    "m:mathPr",
    "w:attachedSchema",
    "w:themeFontLang",
    "w:clrSchemeMapping",
    "w:doNotIncludeSubdocsInStats",
    "w:doNotAutoCompressPictures",
    "w:forceUpgrade",
    "w:captions",
    "w:readModeInkLockDown",
    "w:smartTagType",
    "sl:schemaLibrary",
    "w:shapeDefaults",
    "w:decimalSymbol",
    "w:listSeparator",
];

/// Has Word ask, when it opens the file, whether to refresh what it counts itself: page numbers, tables of contents.
pub(super) fn ask_refresh(
    package: &mut Package,
    main: &str,
    types: &mut ContentTypes,
) -> Result<(), OoxmlError> {
    const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml";
    let mut links = Relationships::of(package, main)?;
    let known = links.first(relation::SETTINGS).filter(|link| !link.external);
    let part = known.map_or_else(
        || {
            main.rsplit_once('/')
                .map_or("settings.xml".to_owned(), |(folder, _)| format!("{folder}/settings.xml"))
        },
        |link| link.target.clone(),
    );
    let empty = || Element::new("w:settings").with("xmlns:w", WORDML);
    let mut settings = package.tree_if_present(&part)?.unwrap_or_else(empty);
    settings.children.retain(|child| child.element().is_none_or(|child| child.name() != "w:updateFields"));
    let first = |child: &Node| {
        child
            .element()
            .is_some_and(|child| BEHIND.contains(&child.name()) || child.name().starts_with("w15:"))
    };
    let place = settings.children.iter().position(first).unwrap_or(settings.children.len());
    settings.children.insert(place, Node::Element(value("w:updateFields", "true")));
    package.set(&part, settings.to_bytes());
    links.add(relation::SETTINGS, &part, false);
    links.store(package);
    types.set(&part, TYPE);
    types.store(package);
    Ok(())
}
