//! A list of contacts enters the file of its site.

use super::batch::Contacted;
use super::importer::{Importer, Refusal, refuse_unwritten};
use crate::incoming::{Arrived, FiledContacts, IncomingFile};
use crate::intake::contacts::{ContactsBase, Merged, Merger, new_file};
use crate::intake::report_file::is_safe;
use crate::model::{Contacts, Programme, Site};
use crate::store::sha256;
use diagnostics::{Diagnostic, Severity};
use yaml_reader::read;
use yaml_source::YamlEditor;

/// Where the files of contacts lie.
const FOLDER: &str = "inputs/contacts";

impl Importer<'_> {
    /// Enters whom a site works with; a list that cannot be taken in is refused as a form is.
    pub(super) fn import_contacts(&mut self, arrived: Arrived) {
        let Arrived { sent, contacts: Some(list), diagnostics, .. } = arrived else { return };
        self.batch.diagnostics.extend(diagnostics);
        match self.enter_contacts(&sent, &list) {
            Ok(contacted) => self.batch.contacted.push(contacted),
            Err(diagnostic) => {
                self.batch.diagnostics.push(diagnostic.in_file(&sent.name));
                self.refuse(None, sent);
            }
        }
    }

    fn enter_contacts(&mut self, sent: &IncomingFile, list: &FiledContacts) -> Result<Contacted, Refusal> {
        let programme = self.loaded.programme.clone();
        let programme = programme.as_ref().map(|programme| &programme.value);
        let site = self.site_of_list(programme, list)?;
        let file = self.contacts_file(site.id.as_str());
        let base_path = format!("{FOLDER}/received/{}.base.yaml", site.id.value);
        let unwritten = |error| refuse_unwritten(&error);
        let bytes = self.current(&base_path).map_err(unwritten)?;
        let mut base = bytes.map(|bytes| ContactsBase::read(&base_path, &bytes)).unwrap_or_default();
        let hash: String = sha256(&sent.bytes).chars().take(8).collect();
        let kept = format!("{FOLDER}/received/{}-{hash}.xlsx", site.id.value);
        let contacted = |merged: Merged| Contacted {
            name: sent.name.clone(),
            site: site.name.value.clone(),
            file: file.clone(),
            changes: merged.changes,
            known: merged.known,
            waiting: merged.waiting,
            left: merged.left,
        };
        let is_known = base.files.contains(&hash);
        // What was deleted on purpose does not come back with the mailbox.
        if is_known && self.current(&kept).map_err(unwritten)?.is_none() {
            return Ok(contacted(Merged::default()));
        }
        let office = self.current(&file).map_err(unwritten)?;
        let office = office.unwrap_or_else(|| new_file(site.id.as_str()).into_bytes());
        let broken = || Box::new(Diagnostic::error("contacts-broken").with("file", file.as_str()));
        let known =
            sound(&file, &office).filter(|known| known.site.value == site.id.value).ok_or_else(broken)?;
        let mut sheet = YamlEditor::open(&office).ok_or_else(broken)?;
        let fields = programme.map(|programme| programme.work_fields.as_slice()).unwrap_or_default();
        let merger = Merger {
            file: &file,
            office: &known,
            sheet: &mut sheet,
            base: &mut base,
            fields,
            out: Merged::default(),
        };
        let mut merged = merger.enter(list).map_err(|_| broken())?;
        let written = sheet.bytes();
        if merged.edited {
            // Nothing is written that could not be read again.
            sound(&file, &written).ok_or_else(broken)?;
            self.write(&file, &written).map_err(unwritten)?;
        }
        let about = |diagnostic: Diagnostic| diagnostic.in_file(&sent.name);
        self.batch.diagnostics.extend(merged.diagnostics.drain(..).map(about));
        // The base comes behind the file: a run that is stopped in between finds there what it would enter.
        if !is_known {
            base.files.push(hash);
        }
        self.write(&base_path, base.write().as_bytes()).map_err(unwritten)?;
        if let Err(error) = self.keep(&kept, &sent.bytes) {
            self.batch.diagnostics.push(refuse_unwritten(&error).in_file(&sent.name));
        }
        Ok(contacted(merged))
    }

    fn site_of_list<'p>(
        &self,
        programme: Option<&'p Programme>,
        list: &FiledContacts,
    ) -> Result<&'p Site, Refusal> {
        let named = list.site.as_deref().unwrap_or_default();
        let sites = programme.map(|programme| programme.sites.as_slice()).unwrap_or_default();
        let known = sites.iter().find(|site| site.id.as_str() == named && is_safe(named));
        known.ok_or_else(|| {
            let known: Vec<&str> = sites.iter().map(|site| site.id.as_str()).collect();
            let diagnostic = Diagnostic::error("contacts-unknown-site").with("site", named);
            Box::new(diagnostic.with("known", known.join(", ")))
        })
    }

    /// The file of a site, whatever the office called it.
    fn contacts_file(&self, site: &str) -> String {
        let own = self.loaded.contacts.iter().find(|file| file.value.site.value == site);
        own.map_or_else(|| format!("{FOLDER}/{site}.yaml"), |own| own.file.clone())
    }
}

/// The office's file where nothing in it is wrong: what is entered has to find its place.
fn sound(path: &str, bytes: &[u8]) -> Option<Contacts> {
    let checked = read::<Contacts>(path, bytes);
    let is_sound = |diagnostic: &Diagnostic| diagnostic.severity != Severity::Error;
    checked.value.filter(|_| checked.diagnostics.iter().all(is_sound))
}
