//! A `findings.yaml` to start from.

use super::overview::Merging;
use super::words::{one_line, suggested_words};
use crate::digest::OpenStatement;
use crate::model::StatementKind;
use diagnostics::Words;
use std::fmt::Write as _;

/// Writes down all open statements as comments, each under its kind and its work field, with what it may belong to. What sites wrote stands in
/// one line each, so that no word of it becomes YAML. `say` gives the words that the programme has for things, too.
pub fn findings_draft(merging: &Merging<'_>, words: &Words, say: &dyn Fn(&str) -> String) -> String {
    let mut draft = String::new();
    comment(&mut draft, "", &say("findings-draft-head"));
    draft.push_str("findings: []\n\naside: []\n");
    for (kind, list) in LISTS {
        let of_kind: Vec<&OpenStatement<'_>> =
            merging.open.iter().filter(|open| open.filed.kind == kind).collect();
        if of_kind.is_empty() {
            continue;
        }
        draft.push('\n');
        comment(&mut draft, "", &format!("{}:", say(list)));
        for (field, title) in fields(merging, &say("status-no-field")) {
            let is_of_field = |open: &&&OpenStatement<'_>| field_of(merging, open) == field;
            let of_field: Vec<&&OpenStatement<'_>> = of_kind.iter().filter(is_of_field).collect();
            if !of_field.is_empty() {
                comment(&mut draft, "", "");
                comment(&mut draft, "  ", &title);
            }
            for open in of_field {
                let site = merging.site_name(open.filed.report.value.site.as_str());
                let statement = open.filed.statement;
                let line = format!(
                    "- {} ({}): {}",
                    statement.id.as_str(),
                    one_line(site),
                    one_line(statement.text.as_str())
                );
                comment(&mut draft, "  ", &line);
                if !open.suggested.is_empty() {
                    comment(&mut draft, "      ", &format!("→ {}", suggested_words(&open.suggested, words)));
                }
            }
        }
    }
    draft
}

/// The kinds of statements with the words for many of them.
pub const LISTS: [(StatementKind, &str); 4] = [
    (StatementKind::Success, "list-successes"),
    (StatementKind::Obstacle, "list-obstacles"),
    (StatementKind::Plan, "list-plans"),
    (StatementKind::Need, "list-needs"),
];

/// The work fields with their titles, in the order of the programme, and last none.
fn fields(merging: &Merging<'_>, none: &str) -> Vec<(Option<String>, String)> {
    let fields = &merging.exchange.programme.value.work_fields;
    let known = fields.iter().map(|field| (Some(field.id.value.clone()), one_line(field.title.as_str())));
    known.chain([(None, none.to_owned())]).collect()
}

/// The work field of a statement, where the programme has it.
fn field_of(merging: &Merging<'_>, open: &OpenStatement<'_>) -> Option<String> {
    let id = open.filed.statement.field.as_ref()?;
    let mut fields = merging.exchange.programme.value.work_fields.iter();
    fields.find(|field| field.id.value == id.value).map(|field| field.id.value.clone())
}

fn comment(draft: &mut String, indent: &str, text: &str) {
    if text.is_empty() {
        draft.push_str("#\n");
    }
    for line in text.lines() {
        let line = format!("# {indent}{line}");
        writeln!(draft, "{}", line.trim_end()).unwrap_or_default();
    }
}
