//! `duplicate-report`: two reports of one site.

use super::Subject;
use crate::diag::Finding;
use std::collections::BTreeMap;

pub(super) fn run(subject: Subject<'_>, findings: &mut Vec<Finding>) {
    let mut first = BTreeMap::new();
    for report in &subject.exchange.reports {
        let site = &report.value.site;
        if let Some(earlier) = first.insert(site.as_str(), report.file.as_str()) {
            findings.push(
                Finding::error("duplicate-report")
                    .in_file(&report.file)
                    .at(site.place)
                    .with("site", &site.value)
                    .with("file", earlier),
            );
        }
    }
}
