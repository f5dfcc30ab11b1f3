//! Figures of contacts as JSON for other programs. Nobody's name is in them.

use crate::digest::{ContactFigures, SimilarPartners};
use serde_json::{Map, Value, json};

/// The figures of sites by half-year, in order.
pub fn contacts_json(all: &[ContactFigures]) -> Value {
    let one = |it: &ContactFigures| {
        let kinds = it.by_kind.iter().map(|(kind, count)| {
            (kind.map_or("none", crate::model::ContactKind::name).to_owned(), Value::from(*count))
        });
        json!({
            "site": it.site,
            "half_year": it.half_year.to_string(),
            "partners": it.partners(),
            "by_kind": kinds.collect::<Map<_, _>>(),
            "new": it.new,
            "ended": it.ended,
            "undated": it.undated,
        })
    };
    json!({ "figures": all.iter().map(one).collect::<Vec<_>>() })
}

/// Spellings that may mean one partner, the nearest first.
pub fn similar_partners_json(all: &[SimilarPartners<'_>]) -> Value {
    let named = |named: &crate::digest::NamedPartner<'_>| {
        json!({
            "site": named.site,
            "id": named.contact.id.as_str(),
            "partner": named.name().as_str(),
            "file": named.file,
            "line": named.name().place.line,
        })
    };
    let one = |it: &SimilarPartners<'_>| {
        let likeness = (f64::from(it.likeness) * 100.0).round() / 100.0;
        json!({
            "one": named(&it.one),
            "other": named(&it.other),
            "likeness": likeness,
            "shared": it.shared,
        })
    };
    json!({ "similar": all.iter().map(one).collect::<Vec<_>>() })
}
