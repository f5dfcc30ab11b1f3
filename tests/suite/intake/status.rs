//! `austausch status` and `austausch remind`.

use super::{Form, inbox};
use crate::support::{Golden, Project};
use serde_json::Value;

const ID: &str = "2016-11-02-nordhausen";

/// Three sites of a small programme with mail addresses; Gera filed in time, Jena late.
fn small() -> Project {
    let programme = "name: ThINKA\noffice: {name: Koordinierungsstelle ThINKA, mail: office@example.org}\nsites:\n  - {id: gera, name: Gera, mail: gera@example.org}\n  - {id: jena, name: Jena, mail: jena@example.org}\n  - {id: muehlhausen, name: Mühlhausen, mail: muehlhausen@example.org}\n  - {id: suhl, name: Suhl}\n  - {id: nordhausen, name: Nordhausen, mail: nordhausen@example.org}\nwork_fields:\n  - {id: netzwerk, title: Netzwerkarbeit}\n  - {id: sozialraum, title: \"Sozialraum <& Umfeld>\"}\n";
    let project = Project::empty().file("inputs/programme.yaml", programme);
    project.run(["new", ID]).success();
    let project = project
        .file("gera.txt", Form::new("gera").filed("2016-10-19T23:59", "G").text())
        .file("jena.txt", Form::new("jena").filed("2016-10-20T00:01", "J").text())
        .file(
            "inputs/2016-11-02-nordhausen/sites/nordhausen.yaml",
            "site: nordhausen\nplans:\n  - {id: nordhausen-p1, text: Ein Fest}\n",
        );
    project.run(["import", "gera.txt", "jena.txt"]).success();
    project
}

#[test]
fn the_table_tells_who_filed_and_what_is_next() {
    let project = small();
    let mut golden = Golden::folder("intake/status");
    for (lang, day) in [
        ("de", "2016-10-12"),
        ("en", "2016-10-12"),
        ("de", "2016-10-19"),
        ("de", "2016-10-20"),
        ("en", "2016-10-21"),
    ] {
        let run = project.run(["status", ID, "--today", day, "--lang", lang]).success();
        golden = golden.file(&format!("{day}.{lang}.txt"), &run.stdout());
    }
    project.run(["status", "--format", "html", "--today", "2016-10-20"]).success();
    let page = project.read("outputs/2016-11-02-nordhausen/Rueckmeldungen.html");
    assert!(page.contains("Sozialraum &lt;&amp; Umfeld&gt;"), "{page}");
    // The look is the record's.
    let (head, rest) = page.split_once("<style>").unwrap();
    let body = rest.split_once("</style>").unwrap().1;
    golden.file("page.html", &format!("{head}{body}")).done();
}

#[test]
fn json_tells_the_same_with_stable_names() {
    let json = |project: &Project| -> Value {
        let run = project.run(["status", ID, "--json", "--today", "2016-10-20"]).success();
        serde_json::from_str(&run.stdout()).unwrap()
    };
    let project = small();
    let told = json(&project);
    let states: Vec<&str> =
        told["sites"].as_array().unwrap().iter().map(|site| site["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["filed", "late", "missing", "missing", "draft"]);
    assert_eq!((&told["days_left"], &told["next"]), (&Value::from(-1), &Value::from("remind")));
    assert_eq!(told["statements"]["successes"], 4);
    let gera = "inputs/2016-11-02-nordhausen/sites/gera.yaml";
    let returned = project.read(gera) + "returned: 2016-10-21\n";
    let project = project.file(gera, returned);
    assert_eq!(json(&project)["sites"][0]["state"], "returned");
    let project = project.file("again.txt", Form::new("gera").filed("2016-10-22T10:00", "G2").text());
    project.run(["import", "again.txt"]).success();
    assert!(!project.read(gera).contains("returned"), "filed again");
    assert_eq!(json(&project)["sites"][0]["state"], "late");
}

#[test]
fn the_next_step_follows_the_day_of_an_exchange() {
    let next = |project: &Project| -> String {
        let run = project.run(["status", ID, "--json", "--today", "2016-10-10"]).success();
        serde_json::from_str::<Value>(&run.stdout()).unwrap()["next"].as_str().unwrap().to_owned()
    };
    let project = small();
    assert_eq!(next(&project), "wait");
    let mut project = project;
    for site in ["muehlhausen", "suhl", "nordhausen"] {
        project = project.file(
            "form.txt",
            Form::new(site).filed("2016-10-09T10:00", site).with("Ein Fest", "Ein Lauf").text(),
        );
        project.run(["import", "form.txt"]).success();
    }
    assert_eq!(next(&project), "decide", "Nordhausen's plan was typed by the office");
    let nordhausen = "inputs/2016-11-02-nordhausen/sites/nordhausen.yaml";
    let typed = project.read(nordhausen);
    let settled = typed.replace(", proposed: {text: \"Noch ein Fest\"}", "");
    assert_ne!(settled, typed);
    let project = project.file(nordhausen, settled);
    assert_eq!(next(&project), "merge", "{}", project.read(nordhausen));
    let project = project.file(
        "inputs/2016-11-02-nordhausen/findings.yaml",
        "findings:\n  - {id: f, kind: success, text: Feste, from: [gera-e1]}\n",
    );
    assert_eq!(next(&project), "build");
    let exchange = "inputs/2016-11-02-nordhausen/exchange.yaml";
    let agreed = project.read(exchange).replace("status: draft", "status: agreed");
    assert_eq!(next(&project.file(exchange, agreed)), "done");
}

#[test]
fn reminders_are_drafts_and_the_second_has_other_words() {
    let project = small().file(
        "outputs/2016-11-02-nordhausen/formulare/Formular_Mühlhausen_2016-11-02.html",
        "<!DOCTYPE html>",
    );
    let first = project.run(["remind", "--today", "2016-10-12"]).success();
    let again = project.run(["remind", "--today", "2016-10-12"]).success();
    assert_eq!(first.stdout(), again.stdout(), "a letter of today is written anew");
    let second = project.run(["remind", "--today", "2016-10-20", "--lang", "en"]).success();
    let folder = "outputs/2016-11-02-nordhausen/erinnerungen";
    let letters: Vec<String> = project.files().into_iter().filter(|file| file.starts_with(folder)).collect();
    assert_eq!(
        letters,
        [
            "2016-10-12_muehlhausen",
            "2016-10-12_nordhausen",
            "2016-10-12_suhl",
            "2016-10-20_muehlhausen",
            "2016-10-20_nordhausen",
            "2016-10-20_suhl"
        ]
        .map(|name| format!("{folder}/{name}.eml"))
    );
    Golden::folder("intake/remind")
        .file("first.txt", &first.stdout())
        .file("second.txt", &second.stdout())
        .file("first.eml", &project.read(&letters[0]).replace('\r', ""))
        .file("second.eml", &project.read(&letters[3]).replace('\r', ""))
        .done();
}

#[test]
fn without_a_deadline_nobody_is_reminded() {
    let project = small();
    let exchange = "inputs/2016-11-02-nordhausen/exchange.yaml";
    let without = project.read(exchange).replace("deadline: ", "# deadline: ");
    let project = project.file(exchange, without);
    let run = project.run(["remind"]).code(1);
    assert!(run.stdout().contains("Fehler[remind-no-deadline]: Für diesen Austausch ist keine Frist eingetragen; deshalb wurde niemand erinnert."), "{}", run.stdout());
    let status = project.run(["status"]).success().stdout();
    assert!(
        status.contains("eine Frist (`deadline`) in inputs/2016-11-02-nordhausen/exchange.yaml eintragen"),
        "{status}"
    );
}

#[test]
fn without_an_exchange_that_is_said() {
    let project = Project::empty().file("inputs/programme.yaml", "name: ThINKA\n");
    let run = project.run(["status"]).code(1);
    assert_eq!(
        run.stderr(),
        "Es gibt hier keinen Austausch mit lesbaren Dateien. „austausch check“ sagt, woran es liegt.\n"
    );
    inbox().run(["status", "--today", "2016-10-01"]).success();
}

/// A report with mistakes is there: it is called neither missing nor filed, and its site is not written to.
#[test]
fn a_report_with_mistakes_is_neither_missing_nor_filed() {
    let suhl = "inputs/2016-11-02-nordhausen/sites/suhl.yaml";
    for broken in
        ["site: suhl\nsuccesses: [\n", "site: suhl\nfiled: 2016-10-12T10:00\nsucesses: [{text: Ein Fest}]\n"]
    {
        let project = small().file(suhl, broken);
        let run = project.run(["status", ID, "--json", "--today", "2016-10-20"]).success();
        let told: Value = serde_json::from_str(&run.stdout()).unwrap();
        assert_eq!(told["sites"][3]["state"], "faulty", "{}", run.stdout());
        assert_eq!(told["states"]["faulty"], 1);
        let run = project.run(["remind", ID, "--today", "2016-10-20"]).code(1);
        assert!(run.stderr().contains("suhl.yaml"), "{}", run.stderr());
        let letters: Vec<String> =
            project.files().into_iter().filter(|file| file.ends_with(".eml")).collect();
        assert!(!letters.is_empty() && letters.iter().all(|file| !file.contains("suhl")), "{letters:?}");
    }
}
