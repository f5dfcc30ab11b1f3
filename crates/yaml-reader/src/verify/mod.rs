//! A tree against the schema: every mistake at its place, and what must be passed over so that the rest can be read.

mod hidden;
mod scalars;
mod walk;

use crate::misread::{misread_date, misread_id, misread_time};
use crate::schema::{Field, Shape, Shapes, Type};
use crate::swallowed::{hashtag, with_decimal_commas_quoted};
use diagnostics::{Diagnostic, Place};
use german_text::nearest;
use hidden::known_keys;
use std::collections::BTreeMap;
use walk::{Verdict, Walk};
use yaml_source::{Content, Node, Tree};

/// Nodes looked at in one file; aliases may lead to the same ones again and again.
const MAX_STEPS: usize = 200_000;
/// Aliases may lead in circles.
const MAX_LEVEL: usize = 100;

/// Holds the tree against the shapes.
pub(crate) fn verify(text: &str, tree: &Tree, shapes: &Shapes) -> Verdict {
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

impl Walk<'_> {
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
            let diagnostic = Diagnostic::error("decimal-comma").at(node.span.place);
            self.report(diagnostic.with("corrected", corrected.trim()));
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
            let diagnostic = Diagnostic::error("duplicate-key")
                .at(node.span.place)
                .with("key", value)
                .with("first", *first);
            self.report(diagnostic);
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
        let diagnostic = Diagnostic::error("unknown-key")
            .at(node.span.place)
            .with("key", name)
            .with("suggestion", suggestion.unwrap_or("none"))
            .with("allowed", allowed);
        self.report(diagnostic);
        let field = of.fields.iter().find(|field| Some(field.key.as_str()) == suggestion)?;
        if !self.is_empty(value) {
            self.value(value, &field.shape);
        }
        suggestion
    }

    /// Tells whether the value of a key can be read; a key without a value counts as not typed where it may be missing.
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
            let diagnostic = Diagnostic::error("missing-key").at(self.head(node)).with("key", &field.key);
            self.report(diagnostic);
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
