//! The tag tree of a PDF: what a screen reader is given, in its order.

use super::python;
use std::path::Path;

/// An element of the tree, or a text in one.
#[derive(Clone, Debug, Default)]
pub struct Tag {
    /// What it is: `P`, `Figure`; empty for a text.
    pub kind: String,
    /// Its attributes as they were written: `alt="Haus"`, `scope=Column`.
    pub attributes: String,
    /// The text, where it is one.
    pub text: String,
    /// What it holds.
    pub children: Vec<Self>,
}

impl Tag {
    /// Reads the tree of a file; its root is called `Root`.
    pub fn of(pdf: &Path) -> Self {
        Self::parse(&python("pdf_tags.py", [pdf]))
    }

    fn parse(dump: &str) -> Self {
        let mut open = vec![Self { kind: "Root".to_owned(), ..Self::default() }];
        for line in dump.lines().skip(1) {
            let content = line.trim_start_matches(' ');
            let depth = (line.len() - content.len()) / 2 + 1;
            while open.len() > depth {
                let done = open.pop().unwrap();
                open.last_mut().unwrap().children.push(done);
            }
            open.push(match content.strip_prefix('"') {
                Some(text) => Self { text: text.trim_end_matches('"').to_owned(), ..Self::default() },
                None => {
                    let (kind, attributes) = content.split_once(' ').unwrap_or((content, ""));
                    let attributes = attributes.trim_start_matches("as Span").trim_start();
                    Self { kind: kind.to_owned(), attributes: attributes.to_owned(), ..Self::default() }
                }
            });
        }
        while open.len() > 1 {
            let done = open.pop().unwrap();
            open.last_mut().unwrap().children.push(done);
        }
        open.pop().unwrap()
    }

    /// It and all below it, in their order, each with the kinds of those above it.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&[&'a str], &'a Self)) {
        fn down<'a>(tag: &'a Tag, above: &mut Vec<&'a str>, visit: &mut impl FnMut(&[&'a str], &'a Tag)) {
            visit(above, tag);
            above.push(&tag.kind);
            tag.children.iter().for_each(|child| down(child, above, visit));
            above.pop();
        }
        down(self, &mut Vec::new(), visit);
    }

    /// All elements of that kind, in their order.
    pub fn all<'a>(&'a self, kind: &str) -> Vec<&'a Self> {
        let mut found = Vec::new();
        self.walk(&mut |_, tag| found.extend((tag.kind == kind).then_some(tag)));
        found
    }

    /// The first element of that kind among its children.
    pub fn child(&self, kind: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.kind == kind)
    }

    /// All its text.
    pub fn words(&self) -> String {
        let mut words = String::new();
        self.walk(&mut |_, tag| words.push_str(&tag.text));
        words
    }
}
