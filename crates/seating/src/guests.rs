//! Tables and guests, and whether one will do for the other.

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// So many sit here at least, as long as there are enough guests.
    pub min: usize,
    /// So many sit here at most.
    pub max: usize,
    /// Needs that it meets, by name.
    pub offers: Vec<String>,
}

/// Somebody who is to sit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guest {
    /// Needs, by name: only a table that offers all of them will do.
    pub needs: Vec<String>,
    /// How much each table would please, in the order of the tables; what is not said pleases nothing.
    pub pleases: Vec<u32>,
    /// The table that somebody fixed.
    pub fixed: Option<usize>,
    /// The table of an earlier seating, which is kept if it can be.
    pub sat: Option<usize>,
}

/// Two guests, by their places, who had better sit apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Apart {
    /// The guests.
    pub pair: (usize, usize),
    /// How much it matters.
    pub points: u32,
}

/// A table pleases at most so much; what is said beyond counts as that.
pub(crate) const MOST: u32 = 1 << 12;

/// How much a table pleases a guest.
pub(crate) fn pleases(guest: &Guest, table: usize) -> u32 {
    guest.pleases.get(table).copied().unwrap_or_default().min(MOST)
}

/// Tells whether a table offers all that a guest needs.
pub(crate) fn meets(tables: &[Table], guest: &Guest, table: usize) -> bool {
    tables.get(table).is_some_and(|table| guest.needs.iter().all(|need| table.offers.contains(need)))
}

/// Tells whether a guest may sit there. What somebody fixed holds, whatever the guest needs: `check` tells of it.
pub(crate) fn will_do(tables: &[Table], guest: &Guest, table: usize) -> bool {
    match guest.fixed {
        Some(fixed) => fixed == table,
        None => meets(tables, guest, table),
    }
}
