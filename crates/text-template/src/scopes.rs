//! Scopes: what a path means where a tag stands, whether it leads to values or to what is known of them.

use super::path::{DataPath, Start};

/// Something that names lead on from: a value, or what is known of one.
pub trait Named: Clone {
    /// Finds what stands under `name`; none where there is nothing.
    fn under(&self, name: &str) -> Option<Self>;
}

/// Meaning of names in a block.
#[derive(Clone, Debug)]
pub struct Scope<D, P> {
    /// Where names that follow nothing else lead on from.
    pub value: D,
    /// Names that `as |…|` gave, and where they lead.
    pub names: Vec<(String, D)>,
    /// The pass of a loop, where one is open: what `@index` and the like ask.
    pub pass: Option<P>,
}

/// Scopes from the whole of the data inwards.
#[derive(Clone, Debug)]
pub struct Scopes<D, P> {
    all: Vec<Scope<D, P>>,
    /// How many names their blocks gave.
    given: usize,
}

/// Something that a path leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reached<'p, D, P> {
    /// A value of the data.
    Value(D),
    /// What a loop's pass tells of itself, by its name.
    Of(P, &'p str),
}

/// A path that leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost<D> {
    /// Where the name was looked for; none where there is no such scope.
    pub scope: Option<D>,
    /// Which of the path's names is not there.
    pub at: usize,
    /// True where the path began with a name that a block gave.
    pub given: bool,
}

impl<D: Named, P: Clone> Scopes<D, P> {
    /// The scope of all data.
    pub fn of(value: D) -> Self {
        Self { all: vec![Scope { value, names: Vec::new(), pass: None }], given: 0 }
    }

    /// Goes into a block.
    pub fn enter(&mut self, scope: Scope<D, P>) {
        self.given += scope.names.len();
        self.all.push(scope);
    }

    /// Leaves a block.
    pub fn leave(&mut self) -> Option<Scope<D, P>> {
        let left = self.all.pop()?;
        self.given = self.given.saturating_sub(left.names.len());
        Some(left)
    }

    /// Leaves all blocks.
    pub fn leave_all(&mut self) {
        self.all.truncate(1);
        self.given = 0;
    }

    /// The scope of the innermost block.
    pub fn innermost(&self) -> Option<&Scope<D, P>> {
        self.all.last()
    }

    /// All scopes, from the whole inwards.
    pub fn iter(&self) -> std::slice::Iter<'_, Scope<D, P>> {
        self.all.iter()
    }

    /// Follows a path. A name that a block gave goes before one of the data, from the innermost block outwards.
    ///
    /// # Errors
    /// With the place where it leads nowhere.
    pub fn resolve<'p>(&self, path: &'p DataPath) -> Result<Reached<'p, D, P>, Lost<D>> {
        let nowhere = Lost { scope: None, at: 0, given: false };
        let names = path.names();
        let outer = |up: usize| self.all.len().checked_sub(1 + up).and_then(|at| self.all.get(at));
        match path.start() {
            Start::Root => follow(&self.all.first().ok_or(nowhere)?.value, names, 0, false),
            Start::Pass(up) => match (outer(up).and_then(|scope| scope.pass.clone()), names) {
                (Some(pass), [name]) => Ok(Reached::Of(pass, name)),
                _ => Err(nowhere),
            },
            Start::Scope { up, explicit } => {
                if let Some(name) = names.first().filter(|_| !explicit && self.given > 0)
                    && let Some((_, value)) =
                        self.all.iter().rev().flat_map(|scope| &scope.names).find(|(given, _)| given == name)
                {
                    return follow(value, names, 1, true);
                }
                follow(&outer(up).ok_or(nowhere)?.value, names, 0, false)
            }
        }
    }
}

fn follow<'p, D: Named, P>(
    from: &D,
    names: &'p [String],
    skipped: usize,
    given: bool,
) -> Result<Reached<'p, D, P>, Lost<D>> {
    let mut value = from.clone();
    for (at, name) in names.iter().enumerate().skip(skipped) {
        value = match value.under(name) {
            Some(next) => next,
            None => return Err(Lost { scope: Some(value), at, given }),
        };
    }
    Ok(Reached::Value(value))
}
