//! Which version of its record an exchange speaks of, and how it is laid out.

use super::{Event, Exchange, RecordLayout, Status, Version};

impl Exchange {
    /// The number of the version that is to stand now; empty where `versions` has no entry.
    pub fn version(&self) -> &str {
        self.event.value.versions.last().map_or("", |version| version.number.value.trim())
    }

    /// The version that a record names in its file names and on its first page: one that stands beside others.
    pub fn stated_version(&self) -> Option<&Version> {
        let Event { status, versions, .. } = &self.event.value;
        let others = self.published.keys().any(|number| number != self.version());
        let beside = match status {
            Status::Draft | Status::Announced => false,
            Status::Agreed => others,
            Status::Published => others || versions.len() > 1,
        };
        versions.last().filter(|_| beside)
    }

    /// The layout of its record.
    pub fn layout(&self) -> RecordLayout {
        // An invitation has nothing that minutes say.
        let invites = self.event.value.status == Status::Announced;
        let layout = self.event.value.layout.unwrap_or(self.programme.value.layout);
        if invites { RecordLayout::Record } else { layout }
    }

    /// Tells whether its record still has to be approved: minutes that are a draft, and any record of which `approval` speaks but does not
    /// say when it was given.
    pub fn is_unapproved(&self) -> bool {
        let event = &self.event.value;
        match &event.approval {
            Some(approval) => approval.approved.is_none(),
            None => self.layout() == RecordLayout::Minutes && event.status == Status::Draft,
        }
    }
}
