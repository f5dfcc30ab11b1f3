//! Which version of its record an exchange speaks of, and how it is laid out.

use super::{Event, Exchange, RecordLayout, Status, Version};

impl Exchange {
    /// The number of the version that is to stand now; empty where `versions` has no entry.
    pub fn version(&self) -> &str {
        self.event.value.versions.last().map_or("", |version| version.number.value.trim())
    }

    /// The number of the version to come: behind the one that stands now, and none that was published; `1.0` where there is none.
    pub fn next_version(&self) -> String {
        let latest = Some(self.version()).filter(|number| !number.is_empty());
        let latest = latest.or(self.published.keys().next_back().map(String::as_str));
        let mut next = latest.map_or_else(|| "1.0".to_owned(), following);
        while self.published.contains_key(&next) {
            next = following(&next);
        }
        next
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

/// The number after that of a version: `1.1` after `1.0`, and after a version without a number.
fn following(number: &str) -> String {
    let (head, last) = number.rsplit_once('.').map_or(("", number), |(head, last)| (head, last));
    match last.parse::<u32>() {
        Ok(last) if head.is_empty() => last.saturating_add(1).to_string(),
        Ok(last) => format!("{head}.{}", last.saturating_add(1)),
        Err(_) => "1.1".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::following;

    #[test]
    fn numbers_go_on() {
        let next = ["", "1.0", "0.9", "1.2.3", "2", "Entwurf"].map(following);
        assert_eq!(next, ["1.1", "1.1", "0.10", "1.2.4", "3", "1.1"]);
    }
}
