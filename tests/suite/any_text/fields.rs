//! Every plain field of the model, in exchanges that use them all.
//!
//! The fields are found by walking the schema beside the shipped exchanges and `tests/fixtures/any-text`, so that a new field is tested
//! as soon as an example uses it, and an example must. First each field is given a harmless word, which tells where it is shown; then
//! strings that hurt, each between two marks of its own.

use super::corpora::{Strings, seed};
use super::desk::{Files, Made, expected, made, read};
use super::schema::{Kind, Schema};
use super::shrink::shrunk;
use crate::support::{is_left_by_a_build, repo};
use austausch::pipeline::Format;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Fields that no document prints, and why.
const NOT_SHOWN: &[(&str, &str)] = &[
    ("Office.mail", "for invitations"),
    ("Site.mail", "for invitations"),
    ("Funding.number", "for lists of participants"),
    ("Statement.text", "a record prints the findings that stand for statements"),
    ("Registration.theme_table", "for the office alone"),
    ("Registration.remark", "for the office alone"),
    ("Attendee.name", "for the office alone"),
    ("Attendee.food", "for the office alone"),
    ("Attendee.access", "for the office alone"),
    ("ThemeTable.offers", "for who seats people"),
    ("TableSeat.name", "a record does not say who was to sit where"),
    ("LastPlan.remark", "for the office alone"),
    ("Consent.by", "for the office alone"),
    ("Consent.guardians", "for the office alone"),
    ("Report.filed", "for the office alone"),
    ("Report.reference", "for the office alone"),
    ("Received.file", "for the office alone"),
    ("Received.sha256", "for the office alone"),
    ("Received.at", "for the office alone"),
    ("Received.filed", "for the office alone"),
    ("Received.earlier", "for the office alone"),
    ("Retention.food", "for the office alone"),
    ("Retention.access", "for the office alone"),
    ("Retention.registration", "for the office alone"),
    ("Retention.received", "for the office alone"),
    ("ReportProposal.introduction", "for the office alone"),
    ("Proposal.text", "waits for the office to decide"),
    ("AgendaItem.needs", "for who leads the day"),
    ("AgendaItem.if_short", "for who leads the day"),
    ("AgendaItem.lang", "says how screen readers speak it"),
    ("ForeignWord.lang", "says how screen readers speak it"),
    ("Link.lang", "says how screen readers speak it"),
    ("Material.lang", "says how screen readers speak it"),
    ("OrganisationName.lang", "says how screen readers speak it"),
    ("Passage.lang", "says how screen readers speak it"),
    ("QuotePart.lang", "says how screen readers speak it"),
    ("Series.lang", "says how screen readers speak it"),
    ("ThemeTable.lang", "says how screen readers speak it"),
    ("FollowUpOrigin.exchange", "an id"),
    ("SetAside.reason", "for the office alone"),
    ("Theme.title", "for the office alone"),
    ("Solved.reason", "for the office alone"),
    ("ForeignWord.text", "says where words of that language stand"),
    ("ShortForm.short", "says where the abbreviation stands"),
    ("ShortForm.long", "explained where a record uses eight abbreviations"),
    ("DossierSheet.title", "in a dossier"),
    ("DossierSheet.file_reference", "in a dossier"),
    ("DossierSheet.own_reference", "in a dossier"),
    ("Grant.number", "in a dossier"),
    ("Grant.period", "in a dossier"),
    ("Target.aim", "in a dossier"),
    ("Target.source", "in a dossier"),
    ("SignedSentence.text", "in a dossier"),
    ("SignedSentence.by", "in a dossier"),
    ("SignedSentence.source", "in a dossier"),
    ("Publicity.what", "in a dossier"),
    ("Publicity.place", "in a dossier"),
    ("Publicity.funder_note", "in a dossier"),
    ("Publicity.evidence", "in a dossier"),
    ("NetworkContact.partner", "in the register of a dossier"),
    ("NetworkContact.purpose", "in the register of a dossier"),
    ("NetworkContact.person", "in the register of a dossier"),
    ("NetworkContact.reach", "for the office alone"),
    ("ContactProposal.partner", "for the office alone"),
    ("ContactProposal.purpose", "for the office alone"),
    ("ContactProposal.person", "for the office alone"),
    ("ContactProposal.reach", "for the office alone"),
    ("Instrument.title", "in a dossier"),
    ("Instrument.by", "in a dossier"),
    ("Instrument.whom", "in a dossier"),
    ("Instrument.note", "in a dossier"),
    ("Instrument.agreed", "in a dossier"),
    ("Detail.text", "as a part of a statement; as a part of a finding it is shown"),
];

/// An exchange with its programme, and the files beside.
struct Base {
    name: String,
    files: Files,
    beside: Vec<(String, Vec<u8>)>,
}

/// A field in one place.
struct Leaf {
    field: String,
    text: String,
}

/// Holds that `count` texts in plain fields come out as typed.
pub fn hold(count: usize) {
    let bases = bases();
    every_field_is_used(&bases);
    let mut shown = BTreeSet::new();
    let mut places: Vec<BTreeMap<usize, BTreeSet<Format>>> = Vec::new();
    for base in &bases {
        let (leaves, made) = typed(base, &mut |_| "x".to_owned());
        places.push(shown_where(&leaves, &made));
        let fields = places.last().unwrap().iter().filter(|(_, formats)| !formats.is_empty());
        shown.extend(fields.map(|(number, _)| leaves[*number].field.clone()));
    }
    every_field_is_shown(&shown);

    let mut strings = Strings::new("fields", &["code", "marks", "letters", "words"]);
    let mut done = 0;
    while done < count {
        for (base, places) in bases.iter().zip(&places) {
            let (leaves, made) = typed(base, &mut |_| strings.next());
            done += leaves.len();
            let failures = failures(&leaves, &made, places);
            if let Some((number, format, _)) = failures.first() {
                let again = |text: &str| {
                    let (leaves, made) =
                        typed(base, &mut |at| if at == *number { text.to_owned() } else { "x".to_owned() });
                    self::failures(&leaves, &made, places).iter().any(|failure| failure.1 == *format)
                };
                let shortest = shrunk(&leaves[*number].text, again);
                let told: Vec<&str> = failures.iter().take(20).map(|(_, _, told)| told.as_str()).collect();
                panic!(
                    "{}: {} failures with seed {}; the first fails still as {shortest:?}\n{}",
                    base.name,
                    failures.len(),
                    seed(),
                    told.join("\n")
                );
            }
        }
    }
}

fn every_field_is_used(bases: &[Base]) {
    let mut used = BTreeSet::new();
    let mut known = BTreeSet::new();
    for base in bases {
        for (path, value) in &base.files {
            let schema = Schema::of(path);
            known.extend(schema.plain_fields());
            schema.visit(&mut value.clone(), &mut |field, _, _| {
                used.insert(field.to_owned());
            });
        }
    }
    let unused: Vec<&String> = known.difference(&used).collect();
    assert!(unused.is_empty(), "no example uses {unused:?}: put them into tests/fixtures/any-text/full");
}

fn every_field_is_shown(shown: &BTreeSet<String>) {
    let mut hidden = BTreeSet::new();
    for base in bases() {
        for (path, value) in &base.files {
            Schema::of(path).visit(&mut value.clone(), &mut |field, kind, _| {
                if kind == Kind::Plain
                    && !shown.contains(field)
                    && NOT_SHOWN.iter().all(|(known, _)| *known != field)
                {
                    hidden.insert(field.to_owned());
                }
            });
        }
    }
    assert!(hidden.is_empty(), "no format shows {hidden:?}");
}

/// The exchange with other words in its plain fields, built.
fn typed(base: &Base, word: &mut dyn FnMut(usize) -> String) -> (Vec<Leaf>, Made) {
    let mut files = base.files.clone();
    let mut leaves: Vec<Leaf> = Vec::new();
    for (path, value) in &mut files {
        Schema::of(path).visit(value, &mut |field, kind, text| {
            if kind == Kind::Plain {
                let number = leaves.len();
                let word = word(number);
                // Beside the marks, or apart from them.
                let gap = if word.len().is_multiple_of(2) { " " } else { "" };
                *text = format!("{}{gap}{word}{gap}{}", start(number), end(number));
                leaves.push(Leaf { field: field.to_owned(), text: word });
            }
        });
        if path.ends_with("programme.yaml") {
            value["typography"] = "as-typed".into();
        }
    }
    let all = made(&files, &base.beside).unwrap_or_else(|error| {
        let texts: Vec<String> =
            leaves.iter().map(|leaf| format!("{}: {:?}", leaf.field, leaf.text)).collect();
        panic!("{} with seed {}: {error}\n{}", base.name, seed(), texts.join("\n"))
    });
    (leaves, all.into_values().next().unwrap())
}

/// In which formats each field is shown: in all of them, or in none.
fn shown_where(leaves: &[Leaf], made: &Made) -> BTreeMap<usize, BTreeSet<Format>> {
    let mut places = BTreeMap::new();
    let mut told = Vec::new();
    for (number, leaf) in leaves.iter().enumerate() {
        let holds = |format: &Format| {
            let said = &made.said[format];
            said.body.contains(&end(number)) || said.frame.contains(&end(number))
        };
        let formats: BTreeSet<Format> = Format::DEFAULT.into_iter().filter(holds).collect();
        if !formats.is_empty() && formats.len() < Format::DEFAULT.len() {
            told.push(format!("{} is shown in {formats:?} only", leaf.field));
        }
        places.insert(number, formats);
    }
    told.dedup();
    assert!(told.is_empty(), "{}", told.join("\n"));
    places
}

fn failures(
    leaves: &[Leaf],
    made: &Made,
    places: &BTreeMap<usize, BTreeSet<Format>>,
) -> Vec<(usize, Format, String)> {
    let mut failures = Vec::new();
    for format in Format::DEFAULT {
        let missing = if format == Format::Pdf { made.without_glyph() } else { BTreeSet::new() };
        let said = &made.said[&format];
        let (body, frame) = (read(&said.body, format), read(&said.frame, format));
        for (number, leaf) in leaves.iter().enumerate().filter(|(number, _)| places[number].contains(&format))
        {
            // Phrases are read as Markdown, where U+0000 and what Unicode keeps for programs is U+FFFD.
            let replaced = expected(&leaf.text.replace(is_reserved, "\u{FFFD}"), format, &missing);
            let expected = expected(&leaf.text, format, &missing);
            let is_right = |found: &str| found == expected || found == replaced;
            let in_body = between(&body, number);
            let in_frame = between(&frame, number);
            // In a header a long text may be cut by the edge of the page.
            let right = in_body.iter().all(|found| is_right(found))
                && (!in_body.is_empty() || in_frame.iter().any(|found| is_right(found)));
            if !right {
                let found = [in_body, in_frame].concat();
                let told = format!(
                    "{:?} {}: {:?}\n  expected {expected:?}\n  found    {found:?}",
                    format, leaf.field, leaf.text
                );
                failures.push((number, format, told));
            }
        }
    }
    failures
}

fn is_reserved(c: char) -> bool {
    matches!(c, '\0' | '\u{FDD0}'..='\u{FDEF}' | '\u{1FFFE}')
}

fn between(said: &str, number: usize) -> Vec<&str> {
    let (start, end) = (start(number), end(number));
    let found = said.split(start.as_str()).skip(1);
    found.map(|rest| rest.split_once(end.as_str()).map_or("(no end)", |(found, _)| found).trim()).collect()
}

fn start(number: usize) -> String {
    format!("Qa{number}q")
}

fn end(number: usize) -> String {
    format!("q{number}aQ")
}

fn bases() -> Vec<Base> {
    ["", "tests/fixtures/any-text/full", "tests/fixtures/any-text/spare"]
        .iter()
        .flat_map(|root| bases_in(&repo().join(root)))
        .collect()
}

fn bases_in(root: &Path) -> Vec<Base> {
    let inputs = root.join("inputs");
    let mut all = Vec::new();
    collect(root, &inputs, &mut all);
    all.sort();
    let folders: BTreeSet<String> =
        all.iter().filter(|path| path.ends_with("/exchange.yaml")).cloned().collect();
    folders
        .iter()
        .map(|event| {
            let folder = event.trim_end_matches("exchange.yaml");
            let mut base = Base { name: folder.to_owned(), files: Files::new(), beside: Vec::new() };
            let others = |path: &&String| {
                !folders.iter().any(|other| path.starts_with(other.trim_end_matches("exchange.yaml")))
            };
            for path in all.iter().filter(|path| path.starts_with(folder) || others(path)) {
                let bytes = fs::read(root.join(path)).unwrap();
                if path.ends_with(".yaml") {
                    let text = String::from_utf8(bytes).unwrap();
                    base.files.insert(path.clone(), serde_saphyr::from_str::<Value>(&text).unwrap());
                } else {
                    base.beside.push((path.clone(), bytes));
                }
            }
            base
        })
        .collect()
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, found);
        } else if !is_left_by_a_build(&path) {
            found.push(path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/"));
        }
    }
}
