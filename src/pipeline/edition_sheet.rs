//! Inputs that are those of an edition: what they say about it.

use crate::editions::{SHEET, with_sheet};
use crate::model::Exchange;
use crate::store::read_picture;
use diagnostics::Diagnostic;
use std::path::Path;

/// Reads what inputs that are those of an edition say about it.
pub(super) fn recall_edition(root: &Path, exchanges: &mut [Exchange]) -> Vec<Diagnostic> {
    let mut said = Vec::new();
    for exchange in exchanges {
        let Ok(bytes) = read_picture(root, &format!("{}/{SHEET}", exchange.id)) else { continue };
        match serde_json::from_slice(&bytes) {
            Ok(sheet) => *exchange = with_sheet(exchange.clone(), sheet),
            Err(error) => {
                let diagnostic = Diagnostic::error("published-unread");
                let file = format!("inputs/{}/{SHEET}", exchange.id);
                said.push(diagnostic.in_file(file).with("reason", error.to_string()));
            }
        }
    }
    said
}
