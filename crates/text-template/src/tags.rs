//! Tags in running text, as people type them in a word processor.

use std::ops::Range;

/// Effect of a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagKind {
    /// `{{#each …}}`: opens a block.
    Open,
    /// `{{else}}`, also `{{else if …}}`: parts a block.
    Else,
    /// `{{/each}}`: closes a block.
    Close,
    /// `{{name}}`: is replaced by a value.
    Value,
    /// `{{! … }}`: says nothing.
    Comment,
}

/// A tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// Kind, by what it does.
    pub kind: TagKind,
    /// Text between its braces, with straight quotation marks and plain spaces.
    pub inner: String,
}

impl Tag {
    /// Its first word without its mark: the helper's name, or the value's.
    pub fn name(&self) -> &str {
        let text = self.inner.trim_start_matches(['#', '/']).trim_start();
        text.split_whitespace().next().unwrap_or_default()
    }

    /// Tells whether a block begins with it: `{{else if …}}` begins one within what it parts.
    pub fn opens(&self) -> bool {
        self.kind == TagKind::Open || self.kind == TagKind::Else && self.has_values()
    }

    /// Tells whether anything follows its first word: else that may be a name.
    pub fn has_values(&self) -> bool {
        self.inner.contains(' ')
    }
}

/// Text that looks like a tag and is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagFault {
    /// It begins and does not end.
    Unclosed,
    /// It asks for something that such templates do not have: partials, decorators, raw blocks.
    Unknown,
}

/// Tags, each with its place in bytes.
pub type Found = Vec<(Range<usize>, Tag)>;

/// The tags in `text`, each with its place in bytes.
///
/// # Errors
/// At the byte where a tag begins that is none.
pub fn tags(text: &str) -> Result<Found, (usize, TagFault)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find("{{")).map(|at| at + from) {
        let rest = text.get(start + 2..).unwrap_or_default();
        let (inner, length) = inner(rest).ok_or((start, TagFault::Unclosed))?;
        let end = start + 2 + length;
        found.push((start..end, tag(inner).ok_or((start, TagFault::Unknown))?));
        from = end;
    }
    Ok(found)
}

/// Finds what stands between the braces, and how many bytes it takes with those that close it.
fn inner(rest: &str) -> Option<(&str, usize)> {
    let (opening, closing) = match rest {
        rest if rest.starts_with("!--") => ("", "--}}"),
        rest if rest.starts_with('{') => ("{", "}}}"),
        _ => ("", "}}"),
    };
    let body = rest.strip_prefix(opening)?;
    let end = outside_quotes(body, closing).or_else(|| body.find(closing))?;
    Some((body.get(..end)?, opening.len() + end + closing.len()))
}

/// Where `closing` stands first outside quotation marks.
fn outside_quotes(body: &str, closing: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in body.char_indices() {
        match (quote, straight(c)) {
            (None, mark @ ('"' | '\'')) => quote = Some(mark),
            (Some(open), mark) if mark == open => quote = None,
            (None, _) if body.get(at..).is_some_and(|rest| rest.starts_with(closing)) => return Some(at),
            _ => {}
        }
    }
    None
}

/// Word turns straight quotation marks into those of the language.
const fn straight(c: char) -> char {
    match c {
        '“' | '”' | '„' | '‟' | '«' | '»' => '"',
        '‘' | '’' | '‚' | '‛' | '‹' | '›' => '\'',
        c => c,
    }
}

fn tag(inner: &str) -> Option<Tag> {
    let inner = normalise(inner);
    let text = inner.trim().trim_matches('~').trim();
    let kind = match text.chars().next()? {
        '!' => TagKind::Comment,
        '#' if !text.starts_with("#>") && !text.starts_with("#*") => TagKind::Open,
        '/' => TagKind::Close,
        '>' | '*' | '#' | '{' => return None,
        '^' if text.len() > 1 => return None,
        '^' => TagKind::Else,
        _ if text == "else" || text.starts_with("else ") => TagKind::Else,
        _ => TagKind::Value,
    };
    // Values are always escaped: what people typed is never markup.
    let text = text.trim_start_matches('&').trim();
    let text = match kind {
        TagKind::Open => format!("#{}", text.trim_start_matches('#').trim()),
        TagKind::Close => format!("/{}", text.trim_start_matches('/').trim()),
        TagKind::Else | TagKind::Value | TagKind::Comment => text.to_owned(),
    };
    (!text.is_empty()).then_some(Tag { kind, inner: text })
}

/// Straight quotation marks; outside them plain spaces, and no characters that cannot be seen.
fn normalise(inner: &str) -> String {
    let mut quote = None;
    let mut out = String::with_capacity(inner.len());
    for c in inner.chars().map(straight) {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
        match c {
            '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}' => {}
            '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' => {}
            c if c.is_whitespace() && (quote.is_none() || c != '\u{A0}') => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inners(text: &str) -> Vec<(TagKind, String)> {
        tags(text).unwrap().into_iter().map(|(_, tag)| (tag.kind, tag.inner)).collect()
    }

    #[test]
    fn tags_are_found_as_people_type_them() {
        assert_eq!(
            inners(
                "a {{ x }} {{#each\u{A0}l}}{{{y}}}{{else}}{{/each }} {{!-- }} --}} {{date x „}}“}}{{~&z~}}"
            ),
            [
                (TagKind::Value, "x".to_owned()),
                (TagKind::Open, "#each l".to_owned()),
                (TagKind::Value, "y".to_owned()),
                (TagKind::Else, "else".to_owned()),
                (TagKind::Close, "/each".to_owned()),
                (TagKind::Comment, "!-- }}".to_owned()),
                (TagKind::Value, "date x \"}}\"".to_owned()),
                (TagKind::Value, "z".to_owned()),
            ]
        );
        assert_eq!(tags("ü{{a}}").unwrap()[0].0, 2..7);
    }

    #[test]
    fn what_is_no_tag_is_said() {
        assert_eq!(tags("a {{b"), Err((2, TagFault::Unclosed)));
        for bad in ["{{> part}}", "{{*x}}", "{{}}", "{{#> a}}", "{{^a}}", "{{{{raw}}}}"] {
            assert_eq!(tags(bad), Err((0, TagFault::Unknown)), "{bad}");
        }
        assert!(tags("a { { b } } }}").unwrap().is_empty());
    }
}
