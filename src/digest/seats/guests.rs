//! Who is to sit: everybody who is registered, and a site that reported without naming anybody.

use crate::digest::comers::Cancellations;
use crate::digest::{Digest, is_on};
use crate::model::{Attendee, Exchange, ItemKind, Part, Report, When};

/// Somebody who is to sit at a theme table: a person, or a site that named nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeatGuest {
    /// The site, by id.
    pub site: Option<String>,
    /// The person's name; none where the site is meant.
    pub name: Option<String>,
    /// False for who stands at a table by hand and is registered nowhere.
    pub is_registered: bool,
    /// What the person needs, as typed. It is printed nowhere.
    pub(super) access: Option<String>,
}

/// Somebody for whom no seat is looked for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// A site that neither reported nor registered.
    Silent(String),
    /// A site that said that nobody comes.
    StaysAway(String),
    /// A person who sent apologies or does not come after all, with the site.
    Absent(String, String),
    /// A person who comes on another day than that of the tables, with the site.
    OtherDay(String, String),
}

/// Everybody who is to sit, in the order of the programme's sites, and those who are not.
pub(super) fn guests(exchange: &Exchange, digest: &Digest) -> (Vec<SeatGuest>, Vec<LeftOut>) {
    let (absent, day) = (Cancellations::of(exchange), day_of_tables(exchange));
    let (mut come, mut left) = (Vec::new(), Vec::new());
    for (site, report) in sites(exchange, digest) {
        let Some(report) = report else {
            left.push(LeftOut::Silent(site));
            continue;
        };
        match &report.registration {
            Some(registration) if registration.people.is_empty() => left.push(LeftOut::StaysAway(site)),
            Some(registration) => {
                for one in &registration.people {
                    let name = one.name.value.clone();
                    if absent.has(&site, &name) {
                        left.push(LeftOut::Absent(site.clone(), name));
                    } else if day.is_some_and(|day| !comes_on(one, day)) {
                        left.push(LeftOut::OtherDay(site.clone(), name));
                    } else {
                        let access = one.access.as_ref().map(|access| access.value.clone());
                        let site = Some(site.clone());
                        come.push(SeatGuest { site, name: Some(name), is_registered: true, access });
                    }
                }
            }
            None if report.says_anything() => {
                come.push(SeatGuest { site: Some(site), is_registered: true, ..SeatGuest::default() });
            }
            None => left.push(LeftOut::Silent(site)),
        }
    }
    (come, left)
}

/// The sites of the day and all others that sent something, with what they sent.
fn sites<'a>(exchange: &'a Exchange, digest: &Digest) -> Vec<(String, Option<&'a Report>)> {
    let reports = || exchange.reports.iter().map(|report| &report.value);
    let of = |id: &str| reports().find(|report| report.site.as_str() == id);
    let all = exchange.programme.value.sites.iter().enumerate();
    let known = all.filter_map(|(place, site)| {
        let report = of(site.id.as_str());
        (report.is_some() || digest.sites.contains(&place)).then(|| (site.id.value.clone(), report))
    });
    let is_known = |id: &str| exchange.programme.value.sites.iter().any(|site| site.id.as_str() == id);
    let others = reports().filter(|report| !is_known(report.site.as_str()));
    known.chain(others.map(|report| (report.site.value.clone(), Some(report)))).collect()
}

/// The day on which the agenda has the tables, where it has them.
fn day_of_tables(exchange: &Exchange) -> Option<&When> {
    let event = &exchange.event.value;
    let item = event.agenda.iter().find(|item| {
        item.kind == Some(ItemKind::ThemeTables)
            || item.parts.iter().any(|part| matches!(part, Part::Tables(_)))
    })?;
    let day = item.day.as_ref().map_or(1, |day| day.value);
    let place = usize::try_from(day).ok()?.checked_sub(1)?;
    event.days.get(place).map(|day| &day.date.value)
}

fn comes_on(one: &Attendee, day: &When) -> bool {
    one.days.is_empty() || one.days.iter().any(|on| is_on(&on.value, day))
}
