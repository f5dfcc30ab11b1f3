//! `list-labels`: a list by letters or compound numbers, whose lines stay lines.

use crate::check::{Rule, remarks};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule { id: "list-labels", severity: Severity::Hint, run: remarks };
