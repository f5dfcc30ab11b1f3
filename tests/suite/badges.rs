//! Name badges, measured in the PDF: the grid is true, every name fits, and what was asked for is printed.

use crate::support::{Project, python};
use serde::Deserialize;
use std::collections::BTreeSet;

const FOLDER: &str = "outputs/2027-05-11-musterstadt";
const INPUTS: &str = "inputs/2027-05-11-musterstadt";

/// Widest that a line of the grid may be from where it belongs, in millimetres.
const TRUE: f64 = 0.3;

/// Space that a printer may be off by before a letter is cut, in millimetres.
const ROOM: f64 = 4.0;

#[derive(Deserialize)]
struct Page {
    lines: Vec<[f64; 4]>,
    cells: Vec<Cell>,
    outside: String,
}

#[derive(Deserialize)]
struct Cell {
    text: String,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    largest: f64,
}

/// The pages of the badges, `badges` being what `exchange.yaml` says of them.
fn badges(project: Project, badges: &str) -> Vec<Page> {
    let path = format!("{INPUTS}/exchange.yaml");
    let typed = project.read(&path) + badges;
    let project = project.file(&path, typed);
    project.run(["build", "--kind", "namensschilder", "--format", "pdf"]).success();
    let file = project.path(&format!("{FOLDER}/2027-05-11_Musterstadt_Namensschilder.pdf"));
    serde_json::from_str(&python("badges.py", [file])).unwrap()
}

fn seated() -> Project {
    let project = Project::fixture("tische");
    project.run(["tables"]);
    project
}

/// The places at which there are lines of that length, upright or level.
fn places(page: &Page, is_upright: bool, length: f64) -> Vec<f64> {
    let (along, across) = if is_upright { ([1, 3], [0, 2]) } else { ([0, 2], [1, 3]) };
    let is_long = |line: &&[f64; 4]| (line[along[1]] - line[along[0]] - length).abs() < TRUE;
    page.lines.iter().filter(is_long).map(|line| f64::midpoint(line[across[0]], line[across[1]])).collect()
}

#[track_caller]
fn assert_at(found: &[f64], expected: &[f64]) {
    for place in expected {
        assert!(found.iter().any(|it| (it - place).abs() <= TRUE), "{place} is not in {found:?}");
    }
    let is_meant = |it: &&f64| expected.iter().any(|place| (*it - place).abs() <= TRUE);
    assert_eq!(found.iter().filter(is_meant).count(), found.len(), "{found:?}, not {expected:?}");
}

const COLUMNS: [f64; 3] = [15.0, 105.0, 195.0];
const ROWS: [f64; 6] = [13.5, 67.5, 121.5, 175.5, 229.5, 283.5];

#[test]
fn a_test_print_has_the_grid_and_a_ruler_and_nothing_else() {
    let pages = badges(seated(), "badges: {test_print: true}\n");
    let [page] = pages.as_slice() else { panic!("{} pages", pages.len()) };
    assert_at(&places(page, true, 270.0), &COLUMNS);
    assert_at(&places(page, false, 180.0), &ROWS);
    let ruler = places(page, false, 100.0);
    assert_eq!(ruler.len(), 1, "{ruler:?}");
    let centimetres: Vec<f64> = places(page, true, 5.0);
    assert_eq!(centimetres.len(), 11);
    for pair in centimetres.windows(2) {
        assert!((pair[1] - pair[0] - 10.0).abs() < 0.05, "{centimetres:?}");
    }
    assert!(page.cells[0].text.starts_with("Probedruck:mit100%drucken"), "{}", page.cells[0].text);
    assert!(page.cells.iter().all(|cell| !cell.text.contains("Adler")));
}

#[test]
fn marks_to_cut_along_stand_outside_of_the_badges_and_can_be_left_out() {
    let pages = badges(seated(), "");
    assert_eq!(pages.len(), 2, "fifteen badges");
    for page in &pages {
        let (upright, level) = (places(page, true, 5.0), places(page, false, 5.0));
        assert_at(&upright, &COLUMNS);
        assert_at(&level, &ROWS);
        assert_eq!((upright.len(), level.len()), (6, 12));
        assert!(page.outside.is_empty(), "{}", page.outside);
    }
    let pages = badges(seated(), "badges: {cut_marks: false}\n");
    assert!(
        pages.iter().all(|page| places(page, true, 5.0).is_empty() && places(page, false, 5.0).is_empty())
    );
}

#[test]
fn badges_are_in_order_of_family_names_with_site_table_and_wish() {
    let project = seated();
    let path = format!("{INPUTS}/sites/adorf.yaml");
    let typed = project
        .read(&path)
        .replace("{name: Karl Adler}", "{name: Karl Adler, no_photos: true, access: Rampe}");
    let pages = badges(project.file(&path, typed), "badges: {first: 4}\n");
    let texts: Vec<&str> = pages.iter().flat_map(|page| &page.cells).map(|cell| cell.text.as_str()).collect();
    assert_eq!(texts[..3], [""; 3], "three are used already");
    assert_eq!(texts[3], "3.ErfahrungsaustauschJanaAdlerAdorfThementisch1");
    assert_eq!(texts[4], "3.ErfahrungsaustauschKarlAdlerAdorfbittenichtfotografierenThementisch1");
    assert!(texts[5].contains("ÖzlemBerg") && texts[17].contains("NoraNeri"), "{texts:?}");
    assert_eq!(texts[18..], ["", ""]);
}

/// Given names and family names that people have, long ones; each with each is 200.
const GIVEN: [&str; 20] = [
    "Maximilian-Alexander",
    "Anne-Sophie Charlotte",
    "Karl-Theodor",
    "Wilhelmine Katharina",
    "Friedrich-Wilhelm",
    "Marie-Antoinette",
    "Hans-Joachim",
    "Konstantinos",
    "Bartholomäus",
    "Przemysław",
    "Maria-Magdalena",
    "Franz-Ferdinand",
    "Prof. Dr. Anneliese",
    "Gülşen Fatma",
    "Ekaterina Aleksandrovna",
    "Johann-Sebastian",
    "Heinz-Günther",
    "Clara-Josephine",
    "Nguyễn Thị Minh",
    "Elisabeth-Charlotte",
];
const FAMILY: [&str; 10] = [
    "Leutheusser-Schnarrenberger",
    "Freiherr von und zu Guttenberg",
    "Kramp-Karrenbauer",
    "von der Heyden-Schulenburg",
    "Papadopoulos-Konstantinidis",
    "Hintermeier-Großschartner",
    "Müller-Wachtendonk",
    "Wieczorek-Zeul",
    "Schwarzenberger-Oberhollabrunn",
    "Wasserschaffhausen",
];

#[test]
fn two_hundred_long_names_fit_and_none_is_small_or_cut() {
    let names: Vec<String> =
        GIVEN.iter().flat_map(|given| FAMILY.map(|family| format!("{given} {family}"))).collect();
    let people: String = names.iter().map(|name| format!("    - {{name: '{name}'}}\n")).collect();
    let report = format!("site: ohrdruf\nobstacles: []\nregistration:\n  people:\n{people}");
    let project = Project::fixture("tische").file(&format!("{INPUTS}/sites/ohrdruf.yaml"), report);
    let programme = project.read("inputs/programme.yaml");
    let long = "Ohrdruf – Mehrgenerationenhaus und Nachbarschaftszentrum am alten Güterbahnhof";
    let programme = programme.replace("name: Ohrdruf", &format!("name: '{long}'"));
    let pages = badges(project.file("inputs/programme.yaml", programme), "");
    assert!(pages.iter().all(|page| page.outside.is_empty()));
    let cells: Vec<&Cell> =
        pages.iter().flat_map(|page| &page.cells).filter(|cell| !cell.text.is_empty()).collect();
    let plain = |text: &str| -> String { text.chars().filter(|c| !c.is_whitespace()).collect() };
    let found: BTreeSet<String> = names
        .iter()
        .filter(|name| cells.iter().any(|cell| cell.text.contains(&plain(name))))
        .cloned()
        .collect();
    assert_eq!(found.len(), 200, "{:?}", names.iter().find(|name| !found.contains(*name)));
    for cell in cells {
        let least = [cell.left, cell.right, cell.top, cell.bottom].into_iter().fold(f64::MAX, f64::min);
        assert!(least >= ROOM, "{} has {least} mm left", cell.text);
        assert!(cell.largest >= 15.0, "{} is set in {} pt", cell.text, cell.largest);
        assert!(cell.largest <= 30.5, "{} is set in {} pt", cell.text, cell.largest);
    }
}

#[test]
fn a_name_that_no_line_holds_goes_on_in_the_next_and_keeps_every_letter() {
    let word = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessen";
    let report =
        format!("site: ohrdruf\nobstacles: []\nregistration: {{people: [{{name: '{word} Müller'}}]}}\n");
    let project = Project::fixture("tische").file(&format!("{INPUTS}/sites/ohrdruf.yaml"), report);
    let pages = badges(project, "");
    let cell = pages.iter().flat_map(|page| &page.cells).find(|cell| cell.text.contains("Wolfe")).unwrap();
    assert!(cell.text.contains(&format!("{word}Müller")), "{}", cell.text);
    assert!(cell.left >= ROOM && cell.right >= ROOM, "{} {}", cell.left, cell.right);
}
