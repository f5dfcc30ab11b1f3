//! Guesses at what was meant where the parser stumbled: the lines above are looked at for each way in which people miss YAML.

use crate::line::{about_odd_space, add_space, quote_from, value_column};
use crate::list_mark::{odd_mark, wrong_mark};
use crate::mistake::{Fix, Mistake, Tries, line_of, needs_quotes, with_line};
use crate::schema::Shapes;
use crate::unclosed::{Mend, mends, with_bracket};
use diagnostics::{Diagnostic, Place};
use granit_parser::ErrorKind;
use yaml_source::{Stop, Tree, is_odd_gap};

/// How many lines above the place where the parser stumbled may be the cause.
const LINES_ABOVE: u32 = 8;

pub(crate) fn explain(
    text: &str,
    tree: &Tree,
    kind: &ErrorKind,
    place: Place,
    shapes: &Shapes,
    tries: &Tries,
) -> Mistake {
    if *kind == ErrorKind::CommentInterceptedScalar {
        return cut_by_comment(text, place);
    }
    let stop = tree.stop.as_ref();
    let last = tree.nodes.last().map_or(1, |node| node.span.place.line.min(place.line));
    let first = last.max(place.line.saturating_sub(LINES_ABOVE));
    // A quotation mark without end swallows any number of lines: it stands where the last value was read.
    let opened = (last..first).take(2);
    let guess = Guess { text, stop, shapes, tries };
    (first..=place.line)
        .rev()
        .chain(opened)
        .find_map(|line| guess.of(line))
        .unwrap_or_else(|| unknown(text, kind, place))
}

/// Basis of a guess.
struct Guess<'a> {
    text: &'a str,
    stop: Option<&'a Stop>,
    shapes: &'a Shapes,
    tries: &'a Tries,
}

impl Guess<'_> {
    /// The mistake in this line, if the text can be read on with what it should be.
    fn of(&self, line: u32) -> Option<Mistake> {
        let Self { text, stop, tries, .. } = self;
        list_mark(text, line, *stop, tries)
            .or_else(|| text_with_list(text, line))
            .or_else(|| unspaced(text, line, *stop, tries))
            .or_else(|| oddly_spaced(text, line, *stop, tries))
            .or_else(|| self.open_bracket(line))
            .or_else(|| self.open_quote(line))
            .or_else(|| self.list_on_a_line(line))
            .or_else(|| unquoted(text, line, *stop, tries))
    }

    fn open_quote(&self, line: u32) -> Option<Mistake> {
        let mends = mends(line_of(self.text, line));
        let is_open = mends.iter().any(|mend| mend.wrong == "quote" && !mend.added.is_empty());
        let on_one_line = mends.into_iter().find_map(|mend| self.try_mend(line, mend));
        on_one_line.or_else(|| if is_open { self.open_quote_of_lines(line) } else { None })
    }

    /// A text of several lines, indented below its first, whose end has no quotation mark.
    fn open_quote_of_lines(&self, line: u32) -> Option<Mistake> {
        let typed = line_of(self.text, line);
        let column = value_column(typed)?;
        let mark =
            typed.chars().nth(usize::try_from(column - 1).ok()?).filter(|c| matches!(c, '"' | '\''))?;
        let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
        (line + 1..=line + LINES_ABOVE)
            .take_while(|below| indent(line_of(self.text, *below)) > indent(typed))
            .find_map(|below| {
                let corrected = format!("{}{mark}", line_of(self.text, below).trim_end());
                let fixed = with_line(self.text, below, &corrected);
                let diagnostic = Diagnostic::error("unclosed")
                    .at(Place::new(line, column, 1))
                    .with("what", "quote")
                    .with("corrected", corrected.trim());
                self.tries
                    .reads_on(&fixed, self.stop)
                    .then_some(Mistake { diagnostic, fix: Some(Fix { text: fixed, moves: Vec::new() }) })
            })
    }

    /// `hosts: - gera`: the points of a list stand on lines of their own.
    fn list_on_a_line(&self, line: u32) -> Option<Mistake> {
        let typed = line_of(self.text, line);
        let column = value_column(typed)?;
        let start = typed.char_indices().nth(usize::try_from(column - 1).ok()?)?.0;
        let (before, value) = typed.split_at_checked(start)?;
        let key = before.trim().trim_end_matches(':').trim_start_matches(['-', ' ']);
        let point = value.strip_prefix("- ").filter(|_| self.shapes.has_collection(key))?.trim();
        let example = format!("[{point}]");
        let fixed = with_line(self.text, line, &format!("{before}{example}"));
        let diagnostic = Diagnostic::error("wrong-type")
            .at(Place::new(line, column, 1))
            .with("expected", "list")
            .with("found", "text")
            .with("value", value.trim())
            .with("example", example);
        self.tries.reads_on(&fixed, self.stop).then_some(Mistake {
            diagnostic,
            fix: Some(Fix { text: fixed, moves: vec![(line, column, -1)] }),
        })
    }

    /// A bracket without end is meant as one where its key has a list or keys, or where a comma stands in it.
    fn open_bracket(&self, line: u32) -> Option<Mistake> {
        let typed = line_of(self.text, line);
        let mend = with_bracket(typed)?;
        let value = typed.chars().skip(usize::try_from(mend.column).ok()?).collect::<String>();
        let before = typed.get(..typed.len() - value.len())?;
        let key =
            before.trim_end_matches(['[', '{', ' ']).trim_end_matches(':').trim_start_matches([' ', '-']);
        let is_meant = value.contains(',') || key.is_empty() || self.shapes.has_collection(key);
        if is_meant { self.try_mend(line, mend) } else { None }
    }

    fn try_mend(&self, line: u32, mend: Mend) -> Option<Mistake> {
        let fixed = with_line(self.text, line, &mend.line);
        if !self.tries.reads_on(&fixed, self.stop) {
            return None;
        }
        let place = Place::new(line, mend.column, 1);
        let diagnostic = match mend.wrong {
            "hash" => {
                let typed = line_of(self.text, line);
                let comment = typed.find(" #").and_then(|at| typed.get(at + 1..)).unwrap_or_default();
                Diagnostic::error("comment-cuts-value")
                    .at(place)
                    .with("comment", comment.trim())
                    .with("corrected", mend.line.trim())
            }
            "colon" => needs_quotes(place, ":", Some(&mend.line)),
            wrong => Diagnostic::error("unclosed")
                .at(place)
                .with("what", wrong)
                .with("corrected", mend.line.trim()),
        };
        let moves = mend.added.iter().map(|column| (line, *column, 1)).collect();
        Some(Mistake { diagnostic, fix: Some(Fix { text: fixed, moves }) })
    }
}

/// A dash of a word processor, a bullet, or an invisible space behind the dash, in place of `- `.
fn list_mark(text: &str, line: u32, stop: Option<&Stop>, tries: &Tries) -> Option<Mistake> {
    let mark = odd_mark(line_of(text, line)).filter(|mark| mark.wrong != "no-space")?;
    let mistake = wrong_mark(text, line, mark)?;
    let fixed = &mistake.fix.as_ref()?.text;
    tries.reads_on(fixed, stop).then_some(mistake)
}

/// `text: Folgendes:`, and below it lines that begin as points do.
fn text_with_list(text: &str, line: u32) -> Option<Mistake> {
    let typed = line_of(text, line);
    let column = value_column(typed)?;
    let start = typed.char_indices().nth(usize::try_from(column - 1).ok()?)?.0;
    let (before, value) = typed.split_at_checked(start)?;
    let key = before.trim_end().strip_suffix(':')?.trim_start_matches([' ', '-']);
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let below = text.split('\n').skip(usize::try_from(line).ok()?).find(|line| !line.trim().is_empty())?;
    let is_point = below.trim_start().starts_with("- ") || odd_mark(below.trim_start()).is_some();
    let is_text = value.trim_end().ends_with(':') && !value.starts_with(['"', '\'', '[', '{', '|', '>', '#']);
    if !is_point || !is_text || indent(below) <= indent(typed) {
        return None;
    }
    let diagnostic = Diagnostic::error("text-with-list").at(Place::new(line, column, 1)).with("key", key);
    Some(Mistake { diagnostic, fix: None })
}

/// A comment inside a text of several lines.
fn cut_by_comment(text: &str, place: Place) -> Mistake {
    let line = line_of(text, place.line);
    let skip = usize::try_from(place.column.saturating_sub(1)).unwrap_or(0);
    let kept: String = line.chars().take(skip).collect();
    let length = u32::try_from(line.chars().count().saturating_sub(skip)).unwrap_or(1).max(1);
    let diagnostic = Diagnostic::error("comment-cuts-value")
        .at(Place { length, ..place })
        .with("comment", line.chars().skip(skip).collect::<String>())
        .with("corrected", "none");
    Mistake {
        diagnostic,
        fix: Some(Fix { text: with_line(text, place.line, kept.trim_end()), moves: Vec::new() }),
    }
}

/// `ort:Jena`, or a no-break space behind the colon.
fn unspaced(text: &str, line: u32, stop: Option<&Stop>, tries: &Tries) -> Option<Mistake> {
    let typed = line_of(text, line);
    let (corrected, column) = add_space(typed)?;
    let fixed = with_line(text, line, &corrected);
    if !tries.reads_on(&fixed, stop) {
        return None;
    }
    let diagnostic = match typed.chars().nth(usize::try_from(column).ok()?).filter(|c| is_odd_gap(*c)) {
        Some(sign) => about_odd_space(Diagnostic::error("no-break-space-after-colon"), sign),
        None => Diagnostic::error("no-space-after-colon"),
    };
    let diagnostic = diagnostic.at(Place::new(line, column, 1)).with("corrected", corrected.trim());
    let moved = i64::try_from(corrected.chars().count()).ok()? - i64::try_from(typed.chars().count()).ok()?;
    Some(Mistake { diagnostic, fix: Some(Fix { text: fixed, moves: vec![(line, column, moved)] }) })
}

/// An odd space between the colon and a list, keys or a text in quotes.
fn oddly_spaced(text: &str, line: u32, stop: Option<&Stop>, tries: &Tries) -> Option<Mistake> {
    let typed = line_of(text, line);
    let at = typed.match_indices(": ").map(|(at, colon)| at + colon.len()).find(|at| {
        let rest = typed.get(*at..).unwrap_or_default();
        let value = rest.trim_start_matches(|c| c == ' ' || is_odd_gap(c));
        rest.starts_with(is_odd_gap) && value.starts_with(['[', '{', '"', '\''])
    })?;
    let (before, rest) = typed.split_at_checked(at)?;
    let value = rest.trim_start_matches(|c| c == ' ' || is_odd_gap(c));
    let blanks = " ".repeat(rest.chars().count() - value.chars().count());
    let corrected = [before, &blanks, value].concat();
    let fixed = with_line(text, line, &corrected);
    if !tries.reads_on(&fixed, stop) {
        return None;
    }
    let place = Place::new(line, u32::try_from(before.chars().count() + 1).ok()?, 1);
    let diagnostic = Diagnostic::error("no-break-space").at(place).with("corrected", corrected.trim());
    let diagnostic = about_odd_space(diagnostic, rest.chars().next().unwrap_or(' '));
    Some(Mistake { diagnostic, fix: Some(Fix { text: fixed, moves: Vec::new() }) })
}

/// A value that begins with a sign of YAML, or holds `: `.
fn unquoted(text: &str, line: u32, stop: Option<&Stop>, tries: &Tries) -> Option<Mistake> {
    let typed = line_of(text, line);
    let column = value_column(typed)?;
    let value: String = typed.chars().skip(usize::try_from(column - 1).ok()?).collect();
    let (offset, character) = offending(value.trim_end())?;
    let corrected = quote_from(typed, column)?;
    let fixed = with_line(text, line, &corrected);
    if !tries.reads_on(&fixed, stop) {
        return None;
    }
    let place = Place::new(line, column + offset, 1);
    let diagnostic = needs_quotes(place, &character, Some(&corrected));
    Some(Mistake { diagnostic, fix: Some(Fix { text: fixed, moves: vec![(line, column, 1)] }) })
}

/// The sign for which a value needs quotes, and how many characters stand before it.
fn offending(value: &str) -> Option<(u32, String)> {
    let first = value.chars().next()?;
    if is_closed(value) {
        return None;
    }
    if "*&!%@`[]{},\"'|>?-".contains(first) {
        return Some((0, first.to_string()));
    }
    let colon = value.find(": ").or_else(|| value.strip_suffix(':').map(str::len))?;
    let before = value.get(..colon)?.chars().count();
    Some((u32::try_from(before).ok()?, ":".to_owned()))
}

/// A list, keys or a text in quotes, as meant: what is wrong is inside.
fn is_closed(value: &str) -> bool {
    let inside = |open, close| value.strip_prefix(open).and_then(|rest: &str| rest.strip_suffix(close));
    inside('[', ']').or_else(|| inside('{', '}')).is_some()
        || inside('"', '"').is_some_and(|inside: &str| !inside.contains('"'))
}

/// Returns a mistake that has no simple cause.
fn unknown(text: &str, kind: &ErrorKind, place: Place) -> Mistake {
    let reason = match kind {
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::MappingKeyNotAllowed => "indent",
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => "no-colon",
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => "colon",
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar => "quote",
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping => "bracket",
        ErrorKind::UnknownQuotedScalarEscape | ErrorKind::InvalidQuotedScalarHexEscape => "escape",
        _ => "other",
    };
    let diagnostic = Diagnostic::error("yaml-syntax").at(within(text, place)).with("reason", reason);
    Mistake { diagnostic, fix: None }
}

/// The parser may stumble behind the last line; an editor shows the end of the last line that holds something.
fn within(text: &str, place: Place) -> Place {
    let lines: Vec<&str> = text.split('\n').collect();
    let last = lines.iter().rposition(|line| !line.trim().is_empty()).unwrap_or(0);
    let last_line = u32::try_from(last + 1).unwrap_or(u32::MAX);
    if place.line <= last_line && place.line > 0 {
        return place;
    }
    let columns = lines.get(last).map_or(0, |line| line.trim_end().chars().count());
    Place::new(last_line, u32::try_from(columns.max(1)).unwrap_or(1), 1)
}
