//! The announced agenda as a table, where a plain list would lose what people typed.

use crate::compose::composer::{Composer, Composing};
use crate::facts::AgendaFact;
use crate::model::{AgendaItem, ItemNumber, NumberStyle, item_numbers};
use document::{Block, Cell, Inline, Inlines, Table};
use serde_json::json;

impl Composer<'_> {
    /// Tells whether the agenda has times, points below its titles, or numbers of its own.
    pub(super) fn has_agenda_table(&self) -> bool {
        let event = &self.exchange.event.value;
        let more = |item: &AgendaItem| has_time(item) || item.day.is_some() || !item.items.is_empty();
        let listed = event.agenda.iter().zip(item_numbers(&event.agenda));
        let listed = listed.filter(|(item, _)| item.is_on_agenda());
        let mut counted = listed.zip(1..);
        event.numbering.agenda.is_some_and(|style| style != NumberStyle::Arabic)
            || counted.any(|((item, number), place)| more(item) || number != Some(ItemNumber::Counted(place)))
    }

    /// Tells whether headings carry the numbers of the agenda: where somebody typed how, or typed one.
    pub(super) fn has_numbered_headings(&self) -> bool {
        let event = &self.exchange.event.value;
        event.numbering.agenda.is_some() || event.agenda.iter().any(|item| item.number.is_some())
    }

    /// The agenda as one table for each day that has items.
    pub(super) fn agenda_tables(&mut self) -> Composing<Vec<Block>> {
        let event = &self.exchange.event.value;
        let announced: Vec<(&AgendaItem, &AgendaFact)> = event
            .agenda
            .iter()
            .zip(&self.facts.agenda_items)
            .filter(|(item, _)| item.is_on_agenda())
            .collect();
        let days = self.agenda_days();
        let mut tables = Vec::new();
        for number in &days {
            let day = if days.len() > 1 { self.day_line(*number)? } else { None };
            let caption = Some(day.unwrap_or_else(|| self.label_line("agenda")));
            let of_day: Vec<_> = announced.iter().filter(|(_, fact)| fact.day == *number).copied().collect();
            tables.push(Block::Table(self.agenda_table(caption, &of_day)?));
        }
        Ok(tables)
    }

    fn agenda_table(
        &mut self,
        caption: Option<Inlines>,
        items: &[(&AgendaItem, &AgendaFact)],
    ) -> Composing<Table> {
        let timed = items.iter().any(|(item, _)| has_time(item));
        let mut kinds = Vec::new();
        for (_, fact) in items {
            kinds.push(self.line("session-kind", &[("item", json!(fact))])?.unwrap_or_default());
        }
        // A column of which nobody filled a cell says nothing.
        let has_kinds = kinds.iter().any(|kind| !kind.is_empty());
        let columns = [("number", true), ("time", timed), ("topic", true), ("form", has_kinds)];
        let columns = columns.into_iter().filter(|(_, is_there)| *is_there);
        let columns: Vec<&str> = columns.map(|(name, _)| name).collect();
        let names = columns.iter().position(|name| *name == "topic");
        let header = columns.iter().map(|name| Cell::from(self.label_line(name))).collect();
        let mut rows = Vec::new();
        for ((item, fact), kind) in items.iter().zip(kinds) {
            let mut row = self.agenda_row(item, fact, timed)?;
            row.extend(has_kinds.then(|| Cell::from(kind)));
            rows.push(row);
        }
        Ok(Table { caption, counted: None, header, rows, names })
    }

    /// The days that the announced items are on, if the agenda is a table.
    pub(super) fn agenda_days(&self) -> Vec<u32> {
        if !self.has_agenda_table() {
            return Vec::new();
        }
        let items = self.exchange.event.value.agenda.iter().zip(&self.facts.agenda_items);
        let mut days: Vec<u32> =
            items.filter(|(item, _)| item.is_on_agenda()).map(|(_, fact)| fact.day).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    fn agenda_row(&mut self, item: &AgendaItem, fact: &AgendaFact, timed: bool) -> Composing<Vec<Cell>> {
        let fact_json = [("item", json!(fact))];
        let number = vec![Inline::Text(fact.label.clone().unwrap_or_default())];
        let index = self.facts.agenda_items.iter().position(|own| std::ptr::eq(own, fact));
        let number = self.fact_line(number, || format!("agenda_items[{}].label", index.unwrap_or_default()));
        let mut row = vec![Cell::from(number)];
        if timed {
            row.push(self.line("agenda-time", &fact_json)?.unwrap_or_default().into());
        }
        let topic = self.announced_title(item).unwrap_or_default();
        row.push(Cell {
            text: topic,
            points: item.items.iter().map(|point| self.event_text(point)).collect(),
        });
        Ok(row)
    }

    /// A day of the exchange, from 1, with its times.
    fn day_line(&mut self, number: u32) -> Composing<Option<Inlines>> {
        let index = usize::try_from(number).unwrap_or_default().checked_sub(1);
        match index.and_then(|index| self.facts.event.days.get(index)) {
            Some(day) => self.line("fact-day", &[("day", json!(day)), ("brief", json!(false))]),
            None => Ok(None),
        }
    }
}

/// An end may be known without the beginning.
const fn has_time(item: &AgendaItem) -> bool {
    item.start.is_some() || item.end.is_some()
}
