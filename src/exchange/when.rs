//! Dates as exact as people know them.

use chrono::NaiveDate;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;
use std::fmt;

/// A date as exact as it is known.
///
/// In YAML: `2016-04-06`, `2016-04`, `2016`, `02-06` (a day without its year), or words as people said them
/// (`Mitte Mai 2014`, `jährlich im April`).
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
    /// Reads what was typed; what is no date in figures is words.
    ///
    /// ```
    /// use austausch::exchange::When;
    /// assert_eq!(When::parse("2016-04"), When::Month { year: 2016, month: 4 });
    /// assert_eq!(When::parse("02-06"), When::DayOfYear { month: 2, day: 6 });
    /// assert_eq!(When::parse("Ende April"), When::Words("Ende April".to_owned()));
    /// ```
    pub fn parse(typed: &str) -> Self {
        Self::in_figures(typed.trim()).unwrap_or_else(|| Self::Words(typed.to_owned()))
    }

    fn in_figures(typed: &str) -> Option<Self> {
        let parts: Vec<&str> = typed.split('-').collect();
        let figures = |part: &str, width: usize| {
            (part.len() == width && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<u32>().ok())?
        };
        let year_of = |part: &str| figures(part, 4).and_then(|year| i32::try_from(year).ok());
        match parts.as_slice() {
            [year, month, day] => {
                NaiveDate::from_ymd_opt(year_of(year)?, figures(month, 2)?, figures(day, 2)?).map(Self::Day)
            }
            [first, second] if first.len() == 4 => {
                let month = figures(second, 2).filter(|month| (1..=12).contains(month))?;
                Some(Self::Month { year: year_of(first)?, month })
            }
            [month, day] => {
                let (month, day) = (figures(month, 2)?, figures(day, 2)?);
                // 2000 was a leap year: 29 February is a day of some year.
                NaiveDate::from_ymd_opt(2000, month, day).map(|_| Self::DayOfYear { month, day })
            }
            [year] => year_of(year).map(Self::Year),
            _ => None,
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

/// As it was typed: `When::parse(&when.to_string()) == when`.
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
