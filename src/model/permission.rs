//! Permission that follows from consents: in which documents a picture may stand.

use super::{Exchange, Part, Photo, Text, Use, Withheld};

impl Exchange {
    /// Gives the reason for which the picture must not stand in documents for `wanted`; `None` when nothing speaks against it.
    pub fn withheld(&self, photo: &Photo, wanted: Use) -> Option<Withheld> {
        let said = self.consent_words(photo).filter(|text| denies(text.as_str()));
        let of_people = photo.consents.iter().filter_map(|consent| consent.withheld(wanted));
        of_people.chain(said.map(|_| Withheld::Words)).next()
    }

    /// Words about the consent to a picture: its own, or those for all pictures that say nothing else.
    pub fn consent_words<'a>(&'a self, photo: &'a Photo) -> Option<&'a Text> {
        let is_silent = photo.consents.is_empty() && photo.legal_basis.is_none();
        let shared = self.event.value.pictures.as_ref().filter(|_| is_silent);
        photo.consent.as_ref().or_else(|| shared.and_then(|pictures| pictures.consent.as_ref()))
    }

    /// Who took a picture: as it says itself, or as it is said of all.
    pub fn credit<'a>(&'a self, photo: &'a Photo) -> Option<&'a Text> {
        let shared = self.event.value.pictures.as_ref();
        photo.credit.as_ref().or_else(|| shared.and_then(|pictures| pictures.credit.as_ref()))
    }

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
                    photos.retain(|photo| self.withheld(photo, wanted).is_none());
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
    (denies || begins_with_no) && !needless && !nobody_objected(&words)
}

/// Tells whether the words say that nobody was against it: `Niemand hat widersprochen`, `keine Einwände`.
fn nobody_objected(words: &[&str]) -> bool {
    const NOBODY: [&str; 3] = ["niemand", "keiner", "nobody"];
    const NO: [&str; 3] = ["keine", "kein", "no"];
    const OBJECTION: [&str; 6] = ["widersp", "einwänd", "verweiger", "abgelehnt", "object", "refus"];
    const UNLESS: [&str; 6] = ["aber", "außer", "später", "but", "except", "later"];
    let is_objection = |word: &&str| OBJECTION.iter().any(|stem| word.starts_with(stem));
    let nobody = words.iter().position(|word| NOBODY.contains(word));
    let objected = words.iter().position(&is_objection);
    let no_objection =
        words.windows(2).any(|pair| matches!(pair, [no, what] if NO.contains(no) && is_objection(what)));
    let is_limited = words.iter().any(|word| UNLESS.contains(word));
    (no_objection || nobody.zip(objected).is_some_and(|(nobody, objected)| nobody < objected)) && !is_limited
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
            "Eine Mutter hat widersprochen",
            "keine Antwort, verweigert",
            "Niemand hat widersprochen außer Frau M.",
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
            "Niemand hat Bildern und ihrer Veröffentlichung widersprochen",
            "Es gab keine Einwände, keiner hat es abgelehnt",
        ] {
            assert!(!denies(yes), "{yes}");
        }
    }
}
