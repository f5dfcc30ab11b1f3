//! All that was agreed at an exchange, wherever it stands.

use super::{Event, FollowUp};

impl Event {
    /// Gives all follow-ups, those of the list and then those that stand at an agenda item, each with the place in the agenda of the item at
    /// which it was agreed.
    pub fn all_follow_ups(&self) -> impl Iterator<Item = (Option<usize>, &FollowUp)> {
        let listed = self.follow_ups.iter().map(|task| (None, task));
        let at_items = self
            .agenda
            .iter()
            .enumerate()
            .flat_map(|(index, item)| item.follow_ups.iter().map(move |task| (Some(index), task)));
        listed.chain(at_items).map(|(index, task)| (self.item_of(task).or(index), task))
    }

    /// The place in the agenda of the item that a follow-up names.
    fn item_of(&self, task: &FollowUp) -> Option<usize> {
        let id = task.item.as_ref()?;
        self.agenda.iter().position(|item| item.id.as_ref().is_some_and(|own| own.value == id.value))
    }
}
