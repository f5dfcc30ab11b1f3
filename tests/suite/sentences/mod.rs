//! A generator: every phrase over all that its sentences depend on (none, one, two and many; gender and case of the programme's words;
//! named or not; known or unknown), in both languages. What it says must agree, be spelled right, and read well.

mod english;
mod grammar;
mod inputs;
mod lexicon;
mod said;
mod spelling;
mod wrong;

use crate::support::Golden;
use austausch::compose::PHRASES;
use austausch::store::BUILT_IN;
use inputs::{Programme, inputs};
use said::{AllSaid, said};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// Programmes with words of each gender, with and without what may be left out.
const GERMAN: &[Programme] = &[
    Programme {
        name: "usual words",
        head: "name: Muster\ntitle: Muster-Gesamtvorhaben\ngenitive: des Muster-Gesamtvorhabens\nscope: landesweit\noffice: {name: Koordinierungsstelle Muster, places: [Musterstadt, Gera], mail: 'muster@muster.example'}\naccessibility: {contact: 'muster@muster.example', url: 'https://muster.example/wege'}\n",
        flags: "show_counts: true\nshow_sites: true\n",
        series: &["", "title: Muster-Erfahrungsaustausch"],
        groups: &["Muster-Projekte", "Standorte", "Räte", "Personen"],
    },
    Programme {
        name: "titles",
        head: "name: Soziale Stadt\noffice: {name: Büro Soziale Stadt}\n",
        flags: "show_counts: true\n",
        series: &[
            "title: Suhler Netzwerktreffen",
            "title: Auftaktveranstaltung",
            "title: Fachtage",
            "title: Quartiersratssitzung",
            "title: Sitzung des Vorstands",
            "title: Runder Tisch",
        ],
        groups: &["Bürgerinnen und Bürger", "Vereine", "Kammern", "Ministerien"],
    },
    Programme {
        name: "feminine words",
        head: "name: Muster\ngenitive: der Region Muster\nscope: landesweit\noffice: {name: Leitstelle, places: [Gera]}\nwords: {meeting: die Sitzung, site: die Bibliothek, project: die Werkstatt, table: die Runde, success: die Hürde, obstacle: die Person, office: die Stelle, record: die Niederschrift, report: die Fassung, field: die Gruppe, client: die Bürgerinnen und Bürger (Mehrzahl)}\n",
        flags: "",
        series: &["", "title: Quartiersratssitzung", "title: Konferenz der Räte"],
        groups: &["Bibliotheken", "Werkstätten", "Personen", "Fachkräfte"],
    },
    Programme {
        name: "neuter words",
        head: "name: Muster\nscope: bundesweit\noffice: {name: Amt, places: [Gera]}\nwords: {meeting: das Treffen, site: das Quartier, project: das Netzwerk, table: das Referat, success: das Ergebnis, obstacle: das Hemmnis, office: das Amt, record: das Protokoll, report: 'das Formular, die Formulare', field: das Land, client: die Mitarbeitenden (Mehrzahl)}\n",
        flags: "show_counts: true\n",
        series: &["", "title: Suhler Netzwerktreffen", "title: Jahrestreffen"],
        groups: &["Quartiere", "Netzwerke", "Ämter", "Mitarbeitende"],
    },
    Programme {
        name: "masculine words",
        head: "name: Muster\ngenitive: des Verbunds Muster\noffice: {name: Verein, places: [Gera, Jena]}\nwords: {meeting: der Fachtag, site: der Verein, project: der Verbund, table: der Kreis, success: der Erfolg, obstacle: der Bericht, office: der Verein, record: der Bericht, report: der Entwurf, field: der Punkt, client: die Gäste (Mehrzahl)}\n",
        flags: "show_sites: true\n",
        series: &["", "title: Fachtag Wohnen", "title: Thüringer Fachtag"],
        groups: &["Vereine", "Verbände", "Beiräte", "Teilnehmende"],
    },
    Programme {
        name: "plural words",
        head: "name: Muster\nscope: landesweit\noffice: {name: Stelle, places: [Gera]}\nwords: {meeting: die Fachtage (Mehrzahl), site: der Standort, project: das Projekt, table: 'der Runde Tisch, des Runden Tisches, die Runden Tische', success: 'das Gelungene, –', client: die Mitessenden (Mehrzahl)}\n",
        flags: "show_counts: true\nshow_sites: true\n",
        series: &["", "title: Fachtage"],
        groups: &["Standorte", "Gruppen", "Akteure", "Mitessende"],
    },
];

const ENGLISH: &[Programme] = &[
    Programme {
        name: "English",
        head: "name: Sample\ntitle: Sample Programme\nscope: nationwide\noffice: {name: Sample Office, places: [Gera]}\naccessibility: {contact: 'sample@sample.example', url: 'https://sample.example/ways'}\n",
        flags: "show_counts: true\n",
        series: &["", "title: Sample Exchange"],
        groups: &["projects", "sites", "people"],
    },
    Programme {
        name: "own words",
        head: "name: Sample\nwords: {meeting: the network meeting, site: the library, project: the house, table: the working group, success: the step, obstacle: the hurdle, office: the agency, record: the minutes (plural), client: the readers (plural)}\noffice: {name: Agency}\n",
        flags: "show_sites: true\n",
        series: &["", "title: Network Days"],
        groups: &["libraries", "agencies"],
    },
];

type Sentences = Vec<(&'static str, AllSaid)>;

fn german() -> &'static Sentences {
    static SAID: OnceLock<Sentences> = OnceLock::new();
    SAID.get_or_init(|| GERMAN.iter().map(|one| (one.name, said(&inputs(one, "de")))).collect())
}

fn english() -> &'static Sentences {
    static SAID: OnceLock<Sentences> = OnceLock::new();
    SAID.get_or_init(|| ENGLISH.iter().map(|one| (one.name, said(&inputs(one, "en")))).collect())
}

#[test]
fn every_phrase_is_said_in_both_languages() {
    for sentences in [german(), english()] {
        let said: BTreeSet<&str> = sentences.iter().flat_map(|(_, said)| &said.phrases).copied().collect();
        let unsaid: Vec<&str> = PHRASES
            .iter()
            .map(|phrase| phrase.name)
            .filter(|name| !said.contains(name) && !is_empty(name))
            .collect();
        assert!(unsaid.is_empty(), "{unsaid:?}");
    }
}

/// A phrase that says nothing, unless an office words it: only a comment stands in its file.
fn is_empty(name: &str) -> bool {
    let ending = format!("/{name}.de.hbs");
    let source = BUILT_IN.iter().find(|(path, _)| path.ends_with(&ending)).unwrap().1;
    let text = std::str::from_utf8(source).unwrap().trim();
    text.matches("{{").count() == 1 && text.starts_with("{{!--") && text.ends_with("--}}")
}

#[test]
fn there_are_at_least_five_thousand_german_sentences() {
    let all: BTreeSet<&str> =
        german().iter().flat_map(|(_, said)| &said.sentences).map(|one| one.text.as_str()).collect();
    assert!(all.len() >= 5000, "{}", all.len());
}

#[test]
fn german_sentences_agree() {
    let mut wrong: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (programme, said) in german() {
        for one in &said.sentences {
            for mistake in grammar::mistakes(&one.text, one.is_sentence) {
                let rule = mistake.split(':').next().unwrap().to_owned();
                wrong
                    .entry(format!("{rule} in {}", one.phrase))
                    .or_default()
                    .push(format!("{programme}: {mistake}  <  {}", one.text));
            }
        }
    }
    let told: Vec<String> = wrong
        .iter()
        .map(|(rule, cases)| {
            format!("{rule} ({}):\n    {}", cases.len(), cases[..cases.len().min(4)].join("\n    "))
        })
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// The agreement test would pass whatever it does not understand: nearly every verb must have found its subject.
#[test]
fn the_agreement_test_finds_the_subjects() {
    let judged: Vec<(&str, bool)> = german()
        .iter()
        .flat_map(|(_, said)| &said.sentences)
        .filter(|one| one.is_sentence)
        .filter_map(|one| Some((one.text.as_str(), grammar::has_judged_verb(&one.text)?)))
        .collect();
    let unknown: Vec<&str> = judged.iter().filter(|(_, known)| !known).map(|(text, _)| *text).collect();
    assert!(judged.len() > 2000, "{}", judged.len());
    assert!(
        unknown.len() * 50 < judged.len(),
        "{} of {}: {:#?}",
        unknown.len(),
        judged.len(),
        &unknown[..unknown.len().min(20)]
    );
}

#[test]
fn english_sentences_agree() {
    let mut wrong = Vec::new();
    for (programme, said) in english() {
        for one in &said.sentences {
            wrong.extend(
                english::mistakes(&one.text, one.is_sentence)
                    .into_iter()
                    .map(|mistake| format!("{programme}, {}: {mistake}  <  {}", one.phrase, one.text)),
            );
        }
    }
    assert!(wrong.is_empty(), "{}: {:#?}", wrong.len(), &wrong[..wrong.len().min(40)]);
}

/// One sentence of each kind, for a person to read: names, figures and dates do not make another kind.
#[test]
fn each_kind_of_sentence_reads_well() {
    Golden::folder("sentences").file("de.txt", &kinds(german())).file("en.txt", &kinds(english())).done();
}

fn kinds(sentences: &Sentences) -> String {
    let mut kinds: BTreeMap<(usize, String), &str> = BTreeMap::new();
    for (_, said) in sentences {
        for one in &said.sentences {
            let place = PHRASES.iter().position(|phrase| phrase.name == one.phrase).unwrap();
            let kind = kinds.entry((place, kind_of(&one.text))).or_insert(&one.text);
            if one.text.len() < kind.len() {
                *kind = &one.text;
            }
        }
    }
    let mut text = String::new();
    let mut last = usize::MAX;
    for ((place, _), sentence) in kinds {
        if place != last {
            text.push_str(&format!(
                "{}# {}\n",
                if last == usize::MAX { "" } else { "\n" },
                PHRASES[place].name
            ));
            last = place;
        }
        text.push_str(sentence);
        text.push('\n');
    }
    text
}

/// What makes a sentence another kind than another: its small words. Names, nouns and figures above one do not, nor how many are listed.
fn kind_of(text: &str) -> String {
    let word = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if bare.chars().any(|c| c.is_ascii_digit()) && bare != "1" && bare != "0" || grammar::is_number(bare)
        {
            word.replace(bare, "2")
        } else if bare.starts_with(char::is_uppercase) {
            word.replace(bare, "X")
        } else {
            word.to_owned()
        }
    };
    let words: Vec<String> = text.split_whitespace().map(word).collect();
    let mut kind = words.join(" ");
    for (several, one) in [
        ("2. X 2", "X"),
        ("2. X", "X"),
        ("2 X", "X"),
        ("X 2", "X"),
        ("X X", "X"),
        ("X, X", "X"),
        ("X und X", "X"),
        ("X sowie X", "X"),
        ("X and X", "X"),
    ] {
        while kind.contains(several) {
            kind = kind.replace(several, one);
        }
    }
    kind
}
