//! Who took part: groups, people one by one, guests.

use super::{FactBuilder, MOST_GROUPS, MOST_GUESTS, at_time, lang_of, text};
use crate::facts::types::{
    AttendanceFacts, AttendantFact, GroupFact, GuestFact, GuestGroupFact, OrganisationFact, QuorumFact,
};
use crate::model::{Attendance, Attendant, Group, Guest, Mode, Presence, Quorum, Spanned, Text};
use german_text::{Lang, Number, counted, subject_number};

impl FactBuilder<'_> {
    pub(super) fn attendance(&self, attendance: Option<&Attendance>) -> AttendanceFacts {
        let Some(attendance) = attendance else {
            let singular = self.is_one_subject(None, &[], &self.exchange.event.value.guests);
            return AttendanceFacts { singular, ..AttendanceFacts::default() };
        };
        let groups: Vec<GroupFact> = attendance.groups.iter().map(|group| self.group(group)).collect();
        let groups_listed = groups.len() > MOST_GROUPS
            || groups.iter().any(|group| group.named || group.count.is_none())
            || attendance.total.is_some() && !groups.is_empty();
        let guests = &self.exchange.event.value.guests;
        let guests_listed =
            guests.iter().map(|guest| guest.everyone().count().max(1)).sum::<usize>() > MOST_GUESTS;
        // What is a list of its own is in no sentence, and a group of whom nobody came in one of its own.
        let is_there =
            |group: &&Group| !groups_listed && group.count.as_ref().is_none_or(|count| count.value > 0);
        let there: Vec<&Group> = attendance.groups.iter().filter(is_there).collect();
        let singular =
            self.is_one_subject(attendance.phrase.as_ref(), &there, if guests_listed { &[] } else { guests });
        let people: Vec<AttendantFact> = attendance
            .people
            .iter()
            .map(|person| self.attendant(person))
            .chain(groups.iter().flat_map(|group| group.people.iter().cloned()))
            .collect();
        let (listed, present): (Vec<_>, Vec<_>) = people
            .iter()
            .cloned()
            .partition(|person| matches!(person.presence.as_str(), "excused" | "absent"));
        let excused: Vec<String> = listed
            .into_iter()
            .filter(|person| person.presence == "excused")
            .map(|person| person.name)
            .chain(attendance.apologies.iter().flatten().map(|name| name.value.clone()))
            .collect();
        AttendanceFacts {
            phrase: text(attendance.phrase.as_ref()),
            total: attendance.total.as_ref().map(|total| total.value),
            singular,
            groups_listed,
            guests_listed,
            groups,
            absent: text(attendance.absent.as_ref()),
            excused_known: attendance.apologies.is_some() || !excused.is_empty(),
            excused,
            online: present
                .iter()
                .filter(|person| person.mode.as_deref() == Some("online"))
                .fold(0, |count, _| count + 1),
            present,
            people,
            volunteers: attendance.volunteers.as_ref().map(|count| count.value),
            quorum: attendance.quorum.as_ref().map(quorum),
        }
    }

    pub(super) fn group(&self, group: &Group) -> GroupFact {
        let (count, of) = (&group.count, &group.of);
        let is_all = |(count, of): (&Spanned<u32>, &Spanned<u32>)| of.value == count.value && of.value > 1;
        let name = &group.name.value;
        // A group of one organisation says for all its members where they are from.
        let member = |person: &Attendant| {
            let fact = self.attendant(person);
            let organisation = fact.organisation.filter(|organisation| organisation != name);
            AttendantFact { group: Some(name.clone()), organisation, ..fact }
        };
        let people: Vec<AttendantFact> = group.people.iter().flatten().map(member).collect();
        let is_detailed = |person: &AttendantFact| {
            person.role.is_some() || person.organisation.is_some() || person.presence != "present"
        };
        GroupFact {
            name: name.clone(),
            singular: text(group.singular.as_ref()),
            count: count.as_ref().map(|count| count.value),
            of: of.as_ref().map(|of| of.value),
            all: count.as_ref().zip(of.as_ref()).is_some_and(is_all),
            named: group.people.is_some(),
            detailed: people.iter().any(is_detailed),
            people,
        }
    }

    /// Somebody who took part: as typed; what was not typed comes from the programme, where it knows the person.
    pub(super) fn attendant(&self, person: &Attendant) -> AttendantFact {
        let known = person.person.as_ref().map(|id| self.person(id));
        let role =
            person.person.as_ref().and_then(|id| self.person_of(id)).and_then(|known| self.role(known));
        let organisation =
            role.and_then(|role| role.organisation.as_ref()).map(|id| self.organisation(id).name);
        let own = Some(person.name.value.clone()).filter(|name| !name.is_empty());
        AttendantFact {
            name: own.or_else(|| known.as_ref().map(|known| known.name.clone())).unwrap_or_default(),
            role: text(person.role.as_ref()).or_else(|| known.and_then(|known| known.role)),
            organisation: text(person.organisation.as_ref()).or(organisation),
            mode: person.mode.map(|mode| {
                match mode {
                    Mode::OnSite => "on-site",
                    Mode::Online => "online",
                }
                .to_owned()
            }),
            presence: match person.attendance() {
                Presence::Present => "present",
                Presence::Partly => "partly",
                Presence::Excused => "excused",
                Presence::Absent => "absent",
            }
            .to_owned(),
            from: at_time(person.from.as_ref()),
            until: at_time(person.until.as_ref()),
            group: None,
        }
    }

    /// Tells whether the sentence about who took part has a subject that is one.
    pub(super) fn is_one_subject(&self, phrase: Option<&Text>, groups: &[&Group], guests: &[Guest]) -> bool {
        let lang = lang_of(self.exchange);
        let guests = self.guest_groups(guests);
        let is_one = |number: Number| number == Number::Singular;
        match (phrase, groups, guests.as_slice()) {
            (Some(phrase), [], []) => is_one(subject_number(&phrase.value, lang)),
            (None, [only], []) => {
                let of = only.of.as_ref().map(|of| u64::from(of.value));
                let count = only.count.as_ref().map_or(0, |count| u64::from(count.value));
                let is_named = only.singular.is_some() && of.is_none() && count == 1;
                is_named || is_one(counted(&only.name.value, count, of, lang).1)
            }
            (None, [], [only]) => match (only.names.as_slice(), &only.role, &only.organisation) {
                ([], Some(role), _) => is_one(subject_number(role, lang)),
                ([], None, Some(organisation)) => {
                    organisation.noun.as_ref().is_none_or(|noun| noun.gender != "plural")
                }
                (names, ..) => names.len() == 1,
            },
            _ => false,
        }
    }

    /// Guests in the order of their first: those of one organisation who have no role of their own are named together.
    pub(super) fn guest_groups(&self, guests: &[Guest]) -> Vec<GuestGroupFact> {
        let mut groups: Vec<(Option<&str>, GuestGroupFact)> = Vec::new();
        let everyone = |guest: &'_ Guest| -> Vec<Option<Text>> {
            let people: Vec<Option<Text>> = guest.everyone().cloned().map(Some).collect();
            if people.is_empty() { vec![None] } else { people }
        };
        let each =
            guests.iter().flat_map(|guest| everyone(guest).into_iter().map(move |person| (guest, person)));
        for (guest, person_id) in each {
            let person = person_id.as_ref().and_then(|id| self.person_of(id));
            let office = person.filter(|_| guest.role.is_none()).and_then(|person| self.role(person));
            let id =
                guest.organisation.as_ref().or_else(|| office.and_then(|role| role.organisation.as_ref()));
            // Whom only the attendance knows has a role and an organisation in words.
            let listed = person_id.as_ref().filter(|_| person.is_none()).map(|id| self.person(id));
            let in_words = listed.as_ref().and_then(|listed| listed.organisation.clone());
            let in_words = in_words.map(|name| OrganisationFact { name, ..OrganisationFact::default() });
            let organisation = id.map(|id| self.organisation(id)).or(in_words);
            let office = office.map(|role| role.role.value.clone()).filter(|role| !role.is_empty());
            let office =
                office.or_else(|| listed.filter(|_| guest.role.is_none()).and_then(|listed| listed.role));
            let names = |organisation: &OrganisationFact| {
                office.as_ref().is_some_and(|it| organisation.is_named_in(it))
            };
            let name = person_id.as_ref().map(|id| self.person(id).name);
            let is_plain = name.is_some() && guest.role.is_none() && office.is_none();
            let key = id.filter(|_| is_plain).map(|id| id.value.as_str());
            if let Some((_, group)) = groups.iter_mut().find(|(known, _)| key.is_some() && *known == key) {
                group.names.extend(name);
                continue;
            }
            let fact = GuestGroupFact {
                names: name.into_iter().collect(),
                role: text(guest.role.as_ref()),
                organisation: organisation.filter(|organisation| !names(organisation)),
                office,
                ..GuestGroupFact::default()
            };
            groups.push((key, fact));
        }
        let mut groups: Vec<GuestGroupFact> = groups.into_iter().map(|(_, group)| group).collect();
        let grouped = groups.iter().any(|group| group.names.len() > 1);
        let is_german = lang_of(self.exchange) == Lang::De;
        let encloses = |group: &GuestGroupFact| {
            let has_unknown =
                group.organisation.as_ref().is_some_and(|organisation| organisation.noun.is_none());
            let is_apart = group.role.is_none() && group.names.len() == 1 && has_unknown;
            group.office.is_some() || is_german && is_apart
        };
        let has_comma = |group: &GuestGroupFact| {
            let holds = group.office.as_ref().is_some_and(|office| office.contains(','));
            let unknown = group.organisation.as_ref().is_some_and(|organisation| organisation.noun.is_none());
            holds || is_german && group.office.is_some() && unknown
        };
        let are_several = groups.len() > 2 && groups.iter().filter(|group| encloses(group)).nth(1).is_some();
        let bracketed = are_several || groups.len() > 1 && groups.iter().any(has_comma);
        let mut after_comma = false;
        for group in &mut groups {
            group.grouped = grouped;
            group.bracketed = bracketed;
            group.after_comma = after_comma;
            after_comma = !bracketed && encloses(group);
        }
        groups
    }

    /// Who is meant by a guest: each of the people with their organisation, or the organisation alone.
    pub(super) fn guests(&self, guest: &Guest) -> Vec<GuestFact> {
        let people: Vec<Option<&Text>> = guest.everyone().map(Some).collect();
        let all = if people.is_empty() { vec![None] } else { people };
        all.into_iter().map(|person| self.guest(guest, person)).collect()
    }

    pub(super) fn guest(&self, guest: &Guest, person: Option<&Text>) -> GuestFact {
        let role = person.and_then(|id| self.person_of(id)).and_then(|person| self.role(person));
        let organisation =
            guest.organisation.as_ref().or_else(|| role.and_then(|role| role.organisation.as_ref()));
        let known = person.map(|id| self.person(id));
        // Whom only the attendance knows has an organisation in words.
        let in_words = known.as_ref().filter(|_| role.is_none()).and_then(|known| known.organisation.clone());
        let in_words = in_words.map(|name| OrganisationFact { name, ..OrganisationFact::default() });
        GuestFact {
            role: text(guest.role.as_ref()).or_else(|| known.as_ref().and_then(|known| known.role.clone())),
            name: known.map(|known| known.name),
            organisation: organisation.map(|id| self.organisation(id)).or(in_words),
        }
    }
}

fn quorum(quorum: &Quorum) -> QuorumFact {
    QuorumFact {
        present: quorum.present.value,
        of: quorum.of.as_ref().map(|of| of.value),
        needed: quorum.needed.as_ref().map(|needed| needed.value),
        reached: quorum.is_reached(),
    }
}
