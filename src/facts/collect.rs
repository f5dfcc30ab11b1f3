//! From exchange and digest to facts.

use super::Facts;
use super::minutes::{DateFact, MaterialFact, RatingFact, SiteSeriesFact};
use super::types::{
    AccessibilityFacts, AgendaFact, AnnouncementFact, AttendanceFacts, AttendantFact, DayFact, DutyFact,
    EventFacts, FindingFact, FindingPointFact, FollowUpFact, FollowUpItemFact, FollowUpOriginFact, GroupFact,
    GuestFact, GuestGroupFact, InviterFact, NextFact, ObjectionFact, OfficeFacts, OrganisationFact,
    PersonFact, ProgrammeFacts, QuorumFact, RecordApprovalFact, ResultFact, SiteFact, TableFact, VersionFact,
    WelcomeFact,
};
use super::words::{WordsFacts, genitive_of, meeting, organisation_noun, words};
use crate::digest::{Digest, Period, begins, valid_on};
use crate::model::{
    Affiliation, AgendaItem, Attendance, Attendant, Day, Duty, Exchange, FindingPoint, FollowUp,
    FollowUpState, Group, Guest, ItemKind, ItemNumber, Language, MergedFinding, Mode, NumberStyle, Objection,
    Part, Person, Presence, Quorum, RecordApproval, RecordLayout, Site, Spanned, StatementKind, Status, Text,
    ThemeTable, TimeOfDay, Version, Welcome, When, item_numbers,
};
use chrono::Datelike as _;
use german_text::{Collation, Lang, Number, Order, counted, names_place, roman, subject_number};
use std::collections::BTreeMap;

/// More groups are a list, no part of a sentence.
const MOST_GROUPS: usize = 4;

/// More guests are a list, no part of a sentence.
const MOST_GUESTS: usize = 6;

/// The facts of `exchange`, with `labels` as the fixed words of its documents.
pub fn facts(exchange: &Exchange, digest: &Digest, labels: BTreeMap<String, String>) -> Facts {
    let builder = FactBuilder { exchange, digest, order: Collation::new(lang_of(exchange), Order::Words) };
    let event = &exchange.event.value;
    let words = words(exchange, lang_of(exchange));
    let findings = exchange.findings.value.findings.iter().zip(&digest.provenance);
    let agenda_items = builder.agenda();
    Facts {
        programme: builder.programme(&words),
        event: builder.event(&words),
        words,
        sites: builder.sites(),
        findings: findings
            .map(|(finding, sites)| builder.finding(finding, sites.iter().map(String::as_str)))
            .collect(),
        tables: exchange.tables.iter().map(|table| builder.table(&table.value)).collect(),
        follow_ups: builder.follow_ups(&agenda_items),
        next: event
            .next
            .iter()
            .map(|next| NextFact {
                date: typed(next.date.as_ref()),
                exact: next.date.as_ref().is_some_and(|date| date.value.day().is_some()),
                start: at_time(next.start.as_ref()),
                end: at_time(next.end.as_ref()),
                place: text(next.place.as_ref()),
                place_phrase: text(next.place_phrase.as_ref()),
                venue_mode: next.venue_mode.name().to_owned(),
                venue: text(next.venue.as_ref()),
                meeting_point: text(next.meeting_point.as_ref()),
                postponed_from: typed(next.postponed_from.as_ref()),
            })
            .collect(),
        authors: event.authors.iter().map(|id| builder.person(id)).collect(),
        agenda_items,
        labels,
    }
}

/// The language of an exchange's documents.
pub fn lang_of(exchange: &Exchange) -> Lang {
    match exchange.programme.value.language {
        Language::De => Lang::De,
        Language::En => Lang::En,
    }
}

/// The name of a statement's kind in YAML and in the view.
pub const fn kind_name(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Success => "success",
        StatementKind::Obstacle => "obstacle",
        StatementKind::Plan => "plan",
        StatementKind::Need => "need",
    }
}

/// A date in normal form, or as typed where it is words; the helpers of phrases read it back.
fn typed(when: Option<&Spanned<When>>) -> Option<String> {
    when.map(|when| when.value.to_string())
}

/// A time of day in normal form, or as typed where it is words.
fn at_time(time: Option<&Spanned<TimeOfDay>>) -> Option<String> {
    time.map(|time| time.value.to_string())
}

fn text(text: Option<&Text>) -> Option<String> {
    text.map(|text| text.value.clone())
}

fn texts(list: &[Text]) -> Vec<String> {
    list.iter().map(|text| text.value.clone()).collect()
}

/// Organisation of a person, unless the words for the role name it.
fn not_named_in(role: Option<&str>, organisation: OrganisationFact) -> Option<String> {
    let role = role.unwrap_or_default();
    let is_named = |name: &str| !name.is_empty() && role.contains(name);
    let short = organisation.short.as_deref().unwrap_or_default();
    (!is_named(&organisation.name) && !is_named(short)).then_some(organisation.name)
}

/// What the facts are looked up in.
struct FactBuilder<'a> {
    exchange: &'a Exchange,
    digest: &'a Digest,
    order: Collation,
}

impl FactBuilder<'_> {
    fn programme(&self, words: &WordsFacts) -> ProgrammeFacts {
        let lang = lang_of(self.exchange);
        let programme = &self.exchange.programme.value;
        ProgrammeFacts {
            name: programme.name.value.clone(),
            title: programme.title.as_ref().unwrap_or(&programme.name).value.clone(),
            genitive: text(programme.genitive.as_ref())
                .or_else(|| genitive_of(&programme.title.as_ref()?.value, lang)),
            project: words.project.of_programme(&programme.name.value, lang),
            undertaking: words.undertaking.of_programme(&programme.name.value, lang),
            scope: text(programme.scope.as_ref()),
            language: lang_of(self.exchange).tag().to_owned(),
            office: programme.office.as_ref().map(|office| OfficeFacts {
                name: office.name.value.clone(),
                places: texts(&office.places),
                mail: text(office.mail.as_ref()),
            }),
            accessibility: programme.accessibility.as_ref().map(|own| AccessibilityFacts {
                contact: own.contact.value.clone(),
                url: text(own.url.as_ref()),
            }),
        }
    }

    fn event(&self, words: &WordsFacts) -> EventFacts {
        let lang = lang_of(self.exchange);
        let meeting = meeting(self.exchange, &words.meeting, lang);
        let event = &self.exchange.event.value;
        let start = event.days.first().map(|day| day.date.value.to_string());
        let end =
            event.days.last().map(|day| day.date.value.to_string()).filter(|end| Some(end) != start.as_ref());
        EventFacts {
            id: self.exchange.id.clone(),
            status: match event.status {
                Status::Draft => "draft",
                Status::Announced => "announced",
                Status::Agreed => "agreed",
                Status::Published => "published",
            }
            .to_owned(),
            draft: event.status == Status::Draft,
            announced: event.status == Status::Announced,
            unapproved: self.exchange.is_unapproved(),
            layout: match self.exchange.layout() {
                RecordLayout::Record => "record",
                RecordLayout::Minutes => "minutes",
            }
            .to_owned(),
            title: text(event.title.as_ref()),
            series: event.series.as_ref().map(|series| series.title.value.clone()),
            occasion: meeting.without_prefix(&self.exchange.programme.value.name.value, lang),
            meeting,
            ordinal: event
                .series
                .as_ref()
                .and_then(|series| series.ordinal.as_ref())
                .map(|ordinal| ordinal.value),
            per_year: event.series.as_ref().is_some_and(|series| series.per_year),
            year: event.days.first().and_then(|day| begins(&day.date.value)).map(|day| day.year()),
            motto: text(event.motto.as_ref()),
            announcement: event.announcement.as_ref().map(|announcement| AnnouncementFact {
                place: announcement.place.value.clone(),
                date: typed(announcement.date.as_ref()),
                url: text(announcement.url.as_ref()),
            }),
            days: event.days.iter().map(day).collect(),
            postponed_from: typed(event.postponed_from.as_ref()),
            start,
            end,
            all_day: event.all_day,
            place: event.place.value.clone(),
            place_phrase: text(event.place_phrase.as_ref()),
            venue_mode: event.venue_mode.name().to_owned(),
            place_named: event
                .series
                .as_ref()
                .is_some_and(|series| names_place(&series.title.value, &event.place.value)),
            venue: text(event.venue.as_ref()),
            street: event.address.as_ref().map(|address| address.street.value.clone()),
            town: event.address.as_ref().and_then(|address| text(address.town.as_ref())),
            inviters: event.inviters.iter().map(|id| self.inviter(id)).collect(),
            organisers: event.organisers.iter().map(|id| self.organisation(id)).collect(),
            hosts: event.hosts.iter().map(|id| self.site(id)).collect(),
            newcomers: event.newcomers.iter().map(|id| self.site(id)).collect(),
            dateline: texts(&event.dateline),
            dateline_spaced: event.dateline.iter().any(|place| place.value.contains('/')),
            attendance: self.attendance(event.attendance.as_ref()),
            guests: event.guests.iter().flat_map(|guest| self.guests(guest)).collect(),
            guest_groups: self.guest_groups(&event.guests),
            welcome: self.welcomes(&event.welcome),
            roles: event.roles.iter().map(|duty| self.duty(duty)).collect(),
            published: typed(event.published.as_ref()),
            versions: event.versions.iter().map(|version| self.version(version)).collect(),
            distribution: texts(&event.distribution),
            annexes: event.annexes.iter().map(MaterialFact::from).collect(),
            approval: event.approval.as_ref().map(record_approval),
            sign_off_places: event
                .sign_off
                .as_ref()
                .map(|sign_off| texts(&sign_off.places))
                .unwrap_or_default(),
            sign_off_month: event.sign_off.as_ref().and_then(|sign_off| typed(sign_off.month.as_ref())),
        }
    }

    fn attendance(&self, attendance: Option<&Attendance>) -> AttendanceFacts {
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
        // What is a list of its own is in no sentence.
        let singular = self.is_one_subject(
            attendance.phrase.as_ref(),
            if groups_listed { &[] } else { &attendance.groups },
            if guests_listed { &[] } else { guests },
        );
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

    fn group(&self, group: &Group) -> GroupFact {
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
    fn attendant(&self, person: &Attendant) -> AttendantFact {
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

    fn agenda(&self) -> Vec<AgendaFact> {
        let event = &self.exchange.event.value;
        let style = event.numbering.agenda.unwrap_or_default();
        let item = |(item, number): (&AgendaItem, Option<ItemNumber<'_>>)| AgendaFact {
            number: match number {
                Some(ItemNumber::Counted(number)) => Some(number),
                Some(ItemNumber::Own(_)) | None => None,
            },
            label: number.map(|number| item_label(number, style)),
            title: text(item.title.as_ref()),
            kind: item.kind.map(|kind| item_kind(kind).to_owned()),
            day: item.day.as_ref().map_or(1, |day| day.value),
            start: at_time(item.start.as_ref()),
            end: at_time(item.end.as_ref()),
            items: texts(&item.items),
            place: text(item.place.as_ref()),
            speakers: item.speakers.iter().map(|id| self.person(id)).collect(),
            organisations: item.organisations.iter().map(|id| self.organisation(id)).collect(),
            moderators: item.moderators.iter().map(|id| self.person(id)).collect(),
            ..minutes(&item.parts)
        };
        event.agenda.iter().zip(item_numbers(&event.agenda)).map(item).collect()
    }

    fn follow_ups(&self, agenda: &[AgendaFact]) -> Vec<FollowUpFact> {
        let tasks = self.exchange.event.value.all_follow_ups();
        tasks.map(|(item, task)| self.follow_up(task, item.and_then(|index| agenda.get(index)))).collect()
    }

    fn follow_up(&self, task: &FollowUp, item: Option<&AgendaFact>) -> FollowUpFact {
        FollowUpFact {
            id: text(task.id.as_ref()),
            what: task.what.value.clone(),
            who: text(task.who.as_ref()),
            sites: task.sites.iter().map(|id| self.site(id).name).collect(),
            people: task.people.iter().map(|id| self.person(id).name).collect(),
            due: typed(task.due.as_ref()),
            state: match task.state {
                FollowUpState::Open => "open",
                FollowUpState::Done => "done",
                FollowUpState::Dropped => "dropped",
            }
            .to_owned(),
            outcome: text(task.outcome.as_ref()),
            item: item.map(|item| FollowUpItemFact { label: item.label.clone(), title: item.title.clone() }),
            from: task.from.as_ref().map(|from| FollowUpOriginFact {
                exchange: text(from.exchange.as_ref()),
                date: typed(from.date.as_ref()),
                place: text(from.place.as_ref()),
                item: text(from.item.as_ref()),
            }),
        }
    }

    fn sites(&self) -> Vec<SiteFact> {
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
    fn site(&self, id: &Text) -> SiteFact {
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

    fn site_fact(&self, site: &Site) -> SiteFact {
        let programme = &self.exchange.programme.value.name.value;
        let carrier = |id: &Text| {
            let organisation = self.organisation(id);
            organisation.short.unwrap_or(organisation.name)
        };
        SiteFact {
            id: site.id.value.clone(),
            name: site.name.value.clone(),
            project: text(site.project.as_ref())
                .unwrap_or_else(|| format!("{programme} {}", site.name.value)),
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
    fn site_names<'b>(&self, ids: impl Iterator<Item = &'b str>) -> Vec<String> {
        let mut names: Vec<String> = ids.map(|id| self.site(&Text::detached(id.to_owned())).name).collect();
        self.order.sort(&mut names, |name| name);
        names.dedup();
        names
    }

    fn organisation(&self, id: &Text) -> OrganisationFact {
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

    fn person_of(&self, id: &Text) -> Option<&Person> {
        self.exchange.programme.value.people.iter().find(|person| person.id.value == id.value)
    }

    /// The person of that id, whom the programme or the attendance knows; an id nobody knows is shown as typed, and `check` says so.
    fn person(&self, id: &Text) -> PersonFact {
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

    fn role<'b>(&self, person: &'b Person) -> Option<&'b Affiliation> {
        let on_the_day = |role: &&Affiliation| {
            valid_on(Period::new(role.from.as_ref(), role.until.as_ref()), self.digest.day)
        };
        person.roles.iter().find(on_the_day)
    }

    fn welcomes(&self, all: &[Welcome]) -> Vec<WelcomeFact> {
        let mut facts: Vec<WelcomeFact> = Vec::new();
        for welcome in all {
            let PersonFact { name, role, .. } = self.person(&welcome.by);
            let organisation = welcome.organisation.as_ref().map(|id| self.organisation(id));
            let after_role =
                facts.last().is_some_and(|before| before.role.is_some() && before.organisation.is_none());
            facts.push(WelcomeFact { name, role, after_role, organisation });
        }
        facts
    }

    /// Tells whether the sentence about who took part has a subject that is one.
    fn is_one_subject(&self, phrase: Option<&Text>, groups: &[Group], guests: &[Guest]) -> bool {
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
    fn guest_groups(&self, guests: &[Guest]) -> Vec<GuestGroupFact> {
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
                let forms =
                    [Some(&organisation.name), organisation.genitive.as_ref(), organisation.short.as_ref()];
                office.as_ref().is_some_and(|office| {
                    forms.into_iter().flatten().any(|form| office.contains(form.as_str()))
                })
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
        let mut after_comma = false;
        for group in &mut groups {
            group.grouped = grouped;
            group.after_comma = after_comma;
            let has_unknown =
                group.organisation.as_ref().is_some_and(|organisation| organisation.noun.is_none());
            let is_apart = group.role.is_none() && group.names.len() == 1 && has_unknown;
            after_comma = group.office.is_some() || is_apart;
        }
        groups
    }

    /// A person, an organisation or a site of that id; an id nobody knows is shown as typed, and `check` says so.
    fn inviter(&self, id: &Text) -> InviterFact {
        let programme = &self.exchange.programme.value;
        if self.exchange.person_name(id.as_str()).is_some() {
            let PersonFact { name, role, organisation, .. } = self.person(id);
            let role: Vec<String> = role.into_iter().chain(organisation).collect();
            let role = Some(role.join(", ")).filter(|role| !role.is_empty());
            return InviterFact { name, noun: None, role };
        }
        if programme.organisations.iter().any(|known| known.id.value == id.value) {
            let OrganisationFact { name, noun, .. } = self.organisation(id);
            return InviterFact { name, noun, role: None };
        }
        InviterFact { name: self.site(id).project, ..InviterFact::default() }
    }

    fn duty(&self, duty: &Duty) -> DutyFact {
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

    fn version(&self, version: &Version) -> VersionFact {
        let by = self.person(&version.by);
        VersionFact {
            number: version.number.value.clone(),
            date: version.date.value.to_string(),
            by: by.initials.unwrap_or(by.name),
            change: version.change.value.clone(),
        }
    }

    /// Who is meant by a guest: each of the people with their organisation, or the organisation alone.
    fn guests(&self, guest: &Guest) -> Vec<GuestFact> {
        let people: Vec<Option<&Text>> = guest.everyone().map(Some).collect();
        let all = if people.is_empty() { vec![None] } else { people };
        all.into_iter().map(|person| self.guest(guest, person)).collect()
    }

    fn guest(&self, guest: &Guest, person: Option<&Text>) -> GuestFact {
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

    fn finding<'b>(&self, finding: &MergedFinding, sites: impl Iterator<Item = &'b str>) -> FindingFact {
        let sites = self.site_names(sites);
        let field = finding.field.as_ref().map(|id| {
            let field =
                self.exchange.programme.value.work_fields.iter().find(|field| field.id.value == id.value);
            field.map_or(id, |field| &field.title).value.clone()
        });
        FindingFact {
            id: finding.id.value.clone(),
            kind: kind_name(finding.kind).to_owned(),
            field,
            text: finding.text.value.clone(),
            count: u32::try_from(sites.len()).unwrap_or(u32::MAX),
            sites,
            raised: text(finding.raised.as_ref()),
            points: self.points(&finding.details),
        }
    }

    fn points(&self, points: &[FindingPoint]) -> Vec<FindingPointFact> {
        let fact = |point: &FindingPoint| {
            let sites = self.site_names(self.digest.sites_behind(&point.cited()).iter().map(String::as_str));
            FindingPointFact {
                text: point.text.value.clone(),
                count: u32::try_from(sites.len()).unwrap_or(u32::MAX),
                sites,
                points: self.points(&point.details),
            }
        };
        points.iter().map(fact).collect()
    }

    fn table(&self, table: &ThemeTable) -> TableFact {
        TableFact {
            number: table.number.value,
            label: label(table.number.value, self.exchange.event.value.numbering.tables),
            title: text(table.title.as_ref()),
            minutes: table.minutes.as_ref().map(|minutes| minutes.value),
            moderators: table.moderators.iter().map(|id| self.person(id)).collect(),
            sites: self.site_names(table.sites.iter().map(Spanned::as_str)),
            results: table
                .results
                .iter()
                .map(|result| ResultFact {
                    text: result.text.value.clone(),
                    sites: self.site_names(result.sites.iter().map(Spanned::as_str)),
                })
                .collect(),
            materials: table.materials.iter().map(MaterialFact::from).collect(),
        }
    }
}

/// The number of an agenda item as printed: `1.`, `I.`, `TOP 01`, or its own. What is one number gets the same mark as those counted.
fn item_label(number: ItemNumber<'_>, style: NumberStyle) -> String {
    match (number, style) {
        (ItemNumber::Counted(number), NumberStyle::Top) => label(number, style),
        (ItemNumber::Counted(number), NumberStyle::Arabic | NumberStyle::Roman) => {
            format!("{}.", label(number, style))
        }
        // `TOP 5` and `Punkt 5` say themselves what they are.
        (ItemNumber::Own(own), _) if own.contains(char::is_whitespace) || own.starts_with("TOP") => {
            own.to_owned()
        }
        (ItemNumber::Own(own), NumberStyle::Top) => format!("TOP\u{a0}{own}"),
        (ItemNumber::Own(own), NumberStyle::Arabic | NumberStyle::Roman) => {
            let is_one = own.chars().all(char::is_alphanumeric);
            if is_one { format!("{own}.") } else { own.to_owned() }
        }
    }
}

/// A number as printed.
fn label(number: u32, style: NumberStyle) -> String {
    match style {
        NumberStyle::Arabic => number.to_string(),
        NumberStyle::Roman => roman(number),
        NumberStyle::Top => format!("TOP\u{a0}{number:02}"),
    }
}

fn day(day: &Day) -> DayFact {
    let at = |typed: Option<&Spanned<TimeOfDay>>| typed.and_then(|typed| typed.value.clock());
    let past_midnight = match (at(day.start.as_ref()), at(day.end.as_ref())) {
        (Some(start), Some(end)) => end < start,
        _ => false,
    };
    DayFact {
        date: day.date.value.to_string(),
        start: at_time(day.start.as_ref()),
        end: at_time(day.end.as_ref()),
        past_midnight,
        title: text(day.title.as_ref()),
        optional: day.optional,
    }
}

/// Tells whether who has this task signs minutes: to lead the meeting, or to write them.
fn is_signed(task: &str) -> bool {
    let task = task.to_lowercase();
    [
        "leitung",
        "vorsitz",
        "moderation",
        "protokoll",
        "schriftf",
        "niederschrift",
        "chair",
        "minutes",
        "secretar",
    ]
    .iter()
    .any(|word| task.contains(word))
}

fn record_approval(approval: &RecordApproval) -> RecordApprovalFact {
    let objection = |objection: &Objection| ObjectionFact {
        text: objection.text.value.clone(),
        by: text(objection.by.as_ref()),
        date: typed(objection.date.as_ref()),
        outcome: text(objection.outcome.as_ref()),
    };
    RecordApprovalFact {
        objections_until: typed(approval.objections_until.as_ref()),
        objections_until_exact: approval
            .objections_until
            .as_ref()
            .is_some_and(|date| date.value.day().is_some()),
        objections: approval.objections.iter().map(objection).collect(),
        approved: typed(approval.approved.as_ref()),
        by: text(approval.by.as_ref()),
    }
}

/// What the parts of an item hold beside prose.
fn minutes(parts: &[Part]) -> AgendaFact {
    let mut fact = AgendaFact::default();
    for part in parts {
        match part {
            Part::Decision(decision) => fact.decisions.push(decision.into()),
            Part::Postponed(postponed) => fact.postponed.push(postponed.into()),
            Part::Approval(approval) => fact.approvals.push(approval.into()),
            Part::Ratings(ratings) => fact.ratings.extend(ratings.items.iter().map(RatingFact::from)),
            Part::Materials(materials) => fact.materials.extend(materials.iter().map(MaterialFact::from)),
            Part::Rounds(rounds) => fact.rounds.push(rounds.into()),
            Part::Dates(dates) => fact.dates.extend(dates.iter().map(DateFact::from)),
            _ => {}
        }
    }
    fact
}

fn quorum(quorum: &Quorum) -> QuorumFact {
    QuorumFact {
        present: quorum.present.value,
        of: quorum.of.as_ref().map(|of| of.value),
        needed: quorum.needed.as_ref().map(|needed| needed.value),
        reached: quorum.is_reached(),
    }
}

const fn item_kind(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Talk => "talk",
        ItemKind::Reports => "reports",
        ItemKind::Ministry => "ministry",
        ItemKind::ThemeTables => "theme-tables",
        ItemKind::Discussion => "discussion",
        ItemKind::Forum => "forum",
        ItemKind::Marketplace => "marketplace",
        ItemKind::SiteVisit => "site-visit",
        ItemKind::Break => "break",
        ItemKind::Input => "input",
        ItemKind::Film => "film",
        ItemKind::MediaStation => "media-station",
        ItemKind::Meal => "meal",
        ItemKind::Business => "business",
    }
}
