//! Inlines: what stands within a line.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A run of inlines.
pub type Inlines = Vec<Inline>;

/// What stands within a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Inline {
    /// Plain characters, never markup. Without line feeds; those are [`Inline::LineBreak`].
    Text(String),
    /// Strong importance.
    Strong(Inlines),
    /// Stress.
    Emphasis(Inlines),
    /// A link; links do not nest.
    Link {
        /// The address as typed; writers encode it for their format.
        url: String,
        /// What is shown.
        content: Inlines,
    },
    /// Words in another language than the document's.
    Language {
        /// The language as a BCP 47 tag: `uk`; `und` where nothing but the script is known.
        tag: String,
        /// The words.
        content: Inlines,
    },
    /// An abbreviation. Writers print it as it stands; a format that can tells what it is short for.
    Abbreviation {
        /// What it is short for: `Landkreis Altenburger Land`.
        long: String,
        /// The abbreviation: `LK ABG`.
        content: Inlines,
    },
    /// Words that lead to a section, a heading, a figure or a table of the document.
    Reference {
        /// The id of where it leads; one that the document does not have leaves the words.
        target: String,
        /// What is shown.
        content: Inlines,
        /// What stands before the number of the page on which that is, for formats that have pages: `Seite`; none where no page is told.
        page: Option<String>,
    },
    /// Words with their source: which it is, says whoever made the document. A writer that carries no sources writes the words.
    Sourced {
        /// The source, by an id that tells nothing by itself; each stands in a document once.
        source: String,
        /// The words.
        content: Inlines,
    },
    /// A line break within a paragraph.
    LineBreak,
}

impl Inline {
    /// The inlines within this one; none for characters and breaks.
    pub fn content(&self) -> &[Self] {
        match self {
            Self::Strong(content)
            | Self::Emphasis(content)
            | Self::Link { content, .. }
            | Self::Language { content, .. }
            | Self::Abbreviation { content, .. }
            | Self::Reference { content, .. }
            | Self::Sourced { content, .. } => content,
            Self::Text(_) | Self::LineBreak => &[],
        }
    }

    /// The inlines within this one, to be changed; `None` for characters and breaks.
    pub const fn content_mut(&mut self) -> Option<&mut Inlines> {
        match self {
            Self::Strong(content)
            | Self::Emphasis(content)
            | Self::Link { content, .. }
            | Self::Language { content, .. }
            | Self::Abbreviation { content, .. }
            | Self::Reference { content, .. }
            | Self::Sourced { content, .. } => Some(content),
            Self::Text(_) | Self::LineBreak => None,
        }
    }
}

/// The characters of `inlines` without their meaning; line breaks become spaces.
///
/// ```
/// use document::{Inline, plain_text};
/// let inlines = [Inline::Text("am ".into()), Inline::Strong(vec![Inline::Text("6. April".into())])];
/// assert_eq!(plain_text(&inlines), "am 6. April");
/// ```
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    collect(inlines, &mut out);
    out
}

fn collect(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::LineBreak => out.push(' '),
            Inline::Strong(_)
            | Inline::Emphasis(_)
            | Inline::Link { .. }
            | Inline::Language { .. }
            | Inline::Abbreviation { .. }
            | Inline::Reference { .. }
            | Inline::Sourced { .. } => collect(inline.content(), out),
        }
    }
}

/// Tells whether a language is written from right to left, by its BCP 47 tag.
///
/// ```
/// assert!(document::is_right_to_left("ar") && document::is_right_to_left("und-Hebr"));
/// assert!(!document::is_right_to_left("uk") && !document::is_right_to_left("az-Latn"));
/// ```
pub fn is_right_to_left(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default().to_ascii_lowercase();
    match parts.find(|part| part.len() == 4) {
        Some(script) => {
            ["arab", "hebr", "syrc", "thaa", "nkoo"].contains(&script.to_ascii_lowercase().as_str())
        }
        None => {
            ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"].contains(&primary.as_str())
        }
    }
}

/// Gives the address of a link that paper would hide: its words do not say it, nor do the words `behind` it, in brackets.
///
/// ```
/// use document::{Inline, hidden_address};
/// let text = |words: &str| Inline::Text(words.into());
/// assert_eq!(hidden_address("https://a.de", &[text("Ratgeber")], &[]), Some("https://a.de"));
/// assert_eq!(hidden_address("https://a.de", &[text("Ratgeber")], &[text(" (https://a.de)")]), None);
/// assert_eq!(hidden_address("mailto:x@a.de", &[text("x@a.de")], &[]), None);
/// ```
pub fn hidden_address<'a>(url: &'a str, content: &[Inline], behind: &[Inline]) -> Option<&'a str> {
    let address = url.trim();
    let address = address.strip_prefix("mailto:").unwrap_or(address);
    let words = plain_text(content);
    let is_said = |words: &str| words.contains(address.trim_end_matches('/'));
    let follows = || plain_text(behind).strip_prefix(" (").is_some_and(|rest| rest.starts_with(address));
    (!address.is_empty() && !words.trim().is_empty() && !is_said(&words) && !follows()).then_some(address)
}
