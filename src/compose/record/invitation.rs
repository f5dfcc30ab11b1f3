//! Parts that an invitation has and a record has not: how people get there, and until when they say whether they come.

use crate::compose::composer::{Composer, Composing};
use document::{Block, Fact, Section};

impl Composer<'_> {
    /// Tells until when people reply, for the box under the title.
    pub(super) fn reply_fact(&mut self) -> Composing<Option<Fact>> {
        let lines = if self.asks_for_reply() { self.fact_lines("fact-reply", &[])? } else { Vec::new() };
        Ok(self.fact("reply", lines))
    }

    /// Asks for a reply, below everything else.
    pub(super) fn reply(&mut self) -> Composing<Vec<Block>> {
        if self.asks_for_reply() { self.speech("reply", &[]) } else { Ok(Vec::new()) }
    }

    /// Says how people get there.
    pub(super) fn directions(&mut self) -> Composing<Option<Section>> {
        let event = &self.exchange.event.value;
        let directions = event.directions.as_ref().filter(|_| self.facts.event.announced);
        let body =
            directions.map(|text| self.typed_blocks(&self.exchange.event.file, text)).unwrap_or_default();
        self.section("section-directions", "directions-heading", body)
    }

    fn asks_for_reply(&self) -> bool {
        self.facts.event.announced && self.facts.event.reply_by.is_some()
    }
}
