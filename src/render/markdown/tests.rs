use super::*;
use crate::render::sample::{self, list, paragraph, text};
use crate::store::Assets;
use document::{Inline, Quote, Table, plain_text};
use fastrand::Rng;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::BTreeMap;

fn writer() -> Writer {
    Writer::new(Arc::new(BTreeMap::new()))
}

fn events(markdown: &str) -> Vec<Event<'_>> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES;
    Parser::new_ext(markdown, options).collect()
}

/// Returns what a reader of the Markdown sees, white space joined.
fn seen(markdown: &str) -> String {
    let mut out = String::new();
    for event in events(markdown) {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(&text),
            Event::InlineHtml(html) | Event::Html(html) if html.trim() == "<!-- -->" => {}
            Event::InlineHtml(html) if &*html == "<br>" => out.push(' '),
            Event::InlineHtml(html) | Event::Html(html) => panic!("HTML: {html} in\n{markdown}"),
            Event::Rule => panic!("rule in\n{markdown}"),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell | TagEnd::List(_),
            ) => out.push(' '),
            Event::Start(Tag::Item | Tag::List(_) | Tag::Paragraph) => out.push(' '),
            Event::Start(Tag::CodeBlock(_) | Tag::FootnoteDefinition(_) | Tag::Strikethrough) => {
                panic!("{event:?} in\n{markdown}")
            }
            _ => {}
        }
    }
    spaced(&out)
}

fn spaced(text: &str) -> String {
    text.split([' ', '\n', '\t', '\r', '\u{a0}'])
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn rendered() -> (String, Vec<String>) {
    let (view, pictures, assets) = (sample::view(true), sample::pictures(), Assets::built_in());
    let made = markdown(Job {
        view: &view,
        pictures: &pictures,
        assets: &assets,
        stem: "probe",
        mark: "",
        has_article: true,
    })
    .unwrap();
    let paths = made.value.iter().map(|made| made.path.clone()).collect();
    let text = made.value.into_iter().next().map(|made| String::from_utf8(made.bytes).unwrap());
    (text.unwrap(), paths)
}

#[test]
fn what_people_typed_is_seen_and_never_markup() {
    let (markdown, paths) = rendered();
    for words in sample::EVIL {
        assert!(seen(&markdown).contains(&spaced(words)), "{words}\n{markdown}");
    }
    assert_eq!(paths, ["probe.md", "bilder/land.png", "bilder/runde (1).png", "bilder/tafel.png"]);
    assert!(markdown.contains("![Menschen an einem Tisch](<bilder/runde%20(1).png>)"), "{markdown}");
    assert!(markdown.contains("\n# 6. ThINKA-Erfahrungsaustausch"), "{markdown}");
    assert!(markdown.contains("**Sonneberg/Jena/Sondershausen.** Bereits"), "{markdown}");
}

#[test]
fn lists_keep_their_shape() {
    let below = |words| vec![list(None, vec![(words, vec![])])];
    let blocks = [
        list(Some(9), vec![("neun", below("a")), ("zehn", below("b"))]),
        list(Some(1), vec![("eins", vec![list(Some(3), vec![("drei", vec![])])])]),
        list(None, vec![("c", vec![])]),
        list(None, vec![("d", vec![]), ("", vec![])]),
    ];
    let expected = "9. neun\n   - a\n10. zehn\n    - b\n\n<!-- -->\n\n1. eins\n\n   3. drei\n\n- c\n\n<!-- -->\n\n- d\n-";
    assert_eq!(writer().blocks(&blocks), expected);
    let starts: Vec<_> = events(expected)
        .into_iter()
        .filter_map(|event| match event {
            Event::Start(Tag::List(start)) => Some(start),
            _ => None,
        })
        .collect();
    assert_eq!(starts, [Some(9), None, None, Some(1), Some(3), None, None]);
}

#[test]
fn tables_and_quotes() {
    let table = Table::new(
        vec![text("a|b"), text("c")],
        vec![vec![vec![Inline::Text("x".into()), Inline::LineBreak, Inline::Text("y".into())]]],
    )
    .titled(text("Titel"));
    assert_eq!(
        writer().blocks(&[Block::Table(table)]),
        "Titel\n\n| a\\|b | c |\n| --- | --- |\n| x<br>y |  |"
    );
    let quote = Quote { text: text("„Ja.“"), by: text("A. B.") };
    assert_eq!(writer().blocks(&[Block::Quote(quote)]), "> „Ja.“\n>\n> – A. B.");
}

#[test]
fn as_few_backslashes_as_can_be() {
    for words in
        ["am 6. April, z. B. 2.1 (a) und [?] – S & P", "Bürger-/Bewohner", "Straße 3a!?", "C++", "5 < 6"]
    {
        assert_eq!(writer().blocks(&[paragraph(words)]), words);
    }
}

/// Writes what no writer should fall over.
struct RandomText(Rng);

impl RandomText {
    fn below(&mut self, end: usize) -> usize {
        self.0.usize(..end)
    }

    fn words(&mut self) -> String {
        const PARTS: &[&str] = &[
            "a",
            "Ö",
            "wort",
            " ",
            "*",
            "**",
            "_",
            "__",
            "`",
            "```",
            "~~~",
            "~",
            "- ",
            "-",
            "+ ",
            "1. ",
            "2) ",
            "7",
            ".",
            ")",
            "#",
            "## ",
            "> ",
            "<b>",
            "<!--",
            "-->",
            "<https://z.de>",
            "[x](y)",
            "[x]: z",
            "[^1]",
            "[ ] ",
            "![",
            "](",
            "[",
            "]",
            "(",
            "|",
            "| - |",
            "|---|",
            "\\",
            "\\\\",
            "&amp;",
            "&#35;",
            "&",
            "---",
            "===",
            ":",
            ":--",
            "!",
            "<",
            ">",
            "/",
            "„",
            "“",
            "…",
            "€",
            "\n",
            "\u{a0}",
            "    ",
        ];
        (0..self.below(6) + 1).map(|_| PARTS[self.below(PARTS.len())]).collect()
    }

    fn inlines(&mut self, depth: usize) -> Inlines {
        (0..self.below(4) + 1)
            .map(|_| match self.below(if depth == 0 { 3 } else { 8 }) {
                0..=2 => Inline::Text(self.words()),
                3 | 4 => Inline::Strong(self.inlines(depth - 1)),
                5 => Inline::Emphasis(self.inlines(depth - 1)),
                6 => Inline::Link { url: "http://a.de/b(c".into(), content: self.inlines(depth - 1) },
                _ => Inline::LineBreak,
            })
            .collect()
    }
}

#[test]
fn inlines_survive() {
    let mut random = RandomText(Rng::with_seed(1));
    for round in 0..20_000 {
        let inlines = random.inlines(3);
        let expected = spaced(&plain_text(&inlines));
        let block = match round % 4 {
            0 => Block::Paragraph(inlines),
            1 => Block::Heading { level: 3, text: inlines, id: None },
            2 => Block::Table(Table::new(vec![inlines, Inlines::new()], Vec::new())),
            _ => Block::List(List::numbered(9, vec![Item::new(vec![Block::Paragraph(inlines)])])),
        };
        let markdown = writer().blocks(std::slice::from_ref(&block));
        assert_eq!(spaced(&seen(&markdown)), expected, "{block:?}\n{markdown}");
    }
}

#[test]
fn blocks_survive_side_by_side() {
    let mut random = RandomText(Rng::with_seed(2));
    for _ in 0..5_000 {
        let words: Vec<Inlines> = (0..4).map(|_| text(&random.words())).collect();
        let blocks: Vec<Block> = words
            .iter()
            .map(|words| match random.below(4) {
                0 => Block::Paragraph(words.clone()),
                1 => Block::Quote(Quote { text: words.clone(), by: Inlines::new() }),
                2 => {
                    let items = vec![Item::new(vec![Block::Paragraph(words.clone())])];
                    Block::List(if random.below(2) == 0 {
                        List::bullets(items)
                    } else {
                        List::numbered(10, items)
                    })
                }
                _ => Block::Heading { level: 4, text: words.clone(), id: None },
            })
            .collect();
        let markdown = writer().blocks(&blocks);
        let expected = spaced(&words.iter().map(|words| plain_text(words)).collect::<Vec<_>>().join(" "));
        assert_eq!(seen(&markdown), expected, "{blocks:?}\n{markdown}");
    }
}
