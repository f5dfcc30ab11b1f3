//! Report of a build: while it runs, and at its end.

use super::error::BuildError;
use crate::store::Outcome;
use diagnostics::Diagnostic;
use std::collections::BTreeMap;
use std::time::Duration;

/// A file that was written, or was there already.
#[derive(Clone, Debug)]
pub struct Built {
    /// The exchange.
    pub exchange: String,
    /// Path below the exchange's folder of outputs.
    pub path: String,
    /// Pages, where the format has pages.
    pub pages: Option<usize>,
    /// Size in bytes.
    pub size: usize,
    /// How long rendering it took, together with the files made in the same run.
    pub time: Duration,
    /// Outcome on the disk.
    pub outcome: Outcome,
}

/// Result of a build.
#[derive(Debug, Default)]
pub struct Report {
    /// Files, in the order of exchanges and formats.
    pub files: Vec<Built>,
    /// Exchanges that were not written, because of an error.
    pub unwritten: Vec<String>,
    /// Failures of the machine, exchange by exchange; the others were not held up by it.
    pub failures: Vec<BuildError>,
    /// Diagnostics, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// The text of each input file, for printing diagnostics.
    pub sources: BTreeMap<String, String>,
}

/// Event in a build, as it happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Pages of an exchange are being laid out by a layout of the office's own, which may take as long as it likes.
    LaysOut {
        /// The exchange.
        exchange: String,
        /// The layout, as a person knows it.
        layout: String,
    },
    /// They are laid out.
    LaidOut {
        /// The exchange.
        exchange: String,
    },
    /// One format of an exchange is made.
    Made,
}
