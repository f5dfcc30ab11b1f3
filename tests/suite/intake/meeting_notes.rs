//! The Mitschrift: made, filled in, imported; by two people, twice, after the office went on, and with what people do although they should not.

mod arrives;
mod peers;

use super::word::{Form, paragraph, without, words_run};
use crate::support::{Golden, Project, plain};
use ooxml::{Element, Node};

const ID: &str = "2027-05-11-beispiel";
const EXCHANGE: &str = "inputs/2027-05-11-beispiel/exchange.yaml";
const TABLE: &str = "inputs/2027-05-11-beispiel/tables/1-raeume.yaml";
const MITSCHRIFT: &str = "outputs/2027-05-11-beispiel/formulare/Mitschrift_Beispielstadt-Aue_2027-05-11.docx";

/// The invented exchange, and its Mitschrift.
fn meeting() -> Project {
    let project = Project::with_inputs(ID);
    project.run(["forms", ID, "--kind", "mitschrift"]).success();
    project
}

fn empty(project: &Project) -> Form {
    Form::read(&std::fs::read(project.path(MITSCHRIFT)).unwrap())
}

/// What somebody typed at the meeting.
fn filled(form: Form) -> Form {
    form.ticked("people_2_present")
        .says("people_10_name", "Nora Neu")
        .says("people_10_organisation", "Verein Nachbarschaft")
        .ticked("people_10_present")
        .says("people_11_name", "Emil Eilig")
        .ticked("people_11_excused")
        .typed(
            "item_4_text",
            vec![
                paragraph("FormBox", "Die Tagesordnung wurde ohne Änderung angenommen."),
                paragraph("FormBox", "Zwei Fragen kamen auf:"),
                paragraph("ListBullet", "Wer haftet, wenn ein Schlüssel verloren geht?"),
                paragraph("ListBullet2", "die Stadt oder der Träger"),
                paragraph("ListBullet", "Wie viel kostet „ein Raum für alle“?"),
            ],
        )
        .says("item_4_decisions_1_text", "Die Raumliste erscheint zweimal im Jahr.")
        .says("item_4_decisions_1_for", "11")
        .says("item_4_decisions_1_against", "2")
        .says("item_4_decisions_1_abstained", "1")
        .says("item_4_decisions_2_text", "Das Schlüsselbuch führt die Koordinierungsstelle.")
        .says("item_4_decisions_2_for", "einstimmig")
        .says("item_4_tasks_1_what", "Raumliste drucken lassen")
        .says("item_4_tasks_1_who", "Max Beispiel")
        .says("item_4_tasks_1_due", "30.6.2027")
        .says("item_4_tasks_2_what", "Versicherung fragen")
        .says("item_4_tasks_2_due", "31.2.2027")
        .typed(
            "table_1_text",
            vec![
                paragraph("FormBox", "Ein Vertrag für alle Räume spart Zeit."),
                paragraph("ListBullet", "Der Laden am Markt bleibt offen."),
            ],
        )
        .says("table_1_tasks_1_what", "Mustervertrag verschicken")
        .says("table_1_tasks_1_who", "Musterhaus")
}

fn taken_in(project: Project, name: &str, form: Form) -> (Project, String) {
    let project = project.file(name, form.bytes());
    let said = project.run(["import", name]).success().stdout();
    (project, said)
}

/// What stands in a Mitschrift that nobody typed into.
fn words_of(form: &Form) -> String {
    fn lines(element: &Element, out: &mut String) {
        for child in element.elements() {
            if child.name() == "w:p" {
                out.push_str(child.plain_text().trim());
                out.push('\n');
            } else {
                lines(child, out);
            }
        }
    }
    let mut out = String::new();
    lines(&form.1, &mut out);
    out
}

#[test]
fn a_mitschrift_asks_for_who_is_there_for_each_item_and_each_theme_table() {
    let project = meeting();
    let words = words_of(&empty(&project));
    assert!(!words.contains("INTERNES-GEHEIMNIS") && !words.contains("Intern\n"), "{words}");
    assert!(!words.contains("Mittagspause") && !words.contains("Imbiss"), "nobody talks at those: {words}");
    Golden::folder("intake/meeting_notes/form").file("form.txt", &words).done();
}

#[test]
fn it_says_what_the_programme_calls_things_and_belongs_to_no_site() {
    let project = Project::with_inputs(ID);
    let programme = project.read("inputs/programme.yaml");
    let words = "words: {meeting: die Runde, table: 'die Werkbank, die Werkbänke', record: das Protokoll}\n";
    let exchange = project.read(EXCHANGE);
    let (before, rest) = exchange.split_once("words:\n").unwrap();
    let rest = &rest[rest.find("motto:").unwrap()..];
    let project =
        project.file("inputs/programme.yaml", programme + words).file(EXCHANGE, format!("{before}{rest}"));
    project.run(["forms", ID, "--kind", "mitschrift"]).success();
    let words = words_of(&empty(&project));
    for said in ["Werkbänke\nWerkbank 1: Räume finden und halten", "kann im Protokoll stehen"] {
        assert!(words.contains(said), "{said} in {words}");
    }
    let said = project.run(["forms", ID, "--kind", "mitschrift", "--site", "jena"]).code(1);
    assert!(said.stdout().contains("notes-of-site"), "{}", said.stdout());
}

#[test]
fn what_was_typed_is_entered_and_stands_in_the_record_in_every_format() {
    let project = meeting();
    let form = filled(empty(&project)).bytes();
    let english = meeting().file("notizen.docx", &form);
    let english = english.run(["import", "notizen.docx", "--lang", "en"]).success().stdout();
    let project = project.file("notizen.docx", &form);
    let dry = project.run(["import", "notizen.docx", "--dry-run"]).success().stdout();
    assert!(dry.contains("würden eingetragen"), "{dry}");
    assert!(!project.read(EXCHANGE).contains("Raumliste drucken"), "a dry run writes nothing");
    let said = project.run(["import", "notizen.docx"]).success().stdout();
    let base = project.read("inputs/2027-05-11-beispiel/sites/received/mitschrift.base.yaml");
    // Before them stands the checksum of the file, which changes with the look of the template.
    let (_, entries) = base.split_once("entries:\n").unwrap();
    Golden::folder("intake/meeting_notes/import")
        .file("de.txt", &said)
        .file("en.txt", &english)
        .file("exchange.yaml", &project.read(EXCHANGE))
        .file("1-raeume.yaml", &project.read(TABLE))
        .file("base.yaml", entries)
        .done();
    let kept = project.files().into_iter().filter(|file| file.contains("/received/mitschrift-")).count();
    assert_eq!(kept, 1, "the file as it came is kept");
    project.run(["build", ID, "--format", "pdf,docx,html,md"]).success();
    let stem = "outputs/2027-05-11-beispiel/2027-05-11_Beispielstadt-Aue_Dokumentation";
    let files: Vec<_> = ["pdf", "docx", "html", "md"]
        .iter()
        .map(|ending| project.path(&format!("{stem}.{ending}")))
        .collect();
    for (file, page) in files.iter().zip(crate::support::said(&files)) {
        for words in [
            "Nora Neu",
            "Emil Eilig",
            "Die Tagesordnung wurde ohne Änderung angenommen.",
            "die Stadt oder der Träger",
            "Die Raumliste erscheint zweimal im Jahr.",
            "Das Schlüsselbuch führt die Koordinierungsstelle. (dafür: einstimmig)",
            "Raumliste drucken lassen",
            "Versicherung fragen (bis: 31.2.2027)",
            "Ein Vertrag für alle Räume spart Zeit.",
            "Der Laden am Markt bleibt offen.",
            "Mustervertrag verschicken",
        ] {
            assert!(plain(&page.body).contains(&plain(words)), "{} lacks {words}", file.display());
        }
    }
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let project = meeting();
    let form = filled(empty(&project));
    let (project, _) = taken_in(project, "a.docx", form);
    let before = (project.read(EXCHANGE), project.read(TABLE), project.files());
    let said = project.run(["import", "a.docx"]).success().stdout();
    assert!(said.contains("nichts Neues") && !said.contains("  neu:"), "{said}");
    assert_eq!((project.read(EXCHANGE), project.read(TABLE), project.files()), before);
}

#[test]
fn a_run_that_was_stopped_before_the_base_is_completed_by_the_next() {
    let project = meeting();
    let form = filled(empty(&project));
    let (project, _) = taken_in(project, "a.docx", form);
    let before = (project.read(EXCHANGE), project.read(TABLE));
    let base = "inputs/2027-05-11-beispiel/sites/received/mitschrift.base.yaml";
    let kept = project.read(base);
    std::fs::remove_file(project.path(base)).unwrap();
    project.run(["import", "a.docx"]).success();
    assert_eq!((project.read(EXCHANGE), project.read(TABLE)), before);
    assert_eq!(project.read(base).matches("kind: ").count(), kept.matches("kind: ").count());
}

#[test]
fn another_wording_takes_the_place_of_the_first_where_nobody_touched_it() {
    let project = meeting();
    let form = filled(empty(&project));
    let (project, _) = taken_in(project, "a.docx", form);
    let second = filled(empty(&project))
        .says("item_4_decisions_1_text", "Die Raumliste erscheint dreimal im Jahr.")
        .says("item_4_decisions_1_for", "12")
        .says("item_4_tasks_1_due", "31.7.2027");
    let (project, said) = taken_in(project, "b.docx", second);
    let exchange = project.read(EXCHANGE);
    assert_eq!(said.matches("  geändert: ").count(), 2, "{said}");
    assert!(said.contains("2 Angaben eingetragen"), "{said}");
    assert!(exchange.contains("dreimal im Jahr") && !exchange.contains("zweimal im Jahr"), "{exchange}");
    assert!(exchange.contains("for: 12") && exchange.contains("due: 2027-07-31"), "{exchange}");
    assert!(!exchange.contains("due: 2027-06-30\n        item"), "{exchange}");
}

#[test]
fn what_the_office_edited_or_deleted_stays_and_so_do_its_comments() {
    let project = meeting();
    let form = filled(empty(&project));
    let (project, _) = taken_in(project, "a.docx", form);
    let edited = project
        .read(EXCHANGE)
        .replace(
            "Die Raumliste erscheint zweimal im Jahr.",
            "Die Raumliste erscheint im Mai und im November.",
        )
        .replace(
            "      - what: \"Raumliste drucken lassen\"",
            "      # mit der Druckerei klären\n      - what: \"Raumliste drucken lassen\"",
        )
        .replace("      - what: \"Versicherung fragen (bis: 31.2.2027)\"\n", "");
    let project = project.file(EXCHANGE, &edited);
    let again = project.run(["import", "a.docx"]).success().stdout();
    assert!(again.contains("nichts Neues"), "{again}");
    assert_eq!(project.read(EXCHANGE), edited);
    // Somebody words anew what the office had edited, and what it had deleted.
    let second = filled(empty(&project))
        .says("item_4_decisions_1_text", "Die Raumliste erscheint dreimal im Jahr.")
        .says("item_4_tasks_2_what", "Versicherung fragen und berichten")
        .says("item_4_tasks_1_who", "Max Beispiel und Erika Muster");
    let (project, said) = taken_in(project, "b.docx", second);
    let exchange = project.read(EXCHANGE);
    assert_eq!(said.matches("Warnung[notes-conflict]").count(), 2, "{said}");
    for text in
        ["„Die Raumliste erscheint dreimal im Jahr. · 11 · 2 · 1“", "Versicherung fragen und berichten"]
    {
        assert!(said.contains(text) && !exchange.contains(text), "{text} in {said}");
    }
    assert!(exchange.contains("im Mai und im November"), "{exchange}");
    assert!(exchange.contains("# mit der Druckerei klären"), "{exchange}");
    assert!(exchange.contains("who: \"Max Beispiel und Erika Muster\""), "{exchange}");
    // It is told until somebody entered it.
    let again = project.run(["import", "b.docx"]).success().stdout();
    assert_eq!(again.matches("Warnung[notes-conflict]").count(), 2, "{again}");
    let settled = exchange.replace("im Mai und im November", "dreimal im Jahr");
    let project = project.file(EXCHANGE, settled);
    let again = project.run(["import", "b.docx"]).success().stdout();
    assert_eq!(again.matches("Warnung[notes-conflict]").count(), 1, "{again}");
}

#[test]
fn two_people_who_note_the_same_otherwise_both_stand_there_and_are_told() {
    let project = meeting();
    let noted = |due: &str, more: &str| {
        empty(&project)
            .says("item_4_text", more)
            .says("item_4_tasks_1_what", "Räume suchen und eine Liste davon machen")
            .says("item_4_tasks_1_due", due)
    };
    let (one, other) = (noted("1.6.2027", "Es ging um Räume."), noted("15.6.2027", "Alle waren müde."));
    let (project, _) = taken_in(project, "a.docx", one);
    let (project, said) = taken_in(project, "b.docx", other);
    assert!(said.contains("Warnung[notes-both]") && !said.contains("geändert"), "{said}");
    let exchange = project.read(EXCHANGE);
    assert!(exchange.contains("due: 2027-06-01") && exchange.contains("due: 2027-06-15"), "{exchange}");
    assert_eq!(project.run(["import", "b.docx"]).success().stdout().matches("notes-both").count(), 0);
}

#[test]
fn two_people_who_take_notes_are_both_heard() {
    let project = meeting();
    let one = empty(&project)
        .says("item_4_text", "Es ging lange um die Haftung bei verlorenen Schlüsseln.")
        .says("table_1_text", "Ein Vertrag für alle Räume spart Zeit.");
    let other = empty(&project)
        .says("item_4_text", "Frau Probe fragte nach den Kosten für das Nachtcafé.")
        .says("table_2_text", "Ehrenamt braucht Dank.");
    let (project, _) = taken_in(project, "a.docx", one);
    let (project, said) = taken_in(project, "b.docx", other);
    assert!(said.contains("2 Angaben eingetragen") && !said.contains("geändert"), "{said}");
    let exchange = project.read(EXCHANGE);
    assert!(
        exchange.contains("verlorenen Schlüsseln") && exchange.contains("für das Nachtcafé"),
        "{exchange}"
    );
    assert!(project.read(TABLE).contains("spart Zeit"), "what a file does not say takes nothing away");
}

#[test]
fn who_is_there_is_what_the_office_typed_or_what_was_ticked_and_never_guessed() {
    let project = meeting();
    let form = empty(&project)
        .says("item_4_text", "Es ging um Räume.")
        .ticked("people_1_excused")
        .ticked("people_6_present")
        .ticked("people_2_present")
        .ticked("people_2_excused")
        .ticked("people_12_present")
        .says("people_11_name", "Ohne Kreuz");
    let (project, said) = taken_in(project, "a.docx", form);
    let exchange = project.read(EXCHANGE);
    assert!(exchange.contains("{person: erika-muster, mode: on-site, presence: excused}"), "{exchange}");
    assert!(
        exchange.contains("{name: Herr Vorlage, organisation: ThINKA Suhl, presence: excused}"),
        "{exchange}"
    );
    for told in [
        "notes-presence",
        "notes-two-boxes",
        "notes-nobody",
        "notes-unticked",
        "„Ohne Kreuz“",
        "notes-boxes-empty",
    ] {
        assert!(said.contains(told), "{told} in {said}");
    }
    // Somebody else saw her: that is told, and stays as it is.
    let other = empty(&meeting()).ticked("people_1_present");
    let (project, said) = taken_in(project, "b.docx", other);
    assert!(said.contains("notes-presence") && said.contains("nichts Neues"), "{said}");
    assert!(project.read(EXCHANGE).contains("{person: erika-muster, mode: on-site, presence: excused}"));
    // She came after all, and whoever took the notes says so in the next version of their file.
    let own = empty(&meeting()).says("item_4_text", "Es ging um Räume.").ticked("people_1_present");
    let (project, said) = taken_in(project, "a2.docx", own);
    assert!(said.contains("eine Angabe eingetragen"), "{said}");
    assert!(project.read(EXCHANGE).contains("{person: erika-muster, mode: on-site, presence: present}"));
}

#[test]
fn who_registered_stands_in_the_list() {
    let project = Project::with_inputs(ID).file(
        "inputs/2027-05-11-beispiel/sites/weimar.yaml",
        "site: weimar\nregistration:\n  people:\n    - {name: Wilma Weimar}\n    - {name: N. N.}\n",
    );
    project.run(["forms", ID, "--kind", "mitschrift"]).success();
    let words = words_of(&empty(&project));
    assert_eq!(words.matches("Wilma Weimar\nWeimar\n").count(), 1, "{words}");
    assert!(!words.contains("N. N."), "{words}");
    let form = empty(&project).ticked("people_10_present");
    let (project, _) = taken_in(project, "a.docx", form);
    let exchange = project.read(EXCHANGE);
    assert!(exchange.contains("- name: \"Wilma Weimar\"\n      organisation: \"Weimar\"\n"), "{exchange}");
}

#[test]
fn an_item_that_is_gone_or_renamed_is_told_and_not_guessed() {
    let project = meeting();
    let form = filled(empty(&project))
        .says("item_3_text", "Der Film wurde lange besprochen.")
        .says("table_2_text", "Ehrenamt braucht Dank.");
    let changed = project
        .read(EXCHANGE)
        .replace("  - title: Kurzfilm mit Gespräch\n", "  - title: Langfilm\n")
        .replace("    title: Regularien\n", "    title: Formales\n");
    let project = project.file(EXCHANGE, &changed);
    let other = "inputs/2027-05-11-beispiel/tables/2-ehrenamt.yaml";
    let renamed = project.read(other).replace("Ehrenamt begleiten", "Ehrenamt beginnen");
    assert!(renamed.contains("beginnen"), "{renamed}");
    let (project, said) = taken_in(project.file(other, &renamed), "a.docx", form);
    assert!(said.contains("Warnung[notes-no-item]: Den Punkt „Kurzfilm mit Gespräch“"), "{said}");
    assert!(said.contains("Nicht eingetragen wurde: „Der Film wurde lange besprochen.“"), "{said}");
    assert!(said.contains("Warnung[notes-renamed]: Der Punkt „Regularien“"), "{said}");
    assert!(said.contains("Warnung[notes-no-table]") && said.contains("„Ehrenamt braucht Dank.“"), "{said}");
    let exchange = project.read(EXCHANGE);
    assert!(!exchange.contains("lange besprochen") && exchange.contains("zweimal im Jahr"), "{exchange}");
    assert_eq!(project.read(other), renamed);
    // Once the item is there again, the same file is entered.
    let project = project.file(EXCHANGE, exchange.replace("title: Langfilm", "title: Kurzfilm mit Gespräch"));
    project.run(["import", "a.docx"]).success();
    assert!(project.read(EXCHANGE).contains("lange besprochen"));
}

#[test]
fn a_mitschrift_of_another_exchange_of_a_published_one_or_without_a_word_is_refused() {
    let project = meeting();
    let form = filled(empty(&project)).bytes();
    let blank = std::fs::read(project.path(MITSCHRIFT)).unwrap();
    let project = project.file("a.docx", &form).file("leer.docx", blank);
    let before = project.read(EXCHANGE);
    let said = Project::with_inputs("2016-04-06-sonneberg").file("a.docx", &form).run(["import", "a.docx"]);
    assert!(said.code(1).stdout().contains("import-unknown-exchange"));
    let other = project.run(["import", "a.docx", "--exchange", ID]).success();
    assert!(other.stdout().contains("eingetragen"), "{}", other.stdout());
    let published = before.replace("status: agreed", "status: published\npublished: 2027-06-01");
    let project = project.file(EXCHANGE, &published);
    let said = project.run(["import", "a.docx"]).code(1).stdout();
    assert!(said.contains("Fehler[notes-published]") && said.contains("abgelehnt: a.docx"), "{said}");
    assert_eq!(project.read(EXCHANGE), published);
    let project = project.file(EXCHANGE, before.replace("agenda:\n", "agendo:\n"));
    let said = project.run(["import", "a.docx"]).code(1).stdout();
    assert!(said.contains("Fehler[notes-broken]"), "{said}");
    let project = project.file(EXCHANGE, &before);
    let said = project.run(["import", "leer.docx"]).success().stdout();
    assert!(said.contains("nichts Neues"), "{said}");
    assert_eq!(project.read(EXCHANGE), before);
}

#[test]
fn a_mitschrift_whose_people_were_forgotten_does_not_come_back() {
    let project = meeting();
    let form = filled(empty(&project));
    let (project, _) = taken_in(project, "a.docx", form);
    project.run(["forget", "Nora Neu", "--yes"]).success();
    assert!(!project.read(EXCHANGE).contains("Nora Neu"));
    project.run(["import", "a.docx"]).success();
    let found = project.files().into_iter().filter(|file| file.starts_with("inputs/"));
    for file in found.filter(|file| file.ends_with(".yaml")) {
        assert!(!project.read(&file).contains("Nora Neu"), "{file}");
    }
}

/// What an import of that form entered.
fn entered(form: Form) -> (String, String) {
    let (project, said) = taken_in(meeting(), "a.docx", form);
    assert!(!said.contains("import-word"), "{said}");
    (project.read(EXCHANGE), project.read(TABLE))
}

#[test]
fn fields_are_found_without_their_marks() {
    let form = || filled(empty(&meeting()));
    let whole = entered(form());
    assert!(whole.0.contains("Nora Neu") && whole.1.contains("spart Zeit"));
    for gone in [
        ["w:bookmarkStart", "w:bookmarkEnd"].as_slice(),
        &["w:bookmarkStart", "w:bookmarkEnd", "w:sdt"],
        &["w:bookmarkEnd"],
        &["w:sdt"],
    ] {
        let mut form = form();
        without(&mut form.1, gone);
        let found = entered(form);
        for (found, whole) in [(&found.0, &whole.0), (&found.1, &whole.1)] {
            let lines: Vec<_> =
                found.lines().zip(whole.lines()).filter(|(one, other)| one != other).collect();
            assert!(found == whole, "{gone:?}: {lines:#?}");
        }
    }
}

/// A row as the Tab key makes it behind the last: without fields, and without names.
fn row(cells: &[&str]) -> Element {
    let cell = |words: &&str| Element::new("w:tc").child(paragraph("FormField", words));
    Element::new("w:tr").children(cells.iter().map(cell))
}

fn add_row(element: &mut Element, bookmark: &str, new: &Element) -> bool {
    if element.name() == "w:tbl"
        && element.to_bytes().windows(bookmark.len()).any(|at| at == bookmark.as_bytes())
    {
        element.push(new.clone());
        return true;
    }
    element.elements_mut().any(|child| add_row(child, bookmark, new))
}

#[test]
fn rows_that_the_tab_key_made_and_words_beside_the_fields_are_kept() {
    let mut form = empty(&meeting())
        .says("item_4_text", "Im Feld.")
        .behind("item_4_text", paragraph("Normal", "Daneben."));
    for (bookmark, cells) in [
        ("f_item_4_decisions_2_text", ["Ein dritter Beschluss", "7", "0", "0"].as_slice()),
        ("f_table_1_tasks_2_what", &["Noch etwas tun", "Jana", "Ende Mai 2027"]),
        ("f_people_13_name", &["Tabea Tab", "", "x", ""]),
    ] {
        assert!(add_row(&mut form.1, bookmark, &row(cells)), "{bookmark}");
    }
    form.body().insert(0, Node::Element(Element::new("w:p").child(words_run("Liebe Grüße!"))));
    let (project, said) = taken_in(meeting(), "a.docx", form);
    let exchange = project.read(EXCHANGE);
    for words in [
        "Ein dritter Beschluss",
        "for: 7",
        "Noch etwas tun",
        "who: \"Jana\"",
        "Tabea Tab",
        "Im Feld.\\n\\nDaneben.",
    ] {
        assert!(exchange.contains(words), "{words} in {exchange}\n{said}");
    }
    assert_eq!(said.matches("import-word-outside").count(), 2, "{said}");
    assert!(said.contains("Liebe Grüße!"), "{said}");
}
