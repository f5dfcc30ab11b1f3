//! `contacts/*.yaml`: whom a site works with.

use super::{Spanned, Text, When};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `inputs/contacts/<site>.yaml`.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Contacts {
    /// The site, by id.
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["standort", "vorhaben"]))]
    pub site: Text,
    /// The contacts, in the order of the site's list.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-aliases" = ["kontakte", "partner", "netzwerk"]))]
    pub contacts: Vec<NetworkContact>,
}

/// A contact of a site: a partner, and what both have to do with one another.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NetworkContact {
    /// A name that never changes, such as `kontakt-1`; `austausch import` gives it.
    #[schemars(extend("x-id" = "own", "x-personal" = "none", "x-shown" = "never", "x-aliases" = ["kennung", "nummer", "nr"]))]
    pub id: Text,
    /// The partner by name: an authority, an association; of a private person, her name.
    #[schemars(extend("x-personal" = "third", "x-shown" = "never", "x-aliases" = ["einrichtung", "organisation", "name"]))]
    pub partner: Text,
    /// What the partner is. Figures count by it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["art", "typ"]))]
    pub kind: Option<ContactKind>,
    /// The work field, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["arbeitsfeld", "feld", "handlungsfeld"]))]
    pub field: Option<Text>,
    /// How both speak with one another.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["kontaktform", "weise"]))]
    pub form: Option<ContactForm>,
    /// How often.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["häufigkeit", "haeufigkeit", "wie_oft"]))]
    pub frequency: Option<Frequency>,
    /// Since when, at least the year.
    #[serde(default)]
    #[schemars(extend("x-date" = "year", "x-personal" = "none", "x-shown" = "never", "x-aliases" = ["seit", "beginn", "von"]))]
    pub since: Option<Spanned<When>>,
    /// Until when, at least the year; missing while it goes on.
    #[serde(default)]
    #[schemars(extend("x-date" = "year", "x-personal" = "none", "x-shown" = "never", "x-aliases" = ["bis", "ende"]))]
    pub until: Option<Spanned<When>>,
    /// What for, in the site's words.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-shown" = "never", "x-aliases" = ["zweck", "wozu", "worum"]))]
    pub purpose: Option<Text>,
    /// The person to ask there.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-shown" = "never", "x-aliases" = ["ansprechperson", "ansprechpartner", "ansprechpartnerin"]))]
    pub person: Option<Text>,
    /// How that person is reached: telephone, mail.
    #[serde(default)]
    #[schemars(extend("x-personal" = "contact", "x-shown" = "never", "x-aliases" = ["telefon", "mail", "erreichbar"]))]
    pub reach: Option<Text>,
    /// What the site says otherwise in its newer list, where the office had edited it: take from it what is right into the keys above, then delete this
    /// key. `austausch import` writes it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-aliases" = ["vorschlag", "neue_fassung"]))]
    pub proposed: Option<Spanned<ContactProposal>>,
    /// Keys that say nothing any more in the site's newer list, although the office had edited them: delete them above, or their names here.
    /// `austausch import` writes it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-aliases" = ["zurückgezogen", "entfallen"]))]
    pub withdrawn: Vec<Spanned<ContactKey>>,
}

/// Newer version by a site, in the keys of a contact.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ContactProposal {
    /// The partner by name.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-shown" = "never", "x-aliases" = ["einrichtung", "organisation", "name"]))]
    pub partner: Option<Text>,
    /// What the partner is.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["art", "typ"]))]
    pub kind: Option<ContactKind>,
    /// The work field, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["arbeitsfeld", "feld", "handlungsfeld"]))]
    pub field: Option<Text>,
    /// How both speak with one another.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["kontaktform", "weise"]))]
    pub form: Option<ContactForm>,
    /// How often.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["häufigkeit", "haeufigkeit", "wie_oft"]))]
    pub frequency: Option<Frequency>,
    /// Since when.
    #[serde(default)]
    #[schemars(extend("x-date" = "year", "x-personal" = "none", "x-shown" = "never", "x-aliases" = ["seit", "beginn", "von"]))]
    pub since: Option<Spanned<When>>,
    /// Until when.
    #[serde(default)]
    #[schemars(extend("x-date" = "year", "x-personal" = "none", "x-shown" = "never", "x-aliases" = ["bis", "ende"]))]
    pub until: Option<Spanned<When>>,
    /// What for.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-shown" = "never", "x-aliases" = ["zweck", "wozu", "worum"]))]
    pub purpose: Option<Text>,
    /// The person to ask there.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-shown" = "never", "x-aliases" = ["ansprechperson", "ansprechpartner", "ansprechpartnerin"]))]
    pub person: Option<Text>,
    /// How that person is reached.
    #[serde(default)]
    #[schemars(extend("x-personal" = "contact", "x-shown" = "never", "x-aliases" = ["telefon", "mail", "erreichbar"]))]
    pub reach: Option<Text>,
}

/// A key of a contact that may say nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactKey {
    /// What the partner is.
    #[schemars(extend("x-aliases" = ["art", "typ"]))]
    Kind,
    /// The work field.
    #[schemars(extend("x-aliases" = ["arbeitsfeld", "feld"]))]
    Field,
    /// How both speak with one another.
    #[schemars(extend("x-aliases" = ["kontaktform", "weise"]))]
    Form,
    /// How often.
    #[schemars(extend("x-aliases" = ["häufigkeit", "wie_oft"]))]
    Frequency,
    /// Since when.
    #[schemars(extend("x-aliases" = ["seit", "beginn"]))]
    Since,
    /// Until when.
    #[schemars(extend("x-aliases" = ["bis", "ende"]))]
    Until,
    /// What for.
    #[schemars(extend("x-aliases" = ["zweck", "wozu"]))]
    Purpose,
    /// The person to ask.
    #[schemars(extend("x-aliases" = ["ansprechperson", "ansprechpartner"]))]
    Person,
    /// How that person is reached.
    #[schemars(extend("x-aliases" = ["telefon", "erreichbar"]))]
    Reach,
}

impl ContactKey {
    /// Every key with its word in files, in the order of files.
    pub const ALL: [(&'static str, Self); 9] = [
        ("kind", Self::Kind),
        ("field", Self::Field),
        ("form", Self::Form),
        ("frequency", Self::Frequency),
        ("since", Self::Since),
        ("until", Self::Until),
        ("purpose", Self::Purpose),
        ("person", Self::Person),
        ("reach", Self::Reach),
    ];

    /// Its word in files.
    pub fn name(self) -> &'static str {
        Self::ALL.into_iter().find(|(_, key)| *key == self).map_or("kind", |(name, _)| name)
    }
}

/// Kind of a partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContactKind {
    /// An authority: town, district, Land.
    #[schemars(extend("x-aliases" = ["behörde", "amt", "verwaltung"]))]
    Authority,
    /// A job centre, an employment agency.
    #[schemars(extend("x-aliases" = ["jobcenter", "agentur_für_arbeit"]))]
    Employment,
    /// A welfare organisation, a place of advice.
    #[schemars(extend("x-aliases" = ["träger", "beratungsstelle", "wohlfahrt"]))]
    Welfare,
    /// A school, a day nursery, adult education.
    #[schemars(extend("x-aliases" = ["schule", "kita", "bildung"]))]
    Education,
    /// A doctor, a hospital, a health insurance.
    #[schemars(extend("x-aliases" = ["gesundheit", "arzt", "krankenkasse"]))]
    Health,
    /// An association, an initiative, volunteers.
    #[schemars(extend("x-aliases" = ["verein", "initiative"]))]
    Association,
    /// A housing company, a landlord.
    #[schemars(extend("x-aliases" = ["wohnungswirtschaft", "vermieter"]))]
    Housing,
    /// A business, a chamber.
    #[schemars(extend("x-aliases" = ["unternehmen", "betrieb", "kammer"]))]
    Business,
    /// A parish, another religious community.
    #[schemars(extend("x-aliases" = ["kirche", "gemeinde"]))]
    Church,
    /// A council, a working group, a network.
    #[schemars(extend("x-aliases" = ["gremium", "arbeitskreis", "netzwerk"]))]
    Committee,
    /// A private person: the name is for the office alone.
    #[schemars(extend("x-aliases" = ["privatperson", "einzelperson"]))]
    Person,
    /// Something else.
    #[schemars(extend("x-aliases" = ["sonstige", "anderes"]))]
    Other,
}

/// Form of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContactForm {
    /// Talks face to face.
    #[schemars(extend("x-aliases" = ["gespräch", "persönlich"]))]
    Talk,
    /// Telephone.
    #[schemars(extend("x-aliases" = ["telefon"]))]
    Phone,
    /// Mail and letters.
    #[schemars(extend("x-aliases" = ["e_mail", "brief"]))]
    Mail,
    /// Meetings of several.
    #[schemars(extend("x-aliases" = ["treffen", "sitzung"]))]
    Meeting,
    /// Work on one thing: a course, a project, an event.
    #[schemars(extend("x-aliases" = ["projekt", "veranstaltung"]))]
    Project,
    /// Clients are sent from one to the other.
    #[schemars(extend("x-aliases" = ["vermittlung"]))]
    Referral,
    /// Something else.
    #[schemars(extend("x-aliases" = ["sonstige", "anderes"]))]
    Other,
}

/// Frequency of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Frequency {
    /// Every week or more.
    #[schemars(extend("x-aliases" = ["wöchentlich", "täglich"]))]
    Weekly,
    /// Every month.
    #[schemars(extend("x-aliases" = ["monatlich"]))]
    Monthly,
    /// Every quarter.
    #[schemars(extend("x-aliases" = ["vierteljährlich", "quartalsweise"]))]
    Quarterly,
    /// Every half-year.
    #[schemars(extend("x-aliases" = ["halbjährlich"]))]
    HalfYearly,
    /// Every year.
    #[schemars(extend("x-aliases" = ["jährlich"]))]
    Yearly,
    /// When there is something.
    #[schemars(extend("x-aliases" = ["nach_bedarf", "anlassbezogen"]))]
    AsNeeded,
    /// Once.
    #[schemars(extend("x-aliases" = ["einmal", "einmalig"]))]
    Once,
}

impl ContactKind {
    /// Every kind with its word in files, in the order of lists.
    pub const ALL: [(&'static str, Self); 12] = [
        ("authority", Self::Authority),
        ("employment", Self::Employment),
        ("welfare", Self::Welfare),
        ("education", Self::Education),
        ("health", Self::Health),
        ("association", Self::Association),
        ("housing", Self::Housing),
        ("business", Self::Business),
        ("church", Self::Church),
        ("committee", Self::Committee),
        ("person", Self::Person),
        ("other", Self::Other),
    ];

    /// Its word in files.
    pub fn name(self) -> &'static str {
        Self::ALL.into_iter().find(|(_, kind)| *kind == self).map_or("other", |(name, _)| name)
    }
}

impl ContactForm {
    /// Every form with its word in files, in the order of lists.
    pub const ALL: [(&'static str, Self); 7] = [
        ("talk", Self::Talk),
        ("phone", Self::Phone),
        ("mail", Self::Mail),
        ("meeting", Self::Meeting),
        ("project", Self::Project),
        ("referral", Self::Referral),
        ("other", Self::Other),
    ];

    /// Its word in files.
    pub fn name(self) -> &'static str {
        Self::ALL.into_iter().find(|(_, form)| *form == self).map_or("other", |(name, _)| name)
    }
}

impl Frequency {
    /// Every frequency with its word in files, in the order of lists.
    pub const ALL: [(&'static str, Self); 7] = [
        ("weekly", Self::Weekly),
        ("monthly", Self::Monthly),
        ("quarterly", Self::Quarterly),
        ("half-yearly", Self::HalfYearly),
        ("yearly", Self::Yearly),
        ("as-needed", Self::AsNeeded),
        ("once", Self::Once),
    ];

    /// Its word in files.
    pub fn name(self) -> &'static str {
        Self::ALL.into_iter().find(|(_, frequency)| *frequency == self).map_or("once", |(name, _)| name)
    }
}

impl NetworkContact {
    /// Tells whether the partner is a private person, whose name only the office sees.
    pub fn is_private(&self) -> bool {
        self.kind == Some(ContactKind::Person)
    }
}
