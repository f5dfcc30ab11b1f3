//! What a site says of a contact otherwise than the office, until somebody decides: `proposed` and `withdrawn`.

use super::base::{Values, value};
use crate::digest::proposed_values;
use crate::intake::three_way::Verdict;
use crate::model::NetworkContact;
use yaml_source::{Edit, PathSegment, YamlValue};

/// What waits at one contact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Waiting {
    proposed: Values,
    withdrawn: Vec<&'static str>,
    /// Both as they were.
    before: (Values, Vec<&'static str>),
}

impl Waiting {
    /// Reads what waits at a contact.
    pub(super) fn of(contact: &NetworkContact) -> Self {
        let proposed = contact.proposed.as_ref().map(|proposed| proposed_values(&proposed.value));
        let proposed = proposed.unwrap_or_default();
        let withdrawn: Vec<&str> = contact.withdrawn.iter().map(|key| key.value.name()).collect();
        Self { before: (proposed.clone(), withdrawn.clone()), proposed, withdrawn }
    }

    /// Takes note of what a list says of a key: what somebody has to decide waits, and what both say or nobody touched waits no more. A list that
    /// says what the one before said changes nothing.
    pub(super) fn hear(&mut self, verdict: Verdict, key: &'static str, theirs: Option<&str>) {
        if verdict == Verdict::Keep {
            return;
        }
        self.proposed.retain(|(known, _)| *known != key);
        self.withdrawn.retain(|known| *known != key);
        match (verdict, theirs) {
            (Verdict::Ask, Some(text)) => self.proposed.push((key, text.to_owned())),
            (Verdict::Ask, None) => self.withdrawn.push(key),
            (Verdict::Settled | Verdict::Take | Verdict::Keep, _) => {}
        }
    }

    /// The edits that write it at the contact at this place, as far as it is other than before.
    pub(super) fn edits(&self, at: usize) -> Vec<Edit<'static>> {
        let path = |key| vec![PathSegment::Key("contacts"), PathSegment::Item(at), PathSegment::Key(key)];
        let (proposed, withdrawn) = &self.before;
        let mut edits = Vec::new();
        if self.proposed != *proposed {
            let pairs: Vec<_> = self.proposed.iter().map(|(key, text)| (*key, value(key, text))).collect();
            edits.push(set_or_remove(path("proposed"), pairs.is_empty(), YamlValue::Map(pairs)));
        }
        if self.withdrawn != *withdrawn {
            let names = self.withdrawn.iter().map(|key| YamlValue::Name((*key).to_owned()));
            let is_empty = self.withdrawn.is_empty();
            edits.push(set_or_remove(path("withdrawn"), is_empty, YamlValue::List(names.collect())));
        }
        edits
    }
}

fn set_or_remove(path: Vec<PathSegment<'static>>, is_empty: bool, value: YamlValue) -> Edit<'static> {
    if is_empty { Edit::Remove(path) } else { Edit::Set(path, value) }
}
