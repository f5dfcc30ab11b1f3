//! The name that a site has on a day.

use super::{Period, day_of, valid_on};
use crate::model::{Programme, Site, SiteName};
use crate::yaml::Loaded;
use chrono::NaiveDate;
use std::sync::Arc;

/// Gives the sites of each exchange the names that they had on its day, and those of the programme itself their own: whoever reads
/// an exchange finds one name, and a site that is renamed keeps its old one in old records.
pub fn name_sites(loaded: &mut Loaded) {
    for exchange in &mut loaded.exchanges {
        if has_names(&exchange.programme.value) {
            let day = day_of(exchange);
            name_on(&mut Arc::make_mut(&mut exchange.programme).value, day);
        }
    }
    if let Some(programme) = loaded.programme.as_mut().filter(|programme| has_names(&programme.value)) {
        name_on(&mut Arc::make_mut(programme).value, None);
    }
}

fn has_names(programme: &Programme) -> bool {
    programme.sites.iter().any(|site| !site.names.is_empty())
}

fn name_on(programme: &mut Programme, day: Option<NaiveDate>) {
    for site in &mut programme.sites {
        if let Some(SiteName { name, project, .. }) = named_on(site, day).cloned() {
            site.name = name;
            site.project = project.or(site.project.take());
        }
    }
}

/// The name among those with dates; none where `name` says it. On a day that nobody knows, a site is called as it is now.
fn named_on(site: &Site, day: Option<NaiveDate>) -> Option<&SiteName> {
    let holds = |name: &&SiteName| valid_on(Period::new(name.from.as_ref(), name.until.as_ref()), day);
    let named = site.names.iter().find(holds).filter(|_| day.is_some());
    named.or_else(|| site.names.last().filter(|_| site.name.value.is_empty()))
}
