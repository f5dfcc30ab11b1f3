//! People who are expected on the day, for the papers that name them.

use super::composer::Composer;
use super::names::site_name;
use crate::digest::{LeftOut, seated};
use crate::model::Attendee;

/// Somebody who is expected.
pub(super) struct Expected {
    /// The name, as typed.
    pub(super) name: String,
    /// The site or the organisation.
    pub(super) from: Option<String>,
    /// The theme table, by its place.
    pub(super) table: Option<usize>,
    /// True for who wants no photos.
    pub(super) no_photos: bool,
}

/// Everybody who is registered by name and sent no apologies, in the order of the sites, and the guests who are named.
pub(super) fn expected(composer: &Composer<'_>) -> Vec<Expected> {
    let seated = seated(composer.exchange, composer.digest);
    let sitting = seated.guests.iter().enumerate().filter_map(|(place, guest)| {
        let name = guest.name.clone()?;
        Some(of_site(composer, guest.site.as_deref(), name, seated.table(place)))
    });
    let other_day = seated.left.iter().filter_map(|left| match left {
        LeftOut::OtherDay(site, name) => Some(of_site(composer, Some(site), name.clone(), None)),
        LeftOut::Silent(_) | LeftOut::StaysAway(_) | LeftOut::Absent(..) => None,
    });
    let guests = composer.facts.event.guests.iter().filter_map(|guest| {
        let from = guest.organisation.as_ref().map(|organisation| organisation.name.clone());
        Some(Expected { name: guest.name.clone()?, from, table: None, no_photos: false })
    });
    sitting.chain(other_day).chain(guests).collect()
}

fn of_site(composer: &Composer<'_>, site: Option<&str>, name: String, table: Option<usize>) -> Expected {
    let reports = composer.exchange.reports.iter().map(|report| &report.value);
    let own = reports.filter(|report| site.is_some_and(|site| report.site.as_str() == site));
    let registered = own.filter_map(|report| report.registration.as_ref()).flat_map(|it| &it.people);
    let no_photos = registered.into_iter().any(|one: &Attendee| one.no_photos && one.name.value == name);
    Expected { from: site.map(|site| site_name(composer, site)), name, table, no_photos }
}
