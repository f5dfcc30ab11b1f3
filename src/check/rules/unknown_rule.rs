//! `unknown-rule`: a setting for a rule that there is not.

use super::RULES;
use crate::check::refer::{all, unknown};
use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule { id: "unknown-rule", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let programme = &desk.exchange.programme;
    let known: Vec<(&str, &str)> = RULES.iter().map(|rule| (rule.id, "")).collect();
    unknown(all(&programme.file, programme.value.rules.iter().map(|setting| &setting.id)), &known, found);
}
