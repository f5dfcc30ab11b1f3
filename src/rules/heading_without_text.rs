//! `heading-without-text`: a heading in a text with no words in it or nothing below it.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "heading-without-text", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for typed in &context.texts {
        let headings = &typed.markdown().headings;
        for (index, heading) in headings.iter().enumerate() {
            let next = headings.get(index + 1);
            let follows = next.is_some_and(|next| {
                let between = typed.text.get(heading.range.end..next.range.start);
                next.level <= heading.level && between.is_some_and(|between| between.trim().is_empty())
            });
            let what = if heading.words.is_empty() { "words" } else { "below" };
            if heading.words.is_empty() || follows {
                found.add(
                    typed.file,
                    typed.place(heading.range.clone()),
                    [("what", what.into()), ("words", heading.words.as_str().into())],
                );
            }
        }
    }
}
