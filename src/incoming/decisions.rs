//! What somebody decided on the page for merging, as the file says that the page saves.

use crate::model::{StatementKind, Text};
use schemars::JsonSchema;
use serde::Deserialize;

/// The file of decisions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decisions {
    /// The format, `decisions/1`.
    pub austausch: Text,
    /// The exchange, by the name of its folder.
    pub exchange: Text,
    /// The day on which it was saved.
    #[serde(default)]
    pub saved: Option<Text>,
    /// Who decided.
    #[serde(default)]
    pub by: Option<Text>,
    /// Findings that are new or worded anew.
    #[serde(default)]
    pub findings: Vec<DecidedFinding>,
    /// Statements that are elsewhere now than when the page was made.
    #[serde(default)]
    pub statements: Vec<DecidedStatement>,
    /// Themes that are new.
    #[serde(default)]
    pub themes: Vec<DecidedTheme>,
    /// Findings that belong to another theme now than when the page was made.
    #[serde(default)]
    pub in_themes: Vec<DecidedInTheme>,
}

/// A theme that is new.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecidedTheme {
    /// A name that only this file knows.
    pub id: Text,
    /// What it is about.
    pub title: Text,
    /// The work field, by id.
    #[serde(default)]
    pub field: Option<Text>,
}

/// A finding with the theme where it was and the one where it is to be; without the latter it belongs to none.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecidedInTheme {
    /// The finding, by id.
    pub finding: Text,
    /// The theme that it belonged to when the page was made.
    #[serde(default)]
    pub before: Option<Text>,
    /// The theme that it is to belong to.
    #[serde(default)]
    pub theme: Option<Text>,
}

/// A finding that is new or worded anew.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecidedFinding {
    /// Its id; of a new one, a name that only this file knows.
    pub id: Text,
    /// The kind of a new one.
    #[serde(default)]
    pub kind: Option<StatementKind>,
    /// The work field of a new one, by id.
    #[serde(default)]
    pub field: Option<Text>,
    /// The wording of one that is not new, when the page was made.
    #[serde(default)]
    pub before: Option<Text>,
    /// The wording.
    pub text: Text,
}

/// A statement, where it was and where it is to be; without either it is open.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecidedStatement {
    /// The statement, by id.
    pub id: Text,
    /// Its words when the page was made.
    pub text: Text,
    /// The findings and statements that lay there to choose from, by id.
    #[serde(default)]
    pub offered: Vec<Text>,
    /// The findings that it was in when the page was made.
    #[serde(default)]
    pub before: Vec<Text>,
    /// Why it was set aside when the page was made.
    #[serde(default)]
    pub reason_before: Option<Text>,
    /// The findings that it is to be in.
    #[serde(default)]
    pub findings: Vec<Text>,
    /// Why it is to be set aside.
    #[serde(default)]
    pub aside: Option<Text>,
}
