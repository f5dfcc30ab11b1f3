//! Fields that copy text of the document: a contents, a running head, a cross-reference. What they show in a template are the tags of
//! a heading, as Word or LibreOffice copied them: that is no place to fill, and is said anew from what came out.

use super::field::words_of;
use crate::styles::Styles;
use ooxml::{Element, Node};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Fields that copy text: contents and lists of figures, of authorities, an index, a running head, a cross-reference (ECMA-376 part 1,
/// clause 17.16.5).
const COPYING: [&str; 5] = ["TOC", "TOA", "INDEX", "STYLEREF", "REF"];

/// Takes away what copying fields below `root` show, where there are tags in it; whether there were any.
pub(super) fn forget(root: &mut Element) -> bool {
    let texts = with_braces(root).into_keys().map(|number| (number, String::new())).collect();
    put(root, &texts);
    !texts.is_empty()
}

/// Puts spaces in the place of the braces in what copying fields below `root` show: all else keeps its place.
pub(crate) fn hide(root: &mut Element) {
    let texts = with_braces(root).into_iter().map(|(number, text)| (number, text.replace(['{', '}'], " ")));
    put(root, &texts.collect());
}

/// Counts the captions below `root` anew, as Word does when it refreshes fields (ECMA-376 part 1, clause 17.16.5.56): each sequence from 1. One
/// in which somebody typed how to count stays as it is.
pub(super) fn count_sequences(root: &mut Element) {
    let Copies { texts, fields, .. } = Copies::of_kinds(root, &["SEQ"], false);
    let named = |field: &Field| super::field::words(&field.code).get(1).map(|name| name.to_lowercase());
    let is_plain = |field: &Field| {
        let words = super::field::words(&field.code);
        let formats = words.iter().skip(2).collect::<Vec<_>>();
        formats.chunks(2).all(|pair| {
            matches!(pair, [mark, format] if *mark == "\\*"
                && ["ARABIC", "MERGEFORMAT"].iter().any(|known| known.eq_ignore_ascii_case(format)))
        })
    };
    let own: BTreeSet<Option<String>> = fields.iter().filter(|field| !is_plain(field)).map(named).collect();
    let mut counts: BTreeMap<Option<String>, usize> = BTreeMap::new();
    let mut numbers = Texts::new();
    for field in fields.iter().filter(|field| !own.contains(&named(field))) {
        let count = counts.entry(named(field)).or_default();
        *count += 1;
        let shown = texts.get(field.shown.clone()).unwrap_or_default();
        // What only looks like it is not touched.
        if shown.concat().trim().parse::<usize>().is_ok_and(|number| number != *count) {
            numbers.extend(field.shown.clone().map(|text| (text, String::new())));
            numbers.insert(field.shown.start, count.to_string());
        }
    }
    put(root, &numbers);
}

/// Texts by their number, which is their place among all texts of a part.
type Texts = BTreeMap<usize, String>;

/// The texts of copying fields with a brace in what they show.
fn with_braces(root: &Element) -> Texts {
    let Copies { texts, fields, .. } = Copies::of(root);
    let shown = fields.into_iter().map(|field| {
        let texts = texts.get(field.shown.clone()).unwrap_or_default();
        (field.shown, texts)
    });
    shown
        .filter(|(_, texts)| texts.concat().contains(['{', '}']))
        .flat_map(|(numbers, texts)| numbers.zip(texts.iter().cloned()))
        .collect()
}

/// A field that copies text, and the texts that it shows, by their number.
struct Field {
    code: String,
    shown: Range<usize>,
}

/// All texts below an element in order, and the fields that copy some of them and have an end.
#[derive(Default)]
struct Copies {
    /// Kinds of fields that are looked for.
    kinds: &'static [&'static str],
    /// Whether those count that only programs of before 2010 show.
    has_fallbacks: bool,
    texts: Vec<String>,
    fields: Vec<Field>,
    open: Vec<(String, Option<usize>)>,
}

impl Copies {
    fn of(root: &Element) -> Self {
        Self::of_kinds(root, &COPYING, true)
    }

    fn of_kinds(root: &Element, kinds: &'static [&'static str], has_fallbacks: bool) -> Self {
        let mut copies = Self { kinds, has_fallbacks, ..Self::default() };
        copies.element(root);
        copies
    }

    fn element(&mut self, element: &Element) {
        match (element.name(), element.attribute("w:fldCharType")) {
            // What programs of before 2010 show in the place of a shape says what the shape says.
            ("mc:Fallback", _) => {
                let known = self.fields.len();
                element.elements().for_each(|child| self.element(child));
                if !self.has_fallbacks {
                    self.fields.truncate(known);
                }
            }
            ("w:t", _) => self.texts.push(element.plain_text()),
            ("w:instrText", _) => {
                if let Some((code, None)) = self.open.last_mut() {
                    code.push_str(&element.plain_text());
                }
            }
            ("w:fldChar", Some("begin")) => self.open.push((String::new(), None)),
            ("w:fldChar", Some("separate")) => {
                let next = self.texts.len();
                if let Some((_, shown)) = self.open.last_mut() {
                    shown.get_or_insert(next);
                }
            }
            ("w:fldChar", Some("end")) => {
                if let Some((code, Some(from))) = self.open.pop() {
                    self.add(code, from);
                }
            }
            ("w:fldSimple", _) => {
                let from = self.texts.len();
                element.elements().for_each(|child| self.element(child));
                self.add(element.attribute("w:instr").unwrap_or_default().to_owned(), from);
            }
            _ => element.elements().for_each(|child| self.element(child)),
        }
    }

    fn add(&mut self, code: String, from: usize) {
        let name = code.split_whitespace().next().unwrap_or_default();
        if self.kinds.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            self.fields.push(Field { code, shown: from..self.texts.len() });
        }
    }
}

/// Gives texts other words.
fn put(root: &mut Element, words: &Texts) {
    if !words.is_empty() {
        put_from(root, &mut 0, words);
    }
}

fn put_from(element: &mut Element, next: &mut usize, words: &Texts) {
    if element.name() != "w:t" {
        element.elements_mut().for_each(|child| put_from(child, next, words));
        return;
    }
    if let Some(words) = words.get(next) {
        element.set("xml:space", "preserve");
        element.children =
            Some(words).filter(|words| !words.is_empty()).cloned().map(Node::Text).into_iter().collect();
    }
    *next += 1;
}

/// Texts that cross-references and running heads can copy.
#[derive(Default)]
pub(super) struct Sources {
    /// The first words in each style, by its name.
    styles: BTreeMap<String, String>,
    words: String,
    /// Where in the words each bookmark begins and ends.
    bookmarks: BTreeMap<String, Range<usize>>,
}

impl Sources {
    /// Reads them from the document that came out.
    pub(super) fn of(root: &Element, styles: &Styles) -> Self {
        let mut sources = Self::default();
        sources.read(root, styles, &mut BTreeMap::new());
        sources
    }

    fn read(&mut self, element: &Element, styles: &Styles, open: &mut BTreeMap<String, (String, usize)>) {
        let own = |properties: &str, name: &str| {
            let style = element.find(properties)?.find(name)?.attribute("w:val")?;
            Some(style_key(styles.name(style)?))
        };
        match element.name() {
            "w:p" => self.first_in(own("w:pPr", "w:pStyle"), element),
            "w:r" => self.first_in(own("w:rPr", "w:rStyle"), element),
            "w:t" => self.words.push_str(&element.plain_text()),
            "w:tab" | "w:br" | "w:cr" => self.words.push(' '),
            "w:bookmarkStart" => {
                if let (Some(id), Some(name)) = (element.attribute("w:id"), element.attribute("w:name")) {
                    open.insert(id.to_owned(), (name.to_owned(), self.words.len()));
                }
            }
            "w:bookmarkEnd" => {
                if let Some((name, from)) = element.attribute("w:id").and_then(|id| open.remove(id)) {
                    self.bookmarks.entry(name).or_insert(from..self.words.len());
                }
            }
            _ => {}
        }
        element.elements().for_each(|child| self.read(child, styles, open));
        if element.name() == "w:p" {
            self.words.push(' ');
        }
    }

    fn first_in(&mut self, style: Option<String>, element: &Element) {
        let Some(style) = style.filter(|style| !self.styles.contains_key(style)) else { return };
        let mut words = String::new();
        words_of(element, &mut words);
        let words = one_line(&words);
        if !words.is_empty() {
            self.styles.insert(style, words);
        }
    }

    /// Finds what the field of that code copies; none where it tells a number or a place.
    fn copied(&self, code: &str) -> Option<String> {
        let mut words = super::field::words(code).into_iter();
        let (kind, name) = (words.next()?, words.next()?);
        let numbers = ["\\n", "\\r", "\\w", "\\p", "\\s", "\\t"];
        if words.any(|word| numbers.iter().any(|number| number.eq_ignore_ascii_case(&word))) {
            return None;
        }
        if kind.eq_ignore_ascii_case("STYLEREF") {
            return self.styles.get(&style_key(&name)).cloned();
        }
        let range = self.bookmarks.get(&name).filter(|_| kind.eq_ignore_ascii_case("REF"))?;
        Some(one_line(self.words.get(range.clone())?))
    }

    /// Says in those fields below `root` that show nothing what they copy.
    pub(super) fn put_into(&self, root: &mut Element) {
        let Copies { texts, fields, .. } = Copies::of(root);
        let is_empty = |field: &Field| {
            texts.get(field.shown.clone()).is_some_and(|shown| shown.iter().all(String::is_empty))
        };
        let said = fields.iter().filter(|field| !field.shown.is_empty() && is_empty(field));
        put(root, &said.filter_map(|field| Some((field.shown.start, self.copied(&field.code)?))).collect());
    }
}

/// The name of a style as Word compares it: `STYLEREF 1` and `STYLEREF "Überschrift 1"` mean the same.
fn style_key(name: &str) -> String {
    let name = name.to_lowercase();
    let level = name.strip_prefix("überschrift ").unwrap_or(&name);
    if level.len() == 1 && level.bytes().all(|byte| byte.is_ascii_digit()) {
        return format!("heading {level}");
    }
    name
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
