//! A Word file as named parts.

use super::events::Sink;
use super::reading::read;
use super::{Element, OoxmlError};
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _, copy, sink};
use std::sync::{Arc, OnceLock};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

/// Limits that no honest Word file of an office reaches, and that keep a dishonest one from filling memory.
mod limit {
    /// Entries in the archive.
    pub(super) const ENTRIES: usize = 4096;
    /// Bytes of one part.
    pub(super) const PART: u64 = 64 << 20;
    /// Bytes of all parts.
    pub(super) const TOTAL: u64 = 256 << 20;
    /// Bytes of all parts, in mebibytes.
    pub(super) const TOTAL_MEBIBYTES: u32 = 256;
    /// How many times larger than its packed form a part may be, once it is larger than [`FREE`].
    pub(super) const RATIO: u64 = 300;
    /// Bytes below which the ratio does not matter.
    pub(super) const FREE: u64 = 4 << 20;
    /// Bytes beyond which a part is unpacked to see that it can be, and kept only when somebody asks for it: what makes files
    /// large, pictures and Office's own styles, is seldom looked at.
    pub(super) const KEPT: u64 = 64 << 10;
}

/// A Word file as named parts, in the order of the archive.
#[derive(Clone, Debug, Default)]
pub struct Package {
    parts: Vec<Part>,
    /// Where they stand, by their names in lower case, once there are many.
    places: OnceLock<BTreeMap<String, usize>>,
    /// The archive it was read from.
    archive: Arc<[u8]>,
}

/// As many parts are looked through one by one.
const FEW: usize = 64;

#[derive(Clone, Debug)]
struct Part {
    name: String,
    content: Arc<Content>,
    /// Which entry of the archive it is, as long as nobody changed it.
    entry: Option<usize>,
}

/// Content of a part: unpacked when somebody asks for it, once for all who share it.
#[derive(Debug)]
pub struct Content {
    bytes: OnceLock<Vec<u8>>,
    /// The archive, the entry in it, and how many bytes it becomes.
    packed: Option<(Arc<[u8]>, usize, u64)>,
}

impl Content {
    fn of(bytes: Vec<u8>) -> Self {
        Self { bytes: OnceLock::from(bytes), packed: None }
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8] {
        // Reading the file has unpacked it before: it can be.
        self.bytes.get_or_init(|| self.unpacked().unwrap_or_default())
    }

    fn unpacked(&self) -> Option<Vec<u8>> {
        let (archive, entry, size) = self.packed.as_ref()?;
        let mut archive = ZipArchive::new(Cursor::new(&**archive)).ok()?;
        let mut content = Vec::with_capacity(usize::try_from(*size).ok()? + 1);
        archive.by_index(*entry).ok()?.take(*size).read_to_end(&mut content).ok()?;
        Some(content)
    }
}

/// Packages are the same when their parts are.
impl PartialEq for Package {
    fn eq(&self, other: &Self) -> bool {
        let same = |(a, b): (&Part, &Part)| a.name == b.name && a.content.bytes() == b.content.bytes();
        self.parts.len() == other.parts.len() && self.parts.iter().zip(&other.parts).all(same)
    }
}

impl Eq for Package {}

impl Package {
    /// The parts of the archive in `bytes`.
    ///
    /// # Errors
    /// When they are no zip archive, have an entry twice, or go beyond a limit.
    pub fn read(bytes: &[u8]) -> Result<Self, OoxmlError> {
        let mut archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|error| no_archive(bytes, &error.to_string()))?;
        if archive.len() > limit::ENTRIES {
            return Err(OoxmlError::ManyParts(limit::ENTRIES));
        }
        let mut package = Self { archive: Arc::from(bytes), ..Self::default() };
        let mut total = 0;
        for index in 0..archive.len() {
            let mut entry = archive.by_index(index).map_err(archive_fault)?;
            let name = entry.name().map_err(archive_fault)?.into_owned();
            if !stays_inside(&name) {
                return Err(OoxmlError::Name(name));
            }
            if entry.is_dir() {
                continue;
            }
            let room = limit::PART.min(limit::TOTAL - total);
            let packed = entry.compressed_size();
            let expected = entry.size();
            let mut unpacked = entry.by_ref().take(room + 1);
            let (size, content) = if expected <= limit::KEPT {
                let mut content = Vec::with_capacity(usize::try_from(expected).unwrap_or_default() + 1);
                unpacked.read_to_end(&mut content).map_err(archive_fault)?;
                (u64::try_from(content.len()).unwrap_or(u64::MAX), Content::of(content))
            } else {
                let size = copy(&mut unpacked, &mut sink()).map_err(archive_fault)?;
                let packed = Some((Arc::clone(&package.archive), index, size));
                (size, Content { bytes: OnceLock::new(), packed })
            };
            if size > limit::PART || (size > limit::FREE && size / limit::RATIO > packed) {
                return Err(OoxmlError::LargePart(name));
            }
            if size > room {
                return Err(OoxmlError::Large(limit::TOTAL_MEBIBYTES));
            }
            if package.found(&name).is_some() {
                return Err(OoxmlError::Twice);
            }
            total += size;
            package.push(Part { name, content: Arc::new(content), entry: Some(index) });
        }
        if archive.has_duplicate_names() {
            return Err(OoxmlError::Twice);
        }
        Ok(package)
    }

    /// The archive. Parts that nobody changed are copied as they are packed. The same parts in the same order give the same
    /// bytes, on every system.
    ///
    /// # Errors
    /// When a name or a size is more than a zip archive can say.
    pub fn write(&self) -> Result<Vec<u8>, OoxmlError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .system(System::Unix)
            .unix_permissions(0o644);
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        let mut old = match &*self.archive {
            [] => None,
            bytes => Some(ZipArchive::new(Cursor::new(bytes)).map_err(archive_fault)?),
        };
        for part in &self.parts {
            if let (Some(old), Some(entry)) = (&mut old, part.entry) {
                let packed = old.by_index_raw(entry).map_err(archive_fault)?;
                archive.raw_copy_file_rename(packed, &part.name).map_err(archive_fault)?;
            } else {
                archive.start_file(&part.name, options).map_err(archive_fault)?;
                archive.write_all(part.content.bytes()).map_err(archive_fault)?;
            }
        }
        archive.finish().map(Cursor::into_inner).map_err(archive_fault)
    }

    /// The names of all parts, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|part| part.name.as_str())
    }

    /// The part of that name; upper and lower case count as one (ECMA-376 part 2, clause 9.1.1).
    pub fn part(&self, name: &str) -> Option<&[u8]> {
        self.found(name).map(|part| part.content.bytes())
    }

    /// Returns the part of that name, to be kept.
    pub fn shared(&self, name: &str) -> Option<Arc<Content>> {
        self.found(name).map(|part| Arc::clone(&part.content))
    }

    /// Puts a part in the place of the one of that name, or last.
    pub fn set(&mut self, name: &str, bytes: Vec<u8>) {
        if self.part(name) == Some(bytes.as_slice()) {
            return;
        }
        let content = Arc::new(Content::of(bytes));
        let place = self.place(name);
        match place.and_then(|place| self.parts.get_mut(place)) {
            Some(old) => (old.content, old.entry) = (content, None),
            None => self.push(Part { name: name.to_owned(), content, entry: None }),
        }
    }

    fn push(&mut self, part: Part) {
        if let Some(places) = self.places.get_mut() {
            places.entry(part.name.to_ascii_lowercase()).or_insert(self.parts.len());
        }
        self.parts.push(part);
    }

    fn place(&self, name: &str) -> Option<usize> {
        if self.parts.len() <= FEW {
            return self.parts.iter().position(|part| is_same_name(&part.name, name));
        }
        let places = self.places.get_or_init(|| {
            let places = self.parts.iter().enumerate().rev();
            places.map(|(place, part)| (part.name.to_ascii_lowercase(), place)).collect()
        });
        places.get(&name.to_ascii_lowercase()).copied()
    }

    fn found(&self, name: &str) -> Option<&Part> {
        self.parts.get(self.place(name)?)
    }

    /// Takes out the part of that name.
    pub fn remove(&mut self, name: &str) {
        self.parts.retain(|part| !is_same_name(&part.name, name));
        self.places.take();
    }

    /// The root element of the part of that name.
    ///
    /// # Errors
    /// When there is none, or it is not XML.
    pub fn tree(&self, name: &str) -> Result<Element, OoxmlError> {
        self.tree_if_present(name)?.ok_or_else(|| OoxmlError::Missing(name.to_owned()))
    }

    /// The root element of the part of that name, or `None` when there is no such part.
    ///
    /// # Errors
    /// When it is there but is not XML.
    pub fn tree_if_present(&self, name: &str) -> Result<Option<Element>, OoxmlError> {
        self.part(name).map(|bytes| Self::read_part(name, bytes)).transpose()
    }

    /// Tells `sink` what stands in the part of that name, without a tree of it.
    ///
    /// # Errors
    /// When there is none, or it is not XML.
    pub fn tell(&self, name: &str, sink: &mut impl Sink) -> Result<(), OoxmlError> {
        let bytes = self.part(name).ok_or_else(|| OoxmlError::Missing(name.to_owned()))?;
        read(bytes, sink).map_err(|error| error.in_part(name))
    }

    /// The root element of the part of that name, if there is one, without the elements whose names are `unwanted`; see [`Element::parse_without`].
    ///
    /// # Errors
    /// As [`Package::tree_if_present`].
    pub fn tree_without(
        &self,
        name: &str,
        unwanted: impl Fn(&str) -> bool,
    ) -> Result<Option<Element>, OoxmlError> {
        let parsed = |bytes| Element::parse_without(bytes, unwanted).map_err(|error| error.in_part(name));
        self.part(name).map(parsed).transpose()
    }

    /// The root element of a part in `bytes`.
    ///
    /// # Errors
    /// When they are no XML; the fault names the part.
    pub fn read_part(name: &str, bytes: &[u8]) -> Result<Element, OoxmlError> {
        Element::parse(bytes).map_err(|error| error.in_part(name))
    }
}

/// Tells whether two names mean one part: upper and lower case count as one (ECMA-376 part 2, clause 9.1.1).
pub(super) fn is_same_name(a: &str, b: &str) -> bool {
    // Nearly all names that are compared differ in length, or in nothing.
    a.len() == b.len() && (a == b || a.bytes().zip(b.bytes()).all(|(a, b)| a.eq_ignore_ascii_case(&b)))
}

/// Tells whether a name means a place in the file itself (ECMA-376 part 2, clause 9.1.1.1): it does not begin at a root or a drive,
/// and takes no step up.
fn stays_inside(name: &str) -> bool {
    let name = name.strip_suffix('/').unwrap_or(name);
    let drive = name.split('/').next().is_some_and(|first| first.contains(':'));
    !drive && !name.contains(['\\', '\0']) && name.split('/').all(|step| !matches!(step, "" | "." | ".."))
}

/// Why bytes without the end of a zip archive are none.
fn no_archive(bytes: &[u8], message: &str) -> OoxmlError {
    /// The signature of compound files ([MS-CFB] 2.2).
    const COMPOUND: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    match bytes {
        [] => OoxmlError::Empty,
        bytes if bytes.starts_with(&COMPOUND) => OoxmlError::OldOrLocked,
        bytes if bytes.starts_with(b"PK") => OoxmlError::Archive(message.to_owned()),
        _ => OoxmlError::NoArchive,
    }
}

fn archive_fault(error: impl std::fmt::Display) -> OoxmlError {
    OoxmlError::Archive(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_come_back_in_order_and_bytes_are_the_same() {
        let mut package = Package::default();
        package.set("[Content_Types].xml", b"<Types/>".to_vec());
        package.set("word/document.xml", vec![7; 100_000]);
        let bytes = package.write().unwrap();
        assert_eq!(Package::read(&bytes).unwrap(), package);
        assert_eq!(package.write().unwrap(), bytes);
        assert_eq!(package.part("Word/Document.xml").map(<[u8]>::len), Some(100_000));
    }

    #[test]
    fn many_parts_are_found_as_few_are() {
        let mut package = Package::default();
        for count in 0..2 * FEW {
            package.set(&format!("word/Part{count}.xml"), vec![1]);
            package.set(&format!("word/part{count}.XML"), vec![2]);
            assert_eq!(package.part(&format!("WORD/part{count}.xml")), Some([2].as_slice()), "{count}");
        }
        assert_eq!(package.names().count(), 2 * FEW);
        package.remove("word/part3.xml");
        let found = |package: &Package, name: &str| package.part(name).is_some();
        assert_eq!((found(&package, "word/Part3.xml"), found(&package, "word/Part4.xml")), (false, true));
        package.set("word/part3.xml", vec![3]);
        assert_eq!(package.names().last(), Some("word/part3.xml"));
        assert_eq!(package.clone().part("word/Part3.xml"), Some([3].as_slice()));
    }

    #[test]
    fn any_bytes_are_a_package_or_an_error() {
        let mut package = Package::default();
        package.set("a.xml", b"<a>text</a>".to_vec());
        package.set("b.xml", vec![b'x'; 3000]);
        let whole = package.write().unwrap();
        for cut in 0..whole.len() {
            assert!(Package::read(&whole[..cut]).is_err());
            let mut bent = whole.clone();
            bent[cut] ^= 0x55;
            let _ = Package::read(&bent);
        }
    }

    /// Packed as other programs pack: not compressed, with the sizes behind the bytes.
    #[test]
    fn what_nobody_changed_is_copied_as_it_is_packed() {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let mut archive = ZipWriter::new_stream(Vec::new());
        for name in ["a.xml", "b.xml"] {
            archive.start_file(name, stored).unwrap();
            archive.write_all(&[b'x'; 3000]).unwrap();
        }
        let bytes = archive.finish().unwrap().into_inner();
        let mut package = Package::read(&bytes).unwrap();
        package.set("b.xml", vec![b'y'; 3000]);
        let written = package.write().unwrap();
        assert!(written.windows(3000).any(|window| window == [b'x'; 3000]), "stored as it was");
        assert!(!written.windows(3000).any(|window| window == [b'y'; 3000]), "packed anew");
        assert_eq!(Package::read(&written).unwrap(), package);
        assert_eq!(Package::read(&written).unwrap().write().unwrap(), written);
    }

    #[test]
    fn a_bomb_is_refused() {
        let mut package = Package::default();
        package.set("bomb.xml", vec![0; 20 << 20]);
        let bytes = package.write().unwrap();
        assert!(matches!(Package::read(&bytes), Err(OoxmlError::LargePart(_))));
    }
}
