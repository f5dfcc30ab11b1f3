//! Values without parts: text, numbers, truths, words to choose.

use super::walk::Walk;
use crate::line::{about_odd_space, quote_from};
use crate::mistake::{line_of, needs_quotes};
use crate::schema::Choice;
use crate::swallowed::{eaten_escape, glued_point, hashtag, in_single_quotes, remark_behind_odd_space};
use diagnostics::{Arg, Diagnostic, Place};
use german_text::nearest;
use std::ops::RangeInclusive;
use yaml_source::{Content, Node, is_odd_gap, seen, truth, whole};

impl Walk<'_> {
    pub(super) fn wrong_type(&mut self, node: &Node, expected: &'static str, example: String) {
        self.report(mistyped(node, expected, &example));
    }

    /// Tells whether what is typed in the node is what it must be; what is wrong with it is reported.
    pub(super) fn fits(&mut self, node: &Node, wrong: impl Fn(&str) -> Option<Diagnostic>) -> bool {
        let Content::Scalar { value, .. } = &node.content else { return false };
        let diagnostic = wrong(value);
        let fits = diagnostic.is_none();
        diagnostic.into_iter().for_each(|diagnostic| self.report(diagnostic.at(node.span.place)));
        fits
    }

    pub(super) fn text_value(&mut self, node: &Node, expected: &'static str) -> bool {
        let place = node.span.place;
        if self.swallows_point(node) {
            return false;
        }
        match &node.content {
            Content::Scalar { value, plain } => {
                if *plain && matches!(value.as_str(), "Null" | "NULL" | "null" | "~") {
                    let corrected = quote_from(self.line(place), place.column);
                    self.report(needs_quotes(place, value, corrected.as_deref()));
                    return false;
                }
                if let Some(comment) = node.comment {
                    let corrected = quote_from(self.line(place), place.column);
                    let comment_text = self.text.get(comment.start..comment.end).unwrap_or_default();
                    let diagnostic = Diagnostic::error("comment-cuts-value")
                        .at(comment.place)
                        .with("comment", comment_text)
                        .with("corrected", corrected.as_deref().map_or("none", str::trim));
                    self.report(diagnostic);
                }
                let swallowed = self.find_swallowed(node, *plain);
                let is_whole = swallowed.is_none();
                swallowed.into_iter().for_each(|diagnostic| self.report(diagnostic));
                is_whole
            }
            Content::List { .. } | Content::Map { .. } | Content::Alias(_) => {
                match self.meant_as_text(node) {
                    Some(diagnostic) => self.report(diagnostic),
                    None => self.wrong_type(node, expected, String::new()),
                }
                false
            }
        }
    }

    /// Finds what YAML takes out of a text, or puts into it, without a word.
    fn find_swallowed(&self, node: &Node, plain: bool) -> Option<Diagnostic> {
        let covered = self.text.get(node.span.start..node.span.end)?;
        let place = node.span.place;
        let line = self.line(place);
        let column = |bytes: usize| {
            let before = covered.get(..bytes).map_or(0, |before| before.chars().count());
            place.column.saturating_add(u32::try_from(before).unwrap_or(0))
        };
        if !plain {
            let (at, sign) = eaten_escape(covered)?;
            let corrected = in_single_quotes(covered).filter(|_| !covered.contains('\n'));
            let corrected = corrected.map(|value| line.replacen(covered, &value, 1).trim().to_owned());
            let at =
                if covered.contains('\n') { place } else { Place { column: column(at), length: 2, ..place } };
            let diagnostic = Diagnostic::error("backslash-eaten").at(at).with("sign", sign.to_string());
            return Some(diagnostic.with("corrected", corrected.unwrap_or_else(|| "none".to_owned())));
        }
        let before = line.chars().take(usize::try_from(place.column.saturating_sub(1)).unwrap_or(0));
        let is_point =
            line.trim_start().starts_with("- ") && before.into_iter().all(|c| matches!(c, ' ' | '-'));
        if let Some(below) = glued_point(covered).filter(|_| is_point) {
            let line = place.line.saturating_add(below);
            let typed = line_of(self.text, line);
            let indent = u32::try_from(typed.chars().take_while(|c| *c == ' ').count()).unwrap_or(0);
            return Some(Diagnostic::error("points-glued").at(Place::new(line, indent + 1, 1)));
        }
        let at = remark_behind_odd_space(covered)?;
        let behind = covered.get(at..)?;
        let remark = behind.trim_start_matches(|c| c == ' ' || is_odd_gap(c));
        let corrected = line.replacen(behind.strip_suffix(remark)?, " ", 1);
        let sign = behind.chars().find(|c| is_odd_gap(*c))?;
        let diagnostic =
            Diagnostic::error("no-break-space").at(Place { column: column(at), length: 1, ..place });
        Some(about_odd_space(diagnostic.with("corrected", corrected.trim()), sign))
    }

    /// A value that begins with `#` and is no remark: `motto: #gemeinsam stark`; `from` is where it would begin.
    pub(super) fn is_hashtag(&mut self, from: usize, place: Place) -> bool {
        let Some(value) = self.text.get(from..).and_then(hashtag) else { return false };
        let line = self.line(place);
        let Some(before) = line.trim_end().strip_suffix(value).map(|before| before.chars().count()) else {
            return false;
        };
        let column = u32::try_from(before + 1).unwrap_or(1);
        let length = u32::try_from(value.chars().count()).unwrap_or(1);
        let diagnostic = Diagnostic::error("comment-cuts-value")
            .at(Place { column, length, ..place })
            .with("comment", value)
            .with("corrected", quote_from(line, column).as_deref().map_or("none", str::trim));
        self.report(diagnostic);
        true
    }

    /// Text that YAML reads as a list or as keys, because of a bracket or a colon in it.
    fn meant_as_text(&self, node: &Node) -> Option<Diagnostic> {
        let covered = self.text.get(node.span.start..node.span.end)?;
        let place = node.span.place;
        let line = self.line(place);
        let is_rest_of_line = line.trim_end().ends_with(covered.trim_end());
        let (place, character) = match &node.content {
            Content::List { flow: true, .. } => (place, "["),
            Content::Map { flow: true, .. } => (place, "{"),
            Content::Map { entries, flow: false } => {
                let (key, value) = entries.first().filter(|_| entries.len() == 1)?;
                let key = self.tree.node(*key)?;
                let is_sentence =
                    self.tree.node(*value).is_some_and(|value| value.span.end > value.span.start);
                let before = line.split_at_checked(line.find(covered)?)?.0;
                if !is_sentence || !before.trim_end().ends_with('-') {
                    return None;
                }
                (Place { column: key.span.place.column + key.span.place.length, length: 1, ..place }, ":")
            }
            Content::List { .. } | Content::Scalar { .. } | Content::Alias(_) => return None,
        };
        if covered.contains('\n') || !is_rest_of_line {
            return None;
        }
        let corrected = quote_from(line, node.span.place.column)?;
        Some(needs_quotes(Place { length: 1, ..place }, character, Some(&corrected)))
    }

    pub(super) fn integer(&mut self, node: &Node, least: i64, most: Option<i64>) -> bool {
        let bounds = least..=most.unwrap_or_else(|| i64::from(u32::MAX));
        let Content::Scalar { value, .. } = &node.content else {
            self.wrong_number(node, "", &bounds, most.is_some());
            return false;
        };
        if whole(value).is_some_and(|number| bounds.contains(&number)) {
            return true;
        }
        let figures = value.trim();
        let is_number =
            figures.strip_prefix('-').unwrap_or(figures).bytes().all(|byte| byte.is_ascii_digit());
        if is_number && (whole(value).is_some() || figures.len() > 15) {
            let diagnostic =
                Diagnostic::error("number-out-of-range").at(node.span.place).with("value", figures);
            let diagnostic = diagnostic.with("bounded", if most.is_some() { "yes" } else { "no" });
            self.report(bounded(diagnostic, &bounds));
        } else {
            self.wrong_number(node, &lone_figures(figures), &bounds, most.is_some());
        }
        false
    }

    fn wrong_number(&mut self, node: &Node, example: &str, bounds: &RangeInclusive<i64>, is_bounded: bool) {
        let diagnostic = mistyped(node, "integer", example);
        let diagnostic = diagnostic.with("bounded", if is_bounded { "yes" } else { "no" });
        self.report(bounded(diagnostic, bounds));
    }

    pub(super) fn truth(&mut self, node: &Node) -> bool {
        let typed = match &node.content {
            Content::Scalar { value, .. } => value.trim().to_lowercase(),
            Content::List { .. } | Content::Map { .. } | Content::Alias(_) => String::new(),
        };
        let meant = match typed.as_str() {
            typed if truth(typed).is_some() => return true,
            "ja" | "j" | "yes" | "y" | "on" | "an" | "wahr" | "x" | "1" => "true",
            "nein" | "n" | "no" | "off" | "aus" | "falsch" | "0" => "false",
            _ => "",
        };
        self.wrong_type(node, "truth", meant.to_owned());
        false
    }

    pub(super) fn choice(&mut self, node: &Node, choices: &[Choice]) -> bool {
        let allowed = choices.iter().map(|choice| choice.word.as_str());
        let listed = allowed.clone().collect::<Vec<_>>().join(", ");
        let Content::Scalar { value, .. } = &node.content else {
            self.wrong_type(node, "choice", listed);
            return false;
        };
        if choices.iter().any(|choice| choice.word == seen(value)) {
            return true;
        }
        let known = choices
            .iter()
            .map(|choice| (choice.word.as_str(), choice.aliases.iter().map(String::as_str).collect()));
        let nearest = nearest(value, known).map(|word| format!("`{word}`"));
        let suggestion = nearest.unwrap_or_else(|| contained(value, choices));
        let told = choices.iter().map(|choice| match choice.aliases.first() {
            Some(german) => format!("{german} = {}", choice.word),
            None => choice.word.clone(),
        });
        let diagnostic = Diagnostic::error("unknown-value")
            .at(node.span.place)
            .with("value", value)
            .with("suggestion", if suggestion.is_empty() { "none" } else { &suggestion })
            .with("allowed", told.collect::<Vec<_>>().join(", "));
        self.report(diagnostic);
        false
    }
}

/// The diagnostic about a value of another type than the one `expected`.
fn mistyped(node: &Node, expected: &'static str, example: &str) -> Diagnostic {
    let found = match &node.content {
        Content::Scalar { value, .. } if value.is_empty() => "nothing",
        Content::Scalar { .. } => "text",
        Content::List { .. } => "list",
        Content::Map { .. } | Content::Alias(_) => "keys",
    };
    Diagnostic::error("wrong-type")
        .at(node.span.place)
        .with("expected", expected)
        .with("found", found)
        .with("value", shortened(node))
        .with("example", if example.is_empty() { "none" } else { example })
}

fn bounded(diagnostic: Diagnostic, bounds: &RangeInclusive<i64>) -> Diagnostic {
    diagnostic.with("least", Arg::Number(*bounds.start())).with("most", Arg::Number(*bounds.end()))
}

/// The one number in `06`, `3.` or `3 Personen`, without leading zeros; nothing where there is none, or more than one: in `1e3`
/// and `1.000` another number is meant than their figures in a row.
fn lone_figures(typed: &str) -> String {
    let is_figure = |c: char| c.is_ascii_digit();
    let mut numbers = typed.split(|c: char| !is_figure(c)).filter(|run| !run.is_empty());
    let alone = numbers.next().filter(|_| numbers.next().is_none() && !typed.starts_with('-'));
    let figures = alone.unwrap_or_default();
    let stripped = figures.trim_start_matches('0');
    if stripped.is_empty() && !figures.is_empty() { "0".to_owned() } else { stripped.to_owned() }
}

/// The choices whose own words, or those that people use for them, are parts of the typed one: `Impulsvortrag`.
fn contained(typed: &str, choices: &[Choice]) -> String {
    let typed = typed.to_lowercase();
    let is_in = |word: &String| word.chars().count() > 3 && typed.contains(&word.to_lowercase());
    let meant = choices.iter().filter(|choice| is_in(&choice.word) || choice.aliases.iter().any(is_in));
    meant.take(3).map(|choice| format!("`{}`", choice.word)).collect::<Vec<_>>().join(", ")
}

/// The text of a plain value, as far as a message can quote it.
fn shortened(node: &Node) -> String {
    let Content::Scalar { value, .. } = &node.content else { return String::new() };
    // The message has quotation marks of its own.
    let line = value.lines().next().unwrap_or_default().trim_matches(['„', '“', '”', '"']);
    let shown: String = line.chars().take(40).collect();
    if value.trim_end().lines().count() > 1 || shown.len() < line.len() {
        format!("{shown}…")
    } else {
        shown
    }
}
