//! How the pages of the audited documents look, as far as figures tell: size of letters, length of lines, rows and last pages.

use crate::support::{audited, python};
use serde_json::Value;

fn places() -> Vec<(String, Value)> {
    let of = |document: &crate::support::Audited| {
        let said = python("pdf_places.py", [&document.pdf]);
        (document.name(), serde_json::from_str(&said).unwrap())
    };
    audited().iter().map(of).collect()
}

#[test]
fn pages_can_be_read() {
    let mut lengths = Vec::new();
    for (name, place) in places() {
        let smallest = place["smallest"].as_f64().unwrap();
        assert!(smallest > 8.99, "{name}: letters of {smallest} pt");
        assert_eq!(place["alone"], serde_json::json!([]), "{name}: a row of a table stands alone");
        let last = place["last"].as_f64().unwrap();
        assert!(last > 0.2, "{name}: the last page ends at {last}");
        let lines: Vec<u64> = place["lines"].as_array().unwrap().iter().filter_map(Value::as_u64).collect();
        // A guide is one page to hang up, and wider.
        if lines.len() >= 12 && !name.contains("Anleitung") && !name.contains("Guide") {
            let mean = lines.iter().sum::<u64>() as f64 / lines.len() as f64;
            assert!((60.0..=75.0).contains(&mean), "{name}: {mean} letters a line");
        }
        lengths.extend(lines);
        if name.contains("Anleitung")
            || name.contains("Guide")
            || name.contains("Teilnahme")
            || name.contains("List-of")
        {
            assert_eq!(place["last"], 1, "{name}: more than one page");
        }
    }
    let mean = lengths.iter().sum::<u64>() as f64 / lengths.len() as f64;
    assert!(
        lengths.len() > 800 && (65.0..=75.0).contains(&mean),
        "{} lines of {mean} letters",
        lengths.len()
    );
}
