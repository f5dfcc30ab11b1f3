//! `monitoring.yaml`: how the work is observed.

use super::{Spanned, Text, When};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `inputs/monitoring.yaml`: questionnaires, interviews and data, each with who, whom and until when.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Monitoring {
    /// The instruments, in the order in which they are printed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["instrumente", "erhebungen"]))]
    pub instruments: Vec<Instrument>,
}

/// An instrument of the monitoring.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// A name that never changes, such as `fragebogen-beratung`.
    #[schemars(extend("x-id" = "own", "x-personal" = "none", "x-shown" = "never", "x-aliases" = ["kennung", "kürzel"]))]
    pub id: Text,
    /// What it is: `questionnaire`, `interview`, `area-data` or `summary`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["art", "typ"]))]
    pub kind: InstrumentKind,
    /// What it is called.
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["titel", "name"]))]
    pub title: Text,
    /// Who does it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-shown" = "never", "x-aliases" = ["wer", "durch"]))]
    pub by: Option<Text>,
    /// Who is asked, or what is looked at.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["wen", "bei", "zielgruppe"]))]
    pub whom: Option<Text>,
    /// When it is done, as exact as people said it: `zweites Quartal 2014`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["zeitraum", "wann"]))]
    pub period: Option<Spanned<When>>,
    /// Until when it must be there.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["frist", "bis"]))]
    pub due: Option<Spanned<When>>,
    /// What came of it as a whole, or what is to be known about it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["bemerkung", "anmerkung", "hinweis"]))]
    pub note: Option<Text>,
    /// The exchange that agreed on it, by the name of its folder.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["vereinbart", "austausch"]))]
    pub agreed: Option<Text>,
    /// How far it is at each site. Others than the office read sums, and no small ones.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-aliases" = ["standorte", "vorhaben"]))]
    pub sites: Vec<SiteReturn>,
}

/// Kind of an instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum InstrumentKind {
    /// Sheets that people fill in.
    #[schemars(extend("x-aliases" = ["fragebogen"]))]
    Questionnaire,
    /// Talks.
    #[schemars(extend("x-aliases" = ["gespräch", "gespraech"]))]
    Interview,
    /// Socio-spatial data.
    #[schemars(extend("x-aliases" = ["sozialraumdaten", "sozialräumliche_daten"]))]
    AreaData,
    /// The paper that sums them up.
    #[schemars(extend("x-aliases" = ["zusammenfassung", "auswertung"]))]
    Summary,
}

/// How far an instrument is at a site.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SiteReturn {
    /// The site, by id.
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["standort", "vorhaben"]))]
    pub site: Text,
    /// How far it is: `open`, `running` or `done`. Default: `open`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["stand", "status"]))]
    pub state: ReturnState,
    /// How many were given out.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["ausgegeben", "verteilt"]))]
    pub given: Option<Spanned<u32>>,
    /// How many came back.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["zurück", "rücklauf", "ruecklauf"]))]
    pub returned: Option<Spanned<u32>>,
}

/// How far it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReturnState {
    /// Nothing yet.
    #[default]
    #[schemars(extend("x-aliases" = ["offen"]))]
    Open,
    /// It is being done.
    #[schemars(extend("x-aliases" = ["läuft", "laeuft", "begonnen"]))]
    Running,
    /// All of it is there.
    #[schemars(extend("x-aliases" = ["erledigt", "fertig", "liegt_vor"]))]
    Done,
}
