//! What people typed beside the fields of a Word file.

use diagnostics::Diagnostic;

/// Tells of each text that stands outside of all fields, with whether it was kept, and of each that looks like the hint of a field.
pub(super) fn tell_beside_fields(outside: &[(String, bool)], hinted: &[String]) -> Vec<Diagnostic> {
    let outside = outside.iter().map(|(text, is_kept)| {
        let kept = if *is_kept { "kept" } else { "left" };
        Diagnostic::warning("import-word-outside").with("text", text.as_str()).with("kept", kept)
    });
    let hinted =
        hinted.iter().map(|text| Diagnostic::warning("import-word-hint").with("text", text.as_str()));
    outside.chain(hinted).collect()
}
