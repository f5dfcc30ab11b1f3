//! How near statements, findings and themes of former exchanges are to one another: what the page for merging combines while somebody decides.

use super::Filed;
use super::courses::FormerTheme;
use super::suggestions::{points, words_of};
use crate::model::{Exchange, MergedFinding, StatementKind};
use similar_texts::neighbours;

/// A text with those of its kind that are like it.
#[derive(Clone, Debug, Default)]
pub struct Near {
    /// Those that are like it, by their places, each with its likeness between 0 and 1.
    pub near: Vec<(usize, f32)>,
    /// Its content words as typed, each with the form in which it is compared.
    pub words: Vec<(String, String)>,
}

/// Compares all `statements`, then the findings of `exchange`, then the texts of `former` themes, which have their places behind them; each kind by
/// itself.
pub fn nearness(exchange: &Exchange, statements: &[Filed<'_>], former: &[FormerTheme<'_>]) -> Vec<Near> {
    let findings = &exchange.findings.value.findings;
    let said = statements.iter().map(|filed| (filed.kind, words_of(filed.statement)));
    let before = former.iter().flat_map(|one| one.texts.iter().map(|text| (one.kind, (*text).to_owned())));
    let texts: Vec<(StatementKind, String)> =
        said.chain(findings.iter().map(|finding| (finding.kind, wording(finding)))).chain(before).collect();
    let mut all = vec![Near::default(); texts.len()];
    for kind in [StatementKind::Success, StatementKind::Obstacle, StatementKind::Plan, StatementKind::Need] {
        let places: Vec<usize> =
            texts.iter().enumerate().filter(|(_, text)| text.0 == kind).map(|(place, _)| place).collect();
        let of_kind: Vec<&str> =
            places.iter().filter_map(|place| texts.get(*place)).map(|text| text.1.as_str()).collect();
        for (found, place) in neighbours(&of_kind).into_iter().zip(&places) {
            let near = found.near.into_iter();
            let near = near.filter_map(|(other, likeness)| Some((*places.get(other)?, likeness))).collect();
            if let Some(slot) = all.get_mut(*place) {
                *slot = Near { near, words: found.words };
            }
        }
    }
    all
}

/// The office's wording with the points below it.
fn wording(finding: &MergedFinding) -> String {
    let words: Vec<&str> = std::iter::once(finding.text.as_str()).chain(points(&finding.details)).collect();
    words.join("\n")
}
