//! Pictures that data name.

use diagnostics::Diagnostic;
use std::collections::BTreeMap;

/// A picture as it is put into a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Bytes of its file.
    pub bytes: Vec<u8>,
    /// `image/jpeg` or `image/png`.
    pub media_type: &'static str,
    /// The ending of its file name: `jpg` or `png`.
    pub ending: &'static str,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Pictures by the names that data use; in the place of one that cannot be shown, what is told where it is asked for.
pub type Pictures = BTreeMap<String, Result<Picture, Diagnostic>>;
