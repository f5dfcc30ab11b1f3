//! `list-folded`: a list or a table whose lines YAML puts together, because it does not stand under `|`.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::markdown::begins_with_mark;

pub(super) const RULE: Rule = Rule { id: "list-folded", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    for typed in &desk.texts {
        let marked = |at: &usize| typed.text.get(*at..).is_some_and(begins_with_mark);
        let lines: Vec<usize> = typed.folded().into_iter().filter(marked).collect();
        // One may be a dash within a sentence.
        if let [first, _, ..] = lines[..] {
            found.add(typed.file, typed.place(first..first + 1), []);
        }
    }
}
