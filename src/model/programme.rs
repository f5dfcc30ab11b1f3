//! `programme.yaml`: what outlives one exchange.

use super::{ProgrammeWords, RecordLayout, Text, When};
use crate::model::Spanned;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `inputs/programme.yaml`: the programme, its office, sites, people and organisations, and the house style.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Short name, as in `ThINKA`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["programm", "kurzname"]))]
    pub name: Text,
    /// Name of the programme as a whole, as in `ThINKA-Gesamtvorhaben`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["gesamtvorhaben", "titel"]))]
    pub title: Option<Text>,
    /// The title in the genitive with its article: `des ThINKA-Gesamtvorhabens`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["genitiv"]))]
    pub genitive: Option<Text>,
    /// Where its sites lie, as an adjective without ending: `thüringenweit`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["gebiet", "reichweite"]))]
    pub scope: Option<Text>,
    /// Language of the documents: `de` or `en`. Default: `de`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["sprache"]))]
    pub language: Language,
    /// What a meeting, a site, a project and other things are called here, each with its article: `das Netzwerktreffen`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["wörter", "woerter", "begriffe", "bezeichnungen"]))]
    pub words: ProgrammeWords,
    /// House style: `german` sets quotes, dashes and narrow spaces; `as-typed` changes nothing. Default: `german`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["typografie", "typographie"]))]
    pub typography: Typography,
    /// How records are laid out, unless an exchange says otherwise: `record` (Dokumentation) or `minutes` (Protokoll). Default: `record`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["darstellung", "aufmachung"]))]
    pub layout: RecordLayout,
    /// Print behind a finding how many of the reports say it. Default: `false`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["zählungen", "anzahl"]))]
    pub show_counts: bool,
    /// Print behind a finding which sites say it, by name. Default: `false`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["standorte_nennen", "standortnamen"]))]
    pub show_sites: bool,
    /// The office that invites, collects and publishes.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["koordinierungsstelle", "büro", "buero"]))]
    pub office: Option<Office>,
    /// The sites of the programme.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["standorte", "vorhaben", "projekte"]))]
    pub sites: Vec<Site>,
    /// People who appear in records.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["personen", "leute"]))]
    pub people: Vec<Person>,
    /// Organisations, with the dates their names are valid.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["organisationen", "träger", "traeger"]))]
    pub organisations: Vec<Organisation>,
    /// Fields of work by which statements are grouped, in the order in which they are printed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["arbeitsfelder", "handlungsfelder"]))]
    pub work_fields: Vec<WorkField>,
    /// Abbreviations that records use, each with what it is short for. A record with many lists those it uses.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["abkürzungen", "abkuerzungen"]))]
    pub abbreviations: Vec<ShortForm>,
    /// Words of other languages that records use, such as names of works and projects: screen readers then speak them right.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["fremdwörter", "fremdwoerter", "fremdsprachiges"]))]
    pub foreign_words: Vec<ForeignWord>,
    /// Funding notes and logos, each for its period.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["förderung", "foerderung", "finanzierung"]))]
    pub funding: Vec<Funding>,
    /// Whom to tell about barriers in documents, and where the carrier's statement on accessibility is; printed at their end.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["barrierefreiheit", "zugänglichkeit"]))]
    pub accessibility: Option<Accessibility>,
    /// How long personal data are kept; `austausch forget --due` deletes what is due.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["aufbewahrung", "löschfristen", "fristen"]))]
    pub retention: Option<Retention>,
    /// How much rules matter here, where it differs from their own: `austausch explain` lists them.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["regeln"]))]
    pub rules: Vec<RuleSetting>,
}

/// How long personal data are kept after the last day of an exchange: `nach dem Tag`, `6 Monate`, `2 Jahre`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// Details that people gave about meals. Default: `nach dem Tag`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["essen", "verpflegung"]))]
    pub food: Option<Text>,
    /// Details that people gave about what they need to take part. Default: `nach dem Tag`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["zugang", "barrierefreiheit"]))]
    pub access: Option<Text>,
    /// Who registered, with everything said there. Without it: until somebody deletes it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["anmeldung", "anmeldungen"]))]
    pub registration: Option<Text>,
    /// Files as they came from the sites, and what was refused. Without it: until somebody deletes them.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["eingang", "empfangen", "einsendungen"]))]
    pub received: Option<Text>,
}

/// How much a rule matters in this programme.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSetting {
    /// The rule, by id, such as `gender-forms`.
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["regel", "kennung"]))]
    pub id: Text,
    /// How much it matters: `error` (nothing is written), `warning`, `hint`, or `off`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["schwere", "gewicht", "stufe"]))]
    pub severity: RuleLevel,
}

/// How much the findings of a rule matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RuleLevel {
    /// The exchange is not written until they are mended.
    #[schemars(extend("x-aliases" = ["fehler"]))]
    Error,
    /// Worth a look.
    #[schemars(extend("x-aliases" = ["warnung"]))]
    Warning,
    /// Something could be nicer.
    #[schemars(extend("x-aliases" = ["hinweis"]))]
    Hint,
    /// The rule is not applied.
    #[schemars(extend("x-aliases" = ["aus", "keine"]))]
    Off,
}

/// Language of documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// German.
    #[default]
    #[schemars(extend("x-aliases" = ["deutsch", "german"]))]
    De,
    /// English.
    #[schemars(extend("x-aliases" = ["englisch", "english"]))]
    En,
}

/// Treatment of quotes, dashes and spaces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Typography {
    /// The rules of the documents' language (DIN 5008 for German).
    #[default]
    #[schemars(extend("x-aliases" = ["deutsch"]))]
    German,
    /// Nothing: what was typed is printed, byte for byte.
    #[schemars(extend("x-aliases" = ["wie_getippt", "aus", "keine"]))]
    AsTyped,
}

/// The coordination office.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Its name, as in `Koordinierungsstelle ThINKA`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["bezeichnung"]))]
    pub name: Text,
    /// Where it sits.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["orte", "sitz"]))]
    pub places: Vec<Text>,
    /// Address for mail.
    #[serde(default)]
    #[schemars(extend("x-personal" = "office-contact", "x-aliases" = ["e-mail", "email"]))]
    pub mail: Option<Text>,
}

/// One site of the programme.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Short name in other files, such as `gera-liebschwitz`.
    #[schemars(extend("x-id" = "own", "x-personal" = "none", "x-aliases" = ["kennung", "kürzel"]))]
    pub id: Text,
    /// Its name, as in `Gera-Liebschwitz`; may be left out where `names` says it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["bezeichnung"]))]
    pub name: Text,
    /// Names that it has or had for a time, where it was renamed: printed is the one of the day of the exchange, else `name`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["namen", "frühere_namen", "umbenannt"]))]
    pub names: Vec<SiteName>,
    /// Name of the project there, as in `ThINKA Sonneberg`. Default: name of the programme and of the site.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["projekt"]))]
    pub project: Option<Text>,
    /// Organisations that carry it, by id; a site may have several.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["träger", "traeger"]))]
    pub carriers: Vec<Text>,
    /// Since when it has been part of the programme.
    #[serde(default)]
    #[schemars(extend("x-date" = "year", "x-personal" = "none", "x-aliases" = ["seit", "beginn"]))]
    pub from: Option<Spanned<When>>,
    /// Until when it was part of the programme.
    #[serde(default)]
    #[schemars(extend("x-date" = "year", "x-personal" = "none", "x-aliases" = ["bis", "ende"]))]
    pub until: Option<Spanned<When>>,
    /// Address for mail.
    #[serde(default)]
    #[schemars(extend("x-personal" = "contact", "x-aliases" = ["e-mail", "email"]))]
    pub mail: Option<Text>,
    /// Who stands in, by id of the person.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-aliases" = ["vertretung", "stellvertretung"]))]
    pub deputy: Option<Text>,
}

/// A name of a site, for a time.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SiteName {
    /// The name, as in `Gera-Liebschwitz`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["bezeichnung"]))]
    pub name: Text,
    /// Name of the project there meanwhile, where it was not called as now.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["projekt"]))]
    pub project: Option<Text>,
    /// Since when it is called so.
    #[serde(default)]
    #[schemars(extend("x-date" = "year", "x-personal" = "none", "x-aliases" = ["seit", "von"]))]
    pub from: Option<Spanned<When>>,
    /// Until when it was called so.
    #[serde(default)]
    #[schemars(extend("x-date" = "year", "x-personal" = "none", "x-aliases" = ["bis"]))]
    pub until: Option<Spanned<When>>,
}

/// A person who appears in records.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Short name in other files, such as `denis-heymann`.
    #[schemars(extend("x-id" = "own", "x-personal" = "name", "x-aliases" = ["kennung", "kürzel"]))]
    pub id: Text,
    /// Name as printed; a surname or a function alone will do: `Frau Beispiel`, `die Ortsteilbürgermeisterin`.
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["vorname", "nachname"]))]
    pub name: Text,
    /// Initials, printed after the name of an author and in the list of versions.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["initialen", "namenskürzel"]))]
    pub initials: Option<Text>,
    /// Roles of the person and where, with the dates; the first that is valid on the day is printed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["funktionen", "ämter", "rollen"]))]
    pub roles: Vec<Affiliation>,
}

/// Role of a person in an organisation.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Affiliation {
    /// The role as printed after the name: `Vorstand ThASG e. V.`, `Leiter des Jugend- und Sozialamtes`. May be left out where the
    /// organisation alone is known.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["funktion", "rolle", "amt"]))]
    pub role: Text,
    /// The organisation, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["organisation_id", "einrichtung"]))]
    pub organisation: Option<Text>,
    /// Since when.
    #[serde(default)]
    #[schemars(extend("x-date" = "year", "x-personal" = "name", "x-aliases" = ["seit", "von"]))]
    pub from: Option<Spanned<When>>,
    /// Until when.
    #[serde(default)]
    #[schemars(extend("x-date" = "year", "x-personal" = "name", "x-aliases" = ["bis"]))]
    pub until: Option<Spanned<When>>,
}

/// An organisation.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Short name in other files, such as `tmasgff`.
    #[schemars(extend("x-id" = "own", "x-personal" = "none", "x-aliases" = ["kennung", "kürzel"]))]
    pub id: Text,
    /// Its names, each with the dates for which it is valid.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["namen", "name"]))]
    pub names: Vec<OrganisationName>,
}

/// One name of an organisation.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct OrganisationName {
    /// The name in full.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["bezeichnung"]))]
    pub name: Text,
    /// The name in the genitive with its article: `des Thüringer Ministeriums für …`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["genitiv"]))]
    pub genitive: Option<Text>,
    /// Abbreviation, as in `TMASGFF`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["kurz", "abkürzung"]))]
    pub short: Option<Text>,
    /// Since when it is called so.
    #[serde(default)]
    #[schemars(extend("x-date" = "year", "x-personal" = "none", "x-aliases" = ["seit", "von"]))]
    pub from: Option<Spanned<When>>,
    /// Until when it was called so.
    #[serde(default)]
    #[schemars(extend("x-date" = "year", "x-personal" = "none", "x-aliases" = ["bis"]))]
    pub until: Option<Spanned<When>>,
    /// Language of the name, where it is another than the document's: `en`, `Ukrainisch`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["sprache", "language"]))]
    pub lang: Option<Text>,
}

/// Whom to tell about barriers, and where the carrier's statement on accessibility is.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Accessibility {
    /// Whom to tell: an address for mail, or words as printed behind `an`: `die Koordinierungsstelle, Telefon 03641 123456`.
    #[schemars(extend("x-personal" = "office-contact", "x-aliases" = ["kontakt", "mail", "e-mail"]))]
    pub contact: Text,
    /// Address of the statement on accessibility.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["adresse", "erklärung", "erklaerung", "link"]))]
    pub url: Option<Text>,
}

/// An abbreviation.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ShortForm {
    /// The abbreviation as records use it: `LAP`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["kurz", "abkürzung", "abkuerzung"]))]
    pub short: Text,
    /// What it is short for: `Lokaler Aktionsplan`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["langform", "bedeutung", "ausgeschrieben"]))]
    pub long: Text,
}

/// Words of another language.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ForeignWord {
    /// The words as records use them: `Housing First`.
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["wort", "wörter", "worte"]))]
    pub text: Text,
    /// Their language: `en`, `Englisch`.
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["sprache", "language"]))]
    pub lang: Text,
}

/// A field of work by which statements are grouped.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct WorkField {
    /// Short name in other files, such as `netzwerk`.
    #[schemars(extend("x-id" = "own", "x-personal" = "none", "x-aliases" = ["kennung", "kürzel"]))]
    pub id: Text,
    /// Title as printed, as in `Netzwerkarbeit`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["titel", "name"]))]
    pub title: Text,
}

/// Who pays, for a period.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Funding {
    /// The note that the grant asks for, printed in the foot of the first page.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["hinweis", "text"]))]
    pub note: Text,
    /// Number under which it was granted, as lists of participants print it for the proof of what was spent.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["nummer", "förderkennzeichen", "foerderkennzeichen", "aktenzeichen"]))]
    pub number: Option<Text>,
    /// Since when it holds.
    #[serde(default)]
    #[schemars(extend("x-date" = "year", "x-personal" = "none", "x-aliases" = ["seit", "von"]))]
    pub from: Option<Spanned<When>>,
    /// Until when it holds.
    #[serde(default)]
    #[schemars(extend("x-date" = "year", "x-personal" = "none", "x-aliases" = ["bis"]))]
    pub until: Option<Spanned<When>>,
    /// Logos beside the note, in order.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["logo"]))]
    pub logos: Vec<Logo>,
}

/// A logo.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// Picture file (PNG or JPEG), relative to the folder `inputs`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["datei", "bild"]))]
    pub file: Text,
    /// Description of what it shows, for those who do not see it.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["alternativtext", "alt_text"]))]
    pub alt: Text,
}
