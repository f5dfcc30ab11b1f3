//! The offline form of a site, filled in as people do: typed, reloaded, cut off, corrected, saved and opened again.

use crate::support::{Project, repo, run, scratch, tool};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const SONNEBERG: &str = "2016-04-06-sonneberg";
const GERA: &str = "outputs/2016-04-06-sonneberg/formulare/Formular_Gera_2016-04-06.html";

/// An office's folder with the forms of Sonneberg 2016.
fn with_forms() -> Project {
    let project = Project::with_all_inputs();
    project.run(["forms", SONNEBERG]).success();
    project
}

/// The same page with other facts.
fn with_facts(project: Project, change: impl FnOnce(&mut Value)) -> Project {
    let page = project.read(GERA);
    let begin = page.find("id=\"form-data\">").unwrap() + "id=\"form-data\">".len();
    let end = begin + page[begin..].find("</script>").unwrap();
    let mut facts: Value = serde_json::from_str(&page[begin..end]).unwrap();
    change(&mut facts);
    let facts = facts.to_string().replace('<', "\\u003c");
    project.file(GERA, format!("{}{facts}{}", &page[..begin], &page[end..]))
}

/// What happened in the browser with the form of Gera; nothing may have gone wrong.
fn browsed(scenario: &str, project: &Project, data: Option<&Path>) -> Value {
    browsed_page(scenario, &project.path(GERA), data)
}

pub fn browsed_page(scenario: &str, page: &Path, data: Option<&Path>) -> Value {
    let folder = scratch(&format!("form-{scenario}"));
    let mut node = tool("node");
    node.arg(repo().join("tests/browser/form.mjs")).arg(scenario).arg(page).arg(&folder).args(data);
    node.env("AUSTAUSCH_TEST_BROWSER", super::web::packages());
    let answer: Value = serde_json::from_str(&run(&mut node).ok()).unwrap();
    let wrong: Vec<&str> = answer["wrong"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(wrong.is_empty(), "{}\n{}", folder.display(), wrong.join("\n"));
    answer
}

/// A filed report, as an importing program reads it.
#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(deny_unknown_fields)]
struct Filed {
    austausch: String,
    exchange: String,
    site: String,
    filed: String,
    reference: String,
    registration: Option<Registration>,
    #[serde(default)]
    last_plans: Vec<LastPlan>,
    successes: Vec<Statement>,
    obstacles: Vec<Statement>,
    plans: Vec<Statement>,
    needs: Vec<Statement>,
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(deny_unknown_fields)]
struct Registration {
    people: Vec<Person>,
    theme_table: Option<String>,
    remark: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(deny_unknown_fields)]
struct Person {
    name: String,
    #[serde(default)]
    days: Vec<String>,
    food: Option<String>,
    access: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(deny_unknown_fields)]
struct LastPlan {
    id: String,
    state: String,
    remark: Option<String>,
}

#[derive(Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(deny_unknown_fields)]
struct Statement {
    id: Option<String>,
    field: Option<String>,
    text: String,
    #[serde(default)]
    internal: bool,
    #[serde(default)]
    details: Vec<Detail>,
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(deny_unknown_fields)]
struct Detail {
    text: String,
    #[serde(default)]
    details: Vec<Self>,
}

/// What our own reader makes of a saved file, with nothing to complain about.
fn read(file: &Value) -> Filed {
    let read = yaml_reader::read::<Filed>("saved", file["text"].as_str().unwrap().as_bytes());
    assert!(
        read.diagnostics.iter().all(|diagnostic| diagnostic.id == "invisible-character"),
        "{:#?}",
        read.diagnostics
    );
    read.value.unwrap()
}

fn texts(statements: &[Statement]) -> Vec<&str> {
    statements.iter().map(|statement| statement.text.as_str()).collect()
}

#[test]
fn every_site_of_the_day_gets_its_form_and_nothing_is_fetched_for_it() {
    let project = with_forms();
    let made: Vec<String> = project.files().into_iter().filter(|file| file.starts_with("outputs/")).collect();
    let forms: Vec<&String> = made.iter().filter(|file| file.ends_with(".html")).collect();
    assert_eq!(forms.len(), 15, "fourteen sites and a newcomer: {made:?}");
    for form in forms {
        let size = project.read(form).len();
        assert!(size <= 150 * 1024, "{form}: {size} bytes");
    }
    let answer = browsed("network", &project, None);
    let refused = ["connect-src", "img-src", "script-src-attr", "script-src-elem"];
    assert_eq!(answer["refused"], json!({"broken": refused, "strange": false}));
    assert_eq!(answer["asked"], json!([]));
}

#[test]
fn nobody_is_shut_out_at_any_step() {
    browsed("looks", &with_forms(), None);
}

#[test]
fn a_keyboard_is_enough() {
    let answer = browsed("keyboard", &with_forms(), None);
    assert_eq!(answer["name"], "Rueckmeldung_Gera_2016-04-06.austausch.txt");
    let filed = read(&answer);
    assert_eq!(
        (filed.austausch.as_str(), filed.exchange.as_str(), filed.site.as_str()),
        ("report/1", SONNEBERG, "gera")
    );
    let person = Person {
        name: "Erika Muster".to_owned(),
        days: vec!["2016-04-06".to_owned()],
        food: None,
        access: None,
    };
    let registration = Registration { people: vec![person], theme_table: None, remark: None };
    assert_eq!(filed.registration, Some(registration));
    let states: Vec<_> =
        filed.last_plans.iter().map(|plan| (plan.id.as_str(), plan.state.as_str())).collect();
    assert_eq!(states, [("gera-p1", "partly"), ("gera-p2", "partly")]);
    let detail = Detail { text: "Mit einer Einzelheit.".to_owned(), details: vec![] };
    let success = Statement { text: "Ohne Maus.".to_owned(), details: vec![detail], ..Statement::default() };
    assert_eq!(filed.successes, [success]);
}

#[test]
fn nothing_is_lost_when_the_page_is_loaded_anew_or_the_browser_is_killed() {
    let answer = browsed("crash", &with_forms(), None);
    let welcome = answer["welcome"].to_string();
    assert!(welcome.contains("Ihr Entwurf vom") && welcome.contains("ist wieder da."), "{welcome}");
}

#[test]
fn what_is_missing_is_said_on_top_and_at_the_field_and_leads_there() {
    let seen = browsed("mistakes", &with_forms(), None)["seen"].take();
    let theme = "Schreiben Sie Ihr eigenes Thema, oder wählen Sie „Kein Wunsch“.";
    let plans = [
        "Wählen Sie aus, was aus diesem Plan geworden ist: „Fördermittel für unsere Ideen suchen.“",
        "Wählen Sie aus, was aus diesem Plan geworden ist: „Eine kleine Stadtteilzeitung wäre schön.“",
    ];
    let statements = [
        "Erfolg 1: Schreiben Sie einen Text, oder entfernen Sie den Eintrag.",
        "Einzelheit 1 zu Erfolg 1: Schreiben Sie einen Text, oder entfernen Sie den Eintrag.",
    ];
    let expected = json!({
        "title": "Fehler: Anmeldung – Rückmeldung Gera",
        "coming": ["Wählen Sie aus, ob jemand von Ihnen kommt."],
        "person": ["Person 1: Tragen Sie den Namen ein, oder wählen Sie oben „Nein, niemand“.", theme],
        "name": ["Person 1: Tragen Sie den Namen ein.", theme],
        "last": plans,
        "statement": statements,
        "all": [plans[0], plans[1], statements[0], statements[1]],
        "led": ["Erfolge", "TEXTAREA"],
    });
    assert_eq!(seen, expected);
}

#[test]
fn an_english_form_asks_in_english_and_for_each_of_several_days() {
    let project = Project::with_inputs("2027-05-11-beispiel");
    let programme = project.read("inputs/programme.yaml").replace("language: de", "language: en");
    let project = project.file("inputs/programme.yaml", programme);
    project.run(["forms", "--site", "jena"]).success();
    let form = "outputs/2027-05-11-beispiel/formulare/Form_Jena_2027-05-11.html";
    let answer = browsed_page("english", &project.path(form), None);
    assert_eq!((&answer["language"], &answer["days"]), (&json!("en"), &json!(2)));
    assert_eq!(answer["said"], json!(["Person 1: Choose at least one day."]));
    assert_eq!(answer["agreed"], "Open agreements", "there are no plans of last time to ask for");
    let checked = answer["checked"].as_str().unwrap();
    assert!(checked.contains("Erika Muster · Wednesday, 12 May 2027 (Fachtag)"), "{checked}");
    let filed = read(&answer["report"]);
    assert_eq!(filed.registration.unwrap().people[0].days, ["2027-05-12"]);
    assert_eq!(texts(&filed.successes), ["Went well."]);
    let mail = answer["mail"].as_str().unwrap();
    assert!(mail.starts_with("mailto:office@example.org?subject=Report%20from%20Jena%20on%202nd"), "{mail}");
}

#[test]
fn enter_leads_on_where_a_field_has_one_line_and_files_nothing() {
    let answer = browsed("enters", &with_forms(), None);
    assert_eq!(answer["stops"], json!(["name", "food", "access", "photos", "remark", "remark"]));
    assert_eq!(answer["remark"], "Erste Zeile\nZweite Zeile");
    let filled = answer["filled"].as_array().unwrap();
    for field in filled {
        let (id, fills) = (field[0].as_str().unwrap(), field[1].as_str().unwrap());
        assert_eq!(fills.starts_with("section-k") && fills.ends_with(" name"), id == "name", "{field}");
        assert_eq!(fills == "off", id != "name", "{field}");
    }
    assert_eq!(filled.len(), 4, "{filled:?}");
    assert_eq!((&answer["last"], &answer["step"]), (&json!("Weiter"), &json!("Erfolge")));
    assert_eq!(answer["plan"], "last0-remark");
    assert_eq!(answer["alert"], json!(["problems", "group", 1]), "the alert is not what takes the focus");
}

#[test]
fn in_the_other_language_days_are_said_in_it_and_the_offices_words_are_marked_as_its_own() {
    let own = ["Vorabend", "Wohnen im Alter", "Schlüsselbuch führen", "alle Standorte", "Bitte allgemeiner."];
    let project = with_facts(with_forms(), |facts| {
        facts["exchange"]["days"][0]["title"] = json!(own[0]);
        facts["theme_tables"] = json!([own[1]]);
        facts["follow_ups"] = json!([{
            "what": own[2], "who": own[3], "due": {"de": "bis 1. Mai 2016", "en": "by 1 May 2016"},
        }]);
        facts["remarks"] = json!([{"field": "registration/theme_table", "text": own[4]}]);
    });
    let answer = browsed("foreign", &project, None);
    assert_eq!(answer["language"], "en");
    let when = answer["when"].as_str().unwrap();
    assert!(when.contains("Wednesday, 6 April 2016 (Vorabend)"), "{when}");
    let last = answer["last"].as_str().unwrap();
    assert!(last.contains("of 6 February 2014"), "{last}");
    assert!(last.contains("Schlüsselbuch führen (alle Standorte, by 1 May 2016)"), "{last}");
    let unmarked = answer["unmarked"].as_array().unwrap();
    let typed = ["ThINKA-Erfahrungsaustausch", "Fördermittel", "Netzwerkarbeit", "Mittwoch", "vom ", "bis "];
    for text in unmarked.iter().filter_map(Value::as_str) {
        assert!(own.iter().chain(&typed).all(|words| !text.contains(words)), "{text}");
    }
    assert!(unmarked.len() > 50, "{unmarked:?}");
}

/// Texts that hurt a format: YAML's marks, markup, what looks like another type, blanks, line ends, emoji, length.
fn hostile() -> Vec<String> {
    let mut texts: Vec<String> = [
        "Käse: „süß“ # kein Kommentar",
        "\"a\" 'b' \\ \\n {x} [y] & * ! | > % @ `",
        "- 1: </script><!-- <script> ]]> <b>fett</b> &amp;",
        "yes",
        "null",
        "~",
        "1e5",
        "2016-11-02",
        "  vorn und hinten  ",
        "\n\nZeilen\n\n- Liste\n\n",
        "\u{2028}\u{85}\u{feff}\u{7f}\u{1}",
        "🎉👨‍👩‍👧 ẞ ǅ",
        "$name $site {{evil}} #read(\"/etc/passwd\")",
        "a\tb",
        "---",
        "... # ",
    ]
    .map(str::to_owned)
    .to_vec();
    texts.push("Wörter: \"und\" mehr, ".repeat(500));
    texts
}

#[test]
fn the_file_holds_what_was_typed_and_is_opened_again() {
    let project = with_forms();
    let data = project.path("texts.json");
    std::fs::write(&data, serde_json::to_string(&hostile()).unwrap()).unwrap();
    let answer = browsed("files", &project, Some(&data));
    let filed = read(&answer["report"]);
    assert!(hostile().iter().any(|text| text.len() > 10_000));
    // The line ends of other programs are line ends.
    let lines = |text: &String| text.replace(['\u{2028}', '\u{85}'], "\n");
    assert_eq!(texts(&filed.successes), hostile().iter().map(lines).collect::<Vec<_>>());
    assert_eq!(filed.registration, None, "it comes later");
    let (report, draft) =
        ("Rueckmeldung_Gera_2016-04-06.austausch.txt", "Entwurf_Gera_2016-04-06.austausch.txt");
    assert_eq!((&answer["report"]["name"], &answer["draft"]["name"]), (&json!(report), &json!(draft)));
    let said = &answer["said"];
    assert_eq!(said[report], json!([format!("Die Datei „{report}“ ist geöffnet. Rückgängig machen")]));
    assert_eq!(said[draft], json!([format!("Die Datei „{draft}“ ist geöffnet. Rückgängig machen")]));
    assert_eq!(said["fresh"], "Alle Angaben sind gelöscht. Rückgängig machen");
    let unreadable = "Diese Datei kann das Formular nicht lesen. Öffnen Sie eine Datei, die Sie hier gespeichert haben; ihr Name endet auf „.austausch.txt“.";
    assert_eq!((&said["damaged"], &said["picture"]), (&json!([unreadable]), &json!([unreadable])));
    let foreign = format!(
        "Diese Datei gehört zu einem anderen Formular (jena, {SONNEBERG}). Öffnen Sie die Datei für diesen Standort und diesen Erfahrungsaustausch."
    );
    assert_eq!(said["foreign"], json!([foreign]));
}

/// A report that makes use of everything a form can hold.
fn returned() -> Value {
    json!({
        "exchange": SONNEBERG, "site": "gera", "filed": "2016-03-20T14:05", "reference": "GERA-AAAA-BBBB",
        "registration": {
            "people": [
                {"name": "Erika Muster", "days": ["2016-04-06"], "food": "vegetarisch", "access": "Rampe"},
                {"name": "Max Beispiel"},
            ],
            "theme_table": "Wohnen", "remark": "Wir kommen später.",
        },
        "last_plans": [{"id": "gera-p2", "state": "done", "remark": "Endlich!"}, {"id": "frueher-p9", "state": "open"}, {"id": "gera-p1", "state": "partly"}],
        "successes": [
            {"id": "gera-e1", "field": "gibt-es-nicht-mehr", "text": "Eins.", "internal": true, "details": [
                {"text": "1", "details": [{"text": "1.1", "details": [{"text": "1.1.1", "details": [{"text": "1.1.1.1"}]}]}]}, {"text": "2"},
            ]},
            {"id": "gera-e4", "text": "Ohne Arbeitsfeld."},
        ],
        "obstacles": [{"id": "gera-h7", "field": "netzwerk", "text": "H"}],
        "plans": [], "needs": [{"id": "gera-b1", "text": "B"}],
    })
}

#[test]
fn a_report_that_comes_back_is_filed_as_it_was_with_each_remark_at_its_field() {
    let remark = |field: &str, text: &str| json!({"field": field, "text": text});
    let project = with_facts(with_forms(), |facts| {
        facts["report"] = returned();
        facts["remarks"] = json!([
            remark("successes/0/details/1/text", "Wer ist gemeint?"),
            remark("registration/people/1/name", "Ist das der neue Kollege?"),
            remark("registration/theme_table", "Diesen Tisch gibt es nicht."),
            remark("last_plans/0/state", "Wirklich?"),
            remark("obstacles/0", "Bitte allgemeiner."),
        ]);
    });
    let answer = browsed("filedAgain", &project, None);
    let office = "Anmerkung der Koordinierungsstelle: ";
    let places = json!([
        ["Erfolge", format!("{office}Wer ist gemeint?")],
        ["Anmeldung", format!("{office}Ist das der neue Kollege?")],
        ["Anmeldung", format!("{office}Diesen Tisch gibt es nicht.")],
        ["Ihre Pläne vom letzten Mal", format!("vom 6. Februar 2014 | {office}Wirklich?")],
        ["Hemmnisse", format!("{office}Bitte allgemeiner.")],
    ]);
    assert_eq!(answer["places"], places);
    let mut before = returned();
    before["austausch"] = json!("report/1");
    let before: Filed = serde_json::from_value(before).unwrap();
    let after = read(&answer["report"]);
    let reference = after.reference.clone();
    assert_eq!(Filed { filed: before.filed.clone(), reference: before.reference.clone(), ..after }, before);
    let second = read(&answer["second"]);
    assert_eq!(second.successes[0].id.as_deref(), Some("gera-e1"), "it is still the same statement");
    assert_eq!(texts(&second.successes), ["Anders.", "Ohne Arbeitsfeld."]);
    assert_ne!(second.reference, reference, "other content, other reference");
    let form = ["GERA-".len(), 4, 1, 4].iter().sum::<usize>();
    assert!(reference.starts_with("GERA-") && reference.len() == form, "{reference}");
    assert!(answer["changed"].as_str().unwrap().contains("Sie haben seitdem etwas geändert"), "{answer}");
}

#[test]
fn a_report_goes_back_to_its_sender_with_what_was_noticed() {
    let site = format!("inputs/{SONNEBERG}/sites/gera.yaml");
    let report = "# Von Hand.\nsite: gera\nregistration: {people: []}\nsuccesses:\n  - {id: gera-e1, field: strassenfest, text: \"Eins.\"}  # bleibt\n  - {id: gera-e2, text: Zwei.}\n";
    let project = Project::with_all_inputs().file(&site, report);
    let event = format!("inputs/{SONNEBERG}/exchange.yaml");
    let with_deadline =
        project.read(&event).replacen("place: Sonneberg", "deadline: 2016-03-23\nplace: Sonneberg", 1);
    let project = project.file(&event, with_deadline);
    project.run(["forms", SONNEBERG, "--return", "gera", "--now", "2016-03-24T09:00"]).success();
    assert_eq!(project.read(&site), format!("{report}returned: 2016-03-24\n"));
    let name = GERA.replace(".html", "_Nachfrage.html");
    let page = project.read(&name);
    let begin = page.find("id=\"form-data\">").unwrap() + "id=\"form-data\">".len();
    let facts: Value = serde_json::from_str(page[begin..].split("</script>").next().unwrap()).unwrap();
    assert_eq!(
        facts["exchange"]["deadline"],
        json!({
            "date": "2016-03-23", "title": null,
            "text": {"de": "Mittwoch, 23. März 2016", "en": "Wednesday, 23 March 2016"},
        })
    );
    assert_eq!(facts["report"]["successes"][1]["text"], "Zwei.");
    let remarks: Vec<&str> =
        facts["remarks"].as_array().unwrap().iter().filter_map(|remark| remark["field"].as_str()).collect();
    assert_eq!(remarks, ["successes/0/field"], "{}", facts["remarks"]);
    let letter = project.read(&name.replace(".html", ".txt"));
    assert!(
        letter.contains("vielen Dank für die Rückmeldung aus Gera (6. ThINKA-Erfahrungsaustausch)."),
        "{letter}"
    );
    assert!(letter.contains("An einer Stelle haben wir eine Anmerkung."), "{letter}");
    let said = project.run(["forms", SONNEBERG, "--return", "muehlhausen"]).success().stdout();
    assert!(said.contains("Formular_Mühlhausen_2016-04-06_Nachfrage.html"), "{said}");
    std::fs::remove_file(project.path(&site)).unwrap();
    let said = project.run(["forms", SONNEBERG, "--return", "gera"]).code(1).stdout();
    let missing = "Von Gera liegt für den Austausch 2016-04-06-sonneberg keine lesbare Rückmeldung vor; zurückgeben lässt sich nichts.";
    assert!(said.contains(missing), "{said}");
}

#[test]
fn among_200_statements_a_key_lays_out_its_own_box_only() {
    let project = with_facts(with_forms(), |facts| {
        let text = "Eine Aussage, die lang genug ist, um in ihrem Kasten umzubrechen, wie die meisten.";
        let statement =
            |n: usize| json!({"id": format!("gera-e{n}"), "text": text, "details": [{"text": "Einzelheit"}]});
        let mut report = returned();
        report["successes"] = (0..200).map(statement).collect();
        facts["report"] = report;
    });
    let answer = browsed("typing", &project, None);
    assert_eq!((&answer["statements"], &answer["keys"]), (&json!(200), &json!(11)));
    let roots = answer["roots"].as_array().unwrap();
    assert!(!roots.is_empty() && roots.iter().all(|root| root == "TEXTAREA"), "{answer}");
    assert!(answer["objects"].as_u64().unwrap() < 20, "{answer}");
}

/// Drafts and reports, damaged in one place each; the last two are sound.
fn damaged() -> Vec<(String, String)> {
    let point = json!({"key": "k3", "text": "Punkt", "details": []});
    let one = json!({"key": "k2", "field": "", "text": "Ein Fest", "internal": false, "details": [point]});
    let state = json!({
        "next": 9, "coming": "yes", "wish": "", "theme": "", "remark": "", "last": [], "remarks": {}, "filed": null,
        "people": [{"key": "k1", "name": "Jana", "days": [], "always": false, "food": "", "access": ""}],
        "successes": [one], "obstacles": [], "plans": [], "needs": [],
    });
    let draft = |state: &Value| {
        let draft = json!({
            "austausch": "draft/1", "exchange": SONNEBERG, "site": "gera", "version": 1, "saved": "2016-03-20T10:00",
            "step": "successes", "language": "de", "state": state,
        });
        format!("# x\n\n{draft}\n")
    };
    let mut deep = point.clone();
    for number in 10..60 {
        deep = json!({"key": format!("k{number}"), "text": "tief", "details": [deep]});
    }
    let changes = [
        ("/successes/0", json!(null)),
        ("/successes/0", json!("Ein Fest")),
        ("/successes/0/text", json!(5)),
        ("/successes/0/text", json!(null)),
        ("/successes/0/internal", json!("ja")),
        ("/successes/0/details", json!(null)),
        ("/successes/0/details", json!({})),
        ("/successes/0/details/0/details", json!("x")),
        ("/successes/0/details/0/key", json!("k2")),
        ("/successes/0/details/0", deep),
        ("/successes", json!({})),
        ("/needs", json!(null)),
        ("/people/0", json!(null)),
        ("/people/0/days", json!("2016-04-06")),
        ("/people/0/name", json!({})),
        ("/coming", json!("vielleicht")),
        ("/last", json!([null])),
        ("/remarks", json!({"form": "x"})),
        ("/remarks", json!([])),
        ("/filed", json!({})),
        ("/filed", json!({"at": "x", "reference": "x", "text": "x", "report": {}})),
        ("/next", json!("9")),
        ("/next", json!(1)),
    ];
    let mut files: Vec<(String, String)> = Vec::new();
    for (number, (path, value)) in changes.into_iter().enumerate() {
        let mut state = state.clone();
        *state.pointer_mut(path).unwrap() = value;
        files.push((format!("{number} {path}"), draft(&state)));
    }
    let whole = draft(&state);
    files.push(("cut off".to_owned(), whole[..whole.len() / 2].to_owned()));
    files.push(("no time".to_owned(), whole.replace("2016-03-20T10:00", "gestern")));
    let report = |rest: &str| {
        format!("austausch: report/1\nexchange: {SONNEBERG}\nsite: gera\nfiled: 2016-03-20T10:00\n{rest}")
    };
    for rest in [
        "successes: 5\n",
        "successes:\n  - text: true\n",
        "plans:\n  text: \"x\"\n",
        "registration:\n  people: []\n  remark: false\n",
    ] {
        files.push((rest.to_owned(), report(rest)));
    }
    let mut nested = "successes:\n  - text: \"a\"\n".to_owned();
    for depth in 1..40 {
        nested.push_str(&format!("{0}details:\n{0}  - text: \"a\"\n", "  ".repeat(2 * depth)));
    }
    files.push(("nested".to_owned(), report(&nested)));
    files.push(("sound".to_owned(), whole));
    files.push(("sound report".to_owned(), report("successes:\n  - text: \"Ein Fest\"\n")));
    files
}

#[test]
fn a_damaged_draft_is_refused_before_it_is_kept_and_a_filed_one_is_forgotten() {
    let project = with_forms();
    let data = project.path("damaged.json");
    let files = damaged();
    std::fs::write(&data, serde_json::to_string(&files).unwrap()).unwrap();
    let answer = browsed("damaged", &project, Some(&data));
    let expected: Vec<Value> = files
        .iter()
        .map(|(name, _)| json!([name, if name.starts_with("sound") { "opened" } else { "refused" }]))
        .collect();
    assert_eq!(answer["said"], Value::Array(expected));
    let lost = answer["lost"].as_str().unwrap();
    assert!(lost.starts_with("Der Browser hat einen Entwurf aufgehoben; er ist aber beschädigt"), "{lost}");
    assert_eq!((&answer["before"], &answer["left"]), (&json!(true), &json!([])));
}

#[test]
fn two_windows_know_of_each_other() {
    let answer = browsed("twice", &with_forms(), None);
    let said = "Dieses Formular ist auch in einem zweiten Fenster offen. Machen Sie nur in einem weiter.";
    assert_eq!((&answer["said"], &answer["taken"]), (&json!(said), &json!("im ersten Fenster")));
}

#[test]
fn a_form_asks_for_what_became_of_the_plans_of_last_time() {
    let project = with_forms();
    let facts = |path: &str| -> Value {
        let page = project.read(path);
        let begin = page.find("id=\"form-data\">").unwrap() + "id=\"form-data\">".len();
        serde_json::from_str(page[begin..].split("</script>").next().unwrap()).unwrap()
    };
    let gera = facts(GERA);
    assert_eq!(gera["exchange"]["title"], "6. ThINKA-Erfahrungsaustausch");
    let text = json!({"de": "Mittwoch, 6. April 2016", "en": "Wednesday, 6 April 2016"});
    assert_eq!(gera["exchange"]["days"], json!([{"date": "2016-04-06", "text": text, "title": null}]));
    let from = json!({"de": "vom 6. Februar 2014", "en": "of 6 February 2014"});
    let plan = json!({"id": "gera-p1", "text": "Fördermittel für unsere Ideen suchen.", "from": from});
    assert_eq!(gera["last_plans"][0], plan);
    assert_eq!(gera["theme_tables"][1], "Steuerungsgruppe");
    let newcomer = facts(&GERA.replace("Gera", "Mühlhausen"));
    assert_eq!(newcomer["last_plans"], json!([]));
}

#[test]
fn an_unknown_site_is_named_and_nothing_is_written() {
    let project = Project::with_all_inputs();
    let run = project.run(["forms", SONNEBERG, "--site", "gera,erfurt"]).code(1);
    let said = run.stdout();
    assert!(
        said.contains("Einen Standort „erfurt“ gibt es beim Austausch 2016-04-06-sonneberg nicht."),
        "{said}"
    );
    assert!(said.contains("Diese gibt es: altenburg, artern,"), "{said}");
    let english = project.run(["forms", SONNEBERG, "--site", "erfurt", "--lang", "en"]).code(1).stdout();
    assert!(english.contains("There is no site “erfurt” at the exchange 2016-04-06-sonneberg."), "{english}");
    assert!(!project.path("outputs").exists());
}

#[test]
fn without_a_name_the_latest_exchange_is_meant_and_edited_forms_stay() {
    let project = Project::with_all_inputs();
    project.run(["forms", "--site", "jena"]).success();
    let form = "outputs/2027-05-11-beispiel/formulare/Formular_Jena_2027-05-11.html";
    let html: Vec<PathBuf> =
        project.files().into_iter().filter(|file| file.ends_with(".html")).map(PathBuf::from).collect();
    assert_eq!(html, [PathBuf::from(form)]);
    let project = project.file(form, "von Hand geändert");
    let said = project.run(["forms", "--site", "jena"]).success().stdout();
    assert_eq!(project.read(form), "von Hand geändert");
    let new = "outputs/2027-05-11-beispiel/formulare/Formular_Jena_2027-05-11 (neu).html";
    assert!(project.path(new).is_file() && said.contains("Formular_Jena_2027-05-11 (neu).html"), "{said}");
}

#[test]
fn an_exchange_with_errors_gets_no_forms_but_mistakes_of_a_site_do_not_hinder() {
    let event = format!("inputs/{SONNEBERG}/exchange.yaml");
    let site = format!("inputs/{SONNEBERG}/sites/gera.yaml");
    let project = Project::with_all_inputs().file(&site, "standort: gera\n");
    project.run(["forms", SONNEBERG, "--site", "gera"]).success();
    let project = project.file(&event, "ort: Sonneberg\n");
    let said = project.run(["forms", SONNEBERG, "--out", "anderswo"]).code(1).stdout();
    assert!(said.contains("exchange.yaml") && said.contains("ort"), "{said}");
    assert!(!project.path("anderswo").exists());
}
