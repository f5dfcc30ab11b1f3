//! What is kept of people can be listed and deleted: everywhere, and nothing else.

mod log;

use crate::support::Project;
use std::fs;

const ID: &str = "2027-05-11-musterstadt";
const REPORT: &str = "inputs/2027-05-11-musterstadt/sites/musterstadt.yaml";
const EXCHANGE: &str = "inputs/2027-05-11-musterstadt/exchange.yaml";

const PROGRAMME: &str = "\
name: Muster
title: Muster-Gesamtvorhaben
genitive: des Muster-Gesamtvorhabens
office: {name: Koordinierungsstelle Muster, places: [Musterstadt], mail: office@muster.example}
sites:
  - {id: musterstadt, name: Musterstadt, mail: anna.kramer@muster.example}
  - {id: beispielhausen, name: Beispielhausen, mail: post@beispiel.example}
people:
  - {id: erika-muster, name: Erika Muster, initials: EM}
  # Frau Kramer ist seit 2020 dabei.
  - id: anna-kramer
    name: Anna Kramer
    initials: AK
    roles: [{role: Leiterin}] # bleibt bis 2028
rules:
  - {id: report-missing, severity: \"off\"}
";

const RECORD: &str = "\
status: draft
series: {title: Muster-Erfahrungsaustausch, ordinal: 3}
days: [{date: 2027-05-11}]
place: Musterstadt
hosts: [musterstadt]
attendance:
  people:
    - {name: \"Kramer, Anna\", role: Leiterin, presence: present} # mit Hut
    - {name: Hanna Schmidt, presence: present}
agenda:
  - title: Bericht
    kind: talk
    speakers: [anna-kramer]
    parts:
      - text: |
          Anna Kramers Vorschlag (Mail an a.kramer@muster.example) trug Frau
          Kramer vor; A. Kramer dankte. Hanna Kramer fehlte, Kramer auch.
authors: [erika-muster]
";

const FILED: &str = "\
austausch: report/1
exchange: 2027-05-11-musterstadt
site: musterstadt
filed: 2027-04-26T10:00
registration:
  people:
    - {name: Anna Kramer, food: vegan, access: Stuhl mit Lehne}
    - {name: Karl Beispiel, food: ohne Sellerie}
  remark: Frau Kramer kommt später.
successes:
  - text: Anna Kramer hat ein Fest ausgerichtet.
";

/// A year's work: imported, with papers for the office, forms, and the record.
fn worked(programme: &str, status: &str) -> Project {
    let mail = format!(
        "From: Anna Kramer <anna.kramer@muster.example>\nTo: office@muster.example\nSubject: Bericht\n\
         Date: Mon, 26 Apr 2027 10:00:00 +0200\nMessage-ID: <1@muster.example>\nMIME-Version: 1.0\n\
         Content-Type: text/plain; charset=utf-8\n\n{FILED}"
    );
    let project = Project::empty()
        .file("inputs/programme.yaml", programme)
        .file(EXCHANGE, RECORD)
        .file("post/m.eml", mail)
        .file("post/other.pdf", "%PDF-1.7\n\u{0}")
        .file("inputs/2027-05-11-musterstadt/photos/anna-kramer.png", "kein Bild");
    project.run(["import", "post/m.eml"]).success();
    project.run(["build", "--kind", "reports"]).success();
    project.run(["forms"]).success();
    if status != "draft" {
        let record = RECORD.replace("status: draft", &format!("status: {status}\npublished: 2027-06-15"));
        fs::write(project.path(EXCHANGE), record).unwrap();
    }
    project.run(["build"]).success();
    project
}

/// Files in which one of `words` stands, with what is packed left out.
fn holding(project: &Project, words: &[&str]) -> Vec<String> {
    let holds = |file: &String| {
        let bytes = fs::read(project.path(file)).unwrap();
        let text = austausch::incoming::words_in(&bytes).text;
        words.iter().any(|word| text.contains(word))
    };
    project.files().into_iter().filter(|file| !file.starts_with("post/") && holds(file)).collect()
}

#[test]
fn a_person_is_listed_whole_and_nothing_is_deleted_before_a_second_word() {
    let project = worked(PROGRAMME, "draft");
    let files = project.files();
    assert!(
        files.iter().all(|file| !file.contains("_Intern_Artikel")),
        "nothing internal for a website: {files:?}"
    );
    let before: Vec<(String, Vec<u8>)> = project
        .files()
        .into_iter()
        .map(|file| (file.clone(), fs::read(project.path(&file)).unwrap()))
        .collect();
    let listed = project.run(["forget", "Anna Kramer", "--today", "2027-12-01"]).success().stdout();
    for line in [
        "„Anna Kramer“ steht an ",
        "Wird gelöscht:",
        "sites/musterstadt.yaml:10  name: Anna Kramer, food: vegan, access: Stuhl mit Lehne",
        "programme.yaml:6  mail: anna.kramer@muster.example",
        "programme.yaml:13  initials: AK",
        "sites/received/musterstadt-",
        "Rückmeldungen_Intern.pdf",
        "exchange.yaml:8  - {name: \"Kramer, Anna\", role: Leiterin, presence: present} # mit Hut",
        "exchange.yaml:16  Anna Kramers Vorschlag (Mail an a.kramer@muster.example) trug Frau",
        "Bleibt, denn es kann jemand anderes sein.",
        "Kramer vor; A. Kramer dankte. Hanna Kramer fehlte, Kramer auch.",
        "photos/anna-kramer.png  anna-kramer.png",
        "Gelöscht ist noch nichts.",
    ] {
        assert!(listed.contains(line), "{line}\n{listed}");
    }
    for (file, bytes) in before {
        assert!(fs::read(project.path(&file)).unwrap() == bytes, "{file}");
    }
    let none = project.run(["forget", "Paula Nirgends"]).success().stdout();
    assert!(none.starts_with("„Paula Nirgends“ steht nirgends."), "{none}");
}

#[test]
fn a_person_who_is_forgotten_stands_nowhere_and_everything_else_stays() {
    let project = worked(PROGRAMME, "draft");
    project.run(["forget", "anna-kramer", "--yes", "--today", "2027-12-01"]).success();
    let names = [
        "Anna Kramer",
        "Kramers",
        "A. Kramer",
        "Kramer, Anna",
        "anna-kramer",
        "kramer@",
        "Frau\n          Kramer",
        "AK",
    ];
    assert_eq!(holding(&project, &names), [""; 0]);
    assert_eq!(
        project.read(EXCHANGE),
        RECORD
            .replace("name: \"Kramer, Anna\", role: Leiterin,", "name: \"N. N.\",")
            .replace("speakers: [anna-kramer]", "speakers: [person-1]")
            .replace(
                "Anna Kramers Vorschlag (Mail an a.kramer@muster.example) trug",
                "N. N. Vorschlag (Mail an N. N.) trug"
            )
            .replace("          Kramer vor; A. Kramer dankte.", "          N. N. vor; N. N. dankte.")
    );
    let programme = project.read("inputs/programme.yaml");
    assert!(programme.contains("  - {id: musterstadt, name: Musterstadt}\n"), "{programme}");
    assert!(
        programme.contains("  # Frau N. N. ist seit 2020 dabei.\n  - id: person-1\n    name: N. N.\nrules:"),
        "{programme}"
    );
    let report = project.read(REPORT);
    assert!(
        report.contains("people:\n    - name: \"Karl Beispiel\"\n      food: \"ohne Sellerie\"\n"),
        "{report}"
    );
    assert!(report.contains("remark: \"Frau N. N. kommt später.\""), "{report}");
    assert!(
        report.contains("text: \"N. N. hat ein Fest ausgerichtet.\"")
            && report.contains("forgotten: 2027-12-01"),
        "{report}"
    );
    // The mailbox is imported once more: nothing comes back.
    project.run(["import", "post/m.eml"]).success();
    assert_eq!(holding(&project, &names), [""; 0]);
    let checked = project.run(["check"]).stdout();
    assert!(!checked.contains("Fehler"), "{checked}");
    project.run(["build"]).success();
    let again = project.run(["forget", "Anna Kramer", "--yes"]).success().stdout();
    assert!(again.contains("Bleibt") && !again.contains("Wird gelöscht"), "{again}");
}

#[test]
fn what_was_published_stays_and_gets_a_new_version() {
    let project = worked(PROGRAMME, "published");
    let folder = format!("outputs/{ID}");
    let name = format!("{folder}/2027-05-11_Musterstadt_Dokumentation.pdf");
    let pdf = fs::read(project.path(&name)).unwrap();
    let said = project.run(["forget", "Anna Kramer", "--yes", "--today", "2027-12-01"]).success().stdout();
    assert!(
        said.contains("Bleibt, denn es ist veröffentlicht") && said.contains("die Fassung 1.1"),
        "{said}"
    );
    let record = project.read(EXCHANGE);
    let entry = "versions:\n  - number: \"1.1\"\n    date: 2027-12-01\n    by: erika-muster\n    change: \"Angaben zu einer Person gelöscht\"\n";
    assert!(record.ends_with(entry), "{record}");
    project.run(["build"]).success();
    assert_eq!(fs::read(project.path(&name)).unwrap(), pdf);
    let new = project.read(&format!("{folder}/2027-05-11_Musterstadt_Dokumentation_Fassung_1.1.md"));
    assert!(new.contains("N.") && !new.contains("Anna"), "{new}");
}

#[test]
fn a_site_is_forgotten_with_its_people_and_keeps_its_words() {
    let project = worked(PROGRAMME, "draft");
    let said = project.run(["forget", "Musterstadt", "--yes", "--today", "2027-12-01"]).success().stdout();
    assert!(said.contains("die eigenen Worte des Standorts"), "{said}");
    let report = project.read(REPORT);
    assert!(!report.contains("registration") && report.contains("Anna Kramer hat ein Fest"), "{report}");
    let received: Vec<String> =
        project.files().into_iter().filter(|file| file.contains("/received/")).collect();
    assert!(matches!(received.as_slice(), [only] if only.ends_with(".base.yaml")), "{received:?}");
    assert_eq!(holding(&project, &["vegan", "Karl Beispiel"]), [""; 0]);
    assert!(project.read("inputs/programme.yaml").contains("mail: post@beispiel.example"));
}

#[test]
fn what_is_due_goes_and_nothing_before_its_day() {
    let project = worked(PROGRAMME, "draft");
    let on = |project: &Project, day: &str| {
        project.run(["forget", "--due", "--yes", "--today", day]).success().stdout()
    };
    assert!(on(&project, "2027-05-11").contains("Fällig zum Löschen ist nichts."));
    let told = project.run(["status", "--today", "2027-05-12"]).stdout();
    assert!(told.contains("austausch forget --due"), "{told}");
    on(&project, "2027-05-12");
    let report = project.read(REPORT);
    assert!(
        report.contains("Anna Kramer") && !report.contains("food") && !report.contains("access"),
        "{report}"
    );
    assert_eq!(holding(&project, &["vegan", "Stuhl mit Lehne", "Sellerie"]), [""; 0]);
    assert!(!project.run(["status", "--today", "2027-05-12"]).stdout().contains("forget --due"));

    let kept = "retention: {food: 2 Monate, access: 2 Monate, registration: ein Jahr, received: ein Jahr}\n";
    let project = worked(&format!("{PROGRAMME}{kept}"), "draft");
    assert!(on(&project, "2027-07-11").contains("nichts"));
    let form = project.read(&format!("outputs/{ID}/formulare/Formular_Musterstadt_2027-05-11.html"));
    assert!(form.contains("\"kept\":{\"de\":\"zwei Monate\""), "the form says how long");
    on(&project, "2027-07-12");
    assert_eq!(holding(&project, &["vegan", "Stuhl mit Lehne", "Sellerie"]), [""; 0]);
    assert!(project.read(REPORT).contains("Karl Beispiel"));
    on(&project, "2028-05-12");
    let left: Vec<String> = project.files().into_iter().filter(|file| file.contains("/received/")).collect();
    assert_eq!(left, [""; 0]);
    assert!(!project.read(REPORT).contains("registration:"));
    // Without a year, the folder tells the day; where nothing does, that is said.
    let project = worked(PROGRAMME, "draft");
    let record = project.read(EXCHANGE);
    fs::write(project.path(EXCHANGE), record.replace("2027-05-11}", "05-11}")).unwrap();
    on(&project, "2027-05-12");
    assert!(!project.read(REPORT).contains("vegan"));
    let project = worked(PROGRAMME, "draft");
    fs::rename(project.path(&format!("inputs/{ID}")), project.path("inputs/mai")).unwrap();
    fs::write(project.path("inputs/mai/exchange.yaml"), record.replace("2027-05-11}", "05-11}")).unwrap();
    assert!(on(&project, "2028-05-12").contains("wann dieser Austausch war"));
    // What nobody can read deletes nothing.
    let project = worked(PROGRAMME, "draft");
    let unread = format!("{PROGRAMME}retention: {{food: bald, access: nach dem Tag}}\n");
    fs::write(project.path("inputs/programme.yaml"), unread).unwrap();
    on(&project, "2029-01-01");
    let report = project.read(REPORT);
    assert!(report.contains("vegan") && !report.contains("Lehne"), "{report}");
}

/// What somebody edited is never deleted, and what changed since the list was made is none of its business.
#[test]
fn what_a_person_edited_stays_and_is_told() {
    let project = worked(PROGRAMME, "draft");
    let name = project
        .files()
        .into_iter()
        .find(|file| file.ends_with(".md") && file.contains("Dokumentation"))
        .unwrap();
    let edited = format!("{}\nAnna Kramer war da.\n", project.read(&name));
    fs::write(project.path(&name), &edited).unwrap();
    let broken = "inputs/2027-05-11-musterstadt/tables/eins.yaml";
    let project = project.file(broken, "title: [Anna Kramer\n");
    let said = project.run(["forget", "Anna Kramer", "--yes"]).success().stdout();
    assert_eq!(project.read(&name), edited, "{said}");
    assert!(said.contains("selbst geschrieben oder bearbeitet") && said.contains("eins.yaml:1"), "{said}");
    assert!(said.contains("lässt sich so nicht ändern"), "{said}");
}

/// A later filing may say again what was deleted: the office decides, and nothing is merged meanwhile.
#[test]
fn a_later_filing_brings_nobody_back_unasked() {
    let project = worked(PROGRAMME, "draft");
    project.run(["forget", "Anna Kramer", "--yes", "--today", "2027-05-01"]).success();
    let later = FILED.replace("2027-04-26T10:00", "2027-05-02T10:00") + "  - text: Ein zweites Fest.\n";
    let project = project.file("later.txt", later);
    let told = project.run(["import", "later.txt"]).success().stdout();
    assert!(told.contains("import-after-forget"), "{told}");
    let report = project.read(REPORT);
    let own: String = report.lines().filter(|line| !line.contains("proposed")).collect::<Vec<_>>().join("\n");
    let registration = report.split("registration:").nth(1).unwrap_or_else(|| panic!("{own}"));
    let people = registration.split("successes:").next().unwrap();
    assert!(!people.contains("Anna") && people.contains("Karl"), "{report}");
    assert!(report.contains("text: \"N. N. hat ein Fest ausgerichtet.\""), "{report}");
}

/// What was refused and deleted is not kept again with the next import of the mailbox.
#[test]
fn refused_files_do_not_come_back() {
    let project = worked(PROGRAMME, "draft").file("post/Kramer_Anna.txt", "Anna Kramer grüßt.");
    project.run(["import", "post"]).code(1);
    let aside = |project: &Project| -> Vec<String> {
        project.files().into_iter().filter(|file| file.ends_with(".abgelehnt")).collect()
    };
    assert_eq!(aside(&project).len(), 2);
    project.run(["forget", "Anna Kramer", "--yes"]).success();
    let left = aside(&project);
    assert!(matches!(left.as_slice(), [only] if only.contains("other.pdf")), "{left:?}");
    let told = project.run(["import", "post"]).stdout();
    assert!(told.contains("schon abgelehnt: post/Kramer_Anna.txt"), "{told}");
    assert_eq!(aside(&project), left);
    assert!(project.files().iter().all(|file| !file.contains("Kramer") || file.starts_with("post/")));
}

/// An id goes everywhere or nowhere.
#[test]
fn an_id_that_cannot_be_replaced_everywhere_stays() {
    let project = worked(PROGRAMME, "draft");
    let record = project.read(EXCHANGE).replace("place: Musterstadt", "place: A: B");
    fs::write(project.path(EXCHANGE), record).unwrap();
    let said = project.run(["forget", "Anna Kramer", "--yes"]).success().stdout();
    let programme = project.read("inputs/programme.yaml");
    assert!(programme.contains("id: anna-kramer") && !programme.contains("name: Anna"), "{said}{programme}");
    assert!(said.contains("diese Kennung steht auch in einer Datei, die sich nicht ändern lässt"), "{said}");
    assert!(project.read(EXCHANGE).contains("[anna-kramer]"));
    // A name that is written with other signs than it says is told, whatever else stands in its file.
    let project = worked(PROGRAMME, "draft");
    let table = "title: Tisch\nmoderators: [\"J\\u00f6rg Gro\\u00df\"]\n";
    let project = project.file(&format!("inputs/{ID}/tables/eins.yaml"), table);
    let said = project.run(["forget", "Jörg Groß"]).success().stdout();
    assert!(said.contains("tables/eins.yaml:2  Jörg Groß"), "{said}");
    // Who was entered twice gets two ids.
    let twice = PROGRAMME.replace("rules:", "  - {id: anna-zwei, name: Anna Kramer}\nrules:");
    let project = worked(&twice, "draft");
    project.run(["forget", "Anna Kramer", "--yes"]).success();
    project.run(["check"]).success();
    // Where everybody of a registration is forgotten, nobody said that nobody comes.
    project.run(["forget", "Karl Beispiel", "--yes"]).success();
    assert!(!project.read(REPORT).contains("people:"), "{}", project.read(REPORT));
    // One escape does not hold up the rest of the file, and is told.
    let project = worked(PROGRAMME, "draft");
    let record = project.read(EXCHANGE) + "motto: \"Mit Anna\\x20Kramer\"\n";
    fs::write(project.path(EXCHANGE), record).unwrap();
    let said = project.run(["forget", "Anna Kramer", "--yes"]).success().stdout();
    assert!(said.contains("exchange.yaml:19  Mit Anna Kramer"), "{said}");
    assert!(project.read(EXCHANGE).contains("speakers: [person-1]"), "{said}");
    project.run(["check"]).success();
}

/// Who shares a line, a name or a document with the person keeps what is theirs.
#[test]
fn others_keep_what_is_theirs() {
    let project = worked(PROGRAMME, "draft");
    let report = project.read(REPORT).replace("\"Karl Beispiel\"", "\"Anna Kramer und Karl Beispiel\"");
    fs::write(project.path(REPORT), report).unwrap();
    let project = project
        .file("outputs/briefe/a.md", "Sehr geehrte Anna Kramer")
        .file(&format!("outputs/{ID}/bilder/saal.jpg"), "\u{1}Bild");
    let said = project.run(["forget", "Anna Kramer", "--yes"]).success().stdout();
    let report = project.read(REPORT);
    assert!(report.contains("name: \"N. N. und Karl Beispiel\"\n      food: \"ohne Sellerie\""), "{report}");
    assert!(said.contains("outputs/briefe/a.md"), "{said}");
    assert!(project.files().iter().any(|file| file.ends_with("saal.jpg")), "{said}");
    // A first name that several people have is nobody's.
    let project = worked(PROGRAMME, "draft");
    let two = project.read(REPORT).replace("Karl Beispiel", "Anna Beispiel");
    fs::write(project.path(REPORT), &two).unwrap();
    project.run(["forget", "Anna", "--yes"]).success();
    assert_eq!(project.read(REPORT), two);
    // A site and a person of one name are told apart before anything is deleted.
    let site = PROGRAMME.replace("name: Beispielhausen", "name: Kramer");
    let project = worked(&site, "draft");
    let told = project.run(["forget", "Kramer", "--yes"]).code(2);
    assert!(told.stderr().contains("heißt ein Standort, und eine Person auch"), "{}", told.stderr());
    // Mistakes of the programme may be about how long something is kept.
    let project = worked(PROGRAMME, "draft");
    fs::write(project.path("inputs/programme.yaml"), format!("{PROGRAMME}retention: ein Jahr\n")).unwrap();
    let told = project.run(["forget", "--due", "--yes", "--today", "2029-01-01"]).code(1);
    assert!(told.stderr().contains("programme.yaml") && project.read(REPORT).contains("vegan"));
}
