//! `unknown-field`: an id that names no work field of the programme.

use super::context::{Found, Rule, RuleContext};
use super::refer::{all, pairs, unknown};
use crate::model::Part;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "unknown-field", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let programme = &context.exchange.programme;
    if context.broken.contains(&programme.file) {
        return;
    }
    let known = pairs(&programme.value.work_fields, |field| (&field.id, &field.title));
    for report in &context.exchange.reports {
        let fields = report.value.statements().filter_map(|(_, statement)| statement.field.as_ref());
        unknown(all(&report.file, fields), &known, found);
    }
    let merged = &context.exchange.findings;
    let fields = merged.value.findings.iter().filter_map(|finding| finding.field.as_ref());
    unknown(all(&merged.file, fields), &known, found);
    let themes = &context.exchange.themes;
    let fields = themes.value.themes.iter().filter_map(|theme| theme.field.as_ref());
    unknown(all(&themes.file, fields), &known, found);
    for file in context.exchange.contacts.iter() {
        let fields = file.value.contacts.iter().filter_map(|contact| contact.field.as_ref());
        unknown(all(&file.file, fields), &known, found);
    }
    let event = &context.exchange.event;
    let lists =
        context.parts().filter_map(|part| if let Part::Findings(list) = part { Some(list) } else { None });
    let leads = lists.flat_map(|list| list.leads.iter().map(|lead| &lead.field));
    unknown(all(&event.file, leads), &known, found);
}
