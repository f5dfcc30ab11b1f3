//! `printed-twice`: the same list, text or decision in two places of the record.

use super::context::{Found, Rule, RuleContext};
use super::refer::item_place;
use crate::model::{AgendaItem, Part, Text};
use diagnostics::{Place, Severity};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule { id: "printed-twice", severity: Severity::Warning, run };

/// Shorter texts may well be said under two items: `Dazu gab es keine Wortmeldungen.`
const WORDS_OF_A_COPY: usize = 12;

/// Where something stands first: the number of the item, and the place. Its first repetition is told, others are not.
#[derive(Default)]
struct Printed(BTreeMap<String, (usize, Place, bool)>);

impl Printed {
    /// The place where the same stood first, if that has not been told; `counts` says whether a repetition of what that item says matters.
    fn again(
        &mut self,
        key: String,
        item: usize,
        place: Place,
        counts: impl Fn(usize) -> bool,
    ) -> Option<Place> {
        match self.0.get_mut(&key) {
            Some((first, line, is_told)) if counts(*first) && !*is_told => {
                *is_told = true;
                Some(*line)
            }
            Some(_) => None,
            None => {
                self.0.insert(key, (item, place, false));
                None
            }
        }
    }
}

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let mut seen = Printed::default();
    let public = event.value.agenda.iter().filter(|item| !item.internal).enumerate();
    for (index, item) in public {
        for part in &item.parts {
            let Some((key, what, place)) = printed(part, item) else { continue };
            let counts = |first: usize| first == index || !is_short(part);
            if let Some(first) = seen.again(key, index, place, counts) {
                add(&event.file, place, what, first, found);
            }
        }
    }
    for part in event.value.agenda.iter().flat_map(|item| &item.parts) {
        let rows: Vec<&Text> = match part {
            Part::Ratings(ratings) => ratings.items.iter().map(|rating| &rating.text).collect(),
            Part::Rounds(rounds) => rounds.groups.iter().map(|group| &group.name).collect(),
            _ => continue,
        };
        repeated(&event.file, rows.iter().map(|row| (words(row.as_str()), row.place)), "text", found);
    }
    let tasks = event.value.all_follow_ups().map(|(item, task)| {
        let due = task.due.as_ref().map(|due| due.value.to_string());
        let who = task.who.as_ref().map(|who| who.value.clone());
        let by_id: Vec<&str> = task.sites.iter().chain(&task.people).map(|id| id.as_str()).collect();
        (format!("{:?}", (item, words(task.what.as_str()), who, by_id, due)), task.what.place)
    });
    repeated(&event.file, tasks, "follow-up", found);
    let merged = &context.exchange.findings;
    let findings = merged.value.findings.iter();
    let findings =
        findings.map(|one| (format!("{:?} {}", one.kind, words(one.text.as_str())), one.text.place));
    repeated(&merged.file, findings, "finding", found);
}

fn add(file: &str, place: Place, what: &'static str, first: Place, found: &mut Found) {
    found.add(file, place, [("what", what.into()), ("line", first.line.into())]);
}

fn repeated(file: &str, all: impl Iterator<Item = (String, Place)>, what: &'static str, found: &mut Found) {
    let mut seen = Printed::default();
    for (key, place) in all {
        if let Some(first) = seen.again(key, 0, place, |_| true) {
            add(file, place, what, first, found);
        }
    }
}

/// Returns what a part prints, what that is called, and where it stands; `None` for what may stand twice.
fn printed(part: &Part, item: &AgendaItem) -> Option<(String, &'static str, Place)> {
    Some(match part {
        Part::Findings(list) => (format!("findings {:?}", list.kind), "findings", item_place(item)),
        Part::Tables(_) => ("tables".to_owned(), "tables", item_place(item)),
        Part::FollowUps(_) => ("follow_ups".to_owned(), "follow-ups", item_place(item)),
        Part::Site(id) => (format!("site {}", id.value), "introduction", id.place),
        Part::Text(text) => (format!("text {}", words(text.as_str())), "text", text.place),
        Part::Passage(passage) => {
            (format!("text {}", words(passage.text.as_str())), "text", passage.text.place)
        }
        Part::Quote(quote) => (format!("quote {}", words(quote.text.as_str())), "text", quote.text.place),
        Part::Decision(decision) => {
            (format!("decision {}", words(decision.text.as_str())), "text", decision.text.place)
        }
        Part::Approval(approval) => {
            (format!("approval {}", words(approval.record.as_str())), "text", approval.record.place)
        }
        _ => return None,
    })
}

fn is_short(part: &Part) -> bool {
    let text = match part {
        Part::Text(text) => text,
        Part::Passage(passage) => &passage.text,
        Part::Quote(quote) => &quote.text,
        _ => return false,
    };
    text.as_str().split_whitespace().count() < WORDS_OF_A_COPY
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
