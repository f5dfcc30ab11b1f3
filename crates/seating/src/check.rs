//! What a seating breaks, whoever made it.

use crate::guests::{Guest, Table, meets};

/// What a seating breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breach {
    /// A guest has no seat.
    Unseated(usize),
    /// A guest sits elsewhere than somebody fixed.
    NotAsFixed(usize),
    /// A guest sits at a table that does not meet a need.
    Need(usize),
    /// A table has more than it takes.
    TooMany(usize),
    /// A table has fewer than it should.
    TooFew(usize),
}

/// Names what a seating breaks, in the order of guests and then of tables.
pub fn check(tables: &[Table], guests: &[Guest], seats: &[Option<usize>]) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (place, guest) in guests.iter().enumerate() {
        match seats.get(place).copied().flatten() {
            None => breaches.push(Breach::Unseated(place)),
            Some(table) => {
                breaches
                    .extend(guest.fixed.filter(|fixed| *fixed != table).map(|_| Breach::NotAsFixed(place)));
                breaches.extend((!meets(tables, guest, table)).then_some(Breach::Need(place)));
            }
        }
    }
    for (place, table) in tables.iter().enumerate() {
        let count = seats.iter().filter(|seat| **seat == Some(place)).count();
        breaches.extend((count > table.max).then_some(Breach::TooMany(place)));
        breaches.extend((count < table.min).then_some(Breach::TooFew(place)));
    }
    breaches
}
