//! Where an exchange stands, from what its files say.

use super::standing::{Next, SiteStatus, Standing, State};
use crate::digest::{digest, registrations};
use crate::intake::content::KINDS;
use crate::model::{Exchange, Report, Status};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Days before the deadline from which on a reminder is due.
const REMIND_FROM: i64 = 3;

/// Where `exchange` stands on the day `today`; `broken` are the files of inputs with mistakes, `has_forms` where forms for it were made.
pub fn standing(
    exchange: &Exchange,
    broken: &BTreeSet<String>,
    today: NaiveDate,
    has_forms: bool,
) -> Standing {
    let event = &exchange.event.value;
    let deadline = event.deadline.as_ref().and_then(|deadline| deadline.value.day());
    let days_left = deadline.map(|deadline| (deadline - today).num_days());
    let digest = digest(exchange);
    let own = &digest.sites;
    let report_of = |id: &str| {
        exchange.reports.iter().map(|report| &report.value).find(|report| report.site.as_str() == id)
    };
    let is_faulty = |id: &str| broken.contains(&format!("inputs/{}/sites/{id}.yaml", exchange.id));
    let all = exchange.programme.value.sites.iter().enumerate();
    let sites: Vec<SiteStatus> = all
        .filter(|(number, site)| {
            let id = site.id.as_str();
            own.contains(number) || report_of(id).is_some() || is_faulty(id)
        })
        .map(|(_, site)| {
            let report = report_of(site.id.as_str());
            // What could be read of a file with mistakes is no report.
            let is_faulty = is_faulty(site.id.as_str());
            SiteStatus {
                id: site.id.value.clone(),
                name: site.name.value.clone(),
                state: if is_faulty { State::Faulty } else { state(report, event.status, deadline) },
                filed: report.and_then(|report| report.filed.as_ref()).map(|filed| filed.value.clone()),
                counts: report.map(counts).unwrap_or_default(),
                conflicts: report.map_or(0, conflicts),
            }
        })
        .collect();
    let next = match next(exchange, &sites, days_left) {
        Next::Wait(open) if open == sites.len() && !has_forms => Next::Forms,
        next => next,
    };
    Standing {
        id: exchange.id.clone(),
        place: event.place.value.clone(),
        deadline,
        today,
        days_left,
        fields: fields(exchange),
        registrations: registrations(exchange, &digest),
        days: event.days.iter().map(|day| day.date.value.to_string()).collect(),
        sites,
        next,
    }
}

fn state(report: Option<&Report>, status: Status, deadline: Option<NaiveDate>) -> State {
    let Some(report) = report else { return State::Missing };
    if report.returned.is_some() {
        return State::Returned;
    }
    let Some(filed) = &report.filed else {
        // Once the record is agreed, nobody asks any more.
        return if status.is_open() { State::Draft } else { State::Filed };
    };
    if status.is_open() && !report.says_anything() {
        return if report.registration.is_some() { State::Registered } else { State::Later };
    }
    let day = filed.value.get(..10).and_then(|day| day.parse::<NaiveDate>().ok());
    match (day, deadline) {
        (Some(day), Some(deadline)) if day > deadline => State::Late,
        _ => State::Filed,
    }
}

fn counts(report: &Report) -> [usize; 4] {
    [report.successes.len(), report.obstacles.len(), report.plans.len(), report.needs.len()]
}

fn conflicts(report: &Report) -> usize {
    let keys = usize::from(report.proposed.is_some()) + report.withdrawn.len();
    let statements = report.statements();
    keys + statements.filter(|(_, statement)| statement.proposed.is_some() || statement.withdrawn).count()
}

fn fields(exchange: &Exchange) -> Vec<(Option<String>, [usize; 4])> {
    let known = exchange.programme.value.work_fields.iter().map(|field| Some(field.id.as_str()));
    let count = |wanted: Option<&str>| {
        let mut counts = [0; 4];
        for (kind, statement) in exchange.reports.iter().flat_map(|report| report.value.statements()) {
            let is_wanted = statement.field.as_ref().map(|field| field.as_str()) == wanted;
            let at = KINDS.iter().position(|(known, _, _)| *known == kind).unwrap_or(0);
            if let (true, Some(count)) = (is_wanted, counts.get_mut(at)) {
                *count += 1;
            }
        }
        counts
    };
    let title = |id: &str| {
        let mut fields = exchange.programme.value.work_fields.iter();
        fields.find(|field| field.id.as_str() == id).map(|field| field.title.value.clone())
    };
    known
        .chain([None])
        .map(|id| (id.and_then(title), count(id)))
        .filter(|(_, counts)| counts.iter().any(|count| *count > 0))
        .collect()
}

fn next(exchange: &Exchange, sites: &[SiteStatus], days_left: Option<i64>) -> Next {
    let event = &exchange.event.value;
    let conflicts = sites.iter().map(|site| site.conflicts).sum();
    let waits = |state: State| state.is_open() || matches!(state, State::Returned | State::Faulty);
    let open = sites.iter().filter(|site| waits(site.state)).count();
    if !event.status.is_open() {
        return Next::Done;
    }
    match days_left {
        _ if conflicts > 0 => Next::Decide(conflicts),
        None if open > 0 => Next::SetDeadline,
        Some(days) if open > 0 && days < REMIND_FROM => Next::Remind(open),
        Some(_) if open > 0 => Next::Wait(open),
        _ if exchange.findings.value.findings.is_empty() => Next::Merge,
        _ => Next::Build,
    }
}
