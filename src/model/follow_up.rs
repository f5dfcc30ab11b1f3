//! What was agreed: who does what until when, and what became of it.

use super::{Spanned, Text, When};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Thing that somebody will do, and what became of it.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// Name that never changes, such as `raumliste`; it stays where the next exchange takes it over. Without it,
    /// `austausch new` gives one.
    #[serde(default)]
    #[schemars(extend("x-id" = "own", "x-personal" = "none", "x-shown" = "never", "x-aliases" = ["kennung", "kürzel", "nummer", "nr"]))]
    pub id: Option<Text>,
    /// Thing that will be done.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["was", "aufgabe"]))]
    pub what: Text,
    /// Who does it, in words.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["wer", "verantwortlich"]))]
    pub who: Option<Text>,
    /// Sites that do it, by id: their forms ask what became of it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "by-name", "x-aliases" = ["standorte", "standort", "vorhaben"]))]
    pub sites: Vec<Text>,
    /// People who do it, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-shown" = "by-name", "x-aliases" = ["personen", "person", "leute"]))]
    pub people: Vec<Text>,
    /// Until when, as exact as people said it: `2014-06-30`, `Mitte Mai 2014`, `jährlich im April`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["frist", "bis", "wann", "termin"]))]
    pub due: Option<Spanned<When>>,
    /// How far it is: `open`, `done` or `dropped`. Default: `open`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["stand", "status"]))]
    pub state: FollowUpState,
    /// Outcome: what became of it, in words.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["ergebnis", "ausgang", "erledigung"]))]
    pub outcome: Option<Text>,
    /// Agenda item at which it was agreed, by id; not needed where it stands at the item.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["punkt", "top", "tagesordnungspunkt"]))]
    pub item: Option<Text>,
    /// The exchange at which it was agreed, where that was an earlier one. `austausch new` writes it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["aus", "von", "herkunft"]))]
    pub from: Option<FollowUpOrigin>,
    /// `true` for what is for the office alone: it stands in no document. Default: `false`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["intern", "vertraulich"]))]
    pub internal: bool,
}

/// How far a follow-up is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FollowUpState {
    /// Still to be done.
    #[default]
    #[schemars(extend("x-aliases" = ["offen", "in_arbeit"]))]
    Open,
    /// Done.
    #[schemars(extend("x-aliases" = ["erledigt", "getan", "fertig"]))]
    Done,
    /// Not to be done any more.
    #[schemars(extend("x-aliases" = ["entfallen", "hinfällig", "verworfen", "aufgegeben"]))]
    Dropped,
}

/// The earlier exchange at which something was agreed.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUpOrigin {
    /// The exchange, by the name of its folder.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["austausch", "ordner", "kennung"]))]
    pub exchange: Option<Text>,
    /// When it was.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "none", "x-aliases" = ["datum", "tag", "vom"]))]
    pub date: Option<Spanned<When>>,
    /// Where it was.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["ort", "stadt"]))]
    pub place: Option<Text>,
    /// Agenda item at which it was agreed there, as printed: `TOP 03`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["punkt", "top", "tagesordnungspunkt"]))]
    pub item: Option<Text>,
}
