//! `filing-conflict`: a site filed again what the office had edited meanwhile, and nobody has decided between the two yet.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule { id: "filing-conflict", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    for report in &desk.exchange.reports {
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
