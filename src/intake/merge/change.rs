//! Changes that a merge makes in a report, and how to tell them.

use crate::intake::content::ReportContent;
use crate::model::{FiledKey, StatementKind};
use yaml_source::{Edit, PathSegment, YamlValue};

/// Outcome for one thing that a site files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its title.
    pub about: About,
    /// Its outcome.
    pub what: What,
}

/// A thing that a site files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A statement.
    Statement {
        /// Kind of what it is about.
        kind: StatementKind,
        /// Its id.
        id: String,
    },
    /// Another key of the report.
    Key(FiledKey),
}

/// Outcome for it. The words are those of a statement; what other keys say is not told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It is new.
    Added {
        /// The words.
        text: String,
    },
    /// Nobody had edited it: it has the new words.
    Changed {
        /// The words before.
        before: String,
        /// The words now.
        after: String,
    },
    /// Nobody had edited it: it has other points below the same words.
    Detailed {
        /// The words.
        text: String,
        /// The points now.
        details: Vec<String>,
    },
    /// The office had edited it, or leans on it: the new words stand beside its own.
    Proposed {
        /// The office's words.
        ours: String,
        /// The site's words.
        theirs: String,
    },
    /// The site took it back, and nobody had edited or used it.
    Removed {
        /// The words.
        text: String,
    },
    /// The site took it back, but the office had edited or used it: it stays until somebody decides.
    Withdrawn {
        /// The words.
        text: String,
    },
    /// The work field changed, not the words.
    Marked {
        /// The words.
        text: String,
    },
    /// The site asks that it stays with the office from now on.
    Hidden {
        /// The words.
        text: String,
    },
    /// The site does not ask any more that it stays with the office.
    Opened {
        /// The words.
        text: String,
    },
    /// The office had deleted it, and the site says something else than before: that stands apart, under `proposed`.
    Returned {
        /// The site's words.
        text: String,
    },
    /// The office had deleted parts of it, and the site says something else of them: they stay deleted.
    KeptOut,
}

/// Work that is to be done to the office's file, and how to tell it.
#[derive(Clone, Debug, Default)]
pub(in crate::intake) struct Merged {
    pub(in crate::intake) edits: Vec<Edit<'static>>,
    /// New statements, by list.
    pub(in crate::intake) pushes: Vec<(&'static str, YamlValue)>,
    pub(in crate::intake) changes: Vec<Change>,
    /// Everything the site said, its statements with their ids: what the next filing is compared with.
    pub(in crate::intake) base: ReportContent,
}

pub(super) fn set_or_remove(key: &'static str, value: YamlValue) -> Edit<'static> {
    let is_empty = matches!(&value, YamlValue::Map(pairs) if pairs.is_empty())
        || matches!(&value, YamlValue::List(items) if items.is_empty());
    if is_empty {
        Edit::Remove(vec![PathSegment::Key(key)])
    } else {
        Edit::Set(vec![PathSegment::Key(key)], value)
    }
}
