//! What a name means where a tag stands, as far as the data are known: the scopes are those of filling, over what is known of values.

use super::shape::Shape;
use text_template::{DataPath, Expression, Named, Reached, Start, Term};

/// Names before which `@` may stand, apart from `@root`.
pub(super) const LOCALS: [&str; 5] = ["index", "number", "first", "last", "key"];

/// What is known of a value, and where it is in the data: `agenda[].title`; empty for the whole.
#[derive(Clone, Debug)]
pub(super) struct KnownValue<'a> {
    pub(super) shape: Shape<'a>,
    pub(super) path: String,
}

impl Named for KnownValue<'_> {
    fn under(&self, name: &str) -> Option<Self> {
        let shape = self.shape.field(name)?;
        let mut path = self.path.clone();
        if name.parse::<usize>().is_ok() {
            path.push_str("[]");
        } else {
            path.push_str(if path.is_empty() { "" } else { "." });
            path.push_str(name);
        }
        Some(Self { shape, path })
    }
}

/// What is known of the passes of a loop: whether their entries have names.
#[derive(Clone, Copy, Debug)]
pub(super) struct KnownPass {
    may_have_key: bool,
}

/// Meaning of names in a block.
pub(super) type Scope<'a> = text_template::Scope<KnownValue<'a>, KnownPass>;

/// Meaning of names where a tag stands, from the whole of the data inwards.
pub(super) struct Scopes<'a>(text_template::Scopes<KnownValue<'a>, KnownPass>);

impl<'a> Scopes<'a> {
    /// The scope of all data.
    pub(super) fn of(shape: Shape<'a>) -> Self {
        Self::within(KnownValue { shape, path: String::new() })
    }

    /// The scope of a value in the data.
    pub(super) fn within(value: KnownValue<'a>) -> Self {
        Self(text_template::Scopes::of(value))
    }

    /// Finds what stands under a name of the innermost scope, whatever characters it has.
    pub(super) fn entry(&self, name: &str) -> Result<(Shape<'a>, String), Lost<'a>> {
        self.follow(&DataPath::of(&format!("this.[{name}]")))
    }

    pub(super) fn enter(&mut self, mut scope: Scope<'a>) {
        // A block that repeats nothing stands in the pass round it.
        scope.pass = scope.pass.or_else(|| self.0.innermost().and_then(|outer| outer.pass));
        self.0.enter(scope);
    }

    pub(super) fn leave(&mut self) -> Option<Scope<'a>> {
        self.0.leave()
    }

    /// Leaves all blocks.
    pub(super) fn leave_all(&mut self) {
        self.0.leave_all();
    }

    pub(super) fn innermost(&self) -> Option<&Scope<'a>> {
        self.0.innermost()
    }

    /// From the whole inwards.
    pub(super) fn iter(&self) -> std::slice::Iter<'_, Scope<'a>> {
        self.0.iter()
    }

    pub(super) fn found(&self, term: &Term) -> Option<(Shape<'a>, String)> {
        match term {
            Term::Path(path) => self.follow(path).ok(),
            Term::Call(inner) if inner.is_plain() => self.follow(&inner.path).ok(),
            Term::Call(inner) if inner.name == "in_rows" => {
                let (list, path) = self.found(inner.terms.first()?)?;
                Some((Shape::Rows(Box::new(list)), path))
            }
            Term::Literal(_) | Term::Call(_) => None,
        }
    }

    pub(super) fn resolve(&self, path: &str) -> Result<(Shape<'a>, String), Lost<'a>> {
        self.follow(&DataPath::of(path))
    }

    fn follow(&self, path: &DataPath) -> Result<(Shape<'a>, String), Lost<'a>> {
        match self.0.resolve(path) {
            Ok(Reached::Value(known)) => Ok((known.shape, known.path)),
            Ok(Reached::Of(pass, name)) if LOCALS.contains(&name) && (name != "key" || pass.may_have_key) => {
                Ok((Shape::Plain, String::new()))
            }
            Ok(Reached::Of(..)) => Err(Lost::of(path, None, 0, false)),
            Err(lost) => Err(Lost::of(path, lost.scope.map(|scope| scope.shape), lost.at, lost.given)),
        }
    }
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

impl<'a> Lost<'a> {
    /// Says that the name of that number among those of a path is not there.
    fn of(path: &DataPath, scope: Option<Shape<'a>>, at: usize, given: bool) -> Self {
        let names = path.names();
        let (lead, first) = match path.start() {
            Start::Scope { up, explicit } => ("../".repeat(up), !explicit && !given && at == 0),
            Start::Root => ("@root.".to_owned(), false),
            Start::Pass(_) => (String::new(), false),
        };
        let Some(scope) = scope else {
            let name = match path.start() {
                Start::Pass(_) => format!("@{}", names.join(".")),
                Start::Scope { .. } | Start::Root => "..".to_owned(),
            };
            return Self { name, before: String::new(), scope: Shape::Anything, first: false };
        };
        let passed = names.iter().take(at).map(|name| format!("{name}.")).collect::<String>();
        let name = names.get(at).cloned().unwrap_or_default();
        Self { name, before: format!("{lead}{passed}"), scope, first }
    }
}

/// The scope that `each` or `with` opens over a value.
pub(super) fn scope<'a>(read: &Expression, shape: Shape<'a>, path: String) -> Scope<'a> {
    let repeats = read.name == "each";
    let pass = repeats.then(|| KnownPass { may_have_key: !shape.is_list() });
    let path = if repeats && !path.is_empty() && !matches!(shape, Shape::Rows(_)) {
        format!("{path}[]")
    } else {
        path
    };
    let shape = if repeats { shape.item() } else { shape };
    let value = KnownValue { shape, path };
    let key = KnownValue { shape: Shape::Plain, path: String::new() };
    let names = read.names.iter().cloned().zip([value.clone(), key]).collect();
    Scope { value, names, pass }
}

/// The scope of a block of which is not known what it does.
pub(super) fn unknown_scope<'a>() -> Scope<'a> {
    let value = KnownValue { shape: Shape::Anything, path: String::new() };
    Scope { value, names: Vec::new(), pass: Some(KnownPass { may_have_key: true }) }
}
