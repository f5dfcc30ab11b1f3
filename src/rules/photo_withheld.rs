//! `photo-withheld`: a picture that is left out of documents because somebody in it did not agree to them.

use super::context::{Found, Rule, RuleContext};
use crate::model::{Use, Withheld};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "photo-withheld", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let exchange = context.exchange;
    for photo in context.photos() {
        let (print, web) = (exchange.withheld(photo, Use::Print), exchange.withheld(photo, Use::Web));
        let Some(why) = print.or(web) else { continue };
        let words = exchange.consent_words(photo);
        let place = match (why, words) {
            (Withheld::Words, Some(words)) => words.place,
            _ => photo.file.place,
        };
        let documents = match (print, web) {
            (Some(_), Some(_)) => "all",
            (Some(_), None) => "print",
            _ => "web",
        };
        let words = words.map(|words| words.value.clone()).unwrap_or_default();
        let args = [
            ("name", (&photo.file.value).into()),
            ("documents", documents.into()),
            ("why", reason(why).into()),
            ("words", words.into()),
        ];
        found.add(&exchange.event.file, place, args);
    }
}

const fn reason(why: Withheld) -> &'static str {
    match why {
        Withheld::Refused => "refused",
        Withheld::Withdrawn => "withdrawn",
        Withheld::Guardians => "guardians",
        Withheld::OtherUse => "other-use",
        Withheld::Words => "words",
    }
}
