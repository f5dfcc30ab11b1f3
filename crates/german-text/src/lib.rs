#![doc = include_str!("../README.md")]

mod collate;
mod dates;
mod ids;
mod language;
mod languages;
mod lists;
mod names;
mod nouns;
mod numbers;
mod ordinals;
mod places;
mod reading;
mod speech;
mod suggest;
mod times;
mod typography;

pub use collate::{Collation, Order};
pub use dates::{
    PartialDate, Stretch, day_of_year, full_date, full_date_with_weekday, month, span, stretches, time,
    time_span,
};
pub use ids::{as_id, is_id};
pub use language::{Case, Gender, Lang};
pub use languages::{foreign_script, language_tag};
pub use lists::list;
pub use names::{composed, folded};
pub use nouns::{
    Determiner, Noun, NounGap, Number, as_somebody, contracted, counted, in_case, subject_number,
    with_ending, with_the,
};
pub use numbers::{count, count_of, roman, spell, spelt};
pub use ordinals::{Declension, OrdinalForm, ordinal, ordinal_figures};
pub use places::{from_place, in_place, names_place};
pub use reading::{
    Clock, ClockReading, DateReading, Moment, NotADate, RetentionPeriod, WordsSlip, has_no_such_time,
    read_clock, read_date, read_moment, read_retention_period, slip_in_words, with_dates_as_printed,
};
pub use speech::{full_stop, quoted, quoted_as_typed};
pub use suggest::nearest;
pub use times::{is_undecided, preposition_of_words, put_off_to, until};
pub use typography::{is_month, typeset};
