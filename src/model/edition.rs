//! Whom a document is for, and what of an exchange such an edition must not have.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// An edition of what is made of an exchange, by those who read it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Edition {
    /// For the office and those who took part: nothing is left out but what `internal` keeps out of their documents.
    #[default]
    #[schemars(extend("x-aliases" = ["intern", "koordinierungsstelle"]))]
    Internal,
    /// For the ministry that pays.
    #[schemars(extend("x-aliases" = ["ministerium"]))]
    Ministry,
    /// For everybody.
    #[schemars(extend("x-aliases" = ["öffentlich", "oeffentlich", "veröffentlicht"]))]
    Public,
}

impl Edition {
    /// All of them, those for few first.
    pub const ALL: [Self; 3] = [Self::Internal, Self::Ministry, Self::Public];

    /// Its name on the command line and in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::Ministry => "ministry",
            Self::Public => "public",
        }
    }
}

/// The class of personal data that a key holds, as its schema says under `x-personal`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PersonalClass {
    /// None.
    None,
    /// The name of somebody who is printed on purpose: who spoke, led, welcomed, wrote.
    Name,
    /// Who took part or is told of it, by name.
    Attendance,
    /// How a person or a site is reached.
    Contact,
    /// How the office is reached, printed on purpose.
    OfficeContact,
    /// Words that somebody said.
    Quotation,
    /// A text in which people may be named.
    Remark,
    /// A picture, or what is said about one.
    Picture,
    /// What tells about somebody's health or faith: meals, help that is needed (GDPR Art. 9).
    Health,
    /// Which site is behind something.
    Site,
    /// For the office alone.
    Confidential,
    /// What tells about people who had no say in it: a site's own words about those it works for, who agreed for a child.
    Third,
}

impl PersonalClass {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::None,
        Self::Name,
        Self::Attendance,
        Self::Contact,
        Self::OfficeContact,
        Self::Quotation,
        Self::Remark,
        Self::Picture,
        Self::Health,
        Self::Site,
        Self::Confidential,
        Self::Third,
    ];

    /// Its name in the schema.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Name => "name",
            Self::Attendance => "attendance",
            Self::Contact => "contact",
            Self::OfficeContact => "office-contact",
            Self::Quotation => "quotation",
            Self::Remark => "remark",
            Self::Picture => "picture",
            Self::Health => "health",
            Self::Site => "site",
            Self::Confidential => "confidential",
            Self::Third => "third",
        }
    }

    /// The class of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }

    /// Tells whether an edition must not have what is of this class.
    pub const fn is_withheld(self, edition: Edition) -> bool {
        match (self, edition) {
            (_, Edition::Internal)
            | (
                Self::None
                | Self::Name
                | Self::OfficeContact
                | Self::Quotation
                | Self::Remark
                | Self::Picture,
                Edition::Ministry | Edition::Public,
            )
            | (Self::Attendance | Self::Site, Edition::Ministry) => false,
            (Self::Contact | Self::Health | Self::Confidential | Self::Third, _)
            | (Self::Attendance | Self::Site, Edition::Public) => true,
        }
    }
}

/// A kind of thing that an edition leaves out, as its documents say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LeftOut {
    /// Items, agreements and statements that are marked as internal.
    Internal,
    /// What the sites reported, in their own words.
    Reports,
    /// Who registered, with meals and needs.
    Registrations,
    /// Who took part, by name.
    Attendance,
    /// How people and sites are reached.
    Contacts,
    /// Which site is behind which result.
    Sites,
    /// Pictures that may not be shown to everybody.
    Pictures,
    /// What the office notes for itself.
    Notes,
}

impl LeftOut {
    /// Its name in files, and behind `without-` among the labels.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::Reports => "reports",
            Self::Registrations => "registrations",
            Self::Attendance => "attendance",
            Self::Contacts => "contacts",
            Self::Sites => "sites",
            Self::Pictures => "pictures",
            Self::Notes => "notes",
        }
    }
}

/// What is to be known of the edition that an exchange is, beside what it still says: `edition.json` keeps it in the inputs of an edition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct EditionSheet {
    /// Which one it is.
    pub edition: Edition,
    /// What it leaves out.
    pub without: BTreeSet<LeftOut>,
    /// How many reports count.
    pub reports: usize,
    /// How many sites sent none.
    pub missing: usize,
    /// What is behind each finding, and behind its points: `erfolg-1`, `erfolg-1/0`.
    pub backing: BTreeMap<String, Backing>,
    /// The numbers to which the items of the agenda are counted, internal ones among them.
    pub counted: Vec<Option<u32>>,
}

/// What is behind a finding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Backing {
    /// How many reports say it; 0 where that is nobody's business.
    pub count: u32,
    /// The sites that say it, by id; none where that is nobody's business.
    pub sites: BTreeSet<String>,
    /// In how many exchanges one after another its theme was named, this one being the last.
    pub since: u32,
    /// In how many at all.
    pub times: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_may_read_more_is_left_out_less() {
        for class in PersonalClass::ALL {
            assert_eq!(PersonalClass::parse(class.name()), Some(class));
            let withheld = Edition::ALL.map(|edition| class.is_withheld(edition));
            assert!(withheld.is_sorted(), "{class:?} is withheld from few and told to many: {withheld:?}");
        }
    }
}
