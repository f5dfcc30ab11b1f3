//! `flipchart-not-typed`: a photo of a flipchart whose text nobody has typed yet.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "flipchart-not-typed", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for table in &context.exchange.tables {
        for flipchart in table.value.flipcharts.iter().filter(|flipchart| !flipchart.typed) {
            found.add(&table.file, flipchart.file.place, [("name", (&flipchart.file.value).into())]);
        }
    }
}
