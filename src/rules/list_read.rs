//! `list-read`: a list with signs of another program, which was read as one.

use super::context::{Rule, remarks};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "list-read", severity: Severity::Hint, run: remarks };
