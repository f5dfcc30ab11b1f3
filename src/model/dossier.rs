//! `dossier.yaml`: what a dossier over several meetings says beside what is computed.

use super::{Edition, Spanned, Text, When};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `inputs/dossier.yaml`: head, aims, sentences and publicity of the dossier.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DossierSheet {
    /// Its title, where it is not made of the period: `Sachstand zum Verwendungsnachweis`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["titel"]))]
    pub title: Option<Text>,
    /// For whom it is: `internal`, `ministry` or `public`. Default: `ministry`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["ausgabe", "fassung"]))]
    pub edition: Option<Edition>,
    /// The first month, or year, that it is about; without it, from the first exchange on.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "none", "x-aliases" = ["von", "beginn"]))]
    pub from: Option<Spanned<When>>,
    /// The last month, or year, that it is about; without it, up to the last exchange.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "none", "x-aliases" = ["bis", "ende"]))]
    pub until: Option<Spanned<When>>,
    /// The day on which it says how things stand; without it, the end of the period.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "none", "x-aliases" = ["stand", "datum"]))]
    pub date: Option<Spanned<When>>,
    /// Sites it is about, by id; none means all.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["standorte", "vorhaben"]))]
    pub sites: Vec<Text>,
    /// How much it says of each exchange: `short` or `full`. Default: `short`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["treffen", "erfahrungsaustausche", "umfang"]))]
    pub exchanges: DossierDepth,
    /// The file reference of who receives it: `32-4011/12`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["aktenzeichen", "ihr_zeichen"]))]
    pub file_reference: Option<Text>,
    /// The office's own reference.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["unser_zeichen", "eigenes_zeichen"]))]
    pub own_reference: Option<Text>,
    /// The grant that paid for it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["zuwendung", "bescheid", "zuwendungsbescheid"]))]
    pub grant: Option<Grant>,
    /// Aims with what was planned and what was reached (Soll–Ist).
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["ziele", "soll_ist"]))]
    pub targets: Vec<Target>,
    /// Sentences beside the figures, each signed. A number in them that contradicts a computed one is told.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["sätze", "saetze", "bemerkungen"]))]
    pub sentences: Vec<SignedSentence>,
    /// Publicity with evidence.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["öffentlichkeitsarbeit", "oeffentlichkeitsarbeit", "veröffentlichungen"]))]
    pub publicity: Vec<Publicity>,
}

impl DossierSheet {
    /// Returns for whom it is: the ministry, unless it says something else.
    pub fn edition(&self) -> Edition {
        self.edition.unwrap_or(Edition::Ministry)
    }
}

/// A grant.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Grant {
    /// Number of the decision.
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["nummer", "nr"]))]
    pub number: Text,
    /// The day of the decision.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "none", "x-aliases" = ["datum", "vom"]))]
    pub date: Option<Spanned<When>>,
    /// The period that it is for, in words: `1. Januar 2014 bis 31. Dezember 2016`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["zeitraum", "bewilligungszeitraum"]))]
    pub period: Option<Text>,
}

/// An aim with what was planned and what was reached.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The aim.
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["ziel"]))]
    pub aim: Text,
    /// The figure that was planned (Soll).
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["soll", "geplant"]))]
    pub planned: Spanned<u32>,
    /// The figure that was reached (Ist), where the program cannot compute it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["ist", "erreicht"]))]
    pub actual: Option<Spanned<u32>>,
    /// The computed figure that says what was reached: then nobody types it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["kennzahl", "zahl"]))]
    pub figure: Option<Spanned<DossierFigure>>,
    /// Where the figure comes from.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["quelle"]))]
    pub source: Option<Text>,
}

/// A figure that the program computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DossierFigure {
    /// Exchanges in the period.
    #[schemars(extend("x-aliases" = ["treffen"]))]
    Exchanges,
    /// Reports that count.
    #[schemars(extend("x-aliases" = ["berichte"]))]
    Reports,
    /// Sites of which at least one report counts.
    #[schemars(extend("x-aliases" = ["standorte"]))]
    Sites,
    /// Statements in those reports.
    #[schemars(extend("x-aliases" = ["aussagen"]))]
    Statements,
    /// Findings.
    #[schemars(extend("x-aliases" = ["zusammenfassungen"]))]
    Findings,
    /// Everything that was agreed.
    #[schemars(extend("x-aliases" = ["vereinbarungen"]))]
    Agreements,
    /// Agreements that were kept.
    #[schemars(extend("x-aliases" = ["vereinbarungen_erledigt"]))]
    AgreementsDone,
    /// Partners of the sites in the last half-year of the period.
    #[schemars(extend("x-aliases" = ["partner", "netzwerkpartner"]))]
    Partners,
}

/// How much a dossier says of each exchange.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DossierDepth {
    /// Its figures and what was named most.
    #[default]
    #[schemars(extend("x-aliases" = ["kurz"]))]
    Short,
    /// Beside them all that was found, the results of its tables and what was agreed.
    #[schemars(extend("x-aliases" = ["ausführlich", "ausfuehrlich", "lang"]))]
    Full,
}

/// A sentence beside the figures.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SignedSentence {
    /// Where it stands. Default: `glance`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["bei", "abschnitt", "teil"]))]
    pub part: DossierPart,
    /// The sentence: plain text.
    #[schemars(extend("x-personal" = "remark", "x-shown" = "never", "x-aliases" = ["satz", "wortlaut"]))]
    pub text: Text,
    /// Who says so.
    #[schemars(extend("x-personal" = "name", "x-shown" = "never", "x-aliases" = ["von", "wer", "gezeichnet"]))]
    pub by: Text,
    /// When.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "none", "x-aliases" = ["datum", "am"]))]
    pub date: Option<Spanned<When>>,
    /// Where its numbers come from, where the program cannot count them: then they are not held against what it counts.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["quelle"]))]
    pub source: Option<Text>,
}

/// A part of a dossier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DossierPart {
    /// At a glance.
    #[default]
    #[schemars(extend("x-aliases" = ["überblick", "ueberblick"]))]
    Glance,
    /// Successes and obstacles.
    #[schemars(extend("x-aliases" = ["themen"]))]
    Themes,
    /// Agreements.
    #[schemars(extend("x-aliases" = ["vereinbarungen"]))]
    Agreements,
    /// Aims.
    #[schemars(extend("x-aliases" = ["ziele"]))]
    Targets,
    /// Needs.
    #[schemars(extend("x-aliases" = ["bedarf"]))]
    Needs,
    /// Monitoring.
    #[schemars(extend("x-aliases" = ["erhebungen"]))]
    Monitoring,
    /// Each exchange.
    #[schemars(extend("x-aliases" = ["treffen"]))]
    Meetings,
    /// Contacts of the sites.
    #[schemars(extend("x-aliases" = ["netzwerk", "kontakte"]))]
    Network,
    /// Publicity.
    #[schemars(extend("x-aliases" = ["öffentlichkeitsarbeit", "oeffentlichkeitsarbeit"]))]
    Publicity,
}

/// Something that was made public.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Publicity {
    /// What it was: `Stadtteilzeitung Nr. 3`.
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["was", "titel"]))]
    pub what: Text,
    /// Where it appeared.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["wo", "ort"]))]
    pub place: Option<Text>,
    /// When.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "none", "x-aliases" = ["datum", "wann"]))]
    pub date: Option<Spanned<When>>,
    /// Where the funder's note stood: `Impressum`. Without it none was there, and the dossier says so.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["förderhinweis", "foerderhinweis"]))]
    pub funder_note: Option<Text>,
    /// What proves it: a file, a page, a copy in the files.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["nachweis", "beleg"]))]
    pub evidence: Option<Text>,
}
