//! Escaping: what people typed comes out as those characters.

use super::stand_in::without_marks;

/// The format that a template produces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Typst source, in markup position.
    Typst,
    /// HTML, in text or in a quoted attribute.
    Html,
    /// Markdown, in running text.
    Markdown,
    /// Markdown that is read as that, once: what it is told has no marks, only stand-ins for them.
    Phrase,
    /// Word's XML, in text or in a quoted attribute.
    Word,
    /// YAML, in the place of a value: text comes with its quotation marks.
    Yaml,
}

impl Format {
    /// The escape for a content position.
    pub const fn content(self) -> fn(&str) -> String {
        match self {
            Self::Typst => typst_content,
            Self::Html => xml_text,
            Self::Word => word_text,
            Self::Markdown => markdown_text,
            Self::Phrase => without_marks,
            Self::Yaml => json_string,
        }
    }

    /// The escape for `{{string x}}`: a position where the format expects a quoted string.
    /// In Typst the quotation marks come with it; in HTML they stand in the template.
    pub const fn string(self) -> fn(&str) -> String {
        match self {
            Self::Typst => typst_string,
            Self::Html => xml_text,
            Self::Word => word_text,
            Self::Markdown | Self::Phrase | Self::Yaml => json_string,
        }
    }
}

/// Text as a Typst string literal.
///
/// ```
/// assert_eq!(text_template::typst_string(r#"a "b" \c"#), r#""a \"b\" \\c""#);
/// ```
pub fn typst_string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('"');
    out
}

/// Text in Typst markup, as code: no markup character has to be known, and the semicolon
/// keeps a following `.`, `(` or `[` from binding to the string.
pub fn typst_content(text: &str) -> String {
    format!("#{};", typst_string(text))
}

/// Text for Word's XML, in text or in an attribute, where an XML reader would make a space of a line break (XML 1.0, clause 3.3.3).
fn word_text(text: &str) -> String {
    let escaped = xml_text(text);
    if !escaped.contains(['\n', '\r', '\t']) {
        return escaped;
    }
    escaped.replace("\r\n", "\n").replace(['\n', '\r'], "&#10;").replace('\t', "&#9;")
}

/// Text in XML or HTML, in content or in a quoted attribute. Characters that XML 1.0 (clause 2.2) forbids become U+FFFD.
pub fn xml_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(c),
            c if c < ' ' || matches!(c, '\u{FFFE}' | '\u{FFFF}') => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}

/// Where a run of text stands in Markdown. The default is the place where most can go wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkdownPlace {
    /// Nothing but white space stands before it on its line.
    pub starts_line: bool,
    /// It is what a link or a picture shows.
    pub in_brackets: bool,
    /// It stands in a cell of a table.
    pub in_table: bool,
}

impl Default for MarkdownPlace {
    fn default() -> Self {
        Self { starts_line: true, in_brackets: true, in_table: true }
    }
}

/// Text in CommonMark, wherever it stands: a mark that could begin or end markup gets a backslash (clause 2.4),
/// and a line feed becomes a space, so that nothing typed can open a block.
pub fn markdown_text(text: &str) -> String {
    markdown_at(text, MarkdownPlace::default())
}

/// Text in CommonMark at `place`, with no more backslashes than it needs there.
pub fn markdown_at(text: &str, place: MarkdownPlace) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at_start = place.starts_line;
    let mut figures = 0;
    for (index, &c) in chars.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| chars.get(before)).copied();
        let rest = chars.get(index + 1..).unwrap_or_default();
        if matches!(c, '\n' | '\r' | '\t') {
            out.push(' ');
        } else {
            let escaped = if at_start { opens_block(c, rest) } else { figures > 0 && ends_number(c, rest) };
            if escaped || is_mark(before, c, rest, place) {
                out.push('\\');
            }
            out.push(c);
        }
        figures = if c.is_ascii_digit() && (at_start || figures > 0) { figures + 1 } else { 0 };
        at_start &= c.is_whitespace();
    }
    out
}

/// Tells whether `c` at the start of a line could open a block, or underline the line before as a heading or a table.
fn opens_block(c: char, rest: &[char]) -> bool {
    let next = rest.first();
    match c {
        '#' | '>' | '=' | '|' | '*' | '_' | '~' | '[' => true,
        '-' | ':' => next.is_none_or(|next| !next.is_alphanumeric()),
        '+' => next.is_none_or(|next| next.is_whitespace()),
        _ => false,
    }
}

/// Tells whether `c` after figures at the start of a line makes them the number of a list item.
fn ends_number(c: char, rest: &[char]) -> bool {
    matches!(c, '.' | ')') && rest.first().is_none_or(|next| next.is_whitespace())
}

/// Tells whether `c` within a line could be part of markup. What follows the text is not known, so its last character may be.
fn is_mark(before: Option<char>, c: char, rest: &[char], place: MarkdownPlace) -> bool {
    let next = rest.first().copied();
    let around = |test: fn(char) -> bool| before.is_some_and(test) && next.is_some_and(test);
    match c {
        '`' => true,
        '\\' => next.is_none_or(|next| next.is_ascii_punctuation() || matches!(next, '\n' | '\r')),
        '*' | '~' => !around(char::is_whitespace),
        '_' => !around(char::is_whitespace) && !around(char::is_alphanumeric),
        '[' => place.in_brackets,
        ']' => place.in_brackets || next.is_none_or(|next| matches!(next, '(' | '[' | ':')),
        '<' => next.is_none_or(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?')),
        '&' => begins_reference(rest),
        '|' => place.in_table,
        '!' => next.is_none_or(|next| next == '['),
        '#' => next.is_none(),
        _ => false,
    }
}

/// Tells whether what follows an `&` makes it a character reference (clause 2.5).
fn begins_reference(rest: &[char]) -> bool {
    let name = rest.iter().take_while(|c| c.is_ascii_alphanumeric() || **c == '#').count();
    rest.get(name).is_none_or(|&end| end == ';' && name > 0)
}

fn json_string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// An address as a URI reference (RFC 3986): white space and characters that no URI holds are percent-encoded.
/// Only `http`, `https`, `mailto` and relative addresses are let through; anything else leads nowhere (`None`).
///
/// ```
/// use text_template::href;
/// assert_eq!(href("http://a.de/b c").as_deref(), Some("http://a.de/b%20c"));
/// assert_eq!(href("javascript:alert(1)"), None);
/// ```
pub fn href(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let scheme = typed.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| is_scheme(scheme));
    if !scheme
        .is_none_or(|scheme| ["http", "https", "mailto"].contains(&scheme.to_ascii_lowercase().as_str()))
    {
        return None;
    }
    let mut out = String::with_capacity(typed.len());
    let mut buffer = [0; 4];
    for c in typed.chars() {
        if c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}') {
            out.push(c);
        } else {
            for byte in c.encode_utf8(&mut buffer).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    Some(out)
}

/// RFC 3986 clause 3.1; white space that browsers strip counts as part of a scheme, so that `java\nscript:` is one.
fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| {
            c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.') || c.is_whitespace() || c.is_control()
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_keeps_lists_and_emphasis_from_opening() {
        assert_eq!(markdown_text("6. April *a* Migranten*innen"), "6\\. April \\*a\\* Migranten\\*innen");
        assert_eq!(markdown_text("- a - b"), "\\- a - b");
        assert_eq!(markdown_text("am 6. April"), "am 6. April");
        assert_eq!(markdown_text("2.1 Träger & Co. <3 a_b"), "2.1 Träger & Co. <3 a_b");
        assert_eq!(markdown_text("&amp; <b> C:\\x \\*"), "\\&amp; \\<b> C:\\x \\\\\\*");
        assert_eq!(markdown_text("Achtung!"), "Achtung\\!");
    }

    #[test]
    fn addresses_lead_only_where_a_browser_may_go() {
        assert_eq!(href("java\nscript:alert(1)"), None);
        assert_eq!(href("data:text/html,x"), None);
        assert_eq!(href("mailto:a@b.de").as_deref(), Some("mailto:a@b.de"));
        assert_eq!(href("www.thinka.de/über").as_deref(), Some("www.thinka.de/%C3%BCber"));
    }
}
