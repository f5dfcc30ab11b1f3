//! A seat for everybody, with the reason for it, and what cannot be met.

use super::guests::{LeftOut, SeatGuest};
use super::hold::{Entry, Seated, seated};
use super::themes::{SeatRequest, SeatTable, tables};
use super::wishes::Wishes;
use crate::digest::Digest;
use crate::model::Exchange;
use seating::{Breach, Guest, Table, check, seat};

/// Reason for a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Somebody typed it.
    Fixed,
    /// The site wished for the theme.
    Wished,
    /// The site named obstacles of the table, by places in `findings.yaml`.
    Named(Named),
    /// The guest sits there already.
    Stays,
    /// It is what remains when all else holds.
    Remains,
}

/// Obstacles that a site named, by places in `findings.yaml`.
pub type Named = Vec<usize>;

/// A wish that is not met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unmet {
    /// A guest's site wished for a theme; none of the tables has it, or another one.
    Wish(usize, String, Option<usize>),
    /// A guest's site named obstacles of other tables only.
    Named(usize, Named),
    /// Guests of one carrier sit at one table.
    OneCarrier(usize, Vec<usize>),
    /// Guests who sat together last time sit at one table.
    Again(usize, Vec<usize>),
}

/// What a seating breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeatProblem {
    /// A guest finds no seat.
    Unseated(usize),
    /// A guest sits where there is not what they need.
    Need(usize),
    /// A guest needs something that no table offers in these words.
    UnknownNeed(usize),
    /// Too many sit at a table.
    TooMany(usize),
    /// Too few sit at a table.
    TooFew(usize),
    /// Somebody typed a second seat for a guest.
    Twice(usize, Entry),
    /// Somebody typed a seat for somebody who does not come.
    Stale(Entry, LeftOut),
}

/// Who sits where, and why.
#[derive(Clone, Debug)]
pub struct SeatPlan<'a> {
    /// The tables.
    pub tables: Vec<SeatTable<'a>>,
    /// Obstacles at no table, by places in `findings.yaml`.
    pub untabled: Vec<usize>,
    /// Who is to sit, and what the files say of it.
    pub seated: Seated,
    /// For each guest the table, by its place.
    pub seats: Vec<Option<usize>>,
    /// For each guest the reasons for the seat.
    pub why: Vec<Vec<Why>>,
    /// Wishes that are not met.
    pub unmet: Vec<Unmet>,
    /// What the seating breaks.
    pub problems: Vec<SeatProblem>,
}

/// Seats everybody: what somebody typed holds, then sizes and needs, then whoever sits already stays, then wishes are met. `before` is the exchange
/// whose tables are to be mixed.
pub fn seat_plan<'a>(
    exchange: &'a Exchange,
    digest: &'a Digest,
    before: Option<&Exchange>,
    request: SeatRequest,
) -> SeatPlan<'a> {
    let seated = seated(exchange, digest);
    let (tables, untabled) = tables(exchange, digest, request, seated.guests.len());
    let wishes = Wishes::of(exchange, digest, &tables, &seated.guests, before);
    let offered: Vec<String> =
        tables.iter().flat_map(|table| &table.offers).map(|offer| offer.to_lowercase()).collect();
    let sized: Vec<Table> = tables.iter().map(sized).collect();
    let wishing: Vec<Guest> = seated
        .guests
        .iter()
        .enumerate()
        .map(|(place, guest)| Guest {
            needs: needs(guest, &offered),
            pleases: wishes.pleases(guest, &tables),
            fixed: seated.table(place).filter(|_| seated.is_fixed(place)),
            sat: seated.table(place),
        })
        .collect();
    let seats = if request.is_check {
        wishing.iter().map(|guest| guest.sat).collect()
    } else {
        seat(&with_room(&sized, &wishing), &wishing, &wishes.apart(&seated.guests)).seats
    };
    let problems = problems(&sized, &wishing, &seats, &seated, &offered);
    let told = Told { tables: &tables, seated: &seated, wishes: &wishes, seats: &seats };
    let (why, unmet) = (told.why(), told.unmet());
    SeatPlan { untabled, seats, why, unmet, problems, tables, seated }
}

fn sized(table: &SeatTable<'_>) -> Table {
    let offers = table.offers.iter().map(|offer| offer.to_lowercase()).collect();
    Table { min: table.least, max: table.most, offers }
}

/// What somebody typed holds even where the table is too small for it: they are told of it, and nobody else goes there.
fn with_room(tables: &[Table], guests: &[Guest]) -> Vec<Table> {
    let fixed = |place: usize| guests.iter().filter(|guest| guest.fixed == Some(place)).count();
    let table = |(place, table): (usize, &Table)| Table { max: table.max.max(fixed(place)), ..table.clone() };
    tables.iter().enumerate().map(table).collect()
}

/// The things that a guest needs, as the tables call them.
fn needs(guest: &SeatGuest, offered: &[String]) -> Vec<String> {
    let Some(access) = guest.access.as_ref().map(|access| access.to_lowercase()) else { return Vec::new() };
    let mut needs: Vec<String> =
        offered.iter().filter(|offer| access.contains(offer.as_str())).cloned().collect();
    needs.sort();
    needs.dedup();
    needs
}

/// Tells whether somebody wrote down that they need something: `nein` and a dash say that they do not.
fn asks(guest: &SeatGuest) -> bool {
    const NOTHING: [&str; 8] = ["", "-", "–", "nein", "nichts", "keine", "no", "none"];
    guest.access.as_ref().is_some_and(|access| !NOTHING.contains(&access.trim().to_lowercase().as_str()))
}

fn problems(
    tables: &[Table],
    wishing: &[Guest],
    seats: &[Option<usize>],
    seated: &Seated,
    offered: &[String],
) -> Vec<SeatProblem> {
    let problem = |breach: Breach| match breach {
        Breach::Unseated(guest) => Some(SeatProblem::Unseated(guest)),
        Breach::Need(guest) => Some(SeatProblem::Need(guest)),
        Breach::TooMany(table) => Some(SeatProblem::TooMany(table)),
        Breach::TooFew(table) => Some(SeatProblem::TooFew(table)),
        // A fixed guest has no other table.
        Breach::NotAsFixed(_) => None,
    };
    let mut problems: Vec<SeatProblem> =
        check(tables, wishing, seats).into_iter().filter_map(problem).collect();
    let unknown = |(_, guest): &(usize, &SeatGuest)| asks(guest) && needs(guest, offered).is_empty();
    let unknown = seated.guests.iter().enumerate().filter(unknown);
    problems.extend(unknown.map(|(place, _)| SeatProblem::UnknownNeed(place)));
    problems.extend(seated.twice.iter().map(|(guest, entry)| SeatProblem::Twice(*guest, *entry)));
    problems.extend(seated.stale.iter().map(|(entry, left)| SeatProblem::Stale(*entry, left.clone())));
    problems
}

/// What there is to tell of a seating.
struct Told<'p, 'a> {
    tables: &'p [SeatTable<'a>],
    seated: &'p Seated,
    wishes: &'p Wishes<'a>,
    seats: &'p [Option<usize>],
}

impl Told<'_, '_> {
    fn why(&self) -> Vec<Vec<Why>> {
        let guests = self.seated.guests.iter().enumerate().zip(self.seats);
        guests.map(|((place, guest), seat)| self.why_of(place, guest, *seat)).collect()
    }

    fn why_of(&self, place: usize, guest: &SeatGuest, seat: Option<usize>) -> Vec<Why> {
        let Some((at, table)) = seat.and_then(|at| Some((at, self.tables.get(at)?))) else {
            return Vec::new();
        };
        if self.seated.is_fixed(place) {
            return vec![Why::Fixed];
        }
        let mut why = Vec::new();
        why.extend(self.wishes.wish(guest).filter(|(_, table)| *table == Some(at)).map(|_| Why::Wished));
        let named = self.wishes.named(guest, table);
        why.extend((!named.is_empty()).then_some(Why::Named(named)));
        if why.is_empty() {
            why.push(if self.seated.table(place) == Some(at) { Why::Stays } else { Why::Remains });
        }
        why
    }

    fn unmet(&self) -> Vec<Unmet> {
        let mut unmet = Vec::new();
        for (place, (guest, seat)) in self.seated.guests.iter().zip(self.seats).enumerate() {
            let Some(at) = *seat else { continue };
            let wish = self.wishes.wish(guest);
            if let Some((theme, table)) = wish.filter(|(_, table)| *table != Some(at)) {
                unmet.push(Unmet::Wish(place, theme.to_owned(), table));
            }
            let named = |table: Option<&SeatTable<'_>>| {
                table.map(|table| self.wishes.named(guest, table)).unwrap_or_default()
            };
            let is_wished = wish.is_some_and(|(_, table)| table == Some(at));
            let elsewhere: Named = self.tables.iter().flat_map(|table| named(Some(table))).collect();
            if named(self.tables.get(at)).is_empty() && !elsewhere.is_empty() && !is_wished {
                unmet.push(Unmet::Named(place, elsewhere));
            }
        }
        for table in 0..self.tables.len() {
            let carrier = self.together(table, |one, other| self.is_of_one_carrier(one, other));
            unmet.extend((!carrier.is_empty()).then_some(Unmet::OneCarrier(table, carrier)));
            let again = self.together(table, |one, other| self.wishes.sat_together(one, other));
            unmet.extend((!again.is_empty()).then_some(Unmet::Again(table, again)));
        }
        unmet
    }

    fn is_of_one_carrier(&self, one: usize, other: usize) -> bool {
        let guests = &self.seated.guests;
        guests
            .get(one)
            .zip(guests.get(other))
            .is_some_and(|(one, other)| self.wishes.is_of_one_carrier(one, other))
    }

    /// Those at a table for whom another one there is such a neighbour.
    fn together(&self, table: usize, is_pair: impl Fn(usize, usize) -> bool) -> Vec<usize> {
        let at: Vec<usize> =
            (0..self.seats.len()).filter(|guest| self.seats.get(*guest) == Some(&Some(table))).collect();
        let has_one = |one: &usize| at.iter().any(|other| one != other && is_pair(*one, *other));
        at.iter().copied().filter(has_one).collect()
    }
}
