//! Cells that are merged down over several rows, where a block repeats or drops the row in which they begin: the words of such a cell stand
//! once, in the first row that remains.

use super::columns::COLUMN;
use super::mark::{Marks, number};
use super::merge;
use super::rows::ROWS;
use crate::book::Book;
use crate::columns::{each_mut, is_round_cells};
use crate::markup::LOOP_ITERATION;
use diagnostics::Diagnostic;
use ooxml::{Element, Node};
use std::collections::BTreeMap;
use text_template::TagKind;

/// Said of a cell that begins a merge: the blocks within whose tags it stands.
const WITHIN: &str = "austausch:within";
/// Said of the cells of a merge that begins in a block and goes on behind it, and of their table: which merge that is, and how many loops hold all of it.
pub(super) const DOWN: &str = "austausch:down";
/// Said of the cell that begins it, where it stands outside the tags of the block whose row it is in.
const SHARED: &str = "austausch:shared";
/// Stands in a cell that goes on, round what it says if it comes to begin the merge.
const HEIR: &str = "austausch:heir";
/// An attribute of [`HEIR`]: the number of the first tag in what the merge said, which has a meaning in its own block alone.
const TAG: &str = "tag";

/// Attributes that say so.
pub(super) const NOTES: [&str; 3] = [WITHIN, DOWN, SHARED];

/// Notes of every cell that begins a merge within whose tags it stands; the blocks have no extent yet.
pub(super) fn note(element: &mut Element, marks: &Marks) {
    note_open(element, marks, &mut Vec::new());
}

fn note_open(element: &mut Element, marks: &Marks, open: &mut Vec<usize>) {
    if let Some(mark) = number(element) {
        match marks.get(mark).map(|(tag, _)| tag.kind) {
            Some(TagKind::Open) => open.push(mark),
            Some(TagKind::Close) => drop(open.pop()),
            _ => {}
        }
    }
    let mut within = open.clone();
    element.elements_mut().for_each(|child| note_open(child, marks, open));
    if element.name() == "w:tc" && begins(element) == Some(true) {
        within.extend(open.iter());
        element.set(WITHIN, within.iter().map(usize::to_string).collect::<Vec<_>>().join(" "));
    }
}

/// Whether a cell begins a merge, or goes on with one; none where it does neither.
fn begins(cell: &Element) -> Option<bool> {
    let merge = cell.find("w:tcPr")?.find("w:vMerge")?;
    Some(merge.attribute("w:val") == Some("restart"))
}

/// Notes the merges that begin in a block and go on behind it; the blocks have their extent by now.
pub(super) fn find(element: &mut Element, marks: &Marks) {
    if element.name() == "w:tbl" {
        let mut merges = Merges { marks, open: Vec::new(), rows: 0, going: BTreeMap::new(), all: Vec::new() };
        merges.rows(element);
        let crossing: Vec<Merge> = merges.all.into_iter().filter(|merge| merge.loops.is_some()).collect();
        if !crossing.is_empty() {
            element.set(DOWN, "");
        }
        note_merges(element, &crossing);
    }
    element.elements_mut().for_each(|child| find(child, marks));
}

/// A merge of a template's table.
struct Merge {
    /// The row and the column of each of its cells.
    cells: Vec<(usize, String)>,
    /// The blocks round its first row, each with which of its cases that is in.
    blocks: Vec<(usize, usize)>,
    within: Vec<usize>,
    /// How many loops hold all of it; none where no block takes its first row alone.
    loops: Option<usize>,
    is_shared: bool,
    /// What its first cell says, and the first tag in it.
    words: Vec<Element>,
    tag: Option<usize>,
}

struct Merges<'a> {
    marks: &'a Marks,
    /// The blocks round the rows that are being read, each with which of its cases that is.
    open: Vec<(usize, usize)>,
    rows: usize,
    /// The merges that the row above is part of, by their column.
    going: BTreeMap<String, usize>,
    all: Vec<Merge>,
}

impl Merges<'_> {
    fn rows(&mut self, holder: &Element) {
        for child in holder.elements() {
            if let Some(mark) = number(child) {
                match self.marks.get(mark).map(|(tag, _)| tag.kind) {
                    Some(TagKind::Open) => self.open.push((mark, 0)),
                    Some(TagKind::Else) => self.open.last_mut().into_iter().for_each(|(_, case)| *case += 1),
                    Some(TagKind::Close) => drop(self.open.pop()),
                    _ => {}
                }
            } else if child.name() == "w:tr" {
                let mut going = BTreeMap::new();
                self.cells(child, &mut going);
                self.going = going;
                self.rows += 1;
            } else if is_round_cells(child.name()) {
                self.rows(child);
            }
        }
    }

    fn cells(&mut self, holder: &Element, going: &mut BTreeMap<String, usize>) {
        for child in holder.elements() {
            if is_round_cells(child.name()) {
                self.cells(child, going);
            }
            let Some(begins) = begins(child).filter(|_| child.name() == "w:tc") else { continue };
            let column = child.attribute(COLUMN).unwrap_or_default().to_owned();
            let known = if begins { None } else { self.going.get(&column).copied() };
            if begins {
                self.all.push(self.begun(child));
            }
            let Some(merge) = known.or_else(|| begins.then(|| self.all.len() - 1)) else { continue };
            let loops = self.loops_round(merge);
            if let Some(own) = self.all.get_mut(merge) {
                own.cells.push((self.rows, column.clone()));
                let left = own.blocks.iter().filter(|block| !self.open.contains(block));
                let left: Vec<usize> = left.map(|(mark, _)| *mark).collect();
                if !left.is_empty() {
                    own.loops = Some(own.loops.unwrap_or(loops).min(loops));
                    own.is_shared |= left.iter().any(|mark| !own.within.contains(mark));
                }
            }
            going.insert(column, merge);
        }
    }

    fn begun(&self, cell: &Element) -> Merge {
        let within = cell.attribute(WITHIN).unwrap_or_default().split(' ');
        let words = cell.elements().filter(|child| child.name() != "w:tcPr").cloned();
        Merge {
            cells: Vec::new(),
            blocks: self.open.clone(),
            within: within.filter_map(|mark| mark.parse().ok()).collect(),
            loops: None,
            is_shared: false,
            words: words.collect(),
            tag: first_mark(cell),
        }
    }

    /// How many loops hold both the first row of a merge and the row that is being read.
    fn loops_round(&self, merge: usize) -> usize {
        let blocks = self.all.get(merge).map(|merge| merge.blocks.as_slice()).unwrap_or_default();
        let shared = blocks.iter().zip(&self.open).take_while(|(one, other)| one == other);
        let is_loop = |mark: usize| self.marks.get(mark).is_some_and(|(tag, _)| tag.name() == "each");
        shared.filter(|((mark, _), _)| is_loop(*mark)).count()
    }
}

fn first_mark(element: &Element) -> Option<usize> {
    number(element).or_else(|| element.elements().find_map(first_mark))
}

fn note_merges(table: &mut Element, merges: &[Merge]) {
    let mut row_at = 0;
    each_mut(table, "w:tr", &mut |row| {
        each_mut(row, "w:tc", &mut |cell| {
            cell.take(WITHIN);
            let Some(begins) = begins(cell) else { return };
            let column = cell.attribute(COLUMN).unwrap_or_default();
            let is_here =
                |merge: &Merge| merge.cells.iter().any(|(row, own)| *row == row_at && own == column);
            let Some((id, merge)) = merges.iter().enumerate().find(|(_, merge)| is_here(merge)) else {
                return;
            };
            cell.set(DOWN, format!("{id}:{}", merge.loops.unwrap_or_default()));
            if merge.is_shared && begins {
                cell.set(SHARED, "1");
            } else if merge.is_shared {
                cell.push(heir(merge));
            }
        });
        row_at += 1;
    });
}

fn heir(merge: &Merge) -> Element {
    match &merge.tag {
        Some(tag) => Element::new(HEIR).with(TAG, tag.to_string()),
        None => Element::new(HEIR).children(merge.words.clone()),
    }
}

/// Lets each merge of a table that was filled begin where the first of its rows is; the passes of its loops still show.
/// What is lost with a row that is not there is said.
pub(super) fn join(table: &mut Element, marks: &Marks, book: &mut Book<'_>) {
    if table.take(DOWN).is_none() {
        return;
    }
    let mut lost = Vec::new();
    Going::default().rows(table, &mut Vec::new(), &mut 0, &mut lost);
    for tag in lost {
        book.say_once(marks.told(tag, Diagnostic::warning("word-merged-lost")));
    }
}

/// The merges that the row above is part of, by what is noted of them.
#[derive(Default)]
struct Going(BTreeMap<String, Above>);

/// A cell in the row above.
struct Above {
    passes: Vec<usize>,
    /// What the merge says that it is part of.
    words: Vec<Node>,
}

impl Going {
    fn rows(
        &mut self,
        holder: &mut Element,
        passes: &mut Vec<usize>,
        count: &mut usize,
        lost: &mut Vec<usize>,
    ) {
        for child in holder.elements_mut() {
            match child.name() {
                "w:tr" => {
                    let mut here = BTreeMap::new();
                    each_mut(child, "w:tc", &mut |cell| {
                        if let Some(own) = cell.take(DOWN) {
                            let above = self.joined(&own, cell, passes, lost);
                            here.insert(own, above);
                        }
                    });
                    self.0 = here;
                }
                ROWS => self.0.clear(),
                LOOP_ITERATION => {
                    *count += 1;
                    passes.push(*count);
                    self.rows(child, passes, count, lost);
                    passes.pop();
                }
                name if is_round_cells(name) => self.rows(child, passes, count, lost),
                _ => {}
            }
        }
    }

    /// Makes a cell begin its merge, or go on with it; what the cell below it meets.
    fn joined(&self, own: &str, cell: &mut Element, passes: &[usize], lost: &mut Vec<usize>) -> Above {
        let loops = own.split_once(':').and_then(|(_, loops)| loops.parse().ok()).unwrap_or_default();
        let outer = passes.get(..loops).unwrap_or(passes).to_vec();
        let above = self.0.get(own).filter(|above| above.passes == outer);
        let is_shared = cell.take(SHARED).is_some();
        let words = |cell: &Element| -> Vec<Node> {
            let is_own = |child: &&Node| child.element().is_some_and(|child| child.name() != "w:tcPr");
            cell.children.iter().filter(is_own).cloned().collect()
        };
        let heir = cell.elements().position(|child| child.name() == HEIR);
        let heir = heir.and_then(|_| take_heir(cell));
        match above {
            Some(above) if begins(cell) == Some(true) && !(is_shared && words(cell) == above.words) => {}
            Some(above) => {
                if begins(cell) == Some(true) {
                    merge::go_on(cell);
                }
                return Above { passes: outer, words: above.words.clone() };
            }
            None if begins(cell) == Some(false) => {
                merge::begin(cell);
                if let Some(heir) = heir {
                    inherit(cell, heir, lost);
                }
            }
            None => {}
        }
        Above { passes: outer, words: words(cell) }
    }
}

fn take_heir(cell: &mut Element) -> Option<Element> {
    let at =
        cell.children.iter().position(|child| child.element().is_some_and(|child| child.name() == HEIR))?;
    match cell.children.remove(at) {
        Node::Element(heir) => Some(heir),
        Node::Text(_) => None,
    }
}

/// Gives a cell the words of the merge that it begins now.
fn inherit(cell: &mut Element, mut heir: Element, lost: &mut Vec<usize>) {
    if let Some(tag) = heir.take(TAG) {
        lost.extend(tag.parse::<usize>());
        return;
    }
    cell.children.retain(|child| child.element().is_some_and(|child| child.name() == "w:tcPr"));
    cell.children.append(&mut heir.children);
}

#[cfg(test)]
mod tests {
    use crate::fill::tests::filled;
    use serde_json::json;

    /// A table of lines with `|` between the cells; `^` begins a cell that is merged with that above, `v` one that others go on from.
    fn table(rows: &[&str]) -> String {
        let cell = |text: &str| {
            let begun = text.strip_prefix('v').map(|text| ("<w:vMerge w:val=\"restart\"/>", text));
            let going_on = || text.strip_prefix('^').map(|text| ("<w:vMerge/>", text));
            let (merge, text) = begun.or_else(going_on).unwrap_or(("", text));
            format!("<w:tc><w:tcPr>{merge}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
        };
        let row = |row: &&str| format!("<w:tr>{}</w:tr>", row.split('|').map(cell).collect::<String>());
        format!("<w:tbl><w:tblGrid/>{}</w:tbl>", rows.iter().map(row).collect::<String>())
    }

    /// The rows of such a table as they become, in the same form.
    fn shown(rows: &[&str]) -> Vec<String> {
        let data = json!({"no": false, "none": [], "l": [1, 2], "g": [{"n": "A"}, {"n": "B"}], "x": "X"});
        let made = filled(&table(rows), &data).unwrap();
        let made = made.replace("<w:vMerge w:val=\"restart\"/>", "v").replace("<w:vMerge/>", "^");
        let text = |part: &str| {
            part.split('<').filter_map(|tag| tag.split_once('>')).map(|(_, text)| text).collect::<String>()
        };
        let row = |row: &str| row.split("</w:tc>").map(text).collect::<Vec<_>>().join("|");
        let rows = made.split("</w:tr>").map(|made| row(made).trim_end_matches('|').to_owned());
        rows.filter(|row| !row.is_empty()).collect()
    }

    #[test]
    fn a_merge_begins_in_the_first_row_that_remains() {
        for (rows, becomes) in [
            (["vPlaces|{{#each none}}{{this}}|z{{/each}}", "^|Sum|8"], &["vPlaces|Sum|8"][..]),
            (["vPlaces|{{#if no}}a|z{{/if}}", "^|Sum|8"], &["vPlaces|Sum|8"]),
            (["vPlaces|{{#each l}}{{this}}|z{{/each}}", "^|Sum|8"], &["vPlaces|1|z", "^|2|z", "^|Sum|8"]),
            (["v{{@root.x}}|{{#each l}}{{this}}|z{{/each}}", "^|Sum|8"], &["vX|1|z", "^|2|z", "^|Sum|8"]),
            (["v{{@root.x}}|{{#each none}}{{this}}|z{{/each}}", "^|Sum|8"], &["v|Sum|8"]),
            (["v{{#each g}}{{n}}|a|z{{/each}}", "^|Sum|8"], &["vA|a|z", "vB|a|z", "^|Sum|8"]),
            (["v{{#if no}}a|b|z{{/if}}", "^|Sum|8"], &["v|Sum|8"]),
            (["vPlaces|a|z", "^|{{#each l}}{{this}}|z{{/each}}"], &["vPlaces|a|z", "^|1|z", "^|2|z"]),
        ] {
            assert_eq!(shown(&rows), becomes, "{rows:?}");
        }
    }

    #[test]
    fn each_pass_of_a_loop_round_a_merge_has_its_own() {
        let rows =
            ["{{#each g}}||", "vPlaces|{{#each @root.l}}{{this}}|z{{/each}}", "^|Sum|8", "{{/each}}||"];
        let pass = ["vPlaces|1|z", "^|2|z", "^|Sum|8"];
        assert_eq!(shown(&rows), [pass, pass].concat());
    }
}
