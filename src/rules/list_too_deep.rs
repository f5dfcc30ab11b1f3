//! `list-too-deep`: a list that nests deeper than documents show.

use super::context::{Rule, remarks};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "list-too-deep", severity: Severity::Warning, run: remarks };
