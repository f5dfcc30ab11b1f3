//! The facts of a view, field by field.

use super::minutes::{
    ApprovalFact, DateFact, DecisionFact, MaterialFact, PostponedFact, RatingFact, RoundsFact, SiteSeriesFact,
};
use super::words::NounFact;
use schemars::JsonSchema;
use serde::Serialize;

/// The programme.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ProgrammeFacts {
    /// Short name: `ThINKA`.
    pub name: String,
    /// Name as a whole: `ThINKA-Gesamtvorhaben`; the short name when there is none.
    pub title: String,
    /// That name in the genitive with its article, as typed or where its article is known: `des ThINKA-Gesamtvorhabens`.
    pub genitive: Option<String>,
    /// Where its sites lie, an adjective without ending: `thüringenweit`.
    pub scope: Option<String>,
    /// The project of a site with the programme’s name: `ThINKA-Projekt`, `Projekt der Sozialen Stadt`.
    pub project: NounFact,
    /// The project of a host with the programme’s name: `ThINKA-Vorhaben`.
    pub undertaking: NounFact,
    /// Language of the documents: `de`.
    pub language: String,
    /// The coordination office.
    pub office: Option<OfficeFacts>,
    /// Whom to tell about barriers in documents.
    pub accessibility: Option<AccessibilityFacts>,
}

/// Whom to tell about barriers in documents.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct AccessibilityFacts {
    /// An address for mail, or words behind `an`.
    pub contact: String,
    /// Address of the carrier's statement on accessibility.
    pub url: Option<String>,
}

/// The coordination office.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct OfficeFacts {
    /// Its name.
    pub name: String,
    /// Where it sits.
    pub places: Vec<String>,
    /// Address for mail.
    pub mail: Option<String>,
}

/// The meeting.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct EventFacts {
    /// The name of its folder.
    pub id: String,
    /// `draft`, `announced`, `agreed` or `published`.
    pub status: String,
    /// Whether it is a draft.
    pub draft: bool,
    /// Whether the meeting is still to come, so that the document invites to it.
    pub announced: bool,
    /// Whether the record still has to be approved.
    pub unapproved: bool,
    /// How the record is laid out: `record` or `minutes`.
    pub layout: String,
    /// Title of the record, where it is not made of series and place.
    pub title: Option<String>,
    /// What a meeting of the series is called: `ThINKA-Erfahrungsaustausch`.
    pub series: Option<String>,
    /// What one meeting is called, as a noun: the title of the series, or the programme’s word.
    pub meeting: NounFact,
    /// That without the programme’s name: `Erfahrungsaustausch` of `ThINKA-Erfahrungsaustausch`.
    pub occasion: NounFact,
    /// Which one it is, from 1.
    pub ordinal: Option<u32>,
    /// Whether the count begins anew every year.
    pub per_year: bool,
    /// The year of the first day, where it is known.
    pub year: Option<i32>,
    /// The motto, without quotation marks.
    pub motto: Option<String>,
    /// Where it was announced beforehand.
    pub announcement: Option<AnnouncementFact>,
    /// The days, in order.
    pub days: Vec<DayFact>,
    /// Until when people say whether they come, as typed.
    pub reply_by: Option<String>,
    /// Whether that is a day in figures.
    pub reply_by_exact: bool,
    /// For when it was planned at first, as typed.
    pub postponed_from: Option<String>,
    /// The first day, as typed: `2016-04-06`.
    pub start: Option<String>,
    /// The last day, when it is another than the first.
    pub end: Option<String>,
    /// Whether it takes the whole day.
    pub all_day: bool,
    /// The town.
    pub place: String,
    /// Where it is, as a part of a sentence, as typed: `in der Schweiz`.
    pub place_phrase: Option<String>,
    /// `on-site`, `online` or `hybrid`.
    pub venue_mode: String,
    /// Whether the title of the series names the town already: `Geraer Netzwerktreffen`.
    pub place_named: bool,
    /// The house.
    pub venue: Option<String>,
    /// Street and number of the house.
    pub street: Option<String>,
    /// The town of the house, where it is another.
    pub town: Option<String>,
    /// Sites that host it.
    pub hosts: Vec<SiteFact>,
    /// Who invited.
    pub inviters: Vec<InviterFact>,
    /// Organisations that held it where they are not the hosts.
    pub organisers: Vec<OrganisationFact>,
    /// Sites that take part for the first time.
    pub newcomers: Vec<SiteFact>,
    /// Places with which the record opens.
    pub dateline: Vec<String>,
    /// Whether a place in the dateline has a slash in its name, so that the slashes between the places need blanks.
    pub dateline_spaced: bool,
    /// Who took part.
    pub attendance: AttendanceFacts,
    /// Guests whom the opening names.
    pub guests: Vec<GuestFact>,
    /// The same guests for a sentence: those of one organisation together.
    pub guest_groups: Vec<GuestGroupFact>,
    /// Who welcomed everybody.
    pub welcome: Vec<WelcomeFact>,
    /// Who had which task.
    pub roles: Vec<DutyFact>,
    /// When the record was published, as typed.
    pub published: Option<String>,
    /// The versions of the record, the latest last.
    pub versions: Vec<VersionFact>,
    /// Whom the record is sent to.
    pub distribution: Vec<String>,
    /// What is attached to the record.
    pub annexes: Vec<MaterialFact>,
    /// How the record is approved; null when nobody said anything of it.
    pub approval: Option<RecordApprovalFact>,
    /// How name badges are printed.
    pub badges: BadgesFact,
    /// Where the record was signed off.
    pub sign_off_places: Vec<String>,
    /// When the record was signed off, as typed: `2016-04`.
    pub sign_off_month: Option<String>,
}

/// How name badges are printed.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct BadgesFact {
    /// The label of the first sheet on which printing begins, from 1.
    pub first: u32,
    /// Whether marks are printed along which one cuts.
    pub cut_marks: bool,
    /// Whether a page for trying out is printed instead.
    pub test_print: bool,
}

/// Where an exchange was announced beforehand.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct AnnouncementFact {
    /// Where, as a part of the sentence.
    pub place: String,
    /// When, as typed.
    pub date: Option<String>,
    /// The address.
    pub url: Option<String>,
}

/// A day.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct DayFact {
    /// The date, as typed.
    pub date: String,
    /// When it begins, as typed.
    pub start: Option<String>,
    /// When it ends, as typed.
    pub end: Option<String>,
    /// Whether it ends after midnight.
    pub past_midnight: bool,
    /// What it is for.
    pub title: Option<String>,
    /// Whether people were free to come.
    pub optional: bool,
}

/// Who welcomed everybody.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct WelcomeFact {
    /// Name.
    pub name: String,
    /// What the person did on that day.
    pub role: Option<String>,
    /// Whether the one before has a role, which commas enclose.
    pub after_role: bool,
    /// In whose name.
    pub organisation: Option<OrganisationFact>,
    /// Whether the role stands in brackets: between commas a longer list could be read in two ways.
    pub bracketed: bool,
}

/// Somebody who invited: a person, an organisation or a site.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct InviterFact {
    /// Name of the person, the organisation, or the project of the site.
    pub name: String,
    /// The organisation or the project as a noun with its article; null where nothing says its gender, and for people.
    pub noun: Option<NounFact>,
    /// Whether it is a site's project whose article nobody knows: a word says what it is.
    pub is_site: bool,
    /// What the person did on that day.
    pub role: Option<String>,
}

/// Who had a task.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct DutyFact {
    /// The task: `Protokoll`.
    pub task: String,
    /// Who had it.
    pub people: Vec<PersonFact>,
    /// Organisations that had it.
    pub organisations: Vec<OrganisationFact>,
    /// Whether a role or an organisation stands beside a name.
    pub detailed: bool,
    /// Whether those who had it sign the minutes.
    pub signs: bool,
}

/// How a record is approved.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct RecordApprovalFact {
    /// Until when one may object, as typed.
    pub objections_until: Option<String>,
    /// Whether that is a day in figures.
    pub objections_until_exact: bool,
    /// What was objected.
    pub objections: Vec<ObjectionFact>,
    /// When it was approved, as typed; null as long as it is not.
    pub approved: Option<String>,
    /// Who approved it, in words.
    pub by: Option<String>,
}

/// An objection to a record.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ObjectionFact {
    /// The objection.
    pub text: String,
    /// Who made it, in words.
    pub by: Option<String>,
    /// When it was made, as typed.
    pub date: Option<String>,
    /// What became of it, in words.
    pub outcome: Option<String>,
}

/// A version of the record.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct VersionFact {
    /// Its number, as printed.
    pub number: String,
    /// When it was made, as typed.
    pub date: String,
    /// Initials of who made it; the name of who has none.
    pub by: String,
    /// What is new in it.
    pub change: String,
}

/// Who took part.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct AttendanceFacts {
    /// In words.
    pub phrase: Option<String>,
    /// How many took part in all, where somebody counted.
    pub total: Option<u32>,
    /// Groups with their counts, with names, or with both.
    pub groups: Vec<GroupFact>,
    /// Whether the groups are a list of their own, being too many for a sentence, or having names.
    pub groups_listed: bool,
    /// Whether the guests are a list of their own, being too many for a sentence.
    pub guests_listed: bool,
    /// Whether the sentence about who took part has a singular subject, as in `eines der 14 Projekte nahm teil`.
    pub singular: bool,
    /// People one by one, as listed, those of the groups last.
    pub people: Vec<AttendantFact>,
    /// Those of them who were there, also for a part of the time.
    pub present: Vec<AttendantFact>,
    /// How many of those who were there took part online.
    pub online: u32,
    /// Names of those who sent apologies: of the list, or typed apart.
    pub excused: Vec<String>,
    /// Who was absent, in words.
    pub absent: Option<String>,
    /// Whether it was asked who sent apologies: then an empty list is told, too.
    pub excused_known: bool,
    /// How many volunteers helped.
    pub volunteers: Option<u32>,
    /// Whether those present could decide.
    pub quorum: Option<QuorumFact>,
}

/// Whether those present could decide.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct QuorumFact {
    /// How many with a vote were there.
    pub present: u32,
    /// How many have a vote; null when nobody wrote it down.
    pub of: Option<u32>,
    /// How many are needed; null when nobody wrote it down.
    pub needed: Option<u32>,
    /// Whether they could decide; null when neither words nor figures say it.
    pub reached: Option<bool>,
}

/// A group that took part.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct GroupFact {
    /// What its members are called: `ThINKA-Projekte`.
    pub name: String,
    /// What one member is called, with its article.
    pub singular: Option<String>,
    /// How many came; null when nobody counted.
    pub count: Option<u32>,
    /// Of how many it is said.
    pub of: Option<u32>,
    /// Whether all came.
    pub all: bool,
    /// Whether its members are listed by name: then an empty list is told, too.
    pub named: bool,
    /// Whether a role, an organisation or a limit of attendance stands beside a name.
    pub detailed: bool,
    /// Its members by name.
    pub people: Vec<AttendantFact>,
}

/// A person in an attendance list.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct AttendantFact {
    /// Name, or what the person is called instead.
    pub name: String,
    /// What the person does.
    pub role: Option<String>,
    /// Organisation.
    pub organisation: Option<String>,
    /// `on-site` or `online`; null when nobody said it.
    pub mode: Option<String>,
    /// `present`, `partly`, `excused` or `absent`.
    pub presence: String,
    /// From when on the person was there, as typed.
    pub from: Option<String>,
    /// Until when the person was there, as typed.
    pub until: Option<String>,
    /// The group of attendance that lists the person.
    pub group: Option<String>,
}

/// A site.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct SiteFact {
    /// Its id.
    pub id: String,
    /// Its name: `Gera-Liebschwitz`.
    pub name: String,
    /// What the project there is called.
    pub project: String,
    /// The same as a noun; null where its article is not known.
    pub noun: Option<NounFact>,
    /// Names of the organisations that carry it.
    pub carriers: Vec<String>,
    /// Whether it filed a report.
    pub reported: bool,
    /// Series of its own that it runs.
    pub series: Vec<SiteSeriesFact>,
    /// Since when it has been part of the programme, as typed.
    pub from: Option<String>,
}

/// An organisation under the name it had on the day.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct OrganisationFact {
    /// Its name.
    pub name: String,
    /// Its name in the genitive, with the article.
    pub genitive: Option<String>,
    /// Its abbreviation.
    pub short: Option<String>,
    /// Its name as a noun; null where its article is not known.
    pub noun: Option<NounFact>,
}

/// A person with the role on the day.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct PersonFact {
    /// Name.
    pub name: String,
    /// What the person did on that day.
    pub role: Option<String>,
    /// Organisation, where the role does not name it.
    pub organisation: Option<String>,
    /// Initials.
    pub initials: Option<String>,
}

/// A guest.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct GuestFact {
    /// Name; null when only the organisation is known.
    pub name: Option<String>,
    /// As what the guest came.
    pub role: Option<String>,
    /// For which organisation.
    pub organisation: Option<OrganisationFact>,
}

/// Guests whom a sentence names together.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct GuestGroupFact {
    /// Names; none when only the organisation is known.
    pub names: Vec<String>,
    /// As what a guest came, as typed for this exchange.
    pub role: Option<String>,
    /// What a guest does, as typed for the person; commas enclose it.
    pub office: Option<String>,
    /// For which organisation; null where `office` names it already.
    pub organisation: Option<OrganisationFact>,
    /// Whether those before end with a comma.
    pub after_comma: bool,
    /// Whether some group has several names.
    pub grouped: bool,
    /// Whether what a guest does stands in brackets: between commas a longer list could be read in two ways.
    pub bracketed: bool,
}

/// An item of the agenda.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct AgendaFact {
    /// Its number where the agenda counts, from 1; null for what no agenda announced, and beside a number of its own.
    pub number: Option<u32>,
    /// Title as announced.
    pub title: Option<String>,
    /// Its number as printed: `1.`, `I.`, `TOP 01`, or its own.
    pub label: Option<String>,
    /// Its kind: `talk`, `reports`, …; null when nobody said it.
    pub kind: Option<String>,
    /// On which of the days, from 1.
    pub day: u32,
    /// When it begins, as typed.
    pub start: Option<String>,
    /// When it ends, as typed.
    pub end: Option<String>,
    /// Points below the title, as announced.
    pub items: Vec<String>,
    /// Where it was, if not where all the rest was.
    pub place: Option<String>,
    /// Who spoke.
    pub speakers: Vec<PersonFact>,
    /// Organisations that gave an input.
    pub organisations: Vec<OrganisationFact>,
    /// Who led the talk.
    pub moderators: Vec<PersonFact>,
    /// What was decided.
    pub decisions: Vec<DecisionFact>,
    /// What was put off.
    pub postponed: Vec<PostponedFact>,
    /// Approvals of earlier records.
    pub approvals: Vec<ApprovalFact>,
    /// What people valued by dots.
    pub ratings: Vec<RatingFact>,
    /// Material, also what was promised for later.
    pub materials: Vec<MaterialFact>,
    /// Groups that went from station to station.
    pub rounds: Vec<RoundsFact>,
    /// Dates that were told.
    pub dates: Vec<DateFact>,
}

/// A merged finding.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct FindingFact {
    /// Its id.
    pub id: String,
    /// `success`, `obstacle`, `plan` or `need`.
    pub kind: String,
    /// Title of the work field.
    pub field: Option<String>,
    /// The office's wording.
    pub text: String,
    /// Names of the sites that said it, sorted; each once.
    pub sites: Vec<String>,
    /// How many sites said it.
    pub count: u32,
    /// How it came up, where no site filed it.
    pub raised: Option<String>,
    /// In how many exchanges one after another its theme was named, this one being the last; 0 where it belongs to no theme.
    pub since: u32,
    /// In how many exchanges at all its theme was named up to this one.
    pub times: u32,
    /// Points below it.
    pub points: Vec<FindingPointFact>,
}

/// A point below a merged finding.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct FindingPointFact {
    /// The point.
    pub text: String,
    /// Names of the sites that said it, sorted; each once.
    pub sites: Vec<String>,
    /// How many sites said it.
    pub count: u32,
    /// Points below it.
    pub points: Vec<Self>,
}

/// A theme table.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct TableFact {
    /// Its number.
    pub number: u32,
    /// That number as printed: `1`, `I` or `TOP 01`.
    pub label: String,
    /// Its theme; null when nobody wrote it down.
    pub title: Option<String>,
    /// How long the group talked, in minutes.
    pub minutes: Option<u32>,
    /// Who led the talk.
    pub moderators: Vec<PersonFact>,
    /// Names of the sites at the table.
    pub sites: Vec<String>,
    /// What came out.
    pub results: Vec<ResultFact>,
    /// Material, also what was promised for later.
    pub materials: Vec<MaterialFact>,
}

/// A result of a theme table.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ResultFact {
    /// The result, in Markdown as typed.
    pub text: String,
    /// Names of the sites it is addressed to.
    pub sites: Vec<String>,
}

/// What somebody will do, and what became of it.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct FollowUpFact {
    /// Its id, where somebody gave it one.
    pub id: Option<String>,
    /// What will be done.
    pub what: String,
    /// Who does it, in words.
    pub who: Option<String>,
    /// Names of the sites that do it.
    pub sites: Vec<String>,
    /// Names of the people who do it.
    pub people: Vec<String>,
    /// Until when, as typed.
    pub due: Option<String>,
    /// `open`, `done` or `dropped`.
    pub state: String,
    /// What became of it.
    pub outcome: Option<String>,
    /// The agenda item at which it was agreed; null when nobody said it, or when that was at an earlier exchange.
    pub item: Option<FollowUpItemFact>,
    /// The earlier exchange at which it was agreed; null when it is new.
    pub from: Option<FollowUpOriginFact>,
}

/// The agenda item at which something was agreed.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct FollowUpItemFact {
    /// Its number as printed: `TOP 03`.
    pub label: Option<String>,
    /// Its title.
    pub title: Option<String>,
}

/// The earlier exchange at which something was agreed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FollowUpOriginFact {
    /// The name of its folder.
    pub exchange: Option<String>,
    /// When it was, as typed.
    pub date: Option<String>,
    /// Where it was.
    pub place: Option<String>,
    /// The agenda item there, as printed.
    pub item: Option<String>,
}

/// A next exchange.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct NextFact {
    /// When, as typed.
    pub date: Option<String>,
    /// Whether the date is a day in figures.
    pub exact: bool,
    /// When it begins, as typed.
    pub start: Option<String>,
    /// When it ends, as typed.
    pub end: Option<String>,
    /// In which town.
    pub place: Option<String>,
    /// Where it is, as a part of a sentence, as typed.
    pub place_phrase: Option<String>,
    /// `on-site`, `online` or `hybrid`.
    pub venue_mode: String,
    /// In which house.
    pub venue: Option<String>,
    /// Where people meet.
    pub meeting_point: Option<String>,
    /// For when it was planned at first, as typed.
    pub postponed_from: Option<String>,
}
