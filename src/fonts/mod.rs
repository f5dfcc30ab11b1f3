//! In come the built-in font files and those of the office, from the folder `templates/fonts`.
//! Out go [`Fonts`]: a fixed list with what each font covers, so that pages look the same on every computer.
//! It never looks for fonts of the system, and never copies a built-in one.

use crate::store::{Assets, StoreError};
use diagnostics::{Checked, Diagnostic};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, is_default_ignorable};
use typst::utils::LazyHash;

/// The folder in which an office puts its own fonts.
pub const FOLDER: &str = "templates/fonts";

/// A fixed list of fonts.
pub struct Fonts {
    book: LazyHash<FontBook>,
    list: Vec<Font>,
}

impl Fonts {
    /// The office's fonts (`.ttf`, `.otf`), then the built-in ones. A file that is no font becomes the warning `font-unreadable`.
    ///
    /// # Errors
    /// When a file of the office is there but cannot be read.
    pub fn load(assets: &Assets) -> Result<Checked<Arc<Self>>, StoreError> {
        let mut own = Vec::new();
        let mut diagnostics = Vec::new();
        for name in assets.names(FOLDER)?.iter().filter(|name| is_font_name(name)) {
            let path = format!("{FOLDER}/{name}");
            let before = own.len();
            if let Some(bytes) = assets.bytes(&path)? {
                own.extend(Font::iter(in_place(bytes)));
            }
            if own.len() == before {
                diagnostics.push(Diagnostic::warning("font-unreadable").in_file(path));
            }
        }
        let value = if own.is_empty() {
            Arc::clone(built_in())
        } else {
            own.extend(built_in().list.iter().cloned());
            Arc::new(Self::new(own))
        };
        Ok(Checked { value, diagnostics })
    }

    fn new(list: Vec<Font>) -> Self {
        Self { book: LazyHash::new(FontBook::from_fonts(&list)), list }
    }

    /// Tells what each font is and covers, in the order of [`Self::font`].
    pub const fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    /// The font at `index`.
    pub fn font(&self, index: usize) -> Option<Font> {
        self.list.get(index).cloned()
    }

    /// The characters of `text` that pages cannot show, each once, in order of code points: those that no font has,
    /// and those that PDF/UA-1 (ISO 14289-1, clause 7.21) cannot give a meaning: controls, private use, U+FEFF.
    pub fn missing(&self, text: &str) -> impl Iterator<Item = char> {
        // Nearly all characters are among these few: a set of all of them would sort the whole text.
        let mut ascii = [false; 128];
        let mut others = BTreeSet::new();
        for c in text.chars() {
            match ascii.get_mut(c as usize) {
                Some(seen) => *seen = true,
                None => drop(others.insert(c)),
            }
        }
        let ascii = ('\0'..='\x7F').zip(ascii).filter_map(|(c, seen)| seen.then_some(c));
        ascii.chain(others).filter(|&c| !self.shows(c))
    }

    fn shows(&self, c: char) -> bool {
        if c.is_control() {
            return matches!(c, '\n' | '\r' | '\t');
        }
        if c == '\u{FEFF}' || is_private(c) {
            return false;
        }
        c.is_whitespace()
            || is_default_ignorable(c)
            || self.list.iter().any(|font| font.info().coverage.contains(u32::from(c)))
    }
}

/// The built-in fonts; read once for the whole process.
fn built_in() -> &'static Arc<Fonts> {
    static FONTS: OnceLock<Arc<Fonts>> = OnceLock::new();
    FONTS.get_or_init(|| {
        let list = typst_assets::fonts().flat_map(|bytes| Font::iter(Bytes::new(bytes))).collect();
        Arc::new(Fonts::new(list))
    })
}

/// A name for the file that holds `font`, such as `LibertinusSerif-Regular.otf`.
pub fn file_name(font: &Font) -> String {
    let name = font.post_script_name().unwrap_or_else(|| font.info().family.clone());
    let safe: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
    let ending = if font.data().starts_with(b"OTTO") { "otf" } else { "ttf" };
    format!("{safe}.{ending}")
}

fn is_font_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".ttf", ".otf"].iter().any(|ending| name.ends_with(ending))
}

fn in_place(bytes: Cow<'static, [u8]>) -> Bytes {
    match bytes {
        Cow::Borrowed(bytes) => Bytes::new(bytes),
        Cow::Owned(bytes) => Bytes::new(bytes),
    }
}

/// The Unicode Standard, section 23.5.
const fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_fonts_cover() {
        let fonts = Fonts::load(&Assets::built_in()).unwrap().value;
        let german = "ÄÖÜäöüßẞ „“‚‘–—…•·◦→§€½\u{a0}\u{202f}\u{ad}\u{200b}\n";
        assert_eq!(fonts.missing(german).collect::<String>(), "");
        let odd = "a😊\u{7}\u{feff}\u{e000}漢a😊";
        assert_eq!(fonts.missing(odd).collect::<Vec<_>>(), ['\u{7}', '漢', '\u{e000}', '\u{feff}', '😊']);
    }

    #[test]
    fn fonts_are_named_after_themselves() {
        let names: Vec<String> = built_in().list.iter().map(file_name).collect();
        assert!(names.contains(&"LibertinusSerif-Regular.otf".to_owned()), "{names:?}");
        assert!(names.contains(&"DejaVuSansMono.ttf".to_owned()), "{names:?}");
        let distinct: BTreeSet<&String> = names.iter().collect();
        assert_eq!(distinct.len(), names.len());
    }
}
