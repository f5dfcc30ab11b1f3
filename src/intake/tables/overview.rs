//! The tables of an exchange with everything that there is to tell of them.

use crate::digest::{Digest, Entry, Filed, SeatGuest, SeatPlan, SeatRequest, digest, seat_plan, statements};
use crate::model::{Exchange, MergedFinding, TableSeat};

/// The tables of an exchange, and who sits at them.
#[derive(Clone, Debug)]
pub struct Tabling<'a> {
    /// The exchange.
    pub exchange: &'a Exchange,
    /// What follows from it.
    pub digest: &'a Digest,
    /// All statements.
    pub statements: Vec<Filed<'a>>,
    /// The tables and the seats.
    pub plan: SeatPlan<'a>,
}

/// A seat that the program proposed and that goes, since nobody comes for it.
#[derive(Clone, Copy, Debug)]
pub struct Leaving<'a> {
    /// Where it stands.
    pub entry: Entry,
    /// The seat.
    pub seat: &'a TableSeat,
}

/// Seats everybody who comes to `exchange`; of `exchanges`, the one before it says who sat together.
pub fn tabling<'a>(
    exchange: &'a Exchange,
    exchanges: &[Exchange],
    digest: &'a Digest,
    request: SeatRequest,
) -> Tabling<'a> {
    let plan = seat_plan(exchange, digest, before(exchange, exchanges), request);
    Tabling { exchange, digest, statements: statements(exchange), plan }
}

/// The exchange with tables that was the last before.
fn before<'e>(exchange: &Exchange, exchanges: &'e [Exchange]) -> Option<&'e Exchange> {
    let day = digest(exchange).day;
    let dated = exchanges.iter().filter(|other| other.id != exchange.id && !other.tables.is_empty());
    let dated = dated.filter_map(|other| Some((digest(other).day?, other)));
    dated
        .filter(|(then, _)| day.is_some_and(|day| *then < day))
        .max_by_key(|(then, _)| *then)
        .map(|(_, other)| other)
}

impl<'a> Tabling<'a> {
    /// A finding by its place.
    pub fn finding(&self, place: usize) -> Option<&'a MergedFinding> {
        self.exchange.findings.value.findings.get(place)
    }

    /// The statements that a finding stands for, in the order of the reports.
    pub fn words(&self, finding: &MergedFinding) -> Vec<&Filed<'a>> {
        let cited = finding.cited();
        let is_cited = |filed: &&Filed<'_>| cited.iter().any(|id| id.value == filed.statement.id.value);
        self.statements.iter().filter(is_cited).collect()
    }

    /// The name of a site; its id where the programme does not know it.
    pub fn site_name<'s>(&'s self, id: &'s str) -> &'s str {
        let site = self.exchange.programme.value.sites.iter().find(|site| site.id.as_str() == id);
        site.map_or(id, |site| site.name.as_str())
    }

    /// The guests at a table, by their places.
    pub fn at(&self, table: usize) -> Vec<usize> {
        let seats = self.plan.seats.iter().enumerate();
        seats.filter(|(_, seat)| **seat == Some(table)).map(|(guest, _)| guest).collect()
    }

    /// A guest by place.
    pub fn guest(&self, place: usize) -> Option<&SeatGuest> {
        self.plan.seated.guests.get(place)
    }

    /// Those who sat elsewhere until now, each with the table before.
    pub fn moved(&self) -> Vec<(usize, usize)> {
        let seats = self.plan.seats.iter().enumerate();
        let moved = |(guest, seat): (usize, &Option<usize>)| {
            let was = self.plan.seated.table(guest)?;
            (*seat != Some(was)).then_some((guest, was))
        };
        seats.filter_map(moved).collect()
    }

    /// Proposed seats for which nobody comes any more.
    pub fn leaving(&self) -> Vec<Leaving<'a>> {
        let taken: Vec<Entry> = self.plan.seated.held.iter().flatten().map(|(entry, _)| *entry).collect();
        let mut leaving = Vec::new();
        for (table, file) in self.exchange.tables.iter().enumerate() {
            for (place, seat) in file.value.seats.iter().enumerate().filter(|(_, seat)| seat.proposed) {
                let entry = Entry { table, seat: Some(place) };
                leaving.extend((!taken.contains(&entry)).then_some(Leaving { entry, seat }));
            }
        }
        leaving
    }
}
