//! Helpers made of functions over values.

use super::blocks::parameter;
use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, RenderError,
    RenderErrorReason, ScopedJson,
};
use serde_json::Value;

/// Result of a helper of ours: text that is already in the engine's format.
pub type Rendered = Result<String, String>;

/// The first of the values of a helper; null where there is none.
pub(super) fn first<'a>(values: &[&'a Value]) -> &'a Value {
    values.first().copied().unwrap_or(&Value::Null)
}

/// The text of a value, as the engine puts it out.
pub(super) fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// A helper made of a function from values to text that is put out as it is.
pub(super) struct Inline<F> {
    pub(super) name: &'static str,
    /// True when a name that the data does not have raises.
    pub(super) strict: bool,
    pub(super) call: F,
}

impl<F: Fn(&[&Value]) -> Rendered + Send + Sync> HelperDef for Inline<F> {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        if helper.params().is_empty() {
            let value = value_of_own_name(self.name, self.strict, context, render)?;
            out.write(&registry.get_escape_fn()(&text_of(value.as_json())))?;
        } else {
            out.write(&call_with_params(helper, self.name, self.strict, &self.call)?)?;
        }
        Ok(())
    }
}

/// A helper made of a function from values to a value.
pub(super) struct Computed<F> {
    pub(super) name: &'static str,
    /// True when a name that the data does not have raises.
    pub(super) strict: bool,
    pub(super) call: F,
}

impl<F: Fn(&[&Value]) -> Result<Value, String> + Send + Sync> HelperDef for Computed<F> {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        if helper.params().is_empty() {
            return value_of_own_name(self.name, self.strict, context, render);
        }
        call_with_params(helper, self.name, self.strict, &self.call).map(ScopedJson::Derived)
    }
}

/// The value of the data that has the name of a helper: without a parameter `{{url}}` asks for it.
fn value_of_own_name<'rc>(
    name: &'static str,
    strict: bool,
    context: &'rc Context,
    render: &RenderContext<'_, 'rc>,
) -> Result<ScopedJson<'rc>, RenderError> {
    let value = render.evaluate(context, name)?;
    if strict && value.is_missing() {
        return Err(RenderErrorReason::MissingVariable(Some(name.to_owned())).into());
    }
    Ok(value)
}

fn call_with_params<T>(
    helper: &Helper<'_>,
    name: &'static str,
    strict: bool,
    call: impl Fn(&[&Value]) -> Result<T, String>,
) -> Result<T, RenderError> {
    parameter(helper, name, strict)?;
    if strict && let Some(missing) = helper.params().iter().find(|value| value.is_value_missing()) {
        return Err(RenderErrorReason::MissingVariable(missing.relative_path().cloned()).into());
    }
    let values: Vec<&Value> = helper.params().iter().map(handlebars::PathAndJson::value).collect();
    call(&values).map_err(|message| RenderErrorReason::Other(format!("{name}: {message}")).into())
}
