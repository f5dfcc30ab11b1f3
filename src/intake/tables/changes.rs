//! What a seating changes in `tables/*.yaml`: seats come and go, all else in the files stays, comments too.

use super::overview::Tabling;
use crate::digest::{SeatGuest, SeatTable};
use german_text::as_id;
use yaml_source::{Edit, PathSegment, YamlEditor, YamlValue, write_keys};

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableChange {
    /// Its path from the root, with `/`.
    pub file: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether there was none.
    pub is_new: bool,
}

/// A file that could not be edited so that its comments stay where they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotChanged {
    /// Its path.
    pub file: String,
}

/// Works out the files that a seating changes; `head` is what a new one says in its first lines. `read` gives the bytes of a file that there is.
///
/// # Errors
/// When a file could not be edited: then none is.
pub fn table_changes(
    tabling: &Tabling<'_>,
    head: &str,
    read: &dyn Fn(&str) -> Option<Vec<u8>>,
) -> Result<Vec<TableChange>, NotChanged> {
    let mut changes = Vec::new();
    for (place, table) in tabling.plan.tables.iter().enumerate() {
        match table.file {
            Some(source) => {
                let refused = || NotChanged { file: source.file.clone() };
                let before = read(&source.file).ok_or_else(refused)?;
                let after = edited(tabling, place, &before).ok_or_else(refused)?;
                let change = TableChange { file: source.file.clone(), bytes: after, is_new: false };
                changes.extend((change.bytes != before).then_some(change));
            }
            None => changes.push(TableChange {
                file: format!("inputs/{}/tables/{}.yaml", tabling.exchange.id, file_name(table)),
                bytes: new_file(tabling, place, table, head).into_bytes(),
                is_new: true,
            }),
        }
    }
    Ok(changes)
}

/// Its number, and the first words of its theme.
fn file_name(table: &SeatTable<'_>) -> String {
    let words = table_words(&table.title);
    if words.is_empty() { table.number.to_string() } else { format!("{}-{words}", table.number) }
}

/// The first words of a theme as a part of a file name.
fn table_words(title: &str) -> String {
    const WORDS: usize = 3;
    as_id(title).split('-').filter(|word| !word.is_empty()).take(WORDS).collect::<Vec<_>>().join("-")
}

/// The guests whose seat at a table stands in no file yet.
fn newcomers(tabling: &Tabling<'_>, table: usize) -> Vec<YamlValue> {
    let is_new = |guest: &usize| tabling.plan.seated.table(*guest) != Some(table);
    let new = tabling.at(table).into_iter().filter(is_new);
    new.filter_map(|guest| tabling.guest(guest)).map(seat).collect()
}

fn seat(guest: &SeatGuest) -> YamlValue {
    let site = guest.site.iter().map(|site| ("site", YamlValue::Name(site.clone())));
    let name = guest.name.iter().map(|name| ("name", YamlValue::Text(name.clone())));
    YamlValue::Map(site.chain(name).chain([("proposed", YamlValue::True)]).collect())
}

/// The file of a table with the seats that come and without those that go.
fn edited(tabling: &Tabling<'_>, table: usize, before: &[u8]) -> Option<Vec<u8>> {
    const SEATS: PathSegment<'static> = PathSegment::Key("seats");
    let moved = tabling.moved().into_iter().map(|(guest, _)| guest);
    let left = moved.filter_map(|guest| tabling.plan.seated.held.get(guest).copied().flatten());
    let leaving = tabling.leaving();
    let gone = left.map(|(entry, _)| entry).chain(leaving.iter().map(|leaving| leaving.entry));
    let gone: Vec<usize> = gone.filter(|entry| entry.table == table).filter_map(|entry| entry.seat).collect();
    let new = newcomers(tabling, table);
    if gone.is_empty() && new.is_empty() {
        return Some(before.to_vec());
    }
    let mut sheet = YamlEditor::open(before)?;
    // First what comes: its place is behind all else, so that what goes keeps its number.
    if !new.is_empty() {
        sheet.push(&[SEATS], &new).ok()?;
    }
    let edits: Vec<Edit<'_>> =
        gone.into_iter().map(|seat| Edit::Remove(vec![SEATS, PathSegment::Item(seat)])).collect();
    sheet.edit(&edits).ok()?;
    Some(sheet.bytes())
}

fn new_file(tabling: &Tabling<'_>, place: usize, table: &SeatTable<'_>, head: &str) -> String {
    let ids = table.findings.iter().filter_map(|place| tabling.finding(*place));
    let ids = ids.map(|finding| YamlValue::Name(finding.id.value.clone())).collect();
    let mut keys = vec![
        ("number", YamlValue::Number(table.number)),
        ("title", YamlValue::Text(table.title.clone())),
        ("findings", YamlValue::List(ids)),
    ];
    let seats = newcomers(tabling, place);
    if !seats.is_empty() {
        keys.push(("seats", YamlValue::List(seats)));
    }
    let head: String = head.lines().map(|line| format!("# {line}\n")).collect();
    head + &write_keys(&keys)
}
