//! XML (1.0, fifth edition) as a row of events: of bytes, without a tree of them, or of a tree.

use super::{Element, Node, OoxmlError, XmlFault};
use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;
use std::borrow::Cow;

/// How deep elements may nest: Word's own files stay below 60.
const DEPTH: usize = 256;

/// Who is told what an XML file says, in its order.
pub trait Sink {
    /// An element begins. `false` passes over it: neither what it holds nor its end is told.
    ///
    /// # Errors
    /// When the element cannot be used; reading ends there.
    fn open(&mut self, start: Start<'_>) -> Result<bool, XmlFault>;

    /// Characters, without escapes; a text may come in several pieces.
    fn text(&mut self, text: &str);

    /// The element that was opened last and has no end yet, ends.
    fn close(&mut self);
}

/// The beginning of an element.
#[derive(Clone, Copy, Debug)]
pub enum Start<'a> {
    /// As it was read.
    Read(&'a BytesStart<'a>),
    /// Of a tree.
    Tree(&'a Element),
}

impl<'a> Start<'a> {
    /// Its name, with the prefix.
    pub fn name(self) -> &'a str {
        match self {
            Self::Read(start) => start.name().into_inner(),
            Self::Tree(element) => element.name(),
        }
    }

    /// The value of the attribute `name`.
    ///
    /// # Errors
    /// When the attributes are not well-formed.
    pub fn attribute(self, name: &str) -> Result<Option<Cow<'a, str>>, XmlFault> {
        match self {
            Self::Read(start) => {
                let found = start.try_get_attribute(name).map_err(|error| error.to_string())?;
                let value = found.map(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0));
                Ok(value.transpose().map_err(|error| error.to_string())?)
            }
            Self::Tree(element) => Ok(element.attribute(name).map(Cow::Borrowed)),
        }
    }

    /// Tells `each` the names and values of all attributes, in order.
    ///
    /// # Errors
    /// When the attributes are not well-formed.
    pub(super) fn each_attribute(self, mut each: impl FnMut(&str, &str)) -> Result<(), XmlFault> {
        match self {
            Self::Read(start) => {
                for attribute in start.attributes() {
                    let attribute = attribute.map_err(|error| error.to_string())?;
                    let value = attribute
                        .normalized_value(XmlVersion::Implicit1_0)
                        .map_err(|error| error.to_string())?;
                    each(attribute.key.as_ref(), &value);
                }
            }
            Self::Tree(element) => element.attributes().for_each(|(name, value)| each(name, value)),
        }
        Ok(())
    }
}

/// Tells `sink` what stands in `text`. Comments and processing instructions are passed over.
///
/// # Errors
/// When it is not well-formed, nests deeper than 256 levels, or has a document type declaration or an entity other than XML's own five.
/// The attributes of what the sink passes over are not looked at.
pub(super) fn read_text(text: &str, sink: &mut impl Sink) -> Result<(), OoxmlError> {
    let bytes = text.as_bytes();
    let mut reader = Reader::from_str(text);
    let mut nest = Nest { sink, text, open: Vec::new(), passed: 0, has_root: false };
    loop {
        let position = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let event = reader.read_event().map_err(|error| fault(bytes, position, error.to_string().into()))?;
        match event {
            Event::Start(start) => nest.open(&start, position),
            Event::Empty(start) => nest.open(&start, position).and_then(|()| nest.close()),
            Event::End(_) => nest.close(),
            Event::Text(text) => nest.text(&text.xml10_content()),
            Event::CData(text) => nest.text(&text.xml10_content()),
            Event::GeneralRef(reference) => character(&reference).and_then(|c| nest.text(&c)),
            Event::DocType(_) => Err(XmlFault::DocType),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => Ok(()),
            Event::Eof => return nest.finish().map_err(|found| fault(bytes, position, found)),
        }
        .map_err(|found| fault(bytes, position, found))?;
    }
}

impl Element {
    /// Tells `sink` what stands in the element, itself included.
    ///
    /// # Errors
    /// What the sink says.
    pub fn tell(&self, sink: &mut impl Sink) -> Result<(), XmlFault> {
        if !sink.open(Start::Tree(self))? {
            return Ok(());
        }
        for child in &self.children {
            match child {
                Node::Element(element) => element.tell(sink)?,
                Node::Text(text) => sink.text(text),
            }
        }
        sink.close();
        Ok(())
    }
}

/// Makes the error for a fault at a byte.
pub(super) fn fault(bytes: &[u8], position: usize, fault: XmlFault) -> OoxmlError {
    let before = bytes.get(..position).unwrap_or(bytes);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let start = before.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    let column = String::from_utf8_lossy(start).chars().count() + 1;
    OoxmlError::Xml { part: String::new(), line, column, fault }
}

/// Makes the error for bytes in which nothing is the root.
pub(super) fn no_root(bytes: &[u8]) -> OoxmlError {
    fault(bytes, bytes.len(), NO_ROOT.into())
}

const NO_ROOT: &str = "no root element";

/// Sees to it that there is one root and that everything ends.
struct Nest<'a, S> {
    sink: &'a mut S,
    text: &'a str,
    /// Where the elements begin that are open, outermost first.
    open: Vec<usize>,
    /// How many of them are passed over.
    passed: usize,
    has_root: bool,
}

impl<S: Sink> Nest<'_, S> {
    fn open(&mut self, start: &BytesStart<'_>, position: usize) -> Result<(), XmlFault> {
        if self.open.len() >= DEPTH {
            return Err(XmlFault::Depth(DEPTH));
        }
        if self.open.is_empty() && std::mem::replace(&mut self.has_root, true) {
            return Err("a second root element".into());
        }
        if self.passed > 0 || !self.sink.open(Start::Read(start))? {
            self.passed += 1;
        }
        self.open.push(position);
        Ok(())
    }

    fn close(&mut self) -> Result<(), XmlFault> {
        self.open.pop().ok_or("an end without a start")?;
        if self.passed > 0 {
            self.passed -= 1;
        } else {
            self.sink.close();
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), XmlFault> {
        if self.open.is_empty() {
            return if text.trim().is_empty() {
                Ok(())
            } else {
                Err("characters outside the root element".into())
            };
        }
        if self.passed == 0 {
            self.sink.text(text);
        }
        Ok(())
    }

    fn finish(&self) -> Result<(), XmlFault> {
        match self.open.last() {
            Some(begin) => {
                let tag = self.text.get(begin + 1..).unwrap_or_default();
                let name = tag.split([' ', '\t', '\r', '\n', '>']).next().unwrap_or_default();
                Err(format!("{name} is not closed").into())
            }
            None if self.has_root => Ok(()),
            None => Err(NO_ROOT.into()),
        }
    }
}

fn character(reference: &BytesRef<'_>) -> Result<Cow<'static, str>, XmlFault> {
    if let Some(c) = reference.resolve_char_ref().map_err(|error| error.to_string())? {
        return Ok(c.to_string().into());
    }
    Ok(Cow::Borrowed(match reference.as_ref() {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        other => return Err(XmlFault::Entity(other.to_owned())),
    }))
}
