//! What was made public, with evidence. Where the funder's note was missing, that is said.

use super::{DossierWriter, text};
use crate::compose::composer::{Composing, plain};
use crate::facts::lang_of;
use crate::model::{Publicity, Text};
use document::{Block, Inline, Inlines};
use german_text::until;
use serde_json::json;

impl DossierWriter<'_, '_, '_> {
    pub(super) fn publicity(&mut self) -> Composing<Vec<Block>> {
        let sheet = &self.composer.exchange.dossier;
        let all = &sheet.value.publicity;
        if all.is_empty() {
            return Ok(Vec::new());
        }
        let missing = all.iter().filter(|one| one.funder_note.is_none()).count();
        let mut body = self.composer.speech("dossier-noted", &[("missing", json!(missing))])?;
        let rows = all.iter().map(|one| self.publicity_row(one)).collect();
        let columns = ["dossier-what", "dossier-where", "dossier-day", "dossier-note", "dossier-evidence"]
            .map(|label| self.label(label));
        let title = self.label("dossier-publicity");
        body.push(self.table(&title, &columns, rows));
        Ok(body)
    }

    fn publicity_row(&self, one: &Publicity) -> Vec<Inlines> {
        let words = |text: &Option<Text>| text.as_ref().map(plain).unwrap_or_default();
        let lang = lang_of(self.composer.exchange);
        let day = one.date.as_ref().map(|date| until(&date.value.to_string(), lang)).unwrap_or_default();
        let day = day.trim_start_matches("bis ").trim_start_matches("by ").to_owned();
        let note = match &one.funder_note {
            Some(note) => plain(note),
            None => vec![Inline::Strong(text(&self.label("dossier-missing")))],
        };
        vec![plain(&one.what), words(&one.place), text(&day), note, words(&one.evidence)]
    }
}
