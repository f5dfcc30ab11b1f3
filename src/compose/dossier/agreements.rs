//! What became of agreements, and of what the sites planned.

use super::data::{at, count, time, typed, typed_or_none, words};
use super::{DossierWriter, heading, text};
use crate::compose::composer::{Composing, plain};
use crate::digest::{Agreement, MeetingFigures, Shown, withhold};
use crate::facts::{Deadline, by_deadline, deadline, lang_of};
use crate::model::{DossierPart, FollowUpState, PlanState};
use document::{Block, Inline, Inlines, plain_text};
use german_text::{list, until};

const STATES: [(PlanState, &str); 4] = [
    (PlanState::Done, "dossier-plan-done"),
    (PlanState::Partly, "dossier-plan-partly"),
    (PlanState::Open, "dossier-plan-open"),
    (PlanState::Dropped, "dossier-plan-dropped"),
];

impl<'s> DossierWriter<'_, '_, 's> {
    pub(super) fn agreements(&mut self) -> Composing<Vec<Block>> {
        let mut body = self.signed(DossierPart::Agreements)?;
        let rows: Vec<Vec<Inlines>> = self.in_order().iter().map(|it| self.agreement(it, true)).collect();
        if !rows.is_empty() {
            let columns =
                ["what", "who", "due", "dossier-at", "dossier-became"].map(|label| self.label(label));
            let title = self.label("dossier-agreements");
            body.push(self.table("agreements", &title, &columns, rows));
            self.keep_agreements();
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
            body.push(self.table("plans", &title, &columns, plans));
            self.keep_plans();
        }
        Ok(body)
    }

    fn keep_agreements(&mut self) {
        let row = |it: &Agreement<'_>| {
            vec![
                typed(&it.task.what),
                self.who(it),
                at(it.task.due.as_ref()),
                self.origin_of(it),
                plain_text(&self.state(it)),
                typed_or_none(it.task.outcome.as_ref()),
            ]
        };
        let rows = self.in_order().iter().map(row).collect();
        let columns = ["what", "who"].map(words).into_iter().chain([time("due")]);
        let columns: Vec<_> = columns.chain(["agreed-at", "state", "outcome"].map(words)).collect();
        self.keep("agreements", &columns, rows);
    }

    /// The exchange at which something was agreed, as tables call it.
    fn origin_of(&self, it: &Agreement<'_>) -> String {
        let origin = self.survey.meetings.iter().find(|meeting| meeting.exchange.id == it.origin());
        self.called(origin.map_or(it.exchange, |meeting| meeting.exchange))
    }

    /// What is to be seen at once: what is overdue and open, then what was kept.
    pub(super) fn agreement_rows(&self, most: usize) -> Vec<Vec<Inlines>> {
        self.in_order().iter().take(most).map(|it| self.agreement(it, false)).collect()
    }

    pub(super) fn in_order(&self) -> Vec<Agreement<'_>> {
        let all = self.survey.agreements.clone();
        match self.day {
            Some(day) => by_deadline(all, day),
            None => all,
        }
    }

    pub(super) fn agreement(&self, it: &Agreement<'_>, is_whole: bool) -> Vec<Inlines> {
        let task = it.task;
        let lang = lang_of(self.composer.exchange);
        let due = task.due.as_ref().map(|due| until(&due.value.to_string(), lang)).unwrap_or_default();
        let who = is_whole.then(|| text(&self.who(it)));
        let mut row: Vec<Inlines> =
            std::iter::once(plain(&task.what)).chain(who).chain([text(&due)]).collect();
        let mut state = self.state(it);
        if is_whole {
            row.push(text(&self.origin_of(it)));
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
        let row = |(meeting, cells): (&MeetingFigures<'_>, Vec<Shown>)| {
            let cells = cells.into_iter().map(|cell| text(&self.shown(cell)));
            std::iter::once(text(&self.called(meeting.exchange))).chain(cells).collect()
        };
        self.counted_plans().into_iter().map(row).collect()
    }

    fn counted_plans(&self) -> Vec<(&'s MeetingFigures<'s>, Vec<Shown>)> {
        let row = |meeting: &'s MeetingFigures<'s>| {
            let counted = meeting.exchange.reports.iter();
            let counted =
                counted.filter(|report| meeting.digest.counted.contains(report.value.site.as_str()));
            let told: Vec<PlanState> =
                counted.flat_map(|report| &report.value.last_plans).map(|plan| plan.state).collect();
            let cells = STATES.map(|(state, _)| told.iter().filter(|one| **one == state).count());
            (!told.is_empty()).then(|| (meeting, withhold(&cells, self.is_internal())))
        };
        self.survey.meetings.iter().filter_map(row).collect()
    }

    fn keep_plans(&mut self) {
        let row = |(meeting, cells): (&MeetingFigures<'_>, Vec<Shown>)| {
            let day = meeting.digest.day.map(|day| day.to_string()).unwrap_or_default();
            let cells = cells.into_iter().map(|cell| self.value(cell));
            [self.called(meeting.exchange), day].into_iter().chain(cells).collect()
        };
        let rows = self.counted_plans().into_iter().map(row).collect();
        let states = ["plans-done", "plans-partly", "plans-open", "plans-dropped", "plans"].map(count);
        let columns: Vec<_> = [words("exchange"), time("date")].into_iter().chain(states).collect();
        self.keep("plans", &columns, rows);
    }
}
