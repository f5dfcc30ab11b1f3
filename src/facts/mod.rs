//! In come programme, exchange and digest; out comes the [`View`]: what a template sees, a documented, versioned JSON value.
//! Every key is always there: lists are never null, an absent value is null.
//! It never words a sentence and never shows a type of the model.

mod collect;
mod contact_sheet;
mod contact_words;
mod deadlines;
mod form;
mod form_word;
mod meeting_notes;
mod message_words;
mod minutes;
mod names;
mod naming;
mod organisations;
mod returned;
mod types;
mod word_forms;
mod words;

pub use collect::{facts, is_writing, kind_name, lang_of};

pub use contact_sheet::{
    ContactSheet, OWN_CHOICES, OWN_FIXED, OWN_FORMAT, OWN_ROWS, OWN_SHEET, contact_sheet,
};
pub use contact_words::ContactWords;
pub use deadlines::{Deadline, by_deadline, deadline};

pub use form::{
    FormDay, FormExchange, FormFacts, FormField, FormFollowUp, FormOffice, FormPlan, FormRemark, FormSite,
    FormWords, InEach, form_facts, form_sites, title_of,
};
pub use form_word::word_facts;
pub use meeting_notes::meeting_notes_facts;
pub use types::{
    AgendaFact, AttendanceFacts, AttendantFact, EventFacts, FindingFact, FindingPointFact, FollowUpFact,
    FollowUpItemFact, FollowUpOriginFact, GroupFact, GuestFact, GuestGroupFact, NextFact, OfficeFacts,
    OrganisationFact, PersonFact, ProgrammeFacts, QuorumFact, ResultFact, SiteFact, TableFact,
};

pub use types::{
    AnnouncementFact, BadgesFact, DayFact, DutyFact, InviterFact, ObjectionFact, RecordApprovalFact,
    VersionFact, WelcomeFact,
};

pub use returned::{field_at, filed};

pub use minutes::{
    ApprovalFact, ConsentFact, DateFact, DecisionFact, MaterialFact, PostponedFact, PromiseFact, RatingFact,
    RoundGroupFact, RoundsFact, SiteSeriesFact, TallyFact,
};

pub use message_words::message_words;
pub use names::names;
pub use naming::{
    FORMS, FormNames, dossier_label, dossier_stem, edition_label, is_of_edition, meeting_notes_stem,
    merging_stem, plain, published_stems, stem, stem_of_edition,
};
pub use word_forms::{NounForms, WordForms, word_args, word_forms};
pub use words::{
    NounFact, WordsFacts, meeting_of, place_words, programme_words, usual_words, where_words,
    without_article, words,
};

use document::{Document, Section};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// The version of the view; it grows when a name goes or changes its meaning.
pub const VERSION: u32 = 1;

/// The fixed words that layouts may use, under `labels`; worded in `locales/*.ftl` as `label-…`.
pub const LABELS: &[&str] = &[
    "page",
    "of",
    "agenda",
    "contents",
    "summary",
    "abbreviations",
    "draft",
    "date-place",
    "host",
    "next",
    "what",
    "who",
    "due",
    "skip",
    "funding",
    "organiser",
    "table",
    "excerpt",
    "edition-ministry",
    "edition-public",
    "without-internal",
    "without-reports",
    "without-registrations",
    "without-attendance",
    "without-contacts",
    "without-sites",
    "without-pictures",
    "without-notes",
];

/// The JSON Schema of a [`View`]: its names, what each means, and what it holds. Guide and checks of templates read it.
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(View).to_value()
}

/// What a layout sees: the facts, the document and its sections.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct View {
    /// [`VERSION`].
    pub version: u32,
    /// What follows from what people typed.
    #[serde(flatten)]
    pub facts: Facts,
    /// The document: title, opening, agenda, closing.
    pub document: Document,
    /// Its sections, in order.
    pub sections: Vec<Section>,
}

/// What a phrase sees.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Facts {
    /// The programme.
    pub programme: ProgrammeFacts,
    /// What the programme calls things.
    pub words: WordsFacts,
    /// The meeting.
    pub event: EventFacts,
    /// All agenda items, announced or not.
    pub agenda_items: Vec<AgendaFact>,
    /// The sites of the programme on the day, sorted by name.
    pub sites: Vec<SiteFact>,
    /// Merged findings with the sites they come from.
    pub findings: Vec<FindingFact>,
    /// The theme tables.
    pub tables: Vec<TableFact>,
    /// What somebody will do, and what became of it: those of the exchange's list, then those that stand at an agenda item.
    pub follow_ups: Vec<FollowUpFact>,
    /// The next exchanges.
    pub next: Vec<NextFact>,
    /// Who wrote the record.
    pub authors: Vec<PersonFact>,
    /// Fixed words in the document's language, for layouts: `page`, `of`, `agenda`, `contents`, …
    pub labels: BTreeMap<String, String>,
}
