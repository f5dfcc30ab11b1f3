#![allow(
    clippy::disallowed_methods,
    reason = "the tests lay out a folder for the office's layouts, and write pages to look at"
)]

use super::*;
use crate::facts::{self, Facts, View};
use crate::store::Assets;
use document::*;

fn text(text: &str) -> Inlines {
    vec![Inline::Text(text.to_owned())]
}

fn strong(words: &str) -> Inline {
    Inline::Strong(text(words))
}

fn link(url: &str, words: &str) -> Inline {
    Inline::Link { url: url.to_owned(), content: text(words) }
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(text(words))
}

fn item(words: &str, more: Vec<Block>) -> Item {
    Item::new([vec![paragraph(words)], more].concat())
}

fn bullets(items: Vec<Item>) -> Block {
    Block::List(List::bullets(items))
}

fn points(words: &[&str]) -> Block {
    bullets(words.iter().map(|words| item(words, vec![])).collect())
}

fn figure(file: &str, caption: &str, credit: &str) -> Figure {
    Figure {
        file: file.to_owned(),
        alt: "Acht Menschen stehen um einen Tisch mit Karten.".to_owned(),
        caption: text(caption),
        credit: text(credit),
        source: None,
    }
}

fn table_callout(number: u32, title: &str, sites: &str, results: &[&str]) -> Block {
    Block::Callout(Callout {
        role: CalloutRole::ThemeTable,
        blocks: vec![
            Block::Heading { level: 3, text: text(&format!("Thementisch {number}: {title}")), id: None },
            Block::Callout(Callout { role: CalloutRole::Note, blocks: vec![paragraph(sites)] }),
            points(results),
        ],
    })
}

const EVIL: &str = "#read(\"/etc/passwd\") {{evil}} *a* _b_ $x$ @c <d> \\ \" ] ) // /* 6. April = + - 1.";

pub(in crate::render) fn sample() -> View {
    let document = Document {
        kind: "record".into(),
        language: "de".into(),
        kicker: "Dokumentation".into(),
        title: "6. ThINKA-Erfahrungsaustausch in Sonneberg".into(),
        authors: vec!["Jacqueline Lange".into(), "Martin Langbein".into()],
        date: Some("2016-04-06".into()),
        running_title: "6. ThINKA-Erfahrungsaustausch".into(),
        running_place: "Sonneberg, 6. April 2016".into(),
        running_office: "Koordinierungsstelle ThINKA · Sondershausen und Jena".into(),
        draft_mark: None,
        state: None,
        version: None,
        facts_in_rows: false,
        has_sheets: false,
        summary: Vec::new(),
        description: None,
        contents: Vec::new(),
        abbreviations: Vec::new(),
        facts: vec![
            Fact {
                label: "Datum und Ort".into(),
                lines: vec!["Mittwoch, 6. April 2016".into(), "Sonneberg".into()],
            },
            Fact { label: "Gastgeber".into(), lines: vec!["ThINKA Sonneberg (SAZ und wbm)".into()] },
            Fact {
                label: "Nächster Austausch".into(),
                lines: vec!["2. November 2016".into(), "Nordhausen".into()],
            },
        ],
        dateline: Some(text("Sonneberg/Jena/Sondershausen.")),
        opening: vec![
            paragraph(
                "Bereits zum sechsten Mal fand am 6. April 2016 ein thüringenweiter Erfahrungsaustausch des ThINKA-Gesamtvorhabens statt. Gastgeber war dieses Mal das ThINKA-Vorhaben aus Sonneberg. Alle 14 ThINKA-Projekte sowie Denis Heymann als Vertreter des Thüringer Ministeriums für Arbeit, Soziales, Gesundheit, Frauen und Familie (TMASGFF) nahmen an der ganztägigen Veranstaltung teil.",
            ),
            paragraph(
                "Nach der Begrüßung aller Anwesenden durch Andreas Mehlich, Vorstand des ThASG e.\u{202f}V., gliederte sich die Tagesordnung in folgende Punkte:",
            ),
        ],
        agenda: [
            "15 Monate ThINKA Sonneberg",
            "ThINKA – Erfolge und Hemmnisse",
            "Informationen aus dem TMASGFF",
            "Themen-Tische: Aktuelle Herausforderungen von ThINKA",
            "Auswertung der Thementische und Vorstellung der Ergebnisse",
            "Diskussion Dokumentation ThINKA",
        ]
        .map(text)
        .to_vec(),
        closing: vec![Block::Callout(Callout {
            role: CalloutRole::Next,
            blocks: vec![Block::Paragraph(vec![
                Inline::Text("Der nächste ThINKA-Erfahrungsaustausch findet am ".into()),
                strong("2.\u{a0}November 2016 in Nordhausen"),
                Inline::Text(" statt.".into()),
            ])],
        })],
        colophon: vec![
            text("Autoren: Jacqueline Lange und Martin Langbein"),
            text("Sondershausen und Jena, April 2016"),
        ],
        funding: Some(FundingNote {
            note: text("Gefördert vom Freistaat Thüringen aus Mitteln des Europäischen Sozialfonds."),
            logos: vec![Figure { alt: "Logo des Freistaats".into(), ..figure("logo.png", "", "") }],
        }),
        data: Vec::new(),
    };
    let sections = vec![
        Section {
            id: "rueckblick".into(),
            title: text("15 Monate ThINKA Sonneberg"),
            byline: Some(text("Steffen Müller, Leiter des Jugend- und Sozialamtes im Landkreis Sonneberg")),
            body: vec![
                paragraph(
                    "Vor allem bedankte er sich bei den beiden Trägern, SAZ Zweckverband Sonneberger Ausbildungszentrum und wbm – Werkstatt Bildung & Medien GmbH, die das ThINKA-Vorhaben gemeinsam umsetzen, für ihre gute Zusammenarbeit.",
                ),
                Block::Quote(Quote {
                    text: text(
                        "„Das Vorhaben wird durch die guten Kooperationen, die man realisierte, sowohl bei den Netzwerkpartnern als auch bei den Menschen gut angenommen.“",
                    ),
                    by: text("Steffen Müller"),
                }),
                Block::Quote(Quote { text: text("„Ohne Namen.“"), by: vec![] }),
                Block::Paragraph(vec![
                    Inline::Text("Ein ".into()),
                    Inline::Emphasis(text("betontes")),
                    Inline::Text(" Wort, ein ".into()),
                    Inline::Strong(vec![Inline::Emphasis(text("sehr wichtiges"))]),
                    Inline::Text(" und eine Adresse:".into()),
                    Inline::LineBreak,
                    link(
                        "http://www.loewe-werbung.de/demografieratgeber 2016/",
                        "http://www.loewe-werbung.de/demografieratgeber 2016/",
                    ),
                ]),
            ],
        },
        Section {
            id: "erfolge".into(),
            title: text(
                "Rückblick auf das Gesamtvorhaben im ersten Projektjahr aus Sicht der Koordinierungsstelle",
            ),
            byline: None,
            body: vec![
                paragraph(
                    "Im Anschluss präsentierten alle 14 ThINKA-Projekte ihre aktuellen Erfolge und Hemmnisse in der Projektumsetzung. Zusammenfassend können folgende Ergebnisse als Erfolge festgestellt werden:",
                ),
                points(&[
                    "Initiieren und Durchführen von niedrigschwelligen, am Bedarf der Bewohner orientierten Mikroprojekten",
                    "Etablierung und Erweiterung niedrigschwelliger Angebote, z.\u{202f}B. Elterntreff oder Frauencafé",
                    "Organisation von Vorträgen und Veranstaltungen",
                ]),
                Block::Heading { level: 3, text: text("Überblick zur Einzelfallberatung"), id: None },
                bullets(vec![
                    item(
                        "Beratungs- und Unterstützungsleistungen erfolgen bei:",
                        vec![bullets(vec![
                            item(
                                "multiplen Problemlagen",
                                vec![bullets(vec![item(
                                    "diese erstrecken sich über Fragen/Probleme bei Alltagsproblemen, Erziehungsfragen, Wohngebietsproblemen, Schuldenprobleme etc.",
                                    vec![points(&[
                                        "vierte Ebene",
                                        "noch ein Punkt der vierten Ebene → mit Pfeil",
                                    ])],
                                )])],
                            ),
                            item("Unterstützung beim Ausfüllen von Anträgen und Formularen", vec![]),
                        ])],
                    ),
                    item(
                        "Ein Punkt mit zwei Absätzen: der erste,",
                        vec![paragraph(
                            "… und der zweite, der lang genug ist, um in eine zweite Zeile zu laufen, damit man den Einzug und den Abstand sieht.",
                        )],
                    ),
                    item("und noch ein Punkt danach", vec![]),
                ]),
                paragraph("Empfehlungen:"),
                Block::List(List::numbered(
                    9,
                    vec![
                        item("neuntens", vec![]),
                        item("zehntens", vec![points(&["darunter ein Punkt"])]),
                        item("elftens", vec![]),
                    ],
                )),
                Block::Table(Table::new(
                    vec![text("Standort"), text("Träger"), text("Dabei seit")],
                    vec![
                        vec![
                            text("Sonneberg"),
                            text(
                                "SAZ Zweckverband Sonneberger Ausbildungszentrum und wbm – Werkstatt Bildung & Medien GmbH",
                            ),
                            text("2015"),
                        ],
                        vec![
                            text("Mühlhausen"),
                            text("Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung"),
                            text("2016"),
                        ],
                    ],
                ).titled(text("Teilnahme"))),
                Block::Figures(vec![
                    figure("a.jpg", "Die Runde am Vormittag", "Foto: ThINKA Sonneberg"),
                    figure("b.jpg", "", "Foto: ThINKA Sonneberg"),
                    figure("b.jpg", "Ein Tisch am Nachmittag", ""),
                ]),
                Block::Figures(vec![figure("kaputt.jpg", "Die Runde am Abend", "Foto: niemand")]),
                Block::Figures(vec![figure("b.jpg", "Hochkant", "Foto: ThINKA Jena")]),
                Block::Paragraph(text(EVIL)),
                paragraph(
                    "Zeichen: 😊 und \u{7} und \u{e000} und 1\u{fe0f}\u{20e3} und ❤\u{fe0f}, Straße ẞ „so“ ‚so‘ – 5\u{a0}€.",
                ),
                paragraph(&"Donaudampfschifffahrtsgesellschaftskapitän".repeat(4)),
            ],
        },
        Section {
            id: "tische".into(),
            title: text("Auswertung der Themen-Tische: Aktuelle Herausforderungen von ThINKA"),
            byline: None,
            body: vec![
                paragraph(
                    "Die einzelnen Gruppen hatten insgesamt 50 Minuten Zeit, um gemeinsam zu diskutieren.",
                ),
                table_callout(
                    1,
                    "Aktivieren – Beteiligen – Organisieren",
                    "Altenburg, Artern, Gera, Suhl und Weimar · 50 Minuten",
                    &[
                        "Aktivierung ist ein langwieriger Prozess",
                        "Entsprechende „Zugpferde“ (Personen und Veranstaltungen) werden benötigt",
                        "Zusammenarbeit mit Kooperationspartnern ist ein Erfolgsgarant",
                        "Persönliche Kontakte sind enorm wichtig",
                    ],
                ),
                table_callout(
                    2,
                    "Steuerungsgruppe",
                    "Eisenberg, Jena, Nordhausen, Sonneberg und Sömmerda",
                    &[
                        "Wer moderiert die Steuerungsgruppe? Die Moderation nimmt eine zentrale Rolle ein, wer lädt ein, wer bestimmt die Tagesordnung …",
                        "Der „kurze Dienstweg“ fördert gute Steuerungsgruppenarbeit",
                    ],
                ),
                table_callout(
                    3,
                    "Standortfragen",
                    "Gera-Liebschwitz, Ilmenau, Mühlhausen und Schmalkalden",
                    &[
                        "Entwicklung von Standards für die Öffentlichkeitsarbeit am Projektstandort ist erstrebenswert",
                        "Öffentlichkeitswirksamer Umzug, z.\u{202f}B. über eine feierliche Eröffnung der Anlaufstelle, ist ratsam",
                    ],
                ),
                Block::Heading { level: 5, text: text("Eine zu tiefe Überschrift"), id: None },
                paragraph("Ende."),
            ],
        },
    ];
    let mut facts = Facts::default();
    facts.event.id = "2016-04-06-sonneberg".into();
    facts.event.place = "Sonneberg".into();
    facts.programme.name = "ThINKA".into();
    facts.labels =
        [("page", "Seite"), ("of", "von")].map(|(key, word)| (key.to_owned(), word.to_owned())).into();
    View { version: facts::VERSION, facts, document, sections }
}

pub(in crate::render) fn files() -> Prepared {
    use super::super::picture::tests::{jpeg, photo, png, with_exif};
    let logo = image::RgbaImage::from_fn(600, 200, |x, y| {
        if (x / 40 + y / 40) % 2 == 0 { image::Rgba([15, 92, 102, 255]) } else { image::Rgba([0; 4]) }
    });
    [
        ("a.jpg", jpeg(&photo(1600, 1000))),
        ("b.jpg", with_exif(&jpeg(&photo(900, 600)), 6)),
        ("kaputt.jpg", b"kein Bild".to_vec()),
        ("logo.png", png(logo)),
    ]
    .map(|(name, bytes)| (name.to_owned(), crate::render::picture::prepare(&bytes)))
    .into()
}

fn rendered(view: &View, render: fn(Job<'_>) -> Rendering) -> Checked<Vec<Artifact>> {
    let assets = Assets::built_in();
    render(Job { view, pictures: &files(), assets: &assets, stem: "probe", mark: "", has_article: true })
        .unwrap()
}

fn ids(checked: &Checked<Vec<Artifact>>) -> Vec<&'static str> {
    checked.diagnostics.iter().map(|diagnostic| diagnostic.id).collect()
}

/// `AUSTAUSCH_LOOK` names a folder for the files, to look at them.
fn show(checked: &Checked<Vec<Artifact>>) {
    let Some(folder) = std::env::var_os("AUSTAUSCH_LOOK").map(std::path::PathBuf::from) else { return };
    for artifact in &checked.value {
        let path = folder.join(&artifact.path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, &artifact.bytes).unwrap();
    }
}

#[test]
fn every_block_and_inline_comes_out_and_the_same_job_gives_the_same_bytes() {
    let view = sample();
    let first = rendered(&view, pdf);
    show(&first);
    assert!(!first.has_errors(), "{:#?}", first.diagnostics);
    let mut expected = vec!["picture-unreadable"];
    expected.extend(["glyph-missing"; 4]);
    assert_eq!(ids(&first), expected, "{:#?}", first.diagnostics);
    assert_eq!(first.value.len(), 1);
    assert_eq!(first.value[0].path, "probe.pdf");
    assert!(first.value[0].pages > Some(3));
    assert_eq!(first.value, rendered(&view, pdf).value);
}

#[test]
fn the_folder_holds_all_that_the_ordinary_compiler_needs() {
    let folder = rendered(&sample(), typ);
    show(&folder);
    let paths: Vec<&str> = folder.value.iter().map(|artifact| artifact.path.as_str()).collect();
    for path in [
        "typ/main.typ",
        "typ/pictures/01.jpg",
        "typ/pictures/04.png",
        "typ/fonts/LibertinusSerif-Regular.otf",
    ] {
        assert!(paths.contains(&path), "{paths:?}");
    }
}

#[test]
fn a_bare_document_and_a_draft_are_pages_too() {
    let mut view = sample();
    view.document = Document {
        kind: "record".into(),
        language: "de".into(),
        title: "Ein Titel".into(),
        draft_mark: Some("Entwurf".into()),
        opening: vec![Block::Heading { level: 3, text: text("Vorweg"), id: None }],
        closing: vec![Block::Heading { level: 6, text: text("Zum Schluss"), id: None }],
        ..Document::default()
    };
    view.sections.clear();
    let draft = rendered(&view, pdf);
    assert_eq!(ids(&draft), ["picture-unreadable"], "{:#?}", draft.diagnostics);
    assert_eq!(draft.value[0].pages, Some(1));
}

#[test]
fn drafts_say_so_and_theme_tables_break_well() {
    let mut view = sample();
    view.document.draft_mark = Some("Entwurf".into());
    view.document.funding = None;
    view.document.title =
        "Rückblick und Ausblick: zweiter Erfahrungsaustausch des ThINKA-Gesamtvorhabens in Altenburg".into();
    view.document.facts.push(Fact {
        label: "Teilnahme".into(),
        lines: vec!["Alle 14 Projekte und das Ministerium für Arbeit".into()],
    });
    view.sections.remove(1);
    let tables = &mut view.sections[1].body;
    let (first, table) = (tables[1].clone(), tables[2].clone());
    tables.splice(2..2, vec![table; 4].into_iter().chain(vec![first; 3]));
    let draft = rendered(&view, pdf);
    assert!(
        draft.diagnostics.iter().all(|diagnostic| diagnostic.id == "picture-unreadable"),
        "{:#?}",
        draft.diagnostics
    );
    let named =
        draft.value.into_iter().map(|artifact| Artifact { path: "draft.pdf".into(), ..artifact }).collect();
    show(&Checked::clean(named));
}

#[test]
fn no_character_keeps_the_pages_from_being_written() {
    let mut view = sample();
    let all: Vec<char> =
        ('\u{0}'..='\u{36f}').chain('\u{2000}'..='\u{2bff}').chain('\u{fe00}'..='\u{ffff}').collect();
    let words = |some: &[char]| paragraph(&some.iter().map(char::to_string).collect::<Vec<_>>().join(" "));
    view.sections[1].body = all.chunks(80).map(words).collect();
    view.sections.truncate(2);
    let pages = rendered(&view, pdf);
    assert!(!pages.has_errors(), "{:#?}", pages.diagnostics);
}

#[test]
fn a_fault_in_a_layout_is_a_finding_about_the_layout() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("templates/record");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("layout.typ.hbs"), "= {{document.title}}\n#nothing").unwrap();
    let assets = Assets::with_root(root.path());
    let view = sample();
    let faulty = pdf(Job {
        view: &view,
        pictures: &BTreeMap::new(),
        assets: &assets,
        stem: "probe",
        mark: "",
        has_article: true,
    })
    .unwrap();
    assert_eq!(ids(&faulty), ["typst-error"]);
    assert!(faulty.diagnostics[0].args.contains(&("line", diagnostics::Arg::Number(2))));
    assert!(faulty.value.is_empty());
}

/// Typst's table of file names has room for 65,535 in the life of a process. Each document has another exchange's folder and another
/// picture here; were a name taken from them, the table would grow with every one, and the 65,536th would end the process.
#[test]
fn documents_without_number_take_a_fixed_number_of_names() {
    use typst::syntax::{RootedPath, VirtualPath, VirtualRoot};
    let next_free = |name: String| {
        let path = VirtualPath::new(name).unwrap();
        RootedPath::new(VirtualRoot::Project, path).intern().into_raw().get()
    };
    let mut view = sample();
    view.document.funding = None;
    view.sections.clear();
    view.document.closing = vec![Block::Figures(vec![figure("", "", "")])];
    let mut documents = |numbers: std::ops::Range<u32>| {
        for number in numbers {
            view.facts.event.id = format!("exchange-{number}");
            let file = format!("exchange-{number}/photos/{number}.jpg");
            view.document.closing = vec![Block::Figures(vec![figure(&file, "", "")])];
            let prepared = crate::render::picture::prepare(&crate::render::sample::png(40, 30));
            let pictures = BTreeMap::from([(file, prepared)]);
            let job = Job {
                view: &view,
                pictures: &pictures,
                assets: &Assets::built_in(),
                stem: "x",
                mark: "",
                has_article: true,
            };
            assert_eq!(pdf(job).unwrap().value.len(), 1);
        }
    };
    documents(0..2);
    let before = next_free("a name that no document has".to_owned());
    documents(2..22);
    // Other tests run beside this one and may take the names of a few pictures.
    let taken = next_free("another name that no document has".to_owned()) - before;
    assert!(taken < 20, "20 documents took {taken} names");
}
