//! The program's words, with those that the office replaced.

use crate::store::{Assets, StoreError};
use diagnostics::{Diagnostic, Place, Words, WordsFault};
use german_text::Lang;

/// Loads the words of `lang`, with those that the office under `assets` replaced.
///
/// # Errors
/// When the office's file is there but cannot be read.
pub fn words(lang: Lang, assets: &Assets) -> Result<Words, StoreError> {
    let overlay = assets.office_text(&format!("locales/{}.ftl", lang.tag()))?;
    Ok(crate::words::load(lang, overlay.as_deref()).0)
}

/// Finds what is wrong with an office's own words of the program.
pub(super) fn words_faults(assets: &Assets) -> Result<Vec<Diagnostic>, StoreError> {
    let mut diagnostics = Vec::new();
    for lang in Lang::ALL {
        let file = format!("locales/{}.ftl", lang.tag());
        let Some(text) = assets.office_text(&file)? else { continue };
        for fault in crate::words::load(lang, Some(&text)).1 {
            let line = match fault {
                WordsFault::Syntax { line, .. } => line,
                WordsFault::Unknown { .. } => 0,
            };
            let diagnostic = Diagnostic::warning("words-faulty").in_file(&file).at(Place::new(line, 1, 1));
            diagnostics.push(diagnostic.with("reason", fault.to_string()));
        }
    }
    Ok(diagnostics)
}
