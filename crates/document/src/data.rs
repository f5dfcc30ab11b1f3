//! What tables of a document say, for programs and for whoever keeps it: one value a cell, each column described.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A table of values.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DataTable {
    /// Its name, from which that of a file can be made: `vereinbarungen`.
    pub name: String,
    /// What it is called.
    pub title: String,
    /// What a row stands for.
    pub about: String,
    /// Its columns.
    pub columns: Vec<DataColumn>,
    /// Its rows, each with a value for each column; an empty one says that there is none.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table of values.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DataColumn {
    /// Its name for programs, which no language changes: `share`.
    pub name: String,
    /// Its head.
    pub title: String,
    /// What its values mean.
    pub meaning: String,
    /// What its values are.
    pub kind: DataKind,
    /// In what it is counted; empty for no unit.
    pub unit: String,
}

/// What the values of a column are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DataKind {
    /// Words as somebody typed them, or as the document says them.
    #[default]
    Text,
    /// A day, a month or a year as `2016-04-06`, `2016-04`, `2016`; or the words that somebody said instead.
    Time,
    /// A number from 0, in figures; or the words that stand where it is not told.
    Number,
}
