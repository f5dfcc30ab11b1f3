//! What must hold of a Word file that the program wrote, as far as it held of the template.

use ooxml::{ContentTypes, Element, Package, Relationships, is_allowed};
use std::collections::{BTreeMap, BTreeSet};

/// No part that the program writes is larger, nor is the file.
const LARGEST: usize = 80 << 20;

/// Fails unless `bytes` are a Word file that has no fault which `template` does not have already.
pub fn check(template: &Package, bytes: &[u8]) -> Package {
    assert!(bytes.len() < LARGEST, "{} bytes", bytes.len());
    let made = Package::read(bytes).unwrap_or_else(|error| panic!("cannot be read again: {error}"));
    assert!(made.names().all(|name| made.part(name).unwrap_or_default().len() < LARGEST), "a large part");
    let (before, after) = (faults(template), faults(&made));
    let new: Vec<&String> = after.difference(&before).collect();
    assert!(new.is_empty(), "{new:#?}");
    if misshapen(template).is_empty() {
        let found = misshapen(&made);
        assert!(found.is_empty(), "{found:#?}");
    }
    made
}

/// Fails unless parts without tags and without tracked changes are the same bytes.
pub fn untouched(template: &Package, made: &Package) {
    for name in template.names().filter(|name| is_kept(name)) {
        let Ok(tree) = template.tree(name) else { continue };
        let told = Relationships::of(template, name)
            .is_ok_and(|links| links.iter().any(|link| link.external && link.target.contains(['{', '%'])));
        if is_quiet(&tree) && !told {
            assert!(made.part(name) == template.part(name), "{name} has no tags and is not the same");
        }
    }
}

/// Notes and comments go with what they belong to; properties, styles and lists are the program's to change.
fn is_kept(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or_default();
    let is = |start: &str| file.starts_with(start);
    name.ends_with(".xml")
        && (is("header") || is("footer") || is("theme") || is("fontTable") || is("document") || is("item"))
}

fn is_quiet(element: &Element) -> bool {
    let name = element.name();
    let tracked = matches!(
        name,
        "w:ins"
            | "w:del"
            | "w:moveFrom"
            | "w:moveTo"
            | "w:cellIns"
            | "w:cellDel"
            | "w:cellMerge"
            | "w:numberingChange"
    ) || name.ends_with("Change")
        || name.starts_with("w:moveFromRange")
        || name.starts_with("w:moveToRange");
    let noted = name.ends_with("Reference") && !matches!(name, "w:headerReference" | "w:footerReference");
    let text = element.children.iter().filter(|child| child.element().is_none());
    !tracked
        && !noted
        && name != "w:commentRangeStart"
        && name != "w:commentRangeEnd"
        && element.attributes().all(|(_, value)| !value.contains("{{"))
        && text.count()
            == usize::from(!element.plain_text().is_empty() && element.elements().next().is_none())
        && !element.plain_text().contains('{')
        && element.elements().all(is_quiet)
}

/// What is wrong with a file, in words without numbers that change.
fn faults(package: &Package) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let types = ContentTypes::of(package);
    if types.is_err() {
        found.insert("[Content_Types].xml is no XML".to_owned());
    }
    let mut ids = Ids::default();
    for name in package.names().filter(|name| *name != "[Content_Types].xml") {
        if types.as_ref().is_ok_and(|types| types.get(name).is_none()) {
            found.insert(format!("{name} has no type"));
        }
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        let Ok(tree) = package.tree(name) else {
            found.insert(format!("{name} is no XML"));
            continue;
        };
        links(package, name, &tree, &mut found);
        own_names(&tree, &mut found);
        // A list of links has no ids of these kinds; what a bent template has there, no program reads.
        if name.ends_with(".rels") {
            continue;
        }
        ids.part(&tree, |kind| !is_counted_by_part(kind));
        let mut own = Ids::default();
        own.part(&tree, is_counted_by_part);
        found.extend(own.faults());
    }
    found.extend(ids.faults());
    found
}

/// What a part refers to is there.
fn links(package: &Package, name: &str, tree: &Element, found: &mut BTreeSet<String>) {
    let Ok(links) = Relationships::of(package, name) else { return };
    let mut used = BTreeSet::new();
    references(tree, &mut used);
    for id in used.into_iter().filter(|id| links.get(id).is_none()) {
        found.insert(format!("{} refers to {}, which is not there", copied(name), written(&id)));
    }
    for link in links.iter().filter(|link| !link.external && package.part(&link.target).is_none()) {
        found.insert(format!("{} leads to {}, which is not there", copied(name), written(&link.target)));
    }
    let mut known = BTreeSet::new();
    if !links.iter().all(|link| known.insert(link.id.as_str())) {
        found.insert(format!("{name} has two links of one id"));
    }
}

/// The part that a header of one pass is a copy of: what is wrong with that is wrong with its copies.
fn copied(name: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let first = stem.trim_end_matches(|c: char| c.is_ascii_digit());
    let first = first.strip_suffix('_').filter(|_| first != stem).unwrap_or(stem);
    format!("{first}.{ending}")
}

/// As it stands in XML that the program wrote.
fn written(text: &str) -> String {
    text.chars().map(|c| if is_allowed(c) { c } else { '\u{FFFD}' }).collect()
}

fn references(element: &Element, out: &mut BTreeSet<String>) {
    let own = element.attributes().filter(|(name, value)| name.starts_with("r:") && !value.is_empty());
    out.extend(own.map(|(_, value)| value.to_owned()));
    element.elements().for_each(|child| references(child, out));
}

/// What Word calls damaged: cells without paragraphs, paragraphs in paragraphs. A template may have that already, in ways that
/// nobody lists: then nothing is asked of what became of it.
fn misshapen(package: &Package) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for name in package.names().filter(|name| name.starts_with("word/") && name.ends_with(".xml")) {
        if let Ok(tree) = package.tree(name) {
            nesting(&tree, "", &mut found);
        }
    }
    found
}

/// `above` is the element that counts, past those that may stand round anything.
fn nesting(element: &Element, above: &str, found: &mut BTreeSet<String>) {
    let name = element.name();
    let right = match name {
        "w:p" | "w:tbl" => holds_blocks(above),
        "w:tr" => above == "w:tbl",
        "w:tc" => above == "w:tr",
        "w:r" => above == "w:p",
        "w:t" | "w:instrText" | "w:delText" | "w:drawing" | "w:fldChar" => above == "w:r",
        _ => !(above == "w:t" || above == "w:instrText"),
    };
    if !right {
        found.insert(format!("{name} stands in {above}"));
    }
    let has = |wanted: &str| holds(element, wanted);
    let last = element.elements().filter(|child| child.name() != "w:sectPr").last().map(Element::name);
    let fault = match name {
        "w:tc" if !matches!(last, Some("w:p" | "w:sdt" | "w:customXml")) => {
            Some("does not end with a paragraph")
        }
        "w:tr" if !has("w:tc") => Some("has no cells"),
        "w:tbl" if !has("w:tr") => Some("has no rows"),
        "w:sdtContent" if element.elements().next().is_none() => Some("has no content"),
        name if holds_blocks(name) && !has("w:p") && !has("w:tbl") => Some("has no paragraph"),
        _ => None,
    };
    found.extend(fault.map(|fault| format!("{name} {fault}")));
    let contents = element.elements().filter(|child| child.name() == "w:sdtContent").count();
    if contents > usize::from(name == "w:sdt") {
        found.insert(format!("{name} has the content of a control too many"));
    }
    let inner = if is_wrapper(name) { above } else { name };
    element.elements().for_each(|child| nesting(child, inner, found));
}

fn holds_blocks(name: &str) -> bool {
    matches!(
        name,
        "w:body" | "w:tc" | "w:hdr" | "w:ftr" | "w:footnote" | "w:endnote" | "w:comment" | "w:txbxContent"
    )
}

/// What may stand round anything.
fn is_wrapper(name: &str) -> bool {
    matches!(
        name,
        "w:sdt"
            | "w:sdtContent"
            | "w:customXml"
            | "w:smartTag"
            | "w:ins"
            | "w:del"
            | "w:moveFrom"
            | "w:moveTo"
            | "w:hyperlink"
            | "w:fldSimple"
            | "mc:AlternateContent"
            | "mc:Choice"
            | "mc:Fallback"
    )
}

/// Whether it holds an element of that name, also in content controls and the like.
fn holds(element: &Element, wanted: &str) -> bool {
    element.elements().any(|child| child.name() == wanted || is_wrapper(child.name()) && holds(child, wanted))
}

/// Elements and attributes that the program uses while it works, and no other program knows.
fn own_names(element: &Element, found: &mut BTreeSet<String>) {
    let own = |name: &str| name.starts_with("austausch:");
    found.extend(Some(element.name()).filter(|name| own(name)).map(str::to_owned));
    found.extend(element.attributes().map(|(name, _)| name).filter(|name| own(name)).map(str::to_owned));
    element.elements().for_each(|child| own_names(child, found));
}

/// Whether ids of that kind mean something in their own part only.
fn is_counted_by_part(kind: &str) -> bool {
    matches!(kind, "footnote" | "endnote" | "comment" | "style" | "list" | "kind of list")
}

/// The ids of a file.
#[derive(Default)]
struct Ids(BTreeMap<(&'static str, String), usize>);

impl Ids {
    fn part(&mut self, element: &Element, counts: fn(&str) -> bool) {
        let name = element.name();
        if name == "mc:Fallback" {
            return;
        }
        let attribute = match name {
            "wp:docPr" => Some(("drawing", "id")),
            "w:bookmarkStart" => Some(("bookmark", "w:id")),
            "w:bookmarkEnd" => Some(("end of a bookmark", "w:id")),
            "w:footnote" => Some(("footnote", "w:id")),
            "w:endnote" => Some(("endnote", "w:id")),
            "w:comment" => Some(("comment", "w:id")),
            "w:style" => Some(("style", "w:styleId")),
            "w:num" => Some(("list", "w:numId")),
            "w:abstractNum" => Some(("kind of list", "w:abstractNumId")),
            _ => None,
        };
        let named = (name == "w:bookmarkStart").then_some(("bookmark's name", "w:name"));
        for (kind, attribute) in [attribute, named, Some(("paragraph", "w14:paraId"))]
            .into_iter()
            .flatten()
            .filter(|(kind, _)| counts(kind))
        {
            self.add(kind, element.attribute(attribute));
        }
        if name == "w:sdtPr" && counts("control") {
            self.add("control", element.find("w:id").and_then(|id| id.attribute("w:val")));
        }
        element.elements().for_each(|child| self.part(child, counts));
    }

    fn add(&mut self, kind: &'static str, id: Option<&str>) {
        if let Some(id) = id {
            *self.0.entry((kind, id.to_owned())).or_default() += 1;
        }
    }

    fn faults(&self) -> impl Iterator<Item = String> {
        let twice = self.0.iter().filter(|(_, count)| **count > 1);
        twice.map(|((kind, _), _)| format!("two of one id: {kind}"))
    }
}
