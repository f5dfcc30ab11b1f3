//! The form of a site as a Word file: the template `templates/report/rueckmeldung.docx`, filled with the facts of the form.

use super::MEDIA_TYPE;
use crate::facts::{FormFacts, word_facts};
use crate::render::{Artifact, RenderError};
use crate::store::Assets;
use ooxml::{Element, OoxmlError, Package};
use serde_json::Value;
use text_template::Missing;
use word_template::{FillOptions, fill};

/// Where the template lies among the assets.
const TEMPLATE: &str = "templates/report/rueckmeldung.docx";

/// Where that of the Mitschrift lies.
const MEETING_NOTES: &str = "templates/report/mitschrift.docx";

/// Makes the Mitschrift of a meeting from its facts, as a file of that path.
///
/// # Errors
/// When the template cannot be read or filled.
pub fn meeting_notes(assets: &Assets, facts: &Value, path: String) -> Result<Artifact, RenderError> {
    let template = assets.bytes(MEETING_NOTES)?.ok_or(OoxmlError::Missing(MEETING_NOTES.to_owned()))?;
    let filled = fill(&template, facts, &options()).map_err(|error| failed(MEETING_NOTES, error))?;
    Ok(Artifact { path, media_type: MEDIA_TYPE, bytes: filled.value, pages: None, source: None })
}

fn options() -> FillOptions {
    FillOptions { missing: Missing::Error, ..FillOptions::default() }
}

/// The template, read once for all forms of a run.
pub struct WordForm {
    template: Vec<u8>,
}

impl WordForm {
    /// Reads the template, built in or the office's own.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn new(assets: &Assets) -> Result<Self, RenderError> {
        let template = assets.bytes(TEMPLATE)?.ok_or(OoxmlError::Missing(TEMPLATE.to_owned()))?;
        Ok(Self { template: template.into_owned() })
    }

    /// The form for `facts`, as a file of that path.
    ///
    /// # Errors
    /// When the template cannot be filled.
    pub fn file(&self, facts: &FormFacts, path: String) -> Result<Artifact, RenderError> {
        let filled =
            fill(&self.template, &word_facts(facts), &options()).map_err(|error| failed(TEMPLATE, error))?;
        let mut package = Package::read(&filled.value)?;
        let mut document = package.tree(DOCUMENT)?;
        offer_fields(&mut document, facts);
        package.set(DOCUMENT, document.to_bytes());
        Ok(Artifact { path, media_type: MEDIA_TYPE, bytes: package.write()?, pages: None, source: None })
    }
}

const DOCUMENT: &str = "word/document.xml";

fn failed(template: &str, error: impl std::fmt::Display) -> RenderError {
    RenderError::Format { format: "docx", message: format!("{template}: {error}") }
}

/// Puts the work fields into each list in which at most one entry stands, that which takes a choice back: a template cannot repeat the entries of a list.
/// Their values are their names, too: LibreOffice offers values to choose from.
fn offer_fields(element: &mut Element, facts: &FormFacts) {
    for child in element.elements_mut() {
        if child.name() == "w:dropDownList" && child.children.len() <= 1 {
            for field in &facts.fields {
                child.push(
                    Element::new("w:listItem")
                        .with("w:displayText", field.name.clone())
                        .with("w:value", field.name.clone()),
                );
            }
        } else {
            offer_fields(child, facts);
        }
    }
}
