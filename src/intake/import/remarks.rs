//! Remarks of the rules about what was imported.

use super::batch::{Imported, Outcome};
use super::importer::Importer;
use crate::rules::{Subject, check};
use crate::yaml;
use diagnostics::sort;
use std::collections::{BTreeMap, BTreeSet};

impl Importer<'_> {
    /// Adds what the rules say of the reports that were written.
    pub(super) fn collect_remarks(&mut self) {
        let changed = |imported: &&Imported| !matches!(imported.outcome, Outcome::Known(_));
        let files: BTreeSet<String> =
            self.batch.imported.iter().filter(changed).map(|imported| imported.file.clone()).collect();
        let exchanges: BTreeSet<String> =
            self.batch.imported.iter().filter(changed).map(|imported| imported.exchange.clone()).collect();
        if files.is_empty() {
            return;
        }
        let only: Vec<String> = exchanges.into_iter().collect();
        // They were read before; what they say is a courtesy, and the reports are written.
        let Ok(on_disk) = crate::store::read_inputs(self.request.root, &only) else { return };
        let mut all: BTreeMap<String, Vec<u8>> =
            on_disk.value.into_iter().map(|file| (file.path, file.bytes.unwrap_or_default())).collect();
        let reports = self.written.iter().filter(|(path, _)| files.contains(*path));
        all.extend(reports.map(|(path, bytes)| (path.clone(), bytes.clone())));
        let all: Vec<(String, Vec<u8>)> = all.into_iter().collect();
        let mut loaded = yaml::load(&all);
        crate::digest::name_sites(&mut loaded.value);
        let mut remarks = loaded.diagnostics;
        for exchange in &loaded.value.exchanges {
            remarks.extend(check(Subject {
                exchange,
                broken: &loaded.value.broken,
                sources: &loaded.value.sources,
                phrase: &|_| crate::rules::Named::Known,
                shows: &|_| true,
            }));
        }
        remarks.retain(|diagnostic| files.contains(&diagnostic.file) && diagnostic.id != "statement-unused");
        sort(&mut remarks);
        remarks.dedup();
        self.batch.remarks = remarks;
        let sources = loaded.value.sources.into_iter().filter(|(path, _)| files.contains(path));
        self.batch.sources.extend(sources);
    }
}
