//! `link-leads-nowhere`: a link whose address leads nowhere.

use crate::check::{Rule, remarks};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule { id: "link-leads-nowhere", severity: Severity::Warning, run: remarks };
