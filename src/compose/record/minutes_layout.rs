//! The record laid out as minutes: a head with who was there, and lines to sign. What it says is what the other layout says.

use crate::compose::composer::{Composer, Composing, Days, bullets, item, plain};
use crate::facts::{AttendanceFacts, AttendantFact, DutyFact, GuestFact, is_writing};
use crate::model::{RecordLayout, Text};
use document::{Block, Document, Fact, Inline, Inlines, Section};
use serde_json::{Value, json};

/// Width of the space for a signature, in spaces of the text's font: about 45 mm.
const SIGNATURE: usize = 52;

impl Composer<'_> {
    pub(super) fn is_minutes(&self) -> bool {
        self.exchange.layout() == RecordLayout::Minutes
    }

    /// The head of minutes: when and where, who had which task, who was there and who was not.
    pub(super) fn minutes_facts(&mut self) -> Composing<Vec<Fact>> {
        let mut told = self.minutes_when()?;
        told.push(("place", self.fact_lines("fact-where", &[])?));
        told.push(("host", self.fact_lines("fact-host", &[])?));
        told.push(("organiser", self.fact_lines("fact-organiser", &[])?));
        let mut facts: Vec<Fact> =
            told.into_iter().filter_map(|(label, lines)| self.fact(label, lines)).collect();
        for duty in &self.facts.event.roles {
            let lines = self.fact_lines("minutes-duty", &[("duty", json!(duty))])?;
            facts.push(Fact { label: duty.task.clone(), lines });
        }
        let mut told = self.minutes_attendance()?;
        told.extend(self.minutes_occasion()?);
        facts.extend(told.into_iter().filter_map(|(label, lines)| self.fact(label, lines)));
        Ok(facts)
    }

    /// Day and hours of one day; of several, each with its hours.
    fn minutes_when(&mut self) -> Composing<Vec<(&'static str, Vec<String>)>> {
        if let [day] = self.facts.event.days.as_slice()
            && day.title.is_none()
            && !day.optional
        {
            let mut hours = self.fact_lines("minutes-hours", &[("day", json!(day))])?;
            hours.extend(self.facts.event.all_day.then(|| self.label("all-day")));
            return Ok(vec![("date", self.fact_lines("fact-when", &[])?), ("time", hours)]);
        }
        Ok(vec![("date", self.times(Days::Full)?)])
    }

    fn minutes_attendance(&mut self) -> Composing<Vec<(&'static str, Vec<String>)>> {
        let attendance = &self.facts.event.attendance;
        let mut present: Vec<String> = attendance.phrase.iter().cloned().collect();
        if attendance.total.is_some() {
            present.extend(self.fact_lines("attendance-total", &[])?);
        }
        let (absent, mut excused) = (of_presence(attendance, "absent"), of_presence(attendance, "excused"));
        // Behind those of the lists stand those whose apologies were typed apart: their names are all that is known.
        let listed = attendance.people.iter().filter(|person| person.presence == "excused").count();
        let apart = attendance.excused.iter().skip(listed);
        excused.extend(apart.map(|name| AttendantFact { name: name.clone(), ..AttendantFact::default() }));
        let in_no_group: Vec<AttendantFact> =
            attendance.present.iter().filter(|person| person.group.is_none()).cloned().collect();
        present.extend(self.minutes_names(&in_no_group)?);
        for group in &attendance.groups {
            present.extend(self.fact_lines("attendance-group", &[("group", json!(group))])?);
        }
        let mut absent = self.minutes_names(&absent)?;
        absent.extend(attendance.absent.iter().cloned());
        // An organisation that the role names is told by it.
        let guests = self.facts.event.guests.iter().map(|guest| {
            let role = guest.role.as_deref().unwrap_or_default();
            let organisation = guest.organisation.clone().filter(|known| !known.is_named_in(role));
            json!(GuestFact { organisation, ..guest.clone() })
        });
        let guests = self.minutes_list("minutes-guest", "guest", guests.collect())?;
        // Who is excused within a group is told there.
        let excused = if attendance.excused.is_empty() && attendance.excused_known {
            vec![self.label("nobody")]
        } else {
            self.minutes_names(&excused)?
        };
        Ok(vec![
            ("present", present),
            ("guests", guests),
            ("newcomers", self.fact_lines("minutes-newcomers", &[])?),
            ("excused", excused),
            ("absent", absent),
            ("volunteers", attendance.volunteers.iter().map(u32::to_string).collect()),
            ("quorum", self.fact_lines("quorum", &[])?),
        ])
    }

    /// What the opening of the other layout says of the occasion.
    fn minutes_occasion(&mut self) -> Composing<Vec<(&'static str, Vec<String>)>> {
        let event = &self.facts.event;
        let welcome = if event.welcome.is_empty() {
            Vec::new()
        } else {
            let given =
                [("people", json!(event.welcome)), ("case", json!("nominativ")), ("ends", json!(true))];
            self.fact_lines("people", &given)?
        };
        let inviters = event.inviters.iter().map(|inviter| match &inviter.role {
            Some(role) => format!("{} ({role})", inviter.name),
            None => inviter.name.clone(),
        });
        let inviters: Vec<String> = inviters.collect();
        Ok(vec![
            ("invited-by", joined(inviters)),
            ("welcome", welcome),
            ("motto", event.motto.iter().cloned().collect()),
            ("announced", self.fact_lines("minutes-announced", &[])?),
            ("postponed-from", self.fact_lines("minutes-postponed", &[])?),
        ])
    }

    /// Names in one line, each with what is known of the person.
    fn minutes_names(&mut self, people: &[AttendantFact]) -> Composing<Vec<String>> {
        self.minutes_list("minutes-person", "person", people.iter().map(|person| json!(person)).collect())
    }

    fn minutes_list(&mut self, phrase: &str, name: &str, values: Vec<Value>) -> Composing<Vec<String>> {
        let mut words = Vec::new();
        for value in values {
            words.push(self.words(phrase, &[(name, value)])?);
        }
        Ok(joined(words))
    }

    /// An exchange's own opening, and what stands before the agenda.
    pub(super) fn minutes_opening(&mut self, announced: usize) -> Composing<Vec<Block>> {
        let given = [("agenda_announced", json!(announced))];
        let own = &self.exchange.event.value.phrases;
        let mut opening =
            if own.contains_key("opening") { self.speech("opening", &given)? } else { Vec::new() };
        // A table of one day bears these words itself.
        let is_titled = self.has_agenda_table() && self.agenda_days().len() < 2;
        if !is_titled || own.contains_key("minutes-agenda") {
            opening.extend(self.speech("minutes-agenda", &given)?);
        }
        Ok(opening)
    }

    /// How the record is approved, and lines to sign under minutes; none when there is nothing to say of either.
    pub(super) fn approval_section(&mut self) -> Composing<Option<Section>> {
        let mut body = self.speech("record-approval", &[])?;
        if let Some(approval) = &self.exchange.event.value.approval
            && !approval.objections.is_empty()
        {
            body.extend(self.speech("objections-lead", &[])?);
            let mut items = Vec::new();
            for (objection, fact) in approval
                .objections
                .iter()
                .zip(self.facts.event.approval.iter().flat_map(|approval| &approval.objections))
            {
                let lead = self.line("objection-lead", &[("objection", json!(fact))])?;
                let mut line: Inlines =
                    lead.into_iter().flat_map(|lead| lead.into_iter().chain([blank()])).collect();
                line.extend(self.event_text(&objection.text));
                if let Some(outcome) = &objection.outcome {
                    line.extend([Inline::Text(" – ".to_owned())].into_iter().chain(self.event_text(outcome)));
                }
                items.push(item(line));
            }
            body.push(bullets(items));
        }
        if self.is_minutes() {
            body.push(self.signatures());
        }
        self.section("section-approval", "approval-heading", body)
    }

    /// Lines to sign: for who led the meeting and who wrote the minutes; where nobody is named, for both.
    fn signatures(&self) -> Block {
        let signing: Vec<&DutyFact> = self.facts.event.roles.iter().filter(|duty| duty.signs).collect();
        let mut rows = Vec::new();
        for duty in &signing {
            rows.extend(duty.people.iter().map(|person| (duty.task.clone(), person.name.clone())));
        }
        let is_empty = rows.is_empty();
        if is_empty {
            rows.push((self.label("chair"), String::new()));
        }
        if !signing.iter().any(|duty| is_writing(&duty.task)) {
            let names = self.facts.authors.iter().map(|author| author.name.clone());
            let mut names: Vec<String> =
                names.filter(|name| rows.iter().all(|(_, signed)| signed != name)).collect();
            if is_empty && names.is_empty() {
                names.push(String::new());
            }
            rows.extend(names.into_iter().map(|name| (self.label("minutes-by"), name)));
        }
        let rows = rows.into_iter().map(|(task, name)| vec![words(task), words(name), signature_space()]);
        self.table("table-signatures", &["task", "name", "date-signature"], rows.collect())
    }

    /// The mark of a record that is a draft, or that still has to be approved.
    pub(super) fn draft_mark(&self) -> Option<String> {
        let event = &self.facts.event;
        let label = if event.unapproved { "unapproved" } else { "draft" };
        (event.unapproved || event.draft).then(|| self.label(label))
    }

    /// Gives a document the head of minutes in the place of the box under the title.
    pub(super) fn with_minutes_head(&mut self, document: Document) -> Composing<Document> {
        let facts = self.minutes_facts()?;
        Ok(Document { facts, facts_in_rows: true, ..document })
    }
}

/// Those who are listed in no group: members of a group stand there.
fn of_presence(attendance: &AttendanceFacts, presence: &str) -> Vec<AttendantFact> {
    let in_no_group = attendance.people.iter().filter(|person| person.group.is_none());
    in_no_group.filter(|person| person.presence == presence).cloned().collect()
}

/// Names in one line; where one holds a comma, semicolons part them.
fn joined(names: Vec<String>) -> Vec<String> {
    let mark = if names.iter().any(|name| name.contains([',', ';'])) { "; " } else { ", " };
    if names.is_empty() { names } else { vec![names.join(mark)] }
}

/// Room for a hand in any format: two lines high, and as wide as a name.
fn signature_space() -> Inlines {
    vec![Inline::LineBreak, Inline::Text("\u{a0}".repeat(SIGNATURE))]
}

fn words(text: String) -> Inlines {
    plain(&Text::detached(text))
}

fn blank() -> Inline {
    Inline::Text(" ".to_owned())
}
