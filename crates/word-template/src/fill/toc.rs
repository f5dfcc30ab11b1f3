//! The code of a table of contents: what it lists, and how.

use super::field::{counts, words};
use crate::styles::Styles;
use ooxml::Element;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// Which headings a field lists.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct TocScope {
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) by_outline: bool,
    pub(super) styles: BTreeMap<String, usize>,
    /// Captions with numbers of that name are listed, and no headings.
    pub(super) captions: Option<String>,
}

impl TocScope {
    pub(super) const fn levels(&self) -> RangeInclusive<usize> {
        self.first..=self.last
    }

    /// The level at which a paragraph is listed.
    pub(super) fn level(&self, paragraph: &Element, styles: &Styles) -> Option<usize> {
        if let Some(name) = &self.captions {
            return counts(paragraph, name).then_some(1);
        }
        let own = paragraph.find("w:pPr");
        let style = own.and_then(|own| own.find("w:pStyle")?.attribute("w:val"));
        let name = style.and_then(|id| styles.name(id)).unwrap_or_default().to_lowercase();
        if let Some(level) = self.styles.get(&name) {
            return Some(*level);
        }
        let heading = name.strip_prefix("heading ").or_else(|| name.strip_prefix("überschrift "));
        if let Some(level) = heading.and_then(|level| level.parse().ok()) {
            return self.levels().contains(&level).then_some(level);
        }
        let outline = || {
            let own = own.and_then(|own| own.find("w:outlineLvl")?.attribute("w:val")?.parse::<usize>().ok());
            own.or_else(|| styles.outline(style?)).map(|level| level + 1)
        };
        let levels = if self.levels() == (0..=0) { 1..=9 } else { self.levels() };
        self.by_outline.then(outline).flatten().filter(|level| levels.contains(level))
    }
}

/// Instructions of a field (ECMA-376 part 1, clause 17.16.5.68).
pub(super) struct TocSettings {
    pub(super) listed: TocScope,
    pub(super) links: bool,
    /// True when entries that authors marked are listed, too.
    pub(super) marked: bool,
    pub(super) without_pages: Option<RangeInclusive<usize>>,
}

impl TocSettings {
    /// `None` for a list of something else than headings and captions.
    pub(super) fn read(code: &str) -> Option<Self> {
        let mut words = words(code).into_iter().peekable();
        words.next().filter(|word| word.eq_ignore_ascii_case("TOC"))?;
        let listed =
            TocScope { first: 1, last: 9, by_outline: false, styles: BTreeMap::new(), captions: None };
        let mut wanted = Self { listed, links: false, marked: false, without_pages: None };
        let mut named = false;
        let mut ranged = false;
        while let Some(word) = words.next() {
            let value = |words: &mut std::iter::Peekable<std::vec::IntoIter<String>>| {
                words.next_if(|word| !word.starts_with('\\')).unwrap_or_default()
            };
            match word.to_ascii_lowercase().as_str() {
                "\\o" => {
                    ranged = true;
                    (wanted.listed.first, wanted.listed.last) = range(&value(&mut words)).into_inner();
                }
                "\\t" => {
                    named = true;
                    wanted.listed.styles = named_styles(&value(&mut words));
                }
                "\\u" => wanted.listed.by_outline = true,
                "\\h" => wanted.links = true,
                "\\n" => wanted.without_pages = Some(range(&value(&mut words))),
                "\\c" => wanted.listed.captions = Some(value(&mut words)),
                // LibreOffice writes it into every contents.
                "\\f" => {
                    wanted.marked = true;
                    value(&mut words);
                }
                // Captions without their numbers, and parts of a document.
                "\\a" | "\\b" | "\\l" => return None,
                _ => {}
            }
        }
        let headings = ranged || named || wanted.listed.by_outline;
        if wanted.marked && !headings {
            return None;
        }
        if !ranged && headings {
            (wanted.listed.first, wanted.listed.last) = (0, 0);
        }
        Some(wanted)
    }

    pub(super) fn has_pages(&self, level: usize) -> bool {
        self.without_pages.as_ref().is_none_or(|levels| !levels.contains(&level))
    }
}

/// `1-3`; all levels where there are no figures.
fn range(text: &str) -> RangeInclusive<usize> {
    let mut figures = text.split('-').map(|figure| figure.trim().parse().ok());
    let first = figures.next().flatten();
    let last = figures.next().flatten().or(first);
    first.unwrap_or(1)..=last.unwrap_or(9)
}

/// `Name;1;Anderer Name;2`.
fn named_styles(text: &str) -> BTreeMap<String, usize> {
    let parts: Vec<&str> = text.split([';', ',']).map(str::trim).collect();
    let pairs = parts.chunks(2).filter_map(|pair| match pair {
        [name, level] => Some((name.to_lowercase(), level.parse().ok()?)),
        _ => None,
    });
    pairs.collect()
}
