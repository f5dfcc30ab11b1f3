//! Formal matters at an item of the agenda: decisions, votes, approvals, ratings.

use super::defaults::yes;
use super::{Spanned, Text, When};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Decision that was made.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Decision: plain text.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["beschluss", "wortlaut"]))]
    pub text: Text,
    /// Its number, as printed: `"2.1"`; for several decisions at one item.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["nummer", "nr"]))]
    pub number: Option<Text>,
    /// How many voted for it and against it; may be missing.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["stimmen", "ergebnis", "abstimmung"]))]
    pub tally: Option<Tally>,
}

impl Decision {
    /// Tells a motion that was counted and failed: not more were for it than against it. A tie fails (§ 32 Abs. 1 BGB: the majority
    /// of the votes cast decides; abstentions are no votes).
    pub fn failed(&self) -> bool {
        self.tally.as_ref().is_some_and(|tally| tally.in_favour.value <= tally.votes_against())
    }
}

impl Tally {
    /// Votes against it; none when nobody typed them.
    pub fn votes_against(&self) -> u32 {
        self.against.as_ref().map_or(0, |votes| votes.value)
    }

    /// Abstentions; none when nobody typed them.
    pub fn abstentions(&self) -> u32 {
        self.abstained.as_ref().map_or(0, |votes| votes.value)
    }
}

/// How many voted how. Without votes against it and abstentions it is unanimous.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// Votes for it.
    #[serde(rename = "for")]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["ja", "dafür", "dafuer", "yes"]))]
    pub in_favour: Spanned<u32>,
    /// Votes against it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["nein", "dagegen", "no"]))]
    pub against: Option<Spanned<u32>>,
    /// Abstentions.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["enthaltungen", "enthalten"]))]
    pub abstained: Option<Spanned<u32>>,
}

/// Matter that was put off.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Postponed {
    /// Matter that was put off: plain text.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["was", "thema"]))]
    pub what: Text,
    /// Until when, as exact as people said it; may be missing.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["auf", "bis"]))]
    pub to: Option<Spanned<When>>,
    /// Why, as the end of a sentence: `die Zahlen lagen noch nicht vor`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["grund", "weil"]))]
    pub reason: Option<Text>,
}

/// The approval of an earlier record.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// The earlier record, as the subject of the sentence: `Die Dokumentation vom 3. November 2026`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["dokumentation", "protokoll"]))]
    pub record: Text,
    /// Its number, as printed: `"2.1"`; for several at one item.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["nummer", "nr"]))]
    pub number: Option<Text>,
    /// Where the earlier record is; may be missing.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["adresse", "verweis", "link"]))]
    pub url: Option<Text>,
    /// How many voted for it and against it; may be missing.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["stimmen", "abstimmung"]))]
    pub tally: Option<Tally>,
    /// True when it was approved. Default: `true`.
    #[serde(default = "yes")]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["genehmigt", "angenommen"]))]
    pub approved: bool,
    /// Corrections made in it: plain text.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["berichtigungen", "korrekturen", "änderungen"]))]
    pub corrections: Vec<Text>,
}

/// Things that people valued, by dots they stuck or in words.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Ratings {
    /// The sentence before the table. Default: the phrase `ratings-lead`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["einleitung", "frage"]))]
    pub lead: Option<Text>,
    /// Scales on which people valued in words, as printed above them: `Wichtigkeit`, `Umsetzbarkeit`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["skalen", "maßstäbe", "kriterien"]))]
    pub scales: Vec<Text>,
    /// Things to be valued, in the order in which they are printed.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["punkte", "vorschläge", "themen"]))]
    pub items: Vec<Rating>,
}

/// Value that something was given: dots, words, or both.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// Thing that was valued: plain text.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["vorschlag", "thema"]))]
    pub text: Text,
    /// How many dots.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["punkte", "anzahl"]))]
    pub dots: Option<Spanned<u32>>,
    /// Words for it, one for each of the scales: `hoch`, `mittel`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["worte", "wörter", "urteil"]))]
    pub words: Vec<Text>,
}
