//! The page of key figures, aims and needs.

use super::numbers::grouped;
use super::{DossierWriter, heading, text};
use crate::compose::composer::{Composing, bullets, callout, item, plain};
use crate::digest::ranking;
use crate::facts::{Deadline, deadline};
use crate::model::{DossierPart, StatementKind, Target};
use document::{Block, CalloutRole, ChartForm, Inline, Inlines, Item};
use serde_json::json;

/// As many rows of what was agreed stand on the page.
const MOST_AGREEMENTS: usize = 5;

/// As many themes its chart has.
const MOST_THEMES: usize = 5;

impl DossierWriter<'_, '_, '_> {
    pub(super) fn glance(&mut self) -> Composing<Vec<Block>> {
        let figures = self.survey.figures;
        let given = [
            ("exchanges", json!(figures.exchanges)),
            ("reports", json!(figures.reports)),
            ("expected", json!(figures.expected)),
        ];
        let mut body = self.composer.speech("dossier-glance", &given)?;
        body.extend(self.signed(DossierPart::Glance)?);
        let exchanges =
            self.composer.words("dossier-exchanges", &[("exchanges", json!(figures.exchanges))])?;
        body.push(self.key_figures(exchanges));
        if let Some(chart) =
            self.theme_chart("dossier-hinders", StatementKind::Obstacle, MOST_THEMES, ChartForm::Bars)?
        {
            body.push(chart);
        }
        let agreed = self.agreement_rows(MOST_AGREEMENTS);
        if !agreed.is_empty() {
            let columns = ["what", "due", "dossier-state"].map(|label| self.label(label));
            let title = self.label("dossier-agreed");
            body.push(self.table(&title, &columns, agreed));
        }
        body.extend(self.target_table());
        let needed = self.most_needed();
        if !needed.is_empty() {
            body.push(heading(&self.label("dossier-needed"), None));
            body.push(bullets(needed));
        }
        Ok(body)
    }

    fn key_figures(&self, exchanges: String) -> Block {
        let figures = self.survey.figures;
        let day = self.day;
        let over = self
            .survey
            .agreements
            .iter()
            .filter(|it| day.is_some_and(|day| deadline(it, day) == Deadline::Over));
        let over = over.count();
        let open = figures.agreements - figures.done - figures.dropped - over;
        let of = self.label("dossier-of");
        let counted = |label: &str, count: usize| format!("{} {}", grouped(count), self.label(label));
        let listed = |parts: &[(&str, usize)]| {
            let parts: Vec<String> = (parts.iter().filter(|(_, count)| *count > 0))
                .map(|(label, count)| counted(label, *count))
                .collect();
            parts.join(", ")
        };
        let spread = format!("{} {} {}", figures.fewest, self.label("dossier-from-to"), figures.most);
        let spread = if figures.fewest == figures.most { figures.most.to_string() } else { spread };
        let cards = [
            card(
                figures.reports,
                Some((&of, figures.expected)),
                self.label("dossier-reports"),
                format!("{} {}", spread, self.label("dossier-meeting")),
            ),
            card(
                figures.statements,
                None,
                self.label("dossier-statements"),
                counted("dossier-findings", figures.findings),
            ),
            card(figures.sites, None, self.label("dossier-sites"), exchanges),
            card(
                figures.done,
                Some((&of, figures.agreements)),
                self.label("dossier-kept"),
                listed(&[
                    ("dossier-still-open", open),
                    ("dossier-overdue", over),
                    ("dossier-dropped", figures.dropped),
                ]),
            ),
        ];
        // Where nothing was agreed, nothing was kept.
        let shown = if figures.agreements == 0 { 3 } else { cards.len() };
        callout(CalloutRole::KeyFigures, vec![bullets(cards.into_iter().take(shown).collect())])
    }

    /// What the sites need most: what was said at the last exchange.
    fn most_needed(&self) -> Vec<Item> {
        let Some(meeting) = self.survey.meetings.last() else { return Vec::new() };
        let findings = &meeting.exchange.findings.value.findings;
        let ranks = ranking(meeting.exchange, &meeting.digest, StatementKind::Need);
        let needs = ranks.iter().filter_map(|rank| findings.get(rank.finding));
        needs.take(3).map(|finding| item(plain(&finding.text))).collect()
    }

    pub(super) fn targets(&mut self) -> Composing<Vec<Block>> {
        let mut body: Vec<Block> = self.target_table().into_iter().collect();
        body.extend(self.signed(DossierPart::Targets)?);
        Ok(body)
    }

    /// Aims with what was planned and what was reached.
    fn target_table(&mut self) -> Option<Block> {
        let targets = &self.composer.exchange.dossier.value.targets;
        let rows: Vec<Vec<Inlines>> = targets.iter().map(|target| self.target(target)).collect();
        let columns = ["dossier-aim", "dossier-planned", "dossier-actual", "dossier-source"]
            .map(|label| self.label(label));
        let title = self.label("dossier-targets");
        (!rows.is_empty()).then(|| self.table(&title, &columns, rows))
    }

    fn target(&self, target: &Target) -> Vec<Inlines> {
        let typed = target.actual.as_ref().and_then(|actual| usize::try_from(actual.value).ok());
        let computed = target.figure.as_ref().map(|figure| self.survey.figures.figure(figure.value));
        let actual = computed.or(typed).map(grouped).unwrap_or_default();
        let planned = usize::try_from(target.planned.value).map(grouped).unwrap_or_default();
        let source = match (&target.source, computed) {
            (Some(source), _) => plain(source),
            (None, Some(_)) => text(&self.label("dossier-computed")),
            (None, None) => Inlines::new(),
        };
        vec![plain(&target.aim), text(&planned), text(&actual), source]
    }

    pub(super) fn needs(&mut self) -> Composing<Vec<Block>> {
        let mut body = Vec::new();
        for meeting in self.survey.meetings.iter().rev() {
            let findings = &meeting.exchange.findings.value.findings;
            let ranks = ranking(meeting.exchange, &meeting.digest, StatementKind::Need);
            let items: Vec<Item> = (ranks.iter())
                .filter_map(|rank| Some((findings.get(rank.finding)?, rank.count)))
                .map(|(finding, count)| {
                    let mut line = plain(&finding.text);
                    if count > 0 {
                        let (_, share) = self.percent(count, meeting.reports());
                        line.push(Inline::Text(format!(" ({share})")));
                    }
                    item(line)
                })
                .collect();
            if !items.is_empty() {
                body.push(heading(&self.called(meeting.exchange), None));
                body.push(bullets(items));
            }
        }
        let signed = self.signed(DossierPart::Needs)?;
        body.extend(signed);
        Ok(body)
    }
}

/// A card: a figure, of how many, what it counts, and more about it.
fn card(count: usize, of: Option<(&str, usize)>, what: String, more: String) -> Item {
    let mut figure = vec![Inline::Strong(text(&grouped(count)))];
    figure.extend(of.map(|(of, all)| Inline::Text(format!(" {of} {}", grouped(all)))));
    let lines = [figure, text(&what), text(&more)];
    Item::new(lines.into_iter().filter(|line| !line.is_empty()).map(Block::Paragraph).collect())
}
