//! What is asked for: a package, for whom.

use crate::model::Edition;
use chrono::NaiveDate;
use std::path::PathBuf;

/// Who receives a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// A ministry: single files, and a letter.
    Ministry,
    /// An archive: documents, and what they were made from.
    Archive,
}

impl Recipient {
    /// Every recipient with the name that is typed.
    pub const ALL: [(&'static str, Self); 2] = [("ministry", Self::Ministry), ("archive", Self::Archive)];

    /// The recipient of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(known, _)| *known == name).map(|(_, recipient)| recipient)
    }

    const fn folder(self) -> &'static str {
        match self {
            Self::Ministry => "ministerium",
            Self::Archive => "archiv",
        }
    }

    /// The edition that a recipient usually gets.
    const fn usual(self) -> Edition {
        match self {
            Self::Ministry => Edition::Ministry,
            Self::Archive => Edition::Internal,
        }
    }
}

/// Request for a package.
#[derive(Clone, Debug)]
pub struct PackageRequest {
    /// The folder that holds `inputs`.
    pub root: PathBuf,
    /// Where outputs are, and the package goes.
    pub out: PathBuf,
    /// Who receives it.
    pub recipient: Recipient,
    /// The edition; none means the usual one of the recipient.
    pub edition: Option<Edition>,
    /// Documents, as files of the outputs; none means the records of all exchanges.
    pub files: Vec<PathBuf>,
    /// Lines of the recipient's address.
    pub address: Vec<String>,
    /// Tells whether one zip is made of it as well.
    pub zip: bool,
    /// The day of the package; none means the last day of the last exchange in it.
    pub day: Option<NaiveDate>,
}

impl PackageRequest {
    /// The edition that goes to the recipient.
    pub(super) fn edition(&self) -> Edition {
        self.edition.unwrap_or(self.recipient.usual())
    }

    /// The folder of the package: one of another edition than the usual lies beside that, and takes the place of none.
    pub(super) fn folder(&self) -> String {
        let folder = self.recipient.folder();
        let edition = self.edition();
        if edition == self.recipient.usual() {
            folder.to_owned()
        } else {
            format!("{folder}-{}", edition.name())
        }
    }
}
