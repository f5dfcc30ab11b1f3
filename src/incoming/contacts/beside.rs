//! What stands in an Excel file beside its cells: rows and columns that nobody sees, notes at cells, texts in shapes.

use super::cells::Sheet;
use ooxml::{Element, Package, Relationships};

/// The workbook's own part.
const WORKBOOK: &str = "xl/workbook.xml";

/// Adds to each sheet what stands beside its cells. What cannot be read says nothing.
pub(super) fn add(sheets: &mut [Sheet], package: &Package) {
    let (Ok(workbook), Ok(relations)) = (package.tree(WORKBOOK), Relationships::of(package, WORKBOOK)) else {
        return;
    };
    for entry in all(&workbook, "sheet") {
        let target = attribute(entry, "id").and_then(|id| relations.get(id));
        let (Some(name), Some(target)) = (attribute(entry, "name"), target) else { continue };
        if let Some(sheet) = sheets.iter_mut().find(|sheet| sheet.name == name) {
            of_part(sheet, package, &target.target);
        }
    }
}

fn of_part(sheet: &mut Sheet, package: &Package, part: &str) {
    if let Ok(tree) = package.tree(part) {
        hidden(sheet, &tree);
    }
    let Ok(relations) = Relationships::of(package, part) else { return };
    let mut targets: Vec<&str> = relations.iter().map(|relation| relation.target.as_str()).collect();
    // Where there are threads, the notes beside them say that the program is too old to show them.
    let has_threads = targets.iter().any(|target| is_named(target, "threadedcomment"));
    targets.retain(|target| !(has_threads && is_named(target, "comment")));
    for target in targets {
        let Ok(tree) = package.tree(target) else { continue };
        if is_named(target, "comment") {
            for note in all(&tree, "comment") {
                remark(sheet, attribute(note, "ref"), &texts(note));
            }
        } else if is_named(target, "threadedcomment") {
            for note in all(&tree, "threadedComment") {
                remark(sheet, attribute(note, "ref"), &texts(note));
            }
        } else if is_named(target, "drawing") {
            for shape in all(&tree, "txBody") {
                remark(sheet, None, &texts(shape));
            }
        }
    }
}

fn is_named(part: &str, begin: &str) -> bool {
    part.rsplit('/').next().unwrap_or_default().to_ascii_lowercase().starts_with(begin)
}

fn remark(sheet: &mut Sheet, cell: Option<&str>, text: &str) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !text.is_empty() {
        sheet.remarks.push((cell.unwrap_or_default().to_owned(), text));
    }
}

fn hidden(sheet: &mut Sheet, tree: &Element) {
    let is_hidden = |of: &Element| matches!(attribute(of, "hidden"), Some("1" | "true"));
    let number = |of: &Element, name: &str| {
        attribute(of, name).and_then(|number| number.parse::<u32>().ok()?.checked_sub(1))
    };
    let rows = all(tree, "row").into_iter().filter(|row| is_hidden(row));
    sheet.hidden_rows.extend(rows.filter_map(|row| number(row, "r")));
    let columns = all(tree, "col").into_iter().filter(|column| is_hidden(column));
    sheet
        .hidden_columns
        .extend(columns.filter_map(|column| Some((number(column, "min")?, number(column, "max")?))));
}

/// The value of an attribute, whatever its prefix.
fn attribute<'e>(of: &'e Element, name: &str) -> Option<&'e str> {
    of.attributes().find(|(known, _)| local(known) == name).map(|(_, value)| value)
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// All elements of that name, whatever their prefix, in order. None lies in another of its name.
fn all<'e>(of: &'e Element, name: &str) -> Vec<&'e Element> {
    let mut found = Vec::new();
    let mut open = vec![of];
    while let Some(element) = open.pop() {
        if local(element.name()) == name {
            found.push(element);
        } else {
            let mut inner: Vec<&Element> = element.elements().collect();
            inner.reverse();
            open.append(&mut inner);
        }
    }
    found
}

/// The text in an element: of runs, or of a thread's own element.
fn texts(of: &Element) -> String {
    let runs = all(of, "t");
    let runs = if runs.is_empty() { all(of, "text") } else { runs };
    runs.into_iter().map(Element::plain_text).collect()
}
