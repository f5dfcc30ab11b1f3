//! `gender-forms`: gender-inclusive forms of more than one kind in one document.

use super::context::{Found, Rule, RuleContext};
use crate::texts::Token;
use crate::texts::{Class, Typed};
use diagnostics::Severity;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

pub(super) const RULE: Rule = Rule { id: "gender-forms", severity: Severity::Warning, run };

/// How people write that all genders are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Form {
    /// `Bewohner*innen`
    Asterisk,
    /// `Bewohner:innen`
    Colon,
    /// `Bewohner_innen`
    Underscore,
    /// `BewohnerInnen`
    Capital,
    /// `Bewohner/innen`, `Bewohner/-innen`
    Slash,
    /// `Bewohner·innen`
    Dot,
    /// `Bewohnerinnen und Bewohner`
    Pair,
}

impl Form {
    const fn name(self) -> &'static str {
        match self {
            Self::Asterisk => "asterisk",
            Self::Colon => "colon",
            Self::Underscore => "underscore",
            Self::Capital => "capital",
            Self::Slash => "slash",
            Self::Dot => "dot",
            Self::Pair => "pair",
        }
    }
}

/// Ends of words before a single `in`: `Lehrer:in` is a form, `Stand:in` is none.
const STEMS: [&str; 13] =
    ["er", "or", "ent", "ant", "ist", "eg", "og", "at", "eut", "arzt", "ärzt", "rat", "wirt"];

struct Use<'a, 't> {
    form: Form,
    typed: &'a Typed<'t>,
    range: Range<usize>,
}

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let mut uses: Vec<Use<'_, '_>> = Vec::new();
    for typed in context.printed().filter(|typed| typed.class != Class::Quotation) {
        let quotes = typed.quotes();
        let forms = short_forms(typed.text).into_iter().chain(pairs(typed.tokens()));
        let own =
            forms.filter(|(_, range)| !quotes.holds(range.start) && !in_block_quote(typed, range.start));
        uses.extend(own.map(|(form, range)| Use { form, typed, range }));
    }
    let mut counts: BTreeMap<Form, usize> = BTreeMap::new();
    for used in &uses {
        *counts.entry(used.form).or_default() += 1;
    }
    // The most frequent form is the house's; among equals, the one that stands first in the document.
    let first = |form: Form| uses.iter().position(|used| used.form == form).unwrap_or(usize::MAX);
    let usual =
        counts.iter().max_by_key(|(form, count)| (**count, Reverse(first(**form)))).map(|(form, _)| *form);
    let example = usual.and_then(|form| uses.iter().find(|used| used.form == form));
    let (Some(usual), Some(example)) = (usual, example) else { return };
    for (form, count) in counts.iter().filter(|(form, _)| **form != usual) {
        let Some(one) = uses.iter().find(|used| used.form == *form) else { continue };
        let words =
            |used: &Use<'_, '_>| used.typed.text.get(used.range.clone()).unwrap_or_default().to_owned();
        let args = [
            ("words", words(one).into()),
            ("form", form.name().into()),
            ("count", (*count).into()),
            ("usual", usual.name().into()),
            ("example", words(example).into()),
        ];
        found.add(one.typed.file, one.typed.place(one.range.clone()), args);
    }
}

fn in_block_quote(typed: &Typed<'_>, at: usize) -> bool {
    let line = typed.text.get(..at).map_or("", |before| before.rsplit('\n').next().unwrap_or_default());
    typed.class == Class::Markdown && line.trim_start().starts_with('>')
}

/// Forms with a sign or a capital before `in` or `innen`.
fn short_forms(text: &str) -> Vec<(Form, Range<usize>)> {
    let mut forms = Vec::new();
    for (at, ending) in endings(text) {
        let (Some(before), Some(behind)) = (text.get(..at), text.get(at + ending.len()..)) else { continue };
        if behind.starts_with(|c: char| c.is_lowercase()) {
            continue;
        }
        let (form, stem) = match before.chars().next_back() {
            Some('*') => (Form::Asterisk, before.strip_suffix('*')),
            Some(':') => (Form::Colon, before.strip_suffix(':')),
            Some('_') => (Form::Underscore, before.strip_suffix('_')),
            Some('·') => (Form::Dot, before.strip_suffix('·')),
            Some('/') => (Form::Slash, before.strip_suffix('/')),
            Some('-') => (Form::Slash, before.strip_suffix("/-")),
            Some(c) if c.is_lowercase() && ending.starts_with('I') => (Form::Capital, Some(before)),
            _ => continue,
        };
        let is_sign = form != Form::Capital;
        // In Markdown somebody may have written `\\*`.
        let Some(stem) = stem.map(|stem| if is_sign { stem.trim_end_matches('\\') } else { stem }) else {
            continue;
        };
        let start = stem.rfind(|c: char| !c.is_alphanumeric() && c != '-').map_or(0, |at| {
            at + stem.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
        });
        let word = stem.get(start..).unwrap_or_default();
        // `LogIn` is too short to be somebody.
        let is_person = word.chars().count() > 3 && STEMS.iter().any(|end| word.ends_with(end));
        let is_whole = ending.len() > 2 || is_person;
        if word.chars().count() >= 3
            && word.starts_with(char::is_uppercase)
            && word.ends_with(char::is_lowercase)
            && is_whole
            && ending.starts_with('I') != is_sign
        {
            forms.push((form, start..at + ending.len()));
        }
    }
    forms
}

/// Each `in` and `innen`, also with a capital.
fn endings(text: &str) -> impl Iterator<Item = (usize, &'static str)> {
    let found = |ending: &'static str| {
        text.match_indices(ending).map(move |(at, _)| (at, ending)).collect::<Vec<_>>()
    };
    let mut all = ["innen", "Innen"].map(found).concat();
    let single = ["in", "In"].map(found).concat();
    all.extend(
        single.into_iter().filter(|(at, _)| !text.get(at + 2..).unwrap_or_default().starts_with("nen")),
    );
    all.into_iter()
}

/// `Bewohnerinnen und Bewohner`, either way round.
fn pairs(tokens: &[Token<'_>]) -> Vec<(Form, Range<usize>)> {
    let mut pairs = Vec::new();
    for window in tokens.windows(3) {
        let [one, link, other] = window else { continue };
        if !matches!(link.text, "und" | "oder" | "sowie" | "and" | "bzw") {
            continue;
        }
        if is_pair(one.text, other.text) || is_pair(other.text, one.text) {
            pairs.push((Form::Pair, one.range.start..other.range.end));
        }
    }
    pairs
}

fn is_pair(feminine: &str, masculine: &str) -> bool {
    let Some(stem) = feminine.strip_suffix("innen").or_else(|| feminine.strip_suffix("in")) else {
        return false;
    };
    let rest = masculine.strip_prefix(stem);
    stem.starts_with(char::is_uppercase)
        && stem.chars().count() >= 3
        && rest.is_some_and(|rest| matches!(rest, "" | "n" | "en" | "e" | "s"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::tokens;

    fn of(text: &str) -> Vec<(Form, &str)> {
        let forms = short_forms(text).into_iter().chain(pairs(&tokens(text)));
        forms.map(|(form, range)| (form, text.get(range).unwrap())).collect()
    }

    #[test]
    fn every_form_is_told_from_the_others() {
        for (text, form) in [
            ("Bewohner*innen", Form::Asterisk),
            ("Bewohner\\*innen", Form::Asterisk),
            ("Lehrer:in", Form::Colon),
            ("Patient_innen", Form::Underscore),
            ("ThINKA-MitarbeiterInnen", Form::Capital),
            ("StudentIn", Form::Capital),
            ("Bürger/innen", Form::Slash),
            ("Bürger/-innen", Form::Slash),
            ("Bürger·innen", Form::Dot),
            ("Kolleginnen und Kollegen", Form::Pair),
            ("Lehrer oder Lehrerin", Form::Pair),
            ("Ärztinnen sowie Ärzte", Form::Pair),
        ] {
            assert_eq!(of(text), [(form, text)]);
        }
    }

    #[test]
    fn words_that_only_look_alike_are_none() {
        for text in [
            "Anne Müller, LinkedIn, PlugIn und LogIn",
            "außen/innen, Innenhof und Innenstadt",
            "Mitarbeiterinnen der Stadt",
            "Stand:in Gera, z. B.: in Jena",
            "Termin und Ort, Berlin und Berliner",
            "Bürger-/Bewohnerfest, Sozialraum-/Quartiersarbeit",
            "*innen* und _in_",
        ] {
            assert_eq!(of(text), [], "{text}");
        }
    }
}
