//! Why a build stopped.

use crate::render::RenderError;
use crate::store::StoreError;
use std::fmt;
use text_template::TemplateFault;

/// The machine or a template failed; no report of a site can cause this.
#[derive(Debug)]
pub enum BuildError {
    /// The disk.
    Store(StoreError),
    /// A template or a library.
    Render(RenderError),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            Self::Render(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for BuildError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Store(error) => Some(error),
            Self::Render(error) => Some(error),
        }
    }
}

impl From<StoreError> for BuildError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<RenderError> for BuildError {
    fn from(error: RenderError) -> Self {
        Self::Render(error)
    }
}

impl From<TemplateFault> for BuildError {
    fn from(fault: TemplateFault) -> Self {
        Self::Render(fault.into())
    }
}
