//! The types of the model, read from what people type.

use crate::model::{Event, MergedFindings, Part, Programme, Report, Status};
use diagnostics::Place;
use fastrand::Rng;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use yaml_reader::read;
use yaml_source::trusted;

type Found = (&'static str, u32, u32, u32);

fn found<T: DeserializeOwned + JsonSchema + 'static>(text: &str) -> Vec<Found> {
    let diagnostics = read::<T>("f.yaml", text.as_bytes()).diagnostics;
    diagnostics.iter().map(|f| (f.id, f.place.line, f.place.column, f.place.length)).collect()
}

fn arg<T: DeserializeOwned + JsonSchema + 'static>(text: &str, name: &str) -> String {
    let diagnostics = read::<T>("f.yaml", text.as_bytes()).diagnostics;
    let args = diagnostics.iter().flat_map(|diagnostic| &diagnostic.args);
    args.filter(|(key, _)| *key == name).map(|(_, arg)| format!("{arg:?}")).collect()
}

const HEAD: &str = "days: [{date: 2016-04-06}]\n";

fn event(rest: &str) -> Vec<Found> {
    found::<Event>(&format!("{HEAD}{rest}"))
}

fn corrected(rest: &str) -> String {
    arg::<Event>(&format!("{HEAD}{rest}"), "corrected")
}

#[test]
fn a_right_file_is_read_with_places() {
    let text = "\u{FEFF}# a comment\r\nstatus: published\r\ndays:\r\n  - {date: 2016-04-06}\r\nplace: \"Söm #1\" # fine\r\nagenda:\r\n  - title: Über *innen\r\n    parts:\r\n      - text: |\r\n          a # b\r\n          c: d\r\n      - tables: all\r\n";
    let checked = read::<Event>("f.yaml", text.as_bytes());
    assert_eq!(checked.diagnostics, []);
    let event = checked.value.expect("a value");
    assert_eq!(event.status, Status::Published);
    assert_eq!((event.place.as_str(), event.place.place), ("Söm #1", Place::new(5, 8, 8)));
    assert_eq!(event.agenda[0].kind, None);
    let Part::Text(text) = &event.agenda[0].parts[0] else { panic!("text") };
    assert_eq!(text.as_str(), "a # b\nc: d\n");
}

#[test]
fn keys() {
    assert_eq!(event("ort: Jena\n"), [("unknown-key", 2, 1, 3)]);
    assert_eq!(arg::<Event>(&format!("{HEAD}ort: Jena\n"), "suggestion"), "Text(\"place\")");
    assert_eq!(event("series: {ordinal: 3}\n"), [("missing-key", 2, 9, 1)]);
    assert_eq!(
        event("place: Jena\ntagesordnung:\n  - titel: [x]\n"),
        [("unknown-key", 3, 1, 12), ("unknown-key", 4, 5, 5), ("needs-quotes", 4, 12, 1)]
    );
    assert_eq!(event("place: Jena\nplace: Gera\n"), [("duplicate-key", 3, 1, 5)]);
    assert_eq!(event("series:\n  title:\n"), [("missing-value", 3, 3, 5)]);
    assert_eq!(event("place: Jena\nvenue:\nhosts:\n"), []);
    let parts = "place: Jena\nagenda:\n  - parts:\n      - text: a\n        tables: all\n      - bild: x\n      - ein Satz\n";
    assert_eq!(
        event(parts),
        [
            ("several-keys", 6, 9, 6),
            ("unknown-key", 7, 9, 4),
            ("wrong-type", 7, 15, 1),
            ("wrong-type", 8, 9, 8)
        ]
    );
}

#[test]
fn values() {
    let of = |rest: &str| event(&format!("place: Jena\n{rest}"));
    assert_eq!(of("status: publishd\n"), [("unknown-value", 3, 9, 8)]);
    assert_eq!(of("all_day: ja\n"), [("wrong-type", 3, 10, 2)]);
    assert_eq!(of("hosts: sonneberg\n"), [("wrong-type", 3, 8, 9)]);
    assert_eq!(of("series: {title: x, ordinal: 06}\n"), [("wrong-type", 3, 29, 2)]);
    assert_eq!(of("series: {title: x, ordinal: 10000}\n"), [("number-out-of-range", 3, 29, 5)]);
    assert_eq!(of("series: x\n"), [("wrong-type", 3, 9, 1)]);
    assert_eq!(of("venue:\n  - x\n"), [("wrong-type", 4, 3, 1)]);
    assert_eq!(of("hosts: [a, , b]\n"), [("yaml-syntax", 3, 12, 1)]);
    assert_eq!(of("venue: \"C:\\Haus\"\n"), [("yaml-syntax", 3, 8, 1)]);
    assert_eq!(of("venue: Null\n"), [("needs-quotes", 3, 8, 4)]);
}

#[test]
fn comments_that_cut_text() {
    let of = |rest: &str| event(&format!("place: Jena\n{rest}"));
    assert_eq!(of("venue: Im Haus #offen für alle\n"), [("comment-cuts-value", 3, 16, 15)]);
    assert_eq!(
        corrected("place: J\nvenue: Im Haus #offen für alle\n"),
        "Text(\"venue: \\\"Im Haus #offen für alle\\\"\")"
    );
    assert_eq!(
        of("venue: Im Haus #offen\n  für alle\nhosts: x\n"),
        [("comment-cuts-value", 3, 16, 6), ("wrong-type", 5, 8, 1)]
    );
    assert_eq!(
        of(
            "venue: \"x\" # y\nstatus: draft # y\nhosts: [a] # y\n# z\nagenda: # y\n  - title: >\n      x # y\n"
        ),
        []
    );
    assert_eq!(of("venue: C#\n"), []);
}

#[test]
fn values_that_need_quotes() {
    let of = |rest: &str| event(&format!("place: Jena\n{rest}\nhosts: x\n"));
    let then = ("wrong-type", 4, 8, 1);
    for value in [
        "*innen",
        "*innen und x",
        "%x",
        "@x",
        "`x",
        "[E] B",
        "[E",
        "\"Wir\" sind",
        "& Co",
        "&Co KG",
        "! x",
        "!x",
        "!! x",
        "- a",
        "| x",
        "> x",
        "{x",
        "}x",
        "]x",
        ",x",
        "? x",
        "[E]",
        "{x}",
    ] {
        assert_eq!(
            of(&format!("venue: {value}")),
            [("needs-quotes", 3, 8, of(&format!("venue: {value}"))[0].3), then],
            "{value}"
        );
    }
    for value in ["\"Wir", "'Wir"] {
        assert_eq!(of(&format!("venue: {value}")), [("unclosed", 3, 8, 1), then], "{value}");
    }
    assert_eq!(of("venue: Haus: am Markt"), [("needs-quotes", 3, 12, 1), then]);
    assert_eq!(corrected("place: J\nvenue: Haus: am Markt\n"), "Text(\"venue: \\\"Haus: am Markt\\\"\")");
    assert_eq!(of("venue:Haus"), [("no-space-after-colon", 3, 6, 1), then]);
    assert_eq!(of("venue:\u{A0}Haus"), [("no-break-space-after-colon", 3, 6, 1), then]);
    let item = "place: Jena\ndateline:\n  - Thema: Netz\n  - Gera\n";
    assert_eq!(event(item), [("needs-quotes", 4, 10, 1)]);
}

#[test]
fn indents() {
    let of = |rest: &str| event(&format!("place: Jena\n{rest}hosts: x\n"));
    assert_eq!(
        of("series:\n\ttitle: x\n\tordinal: 06\n"),
        [("tab-indent", 4, 1, 1), ("wrong-type", 5, 11, 2), ("wrong-type", 6, 8, 1)]
    );
    assert_eq!(
        of("series:\n\u{A0}\u{A0}title: x\n"),
        [("no-break-space-indent", 4, 1, 1), ("wrong-type", 5, 8, 1)]
    );
    assert_eq!(
        of("series:\n  title: x\n  \u{202F}\u{A0}ordinal: 6\n"),
        [("no-break-space-indent", 5, 3, 1), ("wrong-type", 6, 8, 1)]
    );
    let text = "phrases:\n  opening: |\n    a\n    \tb\n    \u{A0}c\n";
    assert_eq!(of(text), [("wrong-type", 8, 8, 1)]);
}

#[test]
fn syntax() {
    let of = |rest: &str| event(&format!("place: Jena\n{rest}"));
    assert_eq!(of("series\nhosts: x\n"), [("yaml-syntax", 3, 1, 1)]);
    assert_eq!(
        of("hosts: x\nagenda:\n    - title: a\n   - title: b\n"),
        [("wrong-type", 3, 8, 1), ("yaml-syntax", 6, 4, 1)]
    );
    assert_eq!(of("---\na: 1\n"), [("second-document", 3, 1, 3)]);
    assert_eq!(of("venue: \u{7}x\n"), [("control-character", 3, 8, 1)]);
    assert_eq!(found::<Event>(""), [("empty-file", 1, 1, 1)]);
    assert_eq!(found::<Event>("# x\n"), [("empty-file", 1, 1, 1)]);
    assert!(read::<MergedFindings>("f", b"# x\n").value.is_some());
}

#[test]
fn budgets() {
    let deep = format!("a: {}\n", "[".repeat(100));
    assert!(found::<Event>(&deep).iter().any(|f| f.0 == "budget-exceeded"));
    let bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nhosts: &c [*b,*b,*b,*b,*b,*b,*b]\ndateline: [*c,*c,*c,*c,*c]\n";
    assert!(!found::<Event>(bomb).is_empty());
    let circle = "hosts: &a [*a]\n";
    assert!(!found::<Event>(circle).is_empty());
}

#[test]
fn what_is_left_is_read() {
    let text = "site: gera\nfoo: 1\nsuccesses:\n  - {id: a, text: A, x: y}\n  - text: no id\n  - id: c\n    text: C\n    field: [n]\n    y: z\n";
    let checked = read::<Report>("f.yaml", text.as_bytes());
    assert_eq!(checked.diagnostics.len(), 5, "{:#?}", checked.diagnostics);
    let report = checked.value.expect("a value");
    let texts: Vec<_> = report.successes.iter().map(|s| (s.text.as_str(), s.text.place.line)).collect();
    assert_eq!(texts, [("A", 4), ("C", 7)]);
}

#[test]
fn any_bytes_give_a_value_or_findings() {
    let seed = "name: ThINKA\nsites:\n  - {id: gera, name: \"Gera\"}\n  - id: jena\n    name: Jena # x\n    from: &x 2014-02\n    until: *x\npeople: [a, {b: c}]\nfunding:\n  - note: |\n      Gefördert # durch\n    logos: []\n";
    let mut rng = Rng::with_seed(7);
    let mut random = |end: usize| rng.usize(..end);
    let marks = b"\t\n\r :-#*&!|>'\"%@`[]{},?~\\\0\xA0\xC2\xE2\x80\xAF\xEF\xBB\xBF<0a";
    for round in 0..1000 {
        let mut bytes = if round % 3 == 0 { Vec::new() } else { seed.as_bytes().to_vec() };
        for _ in 0..=random(12) {
            let at = random(bytes.len() + 1);
            match random(3) {
                0 if at < bytes.len() => drop(bytes.remove(at)),
                1 => bytes.truncate(at.max(1)),
                _ => bytes.insert(at, marks[random(marks.len())]),
            }
        }
        let checked = read::<Programme>("f.yaml", &bytes);
        assert!(checked.value.is_some() || !checked.diagnostics.is_empty(), "{bytes:?}");
        for diagnostic in &checked.diagnostics {
            assert!(diagnostic.place.is_known() && diagnostic.place.column > 0, "{diagnostic:?} {bytes:?}");
        }
    }
}

/// Files made to be slow: a step that looks at all lines for each line would make this test hang.
#[test]
fn large_files_are_read_in_time() {
    let fill = |head: &str, unit: &str| format!("{head}{}", unit.repeat(64 * 1024 / unit.len()));
    let files = [
        fill("", "\t- a: b\n"),
        fill("hosts:\n", "\t- a\n  - b\n"),
        fill("place: |\n", "  \tx\n  y\n"),
        fill("hosts:\n", "- \"a\n\tb\"\n"),
        fill("", "a: *b\n"),
        fill("", "a: b # c\n"),
        fill("hosts: ", "["),
        fill("hosts: [", "a, "),
        fill("hosts:\n", "- {a: b}\n"),
        fill("place: ", "\u{7}"),
        fill("", "# x\n"),
        fill("", "a"),
        fill("place: \"", "a\n"),
        fill("place: x\n", "? "),
    ];
    for file in files {
        let checked = read::<Event>("f", file.as_bytes());
        assert!(checked.value.is_some() || !checked.diagnostics.is_empty());
    }
}

/// A reader that others wrote reads the same in every file that comes with the program, and in what people might type.
#[test]
#[allow(clippy::disallowed_methods, reason = "the test reads the examples")]
fn another_reader_reads_the_same() {
    let typed = [
        "a: &x [1, -2, true, ~]\nb: *x\n",
        "- |\n  a\n\n  b\n- >-\n  c\n  d\n- 'it''s'\n- \"\\u00e4\\n\"\n- Jena\n  und Gera\n",
        "? a\n: {b: [], c: {}}\n\"2\": null\n",
    ];
    let mut texts: Vec<String> = typed.map(str::to_owned).to_vec();
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else if entry.extension().is_some_and(|kind| kind == "yaml") {
                texts.push(std::fs::read_to_string(entry).unwrap());
            }
        }
    }
    assert!(texts.len() > 30, "{}", texts.len());
    for text in texts {
        let ours: serde_json::Value = trusted(&text).unwrap();
        assert_eq!(ours, serde_saphyr::from_str::<serde_json::Value>(&text).unwrap(), "{text}");
    }
}
