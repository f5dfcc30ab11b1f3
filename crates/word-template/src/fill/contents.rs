//! Tables of contents: their entries are made anew from the headings that came out, and lead to them.

use super::field::{FieldPart, field_parts, has_field, words_of};
use super::id_kind::IdKind;
use super::ids::Ids;
use super::toc::{TocScope, TocSettings};
use crate::book::Book;
use crate::package::LARGEST;
use crate::paragraph::value;
use crate::role::Role;
use crate::styles::Styles;
use crate::written_field::{code, mark};
use ooxml::{Element, Node};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// As many entries of tables of contents there are in a file of that size at most.
const MOST: usize = LARGEST / 512;

/// Makes the entries of all tables of contents below `root` anew. `pages` are the headings in order, each with its page.
/// Whether there is an entry whose page is not known; none where the entries would take more room than there is.
pub(super) fn rebuild(
    root: &mut Element,
    book: &mut Book<'_>,
    ids: &mut Ids,
    pages: &[(String, u32)],
    width: i32,
) -> Option<bool> {
    let mut unknown = false;
    let mut fields = Vec::new();
    fields_of(root, &mut Vec::new(), &mut fields);
    let fields: Vec<(Field, TocSettings)> = outermost(fields)
        .into_iter()
        .filter_map(|field| TocSettings::read(&field.code).map(|wanted| (field, wanted)))
        // Marked entries are words of their own, which only Word puts between the headings.
        .filter(|(_, wanted)| !wanted.marked || !has_field(root, "TC"))
        .collect();
    let held = held(&fields);
    // Before any field is written: what is held is told by its place.
    let mut known: BTreeMap<TocScope, Vec<Entry>> = BTreeMap::new();
    for (_, wanted) in fields.iter().rev() {
        known.entry(wanted.listed.clone()).or_insert_with(|| {
            let mut headings = Vec::new();
            collect(root, &held, &mut Vec::new(), wanted, &book.styles, ids, &mut headings);
            numbered(headings, pages)
        });
    }
    let mut most = MOST;
    // From the last to the first, so that the places of those before stay.
    for (field, wanted) in fields.iter().rev() {
        let entries = known.get(&wanted.listed).map(Vec::as_slice).unwrap_or_default();
        most = most.checked_sub(entries.len())?;
        unknown |= entries.iter().any(|entry| entry.page.is_none() && wanted.has_pages(entry.level));
        if entries.is_empty() && wanted.listed.captions.is_some() {
            // What is listed has no numbers that Word counts.
            continue;
        }
        let Some(holder) = at(root, &field.path) else { continue };
        let made = field.written(holder, wanted, entries, book, width);
        holder.children.splice(field.first..=field.last, made.into_iter().map(Node::Element));
    }
    Some(unknown)
}

/// A field over the paragraphs `first` to `last` among the children of the element at `path`.
struct Field {
    path: Vec<usize>,
    first: usize,
    last: usize,
    code: String,
}

impl Field {
    /// Its first paragraph, as a path.
    fn start(&self) -> Vec<usize> {
        self.path.iter().copied().chain([self.first]).collect()
    }

    fn end(&self) -> Vec<usize> {
        self.path.iter().copied().chain([self.last]).collect()
    }
}

/// In order, and without those that stand within another one: they go with what it says.
fn outermost(mut fields: Vec<Field>) -> Vec<Field> {
    fields.sort_by_key(|field| (field.start(), Reverse(field.last)));
    let mut end: Option<Vec<usize>> = None;
    fields.retain(|field| {
        let start = field.start();
        let inside = end.as_ref().is_some_and(|end| start <= *end || start.starts_with(end));
        if !inside {
            end = Some(field.end());
        }
        !inside
    });
    fields
}

/// For each element that holds fields, the paragraphs that they take.
fn held(fields: &[(Field, TocSettings)]) -> BTreeMap<Vec<usize>, BTreeSet<usize>> {
    let mut held: BTreeMap<Vec<usize>, BTreeSet<usize>> = BTreeMap::new();
    for (field, _) in fields {
        held.entry(field.path.clone()).or_default().extend(field.first..=field.last);
    }
    held
}

/// The fields that list headings, in order.
fn fields_of(holder: &Element, path: &mut Vec<usize>, out: &mut Vec<Field>) {
    let mut open: Vec<(usize, String, bool)> = Vec::new();
    for (index, child) in holder.children.iter().enumerate() {
        let Node::Element(child) = child else { continue };
        if child.name() == "w:p" {
            for part in field_parts(child) {
                match part {
                    FieldPart::Begin => open.push((index, String::new(), false)),
                    FieldPart::Code(text) => {
                        if let Some((_, code, _)) = open.last_mut().filter(|(_, _, shown)| !shown) {
                            code.push_str(&text);
                        }
                    }
                    FieldPart::Shown => {
                        if let Some((_, _, shown)) = open.last_mut() {
                            *shown = true;
                        }
                    }
                    FieldPart::End => {
                        let Some((first, code, _)) = open.pop() else { continue };
                        if TocSettings::read(&code).is_some() {
                            out.push(Field { path: path.clone(), first, last: index, code });
                        }
                    }
                }
            }
        } else {
            path.push(index);
            fields_of(child, path, out);
            path.pop();
        }
    }
}

fn at<'a>(root: &'a mut Element, path: &[usize]) -> Option<&'a mut Element> {
    path.iter().try_fold(root, |element, index| match element.children.get_mut(*index)? {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    })
}

/// A heading, and the bookmark that it stands in.
struct Heading {
    level: usize,
    text: String,
    anchor: String,
}

/// Finds the headings outside the fields; those without a bookmark get one.
fn collect(
    holder: &mut Element,
    held: &BTreeMap<Vec<usize>, BTreeSet<usize>>,
    path: &mut Vec<usize>,
    wanted: &TocSettings,
    styles: &Styles,
    ids: &mut Ids,
    out: &mut Vec<Heading>,
) {
    let taken = held.get(path);
    for (index, child) in holder.children.iter_mut().enumerate() {
        let Node::Element(child) = child else { continue };
        match child.name() {
            "w:p" if taken.is_some_and(|taken| taken.contains(&index)) => {}
            "w:p" => {
                let mut text = String::new();
                words_of(child, &mut text);
                let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                if let Some(level) = wanted.listed.level(child, styles).filter(|_| !text.is_empty()) {
                    out.push(Heading { level, text, anchor: anchor(child, ids) });
                }
            }
            _ => {
                path.push(index);
                collect(child, held, path, wanted, styles, ids, out);
                path.pop();
            }
        }
    }
}

/// The name of the bookmark round a heading; made where there is none.
fn anchor(heading: &mut Element, ids: &mut Ids) -> String {
    let known = heading.elements().filter(|child| child.name() == "w:bookmarkStart");
    let known = known.filter_map(|mark| mark.attribute("w:name")).find(|name| name.starts_with("_Toc"));
    if let Some(name) = known {
        return name.to_owned();
    }
    let id = ids.another(IdKind::Bookmark, "");
    let name = ids.another(IdKind::BookmarkName, "_Toc");
    let start = Element::new("w:bookmarkStart").with("w:id", id.clone()).with("w:name", name.clone());
    let place = usize::from(heading.find("w:pPr").is_some());
    heading.children.insert(place, Node::Element(start));
    heading.push(Element::new("w:bookmarkEnd").with("w:id", id));
    name
}

/// Entry that is listed.
struct Entry {
    level: usize,
    text: String,
    anchor: String,
    page: Option<u32>,
}

/// Gives headings their pages: equal words are told apart by their order.
fn numbered(headings: Vec<Heading>, pages: &[(String, u32)]) -> Vec<Entry> {
    let mut from = 0;
    let entry = |Heading { level, text, anchor }| {
        let next = pages.iter().enumerate().skip(from).find(|(_, (heading, _))| *heading == text);
        if let Some((index, _)) = next {
            from = index + 1;
        }
        Entry { level, text, anchor, page: next.map(|(_, (_, page))| *page) }
    };
    headings.into_iter().map(entry).collect()
}

impl Field {
    /// The paragraphs of the field: one for each entry, in the template's own look.
    fn written(
        &self,
        holder: &Element,
        wanted: &TocSettings,
        entries: &[Entry],
        book: &mut Book<'_>,
        width: i32,
    ) -> Vec<Element> {
        let old: Vec<&Element> =
            holder.children.iter().take(self.last + 1).skip(self.first).filter_map(Node::element).collect();
        let mut looks: BTreeMap<usize, Element> = BTreeMap::new();
        let mut out: Vec<Element> = entries
            .iter()
            .map(|entry| {
                let look = looks.entry(entry.level).or_insert_with(|| match &wanted.listed.captions {
                    Some(_) => caption_look(&old).unwrap_or_else(|| look(entry.level, &old, book, width)),
                    None => look(entry.level, &old, book, width),
                });
                Element::new("w:p").child(look.clone()).children(line(entry, wanted))
            })
            .collect();
        let (before, after) =
            (old.first().map(|first| edge(first, true)), old.last().map(|last| edge(last, false)));
        if out.is_empty() {
            out.push(
                Element::new("w:p").children(old.first().and_then(|first| first.find("w:pPr")).cloned()),
            );
        }
        if let Some(first) = out.first_mut() {
            let place = usize::from(first.find("w:pPr").is_some());
            let opening = before.unwrap_or_default().into_iter().chain(opening(&self.code));
            first.children.splice(place..place, opening.map(Node::Element));
        }
        let after = after.unwrap_or_default();
        let own_line = self.first != self.last && old.last().is_some_and(|last| ends_only(last));
        if own_line || !after.is_empty() {
            let look = old.last().and_then(|last| last.find("w:pPr")).cloned();
            out.push(Element::new("w:p").children(look).child(mark("end")).children(after));
        } else if let Some(last) = out.last_mut() {
            last.push(mark("end"));
        }
        out
    }
}

/// Returns what stands before the field in its first paragraph, or behind it in its last.
fn edge(paragraph: &Element, before: bool) -> Vec<Element> {
    let kind = if before { "begin" } else { "end" };
    let is_edge = |child: &Element| {
        child
            .elements()
            .any(|part| part.name() == "w:fldChar" && part.attribute("w:fldCharType") == Some(kind))
    };
    let children: Vec<&Element> = paragraph.elements().filter(|child| child.name() != "w:pPr").collect();
    let cut = if before {
        children.iter().position(|child| is_edge(child))
    } else {
        children.iter().rposition(|child| is_edge(child))
    };
    let keep =
        |part: Option<&[&Element]>| part.unwrap_or_default().iter().map(|child| (*child).clone()).collect();
    match cut {
        Some(cut) if before => keep(children.get(..cut)),
        Some(cut) => keep(children.get(cut + 1..)),
        None => Vec::new(),
    }
}

/// Tells whether a paragraph of a field only ends it.
fn ends_only(paragraph: &Element) -> bool {
    let mut text = String::new();
    words_of(paragraph, &mut text);
    text.trim().is_empty()
}

/// The properties of an entry: those of an old one of its level, else its style and a tab at the right edge.
fn look(level: usize, old: &[&Element], book: &mut Book<'_>, width: i32) -> Element {
    let role = Role::Contents(level);
    let style = book.style(role);
    let like = old.iter().filter_map(|paragraph| paragraph.find("w:pPr"));
    let like = like
        .filter(|own| own.find("w:tabs").is_some())
        .find(|own| own.find("w:pStyle").and_then(|own| own.attribute("w:val")) == Some(style.as_str()));
    if let Some(like) = like {
        let mut like = like.clone();
        like.children.retain(|child| child.element().is_none_or(|child| child.name() != "w:sectPr"));
        return like;
    }
    let own = Element::new("w:pPr").child(value("w:pStyle", style));
    if book.styles.property(role, "w:tabs").is_some() {
        return own;
    }
    let tab = value("w:tab", "right").with("w:leader", "dot").with("w:pos", width.to_string());
    own.child(Element::new("w:tabs").child(tab))
}

/// The properties of an entry for a caption: those of the first old one.
fn caption_look(old: &[&Element]) -> Option<Element> {
    let mut like = (*old.first()?).find("w:pPr")?.clone();
    like.children.retain(|child| child.element().is_none_or(|child| child.name() != "w:sectPr"));
    Some(like)
}

fn line(entry: &Entry, wanted: &TocSettings) -> Vec<Element> {
    let mut runs = vec![text(&entry.text)];
    if wanted.has_pages(entry.level) {
        // Where the page is not known the number stays empty until somebody refreshes it.
        let page = entry.page.map_or_else(|| "\u{A0}".to_owned(), |page| page.to_string());
        runs.push(Element::new("w:r").child(Element::new("w:tab")));
        runs.push(mark("begin"));
        runs.push(code(&format!(" PAGEREF {} \\h ", entry.anchor)));
        runs.extend([mark("separate"), text(&page), mark("end")]);
    }
    if !wanted.links {
        return runs;
    }
    let link = Element::new("w:hyperlink").with("w:anchor", entry.anchor.clone()).with("w:history", "1");
    vec![link.children(runs)]
}

fn opening(instruction: &str) -> [Element; 3] {
    [mark("begin"), code(instruction), mark("separate")]
}

fn text(text: &str) -> Element {
    Element::new("w:r").child(Element::new("w:t").with("xml:space", "preserve").text(text))
}
