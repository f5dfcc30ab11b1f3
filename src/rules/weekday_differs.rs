//! `weekday-differs`: a weekday that does not fit the date behind it.

use super::context::{Found, Rule, RuleContext};
use crate::texts::{Token, date, weekday, weekday_name};
use chrono::Datelike as _;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "weekday-differs", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for typed in &context.texts {
        let tokens = typed.tokens();
        for (index, token) in tokens.iter().enumerate() {
            let Some(said) = weekday(token.text) else { continue };
            let between = |token: &&Token<'_>| matches!(token.text, "," | "den" | "dem" | "der" | "the");
            let gap = tokens.iter().skip(index + 1).take_while(between).count();
            let behind = tokens.get(index + 1 + gap..).unwrap_or_default();
            let Some((day, taken)) = date(behind) else { continue };
            if day.weekday() != said {
                let right = weekday_name(day.weekday(), token.text);
                let range = behind
                    .first()
                    .zip(behind.get(taken - 1))
                    .map(|(one, last)| one.range.start..last.range.end);
                let words = range.and_then(|range| typed.text.get(range)).unwrap_or_default();
                let args = [("said", token.text.into()), ("date", words.into()), ("right", right.into())];
                found.add(typed.file, typed.place(token.range.clone()), args);
            }
        }
    }
}
