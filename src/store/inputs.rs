//! Reading the folder `inputs`.

#![allow(clippy::disallowed_methods, reason = "this room touches the disk")]

use super::{StoreError, slashed};
use std::io::{self, Read as _};
use std::path::Path;

/// A file below `inputs`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputFile {
    /// Path relative to the root, with `/`: `inputs/2016-04-06-sonneberg/exchange.yaml`.
    pub path: String,
    /// What is in it, at most 1 MiB and one byte; empty for files that are not YAML, which are only named.
    pub bytes: Vec<u8>,
}

/// One byte more than the largest YAML file that is accepted (1 MiB), so that a larger one is seen to be larger.
const READ_LIMIT: u64 = 1024 * 1024 + 1;

/// How deep folders below `inputs` are listed. In the last of them files are only named: nothing that lies so deep is read.
const DEPTH: usize = 4;

/// The folder of files as sites sent them: theirs are no inputs.
const RECEIVED: &str = "received";

/// Names all files below `root/inputs` and reads those that end in `.yaml`, sorted by path.
/// With `only` not empty, other exchanges' folders are passed over.
///
/// # Errors
/// When there is no folder `inputs`, or a folder or file in it cannot be read.
pub fn read_inputs(root: &Path, only: &[String]) -> Result<Vec<InputFile>, StoreError> {
    let mut files = Vec::new();
    walk(
        root,
        &root.join("inputs"),
        DEPTH,
        &|name| only.is_empty() || only.iter().any(|id| id == name),
        &mut files,
    )?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// The names of the folders below `root/inputs` that hold an `exchange.yaml`, sorted.
///
/// # Errors
/// When there is no folder `inputs`, or it cannot be listed.
pub fn list_exchanges(root: &Path) -> Result<Vec<String>, StoreError> {
    let inputs = root.join("inputs");
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&inputs).map_err(|error| StoreError::new(&inputs, error))? {
        let entry = entry.map_err(|error| StoreError::new(&inputs, error))?;
        if entry.path().join("exchange.yaml").is_file() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort_unstable();
    Ok(names)
}

fn walk(
    root: &Path,
    folder: &Path,
    depth: usize,
    enter: &dyn Fn(&str) -> bool,
    files: &mut Vec<InputFile>,
) -> Result<(), StoreError> {
    for entry in std::fs::read_dir(folder).map_err(|error| StoreError::new(folder, error))? {
        let entry = entry.map_err(|error| StoreError::new(folder, error))?;
        let path = entry.path();
        // Symbolic links are not followed: nothing outside the root is read.
        let kind = entry.file_type().map_err(|error| StoreError::new(&path, error))?;
        if kind.is_dir() {
            let name = entry.file_name();
            if depth > 1 && name != RECEIVED && enter(&name.to_string_lossy()) {
                walk(root, &path, depth - 1, &|_| true, files)?;
            }
        } else if kind.is_file() {
            let bytes = if depth > 1 && is_yaml(&path) { read_up_to(&path, READ_LIMIT)? } else { Vec::new() };
            files.push(InputFile { path: slashed(path.strip_prefix(root).unwrap_or(&path)), bytes });
        }
    }
    Ok(())
}

fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("yaml"))
}

fn read_up_to(path: &Path, limit: u64) -> Result<Vec<u8>, StoreError> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)
        .and_then(|file| file.take(limit).read_to_end(&mut bytes))
        .map_err(|error| StoreError::new(path, error))?;
    Ok(bytes)
}

/// The file at `path`, whatever folder it is in.
///
/// # Errors
/// When it is not there, or cannot be read.
pub fn read_file(path: &Path) -> Result<Vec<u8>, StoreError> {
    std::fs::read(path).map_err(|error| StoreError::new(path, error))
}

/// The largest picture file that is read, in bytes: a photo from a camera is below that.
const PICTURE_LIMIT: u64 = 64 * 1024 * 1024;

/// The picture at `path` (relative to `root/inputs`, with `/`), or `None` when there is none inside that folder.
///
/// # Errors
/// When it is there but cannot be read.
pub fn read_picture(root: &Path, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
    read_below(&root.join("inputs"), path)
}

/// The picture at `path` (relative to `folder`, with `/`), or `None` when there is none inside that folder.
///
/// # Errors
/// When it is there but cannot be read.
pub fn read_below(folder: &Path, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let file = folder.join(path);
    let (inside, target) = match (folder.canonicalize(), file.canonicalize()) {
        (Ok(inside), Ok(target)) => (inside, target),
        (Err(error), _) | (_, Err(error)) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        (Err(error), _) | (_, Err(error)) => return Err(StoreError::new(&file, error)),
    };
    if !target.starts_with(&inside) || !target.is_file() {
        return Ok(None);
    }
    read_up_to(&target, PICTURE_LIMIT).map(Some)
}
