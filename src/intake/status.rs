//! Where an exchange stands: who filed, who is missing, how much there is, and what is to be done next.

use super::filing::KINDS;
use crate::digest::{Need, Registrations, digest, registrations};
use crate::model::{Exchange, Report, Status};
use crate::store::{Assets, StoreError};
use chrono::{NaiveDate, NaiveDateTime};
use german_text::{Lang, full_date};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use text_template::{Engine, Format, TemplateFault};

/// How far a site is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It has not filed anything.
    Missing,
    /// There is a file, and mistakes are in it.
    Faulty,
    /// There is a file, but nobody has filed it.
    Draft,
    /// It filed that it will register and report later, and nothing else.
    Later,
    /// It registered, and its report is empty.
    Registered,
    /// It filed.
    Filed,
    /// It filed after the deadline.
    Late,
    /// The office sent its report back with questions.
    Returned,
}

impl State {
    /// Whether its report is still to come.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Missing | Self::Draft | Self::Later | Self::Registered)
    }

    /// Its name in JSON and in the words of the program.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Faulty => "faulty",
            Self::Draft => "draft",
            Self::Later => "later",
            Self::Registered => "registered",
            Self::Filed => "filed",
            Self::Late => "late",
            Self::Returned => "returned",
        }
    }
}

/// How far one site is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteStatus {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How far it is.
    pub state: State,
    /// When it filed, as its report says.
    pub filed: Option<String>,
    /// Its statements by kind: successes, obstacles, plans, needs.
    pub counts: [usize; 4],
    /// Statements on which somebody has to decide.
    pub conflicts: usize,
}

/// What is to be done next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nobody knows until when reports are due.
    SetDeadline,
    /// There is time, and no site has a form yet.
    Forms,
    /// So many statements wait for a decision.
    Decide(usize),
    /// So many sites are late.
    Remind(usize),
    /// So many sites have time left.
    Wait(usize),
    /// All is there, and nothing is merged yet.
    Merge,
    /// All is there and merged: the record can be built.
    Build,
    /// The record is agreed or published.
    Done,
}

/// Where an exchange stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The exchange, by its folder.
    pub id: String,
    /// Where it takes place.
    pub place: String,
    /// Until when reports are due.
    pub deadline: Option<NaiveDate>,
    /// The day on which it stands so.
    pub today: NaiveDate,
    /// Days from today to the deadline; below nought when it is over.
    pub days_left: Option<i64>,
    /// The sites, in the order of the programme.
    pub sites: Vec<SiteStatus>,
    /// The statements of all sites by work field, in the order of the programme, then those without a field.
    pub fields: Vec<(Option<String>, [usize; 4])>,
    /// Who comes, what they need, and what became of the last plans.
    pub registrations: Registrations,
    /// The days of the exchange, as typed.
    pub days: Vec<String>,
    /// What is to be done next.
    pub next: Next,
}

impl Standing {
    /// How many sites are that far.
    pub fn count(&self, state: State) -> usize {
        self.sites.iter().filter(|site| site.state == state).count()
    }

    /// The statements of all sites by kind.
    pub fn totals(&self) -> [usize; 4] {
        self.sites.iter().fold([0; 4], |sum, site| added(sum, site.counts))
    }
}

fn added(one: [usize; 4], other: [usize; 4]) -> [usize; 4] {
    let [a, b, c, d] = one;
    let [e, f, g, h] = other;
    [a + e, b + f, c + g, d + h]
}

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
        return if status == Status::Draft { State::Draft } else { State::Filed };
    };
    if status == Status::Draft && !has_content(report) {
        return if report.registration.is_some() { State::Registered } else { State::Later };
    }
    let day = filed.value.get(..10).and_then(|day| day.parse::<NaiveDate>().ok());
    match (day, deadline) {
        (Some(day), Some(deadline)) if day > deadline => State::Late,
        _ => State::Filed,
    }
}

/// Whether a report says anything but who comes.
fn has_content(report: &Report) -> bool {
    report.statements().next().is_some()
        || report.introduction.is_some()
        || !report.series.is_empty()
        || !report.last_plans.is_empty()
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
    if event.status != Status::Draft {
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

/// When a site filed, as people write it; what is no time stays as it is.
pub fn filed_words(filed: &str, lang: Lang) -> String {
    let Ok(time) = NaiveDateTime::parse_from_str(filed, "%Y-%m-%dT%H:%M") else { return filed.to_owned() };
    let form = match lang {
        Lang::De => "%d.%m.%Y, %-H.%M Uhr",
        Lang::En => "%-d %b %Y, %-H:%M",
    };
    time.format(form).to_string()
}

/// The words for how far a site is: before the deadline nobody is late.
pub fn state_words(state: State, days_left: Option<i64>) -> &'static str {
    match state {
        State::Missing if days_left.is_some_and(|left| left >= 0) => "state-open",
        State::Missing => "state-missing",
        State::Faulty => "state-faulty",
        State::Draft => "state-draft",
        State::Later => "state-later",
        State::Registered => "state-registered",
        State::Filed => "state-filed",
        State::Late => "state-late",
        State::Returned => "state-returned",
    }
}

/// The standing as JSON; its keys are stable.
pub fn status_json(standing: &Standing) -> Value {
    let counted = |counts: [usize; 4]| {
        let pairs = KINDS.iter().zip(counts).map(|((_, key, _), count)| ((*key).to_owned(), json!(count)));
        Value::Object(pairs.collect())
    };
    let states = [
        State::Filed,
        State::Late,
        State::Draft,
        State::Later,
        State::Registered,
        State::Returned,
        State::Faulty,
        State::Missing,
    ];
    let summary = states.map(|state| (state.name().to_owned(), json!(standing.count(state))));
    json!({
        "exchange": standing.id,
        "place": standing.place,
        "deadline": standing.deadline.map(|day| day.to_string()),
        "today": standing.today.to_string(),
        "days_left": standing.days_left,
        "sites": standing.sites.iter().map(|site| json!({
            "id": site.id,
            "name": site.name,
            "state": site.state.name(),
            "filed": site.filed,
            "statements": counted(site.counts),
            "conflicts": site.conflicts,
        })).collect::<Vec<_>>(),
        "states": Value::Object(summary.into_iter().collect()),
        "statements": counted(standing.totals()),
        "fields": standing.fields.iter().map(|(title, counts)| json!({
            "field": title,
            "statements": counted(*counts),
        })).collect::<Vec<_>>(),
        "registrations": registrations_json(standing),
        "last_plans": plans_json(standing.registrations.last_plans),
        "next": match standing.next {
            Next::SetDeadline => "set-deadline",
            Next::Forms => "forms",
            Next::Decide(_) => "decide",
            Next::Remind(_) => "remind",
            Next::Wait(_) => "wait",
            Next::Merge => "merge",
            Next::Build => "build",
            Next::Done => "done",
        },
    })
}

fn registrations_json(standing: &Standing) -> Value {
    let all = &standing.registrations;
    let days = standing.days.iter().zip(&all.per_day);
    let needs = |needs: &[Need]| {
        let need = |need: &Need| json!({"site": need.site, "name": need.name, "text": need.text});
        needs.iter().map(need).collect::<Vec<_>>()
    };
    json!({
        "people": all.people,
        "days": days.map(|(day, people)| json!({"day": day, "people": people})).collect::<Vec<_>>(),
        "registered": all.registered,
        "open": all.open,
        "food": needs(&all.food),
        "access": needs(&all.access),
        "theme_tables": needs(&all.theme_tables),
        "remarks": needs(&all.remarks),
    })
}

fn plans_json([done, partly, dropped, open]: [usize; 4]) -> Value {
    json!({"done": done, "partly": partly, "dropped": dropped, "open": open})
}

/// Why there is no page.
#[derive(Debug)]
pub enum PageError {
    /// The disk.
    Store(StoreError),
    /// The office's template.
    Template(TemplateFault),
}

impl std::fmt::Display for PageError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            Self::Template(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for PageError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Store(error) => Some(error),
            Self::Template(_) => None,
        }
    }
}

/// The standing as a page; `words` gives the wording of an id.
///
/// # Errors
/// When the office's own template cannot be read or used.
pub fn status_page(
    standing: &Standing,
    next: &str,
    lang: Lang,
    assets: &Assets,
    words: &dyn Fn(&str) -> String,
) -> Result<String, PageError> {
    let source = assets.text("templates/status/status.html.hbs").map_err(PageError::Store)?;
    let mut engine = Engine::new(Format::Html);
    engine.template("status", &source).map_err(PageError::Template)?;
    let mut data = status_json(standing);
    let labels = [
        "status-title",
        "status-site",
        "status-state",
        "status-filed-on",
        "status-all",
        "status-field",
        "status-no-field",
        "status-next",
        "list-successes",
        "list-obstacles",
        "list-plans",
        "list-needs",
        "status-deadline-label",
        "status-today-label",
    ];
    let labels = labels.map(|id| (id.replace('-', "_"), Value::String(words(id))));
    let named = standing.sites.iter().map(|site| words(state_words(site.state, standing.days_left)));
    let named: Vec<String> = named.collect();
    if let Value::Object(map) = &mut data {
        map.insert("language".to_owned(), json!(lang.tag()));
        map.insert("labels".to_owned(), Value::Object(labels.into_iter().collect()));
        map.insert("next_words".to_owned(), json!(next));
        map.insert("over".to_owned(), json!(standing.days_left.is_some_and(|left| left < 0)));
        map.insert("today_words".to_owned(), json!(full_date(standing.today, lang)));
        map.insert("deadline_words".to_owned(), json!(standing.deadline.map(|day| full_date(day, lang))));
        if let Some(Value::Array(sites)) = map.get_mut("sites") {
            for (site, words) in sites.iter_mut().zip(named) {
                if let Value::Object(site) = site {
                    if let Some(Value::String(filed)) = site.get_mut("filed") {
                        *filed = filed_words(filed, lang);
                    }
                    let has_report = site.get("state") != Some(&json!("missing"));
                    site.insert("has_report".to_owned(), json!(has_report));
                    site.insert("state_words".to_owned(), Value::String(words));
                }
            }
        }
    }
    engine.render("status", &handlebars::Context::from(data)).map_err(PageError::Template)
}

/// Gives the exchange that is meant when none is named: the last that is still a draft, or the last of all. The sample of
/// `austausch init` is meant only where there is nothing else.
pub fn current(exchanges: &[Exchange]) -> Option<&Exchange> {
    drafts(exchanges).last().or_else(|| own(exchanges).last())
}

/// Gives the exchanges that are still drafts, in order, without the sample of `austausch init` where there are others.
pub(super) fn drafts(exchanges: &[Exchange]) -> impl Iterator<Item = &Exchange> {
    own(exchanges).filter(|exchange| exchange.event.value.status == Status::Draft)
}

fn own(exchanges: &[Exchange]) -> impl Iterator<Item = &Exchange> {
    let has_own = exchanges.iter().any(|exchange| !exchange.is_sample);
    exchanges.iter().filter(move |exchange| !(has_own && exchange.is_sample))
}
