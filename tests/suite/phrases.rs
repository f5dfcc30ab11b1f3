//! An exchange's own phrases: nothing of them is lost, their tags are filled in, and what cannot be is a diagnostic with its place.

use crate::support::{Project, repo};
use austausch::compose::{PHRASES, Shape};
use austausch::store::BUILT_IN;
use std::collections::BTreeSet;
use std::fs;

const PROGRAMME: &str = "name: Muster
title: Muster-Gesamtvorhaben
language: de
office: {name: Koordinierungsstelle Muster, places: [Musterstadt]}
work_fields: [{id: netz, title: Netzwerk}]
sites: [{id: musterstadt, name: Musterstadt}, {id: beispielhausen, name: Beispielhausen}]
people: [{id: erika-muster, name: Erika Muster}]
rules: [{id: report-missing, severity: 'off'}]
";

/// An exchange that says as many phrases as can be, before its own.
const EXCHANGE: &str = "status: agreed
series: {title: Muster-Erfahrungsaustausch, ordinal: 3}
days: [{date: 2027-05-11}]
place: Musterstadt
venue: Bürgerhaus
hosts: [musterstadt]
organisers: []
dateline: [Musterstadt]
attendance:
  people: [{name: Anna Muster}, {name: Karl Krank, presence: excused}]
  absent: alle anderen
  volunteers: 2
  quorum: {present: 5, of: 9, needed: 5}
roles: [{task: Protokoll, people: [erika-muster]}]
follow_ups: [{what: Gespräch, due: 2027-09-01}]
approval: {objections_until: 2027-05-20, objections: [{text: Zahl falsch, by: Karl Krank}], approved: 2027-05-25}
agenda:
  - title: Bericht
    follow_ups: [{what: Anruf, state: done, from: {place: Beispielhausen, item: TOP 1}}]
    kind: theme-tables
    speakers: [erika-muster]
    parts:
      - findings: {kind: success, by_field: true}
      - findings: {kind: obstacle}
      - tables: all
      - follow_ups: all
      - ratings: {items: [{text: Räume, dots: 3}]}
      - materials: [{title: Folien, url: 'https://muster.example/folien', promised: {by: Erika Muster}}]
      - rounds: {minutes: 20, groups: [{name: A, stations: [Haus, Hof]}]}
      - decision: {text: Wir gehen hin., tally: {for: 3, against: 1, abstained: 0}}
next: [{date: 2027-11-03, place: Beispielhausen}]
authors: [erika-muster]
sign_off: {places: [Musterstadt], month: 2027-05}
";

const FINDINGS: &str = "findings:
  - {id: e1, kind: success, text: Ein Fest im Hof, field: netz}
  - {id: e2, kind: success, text: Ohne Feld}
";

/// The exchange with `phrases`, each as YAML below its name.
fn with(phrases: &str) -> Project {
    let indented: String = phrases.lines().map(|line| format!("  {line}\n")).collect();
    let own = if phrases.is_empty() { String::new() } else { format!("phrases:\n{indented}") };
    let exchange = format!("{own}{EXCHANGE}");
    Project::empty()
        .file("inputs/programme.yaml", PROGRAMME)
        .file("inputs/2027-05-11-musterstadt/exchange.yaml", exchange)
        .file("inputs/2027-05-11-musterstadt/findings.yaml", FINDINGS)
        .file(
            "inputs/2027-05-11-musterstadt/tables/1.yaml",
            "number: 1\ntitle: Räume\nminutes: 30\nseats: [{name: Anna Muster}]\nresults:\n  - text: Ein Ergebnis.\n",
        )
        .file(
            "inputs/2027-05-11-musterstadt/tables/2.yaml",
            "number: 2\ntitle: Wege\nminutes: 30\nresults: []\n",
        )
}

/// What all kinds of documents say in Markdown, without what guards signs there.
fn said(project: &Project) -> String {
    for kind in [
        "record",
        "participants",
        "guide",
        "seating-plan",
        "worksheets",
        "host-script",
        "attendance-certificate",
        "badges",
        "table-cards",
        "house-lists",
        "announcement",
        "teaser",
        "handover",
        "dossier",
        "site-sheet",
    ] {
        project.run(["build", "--kind", kind, "--format", "md", "2027-05-11-musterstadt"]).success();
    }
    let files = project.files();
    let read = files.iter().filter(|file| file.starts_with("outputs/") && file.ends_with(".md"));
    read.map(|file| project.read(file)).collect::<String>().replace('\\', "")
}

#[test]
fn every_phrase_that_is_shipped_is_declared_and_no_other() {
    let declared: BTreeSet<&str> = PHRASES.iter().map(|phrase| phrase.name).collect();
    let shipped = BUILT_IN
        .iter()
        .filter_map(|(path, _)| path.strip_prefix("templates/")?.split_once('/')?.1.strip_suffix(".de.hbs"));
    assert_eq!(declared, shipped.collect());
    assert_eq!(declared.len(), PHRASES.len());
}

#[test]
fn all_that_an_own_phrase_says_is_printed() {
    // Of these, two stand on top of pages, the others where the exchange has such data only.
    let unsaid = [
        "running-title",
        "running-place",
        "edition-note",
        "people",
        "guests",
        "invitation",
        "site-series",
        "credit",
        "postponed",
        "postponed-lead",
        "approval",
        "approval-lead",
        "version-date",
        "edition",
        "agenda-time",
        "session-kind",
        "participants-in-words",
        "participants-unknown",
        "finding-count",
        "finding-since",
        "findings-basis",
        "result-lead",
        "fact-day",
        "participants-note",
        "participants-heads",
        "consent",
        "reports-note",
        "cards-note",
        "seating-plan-none",
        "worksheets-none",
        "host-script-none",
        "attendance-certificate-none",
        "badges-none",
        "table-cards-none",
        "house-lists-note",
        // A dossier says these with a sheet of its own, or for the office.
        "dossier-signed",
        "dossier-chart-note",
        "dossier-noted",
        "dossier-sources-note",
        "dossier-network",
        "dossier-network-chart",
        // An invitation says these; the meeting here is over.
        "fact-reply",
        "directions-heading",
        "reply",
        "announcement-reply",
        // Minutes say these; the exchange here is laid out as a record.
        "minutes-hours",
        "minutes-duty",
        "minutes-person",
        "minutes-guest",
        "minutes-newcomers",
        "minutes-announced",
        "minutes-postponed",
        "minutes-agenda",
        "vote",
        "follow-ups-heading",
        "heading-number",
        "attendance-total",
        "attendance-group",
        "attendants",
        "guests-lead",
        "guests-of",
        "presence-hours",
        "date-entry",
        "next-where",
    ];
    for shape in [Shape::Line, Shape::Lines, Shape::Blocks] {
        let own: Vec<_> =
            PHRASES.iter().filter(|phrase| phrase.shape == shape && !unsaid.contains(&phrase.name)).collect();
        let typed = |name: &str| match shape {
            Shape::Line => format!("{name}: '1. Wort {name}'\n"),
            Shape::Lines => format!("{name}: |\n  Erste {name}.\n\n  Zweite {name}.\n"),
            Shape::Blocks => format!(
                "{name}: |\n  Erstens {name}.\n\n  Zweitens {name}.\n\n  - Punkt {name}\n\n  Drittens {name}.\n"
            ),
        };
        let project = with(&own.iter().map(|phrase| typed(phrase.name)).collect::<String>());
        let read = said(&project);
        for phrase in own {
            let words: &[&str] = match shape {
                Shape::Line => &["1. Wort"],
                Shape::Lines => &["Erste", "Zweite"],
                Shape::Blocks => &["Erstens", "Zweitens", "Punkt", "Drittens"],
            };
            for word in words {
                assert!(read.contains(&format!("{word} {}", phrase.name)), "{}: {word}\n{read}", phrase.name);
            }
        }
    }
}

#[test]
fn a_list_alone_is_printed_where_blocks_may_stand() {
    let read = said(&with("about-status: |\n  - Nur eine Liste\n"));
    assert!(read.contains("- Nur eine Liste"), "{read}");
}

#[test]
fn what_does_not_fit_a_line_is_an_error_with_its_place() {
    for (phrases, told) in [
        ("title: |\n  Erster Absatz.\n\n  Zweiter Absatz.\n", "Fehler[phrase-not-a-line]"),
        ("kicker: |\n  - ein Punkt\n  - zwei\n", "Fehler[phrase-not-a-line]"),
        ("participants-count: \"eins\\n\\nzwei\"\n", "Fehler[phrase-not-a-line]"),
        ("sign-off: |\n  Musterstadt\n\n  - ein Punkt\n", "Fehler[phrase-not-lines]"),
    ] {
        let project = with(phrases);
        let check = project.run(["check"]).code(1).stdout();
        assert!(check.contains(told) && check.contains("exchange.yaml:"), "{check}");
        project.run(["build", "--format", "md"]).code(1);
    }
}

#[test]
fn tags_in_an_own_phrase_work_as_in_the_files() {
    let read = said(&with(
        "opening: |\n  Wir trafen uns {{when event.start}} in {{event.place}}, zum {{ordinal event.ordinal \"dativ\"}} Mal.\n\n  \
         {{#each event.hosts}}\n  - Gastgeber {{name}}\n  {{/each}}\n\n  Ende in {{event.venue}}.\n\
         duty: 'Am Werk: {{duty.task}}'\n\
         table-heading: 'Tisch {{table.number}} ({{table.title}})'\n",
    ));
    for words in [
        "Wir trafen uns am 11.\u{a0}Mai 2027 in Musterstadt, zum dritten Mal.",
        "- Gastgeber Musterstadt",
        "Ende in Bürgerhaus.",
        "Am Werk: Protokoll",
        "Tisch 1 (Räume)",
        "Tisch 2 (Wege)",
    ] {
        assert!(read.replace('\u{202f}', "\u{a0}").contains(words), "{words} in\n{read}");
    }
    assert!(!read.contains("{{"), "{read}");
}

#[test]
fn what_people_typed_is_no_markup_in_an_own_phrase() {
    let project = with("opening: 'Im {{event.venue}}.'\n");
    let file = "inputs/2027-05-11-musterstadt/exchange.yaml";
    let exchange = project.read(file).replace("Bürgerhaus", "'*Haus* {{evil}} [x](y)'");
    let read = said(&project.file(file, exchange));
    assert!(read.contains("Im *Haus* {{evil}} [x](y)."), "{read}");
}

#[test]
fn a_mistake_in_a_tag_is_an_error_with_its_line() {
    for (phrases, at, words) in [
        ("opening: 'In {{event.plaze}}.'\n", "exchange.yaml:2:", "„event.plaze“"),
        ("opening: |\n  Ein Satz.\n\n  In {{event.plaze}}.\n", "exchange.yaml:5:", "„event.plaze“"),
        ("opening: |\n  Ein Satz.\n  {{frob event.place}}\n", "exchange.yaml:4:", "„frob“"),
        ("next: 'In {{#if event.place}}Gera'\n", "exchange.yaml:2:", "Schreibweise"),
        ("guide-opening: 'Bis {{x}}'\n", "exchange.yaml:2:", "„x“"),
        ("opening: 'Gastgeber: {{event.hosts}}'\n", "exchange.yaml:2:", "„event.hosts“"),
        ("next: |\n  Bald.\n  Am {{event.days}}\n", "exchange.yaml:4:", "„event.days“"),
        (
            "next: 'Es kamen {{#if event.attendance}}{{event.attendance}}{{/if}}'\n",
            "exchange.yaml:2:",
            "„event.attendance“",
        ),
        ("opening: |\n  Ein Satz.\n\n  {{> people}}\n", "exchange.yaml:5:", "„people“"),
    ] {
        let check = with(phrases).run(["check"]).code(1).stdout();
        assert!(
            check.contains("Fehler[phrase-fault]") && check.contains(at) && check.contains(words),
            "{phrases}{check}"
        );
    }
}

#[test]
fn a_fact_keeps_its_lines_and_a_title_tells_that_it_has_none() {
    let project = with(
        "fact-where: |\n  Rathaus\n  Markt 1\n  99999 Musterstadt\nkicker: |\n  Ein Titel\n  Eine Zeile\n",
    );
    let read = said(&project);
    assert!(read.contains("\nRathaus\nMarkt 1\n99999 Musterstadt\n"), "{read}");
    let check = project.run(["check"]).success().stdout();
    assert_eq!(check.matches("[phrase-in-one-line]").count(), 1, "{check}");
    assert!(check.contains("exchange.yaml:7:5"), "{check}");
}

#[test]
fn blanks_around_a_value_are_none_of_the_sentence() {
    let file = "inputs/2027-05-11-musterstadt/exchange.yaml";
    let typed = with("").read(file);
    let built = |value: fn(&str) -> String| {
        let named = [("place", "Musterstadt"), ("venue", "Bürgerhaus"), ("motto", "Ein Motto")];
        let own: String = named.map(|(key, words)| format!("{key}: {}\n", value(words))).concat();
        let own = own + &format!("dateline:\n  - {}\n", value("Musterstadt"));
        let link = format!(
            "      - link:\n          title: Seite\n          url: {}\n",
            value("https://muster.example")
        );
        let next = format!("next:\n  - date: 2027-11-03\n    place: {}\n", value("Beispielhausen"));
        let due = format!("follow_ups:\n  - what: Gespräch\n    due: {}\n", value("Mitte September"));
        let typed = typed
            .replace("follow_ups: [{what: Gespräch, due: 2027-09-01}]\n", &due)
            .replace("place: Musterstadt\nvenue: Bürgerhaus\n", "")
            .replace("dateline: [Musterstadt]\n", &own)
            .replace("      - decision:", &format!("{link}      - decision:"))
            .replace("next: [{date: 2027-11-03, place: Beispielhausen}]\n", &next);
        let project = with("").file(file, typed);
        let check = project.run(["check"]).success().stdout();
        (said(&project), check.matches('[').count())
    };
    let plain = built(str::to_owned);
    assert!(plain.0.contains("„Ein Motto“") && plain.0.contains("| Mitte September |"), "{}", plain.0);
    let forms: [fn(&str) -> String; 2] =
        [|words| format!("|\n              {words}"), |words| format!("' {words} '")];
    for value in forms {
        assert_eq!(built(value), plain);
    }
}

/// The page for the office: every phrase with what it may be, what it is given beside the facts, and its German text.
#[test]
fn the_page_about_phrases_is_current() {
    let file = repo().join("docs/formulierungen.md");
    if std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
        fs::write(&file, page()).unwrap();
    }
    let found = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert!(found == page(), "docs/formulierungen.md is old: run the tests with SNAPSHOTS=overwrite");
}

const INTRO: &str = "# Formulierungen

Die Sätze der Dokumente, in der Reihenfolge, in der sie vorkommen. Jeden können Sie durch einen eigenen ersetzen:

- für einen Austausch in seiner `exchange.yaml`, unter `phrases`: `opening: Zum Austausch kamen alle.`
- für alle Austausche als Datei im Ordner `templates`: `austausch phrases opening --write` legt sie an.

`austausch phrases` nennt alle, `austausch phrases opening` eine mit dem, was hier steht. Der Text ist Markdown; was zwischen `{{` und `}}`
steht, wird eingesetzt: alle Angaben, die [vorlagen.md](vorlagen.md) unter „Alle Namen der Dokumentation“ nennt, und was hier unter „dazu“ steht.

Als eigener Text einer *Zeile* taugt ein Absatz, als *Zeilen* taugen mehrere, wo *Absätze* steht, auch Listen und Tabellen.
";

fn page() -> String {
    let mut page = INTRO.to_owned();
    for phrase in PHRASES {
        let shape = match phrase.shape {
            Shape::Line => "Zeile",
            Shape::Lines => "Zeilen",
            Shape::Blocks => "Absätze",
        };
        let given = phrase.given.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let given = if given.is_empty() { String::new() } else { format!(" · dazu: {given}") };
        let ending = format!("/{}.de.hbs", phrase.name);
        let (path, text) = BUILT_IN.iter().find(|(path, _)| path.ends_with(&ending)).unwrap();
        let text = std::str::from_utf8(text).unwrap().trim_end();
        page += &format!("\n## {}\n\n{shape}{given} · `{path}`\n\n```handlebars\n{text}\n```\n", phrase.name);
    }
    page
}

#[test]
fn phrases_are_listed_shown_and_written() {
    let project = Project::empty();
    let list = project.run(["phrases"]).success().stdout();
    for phrase in PHRASES {
        assert!(
            list.lines().any(|line| line.split_whitespace().next() == Some(phrase.name)),
            "{}",
            phrase.name
        );
    }
    let shown = project.run(["phrases", "byline"]).success().stdout();
    for words in
        ["byline (eine Zeile)", "templates/phrases/byline.de.hbs", "{{#each speakers}}", "speakers, item"]
    {
        assert!(shown.contains(words), "{words} in {shown}");
    }
    let told = project.run(["phrases", "eroeffnung"]).code(2).stderr();
    assert!(told.contains("Meinten Sie „opening“?") && told.contains("austausch phrases"), "{told}");
    project.run(["phrases", "title", "guide-privacy", "--write"]).success();
    assert_eq!(project.files(), ["templates/guide/guide-privacy.de.hbs", "templates/phrases/title.de.hbs"]);
    let project = project.file("templates/phrases/title.de.hbs", "Unser Treffen\n");
    project.run(["phrases", "--write"]).success();
    assert_eq!(project.files().len(), PHRASES.len());
    assert_eq!(project.read("templates/phrases/title.de.hbs"), "Unser Treffen\n", "what is there stays");
    assert!(project.run(["phrases", "title"]).success().stdout().contains("Unser Treffen"));
    // What was written says the same as what is built in.
    let project = with("").file("templates/none", "");
    let before = said(&project);
    project.run(["phrases", "--write"]).success();
    assert_eq!(said(&project), before);
}

#[test]
fn an_own_text_that_no_part_prints_is_told() {
    let exchange = "inputs/2016-04-06-sonneberg/exchange.yaml";
    let project = Project::with_inputs("2016-04-06-sonneberg");
    let text = project.read(exchange).replace(
        "\nphrases:\n",
        "\nphrases:\n  rounds-lead: In drei Runden.\n  guide-help-open: Rufen Sie an.\n",
    );
    let text = if text.contains("rounds-lead") {
        text
    } else {
        format!("{text}phrases: {{rounds-lead: In drei Runden., guide-help-open: Rufen Sie an.}}\n")
    };
    let project = project.file(exchange, text);
    for command in ["check", "build"] {
        let said = project.run([command]).stdout();
        assert_eq!(said.matches("[phrase-not-said]").count(), 1, "{said}");
        assert!(said.contains("„rounds-lead“ steht in dieser Dokumentation nirgends"), "{said}");
    }
}
