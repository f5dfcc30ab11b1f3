//! Who comes: those whom the sites registered, without those who sent apologies since or did not come.

use crate::model::{Attendance, Attendee, Exchange, Presence, Site};

/// Somebody whom a site registered.
#[derive(Clone, Copy, Debug)]
pub struct Comer<'e> {
    /// The site, by id.
    pub site: &'e str,
    /// The person, as registered.
    pub person: &'e Attendee,
}

/// Gives everybody who is registered by name and of whom nobody wrote since that they do not come, in the order of the reports.
pub fn comers(exchange: &Exchange) -> Vec<Comer<'_>> {
    let gone = Cancellations::of(exchange);
    let all = registered(exchange).into_iter();
    all.filter(|comer| !gone.has(comer.site, comer.person.name.as_str())).collect()
}

fn registered(exchange: &Exchange) -> Vec<Comer<'_>> {
    let reports = exchange.reports.iter().map(|report| &report.value);
    let all = reports.filter_map(|report| Some((report.site.as_str(), report.registration.as_ref()?)));
    all.flat_map(|(site, it)| it.people.iter().map(move |person| Comer { site, person })).collect()
}

/// Those whom the attendance calls absent or excused.
pub(super) struct Cancellations<'e> {
    exchange: &'e Exchange,
    /// Names for comparing, each with the organisation where it is told.
    names: Vec<(String, Option<String>)>,
}

impl<'e> Cancellations<'e> {
    pub(super) fn of(exchange: &'e Exchange) -> Self {
        let mut names = Vec::new();
        if let Some(attendance) = &exchange.event.value.attendance {
            let stays = |presence: Presence| matches!(presence, Presence::Excused | Presence::Absent);
            for one in Attendance::everyone(attendance).filter(|one| stays(one.attendance())) {
                let known = one.person.as_ref().and_then(|id| exchange.person_name(id.as_str()));
                let organisation = one.organisation.as_ref().map(|it| key(it.as_str()));
                names.push((key(known.unwrap_or(one.name.as_str())), organisation));
            }
            let apologies = attendance.apologies.iter().flatten();
            names.extend(apologies.map(|name| (key(name.as_str()), None)));
        }
        Self { exchange, names }
    }

    /// Tells whether that person of that site does not come. Of several of one name it is only who comes from the organisation that stands
    /// there: where none does, nobody knows who is meant.
    pub(super) fn has(&self, site: &str, name: &str) -> bool {
        let name = key(name);
        let meant: Vec<Option<&String>> = self
            .names
            .iter()
            .filter(|(known, _)| *known == name)
            .map(|(_, organisation)| organisation.as_ref())
            .collect();
        if meant.is_empty() {
            return false;
        }
        let namesakes =
            registered(self.exchange).into_iter().filter(|one| key(one.person.name.as_str()) == name);
        let is_only = namesakes.count() < 2;
        meant.into_iter().any(|organisation| match organisation {
            Some(organisation) if self.is_from(site, organisation) => true,
            // Somebody of that name from another site may stay away without ever having been registered.
            Some(organisation) => is_only && !self.is_of_another(site, organisation),
            None => is_only,
        })
    }

    /// Tells whether an organisation as typed is another site.
    fn is_of_another(&self, id: &str, organisation: &str) -> bool {
        let mut sites = self.exchange.programme.value.sites.iter();
        sites.any(|site| site.id.as_str() != id && self.is_from(site.id.as_str(), organisation))
    }

    /// Tells whether an organisation as typed is the site: its name, its id or what its project is called.
    fn is_from(&self, id: &str, organisation: &str) -> bool {
        let programme = &self.exchange.programme.value;
        let Some(site) = programme.sites.iter().find(|site| site.id.as_str() == id) else {
            return key(id) == organisation;
        };
        let words: Vec<&str> = organisation.split(' ').collect();
        names_of(site).any(|name| {
            let name = key(name);
            let own: Vec<&str> = name.split(' ').collect();
            words.windows(own.len()).any(|part| part == own)
        })
    }
}

fn names_of(site: &Site) -> impl Iterator<Item = &str> {
    [&site.id, &site.name].into_iter().chain(&site.project).map(|name| name.as_str())
}

/// A name for comparing: small letters, single blanks.
pub(super) fn key(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
