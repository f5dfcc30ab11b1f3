//! The log of decisions: who decided, and the office's words in it, of whom is to be forgotten.

use super::deletion_plan::{Act, Fate, NOBODY, Plan, Why};
use super::sheets::{Looked, fate, line};
use crate::model::Exchange;
use crate::people::{Hit, Person, What};
use diagnostics::Place;
use serde_json::Value;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The name of the log in the folder of an exchange.
pub(super) const LOG: &str = "/decisions.jsonl";

/// Looks for a person in the log `text`: the name goes from every line of it. `is_whole` tells that all exchanges are meant.
pub(super) fn of_person(
    path: &str,
    text: &str,
    (person, id): (&Person, &str),
    is_whole: bool,
    plan: &mut Plan,
) -> Looked {
    let mut after = String::with_capacity(text.len());
    let mut is_changed = false;
    for (at, whole) in text.split_inclusive('\n').enumerate() {
        let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
        let place = Some(Place::new(number, 1, 1));
        let (words, end) = whole.strip_suffix('\n').map_or((whole, ""), |words| (words, "\n"));
        let Ok(mut value) = serde_json::from_str::<Value>(words) else {
            if !person.hits(words).is_empty() {
                plan.tell(Fate::Stays(Why::Uneditable), path, place, line(words, 1));
            }
            after.push_str(whole);
            continue;
        };
        let told = reword(&mut value, (person, id), is_whole);
        if told.is_unsure {
            plan.tell(Fate::Stays(Why::Unsure), path, place, line(words, 1));
        }
        if told.is_changed {
            plan.tell(Fate::Replaced, path, place, line(words, 1));
            after.push_str(&value.to_string());
            after.push_str(end);
            is_changed = true;
        } else {
            after.push_str(whole);
        }
    }
    if !is_changed {
        return Looked::default();
    }
    let (before, after) = (text.as_bytes().to_vec(), Some(after.into_bytes()));
    plan.acts.push(Act { path: path.to_owned(), before, after });
    Looked::reworded()
}

/// Whether words of a line were changed, and whether some may mean somebody else.
#[derive(Clone, Copy, Default)]
struct Told {
    is_changed: bool,
    is_unsure: bool,
}

impl Told {
    const fn and(self, other: Self) -> Self {
        Self { is_changed: self.is_changed || other.is_changed, is_unsure: self.is_unsure || other.is_unsure }
    }
}

/// Rewords every string of a line.
fn reword(value: &mut Value, person: (&Person, &str), is_whole: bool) -> Told {
    let all = |told: Told, one: &mut Value| told.and(reword(one, person, is_whole));
    match value {
        Value::String(text) => {
            let mut told = Told::default();
            let said = text.clone();
            let mut hits: Vec<Hit> = person.0.hits(&said);
            hits.sort_by_key(|hit| Reverse(hit.range.start));
            for hit in hits {
                if fate(&hit, is_whole) == Fate::Replaced {
                    let new = match hit.what {
                        What::Id => person.1,
                        // The dot of a sentence is there already.
                        _ if said.get(hit.range.end..).is_some_and(|rest| rest.starts_with('.')) => {
                            NOBODY.trim_end_matches('.')
                        }
                        _ => NOBODY,
                    };
                    text.replace_range(hit.range, new);
                    told.is_changed = true;
                } else {
                    told.is_unsure = true;
                }
            }
            told
        }
        Value::Array(items) => items.iter_mut().fold(Told::default(), all),
        Value::Object(map) => map.iter_mut().fold(Told::default(), |told, (key, one)| {
            // Who decided often signs with initials alone.
            if key == "who" && one.as_str().is_some_and(|who| person.0.signs(who)) {
                *one = Value::String(NOBODY.to_owned());
                return Told { is_changed: true, ..told };
            }
            all(told, one)
        }),
        _ => Told::default(),
    }
}

/// Tells the reasons why statements of a site were set aside: they are the office's words.
pub(super) fn tell_reasons(path: &str, text: &str, site: &str, exchange: &Exchange, plan: &mut Plan) {
    let own = exchange.reports.iter().filter(|report| report.value.site.as_str() == site);
    let ids: BTreeSet<&str> = own
        .flat_map(|report| report.value.statements().map(|(_, statement)| statement.id.as_str()))
        .collect();
    for (at, words) in text.lines().enumerate() {
        let Ok(value) = serde_json::from_str::<Value>(words) else { continue };
        let is_own = value.get("statement").and_then(Value::as_str).is_some_and(|id| ids.contains(id));
        let reason = value.get("chosen").and_then(|chosen| chosen.get("aside")).and_then(Value::as_str);
        if let Some(reason) = reason.filter(|_| is_own) {
            let place = Place::new(u32::try_from(at + 1).unwrap_or(u32::MAX), 1, 1);
            plan.tell(Fate::Stays(Why::Own), path, Some(place), reason);
        }
    }
}
