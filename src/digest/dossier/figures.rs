//! The figures of a dossier: each is counted here and nowhere else.

use super::super::{Agreement, Digest, digest};
use crate::model::{DossierFigure, Exchange, FollowUpState};
use std::collections::BTreeSet;

/// An exchange with its figures.
#[derive(Clone, Debug)]
pub struct MeetingFigures<'a> {
    /// The exchange.
    pub exchange: &'a Exchange,
    /// What follows from it.
    pub digest: Digest,
    /// How many reports were awaited: of the sites that belonged to the programme on that day, and of those that filed one that counts.
    pub expected: usize,
    /// How many statements stand in the reports that count.
    pub statements: usize,
    /// How many findings there are.
    pub findings: usize,
}

impl<'a> MeetingFigures<'a> {
    pub(super) fn of(exchange: &'a Exchange, sites: &[String]) -> Self {
        let digest = digest(exchange);
        let known = &exchange.programme.value.sites;
        let belonging =
            digest.sites.iter().filter_map(|place| known.get(*place)).map(|site| site.id.as_str());
        let of_day: BTreeSet<&str> = belonging.chain(digest.counted.iter().map(String::as_str)).collect();
        let is_meant = |id: &&&str| sites.is_empty() || sites.iter().any(|site| site == **id);
        let expected = of_day.iter().filter(is_meant).count();
        let counted =
            exchange.reports.iter().filter(|report| digest.counted.contains(report.value.site.as_str()));
        let statements = counted.map(|report| report.value.statements().count()).sum();
        Self { findings: exchange.findings.value.findings.len(), exchange, digest, expected, statements }
    }

    /// How many reports count.
    pub fn reports(&self) -> usize {
        self.digest.counted.len()
    }
}

/// The figures of all exchanges of a dossier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DossierFigures {
    /// Exchanges.
    pub exchanges: usize,
    /// Reports that count.
    pub reports: usize,
    /// Reports that were awaited.
    pub expected: usize,
    /// The fewest reports that counted at one exchange.
    pub fewest: usize,
    /// The most reports that counted at one exchange.
    pub most: usize,
    /// Sites of which at least one report counts.
    pub sites: usize,
    /// Statements in the reports that count.
    pub statements: usize,
    /// Findings.
    pub findings: usize,
    /// Agreements.
    pub agreements: usize,
    /// Agreements that were kept.
    pub done: usize,
    /// Agreements that were dropped.
    pub dropped: usize,
    /// Partners of the sites in the last half-year.
    pub partners: usize,
}

impl DossierFigures {
    pub(super) fn of(meetings: &[MeetingFigures<'_>], agreements: &[Agreement<'_>]) -> Self {
        let sum = |of: fn(&MeetingFigures<'_>) -> usize| meetings.iter().map(of).sum();
        let sites: BTreeSet<&String> = meetings.iter().flat_map(|meeting| &meeting.digest.counted).collect();
        let state = |state: FollowUpState| agreements.iter().filter(|it| it.task.state == state).count();
        let reports = || meetings.iter().map(MeetingFigures::reports);
        Self {
            exchanges: meetings.len(),
            reports: sum(|meeting| meeting.reports()),
            expected: sum(|meeting| meeting.expected),
            fewest: reports().min().unwrap_or_default(),
            most: reports().max().unwrap_or_default(),
            sites: sites.len(),
            statements: sum(|meeting| meeting.statements),
            findings: sum(|meeting| meeting.findings),
            agreements: agreements.len(),
            done: state(FollowUpState::Done),
            dropped: state(FollowUpState::Dropped),
            partners: 0,
        }
    }

    /// The figure of that name.
    pub const fn figure(&self, figure: DossierFigure) -> usize {
        match figure {
            DossierFigure::Exchanges => self.exchanges,
            DossierFigure::Reports => self.reports,
            DossierFigure::Sites => self.sites,
            DossierFigure::Statements => self.statements,
            DossierFigure::Findings => self.findings,
            DossierFigure::Agreements => self.agreements,
            DossierFigure::AgreementsDone => self.done,
            DossierFigure::Partners => self.partners,
        }
    }
}
