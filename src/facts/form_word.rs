//! The facts of a form as a Word template sees them: fields in rows that it can repeat, empty ones for what is to come.

use super::{FormDay, FormFacts};
use serde_json::{Map, Value, json};

/// So many statements of a kind can be filed at least.
const SLOTS: usize = 5;
/// So many people can be registered at least.
const PEOPLE: usize = 3;
/// Behind what was filed so many slots stay empty.
const SPARE: usize = 2;

/// What the Word form is filled with: the names of [`FormFacts`] without the report, its words in German as the form's own
/// are, and its parts as rows.
///
/// `people`, `last_plans`, `successes`, `obstacles`, `plans` and `needs` are lists of rows with a `number`.
pub fn word_facts(facts: &FormFacts) -> Value {
    let FormFacts {
        version,
        language: _,
        exchange,
        filing: _,
        site,
        office,
        fields,
        last_plans,
        follow_ups,
        theme_tables,
        report,
        remarks,
        words,
    } = facts;
    let none = Value::Null;
    let report = report.as_ref().unwrap_or(&none);
    let registration = &report["registration"];
    let comers = list(&registration["people"]);
    let mut data = json!({
        "version": version,
        "document": {"language": "de", "title": format!("{} {}: {}", words.de.get("filing").and_then(|noun| noun.forms.get("one")).map_or("", String::as_str), site.name, exchange.title)},
        "exchange": {
            "id": exchange.id,
            "title": exchange.title,
            "days": exchange.days.iter().map(|day| json!({"date": day.date, "text": named(day)})).collect::<Value>(),
            "place": exchange.place,
            "place_phrase": exchange.place_phrase.de,
            "deadline": exchange.deadline.as_ref().map(|day| json!({"date": day.date, "text": named(day)})),
            "kept": exchange.kept.as_ref().map(|kept| &kept.de),
        },
        "site": site,
        "office": office,
        "fields": fields,
        "follow_ups": follow_ups
            .iter()
            .map(|task| json!({"what": task.what, "who": task.who, "due": task.due.as_ref().map(|due| &due.de)}))
            .collect::<Value>(),
        "theme_tables": theme_tables,
        "remarks": remarks,
        "words": words.de,
        "general_remarks": remarks_at(facts, &|field| is_general(field)),
        "theme_table_remarks": remarks_at(facts, &|field| field == "registration/theme_table"),
        "remark_remarks": remarks_at(facts, &|field| field == "registration/remark"),
        "nobody": registration["people"].is_array() && comers.is_empty(),
        "theme_table": text(&registration["theme_table"]),
        "remark": text(&registration["remark"]),
        "people": rows(comers, PEOPLE, |index, comer| with_remarks(person(comer, facts), facts, "registration/people", index)),
        "last_plans": rows(&vec![Value::Null; last_plans.len()], 0, |index, _| last_plan(index, facts, report)),
    });
    if let Some(data) = data.as_object_mut() {
        for key in ["successes", "obstacles", "plans", "needs"] {
            let rows = rows(list(&report[key]), SLOTS, |index, said| {
                with_remarks(statement(said, facts), facts, key, index)
            });
            data.insert(key.to_owned(), rows);
        }
    }
    data
}

/// A day in words, with what the office calls it.
fn named(day: &FormDay) -> String {
    let title = day.title.as_ref().map(|title| format!(" ({title})"));
    format!("{}{}", day.text.de, title.unwrap_or_default())
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// A row for each value, and empty ones behind them; `least` of zero asks for no empty rows.
fn rows(values: &[Value], least: usize, row: impl Fn(usize, &Value) -> Value) -> Value {
    let wanted = if least == 0 || values.is_empty() {
        least.max(values.len())
    } else {
        least.max(values.len() + SPARE)
    };
    let numbered = (0..wanted).map(|index| {
        let mut row = row(index, values.get(index).unwrap_or(&Value::Null));
        if let Some(row) = row.as_object_mut() {
            row.insert("number".to_owned(), json!(index + 1));
        }
        row
    });
    numbered.collect()
}

/// What the office remarks on fields whose paths are wanted.
fn remarks_at(facts: &FormFacts, is_wanted: &dyn Fn(&str) -> bool) -> Value {
    let remarks = facts.remarks.iter().filter(|remark| is_wanted(&remark.field));
    remarks.map(|remark| json!(remark.text)).collect()
}

/// A row with what the office remarks on it.
fn with_remarks(mut row: Value, facts: &FormFacts, list: &str, index: usize) -> Value {
    let path = format!("{list}/{index}");
    let remarks = remarks_at(facts, &|field| {
        field.strip_prefix(&path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    });
    if let Some(row) = row.as_object_mut() {
        row.insert("remarks".to_owned(), remarks);
    }
    row
}

/// Whether a remark belongs to no row and to no field of its own.
fn is_general(field: &str) -> bool {
    let rows = ["registration/people/", "last_plans/", "successes/", "obstacles/", "plans/", "needs/"];
    let is_own = matches!(field, "registration/theme_table" | "registration/remark");
    !is_own && !rows.iter().any(|list| field.starts_with(list))
}

fn person(comer: &Value, facts: &FormFacts) -> Value {
    let days = list(&comer["days"]);
    let day = |day: &FormDay| {
        let on = days.iter().any(|chosen| text(chosen) == day.date);
        json!({"code": day.date.replace('-', ""), "text": day.text.de, "title": day.title, "on": on})
    };
    json!({
        "name": text(&comer["name"]),
        "food": text(&comer["food"]),
        "access": text(&comer["access"]),
        "no_photos": comer["no_photos"].as_bool().unwrap_or_default(),
        "days": facts.exchange.days.iter().map(day).collect::<Value>(),
    })
}

fn last_plan(index: usize, facts: &FormFacts, report: &Value) -> Value {
    let Some(plan) = facts.last_plans.get(index) else { return Value::Object(Map::new()) };
    let told = list(&report["last_plans"]).iter().find(|told| text(&told["id"]) == plan.id);
    let told = told.unwrap_or(&Value::Null);
    let state = match text(&told["state"]) {
        "done" => "erledigt",
        "partly" => "teilweise",
        "dropped" => "fallen gelassen",
        "open" => "offen",
        _ => "",
    };
    let row = json!({
        "id": plan.id, "text": plan.text, "from": plan.from.de, "state": state, "remark": text(&told["remark"]),
    });
    // Remarks count the plans as they were filed.
    let filed = list(&report["last_plans"]).iter().position(|told| text(&told["id"]) == plan.id);
    with_remarks(row, facts, "last_plans", filed.unwrap_or(usize::MAX))
}

fn statement(said: &Value, facts: &FormFacts) -> Value {
    let id = text(&said["field"]);
    let field = facts.fields.iter().find(|field| field.id == id).map_or(id, |field| field.name.as_str());
    let words = text(&said["text"]);
    let lines: Vec<&str> = if words.is_empty() { Vec::new() } else { words.split('\n').collect() };
    let mut points = Vec::new();
    add_points(list(&said["details"]), 1, &mut points);
    json!({
        "id": text(&said["id"]),
        "field": field,
        "internal": said["internal"].as_bool().unwrap_or_default(),
        "filled": !lines.is_empty() || !points.is_empty(),
        "lines": lines,
        "points": points,
    })
}

/// Points below each other, each with the paragraph style of its depth.
fn add_points(details: &[Value], depth: usize, out: &mut Vec<Value>) {
    for detail in details {
        let style = if depth == 1 { "ListBullet".to_owned() } else { format!("ListBullet{depth}") };
        out.push(json!({"text": text(&detail["text"]), "style": style}));
        add_points(list(&detail["details"]), depth + 1, out);
    }
}
