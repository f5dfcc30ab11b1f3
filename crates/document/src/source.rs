//! Sources of words, for writers that carry them beside the words, and for those that carry none.

use super::{Inline, Inlines};

/// The ids of the sources of a line, in the order of their words.
///
/// ```
/// use document::{Inline, sources};
/// let sourced = |source: &str, words: &str| Inline::Sourced {
///     source: source.into(),
///     content: vec![Inline::Text(words.into())],
/// };
/// let line = [sourced("au1", "Beschluss:"), Inline::Strong(vec![sourced("au2", "Ja.")])];
/// assert_eq!(sources(&line), ["au1", "au2"]);
/// ```
pub fn sources(line: &[Inline]) -> Vec<&str> {
    let mut found = Vec::new();
    collect(line, &mut found);
    found
}

fn collect<'a>(line: &'a [Inline], found: &mut Vec<&'a str>) {
    for inline in line {
        if let Inline::Sourced { source, .. } = inline {
            found.push(source);
        }
        collect(inline.content(), found);
    }
}

/// The line without its sources. Texts that only a source parted are one again.
///
/// ```
/// use document::{Inline, unsourced};
/// let text = |words: &str| Inline::Text(words.into());
/// let typed = Inline::Sourced { source: "au1".into(), content: vec![text("Haus")] };
/// assert_eq!(unsourced(&[text("„"), typed, text("“")]), [text("„Haus“")]);
/// ```
pub fn unsourced(line: &[Inline]) -> Inlines {
    let mut out = Inlines::new();
    add(line, &mut out);
    out
}

fn add(line: &[Inline], out: &mut Inlines) {
    for inline in line {
        match inline {
            Inline::Sourced { content, .. } => add(content, out),
            Inline::Text(text) => match out.last_mut() {
                Some(Inline::Text(before)) => before.push_str(text),
                _ => out.push(inline.clone()),
            },
            Inline::LineBreak => out.push(Inline::LineBreak),
            Inline::Strong(_)
            | Inline::Emphasis(_)
            | Inline::Link { .. }
            | Inline::Language { .. }
            | Inline::Abbreviation { .. }
            | Inline::Reference { .. } => {
                let mut inline = inline.clone();
                if let Some(content) = inline.content_mut() {
                    *content = unsourced(content);
                }
                out.push(inline);
            }
        }
    }
}
