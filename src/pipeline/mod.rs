//! In come a root folder and what is wanted of it; out come written files and diagnostics, exchange by exchange.
//! It is the line itself: load, check, digest, compose, render, write; exchanges and formats run side by side.
//! It never prints and holds no rule about what is right: an exchange with an error is left unwritten, the others are not.

mod build;
mod contact_lists;
mod dossier;
mod edition;
mod edition_sheet;
mod elsewhere;
mod error;
mod excerpt;
mod exchange;
mod forms;
mod kept_view;
mod lanes;
mod leak_guard;
mod load;
mod meeting_notes;
mod merging_page;
mod office_words;
mod outputs;
mod package;
mod phrase_files;
mod pictures;
mod plan;
mod published;
mod released;
mod rendered;
mod report;
mod shards;
mod soundness;
mod template_fault;
mod variants;
mod verify;
mod view_factory;

pub use build::build;
pub use contact_lists::{ContactListsRequest, contact_lists};
pub use dossier::{DossierRequest, dossier, known_sites};
pub use error::BuildError;
pub use excerpt::{Excerpt, excerpts};
pub use forms::{FormKind, FormRequest, forms};
pub use load::{Inputs, load};
pub use meeting_notes::{MeetingNotesRequest, meeting_notes};
pub use merging_page::{MergingRequest, merging_page};
pub use office_words::{words, words_of_programme};
pub use outputs::beside;
pub use package::{PackageRequest, Packaged, Recipient, package};
pub use phrase_files::{PhraseFile, phrase_file};
pub use plan::{Format, Request};
pub use released::{Release, ReleasesError, Sent, changed_since, hash_of, keep_releases, releases};
pub use report::{Built, Event, Report};
pub use shards::{Merged, Programmes, Shard, ShardRun, WorkingFolder, joined_before, merge};
pub use verify::{Verified, verify};
pub use view_factory::ViewFactory;
