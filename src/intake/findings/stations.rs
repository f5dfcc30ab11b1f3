//! The exchanges in the course of a theme, as people call them.

use crate::digest::{Course, Station};
use crate::model::Exchange;
use chrono::Datelike as _;

/// What people know an exchange by: its place and year; its folder where others are called so, too.
pub fn station_name(course: &Course<'_>, station: &Station<'_>) -> String {
    let name = |exchange: &Exchange| {
        let day = exchange.event.value.days.first().and_then(|day| day.date.value.day());
        let year = day.map(|day| day.year().to_string()).unwrap_or_default();
        let place = exchange.event.value.place.as_str();
        [place, &year].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let own = name(station.exchange);
    let is_alone = course.stations.iter().filter(|other| name(other.exchange) == own).count() == 1;
    if is_alone && !own.is_empty() { own } else { station.exchange.id.clone() }
}
