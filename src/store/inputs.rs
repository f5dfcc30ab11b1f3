//! Reading the folder `inputs`.

#![allow(clippy::disallowed_methods, reason = "this room touches the disk")]

use super::paths::below;
use super::{StoreError, slashed};
use diagnostics::{Checked, Diagnostic};
use german_text::folded;
use std::fs::{DirEntry, FileType};
use std::io::{Error, ErrorKind, Read as _};
use std::path::{Path, PathBuf};
use yaml_source::MAX_BYTES;

/// A file below `inputs`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputFile {
    /// Path relative to the root, with `/`: `inputs/2016-04-06-sonneberg/exchange.yaml`.
    pub path: String,
    /// Its bytes, at most [`MAX_BYTES`] and one more; `None` for files that are not YAML, which are only named.
    pub bytes: Option<Vec<u8>>,
}

/// One byte more than the largest file that its reader accepts, so that a larger one is seen to be larger.
const READ_LIMIT: u64 = MAX_BYTES as u64 + 1;

/// How deep folders below `inputs` are listed. In the last of them files are only named: nothing that lies so deep is read.
const DEPTH: usize = 4;

/// The folder of files as sites sent them: theirs are no inputs.
const RECEIVED: &str = "received";

/// Names all files below `root/inputs` and reads those that end in `.yaml`, sorted by path.
/// With `only` not empty, other exchanges' folders are passed over.
///
/// What cannot be read is left out, and a diagnostic tells why; it does not hold up the rest.
///
/// # Errors
/// When there is no folder `inputs`, or it cannot be listed.
pub fn read_inputs(root: &Path, only: &[String]) -> Result<Checked<Vec<InputFile>>, StoreError> {
    let inputs = root.join("inputs");
    std::fs::read_dir(&inputs).map_err(|error| StoreError::new(&inputs, error))?;
    let mut walk = FolderWalk { root, only, found: Checked::default() };
    walk.folder(&inputs, DEPTH);
    walk.found.value.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(walk.found)
}

/// The names of the folders below `root/inputs` that hold an `exchange.yaml`, sorted; with those that nobody may look into.
///
/// # Errors
/// When there is no folder `inputs`, or it cannot be listed.
pub fn list_exchanges(root: &Path) -> Result<Vec<String>, StoreError> {
    let inputs = root.join("inputs");
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&inputs).map_err(|error| StoreError::new(&inputs, error))? {
        let entry = entry.map_err(|error| StoreError::new(&inputs, error))?;
        let is_one = match std::fs::metadata(entry.path().join("exchange.yaml")) {
            Ok(about) => about.is_file(),
            Err(error) => !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory),
        };
        if is_one {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort_unstable();
    Ok(names)
}

/// The names of the folders in `folder` that hold a folder `inputs`, and of those that do not; each sorted. Hidden ones are neither.
///
/// # Errors
/// When the folder cannot be listed, or one in it cannot be looked into.
pub fn working_folders(folder: &Path) -> Result<(Vec<String>, Vec<String>), StoreError> {
    let (mut working, mut others) = (Vec::new(), Vec::new());
    for entry in std::fs::read_dir(folder).map_err(|error| StoreError::new(folder, error))? {
        let entry = entry.map_err(|error| StoreError::new(folder, error))?;
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if name.starts_with('.') || !path.is_dir() {
            continue;
        }
        match std::fs::metadata(path.join("inputs")) {
            Ok(about) if about.is_dir() => working.push(name),
            Ok(_) => others.push(name),
            Err(error) if error.kind() == ErrorKind::NotFound => others.push(name),
            Err(error) => return Err(StoreError::new(&path, error)),
        }
    }
    working.sort_unstable();
    others.sort_unstable();
    Ok((working, others))
}

/// The way through the folders.
struct FolderWalk<'a> {
    root: &'a Path,
    only: &'a [String],
    found: Checked<Vec<InputFile>>,
}

impl FolderWalk<'_> {
    fn folder(&mut self, folder: &Path, depth: usize) {
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => return self.unread(folder, error),
        };
        for entry in entries {
            match entry.and_then(|entry| Ok((entry.file_type()?, entry))) {
                Ok((kind, entry)) => self.entry(kind, &entry, depth),
                Err(error) => self.unread(folder, error),
            }
        }
    }

    fn entry(&mut self, kind: FileType, entry: &DirEntry, depth: usize) {
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        // Beside the exchanges lie folders that belong to all of them: none of those holds what is read.
        let is_passed = depth == DEPTH && !self.only.is_empty() && self.only.iter().all(|id| *id != name);
        if kind.is_symlink() {
            // Links are not followed: nothing outside the root is read.
            if is_missed(&path, &name, depth) && !(is_passed && path.is_dir()) {
                self.found
                    .diagnostics
                    .push(Diagnostic::error("input-link").in_file(self.shown(&path)).with("name", &*name));
            }
        } else if kind.is_dir() {
            if depth > 1 && name != RECEIVED && !is_passed {
                self.folder(&path, depth - 1);
            }
        } else if kind.is_file() {
            let bytes = (depth > 1 && is_yaml(&path)).then(|| read_up_to(&path, READ_LIMIT)).transpose();
            match bytes {
                Ok(bytes) => self.found.value.push(InputFile { path: self.shown(&path), bytes }),
                Err(error) => self.unread(&path, error.source),
            }
        }
    }

    fn unread(&mut self, path: &Path, error: Error) {
        let error = StoreError::new(path, error);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let diagnostic = Diagnostic::error("input-unread").in_file(self.shown(path)).with("name", &*name);
        self.found
            .diagnostics
            .push(diagnostic.with("why", error.cause()).with("error", error.source.to_string()));
    }

    fn shown(&self, path: &Path) -> String {
        slashed(path.strip_prefix(self.root).unwrap_or(path))
    }
}

/// Tells whether somebody would miss what a link leads to: an exchange, its reports and tables, a YAML file.
fn is_missed(link: &Path, name: &str, depth: usize) -> bool {
    match depth {
        DEPTH => is_yaml(link) || link.join("exchange.yaml").exists() || !link.exists(),
        1 => false,
        _ => is_yaml(link) || (depth == DEPTH - 1 && matches!(name, "sites" | "tables")),
    }
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

/// The picture at `path` (relative to `root/inputs`, with `/`).
///
/// # Errors
/// When there is none inside that folder, or it cannot be read.
pub fn read_picture(root: &Path, path: &str) -> Result<Vec<u8>, StoreError> {
    read_below(&root.join("inputs"), path)
}

/// The picture at `path` (relative to `folder`, with `/`). A name that people and most systems take for the same finds it as well: with `\`,
/// in other case, with accents that a Mac took apart.
///
/// # Errors
/// When there is none inside that folder (`NotFound`, `IsADirectory`, `InvalidFilename` for a path that leads out of it), it is larger than 64 MiB
/// (`FileTooLarge`), or cannot be read.
pub fn read_below(folder: &Path, path: &str) -> Result<Vec<u8>, StoreError> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    // Windows writes paths with the other stroke.
    let path = path.replace('\\', "/");
    let steps =
        path.split('/').enumerate().filter(|(at, step)| *step != "." && !(step.is_empty() && *at > 0));
    let path = steps.map(|(_, step)| step).collect::<Vec<_>>().join("/");
    match read_inside(folder, &below(folder, &path)?) {
        Err(error) if error.source.kind() == ErrorKind::NotFound => {
            read_inside(folder, &looks_the_same(folder, &path).ok_or(error)?)
        }
        read => read,
    }
}

fn read_inside(folder: &Path, file: &Path) -> Result<Vec<u8>, StoreError> {
    let failed = |error| StoreError::new(file, error);
    let (inside, target) = (folder.canonicalize().map_err(failed)?, file.canonicalize().map_err(failed)?);
    if !target.starts_with(&inside) {
        return Err(failed(Error::from(ErrorKind::InvalidFilename)));
    }
    // A pipe would never end.
    if !target.is_file() {
        return Err(failed(Error::from(ErrorKind::IsADirectory)));
    }
    let bytes = read_up_to(&target, PICTURE_LIMIT + 1)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= PICTURE_LIMIT) {
        return Ok(bytes);
    }
    Err(failed(Error::from(ErrorKind::FileTooLarge)))
}

/// The one file below `folder` whose path looks like `path`; none where two do.
fn looks_the_same(folder: &Path, path: &str) -> Option<PathBuf> {
    path.split('/').try_fold(folder.to_owned(), |at, step| {
        let entries = std::fs::read_dir(&at).ok()?.flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        let wanted = folded(step);
        let mut same = names.filter(|name| folded(name) == wanted);
        same.next().filter(|_| same.next().is_none()).map(|name| at.join(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_found_by_a_name_that_looks_the_same_and_by_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let photos = folder.path().join("inputs/a/photos");
        std::fs::create_dir_all(&photos).unwrap();
        for name in ["Ha\u{308}user.PNG", "Hof.jpg", "Zwei.jpg", "zwei.jpg"] {
            std::fs::write(photos.join(name), name).unwrap();
        }
        std::fs::write(folder.path().join("secret.png"), "secret").unwrap();
        let read = |path: &str| read_picture(folder.path(), path).ok().map(|b| String::from_utf8(b).unwrap());
        let houses = Some("Ha\u{308}user.PNG".to_owned());
        assert_eq!(read("a/photos/Ha\u{308}user.PNG"), houses);
        assert_eq!(read("a/photos/Häuser.png"), houses);
        assert_eq!(read("a/Photos\\häuser.PNG"), houses);
        assert_eq!(read("a/./photos//HOF.JPG").as_deref(), Some("Hof.jpg"));
        assert_eq!(read("a/photos/zwei.jpg").as_deref(), Some("zwei.jpg"));
        for none in
            ["a/photos/ZWEI.JPG", "a/photos/Hauser.png", "../secret.png", "..\\secret.png", "a/photos"]
        {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
