//! Archives: files, or the parts of one file of another program.

use super::file::IncomingFile;
use memchr::memmem;
use ooxml::{OoxmlError, Package};

pub(super) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The sentence that refuses an archive that cannot be unpacked.
pub(super) fn refusal(bytes: &[u8], error: &OoxmlError) -> &'static str {
    if matches!(error, OoxmlError::ManyParts(_) | OoxmlError::LargePart(_) | OoxmlError::Large(_)) {
        return "import-bomb";
    }
    let is_word = memmem::find(bytes, b"word/").is_some();
    let is_locked = bytes.get(6).is_some_and(|flags| flags & 1 == 1);
    let is_whole = memmem::find(bytes, b"PK\x05\x06").is_some();
    let is_other = is_locked || (is_whole && !is_word);
    if is_other { "import-archive" } else { "import-damaged" }
}

/// Finds what a program's own file in an archive is.
pub(super) fn office(package: &Package) -> Option<&'static str> {
    if let Some(kind) = package.part("mimetype") {
        let is = |word: &[u8]| memmem::find(kind, word).is_some();
        return match () {
            () if is(b"opendocument.spreadsheet") => Some("import-sheet"),
            () if is(b"opendocument.presentation") => Some("import-slides"),
            () if is(b"opendocument") => Some("import-opendocument"),
            () => Some("import-foreign"),
        };
    }
    let has = |begin: &str| package.names().any(|name| name.to_ascii_lowercase().starts_with(begin));
    match () {
        () if has("index/document.iwa") || has("index.zip") => Some("import-pages"),
        () if !has("[content_types].xml") => None,
        () if has("xl/") => Some("import-sheet"),
        () if has("ppt/") => Some("import-slides"),
        () if has("word/") => Some("import-word"),
        () => Some("import-foreign"),
    }
}

pub(super) fn has_macros(package: &Package) -> bool {
    let types = package.part("[Content_Types].xml").unwrap_or_default();
    let names_macros = types.windows(12).any(|word| word.eq_ignore_ascii_case(b"macroenabled"));
    names_macros || package.names().any(|name| name.to_ascii_lowercase().ends_with("vbaproject.bin"))
}

/// The files in an archive; what systems put in by themselves does not count.
pub(super) fn files<'p>(archive: &'p str, package: &'p Package) -> impl Iterator<Item = IncomingFile> + 'p {
    let is_own = |name: &&str| {
        let last = name.rsplit('/').next().unwrap_or_default();
        !name.starts_with("__MACOSX/")
            && !last.starts_with(['.', '~'])
            && !last.eq_ignore_ascii_case("thumbs.db")
    };
    package.names().filter(is_own).map(move |name| {
        let bytes = package.part(name).unwrap_or_default().to_vec();
        let shown = name.replace(char::is_control, "");
        IncomingFile { name: format!("{archive}/{shown}"), bytes }
    })
}
