//! Meetings of any kind: what real records of the field needed, and whole records that were typed anew with invented names.

use crate::support::word::parts;
use crate::support::{Golden, Project, repo};
use std::fs;

/// An exchange of the invented programme with `rest` as what is typed about it.
fn meeting(rest: &str) -> Project {
    let head =
        "status: agreed\nseries: {title: Muster-Erfahrungsaustausch, ordinal: 3}\nplace: Musterstadt\n";
    let days = if rest.contains("days:") { "" } else { "days: [{date: 2027-05-11}]\n" };
    Project::muster().file("inputs/2027-05-11-musterstadt/exchange.yaml", format!("{head}{days}{rest}"))
}

/// The record as Markdown, with plain spaces.
fn record(project: &Project) -> String {
    project.run(["build", "--format", "md"]).success();
    let files = project.files();
    let file = files.iter().find(|file| file.starts_with("outputs/") && file.ends_with(".md")).unwrap();
    project.read(file).replace('\u{a0}', " ")
}

/// Ids of what `check` tells of the exchange.
fn told(project: &Project) -> Vec<String> {
    let output = project.run(["check"]).stdout();
    let ids = output.lines().filter_map(|line| Some(line.split_once('[')?.1.split_once("]:")?.0.to_owned()));
    ids.filter(|id| id != "report-missing").collect()
}

/// The lines of a record that begin with `mark`.
fn lines(record: &str, mark: &str) -> Vec<String> {
    record.lines().filter(|line| line.starts_with(mark)).map(str::to_owned).collect()
}

#[test]
fn items_have_numbers_of_their_own_in_agenda_and_headings() {
    let project = meeting(
        "numbering: {agenda: top}
agenda:
  - {number: 0, title: Ankommen, parts: [{text: a.}]}
  - {title: Regularien, parts: [{text: b.}]}
  - {number: '1.1', title: Haus A, parts: [{text: c.}]}
  - {number: '5', parts: [{text: d.}]}
  - {title: Sonstiges, parts: [{text: e.}]}
",
    );
    assert_eq!(told(&project), Vec::<String>::new());
    let record = record(&project);
    assert_eq!(
        lines(&record, "| TOP"),
        ["| TOP 0 | Ankommen |", "| TOP 01 | Regularien |", "| TOP 1.1 | Haus A |", "| TOP 06 | Sonstiges |"]
    );
    assert_eq!(
        lines(&record, "## TOP"),
        [
            "## TOP 0: Ankommen",
            "## TOP 01: Regularien",
            "## TOP 1.1: Haus A",
            "## TOP 5",
            "## TOP 06: Sonstiges"
        ]
    );
}

#[test]
fn numbers_without_a_style_are_those_of_a_list() {
    let record = record(&meeting(
        "agenda:
  - {number: '2', title: Berichte, parts: [{text: x.}]}
  - {number: '2.1', title: Haus A, parts: [{text: y.}]}
  - {title: Haus B, parts: [{text: z.}]}
  - {number: TOP 9, title: Sonstiges, parts: [{text: z.}]}
",
    ));
    let headings: Vec<String> = lines(&record, "## ").iter().map(|line| line.replace('\\', "")).collect();
    let expected = ["## 2. Berichte", "## 2.1 Haus A", "## 3. Haus B", "## TOP 9: Sonstiges"];
    assert_eq!(headings[..4], expected);
}

#[test]
fn an_internal_item_keeps_its_number_whether_counted_or_typed() {
    for number in ["", "number: '2', "] {
        let record = record(&meeting(&format!(
            "numbering: {{agenda: top}}
agenda:
  - {{title: Begrüßung, parts: [{{text: a.}}]}}
  - {{{number}title: Personalsache, internal: true, parts: [{{text: b.}}]}}
  - {{title: Haushalt, parts: [{{text: siehe TOP 03.}}]}}
"
        )));
        assert_eq!(lines(&record, "## TOP"), ["## TOP 01: Begrüßung", "## TOP 03: Haushalt"], "{number}");
        assert!(!record.contains("Personalsache"), "{record}");
    }
}

#[test]
fn a_record_may_be_one_running_text() {
    let project = meeting("agenda:\n  - parts:\n      - text: Wir trafen uns im Mai und sprachen lange.\n");
    assert_eq!(told(&project), Vec::<String>::new());
    let record = record(&project);
    assert!(
        record.contains("in Musterstadt statt.\n\nWir trafen uns im Mai und sprachen lange.\n"),
        "{record}"
    );
    assert_eq!(lines(&record, "## "), ["## Zu dieser Dokumentation"]);
    assert!(!record.contains("Tagesordnung"), "{record}");
}

#[test]
fn text_without_a_heading_runs_on_where_it_stands() {
    let record = record(&meeting(
        "agenda:
  - {moderators: [erika-muster], parts: [{text: Davor.}]}
  - {title: Bericht, parts: [{text: Darin.}]}
  - {parts: [{text: Danach.}]}
",
    ));
    let flat = record.replace('\n', " ");
    assert!(
        flat.contains("1. Bericht  Moderation: Erika Muster  Davor.  ## Bericht  Darin.  Danach."),
        "{record}"
    );
}

#[test]
fn many_groups_or_groups_with_names_are_a_list_at_the_top() {
    let project = meeting(
        "attendance:
  total: 25
  groups:
    - {name: Bürgermeister, count: 1, people: [{name: H. Kramer}]}
    - {name: Bürgerinnen und Bürger, count: 14}
    - name: Landratsamt
      people: [{person: erika-muster}, {id: nolte, name: B. Nolte, role: Koordination, from: '21:35'}]
    - {name: Presse, people: []}
agenda:
  - {title: Bericht, speakers: [nolte], parts: [{text: x.}]}
",
    );
    assert_eq!(told(&project), ["attendance-adds-up"]);
    let record = record(&project);
    let expected = "## Teilnahme

Insgesamt nahmen 25 Personen teil:

- Bürgermeister (1): H. Kramer
- Bürgerinnen und Bürger (14)
- Landratsamt: Erika Muster; B. Nolte, Koordination (ab 21.35 Uhr)
- Presse: niemand

## Bericht

B. Nolte, Koordination
";
    assert!(record.contains(expected), "{record}");
    assert!(!record.contains("nahmen daran teil"), "{record}");
}

#[test]
fn a_few_groups_are_a_sentence_with_a_word_for_one() {
    let record = record(&meeting(
        "attendance: {groups: [{name: Bürgermeister, singular: ein Bürgermeister, count: 1}, {name: Räte, count: 3}]}\n",
    ));
    assert!(record.contains("Ein Bürgermeister und drei Räte nahmen daran teil."), "{record}");
}

#[test]
fn many_guests_are_a_list_by_organisation() {
    let people: String =
        (1..=7).map(|number| format!("  - {{id: g{number}, name: Gast {number}}}\n")).collect();
    let programme = format!(
        "name: Muster\npeople:\n{people}organisations: [{{id: amt, names: [{{name: Sozialamt}}]}}]\n"
    );
    let guests = "guests: [{people: [g1, g2, g3, g4, g5, g6], organisation: amt}, {person: g7}]\nattendance: {phrase: alle}\n";
    let project = meeting(guests).file("inputs/programme.yaml", programme);
    let record = record(&project);
    let list = "- Sozialamt: Gast 1, Gast 2, Gast 3, Gast 4, Gast 5, Gast 6\n- Gast 7\n";
    assert!(record.contains(list), "{record}");
    assert!(record.contains("Alle nahmen daran teil."), "{record}");
}

#[test]
fn a_quorum_needs_neither_total_nor_number() {
    let of = |quorum: &str| record(&meeting(&format!("attendance: {{phrase: alle, quorum: {quorum}}}\n")));
    for (quorum, said) in [
        ("{present: 12}", "\n12 Stimmberechtigte waren anwesend.\n"),
        ("{present: 12, reached: false}", "\nNicht beschlussfähig: 12 Stimmberechtigte waren anwesend.\n"),
        (
            "{present: 5, of: 9, needed: 5}",
            "\nBeschlussfähig: 5 von 9 Stimmberechtigten waren anwesend, nötig sind 5.\n",
        ),
    ] {
        let record = of(quorum);
        assert!(record.contains(said), "{quorum}: {record}");
    }
}

#[test]
fn who_had_a_task_stands_there_with_role_and_organisation() {
    let programme = "name: Muster
people:
  - {id: krause, name: Jule Krause, roles: [{role: Dozentin, organisation: hochschule}]}
  - {id: hell, name: Ina Hell, roles: [{organisation: buero}]}
  - {id: lang, name: Uwe Lang, roles: [{role: Leiter der Hochschule Erfurt, organisation: hochschule}]}
organisations:
  - {id: hochschule, names: [{name: Hochschule Erfurt}]}
  - {id: buero, names: [{name: Büro für Stadtentwicklung}]}
";
    let duties = "roles:
  - {task: Moderation, people: [krause, hell]}
  - {task: Technik, people: [lang]}
  - {task: Fotos, organisations: [buero]}
inviters: [lang, buero]
";
    let record = record(&meeting(duties).file("inputs/programme.yaml", programme));
    for line in [
        "Moderation: Jule Krause, Dozentin, Hochschule Erfurt; Ina Hell, Büro für Stadtentwicklung\\",
        "Technik: Uwe Lang, Leiter der Hochschule Erfurt\\",
        "Fotos: Büro für Stadtentwicklung",
    ] {
        assert!(record.lines().any(|known| known == line), "{line}\n{record}");
    }
    assert!(record.contains("Eingeladen hatten Uwe Lang (Leiter der Hochschule Erfurt) und "), "{record}");
}

#[test]
fn a_column_that_nobody_filled_is_none() {
    let record = record(&meeting(
        "follow_ups: [{what: Fragebogen, due: 2027-06-01}, {what: Einladung, due: 2027-07-01}]
attendance: {people: [{name: Anna}, {name: Bernd, until: '10:00'}]}
agenda: [{title: Bericht, parts: [{follow_ups: all}]}]
",
    ));
    assert!(record.contains("| Was | Bis wann |\n"), "{record}");
    assert!(
        record.contains(
            "| Name | Teilnahme |\n| --- | --- |\n| Anna | anwesend |\n| Bernd | anwesend bis 10 Uhr |"
        ),
        "{record}"
    );
}

#[test]
fn a_theme_table_needs_neither_title_nor_results() {
    let agenda = "agenda: [{title: Tische, parts: [{tables: all}]}]\nnumbering: {tables: roman}\n";
    let table = |number: u32, rest: &str| {
        (format!("inputs/2027-05-11-musterstadt/tables/{number}.yaml"), format!("number: {number}\n{rest}"))
    };
    let with = |tables: Vec<(String, String)>| {
        tables.into_iter().fold(meeting(agenda), |project, (path, text)| project.file(&path, text))
    };
    let titles = record(&with(vec![table(1, "title: Handel\n"), table(2, "")]));
    assert!(titles.contains("- Thementisch I: Handel\n- Thementisch II\n"), "{titles}");
    let told = record(&with(vec![table(1, "results: [{text: Ein Laden.}]\n"), table(2, "title: Wohnen\n")]));
    assert!(told.contains("### Thementisch I\n\n- Ein Laden.\n\n### Thementisch II: Wohnen\n"), "{told}");
    assert!(!told.contains("liegen nicht vor"), "{told}");
}

#[test]
fn a_kind_that_nobody_typed_is_not_printed() {
    let agenda = |kind: &str| {
        record(&meeting(&format!(
            "agenda:\n  - {{title: Begrüßung, start: '09:00', parts: [{{text: x.}}]}}\n  - {{title: Beschlüsse, start: '10:00', {kind}parts: [{{text: x.}}]}}\n"
        )))
    };
    assert!(agenda("").contains("| Nr. | Zeit | Thema |\n"));
    let typed = agenda("kind: break, ");
    assert!(typed.contains("Begrüßung |  |\n") && typed.contains("Beschlüsse | Pause |"), "{typed}");
}

#[test]
fn two_days_without_a_year_are_both_told() {
    let record = record(&meeting("days: [{date: 02-06}, {date: 02-07}]\n"));
    assert!(record.contains("am 6. und 7. Februar"), "{record}");
}

#[test]
fn what_is_typed_twice_is_told() {
    let title = meeting("agenda: [{title: 1. Begrüßung, kind: talk, parts: [{text: Ein Satz.}]}]\n");
    assert_eq!(told(&title), ["typed-number"]);
    let parts = meeting(
        "agenda: [{title: Bericht, parts: [{findings: {kind: success}}, {findings: {kind: success}}]}]\n",
    );
    assert!(told(&parts).contains(&"printed-twice".to_owned()), "{:?}", told(&parts));
}

#[test]
fn a_quotation_runs_into_the_sentence_around_it() {
    let quote = |rest: &str| {
        record(&meeting(&format!(
            "agenda: [{{title: x, parts: [{{quote: {{text: 'Das - ja, das', {rest}}}}}]}}]\n"
        )))
    };
    let within = quote("before: 'Eine Mutter sagte,', after: ', und alle lachten.', by: erika-muster");
    assert!(
        within.contains("\nEine Mutter sagte, „Das – ja, das“, und alle lachten. (Erika Muster)\n"),
        "{within}"
    );
    let apart = quote("by: erika-muster");
    assert!(apart.contains("> „Das – ja, das“\n>\n> – Erika Muster\n"), "{apart}");
}

#[test]
fn the_next_meeting_and_other_dates_have_house_hour_and_meeting_point() {
    let record = record(&meeting(
        "next: [{date: 2027-11-15, start: '18:00', place: Jena, venue: Haus am Fluss, meeting_point: Bahnhof}]
agenda:
  - title: Termine
    parts:
      - dates:
          - {what: Kongress, date: 2027-11-23, start: '13:00', meeting_point: U-Bahnhof}
          - {what: Hoffest, date: Sommer 2027, venue: Alte Wäscherei, place: Aue}
",
    ));
    assert!(record.contains("> Veranstaltungsort: Haus am Fluss. Treffpunkt: Bahnhof.\n"), "{record}");
    let dates = "- 23. November 2027, 13 Uhr: Kongress; Treffpunkt: U-Bahnhof\n- Sommer 2027: Hoffest, Alte Wäscherei, Aue\n";
    assert!(record.replace('\\', "").contains(dates), "{record}");
}

#[test]
fn ratings_may_be_words_on_several_scales() {
    let record = record(&meeting(
        "agenda:
  - title: Wertung
    parts:
      - ratings:
          scales: [Wichtigkeit, Umsetzbarkeit]
          items: [{text: Proberaum, words: [hoch, gering]}, {text: Nachtcafé, words: [mittel]}]
",
    ));
    let table = "| Vorschlag | Wichtigkeit | Umsetzbarkeit |\n| --- | --- | --- |\n| Proberaum | hoch | gering |\n| Nachtcafé | mittel |  |\n";
    assert!(record.contains(table), "{record}");
}

#[test]
fn one_note_is_for_all_pictures() {
    let project = |consent: &str| {
        let photo =
            fs::read(repo().join("tests/fixtures/any-text/full/inputs/2026-01-01-eins/bilder/bild.png"))
                .unwrap();
        meeting(&format!(
            "pictures: {{consent: {consent}, credit: Muster GbR}}\nagenda: [{{title: x, parts: [{{photos: [{{file: bild.png, alt: Ein Saal}}]}}]}}]\n"
        ))
        .file("inputs/2027-05-11-musterstadt/bild.png", photo)
    };
    let agreed = project("Niemand hat widersprochen.");
    assert_eq!(told(&agreed), Vec::<String>::new());
    let record_of = record(&agreed);
    assert!(
        record_of.contains("Foto: Muster GbR")
            && record_of.contains("### Bilder\n\nNiemand hat widersprochen.\n"),
        "{record_of}"
    );
    let denied = project("Einwilligungen liegen nicht vor.");
    assert_eq!(told(&denied), ["photo-withheld"]);
    assert!(!record(&denied).contains("Ein Saal"));
}

/// What `check` rightly tells of a record: it lacks what nobody knew.
const TOLD: &[(&str, &[&str])] = &[
    (
        "01",
        &["photo-without-consent", "photo-without-credit", "photo-without-consent", "photo-without-credit"],
    ),
    ("26", &["attendance-adds-up"]),
];

#[test]
fn published_records_of_the_field_are_typed_without_own_phrases() {
    let folder = repo().join("tests/fixtures/records");
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert!(names.len() >= 5, "{names:?}");
    for name in names {
        let project = Project::fixture(&format!("records/{name}"));
        let typed = project
            .files()
            .into_iter()
            .filter(|file| file.ends_with(".yaml"))
            .map(|file| project.read(&file));
        assert!(!typed.into_iter().any(|text| text.contains("phrases:")), "{name} words a phrase itself");
        let expected = TOLD.iter().find(|(known, _)| *known == name).map_or(&[][..], |(_, ids)| ids);
        assert_eq!(told(&project), expected, "{name}");
        project.run(["build"]).success();
        let files = project.files();
        for ending in [".pdf", ".docx", ".html", "_Artikel.html", ".md"] {
            assert!(
                files.iter().any(|file| file.starts_with("outputs/") && file.ends_with(ending)),
                "{name}: {ending}"
            );
        }
        let markdown =
            files.iter().find(|file| file.starts_with("outputs/") && file.ends_with(".md")).unwrap();
        Golden::folder(&format!("records/{name}")).file("record.md", &project.read(markdown)).done();
    }
}

#[test]
fn an_invitation_names_who_invites_and_all_guests() {
    let people: String =
        (1..=7).map(|number| format!("  - {{id: g{number}, name: Gast {number}}}\n")).collect();
    let programme = format!(
        "name: Muster\npeople:\n{people}organisations: [{{id: amt, names: [{{name: Sozialamt}}]}}]\n"
    );
    let typed = "inviters: [g1, amt]\norganisers: [amt]\nguests: [{people: [g1, g2, g3, g4, g5, g6, g7]}]\n";
    let project = meeting(typed).file("inputs/programme.yaml", programme);
    let path = "inputs/2027-05-11-musterstadt/exchange.yaml";
    let announced = project.read(path).replace("status: agreed", "status: announced");
    let record = record(&project.file(path, announced));
    for said in
        ["Es laden Gast 1 und das Sozialamt ein.", "Veranstalter ist das Sozialamt.", "Gast 6 und Gast 7."]
    {
        assert!(record.contains(said), "{said}\n{record}");
    }
}

/// Nobody is recorded as having come, so that a draft is of a meeting to come; news of it are not told in the past.
#[test]
fn news_of_a_draft_speak_of_what_is_to_come_until_somebody_came() {
    let news = |rest: &str, kind: &str| {
        let project = meeting(rest);
        let path = "inputs/2027-05-11-musterstadt/exchange.yaml";
        let draft = project.read(path).replace("status: agreed", "status: draft");
        let project = project.file(path, draft);
        project.run(["build", "--kind", kind, "--format", "md"]).success();
        let file = project.files().into_iter().find(|file| file.ends_with(".md")).unwrap();
        project.read(&file)
    };
    let agenda = "agenda: [{title: Räume, parts: [{text: x.}]}]\n";
    let came = format!("{agenda}attendance: {{people: [{{name: Anna}}]}}\n");
    for (kind, ahead, past) in [
        ("announcement", "Darum geht es:", "Darum ging es:"),
        ("teaser", "Auf der Tagesordnung steht: ", "Auf der Tagesordnung stand: "),
    ] {
        let (before, after) = (news(agenda, kind), news(&came, kind));
        assert!(before.contains(" findet ") && before.contains(ahead), "{before}");
        assert!(after.contains(" fand ") && after.contains(past), "{after}");
    }
}

/// A site's project has its article where the sentence asks for one, and its verb the number of its name.
#[test]
fn newcomers_inviters_and_hosts_have_their_articles_and_prepositions() {
    let programme = "name: Muster
title: Muster-Gesamtvorhaben
sites:
  - {id: poel, name: Insel Poel, project: Inselfreunde Poel}
  - {id: mark, name: Uckermark, project: Bratkartoffelbus Uckermark}
  - {id: gera, name: Gera}
rules: [{id: report-missing, severity: \"off\"}]
";
    let record = record(
        &meeting("hosts: [poel, gera]\ninviters: [poel]\nnewcomers: [poel, mark]\n")
            .file("inputs/programme.yaml", programme),
    );
    for said in [
        "Gastgeber waren dieses Mal die Muster-Vorhaben von der Insel Poel und aus Gera.",
        "Eingeladen hatten die Inselfreunde Poel.",
        "Erstmals waren die Inselfreunde Poel und der Bratkartoffelbus Uckermark in der Runde dabei.",
    ] {
        assert!(record.contains(said), "{said}\n{record}");
    }
}

/// Pictures with captions stand one below the other in Word, each above its own; two without share a line.
#[test]
fn two_pictures_without_captions_share_a_line_in_word() {
    let lines = |caption: &str| -> Vec<usize> {
        let photo =
            fs::read(repo().join("tests/fixtures/any-text/full/inputs/2026-01-01-eins/bilder/bild.png"))
                .unwrap();
        let shown = |name: &str| {
            format!("{{file: {name}.png, alt: Ein Saal {name}{caption}, consents: [{{kind: nobody}}]}}")
        };
        let photos = ["a", "b", "c"].map(shown).join(", ");
        let project = ["a", "b", "c"].into_iter().fold(
            meeting(&format!("agenda: [{{title: x, parts: [{{photos: [{photos}]}}]}}]\n")),
            |project, name| project.file(&format!("inputs/2027-05-11-musterstadt/{name}.png"), photo.clone()),
        );
        project.run(["build", "--format", "docx"]).success();
        let file = project.files().into_iter().find(|file| file.ends_with(".docx")).unwrap();
        let document = parts(&project.path(&file)).into_iter().find(|(part, _)| part == "word/document.xml");
        let drawings = |line: &str| line.matches("<w:drawing>").count();
        document.unwrap().1.split("</w:p>").map(drawings).filter(|count| *count > 0).collect()
    };
    assert_eq!(lines(""), [2, 1]);
    assert_eq!(lines(", caption: Der Saal"), [1, 1, 1]);
}
