//! The order of findings by how many sites stand behind them, and then by how often their themes were named over time.

use super::{Digest, Recurrence, recurrence};
use crate::model::{Exchange, StatementKind};
use std::cmp::Reverse;

/// A finding in that order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// The finding, by its place in `findings.yaml`.
    pub finding: usize,
    /// Its rank, from 1; those with as many sites that were named as often share one, and the next is as many further.
    pub rank: usize,
    /// How many sites stand behind it.
    pub count: usize,
    /// How often its theme was named up to now; `None` where it belongs to none.
    pub named: Option<Recurrence>,
    /// Whether another one has the same rank.
    pub is_tied: bool,
}

/// Orders the findings of a kind by distinct sites, most first, and then by the number of exchanges that named their theme; those that are equal
/// in both stay in the order of the file.
pub fn ranking(exchange: &Exchange, digest: &Digest, kind: StatementKind) -> Vec<Rank> {
    let findings = exchange.findings.value.findings.iter().zip(&digest.provenance).enumerate();
    let of_kind = findings.filter(|(_, (finding, _))| finding.kind == kind);
    let named = recurrence(exchange);
    let order = |(_, sites, named): &(usize, usize, Option<Recurrence>)| {
        (*sites, named.map_or(1, |named| named.times))
    };
    let mut counted: Vec<(usize, usize, Option<Recurrence>)> = of_kind
        .map(|(place, (finding, sites))| (place, sites.len(), named.get(finding.id.as_str()).copied()))
        .collect();
    counted.sort_by_key(|one| Reverse(order(one)));
    let rank = |one: &(usize, usize, Option<Recurrence>)| Rank {
        finding: one.0,
        rank: counted.iter().filter(|other| order(other) > order(one)).count() + 1,
        count: one.1,
        named: one.2,
        is_tied: counted.iter().filter(|other| order(other) == order(one)).count() > 1,
    };
    counted.iter().map(rank).collect()
}
