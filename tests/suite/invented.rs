//! An invented programme over six exchanges, whose themes over time are known before anything is computed: it runs from the reports to the papers, and
//! the themes that the program tells are those that were made.

use crate::support::Project;
use serde_json::Value;
use xtask::invented::{Course, Invented, Size, invent};

/// Twelve sites are enough for shares that differ; `benches/run invented` makes forty.
fn size() -> Size {
    Size { sites: 12, ..Size::default() }
}

fn made() -> (Invented, Project) {
    let invented = invent(size());
    let files = invented.inputs.iter().chain(&invented.decisions);
    let project = files.fold(Project::empty(), |project, (path, text)| project.file(path, text));
    (invented, project)
}

fn json(project: &Project, words: &[&str]) -> Value {
    serde_json::from_str(&project.run(words).success().stdout()).unwrap()
}

#[test]
fn the_same_seed_makes_the_same_programme_and_another_does_not() {
    let (one, other) = (invent(size()), invent(size()));
    assert_eq!(one.inputs, other.inputs);
    assert_eq!(one.decisions, other.decisions);
    assert_ne!(one.inputs, invent(Size { seed: 2, ..size() }).inputs);
    let large = invent(Size { sites: 40, ..size() });
    assert_eq!(large.exchanges.len(), 6);
    assert!(large.filed.iter().all(|filed| *filed > 100), "{:?}", large.filed);
    // Two a year for as long as one likes, and as much of each theme.
    let years = Size { exchanges: 24, since: 2005, per_year: 2, ..size() };
    let long = invent(years);
    assert_eq!(long.exchanges.first().unwrap(), "2005-05-11-ahlbach");
    assert_eq!(long.exchanges.last().unwrap(), "2016-11-16-falkenau");
    assert!(long.exchanges.is_sorted());
    let thrice = invent(Size { statements: 3, ..years });
    assert_eq!(thrice.courses, long.courses);
    assert!(thrice.filed.iter().sum::<usize>() > 2 * long.filed.iter().sum::<usize>());
}

#[test]
fn themes_over_time_are_those_that_were_made_and_the_day_goes_on_from_them() {
    let (invented, project) = made();
    let names = invented.decisions.iter().map(|(name, _)| name.as_str());
    let told = project.run(["import"].into_iter().chain(names)).success().stdout();
    assert!(!told.contains("Warnung") && !told.contains("nicht eingetragen"), "{told}");
    // Every statement has its place.
    for (exchange, filed) in invented.exchanges.iter().zip(&invented.filed) {
        let said = json(&project, &["findings", exchange, "--json"]);
        assert_eq!(said["statements"]["filed"], *filed);
        assert_eq!(said["statements"]["open"], 0, "{exchange}");
    }
    for (last, exchange) in invented.exchanges.iter().enumerate() {
        let said = json(&project, &["themes", exchange, "--json"]);
        assert_eq!(said["without_theme"], Value::Array(Vec::new()));
        let known: Vec<&Course> = invented.courses.iter().filter(|course| course.times(last) > 0).collect();
        let themes = said["themes"].as_array().unwrap();
        assert_eq!(themes.len(), known.len(), "{exchange}");
        for course in known {
            let title = course.title.as_str();
            let theme = themes.iter().find(|theme| theme["title"] == title).unwrap();
            let stations: Vec<(usize, usize)> = (theme["course"].as_array().unwrap().iter())
                .map(|station| (number(&station["count"]), number(&station["reports"])))
                .collect();
            assert_eq!(stations, course.stations[..=last], "{exchange}: {title}");
            let counts = (number(&theme["since"]), number(&theme["times"]));
            assert_eq!(counts, (course.since(last), course.times(last)), "{exchange}: {title}");
            assert_eq!(theme["trend"], trend(course, last), "{exchange}: {title}");
            assert_eq!(theme["kind"], course.kind);
        }
        // The bus that was missing year after year runs in the last one.
        let solved: Vec<&str> = (said["maybe_solved"].as_array().unwrap().iter())
            .map(|one| one["obstacle"]["text"].as_str().unwrap())
            .collect();
        let is_last = last + 1 == invented.exchanges.len();
        assert_eq!(solved.iter().any(|text| text.contains("Bus")), is_last, "{exchange}: {solved:?}");
    }

    // What most sites name, and then what came up most often, leads to the tables and the papers.
    let now = invented.exchanges.last().unwrap();
    let ranking = json(&project, &["findings", now, "--rank", "--json"]);
    let order: Vec<(usize, usize)> = (ranking["ranking"].as_array().unwrap().iter())
        .map(|one| (number(&one["count"]), number(&one["times"])))
        .collect();
    assert!(order.is_sorted_by(|one, other| one >= other), "{order:?}");
    let tables = json(&project, &["tables", now, "--json"]);
    assert_eq!(tables["problems"], Value::Array(Vec::new()), "{tables:#}");
    for kind in ["record", "sitzplan", "arbeitsblaetter", "ablauf"] {
        let said = project.run(["build", now, "--kind", kind, "--format", "md"]).stdout();
        assert!(said.contains(".md"), "{said}");
    }
    let record = project.files().into_iter().find(|file| file.contains("Dokumentation")).unwrap();
    let record = project.read(&record);
    for course in invented.courses.iter().filter(|course| course.stations.last().unwrap().0 > 0) {
        let (sites, reports) = course.stations.last().unwrap();
        let since = course.since(5);
        let words = ["", "", "zwei", "drei", "vier", "fünf", "sechs"][since];
        let line = format!("({sites} von {reports} Berichten; seit {words} Treffen genannt)");
        assert_eq!(record.contains(&line), since > 1, "{}: {line}\n{record}", course.title);
    }
    // Nothing that the program wrote does it complain about.
    let checked = project.run(["check"]).stdout();
    assert!(!checked.contains("Fehler[") && !checked.contains("themes.yaml"), "{checked}");
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

/// By shares in whole percent, as they are told; what is named for the first time has nothing to be compared with.
fn trend(course: &Course, last: usize) -> &'static str {
    let Some(before) = last.checked_sub(1).map(|before| course.stations[before]) else { return "none" };
    let now = course.stations[last];
    let percent = |(sites, reports): (usize, usize)| (100.0 * sites as f64 / reports as f64).round() as i64;
    match percent(now).cmp(&percent(before)) {
        _ if now.0 + before.0 == 0 || (now.0 > 0 && course.times(last) == 1) => "none",
        std::cmp::Ordering::Greater => "rising",
        std::cmp::Ordering::Less => "falling",
        std::cmp::Ordering::Equal => "steady",
    }
}
