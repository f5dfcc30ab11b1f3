//! Blocks: what stands one below the other.

use super::{Chart, ContentsEntry, Counted, Inline, Inlines, plain_text, unsourced};
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
    /// Figures that are drawn.
    Chart(Chart),
    /// All that is counted by one word, each with where it is.
    Register(Register),
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

/// A list of figures or of tables.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Register {
    /// By which word they are counted: `Tabelle`.
    pub word: String,
    /// What is listed; all are of the same level.
    pub entries: Vec<ContentsEntry>,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Table {
    /// The caption, above it, without the number by which the table is counted.
    pub caption: Option<Inlines>,
    /// The number by which it is counted; none where tables are not.
    pub counted: Option<Counted>,
    /// The header row; as many cells as there are columns.
    pub header: Vec<Cell>,
    /// The rows below it, each with as many cells as the header.
    pub rows: Vec<Vec<Cell>>,
    /// The column whose cells name their rows, from 0; none where no column does.
    pub names: Option<usize>,
}

impl Table {
    /// A table without a caption, whose first column names the rows.
    pub fn new(header: Vec<Inlines>, rows: Vec<Vec<Inlines>>) -> Self {
        let cells = |row: Vec<Inlines>| row.into_iter().map(Cell::from).collect();
        let names = (header.len() > 1).then_some(0);
        let (header, rows) = (cells(header), rows.into_iter().map(cells).collect());
        Self { caption: None, counted: None, header, rows, names }
    }

    /// The table under that caption.
    #[must_use]
    pub fn titled(self, caption: Inlines) -> Self {
        Self { caption: Some(caption), ..self }
    }

    /// What stands above it: its number and its caption.
    pub fn title(&self) -> Option<Inlines> {
        match (&self.counted, &self.caption) {
            (None, caption) => caption.clone(),
            (Some(counted), caption) => Some(counted.before(caption.as_deref().unwrap_or_default())),
        }
    }

    /// Tells whether the cell in that column names its row: an empty one names nothing.
    pub fn is_name(&self, column: usize, cell: &Cell) -> bool {
        self.names == Some(column) && !cell.is_empty()
    }
}

/// A cell of a table: words, and below them points.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Cell {
    /// The words.
    pub text: Inlines,
    /// Points of a list below the words; most cells have none.
    pub points: Vec<Inlines>,
}

impl Cell {
    /// Tells whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty() && plain_text(&self.text).trim().is_empty()
    }

    /// Its lines, without sources: those of the words, and each point with a dash before it, for formats whose cells hold no list.
    pub fn lines(&self) -> Inlines {
        let mut lines = unsourced(&self.text);
        for point in &self.points {
            if !lines.is_empty() {
                lines.push(Inline::LineBreak);
            }
            lines.push(Inline::Text("– ".to_owned()));
            lines.extend(unsourced(point));
        }
        lines
    }

    /// All runs of words in it: the text, then the points.
    pub fn runs(&self) -> impl Iterator<Item = &Inlines> {
        std::iter::once(&self.text).chain(&self.points)
    }

    /// All runs of words in it, to be changed.
    pub fn runs_mut(&mut self) -> impl Iterator<Item = &mut Inlines> {
        std::iter::once(&mut self.text).chain(&mut self.points)
    }
}

impl From<Inlines> for Cell {
    fn from(text: Inlines) -> Self {
        Self { text, points: Vec::new() }
    }
}

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
    /// The source of what it shows, by an id as [`Inline::Sourced`] has it; none where nobody keeps sources. It is nothing to print.
    #[schemars(skip)]
    pub source: Option<String>,
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
    /// Key figures side by side: one list, each item a figure, what it counts, and more about it. Stays whole.
    KeyFigures,
}
