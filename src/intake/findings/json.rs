//! How far an exchange is merged, as JSON for other programs.

use super::overview::Merging;
use crate::digest::{Candidate, Filed, OpenStatement, Placement, Suggested};
use crate::facts::kind_name;
use crate::model::StatementKind;
use serde_json::{Value, json};

/// What is open, with suggestions.
pub fn merging_json(merging: &Merging<'_>) -> Value {
    let mut value = head(merging);
    let statements = json!({
        "filed": merging.statements.len(),
        "placed": merging.count(Placement::Placed),
        "aside": merging.count(Placement::Aside),
        "internal": merging.count(Placement::Internal),
        "open": merging.count(Placement::Open),
    });
    let open = merging.open.iter().map(|open| open_statement(merging, open)).collect();
    add(&mut value, [("statements", statements), ("open", open)]);
    value
}

/// The findings of a kind by distinct sites.
pub fn ranking_json(merging: &Merging<'_>, kind: StatementKind) -> Value {
    let mut value = head(merging);
    let ranked = merging.ranked(kind).into_iter().map(|ranked| {
        json!({
            "rank": ranked.rank.rank,
            "tied": ranked.rank.is_tied,
            "count": ranked.rank.count,
            "since": ranked.rank.named.map(|named| named.run),
            "times": ranked.rank.named.map(|named| named.times),
            "id": ranked.finding.id.as_str(),
            "text": ranked.finding.text.as_str(),
            "sites": ranked.sites,
        })
    });
    let ranking = ranked.collect();
    add(&mut value, [("kind", json!(kind_name(kind))), ("ranking", ranking)]);
    value
}

/// Adds keys to an object.
fn add<const N: usize>(value: &mut Value, pairs: [(&str, Value); N]) {
    if let Some(map) = value.as_object_mut() {
        map.extend(pairs.map(|(key, value)| (key.to_owned(), value)));
    }
}

fn head(merging: &Merging<'_>) -> Value {
    json!({
        "exchange": merging.exchange.id,
        "reports": {
            "counted": merging.digest.counted.len(),
            "missing": merging.missing(),
            "undecided": merging.undecided(),
        },
    })
}

fn open_statement(merging: &Merging<'_>, open: &OpenStatement<'_>) -> Value {
    let mut value = statement(merging, &open.filed);
    let suggestions = open.suggested.iter().map(|suggested| suggestion(merging, suggested)).collect();
    add(&mut value, [("suggestions", suggestions)]);
    value
}

fn statement(merging: &Merging<'_>, filed: &Filed<'_>) -> Value {
    let site = filed.report.value.site.as_str();
    json!({
        "id": filed.statement.id.as_str(),
        "site": site,
        "site_name": merging.site_name(site),
        "kind": kind_name(filed.kind),
        "field": filed.statement.field.as_ref().map(|field| field.as_str()),
        "text": filed.statement.text.as_str(),
    })
}

fn suggestion(merging: &Merging<'_>, suggested: &Suggested<'_>) -> Value {
    let site = match suggested.candidate {
        Candidate::Finding(_) | Candidate::Theme(_) => None,
        Candidate::Statement(filed) => Some(merging.site_name(filed.report.value.site.as_str())),
    };
    json!({
        "what": match suggested.candidate {
            Candidate::Finding(_) => "finding",
            Candidate::Theme(_) => "theme",
            Candidate::Statement(_) => "statement",
        },
        "id": suggested.candidate.id(),
        "text": suggested.candidate.text(),
        "site_name": site,
        "shared": suggested.shared,
        "nearly_the_same": suggested.is_nearly_the_same,
        "likeness": (f64::from(suggested.likeness) * 100.0).round() / 100.0,
    })
}
