//! `unknown-rule`: a setting for a rule that there is not.

use super::context::{Found, Rule, RuleContext};
use super::refer::{all, unknown};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "unknown-rule", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let programme = &context.exchange.programme;
    let known: Vec<(&str, &str)> = context.rules.iter().map(|rule| (rule.id, "")).collect();
    unknown(all(&programme.file, programme.value.rules.iter().map(|setting| &setting.id)), &known, found);
}
