//! A bag that came: its declaration, its lists, its files.

use crate::Files;
use crate::bag::{DECLARATION, DECLARED, INFO, MANIFEST, TAG_MANIFEST, sha512};
use crate::compare::{Change, change};
use crate::list::{List, text};
use diagnostics::Diagnostic;
use german_text::folded;
use std::collections::{BTreeMap, BTreeSet};

/// Tells whether files are meant to be a bag, whole or not.
pub fn is_bag(files: &Files) -> bool {
    [DECLARATION, MANIFEST, TAG_MANIFEST].iter().any(|name| files.contains_key(*name))
}

/// Every difference between the files of a bag and what it says of them, in order; none of a bag that is as it was made.
pub fn check(files: &Files) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    declaration(files, &mut found);
    if !files.keys().any(|name| name.starts_with("data/")) {
        found.push(Diagnostic::error("bag-no-data").in_file("data"));
    }
    let is_payload = |name: &str| name.starts_with("data/");
    match files.get(MANIFEST) {
        Some(bytes) => {
            let list = List::read(MANIFEST, bytes);
            found.extend(list.diagnostics);
            let payload: BTreeMap<&str, &[u8]> = of(files, &is_payload);
            let total = oxum(files, &mut found);
            let length = |name: &str| expected_length(name, total, &payload, &list.sums);
            compare(&list.sums, &payload, MANIFEST, &length, &mut found);
            count(total, &payload, &mut found);
        }
        None => found.push(Diagnostic::error("bag-no-list").in_file(MANIFEST).with("name", MANIFEST)),
    }
    match files.get(TAG_MANIFEST) {
        Some(bytes) => {
            let list = List::read(TAG_MANIFEST, bytes);
            found.extend(list.diagnostics);
            let tags = of(files, &|name| !is_payload(name) && name != TAG_MANIFEST);
            compare(&list.sums, &tags, TAG_MANIFEST, &|_| None, &mut found);
        }
        None => found.push(Diagnostic::error("bag-no-list").in_file(TAG_MANIFEST).with("name", TAG_MANIFEST)),
    }
    found
}

fn of<'f>(files: &'f Files, is_meant: &dyn Fn(&str) -> bool) -> BTreeMap<&'f str, &'f [u8]> {
    let meant = files.iter().filter(|(name, _)| is_meant(name));
    meant.map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect()
}

fn declaration(files: &Files, found: &mut Vec<Diagnostic>) {
    let Some(bytes) = files.get(DECLARATION) else {
        found.push(Diagnostic::error("bag-no-declaration").in_file(DECLARATION));
        return;
    };
    let said = text(DECLARATION, bytes, found);
    if said.is_some_and(|said| said.lines().ne(DECLARED.lines())) {
        found.push(Diagnostic::error("bag-declaration").in_file(DECLARATION));
    }
}

/// Bytes and files that the bag says are in it (RFC 8493, 2.2.2).
fn oxum(files: &Files, found: &mut Vec<Diagnostic>) -> Option<(usize, usize)> {
    let said = files.get(INFO).and_then(|bytes| text(INFO, bytes, found))?;
    let line = said.lines().find_map(|line| line.strip_prefix("Payload-Oxum:"))?;
    let numbers = line.trim().split_once('.');
    let read = numbers.and_then(|(bytes, count)| Some((bytes.parse().ok()?, count.parse().ok()?)));
    if read.is_none() {
        found.push(Diagnostic::error("bag-count-unread").in_file(INFO).with("text", line.trim()));
    }
    read
}

fn count(total: Option<(usize, usize)>, payload: &BTreeMap<&str, &[u8]>, found: &mut Vec<Diagnostic>) {
    let bytes: usize = payload.values().map(|bytes| bytes.len()).sum();
    if let Some((said, count)) = total.filter(|total| *total != (bytes, payload.len())) {
        let diagnostic = Diagnostic::error("bag-count").in_file(INFO);
        let diagnostic = diagnostic.with("said", said).with("count", count);
        found.push(diagnostic.with("bytes", bytes).with("files", payload.len()));
    }
}

/// The length that a file had: what the others leave of all, where those are as they were.
fn expected_length(
    name: &str,
    total: Option<(usize, usize)>,
    payload: &BTreeMap<&str, &[u8]>,
    sums: &BTreeMap<String, String>,
) -> Option<usize> {
    let others = sums.iter().filter(|(other, _)| *other != name);
    let lengths = others.map(|(other, sum)| {
        payload.get(other.as_str()).filter(|bytes| sha512(bytes) == *sum).map(|bytes| bytes.len())
    });
    total?.0.checked_sub(lengths.sum::<Option<usize>>()?)
}

/// Compares the files with a list of them.
fn compare(
    sums: &BTreeMap<String, String>,
    files: &BTreeMap<&str, &[u8]>,
    list: &str,
    length: &dyn Fn(&str) -> Option<usize>,
    found: &mut Vec<Diagnostic>,
) {
    let actual: BTreeMap<&str, String> = files.iter().map(|(name, bytes)| (*name, sha512(bytes))).collect();
    let mut unlisted: BTreeSet<&str> =
        files.keys().copied().filter(|name| !sums.contains_key(*name)).collect();
    for (name, sum) in sums {
        let told = |id: &'static str| Diagnostic::error(id).in_file(name).with("name", name.as_str());
        let Some(bytes) = files.get(name.as_str()) else {
            let same = |other: &&&str| actual.get(**other) == Some(sum);
            let close = unlisted.iter().find(|other| folded(other) == folded(name)).copied();
            let moved = close
                .filter(|other| same(&other))
                .or_else(|| unlisted.iter().find(|other| same(other)).copied());
            match moved {
                Some(other) => {
                    unlisted.remove(other);
                    let is_case = other.to_lowercase() == name.to_lowercase();
                    let id = match () {
                        () if is_case => "bag-case",
                        () if folded(other) == folded(name) => "bag-accents",
                        () => "bag-renamed",
                    };
                    found.push(told(id).with("now", other));
                }
                None => found.push(told("bag-missing")),
            }
            continue;
        };
        if actual.get(name.as_str()) == Some(sum) {
            continue;
        }
        let holder = sums.iter().find(|(other, of)| *other != name && actual.get(name.as_str()) == Some(of));
        if let Some((other, _)) = holder {
            found.push(told("bag-holds-other").with("other", other.as_str()));
            continue;
        }
        let change = change(bytes, sum, length(name));
        let diagnostic = told(change.id()).with("list", list);
        found.push(match change {
            Change::Shorter(count) | Change::Longer(count) => diagnostic.with("count", count),
            _ => diagnostic,
        });
    }
    for name in unlisted {
        let twin = actual.get(name).and_then(|own| sums.iter().find(|(_, sum)| *sum == own));
        let diagnostic = Diagnostic::error(if twin.is_some() { "bag-copied" } else { "bag-added" });
        let diagnostic = diagnostic.in_file(name).with("name", name).with("list", list);
        found.push(diagnostic.with("other", twin.map_or("none", |(other, _)| other.as_str())));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Bag, pack, unpack};

    fn bag() -> Files {
        let mut bag = Bag::new([("Source-Organization", "Büro\nMuster")]);
        bag.add("a/eins.csv", "ort;zahl\nGera;3\n".as_bytes().to_vec());
        bag.add("100%\n.txt", b"zwei".to_vec());
        bag.files()
    }

    fn told(files: &Files) -> Vec<&'static str> {
        check(files).iter().map(|diagnostic| diagnostic.id).collect()
    }

    #[test]
    fn a_bag_is_what_it_says_also_out_of_a_zip() {
        let files = bag();
        assert_eq!(check(&files), []);
        assert!(is_bag(&files));
        let zip = pack("paket", &files).unwrap();
        assert_eq!(zip, pack("paket", &files).unwrap());
        assert_eq!(unpack(&zip).unwrap(), files);
        let info = String::from_utf8(files[INFO].clone()).unwrap();
        assert_eq!(info, "Source-Organization: Büro Muster\nPayload-Oxum: 20.2\n");
        let list = String::from_utf8(files[MANIFEST].clone()).unwrap();
        assert!(list.contains("  data/100%25%0A.txt\n"), "{list}");
    }

    #[test]
    fn a_name_whose_accents_were_taken_apart_is_told_as_that() {
        let mut bag = Bag::new([]);
        bag.add("Häuser.txt", b"x".to_vec());
        let mut files = bag.files();
        let bytes = files.remove("data/Häuser.txt").unwrap();
        files.insert("data/Ha\u{308}user.txt".to_owned(), bytes);
        assert_eq!(told(&files), ["bag-accents"]);
    }

    #[test]
    fn any_bytes_are_a_bag_with_faults() {
        let whole = bag();
        for name in whole.keys() {
            for at in 0..whole[name].len() {
                let mut files = whole.clone();
                files.get_mut(name).unwrap()[at] ^= 0x55;
                assert!(!check(&files).is_empty(), "{name} {at}");
            }
            let mut files = whole.clone();
            files.remove(name);
            assert!(!check(&files).is_empty(), "{name}");
        }
        assert!(unpack(b"PK\x03\x04").is_err());
    }
}
