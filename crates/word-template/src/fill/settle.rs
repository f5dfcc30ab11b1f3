//! What the registry put out becomes sound: typed values are put in, copies get their own ids and lists, nothing stays empty that may not.

use super::columns::COLUMN;
use super::edges::Edge;
use super::ids::Ids;
use super::kind::{Kind, kind_of_reference};
use super::lists::Scope;
use super::notes::Notes;
use super::room::Room;
use super::rows::{Made, ROWS, made_of};
use super::{chart, columns, edges, merge, qr, values};
use crate::blocks::{Place, Walk};
use crate::columns::share_table;
use crate::inlines::pieces;
use crate::markup::{BLOCKS, CHART, HREF, IMAGE, INLINE, NOTE, PART, PASS, QR, VALUE};
use crate::table::after_table;
use ooxml::{Element, Node, relation};
use std::collections::{BTreeMap, BTreeSet};
use text_template::href;

/// Makes the tree of a part sound.
pub(super) fn settle(
    root: &mut Element,
    walk: &mut Walk<'_, '_>,
    ids: &mut Ids,
    notes: &mut Notes,
    rows: &mut [Made],
    width: i32,
) {
    let room = Room::new(width);
    let repeats = holds_pass(root);
    let mut settle = Settle { walk, ids, notes, rows, room, width, repeats, passes: Vec::new() };
    settle.element(root);
    pair(root);
    sweep(root);
}

/// What was put into a reference to a note, a header or a footer; nothing else may stand in it.
fn held(reference: &mut Element) -> Option<Element> {
    std::mem::take(&mut reference.children).into_iter().find_map(|child| match child {
        Node::Element(child) if child.name() == NOTE => Some(child),
        Node::Element(_) | Node::Text(_) => None,
    })
}

fn holds_pass(element: &Element) -> bool {
    element.name() == PASS || element.elements().any(holds_pass)
}

/// What the program notes in attributes while it works goes where nobody asked for it: a cell outside any table, a tag of no
/// content control.
fn sweep(element: &mut Element) {
    for name in [COLUMN, JOINED, merge::MERGE, VALUE, IMAGE, HREF] {
        element.take(name);
    }
    element.elements_mut().for_each(sweep);
}

struct Settle<'a, 'b, 'c> {
    walk: &'a mut Walk<'b, 'c>,
    ids: &'a mut Ids,
    notes: &'a mut Notes,
    rows: &'a mut [Made],
    room: Room,
    /// The width of the text in a header.
    width: i32,
    /// Whether anything is repeated: only then does a list have to begin anew, and the styles be read for it.
    repeats: bool,
    passes: Vec<Pass>,
}

/// One pass of a loop.
struct Pass {
    /// The new ids of bookmarks that begin in it.
    bookmarks: BTreeMap<String, String>,
    /// Their new names.
    names: BTreeMap<String, String>,
    /// The new ids of comments in it.
    comments: BTreeMap<String, String>,
    lists: Scope,
}

impl Settle<'_, '_, '_> {
    fn element(&mut self, element: &mut Element) {
        self.own(element);
        let total = if element.name() == "w:tbl" {
            repeat_head(element);
            merge::join(element);
            let (total, columns) = columns::fit(element);
            self.walk.book.say_columns(columns);
            total
        } else {
            None
        };
        if element.name() == "w:sdt" {
            values::set_control(element);
        }
        let repeats_last = element.name() == "w:body" && {
            let last = element.elements().filter(|child| child.name() != "w:sectPr").last();
            last.is_some_and(|last| last.name() == PASS)
        };
        let children = std::mem::take(&mut element.children);
        let mut out = Vec::with_capacity(children.len());
        for child in children {
            match child {
                Node::Element(child) => self.child(child, &mut out),
                Node::Text(_) => out.push(child),
            }
        }
        element.children = out;
        if repeats_last {
            edges::close_last(element);
        }
        match element.name() {
            "w:p" => self.number(element),
            "w:r" => break_lines(element),
            "w:drawing" => self.picture(element),
            "w:instrText" => self.follow(element),
            _ => {}
        }
        if let Some(total) = total {
            share_table(element, total, &self.walk.book.styles);
        }
        fill_up(element);
    }

    fn child(&mut self, mut child: Element, out: &mut Vec<Node>) {
        match child.name() {
            PASS => {
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
            BLOCKS | INLINE | QR | CHART => self.value(&child, out),
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
                self.edge(&mut child);
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
                if !is_void(&child) {
                    out.push(Node::Element(child));
                }
            }
        }
    }

    /// The value of a tag that puts in blocks or inlines.
    fn value(&mut self, element: &Element, out: &mut Vec<Node>) {
        let made = match element.name() {
            BLOCKS => values::blocks(element, self.walk, &Place::new(self.room.width())),
            INLINE => values::inlines(element, self.walk),
            CHART => chart::blocks(element, self.walk, &Place::new(self.room.width())),
            _ => Vec::from_iter(qr::run(element, self.walk, &self.room)),
        };
        out.extend(made.into_iter().map(Node::Element));
    }

    /// What programs of before 2010 show in the place of a shape: it has no ids of its own.
    fn old_copy(&mut self, element: &mut Element) {
        if element.name() == "w:tbl" {
            merge::join(element);
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
                Node::Element(child) if matches!(child.name(), BLOCKS | INLINE | QR | CHART) => {
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
        element.children = out;
        if element.name() == "w:r" {
            break_lines(element);
        }
        fill_up(element);
    }

    fn pass(&mut self, element: &Element) -> Pass {
        let mut pass = Pass {
            bookmarks: BTreeMap::new(),
            names: BTreeMap::new(),
            comments: BTreeMap::new(),
            lists: Scope::of(element, &self.walk.book.styles),
        };
        self.bookmarks(element, &mut pass);
        pass
    }

    fn bookmarks(&mut self, element: &Element, pass: &mut Pass) {
        for child in element.elements().filter(|child| !matches!(child.name(), PASS | "mc:Fallback")) {
            if child.name() == "w:bookmarkStart" {
                let (id, name) = (child.attribute("w:id"), child.attribute("w:name"));
                if let Some(id) = id {
                    pass.bookmarks.insert(id.to_owned(), self.ids.fresh(Kind::Bookmark, id));
                }
                if let Some(name) = name {
                    pass.names.insert(name.to_owned(), self.ids.fresh(Kind::BookmarkName, name));
                }
            }
            if matches!(child.name(), "w:commentRangeStart" | "w:commentReference")
                && let Some(id) = child.attribute("w:id").filter(|id| !pass.comments.contains_key(*id))
            {
                pass.comments.insert(id.to_owned(), self.ids.fresh(Kind::Comment, id));
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
        let id = known.filter(|_| kind == Kind::Comment).unwrap_or_else(|| self.ids.fresh(kind, &old));
        if kind == Kind::Comment && !self.notes.comments.insert(id.clone()) {
            return None;
        }
        reference.set("w:id", id.clone());
        let part = holder.take(PART).unwrap_or_default();
        for mut note in holder.elements().cloned().collect::<Vec<_>>() {
            self.swap_links(&part);
            self.element(&mut note);
            self.swap_links(&part);
            note.set("w:id", id.clone());
            self.notes.add((kind, old.clone()), note);
        }
        Some(reference)
    }

    /// The header or footer that stands in a reference becomes a part of its own.
    fn edge(&mut self, reference: &mut Element) {
        let Some(mut holder) = held(reference) else { return };
        let Some(Node::Element(mut tree)) = holder.children.pop() else { return };
        let template = holder.take(PART).unwrap_or_default();
        let Some(links) = self.notes.links.get(&template) else { return };
        let part = self.notes.edges.name(&template);
        let mut links = links.moved_to(&part);
        let outside = std::mem::replace(&mut self.room, Room::new(self.width));
        std::mem::swap(self.walk.links, &mut links);
        self.element(&mut tree);
        std::mem::swap(self.walk.links, &mut links);
        self.room = outside;
        pair(&mut tree);
        if part != template {
            let kind = if tree.name() == "w:ftr" { relation::FOOTER } else { relation::HEADER };
            reference.set("r:id", self.walk.links.add(kind, &part, false));
        }
        self.notes.edges.made.push(Edge { part, tree, links });
    }

    /// Between the links of the part that is filled and those of the part that a note belongs to.
    fn swap_links(&mut self, part: &str) {
        if let Some(links) = self.notes.links.get_mut(part) {
            std::mem::swap(self.walk.links, links);
        }
    }

    /// What the attributes of an element say.
    fn own(&mut self, element: &mut Element) {
        self.paragraph_id(element);
        match element.name() {
            "wp:docPr" => {
                let id = self.ids.fresh(Kind::Drawing, element.attribute("id").unwrap_or_default());
                element.set("id", id);
            }
            "w:bookmarkStart" | "w:bookmarkEnd" => self.bookmark(element),
            "w:sdtPr" => {
                if let Some(id) = element.find_mut("w:id") {
                    let fresh = self.ids.fresh(Kind::Control, id.attribute("w:val").unwrap_or_default());
                    id.set("w:val", fresh);
                }
            }
            "w:hyperlink" => self.link(element),
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
            let id = self.ids.fresh(Kind::Paragraph, id);
            element.set("w14:paraId", id);
        }
    }

    fn bookmark(&mut self, element: &mut Element) {
        for (attribute, names) in [("w:id", false), ("w:name", true)] {
            let Some(old) = element.attribute(attribute) else { continue };
            let known = self.renamed(old, names);
            let kind = if names { Kind::BookmarkName } else { Kind::Bookmark };
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
        let map = |pass: &Pass| (if names { &pass.names } else { &pass.bookmarks }).get(old).cloned();
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
                let id = self.walk.links.add(relation::HYPERLINK, &address, true);
                element.set("r:id", id);
            }
            None => self.walk.book.say_bad_link(&address),
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
        super::lists::restart(paragraph, &mut scopes, self.walk.book);
    }

    fn picture(&mut self, drawing: &mut Element) {
        let take = |placed: &mut Element| placed.find_mut("wp:docPr").and_then(|own| own.take(QR));
        let text = drawing.elements_mut().find_map(take);
        if let Some(text) = text {
            return qr::replace(drawing, &text, self.walk);
        }
        for placed in drawing.elements_mut() {
            let value = placed.find_mut("wp:docPr").and_then(|properties| properties.take(IMAGE));
            if let Some(value) = value {
                values::set_picture(placed, &value, self.walk);
            }
        }
    }
}

/// The row above those that a loop makes is repeated on each page, unless the template says which rows are.
fn repeat_head(table: &mut Element) {
    let is_head = |row: &Element| row.find("w:trPr").is_some_and(|own| own.find("w:tblHeader").is_some());
    let repeats = |child: &Element| child.name() == PASS && child.find("w:tr").is_some();
    let grows = table.elements().any(|child| child.name() == ROWS || repeats(child));
    if !grows || table.elements().any(is_head) {
        return;
    }
    let first = table.elements_mut().find(|child| !matches!(child.name(), "w:tblPr" | "w:tblGrid"));
    let Some(first) = first.filter(|first| first.name() == "w:tr") else { return };
    if first.find("w:trPr").is_none() {
        let place = usize::from(first.find("w:tblPrEx").is_some());
        first.children.insert(place, Node::Element(Element::new("w:trPr")));
    }
    if let Some(own) = first.find_mut("w:trPr") {
        own.children.insert(0, Node::Element(Element::new("w:tblHeader")));
    }
}

/// Line breaks and tabs in the texts of a run become elements of their own.
fn break_lines(run: &mut Element) {
    let is_broken = |child: &Node| {
        child.element().is_some_and(|child| {
            child.name() == "w:t"
                && child
                    .children
                    .iter()
                    .any(|text| matches!(text, Node::Text(text) if text.contains(['\n', '\r', '\t'])))
        })
    };
    if !run.children.iter().any(is_broken) {
        return;
    }
    let mut out = Vec::new();
    for child in std::mem::take(&mut run.children) {
        if is_broken(&child) {
            let text = child.element().map(Element::plain_text).unwrap_or_default();
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            out.extend(pieces(&text).into_iter().map(Node::Element));
        } else {
            out.push(child);
        }
    }
    run.children = out;
}

fn unwrap_passes(element: &mut Element) {
    if element.elements().any(|child| child.name() == PASS) {
        let children = std::mem::take(&mut element.children);
        for child in children {
            match child {
                Node::Element(mut pass) if pass.name() == PASS => {
                    unwrap_passes(&mut pass);
                    element.children.append(&mut pass.children);
                }
                child => element.children.push(child),
            }
        }
    }
}

/// Said of a table that follows another one in the template itself.
const JOINED: &str = "austausch:joined";

/// Notes which tables follow each other in the template, so that they still do so in the end.
pub(super) fn note_joined(element: &mut Element) {
    let mut after_table = false;
    for child in element.elements_mut() {
        let is_table = child.name() == "w:tbl";
        if is_table && after_table {
            child.set(JOINED, "1");
        }
        after_table = is_table;
        note_joined(child);
    }
}

/// Word makes one table of two with nothing between them: those that met only now are kept apart.
fn part_tables(element: &mut Element) {
    let mut out = Vec::with_capacity(element.children.len());
    let mut after_one = false;
    for mut child in std::mem::take(&mut element.children) {
        let mut is_table = false;
        if let Node::Element(child) = &mut child {
            is_table = child.name() == "w:tbl";
            let joined = child.take(JOINED).is_some();
            if is_table && after_one && !joined {
                out.push(Node::Element(after_table()));
            }
        }
        after_one = is_table;
        out.push(child);
    }
    element.children = out;
}

/// A content control without content gets the least that may stand there, and bare runs among blocks a paragraph; round rows
/// an empty one goes.
fn fill_controls(element: &mut Element) {
    let least = match element.name() {
        // What stands in them is told by what they stand in.
        "w:sdt" | "w:sdtContent" => return,
        "w:tbl" => {
            element.children.retain(|child| !child.element().is_some_and(is_empty_control));
            return;
        }
        "w:tr" => Element::new("w:tc").child(Element::new("w:p")),
        name if holds_blocks(name) => Element::new("w:p"),
        _ => Element::new("w:r"),
    };
    fill_each(element, &least);
}

fn is_empty_control(element: &Element) -> bool {
    element.name() == "w:sdt"
        && element.find("w:sdtContent").is_some_and(|content| content.elements().next().is_none())
}

fn fill_each(element: &mut Element, least: &Element) {
    for control in element.elements_mut().filter(|child| child.name() == "w:sdt") {
        let Some(content) = control.find_mut("w:sdtContent") else { continue };
        fill_each(content, least);
        if content.elements().next().is_none() {
            content.push(least.clone());
        } else if least.name() == "w:p" {
            for run in content.elements_mut().filter(|child| child.name() == "w:r") {
                let bare = std::mem::replace(run, Element::new("w:p"));
                run.push(bare);
            }
        }
    }
}

fn holds_blocks(name: &str) -> bool {
    matches!(
        name,
        "w:body" | "w:tc" | "w:hdr" | "w:ftr" | "w:footnote" | "w:endnote" | "w:comment" | "w:txbxContent"
    )
}

/// Whether it is the frame of a watermark whose words have gone: nothing would be seen of it but its frame.
fn is_worn_off(element: &Element) -> bool {
    let worn = |element: &Element| {
        element.name() == "v:textpath"
            && element.attribute("string").is_some_and(|words| words.trim().is_empty())
    };
    worn(element) || element.elements().any(is_worn_off)
}

/// Rows without cells and tables without rows are not allowed.
fn is_void(element: &Element) -> bool {
    let holds = |names: &[&str]| element.elements().any(|child| names.contains(&child.name()));
    match element.name() {
        "w:tbl" => !holds(&["w:tr", "w:sdt", "w:customXml", ROWS]),
        "w:tr" => !holds(&["w:tc", "w:sdt", "w:customXml"]),
        "w:pict" => is_worn_off(element),
        _ => false,
    }
}

/// What must hold a paragraph holds one.
fn fill_up(element: &mut Element) {
    part_tables(element);
    fill_controls(element);
    if !holds_blocks(element.name()) {
        return;
    }
    let is_block =
        |child: &&Element| matches!(child.name(), "w:p" | "w:tbl" | "w:sdt" | "w:customXml" | "w:altChunk");
    let ends_with_table =
        element.elements().filter(is_block).last().is_some_and(|last| last.name() == "w:tbl");
    let is_body = element.name() == "w:body";
    if !has_block(element) || (ends_with_table && !is_body) {
        let place = if is_body { 0 } else { element.children.len() };
        element.children.insert(place, Node::Element(Element::new("w:p")));
    }
}

/// Whether a paragraph or a table stands in it, also in a control: one without content is none.
fn has_block(element: &Element) -> bool {
    element.elements().any(|child| match child.name() {
        "w:p" | "w:tbl" | "w:altChunk" => true,
        "w:sdt" | "w:sdtContent" | "w:customXml" => has_block(child),
        _ => false,
    })
}

/// What has a beginning and an end keeps neither without the other.
fn pair(root: &mut Element) {
    for (start, end) in [
        ("w:bookmarkStart", "w:bookmarkEnd"),
        ("w:commentRangeStart", "w:commentRangeEnd"),
        ("w:permStart", "w:permEnd"),
    ] {
        let (mut starts, mut ends) = (BTreeSet::new(), BTreeSet::new());
        collect(root, start, &mut starts);
        collect(root, end, &mut ends);
        let mut both: BTreeSet<String> = starts.intersection(&ends).cloned().collect();
        if start == "w:commentRangeStart" {
            let mut said = BTreeSet::new();
            collect(root, "w:commentReference", &mut said);
            both.retain(|id| said.contains(id));
        }
        if starts.len() + ends.len() > 0 {
            let mut seen = BTreeSet::new();
            keep_pairs(root, (start, end), &both, &mut seen);
        }
    }
}

fn collect(element: &Element, name: &str, out: &mut BTreeSet<String>) {
    if element.name() == name {
        out.extend(element.attribute("w:id").map(str::to_owned));
    }
    for child in element.elements() {
        collect(child, name, out);
    }
}

fn keep_pairs(
    element: &mut Element,
    names: (&str, &str),
    both: &BTreeSet<String>,
    seen: &mut BTreeSet<(bool, String)>,
) {
    if element.name() == "mc:Fallback" {
        return;
    }
    element.children.retain(|child| match child {
        Node::Element(child) if child.name() == names.0 || child.name() == names.1 => {
            let id = child.attribute("w:id").unwrap_or_default();
            both.contains(id) && seen.insert((child.name() == names.0, id.to_owned()))
        }
        _ => true,
    });
    for child in element.elements_mut() {
        keep_pairs(child, names, both, seen);
    }
}
