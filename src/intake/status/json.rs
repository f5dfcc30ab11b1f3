//! Where an exchange stands, as JSON.

use super::standing::{Next, Standing, State};
use crate::digest::Need;
use crate::intake::content::KINDS;
use serde_json::{Value, json};

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
