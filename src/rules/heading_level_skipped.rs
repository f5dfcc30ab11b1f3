//! `heading-level-skipped`: a heading in a text that lies more than one level below the one before.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "heading-level-skipped", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for typed in &context.texts {
        let mut level = 0;
        for heading in &typed.markdown().headings {
            if heading.level > level + 1 {
                let signs = "#".repeat(level + 1);
                let args = [("words", heading.words.as_str().into()), ("signs", signs.into())];
                found.add(typed.file, typed.place(heading.range.clone()), args);
            }
            level = heading.level;
        }
    }
}
