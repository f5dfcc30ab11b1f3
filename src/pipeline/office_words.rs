//! The program's words, with those that the office replaced.

use crate::facts::{WordsFacts, programme_words, usual_words};
use crate::store::{Assets, StoreError, read_file};
use crate::yaml;
use diagnostics::{Diagnostic, Place, Words, WordsFault};
use german_text::Lang;
use std::path::Path;

/// Loads the words of `lang`, with those that the office under `assets` replaced.
///
/// # Errors
/// When the office's file is there but cannot be read.
pub fn words(lang: Lang, assets: &Assets) -> Result<Words, StoreError> {
    let overlay = assets.office_text(&format!("locales/{}.ftl", lang.tag()))?;
    Ok(crate::words::load(lang, overlay.as_deref()).0)
}

/// Finds what the programme under `root` calls things; the usual words where its file cannot be read, which `check` tells.
pub fn words_of_programme(root: &Path, lang: Lang) -> WordsFacts {
    const FILE: &str = "inputs/programme.yaml";
    let file = read_file(&root.join(FILE)).ok();
    let programme = file.and_then(|bytes| yaml::load(&[(FILE.to_owned(), bytes)]).value.programme);
    programme.map_or_else(|| usual_words(lang), |programme| programme_words(&programme.value, lang))
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
