//! The seating itself: an assignment, solved exactly, and exchanges that set pairs apart.

use crate::guests::{Apart, Guest, MOST, Table, pleases, will_do};
use pathfinding::prelude::{Matrix, kuhn_munkres};

/// Who sits where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seating {
    /// The table of each guest; none where no table is left that will do.
    pub seats: Vec<Option<usize>>,
    /// Sum of how much the tables please; no other seating of as many guests that moves as few has more.
    pub pleasure: u64,
    /// Sum of the points of pairs that sit together all the same.
    pub together: u64,
}

/// Steps between what matters more and what matters less: no sum of what is below reaches one of what is above.
const PLEASURE: i64 = 1;
const STAYS: i64 = 1 << 24;
const FILLS: i64 = 1 << 34;
const HAS_SEAT: i64 = 1 << 44;
const FIXED: i64 = 1 << 45;
const NEVER: i64 = -(1 << 54);

/// Seats all guests for whom there is a table. In this order matter: needs and fixed seats, that everybody has a seat, that every table has its least
/// number, that who sits already stays, and how much the tables please.
pub fn seat(tables: &[Table], guests: &[Guest], apart: &[Apart]) -> Seating {
    if guests.is_empty() {
        return Seating::default();
    }
    let chairs: Vec<Chair> = tables.iter().enumerate().flat_map(chairs).collect();
    // Places without a table, for those whom none will take.
    let columns = chairs.len() + guests.len();
    let worth = Matrix::from_fn(guests.len(), columns, |(guest, chair)| {
        match (guests.get(guest), chairs.get(chair)) {
            (Some(guest), Some(chair)) => chair.worth(tables, guest),
            _ => 0,
        }
    });
    let (_, chosen) = kuhn_munkres(&worth);
    let seats = chosen.into_iter().map(|chair| chairs.get(chair).map(|chair| chair.table)).collect();
    let seats = set_apart(tables, guests, apart, seats);
    Seating { pleasure: pleasure(guests, &seats), together: together(apart, &seats), seats }
}

/// A place at a table.
struct Chair {
    table: usize,
    /// One of those that are filled first.
    is_first: bool,
}

fn chairs((place, table): (usize, &Table)) -> impl Iterator<Item = Chair> {
    let min = table.min;
    (0..table.max).map(move |chair| Chair { table: place, is_first: chair < min })
}

impl Chair {
    fn worth(&self, tables: &[Table], guest: &Guest) -> i64 {
        if !will_do(tables, guest, self.table) {
            return NEVER;
        }
        let step = |holds: bool, worth: i64| if holds { worth } else { 0 };
        HAS_SEAT
            + step(guest.fixed == Some(self.table), FIXED)
            + step(self.is_first, FILLS)
            + step(guest.sat == Some(self.table), STAYS)
            + i64::from(pleases(guest, self.table)) * PLEASURE
    }
}

fn pleasure(guests: &[Guest], seats: &[Option<usize>]) -> u64 {
    let of =
        |(guest, seat): (&Guest, &Option<usize>)| seat.map_or(0, |table| u64::from(pleases(guest, table)));
    guests.iter().zip(seats).map(of).sum()
}

fn together(apart: &[Apart], seats: &[Option<usize>]) -> u64 {
    let seat = |guest: usize| seats.get(guest).copied().flatten();
    let is_together =
        |apart: &&Apart| seat(apart.pair.0).is_some() && seat(apart.pair.0) == seat(apart.pair.1);
    apart.iter().filter(is_together).map(|apart| u64::from(apart.points)).sum()
}

/// Exchanges the seats of two guests as long as fewer pairs sit together by it and nothing that matters more gets worse.
fn set_apart(
    tables: &[Table],
    guests: &[Guest],
    apart: &[Apart],
    mut seats: Vec<Option<usize>>,
) -> Vec<Option<usize>> {
    let mut now = together(apart, &seats);
    let mut is_better = now > 0;
    while is_better {
        is_better = false;
        for one in 0..guests.len() {
            for other in one + 1..guests.len() {
                if !may_swap(tables, guests, &seats, one, other) {
                    continue;
                }
                seats.swap(one, other);
                let then = together(apart, &seats);
                if then < now {
                    (now, is_better) = (then, true);
                } else {
                    seats.swap(one, other);
                }
            }
        }
    }
    seats
}

/// Tells whether both would do as well at the other's table.
fn may_swap(tables: &[Table], guests: &[Guest], seats: &[Option<usize>], one: usize, other: usize) -> bool {
    let seat = |guest: usize| seats.get(guest).copied().flatten();
    let (Some(mine), Some(theirs)) = (seat(one), seat(other)) else { return false };
    let (Some(me), Some(them)) = (guests.get(one), guests.get(other)) else { return false };
    let worth = |guest: &Guest, table: usize| {
        let stays = u32::from(guest.sat == Some(table)) * (2 * MOST + 1);
        u64::from(stays) + u64::from(pleases(guest, table))
    };
    mine != theirs
        && will_do(tables, me, theirs)
        && will_do(tables, them, mine)
        && worth(me, theirs) + worth(them, mine) >= worth(me, mine) + worth(them, theirs)
}

#[cfg(test)]
mod tests {
    use super::{pleasure, seat};
    use crate::check::{Breach, check};
    use crate::guests::{Apart, Guest, Table};

    fn case(chance: &mut fastrand::Rng) -> (Vec<Table>, Vec<Guest>) {
        let need = |chance: &mut fastrand::Rng, often: u8| {
            let has = chance.u8(0..10) < often;
            has.then(|| "ramp".to_owned()).into_iter().collect::<Vec<_>>()
        };
        let count = chance.usize(1..=9);
        let mut tables: Vec<Table> = (0..3)
            .map(|_| Table { min: chance.usize(0..3), max: chance.usize(3..6), offers: need(chance, 7) })
            .collect();
        tables[0].offers = vec!["ramp".to_owned()];
        let guests = (0..count)
            .map(|_| Guest {
                needs: need(chance, 2),
                pleases: (0..3).map(|_| chance.u32(0..6)).collect(),
                fixed: (chance.u8(0..8) == 0).then(|| chance.usize(0..3)),
                sat: None,
            })
            .collect();
        (tables, guests)
    }

    /// Every seating of all guests that breaks nothing, and the most that one pleases.
    fn brute_force(tables: &[Table], guests: &[Guest]) -> Option<u64> {
        let all = 3_usize.pow(u32::try_from(guests.len()).unwrap());
        (0..all)
            .map(|number| {
                (0..guests.len())
                    .map(|guest| Some(number / 3_usize.pow(u32::try_from(guest).unwrap()) % 3))
                    .collect::<Vec<_>>()
            })
            .filter(|seats| check(tables, guests, seats).iter().all(|breach| is_of_fixed(breach, guests)))
            .map(|seats| pleasure(guests, &seats))
            .max()
    }

    /// A fixed guest sits where somebody said, whatever they need.
    fn is_of_fixed(breach: &Breach, guests: &[Guest]) -> bool {
        matches!(breach, Breach::Need(guest) if guests[*guest].fixed.is_some())
    }

    #[test]
    fn no_seating_pleases_more() {
        let mut solved = 0;
        for seed in 0..400 {
            let mut chance = fastrand::Rng::with_seed(seed);
            let (tables, guests) = case(&mut chance);
            let apart: Vec<Apart> =
                (1..guests.len()).map(|guest| Apart { pair: (0, guest), points: 1 }).collect();
            let Some(best) = brute_force(&tables, &guests) else { continue };
            solved += 1;
            let seating = seat(&tables, &guests, &apart);
            let breaches = check(&tables, &guests, &seating.seats);
            assert!(breaches.iter().all(|breach| is_of_fixed(breach, &guests)), "{seed}: {breaches:?}");
            assert_eq!(seating.pleasure, best, "{seed}");
        }
        assert!(solved > 200, "{solved}");
    }

    #[test]
    fn where_places_are_short_those_that_somebody_fixed_stay() {
        let tables = [Table { min: 0, max: 2, offers: Vec::new() }];
        let guest = |fixed: Option<usize>| Guest { needs: Vec::new(), pleases: vec![5], fixed, sat: Some(0) };
        for place in 0..3 {
            let guests: Vec<Guest> = (0..3).map(|one| guest((one == place).then_some(0))).collect();
            let seats = seat(&tables, &guests, &[]).seats;
            assert_eq!(seats[place], Some(0), "{seats:?}");
            assert_eq!(seats.iter().flatten().count(), 2);
        }
    }

    #[test]
    fn one_who_does_not_come_moves_few() {
        let mut few = 0;
        for seed in 0..100 {
            let mut chance = fastrand::Rng::with_seed(1000 + seed);
            let count = chance.usize(10..40);
            let tables: Vec<Table> =
                (0..count.div_ceil(5)).map(|_| Table { min: 3, max: 6, offers: Vec::new() }).collect();
            let mut guests: Vec<Guest> = (0..count)
                .map(|_| Guest {
                    pleases: (0..tables.len()).map(|_| chance.u32(0..9)).collect(),
                    ..Guest::default()
                })
                .collect();
            let before = seat(&tables, &guests, &[]).seats;
            for (guest, seat) in guests.iter_mut().zip(&before) {
                guest.sat = *seat;
            }
            guests.remove(chance.usize(0..count));
            let after = seat(&tables, &guests, &[]).seats;
            let moved = guests.iter().zip(&after).filter(|(guest, seat)| guest.sat != **seat).count();
            few += usize::from(moved <= 2);
        }
        assert!(few >= 95, "{few}");
    }

    #[test]
    fn pairs_sit_apart_where_it_costs_nobody_anything() {
        let tables = vec![Table { min: 1, max: 2, offers: Vec::new() }; 2];
        let guests = vec![Guest::default(); 4];
        let apart = [Apart { pair: (0, 1), points: 1 }, Apart { pair: (2, 3), points: 1 }];
        let seating = seat(&tables, &guests, &apart);
        assert_eq!((seating.together, check(&tables, &guests, &seating.seats)), (0, vec![]));
    }

    #[test]
    fn who_finds_no_table_is_told_and_nobody_else_is_turned_away() {
        let tables = [Table { min: 0, max: 1, offers: Vec::new() }];
        let guest = |needs: &[&str]| Guest {
            needs: needs.iter().map(|need| (*need).to_owned()).collect(),
            ..Guest::default()
        };
        let guests = [guest(&["ramp"]), guest(&[]), guest(&[])];
        let seating = seat(&tables, &guests, &[]);
        assert_eq!(seating.seats.iter().flatten().count(), 1);
        assert_eq!(seating.seats[0], None);
        assert_eq!(check(&tables, &guests, &seating.seats).len(), 2);
        assert_eq!(seat(&[], &guests, &[]).seats, [None, None, None]);
        assert_eq!(seat(&tables, &[], &[]).seats, []);
    }
}
