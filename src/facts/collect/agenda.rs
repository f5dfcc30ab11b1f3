//! What the agenda lists and what was told at it: items, follow-ups, findings, theme tables.

use super::{FactBuilder, at_time, item_kind, kind_name, text, texts, typed};
use crate::digest::Recurrence;
use crate::facts::minutes::{DateFact, MaterialFact, RatingFact};
use crate::facts::types::{
    AgendaFact, FindingFact, FindingPointFact, FollowUpFact, FollowUpItemFact, FollowUpOriginFact,
    ResultFact, TableFact,
};
use crate::model::{
    AgendaItem, Backing, FindingPoint, FollowUp, FollowUpState, ItemNumber, MergedFinding, NumberStyle, Part,
    Spanned, ThemeTable, item_numbers,
};
use german_text::roman;
use std::collections::BTreeSet;

/// Of a finding that an edition says nothing about.
static NOTHING_BEHIND: Backing = Backing { count: 0, sites: BTreeSet::new(), since: 0, times: 0 };

/// How many reports say it: as many as sites are known, or as an edition says.
fn count(backing: Option<&Backing>, sites: &[String]) -> u32 {
    backing.map_or(u32::try_from(sites.len()).unwrap_or(u32::MAX), |backing| backing.count)
}

impl FactBuilder<'_> {
    pub(super) fn agenda(&self) -> Vec<AgendaFact> {
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

    pub(super) fn follow_ups(&self, agenda: &[AgendaFact]) -> Vec<FollowUpFact> {
        let tasks = self.exchange.event.value.all_follow_ups();
        tasks.map(|(item, task)| self.follow_up(task, item.and_then(|index| agenda.get(index)))).collect()
    }

    pub(super) fn follow_up(&self, task: &FollowUp, item: Option<&AgendaFact>) -> FollowUpFact {
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

    pub(super) fn finding<'b>(
        &self,
        finding: &MergedFinding,
        sites: impl Iterator<Item = &'b str>,
        named: Recurrence,
    ) -> FindingFact {
        let backing = self.backing(finding.id.as_str());
        let sites = self.names_behind(backing, sites);
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
            count: count(backing, &sites),
            sites,
            raised: text(finding.raised.as_ref()),
            since: backing.map_or(u32::try_from(named.run).unwrap_or(u32::MAX), |backing| backing.since),
            times: backing.map_or(u32::try_from(named.times).unwrap_or(u32::MAX), |backing| backing.times),
            points: self.points(finding.id.as_str(), &finding.details),
        }
    }

    /// What an edition knows of what is behind a finding or one of its points; its reports are not there.
    fn backing(&self, path: &str) -> Option<&Backing> {
        self.exchange.edition.as_ref().map(|sheet| sheet.backing.get(path).unwrap_or(&NOTHING_BEHIND))
    }

    fn names_behind<'b>(
        &self,
        backing: Option<&Backing>,
        sites: impl Iterator<Item = &'b str>,
    ) -> Vec<String> {
        match backing {
            Some(backing) => self.site_names(backing.sites.iter().map(String::as_str)),
            None => self.site_names(sites),
        }
    }

    pub(super) fn points(&self, above: &str, points: &[FindingPoint]) -> Vec<FindingPointFact> {
        let fact = |(index, point): (usize, &FindingPoint)| {
            let path = format!("{above}/{index}");
            let backing = self.backing(&path);
            let behind = self.digest.sites_behind(&point.cited());
            let sites = self.names_behind(backing, behind.iter().map(String::as_str));
            FindingPointFact {
                text: point.text.value.clone(),
                count: count(backing, &sites),
                sites,
                points: self.points(&path, &point.details),
            }
        };
        points.iter().enumerate().map(fact).collect()
    }

    pub(super) fn table(&self, table: &ThemeTable) -> TableFact {
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
pub(crate) fn item_label(number: ItemNumber<'_>, style: NumberStyle) -> String {
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
