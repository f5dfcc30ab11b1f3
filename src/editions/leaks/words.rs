//! Texts of markup that is nearly text.

/// Typst's source with what is escaped in it as it is read.
pub(super) fn typst(source: &str) -> String {
    without_backslashes(&source.replace('~', " "))
}

/// Markdown as it is read.
pub(super) fn markdown(source: &str) -> String {
    without_backslashes(source)
}

/// Markdown without the marks that change how words look, and without addresses: a name is one however much of it is in bold, or leads somewhere.
pub(super) fn markdown_run_on(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let source = without_backslashes(source);
    let mut rest = source.as_str();
    while let Some(c) = rest.chars().next() {
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
        match c {
            '*' | '_' | '`' | '~' | '[' => {}
            ']' => rest = behind(rest, '(', ')'),
            '<' => match behind_tag(rest) {
                Some(behind) => rest = behind,
                None => out.push(c),
            },
            c => out.push(c),
        }
    }
    out
}

/// Typst's source without the calls that change how words look: `#"Krä";#strong[#"hen";];#"bühl";`.
pub(super) fn typst_run_on(source: &str) -> String {
    const WITHIN: [&str; 6] = ["strong", "emph", "text", "link", "sub", "super"];
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(at) = rest.find(['#', '"', ']']) {
        out.push_str(rest.get(..at).unwrap_or_default());
        let from = rest.get(at..).unwrap_or_default();
        let name: String = from.chars().skip(1).take_while(char::is_ascii_alphabetic).collect();
        let behind_name = from.get(1 + name.len()..).unwrap_or_default();
        rest = if from.starts_with('#') && WITHIN.contains(&name.as_str()) {
            let content = behind(behind_name, '(', ')');
            content.strip_prefix('[').unwrap_or(content)
        } else if let Some(behind) = ["#\"", "\";", "];"].iter().find_map(|mark| from.strip_prefix(mark)) {
            behind
        } else {
            out.push(' ');
            from.get(1..).unwrap_or_default()
        };
    }
    out.push_str(rest);
    without_backslashes(&out.replace('~', " "))
}

/// What follows brackets with which a text begins; the text itself where it does not.
fn behind(text: &str, open: char, close: char) -> &str {
    let inner = text.strip_prefix(open).and_then(|inner| inner.split_once(close));
    inner.filter(|(inner, _)| !inner.contains('\n')).map_or(text, |(_, behind)| behind)
}

/// What follows a tag or a comment whose `<` stood before; none where it is no such thing.
fn behind_tag(text: &str) -> Option<&str> {
    let is_tag = text.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
    let end = text.split_once('>').filter(|(tag, _)| is_tag && !tag.contains('\n'));
    end.map(|(_, behind)| behind)
}

/// A text whose addresses are written with their letters; none where it has none that are not.
pub(super) fn without_percents(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut is_changed = false;
    let mut rest = text.as_bytes();
    while let Some((byte, behind)) = rest.split_first() {
        rest = behind;
        let code = behind.get(..2).filter(|_| *byte == b'%').and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(letter) => {
                bytes.push(letter);
                is_changed = true;
                rest = behind.get(2..).unwrap_or_default();
            }
            None => bytes.push(*byte),
        }
    }
    is_changed.then(|| String::from_utf8_lossy(&bytes).into_owned())
}

fn without_backslashes(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut letters = source.chars().peekable();
    while let Some(c) = letters.next() {
        match (c, letters.peek()) {
            ('\\', Some('u')) => out.push(escaped(&mut letters)),
            ('\\', Some(next)) if next.is_ascii_punctuation() => {}
            _ => out.push(c),
        }
    }
    out
}

/// The letter that stands as `\u{ad}`, of which the stroke is read; the stroke where none does.
fn escaped(letters: &mut std::iter::Peekable<std::str::Chars<'_>>) -> char {
    let code: String = letters.clone().skip(1).take_while(|c| *c != '}').take(8).collect();
    let code = code.strip_prefix('{').and_then(|code| u32::from_str_radix(code, 16).ok());
    let Some(letter) = code.and_then(char::from_u32) else { return '\\' };
    for c in letters.by_ref() {
        if c == '}' {
            break;
        }
    }
    letter
}

/// A calendar's lines, put together where they are folded (RFC 5545, 3.1), without escapes (3.3.11).
pub(super) fn calendar(source: &str) -> String {
    let unfolded = source.replace("\r\n ", "").replace("\r\n\t", "").replace("\n ", "");
    unfolded.replace("\\n", "\n").replace("\\N", "\n").replace("\\,", ",").replace("\\;", ";")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_run_on_over_marks() {
        for source in
            ["Krä**hen**bühl", "[Krähen](https://a.example/b)bühl", "Krähen<!-- -->bühl", "_Krähen_bühl"]
        {
            assert_eq!(markdown_run_on(source), "Krähenbühl", "{source}");
        }
        assert_eq!(markdown_run_on("a [b] < c (d)"), "a b < c (d)");
        let source = "#\"Krä\";#strong[#\"hen\";];#link(\"http://a.example\")[#\"b\\u{ad}ü\";];#\"hl\";";
        assert_eq!(typst_run_on(source), "Krähenb\u{ad}ühl");
        assert_eq!(typst("#\"b\\u{ad}ü\";"), "#\"b\u{ad}ü\";");
    }

    #[test]
    fn letters_of_addresses_are_read() {
        assert_eq!(without_percents("kr%C3%A4hen").as_deref(), Some("krähen"));
        assert_eq!(without_percents("100 % und 5 %"), None);
    }
}
