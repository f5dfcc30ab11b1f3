//! Values: what a tag prints that begins no block.

use super::{Names, first_path};
use crate::fill;
use crate::lint::event::Event;
use crate::lint::helpers::WORD_HELPERS;
use crate::lint::scope::KnownValue;
use crate::lint::shape::Shape;
use crate::lint::value_kind::ValueKind;
use diagnostics::Diagnostic;
use serde_json::Value;
use text_template::{Expression, HELPERS, Tag, Term, arguments};

impl<'a> Names<'a> {
    pub(super) fn value(&mut self, read: &Expression, tag: &Tag, event: &Event) {
        let helper = HELPERS.contains(&read.name.as_str()) || WORD_HELPERS.contains(&read.name.as_str());
        if !read.is_plain() {
            return if helper { self.helped(read, tag, event) } else { self.no_helper(read, tag, event) };
        }
        if helper && arguments(&read.name).is_some() && self.scopes.resolve(&read.name).is_err() {
            return self.arity_mismatch(&read.name, 0, None, event);
        }
        if let Some(shape) = self.path(&read.name, event, false) {
            self.rich("value", &read.name, &shape, event);
        }
    }

    /// Where a text stands, only a plain value may.
    fn rich(&mut self, by: &str, name: &str, shape: &Shape<'a>, event: &Event) {
        let form = match shape.kind() {
            ValueKind::Anything | ValueKind::Plain => return,
            ValueKind::Blocks => "blocks",
            ValueKind::Inlines => "inline",
            ValueKind::List => "list",
            ValueKind::Object => "object",
        };
        let example = shape.item().names().first().map_or("this", |name| *name);
        let detail = shape.names().first().copied().unwrap_or_default();
        let diagnostic = Diagnostic::error("word-rich-value")
            .with("name", name)
            .with("by", by)
            .with("form", form)
            .with("example", format!("{{{{{example}}}}}"))
            .with("detail", format!("{{{{{name}.{detail}}}}}"));
        self.say(event, diagnostic);
    }

    fn helped(&mut self, read: &Expression, tag: &Tag, event: &Event) {
        if read.name == "chart" {
            return self.chart(read, event);
        }
        self.values(read, event);
        if WORD_HELPERS.contains(&read.name.as_str()) {
            self.whole(read);
        }
        if read.name == "image" && event.place.inside() != "picture-alt" {
            return self.say(event, Diagnostic::error("word-image-place"));
        }
        if let ("lookup", [of, Term::Literal(entry), ..]) = (read.name.as_str(), read.terms.as_slice())
            && let Some((shape, path)) = self.scopes.found(of)
        {
            let name = entry.as_str().map_or_else(|| entry.to_string(), str::to_owned);
            self.entry(&name, &KnownValue { shape, path }, event);
        }
        if let Some(shape) = self.picked(read) {
            let words: Vec<&str> = tag.inner.split(' ').skip(1).filter(|word| !word.is_empty()).collect();
            let path = if read.name == "lookup" {
                words.join(".").replace('"', "")
            } else {
                first_path(read).to_owned()
            };
            self.rich(&read.name, &path, &shape, event);
        }
        if let ("merge" | "qr" | "date", Some(Term::Path(path))) = (read.name.as_str(), read.terms.first())
            && let Ok((shape, _)) = self.scopes.resolve(path)
        {
            self.rich("value", path, &shape, event);
        }
        if let ("date", Some(Term::Literal(form))) = (read.name.as_str(), read.terms.get(1))
            && !form.as_str().is_some_and(fill::is_date_form)
        {
            let form = form.as_str().map_or_else(|| form.to_string(), str::to_owned);
            self.say(event, Diagnostic::error("word-date-form").with("form", form));
        }
        if read.name == "merge" && !self.repeats_row(event) {
            self.say(event, Diagnostic::warning("word-merge-place"));
        }
    }

    /// What a command picks from the data that would be printed as it is: an entry of a list, one of several values.
    fn picked(&self, read: &Expression) -> Option<Shape<'a>> {
        let (first, rest) = read.terms.split_first()?;
        match read.name.as_str() {
            "lookup" => {
                let (shape, _) = self.scopes.found(first)?;
                match (shape.kind(), rest.first()) {
                    (ValueKind::List | ValueKind::Blocks | ValueKind::Inlines, _) => Some(shape.item()),
                    (ValueKind::Object, Some(Term::Literal(name))) => shape.field(name.as_str()?),
                    _ => None,
                }
            }
            "in_rows" | "string" | "url" => self.scopes.found(first).map(|(shape, _)| shape),
            // What these put in is no group and no list of groups; a schema may describe what it is in other words.
            "inline" | "blocks" => {
                let (shape, _) = self.scopes.found(first)?;
                let Shape::Data(values) = &shape else { return None };
                let fits = values.iter().all(|value| fill::can_put_in(&read.name, value));
                (!fits).then_some(shape)
            }
            _ => None,
        }
    }

    /// Tells whether these data surely ask for what stands in a block: of other data, and of a schema, that cannot be said.
    pub(super) fn is_always(&self, read: &Expression) -> bool {
        let found = read.terms.first().and_then(|term| self.scopes.found(term));
        let all = |holds: fn(&Value) -> bool| {
            found.as_ref().is_some_and(|(shape, _)| match shape {
                Shape::Data(values) => !values.is_empty() && values.iter().all(|value| holds(value)),
                _ => false,
            })
        };
        match read.name.as_str() {
            "each" => true,
            "with" => all(|value| value.as_object().is_some_and(|map| !map.is_empty())),
            "if" => all(is_true),
            "unless" => all(|value| !is_true(value)),
            _ => false,
        }
    }
}

/// Tells whether a condition takes a value for true, as Handlebars does.
fn is_true(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(value) => *value,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(list) => !list.is_empty(),
        Value::Object(map) => !map.is_empty(),
    }
}
