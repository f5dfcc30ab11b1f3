//! The files of a package before they are packed.

use crate::Result;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Files by their path in the package, with `/`.
#[derive(Default)]
pub(super) struct Contents {
    files: BTreeMap<String, Vec<u8>>,
    programs: Vec<String>,
}

impl Contents {
    /// Adds a file.
    pub(super) fn add(&mut self, path: &str, bytes: Vec<u8>) {
        self.files.insert(path.to_owned(), bytes);
    }

    /// Adds a file that can be run.
    pub(super) fn add_program(&mut self, path: &str, bytes: Vec<u8>) {
        self.programs.push(path.to_owned());
        self.add(path, bytes);
    }

    /// Adds every file below `folder`, under `path`.
    pub(super) fn add_tree(&mut self, path: &str, folder: &Path) -> Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let below = format!("{path}/{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                self.add_tree(&below, &entry.path())?;
            } else {
                self.add(&below, fs::read(entry.path())?);
            }
        }
        Ok(())
    }

    /// Whether there is such a file.
    pub(super) fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Every file, in the order of paths, and whether it can be run.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &[u8], bool)> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice(), self.programs.contains(path)))
    }

    /// Writes the files into a new folder.
    pub(super) fn write(&self, folder: &Path) -> Result<()> {
        for (path, bytes, is_program) in self.iter() {
            let file = folder.join(path);
            fs::create_dir_all(file.parent().unwrap_or(folder))?;
            fs::write(&file, bytes)?;
            permit(&file, is_program)?;
        }
        Ok(())
    }
}

#[cfg(unix)]
fn permit(file: &Path, is_program: bool) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = if is_program { 0o755 } else { 0o644 };
    Ok(fs::set_permissions(file, fs::Permissions::from_mode(mode))?)
}

#[cfg(not(unix))]
fn permit(_: &Path, _: bool) -> Result<()> {
    Ok(())
}
