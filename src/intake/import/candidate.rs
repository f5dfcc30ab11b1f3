//! A filing as it came, beside those that stand in the report of its site.

use crate::incoming::{Filing, IncomingFile};
use crate::intake::content::ReportContent;
use crate::intake::merge::count_shared;
use crate::intake::report_file::Head;
use crate::intake::three_way::find_deleted;
use crate::model::{Exchange, FiledKey, Report};
use diagnostics::Diagnostic;
use german_text::Moment;
use std::cmp::Ordering;
use yaml_source::YamlValue;

/// Where a report belongs.
pub(super) struct Target<'a> {
    pub(super) exchange: &'a Exchange,
    pub(super) site: String,
    pub(super) name: String,
    pub(super) file: String,
    pub(super) folder: String,
}

/// A filing as it came.
pub(super) struct Candidate<'a> {
    pub(super) sent: &'a IncomingFile,
    pub(super) filing: &'a Filing,
    /// When it was filed, as far as it says so itself.
    pub(super) moment: Option<Moment>,
    /// Tells whether it is a Word form.
    pub(super) is_word: bool,
}

impl Candidate<'_> {
    /// Returns what it says, and what the site said before of what its form does not ask: that is not taken back.
    pub(super) fn with_unasked(
        &self,
        mut said: ReportContent,
        before: Option<&ReportContent>,
    ) -> ReportContent {
        let is_form = self.is_word || self.filing.austausch.is_some();
        let unasked = [FiledKey::Introduction, FiledKey::Series].into_iter().filter(|_| is_form);
        for key in unasked.filter(|key| said.key(*key).is_none()).collect::<Vec<_>>() {
            said.rest.extend(before.and_then(|before| before.key(key)).map(|value| (key, value.clone())));
        }
        said.rest.sort_by_key(|(key, _)| *key);
        said
    }

    /// Tells whether it says nothing but what a filing of that report said. A Word form that was sent back for a question and that nobody changed
    /// says what the office made of the report.
    pub(super) fn is_known(
        &self,
        said: &ReportContent,
        (head, base): &(Head, Option<ReportContent>),
        report: Option<&Report>,
    ) -> bool {
        let is_same = |other: &ReportContent| {
            other.clone().without_ids() == self.with_unasked(said.clone(), Some(other)).without_ids()
        };
        if self.is_word && self.filing.filed.is_none() {
            let ours = report.map(ReportContent::of_report);
            return base.iter().chain(&ours).any(is_same);
        }
        let is_returned = report.is_some_and(|report| report.returned.is_some());
        !is_returned
            && base.as_ref().is_some_and(is_same)
            && head.order(self.moment) != Some(Ordering::Greater)
    }
}

/// Finds what somebody else of the site said before and the office deleted: that no colleague says it again.
pub(super) fn deleted_by_office(
    heads: &[(Head, Option<ReportContent>)],
    ours: &ReportContent,
) -> Option<ReportContent> {
    let key = FiledKey::Registration;
    let filed: Vec<&YamlValue> = heads.iter().filter_map(|(_, base)| base.as_ref()?.key(key)).collect();
    let gone = find_deleted(&filed, ours.key(key))?;
    Some(ReportContent { rest: vec![(key, gone)], ..ReportContent::default() })
}

/// The filing that a new one takes the place of: the one it has most statements in common with. None where it has none in common with any:
/// then somebody else of the site wrote it.
pub(super) fn find_replaced<'h>(
    heads: &'h [(Head, Option<ReportContent>)],
    said: &ReportContent,
) -> Option<&'h (Head, Option<ReportContent>)> {
    let likeness = |base: &Option<ReportContent>| base.as_ref().map_or(0, |base| count_shared(base, said));
    let best = heads.iter().rev().max_by_key(|(_, base)| likeness(base))?;
    if likeness(&best.1) > 0 {
        return Some(best);
    }
    heads.iter().find(|(_, base)| base.as_ref().is_none_or(|base| !base.has_statements()))
}

pub(super) fn older_finding(filing: &Filing, moment: Option<Moment>) -> Diagnostic {
    let filed = filing.filed.as_ref().map(|filed| filed.value.clone());
    let filed = filed.or_else(|| moment.map(|moment| moment.to_string())).unwrap_or_default();
    Diagnostic::error("import-older").with("filed", filed.replace('T', " "))
}
