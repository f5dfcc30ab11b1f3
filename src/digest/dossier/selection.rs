//! Which exchanges a dossier is about, and what of them its readers may see.

use super::super::{HalfYear, begins, day_of, ends};
use crate::model::{Edition, Exchange, Spanned, Status, When};
use chrono::NaiveDate;

/// The period of a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DossierPeriod {
    /// Its first day, where one was named.
    pub from: Option<NaiveDate>,
    /// Its last day, where one was named.
    pub until: Option<NaiveDate>,
}

impl DossierPeriod {
    /// The period that the dossier's sheet names.
    pub fn of(exchange: &Exchange) -> Self {
        let sheet = &exchange.dossier.value;
        let day = |when: &Option<Spanned<When>>, of: fn(&When) -> Option<NaiveDate>| {
            when.as_ref().and_then(|when| of(&when.value))
        };
        Self { from: day(&sheet.from, begins), until: day(&sheet.until, ends) }
    }

    /// The half-years that it takes, as far as contacts are known and up to the day on which things stand.
    pub(super) fn half_years(self, known: Option<HalfYear>, standing: NaiveDate) -> (HalfYear, HalfYear) {
        let last = HalfYear::of_day(self.until.map_or(standing, |until| until.min(standing)));
        let from = self.from.map(HalfYear::of_day);
        let first = from.into_iter().chain(known).max().unwrap_or(last);
        (first.min(last), last)
    }

    /// Tells whether something of that time lies in it; what has no day in figures does.
    pub fn touches(self, when: &When) -> bool {
        let is_late = begins(when).zip(self.until).is_some_and(|(day, until)| until < day);
        let is_early = ends(when).zip(self.from).is_some_and(|(day, from)| day < from);
        !is_late && !is_early
    }

    fn holds(self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// The day on which things stand as the dossier tells them: the one that its sheet names, else the end of its period, else the day of the last
/// exchange in it.
pub fn standing_day(exchange: &Exchange, last: Option<NaiveDate>) -> Option<NaiveDate> {
    let named = exchange.dossier.value.date.as_ref().and_then(|date| date.value.day());
    named.or_else(|| DossierPeriod::of(exchange).until).or(last)
}

/// The day of an exchange; where none is known, that with which its folder begins.
fn day(exchange: &Exchange) -> Option<NaiveDate> {
    day_of(exchange).or_else(|| exchange.id.get(..10).and_then(|day| day.parse().ok()))
}

/// Selects the exchanges of the period that have taken place up to `exchange`, the oldest first. For readers outside the office, nothing
/// internal is in them; with sites named in the dossier's sheet, only their reports are.
pub fn select(exchange: &Exchange) -> Vec<Exchange> {
    let sheet = &exchange.dossier.value;
    let period = DossierPeriod::of(exchange);
    let last = day(exchange);
    let others = exchange.all.iter().filter(|one| one.id != exchange.id);
    let is_meant = |one: &&Exchange| {
        let day = day(one);
        !one.is_sample
            && one.event.value.status != Status::Announced
            && day.is_none_or(|day| period.holds(day))
            && (day, &one.id) <= (last, &exchange.id)
    };
    let mut meant: Vec<&Exchange> = others.chain([exchange]).filter(is_meant).collect();
    meant.sort_by_key(|one| (day(one), one.id.clone()));
    let of_sites = |mut one: Exchange| {
        if !sheet.sites.is_empty() {
            let is_named = |id: &str| sheet.sites.iter().any(|site| site.value == id);
            one.reports.retain(|report| is_named(report.value.site.as_str()));
        }
        one
    };
    let seen = |one: &Exchange| match sheet.edition() {
        Edition::Internal => one.clone(),
        Edition::Ministry | Edition::Public => one.without_internal(),
    };
    meant.into_iter().map(|one| of_sites(seen(one))).collect()
}
