//! How long what sites say about people is kept, by `retention` in `programme.yaml`.

use crate::model::{Programme, Retention, Text};
use german_text::{RetentionPeriod, read_retention_period};

/// A kind of personal data that is kept for its own time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kept {
    /// Things that people eat.
    Food,
    /// Things that people need.
    Access,
    /// Who registered.
    Registration,
    /// Files as they came.
    Received,
}

impl Kept {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Food, Self::Access, Self::Registration, Self::Received];

    const fn typed(self, retention: &Retention) -> Option<&Text> {
        match self {
            Self::Food => retention.food.as_ref(),
            Self::Access => retention.access.as_ref(),
            Self::Registration => retention.registration.as_ref(),
            Self::Received => retention.received.as_ref(),
        }
    }
}

/// How long a kind is kept after the last day of an exchange; none where nothing says it. Food and needs are kept for the exchange
/// alone: that is what the forms promise.
pub fn retention(programme: &Programme, kept: Kept) -> Option<RetentionPeriod> {
    let own = programme.retention.as_ref().and_then(|retention| kept.typed(retention));
    match (own, kept) {
        // What is not understood deletes nothing; a rule tells it.
        (Some(text), _) => read_retention_period(text.as_str()),
        (None, Kept::Food | Kept::Access) => Some(RetentionPeriod::Days(0)),
        (None, Kept::Registration | Kept::Received) => None,
    }
}

/// How long food and needs are kept at most, which is what forms say; none where they go right after the exchange, or nobody can read it.
pub fn kept_at_most(programme: &Programme) -> Option<RetentionPeriod> {
    let both = [Kept::Food, Kept::Access].map(|kept| retention(programme, kept));
    let day = chrono::NaiveDate::default();
    both.into_iter()
        .flatten()
        .max_by_key(|period| period.last_day(day))
        .filter(|period| period.last_day(day) > day)
}
