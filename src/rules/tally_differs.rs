//! `tally-differs`: votes that contradict the wording of a decision, or are more than there were people.

use super::context::{Found, Rule, RuleContext};
use crate::model::{Decision, Part, Presence, Tally};
use crate::texts::{Token, tokens};
use diagnostics::Severity;
use german_text::spelt;

pub(super) const RULE: Rule = Rule { id: "tally-differs", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let file = &context.exchange.event.file;
    let present = present(context);
    for part in context.parts() {
        let (decision, tally) = match part {
            Part::Decision(decision) => (Some(decision), &decision.tally),
            Part::Approval(approval) => (None, &approval.tally),
            _ => continue,
        };
        let Some(tally) = tally else { continue };
        let (in_favour, against, abstained) =
            (tally.in_favour.value, tally.votes_against(), tally.abstentions());
        let votes = u64::from(in_favour) + u64::from(against) + u64::from(abstained);
        let args = |what: &'static str, words: &str| {
            let number = |number: u64| usize::try_from(number).unwrap_or(usize::MAX).into();
            [
                ("what", what.into()),
                ("words", words.into()),
                ("for", in_favour.into()),
                ("against", against.into()),
                ("abstained", abstained.into()),
                ("votes", number(votes)),
                ("present", number(present.unwrap_or(0))),
            ]
        };
        if let Some(words) = decision.and_then(|decision| contradiction(decision, tally)) {
            found.add(file, tally.in_favour.place, args("words", &words));
        }
        if present.is_some_and(|present| votes > present) {
            found.add(file, tally.in_favour.place, args("present", ""));
        }
    }
}

/// How many could vote: what the quorum says, else those who are listed one by one as there, and the guests.
fn present(context: &RuleContext<'_>) -> Option<u64> {
    let event = &context.exchange.event.value;
    let attendance = event.attendance.as_ref()?;
    if let Some(quorum) = &attendance.quorum {
        return Some(u64::from(quorum.present.value));
    }
    // Of groups with names only some need be named.
    if !attendance.groups.is_empty() {
        return None;
    }
    let came =
        attendance.people.iter().filter(|one| matches!(one.presence, Presence::Present | Presence::Partly));
    let guests = event.guests.iter().map(|guest| guest.everyone().count().max(1)).sum::<usize>();
    let count = came.count() + guests;
    (!attendance.people.is_empty()).then(|| u64::try_from(count).unwrap_or(u64::MAX))
}

const ACCEPTED: [&str; 11] = [
    "angenommen",
    "beschlossen",
    "bewilligt",
    "zugestimmt",
    "gebilligt",
    "genehmigt",
    "adopted",
    "accepted",
    "approved",
    "carried",
    "passed",
];
const REJECTED: [&str; 4] = ["abgelehnt", "verworfen", "rejected", "defeated"];

/// The words of the decision that its votes contradict.
fn contradiction(decision: &Decision, tally: &Tally) -> Option<String> {
    let text = decision.text.as_str();
    let tokens = tokens(text);
    let lower: Vec<String> = tokens.iter().map(|token| token.text.to_lowercase()).collect();
    let at = |index: usize| lower.get(index).map_or("", String::as_str);
    let is_denied = |index: usize| {
        (1..=2)
            .any(|back| index.checked_sub(back).is_some_and(|before| ["nicht", "not"].contains(&at(before))))
    };
    let is_supposed = |index: usize| at(index + 1) == "," && ["dass", "that"].contains(&at(index + 2));
    let outcome = |words: &[&str], denied: bool| {
        (0..lower.len())
            .find(|index| words.contains(&at(*index)) && is_denied(*index) == denied && !is_supposed(*index))
    };
    let accepted = outcome(&ACCEPTED, false);
    let rejected = outcome(&REJECTED, false).or_else(|| outcome(&ACCEPTED, true));
    let (in_favour, against, abstained) = (tally.in_favour.value, tally.votes_against(), tally.abstentions());
    let word =
        |words: &[&str]| (0..lower.len()).find(|index| words.contains(&at(*index)) && !is_denied(*index));
    // Who votes on a rejection votes for it: „Die Ablehnung des Antrags wird beschlossen“.
    // „Die Beschwerde wird abgelehnt“ is what was voted on; „wurde abgelehnt“ is what came out.
    let is_motion = lower.iter().any(|word| ["wird", "werden"].contains(&word.as_str()));
    let votes_on_rejection = is_motion || lower.iter().any(|word| word.starts_with("ablehnung"));
    let wrong = match (accepted, rejected) {
        (Some(index), None) if decision.failed() => Some(index),
        (None, Some(index)) if !decision.failed() && !votes_on_rejection => Some(index),
        _ => None,
    };
    let split = word(&["einstimmig", "unanimously"]).filter(|_| in_favour > 0 && against > 0);
    let majority = word(&["mehrheitlich"]).filter(|_| {
        (rejected.is_none() && decision.failed()) || (rejected.is_none() && against == 0 && abstained == 0)
    });
    let index = wrong.or(split).or(majority).or_else(|| other_count(&tokens, &lower, tally))?;
    let denial = if Some(index) == rejected && is_denied(index) { "nicht " } else { "" };
    tokens.get(index).map(|token| format!("{denial}{}", token.text))
}

/// A count in the words that is not that of the tally: `bei zwei Enthaltungen`, `ohne Gegenstimme`.
fn other_count(tokens: &[Token<'_>], lower: &[String], tally: &Tally) -> Option<usize> {
    // `mit 12 zu 3 Stimmen`
    let ratio = lower.windows(4).position(|words| {
        let [one, between, other, noun] = words else { return false };
        let numbers = one.parse::<u32>().ok().zip(other.parse::<u32>().ok());
        let is_ratio =
            ["zu", ":", "to"].contains(&between.as_str()) && ["stimmen", "votes"].contains(&noun.as_str());
        let (most, least) = (
            tally.in_favour.value.max(tally.votes_against()),
            tally.in_favour.value.min(tally.votes_against()),
        );
        is_ratio && numbers.is_some_and(|(one, other)| (one.max(other), one.min(other)) != (most, least))
    });
    ratio.or_else(|| count_beside_a_word(tokens, lower, tally))
}

fn count_beside_a_word(tokens: &[Token<'_>], lower: &[String], tally: &Tally) -> Option<usize> {
    (1..tokens.len()).find(|index| {
        let counted = match lower.get(*index).map(String::as_str) {
            Some("ja") => tally.in_favour.value,
            Some("nein" | "gegenstimme" | "gegenstimmen" | "against") => tally.votes_against(),
            Some("enthaltung" | "enthaltungen" | "abstention" | "abstentions") => tally.abstentions(),
            _ => return false,
        };
        let before = index.checked_sub(1).and_then(|before| tokens.get(before));
        before.and_then(said).is_some_and(|said| said != counted)
    })
}

/// The number that a piece says, also in words.
fn said(token: &Token<'_>) -> Option<u32> {
    match token.text.to_lowercase().as_str() {
        "ohne" | "keine" | "keiner" | "no" | "without" => Some(0),
        "eine" | "einer" | "one" => Some(1),
        word => token.number().or_else(|| u32::try_from(spelt(word)?).ok()),
    }
}
