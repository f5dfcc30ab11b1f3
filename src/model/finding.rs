//! `findings.yaml`: what many sites said, in the office's wording.

use super::{StatementKind, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `inputs/<exchange>/findings.yaml`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MergedFindings {
    /// The findings, in the order in which they are printed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["ergebnisse", "befunde"]))]
    pub findings: Vec<MergedFinding>,
    /// Statements that go into no finding, each with the reason.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-aliases" = ["weggelegt", "beiseite", "zurückgestellt"]))]
    pub aside: Vec<SetAside>,
}

/// A statement that goes into no finding.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SetAside {
    /// The statement, by id.
    #[schemars(extend("x-personal" = "site", "x-shown" = "never", "x-aliases" = ["kennung", "aussage"]))]
    pub id: Text,
    /// Why: for the office, printed nowhere.
    #[schemars(extend("x-personal" = "confidential", "x-shown" = "never", "x-aliases" = ["grund", "begründung", "weil"]))]
    pub reason: Text,
}

/// One thing that one or more sites said, in the office's wording.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
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
    #[schemars(extend("x-personal" = "site", "x-shown" = "never", "x-aliases" = ["aus", "von", "quellen"]))]
    pub from: Vec<Text>,
    /// How it came up, where no site filed it: `in der Diskussion`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["aufgekommen", "angesprochen", "herkunft"]))]
    pub raised: Option<Text>,
    /// Points below it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["einzelheiten", "unterpunkte"]))]
    pub details: Vec<FindingPoint>,
}

/// A point below a finding; they nest to depth 4.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FindingPoint {
    /// The point: plain text.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["punkt"]))]
    pub text: Text,
    /// The statements it stands for, by id; they count for the finding, too.
    #[serde(default)]
    #[schemars(extend("x-personal" = "site", "x-shown" = "never", "x-aliases" = ["aus", "von", "quellen"]))]
    pub from: Vec<Text>,
    /// Points below it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["einzelheiten", "unterpunkte"]))]
    pub details: Vec<Self>,
}

impl MergedFinding {
    /// The ids of all statements that it stands for, those of its points among them, in the order of the file.
    pub fn cited(&self) -> Vec<&Text> {
        let points = self.details.iter().flat_map(FindingPoint::cited);
        self.from.iter().chain(points).collect()
    }
}

impl FindingPoint {
    /// The ids of all statements that the point and those below it stand for.
    pub fn cited(&self) -> Vec<&Text> {
        let points = self.details.iter().flat_map(Self::cited);
        self.from.iter().chain(points).collect()
    }
}
