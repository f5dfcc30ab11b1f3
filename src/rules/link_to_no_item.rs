//! `link-to-no-item`: a link to an item of the agenda by a number that none has.

use super::context::{Found, Rule, RuleContext};
use crate::model::item_of_number;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "link-to-no-item", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let items = &context.exchange.event.value.agenda;
    for typed in &context.texts {
        for link in &typed.markdown().links {
            let Some(number) = link.url.strip_prefix('#') else { continue };
            if item_of_number(items, number).is_none() {
                found.add(typed.file, typed.place(link.range.clone()), [("number", number.into())]);
            }
        }
    }
}
