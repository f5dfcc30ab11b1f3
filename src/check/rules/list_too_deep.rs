//! `list-too-deep`: a list that nests deeper than documents show.

use crate::check::{Rule, remarks};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule { id: "list-too-deep", severity: Severity::Warning, run: remarks };
