//! World that the Typst compiler may see: one source, the pictures beside it, a fixed list of fonts. Nothing else.

use crate::fonts::Fonts;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt as _, World};

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // What a layout asks for with `pdf.header-cell`: the cells that name their rows.
    LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build())
});

/// Makes Typst's library ahead.
pub(super) fn get_ready() {
    LazyLock::force(&LIBRARY);
}

/// A world of one document. Typst keeps a table of file names for the whole process, with room for 65,000:
/// the names here are the same for every document.
pub(super) struct TypstWorld {
    main: Source,
    files: BTreeMap<String, Bytes>,
    fonts: Arc<Fonts>,
    today: Option<Datetime>,
}

impl TypstWorld {
    /// Builds a world of `source` as `main.typ` and `files` by their path beside it.
    /// None when Typst refuses the name of the source, which it does not.
    pub(super) fn new(
        source: String,
        files: BTreeMap<String, Bytes>,
        fonts: Arc<Fonts>,
        today: Option<Datetime>,
    ) -> Option<Self> {
        let path = VirtualPath::new("main.typ").ok()?;
        let main = Source::new(RootedPath::new(VirtualRoot::Project, path).intern(), source);
        Some(Self { main, files, fonts, today })
    }

    /// The line of the source, from 1, in which the byte range begins.
    pub(super) fn line(&self, byte: usize) -> Option<usize> {
        self.main.lines().byte_to_line(byte).map(|line| line + 1)
    }
}

impl World for TypstWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.vpath().get_without_slash();
        match id.root() {
            VirtualRoot::Project => {
                self.files.get(path).cloned().ok_or_else(|| FileError::NotFound(PathBuf::from(path)))
            }
            VirtualRoot::Package(_) => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}
