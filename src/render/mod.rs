//! In comes the [`View`], with its document and sections, and the pictures it names; out come [`Artifact`]s, bytes in a format.
//! One module per format walks blocks and inlines exhaustively; layouts and phrases decide look and wording.
//! It never sees an exchange, never touches the disk, and what a format cannot show becomes a diagnostic.

mod calendar;
mod contact_sheet;
mod csv;
mod form;
mod html;
mod jpeg;
mod markdown;
mod parts;
mod pdf;
pub mod picture;
#[cfg(test)]
mod sample;
mod word;

pub use calendar::{DayEvent, calendar, days_calendar};
pub use contact_sheet::contact_list;
pub use csv::{csv, data_folder};
pub use form::{MergingPage, WebForm};
pub use html::{html, stylesheet};
pub use markdown::markdown;
pub use parts::base64;
pub use pdf::{CoverLetter, cover_letter, get_ready, own_layout, pdf, typ};
pub use word::{WORD_TEMPLATE, WordForm, docx, meeting_notes, word_pictures, word_template_path};

use crate::facts::View;
use crate::store::Assets;
use diagnostics::Checked;
use thiserror::Error;

/// A file that a renderer made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Artifact {
    /// Its path below the folder of the exchange's outputs, with `/`.
    pub path: String,
    /// Its media type, such as `application/pdf`.
    pub media_type: &'static str,
    /// Bytes in it.
    pub bytes: Vec<u8>,
    /// How many pages it has, where the format has pages.
    pub pages: Option<usize>,
    /// What it was set from, where its bytes do not show what it says.
    pub source: Option<String>,
}

/// Rendered files, and what was noticed on the way.
pub type Rendering = Result<Checked<Vec<Artifact>>, RenderError>;

/// Everything a renderer is given.
#[derive(Clone, Copy)]
pub struct Job<'a> {
    /// Data that templates see.
    pub view: &'a View,
    /// The pictures that the document names, prepared.
    pub pictures: &'a picture::Prepared,
    /// Templates and fonts: built in, or overridden by the office's folder.
    pub assets: &'a Assets,
    /// File name without ending, such as `2016-04-06_Sonneberg_Dokumentation`.
    pub stem: &'a str,
    /// Behind the names of folders, so that each edition has its own: `-public`.
    pub mark: &'a str,
    /// True when an article for a website is made beside the page.
    pub has_article: bool,
}

impl Job<'_> {
    /// The folder that is called so where there is one edition.
    fn folder(&self, name: &str) -> String {
        format!("{name}{}", self.mark)
    }
}

/// A template that cannot be used, or a bug of ours: not something that a person's report can cause.
#[derive(Debug, Error)]
pub enum RenderError {
    /// A layout is faulty; its author should mend it.
    #[error("{0}")]
    Template(#[from] text_template::TemplateFault),
    /// Reading an asset failed.
    #[error("{0}")]
    Asset(#[from] crate::store::StoreError),
    /// The format's library refused what we gave it.
    #[error("{format}: {message}")]
    Format {
        /// Which format.
        format: &'static str,
        /// Message that it gave.
        message: String,
    },
}
