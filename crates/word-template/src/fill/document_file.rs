//! A document → a Word file.

use super::template::WordTemplate;
use crate::error::FillError;
use crate::options::{FillData, FillOptions};
use crate::properties;
use diagnostics::Checked;
use document::Document;

/// Fills the Word file `template` with `data` that show `document`: title, authors, language and date of the file are the document's,
/// but for those that are tags in the template. Comments of the template are notes to whoever works on it, and go.
///
/// # Errors
/// When the bytes are no Word file, or a tag in it cannot be used.
pub fn fill_document(
    template: &[u8],
    document: &Document,
    data: &FillData,
    options: &FillOptions,
) -> Result<Checked<Vec<u8>>, FillError> {
    let template = WordTemplate::read(template, &options.partials)?;
    let Checked { value: mut package, diagnostics } =
        template.filled(data, options, Some(&document.language))?;
    properties::set(&mut package, document, template.kept())?;
    Ok(Checked { value: package.write()?, diagnostics })
}
