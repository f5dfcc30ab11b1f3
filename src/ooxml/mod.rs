//! In come the bytes of a Word file; out goes a [`Package`]: its parts in order, and trees of those that are to be changed.
//! A package is written with fixed times and in its own order, so that the same parts are the same bytes; untouched parts stay as they were.
//! It never follows a relationship out of the file, never expands an entity, and knows nothing of what a document says.

mod content_types;
mod element;
mod error;
mod events;
mod package;
mod relationships;
mod xml;

pub use content_types::ContentTypes;
pub use element::{Element, Node};
pub use error::{OoxmlError, XmlFault};
pub use events::{Sink, Start};
pub use package::{Content, Package};
pub use relationships::{Relationship, Relationships, is_reference, relation};
pub use xml::{is_allowed, write_escaped};
