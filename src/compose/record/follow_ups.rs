//! What was agreed: who does what until when, and what became of what was agreed before.

use crate::compose::composer::{Composer, Composing, filled_table};
use crate::facts::{FollowUpFact, FollowUpOriginFact};
use crate::model::{AgendaItem, FollowUp, Part};
use document::{Block, Inline, Inlines, Section};
use serde_json::json;

/// A follow-up as typed and as facts.
type Task<'a> = (&'a FollowUp, &'a FollowUpFact);

impl<'a> Composer<'a> {
    /// Tables of all follow-ups: what became of earlier ones, exchange by exchange, and then the new ones. In minutes, those that were
    /// agreed at an item stand there.
    pub(super) fn follow_ups(&mut self) -> Composing<Vec<Block>> {
        let is_minutes = self.is_minutes();
        let tasks = self.tasks(|item| !is_minutes || item.is_none());
        self.follow_up_tables(&tasks, true)
    }

    /// In minutes, the follow-ups that belong to no item, where no part of the agenda prints them.
    pub(super) fn other_follow_ups(&mut self) -> Composing<Option<Section>> {
        if self.lists_all_follow_ups() {
            return Ok(None);
        }
        let tasks = self.tasks(|item| item.is_none());
        let body = self.follow_up_tables(&tasks, false)?;
        self.section("section-follow-ups", "follow-ups-heading", body)
    }

    /// Tables of the follow-ups that were agreed at an item of the agenda; none where a record prints all in one place.
    pub(super) fn follow_ups_of(&mut self, item: usize) -> Composing<Vec<Block>> {
        if self.lists_all_follow_ups() && !self.is_minutes() {
            return Ok(Vec::new());
        }
        let tasks = self.tasks(|at| at == Some(item));
        self.follow_up_tables(&tasks, false)
    }

    /// Tells whether a part of the agenda prints all follow-ups.
    fn lists_all_follow_ups(&self) -> bool {
        let has_list = |item: &AgendaItem| item.parts.iter().any(|part| matches!(part, Part::FollowUps(_)));
        self.exchange.event.value.agenda.iter().any(has_list)
    }

    fn tasks(&self, is_wanted: impl Fn(Option<usize>) -> bool) -> Vec<Task<'a>> {
        let typed = self.exchange.event.value.all_follow_ups();
        let told = typed.zip(&self.facts.follow_ups).filter(|((item, _), _)| is_wanted(*item));
        told.map(|((_, task), fact)| (task, fact)).collect()
    }

    /// One table for each exchange that agreed on something, the earlier ones first, as they come.
    fn follow_up_tables(&mut self, tasks: &[Task<'_>], names_items: bool) -> Composing<Vec<Block>> {
        let mut origins: Vec<Option<FollowUpOriginFact>> = Vec::new();
        for (_, fact) in tasks {
            let origin = fact.from.as_ref().map(without_item);
            if !origins.contains(&origin) {
                origins.push(origin);
            }
        }
        origins.sort_by_key(Option::is_none);
        let is_mixed = origins.len() > 1;
        let mut blocks = Vec::new();
        for origin in origins {
            let group = tasks.iter().filter(|(_, fact)| fact.from.as_ref().map(without_item) == origin);
            let group: Vec<&Task<'_>> = group.collect();
            let caption = match &origin {
                Some(origin) => self.line("follow-ups-before", &[("origin", json!(origin))])?,
                None if is_mixed => self.line("follow-ups-new", &[])?,
                None => None,
            };
            blocks.push(self.follow_up_table(&group, caption, names_items)?);
        }
        Ok(blocks)
    }

    /// A table; how far each one is stands in it where that is told of one.
    fn follow_up_table(
        &mut self,
        tasks: &[&Task<'_>],
        caption: Option<Inlines>,
        names_items: bool,
    ) -> Composing<Block> {
        let has_states = tasks
            .iter()
            .any(|(_, fact)| fact.state != "open" || fact.outcome.is_some() || fact.from.is_some());
        let mut rows = Vec::new();
        for (task, fact) in tasks {
            let mut what = self.event_text(&task.what);
            let is_elsewhere = names_items && fact.item.is_some();
            if is_elsewhere || fact.from.as_ref().is_some_and(|from| from.item.is_some()) {
                let item = self.line("follow-up-item", &[("follow_up", json!(fact))])?;
                what.extend(item.into_iter().flat_map(|item| [vec![blank()], item]).flatten());
            }
            // Of what is settled, nobody need know that nobody said until when.
            let due = match (&fact.due, fact.state.as_str()) {
                (None, "done" | "dropped") => Inlines::new(),
                (due, _) => {
                    let given = [("due", json!(due)), ("stated", json!(has_states))];
                    self.line("follow-up-due", &given)?.unwrap_or_default()
                }
            };
            let mut row = vec![what, self.owners(task, fact), due];
            if has_states {
                row.push(self.state(task, fact)?);
            }
            rows.push(row);
        }
        let columns = [("what", true), ("who", true), ("due", true), ("status", has_states)];
        let columns = columns.into_iter().filter(|(_, is_there)| *is_there);
        let header: Vec<Inlines> = columns.map(|(name, _)| self.label_line(name)).collect();
        let caption = caption.unwrap_or_else(|| self.label_line("table-follow-ups"));
        Ok(filled_table(caption, &header, &rows))
    }

    /// How far it is, and what became of it in the words of people.
    fn state(&mut self, task: &FollowUp, fact: &FollowUpFact) -> Composing<Inlines> {
        let mut state = self.line("follow-up-state", &[("follow_up", json!(fact))])?.unwrap_or_default();
        if let Some(outcome) = &task.outcome {
            if !state.is_empty() {
                state.push(Inline::Text(": ".to_owned()));
            }
            state.extend(self.event_text(outcome));
        }
        Ok(state)
    }

    /// Who does it: sites and people by name, then the words that were typed.
    fn owners(&self, task: &FollowUp, fact: &FollowUpFact) -> Inlines {
        let index = self.facts.follow_ups.iter().position(|own| std::ptr::eq(own, fact)).unwrap_or_default();
        let named =
            [("sites", &fact.sites), ("people", &fact.people)].into_iter().flat_map(|(kind, names)| {
                names.iter().enumerate().map(move |(at, name)| {
                    let path = move || format!("follow_ups[{index}].{kind}[{at}]");
                    self.fact_line(vec![Inline::Text(name.clone())], path)
                })
            });
        let mut cell = Inlines::new();
        for owner in named.chain(task.who.as_ref().map(|who| self.event_text(who))) {
            if !cell.is_empty() {
                cell.push(Inline::Text(", ".to_owned()));
            }
            cell.extend(owner);
        }
        cell
    }
}

fn without_item(origin: &FollowUpOriginFact) -> FollowUpOriginFact {
    FollowUpOriginFact { item: None, ..origin.clone() }
}

fn blank() -> Inline {
    Inline::Text(" ".to_owned())
}
