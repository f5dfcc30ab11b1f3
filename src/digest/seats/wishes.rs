//! Where each guest would like to sit, and whom they need not sit with.

use super::guests::SeatGuest;
use super::hold::seated;
use super::themes::SeatTable;
use crate::digest::{Digest, digest};
use crate::model::{Exchange, Report};
use seating::Apart;
use similar_texts::{Group, suggest};
use std::collections::BTreeMap;

/// Points for a table that the guest's site wished for.
const WISHED: u32 = 16;

/// Points for a table with an obstacle that the site named, and for each further one of these.
const NAMED: u32 = 8;
const FURTHER: u32 = 1;
const FURTHER_AT_MOST: usize = 4;

/// Points against two of one carrier, and against two who sat together last time.
const CARRIER: u32 = 2;
const AGAIN: u32 = 1;

/// What sites wish and named, table by table.
pub(super) struct Wishes<'a> {
    exchange: &'a Exchange,
    digest: &'a Digest,
    /// For each site that wishes for a theme: its words, and the table that has it.
    wished: BTreeMap<&'a str, (&'a str, Option<usize>)>,
    /// For each guest: the table of the exchange before.
    last: Vec<Option<usize>>,
}

impl<'a> Wishes<'a> {
    pub(super) fn of(
        exchange: &'a Exchange,
        digest: &'a Digest,
        tables: &[SeatTable<'_>],
        guests: &[SeatGuest],
        before: Option<&Exchange>,
    ) -> Self {
        let reports = exchange.reports.iter().map(|report| &report.value);
        let wish = |report: &'a Report| {
            let theme = report.registration.as_ref()?.theme_table.as_ref()?.as_str();
            Some((report.site.as_str(), (theme, table_of(exchange, tables, theme))))
        };
        let last = before.map(|before| last_tables(before, guests)).unwrap_or_default();
        Self { exchange, digest, wished: reports.filter_map(wish).collect(), last }
    }

    /// The theme that the guest's site wished for, and the table that has it.
    pub(super) fn wish(&self, guest: &SeatGuest) -> Option<(&'a str, Option<usize>)> {
        self.wished.get(guest.site.as_deref()?).copied()
    }

    /// The obstacles of a table that the guest's site named, by places in `findings.yaml`.
    pub(super) fn named(&self, guest: &SeatGuest, table: &SeatTable<'_>) -> Vec<usize> {
        let Some(site) = &guest.site else { return Vec::new() };
        let is_named =
            |place: &&usize| self.digest.provenance.get(**place).is_some_and(|sites| sites.contains(site));
        table.findings.iter().filter(is_named).copied().collect()
    }

    /// How much each table would please a guest.
    pub(super) fn pleases(&self, guest: &SeatGuest, tables: &[SeatTable<'_>]) -> Vec<u32> {
        let wished = self.wish(guest).and_then(|(_, table)| table);
        let points = |(place, table): (usize, &SeatTable<'_>)| {
            let named = self.named(guest, table).len();
            let further = u32::try_from(named.saturating_sub(1).min(FURTHER_AT_MOST)).unwrap_or_default();
            let of_named = if named > 0 { NAMED + further * FURTHER } else { 0 };
            of_named + if wished == Some(place) { WISHED } else { 0 }
        };
        tables.iter().enumerate().map(points).collect()
    }

    /// Tells whether two guests come from one carrier, as two of one site do.
    pub(super) fn is_of_one_carrier(&self, one: &SeatGuest, other: &SeatGuest) -> bool {
        let (Some(one), Some(other)) = (&one.site, &other.site) else { return false };
        let (mine, theirs) = (self.carriers(one), self.carriers(other));
        one == other || mine.iter().any(|carrier| theirs.contains(carrier))
    }

    fn carriers(&self, site: &str) -> Vec<&'a str> {
        let sites = &self.exchange.programme.value.sites;
        let site = sites.iter().find(|known| known.id.as_str() == site);
        site.map(|site| site.carriers.iter().map(|carrier| carrier.as_str()).collect()).unwrap_or_default()
    }

    /// Tells whether two guests sat at one table at the exchange before.
    pub(super) fn sat_together(&self, one: usize, other: usize) -> bool {
        let at = |guest: usize| self.last.get(guest).copied().flatten();
        at(one).is_some() && at(one) == at(other)
    }

    /// Pairs who had better sit apart.
    pub(super) fn apart(&self, guests: &[SeatGuest]) -> Vec<Apart> {
        let mut pairs = Vec::new();
        for (one, guest) in guests.iter().enumerate() {
            for (other, second) in guests.iter().enumerate().skip(one + 1) {
                let carrier = if self.is_of_one_carrier(guest, second) { CARRIER } else { 0 };
                let again = if self.sat_together(one, other) { AGAIN } else { 0 };
                let apart = Apart { pair: (one, other), points: carrier + again };
                pairs.extend((apart.points > 0).then_some(apart));
            }
        }
        pairs
    }
}

/// The table whose theme somebody means: by its title, else by the words that it shares.
fn table_of(exchange: &Exchange, tables: &[SeatTable<'_>], theme: &str) -> Option<usize> {
    let wish = theme.to_lowercase();
    let is_called = |table: &SeatTable<'_>| {
        let title = table.title.to_lowercase();
        !title.is_empty() && (title.contains(&wish) || wish.contains(&title))
    };
    if let Some(place) = tables.iter().position(is_called) {
        return Some(place);
    }
    let findings = &exchange.findings.value.findings;
    let words = |table: &SeatTable<'_>| -> Vec<String> {
        let about = table.findings.iter().filter_map(|place| findings.get(*place));
        std::iter::once(table.title.clone()).chain(about.map(|finding| finding.text.value.clone())).collect()
    };
    let words: Vec<Vec<String>> = tables.iter().map(words).collect();
    let mut groups: Vec<Group<'_>> = words
        .iter()
        .map(|texts| Group { id: "", texts: texts.iter().map(String::as_str).collect(), is_open: false })
        .collect();
    groups.push(Group { id: "", texts: vec![theme], is_open: true });
    let offers = suggest(&groups, 1);
    let near = offers.first()?.suggestions.first()?;
    (!near.shared.is_empty()).then_some(near.group)
}

/// Where each guest sat at the exchange before: by name, or as the site that named nobody.
fn last_tables(before: &Exchange, guests: &[SeatGuest]) -> Vec<Option<usize>> {
    let then = seated(before, &digest(before));
    let table = |guest: &SeatGuest| {
        let is_same = |other: &SeatGuest| {
            other.site == guest.site
                && (other.name.is_none() || guest.name.is_none() || other.name == guest.name)
        };
        let mut same = then.guests.iter().enumerate().filter(|(_, other)| is_same(other));
        same.find_map(|(place, _)| then.table(place))
    };
    guests.iter().map(table).collect()
}
