//! Why a build stopped.

use crate::render::RenderError;
use crate::store::StoreError;
use text_template::TemplateFault;
use thiserror::Error;

/// The machine or a template failed; no report of a site can cause this.
#[derive(Debug, Error)]
pub enum BuildError {
    /// The disk.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// A template or a library.
    #[error("{0}")]
    Render(#[from] RenderError),
}

impl From<TemplateFault> for BuildError {
    fn from(fault: TemplateFault) -> Self {
        Self::Render(fault.into())
    }
}
