//! `table-row-too-long`: a row of a table with more cells than its header.

use crate::check::{Rule, remarks};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule { id: "table-row-too-long", severity: Severity::Warning, run: remarks };
