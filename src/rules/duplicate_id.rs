//! `duplicate-id`: one id for two things of a kind.

use super::context::{Found, Rule, RuleContext};
use crate::model::{Attendance, Text};
use diagnostics::Severity;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule { id: "duplicate-id", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let exchange = context.exchange;
    let (programme, event, merged) = (&exchange.programme, &exchange.event, &exchange.findings);
    let mut once = |ids: Vec<(&str, &Text)>| repeated(ids, found);
    once(programme.value.sites.iter().map(|site| (programme.file.as_str(), &site.id)).collect());
    let attendance = event.value.attendance.iter().flat_map(Attendance::everyone);
    let own = attendance.filter_map(|person| Some((event.file.as_str(), person.id.as_ref()?)));
    once(
        programme
            .value
            .people
            .iter()
            .map(|person| (programme.file.as_str(), &person.id))
            .chain(own)
            .collect(),
    );
    once(programme.value.organisations.iter().map(|known| (programme.file.as_str(), &known.id)).collect());
    once(programme.value.work_fields.iter().map(|field| (programme.file.as_str(), &field.id)).collect());
    once(
        event.value.agenda.iter().filter_map(|item| Some((event.file.as_str(), item.id.as_ref()?))).collect(),
    );
    let tasks = event.value.all_follow_ups();
    once(tasks.filter_map(|(_, task)| Some((event.file.as_str(), task.id.as_ref()?))).collect());
    once(merged.value.findings.iter().map(|finding| (merged.file.as_str(), &finding.id)).collect());
    for file in exchange.contacts.iter() {
        once(file.value.contacts.iter().map(|contact| (file.file.as_str(), &contact.id)).collect());
    }
    let instruments = &exchange.monitoring;
    once(instruments.value.instruments.iter().map(|one| (instruments.file.as_str(), &one.id)).collect());
    let statements = exchange.reports.iter().flat_map(|report| {
        report.value.statements().map(|(_, statement)| (report.file.as_str(), &statement.id))
    });
    once(statements.collect());
}

/// A finding for each id that an earlier one of the list has already.
fn repeated(ids: Vec<(&str, &Text)>, found: &mut Found) {
    let mut first: BTreeMap<&str, (&str, &Text)> = BTreeMap::new();
    for (file, id) in ids {
        match first.get(id.as_str()) {
            None => {
                first.insert(id.as_str(), (file, id));
            }
            Some((earlier, other)) => found.add(
                file,
                id.place,
                [("id", (&id.value).into()), ("file", (*earlier).into()), ("line", other.place.line.into())],
            ),
        }
    }
}
