//! Dates and times in every spelling that has one meaning are printed in that meaning; all others are refused.

use crate::support::Project;

const PROGRAMME: &str = "name: THEMA\nscope: landesweit\noffice: {name: Koordinierungsstelle, places: [Musterstadt]}\nsites: [{id: musterstadt, name: Musterstadt}]\norganisations:\n  - id: land\n    names:\n      - {name: Altes Ministerium, genitive: des Alten Ministeriums, until: 11.2014}\n      - {name: Neues Ministerium, genitive: des Neuen Ministeriums, from: 2014/12}\n";

fn project(event: &str) -> Project {
    let event = format!("place: Musterstadt\nhosts: [musterstadt]\nstatus: draft\n{event}");
    Project::empty()
        .file("inputs/programme.yaml", PROGRAMME)
        .file("inputs/2027-05-11-musterstadt/exchange.yaml", event)
}

/// The record in Markdown, with ordinary spaces and without marks.
fn record(event: &str) -> String {
    let project = project(event);
    project.run(["build", "--format", "md"]).success();
    let name = project.files().into_iter().find(|name| name.ends_with(".md")).unwrap();
    project.read(&name).replace(['\u{A0}', '\u{202F}'], " ").replace('\\', "")
}

/// What `check` says, and whether it refuses.
fn said(event: &str) -> String {
    project(event).run(["check"]).stdout()
}

#[test]
fn a_day_is_printed_in_its_meaning_however_it_is_typed() {
    for typed in [
        "2027-5-11",
        "2027/05/11",
        "2027–05–11",
        "20270511",
        "11.5.2027",
        "11.5.27",
        "11. 5. 2027",
        "\"Dienstag, 11. Mai 2027\"",
        "11. mai 2027",
        "Di 11.05.2027",
        "2027-05-11\u{A0}",
        "2027-05-11T00:00:00Z",
    ] {
        let event = format!("days: [{{date: {typed}}}]\n");
        let said = said(&event);
        assert!(!said.contains("Fehler") && !said.contains("Warnung[d"), "{typed}: {said}");
        assert!(record(&event).contains("Am 11. Mai 2027 fand"), "{typed}");
        let files = {
            let project = project(&event);
            project.run(["build", "--format", "md"]).success();
            project.files()
        };
        assert!(files.iter().any(|name| name.contains("/2027-05-11_Musterstadt")), "{typed}: {files:?}");
    }
}

#[test]
fn what_is_no_day_is_refused() {
    for typed in [
        "5/11/2027",
        "11.05.",
        "05.2027",
        "Mitte Mai",
        "31.2.2027",
        "2027-13-01",
        "2027-05-11T10:00",
        "\"Montag, 11. Mai 2027\"",
        "11.–12. Mai 2027",
        "2O27-05-11",
        "11. Maii 2027",
        "11,5,2027",
        "sofort",
    ] {
        let run = project(&format!("days: [{{date: {typed}}}]\n")).run(["check"]);
        let said = run.stdout();
        assert!(
            said.contains("Fehler[date-not-read]") || said.contains("Fehler[no-such-day]"),
            "{typed}: {said}"
        );
        run.code(1);
    }
    for (key, typed) in [("deadline", "Mitte Mai"), ("published", "bald"), ("deadline", "31.4.2027")] {
        let said = said(&format!("days: [{{date: 2027-05-11}}]\n{key}: {typed}\n"));
        assert!(said.contains("Fehler["), "{key}: {typed}: {said}");
    }
}

#[test]
fn days_that_do_not_touch_are_no_span() {
    for (days, opening) in [
        ("2027-04-06 2027-04-20", "Am 6. und 20. April 2027 fand"),
        ("2027-04-06 2027-04-07", "Am 6. und 7. April 2027 fand"),
        ("2027-04-06 2027-04-07 2027-04-08", "Vom 6. bis 8. April 2027 fand"),
        ("2027-04-06 2027-04-07 2027-04-08 2027-04-20", "Vom 6. bis 8. und am 20. April 2027 fand"),
        ("2027-04-06 2027-04-20 2027-04-21 2027-04-22", "Am 6. und vom 20. bis 22. April 2027 fand"),
        ("02-06 02-07", "Am 6. und 7. Februar fand"),
        ("2014-05 2014-06", "Im Mai und Juni 2014 fand"),
        ("2014", "Im Jahr 2014 fand"),
    ] {
        let listed: String = days.split(' ').map(|day| format!("  - date: {day}\n")).collect();
        let record = record(&format!("days:\n{listed}"));
        assert!(record.contains(opening), "{days}: {record}");
        let box_ = opening
            .trim_start_matches("Im Jahr ")
            .trim_start_matches(|c: char| c.is_alphabetic())
            .trim_end_matches(" fand")
            .trim();
        let first = box_.split(' ').next().unwrap();
        assert!(record.matches(first).count() >= 2, "the box says it, too: {record}");
    }
}

#[test]
fn times_are_printed_in_their_meaning_or_refused() {
    for typed in ["9.45 Uhr", "9:45", "09.45", "9h45", "9 Uhr 45", "\"0945\"", "9:45 Uhr"] {
        let event = format!("days: [{{date: 2027-05-11, start: {typed}, end: 16 Uhr}}]\n");
        assert!(record(&event).contains("9.45 bis 16.00 Uhr"), "{typed}: {}", record(&event));
    }
    assert!(record("days: [{date: 2027-05-11, start: 19 Uhr, end: \"24:00\"}]\n").contains("19 bis 24 Uhr"));
    assert!(record("days: [{date: 2027-05-11, start: nach dem Essen}]\n").contains("nach dem Essen"));
    for typed in ["\"25:00\"", "\"24:30\"", "9.75 Uhr", "\"9:5\"", "O9:30"] {
        let said = said(&format!("days: [{{date: 2027-05-11, start: {typed}}}]\n"));
        assert!(said.contains("Fehler[time-not-read]"), "{typed}: {said}");
    }
}

#[test]
fn names_hold_for_the_period_that_is_typed() {
    let event = |day: &str| {
        format!("days: [{{date: {day}}}]\nguests: [{{role: eine Vertreterin, organisation: land}}]\n")
    };
    assert!(record(&event("2014-11-30")).contains("des Alten Ministeriums"));
    assert!(record(&event("2027-05-11")).contains("des Neuen Ministeriums"));
    for until in ["Ende 2014", "\"02-06\"", "11/2014/x", "2014-13"] {
        let programme = PROGRAMME.replace("11.2014", until);
        let project = project(&event("2027-05-11")).file("inputs/programme.yaml", programme);
        let run = project.run(["check"]);
        assert!(run.stdout().contains("Fehler["), "{until}: {}", run.stdout());
    }
}

#[test]
fn an_end_is_printed_without_its_beginning() {
    let record = record(
        "days: [{date: 2027-05-11, end: bis 16 Uhr}]\nnext: [{date: 2027-10-06, end: \"15:00\"}]\nagenda:\n  - {title: Berichte, end: \"10:30\", parts: [{text: Es wurde berichtet.}]}\n",
    );
    for said in ["bis 16 Uhr", "bis 15 Uhr", "bis 10.30 Uhr"] {
        assert!(record.contains(said), "{said}: {record}");
    }
}

#[test]
fn words_in_the_place_of_a_date_make_a_sentence() {
    for (event, said) in [
        ("postponed_from: 6./7. Oktober 2027", "Ursprünglich sollte er am 6./7. Oktober 2027 stattfinden"),
        ("postponed_from: 6. bis 8. Oktober 2027", "sollte er vom 6. bis 8. Oktober 2027 stattfinden"),
        ("postponed_from: im Herbst 2027", "sollte er im Herbst 2027 stattfinden"),
        (
            "annexes: [{title: Folien, promised: {by: Anna, due: bis zum 6. Oktober 2027}}]",
            "reicht Anna bis zum 6. Oktober 2027 nach",
        ),
        ("next: [{date: 2027-10-06, start: vormittags, end: ca. 16 Uhr}]", "von vormittags bis ca. 16 Uhr"),
        ("next: [{date: 2027-10-06, start: ab 9:30, end: \"16:00\"}]", "von 9.30 bis 16.00 Uhr"),
    ] {
        let record = record(&format!("days: [{{date: 2027-05-11}}]\n{event}\n"));
        assert!(record.contains(said), "{said}: {record}");
    }
}

#[test]
fn what_is_nearly_a_date_or_a_time_within_words_is_found() {
    for (typed, id) in [
        ("days: [{date: 2027-05-11}]\nfollow_ups: [{what: a, due: 4/27}]", "date-not-read"),
        ("days: [{date: 2027-05-11}]\nfollow_ups: [{what: a, due: bis 31. Juni 2027}]", "no-such-day"),
        ("days: [{date: 2027-05-11}]\nfollow_ups: [{what: a, due: bis 2027-6-4}]", "date-not-read"),
        ("days: [{date: 2027-05-11}]\nfollow_ups: [{what: a, due: 20. bis 15. Juni 2027}]", "date-not-read"),
        ("days: [{date: 2027-05-11}]\npostponed_from: 2027-04-06T09:30", "date-not-read"),
        ("days: [{date: 5/27}]", "date-not-read"),
        ("days: [{date: 2027-05-11, start: ca. 25:00}]", "time-not-read"),
        ("days: [{date: 2027-05-11, start: 9:30 bis 16:00}]", "two-times"),
        ("days: [{date: 2027-05-11, start: bis 16:00}]", "time-of-other-key"),
        ("days: [{date: 2027-05}, {date: 2027-05-11}]", "day-order"),
        ("days: [{date: 2027-05}, {date: 2027-05}]", "day-order"),
    ] {
        let said = said(&format!("{typed}\n"));
        assert!(said.contains(&format!("Fehler[{id}]")), "{typed}: {said}");
    }
    let said = said("days: [{date: 2027-05-11}]\nfollow_ups: [{what: a, due: \"Mittwoch, 06.04.2027\"}]\n");
    assert!(said.contains("Der 6. April 2027 ist ein Dienstag."), "{said}");
}
