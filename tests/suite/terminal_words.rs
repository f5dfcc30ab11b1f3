//! What the terminal says uses the programme's own words, as documents do: `tests/fixtures/lesenetz` calls its sites libraries.

use crate::other_words::foreign;
use crate::support::{Golden, Project, repo, usual_messages};
use austausch::facts::{message_words, usual_words};
use german_text::Lang;
use std::collections::BTreeSet;
use std::fs;

const PAST: &str = "2026-09-17-steinlohe";
const NEXT: &str = "2027-03-11-seelach";

/// The programme with what nobody means to type.
fn mistaken() -> Project {
    let project = Project::fixture("lesenetz");
    let event = format!("inputs/{PAST}/exchange.yaml");
    let typed = project
        .read(&event)
        .replace("hosts: [steinlohe]", "hosts: [steinloh]")
        .replace("deadline: 2026-09-03", "deadline: 2026-10-03")
        .replace("due: 2026-10-30", "due: 2026-08-30")
        .replace("count: 4, of: 5", "count: 9, of: 5")
        .replace("month: 2026-10}", "month: 2026-05}")
        .replace("date: 2027-03-11, start", "date: 2026-03-11, start")
        .replace("      - site: wiesental\n", "      - site: wiesental\n      - site: seelach\n");
    let programme =
        project.read("inputs/programme.yaml").replace("name: Seelach,", "name: Seelach, until: 2026-05,");
    let finding = format!("inputs/{PAST}/findings.yaml");
    let placed = project
        .read(&finding)
        .replace("from: [seelach-h1]", "from: [seelach-h9]")
        .replace("field: haus", "field: dach");
    let second = "site: auenburg\nobstacles:\n  - {id: auenburg-h7, text: ==Laut== ist es}\n";
    let table = "number: 1\ntitle: Noch eine\nminutes: 45\n";
    project
        .file(&event, typed)
        .file("inputs/programme.yaml", programme)
        .file(&finding, placed)
        .file(&format!("inputs/{PAST}/sites/auenburg-2.yaml"), second)
        .file(
            &format!("inputs/{PAST}/sites/fern.yaml"),
            "site: fern\nsuccesses: [{id: fern-e1, text: Ein Fest}]\n",
        )
        .file(&format!("inputs/{PAST}/tables/3-noch-eine.yaml"), table)
        .file("inputs/2028-01-10-auenburg/notizen.txt", "nichts")
}

/// What came in: one report, and what is none, or none for this meeting.
fn with_inbox() -> Project {
    let report = |site: &str, exchange: &str, filed: &str, said: &str| {
        format!(
            "austausch: report/1\nexchange: {exchange}\nsite: {site}\nfiled: {filed}\nsuccesses:\n  - text: {said}\nobstacles:\n  - text: Der Bus hält nicht vor der Tür\n"
        )
    };
    let project = Project::fixture("lesenetz");
    let event = format!("inputs/{PAST}/exchange.yaml");
    let published =
        project.read(&event).replace("status: agreed", "status: published\npublished: 2026-11-02");
    project
        .file(&event, published)
        .file("eingang/gelesen.pdf", b"%PDF-1.7\n")
        .file("eingang/foto.jpg", [0xFF, 0xD8, 0xFF, 0xE0])
        .file("eingang/leer.txt", "")
        .file("eingang/brief.txt", "Liebe Frau Falk, es war schön bei Ihnen.\n")
        .file("eingang/seite.html", "<!DOCTYPE html><p>Willkommen</p>")
        .file("eingang/wer.txt", report("nirgendwo", NEXT, "2027-02-20T10:00", "Ein Fest"))
        .file("eingang/wann.txt", report("auenburg", "1999-01-01-weit", "2027-02-20T10:00", "Ein Fest"))
        .file("eingang/zu.txt", report("auenburg", PAST, "2027-02-20T10:00", "Ein Fest"))
        .file("eingang/gut.txt", report("seelach", NEXT, "2027-02-20T10:00", "Samstags öffnen Ehrenamtliche"))
        .file(
            "spaeter.txt",
            report("seelach", NEXT, "2027-02-21T10:00", "Samstags öffnen drei Ehrenamtliche"),
        )
}

/// Runs the commands in turn; out comes what each printed, below its own line.
fn told(project: &Project, commands: &[&[&str]]) -> String {
    let print = |words: &&[&str]| {
        let run = project.run(*words);
        let printed = run.stdout() + &run.stderr();
        // Links that open a mail hold all of it, which `other_words::` reads; how long a run took is another time each time.
        let lines = printed
            .lines()
            .filter(|line| !line.starts_with("  mailto:") && !line.contains("geschrieben in 0,"));
        format!("$ austausch {}\n{}\n\n", words.join(" "), lines.collect::<Vec<_>>().join("\n").trim_end())
    };
    commands.iter().map(print).collect()
}

#[test]
fn the_terminal_says_the_programmes_own_words() {
    let mistakes = told(
        &mistaken(),
        &[
            &["check"],
            &["check", "2028-05-05-nirgends"],
            &["forms", PAST, "--site", "nirgendwo"],
            &["new", "2027-10-01-auenburg", "--host", "nirgendwo"],
            &["new", "2027-10-01-auenburg", "--deadline", "2027-10-02"],
            &["new", "irgendwann"],
            &["new", NEXT],
            &["phrases", "no-field"],
        ],
    );
    let days = told(
        &Project::fixture("lesenetz"),
        &[
            &["status", NEXT, "--today", "2027-02-01"],
            &["status", PAST, "--today", "2026-09-18"],
            &["findings", PAST],
            &["findings", PAST, "--rank"],
            &["findings", NEXT],
            &["findings", NEXT, "--rank"],
            &["tables", PAST, "--check"],
            &["tables", NEXT],
            &["remind", NEXT, "--today", "2027-02-20"],
            &["forms", NEXT, "--return", "auenburg"],
            &["forget", "auenburg"],
            &["forget", "Mira Olt"],
            &["forget", "--due", "--today", "2027-12-01"],
            &["forget", "!"],
            &["findings", NEXT, "--draft"],
        ],
    );
    let office = with_inbox();
    let first = told(&office, &[&["import", "eingang", "--now", "2027-02-20T12:00"]]);
    let filed = format!("inputs/{NEXT}/sites/seelach.yaml");
    let edited = office.read(&filed).replace("öffnen Ehrenamtliche", "öffnen nun Ehrenamtliche");
    let office = office.file(&filed, edited);
    let then = told(
        &office,
        &[
            &["import", "spaeter.txt", "--now", "2027-02-21T12:00"],
            &["check", NEXT],
            &["status", NEXT, "--today", "2027-02-21"],
            &["findings", NEXT],
            &["findings", NEXT, "--draft"],
        ],
    );
    let inbox = first + &then;
    let draft = office.read(&format!("inputs/{NEXT}/findings.yaml"));
    for text in [&mistakes, &days, &inbox, &draft] {
        assert_eq!(foreign(text), [""; 0]);
        assert!(!text.contains("{$"), "{text}");
    }
    Golden::folder("lesenetz-terminal")
        .file("mistakes.txt", &mistakes)
        .file("days.txt", &days)
        .file("inbox.txt", &inbox)
        .file("findings.yaml", &draft)
        .done();
}

#[test]
fn what_is_told_elsewhere_says_them_too() {
    let report = format!("inputs/{PAST}/sites/auenburg.yaml");
    let project = Project::fixture("lesenetz");
    let typed = project.read(&report).replace("field: haus", "field: dach");
    let project = project.file(&report, typed);
    let json = project.run(["check", PAST, "--json"]).stdout();
    assert!(json.contains("\"message\": \"Das Handlungsfeld „dach“ gibt es nicht.\""), "{json}");
    // The form that goes back to the site has it as a remark.
    project.run(["forms", PAST, "--return", "auenburg", "--kind", "web", "--now", "2026-09-10T08:00"]);
    let page = project.read(&format!("outputs/{PAST}/formulare/Formular_Auenburg_2026-09-17_Nachfrage.html"));
    assert!(page.contains("Das Handlungsfeld „dach“ gibt es nicht."));
    // An office's own message asks for any form.
    let own = "unknown-field = Nicht im Verzeichnis { $der_sites }: { $den_field } „{ $id }“.\n";
    let office = project.file("locales/de.ftl", own);
    let said = office.run(["check", PAST]).stdout();
    assert!(said.contains("Nicht im Verzeichnis der Büchereien: das Handlungsfeld „dach“."), "{said}");
}

/// Messages that keep the usual words, and why.
const KEPT: [(&str, &str); 5] = [
    ("help", "help is printed before the program knows whose programme it is, and is a manual page, too"),
    ("menu", "as help"),
    ("usage-missing-", "as help"),
    ("name", "the reference of names in docs/vorlagen.md"),
    ("kind-re", "names of kinds on the command line; documents say the programme's words"),
];

/// German words of things that a programme may call otherwise.
const GERMAN: &[&str] = &[
    "Austausch",
    "Erfahrungsaustausch",
    "Standort",
    "Projekt",
    "Vorhaben",
    "Thementisch",
    "Themen-Tisch",
    "Tisch",
    "Erfolg",
    "Hemmnis",
    "Klient",
    "Koordinierungsstelle",
    "Dokumentation",
    "Bericht",
    "Rückmeldung",
    "Arbeitsfeld",
];

/// English words of such things; *report* and *table* are verbs and other things as well.
const ENGLISH: &[&str] = &[
    "exchange",
    "site",
    "project",
    "theme table",
    "obstacle",
    "success",
    "client",
    "coordination office",
    "record",
    "field of work",
    "work field",
];

/// Keys, names of folders, and words with another meaning in English texts.
const KEYS: [&str; 11] = [
    "At exchange stands",
    "under sites",
    "folder sites",
    "folders sites",
    "organisations and sites",
    "exchange.yaml",
    "--exchange",
    "kind: obstacle",
    "(success, obstacle, plan, need)",
    "People on site",
    "On site",
];

#[test]
fn every_message_says_the_words_of_its_programme_or_is_known_to_keep_them() {
    for (file, words) in [("locales/de.ftl", GERMAN), ("locales/en.ftl", ENGLISH)] {
        let mut found = Vec::new();
        let mut unused: BTreeSet<&str> = KEPT.iter().map(|(id, _)| *id).collect();
        for (id, text) in messages(file) {
            let plain = without_code(&text);
            let Some(word) = words.iter().find(|word| says(&plain, word)) else { continue };
            match KEPT.iter().find(|(kept, _)| id.starts_with(kept)) {
                Some((kept, _)) => drop(unused.remove(kept)),
                None => found.push(format!("{file}: {id}: {word}: {plain}")),
            }
        }
        assert!(found.is_empty(), "{}: {found:#?}", found.len());
        if file.ends_with("de.ftl") {
            assert_eq!(unused, BTreeSet::new(), "these keep nothing");
        }
    }
}

#[test]
fn every_form_that_a_message_asks_for_is_made() {
    for lang in Lang::ALL {
        let made: BTreeSet<String> =
            message_words(&usual_words(lang), lang).into_iter().map(|(name, _)| name).collect();
        let mut asked = 0;
        for (id, text) in messages(&format!("locales/{}.ftl", lang.tag())) {
            for name in text.split("$").skip(1) {
                let name: String = name
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
                    .collect();
                let is_form = name.contains('_') && made.iter().any(|known| ends_alike(known, &name));
                assert!(!is_form || made.contains(&name), "{id}: {name}");
                asked += usize::from(is_form);
            }
        }
        assert!(asked > 150, "{lang:?}: {asked}");
        assert_eq!(usual_messages(lang).get("place-missing", &[]).unwrap().find("{$"), None);
    }
}

/// Whether both are forms of the same word: `der_site`, `dem_site`.
fn ends_alike(one: &str, other: &str) -> bool {
    let word = |name: &str| name.rsplit_once('_').map(|(_, word)| word.to_owned());
    word(one).is_some() && word(one) == word(other)
}

/// The messages of a file with their attributes, by id.
fn messages(file: &str) -> Vec<(String, String)> {
    let source = fs::read_to_string(repo().join(file)).unwrap();
    let mut messages: Vec<(String, String)> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        match line.split_once(" =") {
            Some((id, text)) if line.starts_with(|c: char| c.is_ascii_lowercase()) => {
                messages.push((id.to_owned(), text.to_owned()));
            }
            _ => {
                if let Some((_, text)) = messages.last_mut() {
                    text.push('\n');
                    text.push_str(line.trim_start());
                }
            }
        }
    }
    messages
}

/// The text without values, names of cases, code and keys.
fn without_code(text: &str) -> String {
    let mut plain = String::new();
    for line in text.lines() {
        let line = line.strip_prefix('*').unwrap_or(line);
        let line =
            line.strip_prefix('[').and_then(|rest| rest.split_once(']')).map_or(line, |(_, rest)| rest);
        let line = KEYS.iter().fold(line.to_owned(), |line, key| line.replace(key, ""));
        for (number, part) in line.split('`').enumerate() {
            if number % 2 == 0 {
                plain.push_str(part);
            }
        }
        plain.push('\n');
    }
    let mut kept = String::new();
    let mut depth = 0_u32;
    for c in plain.chars() {
        match c {
            // A selector's cases stand within its braces, over several lines.
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '\n' => {
                depth = 0;
                kept.push(c);
            }
            c if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

/// Whether the text says the word, with any ending.
fn says(text: &str, word: &str) -> bool {
    // A German noun has a capital; English words have one where a sentence begins.
    let is_german = word.starts_with(char::is_uppercase);
    let text = if is_german { text.to_owned() } else { text.to_lowercase() };
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let behind: String = text[at + word.len()..].chars().take_while(|c| c.is_alphabetic()).collect();
        let is_word = before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '-' | '_' | '„' | '“'));
        is_word
            && matches!(
                behind.as_str(),
                "" | "s" | "es" | "e" | "en" | "n" | "sen" | "se" | "ses" | "in" | "innen" | "er" | "ern"
            )
    })
}
