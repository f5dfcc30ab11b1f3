//! `findings.yaml`: what many sites said, in the office's wording.

use super::{Detail, StatementKind, Text};
use schemars::JsonSchema;
use serde::Deserialize;

/// `inputs/<exchange>/findings.yaml`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MergedFindings {
    /// The findings, in the order in which they are printed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["ergebnisse", "befunde"]))]
    pub findings: Vec<MergedFinding>,
}

/// One thing that one or more sites said, in the office's wording.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MergedFinding {
    /// A name that never changes, such as `erfolg-1`.
    #[schemars(extend("x-id" = "own", "x-personal" = "none", "x-shown" = "never", "x-aliases" = ["kennung", "nummer"]))]
    pub id: Text,
    /// `success`, `obstacle`, `plan` or `need`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["art", "typ"]))]
    pub kind: StatementKind,
    /// The work field, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["arbeitsfeld", "feld", "handlungsfeld"]))]
    pub field: Option<Text>,
    /// The office's wording: plain text.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["wortlaut", "aussage"]))]
    pub text: Text,
    /// The statements it stands for, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["aus", "von", "quellen"]))]
    pub from: Vec<Text>,
    /// Points below it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["einzelheiten", "unterpunkte"]))]
    pub details: Vec<Detail>,
}
