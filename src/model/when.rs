//! Dates and times of day as exact as people know them.

use chrono::NaiveDate;
use german_text::{Clock, ClockReading, DateReading, PartialDate, read_clock, read_date};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// A date as exact as it is known.
///
/// In YAML: `2016-04-06`, `2016-04`, `2016`, `02-06` (a day without its year), other spellings of these that have one meaning
/// (`6. April 2016`), or words as people said them (`Mitte Mai 2014`, `jährlich im April`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// A day.
    Day(NaiveDate),
    /// A month of a year.
    Month {
        /// Year of the Common Era.
        year: i32,
        /// Month, 1 to 12.
        month: u32,
    },
    /// A year.
    Year(i32),
    /// A day whose year nobody wrote down.
    DayOfYear {
        /// Month, 1 to 12.
        month: u32,
        /// Day of the month, 1 to 31.
        day: u32,
    },
    /// Words, shown as typed.
    Words(String),
}

impl When {
    /// Reads what was typed, in any spelling of [`read_date`]; what has not one meaning is words.
    ///
    /// ```
    /// use austausch::model::When;
    /// assert_eq!(When::parse("2016-04"), When::Month { year: 2016, month: 4 });
    /// assert_eq!(When::parse("6. April 2016"), When::parse("2016-04-06"));
    /// assert_eq!(When::parse("02-06"), When::DayOfYear { month: 2, day: 6 });
    /// assert_eq!(When::parse("Ende April"), When::Words("Ende April".to_owned()));
    /// ```
    pub fn parse(typed: &str) -> Self {
        match read_date(typed) {
            DateReading::Day(day) => Self::Day(day),
            DateReading::Month { year, month } => Self::Month { year, month },
            DateReading::Year(year) => Self::Year(year),
            DateReading::DayOfYear { month, day } => Self::DayOfYear { month, day },
            DateReading::Span | DateReading::Not(_) | DateReading::Words => Self::Words(typed.to_owned()),
        }
    }

    /// Year, month and day, as far as they are known; none of words.
    pub fn parts(&self) -> Option<PartialDate> {
        let none = PartialDate { year: None, month: None, day: None };
        match *self {
            Self::Day(day) => Some(day.into()),
            Self::Month { year, month } => Some(PartialDate { year: Some(year), month: Some(month), ..none }),
            Self::Year(year) => Some(PartialDate { year: Some(year), ..none }),
            Self::DayOfYear { month, day } => {
                Some(PartialDate { month: Some(month), day: Some(day), ..none })
            }
            Self::Words(_) => None,
        }
    }

    /// The exact day, where it is known.
    pub const fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(*day),
            Self::Month { .. } | Self::Year(_) | Self::DayOfYear { .. } | Self::Words(_) => None,
        }
    }
}

/// Writes the normal form, and words as typed: `When::parse(&when.to_string()) == when`.
impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{}", day.format("%Y-%m-%d")),
            Self::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::DayOfYear { month, day } => write!(f, "{month:02}-{day:02}"),
            Self::Words(words) => f.write_str(words),
        }
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|typed| Self::parse(&typed))
    }
}

impl JsonSchema for When {
    fn schema_name() -> Cow<'static, str> {
        "When".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["string", "integer"],
            "description": "A date as exact as it is known: `2016-04-06`, `2016-04`, `2016`, `02-06` (no year), or words as people said them."
        })
    }
}

/// A time of day as exact as it is known.
///
/// In YAML: `"09:30"`, other spellings that have one meaning (`9.30 Uhr`), or words as people said them (`nach dem Essen`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimeOfDay {
    /// A time.
    At(Clock),
    /// Words, shown as typed.
    Words(String),
}

impl TimeOfDay {
    /// Reads what was typed, in any spelling of [`read_clock`]; what is no time is words.
    pub fn parse(typed: &str) -> Self {
        match read_clock(typed) {
            ClockReading::At(clock) => Self::At(clock),
            ClockReading::Span(..) | ClockReading::Not(_) | ClockReading::Words => {
                Self::Words(typed.to_owned())
            }
        }
    }

    /// The time, where it is known.
    pub const fn clock(&self) -> Option<Clock> {
        match self {
            Self::At(clock) => Some(*clock),
            Self::Words(_) => None,
        }
    }
}

/// Writes the normal form, and words as typed.
impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(clock) => clock.fmt(f),
            Self::Words(words) => f.write_str(words),
        }
    }
}

impl Serialize for TimeOfDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|typed| Self::parse(&typed))
    }
}

impl JsonSchema for TimeOfDay {
    fn schema_name() -> Cow<'static, str> {
        "TimeOfDay".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["string", "number"],
            "description": "A time of day: `\"09:30\"`, `9.30 Uhr`, or words as people said them."
        })
    }
}
