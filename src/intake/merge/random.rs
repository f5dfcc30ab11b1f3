//! The law, held for reports put together by chance: what the site filed, what the office made of it, what the site files next.

use super::{Before, Merged, merge};
use crate::incoming::Filing;
use crate::intake::content::ReportContent;
use crate::intake::report_file::{Stamp, edit_report};
use crate::model::Report;
use fastrand::Rng;
use std::collections::BTreeSet;
use yaml_reader::read;
use yaml_source::{YamlEditor, scalar};

const CASES: u64 = 1500;

/// A statement as one of the three has it; `number` says which one it is.
#[derive(Clone, PartialEq)]
struct Statement {
    number: usize,
    id: String,
    text: String,
    details: Vec<String>,
    field: Option<&'static str>,
    internal: bool,
    is_noted: bool,
}

#[derive(Clone, PartialEq)]
struct Person {
    name: String,
    food: Option<String>,
    access: Option<String>,
}

/// A report as one of the three has it.
#[derive(Clone, Default, PartialEq)]
struct Says {
    successes: Vec<Statement>,
    people: Option<Vec<Person>>,
    theme: Option<String>,
    introduction: Option<String>,
}

/// Makes words that stand nowhere else.
struct Writer {
    rng: Rng,
    words: usize,
}

impl Writer {
    fn word(&mut self, kind: &str) -> String {
        self.words += 1;
        let letters: String =
            (0..8).map(|_| char::from(b"bcdfghjklmnpqrstvwxz"[self.rng.usize(..20)])).collect();
        format!("{kind}{letters}{}", self.words)
    }

    fn often(&mut self, of: usize) -> bool {
        self.rng.usize(..of) == 0
    }

    fn statement(&mut self, number: usize, id: &str) -> Statement {
        let words: Vec<String> = (0..4).map(|_| self.word("")).collect();
        let details = (0..self.rng.usize(..3)).map(|_| self.word("Punkt")).collect();
        let field = [None, Some("netz"), Some("raum")][self.rng.usize(..3)];
        let internal = self.often(6);
        Statement {
            number,
            id: id.to_owned(),
            text: words.join(" "),
            details,
            field,
            internal,
            is_noted: false,
        }
    }

    fn person(&mut self) -> Person {
        let food = (!self.often(3)).then(|| self.word("Essen"));
        let access = self.often(3).then(|| self.word("Zugang"));
        Person { name: self.word("Person"), food, access }
    }

    fn base(&mut self) -> Says {
        let count = 1 + self.rng.usize(..4);
        let successes =
            (0..count).map(|number| self.statement(number, &format!("gera-e{}", number + 1))).collect();
        let people = (!self.often(4)).then(|| (0..=self.rng.usize(..3)).map(|_| self.person()).collect());
        let theme = (people.is_some() && self.often(2)).then(|| self.word("Tisch"));
        Says { successes, people, theme, introduction: self.often(2).then(|| self.word("Vorstellung")) }
    }

    /// Changes a report as somebody does; only the office writes comments.
    fn changed(&mut self, says: &Says, is_office: bool) -> Says {
        let mut new = says.clone();
        new.successes.retain(|_| self.rng.usize(..5) > 0);
        for said in &mut new.successes {
            match self.rng.usize(..6) {
                0 => said.text = format!("{} {}", said.text, self.word("")),
                1 => said.details.push(self.word("Punkt")),
                2 => said.field = [None, Some("netz"), Some("raum")][self.rng.usize(..3)],
                3 => said.internal = !said.internal,
                _ => {}
            }
            said.is_noted = is_office && self.rng.usize(..6) == 0;
        }
        if self.often(3) {
            let number = if is_office { 100 } else { 200 };
            let id = if is_office { "gera-e50" } else { "" };
            let at = self.rng.usize(..new.successes.len() + 1);
            let statement = self.statement(number, id);
            new.successes.insert(at, statement);
        }
        if self.often(6) {
            new.people = None;
            new.theme = None;
        }
        if let Some(people) = &mut new.people {
            people.retain(|_| self.rng.usize(..5) > 0);
            for person in people.iter_mut() {
                match self.rng.usize(..6) {
                    0 => person.food = None,
                    1 => person.food = Some(self.word("Essen")),
                    2 => person.access = None,
                    _ => {}
                }
            }
            if self.often(4) {
                people.push(self.person());
            }
            if self.often(4) {
                new.theme = Some(self.word("Tisch"));
            }
        }
        match self.rng.usize(..6) {
            0 => new.introduction = None,
            1 => new.introduction = Some(self.word("Vorstellung")),
            _ => {}
        }
        new
    }
}

impl Says {
    fn text(&self, with_ids: bool) -> String {
        let mut text = "site: gera\n".to_owned();
        if let Some(words) = &self.introduction {
            text.push_str(&format!("introduction: {}\n", scalar(words)));
        }
        if let Some(people) = &self.people {
            let person = |one: &Person| {
                let food = one.food.iter().map(|food| format!(", food: {food}"));
                let access = one.access.iter().map(|access| format!(", access: {access}"));
                format!("    - {{name: {}{}}}\n", one.name, food.chain(access).collect::<String>())
            };
            let all: String = people.iter().map(person).collect();
            text.push_str(&if all.is_empty() {
                "registration:\n  people: []\n".to_owned()
            } else {
                format!("registration:\n  people:\n{all}")
            });
            text.extend(self.theme.iter().map(|theme| format!("  theme_table: {theme}\n")));
        }
        text.push_str(if self.successes.is_empty() { "" } else { "successes:\n" });
        for said in &self.successes {
            text.push_str(if said.is_noted { "  # von uns geprüft\n" } else { "" });
            let id = if with_ids { format!("id: {}\n    ", said.id) } else { String::new() };
            text.push_str(&format!("  - {id}text: {}\n", said.text));
            let points: String =
                said.details.iter().map(|point| format!("      - text: {point}\n")).collect();
            text.push_str(&if points.is_empty() { String::new() } else { format!("    details:\n{points}") });
            text.extend(said.field.iter().map(|field| format!("    field: {field}\n")));
            text.push_str(if said.internal { "    internal: true\n" } else { "" });
        }
        text
    }

    fn find(&self, number: usize) -> Option<&Statement> {
        self.successes.iter().find(|said| said.number == number)
    }

    /// The names, meals and needs in it.
    fn personal(&self) -> BTreeSet<String> {
        let parts = |one: &Person| [Some(one.name.clone()), one.food.clone(), one.access.clone()];
        self.people.iter().flatten().flat_map(parts).flatten().collect()
    }
}

fn filing(says: &Says, with_ids: bool) -> Filing {
    let text = says.text(with_ids);
    read::<Filing>("x.yaml", text.as_bytes()).value.unwrap_or_else(|| panic!("no filing\n{text}"))
}

/// The office's file after a filing, what is compared with next, and what was done.
fn filed(
    file: &str,
    base: &ReportContent,
    theirs: &Says,
    cited: &BTreeSet<String>,
) -> (String, Report, Merged) {
    let report =
        read::<Report>("x.yaml", file.as_bytes()).value.unwrap_or_else(|| panic!("no report\n{file}"));
    let mut before = Before::of(&report, YamlEditor::open(file.as_bytes()).as_ref());
    before.base = Some(base.clone());
    before.cited.clone_from(cited);
    let filing = filing(theirs, false);
    let merged = merge("gera", &before, &ReportContent::of_filing(&filing));
    let now = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap().and_hms_opt(8, 0, 0).unwrap();
    let stamp = Stamp { filing: &filing, moment: None, kept: "x".to_owned(), hash: "0", now, replaced: None };
    let bytes = edit_report(file.as_bytes(), &report, &merged, &stamp)
        .unwrap_or_else(|_| panic!("not edited: {merged:#?}\n{file}"));
    let new = String::from_utf8(bytes).unwrap();
    let checked = read::<Report>("x.yaml", new.as_bytes());
    let report = checked.value.unwrap_or_else(|| panic!("{:?}\n{new}", checked.diagnostics));
    (new, report, merged)
}

#[test]
fn whatever_the_three_say_the_law_holds() {
    for seed in 1..=CASES {
        let mut writer = Writer { rng: Rng::with_seed(seed), words: 0 };
        let base = writer.base();
        let (ours, theirs) = (writer.changed(&base, true), writer.changed(&base, false));
        let cited: BTreeSet<String> = ours
            .successes
            .iter()
            .filter(|_| writer.rng.usize(..4) == 0)
            .map(|said| said.id.clone())
            .collect();
        let told = ReportContent::of_filing(&filing(&base, true));
        let file = ours.text(true);
        let (new, report, merged) = filed(&file, &told, &theirs, &cited);
        let what = format!(
            "seed {seed}\n--- base\n{}\n--- ours\n{file}\n--- theirs\n{}\n--- new\n{new}",
            base.text(true),
            theirs.text(false)
        );

        nothing_deleted_returns((&base, &ours), &new, &what);
        statements_are_where_they_should((&base, &ours, &theirs), &report, &merged, &cited, &what);
        for (_, said) in report.statements() {
            assert!(said.proposed.is_none() || !said.withdrawn, "both at once: {what}");
        }
        assert_eq!(
            file.matches("# von uns geprüft").count(),
            new.matches("# von uns geprüft").count(),
            "{what}"
        );
        let (_, _, second) = filed(&new, &merged.base, &theirs, &cited);
        let is_still = second.edits.is_empty() && second.pushes.is_empty() && second.changes.is_empty();
        assert!(is_still, "filed again: {second:#?}\n{what}");
    }
}

/// Names, meals and needs that the office deleted do not come back, nor do statements of which the site says what it said before.
fn nothing_deleted_returns((base, ours): (&Says, &Says), new: &str, what: &str) {
    let kept = ours.personal();
    for word in base.personal().difference(&kept) {
        assert!(!new.contains(word.as_str()), "{word} is back: {what}");
    }
}

fn statements_are_where_they_should(
    (base, ours, theirs): (&Says, &Says, &Says),
    report: &Report,
    merged: &Merged,
    cited: &BTreeSet<String>,
    what: &str,
) {
    let find = |id: &str| report.successes.iter().find(|said| said.id.value == id);
    for mine in &ours.successes {
        let is_held = cited.contains(&mine.id) || mine.is_noted;
        let before = base.find(mine.number);
        let is_edited =
            before.is_none_or(|before| (&before.text, &before.details) != (&mine.text, &mine.details));
        let now = find(&mine.id);
        assert!(now.is_some() || !(is_held || is_edited), "{} went: {what}", mine.id);
        let Some(now) = now else { continue };
        let is_same = now.text.value == mine.text;
        assert!(is_same || !(is_held || is_edited), "{} changed: {what}", mine.id);
        let new = theirs.find(mine.number).map(|said| said.text.as_str());
        assert!(is_same || Some(now.text.as_str()) == new, "{} is another: {what}", mine.id);
        assert!(!mine.internal || now.internal, "{} is open: {what}", mine.id);
        assert_eq!(now.withdrawn, before.is_some() && new.is_none(), "{}: {what}", mine.id);
    }
    for said in &theirs.successes {
        let before = base.find(said.number);
        let is_old =
            before.is_some_and(|before| (&before.text, &before.details) == (&said.text, &said.details));
        let stands = report.successes.iter().any(|now| {
            now.text.value == said.text
                || now.proposed.as_ref().is_some_and(|new| new.text.value == said.text)
        });
        let waits = report
            .proposed
            .iter()
            .flat_map(|new| &new.value.successes)
            .any(|now| now.text.value == said.text);
        assert!(stands || waits || is_old, "lost: {}: {what}", said.text);
        assert!(
            !(is_old && ours.find(said.number).is_none()) || !(stands || waits),
            "is back: {}: {what}",
            said.text
        );
        let given =
            merged.base.said[0].iter().find(|of| of.text == said.text).and_then(|of| of.id.as_deref());
        assert!(before.is_none_or(|before| given == Some(&before.id)), "{given:?} moved: {what}");
    }
}

#[test]
fn no_two_people_take_anything_from_each_other() {
    for seed in 1..=200_u64 {
        let mut writer = Writer { rng: Rng::with_seed(seed), words: 0 };
        let (one, other) = (writer.base(), writer.base());
        let report = read::<Report>("x.yaml", one.text(true).as_bytes()).value.unwrap();
        let merged =
            merge("gera", &Before::of(&report, None), &ReportContent::of_filing(&filing(&other, false)));
        assert_eq!(merged.pushes.len(), other.successes.len(), "seed {seed}");
        let gone = merged.edits.iter().any(|edit| matches!(edit, yaml_source::Edit::Remove(_)));
        assert!(!gone, "seed {seed}: {merged:#?}");
        let ids: BTreeSet<&str> =
            merged.base.ids().chain(one.successes.iter().map(|said| said.id.as_str())).collect();
        assert_eq!(ids.len(), one.successes.len() + other.successes.len(), "seed {seed}");
    }
}
