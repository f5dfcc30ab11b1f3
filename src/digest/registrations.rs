//! Who comes, and what they need: counted from what the sites registered.

use super::Digest;
use super::comers::{Comer, comers};
use crate::model::{Exchange, PlanState, Report, Text, When};
use std::collections::BTreeMap;

/// Registrations of all sites for one exchange. It names people and what they need: it is for the office alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Registrations {
    /// Number of people who come, on whichever day.
    pub people: usize,
    /// Number of people on each day of the exchange, in its order.
    pub per_day: Vec<usize>,
    /// Ids of the sites that said who comes, also that nobody does.
    pub registered: Vec<String>,
    /// Ids of the sites that have not said it.
    pub open: Vec<String>,
    /// Who needs what at meals.
    pub food: Vec<Need>,
    /// Who needs what to take part.
    pub access: Vec<Need>,
    /// Theme tables that sites wish for; nobody is named.
    pub theme_tables: Vec<Need>,
    /// Remarks of sites; nobody is named.
    pub remarks: Vec<Need>,
    /// How many plans of the exchange before were done, done in part, dropped, or are open.
    pub last_plans: [usize; 4],
}

/// Something that somebody needs or wishes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// The site, by id.
    pub site: String,
    /// The person; none where it is the site that wishes it.
    pub name: Option<String>,
    /// The words, as typed.
    pub text: String,
}

impl Registrations {
    /// Tells whether no site said anything of it.
    pub fn is_empty(&self) -> bool {
        self.registered.is_empty() && self.last_plans == [0; 4]
    }
}

/// Counts what the sites of `exchange` registered; `digest` says which sites it has.
pub fn registrations(exchange: &Exchange, digest: &Digest) -> Registrations {
    let mut all =
        Registrations { per_day: vec![0; exchange.event.value.days.len()], ..Registrations::default() };
    let sites = exchange.programme.value.sites.iter().enumerate();
    let report_of = |id: &str| {
        exchange.reports.iter().map(|report| &report.value).find(|report| report.site.as_str() == id)
    };
    for (index, site) in sites {
        let id = site.id.as_str();
        match report_of(id).filter(|report| report.registration.is_some()) {
            Some(_) => all.registered.push(id.to_owned()),
            None if digest.sites.contains(&index) || report_of(id).is_some() => all.open.push(id.to_owned()),
            None => {}
        }
    }
    exchange.reports.iter().for_each(|report| all.add(&report.value));
    for comer in comers(exchange) {
        all.add_person(comer, exchange);
    }
    all
}

impl Registrations {
    fn add_person(&mut self, Comer { site, person }: Comer<'_>, exchange: &Exchange) {
        let need = |text: &Text| Need {
            site: site.to_owned(),
            name: Some(person.name.value.clone()),
            text: text.value.clone(),
        };
        self.people += 1;
        for (day, count) in exchange.event.value.days.iter().zip(&mut self.per_day) {
            let comes =
                person.days.is_empty() || person.days.iter().any(|on| is_on(&on.value, &day.date.value));
            *count += usize::from(comes);
        }
        self.food.extend(person.food.as_ref().map(need));
        self.access.extend(person.access.as_ref().map(need));
    }

    fn add(&mut self, report: &Report) {
        let need =
            |text: &Text| Need { site: report.site.value.clone(), name: None, text: text.value.clone() };
        for plan in &report.last_plans {
            let [done, partly, dropped, open] = &mut self.last_plans;
            *match plan.state {
                PlanState::Done => done,
                PlanState::Partly => partly,
                PlanState::Dropped => dropped,
                PlanState::Open => open,
            } += 1;
        }
        let Some(registration) = &report.registration else { return };
        self.theme_tables.extend(registration.theme_table.as_ref().map(need));
        self.remarks.extend(registration.remark.as_ref().map(need));
    }
}

/// Tells whether a day that somebody registered for is this day of the exchange; the year may be missing.
pub fn is_on(registered: &When, day: &When) -> bool {
    let day_of_year = |when: &When| when.parts().and_then(|parts| parts.month.zip(parts.day));
    let lacks_year = [registered, day].iter().any(|when| matches!(when, When::DayOfYear { .. }));
    registered == day
        || lacks_year && day_of_year(registered).is_some() && day_of_year(registered) == day_of_year(day)
}

/// Counts equal needs, in the order in which they were first said: what a kitchen has to know.
pub fn counted(needs: &[Need]) -> Vec<(String, usize)> {
    let mut order: Vec<(String, usize)> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for need in needs {
        let key = need.text.trim().to_lowercase();
        match places.get(&key).and_then(|place| order.get_mut(*place)) {
            Some((_, count)) => *count += 1,
            None => {
                places.insert(key, order.len());
                order.push((need.text.trim().to_owned(), 1));
            }
        }
    }
    order
}
