//! A tree against the schema: every mistake at its place, and what must be passed over so that the rest can be read.

use super::list_mark::odd_mark;
use super::misread::{misread_date, misread_id, misread_time};
use super::quote::{about_odd_space, is_odd_gap, quoted, quoted_from, seen};
use super::shape::{Choice, Field, Shape, Shapes, Type};
use super::swallowed::{
    eaten_escape, glued_point, hashtag, in_single_quotes, remark_behind_odd_space, with_decimal_commas_quoted,
};
use super::syntax::{Fix, Mistake, line_of, needs_quotes, with_line, wrong_mark};
use super::tree::{Content, Node, Tree};
use super::value::{Gone, truth, whole};
use diagnostics::{Arg, Diagnostic, Place};
use german_text::nearest;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// Nodes looked at in one file; aliases may lead to the same ones again and again.
const MAX_STEPS: usize = 200_000;
/// More are not reported anyway.
const MAX_FINDINGS: usize = 100;
/// Aliases may lead in circles.
const MAX_LEVEL: usize = 100;
/// Guesses in one file for which it is read again.
const MAX_TRIED: usize = 3;

/// What was found.
#[derive(Default)]
pub(super) struct Verdict {
    pub(super) findings: Vec<Diagnostic>,
    /// What must be passed over.
    pub(super) gone: Gone,
    /// Whether a value can be read then.
    pub(super) usable: bool,
    /// The first mistake behind which others hide until it is mended.
    pub(super) mistake: Option<Mistake>,
}

/// Holds the tree against the shapes.
pub(super) fn verify(text: &str, tree: &Tree, shapes: &Shapes) -> Verdict {
    let mut walk = Walk {
        text,
        lines: text.split('\n').collect(),
        tree,
        shapes,
        steps: 0,
        level: 0,
        tried: 0,
        verdict: Verdict::default(),
    };
    let Some(root) = tree.root else { return walk.verdict };
    let usable = walk.object(root, &shapes.root);
    walk.verdict.usable = usable && tree.stop.is_none();
    walk.verdict
}

struct Walk<'a> {
    text: &'a str,
    lines: Vec<&'a str>,
    tree: &'a Tree,
    shapes: &'a Shapes,
    steps: usize,
    level: usize,
    /// How often the file was read to see whether a guess is right.
    tried: usize,
    verdict: Verdict,
}

impl<'a> Walk<'a> {
    fn report(&mut self, finding: Diagnostic) {
        let findings = &self.verdict.findings;
        if findings.len() < MAX_FINDINGS && !findings.contains(&finding) {
            self.verdict.findings.push(finding);
        }
    }

    fn line(&self, place: Place) -> &'a str {
        let before = usize::try_from(place.line).unwrap_or(usize::MAX).saturating_sub(1);
        self.lines.get(before).copied().unwrap_or_default()
    }

    /// The node itself, or what its alias stands for.
    fn resolved(&self, number: usize) -> Option<&'a Node> {
        let node = self.tree.node(number)?;
        match node.content {
            Content::Alias(target) => self.tree.node(target?),
            Content::Scalar { .. } | Content::List { .. } | Content::Map { .. } => Some(node),
        }
    }

    /// Checks the node against the shape; returns whether a value can be read from it.
    fn value(&mut self, number: usize, shape: &Shape) -> bool {
        let Some(node) = self.tree.node(number) else { return false };
        self.steps += 1;
        if self.steps > MAX_STEPS || self.level > MAX_LEVEL {
            self.report(Diagnostic::error("budget-exceeded").at(node.span.place).with("limit", "aliases"));
            return false;
        }
        if let Content::Alias(target) = node.content {
            self.level += 1;
            let usable = target.is_some_and(|target| self.value(target, shape));
            self.level -= 1;
            return usable;
        }
        match shape {
            Shape::Text => self.text_value(node, "text"),
            Shape::Id => self.text_value(node, "text") && self.fits(node, misread_id),
            Shape::Date(exactness) => {
                self.text_value(node, "date") && self.fits(node, |typed| misread_date(typed, *exactness))
            }
            Shape::Time(bound) => {
                self.text_value(node, "time") && self.fits(node, |typed| misread_time(typed, *bound))
            }
            Shape::Integer { least, most } => self.integer(node, *least, *most),
            Shape::Truth => self.truth(node),
            Shape::Choice(choices) => self.choice(node, choices),
            Shape::List(of) => self.list(number, of),
            Shape::Own(of) => self.own_keys(node, of),
            Shape::Type(name) => match self.shapes.get(name) {
                Some(of) => self.object(number, of),
                None => false,
            },
        }
    }

    fn wrong_type(&mut self, node: &Node, expected: &'static str, example: String) {
        self.report(mistyped(node, expected, &example));
    }

    /// Whether what is typed in the node is what it must be; what is wrong with it is reported.
    fn fits(&mut self, node: &Node, wrong: impl Fn(&str) -> Option<Diagnostic>) -> bool {
        let Content::Scalar { value, .. } = &node.content else { return false };
        let finding = wrong(value);
        let fits = finding.is_none();
        finding.into_iter().for_each(|finding| self.report(finding.at(node.span.place)));
        fits
    }

    fn text_value(&mut self, node: &Node, expected: &'static str) -> bool {
        let place = node.span.place;
        if self.swallows_point(node) {
            return false;
        }
        match &node.content {
            Content::Scalar { value, plain } => {
                if *plain && matches!(value.as_str(), "Null" | "NULL" | "null" | "~") {
                    let corrected = quoted_from(self.line(place), place.column);
                    self.report(needs_quotes(place, value, corrected.as_deref()));
                    return false;
                }
                if let Some(comment) = node.comment {
                    let corrected = quoted_from(self.line(place), place.column);
                    let comment_text = self.text.get(comment.start..comment.end).unwrap_or_default();
                    let finding = Diagnostic::error("comment-cuts-value")
                        .at(comment.place)
                        .with("comment", comment_text)
                        .with("corrected", corrected.as_deref().map_or("none", str::trim));
                    self.report(finding);
                }
                let swallowed = self.swallowed(node, *plain);
                let is_whole = swallowed.is_none();
                swallowed.into_iter().for_each(|finding| self.report(finding));
                is_whole
            }
            Content::List { .. } | Content::Map { .. } | Content::Alias(_) => {
                match self.meant_as_text(node) {
                    Some(finding) => self.report(finding),
                    None => self.wrong_type(node, expected, String::new()),
                }
                false
            }
        }
    }

    /// What YAML takes out of a text, or puts into it, without a word.
    fn swallowed(&self, node: &Node, plain: bool) -> Option<Diagnostic> {
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
            let finding = Diagnostic::error("backslash-eaten").at(at).with("sign", sign.to_string());
            return Some(finding.with("corrected", corrected.unwrap_or_else(|| "none".to_owned())));
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
        let finding =
            Diagnostic::error("no-break-space").at(Place { column: column(at), length: 1, ..place });
        Some(about_odd_space(finding.with("corrected", corrected.trim()), sign))
    }

    /// A value that begins with `#` and is no remark: `motto: #gemeinsam stark`; `from` is where it would begin.
    fn is_hashtag(&mut self, from: usize, place: Place) -> bool {
        let Some(value) = self.text.get(from..).and_then(hashtag) else { return false };
        let line = self.line(place);
        let Some(before) = line.trim_end().strip_suffix(value).map(|before| before.chars().count()) else {
            return false;
        };
        let column = u32::try_from(before + 1).unwrap_or(1);
        let length = u32::try_from(value.chars().count()).unwrap_or(1);
        let finding = Diagnostic::error("comment-cuts-value")
            .at(Place { column, length, ..place })
            .with("comment", value)
            .with("corrected", quoted_from(line, column).as_deref().map_or("none", str::trim));
        self.report(finding);
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
        let corrected = quoted_from(line, node.span.place.column)?;
        Some(needs_quotes(Place { length: 1, ..place }, character, Some(&corrected)))
    }

    fn integer(&mut self, node: &Node, least: i64, most: Option<i64>) -> bool {
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
            let finding = Diagnostic::error("number-out-of-range").at(node.span.place).with("value", figures);
            let finding = finding.with("bounded", if most.is_some() { "yes" } else { "no" });
            self.report(bounded(finding, &bounds));
        } else {
            self.wrong_number(node, &lone_figures(figures), &bounds, most.is_some());
        }
        false
    }

    fn wrong_number(&mut self, node: &Node, example: &str, bounds: &RangeInclusive<i64>, is_bounded: bool) {
        let finding = mistyped(node, "integer", example);
        let finding = finding.with("bounded", if is_bounded { "yes" } else { "no" });
        self.report(bounded(finding, bounds));
    }

    fn truth(&mut self, node: &Node) -> bool {
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

    fn choice(&mut self, node: &Node, choices: &[Choice]) -> bool {
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
        let finding = Diagnostic::error("unknown-value")
            .at(node.span.place)
            .with("value", value)
            .with("suggestion", if suggestion.is_empty() { "none" } else { &suggestion })
            .with("allowed", told.collect::<Vec<_>>().join(", "));
        self.report(finding);
        false
    }

    fn list(&mut self, number: usize, of: &Shape) -> bool {
        let Some(node) = self.tree.node(number) else { return false };
        let Content::List { items, flow } = &node.content else {
            if self.has_odd_mark(node) {
                return false;
            }
            let is_one_line =
                self.text.get(node.span.start..node.span.end).is_some_and(|t| !t.trim().contains('\n'));
            let example = match &node.content {
                Content::Scalar { value, .. } if is_one_line => format!("[{value}]"),
                Content::Scalar { .. } | Content::List { .. } | Content::Map { .. } | Content::Alias(_) => {
                    String::new()
                }
            };
            self.wrong_type(node, "list", example);
            return false;
        };
        let covered = self.text.get(node.span.start..node.span.end).unwrap_or_default();
        if let Some(corrected) =
            Some(covered).filter(|_| *flow && *of == Shape::Text).and_then(with_decimal_commas_quoted)
        {
            let corrected = self.line(node.span.place).replacen(covered.trim_end(), &corrected, 1);
            let finding = Diagnostic::error("decimal-comma").at(node.span.place);
            self.report(finding.with("corrected", corrected.trim()));
            return false;
        }
        let mut kept = 0_usize;
        for item in items {
            if self.is_blank(*item) {
                let at = self
                    .tree
                    .node(*item)
                    .filter(|_| !flow)
                    .map(|node| (node.span.place, self.line(node.span.place)));
                let dash = at.and_then(|(place, line)| Some((place, line.find("- ")? + 1, line)));
                let is_hashtag = dash.is_some_and(|(place, dash, line)| {
                    line.get(dash..).and_then(hashtag).is_some() && {
                        let above = usize::try_from(place.line).unwrap_or(0).saturating_sub(1);
                        let start: usize = self.lines.iter().take(above).map(|line| line.len() + 1).sum();
                        self.is_hashtag(start + dash, place)
                    }
                });
                if !is_hashtag {
                    self.missing_value(*item, "none");
                }
            } else if self.value(*item, of) {
                kept += 1;
                continue;
            }
            self.verdict.gone.insert(*item);
        }
        kept > 0 || items.is_empty()
    }

    /// Whether points of a list begin with something else than `- `, which is a mistake of its own.
    fn has_odd_mark(&mut self, node: &Node) -> bool {
        let place = match &node.content {
            Content::Map { entries, flow: false } => entries
                .first()
                .and_then(|(key, _)| self.tree.node(*key))
                .map_or(node.span.place, |key| key.span.place),
            _ => node.span.place,
        };
        let mark = odd_mark(self.line(place)).filter(|mark| mark.column == place.column);
        let mistake = mark.and_then(|mark| wrong_mark(self.text, place.line, mark));
        self.hide(mistake)
    }

    /// A point below that begins with something else than `- `: YAML takes it for the next line of this one.
    fn swallows_point(&mut self, node: &Node) -> bool {
        let (first, Some(covered)) = (node.span.place, self.text.get(node.span.start..node.span.end)) else {
            return false;
        };
        let lines = covered.matches('\n').count();
        if lines == 0 || !matches!(node.content, Content::Scalar { plain: true, .. }) {
            return false;
        }
        let dash = self.line(first).chars().take_while(|c| *c == ' ').count();
        let is_point = self.line(first).trim_start().starts_with("- ");
        let last = first.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        let mistake = (first.line + 1..=last).filter(|_| is_point).find_map(|line| {
            let mark = odd_mark(line_of(self.text, line))?;
            let is_beside = usize::try_from(mark.column).is_ok_and(|column| column == dash + 1);
            if is_beside { wrong_mark(self.text, line, mark) } else { None }
        });
        self.hide(mistake)
    }

    /// Keeps the first mistake that hides others; returns whether there is one.
    fn hide(&mut self, mistake: Option<Mistake>) -> bool {
        let is_one = mistake.is_some();
        if self.verdict.mistake.is_none() {
            self.verdict.mistake = mistake;
        }
        is_one
    }

    /// A text in braces that a comma or a colon cuts: the entry behind it has no value, or a key that is a sentence. The text goes on
    /// to the next key that there is.
    fn is_cut(&mut self, entries: &[(usize, usize)], at: usize, of: &Type) -> bool {
        // Of several only the first is mended before the file is looked at again; what was not read to its end is not mended.
        if self.verdict.mistake.is_some() || self.tree.stop.is_some() {
            return self.verdict.mistake.is_some();
        }
        let mistake = self.cut(entries, at, of);
        self.hide(mistake)
    }

    /// As `is_cut`, for a key of that name: one that lacks only the space behind its colon is told as that.
    fn is_cut_before(&mut self, name: &str, entries: &[(usize, usize)], at: usize, of: &Type) -> bool {
        (self.verdict.mistake.is_some() || !is_unspaced(name, of)) && self.is_cut(entries, at, of)
    }

    fn cut(&self, entries: &[(usize, usize)], at: usize, of: &Type) -> Option<Mistake> {
        let node = |number: usize| self.tree.node(number);
        let name = |number: usize| match node(number).map(|node| &node.content) {
            Some(Content::Scalar { value, .. }) => value.as_str(),
            _ => "",
        };
        let is_known = |key: usize| of.fields.iter().any(|field| field.key == name(key));
        let (key, text) = *entries.get(at.checked_sub(1)?)?;
        let is_text = of.fields.iter().any(|field| field.key == name(key) && field.shape.is_typed_in_words());
        if !is_text || !matches!(node(text)?.content, Content::Scalar { plain: true, .. }) {
            return None;
        }
        let cut: Vec<(usize, usize)> =
            entries.iter().skip(at).take_while(|(key, _)| !is_known(*key)).copied().collect();
        let (first, value) = *cut.first()?;
        let is_sentence = name(first).contains(' ') && nearest(name(first), known_keys(of)).is_none();
        // `{date: 2027-05-11, start 09:45}`: a key of its own, whose colon is missing.
        let word = name(first).split([' ', ':']).next().unwrap_or_default();
        if !self.is_empty(value) && !is_sentence || is_known_word(word, of) {
            return None;
        }
        let (last, value) = *cut.last()?;
        let (start, end) = (node(text)?.span.start, node(last)?.span.end.max(node(value)?.span.end));
        let line = self.line(node(text)?.span.place);
        let typed = self.text.get(start..end).filter(|typed| !typed.contains('\n'))?.trim_end();
        let place = node(text)?.span.place;
        let before: String = line.chars().take(usize::try_from(place.column).ok()?.checked_sub(1)?).collect();
        let behind = line.get(before.len() + typed.len()..)?;
        let corrected = format!("{before}{}{behind}", quoted(typed));
        let fixed = with_line(self.text, place.line, &corrected);
        if Tree::read(&fixed).stop.is_some() {
            return None;
        }
        let finding = Diagnostic::error("comma-in-braces")
            .at(node(first)?.span.place)
            .with("corrected", corrected.trim());
        let end = place.column.saturating_add(u32::try_from(typed.chars().count()).ok()?);
        let moves = vec![(place.line, place.column, 1), (place.line, end, 1)];
        Some(Mistake { finding, fix: Some(Fix { text: fixed, moves }) })
    }

    fn is_empty(&self, number: usize) -> bool {
        self.resolved(number).is_none_or(|node| {
            matches!(&node.content, Content::Scalar { value, plain: true } if matches!(value.as_str(), "" | "~" | "null"))
        })
    }

    /// Whether nothing stands there, or a block without a line: `title: |`. Quotation marks around nothing are typed on purpose, as in
    /// empty fields of forms.
    fn is_blank(&self, number: usize) -> bool {
        let is_block = |node: &Node| {
            self.text.get(node.span.start..).is_some_and(|typed| !typed.starts_with(['"', '\'']))
        };
        self.is_empty(number)
            || self.resolved(number).is_some_and(|node| match &node.content {
                Content::Scalar { value, plain: false } => value.trim().is_empty() && is_block(node),
                _ => false,
            })
    }

    fn missing_value(&mut self, number: usize, key: &str) {
        if let Some(node) = self.tree.node(number) {
            self.report(Diagnostic::error("missing-value").at(node.span.place).with("key", key));
        }
    }

    fn own_keys(&mut self, node: &Node, of: &Shape) -> bool {
        let Content::Map { entries, .. } = &node.content else {
            self.wrong_type(node, "keys", String::new());
            return false;
        };
        let mut seen = BTreeMap::new();
        let mut kept = 0_usize;
        for (key, value) in entries {
            let Some(name) = self.key_name(*key, &mut seen) else {
                self.verdict.gone.insert(*key);
                continue;
            };
            if self.is_empty(*value) {
                self.missing_value(*key, &name);
            } else if self.value(*value, of) {
                kept += 1;
                continue;
            }
            self.verdict.gone.insert(*key);
        }
        kept > 0 || entries.is_empty()
    }

    /// The name of a key that stands for the first time; all else is reported.
    fn key_name(&mut self, key: usize, seen: &mut BTreeMap<String, u32>) -> Option<String> {
        let node = self.tree.node(key)?;
        let Content::Scalar { value, .. } = &node.content else {
            self.wrong_type(node, "key", String::new());
            return None;
        };
        if let Some(first) = seen.get(value) {
            let finding = Diagnostic::error("duplicate-key")
                .at(node.span.place)
                .with("key", value)
                .with("first", *first);
            self.report(finding);
            return None;
        }
        seen.insert(value.clone(), node.span.place.line);
        Some(value.clone())
    }

    fn object(&mut self, number: usize, of: &Type) -> bool {
        let Some(node) = self.resolved(number) else { return false };
        let Content::Map { entries, flow } = &node.content else {
            let is_first = self.verdict.mistake.is_none();
            let mistake = if is_first { self.unspaced_item(node, of) } else { None };
            if self.hide(mistake) {
                return false;
            }
            let keys = of.fields.iter().map(|field| field.key.as_str()).collect::<Vec<_>>().join(", ");
            self.wrong_type(node, if of.one_key { "one-key" } else { "keys" }, keys);
            return false;
        };
        let mut seen = BTreeMap::new();
        let mut meant = Vec::new();
        let mut usable = true;
        let mut kept = 0_usize;
        for (at, (key, value)) in entries.iter().enumerate() {
            let name = self.key_name(*key, &mut seen);
            let known = name.as_ref().and_then(|name| of.fields.iter().find(|field| field.key == *name));
            let fits = match (known, name) {
                (Some(_), _) if of.one_key && kept > 0 => self.several_keys(*key, of),
                (Some(field), _) => {
                    let fits = self.field_value(*key, *value, field);
                    usable &= fits || !field.required || of.one_key;
                    fits
                }
                (None, Some(name)) if *flow && self.is_cut_before(&name, entries, at, of) => false,
                (None, Some(name)) => {
                    meant.extend(self.unknown_key(*key, *value, &name, of));
                    false
                }
                (None, None) => false,
            };
            if fits {
                kept += 1;
            } else {
                self.verdict.gone.insert(*key);
            }
        }
        if of.one_key {
            return kept > 0;
        }
        let missing = of.fields.iter().filter(|field| field.required && !seen.contains_key(&field.key));
        self.missing_keys(node, missing.clone().filter(|field| !meant.contains(&field.key.as_str())));
        usable && missing.count() == 0
    }

    /// Reports the second of two keys where one must stand alone; it never fits.
    fn several_keys(&mut self, key: usize, of: &Type) -> bool {
        let keys = of.fields.iter().map(|field| field.key.as_str()).collect::<Vec<_>>().join(", ");
        if let Some(node) = self.tree.node(key) {
            self.report(Diagnostic::error("several-keys").at(node.span.place).with("allowed", keys));
        }
        false
    }

    /// Reports a key that does not exist, checks its value as that of the key that was meant, and returns this one.
    fn unknown_key<'t>(&mut self, key: usize, value: usize, name: &str, of: &'t Type) -> Option<&'t str> {
        let node = self.tree.node(key)?;
        let is_first = self.verdict.mistake.is_none();
        let mistake = if is_first {
            self.unspaced_key(node, name, of).or_else(|| self.point_as_key(node))
        } else {
            None
        };
        if self.hide(mistake) {
            return None;
        }
        let suggestion = nearest(name, known_keys(of));
        let allowed = of.fields.iter().map(|field| field.key.as_str()).collect::<Vec<_>>().join(", ");
        let finding = Diagnostic::error("unknown-key")
            .at(node.span.place)
            .with("key", name)
            .with("suggestion", suggestion.unwrap_or("none"))
            .with("allowed", allowed);
        self.report(finding);
        let field = of.fields.iter().find(|field| Some(field.key.as_str()) == suggestion)?;
        if !self.is_empty(value) {
            self.value(value, &field.shape);
        }
        suggestion
    }

    /// `– title: B`: a point of a list with another sign before it, which YAML takes for a key.
    fn point_as_key(&mut self, key: &Node) -> Option<Mistake> {
        let place = key.span.place;
        let mark = odd_mark(self.line(place)).filter(|mark| mark.column == place.column)?;
        // To see whether that is meant, the whole file is read again.
        self.tried += 1;
        if self.tried > MAX_TRIED {
            return None;
        }
        wrong_mark(self.text, place.line, mark)
            .filter(|mistake| mistake.fix.as_ref().is_some_and(|fix| Tree::read(&fix.text).stop.is_none()))
    }

    /// `- title:B`: a text in the place of keys, for no space stands behind the colon.
    fn unspaced_item(&self, node: &Node, of: &Type) -> Option<Mistake> {
        let Content::Scalar { value, plain: true } = &node.content else { return None };
        if is_unspaced(value, of) {
            self.spaced_key(node, node.span.start + value.find(':')? + 1)
        } else {
            None
        }
    }

    /// The line with a space behind the colon that ends at byte `at`.
    fn spaced_key(&self, key: &Node, at: usize) -> Option<Mistake> {
        let fixed = [self.text.get(..at)?, " ", self.text.get(at..)?].concat();
        let corrected = line_of(&fixed, key.span.place.line).trim().to_owned();
        let before = u32::try_from(self.text.get(key.span.start..at)?.chars().count()).ok()?;
        let column = key.span.place.column + before;
        let place = Place { column: column - 1, length: 1, ..key.span.place };
        let finding = Diagnostic::error("no-space-after-colon").at(place).with("corrected", corrected);
        let moves = vec![(key.span.place.line, column - 1, 1)];
        Some(Mistake { finding, fix: Some(Fix { text: fixed, moves }) })
    }

    /// `{date:\u{A0}2027-05-11}`, `{for:5}`: a key without its value, for an odd space or none stands behind the colon.
    fn unspaced_key(&self, key: &Node, name: &str, of: &Type) -> Option<Mistake> {
        let covered = self.text.get(key.span.start..key.span.end).filter(|_| name.contains(':'))?;
        let at = key.span.start + covered.find(':')? + 1;
        // In the text, for the name of a key has lost what nobody sees.
        let behind = self.text.get(at..)?;
        if !behind.starts_with(is_odd_gap) {
            return if is_unspaced(name, of) { self.spaced_key(key, at) } else { None };
        }
        let value = behind.trim_start_matches(is_odd_gap);
        let blanks = behind.chars().count() - value.chars().count();
        let fixed = [self.text.get(..at)?, &" ".repeat(blanks), value].concat();
        let corrected = line_of(&fixed, key.span.place.line).trim().to_owned();
        let before = u32::try_from(self.text.get(key.span.start..at)?.chars().count()).ok()?;
        let place = Place { column: key.span.place.column + before, length: 1, ..key.span.place };
        let finding = Diagnostic::error("no-break-space-after-colon").at(place).with("corrected", corrected);
        let finding = about_odd_space(finding, behind.chars().next()?);
        Some(Mistake { finding, fix: Some(Fix { text: fixed, moves: Vec::new() }) })
    }

    /// Whether the value of a key can be read; a key without a value counts as not typed where it may be missing.
    fn field_value(&mut self, key: usize, value: usize, field: &Field) -> bool {
        if self.is_blank(value) {
            let at = self.tree.node(key).map(|node| (node.span.end, node.span.place));
            let is_hashtag = at.is_some_and(|(end, place)| {
                let behind = self.text.get(end..).and_then(|behind| behind.strip_prefix(':'));
                behind.is_some_and(|behind| hashtag(behind).is_some()) && self.is_hashtag(end + 1, place)
            });
            if field.required && !is_hashtag {
                self.missing_value(key, &field.key);
            }
            return false;
        }
        self.value(value, &field.shape)
    }

    /// Reports keys that must stand here and do not; behind the place where reading stopped they may well stand.
    fn missing_keys<'t>(&mut self, node: &Node, missing: impl Iterator<Item = &'t Field>) {
        for field in missing.filter(|_| self.tree.stop.is_none()) {
            let finding = Diagnostic::error("missing-key").at(self.head(node)).with("key", &field.key);
            self.report(finding);
        }
    }

    /// The first key of a mapping, or its bracket.
    fn head(&self, node: &Node) -> Place {
        match &node.content {
            Content::Map { entries, flow: false } => entries
                .first()
                .and_then(|(key, _)| self.tree.node(*key))
                .map_or(node.span.place, |key| key.span.place),
            _ => Place { length: 1, ..node.span.place },
        }
    }
}

/// Whether a key of the type stands there with its value, without a space between them: `title:B`.
fn is_unspaced(typed: &str, of: &Type) -> bool {
    typed.split_once(':').is_some_and(|(key, value)| {
        is_known_word(key, of) && !value.is_empty() && !value.starts_with([' ', '/'])
    })
}

/// Whether a key of the type has that name.
fn is_known_word(word: &str, of: &Type) -> bool {
    of.fields.iter().any(|field| field.key == word)
}

/// The keys of a type with the words by which people may call them.
fn known_keys(of: &Type) -> impl Iterator<Item = (&str, Vec<&str>)> {
    of.fields.iter().map(|field| (field.key.as_str(), field.aliases.iter().map(String::as_str).collect()))
}

/// The finding about a value of another type than the one `expected`.
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

fn bounded(finding: Diagnostic, bounds: &RangeInclusive<i64>) -> Diagnostic {
    finding.with("least", Arg::Number(*bounds.start())).with("most", Arg::Number(*bounds.end()))
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
