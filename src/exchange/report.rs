//! `sites/*.yaml`: what one site reports.

use super::{Placed, Text, When};
use schemars::JsonSchema;
use serde::Deserialize;

/// `inputs/<exchange>/sites/<site>.yaml`: what one site reports for one exchange.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The site, by id.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["standort", "vorhaben"]))]
    pub site: Text,
    /// How a newcomer introduces itself (Markdown), printed where a part `site:` stands.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["vorstellung", "einführung"]))]
    pub introduction: Option<Text>,
    /// Series of its own that the site runs, printed where a part `site:` stands.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["reihen", "veranstaltungsreihen"]))]
    pub series: Vec<SiteSeries>,
    /// What went well.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["erfolge", "erfolg", "positives"]))]
    pub successes: Vec<Statement>,
    /// What did not.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["hemmnisse", "hindernisse", "probleme", "negatives"]))]
    pub obstacles: Vec<Statement>,
    /// What the site will do.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["pläne", "plaene", "vorhaben_plan"]))]
    pub plans: Vec<Statement>,
    /// What the site needs of others.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["bedarf", "bedarfe", "wünsche"]))]
    pub needs: Vec<Statement>,
}

/// A series of its own that a site runs.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SiteSeries {
    /// What it is called.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["titel", "name", "reihe"]))]
    pub title: Text,
    /// Which one was the last, from 1.
    #[schemars(range(min = 1, max = 99))]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["nummer", "nr"]))]
    pub ordinal: Placed<u32>,
    /// How many there will be.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["von", "insgesamt"]))]
    pub of: Option<Placed<u32>>,
    /// When that was.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["datum", "wann"]))]
    pub date: Option<Placed<When>>,
}

impl Report {
    /// All statements with their kind, in the order of the file's keys.
    pub fn statements(&self) -> impl Iterator<Item = (StatementKind, &Statement)> {
        [
            (StatementKind::Success, &self.successes),
            (StatementKind::Obstacle, &self.obstacles),
            (StatementKind::Plan, &self.plans),
            (StatementKind::Need, &self.needs),
        ]
        .into_iter()
        .flat_map(|(kind, list)| list.iter().map(move |statement| (kind, statement)))
    }
}

/// What a statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StatementKind {
    /// What went well.
    #[schemars(extend("x-aliases" = ["erfolg", "positiv"]))]
    Success,
    /// What did not.
    #[schemars(extend("x-aliases" = ["hemmnis", "hindernis", "negativ"]))]
    Obstacle,
    /// What will be done.
    #[schemars(extend("x-aliases" = ["planung", "vorhaben"]))]
    Plan,
    /// What is needed.
    #[schemars(extend("x-aliases" = ["bedarf", "wunsch"]))]
    Need,
}

/// One thing a site says.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// A name that never changes, such as `altenburg-e1`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["kennung", "nummer"]))]
    pub id: Text,
    /// The work field, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["arbeitsfeld", "feld", "handlungsfeld"]))]
    pub field: Option<Text>,
    /// The site's own words: plain text.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["aussage", "beschreibung"]))]
    pub text: Text,
    /// Points below it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["einzelheiten", "unterpunkte"]))]
    pub details: Vec<Detail>,
    /// `true` for what is for the office alone: the statement counts in no finding, and a finding that stands for such
    /// statements only is left out. Default: `false`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["intern", "vertraulich"]))]
    pub internal: bool,
}

/// A point below another; they nest to depth 4.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Detail {
    /// The point: plain text.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["punkt"]))]
    pub text: Text,
    /// Points below it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["einzelheiten", "unterpunkte"]))]
    pub details: Vec<Self>,
}
