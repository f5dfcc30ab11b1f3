//! Scopes: what a name means where a tag stands.

use super::shape::Shape;
use text_template::{Expression, Term};

/// Names before which `@` may stand, apart from `@root`.
pub(super) const LOCALS: [&str; 5] = ["index", "number", "first", "last", "key"];

/// Meaning of names where a tag stands, from the whole of the data inwards.
pub(super) struct Scopes<'a>(Vec<Scope<'a>>);

impl<'a> Scopes<'a> {
    /// The scope of all data.
    pub(super) fn of(shape: Shape<'a>) -> Self {
        Self(vec![Scope { shape, path: String::new(), names: Vec::new(), repeats: false }])
    }

    pub(super) fn enter(&mut self, scope: Scope<'a>) {
        self.0.push(scope);
    }

    pub(super) fn leave(&mut self) -> Option<Scope<'a>> {
        self.0.pop()
    }

    /// Leaves all blocks.
    pub(super) fn leave_all(&mut self) {
        self.0.truncate(1);
    }

    pub(super) fn innermost(&self) -> Option<&Scope<'a>> {
        self.0.last()
    }

    /// From the whole inwards.
    pub(super) fn iter(&self) -> std::slice::Iter<'_, Scope<'a>> {
        self.0.iter()
    }

    pub(super) fn found(&self, term: &Term) -> Option<(Shape<'a>, String)> {
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

    pub(super) fn resolve(&self, path: &str) -> Result<(Shape<'a>, String), Lost<'a>> {
        if let Some(local) = path.strip_prefix('@') {
            return self.local(local);
        }
        let mut rest = path;
        let mut up = 0;
        while let Some(outer) = rest.strip_prefix("../").or_else(|| (rest == "..").then_some("")) {
            up += 1;
            rest = outer;
        }
        let index = self.0.len().checked_sub(1 + up);
        let Some(scope) = index.and_then(|index| self.0.get(index)) else {
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
                self.0.iter().rev().flat_map(|scope| &scope.names).find(|(known, _, _)| known == name)
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
            let all = self.0.first().map_or(Shape::Anything, |scope| scope.shape.clone());
            return follow(all, String::new(), &segments(rest), "@root.", false);
        }
        let repeats = self.0.iter().any(|scope| scope.repeats);
        if LOCALS.contains(&name) && repeats {
            return Ok((Shape::Anything, String::new()));
        }
        let name = format!("@{name}");
        Err(Lost { name, before: String::new(), scope: Shape::Anything, first: false })
    }
}

/// Meaning of names in a block.
pub(super) struct Scope<'a> {
    pub(super) shape: Shape<'a>,
    /// Where that is in the data: `agenda[]`; empty for the whole.
    pub(super) path: String,
    /// Names that `as |…|` gave, and where they lead.
    pub(super) names: Vec<(String, Shape<'a>, String)>,
    pub(super) repeats: bool,
}

/// A path that leads nowhere.
pub(super) struct Lost<'a> {
    /// The name that is not there.
    pub(super) name: String,
    /// Text that was typed before it, with its separator.
    pub(super) before: String,
    /// Where it was looked for.
    pub(super) scope: Shape<'a>,
    /// True when it is the first name of the path, so that it may have been meant in another scope.
    pub(super) first: bool,
}

/// The scope that `each` or `with` opens over a value.
pub(super) fn scope<'a>(read: &Expression, shape: Shape<'a>, path: String) -> Scope<'a> {
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

pub(super) fn follow<'a>(
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
