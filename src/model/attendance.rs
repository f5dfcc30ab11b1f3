//! Who took part.

use super::{Spanned, Text, TimeOfDay};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who took part: in words or as groups, with or without names, or one by one.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// In words, as the opening prints them: `nahezu alle ThINKA-Projekte`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["formulierung", "text"]))]
    pub phrase: Option<Text>,
    /// How many took part in all, where somebody counted; groups need not add up to it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["gesamt", "insgesamt", "gesamtzahl", "anzahl"]))]
    pub total: Option<Spanned<u32>>,
    /// Groups with their counts, with names, or with both.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["gruppen"]))]
    pub groups: Vec<Group>,
    /// People one by one.
    #[serde(default)]
    #[schemars(extend("x-personal" = "attendance", "x-aliases" = ["personen", "teilnehmende"]))]
    pub people: Vec<Attendant>,
    /// Who sent apologies, by name, where people are not listed one by one. An empty list is printed
    /// (`Entschuldigt: niemand`); without the key nothing is said.
    #[serde(default)]
    #[schemars(extend("x-personal" = "attendance", "x-aliases" = ["entschuldigungen", "entschuldigt"]))]
    pub apologies: Option<Vec<Text>>,
    /// Who was absent, in words, where the absent are not listed one by one: `alle Mitglieder, die nicht genannt sind`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "attendance", "x-aliases" = ["abwesend", "fehlende", "es_fehlten"]))]
    pub absent: Option<Text>,
    /// How many volunteers helped; they are not counted among those who took part.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["ehrenamtliche", "freiwillige", "helfende"]))]
    pub volunteers: Option<Spanned<u32>>,
    /// Quorum: whether those present could decide.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["beschlussfähigkeit", "beschlussfaehigkeit"]))]
    pub quorum: Option<Quorum>,
    /// `true` where all who are named here agreed that their names are published. Without it the public edition tells how many took part, not
    /// who. Default: `false`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["namen_öffentlich", "namen_veröffentlichen", "einverstanden"]))]
    pub names_public: bool,
}

impl Attendance {
    /// All who are listed by name, those of the groups last.
    pub fn everyone(&self) -> impl Iterator<Item = &Attendant> {
        self.people.iter().chain(self.groups.iter().flat_map(|group| group.people.iter().flatten()))
    }

    /// Tells whether it says who came, or how many. Where only those are listed who do not come, the others may well do.
    pub fn tells_who_came(&self) -> bool {
        let came = |one: &Attendant| matches!(one.attendance(), Presence::Present | Presence::Partly);
        self.phrase.is_some()
            || self.total.is_some()
            || self.groups.iter().any(|group| group.count.is_some())
            || self.everyone().any(came)
    }
}

/// Power of those present to decide; where `reached` does not say it, the quorum is reached when `present` is not less than `needed`.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Quorum {
    /// How many with a vote were there.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["anwesend"]))]
    pub present: Spanned<u32>,
    /// How many have a vote.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["von", "stimmberechtigt"]))]
    pub of: Option<Spanned<u32>>,
    /// How many are needed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["nötig", "noetig", "erforderlich"]))]
    pub needed: Option<Spanned<u32>>,
    /// True when those present could decide, false when they could not; for those who do not know how many are needed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["erreicht", "beschlussfähig", "beschlussfaehig"]))]
    pub reached: Option<bool>,
}

impl Quorum {
    /// Tells whether those present could decide; nothing where neither words nor figures say it.
    pub fn is_reached(&self) -> Option<bool> {
        self.reached.or_else(|| self.needed.as_ref().map(|needed| self.present.value >= needed.value))
    }
}

/// A group that took part.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Word for its members, in the plural: `ThINKA-Projekte`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["bezeichnung", "gruppe"]))]
    pub name: Text,
    /// Word for one member, with its article, where only one came: `ein Bürgermeister`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["einzahl", "singular_form"]))]
    pub singular: Option<Text>,
    /// How many came; need not be all who are named.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["anzahl", "zahl"]))]
    pub count: Option<Spanned<u32>>,
    /// Of how many; when all came, the opening says `alle`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["von"]))]
    pub of: Option<Spanned<u32>>,
    /// Members by name. An empty list is printed (`Gäste: niemand`).
    #[serde(default)]
    #[schemars(extend("x-personal" = "attendance", "x-aliases" = ["personen", "mitglieder", "namen"]))]
    pub people: Option<Vec<Attendant>>,
}

/// A person who took part or sent apologies.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Attendant {
    /// The person, by id, where the programme knows her: name, role and organisation come from there.
    #[serde(default)]
    #[schemars(extend("x-personal" = "attendance", "x-shown" = "by-name"))]
    pub person: Option<Text>,
    /// Short name for the rest of the exchange, of a person whom the programme does not know: `jule-krause`. Speakers, guests and
    /// others may be called by it.
    #[serde(default)]
    #[schemars(extend("x-id" = "own", "x-personal" = "attendance", "x-shown" = "never", "x-aliases" = ["kennung", "kürzel"]))]
    pub id: Option<Text>,
    /// Name as printed; a surname or a function alone will do: `Frau Beispiel`, `eine Studentin im Praktikum`. May be left out
    /// where `person` says it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "attendance"))]
    pub name: Text,
    /// Role of the person, as printed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "attendance", "x-aliases" = ["funktion", "rolle"]))]
    pub role: Option<Text>,
    /// Organisation as printed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "attendance", "x-aliases" = ["einrichtung", "organisation_name"]))]
    pub organisation: Option<Text>,
    /// `on-site` or `online`; without it the record does not say.
    #[serde(default)]
    #[schemars(extend("x-personal" = "attendance", "x-aliases" = ["teilnahmeform", "form", "wie"]))]
    pub mode: Option<Mode>,
    /// `present`, `partly`, `excused` or `absent`. Default: `present`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "attendance", "x-aliases" = ["anwesenheit", "anwesend"]))]
    pub presence: Presence,
    /// From when on the person was there, where not from the beginning: `"21:35"`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "attendance", "x-aliases" = ["ab", "von", "kam"]))]
    pub from: Option<Spanned<TimeOfDay>>,
    /// Until when the person was there, where not until the end: `"20:00"`.
    #[serde(default)]
    #[schemars(extend("x-time" = "end", "x-personal" = "attendance", "x-aliases" = ["bis", "ging"]))]
    pub until: Option<Spanned<TimeOfDay>>,
}

impl Attendant {
    /// Attendance as typed; who came late or left early was there in part.
    pub fn attendance(&self) -> Presence {
        match self.presence {
            Presence::Present if self.from.is_some() || self.until.is_some() => Presence::Partly,
            presence => presence,
        }
    }
}

/// Attendance of a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// Was there.
    #[default]
    #[schemars(extend("x-aliases" = ["anwesend", "da"]))]
    Present,
    /// Was there for a part of the time.
    #[schemars(extend("x-aliases" = ["teilweise", "zeitweise"]))]
    Partly,
    /// Sent apologies.
    #[schemars(extend("x-aliases" = ["entschuldigt"]))]
    Excused,
    /// Did not come and sent no apologies.
    #[schemars(extend("x-aliases" = ["abwesend", "fehlend", "unentschuldigt"]))]
    Absent,
}

/// How a person took part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// In the room.
    #[schemars(extend("x-aliases" = ["vor_ort", "präsenz", "praesenz"]))]
    OnSite,
    /// By telephone or video.
    #[schemars(extend("x-aliases" = ["digital", "video", "zugeschaltet"]))]
    Online,
}

/// A guest whom the opening names: a person, or somebody of an organisation.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Guest {
    /// The person, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-shown" = "by-name", "x-aliases" = ["gast", "name"]))]
    pub person: Option<Text>,
    /// Several people of one organisation, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-shown" = "by-name", "x-aliases" = ["personen", "gäste"]))]
    pub people: Vec<Text>,
    /// As what the guest came: `Vertreter`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["rolle", "als", "funktion"]))]
    pub role: Option<Text>,
    /// For which organisation, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-shown" = "by-name", "x-aliases" = ["für", "einrichtung"]))]
    pub organisation: Option<Text>,
}

impl Guest {
    /// The people who are meant, by id: none where only the organisation is known.
    pub fn everyone(&self) -> impl Iterator<Item = &Text> {
        self.person.iter().chain(&self.people)
    }
}
