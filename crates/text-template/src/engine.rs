//! A Handlebars registry for one format.

use super::blocks::{Each, With};
use super::conditions::Condition;
use super::depth;
use super::escape::{Format, href};
use super::fault::TemplateFault;
use super::helpers::{Computed, Inline, Rendered, first, text_of};
use super::pieces;
use super::text::{self, Text};
use handlebars::{Context, Handlebars, Output, RenderContext, RenderErrorReason, Renderable as _, Template};
use serde_json::Value;
use std::collections::BTreeMap;
use std::io;
use std::sync::{Mutex, PoisonError};

/// Templates that were read before, by name and source: the exchanges and formats of a run ask for the same few. What is read for
/// the first time is only noted: most runs make one thing, and keeping a template is copying it.
static READ: Mutex<BTreeMap<(String, String), Option<Template>>> = Mutex::new(BTreeMap::new());

/// More than all layouts and phrases of an office; a process that sees more has seen them edited.
const MOST_READ: usize = 512;

/// More than any document has, in bytes.
const MOST_TEXT: usize = 256 << 20;

/// Templates of one format, and the helpers they may call.
pub struct Engine {
    registry: Handlebars<'static>,
    strict: bool,
    /// Set when a name alone must be that of a text.
    asks_for_texts: bool,
}

/// Treatment of a name that a template asks for and the data does not have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Missing {
    /// It is a fault of the template.
    #[default]
    Error,
    /// It counts as empty.
    Empty,
}

impl Engine {
    /// An engine for `format`: strict, with its escape, `each`, `with`, `string` and `url`.
    pub fn new(format: Format) -> Self {
        Self::with(format, Missing::Error)
    }

    /// An engine for `format` that does with names that the data does not have as `missing` says.
    pub fn with(format: Format, missing: Missing) -> Self {
        let strict = missing == Missing::Error;
        let mut registry = Handlebars::new();
        registry.set_strict_mode(strict);
        registry.set_prevent_indent(true);
        registry.register_escape_fn(format.content());
        registry.register_helper("each", Box::new(Each { strict }));
        registry.register_helper("with", Box::new(With { strict }));
        registry.register_helper(text::HELPER, Box::new(Text { strict }));
        depth::register(&mut registry);
        let asks_for_texts = strict && format == Format::Phrase;
        let mut engine = Self { registry, strict, asks_for_texts };
        let string = format.string();
        engine.helper("string", move |values| Ok(string(&text_of(first(values)))));
        engine.helper("url", move |values| Ok(string(&href(&text_of(first(values))).unwrap_or_default())));
        engine
    }

    /// Adds the template `source` under `name`; a template of that name is replaced.
    ///
    /// # Errors
    /// When the source is not well-formed Handlebars.
    pub fn template(&mut self, name: &str, source: &str) -> Result<(), TemplateFault> {
        let key = (name.to_owned(), source.to_owned());
        // Not held while a template is read: others may be read beside it.
        let known = || READ.lock().unwrap_or_else(PoisonError::into_inner);
        let (is_known, read) = match known().get(&key) {
            Some(read) => (true, read.clone()),
            None => (false, None),
        };
        if let Some(read) = read {
            self.registry.register_template(name, read);
            return Ok(());
        }
        if depth::is_too_deep(source) {
            return Err(TemplateFault::too_deep(name));
        }
        pieces::read(&mut self.registry, name, source)
            .map_err(|error| TemplateFault::of_reading(name, &error))?;
        if self.asks_for_texts
            && let Some(mut asking) = self.registry.get_template(name).cloned()
        {
            text::ask(&mut asking);
            self.registry.register_template(name, asking);
        }
        if let Some(counted) =
            self.registry.get_template(name).and_then(|read| depth::with_counts(read, source))
        {
            self.registry.register_template(name, counted);
        }
        let read = self.registry.get_template(name).filter(|_| is_known).cloned();
        let mut known = known();
        if known.len() >= MOST_READ {
            known.clear();
        }
        known.insert(key, read);
        Ok(())
    }

    /// Adds the helper `{{name a b …}}`. It is given the values of its parameters, and its result is printed as it is.
    /// A parameter that the data does not have raises before the helper is called.
    pub fn helper(
        &mut self,
        name: &'static str,
        call: impl Fn(&[&Value]) -> Rendered + Send + Sync + 'static,
    ) {
        self.registry.register_helper(name, Box::new(Inline { name, strict: self.strict, call }));
    }

    /// Adds the helper `{{name a b …}}` whose result is plain text: the engine escapes it where it is printed,
    /// and other helpers get it as it is. A parameter that the data does not have raises before the helper is called.
    pub fn text_helper(
        &mut self,
        name: &'static str,
        call: impl Fn(&[&Value]) -> Rendered + Send + Sync + 'static,
    ) {
        self.value_helper(name, move |values| call(values).map(Value::String));
    }

    /// Adds the helper `(name a b …)` whose result is a value for blocks and other helpers, such as a list.
    /// A parameter that the data does not have raises before the helper is called.
    pub fn value_helper(
        &mut self,
        name: &'static str,
        call: impl Fn(&[&Value]) -> Result<Value, String> + Send + Sync + 'static,
    ) {
        self.registry.register_helper(name, Box::new(Computed { name, strict: self.strict, call }));
    }

    /// Lets `(not x)`, `(eq x y)` and `(ne x y)` ask for names that the data does not have, as `{{#if x}}` may: they count as null.
    pub fn conditions_of_missing(&mut self) {
        for condition in Condition::ALL {
            self.registry.register_helper(condition.name(), Box::new(condition));
        }
    }

    /// Renders the template `name` over `data`.
    ///
    /// # Errors
    /// When the template asks for a name that the data does not have, or a helper refuses its values.
    pub fn render(&self, name: &str, data: &Context) -> Result<String, TemplateFault> {
        depth::begin();
        let mut out = Bounded { text: String::new(), limit: MOST_TEXT, full: false };
        let template = self.registry.get_template(name);
        let template = template.ok_or_else(|| {
            TemplateFault::of_rendering(name, &RenderErrorReason::TemplateNotFound(name.to_owned()).into())
        })?;
        let mut state = RenderContext::new(template.name.as_ref());
        let rendered = template.render(&self.registry, data, &mut state, &mut out);
        if out.full {
            return Err(TemplateFault::too_deep(name));
        }
        rendered.map_err(|error| TemplateFault::of_rendering(name, &error))?;
        Ok(out.text)
    }

    /// Tells whether there is a template of that name.
    pub fn has(&self, name: &str) -> bool {
        self.registry.has_template(name)
    }
}

/// Takes text until there is too much.
struct Bounded {
    text: String,
    limit: usize,
    full: bool,
}

impl Output for Bounded {
    fn write(&mut self, text: &str) -> io::Result<()> {
        if self.text.len() + text.len() > self.limit {
            self.full = true;
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.text.push_str(text);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Fault;
    use serde_json::json;

    fn rendered(format: Format, template: &str, data: Value) -> Result<String, String> {
        let mut engine = Engine::new(format);
        engine.template("t", template).map_err(|fault| fault.to_string())?;
        engine.render("t", &Context::from(data)).map_err(|fault| fault.to_string())
    }

    #[test]
    fn what_people_typed_is_never_markup() {
        let evil = json!({"x": "#read(\"/etc/passwd\") <b> {{evil}} *a*"});
        assert_eq!(
            rendered(Format::Typst, "{{x}}", evil.clone()).unwrap(),
            "#\"#read(\\\"/etc/passwd\\\") <b> {{evil}} *a*\";"
        );
        assert_eq!(
            rendered(Format::Html, "{{x}}", evil).unwrap(),
            "#read(&quot;/etc/passwd&quot;) &lt;b&gt; {{evil}} *a*"
        );
    }

    #[test]
    fn null_is_empty_and_missing_raises() {
        assert_eq!(
            rendered(Format::Html, "a{{#each x}}{{this}}{{/each}}{{#with x}}b{{/with}}", json!({"x": null}))
                .unwrap(),
            "a"
        );
        assert_eq!(
            rendered(Format::Html, "{{#with x}}b{{else}}c{{/with}}", json!({"x": null})).unwrap(),
            "c"
        );
        assert!(rendered(Format::Html, "{{#each y}}{{/each}}", json!({"x": 1})).unwrap_err().contains('y'));
        assert!(rendered(Format::Html, "{{#with y}}{{else}}{{/with}}", json!({"x": 1})).is_err());
        assert!(rendered(Format::Html, "{{y}}", json!({"x": 1})).is_err());
        assert!(rendered(Format::Html, "{{string y}}", json!({"x": 1})).is_err());
    }

    #[test]
    fn data_may_have_the_names_of_helpers() {
        let data = json!({"url": "a&b", "l": [{"string": "<c>"}], "rows": "d"});
        let mut engine = Engine::new(Format::Html);
        engine.value_helper("rows", |_| Ok(json!([])));
        engine.template("t", "{{url}} {{#each l}}{{string}}{{/each}} {{rows}}").unwrap();
        assert_eq!(engine.render("t", &Context::from(data)).unwrap(), "a&amp;b &lt;c&gt; d");
        let missing = engine.render("t", &Context::from(json!({}))).unwrap_err();
        assert_eq!(missing.fault, Fault::UnknownName("url".to_owned()));
    }

    #[test]
    fn each_knows_where_it_is() {
        let data = json!({"l": [{"n": "a", "m": [1, 2]}, {"n": "b", "m": []}], "o": {"k": 1}});
        let template = "{{#each l as |x i|}}{{i}}{{x.n}}{{#if @first}}!{{/if}}{{#each m}}{{this}}{{../n}}{{else}}-{{/each}}{{#unless @last}},{{/unless}}{{/each}}{{#each o}}{{@key}}{{this}}{{/each}}";
        assert_eq!(rendered(Format::Html, template, data).unwrap(), "0a!1a2a,1b-k1");
    }
}
