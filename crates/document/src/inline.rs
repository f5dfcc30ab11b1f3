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
    /// A line break within a paragraph.
    LineBreak,
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
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } => {
                collect(content, out);
            }
            Inline::LineBreak => out.push(' '),
        }
    }
}
