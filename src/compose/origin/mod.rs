//! Where the words of a document come from: its lines carry ids, and a map beside the document says what each id stands for.
//! An id is made of the source's own path, so that the same input gives the same ids; what stands at that path does not change it.

mod identify;
mod log;
mod slots;
mod sourcing;
mod typed_file;

pub(super) use identify::identify;
pub(super) use log::SourceLog;

use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// The sources of a document, by the ids that its lines carry.
pub type SourceMap = BTreeMap<String, Source>;

/// Where words come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Source {
    /// Somebody typed them.
    Typed(TypedAt),
    /// A phrase said them.
    Phrase {
        /// Its name.
        name: String,
        /// Where the exchange words it itself; none of a phrase of the program or the office.
        #[serde(skip_serializing_if = "Option::is_none")]
        own: Option<TypedAt>,
        /// The facts and values that it asked for, by the paths by which it names them: with them it says the same again.
        slots: BTreeMap<String, Value>,
    },
    /// A fixed word of the locales.
    Label {
        /// Its name, without `label-`.
        name: String,
    },
    /// A fact, which follows from what was typed.
    Fact {
        /// Its path in the view: `follow_ups[2].sites[0]`.
        path: String,
    },
}

/// A value of a YAML file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TypedAt {
    /// The file, relative to the root, with `/`.
    pub file: String,
    /// The keys and the items, from 0, that lead to the value: `successes[2].text`.
    pub path: String,
    /// The id of the innermost thing around it that has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

impl Source {
    /// Text that ids are made of.
    fn key(&self) -> String {
        match self {
            Self::Typed(at) => format!("{}#{}", at.file, at.path),
            Self::Phrase { name, .. } => format!("phrase#{name}"),
            Self::Label { name } => format!("label#{name}"),
            Self::Fact { path } => format!("fact#{path}"),
        }
    }
}
