//! Hostile templates and data, more than a thousand of them: what `tests/fuzz` does for hours, with the same checks. What it once found
//! is kept in its corpora and tried again here.

#[path = "../fuzz/bodies/mod.rs"]
mod bodies;

use crate::support::repo;
use crate::word_cases::all;
use ooxml::Package;
use std::collections::BTreeMap;
use std::fs;
use std::panic::catch_unwind;

/// A way to use bytes.
type Body = fn(&[u8]);

/// The fuzz targets and how many made-up inputs each is tried with here.
const TARGETS: [(&str, Body, u64); 3] = [
    ("template_bytes", bodies::template_bytes, 300),
    ("data", bodies::data, 300),
    ("mutated", bodies::mutated, 800),
];

/// `AUSTAUSCH_CASES` of each kind, or as many as an ordinary run has time for.
fn how_many(usual: u64) -> u64 {
    std::env::var("AUSTAUSCH_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(usual)
}

#[test]
fn inputs_that_were_once_found_are_answered() {
    for (name, body, _) in TARGETS {
        let folder = repo().join("tests/fuzz/corpus").join(name);
        let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        assert!(!files.is_empty(), "{name}");
        for file in files {
            let bytes = fs::read(&file).unwrap();
            assert!(catch_unwind(|| body(&bytes)).is_ok(), "{}", file.display());
        }
    }
}

/// What came of made-up inputs; a failure names the seeds.
#[track_caller]
fn tried(name: &str) {
    let (_, body, usual) = TARGETS.into_iter().find(|(known, ..)| *known == name).unwrap();
    let faults = (0..how_many(usual)).map(|seed| (seed, bytes(seed)));
    let faults: Vec<_> = faults.filter(|(_, bytes)| catch_unwind(|| body(bytes)).is_err()).take(5).collect();
    assert!(faults.is_empty(), "{name}, seeds and bytes: {faults:?}");
}

#[test]
fn any_part_of_a_template_is_answered() {
    tried("template_bytes");
}

#[test]
fn any_data_are_answered() {
    tried("data");
}

#[test]
fn templates_that_were_bent_are_refused_or_become_sound_files() {
    tried("mutated");
}

/// Up to a hundred bytes that follow from a number (splitmix64).
fn bytes(seed: u64) -> Vec<u8> {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    };
    let length = 8 + next() % 96;
    (0..length).map(|_| next().to_be_bytes()[0]).collect()
}

/// The files that the targets begin with are the templates of cases. `SNAPSHOTS=overwrite` writes them anew.
#[test]
fn the_targets_begin_with_templates_of_cases() {
    let cases: BTreeMap<_, _> = all().into_iter().collect();
    for (name, template, data) in bodies::TEMPLATES {
        let case = &cases[name];
        let (own, expected) = (Package::read(template).ok(), Package::read(&case.template).unwrap());
        let wanted = format!("{:#}\n", case.data());
        if std::env::var("SNAPSHOTS").is_ok_and(|action| action == "overwrite") {
            let path = repo().join("tests/fuzz/templates").join(name);
            fs::write(path.with_extension("docx"), expected.write().unwrap()).unwrap();
            fs::write(path.with_extension("json"), wanted).unwrap();
        } else {
            assert!(own.as_ref() == Some(&expected) && **data == wanted, "{name}: `tests/run --refresh`");
        }
    }
}
