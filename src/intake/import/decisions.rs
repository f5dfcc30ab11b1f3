//! Decisions of somebody who merged enter `findings.yaml`, and the log of decisions.

use super::batch::Decided;
use super::importer::{Importer, Refusal, refuse_unwritten};
use crate::digest::{Placement, statements};
use crate::incoming::{Arrived, Decisions, IncomingFile};
use crate::intake::decisions::{has_file, judge, log_lines, logged_ids, new_findings, write_findings};
use crate::model::{MergedFindings, Status};
use crate::store::sha256;
use diagnostics::{Diagnostic, Severity};
use yaml_reader::read;

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
        if exchange.event.value.status == Status::Published {
            return Err(Box::new(Diagnostic::error("decisions-published").with("exchange", &exchange.id)));
        }
        let path = format!("inputs/{}/findings.yaml", exchange.id);
        let log_path = format!("inputs/{}/decisions.jsonl", exchange.id);
        let unwritten = |error| refuse_unwritten(&error);
        let bytes = self.current(&path).map_err(unwritten)?;
        let broken = || Box::new(Diagnostic::error("decisions-broken").with("file", &path));
        let current = match &bytes {
            None => MergedFindings::default(),
            Some(bytes) => {
                let checked = read::<MergedFindings>(&path, bytes);
                let is_sound = |diagnostic: &Diagnostic| diagnostic.severity != Severity::Error;
                let sound = checked.value.filter(|_| checked.diagnostics.iter().all(is_sound));
                // A file without a word in it is one that nobody has begun.
                let is_blank = bytes.iter().all(u8::is_ascii_whitespace);
                if is_blank { MergedFindings::default() } else { sound.ok_or_else(broken)? }
            }
        };
        let log = self.current(&log_path).map_err(unwritten)?.unwrap_or_default();
        let log = String::from_utf8_lossy(&log).into_owned();
        let filed = statements(exchange);
        let hash: String = sha256(&sent.bytes).chars().take(8).collect();
        let judged = judge(decisions, &current, &filed, &logged_ids(&log, &hash));
        let is_known = has_file(&log, &hash);
        let mut now = exchange.clone();
        now.findings.value = current.clone();
        if !judged.is_empty() {
            let text = match &bytes {
                Some(bytes) if !bytes.iter().all(u8::is_ascii_whitespace) => {
                    write_findings(bytes, &current, &judged)
                        .map_err(|_| Box::new(Diagnostic::error("decisions-edit").with("file", &path)))?
                }
                _ => new_findings(&judged).into_bytes(),
            };
            now.findings.value = read::<MergedFindings>(&path, &text).value.ok_or_else(broken)?;
            // The log first: a run that is stopped in between is completed by the next, which finds the lines there.
            if !is_known {
                let day = decisions.saved.as_ref().map(|day| day.as_str().trim().to_owned());
                let day = day.unwrap_or_else(|| self.request.now.date().to_string());
                let who = decisions.by.as_ref().map(|who| who.as_str());
                let gap = if log.is_empty() || log.ends_with('\n') { "" } else { "\n" };
                let log = format!("{log}{gap}{}", log_lines(&judged, &day, who, &hash));
                self.write(&log_path, log.as_bytes()).map_err(unwritten)?;
            }
            self.write(&path, &text).map_err(unwritten)?;
        }
        let about = |diagnostic: Diagnostic| diagnostic.in_file(&sent.name).with("file", &path);
        self.batch.diagnostics.extend(judged.diagnostics.into_iter().map(about));
        let all = statements(&now);
        let count = |placement| all.iter().filter(|filed| filed.placement == placement).count();
        Ok(Decided {
            name: sent.name.clone(),
            exchange: exchange.id.clone(),
            file: path,
            made: judged.placed.len() + judged.reworded.len(),
            known: judged.known,
            left: judged.left,
            filed: all.len(),
            placed: count(Placement::Placed),
            aside: count(Placement::Aside),
            internal: count(Placement::Internal),
            open: count(Placement::Open),
        })
    }
}
