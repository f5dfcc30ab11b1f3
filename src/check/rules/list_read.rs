//! `list-read`: a list with signs of another program, which was read as one.

use crate::check::{Rule, remarks};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule { id: "list-read", severity: Severity::Hint, run: remarks };
