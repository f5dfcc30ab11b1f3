//! The text of XML and HTML: what stands between tags, and what stands in them.

use mail_parser::decoders::base64::base64_decode;
use text_template::without_references;

/// Elements within a line; all others end one.
const INLINE: [&str; 26] = [
    "a",
    "abbr",
    "b",
    "bdi",
    "cite",
    "code",
    "em",
    "i",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "u",
    "wbr",
    "w:r",
    "w:t",
    "w:rpr",
    "w:hyperlink",
    "w:prooferr",
    "w:bookmarkstart",
    "w:bookmarkend",
    "r",
    "t",
];

/// What follows a tag: the words behind it, or nothing until its element ends, for nobody reads what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behind {
    /// Words.
    Words,
    /// Nothing.
    Unread,
}

/// Gives the words of a file between its tags, each line by itself, with references to letters resolved. `said_by` is handed each tag, or comment, from its `<` on
/// and without its `>`, to add what it says.
pub fn between_tags(source: &str, said_by: &mut dyn FnMut(&str, &mut String) -> Behind) -> String {
    let mut words = String::with_capacity(source.len() / 2);
    let mut rest = source;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        words.push_str(before);
        let end = if from.starts_with("<!--") { from.find("-->") } else { from.find('>') };
        let Some((tag, after)) = end.and_then(|end| from.split_at_checked(end)) else {
            rest = from;
            break;
        };
        if !is_inline(tag) && !is_property_of_run(tag) {
            words.push('\n');
        }
        rest = after.strip_prefix("-->").or_else(|| after.strip_prefix('>')).unwrap_or(after);
        if said_by(tag, &mut words) == Behind::Unread && !tag.starts_with("</") && !tag.ends_with('/') {
            let name = tag.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default();
            let close = name.replacen('<', "</", 1);
            rest = rest.find(&close).and_then(|at| rest.get(at..)).unwrap_or_default();
        }
    }
    words.push_str(rest);
    without_references(&words)
}

/// The text of a file with tags. Attributes, comments and scripts stand behind it, each on a line.
pub(super) fn text(source: &str) -> String {
    let mut behind = String::new();
    let mut words = between_tags(source, &mut |tag, _| {
        attributes(tag, &mut behind);
        Behind::Words
    });
    words.push('\n');
    words.push_str(&without_references(&behind));
    words
}

/// The name of a tag's element, in small letters.
pub fn name_of(tag: &str) -> String {
    let name = tag.trim_start_matches(['<', '/']);
    name.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default().to_lowercase()
}

fn is_inline(tag: &str) -> bool {
    INLINE.contains(&name_of(tag).as_str())
}

/// Tells whether a tag of Word says how a run looks, and ends no line.
fn is_property_of_run(tag: &str) -> bool {
    const ENDS: [&str; 8] = ["w:p", "w:br", "w:cr", "w:tab", "w:tc", "w:tr", "w:ppr", "w:sectpr"];
    let name = name_of(tag);
    name.starts_with("w:") && !ENDS.contains(&name.as_str())
}

/// The values in quotes of a tag, and a comment whole.
fn attributes(tag: &str, out: &mut String) {
    if let Some(comment) = tag.strip_prefix("<!--") {
        out.push_str(comment);
        out.push('\n');
        return;
    }
    for mark in ['"', '\''] {
        for value in tag.split(mark).skip(1).step_by(2) {
            if !value.starts_with("data:") {
                out.push_str(value);
                out.push('\n');
            }
        }
    }
}

/// What is embedded in a page as `data:` in Base64.
pub(super) fn embedded(source: &str) -> Vec<Vec<u8>> {
    let pieces = source.split(";base64,").skip(1);
    let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=');
    let letters = pieces.map(|piece| piece.split(|c: char| !is_letter(c)).next().unwrap_or_default());
    letters.filter_map(|letters| base64_decode(letters.as_bytes())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_run_on_over_what_only_looks_different() {
        let said =
            text("<p>An<b>na</b> Kra&#109;er, M&uuml;ller</p><p title=\"x &amp; y\">Ende<!-- Notiz --></p>");
        assert!(
            said.contains("Anna Kramer, Müller\n") && said.contains("x & y") && said.contains("Notiz"),
            "{said}"
        );
        let word = text(
            "<w:p><w:r><w:t>Kra</w:t></w:r><w:proofErr/><w:r><w:rPr><w:b/></w:rPr><w:t>mer</w:t></w:r></w:p>",
        );
        assert!(word.contains("Kramer"), "{word}");
        assert_eq!(embedded("src=\"data:x;base64,QW5uYQ==\""), [b"Anna".to_vec()]);
    }
}
