//! Things that have been kept long enough.

use crate::digest::{Kept, retention};
use crate::model::Exchange;
use crate::rules::last_day;
use chrono::NaiveDate;

/// Finds what is due on a day, at each exchange at which something is.
pub(super) fn due(exchanges: &[&Exchange], today: NaiveDate) -> Vec<(String, Vec<Kept>)> {
    let at = |exchange: &&Exchange| {
        let last = last_day_of(exchange)?;
        let programme = &exchange.programme.value;
        let is_due =
            |kept: &Kept| retention(programme, *kept).is_some_and(|period| period.last_day(last) < today);
        let kinds: Vec<Kept> = Kept::ALL.into_iter().filter(is_due).collect();
        (!kinds.is_empty()).then(|| (exchange.id.clone(), kinds))
    };
    exchanges.iter().filter_map(at).collect()
}

/// Finds the last day of an exchange; where its days have no year, the name of its folder tells it.
pub(super) fn last_day_of(exchange: &Exchange) -> Option<NaiveDate> {
    let days = exchange.event.value.days.iter().filter_map(|day| last_day(&day.date.value));
    days.max().or_else(|| exchange.id.get(..10).and_then(|day| day.parse().ok()))
}
