//! `filed-not-read`: a report whose moment of filing is none.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::lang::read_moment;

pub(super) const RULE: Rule = Rule { id: "filed-not-read", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    for report in &desk.exchange.reports {
        let not_read = |filed: &&crate::exchange::Text| read_moment(filed.as_str()).is_none();
        if let Some(filed) = report.value.filed.as_ref().filter(not_read) {
            found.add(&report.file, filed.place, [("typed", (&filed.value).into())]);
        }
    }
}
