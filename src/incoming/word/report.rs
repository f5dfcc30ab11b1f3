//! Content of the fields → the report as people type it.

use super::answers::{Fields, Said};
use diagnostics::Diagnostic;
use std::collections::BTreeSet;
use yaml_source::{YamlValue, write_keys};

/// The report; `None` where the form does not say whose it is.
pub(super) fn report(fields: &Fields, diagnostics: &mut Vec<Diagnostic>) -> Option<String> {
    let asked = Asked(fields);
    let site = asked.text("site")?;
    let mut pairs = Vec::new();
    pairs.extend(asked.text("exchange").map(|id| ("exchange", YamlValue::Name(id))));
    pairs.push(("site", YamlValue::Name(site)));
    pairs.extend(registration(&asked, diagnostics).map(|value| ("registration", value)));
    let plans: Vec<YamlValue> =
        asked.numbers("last_plans").into_iter().filter_map(|n| last_plan(&asked, n, diagnostics)).collect();
    if !plans.is_empty() {
        pairs.push(("last_plans", YamlValue::List(plans)));
    }
    for list in ["successes", "obstacles", "plans", "needs"] {
        let said = asked.numbers(list).into_iter().filter_map(|number| statement(&asked, list, number));
        let said: Vec<YamlValue> = said.collect();
        if !said.is_empty() {
            pairs.push((list, YamlValue::List(said)));
        }
    }
    Some(write_keys(&pairs))
}

struct Asked<'a>(&'a Fields);

impl Asked<'_> {
    fn lines(&self, field: &str) -> &[Said] {
        self.0.get(field).map(Vec::as_slice).unwrap_or_default()
    }

    /// All that stands in a field, without blank lines round it.
    fn text(&self, field: &str) -> Option<String> {
        let lines: Vec<&str> = self.lines(field).iter().map(|(_, text)| text.as_str()).collect();
        Some(lines.join("\n").trim().to_owned()).filter(|text| !text.is_empty())
    }

    fn is_ticked(&self, field: &str) -> bool {
        self.text(field).is_some_and(|text| text.contains(['☒', '☑']))
    }

    /// The numbers of a list of which a field is there.
    fn numbers(&self, list: &str) -> BTreeSet<usize> {
        let number = |field: &String| {
            let rest = field.strip_prefix(list)?.strip_prefix('_')?;
            rest.split('_').next()?.parse().ok()
        };
        self.0.keys().filter_map(number).collect()
    }
}

fn registration(asked: &Asked<'_>, diagnostics: &mut Vec<Diagnostic>) -> Option<YamlValue> {
    let mut people: Vec<YamlValue> =
        asked.numbers("people").into_iter().filter_map(|n| person(asked, n)).collect();
    let extras = ["theme_table", "remark"].map(|key| (key, asked.text(key)));
    let has_extras = extras.iter().any(|(_, text)| text.is_some());
    let nobody = asked.is_ticked("nobody");
    if people.is_empty() && !nobody {
        if !has_extras {
            return None;
        }
        // An empty list would say that nobody comes.
        diagnostics.push(Diagnostic::warning("import-word-nobody-named"));
        people.push(YamlValue::Map(vec![("name", YamlValue::Text(UNNAMED.to_owned()))]));
    } else if nobody && !people.is_empty() {
        diagnostics.push(Diagnostic::warning("import-word-nobody-but"));
    }
    let mut pairs = vec![("people", YamlValue::List(people))];
    pairs.extend(extras.into_iter().filter_map(|(key, text)| Some((key, YamlValue::Text(text?)))));
    Some(YamlValue::Map(pairs))
}

/// Stands for somebody who comes and whose name is still to be told.
const UNNAMED: &str = "N. N.";

fn person(asked: &Asked<'_>, number: usize) -> Option<YamlValue> {
    let text = |part: &str| asked.text(&format!("people_{number}_{part}"));
    let prefix = format!("people_{number}_day_");
    let days = asked.0.keys().filter_map(|field| Some((field, field.strip_prefix(&prefix)?)));
    let days = days.filter(|(field, _)| asked.is_ticked(field)).map(|(_, code)| code);
    let days: Vec<YamlValue> = days.map(|code| YamlValue::Name(day(code))).collect();
    let name = text("name");
    let (food, access) = (text("food"), text("access"));
    let no_photos = asked.is_ticked(&format!("people_{number}_photos"));
    if name.is_none() && food.is_none() && access.is_none() && days.is_empty() && !no_photos {
        return None;
    }
    let mut pairs = vec![("name", YamlValue::Text(name.unwrap_or_else(|| UNNAMED.to_owned())))];
    if !days.is_empty() {
        pairs.push(("days", YamlValue::List(days)));
    }
    pairs.extend(food.map(|food| ("food", YamlValue::Text(food))));
    pairs.extend(access.map(|access| ("access", YamlValue::Text(access))));
    pairs.extend(no_photos.then_some(("no_photos", YamlValue::True)));
    Some(YamlValue::Map(pairs))
}

/// `20161102` as a date.
fn day(code: &str) -> String {
    match (code.get(..4), code.get(4..6), code.get(6..)) {
        (Some(year), Some(month), Some(day)) => format!("{year}-{month}-{day}"),
        _ => code.to_owned(),
    }
}

/// Returns what became of a plan, as a report says it.
pub(super) fn state(words: &str) -> Option<&'static str> {
    match words {
        "erledigt" | "done" => Some("done"),
        "teilweise" | "partly" => Some("partly"),
        "fallen gelassen" | "dropped" => Some("dropped"),
        "offen" | "open" => Some("open"),
        _ => None,
    }
}

fn last_plan(asked: &Asked<'_>, number: usize, diagnostics: &mut Vec<Diagnostic>) -> Option<YamlValue> {
    let text = |part: &str| asked.text(&format!("last_plans_{number}_{part}"));
    let (told, mut remark) = (text("state"), text("remark"));
    let Some(id) = text("id") else {
        diagnostics.extend(
            [told, remark].into_iter().flatten().map(|text| {
                Diagnostic::warning("import-word-outside").with("text", text).with("kept", "left")
            }),
        );
        return None;
    };
    if told.is_none() && remark.is_none() {
        return None;
    }
    let state = match told.as_deref() {
        None => "open",
        Some(words) => state(words).unwrap_or_else(|| {
            let before = remark.take().map(|remark| format!("\n{remark}")).unwrap_or_default();
            remark = Some(format!("{words}{before}"));
            "open"
        }),
    };
    let mut pairs = vec![("id", YamlValue::Name(id)), ("state", YamlValue::Name(state.to_owned()))];
    pairs.extend(remark.map(|remark| ("remark", YamlValue::Text(remark))));
    Some(YamlValue::Map(pairs))
}

fn statement(asked: &Asked<'_>, list: &str, number: usize) -> Option<YamlValue> {
    let name = |part: &str| format!("{list}_{number}_{part}");
    let field = name("text");
    let lines = asked.lines(&field);
    let begin = lines.iter().position(|(depth, text)| depth.is_some() && !text.is_empty());
    let (words, points) = lines.split_at(begin.unwrap_or(lines.len()));
    let words: Vec<&str> = words.iter().map(|(_, text)| text.as_str()).collect();
    let words = words.join("\n").trim().to_owned();
    let details = details(points);
    if words.is_empty() && details.is_empty() {
        return None;
    }
    let mut pairs = Vec::new();
    pairs.extend(asked.text(&name("id")).map(|id| ("id", YamlValue::Name(id))));
    pairs.extend(asked.text(&name("field")).map(|field| ("field", YamlValue::Name(field))));
    pairs.push(("text", YamlValue::Text(words)));
    if !details.is_empty() {
        pairs.push(("details", YamlValue::List(details)));
    }
    if asked.is_ticked(&name("internal")) {
        pairs.push(("internal", YamlValue::True));
    }
    Some(YamlValue::Map(pairs))
}

/// A point and those below it.
struct Point {
    text: String,
    below: Vec<Self>,
}

/// The points of a list, one within the other; a paragraph behind a point belongs to it.
fn details(lines: &[Said]) -> Vec<YamlValue> {
    let mut points: Vec<Point> = Vec::new();
    for (depth, text) in lines.iter().filter(|(_, text)| !text.is_empty()) {
        match depth {
            Some(depth) => add(&mut points, *depth, text),
            None => go_on(&mut points, text),
        }
    }
    points.into_iter().map(Point::plain).collect()
}

fn add(points: &mut Vec<Point>, depth: usize, text: &str) {
    match points.last_mut() {
        Some(last) if depth > 0 => add(&mut last.below, depth - 1, text),
        _ => points.push(Point { text: text.to_owned(), below: Vec::new() }),
    }
}

fn go_on(points: &mut [Point], text: &str) {
    let Some(last) = points.last_mut() else { return };
    if last.below.is_empty() {
        last.text = format!("{}\n{text}", last.text);
    } else {
        go_on(&mut last.below, text);
    }
}

impl Point {
    fn plain(self) -> YamlValue {
        let mut pairs = vec![("text", YamlValue::Text(self.text))];
        if !self.below.is_empty() {
            pairs.push(("details", YamlValue::List(self.below.into_iter().map(Self::plain).collect())));
        }
        YamlValue::Map(pairs)
    }
}
