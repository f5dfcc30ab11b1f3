//! Words, signs and letters that are meant as something else: those of other languages, programs and scripts.

use super::Names;
use crate::lint::calculation::{ACCENTS, tried};
use crate::lint::ends::word;
use crate::lint::event::Event;
use crate::lint::form;
use crate::lint::helpers::{BLOCKS, WORD_HELPERS, alias};
use crate::lint::look_alike::{LookAlike, look_alike};
use crate::lint::scope::{LOCALS, Lost};
use crate::lint::suggestion::same_letters;
use crate::lint::typo_note::code;
use crate::lint::value_kind::ValueKind;
use crate::lint::words::meant_else;
use diagnostics::Diagnostic;
use text_template::{Expression, HELPERS, Tag, TagKind};

/// Names under which other programs keep how many entries a list has.
const COUNTS: [&str; 9] = ["length", "len", "count", "size", "anzahl", "Count", "Length", "zahl", "total"];

impl<'a> Names<'a> {
    /// Says which command a word of another language or program stands for; tells whether it does.
    pub(super) fn word(&mut self, tag: &Tag, read: Option<&Expression>, event: &Event) -> bool {
        if let Some(meant) = meant_else(tag).filter(|_| !self.is_there(read)) {
            self.say_word("else", &meant, event);
            self.leave_scope();
            return true;
        }
        let first = tag.name();
        let command = BLOCKS.into_iter().find(|name| *name == first).or_else(|| alias(first));
        let blocks =
            command.filter(|name| BLOCKS.contains(name) && tag.kind == TagKind::Value && tag.has_values());
        if let Some(command) = blocks.filter(|_| read.is_none_or(|read| !read.is_plain())) {
            self.say_word("sign", &command_of(command, &tag.inner), event);
            return true;
        }
        let counts = COUNTS.contains(&first) && first != "len" && tag.kind == TagKind::Value;
        if let Some(Some(list)) = read.filter(|_| counts).map(|read| read.terms.first())
            && self.scopes.found(list).is_some_and(|(shape, _)| shape.kind() == ValueKind::List)
        {
            let name = tag.inner.split(' ').nth(1).unwrap_or_default();
            self.say_word("command", &format!("len {name}"), event);
            return true;
        }
        false
    }

    /// Tells whether a name alone leads to a value.
    fn is_there(&self, read: Option<&Expression>) -> bool {
        let plain = read.filter(|read| read.is_plain());
        let found = plain.and_then(|read| self.scopes.resolve(&read.name).ok());
        found.is_some_and(|(shape, _)| shape.kind() != ValueKind::Anything)
    }

    pub(super) fn say_word(&mut self, kind: &'static str, meant: &str, event: &Event) {
        self.notes.push(word(kind, meant, event));
    }

    /// Says what a tag tries that tags cannot do; tells whether it does.
    pub(super) fn calculation(&mut self, inner: &str, event: &Event) -> bool {
        let Some((kind, suggestion)) = tried(inner) else { return false };
        let diagnostic =
            Diagnostic::error("word-tag-calculation").with("kind", kind).with("suggestion", suggestion);
        self.say(event, diagnostic);
        true
    }

    /// What to say of a path that no data have: a break glues two words together, dots became one sign, a letter is one of
    /// another script, or it asks for what tags cannot do.
    pub(super) fn never_there(&mut self, path: &str, lost: &Lost<'a>, event: &Event) -> Option<Diagnostic> {
        if let Some((kind, typed)) = &event.glued {
            let diagnostic = Diagnostic::error("word-tag-break").with("kind", *kind);
            return Some(diagnostic.with("tag", typed.as_str()));
        }
        let unknown = |help: &'static str, suggestion: String| {
            Diagnostic::error("word-unknown-name")
                .with("tag", event.typed.as_str())
                .with("path", path)
                .with("name", lost.name.as_str())
                .with("help", help)
                .with("suggestion", suggestion)
                .with("sign", String::new())
        };
        if path.contains('…') {
            let meant = path.replace("…/", "../");
            return Some(unknown("dots", meant.replace("…", if path.contains("…/") { "." } else { "" })));
        }
        let outer = self.scopes.iter().rev().enumerate().take(if lost.first { usize::MAX } else { 1 });
        let alike = outer.map(|(up, scope)| {
            let mut names = if up == 0 { lost.scope.names() } else { scope.value.shape.names() };
            names.retain(|known| !same_letters(&lost.name, known));
            look_alike(&lost.name, &names).map(|(known, letter)| {
                let before = if up == 0 { lost.before.clone() } else { "../".repeat(up) };
                (format!("{before}{known}"), letter)
            })
        });
        if let Some((known, letter)) = alike.flatten().next() {
            let of_data = lost.name.is_ascii() && !known.is_ascii();
            let diagnostic = unknown(if of_data { "letter-of-data" } else { "letter" }, known);
            return Some(with_letter(diagnostic, &letter));
        }
        if lost.first
            && LOCALS.contains(&lost.name.as_str())
            && self.scopes.iter().any(|scope| scope.pass.is_some())
        {
            return Some(unknown("like", format!("@{}", lost.name)));
        }
        if lost.scope.kind() == ValueKind::List {
            let list = lost.before.trim_end_matches(['.', '/']);
            let counts = COUNTS.contains(&lost.name.as_str());
            let help = if counts { "count" } else { "of-list" };
            return Some(unknown(help, list.to_owned()));
        }
        let (kind, suggestion) = tried(path)?;
        let suggestion = if kind == "quotes" { event.typed.replace(ACCENTS, "\"") } else { suggestion };
        let diagnostic =
            Diagnostic::error("word-tag-calculation").with("kind", kind).with("suggestion", suggestion);
        Some(diagnostic.with("tag", event.typed.as_str()))
    }

    /// Says that a command is typed with a letter of another script, or in the word of another language; the tag that was meant.
    pub(super) fn foreign_command(&mut self, inner: &str, name: &str, event: &Event) -> Option<Tag> {
        let known: Vec<&str> = HELPERS.iter().chain(&WORD_HELPERS).copied().collect();
        if let Some((command, letter)) = look_alike(name, &known) {
            let diagnostic = Diagnostic::error("word-unknown-helper")
                .with("name", name)
                .with("help", "letter")
                .with("suggestion", command);
            self.say(event, with_letter(diagnostic, &letter));
            let inner = command_of(command, inner);
            return Some(Tag { kind: TagKind::Open, inner });
        }
        let command = inner.starts_with('#').then(|| alias(name)).flatten()?;
        let inner = command_of(command, inner);
        let diagnostic = Diagnostic::error("word-unknown-helper")
            .with("name", name)
            .with("help", "word")
            .with("suggestion", format!("{{{{{inner}}}}}"))
            .with("end", format!("{{{{/{command}}}}}"));
        self.say(event, diagnostic);
        Some(Tag { kind: TagKind::Open, inner })
    }
}

/// A tag that begins a block, with the command in the place of its first word: `für o in orte` is `#each orte as |o|`.
fn command_of(command: &str, inner: &str) -> String {
    let rest = inner.trim_start_matches('#').split_once(' ').map_or("", |(_, rest)| rest.trim());
    let typed = format!("#{command} {rest}");
    form::meant(&typed).unwrap_or(typed)
}

fn with_letter(diagnostic: Diagnostic, letter: &LookAlike) -> Diagnostic {
    diagnostic
        .with("letter", letter.sign.to_string())
        .with("code", code(letter.sign))
        .with("number", letter.number)
        .with("script", letter.script)
        .with("instead", letter.instead.as_str())
}
