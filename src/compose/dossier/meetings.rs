//! Each exchange in short.

use super::{DossierWriter, heading, joined};
use crate::compose::composer::{Composing, bullets, item, plain};
use crate::facts::lang_of;
use crate::model::StatementKind;
use document::{Block, Inline, Inlines, Item};
use german_text::full_date;

impl DossierWriter<'_, '_, '_> {
    pub(super) fn meetings(&mut self) -> Composing<Vec<Block>> {
        let mut body = Vec::new();
        for meeting in &self.survey.meetings {
            let exchange = meeting.exchange;
            body.push(heading(&self.called(exchange), None));
            let lang = lang_of(exchange);
            let day = meeting.digest.day.map(|day| full_date(day, lang)).unwrap_or_default();
            let place = exchange.event.value.place.as_str().split_whitespace().collect::<Vec<_>>().join(" ");
            let count = |label: &str, count: usize| format!("{} {count}", self.label(label));
            let reports = format!(
                "{} {} {} {}",
                self.label("dossier-reports"),
                meeting.reports(),
                self.label("dossier-of"),
                meeting.expected
            );
            let line = joined(&[
                &day,
                &place,
                &reports,
                &count("dossier-statements", meeting.statements),
                &count("dossier-findings", meeting.findings),
            ]);
            body.push(Block::Paragraph(super::text(&line)));
            let tables: Vec<Item> = exchange
                .tables
                .iter()
                .filter_map(|table| table.value.title.as_ref())
                .map(|title| item(plain(title)))
                .collect();
            if !tables.is_empty() {
                body.push(Block::Paragraph(led(&self.label("dossier-tables"))));
                body.push(bullets(tables));
            }
            for (kind, label) in [
                (StatementKind::Obstacle, "dossier-obstacles"),
                (StatementKind::Success, "dossier-successes"),
            ] {
                let rows = self.most_named(meeting, kind);
                if rows.is_empty() {
                    continue;
                }
                let label = self.label(label);
                let title = format!("{}, {}", self.called(exchange), label);
                let columns = [self.label("dossier-finding"), self.label("dossier-share")];
                let table = self.table(&title, &columns, rows);
                body.push(table);
            }
        }
        Ok(body)
    }
}

fn led(words: &str) -> Inlines {
    vec![Inline::Text(format!("{words}:"))]
}
