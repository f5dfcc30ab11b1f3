//! Facts of a record: none is printed that nobody typed, none is lost, and none contradicts another untold.

use crate::support::Project;

const PROGRAMME: &str = "\
name: Muster
title: Muster-Gesamtvorhaben
language: de
office: {name: Koordinierungsstelle Muster, places: [Musterstadt]}
sites:
  - {id: musterstadt, name: Musterstadt}
  - {id: beispielhausen, name: Beispielhausen}
  - {id: auestadt, name: Auestadt}
people:
  - {id: erika-muster, name: Erika Muster}
  - {id: alt, name: Alter Leiter, roles: [{role: Leiter, until: 2027-06}]}
rules:
  - {id: report-missing, severity: \"off\"}
";
const HEAD: &str = "\
series: {title: Muster-Erfahrungsaustausch, ordinal: 3}
days: [{date: 2027-05-11}]
place: Musterstadt
hosts: [musterstadt]
authors: [erika-muster]
";
const FOLDER: &str = "inputs/2027-05-11-musterstadt";

/// An exchange with `keys` beside those that each has.
fn exchange(keys: &str) -> Project {
    Project::empty()
        .file("inputs/programme.yaml", PROGRAMME)
        .file(&format!("{FOLDER}/exchange.yaml"), format!("{HEAD}{keys}"))
}

/// The rules that find something, with line and column.
fn found(project: &Project) -> Vec<String> {
    let said = project.run(["check", "--json"]).success().stdout();
    let said: Vec<serde_json::Value> = serde_json::from_str(&said).unwrap();
    said.iter().map(|one| format!("{}:{}", one["id"].as_str().unwrap(), one["line"])).collect()
}

/// The record in that format, as it is written.
fn built(project: &Project, ending: &str) -> String {
    let format = ending.rsplit('.').next().unwrap();
    project.run(["build", "--format", format]).success();
    let files = project.files();
    let file = files.iter().find(|file| file.starts_with("outputs/") && file.ends_with(ending)).unwrap();
    project.read(file).replace(['\u{a0}', '\u{202f}'], " ")
}

fn markdown(project: &Project) -> String {
    built(project, ".md")
}

fn agenda(items: &str) -> Project {
    exchange(&format!("agenda:\n{items}"))
}

#[test]
fn figures_that_contradict_are_found_each() {
    let project = exchange(
        "attendance:
  people:
    - {name: Jana Muster}
    - {name: Jana Muster}
    - {name: Karl}
  apologies: [Karl]
  quorum: {present: 20, of: 15, needed: 30}
agenda:
  - title: Bericht
    kind: talk
    day: 3
    parts:
      - decision:
          text: Der Antrag wird angenommen.
          tally: {for: 2, against: 12}
",
    );
    assert_eq!(
        found(&project),
        [
            "person-twice:9",
            "person-twice:11",
            "quorum-differs:12",
            "quorum-differs:12",
            "item-day-unknown:16",
            "tally-differs:20",
        ]
    );
}

#[test]
fn figures_that_fit_are_let_be() {
    let project = exchange(
        "attendance:
  people:
    - {name: Jana Muster, organisation: Haus A}
    - {name: Jana Muster, organisation: Haus B}
    - {name: Frau Muster}
    - {name: Herr Muster}
  apologies: [Karl Krank]
agenda:
  - {title: Vortrag, start: \"09:00\", end: \"10:00\", parts: [{text: a.}]}
  - {title: Pause, kind: break, start: \"09:30\", end: \"09:45\"}
  - {title: Foren, kind: forum, start: \"10:00\", end: \"11:00\", parts: [{text: b.}]}
  - {title: Markt, kind: marketplace, start: \"10:30\", end: \"11:30\", parts: [{text: c.}]}
  - title: Nachtfilm
    start: \"20:30\"
    end: \"00:30\"
    parts:
      - decision: {text: Der Antrag wird mehrheitlich angenommen., tally: {for: 3, against: 1}}
      - decision: {text: Der Antrag ist einstimmig abgelehnt., tally: {for: 0, against: 4}}
      - decision: {text: Bei einer Enthaltung wird er angenommen., tally: {for: 3, abstained: 1}}
",
    );
    assert_eq!(found(&project), <[String; 0]>::default());
}

#[test]
fn numbers_are_typed_where_they_have_the_place_of_the_item() {
    let project = agenda(
        "  - {title: Begrüßung, parts: [{text: a.}]}
  - {title: Bericht, heading: 2. Finanzen, parts: [{text: b.}]}
  - {title: 3. Quartal, parts: [{text: c.}]}
  - {title: Ausblick, items: [1. FC Musterhaus, b) Gelder], parts: [{text: d.}]}
",
    );
    assert_eq!(found(&project), ["typed-number:8", "typed-number:10"]);
}

#[test]
fn a_motion_that_failed_is_no_decision() {
    let items = "  - title: Beschlüsse
    parts:
      - decision: {text: Der Verein erhält einen Zuschuss., tally: {for: 3, against: 5}}
      - decision: {text: Es gibt eine Raumliste., tally: {for: 4, against: 4}}
      - decision: {text: Es gibt ein Fest., tally: {for: 8, against: 1}}
      - decision: {text: Alle kommen.}
";
    let project = agenda(items);
    for ending in [".md", ".html", "_Artikel.html"] {
        let read = built(&project, ending);
        let leads = ["Abgelehnt:", "Abgelehnt:", "Beschluss:", "Beschluss:"];
        let said = ["Der Verein", "Es gibt eine", "Es gibt ein Fest", "Alle kommen"];
        for (lead, text) in leads.into_iter().zip(said) {
            let before = &read[..read.find(text).unwrap()];
            let last = before.rfind(':').map(|at| &before[..=at]).unwrap();
            assert!(last.ends_with(lead), "{lead} before {text} in {ending}");
        }
    }
    let english =
        agenda(items).file("inputs/programme.yaml", PROGRAMME.replace("language: de", "language: en"));
    let read = markdown(&english);
    assert_eq!((read.matches("Rejected:").count(), read.matches("Decision:").count()), (2, 2), "{read}");
}

#[test]
fn a_kind_that_nobody_typed_is_not_printed() {
    let items = "  - {title: Begrüßung, start: \"09:00\", parts: [{text: x.}]}
  - {title: Beschlüsse, start: \"10:00\", KIND parts: [{text: y.}]}
";
    let some = markdown(&agenda(&items.replace("KIND", "kind: business,")));
    assert!(some.contains("| Nr. | Zeit | Thema | Form |"), "{some}");
    assert!(some.contains("| 1. | 9 Uhr | Begrüßung |  |"), "{some}");
    assert!(some.contains("| 2. | 10 Uhr | Beschlüsse | Regularien |"), "{some}");
    let none = markdown(&agenda(&items.replace("KIND ", "")));
    assert!(none.contains("| Nr. | Zeit | Thema |\n") && !none.contains("Vortrag"), "{none}");
}

#[test]
fn internal_items_leave_their_number_free() {
    let items = "  - {title: Begrüßung, parts: [{text: a.}]}
  - {id: sache, title: Personalsache, internal: true, parts: [{text: b.}]}
  - {title: Nachtrag dazu, in: sache, parts: [{text: c.}]}
  - {title: Nicht angekündigt, announced: false, internal: true, parts: [{text: d.}]}
  - {title: Haushalt, parts: [{text: siehe TOP 04.}]}
";
    let read = markdown(&exchange(&format!("numbering: {{agenda: top}}\nagenda:\n{items}")));
    assert!(read.contains("| TOP 01 | Begrüßung |") && read.contains("| TOP 04 | Haushalt |"), "{read}");
    let read = markdown(&agenda(items));
    assert!(read.contains("| 1. | Begrüßung |") && read.contains("| 4. | Haushalt |"), "{read}");
    assert!(!read.contains("Personal") && !read.contains("Nachtrag"), "{read}");
}

const SITES: [(&str, &str); 2] = [
    ("musterstadt", "site: musterstadt\nsuccesses:\n  - {id: musterstadt-e1, text: Ein Fest.}\n"),
    ("beispielhausen", "site: beispielhausen\nsuccesses:\n  - {id: beispielhausen-e1, text: Ein Garten.}\n"),
];

#[test]
fn counts_and_names_behind_a_finding_are_two_switches() {
    let read = |switches: &str| {
        let mut project = agenda("  - title: Bericht\n    parts:\n      - findings: {kind: success}\n")
            .file("inputs/programme.yaml", format!("{PROGRAMME}{switches}"))
            .file(
                &format!("{FOLDER}/findings.yaml"),
                "findings:\n  - {id: f1, kind: success, text: Feste gelangen., from: [musterstadt-e1]}\n",
            );
        for (site, text) in SITES {
            project = project.file(&format!("{FOLDER}/sites/{site}.yaml"), text);
        }
        let read = markdown(&project);
        read.lines().find(|line| line.contains("Feste gelangen")).unwrap().to_owned()
    };
    assert_eq!(read(""), "- Feste gelangen.");
    assert_eq!(read("show_counts: true\n"), "- Feste gelangen. (1 von 2 Berichten)");
    assert_eq!(read("show_sites: true\n"), "- Feste gelangen. (Musterstadt)");
    assert_eq!(
        read("show_counts: true\nshow_sites: true\n"),
        "- Feste gelangen. (1 von 2 Berichten: Musterstadt)"
    );
}

#[test]
fn a_published_record_says_since_when() {
    let agenda = "agenda: [{title: Bericht, parts: [{text: x.}]}]\n";
    assert_eq!(found(&exchange(&format!("status: published\n{agenda}"))), ["published-without-day:null"]);
    for known in [
        "status: published\npublished: 2027-06-01\n",
        "status: published\nsign_off: {month: 2027-06}\n",
        "status: agreed\n",
    ] {
        assert_eq!(found(&exchange(&format!("{known}{agenda}"))), <[String; 0]>::default(), "{known}");
    }
}

/// A picture of one point, as small as a PNG can be.
fn picture() -> Vec<u8> {
    std::fs::read(crate::support::repo().join("tests/fixtures/any-text/full/inputs/logo.png")).unwrap()
}

#[test]
fn a_picture_stands_only_where_those_in_it_agreed() {
    let shown = |consent: &str| {
        let project = agenda(&format!(
            "  - title: Rundgang
    parts:
      - text: Alle gingen mit.
      - photos:
          - {{file: bild.png, alt: Ein Mensch winkt, credit: Anna, {consent}}}
"
        ))
        .file(&format!("{FOLDER}/bild.png"), picture());
        let rules: Vec<String> = found(&project);
        project.run(["build", "--format", "typ,html,md"]).success();
        let files = project.files();
        let is_in = |ending: &str| {
            let file =
                files.iter().find(|file| file.starts_with("outputs/") && file.ends_with(ending)).unwrap();
            project.read(file).contains("Ein Mensch winkt")
        };
        let there = (is_in("main.typ"), is_in("_Artikel.html"), is_in(".md"));
        (there, rules)
    };
    let withheld = vec!["photo-withheld:11".to_owned()];
    for refused in [
        "consent: nein",
        "consent: Einwilligung widerrufen",
        "consents: [{kind: refused}]",
        "consents: [{kind: written, by: Anna}, {kind: spoken, by: Karl, withdrawn: 2027-06-01}]",
        "consents: [{kind: written, by: Kim, child: true}]",
        "consent: 'Einwilligung: liegt vor', consents: [{kind: refused}]",
        "legal_basis: § 23 KunstUrhG, consent: nein",
    ] {
        assert_eq!(shown(refused), ((false, false, false), withheld.clone()), "{refused}");
    }
    assert_eq!(shown("consents: [{kind: written, uses: [print]}]"), ((true, false, false), withheld.clone()));
    assert_eq!(shown("consents: [{kind: written, uses: [web]}]"), ((false, true, true), withheld));
    let told = vec!["photo-without-consent:11".to_owned()];
    for unproven in ["consent: ja", "consent: Einwilligung schriftlich", "caption: Winken"] {
        assert_eq!(shown(unproven), ((true, true, true), told.clone()), "{unproven}");
    }
    for proven in [
        "consents: [{kind: written, uses: [print, web]}]",
        "consents: [{kind: written, by: Kim, child: true, guardians: [Anna]}]",
        "consents: [{kind: nobody}]",
        "consent: Personen sind nicht zu sehen, consents: [{kind: nobody}]",
        "legal_basis: § 23 KunstUrhG",
    ] {
        assert_eq!(shown(proven), ((true, true, true), Vec::new()), "{proven}");
    }
}

#[test]
fn who_agreed_is_printed_nowhere() {
    let project = agenda(
        "  - title: Rundgang
    parts:
      - photos:
          - file: bild.png
            alt: Zwei Menschen winken
            credit: Anna
            consents:
              - {kind: written, by: Geheime Person, date: 2027-05-12}
              - {kind: written, by: Kind Geheim, child: true, guardians: [Mutter Geheim], date: 2027-05-12}
",
    )
    .file(&format!("{FOLDER}/bild.png"), picture());
    let read = markdown(&project);
    assert!(read.contains("- Zwei Menschen winken: Einwilligung schriftlich, 12. Mai 2027\n"), "{read}");
    assert!(!read.contains("Geheim"), "{read}");
}

#[test]
fn statements_in_no_finding_are_told_once_a_site_and_not_when_all_is_published() {
    let statements: String = (1..=24)
        .map(|number| format!("  - {{id: beispielhausen-e{number}, text: Aussage {number}.}}\n"))
        .collect();
    let project = |status: &str| {
        exchange(&format!(
            "status: {status}\npublished: 2027-06-01\nagenda:\n  - title: Bericht\n    parts:\n      - findings: {{kind: success}}\n"
        ))
        .file(
            &format!("{FOLDER}/sites/beispielhausen.yaml"),
            format!("site: beispielhausen\nsuccesses:\n{statements}"),
        )
        .file(
            &format!("{FOLDER}/findings.yaml"),
            "findings:\n  - {id: f1, kind: success, text: Es ging., from: [beispielhausen-e1]}\n",
        )
    };
    assert_eq!(found(&project("draft")), ["statement-unused:4"]);
    let said = project("draft").run(["check"]).success().stdout();
    let line = "Beispielhausen: Über 23 Aussagen ist noch nicht entschieden (beispielhausen-e2, beispielhausen-e3, beispielhausen-e4, beispielhausen-e5, beispielhausen-e6 und 18 weitere).";
    assert!(said.contains(line), "{said}");
    assert_eq!(found(&project("published")), <[String; 0]>::default());
}

/// Two sites with registrations, wishes, and what is for the office alone; the third has said nothing.
fn registered() -> Project {
    let keys = "deadline: 2027-04-27\nagenda: [{title: Bericht, parts: [{text: x.}]}]\n";
    exchange(keys)
        .file(
            &format!("{FOLDER}/exchange.yaml"),
            format!("{HEAD}{keys}").replace("{date: 2027-05-11}", "{date: 2027-05-11}, {date: 2027-05-12}"),
        )
        .file(
            "inputs/programme.yaml",
            format!("{PROGRAMME}work_fields:\n  - {{id: netzwerk, title: Netzwerkarbeit}}\n"),
        )
        .file(
            &format!("{FOLDER}/sites/beispielhausen.yaml"),
            "site: beispielhausen
filed: 2027-04-20T10:00
successes:
  - {id: beispielhausen-e1, field: netzwerk, text: Ein Fest gelang.}
  - {id: beispielhausen-e2, text: Streit im Haus., internal: true}
registration:
  people:
    - {name: Jana Muster, food: ohne Fleisch, access: Rampe}
    - {name: Karl Kommt, food: Ohne Fleisch, days: [2027-05-12]}
  theme_table: Räume
last_plans:
  - {id: beispielhausen-p1, state: partly, remark: Der Raum fehlt noch.}
",
        )
        .file(&format!("{FOLDER}/sites/auestadt.yaml"), "site: auestadt\nregistration: {people: []}\n")
}

#[test]
fn the_status_tells_who_comes_and_what_they_need() {
    let project = registered();
    let said = project.run(["status", "--today", "2027-04-21"]).success().stdout();
    for line in [
        "Angemeldet: 2 Personen von 2 Standorten",
        "  11. Mai 2027: 1 Person",
        "  12. Mai 2027: 2 Personen",
        "Noch nicht angemeldet: Musterstadt",
        "Essen: ohne Fleisch (Jana Muster, Beispielhausen)",
        "Zugang: Rampe (Jana Muster, Beispielhausen)",
        "Wunsch für einen Thementisch: Räume (Beispielhausen)",
        "Aus den letzten Plänen wurde: 0 erledigt, 1 teilweise, 0 aufgegeben, 0 offen",
    ] {
        assert!(said.lines().any(|is| is == line), "{line} in\n{said}");
    }
    let json = project.run(["status", "--json", "--today", "2027-04-21"]).success().stdout();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let expected = serde_json::json!({
        "people": 2,
        "days": [{"day": "2027-05-11", "people": 1}, {"day": "2027-05-12", "people": 2}],
        "registered": ["beispielhausen", "auestadt"],
        "open": ["musterstadt"],
        "food": [
            {"site": "beispielhausen", "name": "Jana Muster", "text": "ohne Fleisch"},
            {"site": "beispielhausen", "name": "Karl Kommt", "text": "Ohne Fleisch"},
        ],
        "access": [{"site": "beispielhausen", "name": "Jana Muster", "text": "Rampe"}],
        "theme_tables": [{"site": "beispielhausen", "name": null, "text": "Räume"}],
        "remarks": [],
    });
    assert_eq!(json["registrations"], expected);
    assert_eq!(json["last_plans"], serde_json::json!({"done": 0, "partly": 1, "dropped": 0, "open": 0}));
}

#[test]
fn the_list_of_participants_tells_heads_and_no_needs() {
    let project = registered();
    project.run(["build", "--kind", "participants", "--format", "md"]).success();
    let file = project.files().into_iter().find(|file| file.ends_with("Teilnahmeliste.md")).unwrap();
    let read = project.read(&file).replace('\u{a0}', " ");
    assert!(read.contains("Mittwoch, 12. Mai 2027: 2 Personen"), "{read}");
    assert!(!read.contains("Fleisch") && !read.contains("Rampe"), "nobody else has to know: {read}");
}

#[test]
fn the_reading_copy_holds_all_that_was_sent_and_says_that_it_is_internal() {
    let project = registered();
    project.run(["build", "--kind", "reports", "--format", "md"]).success();
    let file = "outputs/2027-05-11-musterstadt/2027-05-11_Musterstadt_Rückmeldungen_Intern.md";
    let read = project.read(file).replace('\u{a0}', " ");
    let lines: Vec<&str> = read.lines().collect();
    for line in [
        "**Intern**",
        "## Für das Haus",
        "| Dienstag, 11. Mai 2027 | 1 |",
        "| ohne Fleisch | 2 |",
        "| Rampe | 1 |",
        "| Jana Muster | Beispielhausen |  | ohne Fleisch | Rampe |",
        "| Karl Kommt | Beispielhausen | 12. Mai 2027 | Ohne Fleisch |  |",
        "| niemand | Auestadt |  |  |  |",
        "- Beispielhausen: Räume",
        "Noch nicht angemeldet: Musterstadt",
        "## Standort: Beispielhausen",
        "- Ein Fest gelang. (Netzwerkarbeit)",
        "- Streit im Haus. (Intern)",
        "- beispielhausen-p1: teilweise erledigt – Der Raum fehlt noch.",
        "## Arbeitsfeld: Netzwerkarbeit",
        "- Ein Fest gelang. (Beispielhausen)",
        "## Ohne Arbeitsfeld",
        "- Streit im Haus. (Beispielhausen, Intern)",
    ] {
        assert!(lines.contains(&line), "{line} in\n{read}");
    }
    project.run(["build", "--format", "md"]).success();
    let record = project.files().into_iter().find(|file| file.ends_with("Dokumentation_Entwurf.md")).unwrap();
    assert!(!project.read(&record).contains("Streit"), "the record has none of it");
}

#[test]
fn what_new_writes_passes_check_and_names_nobody_of_the_examples() {
    let project = exchange(
        "dateline: [Musterstadt/Aue, Beispielhausen, Musterstadt/Aue]
guests: [{person: alt, role: Vertreter}]
follow_ups:
  - {what: Fragebogen zurücksenden, who: alle, due: Mitte Juni 2027}
  - {what: Liste führen, due: bis zum Sommer}
agenda:
  - title: Vereinbarungen
    parts: [{follow_ups: all}]
",
    );
    project.run(["new", "2027-11-03-beispielhausen"]).success();
    let text = project.read("inputs/2027-11-03-beispielhausen/exchange.yaml");
    assert_eq!(project.run(["check"]).success().stdout(), "Keine Befunde\n", "{text}");
    for line in [
        "dateline: [\"Beispielhausen\"]",
        "  - id: musterstadt-2027-05-11-1",
        "    what: \"Fragebogen zurücksenden\"",
        "    due: \"Mitte Juni 2027\"",
        "#   - {person: alt, role: \"Vertreter\"}",
    ] {
        assert!(text.lines().any(|is| is == line), "{line} in\n{text}");
    }
    // Names of the programme for which the program was first made.
    for word in ["heymann", "nordhausen", "gera", "sonneberg", "ministerium", "thinka"] {
        assert!(!text.to_lowercase().contains(word), "{word} in\n{text}");
    }
}

#[test]
fn the_sample_of_init_counts_for_nothing_beside_an_exchange() {
    let project = Project::empty();
    project.run(["init", "."]).success();
    project.run(["new", "2026-12-09-musterstadt"]).success();
    assert!(project.run(["forms"]).success().stdout().contains("2026-12-09"));
    let forms = project.files().into_iter().filter(|file| file.starts_with("outputs/"));
    assert!(forms.clone().count() > 0 && forms.clone().all(|file| !file.contains("2027-05-11")));
    assert!(project.run(["status"]).success().stdout().contains("2026-12-09"));
    project.run(["new", "2027-06-01-beispielhausen"]).success();
    let text = project.read("inputs/2027-06-01-beispielhausen/exchange.yaml");
    assert!(text.contains("Übernommen aus 2026-12-09-musterstadt"), "{text}");
    // Whoever edits it makes it their own.
    let sample = "inputs/2027-05-11-musterstadt/exchange.yaml";
    let edited = project.read(sample).replace("ordinal: 3", "ordinal: 8");
    let project = project.file(sample, edited);
    project.run(["new", "2027-12-01-beispielhausen", "--from", "2027-05-11-musterstadt"]).success();
    assert!(project.run(["status", "2027-05-11-musterstadt"]).success().stdout().contains("Musterstadt"));
}

#[test]
fn the_sample_alone_can_be_tried() {
    let project = Project::empty();
    project.run(["init", "."]).success();
    project.run(["forms"]).success();
    assert!(project.files().iter().any(|file| file.contains("2027-05-11") && file.ends_with(".html")));
}

#[test]
fn a_site_is_found_by_its_name() {
    let project = exchange("");
    project.run(["forms", "--site", "Beispielhausen", "--kind", "web"]).success();
    project.run(["forms", "--site", "AUESTADT", "--kind", "web"]).success();
    let forms: Vec<String> = project.files().into_iter().filter(|file| file.ends_with(".html")).collect();
    assert_eq!(forms.len(), 2, "{forms:?}");
    project.run(["new", "2027-11-03-auestadt", "--host", "Beispielhausen"]).success();
    assert!(project.read("inputs/2027-11-03-auestadt/exchange.yaml").contains("hosts: [beispielhausen]"));
    project.run(["forms", "--site", "Nirgendwo"]).code(1);
}

#[test]
fn the_program_alone_tells_what_it_is() {
    let project = Project::empty();
    let german = project.run::<&str>([]).success();
    assert!(german.stdout().contains("austausch init arbeitsordner"), "{}", german.stdout());
    assert_eq!(german.stderr(), "");
    assert!(project.run(["--lang", "en"]).success().stdout().contains("austausch init workfolder"));
    project.run(["template"]).code(2);
}

#[test]
fn a_message_that_is_no_rule_is_explained_by_an_example() {
    let said = Project::empty().run(["explain", "unknown-key"]).success().stdout();
    assert!(
        said.contains("getippt:  ort: Musterstadt") && said.contains("richtig:  place: Musterstadt"),
        "{said}"
    );
}
