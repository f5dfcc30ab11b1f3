//! A record with everything in it. `AUSTAUSCH_LOOK` names a folder for the files, to look at them and to validate them.

use super::*;
use crate::facts::View;
use crate::render::pdf::tests::{files, sample};
use crate::store::Assets;
use document::{Block, Callout, CalloutRole, Inline, Inlines, Item, List, Quote, Table};
use ooxml::{Element, Package};

const EVIL: &str =
    "<w:p> & ]]> {{evil}} {{document.title}} \"x\" <!-- --> \u{1}\u{FFFE} \t Tabulator  zwei Leerzeichen ";

fn text(words: &str) -> Inlines {
    vec![Inline::Text(words.into())]
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(text(words))
}

fn list(start: Option<u32>, items: Vec<Vec<Block>>) -> Block {
    let items = items.into_iter().map(Item::new).collect();
    Block::List(match start {
        Some(first) => List::numbered(first, items),
        None => List::bullets(items),
    })
}

/// The record of the other formats' tests, as a draft, and what only Word has trouble with.
fn rich() -> View {
    let mut view = sample();
    view.document.draft_mark = Some("Entwurf".into());
    view.document.running_title = format!("6. Austausch {EVIL}");
    let numbers = list(
        Some(1),
        vec![
            vec![
                paragraph("eins"),
                list(Some(4), vec![vec![paragraph("darin vier")], vec![paragraph("darin fünf")]]),
            ],
            vec![
                paragraph("zwei"),
                paragraph("zwei, fortgesetzt"),
                list(None, vec![vec![paragraph("ein Punkt")]]),
            ],
            vec![list(None, vec![vec![paragraph("ein Punkt unter einem leeren")]])],
            vec![],
        ],
    );
    let rows = (0..60).map(|n| vec![text(&n.to_string()), text(EVIL)]).collect();
    let table = Block::Table(Table::new(vec![text("A"), text("B")], rows));
    let themed = Block::Callout(Callout {
        role: CalloutRole::ThemeTable,
        blocks: vec![
            Block::Heading { level: 3, text: text("Thementisch 4: alles darin"), id: None },
            Block::Callout(Callout {
                role: CalloutRole::Note,
                blocks: vec![paragraph("Altenburg · 30 Minuten")],
            }),
            paragraph(
                "Ein Absatz über den Tisch, der lang genug ist, um in eine zweite Zeile zu laufen, damit man den Strich sieht.",
            ),
            list(
                None,
                vec![
                    vec![
                        paragraph("ein Punkt"),
                        list(
                            None,
                            vec![vec![
                                paragraph("zweite Ebene"),
                                list(None, vec![vec![paragraph("dritte Ebene")]]),
                            ]],
                        ),
                    ],
                    vec![paragraph("noch einer"), paragraph("mit Fortsetzung")],
                ],
            ),
            Block::Quote(Quote { text: text("„Ein Zitat am Tisch.“"), by: text("jemand") }),
            list(Some(1), vec![vec![paragraph("eine Nummer")], vec![paragraph("und noch eine")]]),
        ],
    });
    let next = Block::Callout(Callout {
        role: CalloutRole::Next,
        blocks: vec![
            paragraph("Zwei Termine:"),
            list(None, vec![vec![paragraph("im Mai")], vec![paragraph("im Herbst")]]),
            paragraph("Ende."),
        ],
    });
    let note = Block::Callout(Callout {
        role: CalloutRole::Note,
        blocks: vec![paragraph("Eine Angabe für sich.")],
    });
    let deep =
        (0..6).fold(paragraph("ganz tief"), |inner, _| list(None, vec![vec![paragraph("tiefer"), inner]]));
    let evil = Block::Paragraph(vec![
        Inline::Text(EVIL.into()),
        Inline::Link { url: "javascript:alert(1)".into(), content: text("kein Ziel") },
        Inline::Link {
            url: "http://a.de/?a=1&b=<x>".into(),
            content: vec![Inline::Strong(text("ein Ziel"))],
        },
    ]);
    view.sections[2].body.extend([themed, numbers, table, next, note, deep, evil]);
    view
}

/// The rich record, made once: preparing its pictures takes a while.
fn rich_made() -> &'static Checked<Vec<Artifact>> {
    static MADE: std::sync::OnceLock<Checked<Vec<Artifact>>> = std::sync::OnceLock::new();
    MADE.get_or_init(|| rendered(&rich()))
}

fn rendered(view: &View) -> Checked<Vec<Artifact>> {
    let made = docx(Job {
        view,
        pictures: &files(),
        assets: &Assets::built_in(),
        stem: "probe",
        mark: "",
        has_article: true,
    })
    .unwrap();
    assert_eq!(made.value[0].path, "probe.docx");
    made
}

#[allow(clippy::disallowed_methods, reason = "a test shows its files")]
fn show(name: &str, made: &Checked<Vec<Artifact>>) {
    if let Some(folder) = std::env::var_os("AUSTAUSCH_LOOK").map(std::path::PathBuf::from) {
        std::fs::write(folder.join(name), &made.value[0].bytes).unwrap();
    }
}

fn part(made: &Checked<Vec<Artifact>>, name: &str) -> Element {
    Package::read(&made.value[0].bytes).unwrap().tree(name).unwrap()
}

/// All elements of that name, in order.
fn all<'a>(root: &'a Element, name: &str) -> Vec<&'a Element> {
    let mut out = Vec::new();
    for child in root.elements() {
        if child.name() == name {
            out.push(child);
        }
        out.extend(all(child, name));
    }
    out
}

#[test]
fn a_record_with_everything_in_it_is_written() {
    let made = rich_made();
    show("reich.docx", made);
    show("einfach.docx", &rendered(&sample()));
    assert_eq!(rendered(&rich()).value, made.value, "same input, same bytes");
    let mut ids: Vec<_> = made.diagnostics.iter().map(|diagnostic| diagnostic.id).collect();
    ids.dedup();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids, ["picture-unreadable", "word-character", "word-list-depth"]);
}

#[test]
fn what_people_typed_comes_out_as_these_characters() {
    let made = rich_made();
    let body = part(made, "word/document.xml").plain_text();
    let typed = EVIL.replace(['\u{1}', '\u{FFFE}'], "\u{FFFD}").replace('\t', "");
    assert_eq!(body.matches(typed.as_str()).count(), 61);
    let header = part(made, "word/header1.xml").plain_text();
    assert!(header.contains("{{document.title}}"), "what was put in is no tag: {header}");
}

#[test]
fn each_numbered_list_starts_anew() {
    let made = rich_made();
    let numbering = part(made, "word/numbering.xml");
    let starts: Vec<_> =
        all(&numbering, "w:startOverride").iter().filter_map(|start| start.attribute("w:val")).collect();
    // The agenda is the list of the style itself, which begins at one anyway.
    assert_eq!(starts, ["9", "1", "1", "4"]);
}

#[test]
fn drawings_have_their_own_ids_and_say_what_they_show() {
    let made = rich_made();
    let mut ids = Vec::new();
    for name in ["word/document.xml", "word/footer2.xml"] {
        let part = part(made, name);
        for drawing in all(&part, "wp:docPr") {
            assert!(drawing.attribute("descr").is_some_and(|alt| !alt.is_empty()));
            ids.push(drawing.attribute("id").unwrap().to_owned());
        }
    }
    assert_eq!(ids, ["1", "2", "3", "4", "5"]);
}

#[test]
fn every_part_that_is_not_changed_is_the_templates_own() {
    let made = Package::read(&rendered(&sample()).value[0].bytes).unwrap();
    let template =
        Package::read(&Assets::built_in().bytes("templates/record/dokumentation.docx").unwrap().unwrap())
            .unwrap();
    for name in ["word/settings.xml", "word/fontTable.xml", "word/theme/theme1.xml", "docProps/app.xml"] {
        assert_eq!(made.part(name), template.part(name), "{name}");
    }
    // A tree that is read and written without a change is the same part.
    for name in template.names() {
        let bytes = template.part(name).unwrap();
        assert_eq!(Element::parse(bytes).unwrap().to_bytes(), bytes, "{name}");
    }
}

#[test]
fn an_empty_document_is_a_sound_file() {
    let mut view = sample();
    view.document = document::Document { language: "en".into(), ..Default::default() };
    view.sections.clear();
    let made = rendered(&view);
    show("leer.docx", &made);
    let styles = part(&made, "word/styles.xml");
    assert_eq!(all(&styles, "w:lang")[0].attribute("w:val"), Some("en-GB"));
    assert!(!part(&made, "word/header2.xml").plain_text().contains("{{"));
}

#[test]
fn a_template_that_is_none_is_an_error() {
    assert!(Package::read(b"PK not a zip").is_err());
}
