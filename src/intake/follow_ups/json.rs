//! Agreements as JSON for other programs.

use crate::digest::Agreement;
use crate::facts::{Deadline, deadline};
use crate::model::{FollowUpState, Text};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// The agreements in order, each with where it stands and how it stands on that day.
pub fn agreements_json(all: &[Agreement<'_>], today: NaiveDate) -> Value {
    let ids = |ids: &[Text]| ids.iter().map(|id| id.value.clone()).collect::<Vec<_>>();
    let one = |it: &Agreement<'_>| {
        json!({
            "id": it.task.id.as_ref().map(|id| &id.value),
            "what": it.task.what.value,
            "who": it.task.who.as_ref().map(|who| &who.value),
            "sites": ids(&it.task.sites),
            "people": ids(&it.task.people),
            "due": it.task.due.as_ref().map(|due| due.value.to_string()),
            "state": match it.task.state {
                FollowUpState::Open => "open",
                FollowUpState::Done => "done",
                FollowUpState::Dropped => "dropped",
            },
            "overdue": deadline(it, today) == Deadline::Over,
            "outcome": it.task.outcome.as_ref().map(|outcome| &outcome.value),
            "internal": it.is_internal(),
            "agreed_at": it.origin(),
            "stands_in": it.exchange.event.file,
            "line": it.task.what.place.line,
        })
    };
    json!({ "today": today.to_string(), "follow_ups": all.iter().map(one).collect::<Vec<_>>() })
}
