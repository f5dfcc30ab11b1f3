//! `table-row-too-long`: a row of a table with more cells than its header.

use super::context::{Rule, remarks};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "table-row-too-long", severity: Severity::Warning, run: remarks };
