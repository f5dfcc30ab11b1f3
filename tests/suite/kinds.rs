//! Kinds of documents as an office meets them: each under its own name, beside the others.

use crate::support::Project;

const EXCHANGE: &str = "neu/inputs/2027-05-11-musterstadt/exchange.yaml";
const FOLDER: &str = "neu/outputs/2027-05-11-musterstadt";

/// The starting folder of an office, its attendance replaced by `attendance`.
fn with_attendance(attendance: &str) -> Project {
    let project = Project::empty();
    project.run(["init", "neu"]).success();
    let exchange = project.read(EXCHANGE);
    let before = "attendance:\n  groups:\n    - {name: Projekte, count: 2, of: 2}\n";
    assert!(exchange.contains(before), "{exchange}");
    project.file(EXCHANGE, exchange.replace(before, attendance))
}

/// The list of participants in Markdown.
fn list(attendance: &str) -> String {
    let project = with_attendance(attendance);
    project.run(["build", "--root", "neu", "--kind", "participants", "--format", "md"]).success();
    project.read(&format!("{FOLDER}/2027-05-11_Musterstadt_Teilnahmeliste.md"))
}

#[test]
fn a_list_of_participants_names_people_and_organisations_and_leaves_room_to_sign() {
    let read = list(
        "attendance:\n  people:\n    - {name: Jana Muster, organisation: Stadt Musterstadt}\n    - {name: Karl Krank, presence: excused}\n    - {name: Olga Online, mode: online, presence: partly}\n  apologies: [Frau Fern]\n",
    );
    let lines: Vec<String> = read.lines().map(|line| line.replace('\u{a0}', " ")).collect();
    let signed: Vec<&String> =
        lines.iter().filter(|line| line.starts_with("| Jana Muster | Stadt Musterstadt |")).collect();
    let [row] = signed[..] else { panic!("{read}") };
    assert_eq!(row.matches('|').count(), 4, "a third cell, for the signature: {row}");
    assert!(lines.iter().any(|line| line == "| Name | Einrichtung | Unterschrift |"), "{read}");
    assert!(
        lines.iter().any(|line| line == "| Name |"),
        "who did not come does not sign, and what nobody filled is no column:\n{read}"
    );
    assert!(read.contains("2 anwesend, davon 1 online, 2 entschuldigt"), "{read}");
    for row in ["| Karl Krank |", "| Frau Fern |", "| Olga Online (zeitweise) |"] {
        assert!(lines.iter().any(|line| line == row), "{row} in\n{read}");
    }
    assert!(!read.contains("Tagesordnung"), "{read}");
}

#[test]
fn a_list_of_participants_without_people_tells_groups_or_words_or_that_nothing_is_known() {
    let groups = list("attendance:\n  groups:\n    - {name: Projekte, count: 2, of: 3}\n");
    assert!(
        groups.contains("| Gruppe | Anwesend | Von |\n| --- | --- | --- |\n| Projekte | 2 | 3 |"),
        "{groups}"
    );
    let words = list("attendance: {phrase: fast alle Projekte}\n");
    assert!(words.contains("Fast alle Projekte."), "{words}");
    assert!(list("").contains("nicht erfasst"));
}

#[test]
fn before_the_day_the_list_has_those_whom_the_sites_registered() {
    let project = Project::with_all_inputs();
    project.run(["new", "2016-11-02-nordhausen"]).success();
    let report = "site: gera\nregistration:\n  people:\n    - {name: Jana Muster, food: vegetarisch}\n";
    let project = project.file("inputs/2016-11-02-nordhausen/sites/gera.yaml", report);
    project.run(["build", "2016-11-02-nordhausen", "--kind", "participants", "--format", "md"]).success();
    let name = "2016-11-02_Nordhausen_Teilnahmeliste.md";
    let list = project.read(&format!("outputs/2016-11-02-nordhausen/{name}"));
    assert!(list.contains("Angemeldet") && list.contains("| Jana Muster | ThINKA Gera |"), "{list}");
    assert!(!list.contains("vegetarisch"), "nobody else has to know: {list}");
    assert_eq!(list.lines().filter(|line| line.starts_with("|  |")).count(), 5, "rows for others: {list}");
}

#[test]
fn a_list_of_participants_names_the_number_of_the_grant_that_pays_on_that_day() {
    let project = with_attendance("");
    let programme = project.read("neu/inputs/programme.yaml")
        + "funding:\n  - {note: Alt., number: A 1, until: 2026}\n  - {note: Neu., number: N 2/27, from: 2027}\n";
    let project = project.file("neu/inputs/programme.yaml", programme);
    project.run(["build", "--root", "neu", "--kind", "participants", "--format", "md"]).success();
    let list = project.read(&format!("{FOLDER}/2027-05-11_Musterstadt_Teilnahmeliste.md"));
    assert!(list.contains("**Förderkennzeichen**\\\nN 2/27\n") && !list.contains("A 1"), "{list}");
}

#[test]
fn a_guide_is_made_for_what_is_to_come_and_says_until_when() {
    let project = Project::with_all_inputs();
    project.run(["new", "2016-11-02-nordhausen"]).success();
    let said = project.run(["build", "--kind", "guide", "--format", "md"]).success().stdout();
    assert!(!said.contains("2014-02-06") && !said.contains("Hinweis["), "{said}");
    let guide = project
        .files()
        .into_iter()
        .find(|file| file.ends_with("Anleitung_Entwurf.md") || file.ends_with("Nordhausen_Anleitung.md"))
        .unwrap();
    let guide = project.read(&guide);
    assert!(guide.replace('\u{a0}', " ").contains("bis zum 19. Oktober 2016 per E-Mail"), "{guide}");
}

#[test]
fn the_guide_for_the_sites_is_one_page_with_numbered_steps() {
    let project = Project::with_all_inputs();
    let over = ["2014-02-06-altenburg", "2016-04-06-sonneberg", "2027-05-11-beispiel"];
    let build = ["build", "--kind", "guide", "--format", "pdf,md,html"];
    let run = project.run(build.into_iter().chain(over)).success();
    let guides = ["2014-02-06_Altenburg", "2016-04-06_Sonneberg", "2027-05-11_Beispielstadt-Aue"];
    for file in guides.map(|name| format!("{name}_Anleitung.pdf")) {
        let file = file.as_str();
        let told = run.stdout().lines().find(|line| line.contains(file)).map(str::to_owned);
        assert!(told.as_ref().is_some_and(|line| line.contains(" 1 Seite ")), "{told:?}");
    }
    let guide = project.read("outputs/2016-04-06-sonneberg/2016-04-06_Sonneberg_Anleitung.md");
    let steps: Vec<&str> =
        guide.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).collect();
    assert_eq!(steps.len(), 8, "{guide}");
    assert!(steps[6].contains("per E-Mail an [office@example.org](mailto:office@example.org)."), "{guide}");
    assert!(guide.contains("## So geht es mit der Word-Datei\n\nWer lieber in Word"), "{guide}");
    let page = project.read("outputs/2016-04-06-sonneberg/2016-04-06_Sonneberg_Anleitung.html");
    assert!(
        page.contains(r#"href="mailto:office@example.org" rel="noopener">office@example.org</a>"#),
        "{page}"
    );
    let project = project.file("templates/guide/guide-word.de.hbs", "");
    let project = project.file("templates/guide/guide-fill-elsewhere.de.hbs", "");
    project.run(["build", "2016-04-06-sonneberg", "--kind", "guide", "--format", "md"]).success();
    let shorter = project.read("outputs/2016-04-06-sonneberg/2016-04-06_Sonneberg_Anleitung.md");
    assert!(!shorter.contains("anderen Computer") && !shorter.contains("\n4. \n"), "{shorter}");
    assert!(!shorter.contains("Word"), "a section without words is none: {shorter}");
}

#[test]
fn the_guide_is_one_page_also_with_a_logo_two_days_and_a_long_address() {
    let exchange = "inputs/2016-04-06-sonneberg/exchange.yaml";
    let project = Project::with_inputs("2016-04-06-sonneberg");
    let typed = project.read(exchange);
    let days = "days:\n  - {date: 2016-04-06, start: \"17:00\", end: \"20:00\", title: Vorabend mit Rundgang}\n  \
                - {date: 2016-04-07, start: \"09:00\", end: \"15:30\"}\ndeadline: 2016-03-23\n\
                venue: Wohnungsgenossenschaft Musterhaus und Beispielstiftung\naddress: {street: Musterweg 1}\n";
    let begin = typed.find("\ndays:").unwrap() + 1;
    let end = begin + typed[begin..].find("\nplace:").unwrap() + 1;
    let typed = format!("{}{days}{}", &typed[..begin], &typed[end..]);
    let programme = project.read("inputs/programme.yaml");
    let programme = &programme[..programme.find("\nfunding:").unwrap()];
    let funding = "\nfunding:\n  - note: Gefördert durch das Land aus Mitteln des Sozialfonds.\n    \
                   logos: [{file: logo.png, alt: Logo des Landes}]\n";
    let logo = std::fs::read(crate::support::repo().join("docs/pictures/vorlage.png")).unwrap();
    let mut project = project.file(exchange, typed).file("inputs/logo.png", logo);
    for language in ["de", "en"] {
        let programme = programme.replace("language: de", &format!("language: {language}"));
        project = project.file("inputs/programme.yaml", format!("{programme}{funding}"));
        let said = project
            .run(["build", "2016-04-06-sonneberg", "--kind", "guide", "--format", "pdf"])
            .success()
            .stdout();
        assert!(said.contains(" 1 Seite ") && !said.contains(" Seiten "), "{language}: {said}");
    }
}

#[test]
fn kinds_stand_beside_each_other_in_the_folder_of_outputs() {
    let project = with_attendance("");
    for kind in ["record", "participants"] {
        project.run(["build", "--root", "neu", "--kind", kind, "--format", "md"]).success();
    }
    // Had one kind forgotten what the other wrote, this file would count as edited, and a second one would lie beside it.
    project.run(["build", "--root", "neu", "--format", "md"]).success();
    let written: Vec<String> = project.files().into_iter().filter(|file| file.ends_with(".md")).collect();
    let expected = ["Dokumentation_Entwurf", "Teilnahmeliste"];
    assert_eq!(written, expected.map(|name| format!("{FOLDER}/2027-05-11_Musterstadt_{name}.md")));
}

#[test]
fn help_and_the_message_about_an_unknown_kind_name_every_kind() {
    let project = Project::empty();
    let help = project.run(["build", "--help"]).success().stdout();
    let said = project.run(["build", "--kind", "brief"]).code(2).stderr();
    let words = help.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("record (Dokumentation), participants (Teilnahmeliste), guide (Anleitung), reports (Rückmeldungen)"), "{help}");
    assert!(said.contains("record, participants"), "{said}");
}
