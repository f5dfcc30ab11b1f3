//! Escaping: what people typed comes out as those characters.

/// The format that a template produces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Typst source, in markup position.
    Typst,
    /// HTML, in text or in a quoted attribute.
    Html,
    /// Markdown, in running text.
    Markdown,
}

impl Format {
    /// The escape for a content position.
    pub const fn content(self) -> fn(&str) -> String {
        match self {
            Self::Typst => typst_content,
            Self::Html => xml_text,
            Self::Markdown => markdown_text,
        }
    }

    /// The escape for `{{string x}}`: a position where the format expects a quoted string.
    /// In Typst the quotation marks come with it; in HTML they stand in the template.
    pub const fn string(self) -> fn(&str) -> String {
        match self {
            Self::Typst => typst_string,
            Self::Html => xml_text,
            Self::Markdown => json_string,
        }
    }
}

/// Text as a Typst string literal.
///
/// ```
/// assert_eq!(austausch::template::typst_string(r#"a "b" \c"#), r#""a \"b\" \\c""#);
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

/// Text in CommonMark: every ASCII punctuation mark that can begin markup gets a backslash (clause 2.4),
/// and a line feed becomes a space, so that nothing typed can open a block.
pub fn markdown_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at_start = true;
    let mut figures = false;
    for c in text.chars() {
        match c {
            '\n' | '\r' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' => push_escaped(&mut out, c),
            '#' | '+' | '-' | '=' | ':' if at_start => push_escaped(&mut out, c),
            '.' | ')' if figures => push_escaped(&mut out, c),
            c => out.push(c),
        }
        figures = c.is_ascii_digit() && (at_start || figures);
        at_start &= c.is_whitespace();
    }
    out
}

fn push_escaped(out: &mut String, c: char) {
    out.push('\\');
    out.push(c);
}

fn json_string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// An address as a URI reference (RFC 3986): white space and characters that no URI holds are percent-encoded.
/// Only `http`, `https`, `mailto` and relative addresses are let through; anything else leads nowhere (`None`).
///
/// ```
/// use austausch::template::href;
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
    }

    #[test]
    fn addresses_lead_only_where_a_browser_may_go() {
        assert_eq!(href("java\nscript:alert(1)"), None);
        assert_eq!(href("data:text/html,x"), None);
        assert_eq!(href("mailto:a@b.de").as_deref(), Some("mailto:a@b.de"));
        assert_eq!(href("www.thinka.de/über").as_deref(), Some("www.thinka.de/%C3%BCber"));
    }
}
