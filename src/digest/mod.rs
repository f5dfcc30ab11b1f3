//! In comes an [`Exchange`]; out comes the [`Digest`]: what follows from it, counted and with its provenance.
//! It is a pure function: the same exchange gives the same digest, whatever the day.
//! It never words anything and never drops a statement.

mod agreements;
mod comers;
mod contacts;
mod courses;
mod dossier;
mod naming;
mod nearness;
mod ranking;
mod registrations;
mod retention;
mod seats;
mod solved;
mod statements;
mod suggestions;
mod validity;

pub use agreements::{Agreement, agreements};
pub use comers::{Comer, comers};
pub use contacts::{
    CONTACT_KEYS, ContactFigures, HalfYear, NamedPartner, Network, NetworkFigures, SimilarPartners,
    SitePartners, contact_figures, contact_values, first_half_year, partner_key, proposed_values,
    similar_partners,
};
pub use courses::{
    Course, FormerTheme, Recurrence, Station, Trend, courses, former_themes, recurrence, share_exchanges,
};
pub use dossier::{
    DossierFigures, DossierPeriod, LEAST, MeetingFigures, Shown, Survey, select, small_alone, standing_day,
    survey, withhold,
};
pub use naming::name_sites;
pub use nearness::{Near, nearness};
pub use ranking::{Rank, ranking};
pub use registrations::{Need, Registrations, counted, is_on, registrations};
pub use retention::{Kept, kept_at_most, retention};
pub use seats::{
    Entry, LeftOut, Named, SeatGuest, SeatPlan, SeatProblem, SeatRequest, SeatTable, Seated, Unmet, Why,
    seat_plan, seated,
};
pub use solved::{MaybeSolved, maybe_solved};
pub use statements::{Filed, Placement, statements};
pub use suggestions::{Candidate, OpenStatement, Suggested, suggestions};
pub use validity::{Period, begins, ends, valid_on};

use crate::model::{Exchange, Report, Site, SourceFile, Text};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that follows from what people typed. Sites are named by their place in `programme.sites`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Digest {
    /// The first day, where it is known with its year.
    pub day: Option<NaiveDate>,
    /// Sites that belong to the programme on that day, newcomers apart.
    pub sites: Vec<usize>,
    /// Ids of the sites that filed a report.
    pub reported: BTreeSet<String>,
    /// Ids of the sites whose reports count: each says something, and its site belonged to the programme on that day, or somebody decided.
    pub counted: BTreeSet<String>,
    /// Ids of the sites whose reports wait for that decision.
    pub undecided: BTreeSet<String>,
    /// For each merged finding, in order: the ids of the sites whose statements it stands for, each once.
    pub provenance: Vec<BTreeSet<String>>,
    /// The site of each statement in a report that counts, by ids.
    origin: BTreeMap<String, String>,
}

impl Digest {
    /// The ids of the sites that filed the statements `ids` in reports that count, each once.
    pub fn sites_behind(&self, ids: &[&Text]) -> BTreeSet<String> {
        ids.iter().filter_map(|id| self.origin.get(id.as_str())).cloned().collect()
    }

    /// The sites of the programme that filed no report, by their place.
    pub fn missing<'a>(&'a self, exchange: &'a Exchange) -> impl Iterator<Item = usize> + 'a {
        let has_filed = |index: &usize| {
            let site = exchange.programme.value.sites.get(*index);
            site.is_some_and(|site| self.reported.contains(site.id.as_str()))
        };
        self.sites.iter().copied().filter(move |index| !has_filed(index))
    }
}

/// The first day of an exchange, where it is known with its year.
pub fn day_of(exchange: &Exchange) -> Option<NaiveDate> {
    exchange.event.value.days.first().and_then(|day| day.date.value.day())
}

/// Works out what follows from `exchange`.
pub fn digest(exchange: &Exchange) -> Digest {
    let day = day_of(exchange);
    let newcomers: BTreeSet<&str> = exchange.event.value.newcomers.iter().map(|id| id.as_str()).collect();
    let is_valid = |site: &Site| valid_on(Period::new(site.from.as_ref(), site.until.as_ref()), day);
    let sites = exchange.programme.value.sites.iter().enumerate();
    let sites = sites.filter(|(_, site)| !newcomers.contains(site.id.as_str()) && is_valid(site));
    // Who comes for the first time may begin later; a site that the programme does not know is told by a rule of its own.
    let belongs = |id: &str| {
        let site = exchange.programme.value.sites.iter().find(|site| site.id.as_str() == id);
        newcomers.contains(id) || site.is_none_or(is_valid)
    };
    let reports = || exchange.reports.iter().filter(|report| report.value.says_anything());
    let id = |report: &SourceFile<Report>| report.value.site.value.clone();
    let counts = |report: &&SourceFile<Report>| {
        report.value.counts.unwrap_or_else(|| belongs(report.value.site.as_str()))
    };
    let waits =
        |report: &&SourceFile<Report>| report.value.counts.is_none() && !belongs(report.value.site.as_str());
    let mut digest = Digest {
        day,
        sites: sites.map(|(index, _)| index).collect(),
        reported: exchange.reports.iter().map(id).collect(),
        counted: reports().filter(counts).map(id).collect(),
        undecided: reports().filter(waits).map(id).collect(),
        provenance: Vec::new(),
        origin: reports().filter(counts).flat_map(|report| origin(&report.value)).collect(),
    };
    let findings = exchange.findings.value.findings.iter();
    digest.provenance = findings.map(|finding| digest.sites_behind(&finding.cited())).collect();
    digest
}

/// The site of each statement in a report, by ids.
fn origin(report: &Report) -> impl Iterator<Item = (String, String)> + '_ {
    report.statements().map(|(_, statement)| (statement.id.value.clone(), report.site.value.clone()))
}
