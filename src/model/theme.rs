//! `themes.yaml`: what comes up again from one exchange to the next.

use super::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `inputs/themes.yaml`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Themes {
    /// The themes, in the order in which they are listed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["themen"]))]
    pub themes: Vec<Theme>,
}

/// A theme with the findings of each exchange that belong to it.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// A name that never changes, such as `thema-1`.
    #[schemars(extend("x-id" = "own", "x-personal" = "none", "x-shown" = "never", "x-aliases" = ["kennung", "nummer"]))]
    pub id: Text,
    /// What it is about, in the office's words: plain text. Dossiers of every edition print it, for it is what the programme says to who pays.
    #[schemars(extend("x-personal" = "remark", "x-shown" = "never", "x-aliases" = ["titel", "thema", "name"]))]
    pub title: Text,
    /// The work field, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["arbeitsfeld", "feld", "handlungsfeld"]))]
    pub field: Option<Text>,
    /// The findings that belong to it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["zusammenfassungen", "ergebnisse", "befunde"]))]
    pub findings: Vec<ThemeFinding>,
    /// Said by a person: that it is solved, at which exchange, and why. The program only proposes it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-aliases" = ["gelöst", "geloest", "erledigt"]))]
    pub solved: Option<Solved>,
}

/// A finding of an exchange.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ThemeFinding {
    /// The exchange, by id: the name of its folder.
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["austausch", "treffen", "ordner"]))]
    pub exchange: Text,
    /// The finding, by id in that exchange.
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["kennung", "zusammenfassung", "id"]))]
    pub finding: Text,
}

/// Word of a person that a theme is solved.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Solved {
    /// The exchange at which that was said, by id: the name of its folder.
    #[schemars(extend("x-personal" = "confidential", "x-shown" = "never", "x-aliases" = ["austausch", "treffen", "ordner"]))]
    pub exchange: Text,
    /// Why: for the office, printed nowhere.
    #[schemars(extend("x-personal" = "confidential", "x-shown" = "never", "x-aliases" = ["grund", "begründung", "weil"]))]
    pub reason: Text,
}

impl Themes {
    /// The theme that a finding belongs to, the first where it stands in several.
    pub fn of(&self, exchange: &str, finding: &str) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.holds(exchange, finding))
    }
}

impl Theme {
    /// Tells whether a finding belongs to it.
    pub fn holds(&self, exchange: &str, finding: &str) -> bool {
        let is_it = |one: &ThemeFinding| one.exchange.value == exchange && one.finding.value == finding;
        self.findings.iter().any(is_it)
    }
}
