//! A second programme, invented: sites report at several exchanges, and what they say belongs to themes whose courses are known before anything is
//! computed. The same seed makes the same programme.

mod data;

use crate::Result;
use data::{AGREEMENTS, FAMILY, FIELDS, GIVEN, PLACES, PLANS, SITES, THEMES, ThemeData, WHEN, WHERE, WHO};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

/// How large a programme is made.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Sites, at most 40.
    pub sites: usize,
    /// Exchanges. Beyond six, places and courses of themes begin again.
    pub exchanges: usize,
    /// The seed of chance.
    pub seed: u64,
    /// The year of the first exchange.
    pub since: i32,
    /// Exchanges in a year: one, in May, or two, in May and November.
    pub per_year: usize,
    /// How often a site says what it says of a theme, each time with other words.
    pub statements: usize,
}

impl Default for Size {
    /// 40 sites over six exchanges, one a year.
    fn default() -> Self {
        Self { sites: 40, exchanges: 6, seed: 1, since: 2021, per_year: 1, statements: 1 }
    }
}

impl Size {
    /// The day of an exchange.
    fn day(&self, at: usize) -> String {
        let per_year = self.per_year.clamp(1, 2);
        let year = i64::from(self.since) + i64::try_from(at / per_year).unwrap_or_default();
        format!("{year}-{}-1{}", if at.is_multiple_of(per_year) { "05" } else { "11" }, at % PLACES.len() + 1)
    }
}

/// The programme with its files and what is true of it.
#[derive(Clone, Debug, Default)]
pub struct Invented {
    /// Files below the root, by path: the inputs before anybody merged.
    pub inputs: Vec<(String, String)>,
    /// A file of decisions for each exchange, in their order, by name.
    pub decisions: Vec<(String, String)>,
    /// Folders of the exchanges, the oldest first.
    pub exchanges: Vec<String>,
    /// Statements that were filed, exchange by exchange.
    pub filed: Vec<usize>,
    /// How each theme went.
    pub courses: Vec<Course>,
}

/// How a theme went: made first, and then told by sites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// What it is about.
    pub title: String,
    /// `obstacle` or `success`.
    pub kind: String,
    /// For each exchange how many sites name it, and how many reports there are.
    pub stations: Vec<(usize, usize)>,
}

impl Course {
    /// In how many exchanges one after another it was named up to the one at `last`.
    pub fn since(&self, last: usize) -> usize {
        self.stations.iter().take(last + 1).rev().take_while(|(sites, _)| *sites > 0).count()
    }

    /// In how many exchanges it was named up to the one at `last`.
    pub fn times(&self, last: usize) -> usize {
        self.stations.iter().take(last + 1).filter(|(sites, _)| *sites > 0).count()
    }
}

/// An exchange that is being made up.
struct Meeting {
    id: String,
    /// Places of the sites that report.
    reporting: Vec<usize>,
    /// Statements of each site: kind, field, text.
    said: Vec<Vec<(&'static str, &'static str, String)>>,
    /// For each theme that is named: its place, and the ids of its statements.
    named: Vec<(usize, Vec<(String, String)>)>,
    /// Plans, which stand for nothing but themselves.
    aside: Vec<(String, String)>,
}

/// Makes a programme up.
pub fn invent(size: Size) -> Invented {
    let mut chance = fastrand::Rng::with_seed(size.seed);
    let sites = size.sites.min(SITES.len());
    let count = size.exchanges;
    let mut out = Invented {
        inputs: vec![("inputs/programme.yaml".to_owned(), programme(sites))],
        ..Invented::default()
    };
    out.courses = THEMES
        .iter()
        .map(|theme| Course {
            title: theme.title.to_owned(),
            kind: theme.kind.to_owned(),
            stations: Vec::new(),
        })
        .collect();
    for (at, place) in PLACES.iter().cycle().take(count).enumerate() {
        let day = size.day(at);
        let meeting = meeting((at, &day, place), sites, size.statements, &mut chance);
        for (theme, course) in out.courses.iter_mut().enumerate() {
            let named = meeting.named.iter().find(|(place, _)| *place == theme);
            let sites = named.map_or(0, |(_, ids)| ids.len() / size.statements.max(1));
            course.stations.push((sites, meeting.reporting.len()));
        }
        out.filed.push(meeting.said.iter().map(Vec::len).sum());
        write(&meeting, (at, &day, place), &mut chance, &mut out);
        out.exchanges.push(meeting.id);
    }
    out.courses.retain(|course| course.times(count) > 0);
    out
}

/// Writes a programme below `root`, with the files of decisions beside its inputs.
///
/// # Errors
/// When the disk does not take it.
pub fn write_to(root: &Path, invented: &Invented) -> Result<()> {
    for (path, text) in invented.inputs.iter().chain(&invented.decisions) {
        let file = root.join(path);
        std::fs::create_dir_all(file.parent().unwrap_or(root))?;
        std::fs::write(file, text)?;
    }
    Ok(())
}

fn programme(sites: usize) -> String {
    let mut text = String::from(
        "# Erfunden: von einem Programm gemacht, mit einem festen Startwert.\nname: Nachbarschaft\ntitle: Programm Nachbarschaft\nlanguage: de\nwords: {meeting: das Treffen}\noffice: {name: Geschäftsstelle, places: [Ahlbach]}\nshow_counts: true\nsites:\n",
    );
    for name in SITES.iter().take(sites) {
        line(&mut text, &format!("  - {{id: {}, name: {name}}}", id_of(name)));
    }
    text.push_str("work_fields:\n");
    for (id, title) in FIELDS {
        line(&mut text, &format!("  - {{id: {id}, title: {title}}}"));
    }
    text
}

fn line(text: &mut String, words: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{words}");
}

fn id_of(name: &str) -> String {
    name.to_lowercase().replace('ü', "ue").replace('ö', "oe")
}

fn meeting(
    (at, day, place): (usize, &str, &str),
    sites: usize,
    statements: usize,
    chance: &mut fastrand::Rng,
) -> Meeting {
    let id = format!("{day}-{}", id_of(place));
    let mut reporting: Vec<usize> = (0..sites).collect();
    chance.shuffle(&mut reporting);
    // Not every site files every time, and not as many are missing every time: only shares can be compared.
    reporting.truncate(sites - (at * 5 + 1) % (sites / 4).max(1));
    reporting.sort_unstable();
    let mut meeting =
        Meeting { id, said: vec![Vec::new(); sites], named: Vec::new(), aside: Vec::new(), reporting };
    for (theme, data) in THEMES.iter().enumerate() {
        let share = data.shares.get(at % data.shares.len()).copied().unwrap_or_default();
        let count = (meeting.reporting.len() * usize::try_from(share).unwrap_or_default()).div_ceil(100);
        let mut naming = meeting.reporting.clone();
        chance.shuffle(&mut naming);
        naming.truncate(count);
        naming.sort_unstable();
        let often = naming.into_iter().flat_map(|site| std::iter::repeat_n(site, statements));
        let named = often.map(|site| say(&mut meeting, site, data, chance)).collect::<Vec<_>>();
        if !named.is_empty() {
            meeting.named.push((theme, named));
        }
    }
    for site in meeting.reporting.clone() {
        let text = filled(chance.choice(PLANS).unwrap_or_default(), chance);
        let id = add(&mut meeting, site, "plan", "netz", &text);
        meeting.aside.push((id, text));
    }
    meeting
}

/// A site names a theme.
fn say(
    meeting: &mut Meeting,
    site: usize,
    theme: &ThemeData,
    chance: &mut fastrand::Rng,
) -> (String, String) {
    let text = filled(chance.choice(theme.statements).unwrap_or_default(), chance);
    (add(meeting, site, theme.kind, theme.field, &text), text)
}

/// Adds a statement to a site's report; its id says the kind and the number.
fn add(meeting: &mut Meeting, site: usize, kind: &'static str, field: &'static str, text: &str) -> String {
    let Some((said, name)) = meeting.said.get_mut(site).zip(SITES.get(site)) else { return String::new() };
    let number = said.iter().filter(|(other, _, _)| *other == kind).count() + 1;
    said.push((kind, field, text.to_owned()));
    statement_id(name, kind, number)
}

fn statement_id(site: &str, kind: &str, number: usize) -> String {
    let letter = match kind {
        "success" => 'e',
        "obstacle" => 'h',
        _ => 'p',
    };
    format!("{}-{letter}{number}", id_of(site))
}

fn filled(words: &str, chance: &mut fastrand::Rng) -> String {
    let pick =
        |list: &[&'static str], chance: &mut fastrand::Rng| chance.choice(list.to_vec()).unwrap_or_default();
    let text = words.replace("{wo}", pick(&WHERE, chance));
    let text = text.replace("{wann}", pick(&WHEN, chance)).replace("{wer}", pick(&WHO, chance));
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).collect::<String>() + letters.as_str()
}

/// Writes the files of an exchange.
fn write(
    meeting: &Meeting,
    (at, day, place): (usize, &str, &str),
    chance: &mut fastrand::Rng,
    out: &mut Invented,
) {
    let folder = format!("inputs/{}", meeting.id);
    let event = format!(
        "status: draft\nseries: {{title: Nachbarschaftstreffen, ordinal: {}}}\ndays: [{{date: {day}}}]\nplace: {place}\nhosts: [{}]\nagenda:\n  - title: Ankommen\n    start: \"09:30\"\n  - title: Was gelungen ist\n    start: \"10:00\"\n    parts: [{{findings: {{kind: success, since: true}}}}]\n  - title: Was hindert\n    start: \"11:00\"\n    parts: [{{findings: {{kind: obstacle, since: true}}}}]\n  - title: Thementische\n    start: \"13:00\"\n    parts: [{{tables: all}}]\n  - title: Was vereinbart ist\n    start: \"15:00\"\n    parts: [{{follow_ups: all}}]\nfollow_ups:\n{}",
        at + 1,
        id_of(place),
        follow_ups(at, day),
    );
    out.inputs.push((format!("{folder}/exchange.yaml"), event));
    let mut people = BTreeSet::new();
    for site in &meeting.reporting {
        let Some((name, said)) = SITES.get(*site).zip(meeting.said.get(*site)) else { continue };
        let person = loop {
            let person = format!(
                "{} {}",
                chance.choice(GIVEN).unwrap_or_default(),
                chance.choice(FAMILY).unwrap_or_default()
            );
            if people.insert(person.clone()) {
                break person;
            }
        };
        let mut text = format!("site: {}\nregistration:\n  people:\n    - {{name: {person}}}\n", id_of(name));
        for (kind, list) in [("success", "successes"), ("obstacle", "obstacles"), ("plan", "plans")] {
            let of_kind: Vec<_> = said.iter().filter(|(other, _, _)| *other == kind).collect();
            if !of_kind.is_empty() {
                line(&mut text, &format!("{list}:"));
            }
            for (number, (_, field, words)) in of_kind.into_iter().enumerate() {
                let id = statement_id(name, kind, number + 1);
                line(&mut text, &format!("  - {{id: {id}, field: {field}, text: \"{words}\"}}"));
            }
        }
        out.inputs.push((format!("{folder}/sites/{}.yaml", id_of(name)), text));
    }
    out.decisions
        .push((format!("Entscheidungen_{}.austausch.txt", meeting.id), decisions(meeting, (at, day))));
}

/// What is agreed at an exchange, and what becomes of it: kept, given up, open. Chance has no part in it.
fn follow_ups(at: usize, day: &str) -> String {
    let states = ["state: done, outcome: Liegt allen vor.", "state: dropped", "state: open"];
    let one = |(number, what): (usize, &&str)| {
        let site = SITES.get((at + number) % PLACES.len()).map(|name| id_of(name)).unwrap_or_default();
        let state = states.get((at + number) % states.len()).unwrap_or(&"state: open");
        format!("  - {{id: v{at}-{number}, what: \"{what}\", sites: [{site}], due: {day}, {state}}}\n")
    };
    AGREEMENTS.iter().enumerate().map(one).collect()
}

/// Merges by the themes from which the statements were made, as somebody does on the page.
fn decisions(meeting: &Meeting, (at, day): (usize, &str)) -> String {
    let mut text = format!(
        "austausch: decisions/1\nexchange: \"{}\"\nsaved: {}-01\nby: \"GS\"\nfindings:\n",
        meeting.id,
        day.get(..7).unwrap_or_default()
    );
    for (theme, _) in &meeting.named {
        let Some(data) = THEMES.get(*theme) else { continue };
        let words = data.findings.get(at % data.findings.len()).copied().unwrap_or_default();
        line(
            &mut text,
            &format!(
                "  - {{id: neu-{theme}, kind: {}, field: {}, text: \"{words}\"}}",
                data.kind, data.field
            ),
        );
    }
    text.push_str("statements:\n");
    for (theme, said) in &meeting.named {
        for (id, words) in said {
            line(&mut text, &format!("  - {{id: {id}, text: \"{words}\", findings: [neu-{theme}]}}"));
        }
    }
    for (id, words) in &meeting.aside {
        line(
            &mut text,
            &format!("  - {{id: {id}, text: \"{words}\", aside: Vorhaben eines einzelnen Standorts}}"),
        );
    }
    text.push_str("themes:\n");
    for (theme, _) in &meeting.named {
        let Some(data) = THEMES.get(*theme) else { continue };
        line(
            &mut text,
            &format!("  - {{id: thema-neu-{theme}, title: {}, field: {}}}", data.title, data.field),
        );
    }
    text.push_str("in_themes:\n");
    for (theme, _) in &meeting.named {
        line(&mut text, &format!("  - {{finding: neu-{theme}, theme: thema-neu-{theme}}}"));
    }
    text
}
