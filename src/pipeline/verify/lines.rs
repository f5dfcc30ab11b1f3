//! What a person reads in a file, word by word: of pages, Word files, PDFs and Markdown, with alternative texts, without how it looks.

use super::pdf;
use crate::editions::{Behind, between_tags, name_of};
use ooxml::Package;

/// What a file is, by the ending of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A PDF.
    Pdf,
    /// A Word file.
    Word,
    /// A web page.
    Page,
    /// Markdown.
    Markdown,
    /// A table of values.
    Values,
    /// What tables of values mean, for programs.
    Description,
}

impl Kind {
    /// Reads the ending of a name; none of a file of which not all is read.
    pub(super) fn parse(ending: &str) -> Option<Self> {
        Some(match ending {
            "pdf" => Self::Pdf,
            "docx" => Self::Word,
            "html" => Self::Page,
            "md" => Self::Markdown,
            "csv" => Self::Values,
            "json" => Self::Description,
            _ => return None,
        })
    }
}

/// Elements of which nobody reads anything.
const UNREAD: [&str; 4] = ["script", "style", "w:instrtext", "metadata"];

/// Attributes that say something.
const SAYING: [&str; 5] = ["alt", "aria-label", "descr", "title", "content"];

/// Reads the words of a file that is a `kind`; none where it is no such file.
pub(super) fn words_of(kind: Kind, bytes: &[u8]) -> Option<Vec<String>> {
    let lines = match kind {
        Kind::Pdf => pdf::text(bytes)?,
        Kind::Word => word(bytes)?,
        Kind::Page => tagged(std::str::from_utf8(bytes).ok()?),
        Kind::Markdown => unmarked(std::str::from_utf8(bytes).ok()?),
        // Their cells are compared.
        Kind::Values | Kind::Description => return None,
    };
    Some(words(&lines))
}

/// The words of a text as they are compared: kinds of space and dash do not count.
pub(super) fn words(text: &str) -> Vec<String> {
    let plain = |c: char| match c {
        '\u{2010}'..='\u{2014}' | '\u{2212}' => '-',
        '„' | '“' | '”' | '«' | '»' => '"',
        '‚' | '‘' | '’' | '‹' | '›' => '\'',
        c => c,
    };
    let text: String = text.chars().filter(|c| *c != '\u{ad}' && *c != '\u{200b}').map(plain).collect();
    let is_word = |word: &&str| !word.chars().all(|c| matches!(c, '|' | '-' | '#' | '·' | '•'));
    text.split_whitespace().filter(is_word).map(str::to_owned).collect()
}

/// Markdown without its marks.
pub(super) fn unmarked(source: &str) -> String {
    let plain = source.replace(['*', '\\'], "");
    let words = plain
        .split('\n')
        .map(|line| line.split(' ').map(|word| word.trim_matches('_')).collect::<Vec<_>>().join(" "));
    words.collect::<Vec<_>>().join("\n")
}

fn word(bytes: &[u8]) -> Option<String> {
    let package = Package::read(bytes).ok()?;
    // Charts are compared value by value, and what runs over each page as a part of its own.
    let is_read = |name: &str| name == "word/document.xml" || name == "word/footnotes.xml";
    let part = |name: &str| std::str::from_utf8(package.part(name)?).ok().map(tagged);
    let mut names: Vec<&str> = package.names().filter(|name| is_read(name)).collect();
    names.sort_unstable();
    names.contains(&"word/document.xml").then(|| names.into_iter().filter_map(part).collect())
}

/// The words between tags, and those of attributes that say something.
pub(super) fn tagged(source: &str) -> String {
    between_tags(source, &mut |tag, words| {
        if !tag.starts_with("<!--") {
            said_by(tag, words);
        }
        if UNREAD.contains(&name_of(tag).as_str()) { Behind::Unread } else { Behind::Words }
    })
}

fn said_by(tag: &str, out: &mut String) {
    for name in SAYING {
        let Some((_, value)) = tag.split_once(&format!(" {name}=\"")) else { continue };
        let value = value.split('"').next().unwrap_or_default();
        out.push('\n');
        out.push_str(value);
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_read_and_looks_do_not_count() {
        let page = "<html><head><style>p{}</style><title>Titel</title></head><p>An<b>na</b>&nbsp;– 3 %</p><img alt=\"Bild &amp; Ton\"><script>x</script><td>45</td></html>";
        assert_eq!(words(&tagged(page)), ["Titel", "Anna", "3", "%", "Bild", "&", "Ton", "45"]);
    }
}
