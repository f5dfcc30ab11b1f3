//! Where a paragraph typed on several lines keeps its line ends.
//!
//! Text that was wrapped flows again; short lines one below the other (an address, names) stay lines. A line was wrapped where the
//! next word had no room on it, or where its words go on: an article or a preposition stands last, or a small letter follows in
//! what is a sentence.

use super::lines::Line;
use super::signs::{Mark, mark};
use std::collections::BTreeMap;

/// The narrowest text that somebody wraps, in characters.
const NARROW: usize = 60;

/// Nobody wraps text as wide as this: such lines are paragraphs.
const WIDEST: usize = 140;

/// Small words that no line of an address or a list ends with.
const LEADING: &str = " der die das den dem des ein eine einen einem einer eines kein keine am im vom zum zur beim ins ans an auf in mit \
    von zu für über unter vor nach bei aus um durch gegen ohne bis seit und oder sowie als wie dass weil ob wenn sich nicht auch sehr \
    unser unsere ihre ihr sein seine the an of to in on at by for with from and or as that which is are was were ";

/// Small words that no line of an address or a list begins with.
const JOINING: &str = " und oder sowie sondern aber dass weil ist sind war waren wird werden wurde wurden hat haben hatte hatten kann \
    können soll sollen sich nicht auch and or is are was were has have ";

/// Meaning of a line end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The sentence goes on.
    GoesOn,
    /// The line is as full as lines of this text are.
    Full,
    /// The line ends where the next word had room.
    Short,
}

/// Measures how wide the lines of a text are at least where they were wrapped.
pub(super) fn width(lines: &[Line<'_>]) -> usize {
    let lengths = lines.iter().map(|line| line.text.chars().count()).filter(|length| *length <= WIDEST);
    (lengths.max().unwrap_or_default() * 3 / 4).max(NARROW)
}

/// Judges how the end of `line` before `next` is meant.
pub(super) fn end(line: &str, next: &str, width: usize) -> End {
    match kind(line, next, width) {
        Kind::Joined | Kind::Soft | Kind::Full { small: true } => End::GoesOn,
        Kind::Full { small: false } => End::Full,
        Kind::Meant | Kind::Sentence => End::Short,
    }
}

fn is_leading(word: &str) -> bool {
    word.chars().all(char::is_alphabetic) && LEADING.contains(&format!(" {} ", word.to_lowercase()))
}

/// Tells whether a word goes on with the sentence of the line before: a small word, not the beginning of an address or an abbreviation.
fn goes_on(word: &str) -> bool {
    let core = word
        .trim_start_matches(['(', '„', '"', '‚', '\'', '*', '_'])
        .trim_end_matches(|c: char| !c.is_alphanumeric());
    // `aa)` is the label of a line.
    let is_label = word.len() <= 4 && word.ends_with(')') && !word.contains('(');
    !is_label
        && core.starts_with(char::is_lowercase)
        && core.chars().count() > 1
        && core.chars().all(|c| c.is_alphabetic() || c == '-')
        && !["tel", "fax", "mobil", "mail", "e-mail", "web", "www"].contains(&core)
}

/// Kind of a line end of a paragraph, as far as two lines tell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The words go on, whatever the others are.
    Joined,
    /// The next word had no room. A small one goes on anyhow.
    Full { small: bool },
    /// It had room, but is a small one.
    Soft,
    /// It had room.
    Meant,
    /// It had room, but a sentence ended, in a text that has full lines.
    Sentence,
}

/// Decision which of the line ends between the lines of a paragraph are line breaks.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Ends {
    pub(super) kept: Vec<bool>,
    /// The line before an end that may have been meant, and is none.
    pub(super) doubtful: Option<usize>,
}

/// Where at least half of the line ends come though the next word had room, all were meant; text that was wrapped has none of them.
/// An item of a list is rather one sentence than lines.
pub(super) fn ends(lines: &[Line<'_>], in_item: bool) -> Ends {
    if lines.len() < 2 {
        return Ends::default();
    }
    let width = width(lines);
    let pairs = || lines.iter().zip(lines.iter().skip(1));
    let mut kinds: Vec<Kind> = pairs().map(|(line, next)| kind(line.text, next.text, width)).collect();
    if kinds.iter().any(|kind| matches!(kind, Kind::Full { .. })) {
        for (kind, line) in kinds.iter_mut().zip(lines) {
            if *kind == Kind::Meant && ends_sentence(line.text) {
                *kind = Kind::Sentence;
            }
        }
    }
    let count = |wanted: Kind| kinds.iter().filter(|kind| **kind == wanted).count();
    let (soft, meant) = (count(Kind::Soft), count(Kind::Meant));
    let is_prose = soft > 0 && soft >= meant && lines.last().is_some_and(|line| ends_sentence(line.text));
    let all = !is_prose && (meant + if in_item { 0 } else { soft }) * 2 >= kinds.len();
    let starts: Vec<Option<Start>> = lines.iter().map(|line| start(line.text)).collect();
    let mut counts: BTreeMap<Start, usize> = BTreeMap::new();
    starts.iter().flatten().for_each(|start| *counts.entry(*start).or_default() += 1);
    let is_alike = |found: Start| {
        found == Start::Sign || counts.get(&found).is_some_and(|count| count * 2 > lines.len())
    };
    let begins = starts.iter().skip(1).map(|start| start.is_some_and(is_alike));
    let kept: Vec<bool> = kinds
        .iter()
        .zip(begins)
        .map(|(kind, begins)| match kind {
            Kind::Joined => false,
            _ if begins => true,
            Kind::Meant => !is_prose,
            Kind::Soft => all && !in_item,
            Kind::Full { small } => all && !small,
            Kind::Sentence => all,
        })
        .collect();
    let doubtful = kinds.iter().zip(&kept).position(|(kind, kept)| *kind == Kind::Meant && !kept);
    Ends { kept, doubtful }
}

fn kind(line: &str, next: &str, width: usize) -> Kind {
    let last = line.rsplit(char::is_whitespace).next().unwrap_or_default();
    let first = next.split(char::is_whitespace).next().unwrap_or_default();
    let is_hyphened = line.strip_suffix('-').is_some_and(|word| word.ends_with(char::is_alphabetic));
    if is_leading(last) || is_hyphened || JOINING.contains(&format!(" {first} ")) {
        return Kind::Joined;
    }
    let small = goes_on(first) && !line.ends_with(':');
    let length = line.chars().count();
    if length <= WIDEST && length + 1 + first.chars().count() > width {
        Kind::Full { small }
    } else if small {
        Kind::Soft
    } else {
        Kind::Meant
    }
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['“', '"', '”', '«', '»', '‘', ')', '*', '_']).ends_with(['.', '!', '?', '…'])
}

/// Beginning of a line that several may share.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Start {
    /// A sign that stands for something: an arrow, a box to tick, a plus.
    Sign,
    /// A section of a law.
    Section,
    /// A time of day.
    Time,
    /// A number.
    Number,
    /// `a)`, `(1)`, `IV.`
    Label,
}

/// With what a line begins: a line of an enumeration begins as the others do.
fn start(text: &str) -> Option<Start> {
    let first = text.chars().next()?;
    let word = text.split(char::is_whitespace).next().unwrap_or_default();
    let figures = text.bytes().take_while(u8::is_ascii_digit).count();
    let behind = text.get(figures..).unwrap_or_default();
    let minutes = behind.get(1..3).is_some_and(|minutes| minutes.bytes().all(|byte| byte.is_ascii_digit()));
    let is_clock = behind.starts_with(['.', ':'])
        && minutes
        && !behind.get(3..).is_some_and(|rest| rest.starts_with('.'));
    if is_symbol(first) || matches!(word, "[x]" | "[X]") || text.starts_with("[ ]") {
        Some(Start::Sign)
    } else if first == '§' {
        Some(Start::Section)
    } else if (1..3).contains(&figures) && (is_clock || behind.trim_start().starts_with("Uhr")) {
        Some(Start::Time)
    } else if figures > 0 {
        Some(Start::Number)
    } else {
        matches!(mark(text), Some((Mark::Label(_), _))).then_some(Start::Label)
    }
}

/// Signs that nobody begins a word with. Dashes, brackets and quotation marks stand at the beginning of a line by chance as well.
const fn is_symbol(c: char) -> bool {
    matches!(
        c,
        '+' | '=' | '<' | '>' | '±' | '≤' | '≥' | '\u{2190}'..='\u{23ff}' | '\u{25a0}'..='\u{27bf}' | '\u{27f0}'..='\u{2bff}'
            | '\u{1f000}'..='\u{1faff}'
    )
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn set(text: &str) -> String {
        let lines = lines(text);
        let kept = ends(&lines, false).kept;
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
            "kostenlos\nbarrierefrei\nmit Kinderbetreuung",
            "Es fehlen:\ndrei Räume\nzwei Stellen",
            "Beginn: 10 Uhr\nEnde: 12 Uhr\nbei Bedarf länger",
            "Anna Beispiel\n(krank)\nBernd Muster",
            "Anna Beispiel\nvon der Heide, Bernd\nCarla Probe",
            "Anna Beispiel, Leiterin des Amtes für Soziales, Jugend und Familie der Stadt Jena\nBernd Muster, Vorstand\nCarla Probe, \
             Jobcenter",
            "Sehr geehrte Damen und Herren,\nam 11. Mai treffen wir uns alle wieder im Rathaus und freuen uns auf Sie.\nMit \
             freundlichen Grüßen\nErika Muster",
            "a) Kasse\naa) Raum\nb) Zeit",
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
    fn long_lines_that_begin_alike_stay_lines() {
        let long =
            "das ist eine lange Zeile, wie sie jemand schreibt, der nie eine umbricht, und sie endet hier";
        for start in [
            "→ ",
            "☐ ",
            "§ N ",
            "9.30 Uhr ",
            "10:15 ",
            "12 Uhr: ",
            "N Räume ",
            "1234567890. ",
            "[ ] ",
            "> N ",
            "a) ",
        ] {
            let line = |number: &str| format!("{}{long}", start.replace('N', number));
            let typed = [line("1"), line("2"), line("3")].join("\n");
            assert_eq!(set(&typed), typed.replace('\n', "/"));
        }
        let led = format!("Das Programm:\n9.30 Uhr {long}\n10.15 Uhr {long}");
        assert_eq!(set(&led), led.replace('\n', "/"));
    }

    #[test]
    fn text_that_was_wrapped_flows_whatever_its_lines_begin_with() {
        let prose = "Im Jahr 2026 kamen 25 Personen aus 14 Orten nach § 16 des Gesetzes zusammen, und die meisten von ihnen waren am \
            6. Mai schon um 9.30 Uhr da. Herr von der Heide begrüßte sie im Namen der Stadt; (fast) alle blieben bis 12 Uhr. \
            Gemeinschaftsunterkünfte, Beratungsstellen und Vereine berichteten: Es fehlen drei Räume, zwei Stellen und viel Zeit. \
            Ein Wort. Noch eins! Die Koordinierungsstelle fasste zusammen, was im Jahr davor beschlossen worden war. Danach sprach \
            Frau Beispiel von 3 500 Euro, die 2027 fehlen werden.";
        let words: Vec<&str> = prose.split_whitespace().collect();
        for width in 60..=100 {
            for from in 0..words.len() {
                let mut lines = vec![String::new()];
                for word in &words[from..] {
                    let line = lines.last_mut().unwrap();
                    if line.chars().count() + 1 + word.chars().count() > width {
                        lines.push((*word).to_owned());
                    } else {
                        line.push_str(if line.is_empty() { "" } else { " " });
                        line.push_str(word);
                    }
                }
                let typed = lines.join("\n");
                if lines.len() > 2 {
                    assert_eq!(set(&typed), words[from..].join(" "), "{width}");
                }
            }
        }
    }

    #[test]
    fn a_line_end_that_may_have_been_meant_is_told() {
        let doubtful = |text: &str| ends(&lines(text), false).doubtful;
        assert_eq!(doubtful("Beginn: 10 Uhr\nEnde: 12 Uhr\nbei Bedarf länger."), Some(0));
        assert_eq!(doubtful("Beginn: 10 Uhr\nEnde: 12 Uhr\nbei Bedarf länger"), None);
        assert_eq!(doubtful("Wir hoffen, dass alle gut\nnach Hause kommen."), None);
    }

    #[test]
    fn lines_that_nobody_wraps_are_paragraphs() {
        let long = "Ein langer Absatz, den niemand umbricht, ".repeat(8);
        assert_eq!(set(&format!("{long}.\nEin zweiter.")), format!("{long}./Ein zweiter."));
    }
}
