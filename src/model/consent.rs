//! Consent to the publication of a picture.

use super::{Spanned, Text, When};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Consent of one person in a picture; what the office can show for it.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// How: `written`, `spoken`, `refused`, or `nobody` where nobody can be recognised.
    #[schemars(extend("x-personal" = "picture", "x-aliases" = ["art", "wie", "form"]))]
    pub kind: ConsentKind,
    /// Who agreed or refused; for the office alone.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-shown" = "never", "x-aliases" = ["von", "person", "durch"]))]
    pub by: Option<Text>,
    /// `true` for a child: then those who have custody must agree. Default: `false`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "picture", "x-aliases" = ["kind", "minderjährig"]))]
    pub child: bool,
    /// Who agreed for a child; for the office alone.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-shown" = "never", "x-aliases" = ["sorgeberechtigte", "eltern"]))]
    pub guardians: Vec<Text>,
    /// For what: `print` (PDF and Word), `web` (HTML and Markdown). Without it for both.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["für", "zweck", "zwecke", "umfang"]))]
    pub uses: Vec<Use>,
    /// When it was given.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "picture", "x-aliases" = ["datum", "am", "vom"]))]
    pub date: Option<Spanned<When>>,
    /// When it was withdrawn. The picture is then in no document any more.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "picture", "x-shown" = "never", "x-aliases" = ["widerrufen", "zurückgezogen", "widerruf"]))]
    pub withdrawn: Option<Spanned<When>>,
}

/// How somebody agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConsentKind {
    /// In writing; the office has it.
    #[schemars(extend("x-aliases" = ["schriftlich", "ja"]))]
    Written,
    /// By word of mouth.
    #[schemars(extend("x-aliases" = ["mündlich", "muendlich"]))]
    Spoken,
    /// Not at all: the picture is in no document.
    #[schemars(extend("x-aliases" = ["verweigert", "nein", "abgelehnt"]))]
    Refused,
    /// Nobody can be recognised, so nobody need agree.
    #[schemars(extend("x-aliases" = ["niemand", "unkenntlich", "nicht_nötig"]))]
    Nobody,
}

/// Purpose of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Use {
    /// On paper or passed on as a file: PDF and Word.
    #[schemars(extend("x-aliases" = ["druck", "papier"]))]
    Print,
    /// On a website: HTML and Markdown.
    #[schemars(extend("x-aliases" = ["internet", "netz", "homepage"]))]
    Web,
}

impl Use {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Print, Self::Web];
}

/// Reasons for which a picture is left out of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// Somebody refused.
    Refused,
    /// Somebody withdrew the consent.
    Withdrawn,
    /// A child is in it, and nobody who has custody agreed.
    Guardians,
    /// The consent is for another use.
    OtherUse,
    /// The words under `consent` say that there is none.
    Words,
}

impl Consent {
    /// Gives the reason for which this person's consent does not cover `wanted`; `None` when it does.
    pub(super) fn withheld(&self, wanted: Use) -> Option<Withheld> {
        if self.kind == ConsentKind::Refused {
            return Some(Withheld::Refused);
        }
        if self.withdrawn.is_some() {
            return Some(Withheld::Withdrawn);
        }
        if self.child && self.guardians.is_empty() {
            return Some(Withheld::Guardians);
        }
        (!self.uses.is_empty() && !self.uses.contains(&wanted)).then_some(Withheld::OtherUse)
    }
}
