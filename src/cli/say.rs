//! The only place that prints.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this room prints")]

use super::exit::Exit;
use crate::facts::{message_words, usual_words};
use crate::store::StoreError;
use diagnostics::{Diagnostic, terminal, visible, visible_json};
use diagnostics::{WordArg, Words};
use german_text::Lang;
use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, IsTerminal as _, Write as _};

/// A terminal and the words for it.
pub(super) struct Say {
    words: Words,
    color: bool,
}

impl Say {
    /// Colours only on a terminal, and never when `NO_COLOR` is set to anything (no-color.org).
    pub(super) fn new(words: Words) -> Self {
        let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self { words, color: io::stdout().is_terminal() && !unwanted }
    }

    /// The program's own words, and the usual ones for what a programme calls things.
    pub(super) fn usual(lang: Lang) -> Self {
        Self::new(crate::words::load(lang, None).0.sharing(message_words(&usual_words(lang), lang)))
    }

    /// The wording of `id`; the id itself when there is none, which a test excludes.
    pub(super) fn words(&self, id: &str, args: &[(&str, WordArg<'_>)]) -> String {
        self.try_words(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// The wording of `id`, if there is one.
    pub(super) fn try_words(&self, id: &str, args: &[(&str, WordArg<'_>)]) -> Option<String> {
        self.words.get(id, args)
    }

    /// The words themselves.
    pub(super) const fn locale(&self) -> &Words {
        &self.words
    }

    /// One line on standard output, in which nothing steers the terminal. A reader that has gone away is no error of ours.
    pub(super) fn line(&self, text: &str) {
        drop(writeln!(io::stdout(), "{}", visible(text)));
    }

    /// JSON on standard output.
    pub(super) fn json(&self, json: &str) {
        drop(writeln!(io::stdout(), "{}", visible_json(json)));
    }

    /// A question; the answer stands on the same line.
    pub(super) fn question(&self, text: &str) {
        let mut out = io::stdout();
        drop(write!(out, "{}", visible(text)).and_then(|()| out.flush()));
    }

    /// The machine failed, and how.
    pub(super) fn machine(&self, error: &(dyn Error + 'static)) -> Exit {
        self.error(&self.words("machine-error", &[("error", self.cause(error).as_str().into())]));
        Exit::Machine
    }

    /// Why it failed: what the disk said in words of ours, everything else as it was said.
    fn cause(&self, error: &(dyn Error + 'static)) -> String {
        let mut cause = Some(error);
        while let Some(error) = cause {
            if let Some(store) = error.downcast_ref::<StoreError>() {
                let path = store.path.strip_prefix(".").unwrap_or(&store.path);
                return format!("{}: {}", path.display(), self.disk(store));
            }
            cause = error.source();
        }
        error.to_string()
    }

    /// Words what the disk said.
    fn disk(&self, error: &StoreError) -> String {
        let id = format!("cause-{}", error.cause());
        self.words(&id, &[("error", error.source.to_string().as_str().into())])
    }

    /// One line on standard error.
    pub(super) fn error(&self, text: &str) {
        drop(writeln!(io::stderr(), "{}", visible(text)));
    }

    /// Diagnostics with their lines and carets, and their count.
    pub(super) fn diagnostics(&self, diagnostics: &[Diagnostic], sources: &BTreeMap<String, String>) {
        if !diagnostics.is_empty() {
            // Its colours are ours; what was typed is made visible there.
            drop(writeln!(io::stdout(), "{}", terminal(diagnostics, sources, &self.words, self.color)));
        }
    }
}
