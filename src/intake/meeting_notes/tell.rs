//! Account of what became of what was typed.

use diagnostics::Diagnostic;

/// Kind of what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotedKind {
    /// What was told at an item.
    Text,
    /// What was decided.
    Decision,
    /// What was agreed.
    FollowUp,
    /// A result of a theme table.
    Result,
    /// Who was there.
    Person,
}

impl NotedKind {
    /// Its name, in messages and in the base.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Decision => "decision",
            Self::FollowUp => "follow-up",
            Self::Result => "result",
            Self::Person => "person",
        }
    }

    /// The kind of that name.
    pub(super) fn of(name: &str) -> Option<Self> {
        let all = [Self::Text, Self::Decision, Self::FollowUp, Self::Result, Self::Person];
        all.into_iter().find(|kind| kind.name() == name)
    }
}

/// Something that was entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotedChange {
    /// Its kind, by name; `excused` for somebody who was not there.
    pub kind: &'static str,
    /// Where: the title of the item or of the theme table; empty for people.
    pub place: String,
    /// The words that it took the place of, where it did.
    pub before: Option<String>,
    /// The words.
    pub text: String,
    /// The file that they stand in now, relative to the root.
    pub file: String,
}

/// What became of a Mitschrift.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entered {
    /// What was entered, in order.
    pub(crate) changes: Vec<NotedChange>,
    /// How much had been entered before.
    pub(crate) known: usize,
    /// How much was not entered; why is told.
    pub(crate) left: usize,
    /// What there is to tell.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Entered {
    /// Tells of something that is not entered.
    pub(super) fn leave(&mut self, diagnostic: Diagnostic) {
        self.left += 1;
        self.diagnostics.push(diagnostic);
    }
}
