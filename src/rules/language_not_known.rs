//! `language-not-known`: a key `lang` whose value is no language.

use super::context::{Found, Rule, RuleContext};
use crate::model::{Material, Part, Text};
use diagnostics::Severity;
use german_text::language_tag;

pub(super) const RULE: Rule = Rule { id: "language-not-known", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let exchange = context.exchange;
    let programme = &exchange.programme.value;
    let names = programme.organisations.iter().flat_map(|organisation| &organisation.names);
    let in_programme = names.filter_map(|name| name.lang.as_ref());
    let in_programme = in_programme.chain(programme.foreign_words.iter().map(|word| &word.lang));
    let event = &exchange.event.value;
    let items = event.agenda.iter().filter_map(|item| item.lang.as_ref());
    let series = event.series.iter().filter_map(|series| series.lang.as_ref());
    let in_event =
        series.chain(items).chain(context.parts().flat_map(of_part)).chain(of_materials(&event.annexes));
    let in_tables = exchange.tables.iter().flat_map(|table| {
        let own = table.value.lang.iter().chain(of_materials(&table.value.materials));
        own.map(|lang| (table.file.as_str(), lang))
    });
    let all = in_programme.map(|lang| (exchange.programme.file.as_str(), lang));
    let all = all.chain(in_event.map(|lang| (exchange.event.file.as_str(), lang))).chain(in_tables);
    for (file, lang) in all.filter(|(_, lang)| language_tag(lang.as_str()).is_none()) {
        found.add(file, lang.place, [("lang", (&lang.value).into())]);
    }
}

fn of_part(part: &Part) -> Vec<&Text> {
    match part {
        Part::Passage(passage) => vec![&passage.lang],
        Part::Quote(quote) => quote.lang.iter().collect(),
        Part::Link(link) => link.lang.iter().collect(),
        Part::Materials(materials) => of_materials(materials).collect(),
        _ => Vec::new(),
    }
}

fn of_materials(materials: &[Material]) -> impl Iterator<Item = &Text> {
    materials.iter().filter_map(|material| material.lang.as_ref())
}
