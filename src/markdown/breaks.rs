//! Where a paragraph typed on several lines keeps its line ends.
//!
//! Text that was wrapped flows again; short lines one below the other (an address, names) stay lines. A line was wrapped where the
//! next word had no room on it, or where its words go on: a small letter follows, or an article or a preposition stands last.

use super::lines::Line;

/// The narrowest text that somebody wraps, in characters.
const NARROW: usize = 60;

/// Nobody wraps text as wide as this: such lines are paragraphs.
const WIDEST: usize = 140;

/// Small words that no line of an address or a list ends with.
const LEADING: &str = " der die das den dem des ein eine einen einem einer eines kein keine am im vom zum zur beim ins ans an auf in mit \
    von zu für über unter vor nach bei aus um durch gegen ohne bis seit und oder sowie als wie dass weil ob wenn sich nicht auch sehr \
    unser unsere ihre ihr sein seine the an of to in on at by for with from and or as that which is are was were ";

/// How a line end is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The sentence goes on.
    GoesOn,
    /// The line is as full as lines of this text are.
    Full,
    /// The line ends where the next word had room.
    Short,
}

/// How wide the lines of a text are at least where they were wrapped.
pub(super) fn width(lines: &[Line<'_>]) -> usize {
    let lengths = lines.iter().map(|line| line.text.chars().count()).filter(|length| *length <= WIDEST);
    (lengths.max().unwrap_or_default() * 3 / 4).max(NARROW)
}

/// How the end of `line` before `next` is meant.
pub(super) fn end(line: &str, next: &str, width: usize) -> End {
    let last = line.rsplit(char::is_whitespace).next().unwrap_or_default();
    let first = next.split(char::is_whitespace).next().unwrap_or_default();
    if is_leading(last) || line.ends_with('-') || goes_on(first) {
        return End::GoesOn;
    }
    let length = line.chars().count();
    if length <= WIDEST && length + 1 + first.chars().count() > width { End::Full } else { End::Short }
}

fn is_leading(word: &str) -> bool {
    word.chars().all(char::is_alphabetic) && LEADING.contains(&format!(" {} ", word.to_lowercase()))
}

/// Whether a word goes on with the sentence of the line before: a small word, not the beginning of an address or an abbreviation.
fn goes_on(word: &str) -> bool {
    let core = word
        .trim_start_matches(['(', '„', '"', '‚', '\'', '*', '_'])
        .trim_end_matches(|c: char| !c.is_alphanumeric());
    core.starts_with(char::is_lowercase)
        && core.chars().count() > 1
        && core.chars().all(|c| c.is_alphabetic() || c == '-')
        && !["tel", "fax", "mobil", "mail", "e-mail", "web", "www"].contains(&core)
}

/// Which of the line ends between `lines` are line breaks.
pub(super) fn kept(lines: &[Line<'_>], width: usize) -> Vec<bool> {
    let ends: Vec<End> =
        lines.iter().zip(lines.iter().skip(1)).map(|(line, next)| end(line.text, next.text, width)).collect();
    let count = |kind: End| ends.iter().filter(|end| **end == kind).count();
    let is_prose = count(End::GoesOn) > 0 && count(End::GoesOn) >= count(End::Short);
    let has_full = count(End::Full) > 0;
    ends.iter()
        .zip(lines)
        .map(|(end, line)| {
            let is_sentence = line.text.ends_with(['.', '!', '?']);
            *end == End::Short && !is_prose && !(has_full && is_sentence)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn set(text: &str) -> String {
        let lines = lines(text);
        let kept = kept(&lines, width(&lines));
        let mut out = String::new();
        for (index, line) in lines.iter().enumerate() {
            out.push_str(line.text);
            if index + 1 < lines.len() {
                out.push(if kept[index] { '/' } else { ' ' });
            }
        }
        out
    }

    #[test]
    fn short_lines_stay_lines() {
        for lines in [
            "Haus am Markt\nMarkt 1\n99999 Musterstadt",
            "Anna Beispiel\nBernd Muster\nCarla Probe",
            "Es kamen:\nAnna Beispiel, Jena\nBernd Muster, Gera",
            "Erika Muster\nTel. 0123 456\ntel. 0123 457\nerika@example.org\nwww.example.org",
            "Koordinierungsstelle für Integration und Teilhabe\nMarkt 1\n99999 Musterstadt",
            "Mit freundlichen Grüßen\nErika Muster",
            "Wir hören zu.\nWir reden aus.",
        ] {
            assert_eq!(set(lines), lines.replace('\n', "/"));
        }
    }

    #[test]
    fn wrapped_text_flows() {
        for lines in [
            "Das war am\n6. April 2016",
            "Gegner war der\n1. FC Sonneberg",
            "Steffen Müller zog nach 15 Monaten ThINKA Sonneberg Bilanz und schilderte die\nErfahrungen aus dieser Zeit. Sein \
             Dank für die gute Zusammenarbeit galt vor\nallem den beiden Trägern.",
            "Wir trafen uns am Morgen\nim Rathaus und sprachen\nüber die alte\nKasse und den neuen\nRaum.",
            "Am Vormittag stellten die Standorte ihre Arbeit im Saal vor.\nDanach sprach das Amt.\nDie Zeit war knapp.",
        ] {
            assert_eq!(set(lines), lines.replace('\n', " "));
        }
    }

    #[test]
    fn lines_that_nobody_wraps_are_paragraphs() {
        let long = "Ein langer Absatz, den niemand umbricht, ".repeat(8);
        assert_eq!(set(&format!("{long}.\nEin zweiter.")), format!("{long}./Ein zweiter."));
    }
}
