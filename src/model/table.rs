//! `tables/*.yaml`: one theme table.

use super::{Material, Spanned, Text};
use schemars::JsonSchema;
use serde::Deserialize;

/// `inputs/<exchange>/tables/<number>-<name>.yaml`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemeTable {
    /// Its number, from 1.
    #[schemars(range(min = 1))]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["nummer", "nr"]))]
    pub number: Spanned<u32>,
    /// Its theme; may be missing.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["titel", "thema"]))]
    pub title: Option<Text>,
    /// Language of the title, where it is another than the document's: `en`, `Ukrainisch`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["sprache", "language"]))]
    pub lang: Option<Text>,
    /// How long the group talked, in minutes.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["minuten", "dauer"]))]
    pub minutes: Option<Spanned<u32>>,
    /// Who led the talk, by id of the person.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-shown" = "by-name", "x-aliases" = ["moderation", "moderatoren", "leitung"]))]
    pub moderators: Vec<Text>,
    /// The sites at the table, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "by-name", "x-aliases" = ["standorte", "vorhaben"]))]
    pub sites: Vec<Text>,
    /// Results; may be missing.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["ergebnisse", "ergebnis"]))]
    pub results: Vec<TableResult>,
    /// Material of the table, also what was promised for later.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["materialien", "unterlagen", "links"]))]
    pub materials: Vec<Material>,
}

/// One result of a theme table.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableResult {
    /// The result, in Markdown.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["ergebnis"]))]
    pub text: Text,
    /// The sites it is addressed to, by id; none means all.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "by-name", "x-aliases" = ["standorte", "für", "fuer"]))]
    pub sites: Vec<Text>,
}
