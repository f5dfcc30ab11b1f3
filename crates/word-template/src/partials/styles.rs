//! Styles: one of the same name is the host's; one that the host does not have comes along.

use crate::package::{store_part, tree_of};
use ooxml::{Element, Node, OoxmlError, Package, relation};
use std::collections::BTreeMap;

/// How a style numbers its paragraphs.
#[derive(Clone, Default)]
pub(super) struct StyleNumbering {
    pub(super) list: String,
    /// The level, where a style says it.
    pub(super) level: Option<usize>,
    /// The styles that may belong to a level of the list, the paragraph's own first.
    pub(super) styles: Vec<String>,
    pub(super) indent: Option<Element>,
}

/// The styles of a file and of the one that it is put into.
pub(super) struct GuestStyles {
    host: Element,
    guest: Element,
    /// The ids of the guest's styles in the host.
    carried: BTreeMap<String, String>,
    /// Those in the host that came from the guest.
    came: Vec<String>,
}

impl GuestStyles {
    pub(super) fn of(
        host: &Package,
        main: &str,
        guest: &Package,
        guest_main: &str,
    ) -> Result<Self, OoxmlError> {
        let tree = |package, main| tree_of(package, main, relation::STYLES, "w:styles");
        Ok(Self {
            host: tree(host, main)?,
            guest: tree(guest, guest_main)?,
            carried: BTreeMap::new(),
            came: Vec::new(),
        })
    }

    /// Gives an element that names a style of the guest the id of that style in the host.
    pub(super) fn carry(&mut self, element: &mut Element) {
        let names = ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link"];
        if names.contains(&element.name())
            && let Some(id) = element.attribute("w:val").map(str::to_owned)
            && let Some(id) = self.id(&id)
        {
            element.set("w:val", id);
        }
    }

    /// Tells whether a style of the guest came along, and its id in the host.
    pub(super) fn came_along(&self, id: &str) -> Option<&str> {
        let id = self.carried.get(id)?;
        self.came.contains(id).then_some(id)
    }

    fn id(&mut self, guest: &str) -> Option<String> {
        if let Some(known) = self.carried.get(guest) {
            return Some(known.clone());
        }
        let style = self.guest.elements().find(|style| style.attribute("w:styleId") == Some(guest))?.clone();
        let same = self.host.elements().find(|own| {
            own.name() == "w:style"
                && own.attribute("w:type") == style.attribute("w:type")
                && is_named_like(own, &style)
        });
        if let Some(same) = same.and_then(|same| same.attribute("w:styleId")).map(str::to_owned) {
            self.carried.insert(guest.to_owned(), same.clone());
            return Some(same);
        }
        let mut id = guest.to_owned();
        while self.host.elements().any(|own| own.attribute("w:styleId") == Some(id.as_str())) {
            id.push('x');
        }
        self.carried.insert(guest.to_owned(), id.clone());
        self.came.push(id.clone());
        let mut copy = style;
        copy.set("w:styleId", id.clone());
        copy.take("w:default");
        for child in copy.elements_mut() {
            self.carry(child);
        }
        self.host.push(copy);
        Some(id)
    }

    /// The list that paragraphs of a style of the host belong to, by the style or by those that it is based on; without a style, of
    /// the default one. None for headings: they number the text, over all files that it is put together from.
    pub(super) fn numbering(&self, style: Option<&str>) -> Option<StyleNumbering> {
        let usual = |own: &&Element| {
            own.attribute("w:type") == Some("paragraph")
                && matches!(own.attribute("w:default"), Some("1" | "true" | "on"))
        };
        let mut style = match style {
            Some(id) => self.style(id)?,
            None => self.host.elements().find(usual)?,
        };
        let mut made = StyleNumbering::default();
        // Styles that are based on each other in a circle end the search.
        for _ in 0..16 {
            let own = style.find("w:pPr");
            let found = |name: &str| own.and_then(|own| own.find(name));
            if found("w:outlineLvl").is_some_and(|level| level.attribute("w:val") != Some("9")) {
                return None;
            }
            // What the list says about indents counts behind what its style says, and before what others say.
            if made.list.is_empty() {
                let value = |name: &str| found("w:numPr")?.find(name)?.attribute("w:val");
                made.styles.extend(style.attribute("w:styleId").map(str::to_owned));
                made.indent = made.indent.or_else(|| found("w:ind").cloned());
                made.level = made.level.or_else(|| value("w:ilvl")?.parse().ok());
                made.list = value("w:numId").unwrap_or_default().to_owned();
            }
            let base = style.find("w:basedOn").and_then(|base| self.style(base.attribute("w:val")?));
            match base {
                Some(base) => style = base,
                None => break,
            }
        }
        (!matches!(made.list.as_str(), "" | "0")).then_some(made)
    }

    fn style(&self, id: &str) -> Option<&Element> {
        self.host.elements().find(|own| own.attribute("w:styleId") == Some(id))
    }

    /// The list that a style for lists stands for.
    pub(super) fn list_of(&self, id: &str) -> Option<&str> {
        self.style(id)?.find("w:pPr")?.find("w:numPr")?.find("w:numId")?.attribute("w:val")
    }

    /// Tells whether the host has all styles that were asked for.
    pub(super) fn none_came(&self) -> bool {
        self.came.is_empty()
    }

    /// Gives the names of the lists of the styles that came along.
    pub(super) fn list_numbers(&mut self) -> impl Iterator<Item = &mut Element> {
        let Self { host, came, .. } = self;
        let came =
            |style: &Element| style.attribute("w:styleId").is_some_and(|id| came.iter().any(|own| own == id));
        let styles = host.elements_mut().filter(move |style| came(style));
        styles.filter_map(|style| style.find_mut("w:pPr")?.find_mut("w:numPr")?.find_mut("w:numId"))
    }

    /// Puts the styles that came along into the host.
    pub(super) fn store(&self, host: &mut Package, main: &str) -> Result<(), OoxmlError> {
        store_part(host, main, (relation::STYLES, "styles"), &self.host)
    }
}

fn is_named_like(one: &Element, other: &Element) -> bool {
    let name = |style: &Element| {
        style.find("w:name").and_then(|name| name.attribute("w:val")).map(str::to_lowercase)
    };
    name(one).is_some_and(|own| Some(own) == name(other))
}

/// Takes a child out that would mean something else in another file.
pub(super) fn without(element: &mut Element, names: &[&str]) {
    element.children.retain(|child| match child {
        Node::Element(child) => !names.contains(&child.name()),
        Node::Text(_) => true,
    });
}
