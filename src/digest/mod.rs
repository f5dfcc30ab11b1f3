//! In comes an [`Exchange`]; out comes the [`Digest`]: what follows from it, counted and with its provenance.
//! It is a pure function: the same exchange gives the same digest, whatever the day.
//! It never words anything and never drops a statement.

mod naming;
mod registrations;
mod retention;
mod validity;

pub use naming::name_sites;
pub use registrations::{Need, Registrations, counted, is_on, registrations};
pub use retention::{Kept, kept_at_most, retention};
pub use validity::{Period, begins, ends, valid_on};

use crate::model::{Exchange, MergedFinding, Report, SourceFile};
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
    /// For each merged finding, in order: the ids of the sites whose statements it stands for, each once.
    pub provenance: Vec<BTreeSet<String>>,
}

/// The first day of an exchange, where it is known with its year.
fn day_of(exchange: &Exchange) -> Option<NaiveDate> {
    exchange.event.value.days.first().and_then(|day| day.date.value.day())
}

/// Works out what follows from `exchange`.
pub fn digest(exchange: &Exchange) -> Digest {
    let day = day_of(exchange);
    let newcomers: BTreeSet<&str> = exchange.event.value.newcomers.iter().map(|id| id.as_str()).collect();
    let sites = exchange.programme.value.sites.iter().enumerate().filter(|(_, site)| {
        !newcomers.contains(site.id.as_str())
            && valid_on(Period::new(site.from.as_ref(), site.until.as_ref()), day)
    });
    let origin = origin_of_statements(&exchange.reports);
    Digest {
        day,
        sites: sites.map(|(index, _)| index).collect(),
        reported: exchange.reports.iter().map(|report| report.value.site.value.clone()).collect(),
        provenance: exchange
            .findings
            .value
            .findings
            .iter()
            .map(|finding| sites_of(finding, &origin))
            .collect(),
    }
}

fn origin_of_statements(reports: &[SourceFile<Report>]) -> BTreeMap<&str, &str> {
    reports
        .iter()
        .flat_map(|report| {
            report
                .value
                .statements()
                .map(|(_, statement)| (statement.id.as_str(), report.value.site.as_str()))
        })
        .collect()
}

fn sites_of(finding: &MergedFinding, origin: &BTreeMap<&str, &str>) -> BTreeSet<String> {
    finding.from.iter().filter_map(|id| origin.get(id.as_str())).map(|site| (*site).to_owned()).collect()
}
