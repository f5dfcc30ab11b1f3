//! For any data, text out is text in: strings made of what breaks XML, Handlebars and Word, always the same ones.

use super::{cell, filled, grid, p, paragraph, ps, row, text, text_box, word};
use ooxml::is_allowed;
use serde_json::json;

const PIECES: [&str; 40] = [
    "a",
    "Wort",
    " ",
    "  ",
    "\t",
    "\n",
    "\r\n",
    "\n\n",
    "&",
    "&amp;",
    "<",
    ">",
    "<w:p>",
    "</w:t>",
    "]]>",
    "<!--",
    "-->",
    "\"",
    "'",
    "{{x}}",
    "{{#each l}}",
    "{{/each}}",
    "}}",
    "{",
    "\\",
    "\\{{",
    "ß",
    "Ä",
    "é",
    "e\u{301}",
    "😀",
    "👩‍👩‍👧",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{202e}",
    "\u{feff}",
    "\u{0}",
    "\u{b}",
    "\u{ffff}",
];

/// A generator that gives the same numbers on every machine (Numerical Recipes' 64-bit step).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn text(&mut self) -> String {
        (0..self.below(9)).map(|_| PIECES[self.below(PIECES.len())]).collect()
    }
}

/// What a reader of the file sees: lines end in one way, also those of Outlook and PowerPoint (U+000B), and what XML cannot hold is U+FFFD.
fn seen(text: &str) -> String {
    text.replace('\u{b}', "\n")
        .replace("\r\n", "\n")
        .chars()
        .map(|c| if is_allowed(c) { c } else { '\u{FFFD}' })
        .collect()
}

#[test]
fn three_hundred_strings_come_out_as_they_went_in() {
    let mut numbers = Numbers(20_160_406);
    let strings: Vec<String> = (0..300).map(|_| numbers.text()).collect();
    let expected: Vec<String> = strings.iter().map(|text| seen(text)).collect();
    let each = ps("{{#each l}}\n{{this}}\n{{/each}}");
    let template = word(each.clone() + &grid(1, &row(&cell(&p("{{#each l}}{{this}}{{/each}}")))))
        .header("default", each.clone())
        .footnotes(&[&each])
        .title("{{l.7}}");
    let filled = filled(&template.bytes(), &json!({"l": strings}));
    let found = text(&filled.package);
    assert_eq!(found["document"][..300], expected);
    assert_eq!(found["document"][300], expected.concat());
    assert_eq!(found["header1.xml"], expected);
    assert_eq!(found["footnotes.xml"], expected);
    assert_eq!(filled.tree("docProps/core.xml").find("dc:title").unwrap().plain_text(), expected[7]);
}

#[test]
fn any_string_in_a_text_box_and_between_other_words() {
    let mut numbers = Numbers(2014);
    for _ in 0..20 {
        let string = numbers.text();
        let body = paragraph("", &(text_box(3, &p("[{{x}}]")) + &super::split("({{|x}})")));
        let filled = filled(&word(body).bytes(), &json!({"x": string}));
        let expected = [format!("({})", seen(&string)), format!("[txbx] [{}]", seen(&string))];
        assert_eq!(text(&filled.package)["document"], expected, "{string:?}");
    }
}
