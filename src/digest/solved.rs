//! Obstacles of last time that may be solved: proposed, never decided here.

use super::courses::{Course, Trend, courses};
use super::statements::{Placement, statements};
use super::suggestions::{Candidate, group, words_by_id};
use crate::model::{Exchange, MergedFinding, StatementKind, Theme};
use similar_texts::{Group, suggest};

/// From this likeness on, a success may be that of an obstacle, where both also share a word of content.
const RELATED: f32 = 0.25;

/// An obstacle of last time with a success of now that is near to it.
#[derive(Clone, Debug)]
pub struct MaybeSolved<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// How it was named last time.
    pub obstacle: &'a MergedFinding,
    /// The success: a finding, or a statement in none.
    pub success: Candidate<'a>,
    /// Content words that both have.
    pub shared: Vec<String>,
}

/// Finds, for each theme that was an obstacle last time and is one for a smaller share now, the success that is nearest to it.
pub fn maybe_solved(exchange: &Exchange) -> Vec<MaybeSolved<'_>> {
    let courses = courses(exchange);
    let fading: Vec<(&Theme, &MergedFinding)> = courses.iter().filter_map(fading).collect();
    if fading.is_empty() {
        return Vec::new();
    }
    let all = statements(exchange);
    let words = words_by_id(&all);
    let findings = exchange.findings.value.findings.iter();
    let findings = findings.filter(|finding| finding.kind == StatementKind::Success);
    let single = all.iter().filter(|filed| filed.kind == StatementKind::Success);
    let single = single.filter(|filed| filed.placement == Placement::Open);
    let successes: Vec<Candidate<'_>> =
        findings.map(Candidate::Finding).chain(single.copied().map(Candidate::Statement)).collect();
    let mut found = Vec::new();
    for (theme, obstacle) in fading {
        let asked = Group { id: "", texts: vec![obstacle.text.as_str()], is_open: true };
        let others = successes.iter().map(|success| Group { is_open: false, ..group(success, &words) });
        let groups: Vec<Group<'_>> = std::iter::once(asked).chain(others).collect();
        let near = suggest(&groups, 1).into_iter().flat_map(|offer| offer.suggestions).next();
        let near = near.filter(|near| near.likeness >= RELATED && !near.shared.is_empty());
        let success = near.as_ref().and_then(|near| successes.get(near.group.checked_sub(1)?).copied());
        if let Some((near, success)) = near.zip(success) {
            found.push(MaybeSolved { theme, obstacle, success, shared: near.shared });
        }
    }
    found
}

/// The obstacle of the exchange before, where nobody said that it is solved and a smaller share names it now.
fn fading<'a>(course: &Course<'a>) -> Option<(&'a Theme, &'a MergedFinding)> {
    let is_fading = course.kind == StatementKind::Obstacle && course.trend() == Some(Trend::Falling);
    let before = course.earlier().next().filter(|_| is_fading && course.theme.solved.is_none())?;
    before.findings.first().map(|obstacle| (course.theme, *obstacle))
}
