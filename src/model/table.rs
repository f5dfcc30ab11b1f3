//! `tables/*.yaml`: one theme table.

use super::{Material, Spanned, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `inputs/<exchange>/tables/<number>-<name>.yaml`.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
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
    /// The findings that it is about, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "by-name", "x-aliases" = ["zusammenfassungen", "hemmnisse"]))]
    pub findings: Vec<Text>,
    /// How many have room at it.
    #[serde(default)]
    #[schemars(range(min = 1))]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["plätze", "plaetze", "stühle"]))]
    pub places: Option<Spanned<u32>>,
    /// Help that there is at it, in the words of the registrations: `Rampe`, `Gebärdensprache`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["bietet", "barrierefrei"]))]
    pub offers: Vec<Text>,
    /// Who is to sit at it. `austausch tables` proposes it; what somebody types here holds.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-aliases" = ["sitzordnung", "sitze", "sitzplan"]))]
    pub seats: Vec<TableSeat>,
    /// Results; may be missing.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["ergebnisse", "ergebnis"]))]
    pub results: Vec<TableResult>,
    /// Photos of its flipcharts. They are for the office alone, which types what stands on them under `results`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "picture", "x-aliases" = ["flipchart", "plakate", "tafelbilder"]))]
    pub flipcharts: Vec<Flipchart>,
    /// Material of the table, also what was promised for later.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["materialien", "unterlagen", "links"]))]
    pub materials: Vec<Material>,
}

/// Seat at a theme table: of a person, or of a site that named nobody.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TableSeat {
    /// The site, by id; may be missing where `name` says who it is.
    #[serde(default)]
    #[schemars(extend("x-personal" = "site", "x-shown" = "by-name", "x-aliases" = ["standort", "vorhaben"]))]
    pub site: Option<Text>,
    /// The person, as registered; without a name, the site's people.
    #[serde(default)]
    #[schemars(extend("x-personal" = "attendance", "x-shown" = "never", "x-aliases" = ["person", "wer"]))]
    pub name: Option<Text>,
    /// `true` where the program proposed the seat: it may move. Without it the seat is fixed. Default: `false`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-aliases" = ["vorgeschlagen", "vorschlag"]))]
    pub proposed: bool,
}

/// Photo of what was written at a theme table.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Flipchart {
    /// Picture file (PNG or JPEG), relative to the exchange's folder.
    #[schemars(extend("x-personal" = "picture", "x-shown" = "never", "x-aliases" = ["datei", "bild", "foto"]))]
    pub file: Text,
    /// `true` once its text is typed: from then on nothing reminds of it. Default: `false`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["abgetippt", "getippt"]))]
    pub typed: bool,
}

/// One result of a theme table.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
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
