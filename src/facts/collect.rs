//! From exchange and digest to facts.

mod agenda;
mod attendance;
mod people;

pub(super) use agenda::item_label;

use super::Facts;
use super::minutes::MaterialFact;
use super::types::{
    AccessibilityFacts, AnnouncementFact, BadgesFact, DayFact, EventFacts, NextFact, ObjectionFact,
    OfficeFacts, ProgrammeFacts, RecordApprovalFact,
};
use super::words::{NounFact, WordsFacts, genitive_of, meeting, words};
use crate::digest::{Digest, begins, recurrence};
use crate::model::{
    Day, Exchange, ItemKind, Language, MergedFinding, Objection, RecordApproval, RecordLayout, Spanned,
    StatementKind, Status, Text, TimeOfDay, When,
};
use chrono::Datelike as _;
use german_text::{Collation, Lang, Order, names_place};
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
    let named = recurrence(exchange);
    let named = |finding: &MergedFinding| named.get(finding.id.as_str()).copied().unwrap_or_default();
    let agenda_items = builder.agenda();
    Facts {
        programme: builder.programme(&words),
        event: builder.event(&words),
        words,
        sites: builder.sites(),
        findings: findings
            .map(|(finding, sites)| {
                builder.finding(finding, sites.iter().map(String::as_str), named(finding))
            })
            .collect(),
        tables: exchange.tables.iter().map(|table| builder.table(&table.value)).collect(),
        follow_ups: builder.follow_ups(&agenda_items),
        next: event
            .next
            .iter()
            .filter(|next| next.says_when_or_where())
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

    /// What the meeting is called in a sentence that names the programme. An English title is a name, `Sample Exchange`; without the programme's
    /// it may be but the usual word.
    fn occasion(&self, meeting: &NounFact, usual: &NounFact) -> NounFact {
        let lang = lang_of(self.exchange);
        let occasion = meeting.without_prefix(&self.exchange.programme.value.name.value, lang);
        let is_usual = occasion.singular.to_lowercase() == usual.singular.to_lowercase();
        if lang == Lang::En && is_usual && !usual.singular.is_empty() { usual.clone() } else { occasion }
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
            occasion: self.occasion(&meeting, &words.meeting),
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
            reply_by: typed(event.reply_by.as_ref()),
            reply_by_exact: event.reply_by.as_ref().is_some_and(|date| date.value.day().is_some()),
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
            badges: BadgesFact {
                first: event.badges.first.as_ref().map_or(1, |first| first.value),
                cut_marks: event.badges.cut_marks,
                test_print: event.badges.test_print,
            },
            sign_off_places: event
                .sign_off
                .as_ref()
                .map(|sign_off| texts(&sign_off.places))
                .unwrap_or_default(),
            sign_off_month: event.sign_off.as_ref().and_then(|sign_off| typed(sign_off.month.as_ref())),
        }
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
    let leads = ["leitung", "vorsitz", "moderation", "chair"];
    leads.iter().any(|word| task.to_lowercase().contains(word)) || is_writing(task)
}

/// Tells whether a task is to write the minutes.
pub fn is_writing(task: &str) -> bool {
    let writes = ["protokoll", "schriftf", "niederschrift", "minutes", "secretar"];
    writes.iter().any(|word| task.to_lowercase().contains(word))
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
