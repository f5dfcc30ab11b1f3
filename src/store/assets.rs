//! Templates, phrases, locales and fonts: built in, and overridden one by one by files under the root.

#![allow(clippy::disallowed_methods, reason = "this room touches the disk")]

use super::StoreError;
use super::paths::below;
use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Files that the binary carries, by path under the root: all in `templates`, `locales` and `tests/rules`, in order (see `build.rs`).
pub const BUILT_IN: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// Where templates, phrases, locales and fonts come from.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// Single files that were named for this run; they come first.
    named: Vec<Named>,
    /// Folders whose Word files stand for those of a folder of assets, after that folder.
    word: Vec<(String, PathBuf)>,
    /// Folders of the office; the first that has a file wins.
    layers: Vec<Layer>,
}

/// A file that stands for an asset.
#[derive(Clone, Debug)]
struct Named {
    /// Which asset.
    path: String,
    /// The file as a person knows it.
    shown: String,
    bytes: Arc<[u8]>,
}

/// A folder with assets.
#[derive(Clone, Debug)]
struct Layer {
    folder: PathBuf,
    /// Its path relative to the root, with `/` at the end; empty for the root itself.
    shown: String,
}

impl Assets {
    /// Only what the binary carries.
    pub const fn built_in() -> Self {
        Self { named: Vec::new(), word: Vec::new(), layers: Vec::new() }
    }

    /// Takes what the binary carries, overridden by files under `root` (such as `root/templates/record/layout.html.hbs`).
    pub fn with_root(root: impl Into<PathBuf>) -> Self {
        let layers = vec![Layer { folder: root.into(), shown: String::new() }];
        Self { named: Vec::new(), word: Vec::new(), layers }
    }

    /// Adds the files under the folder at `path` (relative to `root`, with `/`), such as an exchange's own, which override the others.
    #[must_use]
    pub fn and_below(&self, root: &Path, path: &str) -> Self {
        let mut more = self.clone();
        more.layers.insert(0, Layer { folder: root.join(path), shown: format!("{path}/") });
        more
    }

    /// Adds `bytes` as the asset at `path`; they come from the file that a person knows as `shown`.
    #[must_use]
    pub fn and_file(mut self, path: impl Into<String>, shown: impl Into<String>, bytes: Vec<u8>) -> Self {
        self.named.push(Named { path: path.into(), shown: shown.into(), bytes: bytes.into() });
        self
    }

    /// Adds the Word files that lie in `beside` as if they lay in `folder`.
    #[must_use]
    pub fn and_word_files(mut self, folder: impl Into<String>, beside: &Path) -> Self {
        let beside = if beside.as_os_str().is_empty() { Path::new(".") } else { beside };
        self.word.push((folder.into(), beside.to_owned()));
        self
    }

    /// The file that holds the asset at `path`, as a person knows it.
    ///
    /// # Errors
    /// When the office's file is there but cannot be read.
    pub fn shown(&self, path: &str) -> Result<String, StoreError> {
        let found = self.find(path)?;
        Ok(found.map_or_else(|| path.to_owned(), |(shown, _)| shown))
    }

    /// The asset at `path` (with `/`), or `None` when there is none.
    ///
    /// # Errors
    /// When the office's file is there but cannot be read.
    pub fn bytes(&self, path: &str) -> Result<Option<Cow<'static, [u8]>>, StoreError> {
        if let Some(bytes) = self.office_bytes(path)? {
            return Ok(Some(Cow::Owned(bytes)));
        }
        Ok(BUILT_IN.iter().find(|(name, _)| *name == path).map(|(_, bytes)| Cow::Borrowed(*bytes)))
    }

    /// The office's own file at `path`, if it has one.
    fn office_bytes(&self, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.find(path)?.map(|(_, bytes)| bytes))
    }

    /// Finds the office's own file at `path`, if it has one: the file as a person knows it, then its bytes.
    fn find(&self, path: &str) -> Result<Option<(String, Vec<u8>)>, StoreError> {
        if let Some(named) = self.named.iter().find(|named| named.path == path) {
            return Ok(Some((named.shown.clone(), named.bytes.to_vec())));
        }
        let of_word = path.rsplit_once('/').filter(|(_, name)| name.ends_with(".docx"));
        let beside = self.word.iter().filter_map(|(folder, beside)| {
            let (_, name) = of_word.filter(|(parent, _)| parent == folder)?;
            Some(beside.join(name))
        });
        for file in beside {
            match std::fs::read(&file) {
                Ok(bytes) => return Ok(Some((file.display().to_string(), bytes))),
                Err(error) if is_absent(&error) => {}
                Err(error) => return Err(StoreError::new(&file, error)),
            }
        }
        for layer in &self.layers {
            // What cannot be a path is no file either.
            let Ok(file) = below(&layer.folder, path) else { continue };
            match std::fs::read(&file) {
                Ok(bytes) => return Ok(Some((format!("{}{path}", layer.shown), bytes))),
                Err(error) if is_absent(&error) => {}
                Err(error) => return Err(StoreError::new(&file, error)),
            }
        }
        Ok(None)
    }

    /// The office's own file at `path` as text, if it has one that differs from what the binary carries.
    ///
    /// # Errors
    /// When the file is there but cannot be read, or is not UTF-8.
    pub fn office_text(&self, path: &str) -> Result<Option<String>, StoreError> {
        let own = self.office_bytes(path)?.filter(|own| !is_built_in(path, own));
        own.map(|bytes| utf8(path, bytes)).transpose()
    }

    /// The asset at `path` as text.
    ///
    /// # Errors
    /// When there is no such asset, or it is not UTF-8.
    pub fn text(&self, path: &str) -> Result<String, StoreError> {
        let missing = || StoreError::new(path.as_ref(), io::Error::from(io::ErrorKind::NotFound));
        utf8(path, self.bytes(path)?.ok_or_else(missing)?.into_owned())
    }

    /// The asset at `path` as text, and whether the office has one of its own that differs from what the binary carries.
    ///
    /// # Errors
    /// When there is no such asset, it cannot be read, or it is not UTF-8.
    pub fn text_and_whose(&self, path: &str) -> Result<(String, bool), StoreError> {
        let text = self.text(path)?;
        let is_own = !is_built_in(path, text.as_bytes());
        Ok((text, is_own))
    }

    /// The names of all assets directly in `folder` (with `/`), built in or added by the office, sorted.
    ///
    /// # Errors
    /// When the office's folder is there but cannot be listed.
    pub fn names(&self, folder: &str) -> Result<Vec<String>, StoreError> {
        let mut names: Vec<String> = BUILT_IN
            .iter()
            .filter_map(|(path, _)| path.rsplit_once('/').filter(|(parent, _)| *parent == folder))
            .map(|(_, name)| name.to_owned())
            .collect();
        for (_, beside) in self.word.iter().filter(|(parent, _)| parent == folder) {
            names.extend(super::file_names(beside)?.into_iter().filter(|name| name.ends_with(".docx")));
        }
        for layer in &self.layers {
            let path = layer.folder.join(folder);
            match std::fs::read_dir(&path) {
                Ok(entries) => {
                    for entry in entries {
                        let entry = entry.map_err(|error| StoreError::new(&path, error))?;
                        names.push(entry.file_name().to_string_lossy().into_owned());
                    }
                }
                Err(error) if is_absent(&error) => {}
                Err(error) => return Err(StoreError::new(&path, error)),
            }
        }
        names.sort_unstable();
        names.dedup();
        Ok(names)
    }
}

/// Tells whether there is nothing at a path; below a file there is nothing either.
fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

fn is_built_in(path: &str, bytes: &[u8]) -> bool {
    BUILT_IN.contains(&(path, bytes))
}

fn utf8(path: &str, bytes: Vec<u8>) -> Result<String, StoreError> {
    String::from_utf8(bytes)
        .map_err(|_| StoreError::new(path.as_ref(), io::Error::from(io::ErrorKind::InvalidData)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files_below(folder: &str) -> Vec<String> {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let mut open = vec![root.join(folder)];
        let mut files = Vec::new();
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    files.push(super::super::slashed(path.strip_prefix(&root).unwrap()));
                }
            }
        }
        files
    }

    #[test]
    fn the_binary_carries_every_template_locale_and_page_of_a_rule_in_order() {
        let mut expected: Vec<String> =
            ["templates", "locales", "tests/rules"].into_iter().flat_map(files_below).collect();
        expected.sort();
        let carried: Vec<String> = BUILT_IN.iter().map(|(path, _)| (*path).to_owned()).collect();
        assert_eq!(carried, expected);
    }
}
