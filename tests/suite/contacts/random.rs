//! Lists with mistakes by chance: nothing panics, and each value that was typed is in the file or in a message.

use super::{FILE, LIST, import, office};
use crate::support::python;
use austausch::incoming::{IncomingFile, Labels, detect_and_parse};
use fastrand::Rng;
use ooxml::Package;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const LISTS: usize = 200;

/// A step, the cell that it fills, and the ways in which its value may be told.
struct Step {
    does: Value,
    cell: Option<String>,
    told: Vec<String>,
}

fn cell(rng: &mut Rng) -> (String, String) {
    let sheet = if rng.u8(..8) == 0 { "Hinweise" } else { "Kontakte" };
    let column = if rng.u8(..4) == 0 { 'B' } else { char::from(b'A' + rng.u8(..14)) };
    (sheet.to_owned(), format!("{column}{}", if rng.u8(..3) == 0 { rng.u32(1..70) } else { rng.u32(4..14) }))
}

fn step(rng: &mut Rng, number: usize) -> Step {
    let (sheet, cell) = cell(rng);
    let filled = Some(format!("{sheet}!{cell}"));
    let words = format!("Wabe{number}x");
    let (does, told) = match rng.u8(..12) {
        0..=4 => (json!(["text", sheet, cell, words]), vec![words]),
        5 => {
            let value = 700_000 + number;
            (json!(["number", sheet, cell, value]), vec![value.to_string()])
        }
        6 => {
            let (day, month, year) = (1 + number % 28, 1 + number % 12, 1960 + number % 100);
            let iso = format!("{year}-{month:02}-{day:02}");
            let told = vec![iso.clone(), format!("{day:02}.{month:02}.{year}")];
            (json!(["day", sheet, cell, iso]), told)
        }
        7 => (json!(["formula", sheet, cell, format!("=\"{words}\"&1")]), vec![words]),
        8 => (json!(["note", sheet, cell, words]), vec![words]),
        9 => {
            let (column, row) = (char::from(b'B' + rng.u8(..8)), rng.u32(4..12));
            let last = char::from(u8::try_from(column).unwrap() + rng.u8(..3));
            let area = format!("{column}{row}:{last}{}", row + rng.u32(1..3));
            return Step { does: json!(["merge", "Kontakte", area, null]), cell: None, told: Vec::new() };
        }
        10 => {
            let row = rng.u32(5..12).to_string();
            return Step { does: json!(["hide row", "Kontakte", row, null]), cell: None, told: Vec::new() };
        }
        _ => {
            let heads = ["Partner", "Art", "seit", "bis", "Zweck"];
            let head = heads[rng.usize(..heads.len())];
            return Step { does: json!(["text", sheet, cell, head]), cell: filled, told: Vec::new() };
        }
    };
    // A note lies over its cell and fills nothing.
    let is_note = does[0] == "note";
    Step { does, cell: filled.map(|cell| if is_note { format!("{cell} note") } else { cell }), told }
}

#[test]
fn each_value_is_in_the_file_or_in_a_message() {
    let template = office();
    let mut rng = Rng::with_seed(20);
    let list = |_| {
        let mut steps: Vec<Step> = (0..rng.usize(1..14)).map(|number| step(&mut rng, number)).collect();
        // Joining cells drops what stands in all but the first: what is typed afterwards is there.
        steps.sort_by_key(|step| step.does[0] != "merge");
        steps
    };
    let lists: Vec<Vec<Step>> = (0..LISTS).map(list).collect();
    let job = |(number, steps): (usize, &Vec<Step>)| {
        let does: Vec<&Value> = steps.iter().map(|step| &step.does).collect();
        json!({"list": template.path(LIST), "out": template.path(&format!("{number}.xlsx")), "does": does})
    };
    let jobs: Vec<Value> = lists.iter().enumerate().map(job).collect();
    std::fs::write(template.path("jobs.json"), Value::from(jobs).to_string()).unwrap();
    let done = python("fill_contacts.py", [template.path("jobs.json")]);
    let done: Vec<Vec<usize>> = serde_json::from_str(&done).unwrap();
    let (mut looked, mut taken) = (0, 0);
    for (number, (steps, done)) in lists.iter().zip(&done).enumerate() {
        let file = template.path(&format!("{number}.xlsx"));
        let project = office();
        let said = import(&project, file.to_str().unwrap()).stdout();
        assert!(!said.contains("panicked"), "{said}");
        let yaml = project.read(FILE);
        let mut last: BTreeMap<&str, &[String]> = BTreeMap::new();
        for step in done.iter().map(|step| &steps[*step]) {
            if let Some(cell) = &step.cell {
                last.insert(cell, &step.told);
            }
        }
        for (cell, told) in last.iter().filter(|(_, told)| !told.is_empty()) {
            let is_in = |text: &str| told.iter().any(|word| text.contains(word.as_str()));
            looked += 1;
            taken += usize::from(is_in(&yaml));
            let does: Vec<&Value> = steps.iter().map(|step| &step.does).collect();
            assert!(is_in(&said) || is_in(&yaml), "{number}: {cell} {told:?}\n{does:?}\n{said}\n{yaml}");
        }
    }
    assert!(looked > 600 && taken > 60, "{looked} {taken}");
}

/// Damage within the parts, not only to the archive: that is where a reader could go wrong.
#[test]
fn damaged_lists_are_read_or_refused() {
    let project = office();
    let whole = Package::read(&std::fs::read(project.path(LIST)).unwrap()).unwrap();
    let names: Vec<String> = whole.names().map(str::to_owned).collect();
    let mut rng = Rng::with_seed(7);
    let labels = Labels::default();
    let mut read = 0;
    for _ in 0..400 {
        let mut package = whole.clone();
        let name = &names[rng.usize(..names.len())];
        let mut bytes = package.part(name).unwrap().to_vec();
        for _ in 0..rng.usize(1..6) {
            let at = rng.usize(..bytes.len());
            match rng.u8(..4) {
                0 => bytes[at] = rng.u8(..),
                1 => bytes.truncate(at.max(1)),
                2 => bytes.extend_from_within(at..),
                _ => bytes[at] = b"0123456789ABZ<>\"&"[rng.usize(..17)],
            }
        }
        package.set(name, bytes);
        let sent = IncomingFile { name: "a.xlsx".to_owned(), bytes: package.write().unwrap() };
        let forms = detect_and_parse(sent, &labels);
        assert!(!forms.is_empty());
        read += usize::from(forms.iter().any(|form| form.contacts.is_some()));
        assert!(forms.iter().all(|form| form.contacts.is_some() || !form.diagnostics.is_empty()));
    }
    assert!(read > 50, "{read}");
}
