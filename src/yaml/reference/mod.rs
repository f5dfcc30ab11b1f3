//! The reference of the format for the office, `docs/format.md`, made from the schemas.

use super::schema::in_german;
use crate::model::{
    Contacts, DossierSheet, Event, MergedFindings, Monitoring, Programme, Report, ThemeTable, Themes,
};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;
use yaml_reader::{Choice, Exactness, Field, Shape, Shapes, Type};

const INTRO: &str = include_str!("intro.md");

/// Meanings of types and of the words to choose, in German: `Type|words` or `Type.key=word|words` on each line.
const WORDS: &str = include_str!("words.de.txt");

/// Returns what `name` means in German; the description of the schema, which is English, where nobody wrote it down.
fn in_words<'w>(name: &str, description: &'w str) -> &'w str {
    let mut lines = WORDS.lines().filter_map(|line| line.split_once('|'));
    lines.find(|(known, _)| *known == name).map_or(description, |(_, words)| words)
}

/// A kind of file.
struct Kind {
    /// The name of its type.
    name: &'static str,
    title: &'static str,
    path: &'static str,
    example: &'static str,
    shapes: Arc<Shapes>,
}

fn kinds() -> [Kind; 9] {
    [
        Kind {
            name: "Programme",
            title: "Das Vorhaben",
            path: "inputs/programme.yaml",
            example: include_str!("programme.yaml"),
            shapes: Shapes::of::<Programme>(),
        },
        Kind {
            name: "Event",
            title: "Ein Austausch",
            path: "inputs/<Austausch>/exchange.yaml",
            example: include_str!("exchange.yaml"),
            shapes: Shapes::of::<Event>(),
        },
        Kind {
            name: "Report",
            title: "Der Bericht eines Standorts",
            path: "inputs/<Austausch>/sites/<Standort>.yaml",
            example: include_str!("report.yaml"),
            shapes: Shapes::of::<Report>(),
        },
        Kind {
            name: "ThemeTable",
            title: "Ein Thementisch",
            path: "inputs/<Austausch>/tables/<Nummer>-<Name>.yaml",
            example: include_str!("table.yaml"),
            shapes: Shapes::of::<ThemeTable>(),
        },
        Kind {
            name: "MergedFindings",
            title: "Was viele berichten",
            path: "inputs/<Austausch>/findings.yaml",
            example: include_str!("findings.yaml"),
            shapes: Shapes::of::<MergedFindings>(),
        },
        Kind {
            name: "Themes",
            title: "Was wiederkommt",
            path: "inputs/themes.yaml",
            example: include_str!("themes.yaml"),
            shapes: Shapes::of::<Themes>(),
        },
        Kind {
            name: "Contacts",
            title: "Mit wem ein Standort arbeitet",
            path: "inputs/contacts/<Standort>.yaml",
            example: include_str!("contacts.yaml"),
            shapes: Shapes::of::<Contacts>(),
        },
        Kind {
            name: "DossierSheet",
            title: "Das Dossier",
            path: "inputs/dossier.yaml",
            example: include_str!("dossier.yaml"),
            shapes: Shapes::of::<DossierSheet>(),
        },
        Kind {
            name: "Monitoring",
            title: "Das Monitoring",
            path: "inputs/monitoring.yaml",
            example: include_str!("monitoring.yaml"),
            shapes: Shapes::of::<Monitoring>(),
        },
    ]
}

/// The whole reference as Markdown: every key of every file with its meaning, value and class of personal data.
pub fn format_reference() -> String {
    let mut page = INTRO.to_owned();
    let mut told = BTreeSet::new();
    for kind in kinds() {
        section(&mut page, &kind, &mut told);
    }
    page
}

fn section(page: &mut String, kind: &Kind, told: &mut BTreeSet<String>) {
    let Kind { name, title, path, example, shapes } = kind;
    // Writing to a string cannot fail.
    let _ = write!(page, "\n## {title}\n\n`{path}`\n\n```yaml\n{example}```\n\n");
    table(page, name, &shapes.root);
    for (name, key) in types_in_order(shapes) {
        if let Some(of) = shapes.get(&name).filter(|_| told.insert(name.clone())) {
            let _ = write!(page, "\n### {name}\n\n{} Steht unter `{key}`.", in_words(&name, &of.description));
            page.push_str(if of.one_key { " Je Punkt genau einer der Schlüssel:\n\n" } else { "\n\n" });
            table(page, &name, of);
        }
    }
}

/// The types of a file in the order in which its keys lead to them, each with the first of these keys.
fn types_in_order(shapes: &Shapes) -> Vec<(String, String)> {
    fn visit(of: &Type, shapes: &Shapes, found: &mut Vec<(String, String)>) {
        for field in &of.fields {
            let Some(name) = inner_type(&field.shape) else { continue };
            if found.iter().any(|(known, _)| known == name) {
                continue;
            }
            found.push((name.to_owned(), field.key.clone()));
            if let Some(of) = shapes.get(name) {
                visit(of, shapes, found);
            }
        }
    }
    let mut found = Vec::new();
    visit(&shapes.root, shapes, &mut found);
    found
}

fn inner_type(shape: &Shape) -> Option<&str> {
    match shape {
        Shape::Type(name) => Some(name),
        Shape::List(of) | Shape::Own(of) => inner_type(of),
        Shape::Text
        | Shape::Id
        | Shape::Date(_)
        | Shape::Time(_)
        | Shape::Integer { .. }
        | Shape::Truth
        | Shape::Choice(_) => None,
    }
}

fn table(page: &mut String, name: &str, of: &Type) {
    page.push_str("| Schlüssel | Bedeutung | Wert | Vorgabe | Daten | gesucht als |\n");
    page.push_str("| --- | --- | --- | --- | --- | --- |\n");
    for field in &of.fields {
        page.push_str(&row(name, field, of.one_key));
    }
}

fn row(of: &str, field: &Field, one_key: bool) -> String {
    let name = format!("{of}.{}", field.key);
    let (description, default) = with_default(&name, field);
    let required = if field.required && !one_key { " **Pflicht.**" } else { "" };
    let hidden = if field.shown { "" } else { " Steht nicht in der Dokumentation." };
    let words: Vec<String> = field.aliases.iter().map(|word| format!("`{word}`")).collect();
    let cells = [
        format!("`{}`", field.key),
        format!("{description}{hidden}{required}"),
        value(&name, &field.shape),
        default,
        class_in_german(&field.personal).to_owned(),
        words.join(", "),
    ];
    let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|").replace('\n', " ")).collect();
    format!("| {} |\n", cells.join(" | "))
}

/// The description without its last sentence `Üblich: …`, and what that says; else the default of the schema.
fn with_default(name: &str, field: &Field) -> (String, String) {
    let description = in_german(name).unwrap_or(&field.description);
    match description.split_once(" Üblich: ") {
        Some((description, default)) => (description.to_owned(), default.trim_end_matches('.').to_owned()),
        None => {
            let default = field
                .default
                .as_deref()
                .filter(|default| !default.is_empty() && !default.starts_with(['[', '{']));
            (description.to_owned(), default.map(|default| format!("`{default}`")).unwrap_or_default())
        }
    }
}

fn value(name: &str, shape: &Shape) -> String {
    match shape {
        Shape::Text => "Text".to_owned(),
        Shape::Id => "Kennung".to_owned(),
        Shape::Date(Exactness::Words) => "Datum oder Worte".to_owned(),
        Shape::Date(Exactness::Year) => "Datum mit Jahr".to_owned(),
        Shape::Date(Exactness::Date | Exactness::Day) => "Datum".to_owned(),
        Shape::Time(_) => "Uhrzeit oder Worte".to_owned(),
        Shape::Integer { least, most: Some(most) } => format!("ganze Zahl von {least} bis {most}"),
        Shape::Integer { .. } => "ganze Zahl".to_owned(),
        Shape::Truth => "`true` oder `false`".to_owned(),
        Shape::Choice(choices) => {
            let meaning =
                |choice: &Choice| match in_words(&format!("{name}={}", choice.word), &choice.description) {
                    "" => format!("`{}`", choice.word),
                    description => format!("`{}` ({})", choice.word, description.trim_end_matches('.')),
                };
            let told = choices.iter().map(meaning);
            told.collect::<Vec<_>>().join(", ")
        }
        Shape::List(of) => format!("Liste: {}", value(name, of)),
        Shape::Own(of) => format!("eigene Schlüssel, je: {}", value(name, of)),
        Shape::Type(name) => format!("[{name}](#{})", name.to_lowercase()),
    }
}

fn class_in_german(personal: &str) -> &'static str {
    match personal {
        "name" => "Name",
        "attendance" => "Teilnahme",
        "contact" => "Kontakt",
        "office-contact" => "Kontakt der Stelle",
        "quotation" => "Zitat",
        "remark" => "Äußerung",
        "picture" => "Bild",
        "health" => "Gesundheit",
        "site" => "Standort",
        "confidential" => "vertraulich",
        "third" => "Dritte",
        _ => "–",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PersonalClass;
    use diagnostics::Checked;
    use yaml_reader::read;

    #[test]
    fn the_examples_are_right() {
        fn check<T>(checked: Checked<Option<T>>) {
            assert_eq!(checked.diagnostics, []);
            assert!(checked.value.is_some());
        }
        let [programme, event, report, table, findings, themes, contacts, dossier, monitoring] =
            kinds().map(|kind| kind.example.as_bytes());
        check(read::<Programme>("programme", programme));
        check(read::<Event>("exchange", event));
        check(read::<Report>("report", report));
        check(read::<ThemeTable>("table", table));
        check(read::<MergedFindings>("findings", findings));
        check(read::<Themes>("themes", themes));
        check(read::<Contacts>("contacts", contacts));
        check(read::<DossierSheet>("dossier", dossier));
        check(read::<Monitoring>("monitoring", monitoring));
    }

    /// The office reads the page; the schemas' own descriptions are English.
    #[test]
    fn types_and_words_to_choose_are_explained_in_german_and_nothing_else_is() {
        let mut known = BTreeSet::new();
        for kind in kinds() {
            let types = kind.shapes.types.iter().map(|(name, of)| (name.as_str(), of));
            known.extend(types_in_order(&kind.shapes).into_iter().map(|(name, _)| name));
            for (name, of) in types.chain([(kind.name, &kind.shapes.root)]) {
                for field in &of.fields {
                    let Shape::Choice(choices) = &field.shape else { continue };
                    known
                        .extend(choices.iter().map(|choice| format!("{name}.{}={}", field.key, choice.word)));
                }
            }
        }
        let told = WORDS.lines().map(|line| line.split_once('|').expect("words").0.to_owned());
        assert_eq!(told.collect::<BTreeSet<_>>(), known);
    }

    #[test]
    fn every_key_says_what_it_is() {
        for kind in kinds() {
            for of in kind.shapes.types.values().chain([&kind.shapes.root]) {
                for field in &of.fields {
                    assert!(!field.description.is_empty(), "{}: {}", kind.path, field.key);
                    let class = PersonalClass::parse(&field.personal);
                    assert!(class.is_some(), "{}: {}", kind.path, field.key);
                    assert_eq!(class_in_german(&field.personal) == "–", class == Some(PersonalClass::None));
                }
            }
        }
    }

    #[test]
    #[allow(clippy::disallowed_methods, reason = "the test holds the page in `docs/` up to date")]
    fn the_page_is_current() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/format.md");
        if std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(&path, format_reference()).expect("the page");
        }
        let page = std::fs::read_to_string(&path).expect("the page").replace("\r\n", "\n");
        assert!(page == format_reference(), "docs/format.md is old: run the tests with SNAPSHOTS=overwrite");
    }
}
