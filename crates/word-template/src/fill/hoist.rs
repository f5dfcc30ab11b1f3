//! Blocks get their extent: the marks of a block move up to the element that holds them all.

use super::block::{Block, in_order, pair};
use super::cut::{at, at_mut, is_hollow, kept, only, split, without};
use super::half_shapes::leads_into_whole;
use super::joined_lines;
use super::mark::{MARK, Marks, has_content, has_marks, number};
use crate::columns::is_round_cells;
use crate::error::{FillFault, TagCause};
use crate::markup::{CHART_HELPER, QR_HELPER};
use ooxml::{Element, Node};
use std::collections::BTreeMap;
use std::ops::Range;
use text_template::TagKind;

/// Which children lead from the root to a mark.
type Path = Vec<usize>;

/// Moves the marks of every block, and of every value that is more than text, to where they act.
pub(super) fn hoist(root: &mut Element, marks: &Marks) -> Result<(), FillFault> {
    let mut order = Vec::new();
    in_order(root, &mut order);
    let mut paths = Paths::of(root);
    let mut fault = None;
    // Outer blocks first, so that inner ones end up within them; and of neighbours the last first: what is still to come stays
    // where it is, and only the paths within the block are new.
    let places: BTreeMap<usize, usize> =
        order.iter().enumerate().map(|(place, mark)| (*mark, place)).collect();
    for Block { opened, marks: block, .. } in pair(&order, marks)?.into_iter().rev() {
        let [Some(from), Some(to)] = [block.first(), block.last()].map(|mark| places.get(mark?)) else {
            continue;
        };
        let held = order.get(from + 1..*to).unwrap_or_default();
        match hoist_block(root, &block, held, marks, &mut paths) {
            Ok(()) => {}
            Err(_) if fault.as_ref().is_some_and(|(first, _)| *first < opened) => {}
            Err(cause) => {
                fault = Some((opened, marks.fault(block.first().copied().unwrap_or_default(), cause)));
            }
        }
    }
    if let Some((_, fault)) = fault {
        return Err(fault);
    }
    let mut paths = Paths::of(root);
    for mark in order.into_iter().rev() {
        if let Some(path) = paths.get(root, mark)
            && let Some(depth) = place_of_elements(root, &path, mark, marks)
        {
            let moved = move_up(root, &path, Level { depth, enclose: false }, Side::Apart);
            paths.learn_children(root, path.get(..depth).unwrap_or_default(), moved);
        }
    }
    Ok(())
}

/// The depth of the element among whose children a value that is more than text is put in, in the place of what it stands in.
fn place_of_elements(root: &Element, path: &[usize], mark: usize, marks: &Marks) -> Option<usize> {
    let (tag, _) = marks.get(mark).filter(|(tag, _)| tag.kind == TagKind::Value && tag.has_values())?;
    match tag.name() {
        "blocks" | CHART_HELPER => innermost(root, path, "w:p"),
        "inline" | QR_HELPER => innermost(root, path, "w:r"),
        _ => None,
    }
}

/// Moves the marks of a block; `held` are those that stand within it.
fn hoist_block(
    root: &mut Element,
    block: &[usize],
    held: &[usize],
    marks: &Marks,
    paths: &mut Paths,
) -> Result<(), TagCause> {
    let places = block.iter().map(|mark| paths.get(root, *mark)).collect::<Option<Vec<_>>>();
    let Some(places) = places else { return Ok(()) };
    // A run that is cut for a value, or a paragraph for blocks, is no place for a block round it: it would be cut, too.
    let cut = held.iter().filter_map(|mark| place_of_elements(root, &paths.get(root, *mark)?, *mark, marks));
    let repeats =
        block.first().and_then(|mark| marks.get(*mark)).is_some_and(|(tag, _)| tag.name() == "each");
    let row = if repeats { row_of_only_cell(root, &places) } else { None };
    let level = match row {
        Some(row) => row,
        None => level(root, &places, cut.min())?,
    };
    let above = places.first().and_then(|path| path.get(..level.depth)).unwrap_or_default();
    for (index, mark) in block.iter().enumerate().rev() {
        let side = if index == 0 {
            Side::Before
        } else if index + 1 == block.len() {
            Side::After
        } else {
            Side::Between
        };
        if let Some(path) = paths.get(root, *mark) {
            let moved = move_up(root, &path, level, side);
            paths.learn_children(root, above, moved);
        }
    }
    paths.learn_between(root, above, block);
    Ok(())
}

/// Where the marks of a part stand.
struct Paths(BTreeMap<usize, Path>);

impl Paths {
    fn of(root: &Element) -> Self {
        let mut paths = Self(BTreeMap::new());
        paths.learn(root, &mut Vec::new());
        paths
    }

    /// The path of a mark, unless it went with what it stood in.
    fn get(&self, root: &Element, mark: usize) -> Option<Path> {
        self.0.get(&mark).filter(|path| at(root, path).and_then(number) == Some(mark)).cloned()
    }

    fn learn(&mut self, element: &Element, path: &mut Path) {
        if let Some(number) = number(element) {
            self.0.insert(number, path.clone());
        }
        self.learn_some(element, path, 0..element.children.len());
    }

    fn learn_some(&mut self, holder: &Element, path: &mut Path, children: Range<usize>) {
        for index in children {
            if let Some(Node::Element(child)) = holder.children.get(index) {
                path.push(index);
                self.learn(child, path);
                path.pop();
            }
        }
    }

    fn learn_children(&mut self, root: &Element, above: &[usize], children: Range<usize>) {
        if let Some(holder) = at(root, above) {
            self.learn_some(holder, &mut above.to_vec(), children);
        }
    }

    /// Learns the places of all that stands between the ends of a block, which stand below `above` by now.
    fn learn_between(&mut self, root: &Element, above: &[usize], block: &[usize]) {
        let opening = block.first().and_then(|mark| self.get(root, *mark));
        let from = opening.and_then(|path| path.get(above.len()).copied());
        if let (Some(from), Some(holder)) = (from, at(root, above)) {
            let behind = holder.children.iter().skip(from);
            let length =
                behind.take_while(|node| node.element().and_then(number) != block.last().copied()).count();
            self.learn_some(holder, &mut above.to_vec(), from..from + length + 1);
        }
    }
}

/// Where the marks of a block are to stand: among the children of the element at that depth of their paths.
#[derive(Clone, Copy)]
struct Level {
    depth: usize,
    /// Round the child that holds them all.
    enclose: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    Between,
    After,
    /// It is no block: what stands before and behind it are lines of their own.
    Apart,
}

/// The innermost place that takes in all of a block, at most `deepest`.
fn level(root: &Element, places: &[Path], deepest: Option<usize>) -> Result<Level, TagCause> {
    let (first, last) = (places.first().ok_or(TagCause::Apart)?, places.last().ok_or(TagCause::Apart)?);
    let shortest = places.iter().map(Vec::len).min().unwrap_or_default().saturating_sub(1);
    let mut depth = first.iter().zip(last).take_while(|(a, b)| a == b).count().min(shortest);
    depth = depth.min(deepest.unwrap_or(depth));
    while depth > 0 && places.iter().any(|path| path.get(..depth) != first.get(..depth)) {
        depth -= 1;
    }
    let holder = first.get(..depth).and_then(|path| at(root, path)).ok_or(TagCause::Apart)?;
    if matches!(holder.name(), "w:footnotes" | "w:endnotes" | "w:comments" | "w:document") {
        return Err(TagCause::Apart);
    }
    let Some(row) = row_of_cells(root, first, depth).filter(|_| !repeats_cells(holder, depth, places)) else {
        return Ok(Level { depth, enclose: false });
    };
    // A row that outer blocks part into cells cannot go as a whole, and of two cases only one can be in it.
    let parted = holder.elements().any(|child| child.name() == MARK);
    match row.checked_sub(1).filter(|_| !parted && places.len() == 2) {
        Some(depth) => Ok(Level { depth, enclose: true }),
        None => Err(TagCause::Cells),
    }
}

/// The depth of the row whose cells are children of the element at `depth`: the row itself, or a content control round some of them.
fn row_of_cells(root: &Element, path: &[usize], depth: usize) -> Option<usize> {
    let name = |depth: usize| path.get(..depth).and_then(|path| at(root, path)).map_or("", Element::name);
    let row = (0..=depth).rev().find(|depth| !is_round_cells(name(*depth)))?;
    (name(row) == "w:tr").then_some(row)
}

/// Tells whether a block from one cell of a row to another repeats cells: each of its tags stands alone in its own. Else the row is meant.
fn repeats_cells(holder: &Element, depth: usize, places: &[Path]) -> bool {
    places.iter().all(|path| {
        let cell = path.get(depth).and_then(|index| holder.children.get(*index)).and_then(Node::element);
        cell.is_some_and(|cell| !has_content(cell))
    })
}

/// The row in whose only cell a block stands and nothing else does, where all others go on from the row above: nobody can type into those, so
/// that the row is meant.
fn row_of_only_cell(root: &Element, places: &[Path]) -> Option<Level> {
    let [first, last] = places else { return None };
    let depth = innermost(root, first, "w:tr")? + 1;
    let ((to_row, [cell, open @ ..]), [_, close @ ..]) = (first.split_at_checked(depth)?, last.get(depth..)?)
    else {
        return None;
    };
    if last.get(..=depth) != first.get(..=depth) {
        return None;
    }
    let row = at(root, to_row)?;
    let own = row.children.get(*cell)?.element()?;
    let goes_on = |cell: &Element| {
        let merge = cell.find("w:tcPr").and_then(|own| own.find("w:vMerge"));
        merge.is_some_and(|merge| merge.attribute("w:val") != Some("restart"))
    };
    let others = || {
        row.elements().filter(|child| matches!(child.name(), "w:tc" | "w:sdt") && !std::ptr::eq(*child, own))
    };
    let is_only = own.name() == "w:tc" && others().count() > 0 && others().all(goes_on);
    let is_all = || {
        let (before, after) = (split(own.clone(), open).0, split(own.clone(), close).1);
        !has_content(&before) && !has_content(&after) && !has_marks(&before) && !has_marks(&after)
    };
    (is_only && is_all()).then_some(Level { depth: depth - 1, enclose: true })
}

/// The depth of the element that holds the innermost element `name` on the way to a mark.
fn innermost(root: &Element, path: &[usize], name: &str) -> Option<usize> {
    (0..path.len()).rev().find(|depth| {
        path.get(..=*depth).and_then(|path| at(root, path)).is_some_and(|element| element.name() == name)
    })
}

/// Tells whether what stands in that element is part of a line.
fn is_inline(root: &Element, path: &[usize]) -> bool {
    let names = (0..=path.len()).rev().filter_map(|end| at(root, path.get(..end)?)).map(Element::name);
    let mut known = names.filter_map(|name| match name {
        "w:p" => Some(true),
        "w:tc" | "w:body" | "w:txbxContent" | "w:hdr" | "w:ftr" | "w:footnote" | "w:endnote"
        | "w:comment" | "w:tbl" | "w:tr" => Some(false),
        _ => None,
    });
    known.next().unwrap_or(false)
}

/// Moves the mark at `path` up to `level`. What it stood in is split there, stays whole, or goes if nothing else was in it. Says
/// which children of the holder are new there, or have marks in them whose paths are new.
fn move_up(root: &mut Element, path: &[usize], level: Level, side: Side) -> Range<usize> {
    let Some((above, rest)) = path.split_at_checked(level.depth) else { return 0..0 };
    let Some((&index, below)) = rest.split_first() else { return 0..0 };
    let inline = is_inline(root, above);
    let Some(mark) = at(root, path).filter(|_| !below.is_empty()).cloned() else { return 0..0 };
    let Some(holder) = at_mut(root, above) else { return 0..0 };
    let Some(place) = holder.children.get_mut(index) else { return 0..0 };
    let Node::Element(child) = std::mem::replace(place, Node::Text(String::new())) else { return 0..0 };
    let (left, made): (Vec<Element>, Vec<Element>) = match child.name() {
        _ if level.enclose || leads_into_whole(&child, below) => {
            (Vec::new(), beside(without(child, below), mark, side))
        }
        _ if inline => {
            let mark = with_face(mark, &child);
            let (left, right) = split(child, below);
            let whole = |part: Element| (!is_hollow(&part)).then_some(part);
            (whole(left).into_iter().collect(), [mark].into_iter().chain(whole(right)).collect())
        }
        "w:p" => {
            let (mut left, mut right) = split(child, below);
            if side != Side::Apart && has_content(&left) && has_content(&right) {
                joined_lines::note_cut(&mut left, &mut right);
            }
            (kept(left), [mark].into_iter().chain(kept(right)).collect())
        }
        "w:tr" | "w:tc" if !has_content(&child) => {
            let (left, right) = (only(&child, below, true), only(&child, below, false));
            let left = has_marks(&left).then_some(left);
            let right = has_marks(&right).then_some(right);
            (left.into_iter().collect(), [mark].into_iter().chain(right).collect())
        }
        _ => (Vec::new(), beside(without(child, below), mark, side)),
    };
    // What stands left of the cut keeps its paths.
    let from = index + left.len();
    let moved = from..from + made.len();
    holder.children.splice(index..=index, left.into_iter().chain(made).map(Node::Element));
    moved
}

fn beside(child: Element, mark: Element, side: Side) -> Vec<Element> {
    if side == Side::After { vec![child, mark] } else { vec![mark, child] }
}

/// A mark that leaves its run takes along how the run is set.
fn with_face(mut mark: Element, run: &Element) -> Element {
    if run.name() == "w:r"
        && let Some(face) = run.find("w:rPr")
    {
        mark.push(face.clone());
    }
    mark
}

#[cfg(test)]
mod tests {
    use crate::error::{FillError, TagCause};
    use crate::fill::tests::{filled, p};
    use serde_json::json;

    /// The cells of a row with `|` between them, and what is left of the table.
    fn shown(row: &str) -> Result<Vec<String>, FillError> {
        let cells: String = row.split('|').map(|text| format!("<w:tc>{}</w:tc>", p(text))).collect();
        let data = json!({"no": false, "l": [{"n": "A"}, {"n": "B"}]});
        let made = filled(&format!("<w:tbl><w:tblGrid/><w:tr>{cells}</w:tr></w:tbl>"), &data)?;
        let texts = |row: &str| {
            let texts = row.split("</w:tc>").map(|cell| {
                cell.split('<')
                    .filter_map(|tag| tag.split_once('>'))
                    .map(|(_, text)| text)
                    .collect::<String>()
            });
            texts.collect::<Vec<_>>().join("|")
        };
        let rows = made.split("</w:tr>").map(|row| texts(row).trim_end_matches('|').to_owned());
        Ok(rows.filter(|row| !row.is_empty()).collect())
    }

    #[test]
    fn tags_alone_in_their_cells_mean_cells_and_others_the_row() {
        for (row, becomes) in [
            ("a|{{#each l}}|{{n}}|{{/each}}", &["a|A|B"][..]),
            ("a|{{#if no}}|b|{{/if}}|c", &["a|c"]),
            ("a|{{#if no}}|b|{{else}}|c|{{/if}}", &["a|c"]),
            ("a|{{#each l}}|{{n}}{{/each}}", &["a||A", "a||B"]),
            ("a|{{#each l}}{{n}}|x{{/each}}|b", &["a|A|x|b", "a|B|x|b"]),
            ("{{#each l}}{{n}}|x|{{/each}}", &["A|x", "B|x"]),
            ("a|{{#if no}}|b{{/if}}", &[]),
            ("a|{{#if no}}b{{/if}}|c", &["a||c"]),
        ] {
            assert_eq!(shown(row).unwrap(), becomes, "{row}");
        }
    }

    #[test]
    fn a_block_that_may_mean_either_is_told() {
        for row in ["a|{{#if no}}b|{{else}}c{{/if}}", "{{#each l}}|{{#if n}}{{n}}|x{{/if}}|{{/each}}"] {
            let Err(FillError::Tag(fault)) = shown(row) else { panic!("{row}") };
            assert_eq!(fault.cause, TagCause::Cells, "{row}");
        }
    }
}
