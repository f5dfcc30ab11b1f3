//! What is no YAML: said in plain words, and mended where it is plain what was meant, so that reading can go on.

use super::quote::{is_odd_space, quoted_from, spaced, value_column};
use super::raw::{Indent, Odd, mended, odd_indents};
use super::tree::{Content, Sign, Span, Stop, Tree};
use crate::diag::{Finding, Place};
use granit_parser::ErrorKind;

/// Mistakes that are mended in one file before reading stops.
const MAX_MENDED: usize = 20;
/// How many lines above the place where the parser stumbled may be the cause.
const LINES_ABOVE: u32 = 8;

/// A text that parses as far as can be, and what was mended in it on the way.
pub(super) struct Mended {
    pub(super) text: String,
    pub(super) tree: Tree,
    pub(super) findings: Vec<Finding>,
    /// Line, first column behind it, and by how many characters what stands there was moved.
    moves: Vec<(u32, u32, i64)>,
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
}

/// A mistake, and the line that would be right.
struct Mistake {
    finding: Finding,
    fix: Option<Fix>,
}

struct Fix {
    text: String,
    moves: Vec<(u32, u32, i64)>,
}

/// Reads the text, mending what can be mended.
pub(super) fn mend(text: String) -> Mended {
    let tree = Tree::read(&text);
    let mut mended = Mended { text, tree, findings: Vec::new(), moves: Vec::new() };
    for _ in 0..MAX_MENDED {
        let Some(mistake) = first_mistake(&mended.text, &mended.tree) else { break };
        let place = mended.as_typed(mistake.finding.place);
        mended.findings.push(mistake.finding.at(place));
        let Some(fix) = mistake.fix else { break };
        mended.tree = Tree::read(&fix.text);
        mended.text = fix.text;
        mended.moves.extend(fix.moves);
    }
    mended
}

fn first_mistake(text: &str, tree: &Tree) -> Option<Mistake> {
    let quoted = quoted_texts(tree);
    if let Some(indent) = odd_indents(text).into_iter().find(|indent| is_indent(indent, &quoted, tree)) {
        return Some(indented(text, tree, &indent));
    }
    match &tree.stop {
        Some(Stop::Syntax { kind, place }) => Some(explained(text, tree, kind, *place)),
        Some(Stop::Budget { limit, place }) => Some(Mistake {
            finding: Finding::error("budget-exceeded").at(*place).with("limit", *limit),
            fix: None,
        }),
        Some(Stop::SecondDocument { place }) => {
            Some(Mistake { finding: Finding::error("second-document").at(*place), fix: None })
        }
        None => tree.signs.first().map(|(sign, at)| swallowed(text, *sign, *at)),
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

fn line_of(text: &str, line: u32) -> &str {
    let before = usize::try_from(line).unwrap_or(usize::MAX).saturating_sub(1);
    text.split('\n').nth(before).unwrap_or_default()
}

fn with_line(text: &str, line: u32, new: &str) -> String {
    (1..)
        .zip(text.split('\n'))
        .map(|(number, old)| if number == line { new } else { old })
        .collect::<Vec<_>>()
        .join("\n")
}

/// Whether `fixed` can be read beyond the line at which `text` could not.
fn reads_on(fixed: &str, stop: Option<&Stop>) -> bool {
    let Some(stop) = stop else { return Tree::read(fixed).stop.is_none() };
    Tree::read(fixed).stop.is_none_or(|new| new.place().line > stop.place().line)
}

fn indented(text: &str, tree: &Tree, indent: &Indent) -> Mistake {
    let (finding, widths): (_, &[usize]) = match indent.odd {
        Odd::Tab => (Finding::error("tab-indent"), &[2, 4, 1, 8]),
        Odd::NoBreakSpace => (Finding::error("no-break-space-indent"), &[1, 0]),
    };
    let finding = finding.at(indent.place).with("lines", indent.lines);
    let fix = widths
        .iter()
        .map(|width| (*width, mended(text, indent, *width)))
        .find(|(_, fixed)| reads_on(fixed, tree.stop.as_ref()))
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
fn swallowed(text: &str, sign: Sign, at: Span) -> Mistake {
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
        .filter(|fixed| reads_on(fixed, None));
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
pub(super) fn needs_quotes(place: Place, character: &str, corrected: Option<&str>) -> Finding {
    Finding::error("needs-quotes")
        .at(place)
        .with("character", character)
        .with("corrected", corrected.map_or("none", str::trim))
}

fn explained(text: &str, tree: &Tree, kind: &ErrorKind, place: Place) -> Mistake {
    if *kind == ErrorKind::CommentInterceptedScalar {
        return cut_by_comment(text, place);
    }
    let stop = tree.stop.as_ref();
    let first = tree
        .nodes
        .last()
        .map_or(1, |node| node.span.place.line.min(place.line))
        .max(place.line.saturating_sub(LINES_ABOVE));
    (first..=place.line)
        .rev()
        .find_map(|line| {
            unspaced(text, line, stop)
                .or_else(|| unclosed(text, line, stop))
                .or_else(|| unquoted(text, line, stop))
        })
        .unwrap_or_else(|| unknown(text, kind, place))
}

/// A comment inside a text of several lines.
fn cut_by_comment(text: &str, place: Place) -> Mistake {
    let line = line_of(text, place.line);
    let skip = usize::try_from(place.column.saturating_sub(1)).unwrap_or(0);
    let kept: String = line.chars().take(skip).collect();
    let length = u32::try_from(line.chars().count().saturating_sub(skip)).unwrap_or(1).max(1);
    let finding = Finding::error("comment-cuts-value")
        .at(Place { length, ..place })
        .with("comment", line.chars().skip(skip).collect::<String>())
        .with("corrected", "none");
    Mistake {
        finding,
        fix: Some(Fix { text: with_line(text, place.line, kept.trim_end()), moves: Vec::new() }),
    }
}

/// `ort:Jena`, or a no-break space behind the colon.
fn unspaced(text: &str, line: u32, stop: Option<&Stop>) -> Option<Mistake> {
    let typed = line_of(text, line);
    let (corrected, column) = spaced(typed)?;
    let fixed = with_line(text, line, &corrected);
    if !reads_on(&fixed, stop) {
        return None;
    }
    let finding = if typed.chars().nth(usize::try_from(column).ok()?).is_some_and(is_odd_space) {
        Finding::error("no-break-space-after-colon")
    } else {
        Finding::error("no-space-after-colon")
    };
    let finding = finding.at(Place::new(line, column, 1)).with("corrected", corrected.trim());
    let moved = i64::try_from(corrected.chars().count()).ok()? - i64::try_from(typed.chars().count()).ok()?;
    Some(Mistake { finding, fix: Some(Fix { text: fixed, moves: vec![(line, column, moved)] }) })
}

/// A list on one line whose bracket is not closed; with commas in it, it was meant as one.
fn unclosed(text: &str, line: u32, stop: Option<&Stop>) -> Option<Mistake> {
    let typed = line_of(text, line);
    let column = value_column(typed)?;
    let value: String = typed.chars().skip(usize::try_from(column - 1).ok()?).collect();
    let close = match value.chars().next()? {
        '[' => ']',
        '{' => '}',
        _ => return None,
    };
    if !value.contains(',') || value.contains(close) {
        return None;
    }
    let fixed = with_line(text, line, &format!("{}{close}", typed.trim_end()));
    let finding = Finding::error("yaml-syntax").at(Place::new(line, column, 1)).with("reason", "bracket");
    reads_on(&fixed, stop).then(|| Mistake { finding, fix: Some(Fix { text: fixed, moves: Vec::new() }) })
}

/// A value that begins with a sign of YAML, or holds `: `.
fn unquoted(text: &str, line: u32, stop: Option<&Stop>) -> Option<Mistake> {
    let typed = line_of(text, line);
    let column = value_column(typed)?;
    let value: String = typed.chars().skip(usize::try_from(column - 1).ok()?).collect();
    let (offset, character) = offending(value.trim_end())?;
    let corrected = quoted_from(typed, column)?;
    let fixed = with_line(text, line, &corrected);
    if !reads_on(&fixed, stop) {
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
    let finding = Finding::error("yaml-syntax").at(within(text, place)).with("reason", reason);
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
