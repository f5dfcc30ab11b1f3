//! Counts and collections over all parts of one Word file.

use crate::MESSAGES;
use crate::bookmark::{bookmark_name, source_name};
use crate::columns::MOST_COLUMNS;
use crate::numbering::Numbering;
use crate::picture::Pictures;
use crate::role::Role;
use crate::styles::Styles;
use diagnostics::{Diagnostic, WordArg, Words};
use german_text::Lang;
use ooxml::{ContentTypes, Element, Package};
use std::collections::{BTreeMap, BTreeSet};

/// The highest number that Word takes for a bookmark; those that are set here are counted down from it, those of the template up from one.
const LAST_BOOKMARK: u32 = 0x7FFF_FFFF;

/// Counts and collections over all parts of one Word file.
pub(crate) struct Book<'a> {
    pub(crate) styles: Styles,
    pub(crate) numbering: Numbering,
    pub(crate) diagnostics: Vec<Diagnostic>,
    pictures: &'a Pictures,
    media: BTreeMap<String, Option<Medium>>,
    drawings: u32,
    reserved: BTreeSet<u32>,
    /// Names of the bookmarks that were set: of headings, and round words with a source.
    bookmarks: BTreeSet<String>,
    words: Option<Words>,
}

/// A picture as a part.
#[derive(Clone, Debug)]
pub(crate) struct Medium {
    /// Its name in the package.
    pub(crate) part: String,
    /// Width in pixels.
    pub(crate) width: u32,
    /// Height in pixels.
    pub(crate) height: u32,
    media_type: &'static str,
    bytes: Vec<u8>,
}

impl Medium {
    /// A picture of so many pixels; its ending stands for its name until it is put into a book.
    pub(crate) fn new(
        media_type: &'static str,
        ending: &str,
        (width, height): (u32, u32),
        bytes: Vec<u8>,
    ) -> Self {
        Self { part: ending.to_owned(), width, height, media_type, bytes }
    }
}

impl<'a> Book<'a> {
    pub(crate) const fn new(styles: Styles, numbering: Numbering, pictures: &'a Pictures) -> Self {
        Self {
            styles,
            numbering,
            diagnostics: Vec::new(),
            pictures,
            media: BTreeMap::new(),
            drawings: 0,
            reserved: BTreeSet::new(),
            bookmarks: BTreeSet::new(),
            words: None,
        }
    }

    /// A number that no other drawing of the file has.
    pub(crate) fn drawing_id(&mut self) -> u32 {
        loop {
            self.drawings = self.drawings.wrapping_add(1);
            if self.drawings != 0 && !self.reserved.contains(&self.drawings) {
                return self.drawings;
            }
        }
    }

    /// The start and the end of the bookmark that references to `id` lead to; none where the file has it already.
    pub(crate) fn bookmark(&mut self, id: &str) -> Option<(Element, Element)> {
        self.named_bookmark(bookmark_name(id))
    }

    /// The start and the end of the bookmark round words with that source; none where the file has it already.
    pub(crate) fn source_bookmark(&mut self, id: &str) -> Option<(Element, Element)> {
        self.named_bookmark(source_name(id)?)
    }

    fn named_bookmark(&mut self, name: String) -> Option<(Element, Element)> {
        if !self.bookmarks.insert(name.clone()) {
            return None;
        }
        let number = u32::try_from(self.bookmarks.len()).unwrap_or_default();
        let number = LAST_BOOKMARK.saturating_sub(number).to_string();
        let start = Element::new("w:bookmarkStart").with("w:id", number.clone()).with("w:name", name);
        Some((start, Element::new("w:bookmarkEnd").with("w:id", number)))
    }

    /// Numbers that drawings of the template have.
    pub(crate) fn reserve_drawings(&mut self, numbers: BTreeSet<u32>) {
        self.reserved = numbers;
    }

    /// The language of the file; German unless it is one that is spoken here.
    fn lang(&self) -> Lang {
        self.styles.language().and_then(Lang::parse).unwrap_or_default()
    }

    /// A figure with the decimal sign of the language.
    pub(crate) fn number(&self, figure: &str) -> String {
        if self.lang() == Lang::De { figure.replace('.', ",") } else { figure.to_owned() }
    }

    /// Words of ours that stand in the file, in its language.
    pub(crate) fn say(&mut self, id: &str, args: &[(&str, WordArg<'_>)]) -> String {
        let lang = self.lang();
        self.words
            .get_or_insert_with(|| Words::new(lang, &[&MESSAGES], None).0)
            .get(id, args)
            .unwrap_or_default()
    }

    /// Says something, unless it was said before.
    pub(crate) fn say_once(&mut self, diagnostic: Diagnostic) {
        if !self.diagnostics.contains(&diagnostic) {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Says that an address leads nowhere.
    pub(crate) fn say_bad_link(&mut self, address: &str) {
        self.diagnostics.push(Diagnostic::warning("word-link").with("address", address));
    }

    /// Says that a table has more columns than Word takes, if it has.
    pub(crate) fn say_columns(&mut self, count: usize) {
        if count > MOST_COLUMNS {
            let diagnostic = Diagnostic::warning("word-table-columns").with("count", count);
            self.diagnostics.push(diagnostic.with("most", MOST_COLUMNS));
        }
    }

    /// The id of the style for `role`. A template without it gets a plain one, and that is said.
    pub(crate) fn style(&mut self, role: Role) -> String {
        if let Some(id) = self.styles.id(role) {
            return id.to_owned();
        }
        self.diagnostics.push(Diagnostic::warning("word-style-missing").with("style", role.shown()));
        let list = match role {
            Role::Bullet(_) | Role::Number(_) => Some(self.list(role)),
            _ => None,
        };
        self.styles.make(role, list)
    }

    /// The list and the level in it that items of `role` belong to: those of their style, else those that go on from the
    /// styles of the levels above, else a list of our own.
    pub(crate) fn list(&mut self, role: Role) -> (String, usize) {
        if let Some(own) = self.styles.numbering(role) {
            return own;
        }
        let (depth, bullets) = match role {
            Role::Bullet(depth) => (depth, true),
            Role::Number(depth) => (depth, false),
            _ => (1, true),
        };
        let level = depth.saturating_sub(1);
        let above = (1..depth).rev().find_map(|depth| {
            let role = if bullets { Role::Bullet(depth) } else { Role::Number(depth) };
            let (id, found) = self.styles.numbering(role)?;
            (found + 1 == depth && self.numbering.has_level(&id, level)).then_some(id)
        });
        (above.unwrap_or_else(|| self.numbering.plain(bullets)), level)
    }

    /// A picture that the program draws itself; one of that key is drawn once.
    pub(crate) fn made(&mut self, key: &str, draw: impl FnOnce() -> Medium) -> Medium {
        // No file has a name with a line break in it.
        let key = format!("\n{key}");
        if let Some(known) = self.media.get(&key).cloned().flatten() {
            return known;
        }
        let mut medium = draw();
        let number = self.media.len() + 1;
        medium.part = match medium.part.as_str() {
            "xml" => format!("word/charts/diagramm{number}.xml"),
            ending => format!("word/media/bild{number}.{ending}"),
        };
        self.media.insert(key, Some(medium.clone()));
        medium
    }

    /// The picture `file`; each is in the package once. `None`, with a diagnostic, when it cannot be shown.
    pub(crate) fn medium(&mut self, file: &str) -> Option<Medium> {
        if !self.media.contains_key(file) {
            let number = self.media.len() + 1;
            let made = self.prepare(file, number);
            self.media.insert(file.to_owned(), made);
        }
        self.media.get(file).cloned().flatten()
    }

    fn prepare(&mut self, file: &str, number: usize) -> Option<Medium> {
        // A picture that is not there has been said where the pictures were read.
        match self.pictures.get(file)? {
            Ok(made) => Some(Medium {
                part: format!("word/media/bild{number}.{}", made.ending),
                width: made.width,
                height: made.height,
                media_type: made.media_type,
                bytes: made.bytes.clone(),
            }),
            Err(diagnostic) => {
                self.diagnostics.push(diagnostic.clone());
                None
            }
        }
    }

    /// Tells whether the part is a picture that is put in.
    pub(crate) fn shows(&self, part: &str) -> bool {
        self.media.values().flatten().any(|medium| medium.part == part)
    }

    /// Puts the pictures into `package`, with their media types; whether there are any.
    pub(crate) fn store_media(&mut self, package: &mut Package, types: &mut ContentTypes) -> bool {
        let any = self.media.values().any(Option::is_some);
        for medium in std::mem::take(&mut self.media).into_values().flatten() {
            types.set(&medium.part, medium.media_type);
            package.set(&medium.part, medium.bytes);
        }
        any
    }
}
