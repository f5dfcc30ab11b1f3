#![doc = include_str!("../README.md")]

mod block;
mod chart;
mod contents_entry;
mod counted;
mod data;
mod inline;
mod lines;
mod opening;
mod source;
mod words;

pub use block::{Block, Callout, CalloutRole, Cell, Figure, Item, List, Quote, Register, Table};
pub use chart::{Category, Chart, ChartForm, Point};
pub use contents_entry::ContentsEntry;
pub use counted::Counted;
pub use data::{DataColumn, DataKind, DataTable};
pub use inline::{Inline, Inlines, hidden_address, is_right_to_left, plain_text};
pub use lines::{each_figure_of, each_line_mut, each_line_of};
pub use opening::opening;
pub use source::{sources, unsourced};
pub use words::{plain_blocks, words};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A whole document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Document {
    /// Which kind of document: `record`.
    pub kind: String,
    /// Language as a BCP 47 tag: `de`.
    pub language: String,
    /// What the kind is called, above the title: `Dokumentation`.
    pub kicker: String,
    /// The title, plain.
    pub title: String,
    /// Names of the authors.
    pub authors: Vec<String>,
    /// The day of the document itself, of its latest version or publication; none of a draft: `2016-06-15`.
    pub date: Option<String>,
    /// What a header says on the left from the second page on: the series.
    pub running_title: String,
    /// What a header says on the right from the second page on: place and date.
    pub running_place: String,
    /// What the footer says beside the page number: the office and its places.
    pub running_office: String,
    /// The word that stands on every page of a draft; none when the record is no draft.
    pub draft_mark: Option<String>,
    /// In which state it is, in words at its head and in its title for programs: `Entwurf, nicht abgestimmt`; none of a finished one.
    pub state: Option<String>,
    /// Which version of a published record it is: `Fassung 1.1 vom 14. Juni 2027`; none for the first.
    pub version: Option<String>,
    /// What it says in plain words, printed before everything else.
    pub summary: Vec<Block>,
    /// That summary as the description of the file, without marks.
    pub description: Option<String>,
    /// The sections and headings that a contents lists; none in a short document.
    pub contents: Vec<ContentsEntry>,
    /// The abbreviations that it uses with what they are short for, as a list at the end; none where they are few.
    pub abbreviations: Vec<Block>,
    /// The facts in the box under the title.
    pub facts: Vec<Fact>,
    /// Whether the facts stand one below the other, each beside what it is, as in the head of minutes.
    pub facts_in_rows: bool,
    /// Whether each section is a sheet of its own, to be handed out.
    pub has_sheets: bool,
    /// Places with which the text opens, in bold: `Sonneberg/Jena/Sondershausen.`
    pub dateline: Option<Inlines>,
    /// What the record says before the agenda. The dateline opens its first paragraph.
    pub opening: Vec<Block>,
    /// The announced agenda, one line an item.
    pub agenda: Vec<Inlines>,
    /// What follows the sections: the next exchange.
    pub closing: Vec<Block>,
    /// Authors, places and month, one line each.
    pub colophon: Vec<Inlines>,
    /// Funding note and logos for the foot of the first page.
    pub funding: Option<FundingNote>,
    /// What its tables say, as values. No layout sees them.
    #[serde(skip)]
    pub data: Vec<DataTable>,
}

impl Document {
    /// Its title with the state or the version that it has, as programs that list files show it:
    /// `2. Erfahrungsaustausch in Altenburg (Entwurf, nicht abgestimmt)`.
    pub fn named(&self) -> String {
        match self.state.as_ref().or(self.version.as_ref()).filter(|_| !self.title.is_empty()) {
            Some(state) => format!("{} ({state})", self.title),
            None => self.title.clone(),
        }
    }
}

/// One fact in the box under the title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Fact {
    /// What it is: `Datum und Ort`.
    pub label: String,
    /// Its lines.
    pub lines: Vec<String>,
}

/// A section of the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Section {
    /// A name within the document, for anchors.
    pub id: String,
    /// The heading.
    pub title: Inlines,
    /// Who spoke, with role; printed small under the heading.
    pub byline: Option<Inlines>,
    /// What it says.
    pub body: Vec<Block>,
}

/// Funding note and logos.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FundingNote {
    /// The note.
    pub note: Inlines,
    /// The logos, in order.
    pub logos: Vec<Figure>,
}
