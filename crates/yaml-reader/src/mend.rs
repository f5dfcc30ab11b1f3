//! Text that is no YAML: said in plain words, and mended where it is plain what was meant, so that reading can go on.

use crate::guess::explain;
use crate::line::{about_odd_space, quote_from};
use crate::mistake::{Fix, Mistake, Tries, line_of, needs_quotes, with_line};
use crate::raw::{Indent, Odd, odd_indents, replace_indent};
use crate::schema::Shapes;
use diagnostics::{Diagnostic, Place};
use yaml_source::{Content, Node, Sign, Span, Stop, Tree, is_odd_gap};

/// Mistakes that are mended in one file before reading stops.
const MAX_MENDED: usize = 10;
/// So many bytes are read again behind mended mistakes: fewer are mended in a large file.
const MAX_READ_AGAIN: usize = 4 * 1024 * 1024;

/// A text that parses as far as can be, and what was mended in it on the way.
pub(crate) struct Mended {
    pub(crate) text: String,
    pub(crate) tree: Tree,
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// Line, first column behind it, and by how many characters what stands there was moved.
    moves: Vec<(u32, u32, i64)>,
    /// How many mistakes may still be mended.
    left: usize,
    tries: Tries,
}

impl Mended {
    /// The place in the text as it was typed.
    pub(crate) fn as_typed(&self, place: Place) -> Place {
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
    pub(crate) fn mend(&mut self, mistake: Mistake) -> bool {
        let place = self.as_typed(mistake.diagnostic.place);
        self.diagnostics.push(mistake.diagnostic.at(place));
        let Some(fix) = mistake.fix.filter(|_| self.left > 0) else { return false };
        self.left -= 1;
        self.tree = Tree::read(&fix.text);
        self.text = fix.text;
        self.moves.extend(fix.moves);
        true
    }

    /// Mends what is no YAML.
    pub(crate) fn mend_syntax(&mut self, shapes: &Shapes) {
        while self.left > 0 {
            let Some(mistake) = first_mistake(&self.text, &self.tree, shapes, &self.tries) else { break };
            if !self.mend(mistake) {
                break;
            }
        }
    }
}

/// Reads the text, mending what can be mended.
pub(crate) fn mend(text: String, shapes: &Shapes) -> Mended {
    let tree = Tree::read(&text);
    let tries = Tries::new();
    // After each the whole file is read again.
    let left = (MAX_READ_AGAIN / text.len().max(1)).clamp(1, MAX_MENDED);
    let mut mended = Mended { text, tree, diagnostics: Vec::new(), moves: Vec::new(), left, tries };
    mended.mend_syntax(shapes);
    mended
}

fn first_mistake(text: &str, tree: &Tree, shapes: &Shapes, tries: &Tries) -> Option<Mistake> {
    let quoted = quoted_texts(tree);
    if let Some(indent) = odd_indents(text).into_iter().find(|indent| is_indent(indent, &quoted, tree)) {
        return Some(explain_indent(text, tree, &indent, tries));
    }
    match &tree.stop {
        Some(Stop::Syntax { kind, place }) => Some(explain(text, tree, kind, *place, shapes, tries)),
        Some(Stop::Budget { limit, place }) => Some(Mistake {
            diagnostic: Diagnostic::error("budget-exceeded").at(*place).with("limit", *limit),
            fix: None,
        }),
        Some(Stop::SecondDocument { place }) => {
            Some(Mistake { diagnostic: Diagnostic::error("second-document").at(*place), fix: None })
        }
        None => (tree.signs.first().map(|(sign, at)| explain_sign(text, *sign, *at, tries)))
            .or_else(|| tree.nodes.iter().find_map(|node| behind_odd_space(text, node, tries))),
    }
}

/// The stretches of quoted texts and blocks of text, in order.
fn quoted_texts(tree: &Tree) -> Vec<Span> {
    let quoted =
        tree.nodes.iter().filter(|node| matches!(node.content, Content::Scalar { plain: false, .. }));
    quoted.map(|node| node.span).collect()
}

/// Tells whether the odd characters are an indent; inside a quoted text or a block of text they may be its own.
fn is_indent(indent: &Indent, quoted: &[Span], tree: &Tree) -> bool {
    if tree.stop.as_ref().is_some_and(|stop| indent.place.line > stop.place().line + 1) {
        return false;
    }
    let before = quoted.partition_point(|span| span.start <= indent.start);
    let last = before.checked_sub(1).and_then(|last| quoted.get(last));
    last.is_none_or(|span| span.end <= indent.start)
}

fn explain_indent(text: &str, tree: &Tree, indent: &Indent, tries: &Tries) -> Mistake {
    let (diagnostic, widths): (_, &[usize]) = match indent.odd {
        Odd::Tab => (Diagnostic::error("tab-indent"), &[2, 4, 1, 8]),
        Odd::NoBreakSpace => {
            let column = usize::try_from(indent.place.column.saturating_sub(1)).unwrap_or(0);
            let sign = line_of(text, indent.place.line).chars().nth(column).unwrap_or(' ');
            (about_odd_space(Diagnostic::error("no-break-space-indent"), sign), &[1, 0])
        }
    };
    let diagnostic = diagnostic.at(indent.place).with("lines", indent.lines);
    let fix = widths
        .iter()
        .map(|width| (*width, replace_indent(text, indent, *width)))
        .find(|(_, fixed)| tries.reads_on(fixed, tree.stop.as_ref()))
        .or_else(|| widths.first().map(|width| (*width, replace_indent(text, indent, *width))))
        .map(|(_, fixed)| Fix { moves: moved_lines(text, &fixed, indent), text: fixed });
    Mistake { diagnostic, fix }
}

fn moved_lines(text: &str, fixed: &str, indent: &Indent) -> Vec<(u32, u32, i64)> {
    let length = |line: &str| i64::try_from(line.chars().count()).unwrap_or(0);
    let lines = (1..).zip(text.split('\n').zip(fixed.split('\n')));
    let changed =
        lines.filter(|(line, _)| (indent.place.line..indent.place.line + indent.lines).contains(line));
    changed.map(|(line, (typed, mended))| (line, 0, length(mended) - length(typed))).collect()
}

/// A sign that YAML takes for its own, at the beginning of what was meant as text.
fn explain_sign(text: &str, sign: Sign, at: Span, tries: &Tries) -> Mistake {
    let character = match sign {
        Sign::Alias => "*",
        Sign::Anchor => "&",
        Sign::Tag => "!",
    };
    let line = line_of(text, at.place.line);
    let corrected = quote_from(line, at.place.column);
    let fixed = corrected
        .as_deref()
        .map(|new| with_line(text, at.place.line, new))
        .filter(|fixed| tries.reads_on(fixed, None));
    let diagnostic = needs_quotes(at.place, character, corrected.filter(|_| fixed.is_some()).as_deref());
    let moves = vec![(at.place.line, at.place.column, 1)];
    let fix = fixed.or_else(|| blank(text, at)).map(|text| Fix { text, moves });
    Mistake { diagnostic, fix }
}

fn blank(text: &str, at: Span) -> Option<String> {
    let blanks = " ".repeat(text.get(at.start..at.end)?.chars().count());
    Some(format!("{}{blanks}{}", text.get(..at.start)?, text.get(at.end..)?))
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
    let diagnostic =
        Diagnostic::error("no-break-space").at(Place { length: 1, ..place }).with("corrected", corrected);
    let diagnostic = about_odd_space(diagnostic, typed.chars().next().unwrap_or(' '));
    tries
        .reads_on(&fixed, None)
        .then_some(Mistake { diagnostic, fix: Some(Fix { text: fixed, moves: Vec::new() }) })
}
