//! The dates of a document as a calendar file (iCalendar, RFC 5545): the meeting to which an invitation invites, and the next meetings that
//! any record names. An appointment is only what has a day in figures; times are those of Europe/Berlin, whose rule the file carries.

mod appointment;
mod lines;

use super::{Artifact, Job, Rendering};
use appointment::{Appointment, Time, appointments};
use chrono::{NaiveDate, NaiveDateTime};
use diagnostics::Checked;
use lines::Lines;

/// The time zone by the name that every calendar knows.
const ZONE: &str = "Europe/Berlin";

/// The rule of that zone, as it holds since 1996: a calendar reads it back to 1970, before which no meeting lies.
const RULE: [&str; 18] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Berlin",
    "X-LIC-LOCATION:Europe/Berlin",
    "BEGIN:DAYLIGHT",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "DTSTART:19700329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "DTSTART:19701025T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// Renders `<stem>_Termin.ics`; nothing where no day is known.
///
/// The crate `icalendar` writes the machine's time and a random id into every part that has none, also into the rule of the time zone,
/// which must have neither: so the few lines are written here.
pub fn calendar(job: Job<'_>) -> Rendering {
    let appointments = appointments(job.view);
    let path = format!("{}_Termin.ics", job.stem);
    let file = || Artifact {
        path,
        media_type: "text/calendar",
        bytes: file(job, &appointments),
        pages: None,
        source: None,
    };
    Ok(Checked::clean((!appointments.is_empty()).then(file).into_iter().collect()))
}

/// A day that somebody must not miss, as an entry that leaves the day free for other things.
#[derive(Clone, Debug)]
pub struct DayEvent {
    /// Id that stays while its words and its day change.
    pub uid: String,
    /// Day from which the entry is.
    pub made_on: NaiveDate,
    /// Number that grows with its versions.
    pub sequence: usize,
    /// The day.
    pub day: NaiveDate,
    /// What is due.
    pub summary: String,
    /// Who does it, and where it was agreed.
    pub description: String,
}

/// Writes days as a calendar file (RFC 5545). They are events, not to-dos (VTODO), which calendars of offices do not take in.
pub fn days_calendar(days: &[DayEvent]) -> Vec<u8> {
    let mut lines = head();
    for day in days {
        lines.add("BEGIN:VEVENT");
        lines.text("UID", &day.uid);
        lines.add(&format!("DTSTAMP:{}T120000Z", figures(day.made_on)));
        lines.add(&format!("SEQUENCE:{}", day.sequence));
        lines.add(&format!("DTSTART;VALUE=DATE:{}", figures(day.day)));
        lines.add(&format!("DTEND;VALUE=DATE:{}", figures(day.day.succ_opt().unwrap_or(day.day))));
        lines.text("SUMMARY", &day.summary);
        lines.text("DESCRIPTION", &day.description);
        lines.add("STATUS:CONFIRMED");
        lines.add("TRANSP:TRANSPARENT");
        lines.add("END:VEVENT");
    }
    lines.add("END:VCALENDAR");
    lines.into_bytes()
}

fn head() -> Lines {
    let mut lines = Lines::default();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//austausch//austausch//DE", "CALSCALE:GREGORIAN"]
    {
        lines.add(line);
    }
    lines.add("METHOD:PUBLISH");
    lines
}

fn file(job: Job<'_>, appointments: &[Appointment]) -> Vec<u8> {
    let mut lines = head();
    if appointments.iter().any(|it| matches!(it.time, Time::Hours { .. })) {
        RULE.into_iter().for_each(|line| lines.add(line));
    }
    for appointment in appointments {
        event(job, appointment, &mut lines);
    }
    lines.add("END:VCALENDAR");
    lines.into_bytes()
}

fn event(job: Job<'_>, appointment: &Appointment, lines: &mut Lines) {
    let facts = &job.view.facts;
    lines.add("BEGIN:VEVENT");
    lines.text("UID", &appointment.uid);
    lines.add(&format!("DTSTAMP:{}T120000Z", figures(made_on(job))));
    lines.add(&format!("SEQUENCE:{}", appointment.sequence));
    match &appointment.time {
        Time::Days { first, end } => {
            lines.add(&format!("DTSTART;VALUE=DATE:{}", figures(*first)));
            lines.add(&format!("DTEND;VALUE=DATE:{}", figures(*end)));
        }
        Time::Hours { start, end } => {
            lines.add(&format!("DTSTART;TZID={ZONE}:{}", moment(*start)));
            lines.extend(end.map(|end| format!("DTEND;TZID={ZONE}:{}", moment(end))));
        }
    }
    lines.text("SUMMARY", &appointment.summary);
    lines.text("LOCATION", &appointment.location);
    lines.text("DESCRIPTION", &appointment.description);
    lines.add(if facts.event.draft { "STATUS:TENTATIVE" } else { "STATUS:CONFIRMED" });
    if let Some((office, mail)) =
        facts.programme.office.as_ref().and_then(|it| Some((&it.name, it.mail.as_ref()?)))
    {
        lines.address("ORGANIZER", office, mail);
    }
    lines.add("END:VEVENT");
}

/// The day of the document, or else the day on which the meeting was announced. Where nobody typed either, the first day that a calendar
/// knows: any later version is newer than it.
fn made_on(job: Job<'_>) -> NaiveDate {
    let announced = job.view.facts.event.announcement.as_ref().and_then(|it| it.date.as_deref());
    let typed = [job.view.document.date.as_deref(), announced].into_iter().flatten();
    typed.filter_map(appointment::day).next().unwrap_or_default()
}

fn figures(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

fn moment(moment: NaiveDateTime) -> String {
    moment.format("%Y%m%dT%H%M%S").to_string()
}
