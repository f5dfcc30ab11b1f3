//! In comes an [`Exchange`]; out come diagnostics about what its values say of each other, and how its texts are written.
//! One file per rule, all of them listed in [`RULES`]; `tests/rules/<id>.yaml` is each rule's test and its page.
//! It stands beside the line: it reads and reports, and changes nothing.

mod abbreviation_without_space;
mod alt_equals_caption;
mod ambiguous_date;
mod aside_contradicts;
mod attendance_adds_up;
mod attendance_incomplete;
mod attendance_shape;
mod attendant_without_name;
mod character_not_shown;
mod contact_conflict;
mod contact_period;
mod contact_twice;
mod contact_without_kind;
mod context;
mod count_differs;
mod date_as_words;
mod date_contradicts;
mod day_order;
mod deadline_without_day;
mod dossier_figures;
mod dossier_number_differs;
mod dossier_number_small;
mod dossier_sentence;
mod due_before_event;
mod duplicate_contacts;
mod duplicate_id;
mod duplicate_report;
mod duplicate_statement;
mod duplicate_table;
mod empty_words;
mod end_before_start;
mod filed_not_read;
mod filing_conflict;
mod finding_in_two_themes;
mod finding_on_changed;
mod finding_on_internal;
mod finding_without_statement;
mod flipchart_not_typed;
mod folder_date_differs;
mod follow_up_answered;
mod gender_forms;
mod heading_level_skipped;
mod heading_without_text;
mod image_in_text;
mod invisible_character;
mod item_day_unknown;
mod item_number_twice;
mod item_order;
mod item_without_part;
mod item_without_title;
mod kind_differs;
mod language_missing;
mod language_not_known;
mod line_under_list;
mod lines_joined;
mod link_leads_nowhere;
mod link_not_valid;
mod link_says_nothing;
mod link_to_no_item;
mod list_folded;
mod list_labels;
mod list_read;
mod list_too_deep;
mod mail_not_valid;
mod markup_not_shown;
mod name_of_two;
mod names;
mod next_before_event;
mod next_without_date;
mod not_printed;
mod organisation_not_valid;
mod outcome_of_open;
mod page;
mod part_without_content;
mod period_contradicts;
mod person_not_valid;
mod person_twice;
mod personal_data;
mod photo_withheld;
mod photo_without_alt;
mod photo_without_consent;
mod photo_without_credit;
mod phrase_contradicts;
mod place_missing;
mod printed_twice;
mod published_draft;
mod published_without_day;
mod quorum_differs;
mod quote_with_marks;
mod refer;
mod registration_day_unknown;
mod remark_in_text;
mod report_missing;
mod retention_not_read;
mod series_over;
mod signed_before_event;
mod site_not_valid;
mod site_without_name;
mod statement_unused;
mod table_read;
mod table_row_too_long;
mod tally_differs;
mod term_spellings;
mod theme_twice;
mod theme_unknown_exchange;
mod theme_unknown_finding;
mod times_overlap;
mod typed_number;
mod unbalanced_quotes;
mod unknown_field;
mod unknown_finding;
mod unknown_inviter;
mod unknown_item;
mod unknown_organisation;
mod unknown_person;
mod unknown_phrase;
mod unknown_rule;
mod unknown_site;
mod unknown_statement;
mod version_order;
mod weekday_differs;
mod word_not_known;

pub use context::{Named, Rule, Subject};
pub use dossier_number_differs::dossier_numbers;
pub use due_before_event::last_day;
pub use invisible_character::invisible;
pub use page::{Example, Page, Shown, TwoLanguages};

use crate::model::{Exchange, RuleLevel};
use context::{Found, RuleContext};
use diagnostics::{Diagnostic, Severity};
use rayon::prelude::*;

/// All rules, by id.
pub const RULES: &[Rule] = &[
    abbreviation_without_space::RULE,
    alt_equals_caption::RULE,
    ambiguous_date::RULE,
    aside_contradicts::RULE,
    attendance_adds_up::RULE,
    attendance_incomplete::RULE,
    attendance_shape::RULE,
    attendant_without_name::RULE,
    character_not_shown::RULE,
    contact_conflict::RULE,
    contact_period::RULE,
    contact_twice::RULE,
    contact_without_kind::RULE,
    count_differs::RULE,
    date_as_words::RULE,
    date_contradicts::RULE,
    day_order::RULE,
    deadline_without_day::RULE,
    dossier_number_differs::RULE,
    dossier_number_small::RULE,
    due_before_event::RULE,
    duplicate_contacts::RULE,
    duplicate_id::RULE,
    duplicate_report::RULE,
    duplicate_statement::RULE,
    duplicate_table::RULE,
    end_before_start::RULE,
    filed_not_read::RULE,
    filing_conflict::RULE,
    finding_in_two_themes::RULE,
    finding_on_changed::RULE,
    finding_on_internal::RULE,
    finding_without_statement::RULE,
    flipchart_not_typed::RULE,
    folder_date_differs::RULE,
    follow_up_answered::RULE,
    gender_forms::RULE,
    heading_level_skipped::RULE,
    heading_without_text::RULE,
    image_in_text::RULE,
    invisible_character::RULE,
    item_day_unknown::RULE,
    item_number_twice::RULE,
    item_order::RULE,
    item_without_part::RULE,
    item_without_title::RULE,
    kind_differs::RULE,
    language_missing::RULE,
    language_not_known::RULE,
    line_under_list::RULE,
    lines_joined::RULE,
    link_leads_nowhere::RULE,
    link_not_valid::RULE,
    link_says_nothing::RULE,
    link_to_no_item::RULE,
    list_folded::RULE,
    list_labels::RULE,
    list_read::RULE,
    list_too_deep::RULE,
    mail_not_valid::RULE,
    markup_not_shown::RULE,
    name_of_two::RULE,
    next_before_event::RULE,
    next_without_date::RULE,
    not_printed::RULE,
    organisation_not_valid::RULE,
    outcome_of_open::RULE,
    part_without_content::RULE,
    period_contradicts::RULE,
    person_not_valid::RULE,
    person_twice::RULE,
    personal_data::RULE,
    photo_withheld::RULE,
    photo_without_alt::RULE,
    photo_without_consent::RULE,
    photo_without_credit::RULE,
    phrase_contradicts::RULE,
    place_missing::RULE,
    printed_twice::RULE,
    published_draft::RULE,
    published_without_day::RULE,
    quorum_differs::RULE,
    quote_with_marks::RULE,
    registration_day_unknown::RULE,
    remark_in_text::RULE,
    report_missing::RULE,
    retention_not_read::RULE,
    series_over::RULE,
    signed_before_event::RULE,
    site_not_valid::RULE,
    site_without_name::RULE,
    statement_unused::RULE,
    table_read::RULE,
    table_row_too_long::RULE,
    tally_differs::RULE,
    term_spellings::RULE,
    theme_twice::RULE,
    theme_unknown_exchange::RULE,
    theme_unknown_finding::RULE,
    times_overlap::RULE,
    typed_number::RULE,
    unbalanced_quotes::RULE,
    unknown_field::RULE,
    unknown_finding::RULE,
    unknown_inviter::RULE,
    unknown_item::RULE,
    unknown_organisation::RULE,
    unknown_person::RULE,
    unknown_phrase::RULE,
    unknown_rule::RULE,
    unknown_site::RULE,
    unknown_statement::RULE,
    version_order::RULE,
    weekday_differs::RULE,
    word_not_known::RULE,
];

/// Collects what all rules say of `subject`, unsorted, each with the weight that the programme gives it.
pub fn check(subject: Subject<'_>) -> Vec<Diagnostic> {
    let context = RuleContext::new(subject, RULES);
    let of_rule = |rule: &Rule| {
        let severity = severity(rule, context.exchange)?;
        let mut found = Found { id: rule.id, severity, diagnostics: Vec::new() };
        (rule.run)(&context, &mut found);
        Some(found.diagnostics)
    };
    let found: Vec<Option<Vec<Diagnostic>>> = RULES.par_iter().with_max_len(2).map(of_rule).collect();
    let mut diagnostics: Vec<Diagnostic> = found.into_iter().flatten().flatten().collect();
    // What is left of a file with errors reads oddly; only errors of its values are certain.
    let certain = |diagnostic: &Diagnostic| {
        default_severity(diagnostic.id) == Some(Severity::Error) || !context.broken.contains(&diagnostic.file)
    };
    diagnostics.retain(certain);
    diagnostics
}

/// The weight of a rule's diagnostics in this programme; `None` when it is switched off.
fn severity(rule: &Rule, exchange: &Exchange) -> Option<Severity> {
    let settings = &exchange.programme.value.rules;
    let own = settings.iter().rev().find(|setting| setting.id.as_str() == rule.id);
    match own.map(|setting| setting.severity) {
        None => Some(rule.severity),
        Some(RuleLevel::Error) => Some(Severity::Error),
        Some(RuleLevel::Warning) => Some(Severity::Warning),
        Some(RuleLevel::Hint) => Some(Severity::Hint),
        Some(RuleLevel::Off) => None,
    }
}

fn default_severity(id: &str) -> Option<Severity> {
    RULES.iter().find(|rule| rule.id == id).map(|rule| rule.severity)
}
