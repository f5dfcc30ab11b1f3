//! Charts: figures that are drawn, with the words that say the same.

use crate::{Counted, Inlines};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Figures that are drawn. Whoever does not see it reads `alt`; a table beside it has the same figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Chart {
    /// How the figures are drawn.
    pub form: ChartForm,
    /// The title, above it, without the number by which the chart is counted.
    pub title: Inlines,
    /// The number by which it is counted; none where figures are not.
    pub counted: Option<Counted>,
    /// All it says, in words: form, title and figures.
    pub alt: String,
    /// What is counted, small below it; empty for nothing.
    pub note: Inlines,
    /// What the categories are: `Thema`.
    pub heading: String,
    /// What is compared, from the oldest on: `2014`, `2016`.
    pub series: Vec<String>,
    /// What has a figure in each series, from top to bottom, or from left to right.
    pub categories: Vec<Category>,
    /// The figure that takes the whole width or height; at least 1.
    pub most: u32,
}

/// How figures are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChartForm {
    /// A bar for each figure, those of one category together.
    #[default]
    Bars,
    /// A line for each category over the series.
    Lines,
    /// Dots on one line for each category.
    Dots,
}

impl ChartForm {
    /// Its name, as layouts and labels have it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bars => "bars",
            Self::Lines => "lines",
            Self::Dots => "dots",
        }
    }
}

/// A category of a chart with its figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Category {
    /// Its name.
    pub name: String,
    /// A figure for each series.
    pub points: Vec<Point>,
}

/// A figure of a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Point {
    /// The figure; none where there is none or none is shown.
    pub value: Option<u32>,
    /// The words beside it: `64 %`, `weniger als drei`.
    pub shown: String,
}

impl Chart {
    /// What stands above it: its number and its title.
    pub fn headline(&self) -> Inlines {
        self.counted.as_ref().map_or_else(|| self.title.clone(), |counted| counted.before(&self.title))
    }

    /// How much of the whole width or height a figure takes, in thousandths, at most all of it.
    ///
    /// ```
    /// let chart = document::Chart { most: 40, ..document::Chart::default() };
    /// assert_eq!([chart.part(10), chart.part(50)], [250, 1000]);
    /// ```
    pub fn part(&self, value: u32) -> u32 {
        let most = u64::from(self.most.max(1));
        u32::try_from((u64::from(value) * 1000 + most / 2) / most).unwrap_or(1000).min(1000)
    }

    /// All words in it beside title and note, in order: names of series and categories, and figures.
    pub fn words(&self) -> impl Iterator<Item = &String> {
        let points = self.categories.iter().flat_map(|category| {
            std::iter::once(&category.name).chain(category.points.iter().map(|point| &point.shown))
        });
        std::iter::once(&self.heading).chain(&self.series).chain(points)
    }
}
