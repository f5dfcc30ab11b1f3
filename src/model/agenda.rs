//! The agenda: items, and the parts of which their sections are made.

use super::defaults::yes;
use super::{
    Approval, Consent, Decision, FollowUp, Postponed, Ratings, Spanned, StatementKind, Text, TimeOfDay, When,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One item of the agenda, and what the record says about it.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Short name within the exchange, such as `rueckblick`.
    #[serde(default)]
    #[schemars(extend("x-id" = "own", "x-personal" = "none", "x-shown" = "never", "x-aliases" = ["kennung", "kürzel"]))]
    pub id: Option<Text>,
    /// Number of its own, where the agenda does not just count: `"2.1"`, `"0"`. The items behind it count on from there.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["nummer", "nr", "ziffer", "top_nummer"]))]
    pub number: Option<Text>,
    /// Title as the agenda announces it; without it the item stands in no agenda, and its text runs on without a heading.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["titel", "top", "punkt"]))]
    pub title: Option<Text>,
    /// Heading of the section where it differs from the title.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["überschrift", "ueberschrift"]))]
    pub heading: Option<Text>,
    /// Language of title, heading and points, where it is another than the document's: `en`, `Ukrainisch`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["sprache", "language"]))]
    pub lang: Option<Text>,
    /// Kind of session; without it the agenda says nothing of that.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["art", "typ", "form"]))]
    pub kind: Option<ItemKind>,
    /// Who spoke, by id of the person; printed under the heading with the role.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-shown" = "by-name", "x-aliases" = ["sprecher", "redner", "referenten", "referent", "vortragende"]))]
    pub speakers: Vec<Text>,
    /// `false` for what no agenda announced: it stands in the record but not in the list. Default: `true`.
    #[serde(default = "yes")]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["angekündigt", "angekuendigt"]))]
    pub announced: bool,
    /// On which of the days, from 1. Default: `1`.
    #[serde(default)]
    #[schemars(range(min = 1))]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["tag"]))]
    pub day: Option<Spanned<u32>>,
    /// When it begins: `"09:30"`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["beginn", "von", "uhrzeit"]))]
    pub start: Option<Spanned<TimeOfDay>>,
    /// When it ends: `"10:15"`; an end before the beginning is after midnight.
    #[serde(default)]
    #[schemars(extend("x-time" = "end", "x-personal" = "none", "x-aliases" = ["ende", "bis"]))]
    pub end: Option<Spanned<TimeOfDay>>,
    /// Points below the title, as the agenda announces them.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["unterpunkte", "punkte"]))]
    pub items: Vec<Text>,
    /// Where it was, if not where all the rest was.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["ort", "raum"]))]
    pub place: Option<Text>,
    /// Organisations that gave an input, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "by-name", "x-aliases" = ["organisationen", "einrichtungen"]))]
    pub organisations: Vec<Text>,
    /// Who led the talk, by id of the person.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-shown" = "by-name", "x-aliases" = ["moderation", "moderatoren", "leitung"]))]
    pub moderators: Vec<Text>,
    /// `true` for what is for the office alone: the item, and all that is told in its section, stands in no document.
    /// Default: `false`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["intern", "vertraulich"]))]
    pub internal: bool,
    /// Things that must be there for it: for who leads the day.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-shown" = "never", "x-aliases" = ["gebraucht", "benötigt", "technik"]))]
    pub needs: Option<Text>,
    /// What is left out or shortened where time is short: for who leads the day.
    #[serde(default)]
    #[schemars(extend("x-personal" = "confidential", "x-shown" = "never", "x-aliases" = ["kürzen", "wenn_zeit_fehlt", "notfalls"]))]
    pub if_short: Option<Text>,
    /// The id of the item in whose section this one is told.
    #[serde(default, rename = "in")]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["gehört_zu", "abschnitt"]))]
    pub section: Option<Text>,
    /// Contents of the record, in order.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["teile", "inhalt", "abschnitte"]))]
    pub parts: Vec<Part>,
    /// Tasks that were agreed at this item. Printed at its end, unless a part `follow_ups: all` prints them with all others.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["vereinbarungen", "aufgaben"]))]
    pub follow_ups: Vec<FollowUp>,
    /// Number that it was counted to while internal items stood before it: it keeps that number when they are taken out.
    #[serde(skip)]
    #[schemars(skip)]
    pub counted: Option<u32>,
}

impl AgendaItem {
    /// Tells whether the agenda lists it.
    pub const fn is_on_agenda(&self) -> bool {
        self.announced && self.title.is_some()
    }
}

/// Number of an agenda item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemNumber<'a> {
    /// Counted.
    Counted(u32),
    /// As typed.
    Own(&'a str),
}

/// The numbers of the items, in their order: own ones as typed, the others counted on from those before; none for what the agenda does
/// not list.
pub fn item_numbers(items: &[AgendaItem]) -> Vec<Option<ItemNumber<'_>>> {
    let mut last: u32 = 0;
    let mut numbers = Vec::with_capacity(items.len());
    for item in items {
        let counted = item.counted.or_else(|| item.is_on_agenda().then(|| last.saturating_add(1)));
        let number = match &item.number {
            Some(own) => Some(ItemNumber::Own(own.as_str())),
            None => counted.map(ItemNumber::Counted),
        };
        last = match number {
            Some(ItemNumber::Own(own)) => leading_number(own).unwrap_or(last),
            Some(ItemNumber::Counted(counted)) => counted,
            None => last,
        };
        numbers.push(number);
    }
    numbers
}

/// The place of the item that has this number, as people refer to it: `5`, `2.1`; an own one may be referred to without what names it,
/// `TOP 2` as `2` or `TOP2`.
pub fn item_of_number(items: &[AgendaItem], number: &str) -> Option<usize> {
    let bare = |number: &str| number.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let is_it = |own: &Option<ItemNumber<'_>>| match own {
        Some(ItemNumber::Counted(counted)) => counted.to_string() == number,
        Some(ItemNumber::Own(own)) => {
            let own = bare(own);
            let own = own.trim_end_matches('.');
            own == number || own.strip_prefix("TOP").is_some_and(|own| own == number)
        }
        None => false,
    };
    item_numbers(items).iter().position(is_it)
}

/// The whole number that a number begins with, as 2 of `2.1` and of `TOP 2`.
fn leading_number(own: &str) -> Option<u32> {
    let figures = own.trim_start_matches(|c: char| c.is_alphabetic() || c.is_whitespace());
    let end = figures.find(|c: char| !c.is_ascii_digit()).unwrap_or(figures.len());
    figures.get(..end)?.parse().ok()
}

/// Kind of session that an agenda item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemKind {
    /// One or few speak, the others listen.
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
    /// Somebody from outside gives an input.
    #[schemars(extend("x-aliases" = ["impuls", "fachinput", "externer_input"]))]
    Input,
    /// A film.
    #[schemars(extend("x-aliases" = ["vorführung", "vorfuehrung", "kino"]))]
    Film,
    /// A station where people listen or watch.
    #[schemars(extend("x-aliases" = ["medienstation", "hörstation", "hoerstation"]))]
    MediaStation,
    /// A meal.
    #[schemars(extend("x-aliases" = ["mahlzeit", "mittagessen", "abendessen", "imbiss"]))]
    Meal,
    /// Formal matters: approvals, decisions, votes.
    #[schemars(extend("x-aliases" = ["formalia", "regularien", "beschlüsse"]))]
    Business,
    /// A visit to a site.
    #[schemars(extend("x-aliases" = ["besuch", "rundgang", "besichtigung"]))]
    SiteVisit,
    /// A break.
    #[schemars(extend("x-aliases" = ["pause", "kaffeepause", "mittagspause"]))]
    Break,
}

/// One part of a section. Each has exactly one key, and the key says what it is.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Prose in Markdown: paragraphs, lists to depth 4, emphasis, links.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["absatz"]))]
    Text(Text),
    /// Prose in another language than the document's.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["fremdsprachig", "textstelle"]))]
    Passage(Passage),
    /// The merged findings of one kind, as a list.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["ergebnisse", "erfolge", "hemmnisse"]))]
    Findings(FindingsPart),
    /// How a newcomer introduced itself: the `introduction` of that site's report, by id of the site.
    #[schemars(extend("x-personal" = "remark", "x-shown" = "never", "x-aliases" = ["standort", "vorstellung"]))]
    Site(Text),
    /// The theme tables with their results.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["tische", "thementische"]))]
    Tables(Which),
    /// Words that somebody said, never changed.
    #[schemars(extend("x-personal" = "quotation", "x-aliases" = ["zitat"]))]
    Quote(QuotePart),
    /// Contribution of somebody to the talk, told as `Jost: …`.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["wortbeitrag", "wortmeldung", "beitrag"]))]
    Contribution(Contribution),
    /// A link on a line of its own.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["verweis", "url"]))]
    Link(Link),
    /// Pictures in a grid.
    #[schemars(extend("x-personal" = "picture", "x-aliases" = ["fotos", "bilder", "bild"]))]
    Photos(Vec<Photo>),
    /// All follow-ups as a table.
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["vereinbarungen", "aufgaben"]))]
    FollowUps(Which),
    /// Decision that was made.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["beschluss", "abstimmung", "votum"]))]
    Decision(Decision),
    /// Matter that was put off.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["vertagt", "verschoben"]))]
    Postponed(Postponed),
    /// The approval of an earlier record, with what was corrected in it.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["genehmigung", "berichtigung", "protokollkontrolle"]))]
    Approval(Approval),
    /// Things that people valued, by dots they stuck or in words.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["punktabfrage", "bewertung", "klebepunkte"]))]
    Ratings(Ratings),
    /// Material of the session, also what was promised for later.
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["materialien", "unterlagen", "präsentation"]))]
    Materials(Vec<Material>),
    /// Rounds in which groups went from station to station.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["runden", "rotation", "wechsel"]))]
    Rounds(Rounds),
    /// Dates that were told, each with what is on it.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["termine", "hinweise", "daten"]))]
    Dates(Vec<DateEntry>),
}

/// A date with what is on it.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DateEntry {
    /// Event on that date: `Tag der offenen Tür`.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["was", "titel", "thema"]))]
    pub what: Text,
    /// When, as exact as it is known.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["datum", "termin", "wann"]))]
    pub date: Option<Spanned<When>>,
    /// When it begins: `"13:00"`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["beginn", "von", "uhrzeit"]))]
    pub start: Option<Spanned<TimeOfDay>>,
    /// When it ends: `"16:00"`.
    #[serde(default)]
    #[schemars(extend("x-time" = "end", "x-personal" = "none", "x-aliases" = ["ende", "bis"]))]
    pub end: Option<Spanned<TimeOfDay>>,
    /// In which town.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["ort", "stadt"]))]
    pub place: Option<Text>,
    /// In which house.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["veranstaltungsort", "haus"]))]
    pub venue: Option<Text>,
    /// Where people meet: `Bahnhof Musterstadt, Südausgang`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["treffpunkt"]))]
    pub meeting_point: Option<Text>,
}

/// Something to read on, or to be sent later; also an annex.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Material {
    /// Its title.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["titel", "bezeichnung"]))]
    pub title: Text,
    /// Where it is; may be missing.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["adresse", "verweis", "link"]))]
    pub url: Option<Text>,
    /// Promise of somebody to send it later.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["versprochen", "zusage", "nachgereicht"]))]
    pub promised: Option<Promise>,
    /// Language of the title, where it is another than the document's: `en`, `Ukrainisch`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["sprache", "language"]))]
    pub lang: Option<Text>,
}

/// Promise of somebody to send it later.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// Who promised it, as printed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["von", "wer"]))]
    pub by: Option<Text>,
    /// Until when, as exact as people said it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["bis", "frist", "wann"]))]
    pub due: Option<Spanned<When>>,
}

/// Rounds in which groups went from station to station.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Rounds {
    /// How long one round took, in minutes.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["minuten", "dauer"]))]
    pub minutes: Option<Spanned<u32>>,
    /// The groups.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["gruppen"]))]
    pub groups: Vec<RoundGroup>,
}

/// A group on its way.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RoundGroup {
    /// Its name.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["bezeichnung", "gruppe"]))]
    pub name: Text,
    /// Where it was, round by round.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["stationen", "foren", "stände"]))]
    pub stations: Vec<Text>,
}

/// Which of a list are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Which {
    /// All of them, in order.
    #[schemars(extend("x-aliases" = ["alle"]))]
    All,
}

/// Merged findings of one kind, as a list.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
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
    /// Say behind each finding how many of the reports say it. Default: `show_counts` of the programme.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["anzahl", "zahlen", "nennungen"]))]
    pub counts: Option<bool>,
    /// Say behind each finding whose theme was named before in how many exchanges one after another. Default: `false`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["seit", "verlauf", "wie_lange"]))]
    pub since: bool,
    /// Words that introduce the group of a work field, where its title alone does not.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["einleitungen"]))]
    pub leads: Vec<Lead>,
}

/// Words that introduce the group of a work field.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// The work field, by id.
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["arbeitsfeld", "feld"]))]
    pub field: Text,
    /// The words, as in `Grenzen der Einzelfallberatungen sind u. a.:`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["einleitung"]))]
    pub text: Text,
}

/// Prose in another language than the document's.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// The text, in Markdown.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["absatz", "wortlaut"]))]
    pub text: Text,
    /// Its language: `uk`, `Englisch`.
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["sprache", "language"]))]
    pub lang: Text,
}

/// Words that somebody said.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct QuotePart {
    /// The words, without quotation marks.
    #[schemars(extend("x-personal" = "quotation", "x-aliases" = ["zitat", "wortlaut"]))]
    pub text: Text,
    /// Beginning of the sentence into which the words run: `Eine Mutter sagte,`. With it they are no block of their own.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["davor", "vorher", "vor"]))]
    pub before: Option<Text>,
    /// End of the sentence into which the words run: `und alle lachten.`
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["danach", "nachher", "nach"]))]
    pub after: Option<Text>,
    /// Who said it, by id of the person; may be missing.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-shown" = "by-name", "x-aliases" = ["von", "person", "sprecher"]))]
    pub by: Option<Text>,
    /// Language of the words, where it is another than the document's: `en`, `Ukrainisch`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["sprache", "language"]))]
    pub lang: Option<Text>,
}

/// Contribution of somebody to the talk, in the words of who wrote it down.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Contribution {
    /// Who said it, as printed, or by id of the person.
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["von", "person", "wer", "name"]))]
    pub by: Text,
    /// What was said, in Markdown.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["beitrag", "aussage"]))]
    pub text: Text,
}

/// A link on a line of its own.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Title of what it leads to.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["titel", "bezeichnung"]))]
    pub title: Text,
    /// The address.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["adresse", "verweis", "link"]))]
    pub url: Text,
    /// Language of the title, where it is another than the document's: `en`, `Ukrainisch`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["sprache", "language"]))]
    pub lang: Option<Text>,
}

/// A picture.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Photo {
    /// Picture file (PNG or JPEG), relative to the exchange's folder.
    #[schemars(extend("x-personal" = "picture", "x-shown" = "never", "x-aliases" = ["datei", "bild", "foto"]))]
    pub file: Text,
    /// Description of what it shows, for those who do not see it.
    #[schemars(extend("x-personal" = "picture", "x-shown" = "as-alt", "x-aliases" = ["alternativtext", "alt_text"]))]
    pub alt: Text,
    /// The caption.
    #[serde(default)]
    #[schemars(extend("x-personal" = "picture", "x-aliases" = ["bildunterschrift", "unterschrift"]))]
    pub caption: Option<Text>,
    /// Who took it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["quelle", "fotograf", "bildnachweis"]))]
    pub credit: Option<Text>,
    /// How those who can be recognised agreed, as printed: `Einwilligung schriftlich, 11. Mai 2027`. Words alone prove
    /// nothing: say it under `consents`, too.
    #[serde(default)]
    #[schemars(extend("x-personal" = "picture", "x-aliases" = ["einwilligung", "zustimmung"]))]
    pub consent: Option<Text>,
    /// Consent of those who can be recognised, one by one. A picture stands only in documents that all of them agreed to.
    #[serde(default)]
    #[schemars(extend("x-personal" = "picture", "x-aliases" = ["einwilligungen", "zustimmungen"]))]
    pub consents: Vec<Consent>,
    /// Legal basis for publishing it, as printed: `Art. 6 Abs. 1 Buchst. a DSGVO`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["rechtsgrundlage", "grundlage"]))]
    pub legal_basis: Option<Text>,
}
