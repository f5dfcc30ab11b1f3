//! In comes the view; out goes a Word file: a template, the program's own or the office's, filled with it.
//! Where things stand and how they look comes from the template; the crate `word-template` puts in values, blocks in the template's own styles.
//! It never decides wording, never fetches what a template refers to, and leaves parts it does not change as they were.

mod form;
mod pictures;

pub use form::{WordForm, meeting_notes};
pub use pictures::word_pictures;

use crate::facts::schema;
use crate::render::parts::layout_of;
use crate::render::{Artifact, Job, RenderError, Rendering};
use crate::store::{Assets, StoreError};
use diagnostics::{Checked, Diagnostic};
use ooxml::OoxmlError;
use std::borrow::Cow;
use word_template::{FillData, FillOptions, Known, PartialSource, Partials, fill_document, refused};

/// Finds the Word template of a kind of document among the assets: in its own folder, else in that of the record.
///
/// # Errors
/// When the office's file is there but cannot be read.
pub fn word_template_path(kind: &str, assets: &Assets) -> Result<String, StoreError> {
    layout_of(kind, assets, WORD_TEMPLATE)
}

/// The Word template in the folder of a document kind, built in or the office's own.
pub const WORD_TEMPLATE: &str = "dokumentation.docx";

const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Fills the kind's Word template, `<stem>.docx`. A template that cannot be used is a diagnostic, and there is no file.
///
/// # Errors
/// When the template cannot be read from the disk, or the view is no JSON.
pub fn docx(job: Job<'_>) -> Rendering {
    let path = word_template_path(&job.view.document.kind, job.assets)?;
    let template = job.assets.bytes(&path)?.ok_or(OoxmlError::Missing(path.clone()))?;
    let data = serde_json::to_value(job.view)
        .map(FillData::from)
        .map_err(|error| RenderError::Format { format: "docx", message: error.to_string() })?;
    let partials = Partials::new(Beside::of(&path, job.assets));
    // Only Word knows the pages of a contents.
    let ask_refresh = !job.view.document.contents.is_empty();
    let pictures = word_pictures(job.pictures.clone());
    let options = FillOptions { pictures, partials, ask_refresh, ..FillOptions::default() };
    let file = job.assets.shown(&path)?;
    Ok(match fill_document(&template, &job.view.document, &data, &options) {
        Ok(Checked { value: bytes, diagnostics }) => {
            let path = format!("{}.docx", job.stem);
            let artifact = Artifact { path, media_type: MEDIA_TYPE, bytes, pages: None, source: None };
            let diagnostics =
                diagnostics.into_iter().map(|diagnostic| in_template(diagnostic, &file)).collect();
            Checked { value: vec![artifact], diagnostics }
        }
        Err(error) => {
            let diagnostics = refused(&template, Known::Schema(&schema()), &options, &error);
            let diagnostics =
                diagnostics.into_iter().map(|diagnostic| diagnostic.in_file(file.as_str())).collect();
            Checked { value: Vec::new(), diagnostics }
        }
    })
}

/// The Word files in the folder of a template.
struct Beside {
    folder: String,
    assets: Assets,
}

impl Beside {
    fn of(template: &str, assets: &Assets) -> Self {
        let (folder, _) = template.rsplit_once('/').unwrap_or_default();
        Self { folder: folder.to_owned(), assets: assets.clone() }
    }
}

impl PartialSource for Beside {
    fn names(&self) -> Vec<String> {
        self.assets.names(&self.folder).unwrap_or_default()
    }

    fn file(&self, name: &str) -> Option<Vec<u8>> {
        self.assets.bytes(&format!("{}/{name}", self.folder)).ok()?.map(Cow::into_owned)
    }
}

/// Names the template as the file of a diagnostic that is about the template rather than about what people typed.
fn in_template(diagnostic: Diagnostic, file: &str) -> Diagnostic {
    let of_template = ["word-style-missing", "word-picture-alt", "word-picture-missing"]
        .contains(&diagnostic.id)
        || diagnostic.id.starts_with("word-tag-");
    if of_template { diagnostic.in_file(file) } else { diagnostic }
}

impl From<OoxmlError> for RenderError {
    fn from(error: OoxmlError) -> Self {
        Self::Format { format: "docx", message: error.to_string() }
    }
}

#[cfg(test)]
mod tests;
