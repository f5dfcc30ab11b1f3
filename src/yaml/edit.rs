//! Edits of a file that keep its comments, its order and the way its other values are written.
//!
//! An edit puts new text in the place of one value, as the reader's own parser sees it; nothing else is touched. Then
//! the file is parsed again and compared with what was meant: an edit that says anything else is not made.

use super::decode::decode;
use super::scalar::{scalar, simple};
use super::tree::{Content, Node, Tree};

/// A step from a value to one inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// The value of a key.
    Key(&'a str),
    /// An item of a list, from 0.
    Item(usize),
}

/// A value to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Plain {
    /// Text, written in quotation marks.
    Text(String),
    /// An id, a date or a word to choose, bare where it can be.
    Name(String),
    /// Yes.
    True,
    /// A whole number.
    Number(u32),
    /// A list.
    List(Vec<Self>),
    /// Keys with their values.
    Map(Vec<(&'static str, Self)>),
}

/// An edit was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotEdited;

/// A file that is being edited.
#[derive(Clone, Debug)]
pub struct Sheet {
    text: String,
    has_mark: bool,
    has_returns: bool,
}

/// What a file says, without places.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Seen {
    Scalar(String),
    List(Vec<Self>),
    Map(Vec<(String, Self)>),
}

impl Plain {
    /// On one line.
    fn flow(&self) -> String {
        let joined = |parts: Vec<String>| parts.join(", ");
        match self {
            Self::Text(text) => scalar(text),
            Self::Name(name) => simple(name),
            Self::True => "true".to_owned(),
            Self::Number(number) => number.to_string(),
            Self::List(items) => format!("[{}]", joined(items.iter().map(Self::flow).collect())),
            Self::Map(pairs) => {
                let pair = |(key, value): &(&str, Self)| format!("{key}: {}", value.flow());
                format!("{{{}}}", joined(pairs.iter().map(pair).collect()))
            }
        }
    }

    /// Behind the colon of a key that stands behind `indent` blanks: on lines of their own; a scalar stays on the line.
    fn after_colon(&self, indent: usize) -> String {
        let mut out = String::new();
        self.put_after_colon(indent, &mut out);
        out
    }

    /// Behind a dash that stands behind `indent` blanks; a map begins on the line of its dash.
    fn after_dash(&self, indent: usize) -> String {
        let mut out = String::new();
        self.put_after_dash(indent, &mut out);
        out
    }

    fn put_after_colon(&self, indent: usize, out: &mut String) {
        let indent = indent + 2;
        match self {
            Self::List(items) if !items.is_empty() => {
                for item in items {
                    begin_line(indent, out);
                    out.push_str("- ");
                    item.put_after_dash(indent, out);
                }
            }
            Self::Map(pairs) if !pairs.is_empty() => {
                for pair in pairs {
                    begin_line(indent, out);
                    put_pair(pair, indent, out);
                }
            }
            _ => {
                out.push(' ');
                out.push_str(&self.flow());
            }
        }
    }

    fn put_after_dash(&self, indent: usize, out: &mut String) {
        let Self::Map(pairs) = self else { return out.push_str(&self.flow()) };
        if pairs.is_empty() {
            out.push_str(&self.flow());
        }
        for (index, pair) in pairs.iter().enumerate() {
            if index > 0 {
                begin_line(indent + 2, out);
            }
            put_pair(pair, indent + 2, out);
        }
    }

    fn seen(&self) -> Seen {
        match self {
            Self::Text(text) | Self::Name(text) => Seen::Scalar(text.clone()),
            Self::True => Seen::Scalar("true".to_owned()),
            Self::Number(number) => Seen::Scalar(number.to_string()),
            Self::List(items) => Seen::List(items.iter().map(Self::seen).collect()),
            Self::Map(pairs) => {
                Seen::Map(pairs.iter().map(|(key, value)| ((*key).to_owned(), value.seen())).collect())
            }
        }
    }
}

/// The lines of a new file: keys with their values, each in the form that people write.
pub fn written(pairs: &[(&'static str, Plain)]) -> String {
    let mut out = String::new();
    for pair in pairs {
        put_pair(pair, 0, &mut out);
        out.push('\n');
    }
    out
}

fn begin_line(indent: usize, out: &mut String) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indent));
}

fn put_pair((key, value): &(&'static str, Plain), indent: usize, out: &mut String) {
    out.push_str(key);
    out.push(':');
    value.put_after_colon(indent, out);
}

impl Sheet {
    /// The file with these bytes; `None` when it is no YAML that could be read.
    pub fn open(bytes: &[u8]) -> Option<Self> {
        let decoded = decode(bytes);
        let is_sound = decoded.readable && decoded.finding.is_none();
        let sheet = Self {
            has_mark: bytes.starts_with(b"\xEF\xBB\xBF"),
            has_returns: bytes.windows(2).any(|pair| pair == b"\r\n"),
            text: decoded.text,
        };
        (is_sound && sheet.seen().is_ok()).then_some(sheet)
    }

    /// The file as it is now.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = if self.has_mark { b"\xEF\xBB\xBF".to_vec() } else { Vec::new() };
        let text = if self.has_returns { self.text.replace('\n', "\r\n") } else { self.text.clone() };
        bytes.extend(text.into_bytes());
        bytes
    }

    /// Gives the place at `path` a value, whether there was one or not; all above it must be there.
    ///
    /// # Errors
    /// When the file could not be edited so that it says just that; it stays as it was.
    pub fn set(&mut self, path: &[Step<'_>], value: &Plain) -> Result<(), NotEdited> {
        let mut meant = self.seen()?;
        place(&mut meant, path, value.seen())?;
        let tree = self.tree()?;
        let text = match find(&tree, path) {
            Some(found) => self.replaced(&tree, found, value),
            None => self.added(&tree, path, value),
        };
        self.accept(text.ok_or(NotEdited)?, &meant)
    }

    /// Adds an item to the list at `path`, which need not be there yet.
    ///
    /// # Errors
    /// When the file could not be edited so that it says just that; it stays as it was.
    pub fn push(&mut self, path: &[Step<'_>], value: &Plain) -> Result<(), NotEdited> {
        let tree = self.tree()?;
        let list = find(&tree, path).and_then(|found| tree.node(found.node));
        let Some(Node { content: Content::List { items, flow }, span, .. }) = list else {
            return self.set(path, &Plain::List(vec![value.clone()]));
        };
        if items.is_empty() {
            return self.set(path, &Plain::List(vec![value.clone()]));
        }
        let mut meant = self.seen()?;
        match at(&mut meant, path) {
            Some(Seen::List(list)) => list.push(value.seen()),
            _ => return Err(NotEdited),
        }
        let text = if *flow {
            self.before_bracket(span.end, &value.flow())
        } else {
            let first = items.first().and_then(|item| tree.node(*item)).ok_or(NotEdited)?;
            let dash = self.dash_of(first.span.start).ok_or(NotEdited)?;
            let indent = self.indent_at(dash).ok_or(NotEdited)?;
            let end = self.behind_notes(span.end, indent);
            self.behind_line(end, &format!("\n{}- {}", " ".repeat(indent), value.after_dash(indent)))
        };
        self.accept(text.ok_or(NotEdited)?, &meant)
    }

    /// Takes the value at `path` away, with its key or its place in the list.
    ///
    /// # Errors
    /// When it is not there, or the file could not be edited so that it says just that; it stays as it was.
    pub fn remove(&mut self, path: &[Step<'_>]) -> Result<(), NotEdited> {
        let tree = self.tree()?;
        let found = find(&tree, path).ok_or(NotEdited)?;
        let mut meant = self.seen()?;
        without(&mut meant, path)?;
        let parent = tree.node(found.parent).ok_or(NotEdited)?;
        let node = tree.node(found.node).ok_or(NotEdited)?;
        let key = found.key.and_then(|key| tree.node(key)).map(|key| key.span.start);
        let (is_flow, is_only) = match &parent.content {
            Content::List { items, flow } => (*flow, items.len() == 1),
            Content::Map { entries, flow } => (*flow, entries.len() == 1),
            Content::Scalar { .. } | Content::Alias(_) => return Err(NotEdited),
        };
        if is_only {
            let above = path.split_last().map_or(path, |(_, above)| above);
            return if matches!(parent.content, Content::List { .. }) {
                self.set(above, &Plain::List(Vec::new()))
            } else {
                Err(NotEdited)
            };
        }
        let end = node.span.end.max(key.unwrap_or(0));
        let text = match key {
            _ if is_flow => self.without_flow(key.unwrap_or(node.span.start), end),
            Some(key) if self.is_behind_dash(key) => self.without_first(key, next_key(&tree, parent)),
            Some(key) => self.without_lines(key, end),
            None => {
                self.dash_of(node.span.start).and_then(|dash| self.without_lines(dash, end.max(dash + 1)))
            }
        };
        self.accept(text.ok_or(NotEdited)?, &meant)
    }

    /// Whether a dash stands before `at` on the same line.
    fn is_behind_dash(&self, at: usize) -> bool {
        let before = self.text.get(..at).unwrap_or_default();
        before.rsplit('\n').next().is_some_and(|line| line.contains('-'))
    }

    /// The text without the first key of a map, whose next key moves behind the dash; comments between the two would go with it.
    fn without_first(&self, key: usize, next: Option<usize>) -> Option<String> {
        let next = next?;
        let has_note =
            self.text.get(key..next)?.lines().skip(1).any(|line| line.trim_start().starts_with('#'));
        if has_note { None } else { self.spliced(key, next, "") }
    }

    /// Whether anything stands at `path`.
    pub fn has(&self, path: &[Step<'_>]) -> bool {
        self.tree().is_ok_and(|tree| find(&tree, path).is_some())
    }

    fn tree(&self) -> Result<Tree, NotEdited> {
        let tree = Tree::read(&self.text);
        if tree.stop.is_some() { Err(NotEdited) } else { Ok(tree) }
    }

    fn seen(&self) -> Result<Seen, NotEdited> {
        seen(&self.text)
    }

    fn accept(&mut self, text: String, meant: &Seen) -> Result<(), NotEdited> {
        if seen(&text)? != *meant {
            return Err(NotEdited);
        }
        self.text = text;
        Ok(())
    }

    /// The text with `new` in the place of a value that is there.
    fn replaced(&self, tree: &Tree, found: Found, new: &Plain) -> Option<String> {
        let node = tree.node(found.node)?;
        let parent = tree.node(found.parent)?;
        let key = found.key.and_then(|key| tree.node(key));
        let is_block = matches!(parent.content, Content::Map { flow: false, .. });
        let (start, text) = match key {
            // Behind the colon, so that neither `|` nor what stood on lines of its own leaves anything behind.
            Some(key) if is_block => {
                let colon = self.text.get(key.span.end..)?.find(':')? + key.span.end + 1;
                let indent = column(key.span.place.column);
                (colon, new.after_colon(indent))
            }
            _ if matches!(parent.content, Content::List { flow: false, .. }) => {
                let dash = self.dash_of(node.span.start)?;
                (dash + 1, format!(" {}", new.after_dash(self.indent_at(dash)?)))
            }
            _ => (node.span.start, new.flow()),
        };
        let end = node.span.end.max(start);
        let old = self.text.get(start..end)?;
        let kept = old.len() - old.trim_end().len();
        self.spliced(start, end - kept, &text)
    }

    /// The text with a new key in a map that is there.
    fn added(&self, tree: &Tree, path: &[Step<'_>], new: &Plain) -> Option<String> {
        let (Step::Key(key), above) = path.split_last()? else { return None };
        let map = if above.is_empty() { tree.node(tree.root?)? } else { tree.node(find(tree, above)?.node)? };
        let Content::Map { entries, flow } = &map.content else { return None };
        if *flow {
            let pair = format!("{key}: {}", new.flow());
            return if entries.is_empty() {
                self.spliced(map.span.start, map.span.end, &format!("{{{pair}}}"))
            } else {
                self.before_bracket(map.span.end, &pair)
            };
        }
        let first = tree.node(entries.first()?.0)?;
        let indent = column(first.span.place.column);
        let last = entries
            .last()
            .and_then(|(key, value)| Some(tree.node(*value)?.span.end.max(tree.node(*key)?.span.end)));
        self.behind_line(last?, &format!("\n{}{key}:{}", " ".repeat(indent), new.after_colon(indent)))
    }

    /// Adds to a collection in brackets that ends at `end`.
    fn before_bracket(&self, end: usize, new: &str) -> Option<String> {
        let inside = self.text.get(..end.checked_sub(1)?)?;
        let content = inside.trim_end();
        let comma = if content.ends_with(',') { " " } else { ", " };
        self.spliced(content.len(), content.len(), &format!("{comma}{new}"))
    }

    /// Adds lines behind the one in which what ends at `end` has its last character.
    fn behind_line(&self, end: usize, new: &str) -> Option<String> {
        let content = self.text.get(..end)?.trim_end().len();
        let line = self.text.get(content..)?.find('\n').map_or(self.text.len(), |at| content + at);
        self.spliced(line, line, new)
    }

    /// The end of the comments below what ends at `end` that belong to it: they are indented more than its dash.
    fn behind_notes(&self, end: usize, indent: usize) -> usize {
        let content = self.text.get(..end).map_or(end, |text| text.trim_end().len());
        let mut last = content;
        let mut next = content;
        for line in self.text.get(content..).unwrap_or_default().split_inclusive('\n').skip(1) {
            let note = line.trim_start();
            if !note.starts_with('#') || line.len() - note.len() <= indent {
                break;
            }
            next += line.len();
            last = next;
        }
        if last == content {
            end
        } else {
            last + self.text.get(content..).and_then(|rest| rest.find('\n')).unwrap_or(0)
        }
    }

    /// Where the dash of the item stands that begins at `start`. Between the two may be comments, ends of lines and the sign of a block.
    fn dash_of(&self, start: usize) -> Option<usize> {
        let mut end = start;
        loop {
            let before = self.text.get(..end)?;
            let begin = before.rfind('\n').map_or(0, |at| at + 1);
            let line = before.get(begin..)?;
            let content = line.trim_start_matches(' ');
            if !content.is_empty() && !content.starts_with('#') {
                // Of `- - a` the last dash that only dashes come before.
                let dashes = content.len() - content.trim_start_matches("- ").len();
                let is_bare = content.get(dashes..).is_some_and(|rest| rest.trim_end() == "-");
                let last = if is_bare { dashes } else { dashes.checked_sub(2)? };
                return Some(begin + (line.len() - content.len()) + last);
            }
            end = begin.checked_sub(1)?;
        }
    }

    /// How far something at `at` is indented, in characters.
    fn indent_at(&self, at: usize) -> Option<usize> {
        let before = self.text.get(..at)?;
        Some(before.get(before.rfind('\n').map_or(0, |at| at + 1)..)?.chars().count())
    }

    fn without_flow(&self, start: usize, end: usize) -> Option<String> {
        let behind = self.text.get(end..)?;
        let rest = behind.trim_start();
        if let Some(rest) = rest.strip_prefix(',') {
            let until = self.text.len() - rest.trim_start_matches(' ').len();
            return self.spliced(start, until, "");
        }
        let before = self.text.get(..start)?.trim_end().strip_suffix(',')?.len();
        self.spliced(before, end, "")
    }

    fn without_lines(&self, start: usize, end: usize) -> Option<String> {
        let first = self.text.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
        let content = self.text.get(..end)?.trim_end().len();
        let last = self.text.get(content..)?.find('\n').map_or(self.text.len(), |at| content + at + 1);
        self.spliced(first, last, "")
    }

    fn spliced(&self, start: usize, end: usize, new: &str) -> Option<String> {
        Some([self.text.get(..start)?, new, self.text.get(end..)?].concat())
    }
}

fn column(from_one: u32) -> usize {
    usize::try_from(from_one.saturating_sub(1)).unwrap_or(0)
}

/// Where the second key of a map begins.
fn next_key(tree: &Tree, map: &Node) -> Option<usize> {
    let Content::Map { entries, .. } = &map.content else { return None };
    entries.get(1).and_then(|(key, _)| tree.node(*key)).map(|key| key.span.start)
}

/// A node, where it hangs.
#[derive(Clone, Copy)]
struct Found {
    node: usize,
    key: Option<usize>,
    parent: usize,
}

fn find(tree: &Tree, path: &[Step<'_>]) -> Option<Found> {
    let mut found = Found { node: tree.root?, key: None, parent: tree.root? };
    for step in path {
        let parent = found.node;
        found = match (step, &tree.node(parent)?.content) {
            (Step::Key(key), Content::Map { entries, .. }) => {
                let is_named = |name: usize| matches!(tree.node(name).map(|node| &node.content), Some(Content::Scalar { value, .. }) if value == key);
                let (key, node) = *entries.iter().find(|(name, _)| is_named(*name))?;
                Found { node, key: Some(key), parent }
            }
            (Step::Item(index), Content::List { items, .. }) => {
                Found { node: *items.get(*index)?, key: None, parent }
            }
            _ => return None,
        };
    }
    Some(found)
}

fn seen(text: &str) -> Result<Seen, NotEdited> {
    let tree = Tree::read(text);
    let root = tree.root.filter(|_| tree.stop.is_none()).ok_or(NotEdited)?;
    seen_of(&tree, root).ok_or(NotEdited)
}

/// `None` where names stand for other values: what they say is not here.
fn seen_of(tree: &Tree, node: usize) -> Option<Seen> {
    Some(match &tree.node(node)?.content {
        Content::Scalar { value, .. } => Seen::Scalar(value.clone()),
        Content::List { items, .. } => {
            Seen::List(items.iter().map(|item| seen_of(tree, *item)).collect::<Option<_>>()?)
        }
        Content::Map { entries, .. } => {
            let pair = |(key, value): &(usize, usize)| match seen_of(tree, *key)? {
                Seen::Scalar(key) => Some((key, seen_of(tree, *value)?)),
                Seen::List(_) | Seen::Map(_) => None,
            };
            Seen::Map(entries.iter().map(pair).collect::<Option<_>>()?)
        }
        Content::Alias(_) => return None,
    })
}

fn at<'s>(seen: &'s mut Seen, path: &[Step<'_>]) -> Option<&'s mut Seen> {
    path.iter().try_fold(seen, |seen, step| match (step, seen) {
        (Step::Key(key), Seen::Map(pairs)) => {
            pairs.iter_mut().find(|(name, _)| name == key).map(|(_, value)| value)
        }
        (Step::Item(index), Seen::List(items)) => items.get_mut(*index),
        _ => None,
    })
}

fn place(seen: &mut Seen, path: &[Step<'_>], value: Seen) -> Result<(), NotEdited> {
    if let Some(old) = at(seen, path) {
        *old = value;
        return Ok(());
    }
    let (last, above) = path.split_last().ok_or(NotEdited)?;
    match (last, at(seen, above)) {
        (Step::Key(key), Some(Seen::Map(pairs))) => pairs.push(((*key).to_owned(), value)),
        _ => return Err(NotEdited),
    }
    Ok(())
}

fn without(seen: &mut Seen, path: &[Step<'_>]) -> Result<(), NotEdited> {
    let (last, above) = path.split_last().ok_or(NotEdited)?;
    match (last, at(seen, above)) {
        (Step::Key(key), Some(Seen::Map(pairs))) => pairs.retain(|(name, _)| name != key),
        (Step::Item(index), Some(Seen::List(items))) if *index < items.len() => {
            items.remove(*index);
        }
        _ => return Err(NotEdited),
    }
    Ok(())
}

#[cfg(test)]
mod random;

#[cfg(test)]
mod tests {
    use super::*;
    use Step::{Item, Key};

    const FILE: &str = "# Kopf\nsite: gera # kurz\nsuccesses:\n  # erstes\n  - id: gera-e1\n    text: |\n      Zwei\n      Zeilen\n\n  - {id: gera-e2, text: 'Es geht''s', details: [{text: a}]} # flow\nplans: []\nneeds:\n- id: gera-b1\n  text: Raum\n  details:\n  - text: \"groß\"\n";

    fn edited(edit: impl FnOnce(&mut Sheet) -> Result<(), NotEdited>) -> String {
        let mut sheet = Sheet::open(FILE.as_bytes()).unwrap();
        edit(&mut sheet).unwrap();
        String::from_utf8(sheet.bytes()).unwrap()
    }

    fn text(text: &str) -> Plain {
        Plain::Text(text.to_owned())
    }

    /// Lines that went, and lines that came.
    fn difference(new: &str) -> (Vec<&str>, Vec<&str>) {
        let (old, new): (Vec<&str>, Vec<&str>) = (FILE.lines().collect(), new.lines().collect());
        let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
        let end =
            old[start..].iter().rev().zip(new[start..].iter().rev()).take_while(|(a, b)| a == b).count();
        (old[start..old.len() - end].to_vec(), new[start..new.len() - end].to_vec())
    }

    #[test]
    fn a_value_gives_way_to_another_and_nothing_else_changes() {
        let new =
            edited(|sheet| sheet.set(&[Key("successes"), Item(0), Key("text")], &text("Neu: \"x\"\nzwei")));
        let (went, came) = difference(&new);
        assert_eq!(went, ["    text: |", "      Zwei", "      Zeilen"]);
        assert_eq!(came, ["    text: \"Neu: \\\"x\\\"\\nzwei\""]);
        let new = edited(|sheet| sheet.set(&[Key("successes"), Item(1), Key("text")], &text("Ja")));
        assert_eq!(difference(&new).1, ["  - {id: gera-e2, text: \"Ja\", details: [{text: a}]} # flow"]);
        let new = edited(|sheet| sheet.set(&[Key("site")], &Plain::Name("jena".to_owned())));
        assert_eq!(difference(&new).1, ["site: jena # kurz"]);
        let details = Plain::List(vec![
            Plain::Map(vec![("text", text("klein"))]),
            Plain::Map(vec![("text", text("hell"))]),
        ]);
        let new = edited(|sheet| sheet.set(&[Key("needs"), Item(0), Key("details")], &details));
        assert_eq!(
            difference(&new),
            (vec!["  - text: \"groß\""], vec!["    - text: \"klein\"", "    - text: \"hell\""])
        );
    }

    #[test]
    fn keys_are_added_where_their_neighbours_stand() {
        let proposed = Plain::Map(vec![("text", text("anders"))]);
        let new = edited(|sheet| sheet.set(&[Key("successes"), Item(0), Key("proposed")], &proposed));
        assert_eq!(difference(&new), (vec![], vec!["    proposed:", "      text: \"anders\""]));
        let new = edited(|sheet| sheet.set(&[Key("successes"), Item(1), Key("proposed")], &proposed));
        assert_eq!(
            difference(&new).1,
            [
                "  - {id: gera-e2, text: 'Es geht''s', details: [{text: a}], proposed: {text: \"anders\"}} # flow"
            ]
        );
        let new = edited(|sheet| sheet.set(&[Key("filed")], &text("2016-10-20T14:05")));
        assert_eq!(difference(&new), (vec![], vec!["filed: \"2016-10-20T14:05\""]));
    }

    #[test]
    fn items_are_added_and_taken_away() {
        let item = Plain::Map(vec![
            ("id", Plain::Name("gera-e3".to_owned())),
            ("text", text("drei")),
            ("internal", Plain::True),
        ]);
        let new = edited(|sheet| sheet.push(&[Key("successes")], &item));
        assert_eq!(
            difference(&new),
            (vec![], vec!["  - id: gera-e3", "    text: \"drei\"", "    internal: true"])
        );
        let new = edited(|sheet| sheet.push(&[Key("plans")], &item));
        assert_eq!(difference(&new).0, ["plans: []"]);
        let new = edited(|sheet| sheet.push(&[Key("obstacles")], &item));
        assert_eq!(
            difference(&new).1,
            ["obstacles:", "  - id: gera-e3", "    text: \"drei\"", "    internal: true"]
        );
        let new = edited(|sheet| sheet.remove(&[Key("successes"), Item(1)]));
        assert_eq!(difference(&new).1, [""; 0]);
        let new = edited(|sheet| sheet.remove(&[Key("needs"), Item(0)]));
        assert!(new.ends_with("needs: []\n"), "{new}");
        let new = edited(|sheet| sheet.remove(&[Key("site")]));
        assert_eq!(difference(&new), (vec!["site: gera # kurz"], vec![]));
    }

    #[test]
    fn line_ends_and_marks_stay_and_what_is_not_there_is_refused() {
        let bytes = [b"\xEF\xBB\xBF".as_slice(), FILE.replace('\n', "\r\n").as_bytes()].concat();
        let mut sheet = Sheet::open(&bytes).unwrap();
        assert_eq!(sheet.bytes(), bytes);
        sheet.set(&[Key("site")], &Plain::Name("suhl".to_owned())).unwrap();
        let expected = String::from_utf8(bytes.clone()).unwrap().replace("site: gera", "site: suhl");
        assert_eq!(sheet.bytes(), expected.as_bytes());
        assert_eq!(sheet.set(&[Key("a"), Key("b")], &Plain::True), Err(NotEdited));
        assert_eq!(sheet.remove(&[Key("a")]), Err(NotEdited));
        assert_eq!(sheet.bytes(), expected.as_bytes());
        assert!(Sheet::open(b"a: [").is_none());
        assert!(Sheet::open(b"a: &x 1\nb: *x\n").is_none());
    }

    #[test]
    fn nasty_words_survive_in_every_place() {
        for nasty in [
            "", " ", "~", "null", "*", "&a", "!x", "- a", "a: b", "a #b", "'", "\"", "\\", "|", ">", "%",
            "@", "`", "{", "[", "]", "}", ",", "2016-10", "0x1F", "1e3", "=", "---", "...", "\n", "a\n\nb\n",
            "\t", "\u{85}", "\u{2028}", "\u{feff}", "\u{7}", "ä🎈", "?", ": ",
        ] {
            for path in [
                [Key("successes"), Item(0), Key("text")],
                [Key("successes"), Item(1), Key("text")],
                [Key("successes"), Item(1), Key("neu")],
                [Key("needs"), Item(0), Key("neu")],
            ] {
                let new = edited(|sheet| sheet.set(&path, &text(nasty)));
                let (went, came) = difference(&new);
                assert!(went.len() <= 3 && came.len() <= 1, "{nasty:?} {path:?}: {went:?} {came:?}");
                let new = edited(|sheet| {
                    sheet.push(
                        &[Key("needs")],
                        &Plain::Map(vec![("text", text(nasty)), ("id", Plain::Name(nasty.to_owned()))]),
                    )
                });
                assert_eq!(difference(&new).0, [""; 0], "{nasty:?}");
            }
        }
    }

    #[test]
    fn a_new_file_says_what_was_meant() {
        let pairs = [
            ("site", Plain::Name("gera".to_owned())),
            ("plans", Plain::List(Vec::new())),
            (
                "successes",
                Plain::List(vec![Plain::Map(vec![
                    ("id", Plain::Name("no".to_owned())),
                    ("details", Plain::List(vec![Plain::Map(vec![("text", text("a"))])])),
                ])]),
            ),
        ];
        let new = written(&pairs);
        assert_eq!(
            new,
            "site: gera\nplans: []\nsuccesses:\n  - id: \"no\"\n    details:\n      - text: \"a\"\n"
        );
        assert_eq!(seen(&new), Ok(Plain::Map(pairs.to_vec()).seen()));
    }
}
