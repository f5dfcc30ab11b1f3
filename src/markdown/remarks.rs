//! Remarks about a text.

use diagnostics::Arg;
use std::collections::BTreeMap;
use std::ops::Range;

/// So many remarks of a kind are made about a text.
const MOST: usize = 10;

/// Something that is printed otherwise than may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The id of the rule that tells it.
    pub id: &'static str,
    /// The bytes of the text that it is about.
    pub range: Range<usize>,
    /// Arguments of its message.
    pub args: Vec<(&'static str, Arg)>,
}

/// A heading of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// How many signs it has.
    pub level: usize,
    /// Its words.
    pub words: String,
    /// The bytes of its line.
    pub range: Range<usize>,
}

/// A link in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkWords {
    /// What is shown.
    pub words: String,
    /// Where it leads.
    pub url: String,
    /// The bytes of the text that it stands in.
    pub range: Range<usize>,
}

/// Collects remarks, of each kind the first ones: a text that is wrong throughout is told once, not a thousand times.
#[derive(Debug, Default)]
pub(super) struct Remarks {
    made: Vec<Remark>,
    count: BTreeMap<&'static str, usize>,
    /// The links, as they were read.
    pub(super) links: Vec<LinkWords>,
}

impl Remarks {
    /// Tells whether another remark of that kind would be kept.
    pub(super) fn wants(&self, id: &str) -> bool {
        self.count.get(id).is_none_or(|count| *count < MOST)
    }

    /// Tells whether something with that argument was told.
    pub(super) fn has_told(&self, name: &str, arg: &Arg) -> bool {
        self.made.iter().any(|made| made.args.iter().any(|(own, value)| *own == name && value == arg))
    }

    pub(super) fn add(&mut self, id: &'static str, range: Range<usize>, args: Vec<(&'static str, Arg)>) {
        let is_told = self.made.iter().any(|made| made.id == id && made.range == range);
        if self.wants(id) && !is_told {
            *self.count.entry(id).or_default() += 1;
            self.made.push(Remark { id, range, args });
        }
    }

    /// All remarks in the order of the text.
    pub(super) fn done(mut self) -> Vec<Remark> {
        self.made.sort_by_key(|remark| (remark.range.start, remark.range.end));
        self.made
    }
}
