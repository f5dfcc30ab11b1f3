//! The one test binary. A file is a subject; what tests share stands in `support`.
//!
//! Tests that call other programs (validators, LibreOffice, Python) fail where those are missing; `tests/run` installs
//! them. `tests/run --quick` leaves those modules out by name.

// Clippy exempts functions marked as tests from these, but not what they call.
#![allow(clippy::disallowed_methods, reason = "tests read and write files of their own")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]
#![allow(clippy::indexing_slicing, clippy::string_slice, reason = "a test that cannot go on fails")]
#![allow(unreachable_pub, reason = "nothing outside sees a test binary")]

mod any_text;
mod badges;
mod calendar;
mod cli;
mod contacts;
mod dates;
mod decisions;
mod dependencies;
mod dossier;
mod editions;
mod every_key;
mod facts;
mod findings;
mod follow_ups;
mod forget;
mod form;
mod german;
mod goldens;
mod guide;
mod intake;
mod invented;
mod kinds;
mod layers;
mod letterhead;
mod meetings;
mod merging_page;
mod minutes;
mod mistakes;
mod near_values;
mod network;
mod office;
mod other_words;
mod overrides;
mod own_day;
mod own_templates;
mod package;
mod papers;
mod pdf_pages;
mod pdf_readers;
mod peers;
mod phrases;
mod published;
mod readers;
mod record_facts;
mod release;
mod rules;
mod same_words;
mod sentences;
mod shards;
mod sources;
mod suggestions;
mod support;
mod tables;
mod tag_tree;
mod terminal_words;
mod themes;
mod typ_folder;
mod typed_yaml;
mod validators;
mod verify;
mod web;
mod word_abuse;
mod word_cases;
mod word_codes;
mod word_lint;
mod word_peers;
mod word_pieces;
mod word_refusals;
mod word_resaved;
mod word_status;
mod word_template;
