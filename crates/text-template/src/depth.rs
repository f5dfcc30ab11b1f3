//! Templates that call one another without end, or are nested deeper than anybody writes, are refused: each level takes a part of the
//! stack, and where that ends the program does.

use super::nested::nested_mut;
use handlebars::template::TemplateElement;
use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, RenderErrorReason, Template,
};
use std::cell::Cell;

/// So many tags may be open at once, in all templates that call one another.
pub(super) const DEEPEST: usize = 100;

/// So many templates may be called while one is rendered: each may call the next one twice.
const MOST_CALLS: usize = 10_000;

/// The words by which the fault is known again.
pub(super) const REASON: &str = "templates call one another without end";

const ENTER: &str = "__enter";
const LEAVE: &str = "__leave";

thread_local! {
    /// How deep this thread is in templates, and how many it has called.
    static CALLED: Cell<(usize, usize)> = const { Cell::new((0, 0)) };
}

/// Begins to render.
pub(super) fn begin() {
    CALLED.set((0, 0));
}

/// Tells whether brackets or blocks of `source` are nested deeper than the engine can read. What it would refuse anyhow may be judged wrongly.
pub(super) fn is_too_deep(source: &str) -> bool {
    deepest(source) > DEEPEST
}

/// How many blocks and brackets are open at once at most.
fn deepest(source: &str) -> usize {
    let (mut blocks, mut most) = (0_usize, 0_usize);
    for tag in source.split("{{").skip(1) {
        let tag = tag.split("}}").next().unwrap_or_default().trim_start_matches(['{', '~']).trim_start();
        match tag.chars().next() {
            Some('#') => blocks += 1,
            Some('/') => blocks = blocks.saturating_sub(1),
            _ => {}
        }
        let mut brackets = 0_usize;
        for c in tag.chars() {
            match c {
                '(' => brackets += 1,
                ')' => brackets = brackets.saturating_sub(1),
                _ => {}
            }
            most = most.max(blocks + brackets);
        }
        most = most.max(blocks);
    }
    most
}

/// Teaches the registry to count.
pub(super) fn register(registry: &mut Handlebars<'_>) {
    registry.register_helper(ENTER, Box::new(Count { enters: true }));
    registry.register_helper(LEAVE, Box::new(Count { enters: false }));
}

/// The template, counting itself whenever it is called, if it calls others; none if it calls none.
pub(super) fn with_counts(template: &Template, source: &str) -> Option<Template> {
    if !calls(template) {
        return None;
    }
    let read = |name: &str| Template::compile(&format!("{{{{{name} {}}}}}", 1 + deepest(source))).ok();
    let (enter, leave) = (read(ENTER)?, read(LEAVE)?);
    let mut counted = template.clone();
    count(&mut counted, &enter, &leave);
    Some(counted)
}

fn count(template: &mut Template, enter: &Template, leave: &Template) {
    count_nested(template, enter, leave);
    let at = template.mapping.first().cloned();
    let end = template.mapping.last().cloned();
    if let (Some(at), Some(end)) = (at, end) {
        template.elements.splice(0..0, enter.elements.iter().cloned());
        template.mapping.insert(0, at);
        template.elements.extend(leave.elements.iter().cloned());
        template.mapping.push(end);
    }
}

/// Counts in what a template holds: a block of a helper is no template of its own, but what it holds may define some.
fn count_nested(template: &mut Template, enter: &Template, leave: &Template) {
    for element in &mut template.elements {
        // What stands in other blocks is called by its name.
        let is_own = !matches!(element, TemplateElement::HelperBlock(_));
        let count = if is_own { count } else { count_nested };
        nested_mut(element).for_each(|inner| count(inner, enter, leave));
    }
}

fn calls(template: &Template) -> bool {
    template.elements.iter().any(|element| match element {
        TemplateElement::PartialExpression(_) | TemplateElement::PartialBlock(_) => true,
        TemplateElement::HelperBlock(block) => block.template.iter().chain(&block.inverse).any(calls),
        TemplateElement::DecoratorBlock(block) => block.template.iter().any(calls),
        _ => false,
    })
}

/// `{{__enter n}}` and `{{__leave n}}`: n tags are open from here on, or no longer.
struct Count {
    enters: bool,
}

impl HelperDef for Count {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        _: &mut dyn Output,
    ) -> HelperResult {
        let levels = helper.param(0).and_then(|value| value.value().as_u64()).unwrap_or(1);
        let levels = usize::try_from(levels).unwrap_or(DEEPEST);
        let (depth, calls) = CALLED.get();
        if !self.enters {
            CALLED.set((depth.saturating_sub(levels), calls));
            return Ok(());
        }
        CALLED.set((depth + levels, calls + 1));
        // What has no more than a tag or two in it may be called so often in a row.
        if depth + levels > 2 * DEEPEST || calls > MOST_CALLS {
            return Err(RenderErrorReason::Other(REASON.to_owned()).into());
        }
        Ok(())
    }
}
