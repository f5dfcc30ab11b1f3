//! How wide columns are: as wide as what they hold asks, and wide enough for their longest word where the page has room.

use crate::markup::LOOP_ITERATION;
use crate::styles::Styles;
use ooxml::{Element, Node};

/// Space round the text of a cell, and size of its characters, in twentieths of a point.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Letters {
    /// The margins on both sides of a cell.
    pub(crate) margins: i32,
    /// The height of the letters.
    pub(crate) size: i32,
}

/// Width that a column asks for, in twentieths of a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ColumnWidth {
    /// Below that a word is cut in two.
    least: i32,
    /// So much its longest line takes.
    most: i32,
    /// So much all its lines take, one behind the other, and how many they are.
    whole: i32,
    lines: i32,
}

/// A cell that holds a running text is not given more than this many letters' widths for it: other columns need room, too.
const LONGEST_LINE: i32 = 48;
/// Nor is a column narrower than this many, however short its words are.
const SHORTEST_WORD: i32 = 3;

impl Letters {
    /// That of a table in the style with that id.
    pub(crate) fn of(styles: &Styles, table: Option<&str>) -> Self {
        Self { margins: styles.cell_margins(table), size: styles.text_size() }
    }
}

impl ColumnWidth {
    /// Adds one more cell to the column.
    pub(crate) fn and(self, text: &str, letters: Letters) -> Self {
        let wide = |text: &str| {
            text.chars().map(share).fold(0, i32::saturating_add).saturating_mul(letters.size) / 1000
        };
        let longest = LONGEST_LINE * letters.size / 2;
        let word = text.split_inclusive(breaks).map(|word| wide(word.trim_end())).max().unwrap_or_default();
        let line = text.lines().map(wide).max().unwrap_or_default();
        let least = word.clamp(SHORTEST_WORD * letters.size / 2, longest) + letters.margins;
        let most = line.min(longest) + letters.margins;
        let whole = self.whole.saturating_add(line.min(2 * longest));
        let lines = self.lines + i32::from(!text.is_empty());
        Self { least: self.least.max(least), most: self.most.max(most).max(least), whole, lines }
    }

    /// How much of the room that is left it asks for: that of its longest line and, so that rows become low, of an ordinary one.
    fn stretch(self) -> i32 {
        let ordinary = self.whole / self.lines.max(1);
        self.most - self.least + (ordinary - self.least).max(0)
    }
}

/// Tells whether a line may end behind this character.
const fn breaks(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\t' | '-' | '–' | '\u{2009}' | '\u{AD}' | '\u{200B}')
}

/// How wide a character is, in thousandths of the letters' height; for bold letters of a wide typeface.
const fn share(c: char) -> i32 {
    match c {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' | '’' => 330,
        ' ' | '\u{A0}' => 260,
        'f' | 't' | 'r' | 's' | '(' | ')' | '[' | ']' | '-' | '/' | '„' | '“' | 'I' => 440,
        'm' | 'w' | 'M' | 'W' | '—' | '%' | '@' => 940,
        'A'..='Z' | 'Ä' | 'Ö' | 'Ü' => 700,
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' => 0,
        '\u{1100}'..='\u{FFFF}' => 1000,
        _ => 580,
    }
}

/// Splits `total` into columns by what they need.
pub(crate) fn widths(needs: &[ColumnWidth], total: i32) -> Vec<i32> {
    let least: Vec<i32> = needs.iter().map(|need| need.least).collect();
    let spare = total - least.iter().sum::<i32>();
    if spare < 0 {
        return capped(&least, total);
    }
    let wish: i32 = needs.iter().map(|need| need.most).sum();
    if wish <= total {
        let more: Vec<i32> = needs.iter().map(|need| need.most).collect();
        return shares(&more, total);
    }
    let stretch: Vec<i32> = needs.iter().map(|need| need.stretch()).collect();
    least.iter().zip(shares(&stretch, spare)).map(|(least, more)| least + more).collect()
}

/// Splits `total` so that narrow columns get what they need, and the widest ones the same of what is left.
fn capped(least: &[i32], total: i32) -> Vec<i32> {
    let mut order: Vec<usize> = (0..least.len()).collect();
    order.sort_by_key(|column| least.get(*column));
    let mut widths = vec![0; least.len()];
    let (mut rest, mut left) = (total, i32::try_from(least.len()).unwrap_or(i32::MAX));
    for column in order {
        if let (Some(width), Some(least)) = (widths.get_mut(column), least.get(column)) {
            *width = (*least).min(rest / left.max(1));
            rest -= *width;
            left -= 1;
        }
    }
    widths
}

/// Splits `total` into columns by their weights; what is left over goes to the last.
pub(crate) fn shares(weights: &[i32], total: i32) -> Vec<i32> {
    let sum = weights.iter().copied().map(i64::from).sum::<i64>().max(1);
    let share = |weight: &i32| i32::try_from(i64::from(total) * i64::from(*weight) / sum).unwrap_or_default();
    let mut widths: Vec<i32> = weights.iter().map(share).collect();
    let rest = total - widths.iter().sum::<i32>();
    if let Some(last) = widths.last_mut() {
        *last += rest;
    }
    widths
}

/// Gives the columns of a table `total` to share, by what stands in their cells.
pub(crate) fn share_table(table: &mut Element, total: i32, styles: &Styles) {
    let style = table.find("w:tblPr").and_then(|own| own.find("w:tblStyle")?.attribute("w:val"));
    let letters = Letters::of(styles, style);
    let mut needs = Vec::new();
    each(table, "w:tr", &mut |row| {
        for (column, span, cell) in cells(row) {
            needs.resize(needs.len().max(column + span), ColumnWidth::default().and("", letters));
            if span == 1
                && let Some(need) = needs.get_mut(column)
            {
                *need = lines(cell).iter().fold(*need, |need, line| need.and(line, letters));
            }
        }
    });
    let widths = widths(&needs, total);
    if let Some(grid) = table.find_mut("w:tblGrid") {
        let columns = widths.iter().map(|width| Element::new("w:gridCol").with("w:w", width.to_string()));
        grid.children = columns.map(Node::Element).collect();
    }
    each_mut(table, "w:tr", &mut |row| set_widths(row, &widths));
}

/// Makes the cells of a row as wide as their columns.
fn set_widths(row: &mut Element, widths: &[i32]) {
    let places: Vec<(usize, usize)> =
        cells(row).into_iter().map(|(column, span, _)| (column, span)).collect();
    let mut places = places.into_iter();
    each_mut(row, "w:tc", &mut |cell| {
        let width = cell.find_mut("w:tcPr").and_then(|own| own.find_mut("w:tcW"));
        if let (Some((column, span)), Some(width)) = (places.next(), width) {
            width.set("w:w", widths.iter().skip(column).take(span).sum::<i32>().to_string());
            width.set("w:type", "dxa");
        }
    });
}

/// The cells of a row, each with its column and how many it spans.
fn cells(row: &Element) -> Vec<(usize, usize, &Element)> {
    let number = |holder: Option<&Element>, name: &str| -> usize {
        holder.and_then(|own| own.find(name)?.attribute("w:val")?.parse().ok()).unwrap_or_default()
    };
    let mut column = number(row.find("w:trPr"), "w:gridBefore").min(MOST_COLUMNS);
    let mut out = Vec::new();
    each(row, "w:tc", &mut |cell| {
        let span = number(cell.find("w:tcPr"), "w:gridSpan").clamp(1, MOST_COLUMNS);
        out.push((column, span, cell));
        column += span;
    });
    out
}

/// Word does not take more columns than that.
pub(crate) const MOST_COLUMNS: usize = 63;

/// Tells whether it may stand between a table and its rows, or a row and its cells.
pub(crate) fn is_round_cells(name: &str) -> bool {
    matches!(name, "w:sdt" | "w:sdtContent" | "w:customXml" | LOOP_ITERATION)
}

/// Calls `look` for each row of a table, or each cell of a row.
pub(crate) fn each<'a>(holder: &'a Element, name: &str, look: &mut dyn FnMut(&'a Element)) {
    for child in holder.elements() {
        if child.name() == name {
            look(child);
        } else if is_round_cells(child.name()) {
            each(child, name, look);
        }
    }
}

/// Calls `change` for each row of a table, or each cell of a row.
pub(crate) fn each_mut(holder: &mut Element, name: &str, change: &mut dyn FnMut(&mut Element)) {
    for child in holder.elements_mut() {
        if child.name() == name {
            change(child);
        } else if is_round_cells(child.name()) {
            each_mut(child, name, change);
        }
    }
}

/// The lines of a cell as far as its own breaks part them.
fn lines(element: &Element) -> Vec<String> {
    fn collect(element: &Element, out: &mut Vec<String>) {
        for child in element.elements() {
            match child.name() {
                "w:p" | "w:br" => out.push(String::new()),
                "w:t" => {
                    if let Some(line) = out.last_mut() {
                        line.push_str(&child.plain_text());
                    }
                }
                _ => {}
            }
            collect(child, out);
        }
    }
    let mut out = Vec::new();
    collect(element, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTERS: Letters = Letters { margins: 200, size: 210 };

    fn columns(cells: &[&str], total: i32) -> Vec<i32> {
        let needs: Vec<ColumnWidth> =
            cells.iter().map(|text| ColumnWidth::default().and(text, LETTERS)).collect();
        widths(&needs, total)
    }

    #[test]
    fn columns_add_up_to_the_whole() {
        for cells in [
            vec!["a"],
            vec!["a", "ein langer Text ".repeat(20).as_str(), "kurz"],
            vec!["x".repeat(900).as_str(); 5],
        ] {
            assert_eq!(columns(&cells, 8845).iter().sum::<i32>(), 8845, "{cells:?}");
        }
        assert!(columns(&[], 10).is_empty());
    }

    #[test]
    fn the_longest_word_of_a_short_column_is_not_cut() {
        let text = "Ein Text, der lang genug ist, um alle anderen Spalten zu verdrängen. ".repeat(8);
        let widths = columns(&["TOP\u{A0}04", &text, "Medienstation"], 8844);
        // Measured in Cambria, 10.5 points: 690 and 1370.
        assert!(widths[0] >= 690 + 200 && widths[2] >= 1370 + 200, "{widths:?}");
        assert!(widths[1] > widths[0] + widths[2], "{widths:?}");
    }

    #[test]
    fn a_column_of_long_texts_gets_more_than_one_with_a_single_long_text() {
        let long = "Ein Text, der lang genug ist, um mehr als eine Zeile zu füllen.";
        let need = |texts: [&str; 3]| {
            texts.iter().fold(ColumnWidth::default(), |need, text| need.and(text, LETTERS))
        };
        let widths = widths(&[need([long; 3]), need(["Amt", "Amt", long])], 6000);
        assert!(widths[0] > widths[1] + 1000, "{widths:?}");
    }

    #[test]
    fn a_word_that_is_too_long_for_the_page_does_not_push_the_others_out() {
        let widths = columns(&["Name", &"x".repeat(100_000), "Ort"], 4000);
        assert!(widths[0] > 500 && widths[2] > 400, "{widths:?}");
    }
}
