//! No value of type date, time, number or truth passes unrecognised: what is typed nearly right, in any key of such a type, is read in
//! its meaning or found.
//!
//! The keys are found by walking the schema beside the examples, so that a new key is tried as soon as an example uses it.

use crate::support::repo;
use austausch::model::{
    Contacts, DossierSheet, Event, MergedFindings, Monitoring, Programme, Report, ThemeTable, Themes,
};
use german_text::{ClockReading, DateReading, NotADate, read_clock, read_date};
use schemars::{JsonSchema, generate::SchemaSettings};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::fs;
use std::path::PathBuf;
use yaml_reader::read;

/// How many values are tried at each place.
const TRIES: usize = 40;

/// The type of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Date,
    Time,
    Number,
    Truth,
}

/// Numbers that come in the same order in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).unwrap()
    }

    fn of<'t>(&mut self, list: &[&'t str]) -> &'t str {
        list[self.below(list.len())]
    }
}

/// An end that is not read would count as open for ever.
#[test]
fn every_period_has_ends_that_are_read() {
    let roots = [
        SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Programme>().to_value(),
        SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Event>().to_value(),
        SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Report>().to_value(),
        SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<ThemeTable>().to_value(),
        SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<MergedFindings>().to_value(),
        SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Themes>().to_value(),
        SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Contacts>().to_value(),
    ];
    let mut periods = 0;
    for root in &roots {
        for (name, of) in root["$defs"].as_object().unwrap() {
            for (key, property) in properties(of) {
                let is_date = kind_of(resolved(property, root, name).0) == Some(Kind::Date);
                if is_date && ["from", "until"].contains(&key.as_str()) {
                    assert_eq!(property["x-date"], "year", "{name}.{key}");
                    periods += 1;
                }
            }
        }
    }
    assert!(periods >= 10, "{periods}");
}

#[test]
fn nothing_nearly_right_passes_unrecognised() {
    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    let mut used = BTreeSet::new();
    let mut known = BTreeSet::new();
    for folder in ["inputs", "tests/fixtures/any-text/full/inputs"] {
        for path in files(&repo().join(folder)) {
            let name = path.file_name().unwrap().to_str().unwrap();
            let folder = path.parent().unwrap().file_name().unwrap().to_str().unwrap();
            let text = fs::read_to_string(&path).unwrap();
            match (name, folder) {
                ("programme.yaml", _) => {
                    hold::<Programme>("Programme", &text, &mut dice, &mut used, &mut known);
                }
                ("exchange.yaml", _) => hold::<Event>("Event", &text, &mut dice, &mut used, &mut known),
                ("findings.yaml", _) => {
                    hold::<MergedFindings>("MergedFindings", &text, &mut dice, &mut used, &mut known);
                }
                ("themes.yaml", _) => hold::<Themes>("Themes", &text, &mut dice, &mut used, &mut known),
                (_, "contacts") => hold::<Contacts>("Contacts", &text, &mut dice, &mut used, &mut known),
                ("dossier.yaml", _) => {
                    hold::<DossierSheet>("DossierSheet", &text, &mut dice, &mut used, &mut known);
                }
                ("monitoring.yaml", _) => {
                    hold::<Monitoring>("Monitoring", &text, &mut dice, &mut used, &mut known);
                }
                (_, "sites") => hold::<Report>("Report", &text, &mut dice, &mut used, &mut known),
                (_, "tables") => hold::<ThemeTable>("ThemeTable", &text, &mut dice, &mut used, &mut known),
                _ => {}
            }
        }
    }
    let unused: Vec<_> = known.difference(&used).collect();
    assert!(unused.is_empty(), "no example uses {unused:?}");
    assert!(used.len() > 30, "{used:?}");
}

fn files(folder: &std::path::Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            found.extend(files(&entry));
        } else if entry.extension().is_some_and(|ending| ending == "yaml")
            && !entry.to_str().unwrap().contains("received")
        {
            found.push(entry);
        }
    }
    found.sort();
    found
}

fn hold<T: DeserializeOwned + JsonSchema + Debug + 'static>(
    name: &str,
    text: &str,
    dice: &mut Dice,
    used: &mut BTreeSet<String>,
    known: &mut BTreeSet<String>,
) {
    let root = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>().to_value();
    collect(&root, &root, name, known);
    for (of, definition) in root["$defs"].as_object().unwrap() {
        collect(definition, &root, of, known);
    }
    let file: Value = serde_saphyr::from_str(text).unwrap();
    let mut places = Vec::new();
    find(&file, &root, &root, name, String::new(), &mut places);
    for (pointer, key, kind) in places {
        // Each key is tried in the first places where it stands.
        let is_new = used.insert(key.clone());
        for _ in 0..if is_new { TRIES } else { 1 } {
            let (typed, plain) = typed(kind, dice);
            tried::<T>(&file, &pointer, &key, kind, &typed, plain.as_deref());
        }
    }
}

/// Reads the file with `typed` in one place: without a diagnostic it must be read, and as what `plain` is.
fn tried<T: DeserializeOwned + JsonSchema + Debug + 'static>(
    file: &Value,
    pointer: &str,
    key: &str,
    kind: Kind,
    typed: &str,
    plain: Option<&str>,
) {
    let with = |value: &str| {
        let mut file = file.clone();
        *file.pointer_mut(pointer).unwrap() = Value::String(value.to_owned());
        read::<T>("f.yaml", file.to_string().as_bytes())
    };
    let checked = with(typed);
    if !checked.diagnostics.is_empty() {
        return;
    }
    let debug = format!("{:?}", checked.value);
    let words = format!("Words({typed:?})");
    let is_meant = match kind {
        Kind::Date => matches!(
            read_date(typed),
            DateReading::Words
                | DateReading::Span
                | DateReading::Not(NotADate::WithTime(_) | NotADate::Mistyped(_))
        ),
        Kind::Time => read_clock(typed) == ClockReading::Words,
        Kind::Number | Kind::Truth => false,
    };
    assert!(!debug.contains(&words) || is_meant, "{key}: {typed} passes as words");
    if let Some(plain) = plain {
        let other = format!("{:?}", with(plain).value);
        assert_eq!(without_places(&debug), without_places(&other), "{key}: {typed} is not read as {plain}");
    }
}

fn without_places(debug: &str) -> String {
    let mut parts = debug.split("Place {");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + part.split_once('}').map_or(part, |(_, rest)| rest))
}

/// A value as somebody might type it, and what it means where it is not spoilt.
fn typed(kind: Kind, dice: &mut Dice) -> (String, Option<String>) {
    let (mut typed, plain) = match kind {
        Kind::Date => date(dice),
        Kind::Time => time(dice),
        Kind::Number => {
            let number = (1 + dice.below(99)).to_string();
            (dice.of(&["", " ", "\u{A0}"]).to_owned() + &number, number)
        }
        Kind::Truth => {
            let truth = dice.of(&["true", "false"]);
            (
                dice.of(&["", " "]).to_owned()
                    + &if dice.below(2) == 0 { truth.to_uppercase() } else { truth.to_owned() },
                truth.to_owned(),
            )
        }
    };
    if dice.below(2) == 0 {
        return (typed, Some(plain));
    }
    for _ in 0..=dice.below(2) {
        let mut letters: Vec<char> = typed.chars().collect();
        let at = dice.below(letters.len().max(1));
        let other = dice
            .of(&["0", "1", "3", "9", ".", "-", "/", ":", " ", ",", "–", "O", "l"])
            .chars()
            .next()
            .unwrap();
        match dice.below(3) {
            0 if letters.len() > 1 => drop(letters.remove(at)),
            1 => letters[at] = other,
            _ => letters.insert(at, other),
        }
        typed = letters.into_iter().collect();
    }
    (typed, None)
}

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

fn date(dice: &mut Dice) -> (String, String) {
    let (year, month, day) = (1998 + dice.below(60), 1 + dice.below(12), 13 + dice.below(16));
    let name = MONTHS[month - 1];
    let spellings = [
        format!("{year}-{month}-{day}"),
        format!("{year}/{month:02}/{day:02}"),
        format!("{year}–{month:02}–{day:02}"),
        format!("{year}{month:02}{day:02}"),
        format!("{day}.{month}.{year}"),
        format!("{day}.{month:02}.{:02}", year % 100),
        format!("{day}.\u{A0}{month}. {year}"),
        format!("{day}. {name} {year}"),
        format!("{day}.{} {year}", name.to_lowercase()),
        format!("{day}/{month}/{year}"),
        format!("{year}-{month:02}-{day:02}T00:00:00Z"),
    ];
    (spellings[dice.below(spellings.len())].clone(), format!("{year}-{month:02}-{day:02}"))
}

fn time(dice: &mut Dice) -> (String, String) {
    let (hour, minute) = (dice.below(24), dice.below(60));
    let spellings = [
        format!("{hour}:{minute:02}"),
        format!("{hour}.{minute:02} Uhr"),
        format!("{hour:02}.{minute:02}"),
        format!("{hour}h{minute:02}"),
        format!("{hour} Uhr {minute:02}"),
        format!("{hour:02}{minute:02}"),
    ];
    (spellings[dice.below(spellings.len())].clone(), format!("{hour:02}:{minute:02}"))
}

/// The schema behind references and options, with the name of its type.
fn resolved<'s>(schema: &'s Value, root: &'s Value, name: &str) -> (&'s Value, String) {
    if let Some(path) = schema.get("$ref").and_then(Value::as_str) {
        let name = path.rsplit('/').next().unwrap();
        return resolved(&root["$defs"][name], root, name);
    }
    let options = schema.get("anyOf").and_then(Value::as_array);
    match options.and_then(|options| options.iter().find(|option| option["type"] != "null")) {
        Some(option) => resolved(option, root, name),
        None => (schema, name.to_owned()),
    }
}

fn kind_of(schema: &Value) -> Option<Kind> {
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => return None,
    };
    match kinds.as_slice() {
        ["string", "integer"] => Some(Kind::Date),
        ["string", "number"] => Some(Kind::Time),
        ["integer", ..] => Some(Kind::Number),
        ["boolean", ..] => Some(Kind::Truth),
        _ => None,
    }
}

fn properties(schema: &Value) -> Vec<(&String, &Value)> {
    let variants = schema.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    let all = std::iter::once(schema).chain(variants);
    all.filter_map(|of| of.get("properties").and_then(Value::as_object)).flatten().collect()
}

/// The names (`Type.key`) of the keys of a type that hold such values.
fn collect(of: &Value, root: &Value, name: &str, known: &mut BTreeSet<String>) {
    for (key, property) in properties(of) {
        let (schema, _) = resolved(property, root, name);
        let schema = schema.get("items").map_or(schema, |items| resolved(items, root, name).0);
        if kind_of(schema).is_some() {
            known.insert(format!("{name}.{key}"));
        }
    }
}

/// The places of such values in a file.
fn find(
    value: &Value,
    schema: &Value,
    root: &Value,
    name: &str,
    pointer: String,
    places: &mut Vec<(String, String, Kind)>,
) {
    let (schema, name) = resolved(schema, root, name);
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let of = properties(schema).into_iter().find(|(known, _)| *known == key).map(|(_, of)| of);
                let Some(of) = of.or_else(|| schema.get("additionalProperties")) else { continue };
                let inner = resolved(of, root, &name).0;
                let inner = inner.get("items").map_or(inner, |items| resolved(items, root, &name).0);
                let at = format!("{pointer}/{key}");
                if let Some(kind) = kind_of(inner) {
                    let list = value.as_array().map_or(0, Vec::len);
                    let own = (0..list).map(|index| format!("{at}/{index}"));
                    let own = own
                        .chain(value.is_array().then(String::new).map_or_else(|| Some(at.clone()), |_| None));
                    places.extend(own.map(|at| (at, format!("{name}.{key}"), kind)));
                } else {
                    find(value, of, root, &name, at, places);
                }
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                find(value, &schema["items"], root, &name, format!("{pointer}/{index}"), places);
            }
        }
        _ => {}
    }
}
