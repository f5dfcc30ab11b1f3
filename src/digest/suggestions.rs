//! What an open statement may be merged with. A person decides; nothing here does.

use super::courses::{FormerTheme, former_themes};
use super::{Filed, Placement};
use crate::model::{Detail, Exchange, FindingPoint, MergedFinding, Statement, StatementKind, Theme};
use similar_texts::{Group, Offer, suggest};
use std::collections::BTreeMap;

/// So many are offered.
const OFFERED: usize = 3;

/// A statement that nobody has placed yet, with what it may belong to.
#[derive(Clone, Debug)]
pub struct OpenStatement<'a> {
    /// The statement.
    pub filed: Filed<'a>,
    /// The nearest findings, themes of former exchanges and open statements of its kind, best first.
    pub suggested: Vec<Suggested<'a>>,
}

/// A finding, a theme or another open statement that may say the same.
#[derive(Clone, Debug)]
pub struct Suggested<'a> {
    /// What it is.
    pub candidate: Candidate<'a>,
    /// How near it is, between 0 and 1.
    pub likeness: f32,
    /// Whether it says nearly the same in the same words.
    pub is_nearly_the_same: bool,
    /// Content words that both have, as the open statement has them.
    pub shared: Vec<String>,
}

/// What is offered.
#[derive(Clone, Copy, Debug)]
pub enum Candidate<'a> {
    /// A finding.
    Finding(&'a MergedFinding),
    /// A theme that former exchanges named and no finding of this one belongs to yet.
    Theme(&'a Theme),
    /// A statement that is open, too.
    Statement(Filed<'a>),
}

impl Candidate<'_> {
    /// Its id.
    pub fn id(&self) -> &str {
        match self {
            Self::Finding(finding) => finding.id.as_str(),
            Self::Theme(theme) => theme.id.as_str(),
            Self::Statement(filed) => filed.statement.id.as_str(),
        }
    }

    /// Its words.
    pub fn text(&self) -> &str {
        match self {
            Self::Finding(finding) => finding.text.as_str(),
            Self::Theme(theme) => theme.title.as_str(),
            Self::Statement(filed) => filed.statement.text.as_str(),
        }
    }
}

/// Finds for each open one of `statements` the nearest findings, themes of former exchanges and open statements of its kind. Those that nearly repeat another come first,
/// kind by kind.
pub fn suggestions<'a>(exchange: &'a Exchange, statements: &[Filed<'a>]) -> Vec<OpenStatement<'a>> {
    let kinds = [StatementKind::Success, StatementKind::Obstacle, StatementKind::Plan, StatementKind::Need];
    let former = former_themes(exchange);
    kinds.into_iter().flat_map(|kind| of_kind(exchange, statements, &former, kind)).collect()
}

fn of_kind<'a>(
    exchange: &'a Exchange,
    statements: &[Filed<'a>],
    former: &[FormerTheme<'a>],
    kind: StatementKind,
) -> Vec<OpenStatement<'a>> {
    let words = words_by_id(statements);
    let findings = exchange.findings.value.findings.iter().filter(|finding| finding.kind == kind);
    let open = statements.iter().filter(|filed| filed.kind == kind && filed.placement == Placement::Open);
    let former: Vec<&FormerTheme<'a>> = former.iter().filter(|former| former.kind == kind).collect();
    let candidates: Vec<Candidate<'a>> = findings
        .map(Candidate::Finding)
        .chain(former.iter().map(|former| Candidate::Theme(former.theme)))
        .chain(open.copied().map(Candidate::Statement))
        .collect();
    let mut groups: Vec<Group<'_>> = candidates.iter().map(|candidate| group(candidate, &words)).collect();
    let themes = candidates.iter().zip(&mut groups);
    let themes = themes.filter(|(candidate, _)| matches!(candidate, Candidate::Theme(_)));
    for ((_, group), former) in themes.zip(former) {
        group.texts.clone_from(&former.texts);
    }
    let told = |offer: Offer| {
        let Some(Candidate::Statement(filed)) = candidates.get(offer.open) else { return None };
        let suggested = offer.suggestions.into_iter().filter_map(|near| {
            Some(Suggested {
                candidate: *candidates.get(near.group)?,
                likeness: near.likeness,
                is_nearly_the_same: near.is_nearly_the_same,
                shared: near.shared,
            })
        });
        Some(OpenStatement { filed: *filed, suggested: suggested.collect() })
    };
    suggest(&groups, OFFERED).into_iter().filter_map(told).collect()
}

/// The words of each statement, by id.
pub(super) fn words_by_id<'a>(statements: &[Filed<'a>]) -> BTreeMap<&'a str, String> {
    statements.iter().map(|filed| (filed.statement.id.as_str(), words_of(filed.statement))).collect()
}

/// A finding with its points and the words of its sites; a statement alone; of a theme its title.
pub(super) fn group<'w>(candidate: &'w Candidate<'_>, words: &'w BTreeMap<&str, String>) -> Group<'w> {
    let said = |id: &str| words.get(id).map(String::as_str);
    match candidate {
        Candidate::Finding(finding) => {
            let cited = finding.cited().into_iter().filter_map(|id| said(id.as_str()));
            let own = std::iter::once(finding.text.as_str()).chain(points(&finding.details));
            Group { id: candidate.id(), texts: own.chain(cited).collect(), is_open: false }
        }
        Candidate::Theme(theme) => {
            Group { id: candidate.id(), texts: vec![theme.title.as_str()], is_open: false }
        }
        Candidate::Statement(filed) => {
            let texts = said(filed.statement.id.as_str()).into_iter().collect();
            Group { id: candidate.id(), texts, is_open: true }
        }
    }
}

pub(super) fn points(points_below: &[FindingPoint]) -> Vec<&str> {
    points_below
        .iter()
        .flat_map(|point| std::iter::once(point.text.as_str()).chain(points(&point.details)))
        .collect()
}

/// A statement with the points below it.
pub(super) fn words_of(statement: &Statement) -> String {
    fn add(text: &str, details: &[Detail], words: &mut String) {
        words.push_str(text);
        for detail in details {
            words.push('\n');
            add(detail.text.as_str(), &detail.details, words);
        }
    }
    let mut words = String::new();
    add(statement.text.as_str(), &statement.details, &mut words);
    words
}
