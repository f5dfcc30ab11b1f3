//! Text → a tree of nodes, each with its place.
//!
//! The deserialiser stops at the first mistake and does not see comments, anchors or tags that swallow text. This tree
//! shows them all. It comes from the parser that the deserialiser itself uses, so both read a file alike.

use crate::characters::{is_line_break, is_odd_space, seen};
use diagnostics::Place;
use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, StructureStyle};
use std::collections::BTreeMap;

/// Collections may nest this deep; the deepest list of the model needs 12.
const MAX_DEPTH: usize = 48;
/// Far above what fits into a file that a person typed.
const MAX_NODES: usize = 100_000;
/// Aliases have no use in these files; a few do no harm.
const MAX_ALIASES: usize = 100;

/// A stretch of the text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Span {
    /// Where it begins, with the characters it covers on its first line.
    pub place: Place,
    /// First byte.
    pub start: usize,
    /// First byte behind it.
    pub end: usize,
}

/// Content of a node.
#[derive(Debug)]
pub enum Content {
    /// One value.
    Scalar {
        /// Content of the section.
        value: String,
        /// Tells whether it stands without quotation marks.
        plain: bool,
    },
    /// A list.
    List {
        /// The numbers of its items.
        items: Vec<usize>,
        /// Tells whether it stands in brackets.
        flow: bool,
    },
    /// Keys with their values.
    Map {
        /// The numbers of each key and its value.
        entries: Vec<(usize, usize)>,
        /// Tells whether they stand in braces.
        flow: bool,
    },
    /// The node that the alias stands for.
    Alias(Option<usize>),
}

/// A value with its place.
#[derive(Debug)]
pub struct Node {
    /// Nodes that it holds.
    pub content: Content,
    /// Where it stands.
    pub span: Span,
    /// A comment that follows a plain value on its line.
    pub comment: Option<Span>,
}

/// YAML's signs that swallow the text behind them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// `*name` without `&name`.
    Alias,
    /// `&name` that no `*name` uses.
    Anchor,
    /// `!name`.
    Tag,
}

/// Why reading stopped before the end.
#[derive(Debug)]
pub enum Stop {
    /// It is no YAML.
    Syntax {
        /// Kind of error, as the parser names it.
        kind: ErrorKind,
        /// Where it stumbled.
        place: Place,
    },
    /// It is larger than any file that a person typed.
    Budget {
        /// In what: `depth`, `nodes` or `aliases`.
        limit: &'static str,
        /// Where it became too large.
        place: Place,
    },
    /// A second document begins.
    SecondDocument {
        /// Where.
        place: Place,
    },
}

impl Stop {
    /// Where it stopped.
    pub const fn place(&self) -> Place {
        match self {
            Self::Syntax { place, .. } | Self::Budget { place, .. } | Self::SecondDocument { place } => {
                *place
            }
        }
    }
}

/// A file as nodes.
#[derive(Debug, Default)]
pub struct Tree {
    /// All nodes, by number.
    pub nodes: Vec<Node>,
    /// The number of the outermost one.
    pub root: Option<usize>,
    /// Signs that swallow text, in order.
    pub signs: Vec<(Sign, Span)>,
    /// Why the tree is not whole.
    pub stop: Option<Stop>,
}

impl Tree {
    /// Reads `text`; the tree is whole unless `stop` says otherwise.
    pub fn read(text: &str) -> Self {
        let options = granit_parser::options! {
            emit_unresolved_aliases: true,
            emit_anchor_events: true,
            max_buffered_comment_events: MAX_NODES,
            block_nesting_limit: MAX_DEPTH + 1,
            flow_nesting_limit: MAX_DEPTH + 1,
        };
        let mut builder = Builder { text, ..Builder::default() };
        for event in Parser::new_from_str_with_options(text, options) {
            if let Err(stop) = event.map_err(scan_error).and_then(|(event, span)| builder.take(event, &span))
            {
                builder.tree.stop = Some(stop);
                break;
            }
        }
        builder.finish()
    }

    /// The node with this number.
    pub fn node(&self, number: usize) -> Option<&Node> {
        self.nodes.get(number)
    }
}

fn scan_error(error: ScanError) -> Stop {
    let mark = error.marker();
    let place = Place::new(number(mark.line()), number(mark.col() + 1), 1);
    match error.kind() {
        ErrorKind::RecursionLimitExceeded => Stop::Budget { limit: "depth", place },
        kind => Stop::Syntax { kind: kind.clone(), place },
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[derive(Default)]
struct Builder<'t> {
    text: &'t str,
    tree: Tree,
    /// Open collections; the second is a key that waits for its value.
    open: Vec<(usize, Option<usize>)>,
    documents: usize,
    aliases: usize,
    /// The node of each anchor.
    anchors: BTreeMap<usize, usize>,
    /// Where the anchors stand that no alias has used yet.
    unused: BTreeMap<usize, Span>,
    comments: Vec<Span>,
}

/// A text in which the line ends of other programs (of PowerPoint, Outlook and web pages) are line ends.
pub(crate) fn lines(text: String) -> String {
    if text.contains(is_line_break) { text.replace(is_line_break, "\n") } else { text }
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, span: &granit_parser::Span) -> Result<(), Stop> {
        let at = self.span(span);
        match event {
            Event::DocumentStart(..) => self.document(at)?,
            Event::Scalar(value, style, anchor, tag) => {
                self.tagged(span, tag.is_some());
                let plain = style == ScalarStyle::Plain;
                // The parser gives `~` where nothing stands.
                let value =
                    if plain && at.start == at.end { String::new() } else { lines(value.into_owned()) };
                let value = if plain { value.trim_matches(is_odd_space).to_owned() } else { value };
                self.node(Content::Scalar { value, plain }, at, anchor)?;
            }
            Event::SequenceStart(style, anchor, tag) => {
                self.tagged(span, tag.is_some());
                let flow = style == StructureStyle::Flow;
                self.collection(Content::List { items: Vec::new(), flow }, at, anchor)?;
            }
            Event::MappingStart(style, anchor, tag) => {
                self.tagged(span, tag.is_some());
                let flow = style == StructureStyle::Flow;
                self.collection(Content::Map { entries: Vec::new(), flow }, at, anchor)?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(at),
            Event::Alias(anchor) => self.alias(anchor, at)?,
            Event::UnresolvedAlias(_) => {
                self.tree.signs.push((Sign::Alias, at));
                self.node(Content::Alias(None), at, 0)?;
            }
            Event::Anchor(anchor, _) => {
                self.unused.insert(anchor, at);
            }
            Event::Comment(..) => self.comments.push(at),
            _ => {}
        }
        Ok(())
    }

    fn span(&self, span: &granit_parser::Span) -> Span {
        let range = span.byte_range().unwrap_or_default();
        let covered = self.text.get(range.clone()).unwrap_or_default();
        let length = covered.lines().next().unwrap_or_default().trim_end().chars().count().max(1);
        let place = Place::new(number(span.start.line()), number(span.start.col() + 1), number(length));
        Span { place, start: range.start, end: range.end }
    }

    fn document(&mut self, at: Span) -> Result<(), Stop> {
        self.documents += 1;
        if self.documents > 1 { Err(Stop::SecondDocument { place: at.place }) } else { Ok(()) }
    }

    fn tagged(&mut self, span: &granit_parser::Span, tagged: bool) {
        if tagged {
            let at = span.tag_span().map_or_else(|| self.span(span), |tag| self.span(&tag));
            self.tree.signs.push((Sign::Tag, at));
        }
    }

    fn alias(&mut self, anchor: usize, at: Span) -> Result<(), Stop> {
        self.unused.remove(&anchor);
        self.aliases += 1;
        if self.aliases > MAX_ALIASES {
            return Err(Stop::Budget { limit: "aliases", place: at.place });
        }
        self.node(Content::Alias(self.anchors.get(&anchor).copied()), at, 0).map(|_| ())
    }

    fn node(&mut self, content: Content, span: Span, anchor: usize) -> Result<usize, Stop> {
        let number = self.tree.nodes.len();
        if number >= MAX_NODES {
            return Err(Stop::Budget { limit: "nodes", place: span.place });
        }
        self.tree.nodes.push(Node { content, span, comment: None });
        if anchor != 0 {
            self.anchors.insert(anchor, number);
        }
        self.attach(number);
        Ok(number)
    }

    fn attach(&mut self, number: usize) {
        let Some((parent, key)) = self.open.last_mut() else {
            self.tree.root.get_or_insert(number);
            return;
        };
        match self.tree.nodes.get_mut(*parent).map(|node| &mut node.content) {
            Some(Content::List { items, .. }) => items.push(number),
            Some(Content::Map { entries, .. }) => match key.take() {
                Some(key) => entries.push((key, number)),
                None => {
                    *key = Some(number);
                    self.clean_key(number);
                }
            },
            Some(Content::Scalar { .. } | Content::Alias(_)) | None => {}
        }
    }

    /// A key is what one sees of it.
    fn clean_key(&mut self, number: usize) {
        if let Some(Content::Scalar { value, .. }) =
            self.tree.nodes.get_mut(number).map(|node| &mut node.content)
            && value.contains(is_odd_space)
        {
            *value = seen(value);
        }
    }

    fn collection(&mut self, content: Content, span: Span, anchor: usize) -> Result<(), Stop> {
        let number = self.node(content, span, anchor)?;
        self.open.push((number, None));
        if self.open.len() > MAX_DEPTH {
            return Err(Stop::Budget { limit: "depth", place: span.place });
        }
        Ok(())
    }

    /// A block ends with its last value: the parser notices the end only at the next token.
    fn close(&mut self, at: Span) {
        let Some((number, _)) = self.open.pop() else { return };
        let end_of = |child: &usize| self.tree.nodes.get(*child).map_or(0, |node| node.span.end);
        let end = match self.tree.nodes.get(number).map(|node| &node.content) {
            Some(Content::List { items, flow: false }) => items.last().map_or(0, end_of),
            Some(Content::Map { entries, flow: false }) => {
                entries.last().map_or(0, |(_, value)| end_of(value))
            }
            _ => at.end,
        };
        if let Some(node) = self.tree.nodes.get_mut(number) {
            node.span.end = end.max(node.span.start);
        }
    }

    fn finish(mut self) -> Tree {
        self.tree.signs.extend(self.unused.values().map(|at| (Sign::Anchor, *at)));
        self.tree.signs.sort_by_key(|(_, at)| at.start);
        let ends: BTreeMap<usize, usize> = self
            .tree
            .nodes
            .iter()
            .enumerate()
            .filter(|(_, node)| matches!(&node.content, Content::Scalar { value, plain: true } if !value.is_empty()))
            .map(|(number, node)| (node.span.end, number))
            .collect();
        for comment in &self.comments {
            let before = self.text.get(..comment.start).unwrap_or_default();
            let cut = ends.get(&before.trim_end_matches([' ', '\t']).len());
            if let Some(node) = cut.and_then(|number| self.tree.nodes.get_mut(*number)) {
                node.comment = Some(*comment);
            }
        }
        self.tree
    }
}
