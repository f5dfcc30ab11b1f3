//! `dossier-number-small`: a sentence or a result of the dossier says how few sites or people there were, and others than the office read it.

use super::context::{Found, Rule, RuleContext};
use super::dossier_figures::Figures;
use super::dossier_number_differs::{is_told_here, signed};
use super::dossier_sentence::Nouns;
use crate::digest::{LEAST, select, survey};
use crate::model::Edition;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "dossier-number-small", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let sheet = &context.exchange.dossier;
    if !is_told_here(context) || sheet.value.edition() == Edition::Internal {
        return;
    }
    if !sheet.value.sentences.is_empty() {
        let selected = select(context.exchange);
        let sites: Vec<String> = sheet.value.sites.iter().map(|site| site.value.clone()).collect();
        let survey = survey(&selected, &context.exchange.themes.value, &sites);
        let figures = Figures::of(context.exchange, &survey);
        for (typed, _) in signed(context.exchange, &context.texts) {
            for range in figures.small(typed) {
                let said = typed.text.get(range.clone()).unwrap_or_default().to_owned();
                found.add(&sheet.file, typed.place(range), [("said", said.into())]);
            }
        }
    }
    let nouns = Nouns::of(context.exchange);
    for target in sheet.value.targets.iter().filter(|target| nouns.counts_sites(target.aim.as_str())) {
        let small = target
            .actual
            .as_ref()
            .filter(|actual| usize::try_from(actual.value).is_ok_and(|actual| (1..LEAST).contains(&actual)));
        if let Some(actual) = small {
            found.add(&sheet.file, actual.place, [("said", actual.value.to_string().into())]);
        }
    }
}
