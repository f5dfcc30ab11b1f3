//! One file: bytes → a value.

use crate::mend::mend;
use crate::raw::{without_control_characters, without_odd_ends};
use crate::schema::Shapes;
use crate::verify::verify;
use diagnostics::{Checked, Diagnostic, Place, sort};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use yaml_source::{decode, deserialize, trusted};

/// So many diagnostics of one file are reported; who mends them sees the next ones.
const MAX_FINDINGS: usize = 20;

/// Reads the bytes of `file` (a name for the diagnostics) as a `T`.
///
/// The value is as much of it as could be read: keys and list items with mistakes are left out, and every mistake is a
/// diagnostic with its place. There is none when what must be there is missing or cannot be read. Any bytes at all give a
/// value or diagnostics.
pub fn read<T: DeserializeOwned + JsonSchema + 'static>(file: &str, bytes: &[u8]) -> Checked<Option<T>> {
    let shapes = Shapes::of::<T>();
    let decoded = decode(bytes);
    let mut diagnostics: Vec<Diagnostic> = decoded.diagnostic.into_iter().collect();
    let value = if decoded.readable { read_text(decoded.text, &shapes, &mut diagnostics) } else { None };
    for diagnostic in &mut diagnostics {
        diagnostic.file = file.to_owned();
    }
    sort(&mut diagnostics);
    diagnostics.truncate(MAX_FINDINGS);
    Checked { value, diagnostics }
}

fn read_text<T: DeserializeOwned>(
    text: String,
    shapes: &Shapes,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<T> {
    let (text, controls) = without_control_characters(&text);
    diagnostics.extend(controls);
    let mut mended = mend(without_odd_ends(text), shapes);
    let verdict = loop {
        if mended.tree.root.is_none() {
            diagnostics.append(&mut mended.diagnostics);
            return empty(mended.tree.stop.is_none(), shapes, diagnostics);
        }
        let mut verdict = verify(&mended.text, &mended.tree, shapes);
        // What hides behind such a mistake is seen once it is mended.
        let Some(mistake) = verdict.mistake.take() else { break verdict };
        if !mended.mend(mistake) {
            break verdict;
        }
        mended.mend_syntax(shapes);
    };
    diagnostics.append(&mut mended.diagnostics);
    let is_clean = diagnostics.is_empty() && verdict.diagnostics.is_empty();
    diagnostics.extend(verdict.diagnostics.into_iter().map(|diagnostic| {
        let place = mended.as_typed(diagnostic.place);
        diagnostic.at(place)
    }));
    if !verdict.usable {
        return None;
    }
    match deserialize(&mended.tree, &verdict.gone) {
        Ok(value) => Some(value),
        Err(error) => {
            // What the schema does not know, the type says.
            let place = mended.as_typed(error.place.unwrap_or(Place::new(1, 1, 1)));
            let diagnostic = Diagnostic::error("yaml-syntax").at(place).with("reason", "other");
            diagnostics.extend(is_clean.then_some(diagnostic));
            None
        }
    }
}

/// A file without content: fine where every key may be missing.
fn empty<T: DeserializeOwned>(
    is_whole: bool,
    shapes: &Shapes,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<T> {
    if !is_whole {
        return None;
    }
    let needs_content = shapes.root.fields.iter().any(|field| field.required);
    let diagnostic =
        if needs_content { Diagnostic::error("empty-file") } else { Diagnostic::warning("empty-file") };
    diagnostics.push(diagnostic.at(Place::new(1, 1, 1)));
    if needs_content { None } else { trusted("{}") }
}
