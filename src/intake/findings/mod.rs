//! What is to be merged: an overview, as lines, as JSON, and as a file to start from.

mod draft;
mod json;
mod overview;
mod page;
mod stations;
mod words;

pub use draft::{LISTS, findings_draft};
pub use json::{merging_json, ranking_json};
pub use overview::{Merging, RankedFinding, merging};
pub use page::merging_page;
pub use stations::station_name;
pub use words::{one_line, suggested_words};
