//! XML as a tree.

use ecow::EcoString;

/// A name or a value: most are so short that they need no memory of their own.
type Text = EcoString;

/// An element: a name with its prefix as written, attributes in order, children in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    name: Text,
    attributes: Vec<(Text, Text)>,
    /// Nodes that it holds.
    pub children: Vec<Node>,
}

/// A child of an element. Comments and processing instructions are not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Characters, without escapes.
    Text(String),
}

impl Element {
    /// An empty element.
    pub fn new(name: impl Into<Text>) -> Self {
        Self { name: name.into(), attributes: Vec::new(), children: Vec::new() }
    }

    /// Its name, with the prefix.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The value of the attribute `name`.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// All attributes, in order.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Sets the attribute `name`; one of that name keeps its place.
    pub fn set(&mut self, name: impl Into<Text>, value: impl Into<Text>) {
        let (name, value) = (name.into(), value.into());
        match self.attributes.iter_mut().find(|(key, _)| *key == name) {
            Some((_, old)) => *old = value,
            None => {
                // Most elements have one attribute or none.
                if self.attributes.is_empty() {
                    self.attributes.reserve_exact(1);
                }
                self.attributes.push((name, value));
            }
        }
    }

    /// Takes the attribute `name` away; its value.
    pub fn take(&mut self, name: &str) -> Option<String> {
        let index = self.attributes.iter().position(|(key, _)| key == name)?;
        Some(self.attributes.remove(index).1.into())
    }

    /// Returns the same element with one more attribute.
    #[must_use]
    pub fn with(mut self, name: impl Into<Text>, value: impl Into<Text>) -> Self {
        self.set(name, value);
        self
    }

    /// Returns the same element with one more child.
    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        self.push(child);
        self
    }

    /// Returns the same element with more children.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children.into_iter().map(Node::Element));
        self
    }

    /// Returns the same element with `text` as its last child.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    /// Adds a child.
    pub fn push(&mut self, child: Self) {
        self.children.push(Node::Element(child));
    }

    /// The children that are elements.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(Node::element)
    }

    /// The children that are elements, to be changed.
    pub fn elements_mut(&mut self) -> impl Iterator<Item = &mut Self> {
        self.children.iter_mut().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first child of that name.
    pub fn find(&self, name: &str) -> Option<&Self> {
        self.elements().find(|child| child.name == name)
    }

    /// The first child of that name, to be changed.
    pub fn find_mut(&mut self, name: &str) -> Option<&mut Self> {
        self.elements_mut().find(|child| child.name == name)
    }

    /// The characters below it, in order.
    pub fn plain_text(&self) -> String {
        let mut out = String::new();
        self.collect_text(&mut out);
        out
    }

    fn collect_text(&self, out: &mut String) {
        for child in &self.children {
            match child {
                Node::Element(element) => element.collect_text(out),
                Node::Text(text) => out.push_str(text),
            }
        }
    }
}

impl Node {
    /// The element, if it is one.
    pub const fn element(&self) -> Option<&Element> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) => None,
        }
    }
}
