//! Seats that stand in the files of the tables: typed by hand, or proposed earlier.

use super::guests::{LeftOut, SeatGuest, guests};
use crate::digest::Digest;
use crate::digest::comers::key;
use crate::model::Exchange;
use std::collections::BTreeMap;

/// Where an entry stands: the table by its place, and the seat by its place in the table's list; none in its list of sites.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The table.
    pub table: usize,
    /// The seat.
    pub seat: Option<usize>,
}

/// Who sits where, as the files say.
#[derive(Clone, Debug, Default)]
pub struct Seated {
    /// Everybody who is to sit.
    pub guests: Vec<SeatGuest>,
    /// For each of them the entry that names their table, and whether somebody typed it.
    pub held: Vec<Option<(Entry, bool)>>,
    /// Those for whom no seat is looked for.
    pub left: Vec<LeftOut>,
    /// Entries that somebody typed for a guest who has a seat already.
    pub twice: Vec<(usize, Entry)>,
    /// Entries that somebody typed for somebody who does not come.
    pub stale: Vec<(Entry, LeftOut)>,
}

impl Seated {
    /// The table of a guest, by its place.
    pub fn table(&self, guest: usize) -> Option<usize> {
        self.held.get(guest).copied().flatten().map(|(entry, _)| entry.table)
    }

    /// Tells whether somebody typed the seat of a guest.
    pub fn is_fixed(&self, guest: usize) -> bool {
        self.held.get(guest).copied().flatten().is_some_and(|(_, is_fixed)| is_fixed)
    }
}

/// An entry in a file.
struct Line {
    entry: Entry,
    site: Option<String>,
    name: Option<String>,
    is_fixed: bool,
    is_used: bool,
}

/// Finds for everybody who is to sit the seat that the files of the tables give them.
pub fn seated(exchange: &Exchange, digest: &Digest) -> Seated {
    let (guests, left) = guests(exchange, digest);
    let mut lines = lines(exchange);
    let held = vec![None; guests.len()];
    let mut seated = Seated { guests, held, left, ..Seated::default() };
    seated.take_by_name(&mut lines, true);
    seated.take_by_site(&mut lines, true);
    seated.take_by_name(&mut lines, false);
    // A site that has named somebody since it got its seat.
    seated.take_by_site(&mut lines, false);
    seated.tell_rest(lines);
    seated
}

fn lines(exchange: &Exchange) -> Vec<Line> {
    let mut lines = Vec::new();
    for (table, file) in exchange.tables.iter().enumerate() {
        for (seat, typed) in file.value.seats.iter().enumerate() {
            lines.push(Line {
                entry: Entry { table, seat: Some(seat) },
                site: typed.site.as_ref().map(|site| site.value.clone()),
                name: typed.name.as_ref().map(|name| name.value.clone()),
                is_fixed: !typed.proposed,
                is_used: false,
            });
        }
        let site = |site: &crate::model::Text| Line {
            entry: Entry { table, seat: None },
            site: Some(site.value.clone()),
            name: None,
            is_fixed: true,
            is_used: false,
        };
        lines.extend(file.value.sites.iter().map(site));
    }
    lines
}

impl Line {
    /// Tells whether the entry means this very person, or this site that named nobody.
    fn means(&self, guest: &SeatGuest) -> bool {
        let is_of_site = self.site.is_none() || self.site == guest.site;
        match (&self.name, &guest.name) {
            (Some(name), Some(known)) => is_of_site && key(name) == key(known),
            (None, None) => self.site.is_some() && is_of_site,
            _ => false,
        }
    }
}

impl Seated {
    /// Entries that name the guest; each is taken once, so that two of one name have a seat each.
    fn take_by_name(&mut self, lines: &mut [Line], is_fixed: bool) {
        for (guest, held) in self.guests.iter().zip(&mut self.held).filter(|(_, held)| held.is_none()) {
            let mut free = lines.iter_mut().filter(|line| !line.is_used && line.is_fixed == is_fixed);
            if let Some(line) = free.find(|line| line.means(guest)) {
                line.is_used = true;
                *held = Some((line.entry, is_fixed));
            }
        }
    }

    /// Entries for a site. One that somebody typed is for all its people, several are for them in turn; a proposed one is for one of them.
    fn take_by_site(&mut self, lines: &mut [Line], is_fixed: bool) {
        let mut turns: BTreeMap<String, usize> = BTreeMap::new();
        for (guest, held) in self.guests.iter().zip(&mut self.held).filter(|(_, held)| held.is_none()) {
            let Some(site) = &guest.site else { continue };
            let is_of_site = |line: &&mut Line| {
                line.is_fixed == is_fixed
                    && (is_fixed || !line.is_used)
                    && line.name.is_none()
                    && line.site.as_ref() == Some(site)
            };
            let mut own: Vec<&mut Line> = lines.iter_mut().filter(is_of_site).collect();
            let turn = turns.entry(site.clone()).or_default();
            let next = turn.checked_rem(own.len()).unwrap_or_default();
            if let Some(line) = own.get_mut(next) {
                *turn += 1;
                line.is_used = true;
                *held = Some((line.entry, is_fixed));
            }
        }
    }

    /// What somebody typed beyond: a second seat, somebody who does not come, or somebody who is registered nowhere and sits all the same.
    fn tell_rest(&mut self, lines: Vec<Line>) {
        for line in lines.into_iter().filter(|line| line.is_fixed && !line.is_used) {
            let sits = |guest: &SeatGuest| {
                line.means(guest) || line.name.is_none() && line.site.is_some() && line.site == guest.site
            };
            if let Some(guest) = self.guests.iter().position(sits) {
                self.twice.push((guest, line.entry));
            } else if let Some(left) = self.left.iter().find(|left| left.is(&line)) {
                self.stale.push((line.entry, left.clone()));
            } else {
                self.left.retain(
                    |left| !matches!(left, LeftOut::Silent(site) if Some(site) == line.site.as_ref()),
                );
                let guest = SeatGuest { site: line.site, name: line.name, ..SeatGuest::default() };
                self.guests.push(guest);
                self.held.push(Some((line.entry, true)));
            }
        }
    }
}

impl LeftOut {
    /// Tells whether an entry is that of somebody who does not come.
    fn is(&self, line: &Line) -> bool {
        let is_of = |site: &str| line.site.as_deref().is_none_or(|of| of == site);
        match self {
            Self::Silent(_) => false,
            Self::StaysAway(site) => line.site.as_deref() == Some(site),
            Self::Absent(site, name) | Self::OtherDay(site, name) => {
                is_of(site)
                    && line.name.as_ref().is_none_or(|of| key(of) == key(name))
                    && (line.name.is_some() || line.site.is_some())
            }
        }
    }
}
