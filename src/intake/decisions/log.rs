//! The log of decisions, `decisions.jsonl`: a line for each, with the day and who, what lay there and what was chosen. It knows no time of
//! day: it watches nobody.

use super::judge::{Chosen, Judged};
use super::themes::JudgedThemes;
use crate::facts::kind_name;
use crate::model::{FindingPoint, MergedFindings, Text, Themes};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The lines of a file of decisions: findings first, since statements go into them, and themes last, since findings do.
pub(crate) fn log_lines(
    (judged, themes): (&Judged, &JudgedThemes),
    day: &str,
    who: Option<&str>,
    file: &str,
) -> String {
    let line = |mut value: Value| {
        if let Some(map) = value.as_object_mut() {
            map.insert("day".to_owned(), json!(day));
            map.insert("file".to_owned(), json!(file));
            map.extend(who.map(|who| ("who".to_owned(), json!(who))));
        }
        format!("{value}\n")
    };
    let new = judged.new.iter().map(
        |one| json!({"finding": one.id, "kind": kind_name(one.kind), "field": one.field, "text": one.text}),
    );
    let reworded = judged.reworded.iter().map(|(id, text)| json!({"finding": id, "text": text}));
    let placed = judged.placed.iter().map(|one| {
        let chosen = match &one.chosen {
            Chosen::Findings(ids) => json!({"findings": ids}),
            Chosen::Aside(reason) => json!({"aside": reason}),
            Chosen::Open => json!("open"),
        };
        json!({"statement": one.id, "offered": one.offered, "chosen": chosen})
    });
    let new_themes =
        themes.new.iter().map(|one| json!({"theme": one.id, "field": one.field, "title": one.title}));
    let sorted = themes.sorted.iter().map(|one| json!({"theme_of": one.finding, "chosen": one.theme}));
    new.chain(reworded).chain(placed).chain(new_themes).chain(sorted).map(line).collect()
}

/// Tells whether the decisions of that file stand in the log.
pub(crate) fn has_file(log: &str, file: &str) -> bool {
    lines(log).any(|line| line.get("file").and_then(Value::as_str) == Some(file))
}

/// Ids that things of a kind (`finding`, `theme`) ever had, but for those that the decisions of `file` gave them: made again, they are given
/// again.
pub(crate) fn logged_ids(log: &str, what: &str, file: &str) -> BTreeSet<String> {
    let others = lines(log).filter(|line| line.get("file").and_then(Value::as_str) != Some(file));
    others.filter_map(|line| Some(line.get(what)?.as_str()?.to_owned())).collect()
}

/// The decisions of a log; a line that is none is passed over.
fn lines(log: &str) -> impl Iterator<Item = Value> + '_ {
    log.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok())
}

/// A finding as the log tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedFinding {
    /// Its id.
    pub id: String,
    /// Its kind, by name.
    pub kind: String,
    /// Its work field, by id.
    pub field: Option<String>,
    /// Its wording.
    pub text: String,
    /// The statements that it stands for.
    pub from: Vec<String>,
}

/// What a log amounts to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replayed {
    /// The findings, in order.
    pub findings: Vec<LoggedFinding>,
    /// Statements that are set aside, with their reasons.
    pub aside: BTreeMap<String, String>,
    /// The themes that findings belong to, by their ids.
    pub themes: BTreeMap<String, String>,
}

impl Replayed {
    /// How things stand in `findings.yaml`, in the same shape.
    pub fn of(merged: &MergedFindings) -> Self {
        let owned = |ids: Vec<&Text>| -> Vec<String> {
            let mut all: Vec<String> = Vec::new();
            for id in ids {
                if !all.contains(&id.value) {
                    all.push(id.value.clone());
                }
            }
            all
        };
        let findings = merged.findings.iter().map(|one| LoggedFinding {
            id: one.id.value.clone(),
            kind: kind_name(one.kind).to_owned(),
            field: one.field.as_ref().map(|field| field.value.clone()),
            text: one.text.value.clone(),
            from: owned(one.from.iter().chain(one.details.iter().flat_map(FindingPoint::cited)).collect()),
        });
        let aside = merged.aside.iter().map(|aside| (aside.id.value.clone(), aside.reason.value.clone()));
        Self { findings: findings.collect(), aside: aside.collect(), themes: BTreeMap::new() }
    }

    /// The same with the themes that the findings of `exchange` belong to.
    #[must_use]
    pub fn with_themes(mut self, themes: &Themes, exchange: &str) -> Self {
        for theme in &themes.themes {
            let here = theme.findings.iter().filter(|one| one.exchange.value == exchange);
            self.themes.extend(here.map(|one| (one.finding.value.clone(), theme.id.value.clone())));
        }
        self
    }
}

/// Makes the decisions of `log` again, one after another, upon `start`.
pub fn replay(start: Replayed, log: &str) -> Replayed {
    let mut now = start;
    for line in lines(log) {
        let text = |key: &str| line.get(key).and_then(Value::as_str).map(str::to_owned);
        if let Some(id) = text("finding") {
            match now.findings.iter_mut().find(|one| one.id == id) {
                Some(one) => one.text = text("text").unwrap_or_default(),
                None => now.findings.push(LoggedFinding {
                    id,
                    kind: text("kind").unwrap_or_default(),
                    field: text("field"),
                    text: text("text").unwrap_or_default(),
                    from: Vec::new(),
                }),
            }
        } else if let (Some(id), Some(chosen)) = (text("statement"), line.get("chosen")) {
            place(&mut now, &id, chosen);
        } else if let Some(finding) = text("theme_of") {
            now.themes.remove(&finding);
            now.themes.extend(text("chosen").map(|theme| (finding, theme)));
        }
    }
    now
}

fn place(now: &mut Replayed, id: &str, chosen: &Value) {
    let into = chosen.get("findings").and_then(Value::as_array);
    let into: Vec<&str> = into.into_iter().flatten().filter_map(Value::as_str).collect();
    now.aside.remove(id);
    for finding in &mut now.findings {
        let is_in = finding.from.iter().any(|member| member == id);
        match (is_in, into.contains(&finding.id.as_str())) {
            (true, false) => finding.from.retain(|member| member != id),
            (false, true) => finding.from.push(id.to_owned()),
            _ => {}
        }
    }
    if let Some(reason) = chosen.get("aside").and_then(Value::as_str) {
        now.aside.insert(id.to_owned(), reason.to_owned());
    }
}
