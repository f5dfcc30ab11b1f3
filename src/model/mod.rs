//! In comes nothing but what people typed; the model keeps it as typed, with the place of every value.
//! Out goes the [`Exchange`]: programme, event, reports, findings, theme tables and themes of one meeting.
//! It never reads files, never computes what follows from the data, and never changes a word.
//!
//! Every field says in its schema what class of personal data it holds (`x-personal`, a [`PersonalClass`]; a field
//! without one does not build), and by which German words people may look for it (`x-aliases`).
//! Keys are English, in `snake_case`, one vocabulary for YAML, schema and templates.

mod agenda;
mod agreed;
mod attendance;
mod badges;
mod business;
mod consent;
mod contact;
mod defaults;
mod dossier;
mod edition;
mod event;
mod exchange;
mod finding;
mod follow_up;
mod internal;
mod monitoring;
mod permission;
mod programme;
mod record_approval;
mod record_layout;
mod report;
mod source_file;
mod spanned;
mod stated_version;
mod table;
mod theme;
mod when;
mod words;

pub use agenda::{
    AgendaItem, Contribution, DateEntry, FindingsPart, ItemKind, ItemNumber, Lead, Link, Material, Part,
    Passage, Photo, Promise, QuotePart, RoundGroup, Rounds, Which, item_numbers, item_of_number,
};
pub use attendance::{Attendance, Attendant, Group, Guest, Mode, Presence, Quorum};
pub use badges::Badges;
pub use business::{Approval, Decision, Postponed, Rating, Ratings, Tally};
pub use consent::{Consent, ConsentKind, Use, Withheld};
pub use contact::{
    ContactForm, ContactKey, ContactKind, ContactProposal, Contacts, Frequency, NetworkContact,
};
pub use dossier::{
    DossierDepth, DossierFigure, DossierPart, DossierSheet, Grant, Publicity, SignedSentence, Target,
};
pub use edition::{Backing, Edition, EditionSheet, LeftOut, PersonalClass};
pub use event::{
    Address, Announcement, Day, Duty, Event, NextExchange, NumberStyle, Numbering, Phrase, Pictures, Series,
    SignOff, Status, VenueMode, Version, Welcome,
};
pub use exchange::Exchange;
pub use finding::{FindingPoint, MergedFinding, MergedFindings, SetAside};
pub use follow_up::{FollowUp, FollowUpOrigin, FollowUpState};
pub use monitoring::{Instrument, InstrumentKind, Monitoring, ReturnState, SiteReturn};
pub use programme::{
    Accessibility, Affiliation, ForeignWord, Funding, Language, Logo, Office, Organisation, OrganisationName,
    Person, Programme, Retention, RuleLevel, RuleSetting, ShortForm, Site, SiteName, Typography, WorkField,
};
pub use record_approval::{Objection, RecordApproval};
pub use record_layout::RecordLayout;
pub use report::{
    Attendee, Detail, FiledKey, LastPlan, PlanState, Proposal, Received, Registration, Report,
    ReportProposal, SiteSeries, Statement, StatementKind,
};
pub use source_file::SourceFile;
pub use spanned::{Spanned, Text};
pub use table::{Flipchart, TableResult, TableSeat, ThemeTable};
pub use theme::{Solved, Theme, ThemeFinding, Themes};
pub use when::{TimeOfDay, When};
pub use words::ProgrammeWords;
