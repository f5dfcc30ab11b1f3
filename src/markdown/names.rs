//! Words in which marks are characters: paths, addresses, names of files.

use std::ops::Range;

/// The part of a word that is a path, an address or the name of a file, if it is one with marks in it: stress around it stays stress.
pub(super) fn find(word: &str) -> Option<Range<usize>> {
    let rest = word.trim_start_matches(['*', '_']);
    let lead = word.len() - rest.len();
    if word.contains('\\') && is_path(word) {
        let end = word.trim_end_matches(['*', '_']).len();
        let is_stressed = lead > 0 && word.len() - end == lead;
        return Some(lead..if is_stressed { end } else { word.len() });
    }
    // What stands in brackets of a link, or in angle brackets, is looked at as such.
    if word.contains("](") || word.starts_with('<') {
        return None;
    }
    let core = rest.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '/');
    if word.starts_with("*.") && (is_ending(core.trim_start_matches('.')) || rest.starts_with(".*")) {
        return Some(0..lead + core.len().max(2).min(rest.len()));
    }
    if !(is_address(core)
        || is_folder(word.get(..lead + core.len())?, rest.get(core.len()..)?)
        || is_file(core, word))
    {
        return None;
    }
    let signs = word.get(..lead)?;
    let is_stressed = rest.get(core.len()..)?.starts_with(signs);
    let is_own = !is_stressed && signs.chars().next().is_some_and(|sign| core.contains(sign));
    Some(if is_own { 0 } else { lead }..lead + core.len())
}

/// Tells whether this begins as the address of a page or of mail does.
pub(super) fn is_web_or_mail(target: &str) -> bool {
    let begins = |scheme: &str| {
        target.get(..scheme.len()).is_some_and(|own| own.eq_ignore_ascii_case(scheme))
            && target.len() > scheme.len()
    };
    ["http://", "https://", "mailto:"].into_iter().any(begins)
}

/// Tells whether this leads to an item of the agenda by its number: `#5`, `#2.1`.
pub(super) fn is_item(target: &str) -> bool {
    let number = target.strip_prefix('#').unwrap_or_default();
    number.len() <= 12
        && number.contains(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_alphanumeric() || c == '.')
}

/// Tells whether this was meant as the target of a link, though it leads nowhere: `www.muster.example`, `info@muster.example`, `#`, `a.pdf`.
pub(super) fn means_address(target: &str) -> bool {
    let has_ending =
        target.rsplit_once('.').is_some_and(|(_, ending)| ending.starts_with(char::is_alphabetic));
    let has_scheme = target.split_once(':').is_some_and(|(scheme, rest)| {
        !rest.is_empty() && scheme.len() > 1 && scheme.bytes().all(|byte| byte.is_ascii_lowercase())
    });
    let is_word = !target.contains(char::is_whitespace);
    is_word && (target.starts_with(['#', '/', '.']) || target.contains('@') || has_ending || has_scheme)
}

/// Tells whether a word is a path of Windows: a drive, a server, or a folder behind a backslash.
pub(super) fn is_path(word: &str) -> bool {
    let word = without_brackets(word);
    let mut chars = word.chars();
    let is_drive = chars.next().is_some_and(|c| c.is_ascii_alphabetic()) && chars.as_str().starts_with(":\\");
    let behind = |(at, _): (usize, &str)| word.get(at + 1..).and_then(|rest| rest.chars().next());
    let is_folder = || word.match_indices('\\').filter_map(behind).any(char::is_alphanumeric);
    is_drive || word.starts_with("\\\\") && word.len() > 2 || is_folder()
}

fn without_brackets(word: &str) -> &str {
    word.trim_start_matches(['*', '_', '(', '[', '<', '„', '"', '‚', '\'', '»', '“', '‘'])
}

/// `http://…`, `www.…`, `name@muster.example`.
fn is_address(word: &str) -> bool {
    let own = without_brackets(word);
    let is_mail = word.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.starts_with(char::is_alphanumeric) && host.contains('.')
    });
    own.contains("://") || own.starts_with("www.") || is_mail
}

/// `ablage/_neu_/liste`. A word of which each part is stressed, as `_Kinder_/_Jugend_`, is none; stars are part of a path only where
/// it begins as one does.
fn is_folder(word: &str, behind: &str) -> bool {
    let word = format!(
        "{word}{}",
        behind.get(..behind.len() - behind.trim_start_matches(['*', '_']).len()).unwrap_or_default()
    );
    let word = word.trim_start_matches(['(', '„', '"']);
    let is_stressed = |part: &str| {
        part.len() > 2 && ['*', '_'].iter().any(|sign| part.starts_with(*sign) && part.ends_with(*sign))
    };
    let parts = || word.split('/').filter(|part| !part.is_empty());
    let begins = ["/", "./", "../", "~/"].iter().any(|begin| word.starts_with(begin))
        || word
            .split_once('/')
            .is_some_and(|(host, _)| host.split('.').filter(|part| !part.is_empty()).count() > 1);
    word.contains('/')
        && parts().next().is_some()
        && !parts().all(is_stressed)
        && (begins || !word.contains('*'))
}

/// `_Anlage_.pdf`, `Plan*.xls`.
fn is_file(core: &str, word: &str) -> bool {
    let is_stressed = word.matches('*').count() > 1;
    core.rsplit_once('.').is_some_and(|(name, ending)| is_ending(ending) && !name.is_empty() && !is_stressed)
}

/// Tells whether the name of a file can end with this: few letters, all small or all capitals.
fn is_ending(ending: &str) -> bool {
    let is_small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let is_capital = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    (2..=5).contains(&ending.len())
        && ending.starts_with(|c: char| c.is_ascii_alphabetic())
        && (ending.chars().all(is_small) || ending.chars().all(is_capital))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_told_from_escapes() {
        for path in ["K:\\*", "\\\\server\\a", "a\\b", "„K:\\“", "(K:\\x)", "\\begin{x}"] {
            assert!(is_path(path), "{path}");
        }
        for word in ["\\*a\\*", "1\\.", "\\", "\\\\", "a\\", "\\_"] {
            assert!(!is_path(word), "{word}");
        }
    }

    #[test]
    fn names_are_told_from_stress() {
        for (word, name) in [
            ("http://x.example/*a*/b.", "http://x.example/*a*/b"),
            ("**http://x.example/_a_**", "http://x.example/_a"),
            ("www.muster.example/_x_", "www.muster.example/_x"),
            ("_info_@muster.example", "_info_@muster.example"),
            ("*info_a@muster.example*", "info_a@muster.example"),
            ("ablage/_neu_/liste", "ablage/_neu_/liste"),
            ("/home/_x_/y", "/home/_x_/y"),
            ("_Anlage_.pdf,", "_Anlage_.pdf"),
            ("__alt__.docx", "__alt__.docx"),
            ("*.pdf,", "*.pdf"),
            ("*.*", "*.*"),
            ("Plan*.xls", "Plan*.xls"),
            ("(a_b_/c)", "(a_b_/c"),
        ] {
            assert_eq!(find(word).and_then(|range| word.get(range)), Some(name), "{word}");
        }
        for word in [
            "*eins*/*zwei*",
            "Kind/*Jugend*",
            "_so_",
            "**Ort:**",
            "*fertig*.dann",
            "[a](http://a.de/_x_)",
            "z.*B*.",
            "*Ende*.Neu",
        ] {
            assert_eq!(find(word), None, "{word}");
        }
    }

    #[test]
    fn targets_are_told_from_words() {
        for target in
            ["www.muster.example", "info@muster.example", "#", "bericht.pdf", "datei:plan", "/a", "tel:03641"]
        {
            assert!(means_address(target) && !is_web_or_mail(target), "{target}");
        }
        for words in ["Leiterin", "4", "alle", "y \"z\"", "m/w/d", "1.2", "siehe unten."] {
            assert!(!means_address(words), "{words}");
        }
        assert!(is_web_or_mail("HTTPS://a.de") && is_web_or_mail("mailto:a@b.de"));
    }
}
