//! `times-overlap`: agenda items of one day at the same time, of which nothing says that they run side by side.

use super::context::{Found, Rule, RuleContext};
use super::refer::item_place;
use crate::model::{AgendaItem, ItemKind, Spanned, TimeOfDay};
use diagnostics::{Place, Severity};

pub(super) const RULE: Rule = Rule { id: "times-overlap", severity: Severity::Warning, run };

/// An item with its times in minutes of its day; an end after midnight is beyond 24 hours.
struct Timed<'a> {
    item: &'a AgendaItem,
    day: u32,
    start: u32,
    end: Option<u32>,
}

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let timed: Vec<Timed<'_>> = event.value.agenda.iter().filter_map(timed).collect();
    for (index, one) in timed.iter().enumerate() {
        let others = timed
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != index)
            .map(|(at, other)| (at < index, other));
        let clash = others
            .filter(|(is_before, other)| other.runs_into(one, *is_before))
            .map(|(_, other)| other)
            .next();
        if let Some(other) = clash {
            let typed = |time: &Option<Spanned<TimeOfDay>>| {
                time.as_ref().map(|time| time.value.to_string()).unwrap_or_default()
            };
            let args = [
                ("title", name(one.item).into()),
                ("start", typed(&one.item.start).into()),
                ("other", name(other.item).into()),
                ("end", typed(&other.item.end).into()),
            ];
            found.add(&event.file, place(one.item), args);
        }
    }
}

fn timed(item: &AgendaItem) -> Option<Timed<'_>> {
    let minutes = |time: &Option<Spanned<TimeOfDay>>| {
        let clock = time.as_ref()?.value.clock()?;
        Some(clock.hour() * 60 + clock.minute())
    };
    let start = minutes(&item.start)?;
    let end = minutes(&item.end).map(|end| if end < start { end + 24 * 60 } else { end });
    Some(Timed { item, day: item.day.as_ref().map_or(1, |day| day.value), start, end })
}

impl Timed<'_> {
    /// Tells whether `later` begins while this one still runs, and nothing says that this is meant.
    fn runs_into(&self, later: &Self, is_before: bool) -> bool {
        let begins_within = later.start > self.start || (later.start == self.start && is_before);
        self.day == later.day
            && begins_within
            && self.end.is_some_and(|end| later.start < end)
            && !later.is_break_within(self)
            && ![self, later].iter().any(|one| one.runs_beside_others())
            && !is_told_with(self.item, later.item)
    }

    fn is_break_within(&self, other: &Self) -> bool {
        let ends_within = self.end.zip(other.end).is_none_or(|(own, other)| own <= other);
        matches!(self.item.kind, Some(ItemKind::Break | ItemKind::Meal)) && ends_within
    }

    const fn runs_beside_others(&self) -> bool {
        use ItemKind::{Forum, Marketplace, MediaStation, ThemeTables};
        matches!(self.item.kind, Some(Forum | Marketplace | MediaStation | ThemeTables))
    }
}

/// Tells whether one is told in the other's section, or both in that of a third.
fn is_told_with(one: &AgendaItem, other: &AgendaItem) -> bool {
    let section = |item: &AgendaItem| item.section.as_ref().or(item.id.as_ref()).map(|id| id.value.clone());
    (one.section.is_some() || other.section.is_some()) && section(one) == section(other)
}

fn name(item: &AgendaItem) -> String {
    item.title.as_ref().or(item.heading.as_ref()).map(|text| text.value.clone()).unwrap_or_default()
}

fn place(item: &AgendaItem) -> Place {
    item.start.as_ref().map_or_else(|| item_place(item), |start| start.place)
}
