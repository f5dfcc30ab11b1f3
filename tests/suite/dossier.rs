//! The dossier over the shipped exchanges, and over what is changed in them.

use crate::support::{Golden, Project, Tag, run, tool, venv_tool, verapdf, word};
use crate::web::look_at;
use fastrand::Rng;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use xtask::invented::{Size, invent};

mod network;
mod references;
mod values;

const STEM: &str = "outputs/dossier/2014-2016_ThINKA_Dossier";

/// The shipped inputs with a dossier in `formats` for each edition.
fn made(formats: &str) -> Project {
    let project = Project::with_all_inputs();
    for edition in ["ministry", "internal", "öffentlich"] {
        project.run(["dossier", "--edition", edition, "--format", formats]).success();
    }
    project
}

fn read(project: &Project, name: &str) -> String {
    project.read(&format!("{STEM}_{name}")).replace(['\u{a0}', '\u{202f}'], " ").replace("\\", "")
}

#[test]
fn it_reads_as_it_is_meant() {
    let project = Project::with_all_inputs();
    project.run(["dossier", "--format", "md,typ"]).success();
    let source = project.read("outputs/dossier/typ/main.typ");
    let (_, body) = source.split_once("#heading(level: 1)").unwrap();
    Golden::folder("dossier")
        .file("dossier.md", &project.read(&format!("{STEM}_Bewilligende-Stelle.md")))
        .file("main.typ", body)
        .done();
}

/// The tables of a Markdown file: rows of cells, by their caption.
fn tables(markdown: &str) -> BTreeMap<String, Vec<Vec<String>>> {
    let lines: Vec<&str> = markdown.lines().collect();
    let mut found = BTreeMap::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.starts_with("Tabelle ")) {
        let rows = lines[at + 2..].iter().take_while(|line| line.starts_with('|'));
        let cells =
            |row: &&str| row.trim_matches('|').split('|').map(|cell| cell.trim().replace("**", "")).collect();
        found.insert((*line).to_owned(), rows.filter(|row| !row.starts_with("| ---")).map(cells).collect());
    }
    found
}

/// A figure of an alternative text: of what, at which exchange, how much.
type Said = (String, String, String);

/// The figures that an alternative text says, whichever form it has: all, or the extremes.
fn figures_of(alt: &str, names: &BTreeSet<String>, series: &[String]) -> Vec<Said> {
    let mut found = Vec::new();
    for (at, name) in names.iter().flat_map(|name| alt.match_indices(name.as_str())) {
        let behind = &alt[at + name.len()..];
        let Some(behind) = behind.strip_prefix(": ").or_else(|| behind.strip_prefix(", ")) else { continue };
        let sentence = behind.split(". ").next().unwrap().trim_end_matches('.');
        for part in sentence.split(", ") {
            let of = series.iter().find(|series| part.starts_with(series.as_str()));
            found.extend(of.map(|of| (name.to_owned(), of.clone(), part[of.len()..].trim().to_owned())));
        }
    }
    found
}

#[test]
fn what_a_chart_says_in_words_stands_in_its_table() {
    let project = made("html,md,pdf,docx");
    for name in ["Bewilligende-Stelle", "Intern", "Öffentlich"] {
        let markdown = read(&project, &format!("{name}.md"));
        let tables = tables(&markdown);
        let by_theme: Vec<&Vec<Vec<String>>> =
            tables.values().filter(|rows| rows[0][0] == "Thema" && rows[0].len() > 2).collect();
        assert_eq!(by_theme.len(), 2, "{:?}", tables.keys());
        let series: Vec<String> = by_theme[0][0][1..3].to_vec();
        let alts: Vec<&str> = markdown.lines().filter(|line| line.contains("diagramm: ")).collect();
        assert_eq!(alts.len(), 3, "{markdown}");
        for alt in &alts {
            let is_of = |rows: &&&Vec<Vec<String>>| {
                rows[1..].iter().any(|row| alt.contains(&format!("{}:", row[0])) || alt.contains(&row[0]))
            };
            let obstacles = alt.contains("hemmt");
            let rows = by_theme.iter().filter(is_of).find(|rows| {
                rows.iter().any(|row| row[0] == "Standortwechsel der Anlaufstellen") == obstacles
            });
            let rows = rows.unwrap();
            let names: BTreeSet<String> = rows[1..].iter().map(|row| row[0].clone()).collect();
            let said = figures_of(alt, &names, &series);
            // Where a value is withheld, nobody can say which is the highest.
            let is_whole = !rows.iter().flatten().any(|cell| cell == "nicht ausgewiesen");
            assert!(said.len() > usize::from(is_whole), "{alt}");
            for (theme, at, figure) in said {
                let row = rows.iter().find(|row| row[0] == theme).unwrap();
                let column = rows[0].iter().position(|cell| *cell == at).unwrap();
                assert_eq!(row[column], figure, "{theme} at {at} in {name}: {alt}");
            }
        }
        // The same words in the page, in the tags of the PDF, and in Word.
        let page = read(&project, &format!("{name}.html")).replace("&amp;", "&");
        let pdf = project.path(&format!("{STEM}_{name}.pdf"));
        let tags = Tag::of(&pdf);
        let figures: Vec<String> = tags.all("Figure").iter().map(|tag| plain(alt_of(tag).unwrap())).collect();
        let parts = word::parts(&project.path(&format!("{STEM}_{name}.docx")));
        let document = &parts.iter().find(|(part, _)| part == "word/document.xml").unwrap().1;
        for alt in alts {
            let alt = plain(alt);
            assert!(plain(&page).contains(&format!("aria-label=\"{alt}\"")), "{name}: {alt}");
            assert!(figures.contains(&alt), "{figures:#?}");
            assert!(plain(document).contains(&format!("descr=\"{alt}\"")), "{name}: {alt}");
        }
        assert_eq!(parts.iter().filter(|(part, _)| part.contains("chart")).count(), 3);
    }
}

/// The alternative text of a tag.
fn alt_of(tag: &Tag) -> Option<&str> {
    let (_, alt) = tag.attributes.split_once("alt=\"")?;
    alt.split('"').next()
}

fn plain(words: &str) -> String {
    words.replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ").replace("&#160;", " ").replace('\\', "")
}

#[test]
fn all_editions_but_the_internal_one_withhold_the_same_cells() {
    let project = made("md");
    let [ministry, public, internal] =
        ["Bewilligende-Stelle.md", "Öffentlich.md", "Intern.md"].map(|name| read(&project, name));
    assert_eq!(tables(&ministry), tables(&public));
    assert!(!internal.contains("weniger als drei") && !internal.contains("nicht ausgewiesen"), "{internal}");
    let all = tables(&internal);
    let mut few = 0;
    for (caption, rows) in tables(&ministry) {
        let open = &all[&caption];
        for (row, shown) in open.iter().zip(&rows).flat_map(|(row, shown)| row.iter().zip(shown)) {
            if shown == "weniger als drei" {
                few += 1;
                assert!(row.ends_with('%') || row == "1" || row == "2", "{caption}: {row}");
            }
        }
    }
    assert!(few > 5, "{few}");
    // The total of the returns is shown: beside the two sites that are not done, those that are done are withheld.
    let returns = tables(&ministry).into_iter().find(|(caption, _)| caption.contains("Rücklauf")).unwrap().1;
    assert_eq!(returns[1][1..5], ["nicht ausgewiesen", "weniger als drei", "0", "11"], "{returns:?}");
    assert!(!public.contains("32-4011/12") && !public.contains("0815"), "no references for everybody");
    assert!(ministry.contains("32-4011/12") && !ministry.contains("gera-h1"), "sources are for the office");
    assert!(internal.contains("gera-h1"), "{internal}");
}

/// Sentences with one number, and with what it must be.
const SENTENCES: [(&str, &str); 10] = [
    ("Zu {} Erfahrungsaustauschen kamen die Standorte.", "2"),
    ("Es lagen {} von 26 Berichten vor.", "26"),
    ("In Sonneberg lagen {} Berichte vor.", "15"),
    ("Die {} beteiligten Standorte trugen dazu bei.", "15"),
    ("Gesammelt wurden {} einzelne Aussagen.", "135"),
    ("Daraus wurden {} Zusammenfassungen.", "53"),
    ("Von {} Vereinbarungen ist keine erledigt.", "7"),
    ("Die Beteiligung im Wohngebiet nannten 2016 {} % der Berichte.", "33"),
    ("Bei der Beteiligung im Wohngebiet waren es 2014 {} Prozent.", "18"),
    ("Überfällig sind {} alte Vereinbarungen.", "5"),
];

/// The shipped inputs with these sentences in the dossier's sheet.
fn with_sentences(sentences: &[String]) -> Project {
    let project = Project::with_all_inputs();
    let sheet = project.read("inputs/dossier.yaml");
    let (before, rest) = sheet.split_once("sentences:\n").unwrap();
    let (_, after) = rest.split_once("\npublicity:").unwrap();
    let own: String =
        sentences.iter().map(|sentence| format!("  - text: '{sentence}'\n    by: Erika Muster\n")).collect();
    project.file("inputs/dossier.yaml", format!("{before}sentences:\n{own}\npublicity:{after}"))
}

fn told(project: &Project) -> Vec<(u64, String)> {
    let said: Vec<Value> = serde_json::from_str(&project.run(["check", "--json"]).stdout()).unwrap();
    let of_rule = said.iter().filter(|one| one["id"] == "dossier-number-differs");
    of_rule.map(|one| (one["line"].as_u64().unwrap(), one["message"].as_str().unwrap().to_owned())).collect()
}

#[test]
fn a_hundred_of_a_hundred_wrong_numbers_are_found() {
    let right: Vec<String> =
        SENTENCES.iter().map(|(sentence, number)| sentence.replace("{}", number)).collect();
    assert_eq!(told(&with_sentences(&right)), []);
    let mut rng = Rng::with_seed(20);
    let wrong: Vec<String> = (0..100)
        .map(|at| {
            let (sentence, number) = SENTENCES[at % SENTENCES.len()];
            let number: usize = number.parse().unwrap();
            // Numbers that nothing is: far off, and in every spelling.
            let other = number + 40 + rng.usize(..50);
            let spelt = match at / SENTENCES.len() {
                0 => format!("1.{:03}", other + 200),
                1 => format!("2 {:03}", other + 200),
                2 if !sentence.contains(['%']) => "neunzehn".to_owned(),
                _ => other.to_string(),
            };
            sentence.replace("{}", &spelt)
        })
        .collect();
    let project = with_sentences(&wrong);
    let found: BTreeSet<u64> = told(&project).into_iter().map(|(line, _)| line).collect();
    let sheet = project.read("inputs/dossier.yaml");
    let lines: Vec<(u64, &str)> =
        (1..).zip(sheet.lines()).filter(|(_, line)| line.contains("- text: ")).collect();
    let missed: Vec<&str> =
        lines.iter().filter(|(line, _)| !found.contains(line)).map(|(_, words)| *words).collect();
    assert!(missed.is_empty() && found.len() == 100, "{missed:#?}");
    project.run(["dossier", "--format", "md"]).code(1);
}

/// The same said wrong and right, as people write it: `wrong → right`.
const WORDINGS: [&str; 40] = [
    "Überfällig sind sechs. → Überfällig sind fünf.",
    "Die Zahl der Berichte stieg von 10 auf 15. → Die Zahl der Berichte stieg von 11 auf 15.",
    "Die Hälfte der Berichte nannte 2016 die Beteiligung im Wohngebiet. → Ein Drittel der Berichte nannte 2016 die Beteiligung im Wohngebiet.",
    "Jeder zweite Standort nannte 2016 die Beteiligung im Wohngebiet. → Jeder dritte Standort nannte 2016 die Beteiligung im Wohngebiet.",
    "Ein Dutzend Standorte war 2016 dabei. → Mehr als ein Dutzend Standorte war 2016 dabei.",
    "Es gab drei Austausche. → Es gab zwei Austausche.",
    "Es berichteten je 15 Standorte. → 2016 berichteten je 15 Standorte.",
    "Standorte: 13. → Standorte: 15.",
    "Berichte lagen 2016 genau 14 vor. → Berichte lagen 2016 genau 15 vor.",
    "Es lagen 15 von 26 Berichten vor. → Es lagen 26 von 26 Berichten vor.",
    "In Sonneberg lagen elf Berichte vor. → In Sonneberg lagen fünfzehn Berichte vor.",
    "2014 lagen 15 Berichte vor. → 2014 lagen 11 Berichte vor.",
    "Seit 2014 lagen 27 Berichte vor. → Seit 2014 lagen 26 Berichte vor.",
    "Mehr als 15 Berichte lagen 2016 vor. → Mehr als zehn Berichte lagen 2016 vor.",
    "Rund 20 Standorte berichteten 2016. → Rund 14 Standorte berichteten 2016.",
    "Zehn bis zwölf Standortberichte kamen 2016. → Zwölf bis 15 Standortberichte kamen 2016.",
    "Daraus wurden knapp 80 Zusammenfassungen. → Daraus wurden knapp 60 Zusammenfassungen.",
    "Nur eine Vereinbarung ist überfällig. → Nur fünf Vereinbarungen sind überfällig.",
    "Keine Vereinbarung ist überfällig. → Keine Vereinbarung ist erledigt.",
    "Von sieben Vereinbarungen sind zwei erledigt, offen sind drei. → Von sieben Vereinbarungen ist keine erledigt, offen sind zwei.",
    "The sites filed 20 reports. → The sites filed 26 reports.",
    "Half of the agreements are overdue. → More than half of the agreements are overdue.",
    "2014 berichteten nur 90 % der Standorte. → 2014 berichteten 100 % der Standorte.",
    "Es waren drei ThINKA-Erfahrungsaustausche. → Es waren zwei ThINKA-Erfahrungsaustausche.",
    "Sieben Vereinbarungen sind offen. → Zwei Vereinbarungen sind offen.",
    "Vier der sieben Vereinbarungen sind überfällig. → Fünf der sieben Vereinbarungen sind überfällig.",
    "Vereinbarungen (erledigt: 2, überfällig: 5). → Vereinbarungen (erledigt: 0, offen: 2, überfällig: 5).",
    "Fünf Vereinbarungen sind noch nicht erledigt. → Sieben Vereinbarungen sind noch nicht erledigt.",
    "Insgesamt lagen 15 Berichte vor. → Insgesamt lagen 26 Berichte vor.",
    "Insgesamt wurden 56 Aussagen ausgewertet. → Insgesamt wurden 135 Aussagen ausgewertet.",
    "An 26 Standorten wird gearbeitet. → An 15 Standorten wird gearbeitet.",
    "Die 16 ThINKA-Standorte arbeiten gut zusammen. → Die 15 ThINKA-Standorte arbeiten gut zusammen.",
    "Die Zahl der Berichte sank von 15 auf 11. → Die Zahl der Berichte stieg 2016 von 11 auf 15.",
    "Die Beteiligung im Wohngebiet sank von 33 % auf 18 %. → Die Beteiligung im Wohngebiet stieg von 18 % auf 33 %.",
    "2014 lagen keine Berichte vor. → 2014 lagen elf Berichte vor.",
    "Höchstens 20 Berichte gingen ein. → Höchstens 30 Berichte gingen ein.",
    "Je Erfahrungsaustausch lagen 12 bis 15 Berichte vor. → Je Erfahrungsaustausch lagen 11 bis 15 Berichte vor.",
    "17 sites took part. → 15 sites took part.",
    "Die beiden Treffen in Altenburg und Sonneberg ergaben 136 Aussagen. → Die beiden Treffen in Altenburg und Sonneberg ergaben 135 Aussagen.",
    "Fünf Standorte nannten 2016 den Zugang und Wohnraum für Geflüchtete als Hemmnis. → Drei Standorte nannten 2016 den Zugang und Wohnraum für Geflüchtete als Hemmnis.",
];

/// Numbers of what the dossier does not count, and what is no number.
const OTHERS: [&str; 26] = [
    "Zwei Beschäftigte der Standorte betreuten 40 Familien.",
    "Am 3. April um 14 Uhr ging es auf Seite 3 um 5 % der Mittel.",
    "Ein Viertel mit Gärten liegt am Rand, und jeder zweite Garten ist leer.",
    "Die letzten zwei Treffen waren gut besucht.",
    "Drei Berichte mehr als zuvor, um vier Berichte gestiegen.",
    "An den Standorten arbeiten 30 Fachkräfte in drei Schichten.",
    "The sites were visited by 60 volunteers on 12 days.",
    "2014/15 und in der zweiten Hälfte des Jahres 2016 war wenig los.",
    "Das Dossier handelt von über 12 Jahren Arbeit.",
    "Die Zahl der Beratungen an den Standorten stieg auf 400.",
    "Gegenüber 2014 kamen vier Standorte hinzu.",
    "Das Programm hat 15 Standorte, davon elf seit 2013 und vier seit 2015.",
    "Zum ersten Austausch 2014 kamen 11, zum zweiten 2016 kamen 15 Berichte.",
    "Aus Gera kamen 2014 acht Aussagen.",
    "Je Treffen waren es im Durchschnitt 13 Berichte.",
    "Von sechs geplanten Erfahrungsaustauschen fanden zwei statt.",
    "Bis 2018 sollen 20 Standorte berichten.",
    "Je Standort standen 4.000 € zur Verfügung.",
    "Siehe Bericht 3, Seite 14 und Tabelle 7. Standort 7 hat gewechselt.",
    "Der Zuwendungsbescheid 2013-ESF-0815 nennt 15 Standorte.",
    "Der Standort Gera führte sechs Treffen mit Nachbarn durch.",
    "Der Landkreis schloss mit dem Land 12 Zielvereinbarungen.",
    "Eine Aussage lautet: „Wir haben 30 Berichte geschrieben.“",
    "Es liegen rd. 130 Aussagen vor.",
    "Es lagen 26 Berichte vor, davon 15 aus dem Jahr 2016.",
    "2014: 11 Berichte, 2016: 15 Berichte.",
];

#[test]
fn numbers_are_read_as_people_say_them() {
    let sides: Vec<(&str, &str)> = WORDINGS.iter().map(|line| line.split_once(" → ").unwrap()).collect();
    let others = OTHERS.iter().map(|line| (*line).to_owned());
    let right: Vec<String> = sides.iter().map(|(_, right)| (*right).to_owned()).chain(others).collect();
    assert_eq!(told(&with_sentences(&right)), []);
    let wrong: Vec<String> = sides.iter().map(|(wrong, _)| (*wrong).to_owned()).collect();
    let project = with_sentences(&wrong);
    let found: BTreeSet<u64> = told(&project).into_iter().map(|(line, _)| line).collect();
    let sheet = project.read("inputs/dossier.yaml");
    let missed: Vec<&str> = (1..)
        .zip(sheet.lines())
        .filter(|(line, words)| words.contains("- text: ") && !found.contains(line))
        .map(|(_, words)| words)
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

/// What is counted elsewhere is not held against what is counted here, and the reader is told where.
#[test]
fn a_sentence_may_name_the_source_of_its_number() {
    let sentence = "Acht Standorte arbeiten mit Schulen.".to_owned();
    let project = with_sentences(std::slice::from_ref(&sentence));
    let all = told(&project);
    assert!(matches!(all.as_slice(), [(_, words)] if words.contains("„Acht“")), "{all:?}");
    let sheet = project.read("inputs/dossier.yaml");
    let sheet = sheet.replace(
        "    by: Erika Muster\n\npublicity",
        "    by: Erika Muster\n    source: Befragung 2015\n\npublicity",
    );
    let project = project.file("inputs/dossier.yaml", sheet);
    assert_eq!(told(&project), []);
    project.run(["dossier", "--format", "md"]).success();
    let made = project.read(&format!("{STEM}_Bewilligende-Stelle.md"));
    assert!(
        made.contains("Acht Standorte arbeiten mit Schulen. _– Erika Muster (Quelle: Befragung 2015)_"),
        "{made}"
    );
}

/// One or two sites are not told to others in words either.
#[test]
fn a_small_number_in_a_sentence_is_told() {
    let sentences = [
        "Zwei Standorte nannten 2014 die Beteiligung im Wohngebiet.",
        "In Suhl wurden zwei Personen beraten.",
        "Ein einziger Standort schwieg.",
        "Die Beteiligung im Wohngebiet nannten 2014 18 % der Berichte.",
        "Weniger als drei Standorte nannten etwas anderes.",
    ];
    let project = with_sentences(&sentences.map(str::to_owned));
    let sheet = project.read("inputs/dossier.yaml");
    let of_rule = |project: &Project| {
        let said: Vec<Value> = serde_json::from_str(&project.run(["check", "--json"]).stdout()).unwrap();
        let told = said.iter().filter(|one| one["id"] == "dossier-number-small");
        told.map(|one| one["message"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let with_result = sheet.replace("planned: 15, actual: 14,", "planned: 15, actual: 2,");
    assert_ne!(with_result, sheet);
    let project = project.file("inputs/dossier.yaml", with_result);
    let all = of_rule(&project);
    assert!(all.len() == 5 && all.iter().any(|words| words.contains("„Zwei“")), "{all:?}");
    let sheet = project.read("inputs/dossier.yaml").replace("edition: ministry", "edition: internal");
    assert_eq!(of_rule(&project.file("inputs/dossier.yaml", sheet)), [""; 0]);
}

#[test]
fn sentences_are_for_the_period_and_the_sites_for_which_they_were_signed() {
    let sentences = ["Zu zwei Erfahrungsaustauschen kamen alle.".to_owned()];
    let project = with_sentences(&sentences);
    project.run(["dossier", "--format", "md", "--edition", "internal"]).success();
    assert!(project.read(&format!("{STEM}_Intern.md")).contains(&sentences[0]));
    for (asked, file) in [
        (["--from", "2016", "--to", "2016"], "2016_ThINKA_Dossier_Intern"),
        (["--sites", "gera", "--sites", "jena"], "2014-2016_ThINKA_Dossier_Intern_Gera-Jena"),
    ] {
        let command = ["dossier", "--format", "md", "--edition", "internal"].into_iter().chain(asked);
        let said = project.run(command).success().stdout();
        assert!(said.contains("[dossier-sentences-left-out]") && said.contains("dossier.yaml:"), "{said}");
        assert!(!project.read(&format!("outputs/dossier/{file}.md")).contains(&sentences[0]), "{file}");
    }
    // A sheet of the asked period is held against its numbers.
    let sheet = project.read("inputs/dossier.yaml").replace("from: 2014-01", "from: 2016");
    let project = project.file("inputs/dossier.yaml", sheet);
    let said = project.run(["dossier", "--format", "md"]).code(1).stdout();
    assert!(said.contains("Hier steht „zwei“") && said.contains("ergibt die Rechnung aber 1"), "{said}");
}

#[test]
fn what_is_asked_for_is_what_it_is_about() {
    let project = Project::with_all_inputs();
    project.run(["dossier", "--from", "2014-01", "--to", "2014-12", "--format", "md"]).success();
    let only = project.read("outputs/dossier/2014_ThINKA_Dossier_Bewilligende-Stelle.md");
    assert!(only.contains("11** von 11") && !only.contains("Sonneberg 2016"), "{only}");
    // Title and publicity are those of the period, too.
    assert!(only.contains("# Sachstand 2014\n") && only.contains("März 2014"), "{only}");
    assert!(!only.contains("Stadtteilzeitung"), "{only}");
    project.run(["dossier", "--sites", "gera,jena,suhl", "--format", "md", "--edition", "intern"]).success();
    let three = project.read(&format!("{STEM}_Intern_Gera-Jena-Suhl.md"));
    assert!(three.contains("**6** von 6"), "{three}");
    let unknown = project.run(["dossier", "--site", "nirgends"]).code(2).stderr();
    assert!(unknown.contains("nirgends"), "{unknown}");
    let none = project.run(["dossier", "--from", "1990", "--to", "1991"]).code(1).stderr();
    assert!(none.contains("kein Austausch"), "{none}");
    project.run(["dossier", "--edition", "alle"]).code(2);
}

/// Two reports came of 28 at three exchanges: neither those that were awaited nor shares tell how many.
#[test]
fn a_small_number_of_reports_is_told_by_no_other_figure() {
    let project = Project::with_all_inputs();
    let period = ["--from", "2014-01", "--to", "2027-12"];
    let command = ["dossier", "--format", "md", "--edition", "public"].into_iter().chain(period);
    project.run(command).success();
    let file = "outputs/dossier/2014-2027_ThINKA_Dossier_Öffentlich.md";
    let read = project.read(file).replace(['\u{a0}', '\u{202f}'], " ");
    let tables = tables(&read);
    let of = |title: &str| tables.iter().find(|(told, _)| told.ends_with(title)).unwrap().1.clone();
    let figures: Vec<String> =
        of("Erfahrungsaustausche in Zahlen").iter().map(|row| row[2..4].join(" ")).collect();
    let few = [
        "Berichte Erwartet",
        "nicht ausgewiesen nicht ausgewiesen",
        "15 15",
        "weniger als drei nicht ausgewiesen",
    ];
    assert_eq!(figures, few);
    for row in of(": Hemmnisse").iter().skip(1) {
        assert!(!row[1].contains('%') || row[1] == "0 %", "{row:?}");
        assert!(!row[3].contains('%') || row[3] == "0 %", "{row:?}");
    }
    assert!(!read.contains("nicht ausgewiesen von"), "{read}");
}

#[test]
fn many_exchanges_stand_in_several_tables_that_can_be_read() {
    let made = invent(Size { sites: 6, exchanges: 14, per_year: 2, ..Size::default() });
    let files = made.inputs.iter().chain(&made.decisions);
    let project = files.fold(Project::empty(), |project, (path, text)| project.file(path, text));
    let names = made.decisions.iter().map(|(name, _)| name.as_str());
    project.run(["import"].into_iter().chain(names)).success();
    project.run(["dossier", "--edition", "internal", "--format", "md"]).success();
    let files = project.files();
    let markdown = project.read(files.iter().find(|path| path.ends_with("Dossier_Intern.md")).unwrap());
    let heads = tables(&markdown.replace('\u{a0}', " "))
        .into_iter()
        .filter(|(title, _)| title.contains(": Hemmnisse"));
    let heads: Vec<String> = heads.map(|(title, rows)| format!("{title}: {}", rows[0].join(" | "))).collect();
    let expected = [
        "Tabelle 2: Hemmnisse, Ahlbach 2021 – Eichwalde 2023: Thema | Ahlbach 2021 | Birkenrode 2021 | Cunnersfeld 2022 | Dornheim 2022 | Eichwalde 2023",
        "Tabelle 3: Hemmnisse, Falkenau 2023 – Dornheim 2025: Thema | Falkenau 2023 | Ahlbach 2024 | Birkenrode 2024 | Cunnersfeld 2025 | Dornheim 2025",
        "Tabelle 4: Hemmnisse, Eichwalde 2026 – Birkenrode 2027: Thema | Eichwalde 2026 | Falkenau 2026 | Ahlbach 2027 | Birkenrode 2027 | Verlauf",
    ];
    assert_eq!(heads, expected);
}

#[test]
fn without_any_sheet_there_is_a_dossier_over_everything() {
    let project = Project::with_inputs("2016-04-06-sonneberg");
    project.run(["dossier", "--format", "md"]).success();
    let files = project.files();
    let file = files.iter().find(|file| file.contains("outputs/dossier/") && file.ends_with(".md")).unwrap();
    let read = project.read(file);
    assert!(read.contains("**15** von 15") && read.contains("Mangelnde Bürgeraktivierung"), "{read}");
}

#[test]
fn an_error_in_a_report_is_told_and_nothing_is_written() {
    let project = Project::with_all_inputs();
    let project = project.file("inputs/2014-02-06-altenburg/sites/gera.yaml", "site: [\n");
    let said = project.run(["dossier"]).code(1);
    assert!(said.stdout().contains("gera.yaml"), "{}", said.stdout());
    assert!(!project.files().iter().any(|file| file.starts_with("outputs/dossier")));
}

#[test]
fn other_people_find_no_fault() {
    let project = made("pdf,docx,html");
    project.run(["dossier", "--site", "gera", "--format", "pdf,docx,html"]).success();
    let of = |ending: &str| -> Vec<PathBuf> {
        let files =
            project.files().into_iter().filter(|file| file.starts_with("outputs/") && file.ends_with(ending));
        files.map(|file| project.path(&file)).collect()
    };
    let (pdfs, words, pages) = (of(".pdf"), of(".docx"), of(".html"));
    assert_eq!((pdfs.len(), words.len(), pages.len()), (4, 4, 4));
    let broken = verapdf("ua1,2a", &pdfs.iter().map(PathBuf::as_path).collect::<Vec<_>>());
    assert!(broken.is_empty(), "{broken:#?}");
    for pdf in &pdfs {
        let report = run(venv_tool("pdfua").args(["check", "--format", "json"]).arg(pdf)).stdout;
        let report: Value = serde_json::from_str(&report).unwrap();
        assert_eq!(report["findings"], Value::Array(Vec::new()), "{}", pdf.display());
        run(tool("qpdf").args(["--check", "--no-warn"]).arg(pdf)).ok();
    }
    run(venv_tool("docx-integrity").args(["check", "--no-config", "--fail-on", "info"]).args(&words)).ok();
    for file in &words {
        let audit = run(venv_tool("openxml-audit").args(["-m", "0", "-o", "json"]).arg(file)).stdout;
        let audit: Value = serde_json::from_str(&audit).unwrap();
        assert_eq!(audit[0]["error_count"], 0, "{}: {audit:#}", file.display());
    }
    let wrong: Vec<String> = look_at(&pages).into_iter().flat_map(|seen| seen.wrong).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Headings, cards, chart, note and table come in the order in which they stand on the page.
#[test]
fn a_screen_reader_is_given_the_page_of_key_figures_in_order() {
    let project = Project::with_all_inputs();
    project.run(["dossier", "--format", "pdf"]).success();
    let pdf = project.path(&format!("{STEM}_Bewilligende-Stelle.pdf"));
    let mut read = String::new();
    Tag::of(&pdf).walk(&mut |_, tag| {
        if let Some(alt) = alt_of(tag) {
            read.push_str(&format!("[{alt}] "));
        }
        read.push_str(&plain(&tag.text));
        read.push(' ');
    });
    let page = &read[read.rfind("Zu zwei Erfahrungsaustauschen").unwrap()..];
    let order = [
        "26",
        "Berichte",
        "135",
        "Aussagen",
        "Abbildung 1: Was am häufigsten hemmt",
        "[Balkendiagramm: Was am häufigsten hemmt.",
        "Anteil der vorliegenden Berichte",
        "Tabelle 1",
        "Tabelle 2",
        "Erfolge und Hemmnisse nach Themen",
    ];
    let mut rest = page;
    for words in order {
        let at = rest
            .find(words)
            .unwrap_or_else(|| panic!("{words} is not behind what stands before it:\n{page}"));
        rest = &rest[at + words.len()..];
    }
    // A page label for each page, an outline, and lists of figures and tables with their pages.
    let json =
        run(tool("qpdf").args(["--json", "--json-key=pagelabels", "--json-key=outlines"]).arg(&pdf)).stdout;
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["pagelabels"][1]["label"]["/St"], 2, "{json}");
    assert!(json["outlines"].as_array().unwrap().len() == 1, "{json}");
    let last = &read[read.rfind("Abbildungen und Tabellen").unwrap()..];
    assert!(last.contains("Abbildung 3: Was am häufigsten gelingt") && last.contains("Tabelle 10"), "{last}");
}

#[test]
fn a_site_has_its_own_sheet() {
    let project = Project::with_all_inputs();
    let report = "inputs/2016-04-06-sonneberg/sites/gera.yaml";
    let told =
        project.read(report) + "last_plans:\n  - {id: gera-p1, state: done, remark: Geld kam im Mai.}\n";
    let project = project.file(report, told);
    project.run(["dossier", "--site", "gera", "--format", "md,docx"]).success();
    let sheet = project.read("outputs/dossier/2014-2016_ThINKA_Standortblatt_Intern_Gera.md");
    assert!(
        sheet.contains(
            "| Fördermittel für unsere Ideen suchen. | Altenburg 2014 | erledigt: Geld kam im Mai. |"
        ),
        "{sheet}"
    );
    assert!(sheet.contains("| Altenburg 2014 | 4 | 2 | 2 | 0 |"), "{sheet}");
    assert!(!sheet.contains("## Jena"), "{sheet}");
    assert!(project.files().iter().any(|file| file.ends_with("Standortblatt_Intern_Gera.docx")));
}

/// In full, an exchange says all that was found, the results of its tables and what was agreed.
#[test]
fn each_exchange_is_told_in_short_or_in_full() {
    let project = Project::with_all_inputs();
    let rows = || {
        let tables = tables(&read(&project, "Bewilligende-Stelle.md"));
        let of = |name: &str| {
            tables.iter().find(|(title, _)| title.ends_with(name)).map_or(0, |(_, rows)| rows.len() - 1)
        };
        (
            of("Altenburg 2014, Erfolge"),
            of("Altenburg 2014, Was geplant war"),
            of("Altenburg 2014, Was vereinbart wurde"),
        )
    };
    project.run(["dossier", "--format", "md"]).success();
    assert_eq!(rows(), (5, 0, 0));
    assert!(!read(&project, "Bewilligende-Stelle.md").contains("#### Steuerungsgruppe"));
    project.run(["dossier", "--format", "md", "--full"]).success();
    let full = rows();
    assert!(full.0 > 5 && full.2 == 7, "{full:?}");
    let said = read(&project, "Bewilligende-Stelle.md");
    assert!(said.contains("#### Steuerungsgruppe"), "{said}");
    let sheet = project.read("inputs/dossier.yaml") + "\nexchanges: full\n";
    let project = project.file("inputs/dossier.yaml", sheet);
    project.run(["dossier", "--format", "md"]).success();
    assert_eq!(read(&project, "Bewilligende-Stelle.md"), said);
}

#[test]
fn plans_of_few_sites_are_not_told_outside_the_office() {
    let mut project = Project::with_all_inputs();
    for (site, state) in
        [("gera", "done"), ("jena", "open"), ("suhl", "open"), ("artern", "open"), ("ilmenau", "open")]
    {
        let report = format!("inputs/2016-04-06-sonneberg/sites/{site}.yaml");
        let told = project.read(&report) + &format!("last_plans:\n  - {{id: {site}-p1, state: {state}}}\n");
        project = project.file(&report, told);
    }
    let row = |edition: &str, name: &str| {
        project.run(["dossier", "--edition", edition, "--format", "md"]).success();
        let plans = tables(&read(&project, name))
            .into_iter()
            .find(|(caption, _)| caption.contains("Plänen"))
            .unwrap();
        plans.1[1].clone()
    };
    assert_eq!(row("internal", "Intern.md"), ["Sonneberg 2016", "1", "0", "4", "0", "5"]);
    assert_eq!(
        row("public", "Öffentlich.md"),
        ["Sonneberg 2016", "weniger als drei", "0", "nicht ausgewiesen", "0", "5"]
    );
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let bytes = || {
        let project = Project::with_all_inputs();
        project.run(["dossier"]).success();
        let files = project.files().into_iter().filter(|file| file.starts_with("outputs/dossier/2"));
        files
            .map(|file| (file.clone(), std::fs::read(project.path(&file)).unwrap()))
            .collect::<BTreeMap<_, _>>()
    };
    let (first, second) = (bytes(), bytes());
    assert!(first.len() > 15 && first.keys().any(|name| name.ends_with(".csv")), "{:?}", first.keys());
    assert!(first == second, "{:?}", first.keys());
}
