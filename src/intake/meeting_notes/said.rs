//! One thing that was typed, or that stands in the office's files: a text, a decision with its votes, an agreement, a result, a person.

use super::tell::NotedKind;
use crate::model::{Decision, FollowUp, Part, TableResult, When};
use yaml_source::{Edit, PathSegment, YamlValue};

/// Steps to a value in a file.
pub(super) type Steps = Vec<PathSegment<'static>>;

/// One thing, by its keys; what was not typed has none.
#[derive(Clone, Debug)]
pub(crate) struct Said {
    pub(super) kind: NotedKind,
    pub(super) pairs: Vec<(&'static str, String)>,
}

/// Every key that one can have, its words first.
pub(super) const KEYS: [&str; 10] =
    ["text", "what", "name", "for", "against", "abstained", "who", "due", "organisation", "presence"];

const VOTES: [&str; 3] = ["for", "against", "abstained"];

impl Said {
    pub(super) fn new(
        kind: NotedKind,
        pairs: impl IntoIterator<Item = (&'static str, Option<String>)>,
    ) -> Self {
        let typed = pairs.into_iter().filter_map(|(key, text)| Some((key, text?.trim().to_owned())));
        Self { kind, pairs: typed.filter(|(_, text)| !text.is_empty()).collect() }
    }

    pub(super) fn text(text: &str) -> Self {
        Self::new(NotedKind::Text, [("text", Some(text.to_owned()))])
    }

    pub(super) fn get(&self, key: &str) -> Option<&str> {
        self.pairs.iter().find(|(known, _)| *known == key).map(|(_, text)| text.as_str())
    }

    /// The words by which people know it.
    pub(super) fn words(&self) -> &str {
        self.pairs.first().map(|(_, text)| text.as_str()).unwrap_or_default()
    }

    /// All that it says, in one line, for messages.
    pub(super) fn line(&self) -> String {
        let shown = self.pairs.iter().filter(|(key, _)| *key != "presence");
        shown.map(|(_, text)| squashed(text)).collect::<Vec<_>>().join(" · ")
    }

    /// What messages call it.
    pub(super) fn kind_word(&self) -> &'static str {
        if self.get("presence") == Some("excused") { "excused" } else { self.kind.name() }
    }

    /// Tells whether both say the same: blanks and line ends do not matter.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let all = |said: &Self| KEYS.map(|key| said.get(key).map(squashed));
        self.kind == other.kind && all(self) == all(other)
    }

    /// A text or a decision, as a part of an item.
    pub(super) fn of_part(part: &Part) -> Option<Self> {
        match part {
            Part::Text(text) => Some(Self::text(text.as_str())),
            Part::Decision(decision) => Some(Self::of_decision(decision)),
            _ => None,
        }
    }

    fn of_decision(decision: &Decision) -> Self {
        let tally = decision.tally.as_ref();
        let votes = |count: Option<u32>| count.map(|count| count.to_string());
        let typed = |count: Option<&crate::model::Spanned<u32>>| votes(count.map(|count| count.value));
        Self::new(
            NotedKind::Decision,
            [
                ("text", Some(decision.text.value.clone())),
                ("for", votes(tally.map(|tally| tally.in_favour.value))),
                ("against", typed(tally.and_then(|tally| tally.against.as_ref()))),
                ("abstained", typed(tally.and_then(|tally| tally.abstained.as_ref()))),
            ],
        )
    }

    pub(super) fn of_follow_up(task: &FollowUp) -> Self {
        Self::new(
            NotedKind::FollowUp,
            [
                ("what", Some(task.what.value.clone())),
                ("who", task.who.as_ref().map(|who| who.value.clone())),
                ("due", task.due.as_ref().map(|due| due.value.to_string())),
            ],
        )
    }

    pub(super) fn of_result(result: &TableResult) -> Self {
        Self::new(NotedKind::Result, [("text", Some(result.text.value.clone()))])
    }

    /// The item of a list that says it.
    pub(super) fn item(&self) -> YamlValue {
        let pairs = YamlValue::Map(self.values());
        match self.kind {
            NotedKind::Decision => YamlValue::Map(vec![("decision", pairs)]),
            NotedKind::Text | NotedKind::FollowUp | NotedKind::Result | NotedKind::Person => pairs,
        }
    }

    /// Its keys as they stand in a file.
    fn values(&self) -> Vec<(&'static str, YamlValue)> {
        let mut values = Vec::new();
        for (key, text) in self.pairs.iter().filter(|(key, _)| !VOTES.contains(key)) {
            values.push((*key, value(key, text)));
        }
        values.extend(self.tally().map(|tally| ("tally", tally)));
        values
    }

    fn tally(&self) -> Option<YamlValue> {
        let votes = |key: &&'static str| Some((*key, YamlValue::Number(self.get(key)?.parse().ok()?)));
        let votes: Vec<_> = VOTES.iter().filter_map(votes).collect();
        (!votes.is_empty()).then_some(YamlValue::Map(votes))
    }

    /// What makes of the same, as it stands at `path`, what `self` says; keys that both have alike stay, and those that only the office knows.
    pub(super) fn edits(&self, before: &Self, path: &[PathSegment<'static>]) -> Vec<Edit<'static>> {
        let at = |key: &'static str| -> Steps {
            let holder = (self.kind == NotedKind::Decision).then_some(PathSegment::Key("decision"));
            path.iter().copied().chain(holder).chain([PathSegment::Key(key)]).collect()
        };
        let differs = |key: &&'static str| self.get(key).map(squashed) != before.get(key).map(squashed);
        let mut edits = Vec::new();
        for key in KEYS.into_iter().filter(|key| !VOTES.contains(key)).filter(|key| differs(key)) {
            edits.push(match self.get(key) {
                Some(text) => Edit::Set(at(key), value(key, text)),
                None => Edit::Remove(at(key)),
            });
        }
        if VOTES.iter().any(differs) {
            edits.push(match self.tally() {
                Some(tally) => Edit::Set(at("tally"), tally),
                None => Edit::Remove(at("tally")),
            });
        }
        edits
    }
}

/// A value as it is written: a date or a word to choose bare, all else in quotation marks.
fn value(key: &str, text: &str) -> YamlValue {
    let is_bare = match key {
        "due" => !matches!(When::parse(text), When::Words(_)),
        "presence" => true,
        _ => false,
    };
    if is_bare { YamlValue::Name(text.to_owned()) } else { YamlValue::Text(text.to_owned()) }
}

/// Words with single blanks between them.
pub(super) fn squashed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
