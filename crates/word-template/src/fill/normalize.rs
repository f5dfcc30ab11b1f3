//! What a built tree still needs: values that are more than text are put in, copies get their own ids and lists, nothing stays empty that
//! may not.

use super::built_part::BuiltPart;
use super::columns::COLUMN;
use super::cut::kept;
use super::headers_footers::HeaderFooter;
use super::id_kind::{IdKind, kind_of_reference};
use super::ids::Ids;
use super::lists::Scope;
use super::mark::Marks;
use super::notes::Notes;
use super::pairs::pair;
use super::required::{JOINED, OPTIONAL, break_lines, drop_last_break, fill_up, is_void, repeat_head};
use super::rich::{self, RICH, Rich};
use super::room::Room;
use super::rows::{ROWS, WrittenRows, made_of};
use super::{columns, headers_footers, joined_lines, merge, merged_down, pictures, qr, shapes, values};
use crate::blocks::{BlockWriter, LayoutContext};
use crate::columns::share_table;
use crate::markup::{HREF, IMAGE, LOOP_ITERATION, NOTE, PART, VALUE};
use crate::threads;
use ooxml::{Element, Node, relation};
use std::collections::BTreeMap;
use text_template::href;

/// Makes the tree of a part sound.
pub(super) fn normalize(
    built: &mut BuiltPart,
    marks: &Marks,
    writer: &mut BlockWriter<'_, '_>,
    ids: &mut Ids,
    notes: &mut Notes,
    width: i32,
) {
    let BuiltPart { tree, rows, rich } = built;
    let room = Room::new(width);
    let repeats = holds_pass(tree);
    let passes = Vec::new();
    let mut normalizer = Normalizer { writer, ids, notes, rows, rich, marks, room, width, repeats, passes };
    normalizer.element(tree);
    pair(tree);
    sweep(tree);
}

/// Takes out what was put into a reference to a note, a header or a footer; nothing else may stand in it.
fn held(reference: &mut Element) -> Option<Element> {
    std::mem::take(&mut reference.children).into_iter().find_map(|child| match child {
        Node::Element(child) if child.name() == NOTE => Some(child),
        Node::Element(_) | Node::Text(_) => None,
    })
}

fn holds_pass(element: &Element) -> bool {
    element.name() == LOOP_ITERATION || element.elements().any(holds_pass)
}

/// Removes what the program notes in attributes while it works, where nobody asked for it: a cell outside any table, a tag of no
/// content control.
fn sweep(element: &mut Element) {
    for name in [COLUMN, JOINED, OPTIONAL, merge::MERGE, VALUE, IMAGE, HREF]
        .into_iter()
        .chain(joined_lines::NOTES)
        .chain(merged_down::NOTES)
    {
        element.take(name);
    }
    element.elements_mut().for_each(sweep);
}

struct Normalizer<'a, 'b, 'c> {
    writer: &'a mut BlockWriter<'b, 'c>,
    ids: &'a mut Ids,
    notes: &'a mut Notes,
    rows: &'a mut [WrittenRows],
    /// Values that are more than text, which the tree names by number.
    rich: &'a [Rich],
    marks: &'a Marks,
    room: Room,
    /// The width of the text in a header.
    width: i32,
    /// True when anything is repeated: only then does a list have to begin anew, and the styles be read for it.
    repeats: bool,
    passes: Vec<LoopIteration>,
}

/// One pass of a loop.
struct LoopIteration {
    /// The new ids of bookmarks that begin in it.
    bookmarks: BTreeMap<String, String>,
    /// Their new names.
    names: BTreeMap<String, String>,
    /// The new ids of what may be changed in it.
    permissions: BTreeMap<String, String>,
    /// The new ids of comments in it.
    comments: BTreeMap<String, String>,
    lists: Scope,
}

impl Normalizer<'_, '_, '_> {
    fn element(&mut self, element: &mut Element) {
        self.own(element);
        let total = if element.name() == "w:tbl" {
            repeat_head(element);
            merge::join(element);
            merged_down::join(element, self.marks, self.writer.book);
            let (total, columns) = columns::fit(element);
            self.writer.book.say_columns(columns);
            total
        } else {
            None
        };
        if element.name() == "w:sdt" {
            values::set_control(element);
        }
        let repeats_last = element.name() == "w:body" && {
            let last = element.elements().filter(|child| child.name() != "w:sectPr").last();
            last.is_some_and(|last| last.name() == LOOP_ITERATION)
        };
        if element.name() == "w:body" {
            drop_last_break(element);
        }
        let children = std::mem::take(&mut element.children);
        let mut out = Vec::with_capacity(children.len());
        for child in children {
            match child {
                Node::Element(child) => self.child(child, &mut out),
                Node::Text(_) => out.push(child),
            }
        }
        joined_lines::join(&mut out);
        element.children = out;
        if repeats_last {
            headers_footers::close_last(element);
        }
        match element.name() {
            "w:p" => self.number(element),
            "w:r" => break_lines(element),
            "w:drawing" => pictures::show(element, self.rich, self.marks, self.writer),
            "w:instrText" => self.follow(element),
            _ => {}
        }
        if let Some(total) = total {
            share_table(element, total, &self.writer.book.styles);
        }
        fill_up(element);
    }

    fn child(&mut self, mut child: Element, out: &mut Vec<Node>) {
        match child.name() {
            LOOP_ITERATION => {
                let pass = self.pass(&child);
                self.passes.push(pass);
                for inner in std::mem::take(&mut child.children) {
                    match inner {
                        Node::Element(inner) => self.child(inner, out),
                        Node::Text(_) => out.push(inner),
                    }
                }
                self.passes.pop();
            }
            RICH => self.value(&child, out),
            ROWS => {
                if let Some(made) = made_of(&child, self.rows) {
                    made.number(self.ids);
                }
                out.push(Node::Element(child));
            }
            "w:footnoteReference" | "w:endnoteReference" | "w:commentReference" => {
                self.paragraph_id(&mut child);
                out.extend(self.reference(child).map(Node::Element));
            }
            "w:headerReference" | "w:footerReference" => {
                self.paragraph_id(&mut child);
                self.header_footer(&mut child);
                out.push(Node::Element(child));
            }
            // Copies for programs of before 2010 have the ids of their first halves.
            "mc:Fallback" => {
                let passes = std::mem::take(&mut self.passes);
                self.old_copy(&mut child);
                self.passes = passes;
                out.push(Node::Element(child));
            }
            _ => {
                let outside = self.room.enter(&child);
                self.element(&mut child);
                self.room.leave(&child, outside);
                if child.take(OPTIONAL).is_some() {
                    out.extend(kept(child).into_iter().map(Node::Element));
                } else if !is_void(&child) {
                    out.push(Node::Element(child));
                }
            }
        }
    }

    /// Puts in a value that is more than text.
    fn value(&mut self, element: &Element, out: &mut Vec<Node>) {
        let Some(value) = rich::of(element, self.rich) else { return };
        let (face, place) = (element.find("w:rPr"), LayoutContext::new(self.room.width()));
        let made = match value {
            Rich::Blocks(blocks) => blocks.write(self.writer, &place),
            Rich::Inlines(inlines) => inlines.write(face, self.writer),
            Rich::Chart(chart) => chart.write(self.marks, self.writer, &place),
            Rich::Code(text) => Vec::from_iter(qr::run(text, face, self.writer, &self.room)),
            Rich::Picture(_) => Vec::new(),
        };
        out.extend(made.into_iter().map(Node::Element));
    }

    /// Settles what programs of before 2010 show in the place of a shape: it has no ids of its own.
    fn old_copy(&mut self, element: &mut Element) {
        if element.name() == "w:tbl" {
            merge::join(element);
            merged_down::join(element, self.marks, self.writer.book);
        }
        unwrap_passes(element);
        match element.name() {
            "w:hyperlink" => self.link(element),
            "w:sdt" => values::set_control(element),
            "w:tbl" => {
                columns::fit(element);
            }
            _ => {}
        }
        let mut out = Vec::with_capacity(element.children.len());
        for child in std::mem::take(&mut element.children) {
            match child {
                Node::Element(child) if child.name() == RICH => {
                    self.value(&child, &mut out);
                }
                Node::Element(mut child) => {
                    let outside = self.room.enter(&child);
                    self.old_copy(&mut child);
                    self.room.leave(&child, outside);
                    if !is_void(&child) {
                        out.push(Node::Element(child));
                    }
                }
                Node::Text(_) => out.push(child),
            }
        }
        joined_lines::join(&mut out);
        element.children = out;
        if element.name() == "w:r" {
            break_lines(element);
        }
        fill_up(element);
    }

    fn pass(&mut self, element: &Element) -> LoopIteration {
        let mut pass = LoopIteration {
            bookmarks: BTreeMap::new(),
            names: BTreeMap::new(),
            permissions: BTreeMap::new(),
            comments: BTreeMap::new(),
            lists: Scope::of(element, &self.writer.book.styles),
        };
        self.bookmarks(element, &mut pass);
        pass
    }

    fn bookmarks(&mut self, element: &Element, pass: &mut LoopIteration) {
        for child in
            element.elements().filter(|child| !matches!(child.name(), LOOP_ITERATION | "mc:Fallback"))
        {
            if child.name() == "w:bookmarkStart" {
                let (id, name) = (child.attribute("w:id"), child.attribute("w:name"));
                if let Some(id) = id {
                    pass.bookmarks.insert(id.to_owned(), self.ids.fresh(IdKind::Bookmark, id));
                }
                if let Some(name) = name {
                    pass.names.insert(name.to_owned(), self.ids.fresh(IdKind::BookmarkName, name));
                }
            }
            if child.name() == "w:permStart"
                && let Some(id) = child.attribute("w:id")
            {
                pass.permissions.insert(id.to_owned(), self.ids.fresh(IdKind::Permission, id));
            }
            if matches!(child.name(), "w:commentRangeStart" | "w:commentReference")
                && let Some(id) = child.attribute("w:id").filter(|id| !pass.comments.contains_key(*id))
            {
                pass.comments.insert(id.to_owned(), self.ids.fresh(IdKind::Comment, id));
            }
            self.bookmarks(child, pass);
        }
    }

    /// A reference to a note, whose copy is filled and kept for its part. A second reference to what is no copy goes.
    fn reference(&mut self, mut reference: Element) -> Option<Element> {
        let kind = kind_of_reference(&reference)?;
        let old = reference.attribute("w:id").unwrap_or_default().to_owned();
        let Some(mut holder) = held(&mut reference) else {
            return self.ids.first(kind, &old).then_some(reference);
        };
        let known = self.passes.iter().rev().find_map(|pass| pass.comments.get(&old)).cloned();
        let id = known.filter(|_| kind == IdKind::Comment).unwrap_or_else(|| self.ids.fresh(kind, &old));
        if kind == IdKind::Comment && !self.notes.comments.insert(id.clone()) {
            return None;
        }
        reference.set("w:id", id.clone());
        let part = holder.take(PART).unwrap_or_default();
        for mut note in holder.elements().cloned().collect::<Vec<_>>() {
            let thread =
                threads::last_paragraph(&note).filter(|_| kind == IdKind::Comment).map(str::to_owned);
            self.swap_links(&part);
            self.element(&mut note);
            self.swap_links(&part);
            if let Some((old, new)) = thread.zip(threads::last_paragraph(&note)) {
                self.notes.threads.entry(old).or_default().push(new.to_owned());
            }
            note.set("w:id", id.clone());
            self.notes.add((kind, old.clone()), note);
        }
        Some(reference)
    }

    /// The header or footer that stands in a reference becomes a part of its own.
    fn header_footer(&mut self, reference: &mut Element) {
        let Some(mut holder) = held(reference) else { return };
        let Some(Node::Element(mut tree)) = holder.children.pop() else { return };
        let template = holder.take(PART).unwrap_or_default();
        let Some(links) = self.notes.links.get(&template) else { return };
        let part = self.notes.headers_footers.name(&template);
        let mut links = links.moved_to(&part);
        let outside = std::mem::replace(&mut self.room, Room::new(self.width));
        std::mem::swap(self.writer.links, &mut links);
        self.element(&mut tree);
        std::mem::swap(self.writer.links, &mut links);
        self.room = outside;
        pair(&mut tree);
        if part != template {
            let kind = if tree.name() == "w:ftr" { relation::FOOTER } else { relation::HEADER };
            reference.set("r:id", self.writer.links.add(kind, &part, false));
        }
        self.notes.headers_footers.made.push(HeaderFooter { part, tree, links });
    }

    /// Between the links of the part that is filled and those of the part that a note belongs to.
    fn swap_links(&mut self, part: &str) {
        if let Some(links) = self.notes.links.get_mut(part) {
            std::mem::swap(self.writer.links, links);
        }
    }

    /// Settles what the attributes of an element say.
    fn own(&mut self, element: &mut Element) {
        self.paragraph_id(element);
        match element.name() {
            "wp:docPr" => {
                let id = self.ids.fresh(IdKind::Drawing, element.attribute("id").unwrap_or_default());
                element.set("id", id);
            }
            "w:bookmarkStart" | "w:bookmarkEnd" => self.bookmark(element),
            "w:sdtPr" => {
                if let Some(id) = element.find_mut("w:id") {
                    let fresh = self.ids.fresh(IdKind::Control, id.attribute("w:val").unwrap_or_default());
                    id.set("w:val", fresh);
                }
            }
            "w:object" | "w:pict" => shapes::renew(element, self.ids),
            "w:hyperlink" => self.link(element),
            "w:permStart" | "w:permEnd" => {
                let old = element.attribute("w:id").unwrap_or_default();
                if let Some(new) = self.passes.iter().rev().find_map(|pass| pass.permissions.get(old)) {
                    element.set("w:id", new.clone());
                }
            }
            "w:commentRangeStart" | "w:commentRangeEnd" => {
                let old = element.attribute("w:id").unwrap_or_default();
                if let Some(new) = self.passes.iter().rev().find_map(|pass| pass.comments.get(old)) {
                    element.set("w:id", new.clone());
                }
            }
            _ => {}
        }
    }

    /// Paragraphs and rows have it (an extension of Word 2010); wherever else a file has one, there must not be two of the same.
    fn paragraph_id(&mut self, element: &mut Element) {
        if let Some(id) = element.attribute("w14:paraId") {
            let id = self.ids.fresh(IdKind::Paragraph, id);
            element.set("w14:paraId", id);
        }
    }

    fn bookmark(&mut self, element: &mut Element) {
        for (attribute, names) in [("w:id", false), ("w:name", true)] {
            let Some(old) = element.attribute(attribute) else { continue };
            let known = self.renamed(old, names);
            let kind = if names { IdKind::BookmarkName } else { IdKind::Bookmark };
            match known {
                Some(new) => element.set(attribute, new),
                None if element.name() == "w:bookmarkStart" => {
                    self.ids.first(kind, old);
                }
                None => {}
            }
        }
    }

    fn renamed(&self, old: &str, names: bool) -> Option<String> {
        let map =
            |pass: &LoopIteration| (if names { &pass.names } else { &pass.bookmarks }).get(old).cloned();
        self.passes.iter().rev().find_map(map)
    }

    fn link(&mut self, element: &mut Element) {
        if let Some(name) = element.attribute("w:anchor").and_then(|name| self.renamed(name, true)) {
            element.set("w:anchor", name);
        }
        let Some(address) = element.take(HREF) else { return };
        // An address that leads nowhere leaves its text.
        element.take("r:id");
        match href(&address).filter(|address| !address.is_empty()) {
            Some(address) => {
                let id = self.writer.links.add(relation::HYPERLINK, &address, true);
                element.set("r:id", id);
            }
            None => self.writer.book.say_bad_link(&address),
        }
    }

    /// The names of bookmarks in the code of a field.
    fn follow(&self, code: &mut Element) {
        for child in &mut code.children {
            if let Node::Text(text) = child
                && text.contains("REF ")
            {
                let words =
                    text.split(' ').map(|word| self.renamed(word, true).unwrap_or_else(|| word.to_owned()));
                *text = words.collect::<Vec<_>>().join(" ");
            }
        }
    }

    fn number(&mut self, paragraph: &mut Element) {
        if !self.repeats {
            return;
        }
        let mut scopes: Vec<&mut Scope> = self.passes.iter_mut().map(|pass| &mut pass.lists).collect();
        super::lists::restart(paragraph, &mut scopes, self.writer.book);
    }
}

fn unwrap_passes(element: &mut Element) {
    if element.elements().any(|child| child.name() == LOOP_ITERATION) {
        let children = std::mem::take(&mut element.children);
        for child in children {
            match child {
                Node::Element(mut pass) if pass.name() == LOOP_ITERATION => {
                    unwrap_passes(&mut pass);
                    element.children.append(&mut pass.children);
                }
                child => element.children.push(child),
            }
        }
    }
}
