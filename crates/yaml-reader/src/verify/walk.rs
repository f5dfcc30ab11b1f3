//! Where the walk through a tree stands, and what it has found.

use crate::mistake::Mistake;
use crate::schema::Shapes;
use diagnostics::{Diagnostic, Place};
use yaml_source::{Content, Node, Omitted, Tree};

/// More are not reported anyway.
const MAX_FINDINGS: usize = 100;

/// Kind of thing that was found.
#[derive(Default)]
pub(crate) struct Verdict {
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// Parts that must be passed over.
    pub(crate) gone: Omitted,
    /// Tells whether a value can be read then.
    pub(crate) usable: bool,
    /// The first mistake behind which others hide until it is mended.
    pub(crate) mistake: Option<Mistake>,
}

/// The walk.
pub(super) struct Walk<'a> {
    pub(super) text: &'a str,
    pub(super) lines: Vec<&'a str>,
    pub(super) tree: &'a Tree,
    pub(super) shapes: &'a Shapes,
    pub(super) steps: usize,
    pub(super) level: usize,
    /// How often the file was read to see whether a guess is right.
    pub(super) tried: usize,
    pub(super) verdict: Verdict,
}

impl<'a> Walk<'a> {
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        let diagnostics = &self.verdict.diagnostics;
        if diagnostics.len() < MAX_FINDINGS && !diagnostics.contains(&diagnostic) {
            self.verdict.diagnostics.push(diagnostic);
        }
    }

    pub(super) fn line(&self, place: Place) -> &'a str {
        let before = usize::try_from(place.line).unwrap_or(usize::MAX).saturating_sub(1);
        self.lines.get(before).copied().unwrap_or_default()
    }

    /// The node itself, or what its alias stands for.
    pub(super) fn resolved(&self, number: usize) -> Option<&'a Node> {
        let node = self.tree.node(number)?;
        match node.content {
            Content::Alias(target) => self.tree.node(target?),
            Content::Scalar { .. } | Content::List { .. } | Content::Map { .. } => Some(node),
        }
    }

    /// Keeps the first mistake that hides others; returns whether there is one.
    pub(super) fn hide(&mut self, mistake: Option<Mistake>) -> bool {
        let is_one = mistake.is_some();
        if self.verdict.mistake.is_none() {
            self.verdict.mistake = mistake;
        }
        is_one
    }

    pub(super) fn is_empty(&self, number: usize) -> bool {
        self.resolved(number).is_none_or(|node| {
            matches!(&node.content, Content::Scalar { value, plain: true } if matches!(value.as_str(), "" | "~" | "null"))
        })
    }

    /// Tells whether nothing stands there, or a block without a line: `title: |`. Quotation marks around nothing are typed on purpose, as in
    /// empty fields of forms.
    pub(super) fn is_blank(&self, number: usize) -> bool {
        let is_block = |node: &Node| {
            self.text.get(node.span.start..).is_some_and(|typed| !typed.starts_with(['"', '\'']))
        };
        self.is_empty(number)
            || self.resolved(number).is_some_and(|node| match &node.content {
                Content::Scalar { value, plain: false } => value.trim().is_empty() && is_block(node),
                _ => false,
            })
    }
}
