//! `abbreviation-without-space`: an abbreviation of several words without its space.

use super::context::{Found, Rule, RuleContext};
use crate::texts::{Area, Class, Typed};
use diagnostics::Severity;
use std::collections::BTreeMap;
use std::ops::Range;

pub(super) const RULE: Rule = Rule { id: "abbreviation-without-space", severity: Severity::Hint, run };

const ABBREVIATIONS: [&str; 13] = [
    "z.B.", "Z.B.", "u.a.", "d.h.", "D.h.", "o.g.", "o.ä.", "u.ä.", "z.T.", "i.d.R.", "u.U.", "v.a.", "e.V.",
];

/// One diagnostic per file, at the first of its places: whoever writes `z.B.` writes it throughout.
fn run(context: &RuleContext<'_>, found: &mut Found) {
    let mut files: BTreeMap<&str, Vec<(&Typed<'_>, Range<usize>)>> = BTreeMap::new();
    for typed in
        context.texts.iter().filter(|typed| typed.area != Area::Programme && typed.class != Class::Quotation)
    {
        let places = ABBREVIATIONS.iter().flat_map(|short| typed.text.match_indices(short));
        let mut ranges: Vec<Range<usize>> = places
            .filter(|(at, _)| {
                !typed
                    .text
                    .get(..*at)
                    .unwrap_or_default()
                    .ends_with(|c: char| c.is_alphanumeric() || c == '.')
            })
            .map(|(at, short)| at..at + short.len())
            .collect();
        ranges.sort_by_key(|range| range.start);
        files.entry(typed.file).or_default().extend(ranges.into_iter().map(|range| (typed, range)));
    }
    for (file, places) in &files {
        let Some((typed, range)) = places.first() else { continue };
        let short = typed.text.get(range.clone()).unwrap_or_default();
        let spaced = short.replace('.', ". ");
        let args =
            [("short", short.into()), ("spaced", spaced.trim_end().into()), ("count", places.len().into())];
        found.add(file, typed.place(range.clone()), args);
    }
}
