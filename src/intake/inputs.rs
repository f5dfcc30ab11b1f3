//! The inputs folder as it stands.

use crate::diag::Checked;
use crate::store::{StoreError, read_inputs};
use crate::yaml::{self, Loaded};
use std::path::Path;

/// Reads the inputs below `root`; with `only` not empty, just those exchanges.
///
/// # Errors
/// When the disk does not give them.
pub fn inputs(root: &Path, only: &[String]) -> Result<Checked<Loaded>, StoreError> {
    let files: Vec<(String, Vec<u8>)> =
        read_inputs(root, only)?.into_iter().map(|file| (file.path, file.bytes)).collect();
    Ok(yaml::load(&files))
}
