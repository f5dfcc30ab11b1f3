//! `word-not-known`: a word of the programme whose gender or plural nothing says.

use super::context::{Found, Rule, RuleContext};
use crate::model::Language;
use diagnostics::Severity;
use german_text::{Lang, Noun, NounGap};

pub(super) const RULE: Rule = Rule { id: "word-not-known", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let (programme, event) = (&context.exchange.programme, &context.exchange.event);
    let lang = match programme.value.language {
        Language::De => Lang::De,
        Language::En => Lang::En,
    };
    let of_programme = programme.value.words.all().map(|(_, word)| (programme.file.as_str(), word));
    let of_event = event.value.words.all().map(|(_, word)| (event.file.as_str(), word));
    for (file, word) in of_programme.into_iter().chain(of_event) {
        let Some(word) = word else { continue };
        let Some(gap) = Noun::gap(&word.value, lang) else { continue };
        let gap = match gap {
            NounGap::Nothing => "nothing",
            NounGap::Gender => "gender",
            NounGap::Plural => "plural",
        };
        found.add(file, word.place, [("word", word.value.clone().into()), ("gap", gap.into())]);
    }
}
