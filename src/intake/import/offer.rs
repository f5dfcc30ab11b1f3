//! Files and folders that were handed over, each read, or refused and put aside.

use super::batch::{Refused, display_path};
use super::candidate::Candidate;
use super::importer::{Importer, refuse_unwritten};
use crate::incoming::{Arrived, IncomingFile, MAX_SENT, read_filings};
use crate::intake::report_file::{aside_name, forgotten_name};
use crate::store::{Missed, StoreError, file_names, offered, read_within};
use crate::yaml::{FileKind, is_of_the_system, kind_of};
use chrono::Duration;
use diagnostics::{Diagnostic, Severity};
use german_text::Moment;
use std::io;
use std::path::Path;

impl Importer<'_> {
    /// The filings in the file or folder at `path`; what is none is refused.
    pub(super) fn collect(&mut self, path: &Path) -> Vec<Arrived> {
        match offered(path) {
            Ok(found) => {
                found.missed.iter().for_each(|missed| self.report_missed(missed));
                found.files.iter().flat_map(|file| self.file(file)).collect()
            }
            Err(error) if error.source.kind() == io::ErrorKind::NotFound => {
                let name = path.display().to_string();
                self.batch.diagnostics.push(Diagnostic::error("import-not-there").in_file(name.clone()));
                self.leave(name);
                Vec::new()
            }
            Err(error) => {
                self.report_unread(&display_path(path), &error);
                Vec::new()
            }
        }
    }

    pub(super) fn report_missed(&mut self, missed: &Missed) {
        let (id, path) = match missed {
            Missed::Unread(error) => return self.report_unread(&display_path(&error.path), error),
            Missed::Link(path) => ("import-link", path),
            Missed::Deep(path) => ("import-deep", path),
        };
        let name = display_path(path);
        self.batch.diagnostics.push(Diagnostic::warning(id).in_file(&name));
        self.leave(name);
    }

    pub(super) fn report_unread(&mut self, name: &str, error: &StoreError) {
        let diagnostic = Diagnostic::error("import-unread").in_file(name);
        let diagnostic = diagnostic.with("why", error.cause()).with("error", error.source.to_string());
        self.batch.diagnostics.push(diagnostic);
        self.leave(name.to_owned());
    }

    /// Tells of a file that it was refused and is where it was.
    pub(super) fn leave(&mut self, name: String) {
        self.batch.refused.push(Refused { name, aside: None, is_known: false });
    }

    pub(super) fn file(&mut self, file: &Path) -> Vec<Arrived> {
        let name = display_path(file);
        let last = name.rsplit('/').next().unwrap_or_default();
        // What the program keeps beside its outputs is nothing that anybody sends.
        if is_of_the_system(last) || last.starts_with(".austausch") {
            return Vec::new();
        }
        if kind_of(&format!("inputs/x/{last}")) == FileKind::Leftover {
            self.batch.diagnostics.push(Diagnostic::hint("file-leftover").in_file(&name).with("name", last));
            return Vec::new();
        }
        match read_within(file, MAX_SENT) {
            Ok(Some(bytes)) => self.detect(IncomingFile { name, bytes }),
            Ok(None) => {
                let limit = usize::try_from(MAX_SENT / (1024 * 1024)).unwrap_or(usize::MAX);
                let diagnostic = Diagnostic::error("import-too-large").in_file(&name).with("limit", limit);
                self.batch.diagnostics.push(diagnostic);
                self.leave(name);
                Vec::new()
            }
            Err(error) => {
                self.report_unread(&name, &error);
                Vec::new()
            }
        }
    }

    pub(super) fn detect(&mut self, sent: IncomingFile) -> Vec<Arrived> {
        let mut filings = Vec::new();
        for form in read_filings(sent, &self.labels) {
            if form.filing.is_some()
                || form.decisions.is_some()
                || form.notes.is_some()
                || form.contacts.is_some()
            {
                filings.push(form);
            } else if form.is_nothing {
                self.batch.sources.insert(form.sent.name, form.text);
                self.batch.diagnostics.extend(form.diagnostics);
            } else if form.is_beside {
                let softer =
                    |diagnostic: Diagnostic| Diagnostic { severity: Severity::Warning, ..diagnostic };
                self.batch.diagnostics.extend(form.diagnostics.into_iter().map(softer));
                self.batch.sources.insert(form.sent.name, form.text);
            } else {
                self.refuse_foreign(form);
            }
        }
        filings
    }

    /// A file that is refused for what it is; the reason is told once.
    pub(super) fn refuse_foreign(&mut self, form: Arrived) {
        let Arrived { sent, text, diagnostics, .. } = form;
        let is_known =
            self.current(&self.aside(None, &sent)).is_ok_and(|kept| kept.as_deref() == Some(&sent.bytes));
        if is_known {
            self.batch.refused.push(Refused { name: sent.name, aside: None, is_known });
            return;
        }
        self.batch.sources.insert(sent.name.clone(), text);
        self.batch.diagnostics.extend(diagnostics);
        self.refuse(None, sent);
    }

    pub(super) fn import_filing(&mut self, arrived: Arrived) {
        let Arrived { sent, filing: Some(filing), text, diagnostics, moment, is_word, .. } = arrived else {
            return;
        };
        self.batch.sources.insert(sent.name.clone(), text);
        self.batch.diagnostics.extend(diagnostics);
        // A clock that is years ahead says nothing of the order, and would keep out all that is filed after it.
        let limit = Moment::at(self.request.now + Duration::days(2 * 365));
        let ahead = filing.filed.as_ref().filter(|_| moment.is_some_and(|moment| moment > limit));
        if let Some(filed) = ahead {
            let diagnostic = Diagnostic::warning("import-filed-ahead").in_file(&sent.name).at(filed.place);
            self.batch.diagnostics.push(diagnostic.with("filed", filed.as_str().trim()));
        }
        let moment = moment.filter(|_| ahead.is_none());
        let candidate = Candidate { sent: &sent, filing: &filing, moment, is_word };
        match self.enter(&candidate) {
            Ok(imported) => self.batch.imported.push(imported),
            Err(diagnostic) => {
                self.batch.diagnostics.push(diagnostic.in_file(&sent.name));
                self.refuse(filing.exchange.as_ref().map(|id| id.as_str()), sent);
            }
        }
    }

    /// Puts the file aside, under a name that opens nothing.
    pub(super) fn refuse(&mut self, named: Option<&str>, sent: IncomingFile) {
        let path = self.aside(named, &sent);
        // What was deleted on purpose does not come back with the mailbox.
        if path.rsplit_once('/').is_some_and(|(folder, name)| self.is_forgotten(folder, name)) {
            self.batch.refused.push(Refused { name: sent.name, aside: None, is_known: true });
            return;
        }
        match self.keep(&path, &sent.bytes) {
            Ok(()) => {
                self.batch.refused.push(Refused { name: sent.name, aside: Some(path), is_known: false });
            }
            Err(error) => {
                self.batch.diagnostics.push(refuse_unwritten(&error).in_file(&sent.name));
                self.leave(sent.name);
            }
        }
    }

    /// Tells whether a refused file was deleted on purpose.
    pub(super) fn is_forgotten(&self, folder: &str, name: &str) -> bool {
        let marker = forgotten_name(name);
        file_names(&self.request.root.join(folder)).is_ok_and(|names| names.contains(&marker))
    }

    /// Where a refused file is put: beside the reports of its exchange, or of all where nobody knows which.
    pub(super) fn aside(&self, named: Option<&str>, sent: &IncomingFile) -> String {
        let exchange = self.exchange(named).or_else(|_| self.exchange(None));
        let folder =
            exchange.map_or_else(|_| "inputs".to_owned(), |exchange| format!("inputs/{}/sites", exchange.id));
        format!("{folder}/received/abgelehnt/{}", aside_name(sent))
    }
}
