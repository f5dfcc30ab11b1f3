//! A filled Mitschrift → what its writer would have typed as YAML.
//!
//! A field is known as those of a site's form are: by its bookmark, else by the name of its content control, else by the words that stand
//! before it. The Tab key behind the last field of a table makes another row, which has neither: its column says what it is.

mod answers;
mod labels;
mod text;

use super::beside::tell_beside_fields;
use super::lines::Line;
use diagnostics::Diagnostic;

/// Tells whether the lines are those of a Mitschrift.
pub(super) fn is_mitschrift(lines: &[Line]) -> bool {
    answers::is_mitschrift(lines)
}

/// Tells whether a row of so many cells, of which the first says this, stands over the columns of a table of a Mitschrift.
pub(super) fn is_head(first: &str, cells: usize) -> bool {
    labels::Rows::of_head(first, cells).is_some()
}

/// Writes down what a Mitschrift says, as YAML; `diagnostics` gets what people did although it does not ask for it.
pub(super) fn read(lines: &[Line], diagnostics: &mut Vec<Diagnostic>) -> String {
    let answers = answers::answers(lines);
    diagnostics.extend(tell_beside_fields(&answers.outside, &answers.hinted));
    text::text(&answers, diagnostics)
}
