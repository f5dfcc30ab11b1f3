//! Filing of a site, as its file says it: a report whose statements need no ids yet.

use crate::model::{Detail, LastPlan, Received, Registration, SiteSeries, Spanned, Text, When, WorkField};
use schemars::JsonSchema;
use serde::Deserialize;

/// The version of the format that forms write.
pub const FORMAT: &str = "report/1";

/// A filed report: the file that a form saves, or a report as people type it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Filing {
    /// The format, `report/1`; forms write it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["format"]))]
    pub austausch: Option<Text>,
    /// The exchange, by the name of its folder.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["erfahrungsaustausch"]))]
    pub exchange: Option<Text>,
    /// The site, by id.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["standort", "vorhaben"]))]
    pub site: Text,
    /// When it was filed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["abgegeben", "eingereicht"]))]
    pub filed: Option<Text>,
    /// The number on the receipt.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["vorgangsnummer"]))]
    pub reference: Option<Text>,
    /// Who comes.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["anmeldung"]))]
    pub registration: Option<Registration>,
    /// Outcomes of last time's plans.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["letzte_pläne"]))]
    pub last_plans: Vec<LastPlan>,
    /// How a newcomer introduces itself (Markdown).
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["vorstellung"]))]
    pub introduction: Option<Text>,
    /// Series of its own.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["reihen"]))]
    pub series: Vec<SiteSeries>,
    /// Things that went well.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["erfolge", "erfolg"]))]
    pub successes: Vec<FiledStatement>,
    /// Things that did not go well.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["hemmnisse", "hindernisse"]))]
    pub obstacles: Vec<FiledStatement>,
    /// Thing that will be done.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["pläne", "plaene"]))]
    pub plans: Vec<FiledStatement>,
    /// Things that are needed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["bedarf", "bedarfe"]))]
    pub needs: Vec<FiledStatement>,
    /// Record of what an earlier import read; it is written anew.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["empfangen"]))]
    pub received: Option<Received>,
    /// When the office sent it back; filing it again takes this away.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["zurückgegeben"]))]
    pub returned: Option<Spanned<When>>,
}

/// A statement as filed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FiledStatement {
    /// Its id, where the form was given one.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["kennung"]))]
    pub id: Option<Text>,
    /// The work field, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["arbeitsfeld", "feld"]))]
    pub field: Option<Text>,
    /// The words.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["aussage"]))]
    pub text: Text,
    /// Points below.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["einzelheiten", "unterpunkte"]))]
    pub details: Vec<Detail>,
    /// For the office alone.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["intern", "vertraulich"]))]
    pub internal: bool,
}

impl Filing {
    /// Counts its statements.
    pub(super) const fn statements(&self) -> usize {
        self.successes.len() + self.obstacles.len() + self.plans.len() + self.needs.len()
    }

    /// Returns the same filing with the ids of work fields where a form has their titles.
    pub fn with_field_ids(&self, fields: &[WorkField]) -> Self {
        let mut filing = self.clone();
        let lists = [&mut filing.successes, &mut filing.obstacles, &mut filing.plans, &mut filing.needs];
        for named in lists.into_iter().flatten().filter_map(|statement| statement.field.as_mut()) {
            let is_id = fields.iter().any(|field| field.id.value == named.value);
            if let Some(field) = fields.iter().find(|field| !is_id && field.title.value == named.value) {
                named.value.clone_from(&field.id.value);
            }
        }
        filing
    }
}
