//! What became of an agreement, written where it stands: only its state and its outcome are touched, and every comment stays.

use crate::digest::Agreement;
use crate::model::FollowUpState;
use yaml_source::{Edit, PathSegment, YamlEditor, YamlValue};

/// What became of an agreement.
#[derive(Clone, Debug)]
pub struct Settling {
    /// Its id.
    pub id: String,
    /// Whether it was dropped; else it was done.
    pub dropped: bool,
    /// What came of it, in words.
    pub outcome: Option<String>,
}

/// A file with the state and the outcome in it.
#[derive(Clone, Debug)]
pub struct Settled {
    /// The file, from the working folder.
    pub file: String,
    /// What it says now.
    pub bytes: Vec<u8>,
}

/// Reason why nothing was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSettled {
    /// Nothing of that id was agreed.
    Unknown,
    /// Of that id there are several, agreed at these exchanges.
    Several(Vec<String>),
    /// It is settled already.
    Already,
    /// It stands in a record that is published: the next exchange takes it on.
    Published(String),
    /// The file could not be edited so that it says just that.
    NotEdited(String),
}

/// Enters `settling` into the file where the agreement stands, which `read` gives by its path.
///
/// # Errors
/// When it is not clear which agreement is meant, when nothing is open of it, or when its file must not or cannot be edited.
pub fn settle(
    all: &[Agreement<'_>],
    settling: &Settling,
    read: &dyn Fn(&str) -> Option<Vec<u8>>,
) -> Result<Settled, NotSettled> {
    let is_meant = |it: &&Agreement<'_>| {
        it.task.id.as_ref().is_some_and(|id| id.value.eq_ignore_ascii_case(&settling.id))
    };
    let meant: Vec<&Agreement<'_>> = all.iter().filter(is_meant).collect();
    let open: Vec<&&Agreement<'_>> = meant.iter().filter(|it| it.task.state == FollowUpState::Open).collect();
    let agreement = match (meant.as_slice(), open.as_slice()) {
        ([], _) => return Err(NotSettled::Unknown),
        (_, []) => return Err(NotSettled::Already),
        (_, [only]) => **only,
        _ => return Err(NotSettled::Several(open.iter().map(|it| it.origin().to_owned()).collect())),
    };
    if !agreement.exchange.event.value.status.is_open() {
        return Err(NotSettled::Published(agreement.exchange.id.clone()));
    }
    let file = agreement.exchange.event.file.clone();
    let not = || NotSettled::NotEdited(file.clone());
    let bytes = read(&file).ok_or_else(not)?;
    let mut sheet = YamlEditor::open(&bytes).ok_or_else(not)?;
    let state = if settling.dropped { "dropped" } else { "done" };
    let at = |key: &'static str| -> Vec<PathSegment<'static>> {
        agreement.path.iter().copied().chain([PathSegment::Key(key)]).collect()
    };
    let mut edits = vec![Edit::Renew(at("state"), YamlValue::Name(state.to_owned()))];
    if let Some(outcome) = settling.outcome.as_ref().filter(|outcome| !outcome.trim().is_empty()) {
        edits.push(Edit::Renew(at("outcome"), YamlValue::Text(outcome.trim().to_owned())));
    }
    sheet.edit(&edits).map_err(|_| not())?;
    Ok(Settled { file, bytes: sheet.bytes() })
}
