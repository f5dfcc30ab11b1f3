//! All measures of what leads from statements to themes, tables and the day, each beside its bound.

mod page;
mod seats;
mod themes;
mod tools;

pub use tools::Tools;

use crate::Result;
use crate::figures::Report;
use crate::suggestions::{Labelled, say_quality, say_speed};

/// Takes all measures.
///
/// # Errors
/// When the disk fails, or the program or the browser does not run.
pub fn report(set: &[Labelled], tools: &Tools) -> Result<Report> {
    let mut report = Report::default();
    // Memory is told of the whole process: before anything else takes some.
    say_speed(set, &mut report);
    say_quality(set, &mut report);
    seats::say(&mut report);
    themes::say(tools, &mut report)?;
    page::say(set, tools, &mut report)?;
    Ok(report)
}
