//! How agreements stand to their dates.

use crate::digest::Agreement;
use crate::model::FollowUpState;
use crate::rules::last_day;
use chrono::NaiveDate;

/// How an agreement stands to its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deadline {
    /// The last day that was meant is over.
    Over,
    /// It is still to come, or nobody knows when it is.
    Ahead,
    /// Nothing is to be done any more.
    Settled,
}

/// Tells how an agreement stands on a day. A date whose last day nobody can tell, `jährlich im April`, is never over.
pub fn deadline(agreement: &Agreement<'_>, today: NaiveDate) -> Deadline {
    if agreement.task.state != FollowUpState::Open {
        return Deadline::Settled;
    }
    let last = agreement.task.due.as_ref().and_then(|due| last_day(&due.value));
    if last.is_some_and(|last| last < today) { Deadline::Over } else { Deadline::Ahead }
}

/// Sorts agreements: what is overdue first, then what is open, by its date; then what is settled.
pub fn by_deadline(mut all: Vec<Agreement<'_>>, today: NaiveDate) -> Vec<Agreement<'_>> {
    // What has no date comes behind what has one.
    let due = |it: &Agreement<'_>| it.task.due.as_ref().and_then(|due| last_day(&due.value));
    all.sort_by_key(|it| (deadline(it, today), due(it).is_none(), due(it)));
    all
}
