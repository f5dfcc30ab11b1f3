//! `count-differs`: a count in a text or in the attendance that contradicts the data.

use super::context::{Found, Rule, RuleContext};
use crate::texts::Class;
use crate::texts::Token;
use diagnostics::Severity;
use german_text::spelt;
use std::ops::Range;

pub(super) const RULE: Rule = Rule { id: "count-differs", severity: Severity::Warning, run };

/// Words for the sites of a programme in a count, beside `<name of the programme>-…`.
const NOUNS: [&str; 10] = [
    "Projekte",
    "Projekten",
    "Vorhaben",
    "Standorte",
    "Standorten",
    "Projekt-Standorte",
    "sites",
    "projects",
    "Sites",
    "Projects",
];

fn run(context: &RuleContext<'_>, found: &mut Found) {
    if context.is_whole() {
        in_texts(context, found);
        in_groups(context, found);
    }
}

/// `alle 14 Vorhaben`, held against the sites that filed a report, newcomers apart.
fn in_texts(context: &RuleContext<'_>, found: &mut Found) {
    let newcomers = &context.exchange.event.value.newcomers;
    let is_new = |id: &str| newcomers.iter().any(|newcomer| newcomer.value == id);
    let reports = context.digest.reported.iter().filter(|id| !is_new(id)).count();
    let (count, basis) =
        if reports > 0 { (reports, "reports") } else { (context.digest.sites.len(), "sites") };
    for typed in context.printed().filter(|typed| count > 0 && typed.class != Class::Quotation) {
        let tokens = typed.tokens();
        let counts = (0..tokens.len()).filter_map(|from| all_of(tokens.get(from..)?, context));
        // `alle drei Projekte` of fourteen are others than those of the programme.
        let is_meant = |said: usize, is_named: bool| said != count && (is_named || said * 4 >= count * 3);
        for (said, range, _) in counts.filter(|(said, _, is_named)| is_meant(*said, *is_named)) {
            let args = [("said", said.into()), ("count", count.into()), ("basis", basis.into())];
            found.add(typed.file, typed.place(range), args);
        }
    }
}

/// How many the pieces say that all are, where, and whether the programme is named.
fn all_of(tokens: &[Token<'_>], context: &RuleContext<'_>) -> Option<(usize, Range<usize>, bool)> {
    let [all, number, noun, rest @ ..] = tokens else { return None };
    if !matches!(all.text, "alle" | "Alle" | "allen" | "aller" | "sämtliche" | "Sämtliche" | "all" | "All")
    {
        return None;
    }
    let said = number
        .number()
        .map(u64::from)
        .or_else(|| spelt(number.text))
        .and_then(|said| usize::try_from(said).ok())?;
    let programme = context.exchange.programme.value.name.as_str();
    let behind = |noun: &str| NOUNS.contains(&noun);
    let end = match rest {
        [hyphen, second, ..] if noun.text == programme && hyphen.text == "-" && behind(second.text) => {
            second.range.end
        }
        [second, ..] if noun.text == programme && behind(second.text) => second.range.end,
        _ if behind(noun.text) => noun.range.end,
        _ => return None,
    };
    Some((said, number.range.start..end, noun.text == programme))
}

/// `{count: 15, of: 14}`, and `of` held against the sites of the programme on that day.
fn in_groups(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let programme = context.exchange.programme.value.name.as_str();
    for group in event.value.attendance.iter().flat_map(|attendance| &attendance.groups) {
        let (Some(count), Some(of)) = (&group.count, &group.of) else { continue };
        let (place, count, sites) = (count.place, count.value, context.digest.sites.len());
        let name = group.name.as_str();
        let noun = name.strip_prefix(programme).map_or(name, |rest| rest.trim_start_matches(['-', ' ']));
        if count > of.value {
            let of_value = usize::try_from(of.value).unwrap_or(usize::MAX);
            let args = [("said", count.into()), ("count", of_value.into()), ("basis", "group".into())];
            found.add(&event.file, place, args);
        } else if sites > 0 && NOUNS.contains(&noun) && usize::try_from(of.value).ok() != Some(sites) {
            let args = [("said", of.value.into()), ("count", sites.into()), ("basis", "sites".into())];
            found.add(&event.file, of.place, args);
        }
    }
}
