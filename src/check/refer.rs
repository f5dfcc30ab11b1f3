//! References by id: what all rules about unknown ids share.

use crate::diag::Finding;
use crate::exchange::{Placed, Text};
use crate::yaml::nearest;

/// A value that names something by its id.
pub(super) struct Reference<'a> {
    /// The file it stands in.
    pub(super) file: &'a str,
    /// The id as typed.
    pub(super) id: &'a Text,
}

/// All `ids` of a list, as references in `file`.
pub(super) fn all<'a>(
    file: &'a str,
    ids: impl IntoIterator<Item = &'a Text>,
) -> impl Iterator<Item = Reference<'a>> {
    ids.into_iter().map(move |id| Reference { file, id })
}

/// A finding for each reference that names none of `known` (id, and the name people know it by).
pub(super) fn unknown<'a>(
    rule: &'static str,
    references: impl Iterator<Item = Reference<'a>>,
    known: &[(&str, &str)],
    findings: &mut Vec<Finding>,
) {
    for Reference { file, id } in
        references.filter(|reference| !known.iter().any(|(id, _)| *id == reference.id.value))
    {
        let close = nearest(&id.value, known.iter().map(|(id, name)| (*id, vec![*name])));
        let mut place = id.place;
        place.length = u32::try_from(id.value.chars().count()).unwrap_or(1).max(1);
        findings.push(
            Finding::error(rule)
                .in_file(file)
                .at(place)
                .with("id", &id.value)
                .with("suggested", u32::from(close.is_some()))
                .with("suggestion", close.unwrap_or_default()),
        );
    }
}

/// Ids and names, for [`unknown`].
pub(super) fn pairs<'a, T>(
    things: &'a [T],
    pair: impl Fn(&'a T) -> (&'a Text, &'a Placed<String>),
) -> Vec<(&'a str, &'a str)> {
    things.iter().map(|thing| (pair(thing).0.as_str(), pair(thing).1.as_str())).collect()
}
