//! A bag in one zip: all its files below one folder (RFC 8493, 4).

use crate::Files;
use std::io::{Cursor, Read as _, Write as _};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

/// More bytes than a bag of an office has, once it is unpacked.
const MOST: u64 = 4 << 30;

/// Packs files below a folder; the same files give the same bytes.
///
/// # Errors
/// When a name or a size is more than a zip archive can say.
pub fn pack(folder: &str, files: &Files) -> Result<Vec<u8>, ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(format!("{folder}/{name}"), options)?;
        archive.write_all(bytes)?;
    }
    archive.finish().map(Cursor::into_inner)
}

/// Unpacks the files of an archive, without the folder that all of them lie in.
///
/// # Errors
/// When it is no archive, is damaged, or holds more than a bag of an office does.
pub fn unpack(bytes: &[u8]) -> Result<Files, ZipError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut files = Files::new();
    let mut left = MOST;
    for number in 0..archive.len() {
        let mut entry = archive.by_index(number)?;
        if entry.is_dir() {
            continue;
        }
        let mut content = Vec::new();
        entry.by_ref().take(left.saturating_add(1)).read_to_end(&mut content)?;
        left = u64::try_from(content.len())
            .ok()
            .and_then(|length| left.checked_sub(length))
            .ok_or(ZipError::InvalidArchive("too large".into()))?;
        let name = entry.name()?.into_owned();
        files.insert(name, content);
    }
    Ok(without_folder(files))
}

fn without_folder(files: Files) -> Files {
    let first =
        files.keys().next().and_then(|name| name.split_once('/')).map(|(folder, _)| format!("{folder}/"));
    let Some(folder) = first.filter(|folder| files.keys().all(|name| name.starts_with(folder.as_str())))
    else {
        return files;
    };
    // A bag that is not below a folder has its files beside `data`.
    let strip = |(name, bytes): (String, Vec<u8>)| {
        let inner = name.strip_prefix(&folder).map(str::to_owned);
        (inner.unwrap_or(name), bytes)
    };
    files.into_iter().map(strip).collect()
}
