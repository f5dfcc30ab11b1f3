//! Names in their scopes: what a tag asks for, followed through `each`, `with` and `if`.

use super::event::{Event, What};
use super::form;
use super::helpers::{BLOCKS, OWN_HELPERS, WORD_HELPERS, is_helper, meant_block, meant_helper, near};
use super::kind::Kind;
use super::place::Noted;
use super::shape::Shape;
use diagnostics::Diagnostic;
use std::collections::BTreeMap;
use std::rc::Rc;
use text_template::{Expression, HELPERS, Tag, TagKind, Term, arguments};

/// What `@` may stand before, apart from `@root`.
const LOCALS: [&str; 4] = ["index", "first", "last", "key"];

/// More names than a person mends at once: what those may have meant that come after is not looked for.
const MOST_MEANT: usize = 200;

/// Follows the tags of one part after the other.
pub(super) struct Names<'a> {
    scopes: Vec<Scope<'a>>,
    blocks: Vec<Block>,
    pub(super) notes: Vec<Noted>,
    pub(super) needs: Vec<Need>,
    /// What tags ask for, by what stands between their braces: a template has few of many kinds.
    read: BTreeMap<String, Option<Rc<Expression>>>,
    /// What somebody may have meant, by what was typed and where.
    meant: BTreeMap<String, (&'static str, String)>,
}

/// What names mean in a block.
struct Scope<'a> {
    shape: Shape<'a>,
    /// Where that is in the data: `agenda[]`; empty for the whole.
    path: String,
    /// Names that `as |…|` gave, and where they lead.
    names: Vec<(String, Shape<'a>, String)>,
    repeats: bool,
}

/// A block that is open.
struct Block {
    name: String,
    scoped: bool,
    /// Whether it asks for a name that these data do not have: what stands in it may never be asked for.
    idle: bool,
    /// How many elements hold it.
    depth: usize,
}

/// A path that a template uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Need {
    /// The path: `agenda[].title`.
    pub(super) path: String,
    /// Whether everything below it is used, too.
    pub(super) whole: bool,
}

/// A path that leads nowhere.
struct Lost<'a> {
    /// The name that is not there.
    name: String,
    /// What was typed before it, with its separator.
    before: String,
    /// Where it was looked for.
    scope: Shape<'a>,
    /// Whether it is the first name of the path, so that it may have been meant in another scope.
    first: bool,
}

impl<'a> Names<'a> {
    pub(super) fn new(shape: Shape<'a>) -> Self {
        let all = Scope { shape, path: String::new(), names: Vec::new(), repeats: false };
        let (blocks, notes, needs, read, meant) = Default::default();
        Self { scopes: vec![all], blocks, notes, needs, read, meant }
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
        self.scopes.truncate(1);
        self.blocks.clear();
    }

    fn event<'e>(&mut self, event: &'e Event, notes: &mut BTreeMap<&'e str, Vec<&'e Event>>) {
        match &event.what {
            What::Tag(tag) => self.tag(tag, event),
            What::Bracketed(name) => self.bracketed(name, event),
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
                if tag.inner != "else"
                    && tag.inner != "^"
                    && let Some(read) = self.asked(tag, event)
                {
                    self.values(&read, event, true);
                }
            }
            TagKind::Open => match self.asked(tag, event) {
                Some(read) => self.open(&read, event),
                None => self.blocks.push(Block {
                    name: tag.name().to_owned(),
                    scoped: false,
                    idle: true,
                    depth: event.chain.len(),
                }),
            },
            TagKind::Value => {
                if let Some(read) = self.asked(tag, event) {
                    self.value(&read, event);
                }
            }
        }
    }

    /// What a tag asks for; where it has too few values or too many, or cannot be read, that is said, and what was probably meant counts.
    fn asked(&mut self, tag: &Tag, event: &Event) -> Option<Rc<Expression>> {
        let read = self.expression(tag);
        let misfit = match &read {
            Some(read) if tag.kind == TagKind::Value && read.is_plain() => None,
            Some(read) => form::misfit(read),
            None => Some((tag.name(), 0)),
        };
        let Some((name, count)) = misfit else { return read };
        let meant = form::meant(&tag.inner).map(|inner| Tag { kind: tag.kind, inner });
        let understood =
            meant.as_ref().and_then(|tag| self.expression(tag)).filter(|read| form::misfit(read).is_none());
        match (&read, meant.filter(|_| understood.is_some())) {
            (None, None) => self.unreadable(event),
            (_, Some(meant)) => {
                let name = meant.inner.trim_start_matches("else ").trim_start_matches('#');
                let name = name.split(' ').next().unwrap_or_default();
                self.misfit(name, form::count(&tag.inner), Some(&meant.inner), event);
            }
            (Some(_), None) => self.misfit(name, count, None, event),
        }
        understood.or(read)
    }

    /// A command with another number of values than it takes.
    fn misfit(&mut self, name: &str, count: usize, meant: Option<&str>, event: &Event) {
        let range = arguments(name).unwrap_or(1..=1);
        let takes = match (*range.start(), *range.end()) {
            (1, 1) => "one",
            (2, 2) => "two",
            (_, usize::MAX) => "some",
            _ => "few",
        };
        let finding = Diagnostic::error("word-tag-values")
            .with("name", name)
            .with("takes", takes)
            .with("count", count)
            .with("help", if meant.is_some() { "meant" } else { "form" })
            .with("form", meant.map_or_else(|| form::form(name), |meant| format!("{{{{{meant}}}}}")));
        self.say(event, finding);
    }

    fn expression(&mut self, tag: &Tag) -> Option<Rc<Expression>> {
        if let Some(known) = self.read.get(&tag.inner) {
            return known.clone();
        }
        let read = Expression::of(tag).map(Rc::new);
        self.read.insert(tag.inner.clone(), read.clone());
        read
    }

    fn unreadable(&mut self, event: &Event) {
        let finding = Diagnostic::error("word-tag-unreadable").with("tag", event.typed.as_str());
        self.notes.push(event.place.note(finding));
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
            self.scopes.pop();
        }
    }

    fn open(&mut self, read: &Expression, event: &Event) {
        let known = HELPERS.contains(&read.name.as_str());
        if !known {
            self.unknown_block(read, event);
        }
        let asks = !matches!(read.name.as_str(), "each" | "with");
        let idle = !self.values(read, event, asks);
        let depth = event.chain.len();
        let mut block = Block { name: read.name.clone(), scoped: false, idle: idle || !known, depth };
        if !known {
            // What such a block would do to names is not known.
            let (shape, path) = (Shape::Anything, String::new());
            self.scopes.push(Scope { shape, path, names: Vec::new(), repeats: true });
            block.scoped = true;
        } else if !asks {
            let over = read.terms.first().and_then(|term| self.found(term));
            let (shape, path) = over.unwrap_or((Shape::Anything, String::new()));
            self.scopes.push(scope(read, shape, path));
            block.scoped = true;
        }
        if read.name == "each" {
            self.each_over(read, event);
        }
        self.blocks.push(block);
    }

    /// Only lists and objects have entries.
    fn each_over(&mut self, read: &Expression, event: &Event) {
        let over = self.scopes.pop();
        let kind = read.terms.first().and_then(|term| self.found(term)).map(|(shape, _)| shape.kind());
        if kind == Some(Kind::Plain) {
            self.say(event, Diagnostic::error("word-each-no-list").with("name", first_path(read)));
        }
        self.scopes.extend(over);
    }

    fn value(&mut self, read: &Expression, event: &Event) {
        let helper = HELPERS.contains(&read.name.as_str()) || WORD_HELPERS.contains(&read.name.as_str());
        if !read.is_plain() {
            return if helper { self.helped(read, event) } else { self.no_helper(read, event) };
        }
        let gives_way =
            OWN_HELPERS.contains(&read.name.as_str()) || WORD_HELPERS.contains(&read.name.as_str());
        if helper && !gives_way && !read.name.contains(['.', '/']) {
            // The engine would call the helper.
            let finding = Diagnostic::error("word-name-is-helper").with("name", read.name.as_str());
            return self.say(event, finding);
        }
        if WORD_HELPERS.contains(&read.name.as_str())
            && arguments(&read.name).is_some()
            && self.resolve(&read.name).is_err()
        {
            return self.misfit(&read.name, 0, None, event);
        }
        if let Some(shape) = self.path(&read.name, event, false) {
            self.rich(&read.name, &shape, event);
        }
    }

    /// Where a text stands, only a plain value may.
    fn rich(&mut self, name: &str, shape: &Shape<'a>, event: &Event) {
        let form = match shape.kind() {
            Kind::Anything | Kind::Plain => return,
            Kind::Blocks => "blocks",
            Kind::Inlines => "inline",
            Kind::List => "list",
            Kind::Object => "object",
        };
        let example = shape.item().names().first().map_or("this", |name| *name);
        let detail = shape.names().first().copied().unwrap_or_default();
        let finding = Diagnostic::error("word-rich-value")
            .with("name", name)
            .with("form", form)
            .with("example", format!("{{{{{example}}}}}"))
            .with("detail", format!("{{{{{name}.{detail}}}}}"));
        self.say(event, finding);
    }

    fn helped(&mut self, read: &Expression, event: &Event) {
        if read.name == "chart" {
            return self.chart(read, event);
        }
        self.values(read, event, false);
        if WORD_HELPERS.contains(&read.name.as_str()) {
            self.whole(read);
        }
        if let ("merge" | "qr", Some(Term::Path(path))) = (read.name.as_str(), read.terms.first())
            && let Ok((shape, _)) = self.resolve(path)
        {
            self.rich(path, &shape, event);
        }
        if read.name == "merge" && !self.repeats_row(event) {
            self.say(event, Diagnostic::warning("word-merge-place"));
        }
    }

    /// A chart is of a list; the names of what its entries have are in quotation marks.
    fn chart(&mut self, read: &Expression, event: &Event) {
        let Some((first, names)) = read.terms.split_first() else { return };
        let list = Expression { terms: vec![first.clone()], ..read.clone() };
        self.values(&list, event, false);
        self.unquoted(read, names, event);
        let Some((shape, path)) = self.found(first) else { return };
        if matches!(shape.kind(), Kind::Plain | Kind::Object) {
            return self.say(event, Diagnostic::error("word-chart-list").with("name", first_path(read)));
        }
        let entries = scope(&Expression { name: "each".to_owned(), ..Expression::default() }, shape, path);
        if entries.shape.kind() == Kind::Plain {
            return self.say(event, Diagnostic::warning("word-chart-entries"));
        }
        let named: Vec<&String> = names
            .iter()
            .take(2)
            .filter_map(|term| if let Term::Literal(name) = term { Some(name) } else { None })
            .filter(|name| !name.is_empty())
            .collect();
        if named.is_empty() {
            self.whole(read);
        }
        for name in named {
            self.entry(name, &entries, event);
        }
    }

    /// A name in quotation marks, which the entries of a list should have. Filling does without it.
    fn entry(&mut self, name: &str, entries: &Scope<'a>, event: &Event) {
        let found = follow(entries.shape.clone(), entries.path.clone(), &[name.to_owned()], "", false);
        match found {
            Ok((_, canonical)) => self.need(canonical),
            Err(lost) if self.blocks.iter().all(|block| !block.idle) => {
                let note = self.lost(name, &lost, lost.scope.is_schema(), event);
                self.notes.push(note);
            }
            Err(_) => {}
        }
    }

    /// Names of a chart without quotation marks mean something in the data, or the marks were forgotten.
    fn unquoted(&mut self, read: &Expression, names: &[Term], event: &Event) {
        let bare = |term: &&Term| matches!(term, Term::Path(path) if self.resolve(path).is_err());
        let Some(Term::Path(name)) = names.iter().find(bare).cloned() else {
            self.values(&Expression { terms: names.to_vec(), ..read.clone() }, event, false);
            return;
        };
        if self.blocks.iter().any(|block| block.idle) {
            return;
        }
        let words = read.terms.iter().enumerate().map(|(at, term)| match term {
            Term::Path(path) if at == 0 => path.clone(),
            Term::Path(text) | Term::Literal(text) => format!("\"{text}\""),
            Term::Call(inner) => format!("({} …)", inner.name),
        });
        let meant = format!("{{{{chart {}}}}}", words.collect::<Vec<_>>().join(" "));
        let finding = Diagnostic::error("word-chart-quotes").with("name", name).with("suggestion", meant);
        self.say(event, finding);
    }

    /// Whether a loop repeats the row in which a tag stands.
    fn repeats_row(&self, event: &Event) -> bool {
        let last = |name: &str| event.chain.iter().rposition(|(_, own)| own == name);
        let Some((table, row)) = last("w:tbl").zip(last("w:tr")) else { return false };
        self.blocks.iter().any(|block| block.name == "each" && block.depth > table && block.depth <= row + 1)
    }

    /// Two words that are no helper and its value: perhaps a full stop is missing between them.
    fn no_helper(&mut self, read: &Expression, event: &Event) {
        let joined = format!("{}.{}", read.name, first_path(read));
        if self.resolve(&joined).is_ok_and(|(shape, _)| !matches!(shape, Shape::Anything)) {
            let finding = Diagnostic::error("word-unknown-helper").with("name", read.name.as_str());
            return self.say(event, finding.with("help", "dot").with("suggestion", joined));
        }
        self.unknown_helper(&read.name, event);
        self.values(read, event, false);
    }

    /// The values that an expression uses; whether all of them are there.
    fn values(&mut self, read: &Expression, event: &Event, asks: bool) -> bool {
        let mut there = true;
        for term in &read.terms {
            match term {
                Term::Literal(_) => {}
                Term::Path(path) => there &= self.path(path, event, asks).is_some(),
                Term::Call(inner) if inner.is_plain() => {
                    there &= self.path(&inner.name, event, asks).is_some();
                }
                Term::Call(inner) => {
                    if !is_helper(&inner.name) {
                        self.unknown_helper(&inner.name, event);
                    }
                    there &= self.values(inner, event, asks);
                }
            }
        }
        there
    }

    /// What is put in by a helper is used with all that is in it.
    fn whole(&mut self, read: &Expression) {
        if let Some((_, path)) = read.terms.first().and_then(|term| self.found(term)) {
            for need in self.needs.iter_mut().filter(|need| need.path == path) {
                need.whole = true;
            }
        }
    }

    /// What a path leads to. Where it leads nowhere, that is said, unless it cannot matter.
    fn path(&mut self, path: &str, event: &Event, asks: bool) -> Option<Shape<'a>> {
        match self.resolve(path) {
            Ok((shape, canonical)) => {
                self.need(canonical);
                Some(shape)
            }
            Err(lost) => {
                // Data without a name may mean `no`; a schema lists all names there are.
                if !self.blocks.iter().any(|block| block.idle) {
                    let asked = asks || self.blocks.iter().any(|block| block.name != "each");
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
            self.needs.push(Need { path, whole: false });
        }
    }

    fn found(&self, term: &Term) -> Option<(Shape<'a>, String)> {
        match term {
            Term::Path(path) => self.resolve(path).ok(),
            Term::Call(inner) if inner.is_plain() => self.resolve(&inner.name).ok(),
            Term::Call(inner) if inner.name == "in_rows" => {
                let (list, path) = self.found(inner.terms.first()?)?;
                Some((Shape::Rows(Box::new(list)), path))
            }
            Term::Literal(_) | Term::Call(_) => None,
        }
    }

    fn resolve(&self, path: &str) -> Result<(Shape<'a>, String), Lost<'a>> {
        if let Some(local) = path.strip_prefix('@') {
            return self.local(local);
        }
        let mut rest = path;
        let mut up = 0;
        while let Some(outer) = rest.strip_prefix("../").or_else(|| (rest == "..").then_some("")) {
            up += 1;
            rest = outer;
        }
        let index = self.scopes.len().checked_sub(1 + up);
        let Some(scope) = index.and_then(|index| self.scopes.get(index)) else {
            let (name, before) = ("..".to_owned(), String::new());
            return Err(Lost { name, before, scope: Shape::Anything, first: false });
        };
        let before = path.get(..path.len() - rest.len()).unwrap_or_default();
        let own = |word: &str| {
            rest.strip_prefix(word).filter(|rest| rest.is_empty() || rest.starts_with(['.', '/']))
        };
        let own = own("this").or_else(|| own(".").filter(|rest| !rest.starts_with('.')));
        let explicit = own.is_some() || up > 0;
        let names = segments(own.unwrap_or(rest));
        if let Some((name, names)) = names.split_first().filter(|_| !explicit)
            && let Some((_, shape, path)) =
                self.scopes.iter().rev().flat_map(|scope| &scope.names).find(|(known, _, _)| known == name)
        {
            return follow(shape.clone(), path.clone(), names, &format!("{name}."), false);
        }
        follow(scope.shape.clone(), scope.path.clone(), &names, before, !explicit)
    }

    fn local(&self, local: &str) -> Result<(Shape<'a>, String), Lost<'a>> {
        let name = local.trim_start_matches("../");
        if let Some(rest) =
            name.strip_prefix("root").filter(|rest| rest.is_empty() || rest.starts_with(['.', '/']))
        {
            let all = self.scopes.first().map_or(Shape::Anything, |scope| scope.shape.clone());
            return follow(all, String::new(), &segments(rest), "@root.", false);
        }
        let repeats = self.scopes.iter().any(|scope| scope.repeats);
        if LOCALS.contains(&name) && repeats {
            return Ok((Shape::Anything, String::new()));
        }
        let name = format!("@{name}");
        Err(Lost { name, before: String::new(), scope: Shape::Anything, first: false })
    }

    fn lost(&mut self, path: &str, lost: &Lost<'a>, sure: bool, event: &Event) -> Noted {
        let (hint, suggestion) = self.meant(path, lost);
        let (hint, suggestion) = match &event.behind {
            Some(end) if hint == "list" => ("section", end.clone()),
            _ => (hint, suggestion),
        };
        let finding = if sure {
            Diagnostic::error("word-unknown-name")
        } else {
            Diagnostic::warning("word-unknown-name")
        };
        let sign = lost.name.chars().find(|c| matches!(c, '‐' | '‑' | '–' | '—' | '−'));
        let finding = finding
            .with("tag", event.typed.as_str())
            .with("path", path)
            .with("name", lost.name.as_str())
            .with("help", if sign.is_some() && hint == "like" { "dash" } else { hint })
            .with("suggestion", suggestion)
            .with("sign", sign.map(String::from).unwrap_or_default());
        event.place.note(finding)
    }

    /// What somebody may have meant; in one place, the same name is looked for once.
    fn meant(&mut self, path: &str, lost: &Lost<'a>) -> (&'static str, String) {
        let mut place = path.to_owned();
        for scope in &self.scopes {
            let known = if matches!(scope.shape, Shape::Anything) { '?' } else { ':' };
            place.push(known);
            place.push_str(&scope.path);
            for (name, _, path) in &scope.names {
                place.extend(["|", name, "=", path]);
            }
        }
        if let Some(known) = self.meant.get(&place) {
            return known.clone();
        }
        if self.meant.len() == MOST_MEANT {
            return ("none", some(&lost.scope.names()));
        }
        let meant = self.suggestion(lost);
        self.meant.insert(place, meant.clone());
        meant
    }

    /// What somebody may have meant, as it is to be typed here, and why.
    fn suggestion(&self, lost: &Lost<'a>) -> (&'static str, String) {
        if let Some(local) = lost.name.strip_prefix('@') {
            let known = if LOCALS.contains(&local) { None } else { near(local, &LOCALS) };
            return known.map_or(("loop", String::new()), |known| ("like", format!("@{known}")));
        }
        if lost.name == ".." {
            return ("outside", String::new());
        }
        if lost.first {
            for (up, scope) in self.scopes.iter().rev().enumerate().skip(1) {
                if matches!(scope.shape, Shape::Schema { .. } | Shape::Data(_))
                    && scope.shape.names().contains(&lost.name.as_str())
                {
                    return ("outer", format!("{}{}", "../".repeat(up), lost.name));
                }
            }
        }
        let names = lost.scope.names();
        if let Some(known) = names.iter().find(|known| same_letters(&lost.name, known)) {
            let help = if has_loose_marks(known) { "letters-of-data" } else { "letters" };
            return (help, format!("{}{known}", lost.before));
        }
        if let Some(known) = near(&lost.name, &names) {
            return ("like", format!("{}{known}", lost.before));
        }
        match within(&lost.scope, &lost.name, 3) {
            Some((path, false)) => ("like", format!("{}{path}", lost.before)),
            Some((list, true)) => ("list", format!("{}{list}", lost.before)),
            None if let Some(outer) = self.outer_like(lost) => ("like", outer),
            None if names.is_empty() && lost.first => ("entry", String::new()),
            None if names.is_empty() => ("plain", String::new()),
            None => ("none", some(&names)),
        }
    }

    /// A name further out that is nearly called like that.
    fn outer_like(&self, lost: &Lost<'a>) -> Option<String> {
        let outer = self.scopes.iter().rev().enumerate().skip(1).filter(|_| lost.first);
        let mut like = outer.filter_map(|(up, scope)| {
            near(&lost.name, &scope.shape.names()).map(|known| format!("{}{known}", "../".repeat(up)))
        });
        like.next()
    }

    /// A block whose command does not exist. What is meant may be the name of a value, as other programs write it.
    fn unknown_block(&mut self, read: &Expression, event: &Event) {
        let name = read.name.as_str();
        let found = if read.is_plain() { self.resolve(name).ok() } else { None };
        let help = match found.map(|(shape, _)| (shape.kind(), shape)) {
            None | Some((_, Shape::Anything)) if meant_block(name).is_some() => None,
            None | Some((_, Shape::Anything)) => Some("block"),
            Some((Kind::List, _)) => Some("each"),
            Some((Kind::Object, _)) => Some("with"),
            Some(_) => Some("if"),
        };
        match help.filter(|help| *help != "block" || self.glued(name).is_none()) {
            Some(help) => self.unknown(name, help, name.to_owned(), event),
            None => self.unknown_helper(name, event),
        }
    }

    /// The command that a name is glued to: `{{#ifx}}`.
    fn glued(&self, name: &str) -> Option<&'static str> {
        let glued = |helper: &&str| name.strip_prefix(helper).is_some_and(|rest| self.resolve(rest).is_ok());
        BLOCKS.into_iter().find(glued)
    }

    fn unknown_helper(&mut self, name: &str, event: &Event) {
        let (help, suggestion) = match (self.glued(name), meant_block(name).or_else(|| meant_helper(name))) {
            (Some(helper), _) => {
                ("space", format!("{helper} {}", name.strip_prefix(helper).unwrap_or_default()))
            }
            (None, Some(helper)) => ("like", helper.to_owned()),
            // A name with a space in it is no helper.
            (None, None) => ("none", String::new()),
        };
        self.unknown(name, help, suggestion, event);
    }

    fn unknown(&mut self, name: &str, help: &'static str, suggestion: String, event: &Event) {
        let finding = Diagnostic::error("word-unknown-helper")
            .with("name", name)
            .with("help", help)
            .with("suggestion", suggestion);
        self.say(event, finding);
    }

    /// A name in other brackets is worth a word if there is such a name.
    fn bracketed(&mut self, name: &str, event: &Event) {
        let sure = self.scopes.last().is_some_and(|scope| !matches!(scope.shape, Shape::Anything));
        if sure
            && let Ok((shape, _)) = self.resolve(name)
            && !matches!(shape, Shape::Anything)
        {
            self.say(event, Diagnostic::warning("word-tag-brackets").with("name", name));
        }
    }

    fn say(&mut self, event: &Event, finding: Diagnostic) {
        self.notes.push(event.place.note(finding.with("tag", event.typed.as_str())));
    }
}

/// Whether two names differ only in that one has marks of its own over plain letters where the other has letters with marks:
/// files from other computers do, and nobody sees it.
fn same_letters(one: &str, other: &str) -> bool {
    let bare = |name: &str| name.chars().filter(|c| !is_loose_mark(*c)).collect::<Vec<_>>();
    let (own, others) = (bare(one), bare(other));
    has_loose_marks(one) != has_loose_marks(other)
        && own.len() == others.len()
        && own.iter().zip(&others).all(|(a, b)| a == b || a.is_ascii() != b.is_ascii())
}

fn has_loose_marks(name: &str) -> bool {
    name.chars().any(is_loose_mark)
}

const fn is_loose_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// Some of the names there are, for a message.
fn some(names: &[&str]) -> String {
    names.iter().take(12).copied().collect::<Vec<_>>().join(", ")
}

fn first_path(read: &Expression) -> &str {
    match read.terms.first() {
        Some(Term::Path(path)) => path,
        Some(Term::Call(inner)) => &inner.name,
        _ => "",
    }
}

/// The scope that `each` or `with` opens over a value.
fn scope<'a>(read: &Expression, shape: Shape<'a>, path: String) -> Scope<'a> {
    let repeats = read.name == "each";
    let (shape, path) = if repeats && !path.is_empty() && !matches!(shape, Shape::Rows(_)) {
        (shape.item(), format!("{path}[]"))
    } else if repeats {
        (shape.item(), path)
    } else {
        (shape, path)
    };
    let given = [(shape.clone(), path.clone()), (Shape::Anything, String::new())];
    let names =
        read.names.iter().zip(given).map(|(name, (shape, path))| (name.clone(), shape, path)).collect();
    Scope { shape, path, names, repeats }
}

/// The names of a path. `[…]` may hold any characters.
fn segments(path: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut raw = false;
    for c in path.chars() {
        match c {
            '[' => raw = true,
            ']' => raw = false,
            '.' | '/' if !raw => out.push(String::new()),
            c => out.last_mut().into_iter().for_each(|name| name.push(c)),
        }
    }
    out.retain(|name| !name.is_empty() && name != "this");
    out
}

fn follow<'a>(
    shape: Shape<'a>,
    path: String,
    names: &[String],
    before: &str,
    first: bool,
) -> Result<(Shape<'a>, String), Lost<'a>> {
    let (mut shape, mut path, mut before, mut first) = (shape, path, before.to_owned(), first);
    for name in names {
        let Some(next) = shape.field(name) else {
            return Err(Lost { name: name.clone(), before, scope: shape, first });
        };
        shape = next;
        if name.parse::<usize>().is_ok() {
            path.push_str("[]");
        } else {
            path.push_str(if path.is_empty() { "" } else { "." });
            path.push_str(name);
        }
        before.push_str(name);
        before.push('.');
        first = false;
    }
    Ok((shape, path))
}

/// Where a name stands further in: its path, or the list whose entries have it.
fn within(shape: &Shape<'_>, name: &str, depth: usize) -> Option<(String, bool)> {
    let names = shape.names();
    for field in &names {
        let Some(inner) = shape.field(field) else { continue };
        match inner.kind() {
            Kind::Object if inner.names().contains(&name) => return Some((format!("{field}.{name}"), false)),
            Kind::List if inner.item().names().contains(&name) => return Some(((*field).to_owned(), true)),
            _ => {}
        }
    }
    let deeper = |field: &&str| {
        let inner = shape.field(field).filter(|inner| inner.kind() == Kind::Object)?;
        let (path, list) = within(&inner, name, depth.checked_sub(1)?)?;
        Some((format!("{field}.{path}"), list))
    };
    names.iter().find_map(deeper)
}
