//! `table-read`: a table without a line of dashes, which was read as one.

use super::context::{Rule, remarks};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "table-read", severity: Severity::Hint, run: remarks };
