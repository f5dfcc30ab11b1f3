//! `term-spellings`: one term written with a hyphen here and without there.

use super::context::{Found, Rule, RuleContext};
use crate::texts::{Class, Typed};
use diagnostics::Severity;
use std::collections::BTreeMap;
use std::ops::Range;

pub(super) const RULE: Rule = Rule { id: "term-spellings", severity: Severity::Hint, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let mut terms: BTreeMap<String, Vec<Use<'_, '_>>> = BTreeMap::new();
    for typed in context.printed().filter(|typed| typed.class != Class::Quotation) {
        let quotes = typed.quotes();
        for (word, range) in words(typed.text).into_iter().filter(|(_, range)| !quotes.holds(range.start)) {
            let parts: Vec<&str> = word.split('-').collect();
            terms.entry(folded(&parts.concat())).or_default().push(Use { word, typed, range });
        }
    }
    for uses in terms.values() {
        let (joined, hyphened): (Vec<&Use<'_, '_>>, Vec<&Use<'_, '_>>) =
            uses.iter().partition(|used| !used.word.contains('-'));
        let (few, many) = if hyphened.len() < joined.len() { (hyphened, joined) } else { (joined, hyphened) };
        if let ([one, ..], [usual, ..]) = (few.as_slice(), many.as_slice()) {
            let args = [
                ("word", one.word.into()),
                ("count", few.len().into()),
                ("usual", usual.word.into()),
                ("usually", many.len().into()),
            ];
            found.add(one.typed.file, one.typed.place(one.range.clone()), args);
        }
    }
}

struct Use<'a, 't> {
    word: &'a str,
    typed: &'a Typed<'t>,
    range: Range<usize>,
}

/// Words of letters with hyphens inside them; addresses are none.
fn words(text: &str) -> Vec<(&str, Range<usize>)> {
    let mut words = Vec::new();
    let mut start = None;
    let ends = text.char_indices().map(Some).chain([None]);
    for next in ends {
        let is_inside = next.is_some_and(|(_, c)| {
            c.is_alphanumeric() || matches!(c, '-' | '/' | '@' | '.' | ':' | '_' | '*')
        });
        let at = next.map_or(text.len(), |(at, _)| at);
        match (start, is_inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let piece = text.get(from..at).unwrap_or_default();
                let word = piece.trim_end_matches(['.', ':']);
                let is_term = word.chars().count() >= 6
                    && word.chars().all(|c| c.is_alphabetic() || c == '-')
                    && !word.starts_with('-')
                    && !word.ends_with('-');
                if is_term {
                    words.push((word, from..from + word.len()));
                }
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// Without case and without the endings of the plural: `Themen-Tischen` and `Thementisch` are one term.
fn folded(word: &str) -> String {
    let word = word.to_lowercase();
    let stem = ["en", "es", "e", "n", "s"].iter().find_map(|ending| word.strip_suffix(ending));
    stem.filter(|stem| stem.chars().count() >= 6).unwrap_or(&word).to_owned()
}
