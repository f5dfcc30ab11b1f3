//! `unknown-item`: an agenda item that is told in the section of an item that is not there, or that has no section of its own; a
//! follow-up that was agreed at an item that is not there.

use super::context::{Found, Rule, RuleContext};
use super::refer::{all, unknown};
use crate::model::{AgendaItem, Text};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "unknown-item", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let own_section = event.value.agenda.iter().filter(|item| item.section.is_none());
    let known: Vec<(&str, &str)> = ids_and_titles(own_section).collect();
    let told_in = event.value.agenda.iter().filter_map(|item| item.section.as_ref());
    refer("in", told_in.collect(), &known, found, &event.file);
    let any: Vec<(&str, &str)> = ids_and_titles(event.value.agenda.iter()).collect();
    let agreed_at = event.value.all_follow_ups().filter_map(|(_, task)| task.item.as_ref());
    refer("item", agreed_at.collect(), &any, found, &event.file);
}

/// A diagnostic for each of the ids under `key` that is not known.
fn refer(key: &'static str, ids: Vec<&Text>, known: &[(&str, &str)], found: &mut Found, file: &str) {
    let before = found.diagnostics.len();
    unknown(all(file, ids), known, found);
    for diagnostic in found.diagnostics.iter_mut().skip(before) {
        diagnostic.args.push(("key", key.into()));
    }
}

fn ids_and_titles<'a>(
    items: impl Iterator<Item = &'a AgendaItem>,
) -> impl Iterator<Item = (&'a str, &'a str)> {
    items.filter_map(|item| {
        Some((item.id.as_ref()?.as_str(), item.title.as_ref().map_or("", |title| title.as_str())))
    })
}
