//! The papers of the day: who sits where, a sheet for each table, the running order, and a certificate for each who was there.

use crate::support::{Golden, Project, Tag, repo, run, tool, venv_tool, verapdf};
use std::path::{Path, PathBuf};

const FOLDER: &str = "outputs/2027-05-11-musterstadt";
const INPUTS: &str = "inputs/2027-05-11-musterstadt";

/// The kinds, each with its German name on the command line and in the names of files.
const KINDS: [(&str, &str); 9] = [
    ("sitzplan", "Sitzplan"),
    ("arbeitsblaetter", "Arbeitsblätter"),
    ("Ablauf", "Ablauf"),
    ("attendance-certificate", "Teilnahmebescheinigung"),
    ("namensschilder", "Namensschilder"),
    ("Tischkarten", "Tischkarten"),
    ("meldung", "Meldung"),
    ("teaser", "Kurzmeldung"),
    ("Übergabe", "Übergabe_Intern"),
];

/// What the exchange would say beside, were it announced.
const ANNOUNCED: &str = "motto: Nachbarschaft braucht Räume
reply_by: 2027-04-27
directions: Vom Bahnhof sind es fünf Minuten.
summary: |
  Vierzehn Standorte treffen sich in Musterstadt. Sie tauschen sich darüber aus, wo Gruppen zusammenkommen
  können, wie man abends nach Hause kommt und wer dolmetscht.
";

/// The invented exchange with its tables, and all its papers in `formats`.
fn papers(formats: &str) -> Project {
    let project = Project::fixture("tische");
    project.run(["tables"]);
    for (kind, _) in KINDS {
        project.run(["build", "--kind", kind, "--format", formats]).success();
    }
    project
}

fn read(project: &Project, title: &str) -> String {
    project.read(&format!("{FOLDER}/2027-05-11_Musterstadt_{title}.md")).replace(['\u{a0}', '\u{202f}'], " ")
}

/// The words of each page of a PDF.
fn pages(project: &Project, title: &str) -> Vec<String> {
    let file = project.path(&format!("{FOLDER}/2027-05-11_Musterstadt_{title}.pdf"));
    let text = run(tool("pdftotext").args(["-enc", "UTF-8", "-layout"]).arg(&file).arg("-")).ok();
    text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
}

#[test]
fn papers_read_as_they_are_meant() {
    let project = papers("md");
    let mut golden = Golden::folder("papers");
    for (_, title) in KINDS {
        golden = golden.file(&format!("{title}.md"), &read(&project, title));
    }
    golden.done();
}

#[test]
fn a_seating_plan_has_everybody_by_family_name_and_says_no_reason() {
    let project = papers("md");
    let plan = read(&project, "Sitzplan");
    let rows: Vec<&str> = plan.lines().filter(|line| line.starts_with("| ") && line.contains("**")).collect();
    assert_eq!(rows.len(), 16, "{plan}");
    assert!(rows[0].starts_with("| Adler, Jana | Adorf | **1** Für Treffen"), "{plan}");
    let family: Vec<&str> = rows.iter().map(|row| row[2..].split([',', ' ']).next().unwrap()).collect();
    let ordered = ["Adler", "Adler", "Berg", "Calvi", "Dahl", "Dohm", "Erdem", "Froh", "Gönül"];
    assert_eq!(family[..9], ordered, "as in a telephone book");
    assert!(!plan.contains("Rampe") && !plan.contains("Rollstuhl"), "{plan}");
    let late = "site: ohrdruf\nobstacles: []\nregistration: {people: [{name: Otto Ohr}]}\n";
    let project = project.file(&format!("{INPUTS}/sites/ohrdruf.yaml"), late);
    project.run(["build", "--kind", "sitzplan", "--format", "md"]).success();
    assert!(read(&project, "Sitzplan").contains("| Ohr, Otto | Ohrdruf | bitte am Empfang fragen |"));
}

#[test]
fn worksheets_have_the_words_of_sites_and_nothing_that_is_internal() {
    let project = Project::fixture("tische");
    let report = project.read(&format!("{INPUTS}/sites/berga.yaml"));
    let hidden = report.replace("Viertel\"}", "Viertel\", internal: true}");
    assert_ne!(report, hidden);
    let project = project.file(&format!("{INPUTS}/sites/berga.yaml"), hidden);
    project.run(["tables"]);
    project.run(["build", "--kind", "worksheets", "--format", "md,html"]).success();
    let sheets = read(&project, "Arbeitsblätter");
    assert!(sheets.contains("„Für Treffen fehlen uns Räume“ (Adorf)"), "{sheets}");
    assert!(!sheets.contains("im Viertel"), "{sheets}");
}

#[test]
fn a_photo_of_a_flipchart_is_for_the_office_until_its_text_is_typed() {
    let project = Project::fixture("tische");
    project.run(["tables"]);
    let file = project.files().into_iter().find(|file| file.contains("/tables/1")).unwrap();
    let table = project.read(&file);
    let picture = std::fs::read(repo().join("tests/fixtures/sound/inputs/2016-04-06-gera/foto.jpg")).unwrap();
    let with = |flipchart: &str| {
        let project = Project::fixture("tische").file(&file, format!("{table}\nflipcharts: [{flipchart}]\n"));
        project.file(&format!("{INPUTS}/photos/tafel.jpg"), &picture)
    };
    let told = |project: &Project| {
        project.run(["build", "--format", "md,html"]).success();
        for (kind, _) in KINDS {
            project.run(["build", "--kind", kind, "--format", "md,html"]).success();
        }
        let built = project.files().into_iter().filter(|file| file.starts_with("outputs/"));
        let built = built.filter(|file| file.ends_with(".md") || file.ends_with(".html"));
        built.filter(|file| project.read(file).contains("lipchart")).collect::<Vec<_>>()
    };
    let untyped = with("{file: photos/tafel.jpg}");
    let name = |kind: &str| format!("{FOLDER}/2027-05-11_Musterstadt_Übergabe_Intern.{kind}");
    assert_eq!(told(&untyped), [name("html"), name("md")]);
    let handover = read(&untyped, "Übergabe_Intern");
    assert!(handover.contains("## Flipcharts, deren Text noch abzutippen ist"), "{handover}");
    assert!(handover.contains("· photos/tafel.jpg"), "{handover}");
    let checked = untyped.run(["check"]).stdout();
    assert!(checked.contains("[flipchart-not-typed]"), "{checked}");

    let typed = with("{file: photos/tafel.jpg, typed: true}");
    assert!(told(&typed).is_empty());
    assert!(!typed.run(["check"]).stdout().contains("flipchart"));

    let missing = with("{file: photos/tafle.jpg}").run(["check"]).stdout();
    assert!(missing.contains("[picture-missing]") && missing.contains("tafel.jpg"), "{missing}");
}

#[test]
fn each_sheet_and_each_certificate_is_a_page_of_its_own() {
    let project = papers("pdf");
    let sheets = pages(&project, "Arbeitsblätter");
    assert_eq!(sheets.len(), 3);
    for (page, number) in sheets.iter().zip(1..) {
        assert_eq!(page.matches("Thementisch ").count() - usize::from(number == 1), 1, "{page}");
        assert!(page.contains(&format!("Thementisch {number}")), "{page}");
    }
    let certificates = pages(&project, "Teilnahmebescheinigung");
    assert_eq!(certificates.len(), 15, "everybody who is registered by name");
    for page in &certificates {
        assert_eq!(page.matches("Bescheinigung für").count(), 1, "{page}");
        assert!(page.contains("Gefördert durch die Musterstiftung."), "{page}");
        assert!(page.contains("am 11. Mai 2027 in Musterstadt"), "{page}");
    }
}

#[test]
fn who_was_there_gets_a_certificate_and_nobody_else() {
    let project = Project::fixture("tische");
    let event = project.read(&format!("{INPUTS}/exchange.yaml"))
        + "attendance: {people: [{name: Mia Müller, presence: excused}, {name: Elif Erdem}]}\n";
    let project = project.file(&format!("{INPUTS}/exchange.yaml"), event);
    project.run(["build", "--kind", "teilnahmebescheinigung", "--format", "md"]).success();
    let read = read(&project, "Teilnahmebescheinigung");
    assert!(read.contains("**Elif Erdem**") && !read.contains("Müller"), "{read}");
    assert_eq!(read.matches("## ").count(), 1, "{read}");
}

#[test]
fn verapdf_finds_nothing_in_the_papers() {
    let project = papers("pdf");
    project.run(["build", "--kind", "house-lists", "--format", "pdf"]).success();
    let file =
        |(_, title): &(&str, &str)| project.path(&format!("{FOLDER}/2027-05-11_Musterstadt_{title}.pdf"));
    let files: Vec<_> = KINDS.iter().chain(&[("house-lists", "Hauslisten_Intern")]).map(file).collect();
    let broken = verapdf("ua1,2a", &files.iter().map(|file| file.as_path()).collect::<Vec<&Path>>());
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// A real exchange, and one that uses all that there is.
#[test]
fn validators_find_nothing_in_the_papers_of_the_shipped_exchanges() {
    for exchange in ["2016-04-06-sonneberg", "2027-05-11-beispiel"] {
        let project = Project::with_inputs(exchange);
        for kind in austausch::compose::KINDS.iter().filter(|kind| kind.name != "record") {
            project.run(["build", exchange, "--kind", kind.name, "--format", "pdf,docx"]).success();
        }
        let ending = |ending: &str| -> Vec<PathBuf> {
            let files = project.files().into_iter().filter(|file| file.starts_with("outputs/"));
            files.filter(|file| file.ends_with(ending)).map(|file| project.path(&file)).collect()
        };
        let (pdfs, words) = (ending(".pdf"), ending(".docx"));
        assert_eq!((pdfs.len(), words.len()), (16, 16), "{exchange}");
        let broken = verapdf("ua1,2a", &pdfs.iter().map(|file| file.as_path()).collect::<Vec<&Path>>());
        assert!(broken.is_empty(), "\n{}", broken.join("\n"));
        let check = ["check", "--no-config", "--fail-on", "info"];
        run(venv_tool("docx-integrity").args(check).args(&words)).ok();
    }
}

/// The exchange, announced or over, with `more` in its `exchange.yaml`.
fn with(status: &str, more: &str) -> Project {
    let project = Project::fixture("tische");
    let event = project.read(&format!("{INPUTS}/exchange.yaml"));
    let other = event.replace("status: draft", &format!("status: {status}"));
    assert!(status == "draft" || other != event);
    project.file(&format!("{INPUTS}/exchange.yaml"), other + more)
}

#[test]
fn a_table_card_says_the_theme_on_both_halves_and_is_read_out_once() {
    let project = papers("pdf");
    let moderators = "people: [{id: anna, name: Anna Muster}]\n";
    let programme = project.read("inputs/programme.yaml") + moderators;
    let table = format!("{INPUTS}/tables/2-abends-faehrt-kein.yaml");
    let typed = project.read(&table) + "moderators: [anna]\n";
    let project = project.file("inputs/programme.yaml", programme).file(&table, typed);
    project.run(["build", "--kind", "tischkarten", "--format", "pdf,md"]).success();
    let cards = pages(&project, "Tischkarten");
    assert_eq!(cards.len(), 3);
    assert_eq!(cards[1].matches("Abends fährt kein Bus").count(), 2, "{}", cards[1]);
    assert_eq!(cards[1].matches("Moderation: Anna Muster").count(), 2, "{}", cards[1]);
    let file = project.path(&format!("{FOLDER}/2027-05-11_Musterstadt_Tischkarten.pdf"));
    let spoken = Tag::of(&file).words();
    assert_eq!(spoken.matches("Abends fährt kein Bus").count(), 1, "{spoken}");
    assert!(
        read(&project, "Tischkarten")
            .contains("## Thementisch 2: Abends fährt kein Bus\n\nModeration: Anna Muster")
    );
}

#[test]
fn the_kitchen_gets_numbers_and_no_names_and_who_takes_part_gets_neither() {
    let project = with("draft", "");
    let report = |site: &str, people: &str| (format!("{INPUTS}/sites/{site}.yaml"), format!("{people}\n"));
    let (path, more) = report("nerchau", "  theme_table: Bus\n  remark: Wir kommen erst um zehn.");
    let typed =
        project.read(&path).replace("access: \"Rampe", "food: Vegetarisch, no_photos: true, access: \"Rampe")
            + &more;
    let project = project.file(&path, typed);
    let (path, _) = report("adorf", "");
    let typed = project
        .read(&path)
        .replace("{name: Jana Adler}", "{name: Jana Adler, food: vegetarisch, days: [2027-05-11]}");
    let typed = typed.replace("{name: Karl Adler}", "{name: Karl Adler, days: [2027-05-12]}");
    let project = project.file(&path, typed);
    let days = project
        .read(&format!("{INPUTS}/exchange.yaml"))
        .replace("\"15:00\"}]", "\"15:00\"}, {date: 2027-05-12}]");
    let project = project.file(&format!("{INPUTS}/exchange.yaml"), days);
    project.run(["build", "--kind", "hauslisten", "--format", "md,pdf"]).success();
    Golden::folder("papers-house").file("Hauslisten.md", &read(&project, "Hauslisten_Intern")).done();
    let sheets = pages(&project, "Hauslisten_Intern");
    assert_eq!(sheets.len(), 2);
    assert!(
        !sheets[0].contains("Adler") && !sheets[0].contains("Neri") && !sheets[0].contains("Rampe"),
        "{}",
        sheets[0]
    );
    for (kind, title) in KINDS {
        project.run(["build", "--kind", kind, "--format", "md"]).success();
        let handed_out = read(&project, title);
        for inner in ["egetarisch", "Rampe", "um zehn"] {
            assert!(!handed_out.contains(inner), "{inner} in {title}");
        }
    }
}

#[test]
fn news_is_made_of_what_is_typed_before_the_meeting_and_after_it() {
    let mut golden = Golden::folder("papers-news");
    for (status, kind) in [("announced", "vorher"), ("published", "nachher")] {
        let project = with(status, ANNOUNCED);
        for (name, title) in [("meldung", "Meldung"), ("kurzmeldung", "Kurzmeldung")] {
            project.run(["build", "--kind", name]).success();
            let said = read(&project, title);
            golden = golden.file(&format!("{title}-{kind}.md"), &said);
            let article = project.read(&format!("{FOLDER}/2027-05-11_Musterstadt_{title}_Artikel.html"));
            assert!(
                article.contains("Nachbarschaft braucht Räume") && !article.contains("Pause"),
                "{article}"
            );
            assert!(!said.contains("fünf Minuten") && !said.contains("Für Treffen fehlen"), "{said}");
        }
        let files = project.files();
        let has_dates = files.iter().any(|file| file.ends_with("Meldung_Termin.ics"));
        assert_eq!(has_dates, status == "announced", "{files:?}");
    }
    golden.done();
}

#[test]
fn a_teaser_has_300_to_650_characters_and_ends_with_a_sentence() {
    let sentence = "Hier steht ein Satz von Dr. Muster vom Nordlicht e. V. über die Arbeit am 3. Mai. ";
    let titles: String = (1..30).map(|n| format!("  - {{title: Ein Thema mit der Nummer {n}}}\n")).collect();
    for status in ["announced", "published"] {
        for (count, agenda) in [(0, ""), (2, ""), (4, titles.as_str()), (20, "")] {
            let summary = if count == 0 {
                String::new()
            } else {
                format!("summary: '{}'\n", sentence.repeat(count).trim())
            };
            let project = with(status, &format!("motto: Räume\n{summary}"));
            let path = format!("{INPUTS}/exchange.yaml");
            let project = match agenda {
                "" => project,
                agenda => {
                    let typed = project.read(&path).replace("agenda:\n", &format!("agenda:\n{agenda}"));
                    project.file(&path, typed)
                }
            };
            let told = project.run(["build", "--kind", "teaser", "--format", "md"]).success().stdout();
            assert_eq!(
                told.contains("Warnung[teaser-short]: Die Kurzmeldung hat nur 2"),
                count == 0,
                "{told}"
            );
            let said = read(&project, "Kurzmeldung");
            let text =
                said.lines().find(|line| line.contains("Muster-Gesamtvorhabens")).unwrap().replace('\\', "");
            let length = text.chars().count();
            assert!(
                (if count == 0 { 1 } else { 300 }..=650).contains(&length),
                "{status}, {count}: {length}: {text}"
            );
            assert!(text.ends_with('.') && !text.ends_with("e. V.") && !text.ends_with("Dr."), "{text}");
        }
    }
}

/// The invented exchange over two days, with `attendance` and with these registrations of Adorf and Berga.
fn registered(attendance: &str) -> Project {
    let project = Project::fixture("tische");
    let event = project.read(&format!("{INPUTS}/exchange.yaml"));
    let days = "days: [{date: 2027-05-11, start: '10:00'}, {date: 2027-05-12, start: '09:00'}]";
    let day = event.lines().find(|line| line.starts_with("days:")).unwrap();
    let event = event.replace(day, days) + attendance;
    let report = |site: &str, people: &str| {
        let typed = project.read(&format!("{INPUTS}/sites/{site}.yaml"));
        let (said, _) = typed.split_once("registration:").unwrap();
        format!("{said}registration: {{people: [{people}]}}\n")
    };
    let adorf = report("adorf", "{name: Kim Lee}, {name: Nur Morgen, days: [2027-05-12], food: vegan}");
    let berga = report("berga", "{name: Kim Lee, food: vegan}");
    project
        .file(&format!("{INPUTS}/exchange.yaml"), event)
        .file(&format!("{INPUTS}/sites/adorf.yaml"), adorf)
        .file(&format!("{INPUTS}/sites/berga.yaml"), berga)
}

#[test]
fn who_does_not_come_is_missing_and_all_others_are_still_there() {
    let built = |attendance: &str| {
        let project = registered(attendance);
        for kind in ["teilnahmebescheinigung", "teilnahmeliste", "hauslisten"] {
            project.run(["build", "--kind", kind, "--format", "md"]).success();
        }
        let titles = ["Teilnahmebescheinigung", "Teilnahmeliste", "Hauslisten_Intern"];
        (titles.map(|title| read(&project, title)), project)
    };
    let ([certificates, list, _], _) = built("");
    assert_eq!(certificates.matches("**Kim Lee**").count(), 2, "{certificates}");
    assert!(certificates.contains("**Nur Morgen** ") && list.contains("| Nur Morgen |"), "{certificates}");
    let own = certificates.split("**Nur Morgen**").nth(1).unwrap().split("##").next().unwrap();
    assert!(own.contains("am 12. Mai 2027") && !own.contains("11. Mai"), "{own}");

    // Of two of one name, one is meant; and nobody says that nobody came.
    let one = "attendance: {people: [{name: kim lee, organisation: Berga, presence: excused}]}\n";
    let ([certificates, list, house], project) = built(one);
    assert_eq!(certificates.matches("**Kim Lee**").count(), 1, "{certificates}");
    assert!(certificates.contains("Adorf") && certificates.contains("**Nur Morgen**"), "{certificates}");
    assert_eq!(list.matches("| Kim Lee |").count(), 1, "{list}");
    assert_eq!(house.matches("vegan | 1 |").count(), 1, "{house}");
    project.run(["build", "--format", "md"]).success();
    let record = project
        .files()
        .into_iter()
        .find(|file| file.contains("Dokumentation") && file.ends_with(".md"))
        .unwrap();
    assert!(!project.read(&record).contains("Niemand"), "{}", project.read(&record));

    // Somebody of the same name from another site is somebody else, whether registered or not.
    let other = "attendance: {people: [{name: Nur Morgen, organisation: Berga, presence: excused}]}\n";
    let ([certificates, list, house], _) = built(other);
    assert!(certificates.contains("**Nur Morgen**") && list.contains("| Nur Morgen |"), "{certificates}");
    assert_eq!(house.matches("vegan | 2 |").count(), 1, "{house}");

    // Where nobody can know who is meant, nobody is left out.
    let ([certificates, ..], _) = built("attendance: {apologies: [Kim Lee]}\n");
    assert_eq!(certificates.matches("**Kim Lee**").count(), 2, "{certificates}");
}

#[test]
fn a_certificate_says_no_more_than_what_is_known() {
    let attendance = "attendance: {people: [{name: Nur Morgen, presence: partly}, {name: Mia Fern, mode: online}, {name: eine Studentin}]}\n";
    let project = registered(attendance);
    project.run(["build", "--kind", "teilnahmebescheinigung", "--format", "md"]).success();
    let certificates = read(&project, "Teilnahmebescheinigung");
    let of = |name: &str| {
        let from = certificates.split(&format!("**{name}**")).nth(1).unwrap();
        from.split("##").next().unwrap().to_owned()
    };
    let (partly, online) = (of("Nur Morgen"), of("Mia Fern"));
    assert!(partly.contains(" zeitweise am ") && !partly.contains("Uhr"), "{partly}");
    assert!(online.contains("online") && !online.contains("in Musterstadt am"), "{online}");
    assert!(!certificates.contains("Studentin"), "{certificates}");
}
