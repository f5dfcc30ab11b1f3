//! Seats: as good as the best of all seatings, few moves, and time.

use crate::figures::{Bound, Report, timed};
use seating::{Apart, Guest, Table, check, seat};
use std::time::Duration;

/// So many cases by chance.
const CASES: u64 = 400;

/// So many in which somebody does not come.
const NO_SHOWS: u64 = 100;

/// So many guests sit at so many tables while time is taken.
const GUESTS: usize = 200;
const TABLES: usize = 20;

/// So often; the fastest counts, for other programs only make it slower.
const RUNS: usize = 3;

pub(super) fn say(report: &mut Report) {
    let (right, solved) = right();
    report.say(
        &format!("seatings of up to 9 guests at 3 tables that please as the best of all do, of {solved}"),
        right as f64 / solved.max(1) as f64,
        Bound::AtLeast(1.0),
    );
    report.say(
        &format!("cases in which one who does not come moves at most two, of {NO_SHOWS}"),
        moves_few() as f64,
        Bound::AtLeast(95.0),
    );
    let fastest = (0..RUNS).map(|_| time()).min().unwrap_or_default();
    report.say(
        &format!("seconds for {GUESTS} sites at {TABLES} tables"),
        fastest.as_secs_f64(),
        Bound::AtMost(0.5),
    );
}

fn ramp(chance: &mut fastrand::Rng, often: u8) -> Vec<String> {
    let has = chance.u8(0..10) < often;
    has.then(|| "ramp".to_owned()).into_iter().collect()
}

/// How many seatings please as much as the best of all, and how many cases have one at all.
fn right() -> (usize, usize) {
    let (mut right, mut solved) = (0, 0);
    for seed in 0..CASES {
        let mut chance = fastrand::Rng::with_seed(seed);
        let count = chance.usize(1..=9);
        let mut table =
            || Table { min: chance.usize(0..3), max: chance.usize(3..6), offers: ramp(&mut chance, 7) };
        let tables = [Table { offers: vec!["ramp".to_owned()], ..table() }, table(), table()];
        let mut guest = || Guest {
            needs: ramp(&mut chance, 2),
            pleases: (0..3).map(|_| chance.u32(0..6)).collect(),
            ..Guest::default()
        };
        let guests: Vec<Guest> = (0..count).map(|_| guest()).collect();
        let apart: Vec<Apart> = (1..count).map(|guest| Apart { pair: (0, guest), points: 1 }).collect();
        let Some(best) = brute_force(&tables, &guests) else { continue };
        let seating = seat(&tables, &guests, &apart);
        solved += 1;
        right += usize::from(seating.pleasure == best && check(&tables, &guests, &seating.seats).is_empty());
    }
    (right, solved)
}

/// The most that a seating pleases, of all that break nothing.
fn brute_force(tables: &[Table], guests: &[Guest]) -> Option<u64> {
    let count = u32::try_from(guests.len()).ok()?;
    let digits = |number: usize| {
        (0..count).map(move |guest| Some(number / 3_usize.pow(guest) % 3)).collect::<Vec<_>>()
    };
    let pleasure = |seats: Vec<Option<usize>>| -> u64 {
        let one = |(guest, seat): (&Guest, Option<usize>)| Some(u64::from(*guest.pleases.get(seat?)?));
        guests.iter().zip(seats).filter_map(one).sum()
    };
    let all = (0..3_usize.pow(count)).map(digits);
    all.filter(|seats| check(tables, guests, seats).is_empty()).map(pleasure).max()
}

/// In how many cases one who does not come moves at most two others.
fn moves_few() -> usize {
    let moves = |seed: u64| {
        let mut chance = fastrand::Rng::with_seed(1000 + seed);
        let count = chance.usize(10..40);
        let tables = vec![Table { min: 3, max: 6, offers: Vec::new() }; count.div_ceil(5)];
        let mut guests = guests(&mut chance, count, tables.len());
        let before = seat(&tables, &guests, &[]).seats;
        for (guest, seat) in guests.iter_mut().zip(&before) {
            guest.sat = *seat;
        }
        guests.remove(chance.usize(0..count));
        let after = seat(&tables, &guests, &[]).seats;
        guests.iter().zip(&after).filter(|(guest, seat)| guest.sat != **seat).count()
    };
    (0..NO_SHOWS).filter(|seed| moves(*seed) <= 2).count()
}

fn guests(chance: &mut fastrand::Rng, count: usize, tables: usize) -> Vec<Guest> {
    let mut guest = || Guest { pleases: (0..tables).map(|_| chance.u32(0..9)).collect(), ..Guest::default() };
    (0..count).map(|_| guest()).collect()
}

/// Time for a large seating with pairs that had better sit apart.
fn time() -> Duration {
    let mut chance = fastrand::Rng::with_seed(7);
    let tables = vec![Table { min: 6, max: 12, offers: Vec::new() }; TABLES];
    let guests = guests(&mut chance, GUESTS, TABLES);
    let apart: Vec<Apart> = (0..GUESTS)
        .map(|_| Apart { pair: (chance.usize(0..GUESTS), chance.usize(0..GUESTS)), points: 1 })
        .filter(|apart| apart.pair.0 != apart.pair.1)
        .collect();
    let (seating, time) = timed(|| seat(&tables, &guests, &apart));
    assert!(seating.seats.iter().all(Option::is_some), "everybody sits");
    time
}
