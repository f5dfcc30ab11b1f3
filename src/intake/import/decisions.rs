//! Decisions of somebody who merged enter `findings.yaml`, `themes.yaml` and the log of decisions.

use super::batch::Decided;
use super::importer::{Importer, Refusal, refuse_unwritten};
use crate::digest::{Placement, statements};
use crate::incoming::{Arrived, Decisions, IncomingFile};
use crate::intake::decisions::{
    Before, has_file, judge, judge_themes, log_lines, logged_ids, new_findings, new_themes, write_findings,
    write_themes,
};
use crate::model::{MergedFindings, Status, Themes};
use crate::store::sha256;
use diagnostics::{Diagnostic, Severity};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use yaml_reader::read;

/// The themes of all exchanges.
const THEMES: &str = "inputs/themes.yaml";

impl Importer<'_> {
    /// Makes the decisions of a file; one that cannot be taken in is refused as a form is.
    pub(super) fn import_decisions(&mut self, arrived: Arrived) {
        let Arrived { sent, decisions: Some(decisions), text, diagnostics, .. } = arrived else { return };
        self.batch.sources.insert(sent.name.clone(), text);
        self.batch.diagnostics.extend(diagnostics);
        match self.decide(&sent, &decisions) {
            Ok(decided) => self.batch.decided.push(decided),
            Err(diagnostic) => {
                let diagnostic = diagnostic.in_file(&sent.name);
                self.batch.diagnostics.push(diagnostic);
                self.refuse(Some(decisions.exchange.as_str()), sent);
            }
        }
    }

    fn decide(&mut self, sent: &IncomingFile, decisions: &Decisions) -> Result<Decided, Refusal> {
        let exchange = self.exchange(Some(decisions.exchange.as_str()))?;
        let path = format!("inputs/{}/findings.yaml", exchange.id);
        let log_path = format!("inputs/{}/decisions.jsonl", exchange.id);
        let unwritten = |error| refuse_unwritten(&error);
        let (bytes, current) = self.office_file::<MergedFindings>(&path)?;
        let (theme_bytes, themes) = self.office_file::<Themes>(THEMES)?;
        let log = self.current(&log_path).map_err(unwritten)?.unwrap_or_default();
        let log = String::from_utf8_lossy(&log).into_owned();
        let filed = statements(exchange);
        let hash: String = sha256(&sent.bytes).chars().take(8).collect();
        let judged = judge(decisions, &current, &filed, &logged_ids(&log, "finding", &hash));
        // Which theme a finding belongs to is no part of its record: it may be said of one that is published, too.
        if exchange.event.value.status == Status::Published && !judged.is_empty() {
            return Err(Box::new(Diagnostic::error("decisions-published").with("exchange", &exchange.id)));
        }
        let in_themes = judge_themes(
            decisions,
            &Before {
                exchange: &exchange.id,
                findings: &current,
                themes: &themes,
                judged: &judged,
                used: &logged_ids(&log, "theme", &hash),
            },
        );
        let mut now = exchange.clone();
        now.findings.value = current.clone();
        let edit = |path: &str| Box::new(Diagnostic::error("decisions-edit").with("file", path));
        let mut files: Vec<(&str, Vec<u8>)> = Vec::new();
        if !judged.is_empty() {
            let text = match &bytes {
                Some(bytes) => write_findings(bytes, &current, &judged).map_err(|_| edit(&path))?,
                None => new_findings(&judged).into_bytes(),
            };
            now.findings.value = read::<MergedFindings>(&path, &text).value.ok_or_else(|| broken(&path))?;
            files.push((&path, text));
        }
        if !in_themes.sorted.is_empty() {
            let text = match &theme_bytes {
                Some(bytes) => {
                    write_themes(bytes, &themes, &in_themes, &exchange.id).map_err(|_| edit(THEMES))?
                }
                None => new_themes(&in_themes, &exchange.id).into_bytes(),
            };
            files.push((THEMES, text));
        }
        // The log first: a run that is stopped in between is completed by the next, which finds the lines there.
        if !files.is_empty() && !has_file(&log, &hash) {
            let day = decisions.saved.as_ref().map(|day| day.as_str().trim().to_owned());
            let day = day.unwrap_or_else(|| self.request.now.date().to_string());
            let who = decisions.by.as_ref().map(|who| who.as_str());
            let gap = if log.is_empty() || log.ends_with('\n') { "" } else { "\n" };
            let log = format!("{log}{gap}{}", log_lines((&judged, &in_themes), &day, who, &hash));
            self.write(&log_path, log.as_bytes()).map_err(unwritten)?;
        }
        for (path, text) in files {
            self.write(path, &text).map_err(unwritten)?;
        }
        let about =
            |(diagnostic, file): (Diagnostic, &str)| diagnostic.in_file(&sent.name).with("file", file);
        let of_findings = judged.diagnostics.into_iter().map(|diagnostic| (diagnostic, path.as_str()));
        let of_themes = in_themes.diagnostics.into_iter().map(|diagnostic| (diagnostic, THEMES));
        self.batch.diagnostics.extend(of_findings.chain(of_themes).map(about));
        let all = statements(&now);
        let count = |placement| all.iter().filter(|filed| filed.placement == placement).count();
        Ok(Decided {
            name: sent.name.clone(),
            exchange: exchange.id.clone(),
            file: path,
            made: judged.placed.len() + judged.reworded.len() + in_themes.sorted.len(),
            known: judged.known + in_themes.known,
            left: judged.left + in_themes.left,
            filed: all.len(),
            placed: count(Placement::Placed),
            aside: count(Placement::Aside),
            internal: count(Placement::Internal),
            open: count(Placement::Open),
        })
    }
    /// A file of the office with its bytes, and what it says; one without a word in it is one that nobody has begun.
    fn office_file<T: DeserializeOwned + JsonSchema + Default + 'static>(
        &self,
        path: &str,
    ) -> Result<(Option<Vec<u8>>, T), Refusal> {
        let bytes = self.current(path).map_err(|error| refuse_unwritten(&error))?;
        let Some(bytes) = bytes.filter(|bytes| !bytes.iter().all(u8::is_ascii_whitespace)) else {
            return Ok((None, T::default()));
        };
        let checked = read::<T>(path, &bytes);
        let is_sound = |diagnostic: &Diagnostic| diagnostic.severity != Severity::Error;
        let sound = checked.value.filter(|_| checked.diagnostics.iter().all(is_sound));
        Ok((Some(bytes), sound.ok_or_else(|| broken(path))?))
    }
}

fn broken(path: &str) -> Refusal {
    Box::new(Diagnostic::error("decisions-broken").with("file", path))
}
