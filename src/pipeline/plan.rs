//! Requests for builds.

use crate::compose::{KINDS, Kind};
use crate::model::{Edition, Exchange, Status, Use};
use std::path::PathBuf;

/// An output format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// PDF/A-2a and PDF/UA-1.
    Pdf,
    /// Word.
    Docx,
    /// A web page, and an article for a content management system.
    Html,
    /// Markdown.
    Md,
    /// A folder with Typst source, pictures and fonts.
    Typ,
    /// The dates that the document names, for calendars.
    Ics,
    /// What its tables say, as values.
    Csv,
}

/// Kinds whose tables are kept as values.
const COUNTED: [&str; 1] = ["dossier"];

/// Kinds whose dates people put into their calendars.
const DATED: [&str; 2] = ["record", "announcement"];

impl Format {
    /// Every format of a document that a build makes when nobody says which.
    pub const DEFAULT: [Self; 4] = [Self::Pdf, Self::Docx, Self::Html, Self::Md];

    /// Tells whether files of this format carry where their words come from.
    pub const fn has_sources(self) -> bool {
        match self {
            Self::Docx | Self::Html | Self::Typ => true,
            Self::Pdf | Self::Md | Self::Ics | Self::Csv => false,
        }
    }

    /// The formats of a kind when nobody says which: those of documents, and its dates and values beside them.
    pub fn usual(kind: &Kind) -> Vec<Self> {
        let dates = DATED.contains(&kind.name).then_some(Self::Ics);
        let values = COUNTED.contains(&kind.name).then_some(Self::Csv);
        Self::DEFAULT.into_iter().chain(dates).chain(values).collect()
    }

    /// The format of that name: `pdf`, `docx`, `html`, `md`, `typ`, `ics` or `csv`.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "pdf" => Some(Self::Pdf),
            "docx" => Some(Self::Docx),
            "html" => Some(Self::Html),
            "md" => Some(Self::Md),
            "typ" => Some(Self::Typ),
            "ics" => Some(Self::Ics),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }
}

impl Format {
    /// Gives the use that people who are in a picture must have agreed to.
    pub const fn used_for(self) -> Use {
        match self {
            Self::Pdf | Self::Docx | Self::Typ | Self::Ics | Self::Csv => Use::Print,
            Self::Html | Self::Md => Use::Web,
        }
    }
}

/// Request for a build.
#[derive(Clone, Debug)]
pub struct Request {
    /// The folder that holds `inputs`.
    pub root: PathBuf,
    /// Where outputs go; each exchange gets a folder in it.
    pub out: PathBuf,
    /// Which exchanges; none means all.
    pub exchanges: Vec<String>,
    /// The part of those that this run makes, where others make the rest.
    pub part: Option<Vec<String>>,
    /// Which kind of document.
    pub kind: &'static Kind,
    /// Which formats.
    pub formats: Vec<Format>,
    /// For whom it is; as the exchange says when nobody does.
    pub edition: Option<Edition>,
    /// True when the inputs of the edition are written, too.
    pub with_inputs: bool,
    /// The Word template to be used instead of the folder's own.
    pub template: Option<PathBuf>,
}

impl Request {
    /// Tells whether this run makes an exchange, as far as that is a question of its name.
    pub(super) fn is_part(&self, exchange: &str) -> bool {
        self.part.as_ref().is_none_or(|part| part.iter().any(|id| id == exchange))
            && (self.exchanges.is_empty() || self.exchanges.iter().any(|id| id == exchange))
    }

    /// The editions of an exchange that are made: the one that is asked for; else the internal one, and of a published record the public one, too.
    pub(super) fn editions(&self, exchange: &Exchange) -> Vec<Edition> {
        if let Some(edition) = self.edition {
            return vec![edition];
        }
        let is_record = KINDS.first().is_some_and(|first| first.name == self.kind.name);
        let is_public =
            is_record && exchange.event.value.status == Status::Published && exchange.edition.is_none();
        if is_public { vec![Edition::Internal, Edition::Public] } else { vec![Edition::Internal] }
    }
}
