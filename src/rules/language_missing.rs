//! `language-missing`: a passage in another script of which no key names the language.

use super::context::{Found, Rule, RuleContext};
use crate::texts::{Area, Typed};
use diagnostics::Severity;
use german_text::{foreign_script, language_tag};

pub(super) const RULE: Rule = Rule { id: "language-missing", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let words: Vec<&str> = named(context).collect();
    let printed = |typed: &&Typed<'_>| typed.area != Area::Site && !typed.has_language;
    for typed in context.texts.iter().filter(printed) {
        for range in foreign_script(typed.text) {
            let is_named = words.iter().any(|words| {
                typed
                    .text
                    .match_indices(words)
                    .any(|(at, _)| at <= range.start && range.end <= at + words.len())
            });
            if !is_named {
                let words = typed.text.get(range.clone()).unwrap_or_default();
                found.add(typed.file, typed.place(range), [("words", words.into())]);
            }
        }
    }
}

/// Words of which a key names the language wherever they stand.
fn named<'a>(context: &RuleContext<'a>) -> impl Iterator<Item = &'a str> {
    let programme = &context.exchange.programme.value;
    let names = programme.organisations.iter().flat_map(|organisation| &organisation.names);
    let names = names.filter_map(|name| Some((&name.name, name.lang.as_ref()?)));
    let series = context.exchange.event.value.series.iter();
    let series = series.filter_map(|series| Some((&series.title, series.lang.as_ref()?)));
    let words = programme.foreign_words.iter().map(|word| (&word.text, &word.lang));
    let all = words.chain(names).chain(series).filter(|(_, lang)| language_tag(lang.as_str()).is_some());
    all.map(|(text, _)| text.as_str()).filter(|text| !text.is_empty())
}
