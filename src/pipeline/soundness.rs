//! Which exchanges may be written.

use crate::model::Exchange;
use diagnostics::{Diagnostic, Severity};

/// Tells whether something in the exchange's own files, or in the programme's, keeps it from being written.
pub(super) fn has_error(exchange: &Exchange, diagnostics: &[Diagnostic]) -> bool {
    let folder = format!("inputs/{}/", exchange.id);
    diagnostics.iter().any(|diagnostic| {
        diagnostic.severity == Severity::Error
            && (diagnostic.file.starts_with(&folder) || diagnostic.file == exchange.programme.file)
    })
}
