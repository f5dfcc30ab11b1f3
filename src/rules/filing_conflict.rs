//! `filing-conflict`: a site filed again what the office had edited meanwhile, and nobody has decided between the two yet.

use super::context::{Found, Rule, RuleContext};
use crate::model::{FiledKey, ReportProposal};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "filing-conflict", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for report in &context.exchange.reports {
        let text = |names: Vec<&str>| ("text", names.join(", ").into());
        if let Some(proposed) = &report.value.proposed {
            let args = [("what", "key".into()), text(names(&proposed.value))];
            found.add(&report.file, proposed.place, args);
        }
        for key in &report.value.withdrawn {
            found.add(&report.file, key.place, [("what", "key-gone".into()), text(vec![key.value.name()])]);
        }
        for (_, statement) in report.value.statements() {
            let id = || ("id", statement.id.as_str().into());
            if let Some(proposed) = &statement.proposed {
                let args = [id(), ("what", "proposed".into()), ("text", proposed.text.as_str().into())];
                found.add(&report.file, proposed.text.place, args);
            }
            if statement.withdrawn {
                let args = [id(), ("what", "withdrawn".into()), ("text", statement.text.as_str().into())];
                found.add(&report.file, statement.id.place, args);
            }
        }
    }
}

/// The keys about which the site says something else, with those of its statements.
fn names(proposed: &ReportProposal) -> Vec<&str> {
    let ReportProposal { introduction, series, registration, last_plans, successes, obstacles, plans, needs } =
        proposed;
    let keys = [
        (FiledKey::Introduction.name(), introduction.is_none()),
        (FiledKey::Series.name(), series.is_empty()),
        (FiledKey::Registration.name(), registration.is_none()),
        (FiledKey::LastPlans.name(), last_plans.is_empty()),
        ("successes", successes.is_empty()),
        ("obstacles", obstacles.is_empty()),
        ("plans", plans.is_empty()),
        ("needs", needs.is_empty()),
    ];
    keys.into_iter().filter(|(_, is_empty)| !is_empty).map(|(name, _)| name).collect()
}
