//! What was made public, with evidence. Where the funder's note was missing, that is said.

use super::data::{at, time, typed, typed_or_none, words};
use super::{DossierWriter, text};
use crate::compose::composer::{Composing, plain};
use crate::digest::DossierPeriod;
use crate::model::{DossierPart, Publicity, Text};
use document::{Block, Inline, Inlines};
use serde_json::json;

impl<'x> DossierWriter<'_, 'x, '_> {
    pub(super) fn publicity(&mut self) -> Composing<Vec<Block>> {
        let all = self.of_period();
        if all.is_empty() {
            return Ok(Vec::new());
        }
        let missing = all.iter().filter(|one| one.funder_note.is_none()).count();
        let mut body = self.signed(DossierPart::Publicity)?;
        body.extend(self.composer.speech("dossier-noted", &[("missing", json!(missing))])?);
        let rows = all.iter().map(|one| self.publicity_row(one)).collect();
        let columns = ["dossier-what", "dossier-where", "dossier-day", "dossier-note", "dossier-evidence"]
            .map(|label| self.label(label));
        let title = self.label("dossier-publicity");
        body.push(self.table("publicity", &title, &columns, rows));
        self.keep_publicity();
        Ok(body)
    }

    /// What was made public in the period, and what has no date.
    fn of_period(&self) -> Vec<&'x Publicity> {
        let exchange = self.composer.exchange;
        let period = DossierPeriod::of(exchange);
        let is_in = |one: &&Publicity| one.date.as_ref().is_none_or(|date| period.touches(&date.value));
        exchange.dossier.value.publicity.iter().filter(is_in).collect()
    }

    fn keep_publicity(&mut self) {
        let row = |one: &Publicity| {
            vec![
                typed(&one.what),
                typed_or_none(one.place.as_ref()),
                at(one.date.as_ref()),
                typed_or_none(one.funder_note.as_ref()),
                typed_or_none(one.evidence.as_ref()),
            ]
        };
        let rows = self.of_period().into_iter().map(row).collect();
        let columns =
            [words("published"), words("where"), time("date"), words("funder-note"), words("evidence")];
        self.keep("publicity", &columns, rows);
    }

    fn publicity_row(&self, one: &Publicity) -> Vec<Inlines> {
        let said = |text: &Option<Text>| text.as_ref().map(plain).unwrap_or_default();
        let day = one.date.as_ref().map(|date| self.in_time(date)).unwrap_or_default();
        let note = match &one.funder_note {
            Some(note) => plain(note),
            None => vec![Inline::Strong(text(&self.label("dossier-missing")))],
        };
        vec![plain(&one.what), said(&one.place), text(&day), note, said(&one.evidence)]
    }
}
