//! The law by which a list of contacts enters the office's file, value by value.

use super::base::{ContactsBase, Values, item, value};
use super::pairing::pair;
use super::tell::ContactChange;
use super::waiting::Waiting;
use crate::digest::{CONTACT_KEYS, HalfYear, contact_values};
use crate::incoming::{FiledContact, FiledContacts};
use crate::intake::three_way::{Verdict, verdict};
use crate::model::When;
use crate::model::{Contacts, WorkField};
use diagnostics::Diagnostic;
use german_text::nearest;
use std::collections::BTreeSet;
use yaml_source::{Edit, NotEdited, PathSegment, YamlEditor, YamlValue};

/// What came of a list.
#[derive(Clone, Debug, Default)]
pub(crate) struct Merged {
    pub(crate) changes: Vec<ContactChange>,
    /// Contacts of which the list says nothing new.
    pub(crate) known: usize,
    /// Values that were not entered; each is told.
    pub(crate) left: usize,
    /// Values that wait until somebody decides; each is told.
    pub(crate) waiting: usize,
    /// Tells whether the office's file is another one now.
    pub(crate) edited: bool,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// A list that is being entered, and into what.
pub(crate) struct Merger<'a> {
    pub(crate) file: &'a str,
    pub(crate) office: &'a Contacts,
    pub(crate) sheet: &'a mut YamlEditor,
    pub(crate) base: &'a mut ContactsBase,
    pub(crate) fields: &'a [WorkField],
    pub(crate) out: Merged,
}

/// What all say of one contact.
struct Said<'s> {
    id: &'s str,
    /// Its place in the office's file.
    at: usize,
    ours: &'s Values,
    /// What the list said of it when it was made.
    made: Option<&'s Values>,
}

fn get<'v>(values: &'v Values, key: &str) -> Option<&'v str> {
    values.iter().find(|(known, _)| *known == key).map(|(_, value)| value.as_str())
}

impl Merger<'_> {
    /// Enters what the list says.
    ///
    /// # Errors
    /// When the office's file cannot be edited.
    pub(crate) fn enter(mut self, list: &FiledContacts) -> Result<Merged, NotEdited> {
        self.out.left = list.left;
        let ours: Vec<(String, Values)> = self
            .office
            .contacts
            .iter()
            .map(|contact| (contact.id.value.clone(), contact_values(contact)))
            .collect();
        let rows: Vec<FiledContact> = list.rows.iter().map(|row| self.with_field(row)).collect();
        let deleted = self.base.said.iter().chain(&list.before);
        let deleted = deleted.filter(|(id, _)| ours.iter().all(|(known, _)| known != id)).cloned();
        let known: Vec<(String, Values)> = ours.iter().cloned().chain(deleted).collect();
        let ids = pair(&rows, &known);
        self.tell_ids(&rows, &ids);
        for (row, id) in rows.iter().zip(&ids) {
            self.tell_period(row);
            let place = id.as_ref().and_then(|id| ours.iter().position(|(known, _)| known == id));
            let made = id.as_ref().and_then(|id| list.before.iter().find(|(known, _)| known == id));
            let made = made.map(|(_, values)| values);
            match (id, place) {
                (Some(id), Some(at)) => {
                    let Some((_, ours)) = ours.get(at) else { continue };
                    self.change(row, &Said { id, at, ours, made })?;
                }
                (Some(id), None) => self.deleted(row, id, made),
                (None, _) => self.add(row, &known)?,
            }
        }
        self.tell_missing(list, &ids, &ours);
        Ok(self.out)
    }

    /// The row with the id of its work field; one that nobody knows is told and says nothing.
    fn with_field(&mut self, row: &FiledContact) -> FiledContact {
        let mut row = row.clone();
        let Some(typed) = row.get("field").map(str::to_owned) else { return row };
        let is_it = |field: &&WorkField| {
            field.id.value == typed || field.title.value.trim().eq_ignore_ascii_case(typed.trim())
        };
        let known = self.fields.iter().find(is_it);
        if let (Some(field), Some((_, value))) =
            (known, row.values.iter_mut().find(|(key, _)| *key == "field"))
        {
            value.clone_from(&field.id.value);
            return row;
        }
        let titles = || self.fields.iter().map(|field| field.title.as_str());
        let close = nearest(&typed, titles().map(|title| (title, Vec::new()))).unwrap_or("none");
        let diagnostic = Diagnostic::warning("contacts-not-in-list")
            .with("text", typed.as_str())
            .with("close", close)
            .with("known", titles().collect::<Vec<_>>().join(", "));
        self.out.diagnostics.push(row.cell("field").named(diagnostic));
        self.out.left += 1;
        row.values.retain(|(key, _)| *key != "field");
        row.unread.push("field");
        row
    }

    fn tell_ids(&mut self, rows: &[FiledContact], ids: &[Option<String>]) {
        for (row, found) in rows.iter().zip(ids) {
            let Some(typed) = row.id.as_ref().filter(|typed| found.as_ref() != Some(*typed)) else {
                continue;
            };
            let is_twice = ids.iter().flatten().any(|id| id == typed);
            let id = if is_twice { "contacts-id-twice" } else { "contacts-unknown-id" };
            let diagnostic = Diagnostic::warning(id)
                .with("id", typed.as_str())
                .with("text", row.get("partner").unwrap_or_default());
            self.out.diagnostics.push(row.cell("id").named(diagnostic));
        }
    }

    fn tell_period(&mut self, row: &FiledContact) {
        let (Some(since), Some(until)) = (row.get("since"), row.get("until")) else { return };
        let begun = HalfYear::begun(&When::parse(since)).zip(HalfYear::ended(&When::parse(until)));
        if begun.is_some_and(|(begun, ended)| ended < begun) {
            let diagnostic =
                Diagnostic::warning("contacts-ends-before").with("since", since).with("until", until);
            self.out.diagnostics.push(row.cell("until").named(diagnostic));
        }
    }

    /// A contact that the office has.
    fn change(&mut self, row: &FiledContact, said: &Said<'_>) -> Result<(), NotEdited> {
        let noted = self.sheet.noted();
        let filed = self.base.get(said.id).cloned();
        let mut base = Values::new();
        let mut edits = Vec::new();
        let mut waits = self.office.contacts.get(said.at).map(Waiting::of).unwrap_or_default();
        let mut is_new = false;
        for key in CONTACT_KEYS {
            let (ours, theirs) = (get(said.ours, key), row.get(key));
            let made = said.made.map(|made| get(made, key));
            let filed = filed.as_ref().map(|filed| get(filed, key));
            let before = before(ours, theirs, made, filed);
            if !row.says(key) {
                base.extend(before.map(|value| (key, value.to_owned())));
                continue;
            }
            let path = vec![PathSegment::Key("contacts"), PathSegment::Item(said.at), PathSegment::Key(key)];
            let is_held = noted.holds(&path);
            let verdict = verdict(before, ours, theirs, is_held);
            base.extend(theirs.map(|value| (key, value.to_owned())));
            waits.hear(verdict, key, theirs);
            if verdict == Verdict::Ask {
                is_new = true;
                self.out.waiting += 1;
                self.tell_conflict(row, key, ours, theirs);
            }
            if verdict == Verdict::Take {
                is_new = true;
                self.note(said.id, row, Some(key), ours, theirs);
                edits.push(theirs.map_or_else(
                    || Edit::Remove(path.clone()),
                    |text| Edit::Set(path.clone(), value(key, text)),
                ));
            }
        }
        edits.extend(waits.edits(said.at));
        self.sheet.edit(&edits)?;
        self.out.edited |= !edits.is_empty();
        self.base.set(said.id, base);
        self.out.known += usize::from(!is_new);
        Ok(())
    }

    fn tell_conflict(
        &mut self,
        row: &FiledContact,
        key: &'static str,
        ours: Option<&str>,
        theirs: Option<&str>,
    ) {
        let diagnostic = Diagnostic::warning("contacts-conflict")
            .with("partner", row.get("partner").unwrap_or_default())
            .with("now", ours.unwrap_or("none"))
            .with("text", theirs.unwrap_or("none"))
            .with("key", key)
            .with("file", self.file);
        self.out.diagnostics.push(row.cell(key).named(diagnostic));
    }

    /// A contact that the office deleted: it does not come back, and what the list says of it now is told.
    fn deleted(&mut self, row: &FiledContact, id: &str, made: Option<&Values>) {
        let before = self.base.get(id).or(made).cloned().unwrap_or_default();
        let changed: Vec<String> = CONTACT_KEYS
            .into_iter()
            .filter(|key| row.says(key) && row.get(key) != get(&before, key))
            .filter_map(|key| row.get(key).map(|value| format!("{}: {value}", row.cell(key).head)))
            .collect();
        if changed.is_empty() {
            self.out.known += 1;
            return;
        }
        let diagnostic = Diagnostic::warning("contacts-deleted")
            .with("partner", row.get("partner").unwrap_or_default())
            .with("text", changed.join("; "))
            .with("file", self.file);
        self.out.diagnostics.push(row.cell("partner").named(diagnostic));
        self.out.left += changed.len();
    }

    fn add(&mut self, row: &FiledContact, known: &[(String, Values)]) -> Result<(), NotEdited> {
        let id = self.free_id(known);
        self.sheet.push(&[PathSegment::Key("contacts")], &[item(&id, &row.values)])?;
        self.out.edited = true;
        self.note(&id, row, None, None, row.get("partner"));
        self.base.set(&id, row.values.clone());
        Ok(())
    }

    /// An id that no contact of the site ever had.
    fn free_id(&self, known: &[(String, Values)]) -> String {
        let used: BTreeSet<&str> = known.iter().chain(&self.base.said).map(|(id, _)| id.as_str()).collect();
        let numbered = used.iter().filter_map(|id| id.strip_prefix("kontakt-")?.parse::<u32>().ok());
        format!("kontakt-{}", numbered.max().unwrap_or_default().saturating_add(1))
    }

    fn note(
        &mut self,
        id: &str,
        row: &FiledContact,
        key: Option<&'static str>,
        before: Option<&str>,
        after: Option<&str>,
    ) {
        self.out.changes.push(ContactChange {
            id: id.to_owned(),
            partner: row.get("partner").unwrap_or_default().to_owned(),
            key,
            before: before.map(str::to_owned),
            after: after.map(str::to_owned),
        });
    }

    /// Contacts that stood in the list when it was made, and are gone from it.
    fn tell_missing(&mut self, list: &FiledContacts, ids: &[Option<String>], ours: &[(String, Values)]) {
        let gone = list.before.iter().filter(|(id, _)| !ids.iter().flatten().any(|known| known == id));
        let told: Vec<(&String, &Values)> = gone
            .filter_map(|(id, _)| ours.iter().find(|(known, _)| known == id))
            .map(|(id, values)| (id, values))
            .collect();
        for (id, values) in told {
            let diagnostic = Diagnostic::warning("contacts-missing")
                .with("partner", get(values, "partner").unwrap_or_default())
                .with("id", id.as_str())
                .with("file", self.file);
            self.out.diagnostics.push(diagnostic);
        }
    }
}

/// What a value was before. A site changed what it found in its list where it says something else than that; else it says what it said before.
fn before<'v>(
    ours: Option<&'v str>,
    theirs: Option<&'v str>,
    made: Option<Option<&'v str>>,
    filed: Option<Option<&'v str>>,
) -> Option<&'v str> {
    match (made, filed) {
        (Some(made), _) if made == theirs || made == ours => made,
        (_, Some(filed)) => filed,
        (Some(made), None) => made,
        (None, None) => None,
    }
}

/// The file of a site that has none yet.
pub(crate) fn new_file(site: &str) -> String {
    let pairs = [("site", YamlValue::Name(site.to_owned()))];
    format!(
        "# yaml-language-server: $schema=../.schema/contacts.schema.json\n{}",
        yaml_source::write_keys(&pairs)
    )
}
