//! What was typed at the meeting → `exchange.yaml` and `tables/*.yaml`, merged with what the office made of what was typed before.
//!
//! Two people may take notes, each in a file of their own, and one may send a file twice: what was entered is kept as the base, each text by
//! itself. A text that was entered stays as the office has it; another wording of it takes its place where nobody touched it, and is told
//! where somebody did; all else is new. What a file does not say any more takes nothing away.

mod attendance;
mod base;
mod places;
mod said;
mod sheets;
mod tell;

pub use tell::NotedChange;

pub(super) use base::Base;
pub(super) use places::enter;
pub(super) use sheets::{Merger, Sheets};
pub(super) use tell::Entered;
