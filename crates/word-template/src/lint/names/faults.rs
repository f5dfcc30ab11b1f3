//! Diagnostics about commands with too few values or too many, and about commands and names that are not known.

use super::{Names, first_path};
use crate::lint::event::Event;
use crate::lint::form;
use crate::lint::helpers::{BLOCKS, meant_block, meant_helper};
use crate::lint::location::LocatedDiagnostic;
use crate::lint::scope::Lost;
use crate::lint::shape::Shape;
use crate::lint::value_kind::ValueKind;
use diagnostics::Diagnostic;
use text_template::{Expression, Tag, arguments};

impl<'a> Names<'a> {
    /// A command with another number of values than it takes.
    pub(super) fn arity_mismatch(&mut self, name: &str, count: usize, meant: Option<&str>, event: &Event) {
        let range = arguments(name).unwrap_or(1..=1);
        let takes = match (*range.start(), *range.end()) {
            (1, 1) => "one",
            (2, 2) => "two",
            (_, usize::MAX) => "some",
            _ => "few",
        };
        let diagnostic = Diagnostic::error("word-tag-values")
            .with("name", name)
            .with("takes", takes)
            .with("count", count)
            .with("help", if meant.is_some() { "meant" } else { "form" })
            .with("form", meant.map_or_else(|| form::form(name), |meant| format!("{{{{{meant}}}}}")));
        self.say(event, diagnostic);
    }

    pub(super) fn unreadable(&mut self, tag: &Tag, event: &Event) {
        if self.calculation(&tag.inner, event) {
            return;
        }
        let diagnostic = Diagnostic::error("word-tag-unreadable").with("tag", event.typed.as_str());
        self.notes.push(event.place.note(diagnostic));
    }

    /// Two words that are no helper and its value: perhaps a full stop is missing between them.
    pub(super) fn no_helper(&mut self, read: &Expression, tag: &Tag, event: &Event) {
        let joined = format!("{}.{}", read.name, first_path(read));
        if self.scopes.resolve(&joined).is_ok_and(|(shape, _)| !matches!(shape, Shape::Anything)) {
            let diagnostic = Diagnostic::error("word-unknown-helper").with("name", read.name.as_str());
            return self.say(event, diagnostic.with("help", "dot").with("suggestion", joined));
        }
        if self.calculation(&tag.inner, event) || self.foreign_command("", &read.name, event).is_some() {
            return;
        }
        self.unknown_helper(&read.name, event);
        self.values(read, event);
    }

    /// A block whose command does not exist. What is meant may be the name of a value, as other programs write it.
    pub(super) fn unknown_block(&mut self, read: &Expression, event: &Event) {
        let name = read.name.as_str();
        let found = if read.is_plain() { self.scopes.resolve(name).ok() } else { None };
        let help = match found.map(|(shape, _)| (shape.kind(), shape)) {
            None | Some((_, Shape::Anything)) if meant_block(name).is_some() => None,
            None | Some((_, Shape::Anything)) => Some("block"),
            Some((ValueKind::List, _)) => Some("each"),
            Some((ValueKind::Object, _)) => Some("with"),
            Some(_) => Some("if"),
        };
        match help.filter(|help| *help != "block" || self.glued(name).is_none()) {
            Some(help) => self.unknown(name, help, name.to_owned(), event),
            None => self.unknown_helper(name, event),
        }
    }

    /// The command that a name is glued to: `{{#ifx}}`.
    pub(super) fn glued(&self, name: &str) -> Option<&'static str> {
        let glued =
            |helper: &&str| name.strip_prefix(helper).is_some_and(|rest| self.scopes.resolve(rest).is_ok());
        BLOCKS.into_iter().find(glued)
    }

    pub(super) fn unknown_helper(&mut self, name: &str, event: &Event) {
        let (help, suggestion) = match (self.glued(name), meant_block(name).or_else(|| meant_helper(name))) {
            (Some(helper), _) => {
                ("space", format!("{helper} {}", name.strip_prefix(helper).unwrap_or_default()))
            }
            (None, Some(helper)) => ("like", helper.to_owned()),
            // A name with a space in it is no helper.
            (None, None) => ("none", String::new()),
        };
        self.unknown(name, help, suggestion, event);
    }

    pub(super) fn unknown(&mut self, name: &str, help: &'static str, suggestion: String, event: &Event) {
        let diagnostic = Diagnostic::error("word-unknown-helper")
            .with("name", name)
            .with("help", help)
            .with("suggestion", suggestion);
        self.say(event, diagnostic);
    }

    pub(super) fn lost(
        &mut self,
        path: &str,
        lost: &Lost<'a>,
        sure: bool,
        event: &Event,
    ) -> LocatedDiagnostic {
        if let Some(diagnostic) = self.never_there(path, lost, event) {
            return event.place.note(diagnostic);
        }
        let (hint, suggestion) = self.meant.of(&self.scopes, path, lost);
        let (hint, suggestion) = match &event.behind {
            Some(end) if hint == "list" => ("section", end.clone()),
            _ => (hint, suggestion),
        };
        let diagnostic = if sure {
            Diagnostic::error("word-unknown-name")
        } else {
            Diagnostic::warning("word-unknown-name")
        };
        let sign = lost.name.chars().find(|c| matches!(c, '‐' | '‑' | '–' | '—' | '−'));
        let diagnostic = diagnostic
            .with("tag", event.typed.as_str())
            .with("path", path)
            .with("name", lost.name.as_str())
            .with("help", if sign.is_some() && hint == "like" { "dash" } else { hint })
            .with("suggestion", suggestion)
            .with("sign", sign.map(String::from).unwrap_or_default());
        event.place.note(diagnostic)
    }
}
