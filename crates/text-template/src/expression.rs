//! Things that a tag asks for: its helper, and the paths that it reads from the data.

use super::path::DataPath;
use super::tags::{Tag, TagKind};
use handlebars::template::{BlockParam, HelperTemplate, Parameter, TemplateElement};
use handlebars::{Path, Template};
use serde_json::Value;

/// Helpers that every engine has: those of Handlebars, and ours.
pub const HELPERS: [&str; 17] = [
    "if", "unless", "each", "with", "lookup", "eq", "ne", "gt", "gte", "lt", "lte", "and", "or", "not",
    "len", "string", "url",
];

/// Content of a tag, between its braces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expression {
    /// Its first word: a helper, or a path when nothing follows it.
    pub name: String,
    /// The first word as a path.
    pub path: DataPath,
    /// Terms after the name, in order; values by name come last, sorted.
    pub terms: Vec<Term>,
    /// How many values follow the name, those by name not counted.
    pub count: usize,
    /// The names of the values by name, sorted.
    pub named: Vec<String>,
    /// The names that `as |…|` gives.
    pub names: Vec<String>,
}

/// One value that an expression uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// A path into the data.
    Path(DataPath),
    /// A value typed in place.
    Literal(Value),
    /// A helper's result.
    Call(Expression),
}

impl Expression {
    /// Reads what a tag asks for; none when Handlebars cannot read it. `{{else}}` asks for nothing, `{{else if x}}` for what `{{#if x}}` does.
    ///
    /// ```
    /// use text_template::{Expression, tags};
    /// let (_, tag) = &tags("{{#each event.days as |day|}}").unwrap()[0];
    /// let read = Expression::of(tag).unwrap();
    /// assert_eq!((read.name.as_str(), read.names.as_slice()), ("each", ["day".to_owned()].as_slice()));
    /// ```
    pub fn of(tag: &Tag) -> Option<Self> {
        let source = match tag.kind {
            TagKind::Comment | TagKind::Close => return Some(Self::default()),
            TagKind::Value => format!("{{{{{}\n}}}}", tag.inner),
            TagKind::Open => format!("{{{{{}}}}}{{{{/{}}}}}", tag.inner, tag.name()),
            TagKind::Else => {
                let rest = tag.inner.strip_prefix("else").unwrap_or_default().trim();
                let name = rest.split_whitespace().next()?;
                format!("{{{{#{rest}}}}}{{{{/{name}}}}}")
            }
        };
        let read = Template::compile(&source).ok()?;
        match read.elements.first()? {
            TemplateElement::Expression(helper)
            | TemplateElement::HtmlExpression(helper)
            | TemplateElement::HelperBlock(helper) => Some(expression(helper)),
            _ => None,
        }
    }

    /// Tells whether it is a name alone, which may be a path.
    pub fn is_plain(&self) -> bool {
        self.terms.is_empty()
    }

    /// The first path in it, as typed; empty where there is none.
    pub fn first_path(&self) -> &str {
        match self.terms.first() {
            None => &self.name,
            Some(Term::Path(path)) => path,
            Some(Term::Call(inner)) => inner.first_path(),
            Some(Term::Literal(_)) => "",
        }
    }
}

fn expression(helper: &HelperTemplate) -> Expression {
    if let (Parameter::Subexpression(inner), true) = (&helper.name, helper.params.is_empty())
        && let TemplateElement::Expression(inner) = inner.as_element()
    {
        return expression(inner);
    }
    let mut by_name: Vec<_> = helper.hash.iter().collect();
    by_name.sort_by_key(|(name, _)| *name);
    let named = by_name.iter().map(|(name, _)| (*name).clone()).collect();
    let values = helper.params.iter().chain(by_name.into_iter().map(|(_, value)| value));
    let names = match &helper.block_param {
        Some(BlockParam::Single(name)) => vec![text(name)],
        Some(BlockParam::Pair((value, key))) => vec![text(value), text(key)],
        _ => Vec::new(),
    };
    let terms = values.filter_map(term).collect();
    let name = text(&helper.name);
    Expression { path: DataPath::of(&name), name, terms, count: helper.params.len(), named, names }
}

fn term(parameter: &Parameter) -> Option<Term> {
    Some(match parameter {
        Parameter::Subexpression(inner) => match inner.as_element() {
            TemplateElement::Expression(helper) => Term::Call(expression(helper)),
            _ => return None,
        },
        Parameter::Literal(value) => {
            bracketed(value).map_or_else(|| Term::Literal(value.clone()), Term::Path)
        }
        other => Term::Path(DataPath::of(&text(other))),
    })
}

/// A name in brackets that reads as a word of JSON: Handlebars takes `[false]` for a list, where other names in brackets are names.
fn bracketed(value: &Value) -> Option<DataPath> {
    match value.as_array()?.as_slice() {
        [name @ (Value::Null | Value::Bool(_) | Value::Number(_))] => {
            Some(DataPath::of(&format!("[{name}]")))
        }
        _ => None,
    }
}

/// A name or a path as typed.
fn text(parameter: &Parameter) -> String {
    match parameter {
        Parameter::Name(name) | Parameter::Path(Path::Relative((_, name)) | Path::Local((_, _, name))) => {
            name.clone()
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tags;

    fn read(text: &str) -> Option<Expression> {
        Expression::of(&tags(text).unwrap()[0].1)
    }

    fn path(text: &str) -> Term {
        Term::Path(DataPath::of(text))
    }

    #[test]
    fn helpers_paths_and_names_are_told_apart() {
        let plain = read("{{../event.place}}").unwrap();
        assert_eq!((plain.name.as_str(), plain.is_plain()), ("../event.place", true));
        assert_eq!(read("{{@root.x}}").unwrap().name, "@root.x");
        let each = read("{{#each a/b as |x i|}}").unwrap();
        assert_eq!((each.terms, each.names), (vec![path("a/b")], vec!["x".to_owned(), "i".to_owned()]));
        let call = read("{{#if (eq stand \"fertig\")}}").unwrap();
        let Some(Term::Call(inner)) = call.terms.first() else { panic!("a call") };
        assert_eq!(
            (inner.name.as_str(), inner.terms.as_slice()),
            ("eq", &[path("stand"), Term::Literal("fertig".into())][..])
        );
        assert_eq!(read("{{else if x}}").unwrap().terms, [path("x")]);
        assert_eq!(read("{{image p alt=q}}").unwrap().terms, [path("p"), path("q")]);
    }

    #[test]
    fn names_in_brackets_are_names_whatever_they_read() {
        for name in ["[false]", "[null]", "[1]", "[a b]"] {
            assert_eq!(read(&format!("{{{{#if {name}}}}}")).unwrap().terms, [path(name)]);
        }
        assert_eq!(read("{{#if [1, 2]}}").unwrap().terms, [Term::Literal(serde_json::json!([1, 2]))]);
    }

    #[test]
    fn what_handlebars_cannot_read_is_nothing() {
        for bad in ["{{name..}}", "{{a b=}}", "{{#if (eq a}}", "{{#each a as |}}", "{{a,b}}"] {
            assert_eq!(read(bad), None, "{bad}");
        }
        assert_eq!(read("{{else}}"), None);
    }

    #[test]
    fn the_helpers_are_those_of_the_engine() {
        use crate::{Engine, Format};
        use handlebars::Context;
        let mut engine = Engine::new(Format::Word);
        let mut said = |source: &str| {
            engine.template("t", source).unwrap();
            engine.render("t", &Context::null()).map_err(|fault| fault.fault.to_string())
        };
        let unknown = said("{{nobody 1 2}}").unwrap_err();
        for helper in HELPERS {
            let known = said(&format!("{{{{{helper} 1 2}}}}"));
            assert_ne!(known, Err(unknown.replace("nobody", helper)));
        }
    }
}
