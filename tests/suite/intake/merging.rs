//! A second filing: what it changes, what it leaves, in which order filings count.

use super::{Form, inbox};
use crate::support::Project;

const SITES: &str = "inputs/2016-11-02-nordhausen/sites";
const GERA: &str = "inputs/2016-11-02-nordhausen/sites/gera.yaml";
const EVENT: &str = "inputs/2016-11-02-nordhausen/exchange.yaml";

/// A filing as people type it.
fn typed(filed: &str, rest: &str) -> String {
    format!("exchange: 2016-11-02-nordhausen\nsite: gera\nfiled: {filed}\n{rest}")
}

/// Imports one filing after the other, with what the office does in between.
fn after(first: &str, office: impl FnOnce(String) -> String, second: &str) -> (Project, String) {
    let project = inbox().file("1.yaml", first);
    project.run(["import", "1.yaml", "--now", "2016-10-20T12:00"]).success();
    let edited = office(project.read(GERA));
    let project = project.file(GERA, edited).file("2.yaml", second);
    let said = project.run(["import", "2.yaml", "--now", "2016-10-22T12:00"]).success().stdout();
    (project, said)
}

const PEOPLE: &str = "registration:\n  people:\n    - {name: Jana Muster, food: ohne Fleisch}\n    - {name: Karl Kommt, access: Rampe}\n  theme_table: Räume\n";

#[test]
fn what_the_site_takes_back_goes_whatever_key_it_is() {
    let all = format!(
        "introduction: Wir sind neu.\nseries: [{{title: Elternabend, ordinal: 2}}]\n{PEOPLE}last_plans: [{{id: gera-p9, state: done}}]\nplans: [{{text: Ein Kurs am Abend}}]\n"
    );
    let second = typed("2016-10-21", "plans: [{text: Ein Kurs am Abend}]\n");
    let (project, said) = after(&typed("2016-10-19", &all), |report| report, &second);
    let report = project.read(GERA);
    for key in ["introduction", "series", "registration", "last_plans", "Jana", "Karl"] {
        assert!(!report.contains(key), "{key} in\n{report}");
    }
    for words in ["die Anmeldung", "die Vorstellung", "die eigenen Reihen", "die Angaben zu früheren Plänen"]
    {
        assert!(said.contains(&format!("  entfallen: {words}\n")), "{said}");
    }
    // What the office edited is marked instead.
    let edit = |report: String| report.replace("Wir sind neu.", "Wir sind seit 2016 dabei.");
    let (project, said) = after(&typed("2016-10-19", &all), edit, &second);
    let report = project.read(GERA);
    assert!(
        report.contains("Wir sind seit 2016 dabei.") && report.contains("withdrawn:\n  - introduction\n"),
        "{report}"
    );
    assert!(said.contains("zu entscheiden: die Vorstellung"), "{said}");
    let check = project.run(["check", "2016-11-02-nordhausen"]).success().stdout();
    assert!(check.contains("reicht der Standort nicht mehr ein: introduction"), "{check}");
}

#[test]
fn what_the_office_deleted_stays_deleted_part_by_part() {
    let first = typed("2016-10-19", &format!("{PEOPLE}plans: [{{text: Ein Kurs am Abend}}]\n"));
    let second = typed("2016-10-21", &format!("{PEOPLE}    \nplans: [{{text: Zwei Kurse am Abend}}]\n"));
    let gone = |report: String| {
        let (before, rest) = report.split_once("registration:").unwrap();
        let (_, plans) = rest.split_once("plans:").unwrap();
        format!("{before}plans:{plans}")
    };
    let (project, said) = after(&first, gone, &second);
    let report = project.read(GERA);
    assert!(!report.contains("Jana") && !report.contains("ohne Fleisch"), "{report}");
    assert!(report.contains("Zwei Kurse") && !said.contains("Anmeldung"), "{said}");
    // One person, or one answer of a person.
    let third = second.replace("Räume", "Wege").replace("access: Rampe", "access: Aufzug");
    let part = |report: String| {
        let report = report.replace("        food: \"ohne Fleisch\"\n", "");
        report
            .replace("      - name: \"Karl Kommt\"\n        access: \"Rampe\"\n", "")
            .replace("    - name: \"Karl Kommt\"\n      access: \"Rampe\"\n", "")
            .replace("      food: \"ohne Fleisch\"\n", "")
    };
    let (project, said) = after(&first, part, &third);
    let report = project.read(GERA);
    assert!(report.contains("Jana Muster") && report.contains("Wege"), "{report}");
    for word in ["ohne Fleisch", "Karl", "Aufzug", "Rampe"] {
        assert!(!report.contains(word), "{word} is back in\n{report}");
    }
    assert!(said.contains("von Ihnen gelöscht und weiter nicht im Bericht"), "{said}");
}

#[test]
fn what_both_changed_stands_side_by_side_until_it_is_decided() {
    let first = typed(
        "2016-10-19",
        &format!("introduction: Wir sind neu.\n{PEOPLE}plans: [{{text: Ein Kurs am Abend}}]\n"),
    );
    let second = first
        .replace("2016-10-19", "2016-10-21")
        .replace("Wir sind neu", "Wir sind noch da")
        .replace("ohne Fleisch", "vegan");
    let edit = |report: String| {
        report.replace("Wir sind neu", "Wir fangen an").replace("ohne Fleisch", "ohne Fisch")
    };
    let (project, said) = after(&first, edit, &second);
    let report = project.read(GERA);
    let (ours, proposed) = report.split_once("\nproposed:\n").unwrap();
    assert!(ours.contains("Wir fangen an") && ours.contains("ohne Fisch"), "{report}");
    assert!(proposed.contains("Wir sind noch da") && proposed.contains("vegan"), "{report}");
    assert!(said.contains("zu entscheiden: die Anmeldung"), "{said}");
    let check = project.run(["check", "2016-11-02-nordhausen"]).success().stdout();
    assert!(check.contains("anderes eingereicht, als hier steht: introduction, registration"), "{check}");
    // The site says the same again: nothing changes. The office adopts it: nothing waits any more.
    let project = project.file("3.yaml", second.replace("2016-10-21", "2016-10-23"));
    project.run(["import", "3.yaml"]).success();
    assert!(project.read(GERA).contains("\nproposed:\n"));
    let decided =
        project.read(GERA).replace("Wir fangen an", "Wir sind noch da").replace("ohne Fisch", "vegan");
    let project = project.file(GERA, decided).file("4.yaml", second.replace("2016-10-21", "2016-10-24"));
    project.run(["import", "4.yaml"]).success();
    assert!(!project.read(GERA).contains("proposed:"), "{}", project.read(GERA));
}

#[test]
fn a_deleted_statement_that_the_site_rewrites_waits_apart() {
    let first = typed("2016-10-19", "plans:\n  - text: Ein Kurs am Abend\n  - text: Ein Fest im Hof\n");
    let delete = |report: String| report.replace("  - id: gera-p2\n    text: \"Ein Fest im Hof\"\n", "");
    let second =
        typed("2016-10-21", "plans:\n  - text: Ein Kurs am Abend\n  - text: Ein Fest im Hof mit Musik\n");
    let (project, said) = after(&first, delete, &second);
    let report = project.read(GERA);
    assert!(
        report
            .ends_with("proposed:\n  plans:\n    - id: gera-p2\n      text: \"Ein Fest im Hof mit Musik\"\n"),
        "{report}"
    );
    assert!(said.contains("zu entscheiden: Plan gera-p2, von Ihnen gelöscht"), "{said}");
    let again =
        second.replace("2016-10-21", "2016-10-23").replace("  - text: Ein Fest im Hof mit Musik\n", "");
    let project = project.file("3.yaml", again);
    project.run(["import", "3.yaml"]).success();
    assert!(!project.read(GERA).contains("proposed"), "{}", project.read(GERA));
}

#[test]
fn ids_stay_with_their_statements() {
    let first = typed(
        "2016-10-19",
        "needs:\n  - text: Wir brauchen einen Raum für die Kinder\n  - text: Wir brauchen einen Raum für die Senioren\n",
    );
    let second = typed(
        "2016-10-21",
        "needs:\n  - text: Wir brauchen einen Raum für die Kinos\n  - text: Wir brauchen keinen Raum für die Kinder\n  - text: Wir brauchen einen Raum für die Senioren und Kinder\n",
    );
    let (project, _) = after(&first, |report| report, &second);
    let report = project.read(GERA);
    assert!(
        report
            .contains("  - id: gera-b2\n    text: \"Wir brauchen einen Raum für die Senioren und Kinder\"\n"),
        "{report}"
    );
    assert!(
        report.contains("  - id: gera-b3\n    text: \"Wir brauchen einen Raum für die Kinos\"\n"),
        "{report}"
    );
}

#[test]
fn words_that_a_finding_stands_on_are_never_replaced() {
    let first = typed("2016-10-19", "plans: [{text: Ein Kurs am Abend}]\n");
    let project = inbox().file("1.yaml", first.as_str());
    project.run(["import", "1.yaml"]).success();
    let project = project
        .file(
            "inputs/2016-11-02-nordhausen/findings.yaml",
            "findings:\n  - {id: kurs, kind: plan, text: Kurse, from: [gera-p1]}\n",
        )
        .file("2.yaml", first.replace("2016-10-19", "2016-10-21").replace("Ein Kurs", "Kein Kurs"));
    let said = project.run(["import", "2.yaml"]).success().stdout();
    assert!(
        said.contains("bei Ihnen: „Ein Kurs am Abend“; vom Standort jetzt: „Kein Kurs am Abend“"),
        "{said}"
    );
    let report = project.read(GERA);
    assert!(
        report.contains("text: \"Ein Kurs am Abend\"\n    proposed:\n      text: \"Kein Kurs am Abend\"\n"),
        "{report}"
    );
}

#[test]
fn filings_count_in_the_order_in_which_they_were_filed() {
    let of = |filed: &str, count: &str| {
        typed(filed, &format!("plans: [{{text: Wir machen {count} Kurse am Abend}}]\n"))
    };
    let files = |project: Project| {
        project
            .file("post/1.yaml", of("24.10.2016", "zwei"))
            .file("post/2.yaml", of("1.11.2016 9:30", "drei"))
            .file("post/3.yaml", of("9.10.2016", "acht"))
    };
    let project = files(inbox());
    project.run(["import", "post"]).success();
    assert!(project.read(GERA).contains("drei Kurse"), "{}", project.read(GERA));
    // One after the other, the older one is refused and kept.
    let project = files(inbox());
    project.run(["import", "post/1.yaml"]).success();
    project.run(["import", "post/2.yaml"]).success();
    let said = project.run(["import", "post/3.yaml"]).code(1).stdout();
    assert!(said.contains("Fehler[import-older]") && said.contains("received/abgelehnt/"), "{said}");
    assert!(project.read(GERA).contains("drei Kurse"));
    let project = inbox().file("x.yaml", of("gestern", "zwei"));
    let said = project.run(["import", "x.yaml"]).code(1).stdout();
    assert!(said.contains("Fehler[import-filed]: „gestern“ unter `filed` ist kein Zeitpunkt"), "{said}");
}

#[test]
fn where_nobody_knows_the_order_the_office_is_asked() {
    let of = |filed: &str, count: &str| {
        typed(filed, &format!("plans: [{{text: Wir machen {count} Kurse am Abend}}]\n"))
    };
    for (one, other) in [("2016-10-19", "2016-10-19"), ("2016-10-19", "2016-10-19T10:00")] {
        let project = inbox().file("1.yaml", of(one, "zwei")).file("2.yaml", of(other, "drei"));
        let said = project.run(["import", "1.yaml", "2.yaml"]).success().stdout();
        assert!(said.contains("Warnung[import-order]"), "{said}");
        let report = project.read(GERA);
        assert!(
            report.contains("zwei Kurse") && report.contains("drei Kurse") && report.contains("proposed:"),
            "{report}"
        );
    }
    let same = inbox().file("1.yaml", of("2016-10-19", "zwei")).file("2.yaml", of("19.10.2016", "zwei"));
    let said = same.run(["import", "1.yaml", "2.yaml"]).success().stdout();
    assert!(said.contains("nichts Neues") && said.ends_with("1 Rückmeldung eingelesen\n"), "{said}");
}

#[test]
fn two_people_of_a_site_stand_side_by_side_and_each_files_anew() {
    let of = |filed: &str, rest: &str| typed(filed, &format!("plans:\n{rest}"));
    let (anna, bernd) =
        ("  - text: Der Kochkurs läuft weiter\n", "  - text: Drei Familien suchen eine Wohnung\n");
    let (project, said) = after(&of("2016-10-19", anna), |report| report, &of("2016-10-20T09:00", bernd));
    assert!(said.contains("Warnung[import-two-people]: Das sieht nach zwei Personen aus"), "{said}");
    assert!(said.contains("Gera: von einer zweiten Person") && !said.contains("entfallen"), "{said}");
    let project = project.file("3.yaml", of("2016-10-23", "  - text: Der Kochkurs läuft bis Mai weiter\n"));
    let said = project.run(["import", "3.yaml"]).success().stdout();
    let report = project.read(GERA);
    assert!(
        report.contains("bis Mai") && report.contains("Drei Familien") && !said.contains("entfallen"),
        "{said}{report}"
    );
    assert_eq!(report.matches("sha256").count(), 2, "{report}");
    for file in ["2.yaml", "3.yaml"] {
        let said = project.run(["import", file]).success().stdout();
        assert!(said.contains("nichts Neues"), "{said}");
    }
    // What took the place of the first one's first filing is told to be there.
    assert!(project.run(["import", "1.yaml"]).success().stdout().contains("nichts Neues"));
}

#[test]
fn only_the_report_tells_what_stands_in_it() {
    let project = inbox().file("1.txt", Form::new("gera").text());
    project.run(["import", "1.txt"]).success();
    let old = project.read(GERA);
    let second = Form::new("gera").filed("2016-10-25T09:00", "G-2").with("drei neue", "vier neue");
    let project = project.file("2.txt", second.text());
    project.run(["import", "2.txt"]).success();
    let project = project.file(GERA, old);
    let said = project.run(["import", "2.txt"]).success().stdout();
    assert!(said.contains("Gera: neue Fassung") && project.read(GERA).contains("vier neue"), "{said}");
}

#[test]
fn who_registers_later_is_reminded() {
    let later = "austausch: report/1\nexchange: 2016-11-02-nordhausen\nsite: gera\nfiled: 2016-10-18T10:00\nreference: G-9\n";
    let project = inbox().file("later.txt", later);
    let said = project.run(["import", "later.txt"]).success().stdout();
    assert!(said.contains("Gera: meldet sich später an, der Bericht ist noch leer"), "{said}");
    let state = |project: &Project| {
        let told = project.run(["status", "--json", "--today", "2016-10-20"]).success().stdout();
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        let sites =
            told["sites"].as_array().unwrap().iter().find(|site| site["id"] == "gera").unwrap().clone();
        sites["state"].as_str().unwrap().to_owned()
    };
    assert_eq!(state(&project), "later");
    let letters = project.run(["remind", "--today", "2016-10-20"]).stdout();
    assert!(letters.contains("_gera.eml"), "{letters}");
    let project =
        project.file("2.yaml", typed("2016-10-19", "registration: {people: [{name: Jana Muster}]}\n"));
    project.run(["import", "2.yaml"]).success();
    assert_eq!(state(&project), "registered");
    let project = project.file(
        "3.yaml",
        typed("2016-10-20", "registration: {people: [{name: Jana Muster}]}\nplans: [{text: Ein Fest}]\n"),
    );
    project.run(["import", "3.yaml"]).success();
    assert_eq!(state(&project), "late");
    // An empty form takes nothing away.
    let project = project.file("4.txt", later.replace("2016-10-18", "2016-10-24"));
    let said = project.run(["import", "4.txt"]).code(1).stdout();
    assert!(said.contains("Fehler[import-empty]") && project.read(GERA).contains("Ein Fest"), "{said}");
}

#[test]
fn nothing_goes_into_what_is_published() {
    let project = inbox().file("1.txt", Form::new("gera").text());
    let event = project.read(EVENT).replace("status: draft", "status: published");
    assert!(event.contains("status: published"), "{event}");
    let project = project.file(EVENT, event);
    let said = project.run(["import", "1.txt"]).code(1).stdout();
    assert!(said.contains("Fehler[import-published]") && said.contains("`status: draft`"), "{said}");
    assert!(!project.path(GERA).exists());
    assert!(project.files().iter().any(|file| file.starts_with(&format!("{SITES}/received/abgelehnt/"))));
}

#[test]
fn what_is_refused_is_kept_whether_its_exchange_is_known_or_not() {
    let project = inbox();
    project.run(["new", "2017-03-08-suhl"]).success();
    let project = project.file("post/kaputt.txt", "site: gera\nsuccesses: [\n");
    let said = project.run(["import", "post"]).code(1).stdout();
    assert!(said.contains("zurückgelegt in inputs/received/abgelehnt/"), "{said}");
    assert!(project.files().iter().any(|file| file.starts_with("inputs/received/abgelehnt/")));
    let check = project.run(["check"]).stdout();
    assert!(!check.contains("abgelehnt"), "{check}");
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_holds_up_no_other() {
    let project = inbox()
        .file("post/a.txt", Form::new("gera").text())
        .file("post/c.txt", Form::new("jena").text())
        .file("post/d/1/2/3/4/5/6/7/8/x.txt", "tief");
    std::os::unix::fs::symlink("b.txt", project.path("post/b.txt")).unwrap();
    std::fs::create_dir_all(project.path(&format!("{SITES}/weimar.yaml"))).unwrap();
    let project = project.file("post/e.txt", Form::new("weimar").text());
    let said = project.run(["import", "post", "post/b.txt"]).code(1).stdout();
    for words in [
        "Gera: erste Rückmeldung",
        "Jena: erste Rückmeldung",
        "Warnung[import-link]",
        "Warnung[import-deep]",
        "Fehler[import-unread]",
    ] {
        assert!(said.contains(words), "{words} in\n{said}");
    }
    assert!(said.contains("abgelehnt: post/e.txt, zurückgelegt in"), "{said}");
}

#[test]
fn a_comment_stays_with_what_it_was_written_at() {
    let first = typed(
        "2016-10-19",
        "plans:\n  - text: Erster Punkt über Partner\n    details: [{text: Eins}, {text: Zwei}]\n  - text: Zweiter ganz anderer Punkt\n  - text: Dritter Eintrag zum Fest\n",
    );
    let second = typed(
        "2016-10-21",
        "plans:\n  - text: Erster Punkt über Partner\n    details: [{text: Eins}, {text: Zwei}, {text: Drei}]\n  - text: Dritter Eintrag zum Fest\n",
    );
    for (old, new) in [
        ("- text: \"Zwei\"", "- text: \"Zwei\" # geprüft"),
        ("      - text: \"Zwei\"", "      # dazwischen\n      - text: \"Zwei\""),
        ("text: \"Erster Punkt über Partner\"", "text: | # mit Foto!\n      Erster Punkt über Partner"),
        ("  - id: gera-p2", "  # VERTRAULICH, nicht drucken\n  - id: gera-p2"),
        ("  - id: gera-p2", "  - # geprüft\n    id: gera-p2"),
        ("details:", "details: # alle geprüft"),
    ] {
        let (project, _) = after(&first, |report| report.replace(old, new), &second);
        let report = project.read(GERA);
        assert!(report.contains(new), "{new} in\n{report}");
        assert!(report.contains("Drei"), "{report}");
    }
}

/// What the office makes of the report, and what the site files then, are about the same people and statements, whatever both call them.
#[test]
fn the_same_is_known_again_under_another_name_and_heading() {
    let people = |people: &str| {
        typed(
            "2016-10-19",
            &format!("registration:\n  people: [{people}]\nsuccesses: [{{text: Ein Fest im Hof}}]\n"),
        )
    };
    let newer = |people: &str| people.replace("2016-10-19", "2016-10-21");
    let both = people("{name: Jana Muster}, {name: Karl Kommt}");
    let corrected = |report: String| report.replace("Karl Kommt", "Carl Kommt");
    // He is withdrawn.
    let (project, said) = after(&both, corrected, &newer(&people("{name: Jana Muster}")));
    let report = project.read(GERA);
    assert!(report.contains("proposed:") && said.contains("zu entscheiden: die Anmeldung"), "{said}{report}");
    // He says what he eats.
    let allergy = newer(&people("{name: Jana Muster}, {name: Karl Kommt, food: Nussallergie}"));
    let (project, said) = after(&both, corrected, &allergy);
    let report = project.read(GERA);
    assert!(report.contains("Carl Kommt") && report.contains("Nussallergie"), "{said}{report}");
    assert!(!report.contains("Karl Kommt") && !said.contains("gelöscht"), "{said}{report}");
    // Another person of nearly the same name does not get what the first one eats.
    let first = people("{name: Anna Muster, food: vegan}, {name: Karl Kommt}");
    let edit = |report: String| report.replace("vegan", "vegetarisch");
    let (project, said) = after(&first, edit, &newer(&people("{name: Hanna Muster}, {name: Karl Kommt}")));
    let report = project.read(GERA);
    let (own, _) = report.split_once("proposed:").unwrap_or((&report, ""));
    let (_, hanna) = own.split_once("Hanna Muster\"").unwrap_or_else(|| panic!("{said}{report}"));
    assert!(!hanna.contains("food"), "{said}{report}");
    // The office put a statement under another heading; the site changes it, then takes it back.
    let first =
        typed("2016-10-19", "successes: [{text: Ein Fest im Hof}, {text: Der Kurs am Abend lief zäh}]\n");
    let put = |report: String| {
        let (before, after) = report.split_once("  - id: gera-e2").unwrap();
        format!("{before}obstacles:\n  - id: gera-e2{after}")
    };
    let changed = typed(
        "2016-10-21",
        "successes: [{text: Ein Fest im Hof}, {text: Der Kurs am Abend lief sehr zäh}]\n",
    );
    let (project, said) = after(&first, put, &changed);
    let report = project.read(GERA);
    let (_, obstacles) = report.split_once("obstacles:").unwrap();
    assert!(obstacles.contains("lief sehr zäh") && !report.contains("proposed"), "{said}{report}");
    let gone = project.file("3.yaml", typed("2016-10-22", "successes: [{text: Ein Fest im Hof}]\n"));
    let said = gone.run(["import", "3.yaml", "--now", "2016-10-23T12:00"]).success().stdout();
    assert!(said.contains("entfallen: Hemmnis gera-e2") && !gone.read(GERA).contains("zäh"), "{said}");
}

#[test]
fn who_was_deleted_does_not_come_back_under_any_spelling() {
    let first = typed(
        "2016-10-19",
        &format!("{PEOPLE}plans: [{{text: Ein Kurs am Abend}}]\nsuccesses: [{{text: Ein Fest im Hof}}]\n"),
    );
    let without = |report: String| {
        let (before, rest) = report.split_once("registration:").unwrap();
        let (_, rest) = rest.split_once("\nsuccesses:").unwrap();
        let (_, plans) = rest.split_once("\nplans:").unwrap();
        format!("{before}registration:\n  people: [{{name: Karl Kommt}}]\nplans:{plans}")
    };
    for name in [
        "Jana  Muster",
        "jana muster",
        "Muster, Jana",
        "Frau Jana Muster",
        "Jana Muster (Leitung)",
        "Jana Muster-Meier",
        "Jana",
    ] {
        let second = typed(
            "2016-10-21",
            &format!(
                "registration:\n  people: [{{name: '{name}', food: vegan}}, {{name: Karl Kommt}}, {{name: Lea Neu}}]\nplans: [{{text: Ein Kurs am Abend}}, {{text: Ein Fest im Hof}}]\n"
            ),
        );
        let (project, said) = after(&first, without, &second);
        let report = project.read(GERA);
        assert!(
            !report.to_lowercase().contains("jana") && !report.contains("vegan"),
            "{name}: {said}{report}"
        );
        assert!(report.contains("Lea Neu") && !report.contains("Ein Fest im Hof"), "{name}: {said}{report}");
    }
    // A colleague with other statements names her, too.
    let colleague = typed(
        "2016-10-21",
        "registration:\n  people: [{name: Jana Muster, food: vegan}, {name: Lea Neu}]\nneeds: [{text: Wir suchen einen Raum für Chöre}]\n",
    );
    let (project, said) = after(&first, without, &colleague);
    let report = project.read(GERA);
    assert!(
        !report.contains("Jana") && report.contains("Lea Neu") && report.contains("Karl Kommt"),
        "{said}{report}"
    );
    // Where nobody knows any more what the site had said, the office decides.
    let project = inbox().file("1.yaml", &first);
    project.run(["import", "1.yaml", "--now", "2016-10-20T12:00"]).success();
    let project = {
        let edited = without(project.read(GERA));
        project.file(GERA, edited)
    };
    std::fs::remove_dir_all(project.path(&format!("{SITES}/received"))).unwrap();
    let again = project
        .file("2.yaml", typed("2016-10-21", &format!("{PEOPLE}plans: [{{text: Ein Kurs am Abend}}]\n")));
    let said = again.run(["import", "2.yaml", "--now", "2016-10-22T12:00"]).success().stdout();
    let report = again.read(GERA);
    let (own, _) = report.split_once("proposed:").unwrap_or_else(|| panic!("{said}{report}"));
    assert!(!own.contains("Jana") && said.contains("import-base-lost"), "{said}{report}");
}

#[test]
fn what_the_site_says_of_people_the_office_deleted_is_not_that_nobody_comes() {
    let first = typed(
        "2016-10-19",
        "registration: {people: [{name: Jana Muster}, {name: Karl Kommt}]}\nplans: [{text: Ein Kurs am Abend}]\n",
    );
    let gone = |report: String| {
        let (before, rest) = report.split_once("registration:").unwrap();
        let (_, plans) = rest.split_once("plans:").unwrap();
        format!("{before}plans:{plans}")
    };
    let second = first
        .replace("{name: Karl Kommt}", "{name: Karl Kommt}, {name: Lea Neu}")
        .replace("2016-10-19", "2016-10-21");
    let (project, said) = after(&first, gone, &second);
    assert!(project.read(GERA).contains("Lea Neu"), "{said}");
    let project = project.file("3.yaml", first.replace("2016-10-19", "2016-10-22"));
    let said = project.run(["import", "3.yaml", "--now", "2016-10-23T12:00"]).success().stdout();
    let report = project.read(GERA);
    assert!(
        !report.contains("people: []") && !report.contains("Karl") && !report.contains("Lea"),
        "{said}{report}"
    );
    // A colleague who says that nobody comes contradicts who registered.
    let other = project.file(GERA, "site: gera\n").file(
        "4.yaml",
        typed("2016-10-24", "registration: {people: [{name: Jana Muster}]}\nneeds: [{text: Ein Raum}]\n"),
    );
    other.run(["import", "4.yaml", "--now", "2016-10-24T12:00"]).success();
    let other = other.file(
        "5.yaml",
        typed("2016-10-25", "registration: {people: []}\nplans: [{text: Wir wollen ein Fest machen}]\n"),
    );
    let said = other.run(["import", "5.yaml", "--now", "2016-10-25T12:00"]).success().stdout();
    assert!(said.contains("zu entscheiden: die Anmeldung"), "{said}{}", other.read(GERA));
}

#[test]
fn what_a_colleague_said_waits_until_somebody_decides() {
    let one = |filed: &str, more: &str| {
        typed(
            filed,
            &format!("introduction: Wir sind neu.\nsuccesses: [{{text: Der Kochkurs läuft}}{more}]\n"),
        )
    };
    let other = typed(
        "2016-10-20",
        "introduction: Wir beraten seit 1990.\nsuccesses: [{text: Drei Familien fanden eine Wohnung}]\n",
    );
    let (project, _) = after(&one("2016-10-19", ""), |report| report, &other);
    assert!(project.read(GERA).contains("seit 1990"));
    let project = project.file("3.yaml", one("2016-10-21", ", {text: Ein Fest im Hof}"));
    let said = project.run(["import", "3.yaml", "--now", "2016-10-23T12:00"]).success().stdout();
    let report = project.read(GERA);
    assert!(report.contains("seit 1990") && report.contains("Ein Fest im Hof"), "{said}{report}");
}

#[test]
fn nobody_decides_blindly() {
    let first = typed("2016-10-19", "successes: [{text: Der Kurs läuft}]\n");
    let second = typed("2016-10-21", "successes: [{text: Kein Kurs läuft}]\n");
    let diagnostics = "inputs/2016-11-02-nordhausen/findings.yaml";
    let project = inbox().file("1.yaml", &first);
    project.run(["import", "1.yaml", "--now", "2016-10-20T12:00"]).success();
    let project = project
        .file("2.yaml", &second)
        .file(diagnostics, "findings:\n  - {id: x, kind: success, text: Kurse, from: gera-e1}\n");
    let said = project.run(["import", "2.yaml", "--now", "2016-10-22T12:00"]).success().stdout();
    let report = project.read(GERA);
    assert!(report.contains("text: \"Der Kurs läuft\"") && report.contains("proposed"), "{said}{report}");
    assert!(said.contains("import-findings-broken"), "{said}");
    // A clock that is decades ahead keeps nothing out.
    let ahead = inbox().file("1.yaml", typed("2072-04-20T10:00", "successes: [{text: Der Kurs läuft}]\n"));
    let said = ahead.run(["import", "1.yaml", "--now", "2016-10-20T12:00"]).success().stdout();
    assert!(
        said.contains("import-filed-ahead") && !ahead.read(GERA).contains("2072"),
        "{said}{}",
        ahead.read(GERA)
    );
    let ahead = ahead.file("2.yaml", typed("2016-10-21", "successes: [{text: Der Kurs läuft gut}]\n"));
    ahead.run(["import", "2.yaml", "--now", "2016-10-22T12:00"]).success();
    assert!(ahead.read(GERA).contains("läuft gut"));
    // What is marked as confidential now is told, also where a diagnostic stands on it.
    let project = inbox()
        .file("1.yaml", typed("2016-10-19", "successes: [{text: Der Kurs läuft}, {text: Ein Fest}]\n"));
    project.run(["import", "1.yaml", "--now", "2016-10-20T12:00"]).success();
    let project = project
        .file(diagnostics, "findings:\n  - {id: x, kind: success, text: Kurse, from: [gera-e1, gera-e2]}\n")
        .file(
            "2.yaml",
            typed("2016-10-21", "successes: [{text: Der Kurs läuft, internal: true}, {text: Ein Fest}]\n"),
        );
    let said = project.run(["import", "2.yaml", "--now", "2016-10-22T12:00"]).success().stdout();
    assert!(said.contains("jetzt als vertraulich bezeichnet: Erfolg gera-e1"), "{said}");
    let check = project.run(["check", "2016-11-02-nordhausen"]).stdout();
    assert!(check.contains("finding-on-internal"), "{check}");
}
