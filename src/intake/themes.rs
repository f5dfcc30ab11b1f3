//! Themes over the exchanges, for people who look at them and for programs.

use super::findings::{Merging, merging, station_name};
use crate::digest::{Candidate, Course, MaybeSolved, Station, Trend, courses, maybe_solved};
use crate::facts::kind_name;
use crate::model::{Exchange, MergedFinding};
use serde_json::{Value, json};

/// The themes up to an exchange.
#[derive(Clone, Debug)]
pub struct ThemeOverview<'a> {
    /// How far the exchange is merged.
    pub merging: Merging<'a>,
    /// Every theme, once for each kind of finding that named it.
    pub courses: Vec<Course<'a>>,
    /// Findings of this exchange that belong to no theme.
    pub without: Vec<&'a MergedFinding>,
    /// Obstacles of last time that may be solved.
    pub solved: Vec<MaybeSolved<'a>>,
}

/// Follows the themes up to `exchange`.
pub fn theme_overview(exchange: &Exchange) -> ThemeOverview<'_> {
    let themes = &exchange.themes.value;
    let findings = exchange.findings.value.findings.iter();
    let without = findings.filter(|finding| themes.of(&exchange.id, finding.id.as_str()).is_none());
    ThemeOverview {
        merging: merging(exchange),
        courses: courses(exchange),
        without: without.collect(),
        solved: maybe_solved(exchange),
    }
}

/// Name of a direction, as messages and programs have it.
pub const fn trend_name(trend: Option<Trend>) -> &'static str {
    match trend {
        Some(Trend::Rising) => "rising",
        Some(Trend::Falling) => "falling",
        Some(Trend::Steady) => "steady",
        None => "none",
    }
}

/// The themes as JSON.
pub fn themes_json(overview: &ThemeOverview<'_>) -> Value {
    let without = overview.without.iter().map(|finding| finding.id.as_str());
    json!({
        "exchange": overview.merging.exchange.id,
        "themes": overview.courses.iter().map(course_json).collect::<Value>(),
        "without_theme": without.collect::<Value>(),
        "maybe_solved": overview.solved.iter().map(|one| solved_json(overview, one)).collect::<Value>(),
    })
}

fn course_json(course: &Course<'_>) -> Value {
    let station = |station: &Station<'_>| {
        let ids = station.findings.iter().map(|finding| finding.id.as_str());
        json!({
            "exchange": station.exchange.id,
            "name": station_name(course, station),
            "findings": ids.collect::<Value>(),
            "sites": station.sites,
            "count": station.sites.len(),
            "reports": station.reports,
            "percent": station.percent(),
        })
    };
    json!({
        "id": course.theme.id.as_str(),
        "title": course.theme.title.as_str(),
        "field": course.theme.field.as_ref().map(|field| field.as_str()),
        "kind": kind_name(course.kind),
        "course": course.stations.iter().map(station).collect::<Value>(),
        "since": course.run(),
        "times": course.times(),
        "trend": trend_name(course.trend()),
        "solved": course.theme.solved.as_ref().map(|solved| json!({
            "exchange": solved.exchange.as_str(),
            "reason": solved.reason.as_str(),
            "holds": course.is_solved(),
        })),
    })
}

fn solved_json(overview: &ThemeOverview<'_>, one: &MaybeSolved<'_>) -> Value {
    json!({
        "theme": one.theme.id.as_str(),
        "obstacle": {"id": one.obstacle.id.as_str(), "text": one.obstacle.text.as_str()},
        "success": {"id": one.success.id(), "text": one.success.text(), "site_name": success_site(overview, one)},
        "shared": one.shared,
    })
}

/// The name of the site that tells of the success; none where it is a finding.
pub fn success_site<'a>(overview: &ThemeOverview<'a>, one: &MaybeSolved<'a>) -> Option<&'a str> {
    match one.success {
        Candidate::Statement(filed) => Some(overview.merging.site_name(filed.report.value.site.as_str())),
        Candidate::Finding(_) | Candidate::Theme(_) => None,
    }
}
