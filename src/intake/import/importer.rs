//! An import under way, and the disk as it is then, or would be.

use super::batch::{Batch, Import};
use super::candidate::Target;
use crate::incoming::{Filing, Labels, MAX_SENT};
use crate::intake::content::ReportContent;
use crate::intake::report_file::is_base_of;
use crate::store::{StoreError, below, file_names, read_within, write_new, write_over};
use crate::yaml::Loaded;
use diagnostics::Diagnostic;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use yaml_reader::read;

/// An import under way.
pub(super) struct Importer<'a> {
    pub(super) request: &'a Import<'a>,
    pub(super) loaded: &'a Loaded,
    /// The words of the Word forms that come back.
    pub(super) labels: Labels,
    /// Files that were written, or would have been: path relative to the root, and bytes.
    pub(super) written: BTreeMap<String, Vec<u8>>,
    /// The names of files by folder, with those that were written, or would have been.
    pub(super) kept: BTreeMap<String, BTreeSet<String>>,
    pub(super) batch: Batch,
}

/// Why a form is not imported.
pub(super) type Refusal = Box<Diagnostic>;

/// The disk's answer as a refusal.
pub(super) fn refuse_unwritten(error: &StoreError) -> Refusal {
    let path = error.path.display().to_string().replace('\\', "/");
    Box::new(
        Diagnostic::error("import-unwritten")
            .with("path", path)
            .with("why", error.cause())
            .with("error", error.source.to_string()),
    )
}

impl Importer<'_> {
    pub(super) fn read_content(&self, path: &str) -> Option<ReportContent> {
        let bytes = self.current(path).ok()??;
        read::<Filing>(path, &bytes).value.map(|filing| ReportContent::of_filing(&filing))
    }

    /// The names of files that say what a site filed earlier, with those that would be written. A folder is listed once.
    pub(super) fn bases(&mut self, target: &Target<'_>) -> Vec<String> {
        if !self.kept.contains_key(&target.folder) {
            let names = file_names(&self.request.root.join(&target.folder)).unwrap_or_default();
            self.kept.insert(target.folder.clone(), names.into_iter().collect());
        }
        let begin = format!("{}-", target.site);
        let names = self.kept.get(&target.folder).into_iter();
        let names = names.flat_map(|names| names.range(begin.clone()..));
        let own =
            names.take_while(|name| name.starts_with(&begin)).filter(|name| is_base_of(&target.site, name));
        own.cloned().collect()
    }

    /// Remembers that a file is there now, or would be.
    pub(super) fn note(&mut self, path: &str) {
        if let Some((folder, name)) = path.rsplit_once('/')
            && let Some(names) = self.kept.get_mut(folder)
        {
            names.insert(name.to_owned());
        }
    }

    /// The file as it is now, or as it would be.
    pub(super) fn current(&self, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
        if let Some(bytes) = self.written.get(path) {
            return Ok(Some(bytes.clone()));
        }
        match read_within(&below(self.request.root, path)?, MAX_SENT) {
            Ok(bytes) => Ok(bytes),
            Err(error) if error.source.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    pub(super) fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), StoreError> {
        if self.request.dry_run {
            self.written.insert(path.to_owned(), bytes.to_vec());
        } else {
            write_over(&below(self.request.root, path)?, bytes)?;
        }
        self.note(path);
        Ok(())
    }

    /// Keeps a file as it came, once.
    pub(super) fn keep(&mut self, path: &str, bytes: &[u8]) -> Result<(), StoreError> {
        if self.request.dry_run {
            self.written.insert(path.to_owned(), bytes.to_vec());
        } else {
            write_new(&below(self.request.root, path)?, bytes)?;
        }
        self.note(path);
        Ok(())
    }
}
