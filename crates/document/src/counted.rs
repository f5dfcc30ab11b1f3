//! Numbers of figures and tables, by which other places of the document refer to them.

use super::{Inline, Inlines};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The number by which a figure or a table is counted in its document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Counted {
    /// What is counted: `Tabelle`.
    pub word: String,
    /// Its number, from 1.
    pub number: u32,
    /// A name within the document, for anchors.
    pub id: String,
}

impl Counted {
    /// What it is called elsewhere in the document; its parts stay in one line.
    ///
    /// ```
    /// # use document::Counted;
    /// let counted = Counted { word: "Tabelle".into(), number: 3, id: "targets".into() };
    /// assert_eq!(counted.called(), "Tabelle\u{a0}3");
    /// ```
    pub fn called(&self) -> String {
        format!("{}\u{a0}{}", self.word, self.number)
    }

    /// Its number before the words that say what it shows.
    pub fn before(&self, words: &[Inline]) -> Inlines {
        let called = self.called();
        let led = if words.is_empty() { called } else { format!("{called}: ") };
        std::iter::once(Inline::Text(led)).chain(words.iter().cloned()).collect()
    }
}
