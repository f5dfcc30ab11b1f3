//! Words of the programme: what it calls a meeting, a site, a project.

use super::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What things are called, each as people say it: with its article, `das Netzwerktreffen`, and where that does not suffice as a
/// dictionary has it, `das Gremium, des Gremiums, die Gremien`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeWords {
    /// A meeting: `das Netzwerktreffen`. Default: `der Erfahrungsaustausch`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "declined", "x-aliases" = ["treffen", "veranstaltung", "austausch", "sitzung"]))]
    pub meeting: Option<Text>,
    /// A site: `das Quartier`. Default: `der Standort`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "declined", "x-aliases" = ["standort", "ort"]))]
    pub site: Option<Text>,
    /// The project of a site: `die Maßnahme`. Default: `das Projekt`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "declined", "x-aliases" = ["projekt"]))]
    pub project: Option<Text>,
    /// The project of a host, in the opening. Default: the word for a project where that is given, else `das Vorhaben`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "declined", "x-aliases" = ["vorhaben"]))]
    pub undertaking: Option<Text>,
    /// A theme table: `die Arbeitsgruppe`. Default: `der Thementisch`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "declined", "x-aliases" = ["thementisch", "tisch"]))]
    pub table: Option<Text>,
    /// A success: `der Fortschritt`. Default: `der Erfolg`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "declined", "x-aliases" = ["erfolg"]))]
    pub success: Option<Text>,
    /// An obstacle: `die Hürde`. Default: `das Hemmnis`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "declined", "x-aliases" = ["hemmnis", "hindernis"]))]
    pub obstacle: Option<Text>,
    /// A plan: `das Ziel`. Default: `der Plan`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "declined", "x-aliases" = ["planung"]))]
    pub plan: Option<Text>,
    /// A need: `der Wunsch`. Default: `der Bedarf`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "declined", "x-aliases" = ["bedarf"]))]
    pub need: Option<Text>,
    /// Those whom the work is for: `die Ratsuchenden (Mehrzahl)`. Default: `die Klientinnen und Klienten (Mehrzahl)`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "declined", "x-aliases" = ["klient", "klientin", "zielgruppe"]))]
    pub client: Option<Text>,
    /// The office: `die Geschäftsstelle`. Default: `die Koordinierungsstelle`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "declined", "x-aliases" = ["koordinierungsstelle", "büro", "geschäftsstelle"]))]
    pub office: Option<Text>,
    /// The record: `der Bericht`. Default: `die Dokumentation`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "declined", "x-aliases" = ["dokumentation", "niederschrift"]))]
    pub record: Option<Text>,
    /// What a site files: `der Rückblick`; forms and mails then call it so, too, else `Rückmeldung`. Default: `der Bericht`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "declined", "x-aliases" = ["bericht", "rückmeldung"]))]
    pub report: Option<Text>,
    /// A field of work: `das Handlungsfeld`. Default: `das Arbeitsfeld`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "declined", "x-aliases" = ["arbeitsfeld", "handlungsfeld"]))]
    pub field: Option<Text>,
}

impl ProgrammeWords {
    /// All words, each with its key.
    pub fn all(&self) -> [(&'static str, Option<&Text>); 14] {
        [
            ("meeting", self.meeting.as_ref()),
            ("site", self.site.as_ref()),
            ("project", self.project.as_ref()),
            ("undertaking", self.undertaking.as_ref()),
            ("table", self.table.as_ref()),
            ("success", self.success.as_ref()),
            ("obstacle", self.obstacle.as_ref()),
            ("plan", self.plan.as_ref()),
            ("need", self.need.as_ref()),
            ("client", self.client.as_ref()),
            ("office", self.office.as_ref()),
            ("record", self.record.as_ref()),
            ("report", self.report.as_ref()),
            ("field", self.field.as_ref()),
        ]
    }
}
