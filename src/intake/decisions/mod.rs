//! Decisions of somebody who merged on the page → `findings.yaml`, `themes.yaml` and the log of decisions.

mod judge;
mod log;
mod themes;
mod write;

pub use judge::{Chosen, Placed};
pub use log::{LoggedFinding, Replayed, replay};

pub(super) use judge::judge;
pub(super) use log::{has_file, log_lines, logged_ids};
pub(super) use themes::{Before, judge_themes, new_themes, write_themes};
pub(super) use write::{new_findings, write_findings};
