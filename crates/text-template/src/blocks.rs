//! `each` and `with` that treat what is there but null as empty, where the crate's own raise in strict mode.

use handlebars::{
    BlockContext, BlockParams, Context, Handlebars, Helper, HelperDef, HelperResult, Output, PathAndJson,
    RenderContext, RenderError, RenderErrorReason, Renderable as _, Template,
};
use serde_json::Value;

/// `{{#each list}}…{{else}}…{{/each}}` over lists and objects, with `@index`, `@number` (the same from 1), `@key`, `@first`, `@last` and block parameters.
#[derive(Clone, Copy)]
pub(super) struct Each {
    /// True when a name that the data does not have raises.
    pub(super) strict: bool,
}

/// `{{#with value}}…{{else}}…{{/with}}`.
#[derive(Clone, Copy)]
pub(super) struct With {
    /// True when a name that the data does not have raises.
    pub(super) strict: bool,
}

impl HelperDef for Each {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let over = parameter(helper, "each", self.strict)?;
        let entries: Vec<(Value, &Value)> = match over.value() {
            Value::Array(list) => list.iter().enumerate().map(|(i, value)| (Value::from(i), value)).collect(),
            Value::Object(map) => map.iter().map(|(key, value)| (Value::from(key.as_str()), value)).collect(),
            Value::Null => Vec::new(),
            Value::Bool(_) | Value::Number(_) | Value::String(_) => return Err(wrong_shape(over)),
        };
        if entries.is_empty() {
            return put_out(helper.inverse(), registry, context, render, out);
        }
        let Some(body) = helper.template() else { return Ok(()) };
        let last = entries.len() - 1;
        let keyed = over.value().is_object();
        render.push_block(BlockContext::new());
        for (index, (key, value)) in entries.into_iter().enumerate() {
            if let Some(block) = render.block_mut() {
                block.set_local_var("index", index.into());
                block.set_local_var("number", (index + 1).into());
                block.set_local_var("first", (index == 0).into());
                block.set_local_var("last", (index == last).into());
                if keyed {
                    block.set_local_var("key", key.clone());
                }
                enter(block, helper, over.context_path().map(|path| child_path(path, &key)), value, &key)?;
            }
            body.render(registry, context, render, out)?;
        }
        render.pop_block();
        Ok(())
    }
}

impl HelperDef for With {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let over = parameter(helper, "with", self.strict)?;
        if over.value().is_null() {
            return put_out(helper.inverse(), registry, context, render, out);
        }
        let Some(body) = helper.template() else { return Ok(()) };
        let mut block = BlockContext::new();
        if let Some(parent) = render.block() {
            block.local_variables_mut().clone_from(parent.local_variables());
        }
        enter(&mut block, helper, over.context_path().cloned(), over.value(), &Value::Null)?;
        render.push_block(block);
        body.render(registry, context, render, out)?;
        render.pop_block();
        Ok(())
    }
}

/// Renders what a block holds; nothing where it holds nothing.
pub(super) fn put_out<'reg: 'rc, 'rc>(
    template: Option<&'rc Template>,
    registry: &'reg Handlebars<'reg>,
    context: &'rc Context,
    render: &mut RenderContext<'reg, 'rc>,
    out: &mut dyn Output,
) -> HelperResult {
    template.map_or(Ok(()), |template| template.render(registry, context, render, out))
}

/// The first parameter; raises when the data has no such name and the engine is strict.
pub(super) fn parameter<'a, 'rc>(
    helper: &'a Helper<'rc>,
    name: &'static str,
    strict: bool,
) -> Result<&'a PathAndJson<'rc>, RenderError> {
    let value = helper.param(0).ok_or(RenderErrorReason::ParamNotFoundForIndex(name, 0))?;
    if strict && value.is_value_missing() {
        return Err(RenderErrorReason::MissingVariable(value.relative_path().cloned()).into());
    }
    Ok(value)
}

fn wrong_shape(value: &PathAndJson<'_>) -> RenderError {
    let path = value.relative_path().cloned().unwrap_or_default();
    RenderErrorReason::ParamTypeMismatchForName("each", path, "a list or an object".to_owned()).into()
}

/// Makes `value` what names in the block refer to: by its path where it stands in the data, by itself where it was computed.
fn enter<'rc>(
    block: &mut BlockContext<'rc>,
    helper: &Helper<'rc>,
    path: Option<Vec<String>>,
    value: &Value,
    key: &Value,
) -> Result<(), RenderError> {
    let by_path = path.is_some();
    match path {
        Some(path) => *block.base_path_mut() = path,
        None => block.set_base_value(value.clone()),
    }
    let (name, key_name) = match (helper.block_param(), helper.block_param_pair()) {
        (Some(name), _) => (name, None),
        (None, Some((name, key_name))) => (name, Some(key_name)),
        (None, None) => return Ok(()),
    };
    let mut params = BlockParams::new();
    if by_path {
        params.add_path(name, Vec::new())?;
    } else {
        params.add_value(name, value.clone())?;
    }
    if let Some(key_name) = key_name {
        params.add_value(key_name, key.clone())?;
    }
    block.set_block_params(params);
    Ok(())
}

fn child_path(path: &[String], key: &Value) -> Vec<String> {
    let segment = key.as_str().map_or_else(|| key.to_string(), str::to_owned);
    path.iter().cloned().chain([segment]).collect()
}
