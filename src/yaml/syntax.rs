//! What is no YAML: said in plain words, and mended where it is plain what was meant, so that reading can go on.

use super::list_mark::{OddMark, mended_list, odd_mark, with_dash};
use super::quote::{about_odd_space, is_odd_gap, is_unseen, quoted_from, spaced, value_column};
use super::raw::{Indent, Odd, mended, odd_indents};
use super::shape::Shapes;
use super::tree::{Content, Node, Sign, Span, Stop, Tree};
use super::unclosed::{Mend, mends, with_bracket};
use diagnostics::{Diagnostic, Place};
use granit_parser::ErrorKind;
use std::cell::Cell;

/// Mistakes that are mended in one file before reading stops.
const MAX_MENDED: usize = 10;
/// So many bytes are read again behind mended mistakes: fewer are mended in a large file.
const MAX_READ_AGAIN: usize = 4 * 1024 * 1024;
/// So many bytes are read in one file to see whether guesses are right.
const MAX_TRIED: usize = 24 * 1024 * 1024;
/// How many lines above the place where the parser stumbled may be the cause.
const LINES_ABOVE: u32 = 8;

/// A text that parses as far as can be, and what was mended in it on the way.
pub(super) struct Mended {
    pub(super) text: String,
    pub(super) tree: Tree,
    pub(super) findings: Vec<Diagnostic>,
    /// Line, first column behind it, and by how many characters what stands there was moved.
    moves: Vec<(u32, u32, i64)>,
    /// How many mistakes may still be mended.
    left: usize,
    tries: Tries,
}

impl Mended {
    /// The place in the text as it was typed.
    pub(super) fn as_typed(&self, place: Place) -> Place {
        let moved: i64 = self
            .moves
            .iter()
            .filter(|(line, from, _)| *line == place.line && place.column > *from)
            .map(|m| m.2)
            .sum();
        let column = (i64::from(place.column) - moved).max(1);
        Place { column: u32::try_from(column).unwrap_or(1), ..place }
    }

    /// Reports the mistake, and reads on with its line as it would be right; returns whether there is one.
    pub(super) fn mend(&mut self, mistake: Mistake) -> bool {
        let place = self.as_typed(mistake.finding.place);
        self.findings.push(mistake.finding.at(place));
        let Some(fix) = mistake.fix.filter(|_| self.left > 0) else { return false };
        self.left -= 1;
        self.tree = Tree::read(&fix.text);
        self.text = fix.text;
        self.moves.extend(fix.moves);
        true
    }

    /// Mends what is no YAML.
    pub(super) fn mend_syntax(&mut self, shapes: &Shapes) {
        while self.left > 0 {
            let Some(mistake) = first_mistake(&self.text, &self.tree, shapes, &self.tries) else { break };
            if !self.mend(mistake) {
                break;
            }
        }
    }
}

/// A mistake, and the text that would be right.
#[derive(Debug)]
pub(super) struct Mistake {
    pub(super) finding: Diagnostic,
    pub(super) fix: Option<Fix>,
}

/// The text that would be right, and what it moves.
#[derive(Debug)]
pub(super) struct Fix {
    pub(super) text: String,
    pub(super) moves: Vec<(u32, u32, i64)>,
}

/// How much may still be read to see whether a guess is right: a large file full of mistakes would take long.
#[derive(Debug)]
struct Tries(Cell<usize>);

impl Tries {
    /// Whether `fixed` can be read beyond the line at which it could not be read before.
    fn reads_on(&self, fixed: &str, stop: Option<&Stop>) -> bool {
        let Some(left) = self.0.get().checked_sub(fixed.len()) else { return false };
        self.0.set(left);
        let Some(stop) = stop else { return Tree::read(fixed).stop.is_none() };
        Tree::read(fixed).stop.is_none_or(|new| new.place().line > stop.place().line)
    }
}

/// Reads the text, mending what can be mended.
pub(super) fn mend(text: String, shapes: &Shapes) -> Mended {
    let tree = Tree::read(&text);
    let tries = Tries(Cell::new(MAX_TRIED));
    // After each the whole file is read again.
    let left = (MAX_READ_AGAIN / text.len().max(1)).clamp(1, MAX_MENDED);
    let mut mended = Mended { text, tree, findings: Vec::new(), moves: Vec::new(), left, tries };
    mended.mend_syntax(shapes);
    mended
}

fn first_mistake(text: &str, tree: &Tree, shapes: &Shapes, tries: &Tries) -> Option<Mistake> {
    let quoted = quoted_texts(tree);
    if let Some(indent) = odd_indents(text).into_iter().find(|indent| is_indent(indent, &quoted, tree)) {
        return Some(indented(text, tree, &indent, tries));
    }
    match &tree.stop {
        Some(Stop::Syntax { kind, place }) => Some(explained(text, tree, kind, *place, shapes, tries)),
        Some(Stop::Budget { limit, place }) => Some(Mistake {
            finding: Diagnostic::error("budget-exceeded").at(*place).with("limit", *limit),
            fix: None,
        }),
        Some(Stop::SecondDocument { place }) => {
            Some(Mistake { finding: Diagnostic::error("second-document").at(*place), fix: None })
        }
        None => (tree.signs.first().map(|(sign, at)| swallowed(text, *sign, *at, tries)))
            .or_else(|| tree.nodes.iter().find_map(|node| behind_odd_space(text, node, tries))),
    }
}

/// The stretches of quoted texts and blocks of text, in order.
fn quoted_texts(tree: &Tree) -> Vec<Span> {
    let quoted =
        tree.nodes.iter().filter(|node| matches!(node.content, Content::Scalar { plain: false, .. }));
    quoted.map(|node| node.span).collect()
}

/// Whether the odd characters are an indent; inside a quoted text or a block of text they may be its own.
fn is_indent(indent: &Indent, quoted: &[Span], tree: &Tree) -> bool {
    if tree.stop.as_ref().is_some_and(|stop| indent.place.line > stop.place().line + 1) {
        return false;
    }
    let before = quoted.partition_point(|span| span.start <= indent.start);
    let last = before.checked_sub(1).and_then(|last| quoted.get(last));
    last.is_none_or(|span| span.end <= indent.start)
}

pub(super) fn line_of(text: &str, line: u32) -> &str {
    let before = usize::try_from(line).unwrap_or(usize::MAX).saturating_sub(1);
    text.split('\n').nth(before).unwrap_or_default()
}

pub(super) fn with_line(text: &str, line: u32, new: &str) -> String {
    (1..)
        .zip(text.split('\n'))
        .map(|(number, old)| if number == line { new } else { old })
        .collect::<Vec<_>>()
        .join("\n")
}

fn indented(text: &str, tree: &Tree, indent: &Indent, tries: &Tries) -> Mistake {
    let (finding, widths): (_, &[usize]) = match indent.odd {
        Odd::Tab => (Diagnostic::error("tab-indent"), &[2, 4, 1, 8]),
        Odd::NoBreakSpace => {
            let column = usize::try_from(indent.place.column.saturating_sub(1)).unwrap_or(0);
            let sign = line_of(text, indent.place.line).chars().nth(column).unwrap_or(' ');
            (about_odd_space(Diagnostic::error("no-break-space-indent"), sign), &[1, 0])
        }
    };
    let finding = finding.at(indent.place).with("lines", indent.lines);
    let fix = widths
        .iter()
        .map(|width| (*width, mended(text, indent, *width)))
        .find(|(_, fixed)| tries.reads_on(fixed, tree.stop.as_ref()))
        .or_else(|| widths.first().map(|width| (*width, mended(text, indent, *width))))
        .map(|(_, fixed)| Fix { moves: moved_lines(text, &fixed, indent), text: fixed });
    Mistake { finding, fix }
}

fn moved_lines(text: &str, fixed: &str, indent: &Indent) -> Vec<(u32, u32, i64)> {
    let length = |line: &str| i64::try_from(line.chars().count()).unwrap_or(0);
    let lines = (1..).zip(text.split('\n').zip(fixed.split('\n')));
    let changed =
        lines.filter(|(line, _)| (indent.place.line..indent.place.line + indent.lines).contains(line));
    changed.map(|(line, (typed, mended))| (line, 0, length(mended) - length(typed))).collect()
}

/// A sign that YAML takes for its own, at the beginning of what was meant as text.
fn swallowed(text: &str, sign: Sign, at: Span, tries: &Tries) -> Mistake {
    let character = match sign {
        Sign::Alias => "*",
        Sign::Anchor => "&",
        Sign::Tag => "!",
    };
    let line = line_of(text, at.place.line);
    let corrected = quoted_from(line, at.place.column);
    let fixed = corrected
        .as_deref()
        .map(|new| with_line(text, at.place.line, new))
        .filter(|fixed| tries.reads_on(fixed, None));
    let finding = needs_quotes(at.place, character, corrected.filter(|_| fixed.is_some()).as_deref());
    let moves = vec![(at.place.line, at.place.column, 1)];
    let fix = fixed.or_else(|| blanked(text, at)).map(|text| Fix { text, moves });
    Mistake { finding, fix }
}

fn blanked(text: &str, at: Span) -> Option<String> {
    let blanks = " ".repeat(text.get(at.start..at.end)?.chars().count());
    Some(format!("{}{blanks}{}", text.get(..at.start)?, text.get(at.end..)?))
}

/// The finding about a value that must stand in quotes; the corrected line goes into its hint.
pub(super) fn needs_quotes(place: Place, character: &str, corrected: Option<&str>) -> Diagnostic {
    Diagnostic::error("needs-quotes")
        .at(place)
        .with("character", character)
        .with("corrected", corrected.map_or("none", str::trim))
}

/// A list, keys or a text in quotes behind an odd space: YAML takes them for text.
fn behind_odd_space(text: &str, node: &Node, tries: &Tries) -> Option<Mistake> {
    let Content::Scalar { plain: true, .. } = node.content else { return None };
    let place = node.span.place;
    let typed = text.get(node.span.start..node.span.end)?;
    let value = typed.trim_start_matches(|c| c == ' ' || is_odd_gap(c));
    if !typed.starts_with(is_odd_gap) || !value.starts_with(['[', '{', '"', '\'', '|', '>']) {
        return None;
    }
    let blanks = " ".repeat(typed.chars().count() - value.chars().count());
    let fixed = [text.get(..node.span.start)?, &blanks, value, text.get(node.span.end..)?].concat();
    let corrected = line_of(&fixed, place.line).trim().to_owned();
    let finding =
        Diagnostic::error("no-break-space").at(Place { length: 1, ..place }).with("corrected", corrected);
    let finding = about_odd_space(finding, typed.chars().next().unwrap_or(' '));
    tries
        .reads_on(&fixed, None)
        .then_some(Mistake { finding, fix: Some(Fix { text: fixed, moves: Vec::new() }) })
}

fn explained(
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

/// What is guessed from.
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
        let on_one_line = mends.into_iter().find_map(|mend| self.mended(line, mend));
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
                let finding = Diagnostic::error("unclosed")
                    .at(Place::new(line, column, 1))
                    .with("what", "quote")
                    .with("corrected", corrected.trim());
                self.tries
                    .reads_on(&fixed, self.stop)
                    .then_some(Mistake { finding, fix: Some(Fix { text: fixed, moves: Vec::new() }) })
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
        let finding = Diagnostic::error("wrong-type")
            .at(Place::new(line, column, 1))
            .with("expected", "list")
            .with("found", "text")
            .with("value", value.trim())
            .with("example", example);
        self.tries
            .reads_on(&fixed, self.stop)
            .then_some(Mistake { finding, fix: Some(Fix { text: fixed, moves: vec![(line, column, -1)] }) })
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
        if is_meant { self.mended(line, mend) } else { None }
    }

    fn mended(&self, line: u32, mend: Mend) -> Option<Mistake> {
        let fixed = with_line(self.text, line, &mend.line);
        if !self.tries.reads_on(&fixed, self.stop) {
            return None;
        }
        let place = Place::new(line, mend.column, 1);
        let finding = match mend.wrong {
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
        Some(Mistake { finding, fix: Some(Fix { text: fixed, moves }) })
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
    let finding = Diagnostic::error("text-with-list").at(Place::new(line, column, 1)).with("key", key);
    Some(Mistake { finding, fix: None })
}

/// The mistake of a list whose points begin with an odd mark.
pub(super) fn wrong_mark(text: &str, line: u32, mark: OddMark) -> Option<Mistake> {
    let (fixed, first) = mended_list(text, line, mark)?;
    let typed = line_of(text, first);
    let finding = Diagnostic::error("list-mark")
        .at(Place::new(first, mark.column, 1))
        .with("sign", mark.sign.to_string())
        .with("wrong", mark.wrong)
        .with("kind", if mark.sign == '–' { "dash" } else { "other" })
        .with("space", if mark.space.is_some_and(is_unseen) { "unseen" } else { "space" })
        .with("code", mark.space.map_or_else(String::new, |c| format!("U+{:04X}", u32::from(c))))
        .with("corrected", with_dash(typed, mark)?.trim());
    let changed = (1..).zip(fixed.split('\n').zip(text.split('\n'))).filter(|(_, (new, old))| new != old);
    let added = i64::from(mark.wrong == "no-space");
    let moves = changed.map(|(line, _)| (line, mark.column, added)).collect();
    Some(Mistake { finding, fix: Some(Fix { text: fixed, moves }) })
}

/// A comment inside a text of several lines.
fn cut_by_comment(text: &str, place: Place) -> Mistake {
    let line = line_of(text, place.line);
    let skip = usize::try_from(place.column.saturating_sub(1)).unwrap_or(0);
    let kept: String = line.chars().take(skip).collect();
    let length = u32::try_from(line.chars().count().saturating_sub(skip)).unwrap_or(1).max(1);
    let finding = Diagnostic::error("comment-cuts-value")
        .at(Place { length, ..place })
        .with("comment", line.chars().skip(skip).collect::<String>())
        .with("corrected", "none");
    Mistake {
        finding,
        fix: Some(Fix { text: with_line(text, place.line, kept.trim_end()), moves: Vec::new() }),
    }
}

/// `ort:Jena`, or a no-break space behind the colon.
fn unspaced(text: &str, line: u32, stop: Option<&Stop>, tries: &Tries) -> Option<Mistake> {
    let typed = line_of(text, line);
    let (corrected, column) = spaced(typed)?;
    let fixed = with_line(text, line, &corrected);
    if !tries.reads_on(&fixed, stop) {
        return None;
    }
    let finding = match typed.chars().nth(usize::try_from(column).ok()?).filter(|c| is_odd_gap(*c)) {
        Some(sign) => about_odd_space(Diagnostic::error("no-break-space-after-colon"), sign),
        None => Diagnostic::error("no-space-after-colon"),
    };
    let finding = finding.at(Place::new(line, column, 1)).with("corrected", corrected.trim());
    let moved = i64::try_from(corrected.chars().count()).ok()? - i64::try_from(typed.chars().count()).ok()?;
    Some(Mistake { finding, fix: Some(Fix { text: fixed, moves: vec![(line, column, moved)] }) })
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
    let finding = Diagnostic::error("no-break-space").at(place).with("corrected", corrected.trim());
    let finding = about_odd_space(finding, rest.chars().next().unwrap_or(' '));
    Some(Mistake { finding, fix: Some(Fix { text: fixed, moves: Vec::new() }) })
}

/// A value that begins with a sign of YAML, or holds `: `.
fn unquoted(text: &str, line: u32, stop: Option<&Stop>, tries: &Tries) -> Option<Mistake> {
    let typed = line_of(text, line);
    let column = value_column(typed)?;
    let value: String = typed.chars().skip(usize::try_from(column - 1).ok()?).collect();
    let (offset, character) = offending(value.trim_end())?;
    let corrected = quoted_from(typed, column)?;
    let fixed = with_line(text, line, &corrected);
    if !tries.reads_on(&fixed, stop) {
        return None;
    }
    let place = Place::new(line, column + offset, 1);
    let finding = needs_quotes(place, &character, Some(&corrected));
    Some(Mistake { finding, fix: Some(Fix { text: fixed, moves: vec![(line, column, 1)] }) })
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

/// What has no simple cause.
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
    let finding = Diagnostic::error("yaml-syntax").at(within(text, place)).with("reason", reason);
    Mistake { finding, fix: None }
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
