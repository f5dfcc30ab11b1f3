//! What became of each statement: in a finding, set aside, or still open.

use crate::model::{Exchange, MergedFinding, Report, SourceFile, Statement, StatementKind};
use std::collections::BTreeSet;

/// A statement that a site filed.
#[derive(Clone, Copy, Debug)]
pub struct Filed<'a> {
    /// The report it stands in.
    pub report: &'a SourceFile<Report>,
    /// Its kind.
    pub kind: StatementKind,
    /// The statement.
    pub statement: &'a Statement,
    /// What became of it.
    pub placement: Placement,
}

/// What became of a statement. Each has exactly one of these, so that all of them together are all that was filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placement {
    /// It is in a finding, or in several.
    Placed,
    /// Somebody set it aside, with a reason.
    Aside,
    /// It is for the office alone and in no finding.
    Internal,
    /// Nobody has decided yet.
    Open,
}

/// All statements of an exchange, in the order of the reports.
pub fn statements(exchange: &Exchange) -> Vec<Filed<'_>> {
    let merged = &exchange.findings.value;
    let cited: BTreeSet<&str> =
        merged.findings.iter().flat_map(MergedFinding::cited).map(|id| id.as_str()).collect();
    let aside: BTreeSet<&str> = merged.aside.iter().map(|aside| aside.id.as_str()).collect();
    let placement = |statement: &Statement| match statement.id.as_str() {
        id if cited.contains(id) => Placement::Placed,
        id if aside.contains(id) => Placement::Aside,
        _ if statement.internal => Placement::Internal,
        _ => Placement::Open,
    };
    let filed =
        exchange.reports.iter().flat_map(|report| report.value.statements().map(move |said| (report, said)));
    filed
        .map(|(report, (kind, statement))| Filed { report, kind, statement, placement: placement(statement) })
        .collect()
}
