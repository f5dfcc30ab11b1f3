//! Blocks: what stands one below the other.

use super::Inlines;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What stands one below the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// A heading within a section.
    Heading {
        /// Its level in the document, 3 to 6: level 1 is the title, level 2 the sections.
        level: u8,
        /// Its words.
        text: Inlines,
        /// A name within the document, for anchors; none where nothing leads to it.
        id: Option<String>,
    },
    /// A paragraph.
    Paragraph(Inlines),
    /// A list.
    List(List),
    /// A table with a header row.
    Table(Table),
    /// Pictures in a grid; one is a grid of one.
    Figures(Vec<Figure>),
    /// Words that somebody said.
    Quote(Quote),
    /// Something set apart.
    Callout(Callout),
}

/// A list. Lists nest by standing among the blocks of an item, to depth 4.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct List {
    /// The items.
    pub items: Vec<Item>,
}

impl List {
    /// A list of bullets.
    pub fn bullets(items: Vec<Item>) -> Self {
        Self { items }
    }

    /// A list numbered from `first` on.
    pub fn numbered(first: u32, items: Vec<Item>) -> Self {
        let number = |(item, number): (Item, u32)| Item { number: Some(number), ..item };
        Self { items: items.into_iter().zip(first..).map(number).collect() }
    }

    /// Whether its items have numbers.
    pub fn is_numbered(&self) -> bool {
        self.items.iter().any(|item| item.number.is_some())
    }
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Item {
    /// Its number, which is printed whatever the one before it has; none for a bullet.
    pub number: Option<u32>,
    /// What it says: usually one paragraph and perhaps a list.
    pub blocks: Vec<Block>,
    /// The id of the finding or statement it comes from.
    pub origin: Option<String>,
}

impl Item {
    /// An item that comes from nowhere, with a bullet.
    pub const fn new(blocks: Vec<Block>) -> Self {
        Self { number: None, blocks, origin: None }
    }

    /// Whether `before` and this are numbers that follow one another.
    pub fn follows(&self, before: &Self) -> bool {
        before.number.and_then(|number| number.checked_add(1)) == self.number
    }
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Table {
    /// The caption, above it.
    pub caption: Option<Inlines>,
    /// The header row; as many cells as there are columns.
    pub header: Vec<Cell>,
    /// The rows below it, each with as many cells as the header.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
pub type Cell = Inlines;

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Figure {
    /// The picture file: a path relative to `inputs`, with `/`, by which the renderer is given its bytes.
    pub file: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// The caption; empty for none.
    pub caption: Inlines,
    /// Who took it, already in words (`Foto: …`); empty for nobody named.
    pub credit: Inlines,
}

/// Words that somebody said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Quote {
    /// The words with their quotation marks.
    pub text: Inlines,
    /// Who said them; empty for nobody named.
    pub by: Inlines,
}

/// Something set apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Callout {
    /// What it is for; decides the look.
    pub role: CalloutRole,
    /// What it says; may begin with a heading.
    pub blocks: Vec<Block>,
}

/// What a callout is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CalloutRole {
    /// One theme table: heading, a line about it, results. May break across pages.
    ThemeTable,
    /// The line about a theme table: sites, minutes, moderators. Printed small.
    Note,
    /// The next exchange. Stays whole.
    Next,
}
