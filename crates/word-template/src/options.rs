//! Data and options with which a template is filled.

use crate::partials::Partials;
use crate::picture::Pictures;
use handlebars::Context;
use text_template::Missing;

/// Options of filling.
#[derive(Clone, Debug, Default)]
pub struct FillOptions {
    /// Behaviour where the template asks for a name that the data does not have.
    pub missing: Missing,
    /// The pictures that the data names, by the name it uses.
    pub pictures: Pictures,
    /// The headings in order, each with the page it stands on, as far as that is known: what a table of contents shows.
    pub pages: Vec<(String, u32)>,
    /// The Word files that the template may put in.
    pub partials: Partials,
    /// Set when Word is to ask, on opening the file, if it shall refresh page numbers and the like.
    pub ask_refresh: bool,
}

/// Data that a template is filled with: any JSON.
#[derive(Clone, Debug)]
pub struct FillData(pub(crate) Context);

impl FillData {
    /// The JSON.
    pub fn value(&self) -> &serde_json::Value {
        self.0.data()
    }
}

impl From<serde_json::Value> for FillData {
    fn from(value: serde_json::Value) -> Self {
        Self(Context::from(value))
    }
}
