//! `series-over`: an event of a site's series that is beyond the last one.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "series-over", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for report in &context.exchange.reports {
        for series in &report.value.series {
            let Some(of) = series.of.as_ref().filter(|of| series.ordinal.value > of.value) else { continue };
            let args = [("ordinal", series.ordinal.value.into()), ("of", of.value.into())];
            found.add(&report.file, series.ordinal.place, args);
        }
    }
}
