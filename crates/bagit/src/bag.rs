//! A bag that is being made.

use crate::Files;
use crate::list::escaped;
use sha2::{Digest as _, Sha512};
use std::fmt::Write as _;

/// The file that says that it is a bag (RFC 8493, 2.1.1).
pub const DECLARATION: &str = "bagit.txt";

/// The file that says something of the bag (2.2.2).
pub const INFO: &str = "bag-info.txt";

/// The list of the files in it (2.1.3).
pub const MANIFEST: &str = "manifest-sha512.txt";

/// The list of the files about it (2.2.1).
pub const TAG_MANIFEST: &str = "tagmanifest-sha512.txt";

/// What the declaration says.
pub(crate) const DECLARED: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/// A bag that is being made.
#[derive(Clone, Debug, Default)]
pub struct Bag {
    info: Vec<(String, String)>,
    payload: Files,
}

impl Bag {
    /// An empty bag of which `info` is said, in that order; how much is in it is said by itself.
    pub fn new<'a>(info: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let info = info.into_iter().map(|(name, text)| (name.to_owned(), one_line(text)));
        Self { info: info.collect(), payload: Files::new() }
    }

    /// Adds a file under its name below `data/`; one of that name is replaced.
    pub fn add(&mut self, name: &str, bytes: Vec<u8>) {
        self.payload.insert(format!("data/{name}"), bytes);
    }

    /// The files of the bag by name.
    pub fn files(&self) -> Files {
        let bytes: usize = self.payload.values().map(Vec::len).sum();
        let oxum = format!("{bytes}.{}", self.payload.len());
        let own = self.info.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        let mut info = String::new();
        for (name, text) in own.chain([("Payload-Oxum", oxum.as_str())]) {
            // Writing to a string cannot fail.
            let _ = writeln!(info, "{name}: {text}");
        }
        let mut tags = Files::from([
            (DECLARATION.to_owned(), DECLARED.as_bytes().to_vec()),
            (INFO.to_owned(), info.into_bytes()),
            (MANIFEST.to_owned(), list(&self.payload)),
        ]);
        tags.insert(TAG_MANIFEST.to_owned(), list(&tags));
        tags.extend(self.payload.clone());
        tags
    }
}

/// The lines of a list (RFC 8493, 2.1.3).
fn list(files: &Files) -> Vec<u8> {
    let lines = files.iter().map(|(name, bytes)| format!("{}  {}\n", sha512(bytes), escaped(name)));
    lines.collect::<String>().into_bytes()
}

/// The SHA-512 of `bytes`, in hexadecimal.
pub fn sha512(bytes: &[u8]) -> String {
    Sha512::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
