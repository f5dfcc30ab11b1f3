//! The agenda: items, and the parts of which their sections are made.

use super::{StatementKind, Text};
use schemars::JsonSchema;
use serde::Deserialize;

/// One item of the agenda, and what the record says about it.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Short name within the exchange, such as `rueckblick`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["kennung", "kürzel"]))]
    pub id: Option<Text>,
    /// Title as the agenda announces it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["titel", "top", "punkt"]))]
    pub title: Option<Text>,
    /// Heading of the section where it differs from the title.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["überschrift", "ueberschrift"]))]
    pub heading: Option<Text>,
    /// What kind of session it was. Default: `talk`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["art", "typ", "form"]))]
    pub kind: ItemKind,
    /// Who spoke, by id of the person; printed under the heading with the role.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["sprecher", "redner", "referenten", "referent", "vortragende"]))]
    pub speakers: Vec<Text>,
    /// `false` for what no agenda announced: it stands in the record but not in the list. Default: `true`.
    #[serde(default = "yes")]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["angekündigt", "angekuendigt"]))]
    pub announced: bool,
    /// The id of the item in whose section this one is told.
    #[serde(default, rename = "in")]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["gehört_zu", "abschnitt"]))]
    pub section: Option<Text>,
    /// What the record says, in order.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["teile", "inhalt", "abschnitte"]))]
    pub parts: Vec<Part>,
}

const fn yes() -> bool {
    true
}

/// What kind of session an agenda item is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ItemKind {
    /// One or few speak, the others listen.
    #[default]
    #[schemars(extend("x-aliases" = ["vortrag", "bericht", "rückblick"]))]
    Talk,
    /// The sites report one after the other.
    #[schemars(extend("x-aliases" = ["berichte", "standortberichte", "runde"]))]
    Reports,
    /// The ministry informs.
    #[schemars(extend("x-aliases" = ["ministerium"]))]
    Ministry,
    /// Groups at tables.
    #[schemars(extend("x-aliases" = ["thementische", "tische"]))]
    ThemeTables,
    /// All talk.
    #[schemars(extend("x-aliases" = ["diskussion", "aussprache", "gespräch"]))]
    Discussion,
    /// Groups rotate through forums.
    #[schemars(extend("x-aliases" = ["foren"]))]
    Forum,
    /// Stalls that people visit.
    #[schemars(extend("x-aliases" = ["markt", "marktplatz"]))]
    Marketplace,
    /// A visit to a site.
    #[schemars(extend("x-aliases" = ["besuch", "rundgang", "besichtigung"]))]
    SiteVisit,
    /// A break or a meal.
    #[schemars(extend("x-aliases" = ["pause", "essen", "mittagspause"]))]
    Break,
}

/// One part of a section. Each has exactly one key, and the key says what it is.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Prose in Markdown: paragraphs, lists to depth 4, emphasis, links.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["absatz"]))]
    Text(Text),
    /// The merged findings of one kind, as a list.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["ergebnisse", "erfolge", "hemmnisse"]))]
    Findings(FindingsPart),
    /// How a newcomer introduced itself: the `introduction` of that site's report, by id of the site.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["standort", "vorstellung"]))]
    Site(Text),
    /// The theme tables with their results.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["tische", "thementische"]))]
    Tables(Which),
    /// Words that somebody said, never changed.
    #[schemars(extend("x-personal" = "quotation", "x-aliases" = ["zitat"]))]
    Quote(QuotePart),
    /// A link on a line of its own.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["verweis", "url"]))]
    Link(Link),
    /// Pictures in a grid.
    #[schemars(extend("x-personal" = "picture", "x-aliases" = ["fotos", "bilder", "bild"]))]
    Photos(Vec<Photo>),
    /// The follow-ups of `exchange.yaml` as a table.
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["vereinbarungen", "aufgaben"]))]
    FollowUps(Which),
}

/// Which of a list are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Which {
    /// All of them, in order.
    #[schemars(extend("x-aliases" = ["alle"]))]
    All,
}

/// Merged findings of one kind, as a list.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FindingsPart {
    /// Which kind: `success`, `obstacle`, `plan` or `need`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["art", "typ"]))]
    pub kind: StatementKind,
    /// The sentence before the list. Default: the phrase `findings-lead`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["einleitung", "vorspann"]))]
    pub lead: Option<Text>,
    /// Group the list by work field, in the programme's order. Default: `false`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["nach_arbeitsfeld", "gruppiert"]))]
    pub by_field: bool,
    /// What introduces the group of a work field, where its title alone does not.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["einleitungen"]))]
    pub leads: Vec<Lead>,
}

/// What introduces the group of a work field.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// The work field, by id.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["arbeitsfeld", "feld"]))]
    pub field: Text,
    /// The words, as in `Grenzen der Einzelfallberatungen sind u. a.:`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["einleitung"]))]
    pub text: Text,
}

/// Words that somebody said.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuotePart {
    /// The words, without quotation marks.
    #[schemars(extend("x-personal" = "quotation", "x-aliases" = ["zitat", "wortlaut"]))]
    pub text: Text,
    /// Who said it, by id of the person; may be missing.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["von", "person", "sprecher"]))]
    pub by: Option<Text>,
}

/// A link on a line of its own.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// What it leads to.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["titel", "bezeichnung"]))]
    pub title: Text,
    /// The address.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["adresse", "verweis", "link"]))]
    pub url: Text,
}

/// A picture.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Photo {
    /// Picture file (PNG or JPEG), relative to the exchange's folder.
    #[schemars(extend("x-personal" = "picture", "x-aliases" = ["datei", "bild", "foto"]))]
    pub file: Text,
    /// What it shows, for those who do not see it.
    #[schemars(extend("x-personal" = "picture", "x-aliases" = ["alternativtext", "alt_text"]))]
    pub alt: Text,
    /// The caption.
    #[serde(default)]
    #[schemars(extend("x-personal" = "picture", "x-aliases" = ["bildunterschrift", "unterschrift"]))]
    pub caption: Option<Text>,
    /// Who took it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["quelle", "fotograf", "bildnachweis"]))]
    pub credit: Option<Text>,
}
