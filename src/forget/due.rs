//! What has been kept long enough.

use crate::check::last_day;
use crate::digest::{Kept, retention};
use crate::exchange::Exchange;
use chrono::NaiveDate;

/// What is due on a day, at each exchange at which something is.
pub(super) fn due(exchanges: &[&Exchange], today: NaiveDate) -> Vec<(String, Vec<Kept>)> {
    let at = |exchange: &&Exchange| {
        let days = exchange.event.value.days.iter().filter_map(|day| last_day(&day.date.value));
        // Without a year, the name of its folder tells the day.
        let last = days.max().or_else(|| exchange.id.get(..10).and_then(|day| day.parse().ok()))?;
        let programme = &exchange.programme.value;
        let is_due =
            |kept: &Kept| retention(programme, *kept).is_some_and(|period| period.last_day(last) < today);
        let kinds: Vec<Kept> = Kept::ALL.into_iter().filter(is_due).collect();
        (!kinds.is_empty()).then(|| (exchange.id.clone(), kinds))
    };
    exchanges.iter().filter_map(at).collect()
}
