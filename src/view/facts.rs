//! The facts of a view, field by field.

use schemars::JsonSchema;
use serde::Serialize;

/// The programme.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ProgrammeFacts {
    /// Short name: `ThINKA`.
    pub name: String,
    /// Name as a whole: `ThINKA-Gesamtvorhaben`; the short name when there is none.
    pub title: String,
    /// That name in the genitive with its article: `des ThINKA-Gesamtvorhabens`.
    pub genitive: Option<String>,
    /// Where its sites lie, an adjective without ending: `thüringenweit`.
    pub scope: Option<String>,
    /// Language of the documents: `de`.
    pub language: String,
    /// The coordination office.
    pub office: Option<OfficeFacts>,
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
    /// `draft`, `agreed` or `published`.
    pub status: String,
    /// Whether it is a draft.
    pub draft: bool,
    /// What a meeting of the series is called: `ThINKA-Erfahrungsaustausch`.
    pub series: Option<String>,
    /// Which one it is, from 1.
    pub ordinal: Option<u32>,
    /// The first day, as typed: `2016-04-06`.
    pub start: Option<String>,
    /// The last day, when it is another than the first.
    pub end: Option<String>,
    /// Whether it takes the whole day.
    pub all_day: bool,
    /// The town.
    pub place: String,
    /// The house.
    pub venue: Option<String>,
    /// Sites that host it.
    pub hosts: Vec<SiteFact>,
    /// Sites that take part for the first time.
    pub newcomers: Vec<SiteFact>,
    /// Places with which the record opens.
    pub dateline: Vec<String>,
    /// Who took part.
    pub attendance: AttendanceFacts,
    /// Guests whom the opening names.
    pub guests: Vec<GuestFact>,
    /// Who welcomed everybody.
    pub welcome: Vec<PersonFact>,
    /// Where the record was signed off.
    pub sign_off_places: Vec<String>,
    /// When the record was signed off, as typed: `2016-04`.
    pub sign_off_month: Option<String>,
}

/// Who took part.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct AttendanceFacts {
    /// In words.
    pub phrase: Option<String>,
    /// Groups with their counts.
    pub groups: Vec<GroupFact>,
    /// Whether the sentence about who took part has a singular subject, as in `eines der 14 Projekte nahm teil`.
    pub singular: bool,
    /// People one by one, as listed.
    pub people: Vec<AttendantFact>,
    /// Those of them who were there, also for a part of the time.
    pub present: Vec<AttendantFact>,
    /// Names of those who sent apologies: of the list, or typed apart.
    pub excused: Vec<String>,
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
    /// How many have a vote.
    pub of: u32,
    /// How many are needed.
    pub needed: u32,
    /// Whether so many were there.
    pub reached: bool,
}

/// A group that took part.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct GroupFact {
    /// What its members are called: `ThINKA-Projekte`.
    pub name: String,
    /// How many came.
    pub count: u32,
    /// Of how many it is said.
    pub of: Option<u32>,
    /// Whether all came.
    pub all: bool,
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
    /// `on-site` or `online`.
    pub mode: String,
    /// `present`, `partly`, `excused` or `absent`.
    pub presence: String,
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
    /// Names of the organisations that carry it.
    pub carriers: Vec<String>,
    /// Whether it filed a report.
    pub reported: bool,
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
}

/// A person with the role on the day.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct PersonFact {
    /// Name.
    pub name: String,
    /// What the person did on that day.
    pub role: Option<String>,
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

/// An item of the agenda.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct AgendaFact {
    /// Its number in the announced agenda, from 1; null for what no agenda announced.
    pub number: Option<u32>,
    /// Title as announced.
    pub title: Option<String>,
    /// Its kind: `talk`, `reports`, …
    pub kind: String,
    /// Who spoke.
    pub speakers: Vec<PersonFact>,
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
}

/// A theme table.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct TableFact {
    /// Its number.
    pub number: u32,
    /// Its theme.
    pub title: String,
    /// How long the group talked, in minutes.
    pub minutes: Option<u32>,
    /// Who led the talk.
    pub moderators: Vec<PersonFact>,
    /// Names of the sites at the table.
    pub sites: Vec<String>,
    /// What came out.
    pub results: Vec<ResultFact>,
}

/// A result of a theme table.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ResultFact {
    /// The result, in Markdown as typed.
    pub text: String,
    /// Names of the sites it is addressed to.
    pub sites: Vec<String>,
}

/// What somebody will do.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct FollowUpFact {
    /// What will be done.
    pub what: String,
    /// Who does it.
    pub who: Option<String>,
    /// Until when, as typed.
    pub due: Option<String>,
}

/// A next exchange.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct NextFact {
    /// When, as typed.
    pub date: Option<String>,
    /// Whether the date is a day in figures.
    pub exact: bool,
    /// In which town.
    pub place: Option<String>,
}
