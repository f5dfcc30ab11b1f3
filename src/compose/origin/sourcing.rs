//! How the composer takes note of the source of each line.

use super::Source;
use super::log::SourceLog;
use super::slots::slots;
use crate::compose::composer::{Composer, plain};
use crate::markdown;
use crate::model::Text;
use document::{Block, Inline, Inlines, each_line_of};
use serde_json::Value;
use std::mem;

impl Composer<'_> {
    /// A text of `file` as typed, with its source: nothing in it is markup, and its lines stay lines.
    pub(in crate::compose) fn typed(&self, file: &str, text: &Text) -> Inlines {
        self.typed_as(file, text, plain(text))
    }

    /// A text of `exchange.yaml` as typed, with its source.
    pub(in crate::compose) fn event_text(&self, text: &Text) -> Inlines {
        self.typed(&self.exchange.event.file, text)
    }

    /// Words that were made of a text of `file`, with it as their source.
    pub(in crate::compose) fn typed_as(&self, file: &str, text: &Text, words: Inlines) -> Inlines {
        self.sourced(words, |log| log.typed_at(file, text).map(Source::Typed))
    }

    /// A text of `file` read as Markdown, each line of it with its source.
    pub(in crate::compose) fn typed_blocks(&self, file: &str, text: &Text) -> Vec<Block> {
        let blocks = markdown::read(&text.value).blocks;
        self.sourced_blocks(blocks, |log| log.typed_at(file, text).map(Source::Typed))
    }

    /// The number of the source of something that is no line, as the words for a picture.
    pub(in crate::compose) fn source_of(&self, file: &str, text: &Text) -> Option<String> {
        let log = self.log.as_ref()?;
        log.typed_at(file, text).map(|at| log.note(Source::Typed(at)))
    }

    /// A fixed word, with its source.
    pub(in crate::compose) fn label_line(&self, name: &str) -> Inlines {
        self.label_with(name, "")
    }

    /// A fixed word and what stands behind it, with its source.
    pub(in crate::compose) fn label_with(&self, name: &str, behind: &str) -> Inlines {
        let words = vec![Inline::Text(self.label(name) + behind)];
        self.sourced(words, |_| Some(Source::Label { name: name.to_owned() }))
    }

    /// Words of a fact, with its path as their source.
    pub(in crate::compose) fn fact_line(&self, words: Inlines, path: impl FnOnce() -> String) -> Inlines {
        self.sourced(words, |_| Some(Source::Fact { path: path() }))
    }

    /// A line that a phrase says, with its source.
    pub(in crate::compose) fn phrase_line(
        &self,
        phrase: &str,
        extra: &[(&str, Value)],
        line: Inlines,
    ) -> Inlines {
        self.sourced(line, |log| Some(self.phrase(log, phrase, extra)))
    }

    /// Blocks that a phrase says, each line of them with its source.
    pub(in crate::compose) fn phrase_blocks(
        &self,
        phrase: &str,
        extra: &[(&str, Value)],
        blocks: Vec<Block>,
    ) -> Vec<Block> {
        self.sourced_blocks(blocks, |log| Some(self.phrase(log, phrase, extra)))
    }

    fn phrase(&self, log: &SourceLog<'_>, name: &str, extra: &[(&str, Value)]) -> Source {
        let event = &self.exchange.event;
        let own = event.value.phrases.get(name).and_then(|text| log.typed_at(&event.file, text));
        let slots = slots(self.phrases, name, extra, self.context.data());
        Source::Phrase { name: name.to_owned(), own, slots }
    }

    fn sourced(&self, line: Inlines, source: impl FnOnce(&SourceLog<'_>) -> Option<Source>) -> Inlines {
        let Some(log) = self.log.as_ref().filter(|_| !line.is_empty()) else { return line };
        match source(log) {
            Some(source) => vec![Inline::Sourced { source: log.note(source), content: line }],
            None => line,
        }
    }

    fn sourced_blocks(
        &self,
        mut blocks: Vec<Block>,
        source: impl FnOnce(&SourceLog<'_>) -> Option<Source>,
    ) -> Vec<Block> {
        let Some(log) = self.log.as_ref().filter(|_| !blocks.is_empty()) else { return blocks };
        if let Some(source) = source(log) {
            let number = log.note(source);
            each_line_of(&mut blocks, &mut |line| {
                if !line.is_empty() {
                    let content = mem::take(line);
                    *line = vec![Inline::Sourced { source: number.clone(), content }];
                }
            });
        }
        blocks
    }
}
