//! `dossier-number-differs`: a number that somebody typed into the dossier contradicts the computed one.

use super::context::{Found, Rule, RuleContext};
use super::dossier_figures::{Figures, Said};
use crate::digest::{select, survey};
use crate::model::{Exchange, SignedSentence};
use crate::texts::{self, Typed};
use diagnostics::{Arg, Diagnostic, Place, Severity};
use std::collections::{BTreeMap, BTreeSet};

pub(super) const RULE: Rule = Rule { id: "dossier-number-differs", severity: Severity::Error, run };

/// A number with what it contradicts.
struct Wrong {
    place: Place,
    said: String,
    what: &'static str,
    computed: BTreeSet<usize>,
}

fn run(context: &RuleContext<'_>, found: &mut Found) {
    if !is_told_here(context) {
        return;
    }
    let file = &context.exchange.dossier.file;
    for wrong in wrong_numbers(context.exchange, &context.texts) {
        found.add(file, wrong.place, wrong.args());
    }
}

/// Tells whether a rule about the dossier looks at it with this exchange: the last one is what it is made for, and the others would say the same again.
pub(super) fn is_told_here(context: &RuleContext<'_>) -> bool {
    let all = &context.exchange.all;
    let is_last = all.iter().rfind(|one| !one.is_sample).is_none_or(|last| last.id == context.exchange.id);
    is_last && context.broken.is_empty()
}

/// Holds the numbers that were typed into the dossier's sheet against those computed for its period, its sites and its readers, as `exchange` has
/// them.
pub fn dossier_numbers(exchange: &Exchange, sources: &BTreeMap<String, String>) -> Vec<Diagnostic> {
    let typed = texts::all(exchange, sources);
    let diagnostic = |wrong: Wrong| {
        let mut diagnostic =
            Diagnostic::new(RULE.id, RULE.severity).in_file(&exchange.dossier.file).at(wrong.place);
        diagnostic.args.extend(wrong.args());
        diagnostic
    };
    wrong_numbers(exchange, &typed).into_iter().map(diagnostic).collect()
}

impl Wrong {
    fn args(&self) -> [(&'static str, Arg); 3] {
        let computed: Vec<String> = self.computed.iter().map(usize::to_string).collect();
        let said = self.said.as_str();
        [("said", said.into()), ("what", self.what.into()), ("computed", computed.join(", ").into())]
    }
}

fn wrong_numbers(exchange: &Exchange, typed: &[Typed<'_>]) -> Vec<Wrong> {
    let sheet = &exchange.dossier.value;
    if sheet.sentences.is_empty() && sheet.targets.is_empty() {
        return Vec::new();
    }
    let selected = select(exchange);
    let sites: Vec<String> = sheet.sites.iter().map(|site| site.value.clone()).collect();
    let survey = survey(&selected, &exchange.themes.value, &sites);
    let figures = Figures::of(exchange, &survey);
    // What a sentence has from elsewhere, the program does not count.
    let own = signed(exchange, typed).filter(|(_, sentence)| sentence.source.is_none());
    let in_sentences = own.flat_map(|(typed, _)| {
        figures.contradicted(typed).into_iter().map(|Said { range, thing, computed }| {
            let said = typed.text.get(range.clone()).unwrap_or_default().to_owned();
            Wrong {
                place: typed.place(range),
                said,
                what: thing.map_or("percent", |thing| thing.name()),
                computed,
            }
        })
    });
    let in_targets = sheet.targets.iter().filter_map(|target| {
        let (actual, figure) = (target.actual.as_ref()?, target.figure.as_ref()?);
        let (said, computed) = (usize::try_from(actual.value).ok()?, survey.figures.figure(figure.value));
        let (place, said_words) = (actual.place, said.to_string());
        (said != computed).then(|| Wrong {
            place,
            said: said_words,
            what: "actual",
            computed: [computed].into(),
        })
    });
    in_sentences.chain(in_targets).collect()
}

/// The sentences of the dossier's sheet, as they were typed. Two of the same words are told apart by their order.
pub(super) fn signed<'t, 'a: 't>(
    exchange: &'t Exchange,
    typed: &'t [Typed<'a>],
) -> impl Iterator<Item = (&'t Typed<'a>, &'t SignedSentence)> {
    let sheet = &exchange.dossier;
    let mut own = typed.iter().filter(|typed| typed.file == sheet.file);
    sheet
        .value
        .sentences
        .iter()
        .filter_map(move |one| Some((own.find(|typed| typed.text == one.text.value)?, one)))
}
