//! What became of a list of contacts.

/// A change that a list of contacts made in the office's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactChange {
    /// The contact, by id.
    pub id: String,
    /// The partner by name.
    pub partner: String,
    /// The key that changed; none where the contact is new.
    pub key: Option<&'static str>,
    /// What stood there; none where nothing did.
    pub before: Option<String>,
    /// What stands there now; none where nothing does.
    pub after: Option<String>,
}
