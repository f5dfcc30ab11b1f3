//! `sites/*.yaml`: what one site reports.

use super::{Spanned, Text, When};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `inputs/<exchange>/sites/<site>.yaml`: what one site reports for one exchange.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The site, by id.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["standort", "vorhaben"]))]
    pub site: Text,
    /// How a newcomer introduces itself (Markdown), printed where a part `site:` stands.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["vorstellung", "einführung"]))]
    pub introduction: Option<Text>,
    /// Series of its own that the site runs, printed where a part `site:` stands.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["reihen", "veranstaltungsreihen"]))]
    pub series: Vec<SiteSeries>,
    /// Things that went well.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-aliases" = ["erfolge", "erfolg", "positives"]))]
    pub successes: Vec<Statement>,
    /// Things that did not go well.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-aliases" = ["hemmnisse", "hindernisse", "probleme", "negatives"]))]
    pub obstacles: Vec<Statement>,
    /// Plans of the site.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-aliases" = ["pläne", "plaene", "vorhaben_plan"]))]
    pub plans: Vec<Statement>,
    /// Things that the site needs of others.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-aliases" = ["bedarf", "bedarfe", "wünsche"]))]
    pub needs: Vec<Statement>,
    /// Who comes to the exchange; for the office alone. An empty list of people says that nobody comes.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-aliases" = ["anmeldung", "anmeldungen"]))]
    pub registration: Option<Registration>,
    /// Outcome of the plans of the exchange before.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-aliases" = ["letzte_pläne", "frühere_pläne", "rückschau"]))]
    pub last_plans: Vec<LastPlan>,
    /// When the site filed it, by its own clock: `2016-10-20T14:05`. Without it the report is a draft.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-shown" = "never", "x-aliases" = ["abgegeben", "eingereicht"]))]
    pub filed: Option<Text>,
    /// The number on the site's receipt.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-shown" = "never", "x-aliases" = ["vorgangsnummer", "quittung"]))]
    pub reference: Option<Text>,
    /// Filing that `austausch import` read; it writes this itself.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-aliases" = ["empfangen", "eingegangen"]))]
    pub received: Option<Received>,
    /// Filings of other people of the site that stand in this report, too; `austausch import` writes it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-aliases" = ["daneben_empfangen"]))]
    pub received_beside: Vec<Received>,
    /// Newer version by the site, where the office had edited or deleted the old one: take from it what is right into the keys above, then
    /// delete this key. `austausch import` writes it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-aliases" = ["vorschlag", "neue_fassung"]))]
    pub proposed: Option<Spanned<ReportProposal>>,
    /// Entries that the site does not file any more, although the office had edited them, by key: delete them above, or their names here.
    /// `austausch import` writes it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-aliases" = ["zurückgezogen", "entfallen"]))]
    pub withdrawn: Vec<Spanned<FiledKey>>,
    /// Whether the report counts among those received, where the site did not belong to the programme on the day of the exchange: `true` or
    /// `false`, as the office decides. Without it such a report is not counted.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-aliases" = ["zählt", "mitzählen", "gilt"]))]
    pub counts: Option<bool>,
    /// When the office sent it back with questions; the next filing takes this away.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "confidential", "x-aliases" = ["zurückgegeben", "zurückgeschickt"]))]
    pub returned: Option<Spanned<When>>,
}

/// Newer version by a site, in the keys of a report.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ReportProposal {
    /// How it introduces itself now.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-shown" = "never", "x-aliases" = ["vorstellung"]))]
    pub introduction: Option<Text>,
    /// Its series now.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-shown" = "never", "x-aliases" = ["reihen"]))]
    pub series: Vec<SiteSeries>,
    /// Who comes now.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-aliases" = ["anmeldung"]))]
    pub registration: Option<Registration>,
    /// Outcome of the plans of the exchange before, as it says now.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-aliases" = ["letzte_pläne"]))]
    pub last_plans: Vec<LastPlan>,
    /// Statements that the office had deleted, in the site's words now.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-aliases" = ["erfolge"]))]
    pub successes: Vec<Statement>,
    /// Statements that the office had deleted, in the site's words now.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-aliases" = ["hemmnisse"]))]
    pub obstacles: Vec<Statement>,
    /// Statements that the office had deleted, in the site's words now.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-aliases" = ["pläne", "plaene"]))]
    pub plans: Vec<Statement>,
    /// Statements that the office had deleted, in the site's words now.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-aliases" = ["bedarf"]))]
    pub needs: Vec<Statement>,
}

/// A key of a report, statements apart, that a site files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FiledKey {
    /// How it introduces itself.
    #[schemars(extend("x-aliases" = ["vorstellung"]))]
    Introduction,
    /// Its series.
    #[schemars(extend("x-aliases" = ["reihen"]))]
    Series,
    /// Who comes.
    #[schemars(extend("x-aliases" = ["anmeldung"]))]
    Registration,
    /// Outcome of the plans of the exchange before.
    #[schemars(extend("x-aliases" = ["letzte_pläne"]))]
    LastPlans,
}

impl FiledKey {
    /// All of them, in the order of a report.
    pub const ALL: [Self; 4] = [Self::Introduction, Self::Series, Self::Registration, Self::LastPlans];

    /// The key as it is typed.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Introduction => "introduction",
            Self::Series => "series",
            Self::Registration => "registration",
            Self::LastPlans => "last_plans",
        }
    }
}

/// Who comes to an exchange from a site.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Registration {
    /// The people; an empty list says that nobody comes.
    #[schemars(extend("x-personal" = "attendance", "x-aliases" = ["personen", "teilnehmende"]))]
    pub people: Vec<Attendee>,
    /// The theme table that the site wishes for: a theme's title or own words.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-shown" = "never", "x-aliases" = ["thementisch", "tisch"]))]
    pub theme_table: Option<Text>,
    /// Remark that the office should know.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-shown" = "never", "x-aliases" = ["bemerkung", "anmerkung"]))]
    pub remark: Option<Text>,
}

/// Somebody who comes.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Attendee {
    /// The name.
    #[schemars(extend("x-personal" = "attendance", "x-shown" = "never", "x-aliases" = ["vorname", "nachname"]))]
    pub name: Text,
    /// On which days; without them on all.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "attendance", "x-aliases" = ["tage", "tag"]))]
    pub days: Vec<Spanned<When>>,
    /// Things to mind about meals.
    #[serde(default)]
    #[schemars(extend("x-personal" = "health", "x-shown" = "never", "x-aliases" = ["essen", "verpflegung"]))]
    pub food: Option<Text>,
    /// Help that the person needs to take part: a ramp, an interpreter.
    #[serde(default)]
    #[schemars(extend("x-personal" = "health", "x-shown" = "never", "x-aliases" = ["barrierefreiheit", "zugang"]))]
    pub access: Option<Text>,
    /// `true` for who does not want to be photographed: the name badge says so. Default: `false`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "attendance", "x-shown" = "never", "x-aliases" = ["keine_fotos", "nicht_fotografieren"]))]
    pub no_photos: bool,
}

/// Outcome of a plan.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct LastPlan {
    /// The plan of the exchange before, by id of its statement, or what the site agreed to do, by id of the follow-up.
    #[schemars(extend("x-personal" = "site", "x-shown" = "never", "x-aliases" = ["kennung", "plan"]))]
    pub id: Text,
    /// How far it got: `done`, `partly`, `dropped` or `open`.
    #[schemars(extend("x-personal" = "site", "x-aliases" = ["stand", "ergebnis"]))]
    pub state: PlanState,
    /// Remark about it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-shown" = "never", "x-aliases" = ["bemerkung", "anmerkung"]))]
    pub remark: Option<Text>,
}

/// How far a plan got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanState {
    /// It was done.
    #[schemars(extend("x-aliases" = ["erledigt", "umgesetzt"]))]
    Done,
    /// A part of it was done.
    #[schemars(extend("x-aliases" = ["teilweise"]))]
    Partly,
    /// It will not be done.
    #[schemars(extend("x-aliases" = ["aufgegeben", "verworfen"]))]
    Dropped,
    /// It is still to be done.
    #[schemars(extend("x-aliases" = ["offen"]))]
    Open,
}

/// The file that a report came in.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Received {
    /// The file as it came, relative to the folder `sites`.
    #[schemars(extend("x-personal" = "confidential", "x-shown" = "never", "x-aliases" = ["datei"]))]
    pub file: Text,
    /// Its SHA-256, by which a second copy is known.
    #[schemars(extend("x-personal" = "confidential", "x-shown" = "never", "x-aliases" = ["prüfsumme"]))]
    pub sha256: Text,
    /// When it was imported.
    #[schemars(extend("x-personal" = "confidential", "x-shown" = "never", "x-aliases" = ["am", "wann"]))]
    pub at: Text,
    /// When the site filed or saved it, as the file itself says, where that is not what the report has under `filed`. By it an
    /// earlier filing is told from a later one.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-shown" = "never", "x-aliases" = ["abgegeben", "eingereicht"]))]
    pub filed: Option<Text>,
    /// The filings that it took the place of, by the first eight characters of their checksums: they are not read again.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-shown" = "never", "x-aliases" = ["frühere"]))]
    pub earlier: Vec<Text>,
    /// When the file was deleted on purpose, with what it said of people: it is not kept again. `austausch forget` writes it.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "confidential", "x-aliases" = ["gelöscht"]))]
    pub forgotten: Option<Spanned<When>>,
}

/// A series of its own that a site runs.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SiteSeries {
    /// Its name.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["titel", "name", "reihe"]))]
    pub title: Text,
    /// Which one was the last, from 1.
    #[schemars(range(min = 1, max = 99))]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["nummer", "nr"]))]
    pub ordinal: Spanned<u32>,
    /// How many there will be.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["von", "insgesamt"]))]
    pub of: Option<Spanned<u32>>,
    /// When that was.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["datum", "wann"]))]
    pub date: Option<Spanned<When>>,
}

impl Report {
    /// Tells whether it says anything but who comes.
    pub fn says_anything(&self) -> bool {
        self.statements().next().is_some()
            || self.introduction.is_some()
            || !self.series.is_empty()
            || !self.last_plans.is_empty()
    }

    /// All statements with their kind, in the order of the file's keys.
    pub fn statements(&self) -> impl Iterator<Item = (StatementKind, &Statement)> {
        [
            (StatementKind::Success, &self.successes),
            (StatementKind::Obstacle, &self.obstacles),
            (StatementKind::Plan, &self.plans),
            (StatementKind::Need, &self.needs),
        ]
        .into_iter()
        .flat_map(|(kind, list)| list.iter().map(move |statement| (kind, statement)))
    }
}

/// Subject of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatementKind {
    /// Things that went well.
    #[schemars(extend("x-aliases" = ["erfolg", "positiv"]))]
    Success,
    /// Things that did not go well.
    #[schemars(extend("x-aliases" = ["hemmnis", "hindernis", "negativ"]))]
    Obstacle,
    /// Thing that will be done.
    #[schemars(extend("x-aliases" = ["planung", "vorhaben"]))]
    Plan,
    /// Things that are needed.
    #[schemars(extend("x-aliases" = ["bedarf", "wunsch"]))]
    Need,
}

/// One thing a site says.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// A name that never changes, such as `altenburg-e1`.
    #[schemars(extend("x-id" = "own", "x-personal" = "site", "x-aliases" = ["kennung", "nummer"]))]
    pub id: Text,
    /// The work field, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["arbeitsfeld", "feld", "handlungsfeld"]))]
    pub field: Option<Text>,
    /// The site's own words: plain text.
    #[schemars(extend("x-personal" = "third", "x-aliases" = ["aussage", "beschreibung"]))]
    pub text: Text,
    /// Points below it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-aliases" = ["einzelheiten", "unterpunkte"]))]
    pub details: Vec<Detail>,
    /// `true` for what is for the office alone: the statement counts in no finding, and a finding that stands for such
    /// statements only is left out. Default: `false`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["intern", "vertraulich"]))]
    pub internal: bool,
    /// Newer version by the site, where the office had edited its words: take from it what is right into the keys above, then
    /// delete this key. `austausch import` writes it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-aliases" = ["vorschlag", "neue_fassung"]))]
    pub proposed: Option<Proposal>,
    /// `true` where the site filed again without this statement, although the office edited or used it: delete the statement,
    /// or this key. `austausch import` writes it. Default: `false`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["zurückgezogen", "entfallen"]))]
    pub withdrawn: bool,
}

/// A site's new words for a statement that the office edited.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// The work field that the site names now, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["arbeitsfeld", "feld"]))]
    pub field: Option<Text>,
    /// The site's words now: plain text.
    #[schemars(extend("x-personal" = "third", "x-shown" = "never", "x-aliases" = ["aussage"]))]
    pub text: Text,
    /// Points below it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-aliases" = ["einzelheiten", "unterpunkte"]))]
    pub details: Vec<Detail>,
}

/// A point below another; they nest to depth 4.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Detail {
    /// The point: plain text.
    #[schemars(extend("x-personal" = "third", "x-aliases" = ["punkt"]))]
    pub text: Text,
    /// Points below it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "third", "x-aliases" = ["einzelheiten", "unterpunkte"]))]
    pub details: Vec<Self>,
}
