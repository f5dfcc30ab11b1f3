//! Who is named: sites, people, organisations, each in the forms of the day.

use super::{FactBuilder, is_signed, lang_of, text, typed};
use crate::digest::{Period, valid_on};
use crate::facts::minutes::SiteSeriesFact;
use crate::facts::organisations::{organisation_noun, project_noun};
use crate::facts::types::{
    AttendantFact, DutyFact, InviterFact, OrganisationFact, PersonFact, SiteFact, VersionFact, WelcomeFact,
};
use crate::facts::words::without_article;
use crate::model::{Affiliation, Attendance, Attendant, Duty, Person, Site, Text, Version, Welcome};

impl FactBuilder<'_> {
    pub(super) fn sites(&self) -> Vec<SiteFact> {
        let all = &self.exchange.programme.value.sites;
        let mut sites: Vec<SiteFact> = self
            .digest
            .sites
            .iter()
            .filter_map(|index| all.get(*index))
            .map(|site| self.site_fact(site))
            .collect();
        self.order.sort(&mut sites, |site| &site.name);
        sites
    }

    /// The site of that id; an id nobody knows is shown as typed, and `check` says so.
    pub(super) fn site(&self, id: &Text) -> SiteFact {
        match self.exchange.programme.value.sites.iter().find(|site| site.id.value == id.value) {
            Some(site) => self.site_fact(site),
            None => SiteFact {
                id: id.value.clone(),
                name: id.value.clone(),
                project: id.value.clone(),
                ..SiteFact::default()
            },
        }
    }

    pub(super) fn site_fact(&self, site: &Site) -> SiteFact {
        let programme = &self.exchange.programme.value.name.value;
        let carrier = |id: &Text| {
            let organisation = self.organisation(id);
            organisation.short.unwrap_or(organisation.name)
        };
        let project = text(site.project.as_ref())
            .unwrap_or_else(|| format!("{programme} {}", without_article(&site.name.value)));
        SiteFact {
            id: site.id.value.clone(),
            name: site.name.value.clone(),
            noun: project_noun(&project, lang_of(self.exchange)),
            project,
            carriers: site.carriers.iter().map(carrier).collect(),
            reported: self.digest.reported.contains(&site.id.value),
            from: typed(site.from.as_ref()),
            series: self
                .exchange
                .reports
                .iter()
                .filter(|report| report.value.site.value == site.id.value)
                .flat_map(|report| report.value.series.iter().map(SiteSeriesFact::from))
                .collect(),
        }
    }

    /// Names of sites in the order of a register, each once.
    pub(super) fn site_names<'b>(&self, ids: impl Iterator<Item = &'b str>) -> Vec<String> {
        let known = &self.exchange.programme.value.sites;
        // An id nobody knows is shown as typed.
        let name = |id: &str| {
            known.iter().find(|site| site.id.value == id).map_or(id, |site| site.name.as_str()).to_owned()
        };
        let mut names: Vec<String> = ids.map(name).collect();
        self.order.sort(&mut names, |name| name);
        names.dedup();
        names
    }

    pub(super) fn organisation(&self, id: &Text) -> OrganisationFact {
        let names =
            self.exchange.programme.value.organisations.iter().find(|known| known.id.value == id.value);
        let name = names.and_then(|known| {
            let on_the_day = |name: &&crate::model::OrganisationName| {
                valid_on(Period::new(name.from.as_ref(), name.until.as_ref()), self.digest.day)
            };
            known.names.iter().find(on_the_day).or_else(|| known.names.last())
        });
        match name {
            Some(name) => OrganisationFact {
                name: name.name.value.clone(),
                genitive: text(name.genitive.as_ref()),
                short: text(name.short.as_ref()),
                noun: organisation_noun(
                    &name.name.value,
                    name.genitive.as_ref().map(Text::as_str),
                    lang_of(self.exchange),
                ),
            },
            None => OrganisationFact { name: id.value.clone(), ..OrganisationFact::default() },
        }
    }

    pub(super) fn person_of(&self, id: &Text) -> Option<&Person> {
        self.exchange.programme.value.people.iter().find(|person| person.id.value == id.value)
    }

    /// The person of that id, whom the programme or the attendance knows; an id nobody knows is shown as typed, and `check` says so.
    pub(super) fn person(&self, id: &Text) -> PersonFact {
        if let Some(person) = self.person_of(id) {
            let role = self.role(person);
            let words = role.map(|role| role.role.value.clone()).filter(|role| !role.is_empty());
            let organisation =
                role.and_then(|role| role.organisation.as_ref()).map(|id| self.organisation(id));
            return PersonFact {
                name: person.name.value.clone(),
                initials: text(person.initials.as_ref()),
                organisation: organisation.and_then(|known| not_named_in(words.as_deref(), known)),
                role: words,
            };
        }
        let attendance = self.exchange.event.value.attendance.iter();
        let is_meant = |person: &&Attendant| person.id.as_ref().is_some_and(|own| own.value == id.value);
        match attendance.flat_map(Attendance::everyone).find(is_meant) {
            Some(person) => {
                let AttendantFact { name, role, organisation, .. } = self.attendant(person);
                PersonFact { name, role, organisation, initials: None }
            }
            None => PersonFact { name: id.value.clone(), ..PersonFact::default() },
        }
    }

    pub(super) fn role<'b>(&self, person: &'b Person) -> Option<&'b Affiliation> {
        let on_the_day = |role: &&Affiliation| {
            valid_on(Period::new(role.from.as_ref(), role.until.as_ref()), self.digest.day)
        };
        person.roles.iter().find(on_the_day)
    }

    pub(super) fn welcomes(&self, all: &[Welcome]) -> Vec<WelcomeFact> {
        let mut facts: Vec<WelcomeFact> = Vec::new();
        for welcome in all {
            let PersonFact { name, role, .. } = self.person(&welcome.by);
            let organisation = welcome.organisation.as_ref().map(|id| self.organisation(id));
            let after_role =
                facts.last().is_some_and(|before| before.role.is_some() && before.organisation.is_none());
            facts.push(WelcomeFact { name, role, after_role, organisation, bracketed: false });
        }
        // Between commas, several of a longer list, and what has commas itself, could be read as people of their own.
        let is_apart = |fact: &WelcomeFact| fact.role.is_some() && fact.organisation.is_none();
        let has_comma = |fact: &WelcomeFact| fact.role.as_ref().is_some_and(|role| role.contains(','));
        let are_several = facts.len() > 2 && facts.iter().filter(|fact| is_apart(fact)).nth(1).is_some();
        if are_several || facts.len() > 1 && facts.iter().any(has_comma) {
            for fact in &mut facts {
                (fact.bracketed, fact.after_role) = (true, false);
            }
        }
        facts
    }

    /// A person, an organisation or a site of that id; an id nobody knows is shown as typed, and `check` says so.
    pub(super) fn inviter(&self, id: &Text) -> InviterFact {
        let programme = &self.exchange.programme.value;
        if self.exchange.person_name(id.as_str()).is_some() {
            let PersonFact { name, role, organisation, .. } = self.person(id);
            let role: Vec<String> = role.into_iter().chain(organisation).collect();
            let role = Some(role.join(", ")).filter(|role| !role.is_empty());
            return InviterFact { name, role, ..InviterFact::default() };
        }
        if programme.organisations.iter().any(|known| known.id.value == id.value) {
            let OrganisationFact { name, noun, .. } = self.organisation(id);
            return InviterFact { name, noun, ..InviterFact::default() };
        }
        let SiteFact { name, project, noun, .. } = self.site(id);
        let is_site = noun.is_none() && project != name;
        InviterFact { name: project, noun, is_site, role: None }
    }

    pub(super) fn duty(&self, duty: &Duty) -> DutyFact {
        let people: Vec<PersonFact> = duty.people.iter().map(|id| self.person(id)).collect();
        let signs = duty.signs.unwrap_or_else(|| is_signed(&duty.task.value));
        DutyFact {
            signs,
            task: duty.task.value.clone(),
            detailed: people.iter().any(|person| person.role.is_some() || person.organisation.is_some()),
            people,
            organisations: duty.organisations.iter().map(|id| self.organisation(id)).collect(),
        }
    }

    pub(super) fn version(&self, version: &Version) -> VersionFact {
        let by = self.person(&version.by);
        VersionFact {
            number: version.number.value.clone(),
            date: version.date.value.to_string(),
            by: by.initials.unwrap_or(by.name),
            change: version.change.value.clone(),
        }
    }
}

/// Organisation of a person, unless the words for the role name it.
pub(super) fn not_named_in(role: Option<&str>, organisation: OrganisationFact) -> Option<String> {
    (!organisation.is_named_in(role.unwrap_or_default())).then_some(organisation.name)
}
