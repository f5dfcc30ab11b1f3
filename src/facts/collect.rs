//! From exchange and digest to facts.

use super::Facts;
use super::minutes::{MaterialFact, RatingFact, SiteSeriesFact};
use super::types::{
    AgendaFact, AnnouncementFact, AttendanceFacts, AttendantFact, DayFact, DutyFact, EventFacts, FindingFact,
    FindingPointFact, FollowUpFact, FollowUpItemFact, FollowUpOriginFact, GroupFact, GuestFact,
    GuestGroupFact, NextFact, ObjectionFact, OfficeFacts, OrganisationFact, PersonFact, ProgrammeFacts,
    QuorumFact, RecordApprovalFact, ResultFact, SiteFact, TableFact, VersionFact, WelcomeFact,
};
use super::words::{WordsFacts, genitive_of, meeting, organisation_noun, words};
use crate::digest::{Digest, Period, begins, valid_on};
use crate::model::{
    Affiliation, AgendaItem, Attendance, Attendant, Day, Duty, Exchange, FindingPoint, FollowUp,
    FollowUpState, Guest, ItemKind, Language, MergedFinding, Mode, NumberStyle, Objection, Part, Person,
    Presence, Quorum, RecordApproval, RecordLayout, Site, Spanned, StatementKind, Status, Text, ThemeTable,
    TimeOfDay, Version, Welcome, When,
};
use chrono::Datelike as _;
use german_text::{Collation, Lang, Number, Order, counted, names_place, roman, subject_number};
use std::collections::BTreeMap;

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
            organisers: event.organisers.iter().map(|id| self.organisation(id)).collect(),
            hosts: event.hosts.iter().map(|id| self.site(id)).collect(),
            newcomers: event.newcomers.iter().map(|id| self.site(id)).collect(),
            dateline: texts(&event.dateline),
            dateline_spaced: event.dateline.iter().any(|place| place.value.contains('/')),
            attendance: self.attendance(event.attendance.as_ref()),
            guests: event.guests.iter().map(|guest| self.guest(guest)).collect(),
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
            let singular = self.is_one_subject(&Attendance::default(), lang_of(self.exchange));
            return AttendanceFacts { singular, ..AttendanceFacts::default() };
        };
        let group = |group: &crate::model::Group| GroupFact {
            name: group.name.value.clone(),
            count: group.count.value,
            of: group.of.as_ref().map(|of| of.value),
            all: group.of.as_ref().is_some_and(|of| of.value == group.count.value && of.value > 1),
        };
        let groups: Vec<GroupFact> = attendance.groups.iter().map(group).collect();
        let singular = self.is_one_subject(attendance, lang_of(self.exchange));
        let people: Vec<AttendantFact> = attendance.people.iter().map(attendant).collect();
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
            singular,
            groups,
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

    fn agenda(&self) -> Vec<AgendaFact> {
        let mut number = 0;
        let numbering = &self.exchange.event.value.numbering;
        let item = |item: &AgendaItem| {
            number += item.skipped_numbers + u32::from(item.announced);
            AgendaFact {
                number: item.announced.then_some(number),
                label: item.announced.then(|| match numbering.agenda {
                    NumberStyle::Arabic | NumberStyle::Roman => {
                        format!("{}.", label(number, numbering.agenda))
                    }
                    NumberStyle::Top => label(number, numbering.agenda),
                }),
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
            }
        };
        self.exchange.event.value.agenda.iter().map(item).collect()
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

    fn person(&self, id: &Text) -> PersonFact {
        match self.person_of(id) {
            Some(person) => PersonFact {
                name: person.name.value.clone(),
                initials: text(person.initials.as_ref()),
                role: self.role(person).map(|role| role.role.value.clone()),
            },
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
    fn is_one_subject(&self, attendance: &Attendance, lang: Lang) -> bool {
        let guests = self.guest_groups(&self.exchange.event.value.guests);
        let is_one = |number: Number| number == Number::Singular;
        match (&attendance.phrase, attendance.groups.as_slice(), guests.as_slice()) {
            (Some(phrase), [], []) => is_one(subject_number(&phrase.value, lang)),
            (None, [only], []) => {
                let of = only.of.as_ref().map(|of| u64::from(of.value));
                is_one(counted(&only.name.value, u64::from(only.count.value), of, lang).1)
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
        for guest in guests {
            let person = guest.person.as_ref().and_then(|id| self.person_of(id));
            let office = person.filter(|_| guest.role.is_none()).and_then(|person| self.role(person));
            let id =
                guest.organisation.as_ref().or_else(|| office.and_then(|role| role.organisation.as_ref()));
            let organisation = id.map(|id| self.organisation(id));
            let office = office.map(|role| role.role.value.clone());
            let names = |organisation: &OrganisationFact| {
                let forms =
                    [Some(&organisation.name), organisation.genitive.as_ref(), organisation.short.as_ref()];
                office.as_ref().is_some_and(|office| {
                    forms.into_iter().flatten().any(|form| office.contains(form.as_str()))
                })
            };
            let name = guest.person.as_ref().map(|id| self.person(id).name);
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

    fn duty(&self, duty: &Duty) -> DutyFact {
        let people = duty.people.iter().map(|id| self.person(id)).collect();
        let signs = duty.signs.unwrap_or_else(|| is_signed(&duty.task.value));
        DutyFact { task: duty.task.value.clone(), people, signs }
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

    fn guest(&self, guest: &Guest) -> GuestFact {
        let role =
            guest.person.as_ref().and_then(|id| self.person_of(id)).and_then(|person| self.role(person));
        let organisation =
            guest.organisation.as_ref().or_else(|| role.and_then(|role| role.organisation.as_ref()));
        GuestFact {
            name: guest.person.as_ref().map(|id| self.person(id).name),
            role: text(guest.role.as_ref()).or_else(|| role.map(|role| role.role.value.clone())),
            organisation: organisation.map(|id| self.organisation(id)),
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
            title: table.title.value.clone(),
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
            _ => {}
        }
    }
    fact
}

fn attendant(person: &Attendant) -> AttendantFact {
    AttendantFact {
        name: person.name.value.clone(),
        role: text(person.role.as_ref()),
        organisation: text(person.organisation.as_ref()),
        mode: person.mode.map(|mode| {
            match mode {
                Mode::OnSite => "on-site",
                Mode::Online => "online",
            }
            .to_owned()
        }),
        presence: match person.presence {
            Presence::Present => "present",
            Presence::Partly => "partly",
            Presence::Excused => "excused",
            Presence::Absent => "absent",
        }
        .to_owned(),
    }
}

const fn quorum(quorum: &Quorum) -> QuorumFact {
    QuorumFact {
        present: quorum.present.value,
        of: quorum.of.value,
        needed: quorum.needed.value,
        reached: quorum.present.value >= quorum.needed.value,
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
