//! Commands that give a value: those that every template has, and those of whoever fills it.

use super::escape::href;
use super::helpers::{first, text_of};
use handlebars::JsonTruthy as _;
use serde_json::{Number, Value};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// A function from the values of a command to its own.
type Function<'f> = Box<dyn Fn(&[&Value]) -> Result<Value, String> + Send + Sync + 'f>;

/// Commands by their names.
pub struct Functions<'f>(BTreeMap<&'static str, Function<'f>>);

impl Default for Functions<'_> {
    /// The commands that compare and choose: `eq`, `len`, `lookup` and their like.
    fn default() -> Self {
        let mut functions = Self(BTreeMap::new());
        functions.add("eq", |values| Ok(pair(values, |x, y| x == y)));
        functions.add("ne", |values| Ok(pair(values, |x, y| x != y)));
        functions.add("gt", |values| Ok(pair(values, |x, y| compare(x, y) == Some(Ordering::Greater))));
        functions.add("gte", |values| Ok(pair(values, |x, y| compare(x, y).is_some_and(Ordering::is_ge))));
        functions.add("lt", |values| Ok(pair(values, |x, y| compare(x, y) == Some(Ordering::Less))));
        functions.add("lte", |values| Ok(pair(values, |x, y| compare(x, y).is_some_and(Ordering::is_le))));
        functions.add("and", |values| Ok(values.iter().all(|value| holds(value)).into()));
        functions.add("or", |values| Ok(values.iter().any(|value| holds(value)).into()));
        functions.add("not", |values| Ok((!holds(first(values))).into()));
        functions.add("len", |values| Ok(length(first(values)).into()));
        functions.add("string", |values| Ok(first(values).clone()));
        functions.add("url", |values| Ok(href(&text_of(first(values))).unwrap_or_default().into()));
        functions
    }
}

impl<'f> Functions<'f> {
    /// Adds the command `name`; one of that name is replaced. It is given the values behind its name.
    pub fn add(
        &mut self,
        name: &'static str,
        call: impl Fn(&[&Value]) -> Result<Value, String> + Send + Sync + 'f,
    ) {
        self.0.insert(name, Box::new(call));
    }

    /// The command of that name.
    pub(super) fn get(&self, name: &str) -> Option<&Function<'f>> {
        self.0.get(name)
    }
}

/// Tells whether to the command `name` a name that the data do not have counts as empty, as it does to `{{#if name}}`.
///
/// ```
/// use text_template::takes_missing;
/// assert!(takes_missing("if") && !takes_missing("gt"));
/// ```
pub fn takes_missing(name: &str) -> bool {
    matches!(name, "if" | "unless" | "and" | "or" | "not" | "eq" | "ne")
}

/// Tells whether a condition takes a value for true, as Handlebars does.
pub fn holds(value: &Value) -> bool {
    value.is_truthy(false)
}

/// The entry of a list or an object that a value names.
pub(super) fn entry<'a>(of: &'a Value, named: &Value) -> Option<&'a Value> {
    match of {
        Value::Array(list) => list.get(usize::try_from(named.as_u64()?).ok()?),
        Value::Object(map) => map.get(named.as_str()?),
        _ => None,
    }
}

fn pair(values: &[&Value], holds: impl Fn(&Value, &Value) -> bool) -> Value {
    let [x, y, ..] = values else { return false.into() };
    holds(x, y).into()
}

/// Letters of a text, entries of a list or an object.
fn length(value: &Value) -> usize {
    match value {
        Value::Array(list) => list.len(),
        Value::Object(map) => map.len(),
        Value::String(text) => text.chars().count(),
        _ => 0,
    }
}

/// Compares figures with figures, also with those in a text, and texts with texts.
fn compare(x: &Value, y: &Value) -> Option<Ordering> {
    let figure = |text: &str| text.parse::<Number>().ok();
    match (x, y) {
        (Value::Number(x), Value::Number(y)) => numbers(x, y),
        (Value::String(x), Value::String(y)) => Some(x.cmp(y)),
        (Value::Bool(x), Value::Bool(y)) => Some(x.cmp(y)),
        (Value::Number(x), Value::String(y)) => numbers(x, &figure(y)?),
        (Value::String(x), Value::Number(y)) => numbers(&figure(x)?, y),
        _ => None,
    }
}

fn numbers(x: &Number, y: &Number) -> Option<Ordering> {
    match (x.as_i128(), y.as_i128()) {
        (Some(x), Some(y)) => Some(x.cmp(&y)),
        _ => x.as_f64()?.partial_cmp(&y.as_f64()?),
    }
}
