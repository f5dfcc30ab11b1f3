//! What somebody typed at the meeting, as the Mitschrift says it.

use crate::model::Text;
use schemars::JsonSchema;
use serde::Deserialize;

/// The version of the format that the Mitschrift is read as.
pub const NOTES: &str = "notes/1";

/// A filled Mitschrift.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeetingNotes {
    /// The format, `notes/1`.
    pub austausch: Text,
    /// The exchange, by the name of its folder.
    pub exchange: Text,
    /// People in the list of attendance of whom something was ticked or typed.
    #[serde(default)]
    pub people: Vec<NotedPerson>,
    /// Items of the agenda at which something was typed.
    #[serde(default)]
    pub items: Vec<NotedItem>,
    /// Theme tables at which something was typed.
    #[serde(default)]
    pub tables: Vec<NotedTable>,
}

/// A row of the list of attendance.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotedPerson {
    /// The name.
    pub name: Text,
    /// The organisation, in words.
    #[serde(default)]
    pub organisation: Option<Text>,
    /// `present` or `excused`; none where no box or both are ticked.
    #[serde(default)]
    pub presence: Option<Text>,
}

/// An item of the agenda.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotedItem {
    /// Its id, where it has one.
    #[serde(default)]
    pub id: Option<Text>,
    /// Its title, as it stands in the file; where its mark is gone, with the number before it.
    pub title: Text,
    /// What was told, in Markdown.
    #[serde(default)]
    pub text: Option<Text>,
    /// What was decided.
    #[serde(default)]
    pub decisions: Vec<NotedDecision>,
    /// What was agreed.
    #[serde(default)]
    pub follow_ups: Vec<NotedFollowUp>,
}

/// A row of decisions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotedDecision {
    /// What was decided; empty where only votes were typed.
    pub text: Text,
    /// Votes for it, as typed.
    #[serde(default, rename = "for")]
    pub in_favour: Option<Text>,
    /// Votes against it, as typed.
    #[serde(default)]
    pub against: Option<Text>,
    /// Abstentions, as typed.
    #[serde(default)]
    pub abstained: Option<Text>,
}

/// A row of what was agreed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotedFollowUp {
    /// What is to be done; empty where only who or when was typed.
    pub what: Text,
    /// Who does it.
    #[serde(default)]
    pub who: Option<Text>,
    /// Until when, as typed.
    #[serde(default)]
    pub due: Option<Text>,
}

/// A theme table.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotedTable {
    /// Its number; none where its mark is gone.
    #[serde(default)]
    pub number: Option<Text>,
    /// Its theme, as it stands in the file; where its mark is gone, with the number before it.
    pub title: Text,
    /// Results, in Markdown.
    #[serde(default)]
    pub results: Vec<Text>,
    /// What was agreed.
    #[serde(default)]
    pub follow_ups: Vec<NotedFollowUp>,
}
