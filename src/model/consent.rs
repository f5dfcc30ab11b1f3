//! Consent to the publication of a picture, and what follows from it: in which documents the picture may stand.

use super::{Exchange, Part, Photo, Placed, Text, When};
use schemars::JsonSchema;
use serde::Deserialize;

/// Consent of one person in a picture; what the office can show for it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// How: `written`, `spoken`, `refused`, or `nobody` where nobody can be recognised.
    #[schemars(extend("x-personal" = "picture", "x-aliases" = ["art", "wie", "form"]))]
    pub kind: ConsentKind,
    /// Who agreed or refused; for the office alone.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-shown" = "never", "x-aliases" = ["von", "person", "durch"]))]
    pub by: Option<Text>,
    /// `true` for a child: then those who have custody must agree. Default: `false`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "picture", "x-aliases" = ["kind", "minderjährig"]))]
    pub child: bool,
    /// Who agreed for a child; for the office alone.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-shown" = "never", "x-aliases" = ["sorgeberechtigte", "eltern"]))]
    pub guardians: Vec<Text>,
    /// For what: `print` (PDF and Word), `web` (HTML and Markdown). Without it for both.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["für", "zweck", "zwecke", "umfang"]))]
    pub uses: Vec<Use>,
    /// When it was given.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "picture", "x-aliases" = ["datum", "am", "vom"]))]
    pub date: Option<Placed<When>>,
    /// When it was withdrawn. The picture is then in no document any more.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "picture", "x-shown" = "never", "x-aliases" = ["widerrufen", "zurückgezogen", "widerruf"]))]
    pub withdrawn: Option<Placed<When>>,
}

/// How somebody agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
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

/// What a document is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
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

impl Photo {
    /// Gives the reason for which the picture must not stand in documents for `wanted`; `None` when nothing speaks against it.
    pub fn withheld(&self, wanted: Use) -> Option<Withheld> {
        let said = self.consent.as_ref().filter(|text| denies(text.as_str()));
        let of_people = self.consents.iter().filter_map(|consent| consent.withheld(wanted));
        of_people.chain(said.map(|_| Withheld::Words)).next()
    }
}

impl Consent {
    fn withheld(&self, wanted: Use) -> Option<Withheld> {
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

impl Exchange {
    /// Gives the pictures of all agenda items, in order.
    pub fn photos(&self) -> impl Iterator<Item = &Photo> {
        let parts = self.event.value.agenda.iter().flat_map(|item| &item.parts);
        parts.filter_map(|part| if let Part::Photos(photos) = part { Some(photos) } else { None }).flatten()
    }

    /// Leaves out the pictures that must not stand in documents for `wanted`.
    #[must_use]
    pub fn with_permitted_photos(&self, wanted: Use) -> Self {
        let mut permitted = self.clone();
        for item in &mut permitted.event.value.agenda {
            for part in &mut item.parts {
                if let Part::Photos(photos) = part {
                    photos.retain(|photo| photo.withheld(wanted).is_none());
                }
            }
            item.parts.retain(|part| !matches!(part, Part::Photos(photos) if photos.is_empty()));
        }
        permitted
    }
}

/// Whole texts that say that there is no consent, or none yet.
const DENIALS: [&str; 26] = [
    "nein",
    "no",
    "n",
    "false",
    "keine",
    "kein",
    "nicht",
    "noch nicht",
    "nie",
    "never",
    "none",
    "not yet",
    "fehlt",
    "fehlt noch",
    "offen",
    "noch offen",
    "ausstehend",
    "steht aus",
    "steht noch aus",
    "unklar",
    "unbekannt",
    "missing",
    "pending",
    "open",
    "unknown",
    "nicht vorhanden",
];

/// Words that say so within a longer text.
const DENYING: [&str; 27] = [
    "verweiger",
    "widerrufen",
    "widerspr",
    "zurückgezogen",
    "zurückgenommen",
    "abgelehnt",
    "nicht erteilt",
    "nicht gegeben",
    "nicht einverstanden",
    "nicht eingewilligt",
    "nicht zugestimmt",
    "liegt nicht vor",
    "liegen nicht vor",
    "liegt noch nicht vor",
    "liegen noch nicht vor",
    "einwilligung fehlt",
    "keine einwilligung",
    "ohne einwilligung",
    "keine zustimmung",
    "nicht veröffentlichen",
    "nicht drucken",
    "refused",
    "withdrawn",
    "no consent",
    "not given",
    "not agree",
    "without consent",
];

/// Tells whether the words under `consent` say that there is none. `Personen sind nicht zu sehen` or `nicht nötig` does not.
fn denies(text: &str) -> bool {
    let text = text.to_lowercase();
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let text = words.join(" ");
    let begins_with_no = words.first() == Some(&"nein") || words.first() == Some(&"no");
    let needless = NEEDLESS.iter().any(|words| text.contains(words));
    let denies = DENIALS.contains(&text.as_str()) || DENYING.iter().any(|words| text.contains(words));
    (denies || begins_with_no) && !needless
}

/// Words that say that none is needed.
const NEEDLESS: [&str; 8] = [
    "nicht nötig",
    "nicht erforderlich",
    "keine einwilligung nötig",
    "keine einwilligung erforderlich",
    "not needed",
    "not necessary",
    "no consent needed",
    "no consent necessary",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_deny() {
        for no in [
            "nein",
            "Nein!",
            "NEIN, nicht einverstanden",
            "no",
            "noch nicht",
            "Einwilligung verweigert",
            "widerrufen am 3.6.",
            "liegt noch nicht vor",
            "keine Einwilligung",
            "steht aus",
            "–nein–",
            "wurde zurückgezogen",
            "consent refused",
            "Mutter hat nicht zugestimmt",
            "Einwilligung nötig, liegt nicht vor",
        ] {
            assert!(denies(no), "{no}");
        }
        for yes in [
            "ja",
            "Einwilligung schriftlich, 11. Mai 2027",
            "Personen sind nicht zu sehen",
            "keine Personen zu erkennen",
            "keine Einwilligung nötig",
            "Einwilligung: nicht nötig, gezeichnet",
            "nicht erforderlich",
            "niemand zu erkennen",
            "written, 11 May",
            "",
            "liegt vor",
            "No consent needed: nobody in it",
        ] {
            assert!(!denies(yes), "{yes}");
        }
    }
}
