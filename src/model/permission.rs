//! Permission that follows from consents: in which documents a picture may stand.

use super::{Exchange, Part, Photo, Use, Withheld};

impl Photo {
    /// Gives the reason for which the picture must not stand in documents for `wanted`; `None` when nothing speaks against it.
    pub fn withheld(&self, wanted: Use) -> Option<Withheld> {
        let said = self.consent.as_ref().filter(|text| denies(text.as_str()));
        let of_people = self.consents.iter().filter_map(|consent| consent.withheld(wanted));
        of_people.chain(said.map(|_| Withheld::Words)).next()
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
