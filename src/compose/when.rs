//! Times as people read them.

use super::composer::Composer;
use crate::facts::lang_of;
use crate::model::When;
use german_text::{day_of_year, full_date, month};

/// A time as it was said; days and months in words.
pub(super) fn in_time(when: &When, composer: &Composer<'_>) -> String {
    let lang = lang_of(composer.exchange);
    let said = match *when {
        When::Day(day) => Some(full_date(day, lang)),
        When::Month { year, month: of_year } => month(year, of_year, lang),
        When::DayOfYear { month, day } => day_of_year(month, day, lang),
        When::Year(_) | When::Words(_) => None,
    };
    said.unwrap_or_else(|| when.to_string())
}
