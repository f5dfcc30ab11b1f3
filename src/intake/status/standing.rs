//! How far an exchange and its sites are.

use crate::digest::Registrations;
use chrono::NaiveDate;

/// How far a site is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It has not filed anything.
    Missing,
    /// There is a file, and mistakes are in it.
    Faulty,
    /// There is a file, but nobody has filed it.
    Draft,
    /// It filed that it will register and report later, and nothing else.
    Later,
    /// It registered, and its report is empty.
    Registered,
    /// It filed.
    Filed,
    /// It filed after the deadline.
    Late,
    /// The office sent its report back with questions.
    Returned,
}

impl State {
    /// Tells whether its report is still to come.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Missing | Self::Draft | Self::Later | Self::Registered)
    }

    /// Its name in JSON and in the words of the program.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Faulty => "faulty",
            Self::Draft => "draft",
            Self::Later => "later",
            Self::Registered => "registered",
            Self::Filed => "filed",
            Self::Late => "late",
            Self::Returned => "returned",
        }
    }
}

/// How far one site is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteStatus {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How far it is.
    pub state: State,
    /// When it filed, as its report says.
    pub filed: Option<String>,
    /// Its statements by kind: successes, obstacles, plans, needs.
    pub counts: [usize; 4],
    /// Statements on which somebody has to decide.
    pub conflicts: usize,
}

/// Task that is to be done next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nobody knows until when reports are due.
    SetDeadline,
    /// There is time, and no site has a form yet.
    Forms,
    /// So many statements wait for a decision.
    Decide(usize),
    /// So many sites are late.
    Remind(usize),
    /// So many sites have time left.
    Wait(usize),
    /// All is there, and nothing is merged yet.
    Merge,
    /// All is there and merged: the record can be built.
    Build,
    /// The record is agreed or published.
    Done,
}

/// Where an exchange stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The exchange, by its folder.
    pub id: String,
    /// Where it takes place.
    pub place: String,
    /// Until when reports are due.
    pub deadline: Option<NaiveDate>,
    /// The day on which it stands so.
    pub today: NaiveDate,
    /// Days from today to the deadline; below nought when it is over.
    pub days_left: Option<i64>,
    /// The sites, in the order of the programme.
    pub sites: Vec<SiteStatus>,
    /// The statements of all sites by work field, in the order of the programme, then those without a field.
    pub fields: Vec<(Option<String>, [usize; 4])>,
    /// Who comes, what they need, and what became of the last plans.
    pub registrations: Registrations,
    /// The days of the exchange, as typed.
    pub days: Vec<String>,
    /// Task that is to be done next.
    pub next: Next,
}

impl Standing {
    /// How many sites are that far.
    pub fn count(&self, state: State) -> usize {
        self.sites.iter().filter(|site| site.state == state).count()
    }

    /// The statements of all sites by kind.
    pub fn totals(&self) -> [usize; 4] {
        self.sites.iter().fold([0; 4], |sum, site| added(sum, site.counts))
    }
}

fn added(one: [usize; 4], other: [usize; 4]) -> [usize; 4] {
    let [a, b, c, d] = one;
    let [e, f, g, h] = other;
    [a + e, b + f, c + g, d + h]
}
