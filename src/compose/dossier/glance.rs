//! The page of key figures, aims and needs.

use super::data::{count, typed, words};
use super::meetings::ranked;
use super::numbers::grouped;
use super::{DossierWriter, heading, text};
use crate::compose::composer::{Composing, bullets, callout, item, plain};
use crate::digest::{Shown, small_alone};
use crate::facts::{Deadline, deadline};
use crate::model::{DossierFigure, DossierPart, StatementKind, Target};
use document::{Block, CalloutRole, ChartForm, Inline, Inlines, Item};
use serde_json::json;

/// As many rows of what was agreed stand on the page.
const MOST_AGREEMENTS: usize = 5;

/// As many themes its chart has.
const MOST_THEMES: usize = 5;

impl DossierWriter<'_, '_, '_> {
    pub(super) fn glance(&mut self) -> Composing<Vec<Block>> {
        let figures = self.survey.figures;
        let reports = self.all_reports();
        // Of what is not told is not said.
        let awaited =
            Some(self.all_expected()).filter(|all| *all != Shown::Withheld).map(|all| self.shown(all));
        let given = [
            ("exchanges", json!(figures.exchanges)),
            ("known", json!(reports != Shown::Withheld)),
            ("reports", json!(self.shown(reports))),
            ("expected", json!(figures.expected)),
            ("awaited", json!(awaited)),
        ];
        let mut body = self.composer.speech("dossier-glance", &given)?;
        body.extend(self.signed(DossierPart::Glance)?);
        let exchanges =
            self.composer.words("dossier-exchanges", &[("exchanges", json!(figures.exchanges))])?;
        body.push(self.key_figures(&exchanges));
        self.keep_key_figures();
        if let Some(chart) =
            self.theme_chart("dossier-hinders", StatementKind::Obstacle, MOST_THEMES, ChartForm::Bars)?
        {
            body.push(chart);
        }
        let agreed = self.agreement_rows(MOST_AGREEMENTS);
        if !agreed.is_empty() {
            let columns = ["what", "due", "dossier-state"].map(|label| self.label(label));
            let title = self.label("dossier-agreed");
            body.push(self.table("agreements-brief", &title, &columns, agreed));
            if self.survey.agreements.len() > MOST_AGREEMENTS {
                body.push(self.all_of_them("table-agreements"));
            }
        }
        body.extend(self.target_table("targets-brief"));
        let needed = self.most_needed();
        if !needed.is_empty() {
            body.push(heading(&self.label("dossier-needed"), None));
            body.push(bullets(needed));
        }
        Ok(body)
    }

    /// A line that leads to where the rest stands.
    fn all_of_them(&self, target: &str) -> Block {
        let line = vec![Inline::Text(format!("{} ", self.label("dossier-all"))), self.see(target)];
        callout(CalloutRole::Note, vec![Block::Paragraph(line)])
    }

    /// How many reports count at all, as it may be shown.
    fn all_reports(&self) -> Shown {
        self.survey.reports.last().copied().unwrap_or(Shown::Count(0))
    }

    /// How many reports were awaited at all, as it may be shown.
    fn all_expected(&self) -> Shown {
        self.survey.expected.last().copied().unwrap_or(Shown::Count(0))
    }

    pub(super) fn few(&self, count: usize) -> Shown {
        small_alone(count, self.is_internal())
    }

    /// Agreements that are overdue, and others that are open.
    fn not_done(&self) -> (usize, usize) {
        let figures = self.survey.figures;
        let over = self.survey.agreements.iter();
        let over = over.filter(|it| self.day.is_some_and(|day| deadline(it, day) == Deadline::Over)).count();
        (over, figures.agreements - figures.done - figures.dropped - over)
    }

    fn key_figures(&self, exchanges: &str) -> Block {
        let figures = self.survey.figures;
        let (over, open) = self.not_done();
        let counted = |label: &str, count: usize| format!("{} {}", grouped(count), self.label(label));
        let listed = |parts: &[(&str, usize)]| {
            let parts: Vec<String> = (parts.iter().filter(|(_, count)| *count > 0))
                .map(|(label, count)| counted(label, *count))
                .collect();
            parts.join(", ")
        };
        let of = |all: Shown| format!("{} {}", self.label("dossier-of"), self.shown(all));
        let sites = self.few(figures.sites);
        let mut cards = vec![
            Card {
                figure: self.shown(self.all_reports()),
                of: Some(self.all_expected()).filter(|all| *all != Shown::Withheld).map(of),
                what: self.label("dossier-reports"),
                more: self.spread(),
                see: "table-exchanges",
            },
            Card {
                figure: grouped(figures.statements),
                of: None,
                what: self.label("dossier-statements"),
                more: counted("dossier-findings", figures.findings),
                see: "table-exchanges",
            },
        ];
        match self.survey.network.as_ref().and_then(|network| network.half_years.last()) {
            Some(last) => cards.push(Card {
                figure: self.shown(last.partners),
                of: None,
                what: self.label("dossier-network-partners"),
                more: self.half_year(last.half_year),
                see: "table-network",
            }),
            None => cards.push(Card {
                figure: self.shown(sites),
                of: None,
                what: self.label("dossier-sites"),
                more: exchanges.to_owned(),
                see: "table-exchanges",
            }),
        }
        // Where nothing was agreed, nothing was kept.
        if figures.agreements > 0 {
            cards.push(Card {
                figure: grouped(figures.done),
                of: Some(of(Shown::Count(figures.agreements))),
                what: self.label("dossier-kept"),
                more: listed(&[
                    ("dossier-still-open", open),
                    ("dossier-overdue", over),
                    ("dossier-dropped", figures.dropped),
                ]),
                see: "table-agreements",
            });
        }
        let cards = cards.into_iter().map(|card| self.card(card)).collect();
        callout(CalloutRole::KeyFigures, vec![bullets(cards)])
    }

    /// `11 bis 15 je Treffen`, where both are told.
    fn spread(&self) -> String {
        let figures = self.survey.figures;
        let shown = |count: usize| self.survey.reports.contains(&Shown::Count(count));
        if figures.exchanges == 0 || !shown(figures.fewest) || !shown(figures.most) {
            return String::new();
        }
        let spread = match (figures.fewest, figures.most) {
            (fewest, most) if fewest == most => most.to_string(),
            (fewest, most) => format!("{fewest} {} {most}", self.label("dossier-from-to")),
        };
        format!("{spread} {}", self.label("dossier-meeting"))
    }

    /// A card: a figure, of how many, what it counts, more about it, and where it comes from.
    fn card(&self, card: Card) -> Item {
        let mut figure = vec![Inline::Strong(text(&card.figure))];
        figure.extend(card.of.map(|of| Inline::Text(format!(" {of}"))));
        let lines = [figure, text(&card.what), text(&card.more), vec![self.see(card.see)]];
        Item::new(lines.into_iter().filter(|line| !line.is_empty()).map(Block::Paragraph).collect())
    }

    fn keep_key_figures(&mut self) {
        let figures = self.survey.figures;
        let (over, open) = self.not_done();
        let row = |label: &str, count: Shown, of: Option<Shown>| {
            vec![self.label(label), self.value(count), of.map(|of| self.value(of)).unwrap_or_default()]
        };
        let told = |count: usize| Shown::Count(count);
        let agreements = Some(told(figures.agreements));
        let mut rows = vec![
            row("data-figure-exchanges", told(figures.exchanges), None),
            row("dossier-reports", self.all_reports(), Some(self.all_expected())),
            row("dossier-sites", self.few(figures.sites), None),
            row("dossier-statements", told(figures.statements), None),
            row("dossier-findings", told(figures.findings), None),
            row("dossier-kept", told(figures.done), agreements),
            row("data-figure-open", told(open), agreements),
            row("data-figure-overdue", told(over), agreements),
            row("data-figure-dropped", told(figures.dropped), agreements),
        ];
        if let Some(last) = self.survey.network.as_ref().and_then(|network| network.half_years.last()) {
            rows.push(row("dossier-network-partners", last.partners, None));
        }
        self.keep("key-figures", &[words("figure"), count("value"), count("of")], rows);
    }

    /// What the sites need most: what was said at the last exchange.
    fn most_needed(&self) -> Vec<Item> {
        let Some(meeting) = self.survey.meetings.last() else { return Vec::new() };
        let needs = ranked(meeting, StatementKind::Need).into_iter();
        needs.take(3).map(|(finding, _)| item(plain(&finding.text))).collect()
    }

    pub(super) fn targets(&mut self) -> Composing<Vec<Block>> {
        let mut body: Vec<Block> = self.target_table("targets").into_iter().collect();
        body.extend(self.signed(DossierPart::Targets)?);
        let sheet = &self.composer.exchange.dossier.value;
        let row = |target: &Target| {
            let planned = target.planned.value.to_string();
            let actual = self.actual(target).map(|actual| self.value(actual)).unwrap_or_default();
            vec![typed(&target.aim), planned, actual, self.source_of(target)]
        };
        let rows = sheet.targets.iter().map(row).collect();
        self.keep("targets", &[words("aim"), count("planned"), count("actual"), words("source")], rows);
        Ok(body)
    }

    /// Aims with what was planned and what was reached.
    fn target_table(&mut self, id: &str) -> Option<Block> {
        let targets = &self.composer.exchange.dossier.value.targets;
        let rows: Vec<Vec<Inlines>> = targets.iter().map(|target| self.target(target)).collect();
        let columns = ["dossier-aim", "dossier-planned", "dossier-actual", "dossier-source"]
            .map(|label| self.label(label));
        let title = self.label("dossier-targets");
        (!rows.is_empty()).then(|| self.table(id, &title, &columns, rows))
    }

    fn target(&self, target: &Target) -> Vec<Inlines> {
        let actual = self.actual(target).map(|actual| self.shown(actual)).unwrap_or_default();
        let planned = usize::try_from(target.planned.value).map(grouped).unwrap_or_default();
        vec![plain(&target.aim), text(&planned), text(&actual), text(&self.source_of(target))]
    }

    /// What was reached: computed, else as somebody typed it.
    fn actual(&self, target: &Target) -> Option<Shown> {
        let typed = target.actual.as_ref().and_then(|actual| usize::try_from(actual.value).ok());
        let computed = target.figure.as_ref().map(|figure| match figure.value {
            DossierFigure::Reports => self.all_reports(),
            DossierFigure::Partners => {
                let last = self.survey.network.as_ref().and_then(|network| network.half_years.last());
                last.map_or(Shown::Count(0), |last| last.partners)
            }
            DossierFigure::Sites => self.few(self.survey.figures.sites),
            other => Shown::Count(self.survey.figures.figure(other)),
        });
        computed.or(typed.map(Shown::Count))
    }

    fn source_of(&self, target: &Target) -> String {
        match (&target.source, &target.figure) {
            (Some(source), _) => typed(source),
            (None, Some(_)) => self.label("dossier-computed"),
            (None, None) => String::new(),
        }
    }

    pub(super) fn needs(&mut self) -> Composing<Vec<Block>> {
        let mut body = Vec::new();
        for meeting in self.survey.meetings.iter().rev() {
            let items: Vec<Item> = (ranked(meeting, StatementKind::Need).into_iter())
                .map(|(finding, count)| {
                    let mut line = plain(&finding.text);
                    if count > 0 {
                        let (_, share) = self.percent(count, meeting.exchange);
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

/// A card of the page of key figures.
struct Card {
    figure: String,
    of: Option<String>,
    what: String,
    more: String,
    /// The table in which the figure stands again, with those that it is made of.
    see: &'static str,
}
