//! How a record is approved.

use super::{Spanned, Text, When};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Approval of this record by those who were there. Until `approved` says when, it is a draft.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RecordApproval {
    /// Until when one may object.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "none", "x-aliases" = ["einwände_bis", "einwaende_bis", "einspruch_bis", "widerspruch_bis", "einspruchsfrist"]))]
    pub objections_until: Option<Spanned<When>>,
    /// Objections that came in.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["einwände", "einwaende", "einsprüche", "widersprüche"]))]
    pub objections: Vec<Objection>,
    /// When it was approved.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "none", "x-aliases" = ["genehmigt", "genehmigt_am", "approved_on"]))]
    pub approved: Option<Spanned<When>>,
    /// Who approved it or is to approve it, in words as they stand after `durch`: `die 11. Sitzung`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["durch", "von", "genehmigt_durch", "approved_by"]))]
    pub by: Option<Text>,
}

/// An objection to a record.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Objection {
    /// The objection: plain text.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["einwand", "wortlaut"]))]
    pub text: Text,
    /// Who made it, in words.
    #[serde(default)]
    #[schemars(extend("x-personal" = "attendance", "x-aliases" = ["von", "durch", "wer"]))]
    pub by: Option<Text>,
    /// When it was made.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "none", "x-aliases" = ["datum", "am"]))]
    pub date: Option<Spanned<When>>,
    /// Outcome: what became of it, in words: `berichtigt`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["ergebnis", "ausgang"]))]
    pub outcome: Option<Text>,
}
