//! What is to be filled, and the data → the tree of a part. Passes of loops and values that are more than text still show in it.

use super::built_part::BuiltPart;
use super::dates::{self, language_of};
use super::filling::Filling;
use super::mark::Marks;
use super::plan::{Attribute, Content, Nodes, RichTag, Shell, size_of};
use super::rich::{self, RichValues};
use super::rows::{RowWriter, WrittenRows};
use super::values;
use crate::error::FillError;
use crate::markup::{DATE_HELPER, LOOP_ITERATION, MERGE_HELPER, QR_HELPER};
use crate::package::LARGEST;
use ooxml::{Element, Node, is_allowed};
use serde_json::Value;
use text_template::{Asked, Evaluator, Fault, Filler, Functions, Made, fill};

impl Filling<'_> {
    /// Builds the tree of a part.
    pub(super) fn build(&self, nodes: &Nodes, part: &str) -> Result<BuiltPart, FillError> {
        let (functions, made) = (functions(self.data.value()), Made::new());
        let mut evaluator = Evaluator::new(self.data.value(), &functions, &made, self.options.missing);
        let mut builder = TreeBuilder {
            out: Vec::new(),
            passes: Vec::new(),
            is_text: false,
            size: 0,
            rows: Vec::new(),
            written: 0,
            rich: RichValues::default(),
            marks: &self.template.marks,
            part,
        };
        fill(nodes, &mut evaluator, &mut builder)?;
        let tree = builder.out.into_iter().find_map(|node| match node {
            Node::Element(tree) => Some(tree),
            Node::Text(_) => None,
        });
        let tree = tree.unwrap_or_else(|| Element::new("w:document"));
        Ok(BuiltPart { tree, rows: builder.rows, rich: builder.rich.into_values() })
    }
}

/// The commands that give a text or a list.
fn functions(data: &Value) -> Functions<'static> {
    let mut functions = Functions::default();
    for name in [MERGE_HELPER, QR_HELPER] {
        functions.add(name, |values| values::plain(values).map(Value::String));
    }
    let lang = language_of(data);
    functions.add(DATE_HELPER, move |values| {
        dates::date(values::plain(values)?, values.get(1).copied(), lang).map(Value::String)
    });
    functions.add("in_rows", values::in_rows);
    functions
}

struct TreeBuilder<'a, 'm> {
    /// Children of the element that is open.
    out: Vec<Node>,
    /// Those that stood before the passes that are open.
    passes: Vec<Vec<Node>>,
    /// True within a text, or an attribute.
    is_text: bool,
    /// About how many bytes the part takes.
    size: usize,
    rows: Vec<WrittenRows>,
    /// How many bytes the rows take that were written.
    written: usize,
    rich: RichValues<'a>,
    marks: &'m Marks,
    part: &'m str,
}

impl<'a> TreeBuilder<'a, '_> {
    fn grow(&mut self, bytes: usize) -> Result<(), FillError> {
        self.size = self.size.saturating_add(bytes);
        if self.size > LARGEST { Err(FillError::TooLarge(self.part.to_owned())) } else { Ok(()) }
    }

    fn element(&mut self, shell: &'a Shell, evaluator: &mut Evaluator<'a>) -> Result<(), FillError> {
        let mut element = shell.start.clone();
        self.grow(size_of(&element))?;
        for (name, attribute) in &shell.attributes {
            let value = match attribute {
                Attribute::Text(nodes) => {
                    let value = self.inside(nodes, true, evaluator)?;
                    let texts = value.iter().map(|node| match node {
                        Node::Text(text) => text.as_str(),
                        Node::Element(_) => "",
                    });
                    texts.collect::<String>()
                }
                Attribute::Picture(nodes) => {
                    let shown = self.inside(nodes, true, evaluator)?;
                    let number = shown.iter().filter_map(Node::element).find_map(rich::number);
                    number.map(|number| number.to_string()).unwrap_or_default()
                }
            };
            element.set(name.as_str(), value);
        }
        element.children = self.inside(&shell.children, shell.is_text, evaluator)?;
        self.out.push(Node::Element(element));
        Ok(())
    }

    /// Builds what stands in an element.
    fn inside(
        &mut self,
        nodes: &'a Nodes,
        is_text: bool,
        evaluator: &mut Evaluator<'a>,
    ) -> Result<Vec<Node>, FillError> {
        let outside = std::mem::replace(&mut self.out, Vec::with_capacity(nodes.len()));
        let was_text = std::mem::replace(&mut self.is_text, is_text);
        fill(nodes, evaluator, self)?;
        self.is_text = was_text;
        Ok(std::mem::replace(&mut self.out, outside))
    }

    fn rich(&mut self, asked: &'a Asked, evaluator: &Evaluator<'a>) -> Result<usize, FillError> {
        self.rich.add(asked, evaluator).map_err(|fault| self.marks.refused(asked.tag, fault))
    }
}

impl<'a> Filler<'a, Content> for TreeBuilder<'a, '_> {
    type Error = FillError;

    fn content(&mut self, content: &'a Content, evaluator: &mut Evaluator<'a>) -> Result<(), FillError> {
        match content {
            Content::Ready(Node::Text(text), _) => self.text(text),
            Content::Ready(node, size) => {
                self.grow(*size)?;
                self.out.push(node.clone());
                Ok(())
            }
            Content::Element(shell) => self.element(shell, evaluator),
            Content::Rich(tag) => {
                let RichTag { asked, face } = &**tag;
                let number = self.rich(asked, evaluator)?;
                self.out.push(Node::Element(rich::element(number, face.as_ref())));
                Ok(())
            }
            Content::Rows(rows) => {
                let room = LARGEST.saturating_sub(self.written);
                let mut writer = RowWriter::new(self.marks, self.part, room);
                fill(&rows.rows, evaluator, &mut writer)?;
                if let Some((made, element)) = writer.end(rows.columns, self.rows.len()) {
                    self.written += made.xml.len();
                    self.rows.push(made);
                    self.out.push(Node::Element(element));
                }
                Ok(())
            }
        }
    }

    /// Line ends of any kind are line feeds, and characters that XML cannot hold become U+FFFD.
    fn text(&mut self, text: &str) -> Result<(), FillError> {
        self.grow(text.len())?;
        let is_plain = |byte: u8| byte >= b' ' && byte != 0xEF || matches!(byte, b'\n' | b'\t');
        let sound = if text.bytes().all(is_plain) {
            text.to_owned()
        } else {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            text.chars().map(|c| if is_allowed(c) { c } else { '\u{FFFD}' }).collect()
        };
        match self.out.last_mut() {
            _ if sound.is_empty() => {}
            Some(Node::Text(before)) => before.push_str(&sound),
            _ => self.out.push(Node::Text(sound)),
        }
        Ok(())
    }

    fn begin_pass(&mut self) {
        if !self.is_text {
            self.passes.push(std::mem::take(&mut self.out));
        }
    }

    fn end_pass(&mut self) {
        if !self.is_text {
            let mut pass = Element::new(LOOP_ITERATION);
            pass.children = std::mem::replace(&mut self.out, self.passes.pop().unwrap_or_default());
            self.out.push(Node::Element(pass));
        }
    }

    fn fault(&self, tag: usize, fault: Fault) -> FillError {
        self.marks.refused(tag, fault)
    }
}
