//! `image-in-text`: a picture in running text, of which only the description is printed.

use super::context::{Rule, remarks};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "image-in-text", severity: Severity::Warning, run: remarks };
