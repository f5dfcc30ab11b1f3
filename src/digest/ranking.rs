//! The order of findings by how many sites stand behind them.

use super::Digest;
use crate::model::{Exchange, StatementKind};
use std::cmp::Reverse;

/// A finding in that order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// The finding, by its place in `findings.yaml`.
    pub finding: usize,
    /// Its rank, from 1; those with as many sites share one, and the next is as many further.
    pub rank: usize,
    /// How many sites stand behind it.
    pub count: usize,
    /// Whether another one has the same rank.
    pub is_tied: bool,
}

/// Orders the findings of a kind by distinct sites, most first; those with as many stay in the order of the file.
pub fn ranking(exchange: &Exchange, digest: &Digest, kind: StatementKind) -> Vec<Rank> {
    let findings = exchange.findings.value.findings.iter().zip(&digest.provenance).enumerate();
    let of_kind = findings.filter(|(_, (finding, _))| finding.kind == kind);
    let mut counted: Vec<(usize, usize)> = of_kind.map(|(place, (_, sites))| (place, sites.len())).collect();
    counted.sort_by_key(|(_, count)| Reverse(*count));
    let rank = |(finding, count): &(usize, usize)| Rank {
        finding: *finding,
        rank: counted.iter().filter(|(_, other)| other > count).count() + 1,
        count: *count,
        is_tied: counted.iter().filter(|(_, other)| other == count).count() > 1,
    };
    counted.iter().map(rank).collect()
}
