//! A name in the place of a text.

use super::blocks::parameter;
use super::nested::nested_mut;
use handlebars::template::{HelperTemplate, Parameter, TemplateElement};
use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, RenderErrorReason, Template,
};
use serde_json::Value;

/// Asks for a value that is put out as text.
pub(super) const HELPER: &str = "austausch-text";

/// Lets each `{{name}}` of a template ask for a text.
pub(super) fn ask(template: &mut Template) {
    for element in &mut template.elements {
        if let TemplateElement::Expression(read) = element
            && read.params.is_empty()
            && read.hash.is_empty()
            && let Some(value) = value_of(read)
        {
            read.params = vec![value];
            read.name = Parameter::Name(HELPER.to_owned());
        }
        nested_mut(element).for_each(ask);
    }
}

/// The name of a tag as the value of another one.
fn value_of(read: &HelperTemplate) -> Option<Parameter> {
    match &read.name {
        Parameter::Name(name) => {
            let asked = Template::compile(&format!("{{{{{HELPER} {name}}}}}")).ok()?;
            match asked.elements.into_iter().next()? {
                TemplateElement::Expression(mut asked) => asked.params.pop(),
                _ => None,
            }
        }
        path @ Parameter::Path(_) => Some(path.clone()),
        _ => None,
    }
}

/// `{{austausch-text name}}`: what `{{name}}` puts out, but lists and objects, of which the engine would put out brackets, raise.
#[derive(Clone, Copy)]
pub(super) struct Text {
    /// True when a name that the data does not have raises.
    pub(super) strict: bool,
}

impl HelperDef for Text {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let asked = parameter(helper, HELPER, self.strict)?;
        match asked.value() {
            Value::Null => {}
            Value::String(text) => out.write(&registry.get_escape_fn()(text))?,
            value @ (Value::Bool(_) | Value::Number(_)) => out.write(&value.to_string())?,
            Value::Array(_) | Value::Object(_) => {
                let name = asked.relative_path().cloned().unwrap_or_default();
                return Err(
                    RenderErrorReason::ParamTypeMismatchForName(HELPER, name, "text".to_owned()).into()
                );
            }
        }
        Ok(())
    }
}
