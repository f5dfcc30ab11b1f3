//! How far an exchange's statements are merged: what is placed, what is open, and what the open ones may belong to.

use crate::digest::{
    Digest, Filed, OpenStatement, Placement, Rank, digest, ranking, statements, suggestions,
};
use crate::model::{Exchange, MergedFinding, StatementKind};

/// How far an exchange is merged.
#[derive(Clone, Debug)]
pub struct Merging<'a> {
    /// The exchange.
    pub exchange: &'a Exchange,
    /// What follows from it.
    pub digest: Digest,
    /// All statements, each with what became of it.
    pub statements: Vec<Filed<'a>>,
    /// The open ones with what they may belong to.
    pub open: Vec<OpenStatement<'a>>,
}

/// A finding in the order of its sites.
#[derive(Clone, Debug)]
pub struct RankedFinding<'a> {
    /// Its rank.
    pub rank: Rank,
    /// The finding.
    pub finding: &'a MergedFinding,
    /// Names of the sites that stand behind it, in the order of the programme.
    pub sites: Vec<&'a str>,
}

/// Looks at the statements of an exchange and the findings made of them.
pub fn merging(exchange: &Exchange) -> Merging<'_> {
    let statements = statements(exchange);
    let open = suggestions(exchange, &statements);
    Merging { exchange, digest: digest(exchange), statements, open }
}

impl<'a> Merging<'a> {
    /// How many statements became this.
    pub fn count(&self, placement: Placement) -> usize {
        self.statements.iter().filter(|filed| filed.placement == placement).count()
    }

    /// The name of a site; its id where the programme does not know it.
    pub fn site_name(&self, id: &'a str) -> &'a str {
        let site = self.exchange.programme.value.sites.iter().find(|site| site.id.as_str() == id);
        site.map_or(id, |site| site.name.as_str())
    }

    /// Names of the sites that filed no report.
    pub fn missing(&self) -> Vec<&'a str> {
        let sites = &self.exchange.programme.value.sites;
        self.digest
            .missing(self.exchange)
            .filter_map(|index| sites.get(index))
            .map(|site| site.name.as_str())
            .collect()
    }

    /// Names of the sites whose reports wait for somebody to decide whether they count.
    pub fn undecided(&self) -> Vec<&'a str> {
        self.names(|id| self.digest.undecided.contains(id))
    }

    /// The findings of a kind, those that most sites stand behind first.
    pub fn ranked(&self, kind: StatementKind) -> Vec<RankedFinding<'a>> {
        let findings = &self.exchange.findings.value.findings;
        let ranked = |rank: Rank| {
            let (finding, sites) =
                findings.get(rank.finding).zip(self.digest.provenance.get(rank.finding))?;
            Some(RankedFinding { rank, finding, sites: self.names(|id| sites.contains(id)) })
        };
        ranking(self.exchange, &self.digest, kind).into_iter().filter_map(ranked).collect()
    }

    /// Names of the sites that are meant, in the order of the programme, and then those that it does not know.
    fn names(&self, is_meant: impl Fn(&str) -> bool) -> Vec<&'a str> {
        let exchange: &'a Exchange = self.exchange;
        let sites = &exchange.programme.value.sites;
        let known = sites.iter().filter(|site| is_meant(site.id.as_str())).map(|site| site.name.as_str());
        let reports = exchange.reports.iter().map(|report| report.value.site.as_str());
        let is_known = |id: &str| sites.iter().any(|site| site.id.as_str() == id);
        known.chain(reports.filter(|id| is_meant(id) && !is_known(id))).collect()
    }
}
