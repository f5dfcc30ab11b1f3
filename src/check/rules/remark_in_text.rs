//! `remark-in-text`: a line with `#` within a text that is rather a remark than a heading.

use crate::check::{Rule, remarks};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule { id: "remark-in-text", severity: Severity::Warning, run: remarks };
