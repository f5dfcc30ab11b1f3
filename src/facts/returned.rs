//! A report as its form is given it again, and the field of the form that a place in its file belongs to.

use crate::model::{Detail, PlanState, Registration, Report, Statement, Text};
use diagnostics::Place;
use serde_json::{Value, json};

/// The report as JSON, in the shape in which the form files it.
pub fn filed(report: &Report) -> Value {
    json!({
        "site": report.site.value,
        "filed": words(report.filed.as_ref()),
        "reference": words(report.reference.as_ref()),
        "registration": report.registration.as_ref().map(registration),
        "last_plans": report.last_plans.iter().map(|plan| json!({
            "id": plan.id.value, "state": state(plan.state), "remark": words(plan.remark.as_ref()),
        })).collect::<Value>(),
        "successes": statements(&report.successes),
        "obstacles": statements(&report.obstacles),
        "plans": statements(&report.plans),
        "needs": statements(&report.needs),
    })
}

fn words(text: Option<&Text>) -> Option<&str> {
    text.map(|text| text.as_str())
}

fn registration(registration: &Registration) -> Value {
    let person = |one: &crate::model::Attendee| {
        let days: Vec<String> = one.days.iter().map(|day| day.value.to_string()).collect();
        json!({
            "name": one.name.value, "days": (!days.is_empty()).then_some(days),
            "food": words(one.food.as_ref()), "access": words(one.access.as_ref()),
            "no_photos": one.no_photos,
        })
    };
    json!({
        "people": registration.people.iter().map(person).collect::<Value>(),
        "theme_table": words(registration.theme_table.as_ref()),
        "remark": words(registration.remark.as_ref()),
    })
}

const fn state(state: PlanState) -> &'static str {
    match state {
        PlanState::Done => "done",
        PlanState::Partly => "partly",
        PlanState::Dropped => "dropped",
        PlanState::Open => "open",
    }
}

fn statements(list: &[Statement]) -> Value {
    let statement = |one: &Statement| {
        let (field, text, points) = latest(one);
        json!({
            "id": one.id.value, "field": words(field), "text": text.value,
            "internal": one.internal, "details": details(points),
        })
    };
    standing(list).map(statement).collect()
}

/// The statements that the site still files.
fn standing(list: &[Statement]) -> impl Iterator<Item = &Statement> {
    list.iter().filter(|one| !one.withdrawn)
}

/// What the site said last, work field, words and points: its own newer words where the office has not settled them yet.
fn latest(one: &Statement) -> (Option<&Text>, &Text, &[Detail]) {
    match &one.proposed {
        Some(newer) => (newer.field.as_ref().or(one.field.as_ref()), &newer.text, &newer.details),
        None => (one.field.as_ref(), &one.text, &one.details),
    }
}

fn details(list: &[Detail]) -> Value {
    list.iter().map(|one| json!({"text": one.text.value, "details": details(&one.details)})).collect()
}

/// The path of the field in which `place` lies, such as `successes/0/text`; `form` where it is before all of them.
pub fn field_at(report: &Report, place: Place) -> String {
    let mut fields = Fields::default();
    fields.of(report);
    let before =
        fields.found.into_iter().filter(|(_, at)| (at.line, at.column) <= (place.line, place.column));
    before.max_by_key(|(_, at)| (at.line, at.column)).map_or_else(|| "form".to_owned(), |(path, _)| path)
}

/// Fields with the places where their values begin.
#[derive(Default)]
struct Fields {
    found: Vec<(String, Place)>,
}

impl Fields {
    fn of(&mut self, report: &Report) {
        if let Some(registration) = &report.registration {
            for (number, one) in registration.people.iter().enumerate() {
                let path = format!("registration/people/{number}");
                self.text(&path, "name", Some(&one.name));
                self.text(&path, "food", one.food.as_ref());
                self.text(&path, "access", one.access.as_ref());
            }
            self.text("registration", "theme_table", registration.theme_table.as_ref());
            self.text("registration", "remark", registration.remark.as_ref());
        }
        for (number, plan) in report.last_plans.iter().enumerate() {
            let path = format!("last_plans/{number}");
            self.text(&path, "state", Some(&plan.id));
            self.text(&path, "remark", plan.remark.as_ref());
        }
        let lists = [
            ("successes", &report.successes),
            ("obstacles", &report.obstacles),
            ("plans", &report.plans),
            ("needs", &report.needs),
        ];
        for (name, list) in lists {
            for (number, one) in standing(list).enumerate() {
                let path = format!("{name}/{number}");
                let (field, text, points) = latest(one);
                // What is said about a statement as a whole is said at its words.
                self.found.push((format!("{path}/text"), one.id.place));
                self.text(&path, "field", field);
                self.text(&path, "text", Some(text));
                self.details(&path, points);
            }
        }
    }

    fn details(&mut self, path: &str, list: &[Detail]) {
        for (number, one) in list.iter().enumerate() {
            let path = format!("{path}/details/{number}");
            self.text(&path, "text", Some(&one.text));
            self.details(&path, &one.details);
        }
    }

    fn text(&mut self, path: &str, name: &str, text: Option<&Text>) {
        self.found.extend(text.map(|text| (format!("{path}/{name}"), text.place)));
    }
}
