//! Conditions that may ask for what the data does not have.

use super::blocks::put_out;
use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, JsonTruthy as _, Output, RenderContext,
    RenderError, RenderErrorReason, ScopedJson,
};
use serde_json::Value;

/// `(not x)`, `(eq x y)` or `(ne x y)`, in which a name that the data does not have counts as null, as it does to `{{#if x}}`.
#[derive(Clone, Copy)]
pub(super) enum Condition {
    Not,
    Eq,
    Ne,
}

impl Condition {
    pub(super) const ALL: [Self; 3] = [Self::Not, Self::Eq, Self::Ne];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Not => "not",
            Self::Eq => "eq",
            Self::Ne => "ne",
        }
    }

    fn holds(self, helper: &Helper<'_>) -> Result<bool, RenderError> {
        let value = |index: usize| match helper.param(index) {
            Some(value) => Ok(value.value()),
            None => Err(RenderErrorReason::ParamNotFoundForIndex(self.name(), index)),
        };
        Ok(match self {
            Self::Not => !value(0)?.is_truthy(false),
            Self::Eq => value(0)? == value(1)?,
            Self::Ne => value(0)? != value(1)?,
        })
    }
}

impl HelperDef for Condition {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let holds = self.holds(helper)?;
        if !helper.is_block() {
            return Ok(out.write(&holds.to_string())?);
        }
        let template = if holds { helper.template() } else { helper.inverse() };
        put_out(template, registry, context, render, out)
    }

    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        Ok(ScopedJson::Derived(Value::Bool(self.holds(helper)?)))
    }
}
