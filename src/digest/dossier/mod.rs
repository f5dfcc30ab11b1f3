//! A dossier: the exchanges of a period taken together, with every figure computed.

mod figures;
mod selection;
mod small_numbers;

pub use figures::{DossierFigures, MeetingFigures};
pub use selection::{DossierPeriod, select, standing_day};
pub use small_numbers::{LEAST, Shown, small_alone, withhold};

use super::courses::{Course, courses_over};
use super::{Agreement, Network, agreements, first_half_year};
use crate::model::{Contacts, Edition, Exchange, SourceFile, Themes};

/// The selected exchanges with what follows from them.
#[derive(Clone, Debug)]
pub struct Survey<'a> {
    /// The exchanges, the oldest first.
    pub meetings: Vec<MeetingFigures<'a>>,
    /// Every theme, once for each kind of finding that named it in the period.
    pub courses: Vec<Course<'a>>,
    /// What was agreed, as it stands by the last of them.
    pub agreements: Vec<Agreement<'a>>,
    /// Whom the sites work with; none where no contacts are known of the period.
    pub network: Option<Network>,
    /// How many reports count at each exchange, as it may be shown, and last how many at all.
    pub reports: Vec<Shown>,
    /// How many were awaited at each exchange, as it may be shown, and last how many at all. Where it is not told how many count, this would tell how
    /// many they may be at most.
    pub expected: Vec<Shown>,
    /// The figures of all of them together.
    pub figures: DossierFigures,
}

/// Surveys exchanges as [`select`] gives them, with what `themes` says of them. With `sites`, as many reports are awaited as there are of these.
pub fn survey<'a>(exchanges: &'a [Exchange], themes: &'a Themes, sites: &[String]) -> Survey<'a> {
    let meetings: Vec<MeetingFigures<'a>> =
        exchanges.iter().map(|exchange| MeetingFigures::of(exchange, sites)).collect();
    let agreements = agreements(exchanges);
    let network = network(exchanges, &meetings, sites);
    let mut figures = DossierFigures::of(&meetings, &agreements);
    figures.partners = network.as_ref().map_or(0, |network| network.partners);
    let counts: Vec<usize> = meetings.iter().map(MeetingFigures::reports).collect();
    let is_internal = exchanges.last().is_some_and(is_internal);
    let reports = withhold(&counts, is_internal);
    let counts: Vec<usize> = meetings.iter().map(|meeting| meeting.expected).collect();
    let mut expected = withhold(&counts, is_internal);
    for (expected, reports) in expected.iter_mut().zip(&reports) {
        if expected.count().is_some_and(|count| count > 0) && reports.count().is_none() {
            *expected = Shown::Withheld;
        }
    }
    let courses = courses_over(themes, exchanges);
    Survey { courses, meetings, agreements, network, reports, expected, figures }
}

fn is_internal(exchange: &Exchange) -> bool {
    exchange.dossier.value.edition() == Edition::Internal
}

/// Whom the sites work with, in the period of the last exchange's sheet.
fn network(exchanges: &[Exchange], meetings: &[MeetingFigures<'_>], sites: &[String]) -> Option<Network> {
    let last = exchanges.last()?;
    let files: Vec<SourceFile<Contacts>> = last
        .contacts
        .iter()
        .filter(|file| sites.is_empty() || sites.contains(&file.value.site.value))
        .cloned()
        .collect();
    let standing = standing_day(last, meetings.iter().rev().find_map(|meeting| meeting.digest.day))?;
    let period = DossierPeriod::of(last).half_years(first_half_year(&files), standing);
    let known = last.programme.value.sites.iter().map(|site| site.id.value.clone()).collect::<Vec<_>>();
    Network::of(&files, &known, period, is_internal(last))
}
