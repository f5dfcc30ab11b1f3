//! A release, entered into `exchange.yaml`: its status, its day and its version; every comment stays.

use crate::model::{Exchange, Status};
use chrono::NaiveDate;
use yaml_source::{Edit, PathSegment, YamlEditor, YamlValue};

/// What is released, and who answers for it.
#[derive(Clone, Debug)]
pub struct Releasing {
    /// Who releases it: id or name of a person of the programme.
    pub by: String,
    /// What is new in it, where somebody said so.
    pub change: Option<String>,
    /// What the first version says is new where nobody said.
    pub first: String,
    /// The day.
    pub day: NaiveDate,
}

/// A file in which the release stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Released {
    /// The version that is released.
    pub version: String,
    /// Who releases it, by id.
    pub by: String,
    /// Whether the version was entered for it: of one that stood there, what is new in it stands there, too.
    pub is_new: bool,
    /// What `exchange.yaml` says now; none where it says so already.
    pub bytes: Option<Vec<u8>>,
}

/// Reason why nothing is released.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotReleased {
    /// The programme knows nobody called so; these are those whom it knows, by id.
    Unknown(Vec<String>),
    /// A new version must say what is new.
    NoChange,
    /// The file could not be edited so that it says just that.
    NotEdited,
}

/// Enters a release into the bytes of `exchange.yaml`. A version that was published already and still says the same is released as it is;
/// `is_changed` tells that it says something else.
///
/// # Errors
/// When nobody is called so, when nobody said what is new, or when the file cannot be edited.
pub fn release(
    exchange: &Exchange,
    releasing: &Releasing,
    is_changed: bool,
    bytes: &[u8],
) -> Result<Released, NotReleased> {
    let event = &exchange.event.value;
    let people = &exchange.programme.value.people;
    let is_meant = |id: &str, name: &str| id == releasing.by || name == releasing.by;
    let by = people.iter().find(|person| is_meant(person.id.as_str(), person.name.as_str()));
    let by = by.map(|person| person.id.value.clone());
    let by = by
        .ok_or_else(|| NotReleased::Unknown(people.iter().map(|person| person.id.value.clone()).collect()))?;
    let is_kept = exchange.published.contains_key(exchange.version());
    let is_new = is_changed || event.versions.is_empty() && !is_kept;
    if event.status == Status::Published && !is_new {
        return Ok(Released { version: exchange.version().to_owned(), by, is_new, bytes: None });
    }
    let mut sheet = YamlEditor::open(bytes).ok_or(NotReleased::NotEdited)?;
    let day = YamlValue::Name(releasing.day.to_string());
    let edits = [
        Edit::Renew(vec![PathSegment::Key("status")], YamlValue::Name("published".to_owned())),
        Edit::Renew(vec![PathSegment::Key("published")], day.clone()),
    ];
    sheet.edit(&edits).map_err(|_| NotReleased::NotEdited)?;
    let mut version = exchange.version().to_owned();
    if is_new {
        version = exchange.next_version();
        let is_first = event.versions.is_empty() && exchange.published.is_empty();
        let change = match (&releasing.change, is_first) {
            (Some(change), _) => change.clone(),
            (None, true) => releasing.first.clone(),
            (None, false) => return Err(NotReleased::NoChange),
        };
        let entry = YamlValue::Map(vec![
            ("number", YamlValue::Text(version.clone())),
            ("date", day),
            ("by", YamlValue::Name(by.clone())),
            ("change", YamlValue::Text(change)),
        ]);
        sheet.push(&[PathSegment::Key("versions")], &[entry]).map_err(|_| NotReleased::NotEdited)?;
    }
    Ok(Released { version, by, is_new, bytes: Some(sheet.bytes()) })
}
