//! Which exchanges may be written.

use crate::model::Exchange;
use diagnostics::{Diagnostic, Severity};

/// Tells whether something in the exchange's own files, or in the programme's, keeps it from being written.
pub(super) fn has_error(exchange: &Exchange, findings: &[Diagnostic]) -> bool {
    let folder = format!("inputs/{}/", exchange.id);
    findings.iter().any(|finding| {
        finding.severity == Severity::Error
            && (finding.file.starts_with(&folder) || finding.file == exchange.programme.file)
    })
}
