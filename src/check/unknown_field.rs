//! `unknown-field`: an id that names no work field of the programme.

use super::Subject;
use super::refer::{all, pairs, unknown};
use crate::diag::Finding;
use crate::exchange::Part;

pub(super) fn run(subject: Subject<'_>, findings: &mut Vec<Finding>) {
    let programme = &subject.exchange.programme;
    if subject.broken.contains(&programme.file) {
        return;
    }
    let known = pairs(&programme.value.work_fields, |field| (&field.id, &field.title));
    for report in &subject.exchange.reports {
        let fields = report.value.statements().filter_map(|(_, statement)| statement.field.as_ref());
        unknown("unknown-field", all(&report.file, fields), &known, findings);
    }
    let merged = &subject.exchange.findings;
    let fields = merged.value.findings.iter().filter_map(|finding| finding.field.as_ref());
    unknown("unknown-field", all(&merged.file, fields), &known, findings);
    let event = &subject.exchange.event;
    let leads = event.value.agenda.iter().flat_map(|item| &item.parts).flat_map(|part| match part {
        Part::Findings(part) => part.leads.iter().map(|lead| &lead.field).collect(),
        _ => Vec::new(),
    });
    unknown("unknown-field", all(&event.file, leads), &known, findings);
}
