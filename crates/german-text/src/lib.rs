#![doc = include_str!("../README.md")]

mod collate;
mod dates;
mod ids;
mod language;
mod lists;
mod names;
mod nouns;
mod numbers;
mod ordinals;
mod reading;
mod suggest;
mod typography;

pub use collate::{Collation, Order};
pub use dates::{
    PartialDate, Stretch, day_of_year, full_date, full_date_with_weekday, month, span, stretches, time,
    time_span,
};
pub use ids::{as_id, is_id};
pub use language::{Case, Gender, Lang};
pub use lists::list;
pub use names::{composed, folded};
pub use nouns::{Determiner, Noun, NounGap, Number, contracted, subject_number, with_ending};
pub use numbers::{count, count_of, roman, spell};
pub use ordinals::{Declension, OrdinalForm, ordinal, ordinal_figures};
pub use reading::{
    Clock, ClockReading, DateReading, Moment, NotADate, RetentionPeriod, WordsSlip, has_no_such_time,
    read_clock, read_date, read_moment, read_retention_period, slip_in_words, with_dates_as_printed,
};
pub use suggest::nearest;
pub use typography::{is_month, typeset};
