//! Names in their scopes: what a tag asks for, followed through `each`, `with` and `if`.

mod chart;
mod faults;
mod sections;
mod values;
mod words;

use super::event::{Event, What};
use super::form;
use super::helpers::is_helper;
use super::location::LocatedDiagnostic;
use super::scope::{Scopes, scope, unknown_scope};
use super::section::Section;
use super::shape::Shape;
use super::suggestion::Suggestions;
use diagnostics::Diagnostic;
use std::collections::BTreeMap;
use std::rc::Rc;
use text_template::{Expression, Tag, TagKind, Term, begins_block, takes_missing};

/// Follows the tags of one part after the other.
pub(super) struct Names<'a> {
    scopes: Scopes<'a>,
    blocks: Vec<Block>,
    pub(super) notes: Vec<LocatedDiagnostic>,
    pub(super) needs: Vec<DataPath>,
    /// Expressions that tags ask for, by what stands between their braces: a template has few of many kinds.
    read: BTreeMap<String, Option<Rc<Expression>>>,
    meant: Suggestions,
    /// Parts of the text that began in single braces.
    sections: Vec<Section<'a>>,
}

/// A block that is open.
struct Block {
    name: String,
    scoped: bool,
    /// True when these data surely ask for what stands in it.
    always: bool,
    /// True when it asks for a name that these data do not have: what stands in it may never be asked for.
    idle: bool,
    /// How many elements hold it.
    depth: usize,
}

/// A path that a template uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DataPath {
    /// The path: `agenda[].title`.
    pub(super) path: String,
    /// True when everything below it is used, too.
    pub(super) whole: bool,
}

impl<'a> Names<'a> {
    pub(super) fn new(shape: Shape<'a>) -> Self {
        let (blocks, notes, needs, read, meant) = Default::default();
        Self { scopes: Scopes::of(shape), blocks, notes, needs, read, meant, sections: Vec::new() }
    }

    /// The tags of all parts. Blocks end with their part; what stands in a note means what it would mean at its
    /// reference; without one it goes when the template is filled.
    pub(super) fn parts(&mut self, parts: &[Vec<Event>]) {
        let mut notes: BTreeMap<&str, Vec<&Event>> = BTreeMap::new();
        for event in parts.iter().flatten() {
            if let Some(note) = &event.note {
                notes.entry(note).or_default().push(event);
            }
        }
        for part in parts {
            for event in part.iter().filter(|event| event.note.is_none()) {
                self.event(event, &mut notes);
            }
            self.end();
        }
    }

    fn end(&mut self) {
        self.scopes.leave_all();
        self.blocks.clear();
        self.sections.clear();
    }

    fn event<'e>(&mut self, event: &'e Event, notes: &mut BTreeMap<&'e str, Vec<&'e Event>>) {
        match &event.what {
            What::Tag(tag) => self.tag(tag, event),
            What::Bracketed(name) => self.bracketed(name, event),
            What::Section(sign, name) => self.section(*sign, name, event),
            // What it holds stands in its place.
            What::Partial(_) => {}
            // Each note once, so that notes that refer to each other come to an end.
            What::Note(key) => {
                for event in notes.remove(key.as_str()).into_iter().flatten() {
                    self.event(event, notes);
                }
            }
        }
    }

    fn tag(&mut self, tag: &Tag, event: &Event) {
        match tag.kind {
            TagKind::Comment => {}
            TagKind::Close => self.close(tag.name()),
            TagKind::Else => {
                self.leave_scope();
                if let Some(block) = self.blocks.last_mut() {
                    block.always = false;
                }
                if tag.inner != "else"
                    && tag.inner != "^"
                    && !self.word(tag, None, event)
                    && let Some(read) = self.asked(tag, event)
                {
                    self.values(&read, event);
                }
            }
            TagKind::Open => match self.asked(tag, event) {
                Some(read) => self.open(&read, tag, event),
                None => self.blocks.push(Block {
                    name: tag.name().to_owned(),
                    scoped: false,
                    always: false,
                    idle: true,
                    depth: event.chain.len(),
                }),
            },
            TagKind::Value => {
                let read = self.expression(tag);
                if !self.word(tag, read.as_deref(), event)
                    && let Some(read) = self.asked(tag, event)
                {
                    self.value(&read, tag, event);
                }
            }
        }
    }

    /// Reads what a tag asks for. If it has too few values or too many or cannot be read, that is said, and what was probably meant counts.
    fn asked(&mut self, tag: &Tag, event: &Event) -> Option<Rc<Expression>> {
        let read = self.expression(tag);
        let arity_mismatch = match &read {
            Some(read) if tag.kind == TagKind::Value && read.is_plain() => None,
            Some(read) => form::arity_mismatch(read),
            None => Some((tag.name(), 0)),
        };
        let Some((name, count)) = arity_mismatch else { return read };
        let meant = form::meant(&tag.inner).map(|inner| Tag { kind: tag.kind, inner });
        let understood = meant
            .as_ref()
            .and_then(|tag| self.expression(tag))
            .filter(|read| form::arity_mismatch(read).is_none());
        match (&read, meant.filter(|_| understood.is_some())) {
            (None, None) => self.unreadable(tag, event),
            (_, Some(meant)) => {
                let name = meant.inner.trim_start_matches("else ").trim_start_matches('#');
                let name = name.split(' ').next().unwrap_or_default();
                self.arity_mismatch(name, form::count(&tag.inner), Some(&meant.inner), event);
            }
            (Some(_), None) => self.arity_mismatch(name, count, None, event),
        }
        understood.or(read)
    }

    fn expression(&mut self, tag: &Tag) -> Option<Rc<Expression>> {
        if let Some(known) = self.read.get(&tag.inner) {
            return known.clone();
        }
        let read = Expression::of(tag).map(Rc::new);
        self.read.insert(tag.inner.clone(), read.clone());
        read
    }

    /// The innermost block of that name ends, and those in it with it: that they should have ended before is said elsewhere.
    fn close(&mut self, name: &str) {
        let Some(index) = self.blocks.iter().rposition(|block| block.name == name) else { return };
        while self.blocks.len() > index {
            self.leave_scope();
            self.blocks.pop();
        }
    }

    fn leave_scope(&mut self) {
        if let Some(block) = self.blocks.last_mut()
            && std::mem::replace(&mut block.scoped, false)
        {
            self.scopes.leave();
        }
    }

    fn open(&mut self, read: &Expression, tag: &Tag, event: &Event) {
        let known = begins_block(&read.name);
        let meant = if known { None } else { self.foreign_command(&tag.inner, &read.name, event) };
        if let Some(meant) = meant.and_then(|meant| self.expression(&meant)) {
            return self.open_as(&read.name, &meant, event);
        }
        if !known {
            self.unknown_block(read, event);
        }
        self.open_as(&read.name, read, event);
    }

    /// Opens a block that was begun under that name.
    fn open_as(&mut self, name: &str, read: &Expression, event: &Event) {
        let known = begins_block(&read.name);
        let asks = !matches!(read.name.as_str(), "each" | "with");
        let idle = !self.values(read, event);
        let depth = event.chain.len();
        let always = known && self.is_always(read);
        let mut block = Block { name: name.to_owned(), scoped: false, always, idle: idle || !known, depth };
        if !known {
            // What such a block would do to names is not known.
            self.scopes.enter(unknown_scope());
            block.scoped = true;
        } else if !asks {
            let over = read.terms.first().and_then(|term| self.scopes.found(term));
            let (shape, path) = over.unwrap_or((Shape::Anything, String::new()));
            self.scopes.enter(scope(read, shape, path));
            block.scoped = true;
        }
        if read.name == "each" {
            self.each_over(read, event);
        }
        self.blocks.push(block);
    }

    /// Only lists and objects have entries.
    fn each_over(&mut self, read: &Expression, event: &Event) {
        let over = self.scopes.leave();
        let shape = read.terms.first().and_then(|term| self.scopes.found(term)).map(|(shape, _)| shape);
        if shape.is_some_and(|shape| shape.has_plain()) {
            self.say(event, Diagnostic::error("word-each-no-list").with("name", first_path(read)));
        }
        over.into_iter().for_each(|scope| self.scopes.enter(scope));
    }

    /// Tells whether a loop repeats the row in which a tag stands.
    fn repeats_row(&self, event: &Event) -> bool {
        let last = |name: &str| event.chain.iter().rposition(|(_, own)| own == name);
        let Some((table, row)) = last("w:tbl").zip(last("w:tr")) else { return false };
        self.blocks.iter().any(|block| block.name == "each" && block.depth > table && block.depth <= row + 1)
    }

    /// The values that an expression uses; whether all of them are there.
    fn values(&mut self, read: &Expression, event: &Event) -> bool {
        let mut there = true;
        let asks = takes_missing(&read.name);
        for term in &read.terms {
            match term {
                Term::Literal(_) => {}
                Term::Path(path) => there &= self.path(path, event, asks).is_some(),
                Term::Call(inner) if inner.is_plain() => {
                    there &= self.path(&inner.name, event, asks).is_some();
                }
                Term::Call(inner) => {
                    if !is_helper(&inner.name) && self.foreign_command("", &inner.name, event).is_none() {
                        self.unknown_helper(&inner.name, event);
                    }
                    there &= self.values(inner, event);
                }
            }
        }
        there
    }

    /// Marks what is put in by a helper as used with all that is in it.
    fn whole(&mut self, read: &Expression) {
        if let Some((_, path)) = read.terms.first().and_then(|term| self.scopes.found(term)) {
            for need in self.needs.iter_mut().filter(|need| need.path == path) {
                need.whole = true;
            }
        }
    }

    /// Finds what a path leads to. Where it leads nowhere, that is said, unless it cannot matter.
    fn path(&mut self, path: &str, event: &Event, asks: bool) -> Option<Shape<'a>> {
        match self.scopes.resolve(path) {
            Ok((shape, canonical)) => {
                self.need(canonical);
                Some(shape)
            }
            Err(lost) => {
                // Data without a name may mean `no`; a schema lists all names there are.
                if !self.blocks.iter().any(|block| block.idle) {
                    let asked = asks || self.blocks.iter().any(|block| !block.always);
                    let sure = lost.scope.is_schema() || !asked;
                    let note = self.lost(path, &lost, sure, event);
                    self.notes.push(note);
                }
                None
            }
        }
    }

    fn need(&mut self, path: String) {
        if !path.is_empty() && !self.needs.iter().any(|need| need.path == path) {
            self.needs.push(DataPath { path, whole: false });
        }
    }

    fn say(&mut self, event: &Event, diagnostic: Diagnostic) {
        self.notes.push(event.place.note(diagnostic.with("tag", event.typed.as_str())));
    }
}

fn first_path(read: &Expression) -> &str {
    match read.terms.first() {
        Some(Term::Path(path)) => path,
        Some(Term::Call(inner)) => &inner.name,
        _ => "",
    }
}
