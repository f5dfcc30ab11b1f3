//! `table-read`: a table without a line of dashes, which was read as one.

use crate::check::{Rule, remarks};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule { id: "table-read", severity: Severity::Hint, run: remarks };
