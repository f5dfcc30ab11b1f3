//! One file: bytes → a value of the model.

use super::decode::decode;
use super::raw::{without_control_characters, without_odd_ends};
use super::shape::Shapes;
use super::syntax::mend;
use super::tree::Tree;
use super::value::{Gone, value};
use super::verify::verify;
use diagnostics::{Checked, Diagnostic, Place, sort};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;

/// So many findings of one file are reported; who mends them sees the next ones.
const MAX_FINDINGS: usize = 20;

/// Reads the bytes of `file` (a name for the findings) as a `T`.
///
/// The value is as much of it as could be read: keys and list items with mistakes are left out, and every mistake is a
/// finding with its place. There is none when what must be there is missing or cannot be read. Any bytes at all give a
/// value or findings.
pub fn read<T: DeserializeOwned + JsonSchema + 'static>(file: &str, bytes: &[u8]) -> Checked<Option<T>> {
    let shapes = Shapes::of::<T>();
    let decoded = decode(bytes);
    let mut findings: Vec<Diagnostic> = decoded.finding.into_iter().collect();
    let value = if decoded.readable { read_text(decoded.text, &shapes, &mut findings) } else { None };
    for finding in &mut findings {
        finding.file = file.to_owned();
    }
    sort(&mut findings);
    findings.truncate(MAX_FINDINGS);
    Checked { value, findings }
}

/// Reads a text that comes with the program; `None` when it is no `T`.
pub fn trusted<T: DeserializeOwned>(text: &str) -> Option<T> {
    value(&Tree::read(text), &Gone::new()).ok()
}

fn read_text<T: DeserializeOwned>(
    text: String,
    shapes: &Shapes,
    findings: &mut Vec<Diagnostic>,
) -> Option<T> {
    let (text, controls) = without_control_characters(&text);
    findings.extend(controls);
    let mut mended = mend(without_odd_ends(text), shapes);
    let verdict = loop {
        if mended.tree.root.is_none() {
            findings.append(&mut mended.findings);
            return empty(mended.tree.stop.is_none(), shapes, findings);
        }
        let mut verdict = verify(&mended.text, &mended.tree, shapes);
        // What hides behind such a mistake is seen once it is mended.
        let Some(mistake) = verdict.mistake.take() else { break verdict };
        if !mended.mend(mistake) {
            break verdict;
        }
        mended.mend_syntax(shapes);
    };
    findings.append(&mut mended.findings);
    let is_clean = findings.is_empty() && verdict.findings.is_empty();
    findings.extend(verdict.findings.into_iter().map(|finding| {
        let place = mended.as_typed(finding.place);
        finding.at(place)
    }));
    if !verdict.usable {
        return None;
    }
    match value(&mended.tree, &verdict.gone) {
        Ok(value) => Some(value),
        Err(misfit) => {
            // What the schema does not know, a type of the model says.
            let place = mended.as_typed(misfit.place.unwrap_or(Place::new(1, 1, 1)));
            let finding = Diagnostic::error("yaml-syntax").at(place).with("reason", "other");
            findings.extend(is_clean.then_some(finding));
            None
        }
    }
}

/// A file without content: fine where every key may be missing.
fn empty<T: DeserializeOwned>(is_whole: bool, shapes: &Shapes, findings: &mut Vec<Diagnostic>) -> Option<T> {
    if !is_whole {
        return None;
    }
    let needs_content = shapes.root.fields.iter().any(|field| field.required);
    let finding =
        if needs_content { Diagnostic::error("empty-file") } else { Diagnostic::warning("empty-file") };
    findings.push(finding.at(Place::new(1, 1, 1)));
    if needs_content { None } else { trusted("{}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dice::Dice;
    use crate::model::{Event, MergedFindings, Part, Programme, Report, Status};

    type Found = (&'static str, u32, u32, u32);

    fn found<T: DeserializeOwned + JsonSchema + 'static>(text: &str) -> Vec<Found> {
        let findings = read::<T>("f.yaml", text.as_bytes()).findings;
        findings.iter().map(|f| (f.id, f.place.line, f.place.column, f.place.length)).collect()
    }

    fn arg<T: DeserializeOwned + JsonSchema + 'static>(text: &str, name: &str) -> String {
        let findings = read::<T>("f.yaml", text.as_bytes()).findings;
        let args = findings.iter().flat_map(|finding| &finding.args);
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
        assert_eq!(checked.findings, []);
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
        assert_eq!(event("status: draft\n"), [("missing-key", 1, 1, 4)]);
        assert_eq!(
            event("place: Jena\ntagesordnung:\n  - titel: [x]\n"),
            [("unknown-key", 3, 1, 12), ("unknown-key", 4, 5, 5), ("needs-quotes", 4, 12, 1)]
        );
        assert_eq!(event("place: Jena\nplace: Gera\n"), [("duplicate-key", 3, 1, 5)]);
        assert_eq!(event("place:\n"), [("missing-value", 2, 1, 5)]);
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
        assert_eq!(of("series: {title: x, ordinal: 100}\n"), [("number-out-of-range", 3, 29, 3)]);
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
        assert_eq!(checked.findings.len(), 5, "{:#?}", checked.findings);
        let report = checked.value.expect("a value");
        let texts: Vec<_> = report.successes.iter().map(|s| (s.text.as_str(), s.text.place.line)).collect();
        assert_eq!(texts, [("A", 4), ("C", 7)]);
    }

    #[test]
    fn any_bytes_give_a_value_or_findings() {
        let seed = "name: ThINKA\nsites:\n  - {id: gera, name: \"Gera\"}\n  - id: jena\n    name: Jena # x\n    from: &x 2014-02\n    until: *x\npeople: [a, {b: c}]\nfunding:\n  - note: |\n      Gefördert # durch\n    logos: []\n";
        let mut dice = Dice(0x2545_F491_4F6C_DD1D);
        let mut random = move |end: usize| dice.below(end);
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
            assert!(checked.value.is_some() || !checked.findings.is_empty(), "{bytes:?}");
            for finding in &checked.findings {
                assert!(finding.place.is_known() && finding.place.column > 0, "{finding:?} {bytes:?}");
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
            assert!(checked.value.is_some() || !checked.findings.is_empty());
        }
    }
}
