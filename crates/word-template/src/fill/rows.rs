//! Rows that a loop repeats and that need nothing but their values: they are written straight from the data, where all others become
//! a template, a text and a tree. What comes out is the same.

use super::id_kind::IdKind;
use super::ids::Ids;
use crate::inlines::pieces;
use crate::package::LARGEST;
use ooxml::{Element, write_escaped};
use serde_json::Value;
use text_template::Missing;

/// Stands in the tree where such rows were written.
pub(super) const ROWS: &str = "austausch:rows";
/// Writes them: the number of the pass, and the list.
pub(super) const HELPER: &str = "austausch-rows";
/// An attribute of [`ROWS`]: which of those written it is.
const NUMBER: &str = "number";

/// Output of one pass of a loop.
#[derive(Clone, Debug)]
pub(super) struct RowLoop {
    pub(super) pieces: Vec<Piece>,
    /// How many columns its rows take.
    pub(super) columns: usize,
}

#[derive(Clone, Debug)]
pub(super) enum Piece {
    Ready(String),
    /// The id of a paragraph.
    Id(String),
    /// Content of one text.
    Words(Vec<Word>),
}

#[derive(Clone, Debug)]
pub(super) enum Word {
    Text(String),
    Value(Path),
}

/// Names that lead from an object to a value.
pub(super) type Path = Vec<String>;

/// How long the id of a paragraph is.
pub(super) const ID: usize = 8;

/// Rows that were written, and where in them ids of paragraphs stand.
#[derive(Clone, Debug, Default)]
pub(super) struct WrittenRows {
    pub(super) xml: String,
    ids: Vec<usize>,
    /// How long it is with all rows that were written before.
    up_to: usize,
}

impl WrittenRows {
    /// Gives the paragraphs ids of their own.
    pub(super) fn number(&mut self, ids: &mut Ids) {
        for at in std::mem::take(&mut self.ids) {
            let place = at..at + ID;
            let old = self.xml.get(place.clone()).unwrap_or_default();
            let new = ids.fresh(IdKind::Paragraph, old);
            self.xml.replace_range(place, &new);
        }
    }
}

/// Where the names lead, with nothing for what may be missing. None where something is missing and must not be, or a list stands in
/// between: the engine has words for that.
pub(super) fn found<'a>(item: &'a Value, path: &Path, missing: Missing) -> Option<&'a Value> {
    let mut value = item;
    for name in path {
        let next = match value {
            Value::Object(values) => values.get(name),
            Value::Array(_) => return None,
            _ => None,
        };
        match next {
            Some(next) => value = next,
            None => return (missing == Missing::Empty).then_some(&Value::Null),
        }
    }
    Some(value)
}

/// Writes the rows of a list; what stands in their place in the tree. None as in [`RowLoop::rows`].
pub(super) fn write(
    row_loops: &[RowLoop],
    number: usize,
    list: &Value,
    missing: Missing,
    rows: &mut Vec<WrittenRows>,
) -> Option<String> {
    let pass = row_loops.get(number)?;
    let taken = rows.last().map_or(0, |made| made.up_to);
    let mut made = pass.rows(list, missing, LARGEST.saturating_sub(taken))?;
    if made.xml.is_empty() {
        return Some(String::new());
    }
    made.up_to = taken + made.xml.len();
    rows.push(made);
    Some(pass.placeholder(rows.len() - 1))
}

impl RowLoop {
    /// The rows of a list; none where a value is not text or a figure, or is missing and must not be, or more than `most` bytes come out.
    fn rows(&self, list: &Value, missing: Missing, most: usize) -> Option<WrittenRows> {
        let items = match list {
            Value::Array(items) => items,
            Value::Null => return Some(WrittenRows::default()),
            _ => return None,
        };
        let mut made = WrittenRows::default();
        for (index, item) in items.iter().enumerate() {
            self.row(item, missing, &mut made)?;
            if made.xml.len() > most {
                return None;
            }
            if index == 0 {
                // Most rows are as long as the first, and a little more never hurts.
                made.xml
                    .reserve((made.xml.len() + made.xml.len() / 16).saturating_mul(items.len()).min(most));
            }
        }
        Some(made)
    }

    fn row(&self, item: &Value, missing: Missing, made: &mut WrittenRows) -> Option<()> {
        for piece in &self.pieces {
            match piece {
                Piece::Ready(xml) => made.xml.push_str(xml),
                Piece::Id(id) => {
                    made.ids.push(made.xml.len());
                    made.xml.push_str(id);
                }
                Piece::Words(words) => {
                    let start = made.xml.len();
                    made.xml.push_str("<w:t xml:space=\"preserve\">");
                    let open = made.xml.len();
                    let mut broken = false;
                    for word in words {
                        broken |= word.write(item, missing, &mut made.xml)?;
                    }
                    if broken {
                        made.xml.truncate(start);
                        lines(words, item, &mut made.xml);
                    } else if made.xml.len() == open {
                        made.xml.truncate(open - 1);
                        made.xml.push_str("/>");
                    } else {
                        made.xml.push_str("</w:t>");
                    }
                }
            }
        }
        Some(())
    }

    /// Writes the element that stands in the place of the rows in the tree.
    fn placeholder(&self, number: usize) -> String {
        format!("<{ROWS} {NUMBER}=\"{number}\" columns=\"{}\"/>", self.columns)
    }
}

/// Which of the rows written stand where this element stands.
pub(super) fn made_of<'a>(element: &Element, made: &'a mut [WrittenRows]) -> Option<&'a mut WrittenRows> {
    if element.name() != ROWS {
        return None;
    }
    made.get_mut(element.attribute(NUMBER)?.parse::<usize>().ok()?)
}

/// How many columns the rows take that stand where this element stands.
pub(super) fn columns_of(element: &Element) -> Option<usize> {
    if element.name() == ROWS { element.attribute("columns")?.parse().ok() } else { None }
}

impl Word {
    /// Writes it; whether there is a line break or a tab in it.
    fn write(&self, item: &Value, missing: Missing, out: &mut String) -> Option<bool> {
        match self {
            Self::Text(text) => write_escaped(text, false, out),
            Self::Value(path) => match found(item, path, missing)? {
                Value::String(text) => {
                    if text.bytes().any(|byte| matches!(byte, b'\n' | b'\r' | b'\t')) {
                        return Some(true);
                    }
                    write_escaped(text, false, out);
                }
                Value::Number(number) => out.push_str(&number.to_string()),
                Value::Bool(true) => out.push_str("true"),
                Value::Bool(false) => out.push_str("false"),
                Value::Null => {}
                Value::Array(_) | Value::Object(_) => return None,
            },
        }
        Some(false)
    }
}

/// Texts with line breaks and tabs, which become elements of their own.
fn lines(words: &[Word], item: &Value, out: &mut String) {
    let mut whole = String::new();
    for word in words {
        match word {
            Word::Text(text) => whole.push_str(text),
            Word::Value(path) => match found(item, path, Missing::Empty) {
                Some(Value::String(text)) => whole.push_str(&text.replace("\r\n", "\n").replace('\r', "\n")),
                Some(Value::Null) | None => {}
                Some(other) => whole.push_str(&other.to_string()),
            },
        }
    }
    for piece in pieces(&whole) {
        piece.write(out);
    }
}
