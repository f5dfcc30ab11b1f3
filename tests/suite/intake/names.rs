//! Names of files, of pictures and in addresses, as systems and people take them for the same.

use crate::support::Project;
use mail_parser::{MessageParser, MimeHeaders as _};
use std::collections::BTreeSet;

/// Sites whose names some system takes for the same, or whose files would have the same name.
const SITES: [(&str, &str); 11] = [
    ("gera", "Gera"),
    ("gera-zwei", "Gera"),
    ("gross", "GERA"),
    ("sued", "Gera/Süd"),
    ("sued2", "Gera-Süd"),
    ("sued3", "Gera-Su\u{308}d"),
    ("nord", "Stadtteilzentrum für Begegnung, Beratung und Bildung am alten Bahnhof Nord"),
    ("ost", "Stadtteilzentrum für Begegnung, Beratung und Bildung am alten Bahnhof Ost"),
    ("punkt", ".."),
    ("con", "CON"),
    ("suhl", "Suhl"),
];

const OFFICE: &str = "name: Muster\ntitle: Muster-Gesamtvorhaben\ngenitive: des Muster-Gesamtvorhabens\nscope: landesweit\nlanguage: de\n";
const EVENT: &str =
    "status: draft\nplace: Musterstadt\ndays: [{date: 2027-05-11}]\ndeadline: 2027-04-27\nagenda: []\n";

fn programme(sites: &[(&str, &str)], mail: impl Fn(&str) -> String) -> Project {
    let mut text = OFFICE.to_owned();
    text.push_str(
        "office: {name: Koordinierungsstelle, places: [Musterstadt], mail: office@müller.example}\nsites:\n",
    );
    for (id, name) in sites {
        text.push_str(&format!("  - {{id: {id}, name: \"{name}\", mail: \"{}\"}}\n", mail(id)));
    }
    let path = "inputs/2027-05-11-musterstadt";
    let project =
        Project::empty().file("inputs/programme.yaml", text).file(&format!("{path}/exchange.yaml"), EVENT);
    sites.iter().fold(project, |project, (id, _)| {
        let report = format!("site: {id}\nneeds:\n  - {{id: {id}-b1, text: Nur von {id}}}\n");
        project.file(&format!("{path}/sites/{id}.yaml"), report)
    })
}

/// The site that a form's page asks.
fn asked(page: &[u8]) -> String {
    let page = std::str::from_utf8(page).unwrap();
    let (_, data) = page.split_once("\"site\":{\"id\":\"").unwrap();
    data.split_once('"').unwrap().0.to_owned()
}

#[test]
fn each_site_gets_its_own_form_and_no_other_by_mail_too() {
    let project = programme(&SITES, |id| format!("{id}@muster.example"));
    project.run(["forms"]).success();
    let returned = SITES.iter().flat_map(|(id, _)| ["--return", id]);
    project.run(["forms"].into_iter().chain(returned)).success();
    let made: Vec<String> = project
        .files()
        .into_iter()
        .filter(|file| file.contains("/formulare/") && !file.contains("/."))
        .collect();
    assert_eq!(made.len(), SITES.len() * 5, "{made:#?}");
    let one_case: BTreeSet<String> = made.iter().map(|name| name.to_lowercase()).collect();
    assert_eq!(one_case.len(), made.len(), "{made:#?}");
    for end in [".html", "_Nachfrage.html"] {
        let pages =
            made.iter().filter(|name| name.ends_with(end) && (end.len() > 5 || !name.contains("_Nachfrage")));
        let of: BTreeSet<String> =
            pages.map(|name| asked(&std::fs::read(project.path(name)).unwrap())).collect();
        assert_eq!(of, SITES.iter().map(|(id, _)| (*id).to_owned()).collect(), "{end}");
    }
    for (id, _) in SITES {
        std::fs::remove_file(project.path(&format!("inputs/2027-05-11-musterstadt/sites/{id}.yaml")))
            .unwrap();
    }
    project.run(["remind", "--today", "2027-04-20"]).success();
    for (id, _) in SITES {
        let letter =
            project.path(&format!("outputs/2027-05-11-musterstadt/erinnerungen/2027-04-20_{id}.eml"));
        let letter = std::fs::read(letter).unwrap();
        let letter = MessageParser::default().parse(&letter).unwrap();
        assert_eq!(letter.to().unwrap().first().unwrap().address().unwrap(), format!("{id}@muster.example"));
        assert_eq!(
            letter.from().unwrap().first().unwrap().address().unwrap(),
            "office@xn--mller-kva.example"
        );
        let files: Vec<_> = letter.attachments().collect();
        assert_eq!(files.len(), 2, "{id}");
        let page = files.iter().find(|file| file.attachment_name().unwrap().ends_with(".html")).unwrap();
        assert_eq!(asked(page.contents()), id);
    }
}

/// Forms stay when sites are named anew: one of another site is not attached.
#[test]
fn a_form_of_another_site_is_not_attached_whatever_its_name() {
    let project = programme(&[("gera", "Gera"), ("suhl", "Suhl")], |id| format!("{id}@muster.example"));
    project.run(["forms"]).success();
    let swapped =
        project.read("inputs/programme.yaml").replace("\"Gera\"", "\"X\"").replace("\"Suhl\"", "\"Gera\"");
    let project = project.file("inputs/programme.yaml", swapped.replace("\"X\"", "\"Suhl\""));
    for id in ["gera", "suhl"] {
        std::fs::remove_file(project.path(&format!("inputs/2027-05-11-musterstadt/sites/{id}.yaml")))
            .unwrap();
    }
    let said = project.run(["remind", "--today", "2027-04-20"]).success().stdout();
    assert_eq!(said.matches("ohne Formular").count(), 2, "{said}");
}

#[test]
fn an_address_that_no_mail_program_takes_is_told_and_left_out() {
    let project = programme(&[("gera", "Gera")], |_| "büro@müller.example".to_owned());
    std::fs::remove_file(project.path("inputs/2027-05-11-musterstadt/sites/gera.yaml")).unwrap();
    let said = project.run(["remind", "--today", "2027-04-20"]).success().stdout();
    assert!(said.contains("Warnung[remind-mail-address]: An die Adresse „büro@müller.example“"), "{said}");
    let letter = project.read("outputs/2027-05-11-musterstadt/erinnerungen/2027-04-20_gera.eml");
    assert!(letter.is_ascii() && !letter.contains("\nTo:"), "{letter}");
}

#[test]
fn a_picture_is_found_by_a_name_that_looks_the_same_and_a_near_one_is_named() {
    let photo = |file: &str| {
        format!(
            "{}  - title: Begrüßung\n    kind: talk\n    parts:\n      - photos: [{{file: \"{file}\", caption: Häuser, alt: Zwei Häuser, credit: Jana}}]\n",
            EVENT.replace("agenda: []", "agenda:")
        )
    };
    let png = std::fs::read(crate::support::repo().join("tests/suite/intake/names/pixel.png")).unwrap();
    let event = "inputs/2027-05-11-musterstadt/exchange.yaml";
    let mut project =
        programme(&[], |_| String::new()).file("inputs/2027-05-11-musterstadt/photos/Ha\u{308}user.PNG", png);
    for same in ["photos/Häuser.png", "photos\\\\Häuser.PNG", "Photos/ha\u{308}user.png"] {
        project = project.file(event, photo(same));
        let said = project.run(["check"]).stdout();
        assert!(!said.contains("picture-missing"), "{same}: {said}");
    }
    project = project.file(event, photo("photos/Hauser.png"));
    let said = project.run(["check"]).code(1).stdout();
    assert!(
        said.contains("Meinten Sie „Häuser.PNG“?") || said.contains("Meinten Sie „Ha\u{308}user.PNG“?"),
        "{said}"
    );
}

#[test]
fn what_is_due_in_words_is_said_in_those_words() {
    let mut project = programme(&[("gera", "Gera")], |_| String::new());
    let dues = ["bis zum Sommer", "jährlich im April", "sofort", "2027-06-01", "2027-06"];
    let mut event = EVENT.to_owned();
    event.push_str("follow_ups:\n");
    for due in dues {
        event.push_str(&format!("  - {{what: Schlüsselbuch führen, due: \"{due}\"}}\n"));
    }
    project = project.file("inputs/2027-05-11-musterstadt/exchange.yaml", event);
    project.run(["forms"]).success();
    let form = "outputs/2027-05-11-musterstadt/formulare/Rueckmeldung_Gera_2027-05-11.docx";
    let package = ooxml::Package::read(&std::fs::read(project.path(form)).unwrap()).unwrap();
    let text = package.tree("word/document.xml").unwrap().plain_text();
    for words in ["bis zum Sommer", "jährlich im April", "sofort", "bis 1. Juni 2027", "Juni 2027"] {
        assert!(text.contains(&format!("Schlüsselbuch führen, {words}")), "{words}: {text}");
    }
    assert!(!text.contains("bis bis"), "{text}");
}
