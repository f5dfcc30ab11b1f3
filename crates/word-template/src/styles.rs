//! The styles of a template, found by what they are for.

use crate::paragraph::{Indent, value};
use crate::part::LazyPart;
use crate::role::Role;
use ooxml::{Element, OoxmlError};
use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;

/// The styles of a template.
pub(crate) struct Styles {
    part: LazyPart,
    /// Which child of the part has an id.
    ids: OnceCell<BTreeMap<String, usize>>,
    /// The lists of the styles that were asked for.
    lists: RefCell<BTreeMap<String, Option<(String, usize)>>>,
}

impl Styles {
    pub(crate) fn new(tree: Element) -> Self {
        Self::in_part(LazyPart::of(tree))
    }

    /// The styles in a part that is read only where something asks for more than the list of a style.
    pub(crate) const fn in_part(part: LazyPart) -> Self {
        Self { part, ids: OnceCell::new(), lists: RefCell::new(BTreeMap::new()) }
    }

    /// The style for `role`: by its name, else by its id.
    fn find(&self, role: Role) -> Option<&Element> {
        let (id, name, german) = role.names();
        let styles = || self.part.tree().elements().filter(|style| style.name() == "w:style");
        let named = |style: &&Element| {
            let known = style.find("w:name").and_then(|name| name.attribute("w:val")).unwrap_or_default();
            known.eq_ignore_ascii_case(&name) || known.eq_ignore_ascii_case(&german)
        };
        styles()
            .find(named)
            .or_else(|| styles().find(|style| style.attribute("w:styleId") == Some(id.as_str())))
    }

    /// The id of the style for `role`.
    pub(crate) fn id(&self, role: Role) -> Option<&str> {
        self.find(role)?.attribute("w:styleId")
    }

    /// The name of the style with that id.
    pub(crate) fn name(&self, id: &str) -> Option<&str> {
        self.of_id(id)?.find("w:name")?.attribute("w:val")
    }

    /// The level at which paragraphs of the style with that id stand in the outline, from 0: its own, or that of a style it is based on.
    pub(crate) fn outline(&self, id: &str) -> Option<usize> {
        let mut style = self.of_id(id)?;
        // Styles that are based on each other in a circle end the search.
        for _ in 0..16 {
            if let Some(level) = style.find("w:pPr").and_then(|own| own.find("w:outlineLvl")) {
                return level.attribute("w:val")?.parse().ok();
            }
            style = self.of_id(style.find("w:basedOn")?.attribute("w:val")?)?;
        }
        None
    }

    /// The style with that id.
    pub(crate) fn of_id(&self, id: &str) -> Option<&Element> {
        let ids = self.ids.get_or_init(|| {
            let mut ids = BTreeMap::new();
            for (at, child) in self.part.tree().children.iter().enumerate() {
                if let Some(id) = child.element().and_then(|style| style.attribute("w:styleId")) {
                    ids.entry(id.to_owned()).or_insert(at);
                }
            }
            ids
        });
        self.part.tree().children.get(*ids.get(id)?)?.element()
    }

    /// A property of its paragraphs, such as `w:pBdr`.
    pub(crate) fn property(&self, role: Role, name: &str) -> Option<&Element> {
        self.find(role)?.find("w:pPr")?.find(name)
    }

    /// How far its paragraphs stand in.
    pub(crate) fn indent(&self, role: Role) -> Indent {
        self.property(role, "w:ind").map(indent).unwrap_or_default()
    }

    /// The distances above and below its paragraphs, as far as it says them.
    pub(crate) fn spacing(&self, role: Role) -> (Option<i32>, Option<i32>) {
        let spacing = self.property(role, "w:spacing");
        let distance = |name| spacing.and_then(|spacing| number(spacing, name));
        (distance("w:before"), distance("w:after"))
    }

    /// The distance below the paragraphs of the default style.
    pub(crate) fn text_after(&self) -> Option<i32> {
        let normal = self.default_style("paragraph")?;
        number(normal.find("w:pPr")?.find("w:spacing")?, "w:after")
    }

    /// The height of the letters of running text, in twentieths of a point: that of the default style, else 11 points.
    pub(crate) fn text_size(&self) -> i32 {
        let half_points = |run: Option<&Element>| run?.find("w:sz")?.attribute("w:val")?.parse::<i32>().ok();
        let normal = self.default_style("paragraph").and_then(|style| style.find("w:rPr"));
        let all = ["w:rPrDefault", "w:rPr"]
            .into_iter()
            .try_fold(self.part.tree().find("w:docDefaults"), |element, name| Some(element?.find(name)));
        half_points(normal).or_else(|| half_points(all.flatten())).unwrap_or(22).clamp(2, 200) * 10
    }

    /// The margins on both sides of the cells of tables in the style with that id, or in the default one.
    pub(crate) fn cell_margins(&self, id: Option<&str>) -> i32 {
        let of = |style: &Element| {
            let margins = style.find("w:tblPr")?.find("w:tblCellMar")?;
            let side = |name| margins.find(name).and_then(|side| number(side, "w:w")).unwrap_or_default();
            Some(side("w:left") + side("w:right"))
        };
        let named = id.and_then(|id| self.of_id(id));
        named.and_then(of).or_else(|| of(self.default_style("table")?)).unwrap_or(216)
    }

    fn default_style(&self, kind: &str) -> Option<&Element> {
        self.part.tree().elements().find(|style| {
            style.attribute("w:default") == Some("1") && style.attribute("w:type") == Some(kind)
        })
    }

    /// The list that its paragraphs belong to, and the level.
    pub(crate) fn numbering(&self, role: Role) -> Option<(String, usize)> {
        let number = self.property(role, "w:numPr")?;
        let level = number.find("w:ilvl").and_then(|level| level.attribute("w:val")?.parse().ok());
        Some((number.find("w:numId")?.attribute("w:val")?.to_owned(), level.unwrap_or_default()))
    }

    /// Adds a plain style for `role`, whose items belong to `list`; its id.
    pub(crate) fn make(&mut self, role: Role, list: Option<(String, usize)>) -> String {
        let mut id = role.names().0;
        while self.of_id(&id).is_some() {
            id.push('x');
        }
        let base = self.default_style("paragraph").and_then(|style| style.attribute("w:styleId"));
        let made = crate::default_styles::style(role, &id, base, list);
        self.part.tree_mut().push(made);
        self.ids.take();
        self.lists.get_mut().clear();
        id
    }

    /// The list that paragraphs of the style with that id belong to, and the level. Headings belong to none: they number the text.
    pub(crate) fn list(&self, id: &str) -> Option<(String, usize)> {
        if let Some(known) = self.lists.borrow().get(id) {
            return known.clone();
        }
        let is_one_of_few = self.lists.borrow().len() < FEW;
        let list = match self.part.unread().filter(|_| is_one_of_few).and_then(|xml| cut_out(xml, id)) {
            Some(style) => Self::list_of(&style),
            None => self.of_id(id).and_then(Self::list_of),
        };
        self.lists.borrow_mut().insert(id.to_owned(), list.clone());
        list
    }

    fn list_of(style: &Element) -> Option<(String, usize)> {
        let properties = style.find("w:pPr")?;
        if properties.find("w:outlineLvl").is_some() {
            return None;
        }
        let number = properties.find("w:numPr")?;
        let level = number.find("w:ilvl").and_then(|level| level.attribute("w:val")?.parse().ok());
        Some((number.find("w:numId")?.attribute("w:val")?.to_owned(), level.unwrap_or_default()))
    }

    /// The language of the text, such as `de-DE`: of the whole document, else of the default style.
    pub(crate) fn language(&self) -> Option<&str> {
        let [normal, all] = self.usual();
        let runs = [all, normal].into_iter().flatten();
        runs.filter_map(|run| run.find("w:lang")?.attribute("w:val")).find(|language| !language.is_empty())
    }

    /// The font of running text, where it has one of its own and not that of the theme.
    pub(crate) fn font(&self) -> Option<&str> {
        self.usual().into_iter().flatten().find_map(|run| run.find("w:rFonts")?.attribute("w:ascii"))
    }

    /// How running text is set: by the default style, and for the whole document.
    fn usual(&self) -> [Option<&Element>; 2] {
        let all = ["w:docDefaults", "w:rPrDefault", "w:rPr"]
            .into_iter()
            .try_fold(self.part.tree(), |element, name| element.find(name));
        [self.default_style("paragraph").and_then(|style| style.find("w:rPr")), all]
    }

    /// Makes `language` (such as `de-DE`) the language of the whole text.
    pub(crate) fn set_language(&mut self, language: &str) {
        let run = ["w:docDefaults", "w:rPrDefault", "w:rPr"]
            .into_iter()
            .try_fold(self.part.tree_mut(), |element, name| element.find_mut(name));
        let Some(run) = run else { return };
        match run.find_mut("w:lang") {
            Some(lang) => lang.set("w:val", language.to_owned()),
            None => run.push(value("w:lang", language)),
        }
    }

    /// The part, where something changed it.
    pub(crate) fn changed(&mut self) -> Result<Option<Vec<u8>>, OoxmlError> {
        Ok(self.part.changed()?.map(Element::to_bytes))
    }
}

/// For more styles than these, all are read.
const FEW: usize = 16;

/// The style with that id out of the characters of the part: reading all styles takes longer than filling a short document.
/// None where it cannot be told like that.
fn cut_out(xml: &str, id: &str) -> Option<Element> {
    const END: &str = "</w:style>";
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let at = if id.chars().all(plain) { xml.find(&format!(" w:styleId=\"{id}\""))? } else { return None };
    let (before, behind) = xml.split_at_checked(at)?;
    let start = before.rfind('<')?;
    let end = at + behind.find(END)? + END.len();
    let style = Element::parse(xml.get(start..end)?.as_bytes()).ok()?;
    (style.name() == "w:style" && style.attribute("w:styleId") == Some(id)).then_some(style)
}

/// Reads a `w:ind`.
pub(crate) fn indent(element: &Element) -> Indent {
    let side = |name, other| number(element, name).or_else(|| number(element, other)).unwrap_or_default();
    let first = number(element, "w:firstLine").unwrap_or_default();
    Indent {
        left: side("w:left", "w:start"),
        right: side("w:right", "w:end"),
        hanging: number(element, "w:hanging").unwrap_or(-first),
    }
}

fn number(element: &Element, name: &str) -> Option<i32> {
    Some(element.attribute(name)?.parse::<i32>().ok()?.clamp(-31_680, 31_680))
}
