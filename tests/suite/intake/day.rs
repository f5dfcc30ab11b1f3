//! A day of an office from nothing: forms go out, fourteen come back in every way that sites send them, the record holds every word.
//!
//! Seven sites fill in the web form in a browser, seven the Word form in LibreOffice. Artern and Schmalkalden write what does not
//! belong there, Eisenberg is late, Sömmerda's file arrives damaged, Gera-Liebschwitz files twice, Ilmenau pastes its report into a
//! mail. Nordhausen has to be reminded. Then the day itself: merging, tables, papers, the Mitschrift, the record with its counts.

mod exchange_day;
mod sites;

use super::import::{mail_of, mail_with};
use crate::support::{Project, repo, run};
use austausch::model::{Report, StatementKind};
use ooxml::Package;
use serde_json::{Value, json};
use sites::{Sites, WEB, WORD, list_of, said_by};
use std::fs;
use std::process::Command;
use yaml_reader::read;

const ID: &str = "2016-11-02-nordhausen";
const FORMS: &str = "outputs/2016-11-02-nordhausen/formulare";
const SITES: &str = "inputs/2016-11-02-nordhausen/sites";

/// The office, and what the sites' own words are by now.
struct Day {
    project: Project,
    sites: Sites,
}

impl Day {
    fn begin() -> Self {
        let project = Project::with_all_inputs();
        project.run(["new", ID]).success();
        project.run(["forms", ID]).success();
        Self { project, sites: Sites::all() }
    }

    /// What the browser saved of the forms that `jobs` fill in.
    fn browsed(&self, jobs: &[Value]) -> Vec<Value> {
        let data = self.project.path("jobs.json");
        fs::write(&data, json!(jobs).to_string()).unwrap();
        let page = self.project.path(&format!("{FORMS}/Formular_Gera_2016-11-02.html"));
        let answer = crate::form::browsed_page("day", &page, Some(&data));
        answer["reports"].as_array().unwrap().clone()
    }

    fn page(&self, site: &str, end: &str) -> String {
        let name = self.sites.name(site);
        let path = format!("{FORMS}/Formular_{name}_2016-11-02{end}.html");
        self.project.path(&path).to_str().unwrap().to_owned()
    }

    /// A Word form of a site, and where it is saved when it is filled in.
    fn job(&self, site: &str, end: &str, out: &str, says: &Value, ticks: &[String]) -> Value {
        let name = self.sites.name(site);
        let form = self.project.path(&format!("{FORMS}/Rueckmeldung_{name}_2016-11-02{end}.docx"));
        json!({"form": form, "out": self.project.path(out), "says": says, "ticks": ticks})
    }

    /// Fills in Word forms in LibreOffice.
    fn written(&self, jobs: &[Value]) {
        let list = self.project.path("word.json");
        fs::write(&list, json!(jobs).to_string()).unwrap();
        let script = repo().join("tests/suite/python/fill_form.py");
        let mut writer = Command::new("/usr/bin/python3");
        run(writer.arg("-B").arg(script).args([&self.project.path("profile"), &list])).ok();
    }

    /// `status` says what is known here: how far each site is and how many statements it filed.
    #[track_caller]
    fn stands(&self, today: &str, next: &str) {
        let run = self.project.run(["status", ID, "--json", "--today", today]).success();
        let told: Value = serde_json::from_str(&run.stdout()).unwrap();
        let sites = told["sites"].as_array().unwrap();
        assert_eq!(sites.len(), 15, "fourteen and the host");
        let mut all = 0;
        for site in sites {
            let id = site["id"].as_str().unwrap();
            let counts = ["successes", "obstacles", "plans", "needs"]
                .map(|list| site["statements"][list].as_u64().unwrap());
            let expected = (self.sites.state(id), self.sites.counts(id));
            assert_eq!((site["state"].as_str().unwrap(), counts), expected, "{id} on {today}");
            all += counts.iter().sum::<u64>();
        }
        let sum = told["statements"].as_object().unwrap().values().map(|count| count.as_u64().unwrap());
        assert_eq!(sum.sum::<u64>(), all);
        assert_eq!(told["next"], next, "{today}");
        let table = self.project.run(["status", ID, "--today", today]).success().stdout();
        let missing = if today <= "2016-10-19" { "noch offen" } else { "fehlt" };
        let words = [("missing", missing), ("filed", "liegt vor"), ("returned", "zurückgegeben")];
        for (state, word) in words {
            let lines = table.lines().filter(|line| line.contains(word)).count();
            assert!(lines >= self.sites.count(state), "{word} in\n{table}");
        }
    }

    fn report(&self, site: &str) -> Report {
        let path = format!("{SITES}/{site}.yaml");
        let read = read::<Report>(&path, self.project.read(&path).as_bytes());
        read.value.unwrap_or_else(|| panic!("{:#?}", read.diagnostics))
    }

    /// Each report says what its site typed, word for word.
    fn says_all(&self) {
        for site in WEB.into_iter().chain(WORD) {
            let report = self.report(site);
            for (kind, said) in report.statements() {
                assert!(self.sites.said(site, list_of(kind)).contains(&said.text.value), "{site}: {said:?}");
            }
            let total: u64 = self.sites.counts(site).iter().sum();
            assert_eq!(u64::try_from(report.statements().count()).unwrap(), total, "{site}");
            assert_eq!(report.registration.unwrap().people[0].name.value, format!("N. aus {site}"));
        }
    }
}

#[test]
fn a_day_from_nothing_to_the_record() {
    let mut day = Day::begin();
    day.stands("2016-10-05", "wait");

    web_forms_come_in(&mut day);
    day.stands("2016-10-18", "remind");
    word_forms_come_in(&mut day);
    day.stands("2016-10-19", "remind");
    day.says_all_but(&["eisenberg", "soemmerda"]);

    the_late_one_the_lost_one_and_a_second_filing(&mut day);
    day.stands("2016-10-21", "decide");
    the_office_decides(&mut day);
    nordhausen_is_reminded(&day);
    two_go_back_and_come_in_again(&mut day);

    let host = "site: nordhausen\nsuccesses:\n  - text: Der Saal in Nordhausen ist bestellt\n";
    day.put("nordhausen.yaml", host);
    day.project.run(["import", "nordhausen.yaml", "--now", "2016-10-24T09:00"]).success();
    day.sites.files("nordhausen", "late");
    day.sites.says("nordhausen", "successes", "Der Saal in Nordhausen ist bestellt");
    day.stands("2016-10-24", "merge");
    day.says_all();

    the_record_holds_every_statement(&day);
    let findings = day.project.path(&format!("inputs/{ID}/findings.yaml"));
    fs::remove_file(findings).unwrap();
    exchange_day::goes_on(&mut day);
}

impl Day {
    fn says_all_but(&self, missing: &[&str]) {
        for site in WEB.into_iter().chain(WORD).filter(|site| !missing.contains(site)) {
            let typed: Vec<String> =
                self.report(site).statements().map(|(_, said)| said.text.value.clone()).collect();
            assert_eq!(typed, self.sites.all_said(site), "{site}");
        }
    }

    fn put(&mut self, path: &str, content: impl AsRef<[u8]>) {
        let project = std::mem::replace(&mut self.project, Project::empty());
        self.project = project.file(path, content);
    }
}

/// Seven web forms; one report comes as an attachment, one is pasted into a mail, one is there twice.
fn web_forms_come_in(day: &mut Day) {
    let jobs: Vec<Value> = WEB
        .iter()
        .map(|site| {
            let at = if *site == "eisenberg" { "2016-10-20T09:30" } else { "2016-10-17T14:05" };
            let says = day.sites.typed(site);
            json!({"page": day.page(site, ""), "at": at, "name": format!("N. aus {site}"), "says": says})
        })
        .collect();
    let reports = day.browsed(&jobs);
    for (site, report) in WEB.iter().zip(&reports) {
        let (name, text) = (report["name"].as_str().unwrap(), report["text"].as_str().unwrap());
        match *site {
            "ilmenau" => day.put("post/von-ilmenau.eml", mail_of(report["copied"].as_str().unwrap())),
            "jena" => day.put("post/von-jena.eml", mail_with(text)),
            "eisenberg" => {
                day.put(&format!("spaeter/{name}"), text);
                continue;
            }
            "gera-liebschwitz" => {
                day.put(&format!("post/{name}"), text);
                day.put("post/Rueckmeldung_Gera-Liebschwitz_2016-11-02 (1).austausch.txt", text);
            }
            _ => day.put(&format!("post/{name}"), text),
        }
        day.sites.files(site, "filed");
    }
    let run = day.project.run(["import", "post", "--now", "2016-10-18T08:00"]).success();
    let said = run.stdout();
    assert!(
        said.contains("Artern, Hemmnisse, 1. Angabe:") && said.contains("Warnung[personal-data]"),
        "{said}"
    );
    assert!(
        said.contains(
            "Gera-Liebschwitz: post/Rueckmeldung_Gera-Liebschwitz_2016-11-02.austausch.txt war schon eingelesen"
        ),
        "{said}"
    );
    assert!(said.contains("6 Rückmeldungen eingelesen"), "six sites, one of them twice: {said}");
}

/// Seven Word forms, filled in and saved by LibreOffice; one is cut off on its way.
fn word_forms_come_in(day: &mut Day) {
    let jobs: Vec<Value> = WORD
        .iter()
        .map(|site| {
            let (says, ticks) = day.sites.typed_in_word(site);
            day.job(site, "", &format!("{site}.docx"), &says, &ticks)
        })
        .collect();
    day.written(&jobs);
    for site in WORD {
        let bytes = fs::read(day.project.path(&format!("{site}.docx"))).unwrap();
        let sent = if site == "soemmerda" { &bytes[..bytes.len() / 2] } else { &bytes };
        day.put(&format!("post/Rueckmeldung_{site}.docx"), sent);
        if site != "soemmerda" {
            day.sites.files(site, "filed");
        }
    }
    let run = day.project.run(["import", "post", "--now", "2016-10-19T08:00"]).code(1);
    let said = run.stdout();
    assert!(said.contains("abgelehnt: post/Rueckmeldung_soemmerda.docx"), "{said}");
    assert!(said.contains("Fehler[import-damaged]"), "{said}");
    assert!(said.contains("Schmalkalden, Erfolge, 1. Angabe:"), "{said}");
    assert_eq!(said.matches("war schon eingelesen").count(), 7, "yesterday's are known: {said}");
    let aside = day.project.files().into_iter().filter(|file| file.contains("/received/abgelehnt/")).count();
    assert_eq!(aside, 1);
}

fn the_late_one_the_lost_one_and_a_second_filing(day: &mut Day) {
    // Meanwhile the office has worked on what Gera-Liebschwitz said.
    let path = format!("{SITES}/gera-liebschwitz.yaml");
    let words = said_by("gera-liebschwitz", "successes");
    let edited = day.project.read(&path).replace(&words, "Von der Koordinierungsstelle bearbeitet");
    day.put(&path, edited);
    let newer = "In Gera-Liebschwitz kommen dreißig Menschen zum Frühstück";
    day.sites.mends("gera-liebschwitz", "successes", &words, newer);
    let job = json!({
        "page": day.page("gera-liebschwitz", ""), "at": "2016-10-19T10:00", "name": "N. aus gera-liebschwitz",
        "says": day.sites.typed("gera-liebschwitz"),
    });
    let second = day.browsed(&[job]).remove(0);
    day.put(
        "spaeter/Rueckmeldung_Gera-Liebschwitz_2016-11-02.austausch.txt",
        second["text"].as_str().unwrap(),
    );
    let whole = fs::read(day.project.path("soemmerda.docx")).unwrap();
    day.put("spaeter/soemmerda.docx", whole);
    let run = day.project.run(["import", "spaeter", "--now", "2016-10-20T18:00"]).success();
    assert!(run.stdout().contains("3 Rückmeldungen eingelesen"), "{}", run.stdout());
    day.sites.files("eisenberg", "late");
    day.sites.files("soemmerda", "late");
}

/// The site's newer words stand beside the office's; taking them settles it.
fn the_office_decides(day: &mut Day) {
    let path = format!("{SITES}/gera-liebschwitz.yaml");
    let report = day.report("gera-liebschwitz");
    let said = &report.successes[0];
    assert_eq!(said.text.value, "Von der Koordinierungsstelle bearbeitet");
    let proposed = said.proposed.as_ref().unwrap().text.value.clone();
    assert!(day.sites.said("gera-liebschwitz", "successes").contains(&proposed));
    let lines: Vec<String> = day.project.read(&path).lines().map(str::to_owned).collect();
    let settled: String = lines
        .iter()
        .filter(|line| !line.contains("proposed:") && !line.starts_with("      text: "))
        .map(|line| line.replace("Von der Koordinierungsstelle bearbeitet", &proposed) + "\n")
        .collect();
    day.put(&path, settled);
    day.stands("2016-10-21", "remind");
}

fn nordhausen_is_reminded(day: &Day) {
    let said = day.project.run(["remind", ID, "--today", "2016-10-21"]).success().stdout();
    assert!(said.contains("Nordhausen: 1. Erinnerung, mit Formular"), "{said}");
    assert!(said.contains("Für einen Standort ist keine E-Mail-Adresse eingetragen: Nordhausen."), "{said}");
    let letter = day.project.read(&format!("outputs/{ID}/erinnerungen/2016-10-21_nordhausen.eml"));
    for form in ["Formular_Nordhausen_2016-11-02.html", "Rueckmeldung_Nordhausen_2016-11-02.docx"] {
        assert!(letter.contains(&format!("filename*=UTF-8''{form}")), "{form}");
    }
}

/// One goes back as a web form, one as a Word form; both are mended and filed again.
fn two_go_back_and_come_in_again(day: &mut Day) {
    for site in ["artern", "schmalkalden"] {
        day.project.run(["forms", ID, "--return", site, "--now", "2016-10-21T12:00"]).success();
        day.sites.files(site, "returned");
    }
    day.stands("2016-10-21", "remind");
    let (from, to) =
        (said_by("artern", "obstacles"), "In Artern erreicht uns kaum jemand mit dem Telefon".to_owned());
    let job = json!({
        "page": day.page("artern", "_Nachfrage"), "at": "2016-10-22T09:00",
        "mends": {"step": "schwierig", "from": from, "to": to},
    });
    let report = day.browsed(&[job]).remove(0);
    assert_eq!(report["remarks"].as_array().unwrap().len(), 1, "{}", report["remarks"]);
    day.put("zurueck/artern.austausch.txt", report["text"].as_str().unwrap());
    day.sites.mends("artern", "obstacles", &from, &to);

    let form = day.project.path(&format!("{FORMS}/Rueckmeldung_Schmalkalden_2016-11-02_Nachfrage.docx"));
    let form = Package::read(&fs::read(form).unwrap()).unwrap();
    let words = form.tree("word/document.xml").unwrap().plain_text();
    let remark = "Anmerkung der Koordinierungsstelle: „3. Mai 1998“ sieht nach einem Geburtsdatum aus.";
    assert_eq!(words.matches("Anmerkung der Koordinierungsstelle: ").count(), 1, "{words}");
    assert!(words.contains(remark), "{words}");

    let better = "In Schmalkalden hat eine junge Frau eine Lehrstelle gefunden";
    let says = json!({"successes_1_text": better});
    day.written(&[day.job("schmalkalden", "_Nachfrage", "zurueck/schmalkalden.docx", &says, &[])]);
    day.sites.mends("schmalkalden", "successes", &said_by("schmalkalden", "successes"), better);

    let said = day.project.run(["import", "zurueck", "--now", "2016-10-22T10:00"]).success().stdout();
    assert!(said.contains("2 Rückmeldungen eingelesen") && !said.contains("personal-data"), "{said}");
    assert_eq!(said.matches("  geändert:").count(), 2, "{said}");
    day.sites.files("artern", "late");
    day.sites.files("schmalkalden", "late");
    day.stands("2016-10-22", "remind");
}

/// The office merges (here: one finding for each statement), and builds.
fn the_record_holds_every_statement(day: &Day) {
    let mut diagnostics = String::from("findings:\n");
    for site in WEB.into_iter().chain(WORD).chain(["nordhausen"]) {
        for (kind, said) in day.report(site).statements().filter(|(_, said)| !said.internal) {
            let kind = match kind {
                StatementKind::Success => "success",
                StatementKind::Obstacle => "obstacle",
                StatementKind::Plan => "plan",
                StatementKind::Need => "need",
            };
            let id = &said.id.value;
            let text = json!(said.text.value);
            diagnostics.push_str(&format!("  - {{id: f-{id}, kind: {kind}, text: {text}, from: [{id}]}}\n"));
        }
    }
    let exchange = format!("inputs/{ID}/exchange.yaml");
    let agenda = day.project.read(&exchange).replace(
        "      - findings: {kind: obstacle}\n",
        "      - findings: {kind: obstacle}\n      - findings: {kind: plan}\n      - findings: {kind: need}\n",
    );
    fs::write(day.project.path(&exchange), agenda).unwrap();
    fs::write(day.project.path(&format!("inputs/{ID}/findings.yaml")), diagnostics).unwrap();
    day.stands("2016-10-25", "build");
    day.project.run(["build", ID]).success();
    let stem = format!("outputs/{ID}/2016-11-02_Nordhausen_Dokumentation_Entwurf");
    let word = Package::read(&fs::read(day.project.path(&format!("{stem}.docx"))).unwrap()).unwrap();
    let word = word.tree("word/document.xml").unwrap().plain_text();
    let pages = [day.project.read(&format!("{stem}.md")), day.project.read(&format!("{stem}.html")), word];
    for (number, page) in pages.iter().enumerate() {
        let page = plain(page);
        for said in day.sites.printed() {
            assert!(page.contains(&plain(said)), "format {number} lacks {said}");
        }
        for said in day.sites.secret() {
            assert!(!page.contains(&plain(said)), "format {number} tells {said}");
        }
    }
    assert!(day.project.path(&format!("{stem}.pdf")).is_file());
}

/// Words with single blanks between them, whatever blanks a format uses.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}
