//! Lists: each file that is put in counts for itself.

use super::styles::{GuestStyles, StyleNumbering, without};
use crate::fill::set_list;
use crate::package::{store_part, tree_of};
use crate::paragraph::value;
use ooxml::{Element, Node, OoxmlError, Package, relation};
use std::collections::BTreeMap;

/// The lists of a file and of the one that it is put into.
pub(super) struct Lists {
    host: Element,
    guest: Element,
    /// The ids of the guest's lists in the host, and of their definitions.
    carried: BTreeMap<String, String>,
    definitions: BTreeMap<String, String>,
    /// How styles of the host number paragraphs, and at which level, by the ids of the styles.
    styles: BTreeMap<String, Option<(StyleNumbering, usize)>>,
    /// The lists that count anew, by those of the styles.
    anew: BTreeMap<String, String>,
}

/// So many levels a list has.
const LEVELS: usize = 9;

impl Lists {
    pub(super) fn of(
        host: &Package,
        main: &str,
        guest: &Package,
        guest_main: &str,
    ) -> Result<Self, OoxmlError> {
        let tree = |package, main| tree_of(package, main, relation::NUMBERING, "w:numbering");
        let (carried, definitions, styles, anew) = Default::default();
        let (host, guest) = (tree(host, main)?, tree(guest, guest_main)?);
        Ok(Self { host, guest, carried, definitions, styles, anew })
    }

    /// The id in the host of a list of the guest; none for what is no list.
    pub(super) fn carried(&mut self, guest: &str) -> Option<String> {
        if let Some(known) = self.carried.get(guest) {
            return Some(known.clone());
        }
        let list = self.guest.elements().find(|list| list.attribute("w:numId") == Some(guest))?.clone();
        let definition = list.find("w:abstractNumId")?.attribute("w:val")?.to_owned();
        let definition = self.definition(&definition)?;
        let id = self.free("w:numId");
        let mut copy = list;
        copy.set("w:numId", id.clone());
        if let Some(own) = copy.find_mut("w:abstractNumId") {
            own.set("w:val", definition);
        }
        self.insert(copy);
        self.carried.insert(guest.to_owned(), id.clone());
        Some(id)
    }

    fn insert(&mut self, list: Element) {
        let cleanup =
            |child: &Node| child.element().is_some_and(|child| child.name() == "w:numIdMacAtCleanup");
        let place = self.host.children.iter().position(cleanup).unwrap_or(self.host.children.len());
        self.host.children.insert(place, Node::Element(list));
    }

    /// Gives paragraphs that their style numbers a list like that of the style, which counts from the beginning.
    pub(super) fn begin_anew(&mut self, element: &mut Element, look: &GuestStyles) {
        if element.name() == "w:p" {
            self.paragraph_anew(element, look);
        }
        for child in element.elements_mut() {
            self.begin_anew(child, look);
        }
    }

    fn paragraph_anew(&mut self, paragraph: &mut Element, look: &GuestStyles) {
        let own = paragraph.find("w:pPr");
        let number = own.and_then(|own| own.find("w:numPr"));
        if number.is_some_and(|number| number.find("w:numId").is_some()) {
            return;
        }
        let level = number.and_then(|number| number.find("w:ilvl")?.attribute("w:val")?.parse().ok());
        let style = own.and_then(|own| own.find("w:pStyle")?.attribute("w:val"));
        let Some((list, styled, indent)) = self.anew_in(style, look) else { return };
        if own.is_none() {
            paragraph.children.insert(0, Node::Element(Element::new("w:pPr")));
        }
        set_list(paragraph, level.unwrap_or(styled), &list);
        if let (Some(indent), Some(own)) = (indent, paragraph.find_mut("w:pPr")) {
            indented(own, indent);
        }
    }

    /// The new list of a style, the level in it, and how far the style itself lets its paragraphs stand in.
    fn anew_in(
        &mut self,
        style: Option<&str>,
        look: &GuestStyles,
    ) -> Option<(String, usize, Option<Element>)> {
        let key = style.unwrap_or_default();
        if !self.styles.contains_key(key) {
            let numbering = look.numbering(style);
            let level = numbering.as_ref().and_then(|numbering| self.level(numbering, look));
            self.styles.insert(key.to_owned(), numbering.zip(level));
        }
        let (numbering, level) = self.styles.get(key).cloned().flatten()?;
        Some((self.anew(&numbering.list)?, level, numbering.indent))
    }

    /// The level of its list that a style belongs to; none for bullets, which do not count.
    fn level(&self, numbering: &StyleNumbering, look: &GuestStyles) -> Option<usize> {
        let definition = self.definition_of(&numbering.list)?;
        let elsewhere = definition.find("w:numStyleLink").and_then(|link| link.attribute("w:val"));
        let elsewhere = elsewhere.and_then(|style| self.definition_of(look.list_of(style)?));
        let definition = elsewhere.unwrap_or(definition);
        let number = |level: &Element| level.attribute("w:ilvl")?.parse::<usize>().ok();
        let value = |level: &Element, name| level.find(name)?.attribute("w:val").map(str::to_owned);
        let levels = || definition.elements().filter(|child| child.name() == "w:lvl");
        let of_style =
            |style: &String| levels().find(|level| value(level, "w:pStyle").as_ref() == Some(style));
        let linked = numbering.styles.iter().find_map(of_style).and_then(number);
        let level = linked.or(numbering.level).unwrap_or_default();
        let shown = levels().find(|own| number(own) == Some(level));
        let format = shown.and_then(|shown| value(shown, "w:numFmt"));
        (!matches!(format.as_deref(), Some("bullet" | "none"))).then_some(level)
    }

    fn definition_of(&self, list: &str) -> Option<&Element> {
        let id = self.list(list)?.find("w:abstractNumId")?.attribute("w:val")?;
        self.host
            .elements()
            .find(|own| own.name() == "w:abstractNum" && own.attribute("w:abstractNumId") == Some(id))
    }

    fn list(&self, id: &str) -> Option<&Element> {
        self.host.elements().find(|own| own.name() == "w:num" && own.attribute("w:numId") == Some(id))
    }

    /// A list of the host like that one, which begins where that one began.
    fn anew(&mut self, list: &str) -> Option<String> {
        if let Some(known) = self.anew.get(list) {
            return Some(known.clone());
        }
        let mut copy = self.list(list)?.clone();
        let starts: Vec<String> = (0..LEVELS).map(|level| self.start(list, &level.to_string())).collect();
        for (level, start) in starts.into_iter().enumerate() {
            begin(&mut copy, &level.to_string(), start);
        }
        let id = self.free("w:numId");
        copy.set("w:numId", id.clone());
        self.insert(copy);
        self.anew.insert(list.to_owned(), id.clone());
        Some(id)
    }

    /// Finds the number that a level of a list begins with.
    fn start(&self, list: &str, level: &str) -> String {
        let own = self.list(list).into_iter().flat_map(Element::elements);
        let own = own
            .filter(|own| own.attribute("w:ilvl") == Some(level))
            .find_map(|own| own.find("w:startOverride").or_else(|| own.find("w:lvl")?.find("w:start")));
        let usual = || {
            let levels = self.definition_of(list)?.elements();
            levels.filter(|own| own.attribute("w:ilvl") == Some(level)).find_map(|own| own.find("w:start"))
        };
        let start = own.or_else(usual).and_then(|start| start.attribute("w:val"));
        start.unwrap_or("1").to_owned()
    }

    /// A definition of the guest in the host, without what ties it to other parts of its file.
    fn definition(&mut self, guest: &str) -> Option<String> {
        if let Some(known) = self.definitions.get(guest) {
            return Some(known.clone());
        }
        let is_it = |list: &&Element| {
            list.name() == "w:abstractNum" && list.attribute("w:abstractNumId") == Some(guest)
        };
        let mut copy = self.guest.elements().find(is_it)?.clone();
        let id = self.free("w:abstractNumId");
        copy.set("w:abstractNumId", id.clone());
        without(&mut copy, &["w:nsid", "w:tmpl", "w:name", "w:styleLink", "w:numStyleLink"]);
        for level in copy.elements_mut() {
            without(level, &["w:lvlPicBulletId"]);
        }
        let first = |child: &Node| {
            child.element().is_some_and(|child| matches!(child.name(), "w:num" | "w:numIdMacAtCleanup"))
        };
        let place = self.host.children.iter().position(first).unwrap_or(self.host.children.len());
        self.host.children.insert(place, Node::Element(copy));
        self.definitions.insert(guest.to_owned(), id.clone());
        Some(id)
    }

    fn free(&self, attribute: &str) -> String {
        let ids = self.host.elements().filter_map(|list| list.attribute(attribute)?.parse::<u32>().ok());
        ids.max().map_or(1, |last| last.saturating_add(1)).to_string()
    }

    /// Levels that belong to a style do so in the host if the style came along, and to none otherwise.
    pub(super) fn link_levels(&mut self, look: &GuestStyles) {
        let came: Vec<&String> = self.definitions.values().collect();
        for list in self.host.elements_mut() {
            if list.attribute("w:abstractNumId").is_none_or(|id| !came.iter().any(|came| *came == id)) {
                continue;
            }
            for level in list.elements_mut() {
                let style = level.find("w:pStyle").and_then(|style| style.attribute("w:val"));
                match style.and_then(|style| look.came_along(style)).map(str::to_owned) {
                    Some(id) => level
                        .find_mut("w:pStyle")
                        .into_iter()
                        .for_each(|style| style.set("w:val", id.clone())),
                    None => without(level, &["w:pStyle"]),
                }
            }
        }
    }

    /// Puts the lists that came along into the host.
    pub(super) fn store(&mut self, host: &mut Package, main: &str) -> Result<(), OoxmlError> {
        if self.carried.is_empty() && self.anew.is_empty() {
            return Ok(());
        }
        store_part(host, main, (relation::NUMBERING, "numbering"), &self.host)
    }
}

/// Lets a level of a list begin with a figure of its own.
fn begin(list: &mut Element, level: &str, start: String) {
    let known = |child: &Node| {
        child
            .element()
            .is_some_and(|own| own.name() == "w:lvlOverride" && own.attribute("w:ilvl") == Some(level))
    };
    let start = Node::Element(value("w:startOverride", start));
    match list.children.iter_mut().find(|child| known(child)) {
        Some(Node::Element(own)) => {
            without(own, &["w:startOverride"]);
            own.children.insert(0, start);
        }
        _ => {
            let mut own = Element::new("w:lvlOverride").with("w:ilvl", level.to_owned());
            own.children.push(start);
            list.push(own);
        }
    }
}

/// Gives the paragraph a style's indent, too, which counts less than what a list says that the paragraph has itself.
fn indented(own: &mut Element, indent: Element) {
    const BEHIND: [&str; 13] = [
        "w:contextualSpacing",
        "w:mirrorIndents",
        "w:suppressOverlap",
        "w:jc",
        "w:textDirection",
        "w:textAlignment",
        "w:textboxTightWrap",
        "w:outlineLvl",
        "w:divId",
        "w:cnfStyle",
        "w:rPr",
        "w:sectPr",
        "w:pPrChange",
    ];
    if own.find("w:ind").is_some() {
        return;
    }
    let behind = |child: &Node| child.element().is_some_and(|child| BEHIND.contains(&child.name()));
    let place = own.children.iter().position(behind).unwrap_or(own.children.len());
    own.children.insert(place, Node::Element(indent));
}
