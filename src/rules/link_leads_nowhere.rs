//! `link-leads-nowhere`: a link whose address leads nowhere.

use super::context::{Rule, remarks};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "link-leads-nowhere", severity: Severity::Warning, run: remarks };
