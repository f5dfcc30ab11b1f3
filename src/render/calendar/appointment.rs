//! Appointments of a document: the days of its own meeting, where it invites to it, and the next ones.

use crate::facts::{EventFacts, Facts, NextFact, View};
use chrono::{Days, NaiveDate, NaiveDateTime};
use german_text::{Clock, ClockReading, as_id, read_clock};
use std::collections::BTreeSet;

/// Versions of an invitation count from here: a record that told of the meeting before it is older than any of them.
const INVITED: usize = 100;

/// One entry of a calendar.
pub(super) struct Appointment {
    /// Id that stays when day, hour or place change.
    pub(super) uid: String,
    /// Number that grows with the versions of the document.
    pub(super) sequence: usize,
    /// Time that it takes.
    pub(super) time: Time,
    /// Name of the meeting.
    pub(super) summary: String,
    /// House, street and town.
    pub(super) location: String,
    /// The motto, or the point at which people meet.
    pub(super) description: String,
}

/// Time of an appointment.
pub(super) enum Time {
    /// Whole days, up to the one that is not part of it any more.
    Days { first: NaiveDate, end: NaiveDate },
    /// Hours, in local time; the end may not be known.
    Hours { start: NaiveDateTime, end: Option<NaiveDateTime> },
}

/// A day with its hours, as far as they are known.
struct Dated {
    day: NaiveDate,
    start: Option<Clock>,
    end: Option<Clock>,
    title: Option<String>,
}

/// All appointments of the document, in order.
pub(super) fn appointments(view: &View) -> Vec<Appointment> {
    let mut all = if view.facts.event.announced { own_days(view) } else { Vec::new() };
    let mut taken: BTreeSet<String> = all.iter().map(|it| it.uid.clone()).collect();
    for next in &view.facts.next {
        let Some(mut appointment) = next_one(&view.facts, next) else { continue };
        while !taken.insert(appointment.uid.clone()) {
            appointment.uid.insert(0, '2');
        }
        all.push(appointment);
    }
    all
}

/// The days of the meeting itself: one entry where no hour of them is known and none lies between, else an entry a day.
fn own_days(view: &View) -> Vec<Appointment> {
    let facts = &view.facts;
    let event = &facts.event;
    let days: Vec<Dated> = (1..).zip(&event.days).filter_map(|(number, _)| own_day(facts, number)).collect();
    let is_one = days.iter().all(|it| it.start.is_none())
        && days.windows(2).all(|pair| matches!(pair, [one, other] if one.day.succ_opt() == Some(other.day)));
    let entry = |number: usize, time, title: Option<&String>| Appointment {
        uid: uid(facts, &event.id, number),
        sequence: INVITED + event.versions.len(),
        time,
        summary: title
            .map_or_else(|| view.document.title.clone(), |own| format!("{}: {own}", view.document.title)),
        location: own_place(event),
        description: event.motto.clone().unwrap_or_default(),
    };
    if let (true, [first, .., last]) = (is_one, days.as_slice()) {
        return vec![entry(1, whole_days(first.day, last.day), None)];
    }
    let is_alone = days.len() == 1;
    let title = |day: &Dated| day.title.clone().filter(|_| !is_alone);
    (1..).zip(&days).map(|(number, day)| entry(number, time(day), title(day).as_ref())).collect()
}

/// The day of that number, from 1, with its hours, or else those of its agenda.
fn own_day(facts: &Facts, number: usize) -> Option<Dated> {
    let fact = facts.event.days.get(number.checked_sub(1)?)?;
    let on_it = || facts.agenda_items.iter().filter(|item| usize::try_from(item.day) == Ok(number));
    let first = || on_it().filter_map(|item| clock(item.start.as_deref())).min_by_key(minutes);
    let last = || on_it().filter_map(|item| clock(item.end.as_deref())).max_by_key(minutes);
    Some(Dated {
        day: day(&fact.date)?,
        start: clock(fact.start.as_deref()).or_else(first),
        end: clock(fact.end.as_deref()).or_else(last),
        title: fact.title.clone(),
    })
}

/// A next meeting: the folder that is made for it by its day and place gives its invitation the same id.
fn next_one(facts: &Facts, next: &NextFact) -> Option<Appointment> {
    let on = day(next.date.as_deref()?)?;
    let planned = next.postponed_from.as_deref().and_then(day).unwrap_or(on);
    let place = next.place.clone().unwrap_or_default();
    let hours =
        Dated { day: on, start: clock(next.start.as_deref()), end: clock(next.end.as_deref()), title: None };
    let online = (next.venue_mode == "online").then(|| next.venue_mode.clone());
    let named = facts.event.series.as_ref().unwrap_or(&facts.words.meeting.singular).clone();
    Some(Appointment {
        uid: uid(facts, &format!("{planned} {place}"), 1),
        sequence: facts.event.versions.len(),
        time: time(&hours),
        summary: joined([Some(named), next.place.clone()]),
        location: joined([online, next.venue.clone(), next.place.clone()]),
        description: next.meeting_point.clone().unwrap_or_default(),
    })
}

fn own_place(event: &EventFacts) -> String {
    let online = (event.venue_mode == "online").then(|| event.venue_mode.clone());
    let town = event.town.clone().or_else(|| Some(event.place.clone()));
    joined([online, event.venue.clone(), event.street.clone(), town])
}

/// What is known, each once.
fn joined<const COUNT: usize>(parts: [Option<String>; COUNT]) -> String {
    let mut known: Vec<String> = Vec::new();
    for part in parts.into_iter().flatten().filter(|part| !part.is_empty()) {
        if !known.contains(&part) {
            known.push(part);
        }
    }
    known.join(", ")
}

fn uid(facts: &Facts, meeting: &str, number: usize) -> String {
    let day = if number > 1 { format!("-{number}") } else { String::new() };
    format!("{}{day}.{}@austausch", as_id(meeting), as_id(&facts.programme.name))
}

fn time(dated: &Dated) -> Time {
    let Some(start) = dated.start.and_then(|start| at(dated.day, start)) else {
        return whole_days(dated.day, dated.day);
    };
    // An end before the beginning is after midnight.
    let end = dated.end.and_then(|end| at(dated.day, end)).filter(|end| *end != start);
    let end = end.and_then(|end| if end < start { end.checked_add_days(Days::new(1)) } else { Some(end) });
    Time::Hours { start, end }
}

fn whole_days(first: NaiveDate, last: NaiveDate) -> Time {
    Time::Days { first, end: last.succ_opt().unwrap_or(last) }
}

/// 24:00 is the beginning of the next day.
fn at(day: NaiveDate, clock: Clock) -> Option<NaiveDateTime> {
    let day = if clock.hour() == 24 { day.succ_opt()? } else { day };
    day.and_hms_opt(clock.hour() % 24, clock.minute(), 0)
}

const fn minutes(clock: &Clock) -> u32 {
    clock.hour() * 60 + clock.minute()
}

fn clock(typed: Option<&str>) -> Option<Clock> {
    match read_clock(typed?) {
        ClockReading::At(clock) => Some(clock),
        ClockReading::Span(..) | ClockReading::Not(_) | ClockReading::Words => None,
    }
}

/// The day that facts name in figures; none of a month, or of words.
pub(super) fn day(typed: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(typed, "%Y-%m-%d").ok()
}
