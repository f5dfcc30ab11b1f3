//! `austausch import`.

use super::{Form, english, inbox};
use crate::support::{Golden, repo};
use austausch::model::Report;
use yaml_reader::read;
use yaml_source::scalar;

const SITES: &str = "inputs/2016-11-02-nordhausen/sites";

#[test]
fn a_batch_is_read_and_what_is_none_is_refused_with_its_reason() {
    let mut told = Vec::new();
    for lang in ["de", "en"] {
        let project = inbox()
            .file("post/Rueckmeldung_Gera_2016-11-02.austausch.txt", Form::new("gera").text())
            .file("post/Rueckmeldung_Gera (1).txt", Form::new("gera").text())
            .file("post/a-mail.eml", mail_with(&Form::new("jena").text()))
            .file("post/b-copied.eml", mail_of(&Form::new("weimar").text()))
            .file("post/c-nothing.eml", mail_of("Guten Tag, die Rückmeldung kommt später.\n"))
            .file("post/deep/suhl.yaml", "site: suhl\nneeds:\n  - text: Ein Raum\n")
            .file("post/bild.png", b"\x89PNG\r\n\x1a\n\0\0")
            .file("post/alt.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
            .file("post/formular.html", "<!DOCTYPE html>\n<html><body>site: gera</body></html>\n")
            .file("post/kaputt.docx", "PK\x03\x04 und weiter nichts")
            .file("post/schlüssel.yaml", "site: suhl\nhemmnisse: []\n")
            .file("post/wo.yaml", "site: jenna\n")
            .file("post/weg.yaml", "site: ../../gera\n")
            .file("post/anderer.yaml", "exchange: ../2016\nsite: gera\n")
            .file("post/neuer.txt", Form::new("gera").text().replace("report/1", "report/9"))
            .file("post/~$offen.docx", "")
            .file("post/entwurf.txt", "# Ihr Entwurf\n\n{\n \"austausch\": \"draft/1\",\n \"exchange\": \"2016-11-02-nordhausen\",\n \"site\": \"gera\"\n}\n")
            .file("post/gross.txt", vec![b'a'; 20 * 1024 * 1024 + 1]);
        let run =
            project.run(["import", "post", "fehlt", "--now", "2016-10-21T08:30", "--lang", lang]).code(1);
        told.push(run.stdout());
        let reports: Vec<String> = project
            .files()
            .into_iter()
            .filter(|file| file.starts_with(SITES) && !file.contains("/received/"))
            .collect();
        assert_eq!(reports, ["gera", "jena", "suhl", "weimar"].map(|site| format!("{SITES}/{site}.yaml")));
        assert!(
            project
                .files()
                .iter()
                .all(|file| ["inputs/", "post/"].iter().any(|known| file.starts_with(known)))
        );
    }
    Golden::folder("intake/batch").file("de.txt", &told[0]).file("en.txt", &told[1]).done();
}

#[test]
fn what_was_refused_for_what_it_is_is_told_once() {
    let project = inbox().file("post/notiz.txt", "Montag anrufen\n").file("post/wo.yaml", "site: jenna\n");
    project.run(["import", "post"]).code(1);
    let said = project.run(["import", "post"]).code(1).stdout();
    assert!(said.contains("schon abgelehnt: post/notiz.txt\n") && !said.contains("import-text"), "{said}");
    assert!(said.contains("Fehler[import-unknown-site]"), "what the office can mend is told again: {said}");
    let english = project.run(["import", "post/notiz.txt", "--lang", "en"]).success().stdout();
    assert!(english.contains("refused already: post/notiz.txt\n"), "{english}");
}

#[test]
fn a_report_says_what_was_filed_and_where_it_came_from() {
    let project = inbox().file("post/Rueckmeldung_Gera_2016-11-02.austausch.txt", Form::new("gera").text());
    project.run(["import", "post", "--now", "2016-10-21T08:30"]).success();
    project.run(["check", "2016-11-02-nordhausen"]).success();
    let report = project.read(&format!("{SITES}/gera.yaml"));
    let hash =
        report.lines().find_map(|line| line.trim().strip_prefix("sha256: ")).unwrap().trim_matches('"');
    let kept = format!("{SITES}/received/gera-{}.austausch.txt", &hash[..8]);
    assert_eq!(project.read(&kept), Form::new("gera").text());
    Golden::folder("intake/report").file("gera.yaml", &report).done();
}

#[test]
fn a_dry_run_writes_nothing() {
    let project = inbox().file("post/a.txt", Form::new("gera").text());
    let before = project.files();
    let run = project.run(["import", "post", "--dry-run"]).success();
    assert!(
        run.stdout().starts_with("Probelauf: Es wird nichts geschrieben.\nGera: erste Rückmeldung"),
        "{}",
        run.stdout()
    );
    assert_eq!(project.files(), before);
}

#[test]
fn what_was_imported_is_known_whatever_became_of_its_bytes() {
    let project = inbox().file("a.txt", Form::new("gera").text());
    project.run(["import", "a.txt"]).success();
    let report = project.read(&format!("{SITES}/gera.yaml"));
    let windows = format!("\u{feff}{}", Form::new("gera").text().replace('\n', "\r\n"));
    let project = project.file("b.txt", windows).file("c.eml", mail_with(&Form::new("gera").text()));
    let run = project.run(["import", "a.txt", "b.txt", "c.eml"]).success();
    assert_eq!(run.stdout().matches("war schon eingelesen").count(), 3, "{}", run.stdout());
    assert_eq!(project.read(&format!("{SITES}/gera.yaml")), report);
}

#[test]
fn a_second_filing_keeps_ids_and_what_the_office_edited() {
    let project = inbox().file("1.txt", Form::new("gera").text());
    project.run(["import", "1.txt", "--now", "2016-10-21T08:30"]).success();
    let path = format!("{SITES}/gera.yaml");
    let edited = project
        .read(&path)
        .replace("\"Ein Fest im Hof\"", "Ein Fest im Hof, mit 80 Gästen\n    # von uns ergänzt")
        .replace("# yaml", "# Notiz der Koordinierungsstelle\n# yaml");
    let second = Form::new("gera")
        .filed("2016-10-25T09:00", "GERA-2")
        .with("Ein Fest im Hof", "Ein Fest im Hof mit Musik")
        .with("Wir haben drei neue Partner", "Wir haben vier neue Partner")
        .without("Das Geld kam spät")
        .and("successes", "Ganz neu");
    let project = project.file(&path, edited).file("2.txt", second.text());
    let mut told = Vec::new();
    for lang in ["de", "en"] {
        let run = project.run(["import", "2.txt", "--dry-run", "--lang", lang]).success();
        told.push(run.stdout());
    }
    project.run(["import", "2.txt", "--now", "2016-10-26T10:00"]).success();
    let merged = project.read(&path);
    assert!(merged.contains("    proposed:\n      text: \"Ein Fest im Hof mit Musik\"\n    text: Ein Fest im Hof, mit 80 Gästen\n"), "{merged}");
    assert!(merged.contains("    # von uns ergänzt\n  - id: gera-e3\n"), "{merged}");
    Golden::folder("intake/second")
        .file("gera.yaml", &merged)
        .file("de.txt", &told[0])
        .file("en.txt", &told[1])
        .done();
    // The older one does not come back, and a third says the same again.
    let older = project
        .file("1b.txt", Form::new("gera").with("vier", "fünf").filed("2016-10-19T09:00", "GERA-0").text());
    let run = older.run(["import", "1.txt", "1b.txt", "2.txt"]).code(1);
    assert!(run.stdout().contains("Diese Rückmeldung vom 2016-10-19 09:00 ist älter"), "{}", run.stdout());
    assert_eq!(older.read(&path), merged);
    let settled = merged
        .lines()
        .filter(|line| {
            !line.contains("proposed:") && !line.starts_with("      text: \"Ein Fest im Hof mit Musik\"")
        })
        .map(|line| format!("{line}\n"))
        .collect::<String>();
    let project = older
        .file(&path, settled.clone())
        .file("3.txt", second.clone().filed("2016-10-27T09:00", "GERA-3").text());
    let run = project.run(["import", "3.txt"]).success();
    assert!(run.stdout().contains("neue Fassung ohne Änderungen"), "{}", run.stdout());
    assert!(project.read(&path).contains("mit 80 Gästen"), "what was decided stays decided");
}

#[test]
fn ids_are_never_given_twice() {
    let project = inbox().file("1.txt", Form::new("gera").text());
    project.run(["import", "1.txt"]).success();
    let second = Form::new("gera").filed("2016-10-25T09:00", "G-2").without("Ein Fest im Hof");
    let project = project.file("2.txt", second.text());
    project.run(["import", "2.txt"]).success();
    let third = second.filed("2016-10-26T09:00", "G-3").and("successes", "Etwas ganz anderes");
    let project = project.file("3.txt", third.text());
    project.run(["import", "3.txt"]).success();
    let report = project.read(&format!("{SITES}/gera.yaml"));
    assert!(!report.contains("gera-e2\n") && report.contains("gera-e3\n"), "{report}");
}

#[test]
fn what_a_finding_stands_for_is_not_taken_away() {
    let project = inbox().file("1.txt", Form::new("gera").text());
    project.run(["import", "1.txt"]).success();
    let diagnostics = "findings:\n  - {id: feste, kind: success, text: Feste, from: [gera-e2]}\n";
    let project = project
        .file("inputs/2016-11-02-nordhausen/findings.yaml", diagnostics)
        .file("2.txt", Form::new("gera").filed("2016-10-25T09:00", "G-2").without("Ein Fest im Hof").text());
    project.run(["import", "2.txt"]).success();
    let report = project.read(&format!("{SITES}/gera.yaml"));
    assert!(report.contains("    withdrawn: true\n"), "{report}");
    let check = project.run(["check", "2016-11-02-nordhausen"]).success().stdout();
    assert!(
        check.contains("Warnung[filing-conflict]: In der neuen Fassung des Standorts fehlt „gera-e2“"),
        "{check}"
    );
    let project = project.file("3.txt", Form::new("gera").filed("2016-10-26T09:00", "G-3").text());
    project.run(["import", "3.txt"]).success();
    assert!(!project.read(&format!("{SITES}/gera.yaml")).contains("withdrawn"));
}

#[test]
fn a_file_of_the_office_with_mistakes_is_left_alone() {
    let path = format!("{SITES}/gera.yaml");
    let broken = "site: gera\nsuccesses:\n  - id: gera-e1\n    texte: Neu\n";
    let project = inbox().file(&path, broken).file("1.txt", Form::new("gera").text());
    let german = project.run(["import", "1.txt"]).code(1).stdout();
    assert!(
        german.contains(&format!(
            "Fehler[import-office-file]: Die Datei {path} hat Fehler; deshalb wurde nichts hineingeschrieben."
        )),
        "{german}"
    );
    assert!(english(&project, "1.txt").contains(&format!(
        "Error[import-office-file]: The file {path} has errors; so nothing was written into it."
    )));
    assert_eq!(project.read(&path), broken);
}

#[test]
fn words_that_the_office_typed_first_stay_beside_those_of_the_site() {
    let path = format!("{SITES}/gera.yaml");
    let typed =
        "# getippt\nsite: gera\nsuccesses:\n  - {id: gera-e7, text: Wir haben drei neue Partner im Netz}\n";
    let project = inbox().file(&path, typed).file("1.txt", Form::new("gera").text());
    project.run(["import", "1.txt"]).success();
    let report = project.read(&path);
    let line = "  - {id: gera-e7, text: Wir haben drei neue Partner im Netz, field: netzwerk, proposed: {text: \"Wir haben drei neue Partner\", details: [{text: \"darunter ein Verein: \\\"Aufbruch\\\"\"}]}}\n";
    assert!(report.starts_with("# getippt\nsite: gera\nsuccesses:\n") && report.contains(line), "{report}");
    assert!(report.contains("Ein Fest im Hof"), "{report}");
}

pub(super) fn mail_of(text: &str) -> String {
    let head = "From: Gera <gera@example.org>\nTo: office@example.org\nSubject: Rückmeldung\nDate: Fri, 21 Oct 2016 08:00:00 +0200\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n";
    format!("{head}Guten Tag,\n\n{text}\nViele Grüße\nJana Muster\n").replace('\n', "\r\n")
}

/// A mail as mail programs send it, with a picture in its signature.
pub(super) fn mail_with(form: &str) -> Vec<u8> {
    let line = |text: &str| {
        text.as_bytes()
            .iter()
            .map(|byte| match byte {
                b'=' | 0x80.. => format!("={byte:02X}"),
                b'\n' => "\r\n".to_owned(),
                other => char::from(*other).to_string(),
            })
            .collect::<String>()
    };
    let mail = [
        "Return-Path: <jena@example.org>\nFrom: jena@example.org\nTo: office@example.org\nSubject: =?utf-8?Q?R=C3=BCckmeldung?=\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b1\"\n\n",
        "--b1\nContent-Type: text/html; charset=utf-8\n\n<p>anbei</p>\n",
        "--b1\nContent-Type: image/png; name=\"logo.png\"\nContent-Transfer-Encoding: base64\nContent-Disposition: inline; filename=\"logo.png\"\n\niVBORw0KGgo=\n",
        "--b1\nContent-Type: text/plain; charset=utf-8; name=\"../../weg.austausch.txt\"\nContent-Transfer-Encoding: quoted-printable\nContent-Disposition: attachment; filename=\"../../weg.austausch.txt\"\n\n",
    ].concat().replace('\n', "\r\n");
    format!("{mail}{}\r\n--b1--\r\n", line(form)).into_bytes()
}

#[test]
fn every_word_arrives_as_it_was_typed() {
    let mut texts: Vec<String> = Vec::new();
    for entry in std::fs::read_dir(repo().join("tests/corpora")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        texts.extend(text.lines().map(str::to_owned));
    }
    let more = [
        "zwei\n\nAbsätze",
        "- Liste\n  - tiefer\n",
        "# Kopf",
        "a: b # c",
        "\u{7}\u{1b}[31m",
        "\u{2028}",
        "\u{feff}x",
        "'",
        "\"",
        "\\",
        "|",
        "no",
        "~",
        "🎈",
        "a\tb",
    ];
    texts.extend(more.map(str::to_owned));
    texts.retain(|text| !text.trim().is_empty());
    assert!(texts.len() > 100, "{}", texts.len());
    let items: String = texts
        .iter()
        .map(|text| {
            let typed = scalar(text);
            format!("  - text: {typed}\n    details:\n      - text: {typed}\n")
        })
        .collect();
    let head = "austausch: report/1\nexchange: 2016-11-02-nordhausen\nsite: gera\nfiled: 2016-10-20T10:00\nreference: G-1\nplans: []\nsuccesses:\n";
    let project = inbox().file("a.austausch.txt", format!("{head}{items}"));
    let run = project.run(["import", "a.austausch.txt", "--dry-run"]);
    assert!(!run.stdout().contains(['\u{7}', '\u{1b}']), "words must not steer the terminal");
    project.run(["import", "a.austausch.txt"]);
    let path = format!("{SITES}/gera.yaml");
    let read = read::<Report>(&path, project.read(&path).as_bytes());
    let report = read.value.unwrap_or_else(|| panic!("{:#?}", read.diagnostics));
    let arrived: Vec<&str> = report.successes.iter().map(|said| said.text.as_str()).collect();
    assert_eq!(arrived, texts.iter().map(|text| text.trim()).collect::<Vec<_>>());
    let details: Vec<&str> = report.successes.iter().map(|said| said.details[0].text.as_str()).collect();
    assert_eq!(details, arrived);
    // As a mail program sends it, quoted and with its lines broken.
    let wrapped: String = format!("{head}{items}").lines().map(|line| format!("> {line}\r\n")).collect();
    let other = inbox().file("b.eml", mail_of(&wrapped));
    other.run(["import", "b.eml"]);
    assert_eq!(
        other.read(&path).lines().skip(8).collect::<Vec<_>>(),
        project.read(&path).lines().skip(8).collect::<Vec<_>>()
    );
}

#[test]
fn a_report_that_is_gone_can_be_imported_again() {
    let project = inbox().file("a.txt", Form::new("gera").text());
    project.run(["import", "a.txt"]).success();
    let path = format!("{SITES}/gera.yaml");
    let report = project.read(&path);
    std::fs::remove_file(project.path(&path)).unwrap();
    let said = project.run(["import", "a.txt"]).success().stdout();
    assert!(said.contains("Gera: erste Rückmeldung"), "{said}");
    let rest = |report: &str| report.lines().filter(|line| !line.contains("at:")).count();
    assert_eq!(rest(&project.read(&path)), rest(&report));
}

#[test]
fn no_report_is_written_into_that_of_another_site() {
    let jena = "site: jena\nsuccesses:\n  - {id: jena-e1, text: Aus Jena}\n";
    let project = inbox().file(&format!("{SITES}/gera.yaml"), jena).file("a.txt", Form::new("gera").text());
    let said = project.run(["import", "a.txt"]).code(1).stdout();
    assert!(
        said.contains("In der Datei inputs/2016-11-02-nordhausen/sites/gera.yaml steht „site: jena“"),
        "{said}"
    );
    assert!(
        english(&project, "a.txt")
            .contains("sites/gera.yaml says “site: jena”; that is why nothing was written")
    );
    assert_eq!(project.read(&format!("{SITES}/gera.yaml")), jena);
}

#[test]
fn half_a_report_is_none() {
    let amid = Form::new("gera").text().replace("\nplans:", "\nUnd hier unsere Pläne\nplans:");
    let project = inbox().file("a.eml", mail_of(&amid));
    project.run(["import", "a.eml"]).code(1);
    assert!(!project.path(&format!("{SITES}/gera.yaml")).exists());
}

#[test]
fn a_report_copied_into_a_mail_is_read_beside_what_is_attached() {
    let plain = "--b1\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n";
    let card = "--b1\nContent-Type: application/pdf; name=\"flyer.pdf\"\nContent-Disposition: attachment; filename=\"flyer.pdf\"\n\n%PDF-1.4\n--b1--\n";
    let head = "From: gera@example.org\nTo: office@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b1\"\n\n";
    let mail = format!("{head}{plain}{}\n{card}", Form::new("gera").text()).replace('\n', "\r\n");
    let project = inbox().file("a.eml", mail);
    let said = project.run(["import", "a.eml"]).stdout();
    assert!(said.contains("Gera: erste Rückmeldung"), "{said}");
    assert!(project.read(&format!("{SITES}/gera.yaml")).contains("Ein Fest im Hof"));
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    let project = inbox().file("suhl.yml", "\u{feff}site: suhl\nneeds:\n  - text: Ein Raum\n");
    project.run(["import", "suhl.yml"]).success();
    assert!(project.read(&format!("{SITES}/suhl.yaml")).contains("Ein Raum"));
}

#[test]
fn what_the_site_said_last_goes_back_to_it() {
    let report = "site: gera\nsuccesses:\n  - id: gera-e1\n    text: Vom Büro bearbeitet\n    proposed: {text: Neue Worte von Gera, field: netzwerk}\n  - {id: gera-e2, text: Nicht mehr gemeldet, withdrawn: true}\n  - {id: gera-e3, text: Steht noch}\n";
    let project = inbox().file(&format!("{SITES}/gera.yaml"), report);
    project.run(["forms", "2016-11-02-nordhausen", "--return", "gera"]).success();
    let page =
        project.read("outputs/2016-11-02-nordhausen/formulare/Formular_Gera_2016-11-02_Nachfrage.html");
    let data = page.split("id=\"form-data\">").nth(1).unwrap().split("</script>").next().unwrap();
    assert!(data.contains("Neue Worte von Gera") && data.contains("Steht noch"), "{data}");
    assert!(!data.contains("Vom Büro bearbeitet") && !data.contains("Nicht mehr gemeldet"), "{data}");
}
