//! `list-folded`: a list or a table whose lines YAML puts together, because it does not stand under `|`.

use super::context::{Found, Rule, RuleContext};
use crate::markdown::begins_with_mark;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "list-folded", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for typed in &context.texts {
        let marked = |at: &usize| typed.text.get(*at..).is_some_and(begins_with_mark);
        let lines: Vec<usize> = typed.folded().into_iter().filter(marked).collect();
        // One may be a dash within a sentence.
        if let [first, _, ..] = lines[..] {
            found.add(typed.file, typed.place(first..first + 1), []);
        }
    }
}
