//! Files by what is in them, archives among them: texts, and bytes that are no text.

use super::{pdf, tags, words};
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// An archive in an archive in an archive: nobody made that here.
const DEEPEST: usize = 5;

/// More is unpacked of no file.
const LARGEST: u64 = 256 * 1024 * 1024;

/// A piece of a file.
pub(super) enum Piece<'a> {
    /// What a person reads.
    Text(&'a str),
    /// What is no text.
    Bytes(&'a [u8]),
}

/// Hands over each text in a file, and all bytes that are none; the place is the path, with that within an archive behind it.
pub(super) fn texts(path: &str, bytes: &[u8], found: &mut dyn FnMut(&str, Piece<'_>)) {
    inside(path, bytes, 0, found);
}

fn inside(path: &str, bytes: &[u8], depth: usize, found: &mut dyn FnMut(&str, Piece<'_>)) {
    if depth > DEEPEST {
        return;
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return unpack(path, bytes, depth, found);
    }
    if bytes.starts_with(b"%PDF-") {
        pdf::strings(bytes, &mut |words| found(path, Piece::Text(words)));
        return found(path, Piece::Bytes(bytes));
    }
    match std::str::from_utf8(bytes) {
        Ok(source) if !is_font(bytes) => {
            found(path, Piece::Text(&readable(path, source)));
            if let Some(words) = run_on(path, source) {
                found(path, Piece::Text(&words));
            }
            for (number, inner) in tags::embedded(source).into_iter().enumerate() {
                inside(&format!("{path}#{}", number + 1), &inner, depth + 1, found);
            }
        }
        _ => found(path, Piece::Bytes(bytes)),
    }
}

/// The words of a text without the marks that may stand within them; none where it has no such marks.
fn run_on(path: &str, source: &str) -> Option<String> {
    match ending(path).as_str() {
        "typ" => Some(words::typst_run_on(source)),
        "md" => Some(words::markdown_run_on(source)),
        _ => None,
    }
}

fn ending(path: &str) -> String {
    path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

/// What a person reads of a text, by the ending of its name and by its beginning.
fn readable(path: &str, source: &str) -> String {
    match ending(path).as_str() {
        "ics" => words::calendar(source),
        "typ" => words::typst(source),
        "md" => words::markdown(source),
        _ if source.trim_start().starts_with('<') => tags::text(source),
        _ => source.to_owned(),
    }
}

/// Fonts are no text, whatever their bytes look like.
fn is_font(bytes: &[u8]) -> bool {
    [&b"\x00\x01\x00\x00"[..], b"OTTO", b"wOFF", b"wOF2"].iter().any(|head| bytes.starts_with(head))
}

fn unpack(path: &str, bytes: &[u8], depth: usize, found: &mut dyn FnMut(&str, Piece<'_>)) {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return found(path, Piece::Bytes(bytes));
    };
    found(path, Piece::Text(&String::from_utf8_lossy(archive.comment())));
    for index in 0..archive.len() {
        let Ok(entry) = archive.by_index(index) else { continue };
        let own = String::from_utf8_lossy(entry.name_raw()).into_owned();
        let name = format!("{path}/{own}");
        found(&name, Piece::Text(&own));
        found(&name, Piece::Text(entry.comment()));
        let mut inner = Vec::new();
        if entry.take(LARGEST).read_to_end(&mut inner).is_ok() {
            inside(&name, &inner, depth + 1, found);
        }
    }
}
