use super::*;
use document::{Block, Inline, Item, List};
use fastrand::Rng;
use text_template::without_marks;

fn text(text: &str) -> Inline {
    Inline::Text(text.to_owned())
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(vec![text(words)])
}

fn list(start: Option<u32>, items: Vec<Vec<Block>>) -> Block {
    let items = items.into_iter().map(Item::new).collect();
    Block::List(match start {
        Some(first) => List::numbered(first, items),
        None => List::bullets(items),
    })
}

fn ids(markdown: &str) -> Vec<&'static str> {
    read(markdown).remarks.iter().map(|remark| remark.id).collect()
}

#[test]
fn what_people_mean_as_text_stays_text() {
    for (typed, said) in [
        ("Migranten*innen und Bewohner*innen", "Migranten*innen und Bewohner*innen"),
        ("6. April 2016 fand der Austausch statt", "6. April 2016 fand der Austausch statt"),
        ("Das war am\n6. April 2016", "Das war am 6. April 2016"),
        ("Gegner war der\n1. FC Sonneberg", "Gegner war der 1. FC Sonneberg"),
        ("1) nur einer", "1) nur einer"),
        ("nein\n---", "nein"),
        ("ja\n===", "ja"),
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
        assert_eq!(read(typed).blocks.first(), Some(&paragraph(said)), "{typed}");
    }
}

#[test]
fn what_people_mean_as_markup_is_markup() {
    let said = read("Als **Erfolge**\\\n*so* <http://a.de/b c> [x](http://y.de \"z\") <a@b.de>").blocks;
    let link = |url: &str, words: &str| Inline::Link { url: url.into(), content: vec![text(words)] };
    let expected = Block::Paragraph(vec![
        text("Als "),
        Inline::Strong(vec![text("Erfolge")]),
        Inline::LineBreak,
        Inline::Emphasis(vec![text("so")]),
        text(" "),
        link("http://a.de/b c", "http://a.de/b c"),
        text(" "),
        link("http://y.de", "x (z)"),
        text(" "),
        link("mailto:a@b.de", "a@b.de"),
    ]);
    assert_eq!(said, [expected]);
    assert_eq!(
        read("# Eins\n### Drei\n###### Sechs").blocks,
        [(3, "Eins"), (5, "Drei"), (6, "Sechs")].map(|(level, words)| Block::Heading {
            level,
            text: vec![text(words)],
            id: None
        })
    );
    assert_eq!(
        read("3. a\n4. b\n   - c\n\n     d").blocks,
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
    let said = read("- a\n  - b\n    - c\n      - d\n        - e\n          - f\n      - g");
    let deep = list(None, ["d", "e", "f", "g"].map(|words| vec![paragraph(words)]).into());
    let expected = list(
        None,
        vec![vec![
            paragraph("a"),
            list(None, vec![vec![paragraph("b"), list(None, vec![vec![paragraph("c"), deep]])]]),
        ]],
    );
    assert_eq!(said.blocks, [expected]);
    assert_eq!(said.remarks.first().map(|remark| remark.range.start), Some(24));
}

#[test]
fn tables_keep_every_cell() {
    let said = read("| a | b |\n|---|---|\n| c | d | e | f\n| g |");
    let Some(Block::Table(table)) = said.blocks.first() else { panic!("{:?}", said.blocks) };
    let words =
        |row: &[document::Cell]| row.iter().map(|cell| document::plain_text(&cell.text)).collect::<Vec<_>>();
    assert_eq!(words(&table.header), ["a", "b"]);
    assert_eq!(words(&table.rows[0]), ["c", "d | e | f"]);
    assert_eq!(words(&table.rows[1]), ["g", ""]);
    assert_eq!(said.remarks[0].id, "table-row-too-long");
    assert_eq!(said.remarks[0].range, 30..31);
}

#[test]
fn quotes_name_who_said_it() {
    let Some(Block::Quote(quote)) = read("> „Ja.“\n>\n> – Steffen Müller").blocks.pop() else {
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
    assert_eq!(
        ids("[Seite](www.muster.example) [Mail](info@muster.example) [x](#)"),
        ["link-leads-nowhere"; 3]
    );
    assert_eq!(ids("Es kamen [Anna](Leiterin), [3](4) Bewohner[innen](alle)."), Vec::<&str>::new());
    assert_eq!(ids("<b>a</b> <i>b</i> a<b und c>d"), ["markup-not-shown"]);
    assert_eq!(ids("Die Zahlen stimmen. # noch mit dem Amt klären"), ["remark-in-text"]);
    assert_eq!(ids("Wir sind die # 1 im Land, C # kann das."), Vec::<&str>::new());
    assert_eq!(ids("Ort\tZahl\nGera\t3\t4"), ["markup-not-shown"]);
    assert_eq!(ids("> | a | b |\n> |---|---|"), ["markup-not-shown"]);
    assert_eq!(read("a\n\nä `x` b").remarks[0].range, 6..9);
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
    let mut rng = Rng::with_seed(1);
    let mut next = move |end: usize| rng.usize(..end);
    (0..count).map(move |_| (0..next(24) + 1).map(|_| PARTS[next(PARTS.len())]).collect())
}

#[test]
fn no_letter_gets_lost() {
    for typed in nasty(20_000) {
        let said = read(&typed);
        if said.remarks.iter().any(|remark| remark.id == "image-in-text") {
            continue;
        }
        let read = all_words(&said.blocks);
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
        let read = read_said(&without_marks(&line)).blocks;
        let expected = line.trim_matches(' ');
        let words = all_words(&read);
        assert_eq!(words, expected, "{:?}", without_marks(&line));
        assert!(
            expected.is_empty() || matches!(read[..], [Block::Paragraph(ref p)] if p.len() == 1),
            "{line:?}"
        );
    }
}

/// Writes what is read, a line for each line printed: numbers before their items, bullets as `•`.
fn printed(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Heading { level, text, .. } => out.push_str(&format!("h{level} {}\n", words_of(text))),
            Block::Paragraph(text) => out.push_str(&format!("{}\n", words_of(text))),
            Block::Quote(quote) => {
                out.push_str(&format!("„{}“ {}\n", words_of(&quote.text), words_of(&quote.by)));
            }
            Block::List(list) => {
                for item in &list.items {
                    let mark = item.number.map_or("•".to_owned(), |number| format!("{number}."));
                    let inner = printed(&item.blocks).trim_end().replace('\n', "\n  ");
                    out.push_str(&format!("{mark} {inner}\n"));
                }
            }
            Block::Table(table) => {
                for row in std::iter::once(&table.header).chain(&table.rows) {
                    let cells: Vec<String> = row.iter().map(|cell| words_of(&cell.text)).collect();
                    out.push_str(&format!("|{}\n", cells.join("|")));
                }
            }
            Block::Figures(_) | Block::Callout(_) | Block::Chart(_) | Block::Register(_) => {
                panic!("{block:?}")
            }
        }
    }
    out
}

fn words_of(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) => text.clone(),
            Inline::Strong(content) => format!("*{}*", words_of(content)),
            Inline::Emphasis(content) => format!("_{}_", words_of(content)),
            Inline::Link { url, content } => format!("[{}|{url}]", words_of(content)),
            Inline::Language { .. }
            | Inline::Abbreviation { .. }
            | Inline::Reference { .. }
            | Inline::Sourced { .. } => words_of(inline.content()),
            Inline::LineBreak => "\n".to_owned(),
        })
        .collect()
}

fn holds(typed: &str, expected: &str) {
    assert_eq!(printed(&read(typed).blocks).trim_end(), expected, "{typed}");
}

#[test]
fn numbers_are_printed_as_typed() {
    for same in [
        "6. April: Jena\n20. April: Gera\n4. Mai: Suhl",
        "3. Platz: Jena\n2. Platz: Gera\n1. Platz: Suhl",
        "2. Platz: Gera\n1. Platz: Suhl",
        "5. Klasse: 20\n7. Klasse: 12",
        "6. April 2026 war der Auftakt.\n20. April 2026 folgte die Fahrt.",
        "1. Kasse\n2. Raum\n3. Zeit",
        "1. Kasse\n2. Raum\n3. Zeit\n5. Ort",
        "10. Kasse\n11. Raum",
        "1. a\n2. b\n1. c\n2. d",
        "01. a\n02. b",
        "2014. So\n2016. Anders",
        "1. Jena\n2. Gera\n2. Suhl\n4. Weimar",
        "1. Jena\n1. Gera\n3. Suhl",
        "1. Jena\n2. Gera\n4. Suhl\n5. Weimar",
    ] {
        holds(same, same);
    }
    // Two of one number are no list.
    let two = read("1. Jena\n2. Gera\n2. Suhl\n4. Weimar").blocks;
    assert!(two.iter().all(|block| matches!(block, Block::Paragraph(_))), "{two:?}");
    let long = "Haus ".repeat(20);
    holds(
        &format!("3. {long}\n1. {long}\n\n7. {long}"),
        &format!("3. {long}\n1. {long}\n\n7. {long}").replace(" \n", "\n").trim_end().replace("\n\n", "\n"),
    );
    holds("1. a\n1. b\n1. c", "1. a\n2. b\n3. c");
    holds("1.) a\n2.) b", "1. a\n2. b");
    holds("1.Kasse\n2.Raum", "1. Kasse\n2. Raum");
    let long =
        "Treffen in Jena mit allen Standorten im Rathaus, Beginn ist um zehn Uhr, Gäste sind willkommen";
    holds(&format!("6. April: {long}\n20. April: {long}"), &format!("6. April: {long}\n20. April: {long}"));
    holds(
        "Das war am\n6. April 2016 und am\n7. April 2016.",
        "Das war am 6. April 2016 und am 7. April 2016.",
    );
}

#[test]
fn a_line_with_a_mark_goes_on_with_nothing() {
    holds("1. Kasse prüfen\n  - bis Mai\n2. Raum suchen", "1. Kasse prüfen\n  • bis Mai\n2. Raum suchen");
    holds("10. Kasse\n   - bis Juni\n11. Raum", "10. Kasse\n  • bis Juni\n11. Raum");
    holds(
        "> Zitat einer Mutter\n---\nDanach sprach das Amt",
        "„Zitat einer Mutter“ \n---\nDanach sprach das Amt",
    );
    holds("> Zitat einer Mutter\nDanach sprach das Amt", "„Zitat einer Mutter“ \nDanach sprach das Amt");
    holds("- eins\n- zwei\n---\nNeuer Abschnitt", "• eins\n• zwei\n---\nNeuer Abschnitt");
    holds("- eins\n#\nzwei", "• eins\n#\nzwei");
    holds("- eins\nDanach sprach das Amt", "• eins\nDanach sprach das Amt");
    holds("- eins und\nzwei", "• eins und zwei");
    holds(
        "| a | b |\n|---|---|\n| c | d |\nDie Zahlen sind vorläufig.",
        "|a|b\n|c|d\nDie Zahlen sind vorläufig.",
    );
    holds("a\n\n- b\n\n  c\n- d", "a\n• b\n  c\n• d");
}

#[test]
fn lists_of_other_programs_are_lists() {
    for (typed, sign) in [
        ("• eins\n• zwei", "•"),
        ("•\teins\n•\tzwei", "•"),
        ("·\u{a0}eins\n·\u{a0}zwei", "·"),
        ("o eins\no zwei", "o"),
        ("§ eins\n§ zwei", "§"),
        ("\u{f0b7}\teins\n\u{f0b7}\tzwei", "\u{f0b7}"),
        ("– eins\n– zwei", "–"),
        ("-\u{a0}eins\n-\u{a0}zwei", "-"),
        ("▪ eins\n\n▪ zwei", "▪"),
    ] {
        holds(typed, "• eins\n• zwei");
        let remarks = read(typed).remarks;
        assert_eq!(remarks[0].args, [("sign", sign.into())], "{typed}");
        assert_eq!((remarks.len(), remarks[0].id), (1, "list-read"), "{typed}");
    }
    for prose in
        ["– eine Zeile", "• eine Zeile", "Er kam\n– wie er sagte –\nzu spät", "o Schreck", "§ 5\n§ 6"]
    {
        assert_eq!(printed(&read(prose).blocks).trim_end().replace('\n', " "), prose.replace('\n', " "));
        assert_eq!(read(prose).remarks, [], "{prose}");
    }
    for lines in ["a) eins\nb) zwei", "I. eins\nII. zwei", "1.1 eins\n1.2 zwei", "(1) eins\n(2) zwei"] {
        let long = "wort ".repeat(20);
        let lines = lines.replace("eins", &format!("eins {long}Ende"));
        holds(&lines, &lines);
        assert_eq!(read(&lines).remarks[0].id, "list-labels");
    }
    holds("Ort\tZahl\nGera\t3", "|Ort|Zahl\n|Gera|3");
}

#[test]
fn backslashes_of_paths_stay() {
    for same in [
        "unter \\\\server\\austausch\\2027 und K:\\Ablage\\(alt)\\_neu\\#1.",
        "K:\\Ablage\\",
        "in \\*\\Ordner",
        "a \\(b) \\$ \\% \\& c\\",
    ] {
        holds(same, same);
    }
    holds("**K:\\Ablage** und \\*so\\*\\_a", "*K:\\Ablage* und *so*_a");
    holds("1\\. FC", "1. FC");
    holds("so \\![Bild](http://b.example)", "so ![Bild|http://b.example]");
    holds("wirklich\\!", "wirklich\\!");
    holds("\\# so", "# so");
    holds("in K:\\Ablage\\\nund K:\\Neu", "in K:\\Ablage\\ und K:\\Neu");
}

#[test]
fn remarks_are_told_from_headings() {
    let told = |typed: &str| read(typed).remarks.iter().map(|remark| remark.id).collect::<Vec<_>>();
    holds(
        "Viel erreicht.\n# Frau Muster anrufen\nUnd mehr.",
        "Viel erreicht.\n# Frau Muster anrufen\nUnd mehr.",
    );
    assert_eq!(told("Viel erreicht.\n# Das Fest\nUnd mehr."), ["remark-in-text"]);
    assert_eq!(told("# Nachfrage klären\n\nEs kamen viele."), ["remark-in-text"]);
    for heading in
        ["# Das Fest\nEs kamen viele.", "Davor.\n\n# Das Fest\n\nDanach.", "Davor.\n## Das Fest\nDanach."]
    {
        assert_eq!(told(heading), Vec::<&str>::new(), "{heading}");
        assert!(printed(&read(heading).blocks).contains(" Das Fest\n"));
    }
    // Where headings stand as such, a line of the same kind right under words is one, too, and is told.
    for headed in [
        "# Vorab\n\nEs kamen viele.\n# Das Fest\nDanach.",
        "Davor.\n\n# Vorab\nEs kamen viele.\n# Das Fest\nDanach.",
    ] {
        assert_eq!(told(headed), ["remark-in-text"], "{headed}");
        assert!(printed(&read(headed).blocks).contains(" Das Fest\n"), "{headed}");
        assert!(!printed(&read(headed).blocks).contains("# Das Fest"), "{headed}");
    }
}

#[test]
fn stars_that_stress_nothing_are_told_where_they_open() {
    for (typed, at) in [
        ("**Wichtig:**Das Geld", vec![0]),
        ("Das **Geld:**kam und **Zeit:**auch", vec![4, 21]),
        ("**Das Geld** kam", vec![]),
        ("drei ** vier ** fünf", vec![]),
    ] {
        let told = read(typed).remarks.into_iter().filter(|remark| remark.id == "markup-not-shown");
        assert_eq!(told.map(|remark| remark.range.start).collect::<Vec<_>>(), at, "{typed}");
    }
}

#[test]
fn line_ends_of_other_programs_are_line_breaks() {
    for end in ['\u{b}', '\u{2028}', '\u{2029}', '\u{85}'] {
        holds(&format!("am Haus{end}der Hof"), "am Haus\nder Hof");
    }
}

#[test]
fn typed_signs_are_printed() {
    for same in [
        "+ gute Räume\n- zu wenig Geld",
        "- zu wenig Geld\n+ gute Räume",
        "+ gute Räume\n\n- zu wenig Geld",
        "12 Erwachsene\n+ 3 Kinder\n= 15 Personen",
        "+ 3.500 Euro\n- 200 Euro",
        "+ 3.500 Euro\n− 200 Euro",
        "+ eins",
        ">50 Jahre: 12 Personen",
        ">= 18 Jahre",
        ">> Weiter",
        "< 18 Jahre: 3\n> 18 Jahre: 5",
        "> 50 % der Befragten waren zufrieden.",
        "> 18. Lebensjahr",
        "Preis(*) und Dauer(*) gelten",
        "Bitte nur *.pdf, Plan*.xls senden",
        "http://x.example/*a*/b",
        "www.muster.example/*x*/y",
        "5 Euro*\n* zuzüglich Versand",
        "Der Eintritt kostet 5 Euro*.\n* zuzüglich Versand",
        "*) zuzüglich Versand (*)",
        "_info_@muster.example",
        "ablage/_neu_/liste",
        "_Anlage_.pdf und __alt__.docx in /home/_x_/y auf www.muster.example/_x_",
        "_neu.docx und alt_.docx",
        "[Anna](Leiterin) [3](4) Bewohner[innen](alle) [Seite](www.muster.example) [x](#)",
        "Unterschrift:\n______",
        "________________\nAnna Beispiel",
        "Bis bald\n--\nAnna Beispiel",
        "eins\n-\nzwei",
        "A. Beispiel, Gera\nB. Muster, Jena",
        "i) eins\nii) zwei\niii) drei",
        "a) eins\naa) zwei\nb) drei",
        "1.1.\teins\n1.2.\tzwei",
    ] {
        assert_eq!(printed(&read(same).blocks).trim_end().replace("\n\n", "\n"), same.replace("\n\n", "\n"));
    }
    assert_eq!(ids("A. Beispiel, Gera\nB. Muster, Jena"), Vec::<&str>::new());
    holds("Anna <anna@muster.example>", "Anna <[anna@muster.example|mailto:anna@muster.example]>");
    holds("5 Euro*\n\n* eins\n* zwei", "5 Euro*\n• eins\n• zwei");
    holds("*eins*/*zwei*", "_eins_/_zwei_");
    holds("**eins **zwei** drei**", "*eins zwei drei*");
    holds("*eins *zwei* drei*", "_eins zwei drei_");
    // A dash behind a blank line goes on with a sum only where a plus was said.
    holds("= 15 Personen\n\n- zu wenig Geld", "= 15 Personen\n• zu wenig Geld");
    holds("= 15 Personen\n= 3 Gruppen\n\n- zu wenig Geld", "= 15 Personen\n= 3 Gruppen\n• zu wenig Geld");
    holds("+ 3 Kinder\n\n- 2 Erwachsene", "+ 3 Kinder\n- 2 Erwachsene");
    holds("- 2 Erwachsene\n+ 3 Kinder\n\n- 1 Hund", "- 2 Erwachsene\n+ 3 Kinder\n- 1 Hund");
}

#[test]
fn quotations_keep_what_stands_in_them() {
    holds("> 2026 war gut.\n> Wir danken.", "„2026 war gut.\nWir danken.“");
    holds("> 2026 war gut.\n> – Anna Muster", "„2026 war gut.\n– Anna Muster“");
    holds("> - eins\n> - zwei", "„• eins\n• zwei“");
    holds("> Wir wollen:\n> 1. eins\n> 2. zwei\n>\n> – Anna", "„Wir wollen:\n1. eins\n2. zwei“ Anna");
    holds("> 1. eins\n> 2. zwei", "„1. eins\n2. zwei“");
    holds("> so\n>> ja", "„so“ \n„ja“");
}

/// Lines of a text by chance: each with words of its own, and none that goes on with the one before.
fn random_lines(rng: &mut Rng) -> Vec<String> {
    const KINDS: &[&str] = &[
        "N. Wort",
        "N. Wort",
        "N. Wort",
        "N) Wort",
        "+ Wort",
        "= Wort",
        "> N Wort",
        ">= N Wort",
        ">> Wort",
        "Wort*",
        "→ Wort",
        "§ N Wort",
        "____",
        "--",
        "Wort_Wort_.pdf",
        "Wort/_Wort_/Wort",
        "N. April",
        "N.1 Wort",
        "Na) Wort",
        "- Wort",
        "– Wort",
        "• Wort",
        "  - Wort",
        "   N. Wort",
        "* Wort",
        "> Wort",
        "# Wort",
        "## Wort",
        "---",
        "***",
        "===",
        "| Wort | Wort |",
        "|---|---|",
        "Wort\tWort",
        "Wort **Wort** Wort",
        "**Wort:**Wort",
        "Wort `Wort`",
        "Wort  ",
        "Wort\\",
        "K:\\Wort\\_Wort",
        "\\\\Wort\\(Wort)",
        "[Wort](Wort)",
        "[Wort]()",
        "„Wort“",
        "Wort\u{2028}Wort",
        "",
        "",
        "",
    ];
    let mut lines = Vec::new();
    for line in 0..rng.usize(..9) + 1 {
        let kind = KINDS[rng.usize(..KINDS.len())];
        let number = (rng.usize(..4) + 2).to_string();
        let mut made = String::new();
        for (index, part) in kind.replace('N', &number).split("Wort").enumerate() {
            if index > 0 {
                made.push_str(&format!("W{line}x{index}"));
            }
            made.push_str(part);
        }
        lines.push(made);
    }
    lines
}

/// Words and numbers, without marks.
fn tokens(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty()).map(str::to_owned).collect()
}

/// Whatever is typed: its words and numbers come out in their order, and each line that was typed begins a line that is printed.
#[test]
fn words_and_numbers_stay_in_their_lines() {
    let mut rng = Rng::with_seed(2);
    for _ in 0..4_000 {
        let lines = random_lines(&mut rng);
        let typed = lines.join("\n");
        let shown = printed(&read(&typed).blocks);
        let said: String = shown
            .lines()
            .map(|line| {
                let own = line.trim_start();
                let is_heading =
                    own.starts_with('h') && own.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
                format!("{}\n", if is_heading { own.get(2..).unwrap() } else { own })
            })
            .collect();
        assert_eq!(tokens(&said.replace("[", " [")), with_addresses(&lines), "{typed}\n\n{shown}");
        for line in &lines {
            let Some(first) = tokens(line).into_iter().find(|token| token.starts_with('W')) else { continue };
            let begins = said.lines().any(|line| {
                tokens(line)
                    .into_iter()
                    .find(|token| token.starts_with('W'))
                    .is_some_and(|token| token == first)
            });
            assert!(begins, "{line:?} begins no line\n{typed}\n\n{shown}");
        }
        for path in typed.split_whitespace().filter(|word| word.contains("\\_") || word.starts_with("\\\\")) {
            assert!(shown.contains(path), "{path}\n{typed}\n\n{shown}");
        }
    }
}

fn with_addresses(lines: &[String]) -> Vec<String> {
    lines.iter().flat_map(|line| tokens(line)).collect()
}

#[test]
fn nothing_takes_long() {
    for part in [
        "[a](",
        "[a](b)",
        "- ",
        "> ",
        "*a **b ",
        "`a ``b ",
        "<a ",
        "[",
        "1. a\n",
        "2. a\n",
        "- a\n",
        "• a\n\n",
        "| a ",
        "\\",
        "~~a ",
        "``` x\n",
        "a\n",
        "# a\n",
    ] {
        let text = part.repeat(200_000 / part.len());
        let took = || {
            let began = std::time::Instant::now();
            assert!(!read(&text).blocks.is_empty(), "{part}");
            began.elapsed()
        };
        // What really takes long takes long each time; a machine that is busy with something else does not.
        let took = (0..3).map(|_| took()).find(|took| took.as_secs() < 4);
        assert!(took.is_some(), "{part:?} takes long");
    }
}
