//! Who took part.

use super::{Spanned, Text};
use schemars::JsonSchema;
use serde::Deserialize;

/// Who took part. Of `phrase`, `groups` and `people` exactly one is used; the other keys stand beside them.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// In words, as the opening prints them: `nahezu alle ThINKA-Projekte`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["formulierung", "text"]))]
    pub phrase: Option<Text>,
    /// Groups with their counts.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["gruppen"]))]
    pub groups: Vec<Group>,
    /// People one by one.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["personen", "teilnehmende"]))]
    pub people: Vec<Attendant>,
    /// Who sent apologies, by name, where people are not listed one by one. An empty list is printed
    /// (`Entschuldigt: niemand`); without the key nothing is said.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["entschuldigungen", "entschuldigt"]))]
    pub apologies: Option<Vec<Text>>,
    /// How many volunteers helped; they are not counted among those who took part.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["ehrenamtliche", "freiwillige", "helfende"]))]
    pub volunteers: Option<Spanned<u32>>,
    /// Quorum: whether those present could decide.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["beschlussfähigkeit", "beschlussfaehigkeit"]))]
    pub quorum: Option<Quorum>,
}

/// Power of those present to decide; the quorum is reached when `present` is not less than `needed`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quorum {
    /// How many with a vote were there.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["anwesend"]))]
    pub present: Spanned<u32>,
    /// How many have a vote.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["von", "stimmberechtigt"]))]
    pub of: Spanned<u32>,
    /// How many are needed.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["nötig", "noetig", "erforderlich"]))]
    pub needed: Spanned<u32>,
}

/// A group that took part.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Word for its members, in the plural: `ThINKA-Projekte`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["bezeichnung", "gruppe"]))]
    pub name: Text,
    /// How many came.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["anzahl", "zahl"]))]
    pub count: Spanned<u32>,
    /// Of how many; when all came, the opening says `alle`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["von"]))]
    pub of: Option<Spanned<u32>>,
}

/// A person who took part or sent apologies.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Attendant {
    /// Name as printed; a surname or a function alone will do: `Frau Beispiel`, `eine Studentin im Praktikum`.
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["person"]))]
    pub name: Text,
    /// Role of the person, as printed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["funktion", "rolle"]))]
    pub role: Option<Text>,
    /// Organisation as printed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["einrichtung", "organisation_name"]))]
    pub organisation: Option<Text>,
    /// `on-site` or `online`; without it the record does not say.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["teilnahmeform", "form", "wie"]))]
    pub mode: Option<Mode>,
    /// `present`, `partly`, `excused` or `absent`. Default: `present`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["anwesenheit", "anwesend"]))]
    pub presence: Presence,
}

/// Attendance of a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// Was there.
    #[default]
    #[schemars(extend("x-aliases" = ["anwesend", "da"]))]
    Present,
    /// Was there for a part of the time.
    #[schemars(extend("x-aliases" = ["teilweise", "zeitweise"]))]
    Partly,
    /// Sent apologies.
    #[schemars(extend("x-aliases" = ["entschuldigt"]))]
    Excused,
    /// Did not come and sent no apologies.
    #[schemars(extend("x-aliases" = ["abwesend", "fehlend", "unentschuldigt"]))]
    Absent,
}

/// How a person took part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// In the room.
    #[schemars(extend("x-aliases" = ["vor_ort", "präsenz", "praesenz"]))]
    OnSite,
    /// By telephone or video.
    #[schemars(extend("x-aliases" = ["digital", "video", "zugeschaltet"]))]
    Online,
}

/// A guest whom the opening names: a person, or somebody of an organisation.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Guest {
    /// The person, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-shown" = "by-name", "x-aliases" = ["gast", "name"]))]
    pub person: Option<Text>,
    /// As what the guest came: `Vertreter`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["rolle", "als", "funktion"]))]
    pub role: Option<Text>,
    /// For which organisation, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-shown" = "by-name", "x-aliases" = ["für", "einrichtung"]))]
    pub organisation: Option<Text>,
}
