//! Things that YAML swallows in a text without a word: points of a list, remarks, backslashes, commas, signs.

use crate::line::quote;
use crate::list_mark::odd_mark;
use yaml_source::is_odd_gap;

/// The number of the first line below the first that begins with `- `, in a point of a list that is typed without quotation marks:
/// YAML takes it for more of the point.
pub(crate) fn glued_point(covered: &str) -> Option<u32> {
    let is_point = |line: &str| {
        let line = line.trim_start_matches([' ', '\t']);
        line == "-" || line.starts_with("- ") || odd_mark(line).is_some_and(|mark| mark.wrong == "space")
    };
    let lines = covered.trim_end().split('\n').skip(1).position(is_point)?;
    u32::try_from(lines + 1).ok()
}

/// The byte of a text without quotation marks at which an odd space stands before a remark, which is then none.
pub(crate) fn remark_behind_odd_space(covered: &str) -> Option<usize> {
    let first = covered.split('\n').next()?;
    let marks = first.match_indices('#').map(|(at, _)| at);
    marks.into_iter().find_map(|at| {
        let (before, behind) = first.split_at_checked(at)?;
        let is_remark = behind.get(1..)?.starts_with(|c: char| c == ' ' || is_odd_gap(c));
        let odd = before.trim_end_matches(|c: char| c == ' ' || is_odd_gap(c));
        (is_remark && before.ends_with(is_odd_gap) && !odd.is_empty()).then_some(odd.len())
    })
}

/// The text that begins with `#` behind a key or a dash, and is a remark for YAML: `#gemeinsam stark`. A remark has a blank behind its
/// sign.
pub(crate) fn hashtag(behind: &str) -> Option<&str> {
    let line = behind.split('\n').next()?;
    let value = line.trim_start_matches(' ');
    let is_meant = value.strip_prefix('#')?.starts_with(char::is_alphanumeric);
    (is_meant && value.len() < line.len()).then(|| value.trim_end())
}

/// The first backslash in double quotes that YAML takes for a sign of its own, although a path was meant; `raw` has its quotes.
///
/// Line ends and tabs are meant as such, unless something says that this is a path: a drive, a server, or a sign that nobody needs.
pub(crate) fn eaten_escape(raw: &str) -> Option<(usize, char)> {
    let inside = raw.strip_prefix('"')?;
    let mut escapes = Vec::new();
    let mut chars = inside.char_indices().peekable();
    let (mut before, mut is_path) = (' ', false);
    while let Some((at, c)) = chars.next() {
        if c == '"' {
            break;
        }
        if c == '\\' {
            let Some((_, sign)) = chars.next() else { break };
            let next = chars.peek().map_or(' ', |(_, next)| *next);
            if sign.is_ascii_alphanumeric() || sign == '_' {
                is_path |= ends_with_drive(inside.get(..at).unwrap_or_default());
                // Characters by number are right where they can be read at all.
                if !matches!(sign, 'x' | 'u' | 'U') {
                    escapes.push((at + 1, sign));
                }
            } else if sign == '\\' {
                // `\\server\neu`, for what is escaped rightly has four of them.
                is_path |= before == ' ' && next.is_alphanumeric();
            }
            before = sign;
            continue;
        }
        before = c;
    }
    let is_eaten = |sign: char| !matches!(sign, 'n' | 'r' | 't' | '0');
    escapes.into_iter().find(|(_, sign)| is_path || is_eaten(*sign))
}

/// Tells whether the text ends with the name of a drive: `X:`.
fn ends_with_drive(text: &str) -> bool {
    let mut last = text.chars().rev();
    last.next() == Some(':')
        && last.next().is_some_and(|drive| drive.is_ascii_alphabetic())
        && last.next().is_none_or(|before| !before.is_alphanumeric())
}

/// A value in double quotes as its backslashes were meant: in single quotes.
pub(crate) fn in_single_quotes(raw: &str) -> Option<String> {
    let inside = raw.strip_prefix('"')?.strip_suffix('"')?;
    Some(format!("'{}'", inside.replace("\\\"", "\"").replace('\'', "''")))
}

/// A list in square brackets whose texts hold decimal commas, with those texts in quotes: `[1,5 Stellen, Raum]`.
pub(crate) fn with_decimal_commas_quoted(covered: &str) -> Option<String> {
    let inside = covered.strip_prefix('[')?.trim_end().strip_suffix(']')?;
    let has_comma = |text: &str| {
        let figures: Vec<char> = text.chars().collect();
        figures.windows(3).any(|three| {
            matches!(three, [before, ',', behind] if before.is_ascii_digit() && behind.is_ascii_digit())
        })
    };
    let is_plain = !inside.contains(['"', '\'', '[', '{', '#', '\n']);
    // `[1,2,3]` is a list of three.
    let is_list = inside.split(',').all(|one| one.trim().bytes().all(|byte| byte.is_ascii_digit()));
    if !is_plain || is_list || !has_comma(inside) {
        return None;
    }
    let texts = inside.split(", ").map(|text| {
        let text = text.trim();
        if has_comma(text) { quote(text) } else { text.to_owned() }
    });
    Some(format!("[{}]", texts.collect::<Vec<_>>().join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_that_are_glued() {
        assert_eq!(glued_point("Eins\n   - Zwei"), Some(1));
        assert_eq!(glued_point("Eins\n   und\n   -\u{A0}Zwei"), Some(2));
        for text in ["Eins", "Eins\n  und Zwei", "Eins\n  -zwei", "- Eins", "Eins\n  – Zwei"] {
            assert_eq!(glued_point(text), None, "{text}");
        }
    }

    #[test]
    fn remarks_behind_odd_spaces() {
        for space in ['\u{A0}', '\u{202F}', '\u{2003}', '\u{2028}', '\u{200B}'] {
            assert_eq!(remark_behind_odd_space(&format!("Haus{space}# alt")), Some(4), "{space:?}");
        }
        for text in ["Raum\u{A0}#3", "C# ist", "Haus # alt", "\u{A0}# alt"] {
            assert_eq!(remark_behind_odd_space(text), None, "{text}");
        }
    }

    #[test]
    fn hashtags() {
        assert_eq!(hashtag(" #gemeinsam stark"), Some("#gemeinsam stark"));
        assert_eq!(hashtag("  #12 Saal \n"), Some("#12 Saal"));
        for text in [" # noch offen", " ## x", " #", "#x", " a #b", " #!x"] {
            assert_eq!(hashtag(text), None, "{text}");
        }
    }

    #[test]
    fn backslashes_that_are_eaten() {
        for (raw, sign) in [
            (r#""Pfad X:\neu\test""#, 'n'),
            (r#""X:\Projekte""#, 'P'),
            (r#""X:\Leitung\noch""#, 'L'),
            (r#""D:\alt""#, 'a'),
            (r#""\\server\neu""#, 'n'),
            (r#""unter \\server\test""#, 't'),
            (r#""Ordner\Vorlagen""#, 'V'),
            (r#""Ordner\_alt""#, '_'),
        ] {
            assert_eq!(eaten_escape(raw).map(|(_, sign)| sign), Some(sign), "{raw}");
        }
        for raw in [
            r#""a\nb""#,
            r#""mit diesen Punkten:\neins""#,
            r#""Punkten:\U0000000Aeins \x41 \u00e4b""#,
            r#""Spalte\tzwei""#,
            r#""X:\\neu""#,
            r#""\\\\server\\neu""#,
            r#""\u00e4\"x\"""#,
            r#""Uhrzeit: \"9\"""#,
            r#""ein Haus""#,
            r#"'X:\neu'"#,
        ] {
            assert_eq!(eaten_escape(raw), None, "{raw}");
        }
        assert_eq!(in_single_quotes(r#""X:\neu's \"a\"""#).as_deref(), Some(r#"'X:\neu''s "a"'"#));
    }

    #[test]
    fn decimal_commas() {
        assert_eq!(
            with_decimal_commas_quoted("[1,5 Stellen für Gera, Raum, 2,0 Stellen]").as_deref(),
            Some("[\"1,5 Stellen für Gera\", Raum, \"2,0 Stellen\"]")
        );
        for list in ["[a, b]", "[1,2,3]", "[1, 5]", "[\"1,5 Stellen\"]", "[a,b]"] {
            assert_eq!(with_decimal_commas_quoted(list), None, "{list}");
        }
    }
}
