//! Suggestions for a name that is not there.

use super::helpers::near;
use super::scope::{LOCALS, Lost, Scopes};
use super::shape::Shape;
use super::value_kind::ValueKind;
use std::collections::BTreeMap;

/// More names than a person mends at once: what those may have meant that come after is not looked for.
const MOST_MEANT: usize = 200;

/// Tells whether two names differ only in that one has marks of its own over plain letters where the other has letters with marks:
/// files from other computers do, and nobody sees it.
pub(super) fn same_letters(one: &str, other: &str) -> bool {
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

/// Where a name stands further in: its path, or the list whose entries have it.
fn within(shape: &Shape<'_>, name: &str, depth: usize) -> Option<(String, bool)> {
    let names = shape.names();
    for field in &names {
        let Some(inner) = shape.field(field) else { continue };
        match inner.kind() {
            ValueKind::Object if inner.names().contains(&name) => {
                return Some((format!("{field}.{name}"), false));
            }
            ValueKind::List if inner.item().names().contains(&name) => {
                return Some(((*field).to_owned(), true));
            }
            _ => {}
        }
    }
    let deeper = |field: &&str| {
        let inner = shape.field(field).filter(|inner| inner.kind() == ValueKind::Object)?;
        let (path, list) = within(&inner, name, depth.checked_sub(1)?)?;
        Some((format!("{field}.{path}"), list))
    };
    names.iter().find_map(deeper)
}

/// Tells whether the data have a name anywhere.
pub(super) fn is_known(shape: &Shape<'_>, name: &str) -> bool {
    shape.names().contains(&name) || within(shape, name, 3).is_some() || {
        let lists = shape.names().into_iter().filter_map(|field| shape.field(field));
        let mut entries = lists.filter(|inner| inner.kind() == ValueKind::List).map(|list| list.item());
        entries.any(|entry| within(&entry, name, 3).is_some())
    }
}

/// Guesses at what somebody may have meant, by what was typed and where.
#[derive(Default)]
pub(super) struct Suggestions(BTreeMap<String, (&'static str, String)>);

impl Suggestions {
    /// Guesses what somebody may have meant; in one place, the same name is looked for once.
    pub(super) fn of(&mut self, scopes: &Scopes<'_>, path: &str, lost: &Lost<'_>) -> (&'static str, String) {
        let mut place = path.to_owned();
        for scope in scopes.iter() {
            let known = if matches!(scope.value.shape, Shape::Anything) { '?' } else { ':' };
            place.push(known);
            place.push_str(&scope.value.path);
            for (name, value) in &scope.names {
                place.extend(["|", name, "=", &value.path]);
            }
        }
        if let Some(known) = self.0.get(&place) {
            return known.clone();
        }
        if self.0.len() == MOST_MEANT {
            return ("none", some(&lost.scope.names()));
        }
        let meant = suggestion(scopes, lost);
        self.0.insert(place, meant.clone());
        meant
    }
}

/// Suggests what somebody may have meant, as it is to be typed here, and why.
fn suggestion(scopes: &Scopes<'_>, lost: &Lost<'_>) -> (&'static str, String) {
    if let Some(local) = lost.name.strip_prefix('@') {
        let known = if LOCALS.contains(&local) { None } else { near(local, &LOCALS) };
        return known.map_or(("loop", String::new()), |known| ("like", format!("@{known}")));
    }
    if lost.name == ".." {
        return ("outside", String::new());
    }
    if lost.first {
        for (up, scope) in scopes.iter().rev().enumerate().skip(1) {
            if matches!(scope.value.shape, Shape::Schema { .. } | Shape::Data(_))
                && scope.value.shape.names().contains(&lost.name.as_str())
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
        None if let Some(outer) = outer_like(scopes, lost) => ("like", outer),
        None if names.is_empty() && lost.first => ("entry", String::new()),
        None if names.is_empty() => ("plain", String::new()),
        None => ("none", some(&names)),
    }
}

/// A name further out that is nearly called like that.
fn outer_like(scopes: &Scopes<'_>, lost: &Lost<'_>) -> Option<String> {
    let outer = scopes.iter().rev().enumerate().skip(1).filter(|_| lost.first);
    let mut like = outer.filter_map(|(up, scope)| {
        near(&lost.name, &scope.value.shape.names()).map(|known| format!("{}{known}", "../".repeat(up)))
    });
    like.next()
}
