//! What tags mean over data: values, texts and blocks, each as Handlebars has them, without a text for the whole template.

use super::arguments::arguments;
use super::engine::Missing;
use super::expression::{Expression, Term};
use super::fault::Fault;
use super::functions::{Functions, entry, holds, takes_missing};
use super::path::DataPath;
use super::scopes::{Named, Reached, Scope, Scopes};
use serde_json::Value;
use std::borrow::Cow;
use typed_arena::Arena;

/// Values that commands make while a template is filled: they live as long as the data.
pub type Made = Arena<Value>;

/// Evaluates the tags of a template over data, scope by scope.
pub struct Evaluator<'a> {
    scopes: Scopes<&'a Value, Pass<'a>>,
    made: &'a Made,
    functions: &'a Functions<'a>,
    missing: Missing,
}

/// One pass of a loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pass<'a> {
    index: usize,
    last: usize,
    /// The name of the entry, in an object.
    key: Option<&'a str>,
}

/// What a block does.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened<'a> {
    /// It puts out what it holds, or what stands behind `{{else}}`.
    Holds(bool),
    /// It puts out what it holds, in which names lead on from that value.
    Within(&'a Value),
    /// It puts out what it holds for each of these.
    Each(Vec<(Pass<'a>, &'a Value)>),
}

impl Named for &Value {
    fn under(&self, name: &str) -> Option<Self> {
        match self {
            Value::Object(map) => map.get(name),
            Value::Array(list) => list.get(name.parse::<usize>().ok()?),
            _ => None,
        }
    }
}

impl<'a> Evaluator<'a> {
    /// An evaluator over `data`, that does with names that are not there as `missing` says.
    pub fn new(data: &'a Value, functions: &'a Functions<'a>, made: &'a Made, missing: Missing) -> Self {
        Self { scopes: Scopes::of(data), made, functions, missing }
    }

    /// The text that a tag puts out; none of a command over what is not there and need not be.
    ///
    /// # Errors
    /// When a name is not there and must be, or the value is a list or an object.
    pub fn text(&self, asked: &'a Expression) -> Result<Cow<'a, str>, Fault> {
        let value = match asked.is_plain() {
            true => self.required(&asked.path)?,
            false if self.lacks(asked) => &Value::Null,
            false => self.call(asked)?.unwrap_or(&Value::Null),
        };
        Ok(match value {
            Value::Null => Cow::Borrowed(""),
            Value::String(text) => Cow::Borrowed(text.as_str()),
            value @ (Value::Bool(_) | Value::Number(_)) => Cow::Owned(value.to_string()),
            Value::Array(_) | Value::Object(_) => return Err(Fault::NoText(asked.first_path().to_owned())),
        })
    }

    /// The values behind the name of a command.
    ///
    /// # Errors
    /// When a name is not there and must be.
    pub fn values(&self, asked: &'a Expression) -> Result<Vec<&'a Value>, Fault> {
        let strict = self.missing == Missing::Error && !takes_missing(&asked.name);
        let terms = asked.terms.iter().take(asked.count);
        terms
            .map(|term| match (self.term(term)?, term) {
                (Some(value), _) => Ok(value),
                (None, Term::Path(path)) if strict => Err(Fault::UnknownName(path.to_string())),
                (None, Term::Call(call)) if strict && call.is_plain() => {
                    Err(Fault::UnknownName(call.name.clone()))
                }
                (None, _) => Ok(&Value::Null),
            })
            .collect()
    }

    /// What a block does.
    ///
    /// # Errors
    /// When a name is not there and must be, a loop goes through what is no list, or there is no such block.
    pub fn open(&self, asked: &'a Expression) -> Result<Opened<'a>, Fault> {
        let values = self.values(asked)?;
        let value = values.first().copied().unwrap_or(&Value::Null);
        Ok(match asked.name.as_str() {
            "if" => Opened::Holds(self.is_true(asked, value)?),
            "unless" => Opened::Holds(!self.is_true(asked, value)?),
            "with" if value.is_null() => Opened::Holds(false),
            "with" => Opened::Within(value),
            "each" => match passes(value) {
                Some(passes) if passes.is_empty() => Opened::Holds(false),
                Some(passes) => Opened::Each(passes),
                None => return Err(Fault::NoList(asked.first_path().to_owned())),
            },
            name if begins_block(name) => Opened::Holds(self.call(asked)?.is_some_and(holds)),
            name => return Err(Fault::UnknownHelper(name.to_owned())),
        })
    }

    /// Goes into a block that [`Evaluator::open`] opened: names lead on from `value`.
    pub fn enter(&mut self, asked: &'a Expression, value: &'a Value, pass: Option<Pass<'a>>) {
        let mut names = Vec::new();
        if let Some(name) = asked.names.first() {
            names.push((name.clone(), value));
        }
        if let Some(name) = asked.names.get(1) {
            let named = pass.map_or(Value::Null, |pass| pass.key.map_or(pass.index.into(), Value::from));
            names.push((name.clone(), &*self.made.alloc(named)));
        }
        // A block that repeats nothing stands in the pass round it.
        let pass = pass.or_else(|| self.scopes.innermost().and_then(|scope| scope.pass));
        self.scopes.enter(Scope { value, names, pass });
    }

    /// Leaves the block.
    pub fn leave(&mut self) {
        self.scopes.leave();
    }

    /// Tells whether a command is given a name that the data do not have and need not.
    fn lacks(&self, asked: &'a Expression) -> bool {
        self.missing == Missing::Empty
            && !takes_missing(&asked.name)
            && self.functions.get(&asked.name).is_some()
            && asked
                .terms
                .iter()
                .take(asked.count)
                .any(|term| matches!(term, Term::Path(path) if self.path(path).is_none()))
    }

    fn is_true(&self, asked: &'a Expression, value: &Value) -> Result<bool, Fault> {
        let zero = asked.named.iter().position(|name| name == "includeZero");
        let zero = match zero.and_then(|at| asked.terms.get(asked.count + at)) {
            Some(term) => self.term(term)?.is_some_and(|value| value.as_bool() == Some(true)),
            None => false,
        };
        Ok(holds(value) || zero && value.is_number())
    }

    fn term(&self, term: &'a Term) -> Result<Option<&'a Value>, Fault> {
        match term {
            Term::Literal(value) => Ok(Some(value)),
            Term::Path(path) => Ok(self.path(path)),
            Term::Call(call) if call.is_plain() => Ok(self.path(&call.path)),
            Term::Call(call) => self.call(call),
        }
    }

    fn path(&self, path: &'a DataPath) -> Option<&'a Value> {
        match self.scopes.resolve(path).ok()? {
            Reached::Value(value) => Some(value),
            Reached::Of(pass, name) => Some(self.made.alloc(pass.told(name)?)),
        }
    }

    fn required(&self, path: &'a DataPath) -> Result<&'a Value, Fault> {
        match (self.path(path), self.missing) {
            (Some(value), _) => Ok(value),
            (None, Missing::Empty) => Ok(&Value::Null),
            (None, Missing::Error) => Err(Fault::UnknownName(path.to_string())),
        }
    }

    /// The value of a command; none where it looks for an entry that is not there, and need not be.
    fn call(&self, asked: &'a Expression) -> Result<Option<&'a Value>, Fault> {
        if asked.name == "lookup" {
            let values = self.values(asked)?;
            let found = match values.as_slice() {
                [of, named] => entry(of, named),
                _ => None,
            };
            return match (found, self.missing) {
                (None, Missing::Error) => Err(Fault::Refused("lookup finds nothing".to_owned())),
                (found, _) => Ok(found),
            };
        }
        let function = self.functions.get(&asked.name);
        let function = function.ok_or_else(|| Fault::UnknownHelper(asked.name.clone()))?;
        let values = self.values(asked)?;
        let made = function(&values).map_err(|reason| Fault::Refused(format!("{}: {reason}", asked.name)))?;
        Ok(Some(self.made.alloc(made)))
    }
}

impl Pass<'_> {
    fn told(self, name: &str) -> Option<Value> {
        Some(match name {
            "index" => self.index.into(),
            "number" => (self.index + 1).into(),
            "first" => (self.index == 0).into(),
            "last" => (self.index == self.last).into(),
            "key" => self.key?.into(),
            _ => return None,
        })
    }
}

fn passes(over: &Value) -> Option<Vec<(Pass<'_>, &Value)>> {
    let pass = |index, last, key| Pass { index, last, key };
    Some(match over {
        Value::Array(list) => {
            let last = list.len().saturating_sub(1);
            list.iter().enumerate().map(|(index, value)| (pass(index, last, None), value)).collect()
        }
        Value::Object(map) => {
            let last = map.len().saturating_sub(1);
            let entries = map.iter().enumerate();
            entries.map(|(index, (key, value))| (pass(index, last, Some(key)), value)).collect()
        }
        Value::Null => Vec::new(),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => return None,
    })
}

/// Tells whether a command may begin a block: those that compare do so as `if` does.
pub fn begins_block(name: &str) -> bool {
    matches!(name, "if" | "unless" | "each" | "with")
        || matches!(name, "eq" | "ne" | "gt" | "gte" | "lt" | "lte" | "and" | "or" | "not")
}

/// Finds a command with fewer or more values than it takes: Handlebars drops those that are too many without a word.
pub fn has_its_values(asked: &Expression) -> bool {
    let inner = asked.terms.iter().all(|term| match term {
        Term::Call(call) => call.is_plain() || has_its_values(call),
        Term::Path(_) | Term::Literal(_) => true,
    });
    inner && arguments(&asked.name).is_none_or(|range| range.contains(&asked.count))
}
