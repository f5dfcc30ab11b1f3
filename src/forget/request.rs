//! Whom to forget, and where.

use crate::model::Exchange;
use crate::pipeline::Inputs;
use chrono::NaiveDate;
use std::path::Path;

/// Whom to forget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom<'a> {
    /// A person, by name or by id; or a site, by its name or by id, with everything said there about people.
    Named(&'a str),
    /// Everything that has been kept long enough.
    Due,
}

/// Request to forget somebody or something.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The folder that holds `inputs`.
    pub root: &'a Path,
    /// The folder of outputs.
    pub out: &'a Path,
    /// Whom to forget.
    pub whom: Whom<'a>,
    /// The exchange to which it is limited.
    pub exchange: Option<&'a str>,
    /// The day.
    pub today: NaiveDate,
}

/// Finds the exchanges that a request is about.
pub(super) fn exchanges<'i>(request: &Request<'_>, inputs: &'i Inputs) -> Vec<&'i Exchange> {
    let is_wanted = |exchange: &&Exchange| request.exchange.is_none_or(|only| exchange.id == only);
    inputs.exchanges.iter().filter(is_wanted).collect()
}
