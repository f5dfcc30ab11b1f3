//! Mistakes behind which others hide until they are mended: points of lists, commas in braces, colons without a space.

use super::walk::Walk;
use crate::line::{about_odd_space, quote};
use crate::list_mark::{odd_mark, wrong_mark};
use crate::mistake::{Fix, Mistake, line_of, with_line};
use crate::schema::Type;
use diagnostics::{Diagnostic, Place};
use german_text::nearest;
use yaml_source::{Content, Node, Tree, is_odd_gap};

/// Guesses in one file for which it is read again.
const MAX_TRIED: usize = 3;

impl Walk<'_> {
    /// Tells whether points of a list begin with something else than `- `, which is a mistake of its own.
    pub(super) fn has_odd_mark(&mut self, node: &Node) -> bool {
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
    pub(super) fn swallows_point(&mut self, node: &Node) -> bool {
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

    /// A text in braces that a comma or a colon cuts: the entry behind it has no value, or a key that is a sentence. The text goes on
    /// to the next key that there is.
    pub(super) fn is_cut(&mut self, entries: &[(usize, usize)], at: usize, of: &Type) -> bool {
        // Of several only the first is mended before the file is looked at again; what was not read to its end is not mended.
        if self.verdict.mistake.is_some() || self.tree.stop.is_some() {
            return self.verdict.mistake.is_some();
        }
        let mistake = self.cut(entries, at, of);
        self.hide(mistake)
    }

    /// As `is_cut`, for a key of that name: one that lacks only the space behind its colon is told as that.
    pub(super) fn is_cut_before(
        &mut self,
        name: &str,
        entries: &[(usize, usize)],
        at: usize,
        of: &Type,
    ) -> bool {
        (self.verdict.mistake.is_some() || !is_unspaced(name, of)) && self.is_cut(entries, at, of)
    }

    pub(super) fn cut(&self, entries: &[(usize, usize)], at: usize, of: &Type) -> Option<Mistake> {
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
        let corrected = format!("{before}{}{behind}", quote(typed));
        let fixed = with_line(self.text, place.line, &corrected);
        if Tree::read(&fixed).stop.is_some() {
            return None;
        }
        let diagnostic = Diagnostic::error("comma-in-braces")
            .at(node(first)?.span.place)
            .with("corrected", corrected.trim());
        let end = place.column.saturating_add(u32::try_from(typed.chars().count()).ok()?);
        let moves = vec![(place.line, place.column, 1), (place.line, end, 1)];
        Some(Mistake { diagnostic, fix: Some(Fix { text: fixed, moves }) })
    }

    /// `– title: B`: a point of a list with another sign before it, which YAML takes for a key.
    pub(super) fn point_as_key(&mut self, key: &Node) -> Option<Mistake> {
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
    pub(super) fn unspaced_item(&self, node: &Node, of: &Type) -> Option<Mistake> {
        let Content::Scalar { value, plain: true } = &node.content else { return None };
        if is_unspaced(value, of) {
            self.spaced_key(node, node.span.start + value.find(':')? + 1)
        } else {
            None
        }
    }

    /// The line with a space behind the colon that ends at byte `at`.
    pub(super) fn spaced_key(&self, key: &Node, at: usize) -> Option<Mistake> {
        let fixed = [self.text.get(..at)?, " ", self.text.get(at..)?].concat();
        let corrected = line_of(&fixed, key.span.place.line).trim().to_owned();
        let before = u32::try_from(self.text.get(key.span.start..at)?.chars().count()).ok()?;
        let column = key.span.place.column + before;
        let place = Place { column: column - 1, length: 1, ..key.span.place };
        let diagnostic = Diagnostic::error("no-space-after-colon").at(place).with("corrected", corrected);
        let moves = vec![(key.span.place.line, column - 1, 1)];
        Some(Mistake { diagnostic, fix: Some(Fix { text: fixed, moves }) })
    }

    /// `{date:\u{A0}2027-05-11}`, `{for:5}`: a key without its value, for an odd space or none stands behind the colon.
    pub(super) fn unspaced_key(&self, key: &Node, name: &str, of: &Type) -> Option<Mistake> {
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
        let diagnostic =
            Diagnostic::error("no-break-space-after-colon").at(place).with("corrected", corrected);
        let diagnostic = about_odd_space(diagnostic, behind.chars().next()?);
        Some(Mistake { diagnostic, fix: Some(Fix { text: fixed, moves: Vec::new() }) })
    }
}

/// Tells whether a key of the type stands there with its value, without a space between them: `title:B`.
fn is_unspaced(typed: &str, of: &Type) -> bool {
    typed.split_once(':').is_some_and(|(key, value)| {
        is_known_word(key, of) && !value.is_empty() && !value.starts_with([' ', '/'])
    })
}

/// Tells whether a key of the type has that name.
fn is_known_word(word: &str, of: &Type) -> bool {
    of.fields.iter().any(|field| field.key == word)
}

/// The keys of a type with the words by which people may call them.
pub(super) fn known_keys(of: &Type) -> impl Iterator<Item = (&str, Vec<&str>)> {
    of.fields.iter().map(|field| (field.key.as_str(), field.aliases.iter().map(String::as_str).collect()))
}
