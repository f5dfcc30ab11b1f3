//! `line-under-list`: a line directly under a list that does not belong to its last point.

use super::context::{Rule, remarks};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "line-under-list", severity: Severity::Hint, run: remarks };
