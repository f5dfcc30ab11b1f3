//! Slips in the way YAML is typed: each is told once, in its place, with the line to write.

use austausch::diag::{Finding, hint, message};
use austausch::exchange::{Event, Programme};
use austausch::lang::{Lang, Words};
use austausch::yaml::read;

const HEAD: &str = "place: Jena\n";

fn told(findings: &[Finding]) -> Vec<(u32, u32, String)> {
    let words = Words::new(Lang::De, None).0;
    let tell = |finding: &Finding| {
        let text = format!("{} → {}", message(finding, &words), hint(finding, &words).unwrap_or_default());
        (finding.place.line, finding.place.column, text)
    };
    findings.iter().map(tell).collect()
}

/// What is said of an `exchange.yaml`, below the line that names its place.
#[track_caller]
fn says(typed: &str, line: u32, column: u32, parts: &[&str]) {
    let found = told(&read::<Event>("f.yaml", format!("{HEAD}{typed}").as_bytes()).findings);
    let [(at, behind, text)] = found.as_slice() else { panic!("{typed}: {found:#?}") };
    assert_eq!((*at, *behind), (line, column), "{typed}: {text}");
    for part in parts {
        assert!(text.contains(part), "{typed}: {text}");
    }
}

/// Nothing is said of an `exchange.yaml`, and it is read as if `plain` were typed.
#[track_caller]
fn reads_as(typed: &str, plain: &str) {
    let read = |text: &str| read::<Event>("f.yaml", format!("{HEAD}{text}").as_bytes());
    let (one, other) = (read(typed), read(plain));
    assert_eq!(told(&one.findings), [], "{typed}");
    assert_eq!(told(&other.findings), [], "{plain}");
    assert_eq!(without_places(&format!("{one:?}")), without_places(&format!("{other:?}")), "{typed}");
}

fn without_places(debug: &str) -> String {
    let mut parts = debug.split("Place {");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + part.split_once('}').map_or(part, |(_, rest)| rest))
}

const DAYS: &str = "days: [{date: 2027-05-11}]\n";

#[test]
fn other_marks_in_place_of_a_dash() {
    for mark in ["–", "—", "•", "·", "−", "▪", "*", "\u{F0B7}"] {
        says(
            &format!("days:\n  {mark} {{date: 2027-05-11}}\n"),
            3,
            3,
            &["Am Anfang der Zeile", "→ Schreiben Sie: - {date: 2027-05-11}"],
        );
        says(
            &format!("days:\n  {mark} date: 2027-05-11\n    start: \"09:45\"\n  {mark} date: 2027-05-12\n"),
            3,
            3,
            &["- date: 2027-05-11"],
        );
        says(&format!("{DAYS}hosts:\n  - gera\n  {mark} jena\n"), 5, 3, &["- jena"]);
    }
    says("days:\n  – {date: 2027-05-11}\n", 3, 3, &["den Word aus dem Bindestrich gemacht hat"]);
    says(&format!("{DAYS}hosts:\n  – gera\n  – jena\n"), 4, 3, &["- gera"]);
    says(
        &format!(
            "{DAYS}agenda:\n  - title: A\n    parts: [{{text: a}}]\n  – title: B\n    parts: [{{text: b}}]\n"
        ),
        6,
        3,
        &["- title: B"],
    );
    says(&format!("{DAYS}hosts:\n  -gera\n"), 4, 3, &["fehlt ein Leerzeichen", "- gera"]);
    for text in [
        "phrases:\n  opening: |\n    – ein Punkt\n    • noch einer\n",
        "venue:\n  – unbekannt\n",
        "venue: Haus am Markt\n  – gleich hinter der Kirche\n",
        "hosts:\n  - gera\n    – hinten\n",
    ] {
        let findings = read::<Event>("f.yaml", format!("{HEAD}{DAYS}{text}").as_bytes()).findings;
        assert_eq!(told(&findings), [], "{text}");
    }
}

#[test]
fn spaces_that_nobody_sees() {
    for space in ['\u{A0}', '\u{202F}', '\u{2003}', '\u{200B}', '\u{AD}'] {
        says(
            &format!("days:\n  -{space}{{date: 2027-05-11}}\n"),
            3,
            3,
            &["geschütztes Leerzeichen", "- {date: 2027-05-11}"],
        );
        says(
            &format!("days:\n  -{space}{{date: 2027-05-11, start: \"09:45\"}}\n"),
            3,
            3,
            &["geschütztes Leerzeichen"],
        );
        says(&format!("days: [{{date:{space}2027-05-11}}]\n"), 2, 14, &["Hinter dem Doppelpunkt"]);
        says(&format!("days: {space}[{{date: 2027-05-11}}]\n"), 2, 7, &["geschütztes Leerzeichen", "days:"]);
        reads_as(
            &format!("days: [{{date: 2027-05-11}}]{space}\nall_day: true{space}\nstatus: draft{space}\n"),
            &format!("{DAYS}all_day: true\nstatus: draft\n"),
        );
        reads_as(
            &format!("days: [{{date: 2027-05-11{space}}}]\nstatus{space}: draft\nvenue: \"Haus\"{space}\n"),
            &format!("{DAYS}status: draft\nvenue: \"Haus\"\n"),
        );
    }
    reads_as(&format!("{DAYS}sta\u{AD}tus: dra\u{200B}ft\n"), &format!("{DAYS}status: draft\n"));
}

#[test]
fn numbers_and_truths_in_quotes_are_read() {
    reads_as(
        &format!("{DAYS}all_day: \"true\"\nseries: {{title: x, ordinal: \"3\", per_year: 'false'}}\n"),
        &format!("{DAYS}all_day: true\nseries: {{title: x, ordinal: 3, per_year: false}}\n"),
    );
    reads_as(
        &format!("{DAYS}all_day: True\nattendance: {{volunteers: \" 3 \"}}\n"),
        &format!("{DAYS}all_day: true\nattendance: {{volunteers: 3}}\n"),
    );
    let ordinal = |typed: &str| format!("{DAYS}series: {{title: x, ordinal: {typed}}}\n");
    says(
        &ordinal("1e3"),
        3,
        29,
        &["eine ganze Zahl von 1 bis 99", "„1e3“", "→ Schreiben Sie die Zahl in Ziffern."],
    );
    says(&ordinal("7."), 3, 29, &["ohne Zusatz: 7"]);
    says(&ordinal("1.000"), 3, 29, &["→ Schreiben Sie die Zahl in Ziffern."]);
    says(
        &format!("{DAYS}attendance: {{volunteers: 99999999999999999999}}\n"),
        3,
        26,
        &["Die Zahl 99999999999999999999 kann hier nicht stehen", "zu groß"],
    );
}

#[test]
fn commas_and_colons_in_braces() {
    let decision =
        |typed: &str| format!("{DAYS}agenda:\n  - title: A\n    parts:\n      - decision: {{{typed}}}\n");
    says(
        &decision("text: Anna, Bernd und Carla gehen hin"),
        6,
        32,
        &[
            "In geschweiften Klammern trennt das Komma",
            "- decision: {text: \"Anna, Bernd und Carla gehen hin\"}",
        ],
    );
    says(
        &decision("text: Anna, Bernd, Carla, tally: {for: 3}"),
        6,
        32,
        &["{text: \"Anna, Bernd, Carla\", tally: {for: 3}}"],
    );
    says(&decision("text: Er sagte \"ja\", und ging"), 6, 41, &["{text: 'Er sagte \"ja\", und ging'}"]);
    says(&decision("text: Anna: sie kommt"), 6, 26, &["{text: \"Anna: sie kommt\"}"]);
    says(&format!("{DAYS}series: {{title: x, ordnal: 3}}\n"), 3, 20, &["Meinten Sie `ordinal`?"]);
}

#[test]
fn quotes_and_brackets_without_end() {
    says(
        "days:\n  - date: 2027-05-11\n    start: \"09:45\n",
        4,
        12,
        &["Das Anführungszeichen wird nirgends geschlossen", "→ Schreiben Sie: start: \"09:45\""],
    );
    says(
        "days:\n  - date: 2027-05-11\n    start: \"09:45\n    end: \"16:00\"\nvenue: Haus\n",
        4,
        12,
        &["start: \"09:45\""],
    );
    says(
        "days:\n  - {date: 2027-05-11, start: \"09:45, end: \"16:00\"}\n",
        3,
        31,
        &["{date: 2027-05-11, start: \"09:45\", end: \"16:00\"}"],
    );
    let long = "venue: x\n".to_owned() + &"# Zeile\n".repeat(30);
    says(&format!("{DAYS}motto: \"Räume\n{long}"), 3, 8, &["motto: \"Räume\""]);
    says(&format!("{DAYS}hosts: [jena\n"), 3, 8, &["Der eckigen Klammer fehlt das Ende", "hosts: [jena]"]);
    says(
        "days:\n  - {date: 2027-05-11\n",
        3,
        5,
        &["Der geschweiften Klammer fehlt das Ende", "- {date: 2027-05-11}"],
    );
    says(&format!("{DAYS}motto: 'Wie geht's'\n"), 3, 8, &["motto: \"Wie geht's\""]);
    says(&format!("{DAYS}motto: \"Er sagte \"ja\"\"\n"), 3, 8, &["motto: 'Er sagte \"ja\"'"]);
    says(&format!("{DAYS}venue: [E\n"), 3, 8, &["venue: \"[E\""]);
}

#[test]
fn a_word_that_is_no_choice_leads_to_those_it_holds() {
    says(
        &format!("{DAYS}agenda:\n  - {{title: A, kind: Impulsvortrag}}\n"),
        4,
        22,
        &["`talk`", "`input`", "vortrag = talk"],
    );
    says(&format!("{DAYS}status: veröffentlicht\n"), 3, 9, &["`published`", "entwurf = draft"]);
}

/// Files made to be slow, as large as a file may be: many times the work for twice the size would make this test hang.
#[test]
fn a_large_file_is_read_in_time() {
    const SIZE: usize = 1024 * 1024;
    let fill = |head: &str, unit: &str| {
        let mut text = head.to_owned();
        while text.len() + unit.len() <= SIZE {
            text.push_str(unit);
        }
        text
    };
    let keys = |size: usize| (0..size / 12).map(|number| format!("k{number:07}: 1\n")).collect::<String>();
    let files = [
        fill("place: J\nhosts:\n", "  – gera\n"),
        fill("place: J\nagenda:\n", "  – title: a\n    kind: talk\n"),
        fill("place: J\nagenda:\n", "  - {title: a, b, c}\n"),
        fill("place: J\nagenda:\n", "  - {title: \"a}\n"),
        fill("place: J\nagenda:\n", "  - title: 'Wie geht's'\n"),
        fill("place: J\nagenda:\n", "  - {title:\u{A0}a}\n"),
        fill("place: J\nhosts: [", "a: b, "),
        fill("place: J\nhosts: ", "["),
        fill("place: J\nhosts: ", "{a: "),
        fill("place: J\nhosts: [\"", "\", \""),
        fill("place: \"", "a\n"),
        fill("place: J\nvenue: ", "a – b "),
        fill("place: J\n", "- –\n"),
        fill("place: J\nhosts:\n", "  - \"a\n"),
        fill("", "x: &a [*a, *a]\n"),
        fill("place: J\ndays: [{date: ", "1"),
        fill("place: J\n", "\u{A0}venue: x\n"),
        keys(SIZE),
    ];
    for file in files {
        let start = std::time::Instant::now();
        let checked = read::<Event>("f", file.as_bytes());
        let (took, head) = (start.elapsed(), file.chars().take(40).collect::<String>());
        assert!(checked.value.is_some() || !checked.findings.is_empty(), "{head}");
        // The tests are built without optimisation, which makes reading about ten times as slow.
        assert!(took.as_secs() < 40, "{head}: {took:?}");
    }
    assert!(read::<Programme>("f", keys(SIZE).as_bytes()).value.is_none());
}
