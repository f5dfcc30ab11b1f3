//! Content of minutes beside prose: decisions, what was put off, approvals, dots, material, rounds.

use crate::model::{
    Approval, Consent, ConsentKind, DateEntry, Decision, Material, Postponed, Rating, Rounds, SiteSeries,
    Spanned, Tally, Text, When,
};
use schemars::JsonSchema;
use serde::Serialize;

/// What was decided.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct DecisionFact {
    /// What was decided.
    pub text: String,
    /// Its number, as printed.
    pub number: Option<String>,
    /// How many voted how; null when nobody counted.
    pub tally: Option<TallyFact>,
    /// Whether it did not get more votes for it than against it.
    pub failed: bool,
}

/// How many voted how.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct TallyFact {
    /// Votes for it.
    pub in_favour: u32,
    /// Votes against it; null when nobody wrote them down.
    pub against: Option<u32>,
    /// Abstentions; null when nobody wrote them down.
    pub abstained: Option<u32>,
    /// Whether all voted for it.
    pub unanimous: bool,
}

/// What was put off.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct PostponedFact {
    /// What was put off.
    pub what: String,
    /// Until when, as typed.
    pub to: Option<String>,
    /// Whether that is a day in figures.
    pub exact: bool,
    /// Why.
    pub reason: Option<String>,
}

/// The approval of an earlier record.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ApprovalFact {
    /// The earlier record, as the subject of the sentence.
    pub record: String,
    /// Its number, as printed.
    pub number: Option<String>,
    /// Where the earlier record is.
    pub url: Option<String>,
    /// How many voted how; null when nobody counted.
    pub tally: Option<TallyFact>,
    /// Whether it was approved.
    pub approved: bool,
    /// What was corrected in it.
    pub corrections: Vec<String>,
}

/// What something was given: dots, words, or both.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct RatingFact {
    /// What was valued.
    pub text: String,
    /// How many dots; null when it was valued in words only.
    pub dots: Option<u32>,
    /// Words for it, one for each scale.
    pub words: Vec<String>,
}

/// A date with what is on it.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct DateFact {
    /// What is on it.
    pub what: String,
    /// When, as typed.
    pub date: Option<String>,
    /// When it begins, as typed.
    pub start: Option<String>,
    /// When it ends, as typed.
    pub end: Option<String>,
    /// In which town.
    pub place: Option<String>,
    /// In which house.
    pub venue: Option<String>,
    /// Where people meet.
    pub meeting_point: Option<String>,
}

/// Something to read on, or to be sent later.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct MaterialFact {
    /// What it is.
    pub title: String,
    /// Where it is.
    pub url: Option<String>,
    /// What somebody promised to send later.
    pub promised: Option<PromiseFact>,
}

/// What somebody promised to send later.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct PromiseFact {
    /// Who promised it; null when nobody wrote it down.
    pub by: Option<String>,
    /// Until when, as typed.
    pub due: Option<String>,
    /// Whether that is a day in figures.
    pub exact: bool,
}

/// Consent to a picture.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ConsentFact {
    /// `written`, `spoken` or `nobody`.
    pub kind: String,
    /// When it was given, as typed.
    pub date: Option<String>,
}

/// Groups that went from station to station.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct RoundsFact {
    /// How many rounds there were.
    pub count: u32,
    /// How long one round took, in minutes.
    pub minutes: Option<u32>,
    /// The groups.
    pub groups: Vec<RoundGroupFact>,
}

/// A group on its way.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct RoundGroupFact {
    /// What it is called.
    pub name: String,
    /// Where it was, round by round.
    pub stations: Vec<String>,
}

/// A series of its own that a site runs.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct SiteSeriesFact {
    /// What it is called.
    pub title: String,
    /// Which one was the last, from 1.
    pub ordinal: u32,
    /// How many there will be.
    pub of: Option<u32>,
    /// When that was, as typed.
    pub date: Option<String>,
}

impl From<&SiteSeries> for SiteSeriesFact {
    fn from(series: &SiteSeries) -> Self {
        Self {
            title: series.title.value.clone(),
            ordinal: series.ordinal.value,
            of: series.of.as_ref().map(|of| of.value),
            date: typed(series.date.as_ref()),
        }
    }
}

fn text(text: Option<&Text>) -> Option<String> {
    text.map(|text| text.value.clone())
}

fn typed(when: Option<&Spanned<When>>) -> Option<String> {
    when.map(|when| when.value.to_string())
}

fn exact(when: Option<&Spanned<When>>) -> bool {
    when.is_some_and(|when| when.value.day().is_some())
}

impl From<&Tally> for TallyFact {
    fn from(tally: &Tally) -> Self {
        let typed = |votes: &Option<Spanned<u32>>| votes.as_ref().map(|votes| votes.value);
        Self {
            in_favour: tally.in_favour.value,
            against: typed(&tally.against),
            abstained: typed(&tally.abstained),
            unanimous: tally.votes_against() == 0 && tally.abstentions() == 0 && tally.in_favour.value > 0,
        }
    }
}

impl From<&Decision> for DecisionFact {
    fn from(decision: &Decision) -> Self {
        Self {
            text: decision.text.value.clone(),
            number: text(decision.number.as_ref()),
            tally: decision.tally.as_ref().map(TallyFact::from),
            failed: decision.failed(),
        }
    }
}

impl From<&Consent> for ConsentFact {
    fn from(consent: &Consent) -> Self {
        let kind = match consent.kind {
            ConsentKind::Written => "written",
            ConsentKind::Spoken => "spoken",
            ConsentKind::Refused => "refused",
            ConsentKind::Nobody => "nobody",
        };
        Self { kind: kind.to_owned(), date: typed(consent.date.as_ref()) }
    }
}

impl From<&Postponed> for PostponedFact {
    fn from(postponed: &Postponed) -> Self {
        Self {
            what: postponed.what.value.clone(),
            to: typed(postponed.to.as_ref()),
            exact: exact(postponed.to.as_ref()),
            reason: text(postponed.reason.as_ref()),
        }
    }
}

impl From<&Approval> for ApprovalFact {
    fn from(approval: &Approval) -> Self {
        Self {
            record: approval.record.value.clone(),
            number: text(approval.number.as_ref()),
            url: text(approval.url.as_ref()),
            tally: approval.tally.as_ref().map(TallyFact::from),
            approved: approval.approved,
            corrections: approval.corrections.iter().map(|text| text.value.clone()).collect(),
        }
    }
}

impl From<&Rating> for RatingFact {
    fn from(rating: &Rating) -> Self {
        Self {
            text: rating.text.value.clone(),
            dots: rating.dots.as_ref().map(|dots| dots.value),
            words: rating.words.iter().map(|words| words.value.clone()).collect(),
        }
    }
}

impl From<&DateEntry> for DateFact {
    fn from(entry: &DateEntry) -> Self {
        Self {
            what: entry.what.value.clone(),
            date: typed(entry.date.as_ref()),
            start: entry.start.as_ref().map(|time| time.value.to_string()),
            end: entry.end.as_ref().map(|time| time.value.to_string()),
            place: text(entry.place.as_ref()),
            venue: text(entry.venue.as_ref()),
            meeting_point: text(entry.meeting_point.as_ref()),
        }
    }
}

impl From<&Material> for MaterialFact {
    fn from(material: &Material) -> Self {
        let promised = material.promised.as_ref().map(|promise| PromiseFact {
            by: text(promise.by.as_ref()),
            due: typed(promise.due.as_ref()),
            exact: exact(promise.due.as_ref()),
        });
        Self { title: material.title.value.clone(), url: text(material.url.as_ref()), promised }
    }
}

impl From<&Rounds> for RoundsFact {
    fn from(rounds: &Rounds) -> Self {
        let groups: Vec<RoundGroupFact> = rounds
            .groups
            .iter()
            .map(|group| RoundGroupFact {
                name: group.name.value.clone(),
                stations: group.stations.iter().map(|station| station.value.clone()).collect(),
            })
            .collect();
        let count = groups.iter().map(|group| group.stations.len()).max().unwrap_or_default();
        Self {
            count: u32::try_from(count).unwrap_or(u32::MAX),
            minutes: rounds.minutes.as_ref().map(|minutes| minutes.value),
            groups,
        }
    }
}
