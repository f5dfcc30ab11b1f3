//! In come what sites filed, and what the office wants of an exchange to come.
//! Out go the reports of sites, merged with what the office made of them, who is missing, what is to be merged and done, and the YAML files that a
//! person would have written.
//! It never overwrites what the office edited, never drops a word, and never gives an id twice.

mod contacts;
mod content;
mod current;
mod decisions;
mod excerpt_letter;
mod field;
mod findings;
mod follow_ups;
mod import;
mod inputs;
mod letter;
mod meeting_notes;
mod merge;
mod release;
mod remind;
mod report_file;
mod scaffold;
mod status;
mod tables;
mod themes;
mod three_way;
mod versions;

pub use contacts::{ContactChange, contacts_json, similar_partners_json};
pub use current::named_or_current;
pub use decisions::{Chosen, LoggedFinding, Placed, Replayed, replay};
pub use excerpt_letter::excerpt_letter;
pub use field::field_at;
pub use findings::{
    LISTS, Merging, RankedFinding, findings_draft, merging, merging_json, merging_page, one_line,
    ranking_json, station_name, suggested_words,
};
pub use follow_ups::{
    AgreementsCalendar, NotSettled, Settled, Settling, agreements_calendar, agreements_json, settle,
};
pub use import::{Batch, Contacted, Decided, Import, Imported, Noted, Outcome, Refused, import};
pub use inputs::{inputs, load_files};
pub use meeting_notes::NotedChange;
pub use merge::{About, Change, What};
pub use release::{NotReleased, Released, Releasing, release};
pub use remind::{Reminder, Reminders, remind};
pub use report_file::forgotten_name;
pub use scaffold::{Defaults, Fixed, ScaffoldError, defaults, scaffold, site_of};
pub use status::{
    Next, PageError, SiteStatus, Standing, State, filed_words, standing, state_words, status_json,
    status_page,
};
pub use tables::{Leaving, NotChanged, TableChange, Tabling, table_changes, tables_json, tabling};
pub use themes::{ThemeOverview, success_site, theme_overview, themes_json, trend_name};
