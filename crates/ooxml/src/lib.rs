#![doc = include_str!("../README.md")]

mod content_types;
mod element;
mod error;
mod events;
mod namespaces;
mod package;
mod reading;
mod relationships;
mod tree;
mod xml;

pub use content_types::ContentTypes;
pub use element::{Element, Node};
pub use error::{OoxmlError, XmlFault};
pub use events::{Sink, Start};
pub use package::{Content, Package};
pub use relationships::{Relationship, Relationships, is_reference, relation};
pub use xml::{is_allowed, write_escaped};
