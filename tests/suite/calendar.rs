//! Dates for calendars: what two readers of calendar files read is what was typed, also on both days on which the clock changes.

use crate::support::{Project, python};
use serde_json::{Value, json};

const INPUTS: &str = "inputs/2027-03-28-musterstadt/exchange.yaml";
const FOLDER: &str = "outputs/2027-03-28-musterstadt";

const PROGRAMME: &str = "name: Muster
title: Muster-Gesamtvorhaben
language: de
office: {name: 'Stelle \"Muster\", Nord', mail: stelle@muster.example}
sites: [{id: adorf, name: Adorf}]
rules: [{id: report-missing, severity: 'off'}]
";

fn with(exchange: &str) -> Project {
    Project::empty().file("inputs/programme.yaml", PROGRAMME).file(INPUTS, exchange)
}

/// The bytes of the only calendar file that a build writes.
fn calendar(project: &Project) -> (String, String) {
    project.run(["build", "--format", "ics"]).success();
    let made: Vec<String> = project.files().into_iter().filter(|file| file.ends_with(".ics")).collect();
    let [path] = made.as_slice() else { panic!("{made:?}") };
    (path.clone(), project.read(path))
}

/// The events, as both readers read them.
fn events(project: &Project) -> Vec<Value> {
    let (path, _) = calendar(project);
    let said: Value = serde_json::from_str(&python("calendar_events.py", [project.path(&path)])).unwrap();
    assert_eq!(said[0], said[1], "both read the same");
    said[0].as_array().unwrap().clone()
}

fn announced(days: &str) -> String {
    format!(
        "status: announced\nseries: {{title: Erfahrungsaustausch, ordinal: 3}}\ndays: {days}\nplace: Musterstadt\n\
         venue: Bürgerhaus; großer Saal\naddress: {{street: 'Am Markt 1, Hof'}}\nmotto: Räume, Wege & mehr\n\
         announcement: {{place: auf der Homepage, date: 2027-01-15}}\n"
    )
}

#[test]
fn an_invitation_is_an_appointment_in_local_time_whatever_the_clock_does() {
    for (day, start, end) in [
        ("2027-03-27", "2027-03-27T08:30Z", "2027-03-27T14:00Z"),
        ("2027-03-28", "2027-03-28T07:30Z", "2027-03-28T13:00Z"),
        ("2027-10-30", "2027-10-30T07:30Z", "2027-10-30T13:00Z"),
        ("2027-10-31", "2027-10-31T08:30Z", "2027-10-31T14:00Z"),
        ("1996-10-27", "1996-10-27T08:30Z", "1996-10-27T14:00Z"),
    ] {
        let typed = announced(&format!("[{{date: {day}, start: '09:30', end: '15:00'}}]"));
        let typed = typed.replace("2027-01-15", "1996-01-15");
        let read = events(&with(&typed));
        let expected = json!([{
            "uid": "2027-03-28-musterstadt.muster@austausch", "sequence": 100, "stamp": "1996-01-15T12:00Z",
            "start": start, "end": end, "summary": "3. Erfahrungsaustausch in Musterstadt",
            "location": "Bürgerhaus; großer Saal, Am Markt 1, Hof, Musterstadt", "description": "Räume, Wege & mehr",
            "status": "CONFIRMED", "organizer": "mailto:stelle@muster.example",
        }]);
        assert_eq!(Value::Array(read), expected, "{day}");
    }
}

#[test]
fn days_without_hours_are_whole_days_and_the_end_is_the_day_after() {
    let times = |days: &str| -> Vec<(Value, Value)> {
        let read = events(&with(&announced(days)));
        read.iter().map(|event| (event["start"].clone(), event["end"].clone())).collect()
    };
    let of = |start: &str, end: &str| (json!(start), json!(end));
    assert_eq!(times("[{date: 2027-03-28}]"), [of("2027-03-28", "2027-03-29")]);
    assert_eq!(times("[{date: 2027-12-31}, {date: 2028-01-01}]"), [of("2027-12-31", "2028-01-02")]);
    assert_eq!(
        times("[{date: 2027-03-27}, {date: 2027-03-29}]"),
        [of("2027-03-27", "2027-03-28"), of("2027-03-29", "2027-03-30")],
        "a day between is none of it"
    );
    assert_eq!(
        times("[{date: 2027-03-27, start: '18:00', end: '00:30'}, {date: 2027-03-28, end: '12:00'}]"),
        [of("2027-03-27T17:00Z", "2027-03-27T23:30Z"), of("2027-03-28", "2027-03-29")],
        "an end before the beginning is after midnight"
    );
    let agenda = announced("[{date: 2027-03-28}]")
        + "agenda: [{title: Ankommen, start: '09:00', end: '09:30'}, {title: Schluss, start: '14:00', end: '14:30'}]\n";
    let read = events(&with(&agenda));
    assert_eq!(
        (&read[0]["start"], &read[0]["end"]),
        (&json!("2027-03-28T07:00Z"), &json!("2027-03-28T12:30Z"))
    );
}

#[test]
fn what_has_no_day_in_figures_is_no_appointment() {
    for days in ["[{date: 2027-05}]", "[{date: 05-11}]", "[]"] {
        let project = with(&announced(days));
        project.run(["build", "--format", "md,ics"]).success();
        assert!(project.files().iter().all(|file| !file.ends_with(".ics")), "{days}");
    }
    let over = announced("[{date: 2027-03-28}]").replace("announced", "agreed");
    let project = with(&over);
    project.run(["build", "--format", "md,ics"]).success();
    assert!(project.files().iter().all(|file| !file.ends_with(".ics")), "what is over is in no calendar");
}

#[test]
fn the_next_meetings_stand_in_the_records_calendar_and_their_invitation_takes_their_place() {
    let next = "status: agreed\nseries: {title: Erfahrungsaustausch}\ndays: [{date: 2027-03-28}]\nplace: Musterstadt\n\
        next: [{date: 2027-11-16, start: '09:30', end: '15:00', place: Jena, venue: Haus am Fluss, meeting_point: Bahnhof}, {date: Ende April}, {date: 2028-03-01, place: Suhl, postponed_from: 2028-02-01}]\n";
    let read = events(&with(next));
    let told: Vec<_> = read
        .iter()
        .map(|it| ["uid", "start", "summary", "location", "description"].map(|key| it[key].as_str().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            [
                "2027-11-16-jena.muster@austausch",
                "2027-11-16T08:30Z",
                "Erfahrungsaustausch, Jena",
                "Haus am Fluss, Jena",
                "Bahnhof"
            ],
            ["2028-02-01-suhl.muster@austausch", "2028-03-01", "Erfahrungsaustausch, Suhl", "Suhl", ""],
        ]
    );
    let invitation = announced("[{date: 2027-11-16}]");
    let invited = Project::empty()
        .file("inputs/programme.yaml", PROGRAMME)
        .file("inputs/2027-11-16-jena/exchange.yaml", invitation);
    let read_later = events(&invited);
    assert_eq!(read_later[0]["uid"], read[0]["uid"]);
    assert!(read_later[0]["sequence"].as_u64() > read[0]["sequence"].as_u64(), "the invitation is newer");
}

#[test]
fn a_new_version_is_a_later_one_of_the_same_appointment_and_the_same_inputs_give_the_same_bytes() {
    let one = announced("[{date: 2027-03-28, start: '09:30'}]");
    let project = with(&one);
    let (path, first) = calendar(&project);
    assert_eq!(path, format!("{FOLDER}/2027-03-28_Musterstadt_Einladung_Termin.ics"));
    assert_eq!(calendar(&with(&one)).1, first);
    let versions = "people: [{id: anna, name: Anna Muster}]\n";
    let other = one.replace("2027-03-28", "2027-03-29")
        + "versions: [{number: '1.1', date: 2027-02-01, by: anna, change: neuer Tag}]\n";
    let project =
        Project::empty().file("inputs/programme.yaml", format!("{PROGRAMME}{versions}")).file(INPUTS, other);
    let read = events(&project);
    assert_eq!(read[0]["uid"], "2027-03-28-musterstadt.muster@austausch");
    assert_eq!(
        (read[0]["sequence"].as_u64(), read[0]["stamp"].as_str()),
        (Some(101), Some("2027-02-01T12:00Z"))
    );
    assert_eq!(read[0]["end"], Value::Null, "nobody typed when it ends");
}

#[test]
fn lines_are_short_and_end_as_the_standard_says() {
    let long = "Straße der überaus langen Bezeichnungen für Häuser mit Sälen, Höfen und Gärten ".repeat(4);
    let typed =
        announced("[{date: 2027-03-28, start: '09:30'}]").replace("Räume, Wege & mehr", &format!("'{long}'"));
    let (_, text) = calendar(&with(&typed));
    assert!(text.split_inclusive('\n').all(|line| line.ends_with("\r\n")), "{text}");
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    assert!(!text.contains('\t') && text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{text}");
    assert_eq!(events(&with(&typed))[0]["description"], long.trim());
}

#[test]
fn an_invitation_says_how_to_get_there_and_until_when_to_reply() {
    let typed = announced("[{date: 2027-03-28}]")
        + "reply_by: 2027-03-14\ndirections: |\n  Vom Bahnhof zu Fuß.\n\n  - **Bus:** Linie 3\nagenda: [{title: Begrüßung}]\n";
    let project = with(&typed);
    project.run(["build", "--format", "md,html"]).success();
    let read = project
        .read(&format!("{FOLDER}/2027-03-28_Musterstadt_Einladung.md"))
        .replace(['\u{a0}', '\u{202f}'], " ");
    for said in [
        "**Antwort bis**\\\nSonntag, 14. März 2027",
        "1. Begrüßung",
        "## So kommen Sie hin\n\nVom Bahnhof zu Fuß.\n\n- **Bus:** Linie 3",
        "> Bitte antworten Sie bis zum 14. März 2027, ob Sie kommen: [stelle@muster.example](mailto:stelle@muster.example).",
    ] {
        assert!(read.contains(said), "{said} in\n{read}");
    }
    let project = project.file(INPUTS, typed.replace("announced", "agreed"));
    project.run(["build", "--format", "md"]).success();
    let read = project.read(&format!("{FOLDER}/2027-03-28_Musterstadt_Dokumentation.md"));
    assert!(!read.contains("Bahnhof") && !read.contains("antworten"), "it is over: {read}");
}

#[test]
fn open_agreements_are_days_with_their_dates_and_those_of_a_site_without_what_is_internal() {
    let agreed = "days: [{date: 2027-05-11}]\nplace: Musterstadt\nagenda:\n  - title: Räume\n    parts: [{text: Räume fehlen.}]\n    follow_ups:\n\
        \x20     - {id: liste, what: 'Liste anlegen; Büro, fragen', sites: [adorf], who: und alle anderen, due: Mitte Juni 2027}\n\
        \x20     - {id: fertig, what: Fertiges, sites: [adorf], due: 2027-06-01, state: done}\n\
        \x20     - {id: immer, what: Einladen, sites: [adorf], due: jährlich im April}\n\
        \x20     - {id: geheim, what: Geheimes, sites: [adorf], due: 2027-06-02, internal: true}\n";
    let project = with(agreed);
    let told = project.run(["follow-ups", "--site", "adorf", "--format", "ics"]).success().stdout();
    assert_eq!(
        told,
        "outputs/Vereinbarungen_adorf.ics: 1 Vereinbarung mit ihrer Frist; 1 weitere hat keinen Tag\n"
    );
    let path = project.path("outputs/Vereinbarungen_adorf.ics");
    let said: Value = serde_json::from_str(&python("calendar_events.py", [path])).unwrap();
    assert_eq!(said[0], said[1], "both read the same");
    let expected = json!([{
        "uid": "liste.2027-03-28-musterstadt.muster@austausch", "sequence": 740_112, "stamp": "2027-05-11T12:00Z",
        "start": "2027-06-30", "end": "2027-07-01", "summary": "Liste anlegen; Büro, fragen", "location": "",
        "description": "Adorf, und alle anderen\nMitte Juni 2027\n2027-03-28-musterstadt", "status": "CONFIRMED", "organizer": "",
    }]);
    assert_eq!(said[0], expected);
    project.run(["follow-ups", "--format", "ics"]).success();
    assert!(project.read("outputs/Vereinbarungen.ics").contains("Geheimes"), "the office has all of its own");
    let none = project
        .run(["follow-ups", "--overdue", "--today", "2027-01-01", "--format", "ics"])
        .success()
        .stdout();
    assert_eq!(none, "Offen ist nichts mit einem Tag für den Kalender; es wurde keine Datei geschrieben\n");
}
