//! What became of agreements, and of what the sites planned.

use super::{DossierWriter, heading, text};
use crate::compose::composer::{Composing, plain};
use crate::digest::{Agreement, withhold};
use crate::facts::{Deadline, by_deadline, deadline, lang_of};
use crate::model::{DossierPart, FollowUpState, PlanState};
use document::{Block, Inline, Inlines};
use german_text::{list, until};

const STATES: [(PlanState, &str); 4] = [
    (PlanState::Done, "dossier-plan-done"),
    (PlanState::Partly, "dossier-plan-partly"),
    (PlanState::Open, "dossier-plan-open"),
    (PlanState::Dropped, "dossier-plan-dropped"),
];

impl DossierWriter<'_, '_, '_> {
    pub(super) fn agreements(&mut self) -> Composing<Vec<Block>> {
        let mut body = self.signed(DossierPart::Agreements)?;
        let rows: Vec<Vec<Inlines>> = self.in_order().iter().map(|it| self.agreement(it, true)).collect();
        if !rows.is_empty() {
            let columns =
                ["what", "who", "due", "dossier-at", "dossier-became"].map(|label| self.label(label));
            let title = self.label("dossier-agreements");
            body.push(self.table(&title, &columns, rows));
        }
        let plans = self.plans();
        if !plans.is_empty() {
            let title = self.label("dossier-plans");
            body.push(heading(&title, None));
            let columns: Vec<String> = std::iter::once("dossier-at")
                .chain(STATES.map(|(_, label)| label))
                .chain(["dossier-total"])
                .map(|label| self.label(label))
                .collect();
            body.push(self.table(&title, &columns, plans));
        }
        Ok(body)
    }

    /// What is to be seen at once: what is overdue and open, then what was kept.
    pub(super) fn agreement_rows(&self, most: usize) -> Vec<Vec<Inlines>> {
        self.in_order().iter().take(most).map(|it| self.agreement(it, false)).collect()
    }

    fn in_order(&self) -> Vec<Agreement<'_>> {
        let all = self.survey.agreements.clone();
        match self.day {
            Some(day) => by_deadline(all, day),
            None => all,
        }
    }

    fn agreement(&self, it: &Agreement<'_>, is_whole: bool) -> Vec<Inlines> {
        let task = it.task;
        let lang = lang_of(self.composer.exchange);
        let due = task.due.as_ref().map(|due| until(&due.value.to_string(), lang)).unwrap_or_default();
        let who = is_whole.then(|| text(&self.who(it)));
        let mut row: Vec<Inlines> =
            std::iter::once(plain(&task.what)).chain(who).chain([text(&due)]).collect();
        let mut state = self.state(it);
        if is_whole {
            let meetings = &self.survey.meetings;
            let origin = meetings.iter().find(|meeting| meeting.exchange.id == it.origin());
            row.push(text(&self.called(origin.map_or(it.exchange, |meeting| meeting.exchange))));
            if let Some(outcome) = &task.outcome {
                state.push(Inline::Text(": ".to_owned()));
                state.extend(plain(outcome));
            }
        }
        row.push(state);
        row
    }

    fn state(&self, it: &Agreement<'_>) -> Inlines {
        let stands = self.day.map(|day| deadline(it, day));
        match (it.task.state, stands) {
            (FollowUpState::Done, _) => text(&self.label("dossier-done")),
            (FollowUpState::Dropped, _) => text(&self.label("dossier-dropped")),
            (FollowUpState::Open, Some(Deadline::Over)) => {
                vec![Inline::Strong(text(&self.label("dossier-overdue")))]
            }
            (FollowUpState::Open, _) => text(&self.label("dossier-still-open")),
        }
    }

    /// Who does it: sites and people by name, then the words that were typed. Outside the office nobody is named in them any more.
    fn who(&self, it: &Agreement<'_>) -> String {
        let task = it.task;
        let sites = task.sites.iter().map(|id| crate::compose::names::site_name(self.composer, id.as_str()));
        let person = |id: &str| it.exchange.person_name(id).unwrap_or(id).to_owned();
        let people = task.people.iter().map(|id| person(id.as_str()));
        let words = task.who.iter().map(|who| who.value.clone());
        list(&sites.chain(people).chain(words).collect::<Vec<_>>(), lang_of(self.composer.exchange))
    }

    /// How many plans of the exchange before got how far, by the exchange that tells it, beside their total.
    fn plans(&self) -> Vec<Vec<Inlines>> {
        let row = |meeting: &crate::digest::MeetingFigures<'_>| {
            let counted = meeting.exchange.reports.iter();
            let counted =
                counted.filter(|report| meeting.digest.counted.contains(report.value.site.as_str()));
            let told: Vec<PlanState> =
                counted.flat_map(|report| &report.value.last_plans).map(|plan| plan.state).collect();
            let cells = STATES.map(|(state, _)| told.iter().filter(|one| **one == state).count());
            let shown = withhold(&cells, self.is_internal());
            let cells = shown.into_iter().map(|cell| text(&self.shown(cell)));
            (!told.is_empty())
                .then(|| std::iter::once(text(&self.called(meeting.exchange))).chain(cells).collect())
        };
        self.survey.meetings.iter().filter_map(row).collect()
    }
}
