//! `site-not-valid`: a site that did not belong to the programme on that day.

use super::context::{Found, Rule, RuleContext};
use super::refer::{Reference, period, sites};
use crate::digest::{Period, valid_on};
use crate::model::Text;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "site-not-valid", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let (event, programme) = (&context.exchange.event.value, &context.exchange.programme.value);
    // Who comes for the first time may begin later.
    let is_new = |id: &Text| event.newcomers.iter().any(|newcomer| newcomer.value == id.value);
    let waits = |file: &str| {
        let report = context.exchange.reports.iter().find(|report| report.file == file);
        report.is_some_and(|report| context.digest.undecided.contains(report.value.site.as_str()))
    };
    // Somebody has looked at a report that says whether it counts.
    let is_decided = |reference: &Reference<'_>| {
        let mut reports = context.exchange.reports.iter();
        reports.any(|report| report.file == reference.file && report.value.counts.is_some())
    };
    for reference in sites(context).filter(|reference| !is_new(reference.id) && !is_decided(reference)) {
        let Some(site) = programme.sites.iter().find(|site| site.id.value == reference.id.value) else {
            continue;
        };
        if !valid_on(Period::new(site.from.as_ref(), site.until.as_ref()), context.digest.day) {
            let args = [
                ("id", (&reference.id.value).into()),
                ("waits", u32::from(waits(reference.file)).into()),
                ("period", period(site.from.as_ref(), site.until.as_ref()).into()),
            ];
            found.add(reference.file, reference.id.place, args);
        }
    }
}
