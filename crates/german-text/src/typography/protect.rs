//! Text that must stay as typed: web addresses, mail addresses, paths and file names.

use super::line::Line;

/// Fixes every word that is an address or a path, without the brackets, quotes and stops around it.
pub(super) fn protect(line: &mut Line) {
    let mut start = 0;
    while start < line.len() {
        let end = line.end_of(start, |c| !c.is_whitespace());
        let from = line.end_of(start, is_opening).min(end);
        let to = line.start_of(end, is_trailing).max(from);
        if is_address(&line.text(from..to)) {
            line.fix(from..to);
        }
        start = end + 1;
    }
}

const fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '<') || super::quotes::is_quote(c)
}

const fn is_trailing(c: char) -> bool {
    matches!(c, ')' | ']' | '>' | '.' | ',' | ';' | ':' | '!' | '?' | '…') || super::quotes::is_quote(c)
}

fn is_address(word: &str) -> bool {
    word.contains("://")
        || word.starts_with("www.")
        || word.starts_with("mailto:")
        || word.contains('\\')
        || is_mail(word)
        || is_path(word)
        || is_file_name(word)
}

fn is_mail(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| {
        name.ends_with(char::is_alphanumeric) && host.starts_with(char::is_alphanumeric) && host.contains('.')
    })
}

fn is_path(word: &str) -> bool {
    ["/", "./", "../", "~/"].iter().any(|root| {
        word.strip_prefix(root)
            .is_some_and(|rest| rest.starts_with(char::is_alphanumeric) && rest.contains(['/', '.']))
    })
}

/// A name with an ending such as `.pdf` or `.de`: two to four small letters or figures after a dot.
fn is_file_name(word: &str) -> bool {
    word.rsplit_once('.').is_some_and(|(name, ending)| {
        name.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ')'))
            && (2..=4).contains(&ending.len())
            && ending.starts_with(|c: char| c.is_ascii_lowercase())
            && ending.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_words() {
        for word in [
            "http://www.example.org/a-b--c",
            "www.example.org",
            "a.b-c@example.org",
            "/srv/a-b/c",
            "C:\\a--b",
            "2014-2020.pdf",
            "thinka-thueringen.de",
            "../a/b",
        ] {
            assert!(is_address(word), "{word}");
        }
        for word in [
            "z.B",
            "u.a",
            "9-16",
            "1.1.2014-31.12.2020",
            "und/oder",
            "Wort",
            "",
            "@",
            "3.5",
            "Bürger-/Bewohner*innen",
        ] {
            assert!(!is_address(word), "{word}");
        }
    }
}
