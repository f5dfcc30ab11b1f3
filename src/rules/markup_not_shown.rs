//! `markup-not-shown`: markup that documents do not know, and print as typed.

use super::context::{Rule, remarks};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "markup-not-shown", severity: Severity::Hint, run: remarks };
