//! Characters that pages cannot show, before and after typesetting.

use diagnostics::Diagnostic;
use icu::properties::CodePointMapData;
use icu::properties::props::{GeneralCategory, GeneralCategoryGroup};
use std::collections::BTreeSet;
use typst::layout::{Frame, FrameItem};
use typst::text::{Font, TextItem, is_default_ignorable};
use typst_layout::PagedDocument;

/// `source` with each of `characters` as its code point, such as `[U+1F60A]`. People's text stands in string literals,
/// where brackets mean nothing; a tab has no width in Typst and becomes a space.
pub(super) fn spelled_out(source: &str, characters: &BTreeSet<char>) -> String {
    let mut out = String::with_capacity(source.len());
    for c in source.chars() {
        match c {
            '\t' => out.push(' '),
            c if characters.contains(&c) => out.push_str(&format!("[{}]", code_point(c))),
            c => out.push(c),
        }
    }
    out
}

/// The diagnostic `glyph-missing` about `c` in the exchange `id`, with the words around its first place in `source`.
pub(super) fn diagnostic(c: char, id: &str, source: &str) -> Diagnostic {
    let shown = if c.is_control() { char::REPLACEMENT_CHARACTER } else { c };
    Diagnostic::warning("glyph-missing")
        .in_file(format!("inputs/{id}"))
        .with("code", code_point(c))
        .with("character", shown.to_string())
        .with("words", words_around(c, source))
}

/// Up to 24 characters on either side, within the string literal in which `c` stands.
fn words_around(c: char, source: &str) -> String {
    let (before, after) = source.split_once(c).unwrap_or_default();
    let mut left: Vec<char> = before.chars().rev().take_while(|&c| c != '"').take(24).collect();
    left.reverse();
    let right = after.chars().take_while(|&c| c != '"').take(24);
    left.into_iter()
        .chain([c])
        .chain(right)
        .map(|c| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c })
        .collect()
}

fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// Fonts that the pages are set in, and the characters for which no font has a glyph where they stand.
#[derive(Default)]
pub(super) struct Seen {
    /// The fonts of the pages, each once.
    pub(super) fonts: Vec<Font>,
    /// Characters without a glyph.
    pub(super) missing: BTreeSet<char>,
}

impl Seen {
    /// Looks at every glyph of `document`.
    pub(super) fn on(document: &PagedDocument) -> Self {
        let mut seen = Self::default();
        for page in document.pages() {
            seen.frame(&page.frame);
        }
        seen.fonts.sort_by_cached_key(crate::fonts::file_name);
        seen
    }

    fn frame(&mut self, frame: &Frame) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => self.frame(&group.frame),
                FrameItem::Text(text) => self.text(text),
                FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
            }
        }
    }

    fn text(&mut self, text: &TextItem) {
        let font = text.font.font();
        // Comparing fonts compares megabytes; the same font lies at the same place.
        if !self.fonts.iter().any(|known| known.data().as_ptr() == font.data().as_ptr()) {
            self.fonts.push(font.clone());
        }
        for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
            self.missing.extend(culprits(text.text.get(glyph.range().start..).unwrap_or_default()));
        }
    }
}

/// Of the letter at the start of `text` and the marks upon it, those that keep it from being shown: every font that has the letter
/// lacks a mark, so the marks go; a letter that bears none goes itself.
fn culprits(text: &str) -> Vec<char> {
    let mut rest = text.chars();
    let letter = rest.next();
    let upon: Vec<char> = rest.take_while(|&c| is_mark(c)).collect();
    let marks: Vec<char> = upon.iter().copied().filter(|&c| !is_default_ignorable(c)).collect();
    match (marks.is_empty(), upon.is_empty()) {
        (false, _) => marks,
        (true, false) => upon,
        (true, true) => letter.filter(|c| !c.is_ascii()).into_iter().collect(),
    }
}

fn is_mark(c: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
        || is_default_ignorable(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_before_the_letters_that_bear_them() {
        assert_eq!(culprits("1\u{fe0f}\u{20e3} 6"), ['\u{20e3}']);
        assert_eq!(culprits("1\u{fe0f}6"), ['\u{fe0f}']);
        assert_eq!(culprits("漢字"), ['漢']);
        assert!(culprits("16").is_empty());
    }

    #[test]
    fn only_the_given_characters_are_spelled_out() {
        let characters = BTreeSet::from(['😊', '\u{7}']);
        assert_eq!(spelled_out("a😊\t\u{7}ß", &characters), "a[U+1F60A] [U+0007]ß");
        let found = diagnostic('\u{7}', "2016", "x \"vorn \u{7}hinten\"; y");
        assert_eq!(found.args[1], ("character", "\u{fffd}".into()));
        assert_eq!(found.args[2], ("words", "vorn \u{fffd}hinten".into()));
    }
}
