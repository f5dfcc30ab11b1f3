//! `remark-in-text`: a line with `#` within a text that is rather a remark than a heading.

use super::context::{Rule, remarks};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "remark-in-text", severity: Severity::Warning, run: remarks };
