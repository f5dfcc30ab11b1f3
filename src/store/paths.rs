//! Paths from names that people typed: they stay below their folder.

use super::StoreError;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

/// Names that Windows takes for devices, whatever ending follows.
/// Source: <https://learn.microsoft.com/windows/win32/fileio/naming-a-file>.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The file at `path` (with `/`) below `folder`; the one way in which a name that somebody typed becomes a path.
///
/// # Errors
/// `InvalidFilename` where the path could lead elsewhere on any system: upwards, from the top, to a drive, to a device.
pub fn below(folder: &Path, path: &str) -> Result<PathBuf, StoreError> {
    let file = folder.join(path.replace(['\0', '\\'], "\u{FFFD}").trim_start_matches('/'));
    if path.split('/').all(is_name) {
        return Ok(file);
    }
    Err(StoreError::new(&file, Error::from(ErrorKind::InvalidFilename)))
}

/// Where a new file may be put below `folder`: as [`below`], and every system keeps its name as it is.
///
/// # Errors
/// As those of [`below`].
pub(super) fn new_below(folder: &Path, path: &str) -> Result<PathBuf, StoreError> {
    let file = below(folder, path)?;
    let is_changed = |part: &str| {
        part.ends_with(['.', ' ']) || part.contains(char::is_control) || (cfg!(windows) && part.contains(':'))
    };
    if path.split('/').any(is_changed) {
        return Err(StoreError::new(&file, Error::from(ErrorKind::InvalidFilename)));
    }
    Ok(file)
}

/// Tells whether a part of a path names something in its folder.
fn is_name(part: &str) -> bool {
    !matches!(part.trim_end_matches(' '), "" | "." | "..")
        && !part.contains(['\\', '\0'])
        && !is_drive(part)
        && !is_device(part)
}

/// `C:` and what follows it.
fn is_drive(part: &str) -> bool {
    let mut letters = part.chars();
    letters.next().is_some_and(|letter| letter.is_ascii_alphabetic()) && letters.next() == Some(':')
}

fn is_device(part: &str) -> bool {
    let stem = part.split(['.', ':']).next().unwrap_or_default().trim_end().to_lowercase();
    let port = |rest: &str| {
        let mut digits = rest.chars();
        matches!((digits.next(), digits.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
    };
    DEVICES.contains(&stem.as_str())
        || ["com", "lpt"].into_iter().any(|name| stem.strip_prefix(name).is_some_and(port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_typed_name_leads_out_of_its_folder() {
        let folder = Path::new("inputs");
        for out in [
            "",
            "/",
            "/etc/passwd",
            "..",
            "../a",
            "a/../../b",
            "a/..",
            "a//b",
            "a/",
            "./a",
            "a/./b",
            ".. /a",
            "C:",
            "c:a.png",
            "C:/a.png",
            "fotos/D:/a.png",
            "\\\\server\\x\\a.png",
            "//server/x/a.png",
            "..\\a",
            "a\\..\\..\\b",
            "a\0.png",
            "CON",
            "con.png",
            "fotos/nul",
            "Aux.jpg",
            "prn .txt",
            "COM1",
            "lpt9.png",
            "com¹.png",
            "nul:x",
        ] {
            assert!(below(folder, out).is_err(), "{out:?}");
            assert!(new_below(folder, out).is_err(), "{out:?}");
        }
    }

    #[test]
    fn names_that_people_give_are_paths() {
        for name in [
            "a.png",
            "fotos/a b.png",
            "2027-05-11-gera/Foto um 12:30:05.jpg",
            "Wörter & Bilder (neu).pdf",
            "..a",
            "a..b",
            "...",
            "conrad.png",
            "com10.png",
            "complett.png",
            "nullen/aux-1.png",
            "…",
            "a .png",
            "Bild 1. ",
        ] {
            let expected = Path::new("inputs").join(name);
            assert_eq!(below(Path::new("inputs"), name).unwrap(), expected, "{name:?}");
        }
    }

    #[test]
    fn a_new_file_has_a_name_that_every_system_keeps() {
        for name in ["a.", "a ", "fotos./a", "a\u{7}.png", "..."] {
            assert!(new_below(Path::new("x"), name).is_err(), "{name:?}");
        }
        assert!(new_below(Path::new("x"), "erinnerungen/2027-04-20_gera.eml").is_ok());
    }
}
