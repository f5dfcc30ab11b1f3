//! Markdown as people write it, read into blocks.
//!
//! Only what the trade needs has a meaning: headings with `#`, lists, tables, quotes, `**strong**`, `*stress*`, links and
//! hard line breaks. Everything else stays what it is: characters (see `literal`).

mod literal;
mod tree;

use crate::diag::Checked;
use crate::document::Block;
use pulldown_cmark::{Event, Options, Parser};
use std::ops::Range;

/// How often the text is looked at for markup that has no meaning here; nested mistakes need one pass each.
const PASSES: usize = 64;

/// Reads `text` into blocks. Nothing typed is lost: what has no meaning in a record stays as characters.
/// Headings begin at level 3, because a text part stands in a section.
///
/// Findings carry places within `text`, lines from 1: the caller adds where the text stands in its file.
pub fn parse(text: &str) -> Checked<Vec<Block>> {
    let mut findings = Vec::new();
    let mut prepared = literal::prepare(text);
    for _ in 0..PASSES {
        let meaningless = literal::find(&prepared, &mut findings);
        if meaningless.is_empty() {
            break;
        }
        prepared = literal::hide_in(&prepared, meaningless);
    }
    let value = tree::blocks(&prepared, &mut findings);
    findings.sort_by_key(|finding| finding.place);
    Checked { value, findings }
}

/// CommonMark and tables, each event with its bytes in `text`.
fn events(text: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Place;
    use crate::dice::Dice;
    use crate::document::{Inline, Inlines, Item, List};
    use crate::template::markdown_text;

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    fn paragraph(words: &str) -> Block {
        Block::Paragraph(vec![text(words)])
    }

    fn list(start: Option<u32>, items: Vec<Vec<Block>>) -> Block {
        let items = items.into_iter().map(|blocks| Item { blocks, origin: None }).collect();
        Block::List(List { start, items })
    }

    fn ids(markdown: &str) -> Vec<&'static str> {
        parse(markdown).findings.iter().map(|finding| finding.id).collect()
    }

    #[test]
    fn what_people_mean_as_text_stays_text() {
        for (typed, read) in [
            ("Migranten*innen und Bewohner*innen", "Migranten*innen und Bewohner*innen"),
            ("6. April 2016 fand der Austausch statt", "6. April 2016 fand der Austausch statt"),
            ("Das war am\n6. April 2016", "Das war am 6. April 2016"),
            ("Gegner war der\n1. FC Sonneberg", "Gegner war der 1. FC Sonneberg"),
            ("1) nur einer", "1) nur einer"),
            ("nein\n---", "nein ---"),
            ("ja\n===", "ja ==="),
            ("-", "-"),
            ("***", "***"),
            ("    eingerückt", "eingerückt"),
            ("<b>fett</b> & <!-- so -->", "<b>fett</b> & <!-- so -->"),
            ("<div>\n\nx", "<div>"),
            ("S&amp;P &nbsp; &#35;", "S&amp;P &nbsp; &#35;"),
            ("geht`s und hab`s", "geht`s und hab`s"),
            ("a_b_c ~~d~~ [x] [y][z]", "a_b_c ~~d~~ [x] [y][z]"),
            ("[1]: http://a.de \"b\"", "[1]: http://a.de \"b\""),
            ("\\*kein Stern\\*", "*kein Stern*"),
            ("C:\\Ordner", "C:\\Ordner"),
            ("#hashtag", "#hashtag"),
            ("~~~", "~~~"),
        ] {
            assert_eq!(parse(typed).value.first(), Some(&paragraph(read)), "{typed}");
        }
    }

    #[test]
    fn what_people_mean_as_markup_is_markup() {
        let read = parse("Als **Erfolge**\\\n*so* <http://a.de/b c> [x](y \"z\") <a@b.de>").value;
        let link = |url: &str, words: &str| Inline::Link { url: url.into(), content: vec![text(words)] };
        let expected = Block::Paragraph(vec![
            text("Als "),
            Inline::Strong(vec![text("Erfolge")]),
            Inline::LineBreak,
            Inline::Emphasis(vec![text("so")]),
            text(" "),
            link("http://a.de/b c", "http://a.de/b c"),
            text(" "),
            link("y", "x (z)"),
            text(" "),
            link("mailto:a@b.de", "a@b.de"),
        ]);
        assert_eq!(read, [expected]);
        assert_eq!(
            parse("# Eins\n### Drei\n###### Sechs").value,
            [(3, "Eins"), (5, "Drei"), (6, "Sechs")]
                .map(|(level, words)| Block::Heading { level, text: vec![text(words)] })
        );
        assert_eq!(
            parse("3. a\n4. b\n   - c\n\n     d").value,
            [list(
                Some(3),
                vec![
                    vec![paragraph("a")],
                    vec![paragraph("b"), list(None, vec![vec![paragraph("c"), paragraph("d")]])]
                ]
            )]
        );
    }

    #[test]
    fn lists_end_at_depth_four() {
        let read = parse("- a\n  - b\n    - c\n      - d\n        - e\n          - f\n      - g");
        let deep = list(None, ["d", "e", "f", "g"].map(|words| vec![paragraph(words)]).into());
        let expected = list(
            None,
            vec![vec![
                paragraph("a"),
                list(None, vec![vec![paragraph("b"), list(None, vec![vec![paragraph("c"), deep]])]]),
            ]],
        );
        assert_eq!(read.value, [expected]);
        assert_eq!(read.findings.first().map(|finding| finding.place.line), Some(5));
    }

    #[test]
    fn tables_keep_every_cell() {
        let read = parse("| a | b |\n|---|---|\n| c | d | e | f\n| g |");
        let Some(Block::Table(table)) = read.value.first() else { panic!("{:?}", read.value) };
        let words =
            |row: &[Inlines]| row.iter().map(|cell| crate::document::plain_text(cell)).collect::<Vec<_>>();
        assert_eq!(words(&table.header), ["a", "b"]);
        assert_eq!(words(&table.rows[0]), ["c", "d | e | f"]);
        assert_eq!(words(&table.rows[1]), ["g", ""]);
        assert_eq!(read.findings[0].id, "table-row-too-long");
        assert_eq!(read.findings[0].place.line, 3);
    }

    #[test]
    fn quotes_name_who_said_it() {
        let Some(Block::Quote(quote)) = parse("> „Ja.“\n>\n> – Steffen Müller").value.pop() else {
            panic!()
        };
        assert_eq!((quote.text, quote.by), (vec![text("„Ja.“")], vec![text("Steffen Müller")]));
    }

    #[test]
    fn what_has_no_form_is_named() {
        assert_eq!(ids("ein ![Bild](b.png)"), ["image-in-text"]);
        assert_eq!(ids("`x`"), ["markup-not-shown"]);
        assert_eq!(ids("```\nx\n```"), ["markup-not-shown"]);
        assert_eq!(ids("[x](javascript:y)"), ["link-leads-nowhere"]);
        assert_eq!(parse("a\n\nä `x` b").findings[0].place, Place::new(3, 3, 3));
    }

    /// All letters and figures of a text, in order of the alphabet: what must not get lost.
    fn letters(text: &str) -> Vec<char> {
        let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
        letters.sort_unstable();
        letters
    }

    fn all_words(value: &impl serde::Serialize) -> String {
        fn collect(value: &serde_json::Value, out: &mut String) {
            match value {
                serde_json::Value::String(text) if text != "line-break" => out.push_str(text),
                serde_json::Value::Array(list) => list.iter().for_each(|value| collect(value, out)),
                serde_json::Value::Object(map) => map.values().for_each(|value| collect(value, out)),
                _ => {}
            }
        }
        let mut out = String::new();
        collect(&serde_json::to_value(value).unwrap(), &mut out);
        out
    }

    /// Texts put together from what hurts, always the same.
    fn nasty(count: usize) -> impl Iterator<Item = String> {
        const PARTS: &[&str] = &[
            "a",
            "Ö",
            "wort",
            " ",
            "  ",
            "\n",
            "\n\n",
            "    ",
            "*",
            "**",
            "_",
            "`",
            "```\n",
            "~~~",
            "- ",
            "+ ",
            "* ",
            "q. ",
            "#",
            "## ",
            "> ",
            "<b>",
            "</b>",
            "<!--",
            "<https://z.de/p p>",
            "[x](y)",
            "[x]: ",
            "](",
            "[",
            "]",
            "(",
            ")",
            "|",
            "| a | b |\n|---|---|\n",
            "\\",
            "&amp;",
            "&",
            "---",
            "\n---\n",
            "===",
            ".",
            ":",
            "!",
            "<",
            ">",
            "\t",
            "\r\n",
            "„",
            "“",
            "{{x}}",
            "  \n",
            "\u{a0}",
            "\u{fdd0}",
            "\u{1fffe}",
        ];
        let mut dice = Dice(0x2545_F491_4F6C_DD1D);
        let mut next = move |end: usize| dice.below(end);
        (0..count).map(move |_| (0..next(24) + 1).map(|_| PARTS[next(PARTS.len())]).collect())
    }

    #[test]
    fn no_letter_gets_lost() {
        for typed in nasty(20_000) {
            let read = parse(&typed);
            if read.findings.iter().any(|finding| finding.id == "image-in-text") {
                continue;
            }
            let read = all_words(&read.value);
            let (typed_letters, read_letters) = (letters(&typed), letters(&read));
            let mut rest = read_letters.iter();
            let kept = typed_letters.iter().all(|letter| rest.any(|other| other == letter));
            assert!(kept, "{typed:?}\n{read:?}");
            assert!(!read.contains(|c: char| ('\u{fdd0}'..='\u{fdef}').contains(&c)), "{typed:?}");
        }
    }

    #[test]
    fn escaped_facts_come_back_as_typed() {
        for typed in nasty(20_000) {
            let line: String = typed.split_whitespace().collect::<Vec<_>>().join(" ");
            let line = line.replace(['\u{fdd0}', '\u{1fffe}'], "");
            let read = parse(&markdown_text(&line)).value;
            let expected = line.trim_matches(' ');
            let words = all_words(&read);
            assert_eq!(words, expected, "{:?}", markdown_text(&line));
            assert!(
                expected.is_empty() || matches!(read[..], [Block::Paragraph(ref p)] if p.len() == 1),
                "{line:?}"
            );
        }
    }
}
