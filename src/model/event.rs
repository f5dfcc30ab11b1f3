//! `exchange.yaml`: one meeting, its agenda and what is printed of it.

use super::{
    AgendaItem, Attendance, Badges, FollowUp, Guest, Material, ProgrammeWords, RecordApproval, RecordLayout,
    Spanned, Text, TimeOfDay, When,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `inputs/<exchange>/exchange.yaml`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// How far the record is: `draft`, `announced` (the meeting is still to come, and the record invites to it), `agreed` or `published`. A draft says so on every page. Default: `draft`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["stand", "bearbeitungsstand"]))]
    pub status: Status,
    /// How the record is laid out: `record` (Dokumentation) or `minutes` (Protokoll). Default: `layout` of the programme.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["darstellung", "aufmachung"]))]
    pub layout: Option<RecordLayout>,
    /// Title of the record, where it is not made of series and place: `Auftakt am 12.04.13 in Weimar`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["titel", "überschrift", "ueberschrift"]))]
    pub title: Option<Text>,
    /// The series it belongs to.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["reihe", "serie"]))]
    pub series: Option<Series>,
    /// Words of this exchange, where they are others than those of the programme.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["wörter", "woerter", "begriffe", "bezeichnungen"]))]
    pub words: ProgrammeWords,
    /// The motto, without quotation marks.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["leitwort", "thema"]))]
    pub motto: Option<Text>,
    /// Where it was announced beforehand.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["ankündigung", "ankuendigung"]))]
    pub announcement: Option<Announcement>,
    /// What the record says, in plain words: a few sentences in Markdown, printed before everything else. It is also the description
    /// of the files, which search engines show.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["zusammenfassung", "kurzfassung", "einfache_sprache"]))]
    pub summary: Option<Text>,
    /// The days, in order; none where nobody knows the day any more.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["tage", "datum", "termin"]))]
    pub days: Vec<Day>,
    /// Until when the sites file their reports; no document prints it, forms and reminders do.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "none", "x-shown" = "never", "x-aliases" = ["frist", "abgabefrist", "einsendeschluss"]))]
    pub deadline: Option<Spanned<When>>,
    /// Until when people say whether they come; the invitation asks for it.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "none", "x-shown" = "never", "x-aliases" = ["antwort_bis", "anmeldung_bis", "rückmeldung_bis"]))]
    pub reply_by: Option<Spanned<When>>,
    /// For when it was planned at first, when it was postponed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["ursprünglich", "verschoben_von", "statt"]))]
    pub postponed_from: Option<Spanned<When>>,
    /// True when it takes the whole day, as the opening then says. Default: `false`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["ganztägig", "ganztaegig"]))]
    pub all_day: bool,
    /// The town; none where people met online.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["ort", "stadt"]))]
    pub place: Text,
    /// Where it is as a part of a sentence, where the name alone does not say it: `in der Schweiz`, `auf Rügen`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["ortsangabe", "wo"]))]
    pub place_phrase: Option<Text>,
    /// How people meet: `on-site`, `online` or `hybrid`. Default: `on-site`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["teilnahmeform", "veranstaltungsform", "form"]))]
    pub venue_mode: VenueMode,
    /// The house: `Haus der Begegnung`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["veranstaltungsort", "haus"]))]
    pub venue: Option<Text>,
    /// Where the house stands.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["adresse", "anschrift"]))]
    pub address: Option<Address>,
    /// How people get there (Markdown): bus, parking, the door without steps. The invitation prints it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-shown" = "never", "x-aliases" = ["anfahrt", "anreise", "wegbeschreibung"]))]
    pub directions: Option<Text>,
    /// Sites that host it, by id: none, one or several.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "by-name", "x-aliases" = ["gastgeber", "ausrichter"]))]
    pub hosts: Vec<Text>,
    /// Who invited, by id: people, organisations and sites.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-shown" = "by-name", "x-aliases" = ["einladende", "eingeladen_von", "einlader"]))]
    pub inviters: Vec<Text>,
    /// Organisations that held it where they are not the hosts, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "by-name", "x-aliases" = ["veranstalter", "organisatoren"]))]
    pub organisers: Vec<Text>,
    /// Places with which the record opens: `Sonneberg/Jena/Sondershausen.`
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["ortszeile", "ortsmarke"]))]
    pub dateline: Vec<Text>,
    /// Who took part.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["teilnahme", "teilnehmer", "anwesende"]))]
    pub attendance: Option<Attendance>,
    /// Guests whom the opening names.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["gäste", "gaeste"]))]
    pub guests: Vec<Guest>,
    /// Sites that take part for the first time, by id; they are not counted among the sites that report.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "by-name", "x-aliases" = ["neue", "neulinge", "neu_dabei"]))]
    pub newcomers: Vec<Text>,
    /// Who had which task: `Moderation`, `Protokoll`, `Fotos`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["rollen", "aufgabenverteilung", "moderation"]))]
    pub roles: Vec<Duty>,
    /// Who welcomed everybody.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["begrüßung", "begruessung", "grußwort"]))]
    pub welcome: Vec<Welcome>,
    /// The agenda. It decides the order of the record's sections.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["tagesordnung", "programm", "ablauf"]))]
    pub agenda: Vec<AgendaItem>,
    /// Tasks that somebody will do, until when, and what became of them. Printed where a part `follow_ups: all` stands; one that was
    /// agreed at an agenda item may stand there instead.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["vereinbarungen", "aufgaben", "termine"]))]
    pub follow_ups: Vec<FollowUp>,
    /// The next exchanges.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["nächster", "naechster", "nächste", "ausblick"]))]
    pub next: Vec<NextExchange>,
    /// Who wrote the record, by id of the person.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-shown" = "by-name", "x-aliases" = ["autoren", "verfasser"]))]
    pub authors: Vec<Text>,
    /// Places and month under the record.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["unterzeichnung", "schlusszeile"]))]
    pub sign_off: Option<SignOff>,
    /// When the record was published.
    #[serde(default)]
    #[schemars(extend("x-date" = "date", "x-personal" = "none", "x-aliases" = ["veröffentlicht_am", "erschienen"]))]
    pub published: Option<Spanned<When>>,
    /// The versions of the record, the latest last.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["fassungen", "versionen", "änderungen"]))]
    pub versions: Vec<Version>,
    /// Whom the record is sent to, as printed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "attendance", "x-aliases" = ["verteiler", "empfänger", "empfaenger"]))]
    pub distribution: Vec<Text>,
    /// Material that is attached to the record.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["anlagen", "anhänge", "anhang"]))]
    pub annexes: Vec<Material>,
    /// How the record is approved: until when one may object, what was objected, when it was approved and by whom. Until then it is a
    /// draft that says so.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["genehmigung", "protokollgenehmigung"]))]
    pub approval: Option<RecordApproval>,
    /// How agenda items and theme tables are numbered.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["nummerierung", "zählung"]))]
    pub numbering: Numbering,
    /// How name badges are printed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["namensschilder", "schilder"]))]
    pub badges: Badges,
    /// Notes that hold for all pictures which say nothing else.
    #[serde(default)]
    #[schemars(extend("x-personal" = "picture", "x-aliases" = ["bilder", "fotos", "bildrechte"]))]
    pub pictures: Option<Pictures>,
    /// Own texts (Markdown) instead of phrases, by the phrase's name, such as `opening`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["formulierungen", "texte", "sätze"]))]
    pub phrases: BTreeMap<String, Phrase>,
}

/// Where an exchange was announced beforehand.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Announcement {
    /// Where, as a part of the sentence: `auf der Homepage des Gesamtvorhabens`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["wo", "ort"]))]
    pub place: Text,
    /// When.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["datum", "wann", "am"]))]
    pub date: Option<Spanned<When>>,
    /// The address.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["adresse", "verweis", "link"]))]
    pub url: Option<Text>,
}

/// Where a house stands.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// Street and number.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["straße", "strasse"]))]
    pub street: Text,
    /// The town, where it is another than that of the exchange.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["stadt", "ort"]))]
    pub town: Option<Text>,
}

/// Who had a task.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// The task, as printed before the names: `Protokoll`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["aufgabe", "rolle", "funktion"]))]
    pub task: Text,
    /// Who had it, by id of the person.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-shown" = "by-name", "x-aliases" = ["personen", "wer", "von"]))]
    pub people: Vec<Text>,
    /// Organisations that had it, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "by-name", "x-aliases" = ["organisationen", "einrichtungen", "büro"]))]
    pub organisations: Vec<Text>,
    /// True for those who sign the minutes. Default: `true` where the task is to lead the meeting or to write the minutes.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["unterschreibt", "unterschrift", "zeichnet"]))]
    pub signs: Option<bool>,
}

/// A version of the record.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// Its number, as printed: `"1.1"`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["nummer", "nr", "fassung"]))]
    pub number: Text,
    /// When it was made.
    #[schemars(extend("x-date" = "date", "x-personal" = "none", "x-aliases" = ["datum", "vom"]))]
    pub date: Spanned<When>,
    /// Who made it, by id of the person; printed are the initials.
    #[schemars(extend("x-personal" = "name", "x-shown" = "by-name", "x-aliases" = ["von", "kürzel", "autor"]))]
    pub by: Text,
    /// Change that is new in it.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["änderung", "aenderung", "neu"]))]
    pub change: Text,
}

/// Notes that hold for all pictures which say nothing else.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Pictures {
    /// How those who can be recognised agreed, as printed: `Alle Anwesenden waren mit Bildern und ihrer Veröffentlichung einverstanden`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "picture", "x-aliases" = ["einwilligung", "zustimmung", "hinweis"]))]
    pub consent: Option<Text>,
    /// Who took them.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["quelle", "fotograf", "bildnachweis"]))]
    pub credit: Option<Text>,
    /// Legal basis for publishing them, as printed: `Art. 6 Abs. 1 Buchst. a DSGVO`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["rechtsgrundlage", "grundlage"]))]
    pub legal_basis: Option<Text>,
}

/// How agenda items and theme tables are numbered.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Numbering {
    /// Agenda items: `arabic` (1.), `roman` (I.) or `top` (TOP 01); typed, it numbers the headings, too. Default: `arabic`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["tagesordnung"]))]
    pub agenda: Option<NumberStyle>,
    /// Theme tables: `arabic` (1), `roman` (I) or `top` (TOP 01). Default: `arabic`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["tische", "thementische"]))]
    pub tables: NumberStyle,
}

/// The look of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NumberStyle {
    /// 1, 2, 3.
    #[default]
    #[schemars(extend("x-aliases" = ["arabisch"]))]
    Arabic,
    /// I, II, III.
    #[schemars(extend("x-aliases" = ["römisch", "roemisch"]))]
    Roman,
    /// TOP 01, TOP 02, TOP 03.
    #[schemars(extend("x-aliases" = ["tagesordnungspunkt"]))]
    Top,
}

/// A text of its own that replaces a phrase.
pub type Phrase = Text;

/// How far a record is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Being written.
    #[default]
    #[schemars(extend("x-aliases" = ["entwurf"]))]
    Draft,
    /// Announced: the meeting is still to come, and the record is its invitation.
    #[schemars(extend("x-aliases" = ["angekündigt", "angekuendigt", "einladung", "eingeladen"]))]
    Announced,
    /// Agreed among the people who took part.
    #[schemars(extend("x-aliases" = ["abgestimmt", "vereinbart"]))]
    Agreed,
    /// Published.
    #[schemars(extend("x-aliases" = ["veröffentlicht"]))]
    Published,
}

/// How people meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum VenueMode {
    /// In the room.
    #[default]
    #[schemars(extend("x-aliases" = ["vor_ort", "präsenz", "praesenz"]))]
    OnSite,
    /// By telephone or video.
    #[schemars(extend("x-aliases" = ["digital", "video", "virtuell"]))]
    Online,
    /// In the room, and by telephone or video.
    #[schemars(extend("x-aliases" = ["gemischt"]))]
    Hybrid,
}

impl VenueMode {
    /// Its name in YAML.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OnSite => "on-site",
            Self::Online => "online",
            Self::Hybrid => "hybrid",
        }
    }
}

impl Status {
    /// Tells whether the sites may still file, because nothing of the record is agreed.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Announced)
    }
}

/// The series an exchange belongs to.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Name of a meeting of the series: `ThINKA-Erfahrungsaustausch`.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["titel", "name"]))]
    pub title: Text,
    /// Which one it is, from 1; some series do not count.
    #[serde(default)]
    #[schemars(range(min = 1, max = 9999))]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["nummer", "nr", "zahl"]))]
    pub ordinal: Option<Spanned<u32>>,
    /// Language of the name, where it is another than the document's: `en`, `Ukrainisch`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["sprache", "language"]))]
    pub lang: Option<Text>,
    /// True when the count begins anew every year. Default: `false`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["je_jahr", "jährlich", "pro_jahr"]))]
    pub per_year: bool,
}

/// One day of an exchange.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Day {
    /// The date; `02-06` when nobody wrote down the year.
    #[schemars(extend("x-date" = "day", "x-personal" = "none", "x-aliases" = ["datum", "tag"]))]
    pub date: Spanned<When>,
    /// When it begins: `09:30`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["beginn", "von"]))]
    pub start: Option<Spanned<TimeOfDay>>,
    /// When it ends: `16:00`; an end before the beginning is after midnight.
    #[serde(default)]
    #[schemars(extend("x-time" = "end", "x-personal" = "none", "x-aliases" = ["ende", "bis"]))]
    pub end: Option<Spanned<TimeOfDay>>,
    /// Purpose of the day: `Vorabend mit Rundgang`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["titel", "thema"]))]
    pub title: Option<Text>,
    /// True when people were free to come on that day. Default: `false`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["freiwillig", "wahlweise"]))]
    pub optional: bool,
}

/// Who welcomed everybody.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Welcome {
    /// The person, by id.
    #[schemars(extend("x-personal" = "name", "x-shown" = "by-name", "x-aliases" = ["durch", "person", "von"]))]
    pub by: Text,
    /// In whose name, by id of the organisation, where that is neither host nor office.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "by-name", "x-aliases" = ["im_namen", "für", "organisation_id"]))]
    pub organisation: Option<Text>,
}

/// A next exchange.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NextExchange {
    /// When, as exact as it is known.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["datum", "termin", "wann"]))]
    pub date: Option<Spanned<When>>,
    /// When it begins: `"09:30"`.
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
    /// Where it is as a part of a sentence, where the name alone does not say it: `in der Schweiz`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["ortsangabe", "wo"]))]
    pub place_phrase: Option<Text>,
    /// How people meet: `on-site`, `online` or `hybrid`. Default: `on-site`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["teilnahmeform", "veranstaltungsform", "form"]))]
    pub venue_mode: VenueMode,
    /// In which house.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["veranstaltungsort", "haus"]))]
    pub venue: Option<Text>,
    /// Where people meet, if not in the house: `Bahnhof Musterstadt, Südausgang`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["treffpunkt"]))]
    pub meeting_point: Option<Text>,
    /// For when it was planned at first, when it is postponed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["statt", "ursprünglich", "verschoben_von"]))]
    pub postponed_from: Option<Spanned<When>>,
}

impl NextExchange {
    /// Tells whether a day or a place is known.
    pub fn says_when_or_where(&self) -> bool {
        self.date.is_some()
            || self.place.is_some()
            || self.place_phrase.is_some()
            || self.venue_mode == VenueMode::Online
    }
}

/// Places and month under the record.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SignOff {
    /// Where it was written.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["orte", "ort"]))]
    pub places: Vec<Text>,
    /// When it was written, usually a month: `2016-04`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["monat", "datum"]))]
    pub month: Option<Spanned<When>>,
}
