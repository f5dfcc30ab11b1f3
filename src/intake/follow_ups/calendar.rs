//! Open agreements as days in a calendar.

use crate::digest::Agreement;
use crate::model::FollowUpState;
use crate::render::{DayEvent, days_calendar};
use crate::rules::last_day;
use chrono::{Datelike as _, NaiveDate};
use german_text::as_id;

/// A calendar file, and what is not in it.
#[derive(Clone, Debug)]
pub struct AgreementsCalendar {
    /// The file (RFC 5545); none where there is nothing to put into it.
    pub bytes: Option<Vec<u8>>,
    /// Number of agreements in it.
    pub dated: usize,
    /// Number of open agreements without a day that a calendar knows, such as `jährlich im April`.
    pub undated: usize,
}

/// Writes the open ones of `all` into a calendar, each on the last day that its date may mean: `Mitte Juni 2027` is the 30th of that month.
/// What was agreed stays the same entry while it is carried on from exchange to exchange.
pub fn agreements_calendar(all: &[Agreement<'_>]) -> AgreementsCalendar {
    let open: Vec<&Agreement<'_>> = all.iter().filter(|it| it.task.state == FollowUpState::Open).collect();
    let mut days: Vec<DayEvent> = open.iter().filter_map(|it| day_of(it)).collect();
    let undated = open.len() - days.len();
    for later in 1..days.len() {
        // Two that nothing else tells apart are still two.
        let (before, from) = days.split_at_mut(later);
        let Some(day) = from.first_mut() else { continue };
        while before.iter().any(|other| other.uid == day.uid) {
            day.uid.insert(0, '2');
        }
    }
    let bytes = (!days.is_empty()).then(|| days_calendar(&days));
    AgreementsCalendar { bytes, dated: days.len(), undated }
}

fn day_of(it: &Agreement<'_>) -> Option<DayEvent> {
    let task = it.task;
    let due = task.due.as_ref()?;
    let day = last_day(&due.value)?;
    let programme = &it.exchange.programme.value;
    let own = task.id.as_ref().map_or_else(|| as_id(task.what.as_str()), |id| id.value.clone());
    let who = it.who();
    let description = [who.as_str(), &due.value.to_string(), it.origin()];
    let description: Vec<&str> = description.into_iter().filter(|part| !part.is_empty()).collect();
    let made_on = first_day(it).unwrap_or(day);
    Some(DayEvent {
        uid: format!("{own}.{}.{}@austausch", as_id(it.origin()), as_id(programme.name.as_str())),
        made_on,
        // The exchange that carries it on is later than the one before.
        sequence: usize::try_from(made_on.num_days_from_ce()).unwrap_or_default(),
        day,
        summary: task.what.value.clone(),
        description: description.join("\n"),
    })
}

fn first_day(it: &Agreement<'_>) -> Option<NaiveDate> {
    it.exchange.event.value.days.iter().find_map(|day| last_day(&day.date.value))
}
