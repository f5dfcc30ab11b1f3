//! Knowledge of a site before a filing.

use crate::intake::content::{KINDS, ReportContent, StatementContent};
use crate::model::{FiledKey, Report};
use std::collections::{BTreeMap, BTreeSet};
use yaml_source::{PathSegment, YamlEditor};

/// Knowledge of a site before a filing.
#[derive(Clone, Debug, Default)]
pub(in crate::intake) struct Before {
    /// Last filing of the site; `None` where it never filed, or nobody knows.
    pub(in crate::intake) base: Option<ReportContent>,
    /// Content of its file now.
    pub(in crate::intake) ours: ReportContent,
    /// All ids that were ever given.
    pub(in crate::intake) used: BTreeSet<String>,
    /// Ids that merged findings stand for.
    pub(in crate::intake) cited: BTreeSet<String>,
    /// Ids of statements at which somebody wrote a comment.
    pub(in crate::intake) noted: BTreeSet<String>,
    /// Keys at which somebody wrote a comment.
    pub(in crate::intake) noted_keys: BTreeSet<FiledKey>,
    /// The site's newer words for statements, by id, that nobody decided on.
    pub(in crate::intake) proposed: BTreeMap<String, StatementContent>,
    /// Ids that an earlier filing no longer had.
    pub(in crate::intake) withdrawn: BTreeSet<String>,
    /// Everything an earlier filing said beside the report, and nobody decided on.
    pub(in crate::intake) proposed_keys: ReportContent,
    /// Keys that an earlier filing no longer had.
    pub(in crate::intake) withdrawn_keys: BTreeSet<FiledKey>,
    /// Tells whether nobody knows that the filing is the newer one, or what it is to be compared with: then the office decides on every change.
    pub(in crate::intake) asks: bool,
    /// Tells whether nobody knows any more what the site filed last: what is new may be what the office deleted.
    pub(in crate::intake) is_base_lost: bool,
}

impl Before {
    /// Reads what a report tells of it; `sheet` is its text.
    pub(in crate::intake) fn of(report: &Report, sheet: Option<&YamlEditor>) -> Self {
        let mut before = Self { ours: ReportContent::of_report(report), ..Self::default() };
        for (_, statement) in report.statements() {
            if let Some(proposed) = &statement.proposed {
                let id = statement.id.value.trim().to_owned();
                before.proposed.insert(id, StatementContent::of_proposal(proposed));
            }
            if statement.withdrawn {
                before.withdrawn.insert(statement.id.value.trim().to_owned());
            }
        }
        if let Some(proposed) = &report.proposed {
            before.proposed_keys = ReportContent::of_report_proposal(&proposed.value);
        }
        before.withdrawn_keys = report.withdrawn.iter().map(|key| key.value).collect();
        if let Some(sheet) = sheet {
            before.see_notes(sheet);
        }
        before
    }

    /// Sees where somebody wrote a comment.
    fn see_notes(&mut self, sheet: &YamlEditor) {
        let noted = sheet.noted();
        for ((_, list, _), said) in KINDS.into_iter().zip(&self.ours.said) {
            for (item, said) in said.iter().enumerate() {
                if noted.holds(&[PathSegment::Key(list), PathSegment::Item(item)]) {
                    self.noted.extend(said.id.clone());
                }
            }
        }
        self.noted_keys
            .extend(FiledKey::ALL.into_iter().filter(|key| noted.holds(&[PathSegment::Key(key.name())])));
    }
}
