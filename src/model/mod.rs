//! In comes nothing but what people typed; the model keeps it as typed, with the place of every value.
//! Out goes the [`Exchange`]: programme, event, reports, findings and theme tables of one meeting.
//! It never reads files, never computes what follows from the data, and never changes a word.
//!
//! Every field says in its schema what class of personal data it holds (`x-personal`: `none`, `name`, `contact`,
//! `quotation`, `remark`, `picture`), and by which German words people may look for it (`x-aliases`).
//! Keys are English, in `snake_case`, one vocabulary for YAML, schema and templates.

mod agenda;
mod consent;
mod edition;
mod event;
mod finding;
mod internal;
mod placed;
mod programme;
mod report;
mod table;
mod when;

pub use agenda::{
    AgendaItem, Approval, Decision, FindingsPart, ItemKind, Lead, Link, Material, Part, Photo, Postponed,
    Promise, QuotePart, Rating, Ratings, RoundGroup, Rounds, Tally, Which,
};
pub use consent::{Consent, ConsentKind, Use, Withheld};
pub use event::{
    Address, Announcement, Attendance, Attendant, Day, Duty, Event, FollowUp, Group, Guest, Mode,
    NextExchange, NumberStyle, Numbering, Phrase, Presence, Quorum, Series, SignOff, Status, Version,
    Welcome,
};
pub use finding::{MergedFinding, MergedFindings};
pub use placed::{Placed, Text};
pub use programme::{
    Affiliation, Funding, Language, Logo, Office, Organisation, OrganisationName, Person, Programme,
    Retention, RuleLevel, RuleSetting, Site, SiteName, Typography, WorkField,
};
pub use report::{
    Attendee, Detail, FiledKey, LastPlan, PlanState, Proposal, Received, Registration, Report,
    ReportProposal, SiteSeries, Statement, StatementKind,
};
pub use table::{TableResult, ThemeTable};
pub use when::{TimeOfDay, When};

use std::collections::BTreeMap;
use std::sync::Arc;

/// A value with the file it was read from.
#[derive(Clone, Debug)]
pub struct Filed<T> {
    /// Path relative to the root, with `/`.
    pub file: String,
    /// What the file says.
    pub value: T,
}

/// Everything that people typed about one meeting.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// The name of its folder, such as `2016-04-06-sonneberg`.
    pub id: String,
    /// What outlives one exchange.
    pub programme: Arc<Filed<Programme>>,
    /// `exchange.yaml`.
    pub event: Filed<Event>,
    /// `sites/*.yaml`, sorted by file name.
    pub reports: Vec<Filed<Report>>,
    /// `tables/*.yaml`, sorted by file name.
    pub tables: Vec<Filed<ThemeTable>>,
    /// `findings.yaml`.
    pub findings: Filed<MergedFindings>,
    /// Whether its `exchange.yaml` is the sample that `austausch init` writes, as it was written: then it counts for nothing.
    pub is_sample: bool,
    /// The versions that were published, by number, each with the fingerprint of its words; without a number, the one before any
    /// entry in `versions`. `published.json` beside `exchange.yaml` keeps them.
    pub published: BTreeMap<String, String>,
}
