//! A view by hand for tests: every block and inline, and words that hurt.

use super::picture::{Prepared, prepare};
use crate::facts::{Facts, VERSION, View};
use document::{
    Block, Callout, CalloutRole, Document, Fact, Figure, FundingNote, Inline, Inlines, Item, List, Quote,
    Section, Table,
};

/// Words that a careless writer would take for markup.
pub(super) const EVIL: &[&str] = &[
    "Migranten*innen und Bewohner*innen",
    "6. April",
    "1) erstens",
    "nein\n---",
    "<b>fett</b> </style></script> <!-- x -->",
    "[x](y) ![z](w) [Anm.]: a",
    "&amp; &lt; S&P",
    "C:\\Ordner\\*.txt \\",
    "a | b | c",
    "    vier Leerzeichen",
    "# keine Überschrift #",
    "~~~ ``` `x` ~~y~~",
    "{{evil}} {{{evil}}}",
    "\"><img src=x onerror=alert(1)>",
    "- kein Punkt",
    "+ auch nicht",
    "> kein Zitat",
    "=== --- *** ___",
    "_unter_ __strich__ a_b_c",
    "**stark** *x*",
    "http://a.de/b_c_d?x=1&copy=2",
    "Ende!",
];

/// Inlines of one text.
pub(super) fn text(text: &str) -> Inlines {
    vec![Inline::Text(text.to_owned())]
}

/// A paragraph of one text.
pub(super) fn paragraph(words: &str) -> Block {
    Block::Paragraph(text(words))
}

/// A list of items that begin with a paragraph.
pub(super) fn list(start: Option<u32>, items: Vec<(&str, Vec<Block>)>) -> Block {
    let item =
        |(words, below): (&str, Vec<Block>)| Item::new([paragraph(words)].into_iter().chain(below).collect());
    let items = items.into_iter().map(item).collect();
    Block::List(match start {
        Some(first) => List::numbered(first, items),
        None => List::bullets(items),
    })
}

fn points(words: &[&str]) -> Block {
    list(None, words.iter().map(|words| (*words, Vec::new())).collect())
}

fn callout(role: CalloutRole, blocks: Vec<Block>) -> Block {
    Block::Callout(Callout { role, blocks })
}

fn section(id: &str, title: &str, byline: Option<&str>, body: Vec<Block>) -> Section {
    Section { id: id.to_owned(), title: text(title), byline: byline.map(text), body }
}

fn figure(file: &str, alt: &str, caption: &str, credit: &str) -> Figure {
    Figure {
        file: file.to_owned(),
        alt: alt.to_owned(),
        caption: text(caption),
        credit: text(credit),
        source: None,
    }
}

/// A picture of `width` by `height` pixels as PNG.
pub(super) fn png(width: u32, height: u32) -> Vec<u8> {
    let picture = image::RgbImage::from_fn(width, height, |x, y| {
        let shade = |n: u32, of: u32| u8::try_from(60 + n * 150 / of.max(1)).unwrap_or(255);
        image::Rgb([shade(x, width), shade(y, height), 140])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// The pictures of [`view`]; one is missing, one is none.
pub(super) fn pictures() -> Prepared {
    [
        ("sonneberg/runde (1).png", png(640, 400)),
        ("sonneberg/tafel.png", png(480, 480)),
        ("sonneberg/kaputt.jpg", b"kein Bild".to_vec()),
        ("logos/land.png", png(300, 90)),
    ]
    .map(|(name, bytes)| (name.to_owned(), prepare(&bytes)))
    .into()
}

/// A view with everything.
pub(super) fn view(draft: bool) -> View {
    let labels = [
        ("agenda", "Tagesordnung"),
        ("contents", "Inhalt"),
        ("skip", "Zum Inhalt springen"),
        ("funding", "Förderung"),
    ];
    let facts = Facts {
        labels: labels.map(|(name, words)| (name.to_owned(), words.to_owned())).into(),
        ..Facts::default()
    };
    View { version: VERSION, facts, document: document(draft), sections: sections() }
}

fn document(draft: bool) -> Document {
    let fact = |label: &str, lines: &[&str]| Fact {
        label: label.to_owned(),
        lines: lines.iter().map(|line| (*line).to_owned()).collect(),
    };
    Document {
        kind: "record".into(),
        language: "de".into(),
        kicker: "Dokumentation".into(),
        title: "6. ThINKA-Erfahrungsaustausch in Sonneberg".into(),
        authors: vec!["Jacqueline Lange".into(), "Martin Langbein".into()],
        date: Some("2016-04-06".into()),
        running_title: "6. ThINKA-Erfahrungsaustausch".into(),
        running_place: "Sonneberg, 6. April 2016".into(),
        running_office: "Koordinierungsstelle ThINKA · Sondershausen und Jena".into(),
        draft_mark: draft.then(|| "Entwurf".into()),
        state: draft.then(|| "Entwurf, nicht abgestimmt".into()),
        version: None,
        facts_in_rows: false,
        has_sheets: false,
        summary: Vec::new(),
        description: None,
        contents: Vec::new(),
        abbreviations: Vec::new(),
        facts: vec![
            fact("Datum und Ort", &["Mittwoch, 6. April 2016", "Sonneberg"]),
            fact("Gastgeber", &["ThINKA Sonneberg (SAZ und wbm)"]),
            fact("Nächster Austausch", &["2. November 2016", "Nordhausen"]),
        ],
        dateline: Some(text("Sonneberg/Jena/Sondershausen.")),
        opening: vec![
            paragraph(
                "Bereits zum sechsten Mal fand am 6. April 2016 ein thüringenweiter Erfahrungsaustausch statt. Gastgeber war dieses Mal das Vorhaben in Sonneberg. Alle 14 Vorhaben nahmen teil; neu in der Runde war ThINKA-Plus aus Mühlhausen.",
            ),
            paragraph("Nach der Begrüßung durch Andreas Mehlich folgte die Tagesordnung:"),
        ],
        agenda: [
            "15 Monate ThINKA Sonneberg",
            "ThINKA – Erfolge und Hemmnisse",
            "Informationen aus dem TMASGFF",
            "Themen-Tische: Aktuelle Herausforderungen von ThINKA",
            "Auswertung der Thementische und Vorstellung der Ergebnisse",
            "Diskussion Dokumentation ThINKA",
            "sieben",
            "acht",
            "neun",
            "zehn *zehn*",
        ]
        .map(text)
        .into(),
        closing: vec![callout(
            CalloutRole::Next,
            vec![Block::Paragraph(vec![
                Inline::Text("Der nächste ThINKA-Erfahrungsaustausch findet am ".into()),
                Inline::Strong(text("2. November 2016 in Nordhausen")),
                Inline::Text(" statt.".into()),
            ])],
        )],
        colophon: vec![
            text("Autoren: Jacqueline Lange, Martin Langbein"),
            text("Sondershausen und Jena, April 2016"),
        ],
        funding: Some(FundingNote {
            note: text("Gefördert aus Mitteln des Freistaats Thüringen."),
            logos: vec![figure("logos/land.png", "Logo des Freistaats", "", "")],
        }),
        data: Vec::new(),
    }
}

fn sections() -> Vec<Section> {
    let deep = list(
        None,
        vec![(
            "Überblick zur Einzelfallberatung:",
            vec![list(
                None,
                vec![(
                    "Beratung erfolgt bei:",
                    vec![list(
                        None,
                        vec![
                            (
                                "multiplen Problemlagen",
                                vec![points(&["Alltag, Erziehung, Wohngebiet, Schulden usw."])],
                            ),
                            ("Anträgen und Formularen", vec![]),
                        ],
                    )],
                )],
            )],
        )],
    );
    let long = list(
        Some(9),
        vec![
            ("neun", vec![points(&["darunter", "noch einer"])]),
            ("zehn", vec![points(&["unter zehn"]), paragraph("Ein zweiter Absatz unter zehn.")]),
            ("elf", vec![list(Some(3), vec![("drei", vec![]), ("vier", vec![])])]),
        ],
    );
    let table = Table::new(
        ["Was", "Wer", "Bis wann"].map(text).into(),
        vec![
            ["Fragebögen | austeilen", "Koordinierungsstelle", "Mitte Mai 2014"].map(text).into(),
            vec![
                text("Interviews führen und auswerten"),
                vec![Inline::Text("alle".into()), Inline::LineBreak, Inline::Text("Vorhaben".into())],
                text("Ende Mai 2014"),
            ],
        ],
    )
    .titled(text("Aufgaben bis zum Herbst"));
    let mixed = Block::Paragraph(vec![
        Inline::Text("Mit ".into()),
        Inline::Strong(text("„Zug“")),
        Inline::Text("pferden, ".into()),
        Inline::Emphasis(vec![Inline::Text("mit Nachdruck".into()), Inline::Strong(text(" und mehr"))]),
        Inline::Text(" und ".into()),
        Inline::Link {
            url: "http://www.loewe-werbung.de/demografieratgeber 2016/(a)".into(),
            content: text("dem [Ratgeber]"),
        },
        Inline::Text(", nicht ".into()),
        Inline::Link { url: "javascript:alert(1)".into(), content: text("hier") },
        Inline::LineBreak,
        Inline::Text(
            "- in der zweiten Zeile, Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".into(),
        ),
    ]);
    vec![
        section(
            "rueckblick",
            "15 Monate ThINKA Sonneberg",
            Some("Steffen Müller, Leiter des Jugend- und Sozialamtes"),
            vec![
                paragraph(
                    "Steffen Müller blickte auf die ersten 15 Monate zurück und dankte den beiden Trägern, die das Vorhaben gemeinsam umsetzen.",
                ),
                mixed,
                Block::Quote(Quote {
                    text: text("„Ohne das Netzwerk ginge es nicht.“"),
                    by: text("Steffen Müller"),
                }),
            ],
        ),
        section(
            "erfolge",
            "ThINKA – Erfolge und Hemmnisse",
            None,
            vec![
                Block::Heading { level: 3, text: text("Erfolge"), id: None },
                points(&[
                    "gute Vernetzung mit Vereinen",
                    "niedrigschwellige Angebote, z. B. Elterntreff",
                    "Stadtteilkonferenzen",
                ]),
                Block::Heading { level: 4, text: text("Im Einzelnen"), id: None },
                deep,
                long,
                points(&["eine zweite Liste", "gleich danach"]),
                points(&["und eine dritte"]),
                Block::Table(table),
            ],
        ),
        section(
            "auswertung",
            "Auswertung der Thementische",
            None,
            vec![
                callout(
                    CalloutRole::ThemeTable,
                    vec![
                        Block::Heading {
                            level: 3,
                            text: text("Thementisch 1: Aktivieren – Beteiligen – Organisieren"),
                            id: None,
                        },
                        callout(
                            CalloutRole::Note,
                            vec![paragraph("Altenburg, Artern, Gera, Suhl, Weimar · 50 Minuten")],
                        ),
                        points(&[
                            "Aktivierung ist ein langer Weg.",
                            "Persönliche Kontakte sind enorm wichtig.",
                        ]),
                    ],
                ),
                callout(
                    CalloutRole::ThemeTable,
                    vec![
                        Block::Heading { level: 3, text: text("Thementisch 2: Steuerungsgruppe"), id: None },
                        points(&["Wer moderiert, wer lädt ein?"]),
                    ],
                ),
                Block::Figures(vec![
                    figure(
                        "sonneberg/runde (1).png",
                        "Menschen an einem Tisch",
                        "Am ersten Tisch",
                        "Foto: M. Muster",
                    ),
                    figure(
                        "sonneberg/tafel.png",
                        "Eine Tafel mit Karten [rot]",
                        "Ergebnisse an der Tafel",
                        "",
                    ),
                    figure("sonneberg/fehlt.png", "Ein Bild, das fehlt", "", ""),
                ]),
            ],
        ),
        section(
            "boeses",
            "Was weh tut: <b> & `x` #",
            None,
            EVIL.iter().map(|words| paragraph(words)).collect(),
        ),
        section("noch-mehr", "6. Was in Punkten weh tut", None, vec![points(EVIL)]),
    ]
}
