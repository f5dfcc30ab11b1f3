//! A tree against the schema: every mistake at its place, and what must be passed over so that the rest can be read.

use super::quote::quoted_from;
use super::shape::{Choice, Field, Shape, Shapes, Type};
use super::syntax::needs_quotes;
use super::tree::{Content, Node, Tree};
use super::value::Gone;
use crate::diag::{Finding, Place};
use crate::lang::nearest;
use std::collections::BTreeMap;

/// Nodes looked at in one file; aliases may lead to the same ones again and again.
const MAX_STEPS: usize = 200_000;
/// More are not reported anyway.
const MAX_FINDINGS: usize = 100;
/// Aliases may lead in circles.
const MAX_LEVEL: usize = 100;

/// What was found.
#[derive(Default)]
pub(super) struct Verdict {
    pub(super) findings: Vec<Finding>,
    /// What must be passed over.
    pub(super) gone: Gone,
    /// Whether a value can be read then.
    pub(super) usable: bool,
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
    verdict: Verdict,
}

impl<'a> Walk<'a> {
    fn report(&mut self, finding: Finding) {
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
            self.report(Finding::error("budget-exceeded").at(node.span.place).with("limit", "aliases"));
            return false;
        }
        if let Content::Alias(target) = node.content {
            self.level += 1;
            let usable = target.is_some_and(|target| self.value(target, shape));
            self.level -= 1;
            return usable;
        }
        match shape {
            Shape::Text | Shape::Date => self.text_value(node, shape),
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
        let found = match &node.content {
            Content::Scalar { value, .. } if value.is_empty() => "nothing",
            Content::Scalar { .. } => "text",
            Content::List { .. } => "list",
            Content::Map { .. } | Content::Alias(_) => "keys",
        };
        let finding = Finding::error("wrong-type")
            .at(node.span.place)
            .with("expected", expected)
            .with("found", found)
            .with("value", shortened(node))
            .with("example", if example.is_empty() { "none" } else { &example });
        self.report(finding);
    }

    fn text_value(&mut self, node: &Node, shape: &Shape) -> bool {
        let place = node.span.place;
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
                    let finding = Finding::error("comment-cuts-value")
                        .at(comment.place)
                        .with("comment", comment_text)
                        .with("corrected", corrected.as_deref().map_or("none", str::trim));
                    self.report(finding);
                }
                true
            }
            Content::List { .. } | Content::Map { .. } | Content::Alias(_) => {
                let expected = if *shape == Shape::Date { "date" } else { "text" };
                match self.meant_as_text(node) {
                    Some(finding) => self.report(finding),
                    None => self.wrong_type(node, expected, String::new()),
                }
                false
            }
        }
    }

    /// Text that YAML reads as a list or as keys, because of a bracket or a colon in it.
    fn meant_as_text(&self, node: &Node) -> Option<Finding> {
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
        let most = most.unwrap_or_else(|| i64::from(u32::MAX));
        let Content::Scalar { value, .. } = &node.content else {
            self.wrong_type(node, "integer", String::new());
            return false;
        };
        let digits: String = value.chars().filter(char::is_ascii_digit).collect();
        let example = digits.trim_start_matches('0');
        let example = if example.is_empty() && !digits.is_empty() { "0" } else { example };
        match value.parse::<i64>() {
            Ok(number) if number.to_string() != *value => {
                self.wrong_type(node, "integer", example.to_owned());
                false
            }
            Ok(number) if (least..=most).contains(&number) => true,
            Ok(_) => {
                let bound = |number: i64| crate::diag::Arg::Number(number);
                let finding = Finding::error("number-out-of-range").at(node.span.place);
                let finding =
                    finding.with("value", value).with("least", bound(least)).with("most", bound(most));
                self.report(finding);
                false
            }
            Err(_) => {
                self.wrong_type(node, "integer", example.to_owned());
                false
            }
        }
    }

    fn truth(&mut self, node: &Node) -> bool {
        let typed = match &node.content {
            Content::Scalar { value, .. } => value.to_lowercase(),
            Content::List { .. } | Content::Map { .. } | Content::Alias(_) => String::new(),
        };
        let meant = match typed.as_str() {
            "true" | "false" => return true,
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
        if choices.iter().any(|choice| choice.word == *value) {
            return true;
        }
        let suggestion = nearest(
            value,
            choices.iter().map(|c| (c.word.as_str(), c.aliases.iter().map(String::as_str).collect())),
        );
        let finding = Finding::error("unknown-value")
            .at(node.span.place)
            .with("value", value)
            .with("suggestion", suggestion.unwrap_or("none"))
            .with("allowed", listed);
        self.report(finding);
        false
    }

    fn list(&mut self, number: usize, of: &Shape) -> bool {
        let Some(node) = self.tree.node(number) else { return false };
        let Content::List { items, .. } = &node.content else {
            let example = match &node.content {
                Content::Scalar { value, .. } => format!("[{value}]"),
                Content::List { .. } | Content::Map { .. } | Content::Alias(_) => String::new(),
            };
            self.wrong_type(node, "list", example);
            return false;
        };
        let mut kept = 0_usize;
        for item in items {
            if self.is_empty(*item) {
                self.missing_value(*item, "none");
            } else if self.value(*item, of) {
                kept += 1;
                continue;
            }
            self.verdict.gone.insert(*item);
        }
        kept > 0 || items.is_empty()
    }

    fn is_empty(&self, number: usize) -> bool {
        self.resolved(number).is_none_or(|node| {
            matches!(&node.content, Content::Scalar { value, plain: true } if matches!(value.as_str(), "" | "~" | "null"))
        })
    }

    fn missing_value(&mut self, number: usize, key: &str) {
        if let Some(node) = self.tree.node(number) {
            self.report(Finding::error("missing-value").at(node.span.place).with("key", key));
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
            let finding =
                Finding::error("duplicate-key").at(node.span.place).with("key", value).with("first", *first);
            self.report(finding);
            return None;
        }
        seen.insert(value.clone(), node.span.place.line);
        Some(value.clone())
    }

    fn object(&mut self, number: usize, of: &Type) -> bool {
        let Some(node) = self.resolved(number) else { return false };
        let Content::Map { entries, .. } = &node.content else {
            let keys = of.fields.iter().map(|field| field.key.as_str()).collect::<Vec<_>>().join(", ");
            self.wrong_type(node, if of.one_key { "one-key" } else { "keys" }, keys);
            return false;
        };
        let mut seen = BTreeMap::new();
        let mut meant = Vec::new();
        let mut usable = true;
        let mut kept = 0_usize;
        for (key, value) in entries {
            let name = self.key_name(*key, &mut seen);
            let known = name.as_ref().and_then(|name| of.fields.iter().find(|field| field.key == *name));
            let fits = match (known, name) {
                (Some(_), _) if of.one_key && kept > 0 => self.several_keys(*key, of),
                (Some(field), _) => {
                    let fits = self.field_value(*key, *value, field);
                    usable &= fits || !field.required || of.one_key;
                    fits
                }
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
            self.report(Finding::error("several-keys").at(node.span.place).with("allowed", keys));
        }
        false
    }

    /// Reports a key that does not exist, checks its value as that of the key that was meant, and returns this one.
    fn unknown_key<'t>(&mut self, key: usize, value: usize, name: &str, of: &'t Type) -> Option<&'t str> {
        let node = self.tree.node(key)?;
        let known =
            |field: &'t Field| (field.key.as_str(), field.aliases.iter().map(String::as_str).collect());
        let suggestion = nearest(name, of.fields.iter().map(known));
        let allowed = of.fields.iter().map(|field| field.key.as_str()).collect::<Vec<_>>().join(", ");
        let finding = Finding::error("unknown-key")
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

    /// Whether the value of a key can be read; a key without a value counts as not typed where it may be missing.
    fn field_value(&mut self, key: usize, value: usize, field: &Field) -> bool {
        if self.is_empty(value) {
            if field.required {
                self.missing_value(key, &field.key);
            }
            return false;
        }
        self.value(value, &field.shape)
    }

    /// Reports keys that must stand here and do not; behind the place where reading stopped they may well stand.
    fn missing_keys<'t>(&mut self, node: &Node, missing: impl Iterator<Item = &'t Field>) {
        for field in missing.filter(|_| self.tree.stop.is_none()) {
            let finding = Finding::error("missing-key").at(self.head(node)).with("key", &field.key);
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

/// The text of a plain value, as far as a message can quote it.
fn shortened(node: &Node) -> String {
    let Content::Scalar { value, .. } = &node.content else { return String::new() };
    let line = value.lines().next().unwrap_or_default();
    let shown: String = line.chars().take(40).collect();
    if shown.len() < value.trim_end().len() { format!("{shown}…") } else { shown }
}
