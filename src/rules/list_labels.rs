//! `list-labels`: a list by letters or compound numbers, whose lines stay lines.

use super::context::{Rule, remarks};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "list-labels", severity: Severity::Hint, run: remarks };
