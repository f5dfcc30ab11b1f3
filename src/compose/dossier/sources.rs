//! Where each figure comes from, for the office: from a theme to findings, statements, and the files in which they came.

use super::{DossierWriter, text};
use crate::compose::composer::{Composing, plain};
use crate::compose::names::site_name;
use crate::model::{Exchange, MergedFinding};
use document::{Block, Inline, Inlines};

/// As many characters of a checksum tell files apart.
const SHORT: usize = 12;

impl DossierWriter<'_, '_, '_> {
    pub(super) fn sources(&mut self) -> Composing<Vec<Block>> {
        if !self.is_internal() {
            return Ok(Vec::new());
        }
        let mut body = self.composer.speech("dossier-sources-note", &[])?;
        for meeting in &self.survey.meetings {
            let findings = meeting.exchange.findings.value.findings.iter();
            let rows: Vec<Vec<Inlines>> =
                findings.flat_map(|finding| self.behind(meeting.exchange, finding)).collect();
            if rows.is_empty() {
                continue;
            }
            let columns = ["dossier-finding", "dossier-statement", "dossier-report", "dossier-hash"]
                .map(|label| self.label(label));
            let title = format!("{}, {}", self.label("dossier-sources"), self.called(meeting.exchange));
            let table = self.table(&title, &columns, rows);
            body.push(table);
        }
        body.extend(self.site_returns());
        Ok(body)
    }

    /// A row for each statement that a finding stands for; only the first names the finding.
    fn behind(&self, exchange: &Exchange, finding: &MergedFinding) -> Vec<Vec<Inlines>> {
        let theme = self.composer.exchange.themes.value.of(&exchange.id, finding.id.as_str());
        let mut named = plain(&finding.text);
        named.extend(theme.map(|theme| Inline::Text(format!(" → {}", theme.title.as_str()))));
        let cited = finding.cited();
        let rows = cited.iter().enumerate().map(|(at, id)| {
            let report = exchange
                .reports
                .iter()
                .find(|report| report.value.statements().any(|(_, one)| one.id.value == id.value));
            let site = report.map(|report| site_name(self.composer, report.value.site.as_str()));
            let hash = report
                .and_then(|report| report.value.received.as_ref())
                .map(|received| received.sha256.as_str().chars().take(SHORT).collect::<String>());
            let hash = hash.unwrap_or_else(|| self.label("dossier-typed"));
            let first = if at == 0 { named.clone() } else { Inlines::new() };
            vec![first, text(id.as_str()), text(&site.unwrap_or_default()), text(&hash)]
        });
        rows.collect()
    }
}
