//! A Mitschrift enters `exchange.yaml` and the files of the theme tables.

use super::batch::Noted;
use super::importer::{Importer, Refusal, refuse_unwritten};
use crate::incoming::{Arrived, IncomingFile, MeetingNotes};
use crate::intake::meeting_notes::{Base, Entered, Merger, Sheets, enter};
use crate::model::{Event, Exchange, Status, ThemeTable};
use crate::store::sha256;
use diagnostics::{Diagnostic, Severity};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use yaml_reader::read;

impl Importer<'_> {
    /// Enters what was typed at the meeting; a Mitschrift that cannot be taken in is refused as a form is.
    pub(super) fn import_notes(&mut self, arrived: Arrived) {
        let Arrived { sent, notes: Some(notes), text, diagnostics, .. } = arrived else { return };
        self.batch.sources.insert(sent.name.clone(), text);
        self.batch.diagnostics.extend(diagnostics);
        match self.note_down(&sent, &notes) {
            Ok(noted) => self.batch.noted.push(noted),
            Err(diagnostic) => {
                self.batch.diagnostics.push(diagnostic.in_file(&sent.name));
                self.refuse(Some(notes.exchange.as_str()), sent);
            }
        }
    }

    fn note_down(&mut self, sent: &IncomingFile, notes: &MeetingNotes) -> Result<Noted, Refusal> {
        let loaded = self.exchange(Some(notes.exchange.as_str()))?;
        if loaded.event.value.status == Status::Published {
            return Err(Box::new(Diagnostic::error("notes-published").with("exchange", &loaded.id)));
        }
        let received = format!("inputs/{}/sites/received", loaded.id);
        let base_path = format!("{received}/mitschrift.base.yaml");
        let base = self.current(&base_path).map_err(|error| refuse_unwritten(&error))?;
        let mut base = base.map(|bytes| Base::read(&base_path, &bytes)).unwrap_or_default();
        let hash: String = sha256(&sent.bytes).chars().take(8).collect();
        let kept = format!("{received}/mitschrift-{hash}.docx");
        let noted = |out: Entered| Noted {
            name: sent.name.clone(),
            exchange: loaded.id.clone(),
            changes: out.changes,
            known: out.known,
            left: out.left,
        };
        let is_known = base.files.contains(&hash);
        // What was deleted on purpose does not come back with the mailbox.
        if is_known && self.current(&kept).map_err(|error| refuse_unwritten(&error))?.is_none() {
            return Ok(noted(Entered::default()));
        }
        let mut sheets = Sheets::default();
        let exchange = self.reread(loaded, &mut sheets)?;
        let mut out = Entered::default();
        base.begin(&hash);
        let (mut tried, mut sheets_tried) = (base.clone(), sheets.clone());
        let mut on_trial =
            Merger { sheets: &mut sheets_tried, base: &mut tried, out: &mut Entered::default() };
        enter(&mut on_trial, &exchange, notes);
        base.keep_earlier(&tried);
        enter(&mut Merger { sheets: &mut sheets, base: &mut base, out: &mut out }, &exchange, notes);
        self.check_sheets(&sheets, &exchange)?;
        for (path, bytes) in sheets.changed() {
            self.write(path, &bytes).map_err(|error| refuse_unwritten(&error))?;
        }
        let about = |diagnostic: Diagnostic| diagnostic.in_file(&sent.name);
        self.batch.diagnostics.extend(out.diagnostics.drain(..).map(about));
        // The base comes behind the files: a run that is stopped in between finds there what it would enter.
        if !is_known {
            base.files.push(hash);
        }
        if !is_known || !out.changes.is_empty() {
            self.write(&base_path, base.write().as_bytes()).map_err(|error| refuse_unwritten(&error))?;
        }
        if let Err(error) = self.keep(&kept, &sent.bytes) {
            self.batch.diagnostics.push(refuse_unwritten(&error).in_file(&sent.name));
        }
        Ok(noted(out))
    }

    /// The exchange as its files say it now: another file of the same run may have changed them.
    fn reread(&self, loaded: &Exchange, sheets: &mut Sheets) -> Result<Exchange, Refusal> {
        let mut exchange = loaded.clone();
        let event = exchange.event.file.clone();
        exchange.event.value = self.sound::<Event>(&event, sheets)?;
        for table in &mut exchange.tables {
            table.value = self.sound::<ThemeTable>(&table.file, sheets)?;
        }
        Ok(exchange)
    }

    /// Reads a file in which nothing may be wrong: what is entered has to find its place.
    fn sound<T: DeserializeOwned + JsonSchema + 'static>(
        &self,
        path: &str,
        sheets: &mut Sheets,
    ) -> Result<T, Refusal> {
        let bytes = self.current(path).map_err(|error| refuse_unwritten(&error))?.unwrap_or_default();
        let value = sound::<T>(path, &bytes).filter(|_| sheets.open(path, &bytes));
        value.ok_or_else(|| Box::new(Diagnostic::error("notes-broken").with("file", path)))
    }

    /// Nothing is written that could not be read again.
    fn check_sheets(&self, sheets: &Sheets, exchange: &Exchange) -> Result<(), Refusal> {
        for (path, bytes) in sheets.changed() {
            let is_sound = if path == exchange.event.file {
                sound::<Event>(path, &bytes).is_some()
            } else {
                sound::<ThemeTable>(path, &bytes).is_some()
            };
            if !is_sound {
                return Err(Box::new(Diagnostic::error("notes-broken").with("file", path)));
            }
        }
        Ok(())
    }
}

fn sound<T: DeserializeOwned + JsonSchema + 'static>(path: &str, bytes: &[u8]) -> Option<T> {
    let checked = read::<T>(path, bytes);
    let is_sound = |diagnostic: &Diagnostic| diagnostic.severity != Severity::Error;
    checked.value.filter(|_| checked.diagnostics.iter().all(is_sound))
}
