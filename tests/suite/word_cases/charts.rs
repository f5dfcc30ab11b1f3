//! `{{chart list}}`: bars that Word draws, and the same figures as a table.

use super::*;
use diagnostics::message;
use german_text::Lang;
use ooxml::Relationships;
use serde_json::{Value, json};

super::cases!(
    a_chart_and_its_table,
    a_chart_with_words_above_its_columns,
    a_chart_finds_text_and_figures_itself,
    a_chart_in_each_pass,
    entries_without_figures_are_said,
    names_that_are_mistyped_are_said,
    lists_of_figures_are_said_once,
    nothing_to_draw,
    data_may_be_called_chart,
);

fn data() -> Value {
    json!({"standorte": [
        {"id": 3, "name": "Gera <Mitte>", "anzahl": 7},
        {"id": 1, "name": "Suhl", "anzahl": 2.5},
        {"id": 2, "name": "Köln & Bonn", "anzahl": 12},
    ], "leer": [], "offen": [{"name": "Suhl", "anzahl": 1}, {"name": "Jena", "anzahl": null}]})
}

/// The texts and figures of the chart that the drawing at `index` shows.
fn drawn(filled: &Filled, index: usize) -> (Vec<String>, Vec<String>) {
    let links = Relationships::of(&filled.package, "word/document.xml").unwrap();
    let id = &values(&filled.tree("word/document.xml"), "c:chart", "r:id")[index];
    let chart = filled.tree(&links.get(id).unwrap().target);
    let texts = |name: &str| -> Vec<String> {
        let holder = all_of(&chart, name)[0];
        all_of(holder, "c:v").iter().map(|text| text.plain_text()).collect()
    };
    (texts("c:cat"), texts("c:val"))
}

fn a_chart_and_its_table() -> Case {
    case(p("{{chart standorte \"name\" \"anzahl\"}}"), data())
        .any_findings()
        .text(&["", "Was | Anzahl", "Gera <Mitte> | 7", "Suhl | 2,5", "Köln & Bonn | 12", ""])
        .look(|filled| {
            let (names, figures) = drawn(filled, 0);
            assert_eq!(names, ["Gera <Mitte>", "Suhl", "Köln & Bonn"]);
            assert_eq!(figures, ["7", "2.5", "12"]);
            let document = filled.tree("word/document.xml");
            assert_eq!(
                values(&document, "wp:docPr", "descr"),
                ["Balkendiagramm mit 3 Balken; der längste steht für Köln & Bonn (12), der kürzeste für Suhl (2,5). Alle Zahlen stehen in der Tabelle darunter."]
            );
            assert_eq!(all_of(&document, "w:tblHeader").len(), 1);
        })
}

fn a_chart_with_words_above_its_columns() -> Case {
    case(p("{{chart standorte \"name\" \"anzahl\" \"Standort\" „Meldungen“}}"), data())
        .any_findings()
        .text(&["", "Standort | Meldungen", "Gera <Mitte> | 7", "Suhl | 2,5", "Köln & Bonn | 12", ""])
}

fn a_chart_finds_text_and_figures_itself() -> Case {
    case(p("{{chart offen}}") + &p("Ende"), json!({"offen": [{"name": "Suhl", "anzahl": 1}]}))
        .any_findings()
        .text(&["", "Was | Anzahl", "Suhl | 1", "", "Ende"])
        .look(|filled| {
            let alt = values(&filled.tree("word/document.xml"), "wp:docPr", "descr");
            assert_eq!(
                alt,
                ["Balkendiagramm mit einem Balken: Suhl (1). Alle Zahlen stehen in der Tabelle darunter."]
            );
        })
}

fn a_chart_in_each_pass() -> Case {
    let data = json!({"l": [{"m": [{"n": "a", "z": 1}]}, {"m": [{"n": "a", "z": 1}]}]});
    case(ps("{{#each l}}\n{{chart m}}\n{{/each}}"), data).any_findings().look(|filled| {
        assert_eq!(drawn(filled, 0), drawn(filled, 1));
        let charts = filled.package.names().filter(|name| name.starts_with("word/charts/"));
        assert_eq!(charts.count(), 2, "each has a part of its own, as Word wants");
    })
}

fn entries_without_figures_are_said() -> Case {
    case(p("{{chart offen \"name\" \"anzahl\"}}"), data())
        .any_findings()
        .text(&["", "Was | Anzahl", "Suhl | 1", ""])
        .look(|filled| {
            assert!(filled.diagnostics.iter().any(|diagnostic| diagnostic.id == "word-chart-figure"));
        })
}

fn names_that_are_mistyped_are_said() -> Case {
    case(p("{{chart standorte \"nahme\" \"anzahl\"}}"), data()).any_findings().look(|filled| {
        let said = filled.diagnostics.iter().find(|diagnostic| diagnostic.id == "word-chart-label").unwrap();
        let known = said.args.iter().find(|(name, _)| *name == "known").unwrap();
        assert_eq!(known.1, diagnostics::Arg::from("id, name, anzahl"));
    })
}

/// What is said about a filled template, in both languages.
fn said(filled: &Filled, id: &str) -> Vec<String> {
    let words = [Lang::De, Lang::En].map(|lang| austausch::words::load(lang, None).0);
    let about =
        |words| filled.diagnostics.iter().filter(|said| said.id == id).map(move |said| message(said, words));
    words.iter().flat_map(about).collect()
}

fn lists_of_figures_are_said_once() -> Case {
    case(ps("vor\n{{chart l \"n\" \"z\"}}\nnach"), json!({"l": [3, 4, 5]}))
        .any_findings()
        .text(&["vor", "nach"])
        .look(|filled| {
            assert_eq!(said(filled, "word-chart-entries"), [
                "Textkörper, Absatz 2: Die Einträge der Liste sind nur Werte, keine Gruppen mit Namen und Zahl. Daraus wird kein Diagramm ({{chart l \"n\" \"z\"}}).",
                "Body, paragraph 2: The entries of the list are just values, not groups with a name and a figure. No chart can be made of them ({{chart l \"n\" \"z\"}}).",
            ]);
            assert_eq!(filled.diagnostics.len(), 1);
        })
}

#[test]
fn what_is_said_of_a_chart_has_the_place_of_its_tag() {
    let body = p("{{#each l}}") + &table("a | {{chart m \"x\" \"z\"}}") + &p("{{/each}}");
    let data = json!({"l": [{"m": [{"n": "A", "z": "5"}, {"n": "B", "z": 1}]}]});
    let filled = filled(&word(body).bytes(), &data);
    assert_eq!(
        said(&filled, "word-chart-figure"),
        [
            "Textkörper, Absatz 3, Tabelle 1 Zeile 1 Spalte 2: Zu „“ gibt es keine Zahl. Im Diagramm und in seiner Tabelle fehlt der Eintrag ({{chart m \"x\" \"z\"}}).",
            "Body, paragraph 3, table 1 row 1 column 2: There is no figure for “”. The chart and its table lack that entry ({{chart m \"x\" \"z\"}}).",
        ]
    );
    assert_eq!(
        said(&filled, "word-chart-label"),
        [
            "Textkörper, Absatz 3, Tabelle 1 Zeile 1 Spalte 2: Im Diagramm steht an keinem Balken, wofür er steht: Die Einträge der Liste haben keinen Text „x“ ({{chart m \"x\" \"z\"}}).",
            "Body, paragraph 3, table 1 row 1 column 2: No bar of the chart says what it stands for: the entries of the list have no text “x” ({{chart m \"x\" \"z\"}}).",
        ]
    );
}

fn nothing_to_draw() -> Case {
    case(ps("vor\n{{chart leer}}\nnach"), data()).text(&["vor", "nach"])
}

fn data_may_be_called_chart() -> Case {
    case(p("{{chart}}"), json!({"chart": "A"})).text(&["A"])
}
