//! `{{merge value}}`: cells that say the same in neighbouring rows become one.

use super::*;
use ooxml::Element;
use serde_json::{Value, json};

super::cases!(
    neighbours_that_say_the_same_become_one,
    a_value_between_others_stays_alone,
    rows_with_markers_of_their_own,
    an_outer_value_over_its_inner_rows,
    an_inner_value_ends_with_the_outer_one,
    rows_in_content_controls_of_a_loop,
    what_else_a_cell_says_is_not_lost,
    empty_cells_stay_apart,
    a_condition_between_rows_keeps_them_apart,
    wide_and_bordered_cells,
    data_may_be_called_merge,
);

/// What each cell of a row is: `┬` begins a merged cell, `│` goes on, `·` stands alone; after it its text.
fn cells(filled: &Filled) -> Vec<String> {
    let document = filled.tree("word/document.xml");
    let shown = |cell: &Element| {
        let merge = cell.find("w:tcPr").and_then(|own| own.find("w:vMerge"));
        let sign = match merge.map(|merge| merge.attribute("w:val")) {
            Some(Some("restart")) => '┬',
            Some(_) => '│',
            None => '·',
        };
        format!("{sign}{}", cell.plain_text())
    };
    all_of(&document, "w:tr")
        .into_iter()
        .map(|row| all_of(row, "w:tc").into_iter().map(shown).collect::<Vec<_>>().join(" "))
        .collect()
}

fn agenda() -> Value {
    json!({"agenda": [
        {"tag": "Mo", "zeit": "09:00", "was": "A"},
        {"tag": "Mo", "zeit": "09:00", "was": "B"},
        {"tag": "Mo", "zeit": "10:00", "was": "C"},
        {"tag": "Di", "zeit": "10:00", "was": "D"},
        {"tag": "Mi", "zeit": "10:00", "was": "E"},
        {"tag": "Mi", "zeit": "10:00", "was": "F"},
    ]})
}

fn places() -> Value {
    json!({"orte": [
        {"name": "Köln", "termine": [{"zeit": "9", "was": "A"}, {"zeit": "9", "was": "B"}]},
        {"name": "Bonn", "termine": [{"zeit": "9", "was": "C"}]},
        {"name": "Bonn", "termine": [{"zeit": "9", "was": "D"}, {"zeit": "10", "was": "E"}]},
    ]})
}

fn neighbours_that_say_the_same_become_one() -> Case {
    case(
        table("Tag | Zeit | Was\n{{#each agenda}}{{merge tag}} | {{merge zeit}} | {{was}}{{/each}}"),
        agenda(),
    )
    .text(&[
        "Tag | Zeit | Was",
        "Mo | 09:00 | A",
        " |  | B",
        " | 10:00 | C",
        "Di | 10:00 | D",
        "Mi | 10:00 | E",
        " |  | F",
    ])
    .look(|filled| {
        assert_eq!(
            cells(filled),
            [
                "·Tag ·Zeit ·Was",
                "┬Mo ┬09:00 ·A",
                "│ │ ·B",
                "│ ·10:00 ·C",
                "·Di ·10:00 ·D",
                "┬Mi ┬10:00 ·E",
                "│ │ ·F",
            ]
        );
    })
}

fn a_value_between_others_stays_alone() -> Case {
    let data = json!({"l": ["a", "b", "a", "a"]});
    case(table("Was | Nr\n{{#each l}}{{merge this}} | {{@index}}{{/each}}"), data)
        .look(|filled| assert_eq!(cells(filled)[1..], ["·a ·0", "·b ·1", "┬a ·2", "│ ·3"]))
}

fn rows_with_markers_of_their_own() -> Case {
    let rows = "Tag | Was\n{{#each agenda}} | \n{{merge tag}} | {{was}}\n{{/each}} | ";
    case(table(rows), agenda()).look(|filled| {
        assert_eq!(cells(filled)[1..], ["┬Mo ·A", "│ ·B", "│ ·C", "·Di ·D", "┬Mi ·E", "│ ·F"]);
    })
}

/// Two places of the same name say the same: they become one, too.
fn an_outer_value_over_its_inner_rows() -> Case {
    let rows = "Was | Ort\n{{#each orte}}{{#each termine}}{{was}} | {{merge ../name}}{{/each}}{{/each}}";
    case(table(rows), places()).look(|filled| {
        assert_eq!(cells(filled)[1..], ["·A ┬Köln", "·B │", "·C ┬Bonn", "·D │", "·E │"]);
    })
}

/// Nine o'clock in Cologne is not nine o'clock in Bonn.
fn an_inner_value_ends_with_the_outer_one() -> Case {
    let rows = |cells: &str| {
        table(&format!("a | b | c\n{{{{#each orte}}}}{{{{#each termine}}}}{cells}{{{{/each}}}}{{{{/each}}}}"))
    };
    let apart = rows("{{merge zeit}} | {{../name}} | {{was}}");
    case(rows("{{merge zeit}} | {{merge ../name}} | {{was}}") + &p("–") + &apart, places()).look(|filled| {
        let found = cells(filled);
        assert_eq!(found[1..6], ["┬9 ┬Köln ·A", "│ │ ·B", "┬9 ┬Bonn ·C", "│ │ ·D", "·10 │ ·E"]);
        assert_eq!(found[7..], ["┬9 ·Köln ·A", "│ ·Köln ·B", "·9 ·Bonn ·C", "·9 ·Bonn ·D", "·10 ·Bonn ·E"]);
    })
}

fn rows_in_content_controls_of_a_loop() -> Case {
    let line = row(&(cell(&p("{{#each agenda}}{{merge tag}}")) + &cell(&p("{{was}}{{/each}}"))));
    let marked = row(&(cell(&p("{{#each agenda}}")) + &cell(&p(""))))
        + &sdt("", &row(&(cell(&p("{{merge tag}}")) + &cell(&p("{{was}}")))))
        + &row(&(cell(&p("{{/each}}")) + &cell(&p(""))));
    let head = header_row(&(cell(&p("Tag")) + &cell(&p("Was"))));
    case(grid(2, &(head.clone() + &sdt("", &line))) + &p("") + &grid(2, &(head + &marked)), agenda()).look(
        |filled| {
            let found = cells(filled);
            assert_eq!(found[1..7], ["┬Mo ·A", "│ ·B", "│ ·C", "·Di ·D", "┬Mi ·E", "│ ·F"]);
            assert_eq!(found[1..7], found[8..]);
        },
    )
}

fn what_else_a_cell_says_is_not_lost() -> Case {
    case(table("Tag | Zeit\n{{#each agenda}}{{merge tag}} ({{was}}) | {{zeit}}{{/each}}"), agenda())
        .look(|filled| assert_eq!(cells(filled)[1..3], ["·Mo (A) ·09:00", "·Mo (B) ·09:00"]))
}

fn empty_cells_stay_apart() -> Case {
    let data = json!({"l": [{"a": null, "b": 1}, {"a": "", "b": 1}, {"a": 2, "b": 1}, {"a": 2, "b": 1}]});
    case(table("a | b\n{{#each l}}{{merge a}} | {{b}}{{/each}}"), data)
        .look(|filled| assert_eq!(cells(filled)[1..], ["· ·1", "· ·1", "┬2 ·1", "│ ·1"]))
}

fn a_condition_between_rows_keeps_them_apart() -> Case {
    let rows = "a | b\n{{#each l}} | \n{{#if b}} | \n{{merge a}} | ja\n{{else}} | \nnein | nein\n{{/if}} | \n{{/each}} | ";
    let data =
        json!({"l": [{"a": 1, "b": true}, {"a": 1, "b": false}, {"a": 1, "b": true}, {"a": 1, "b": true}]});
    case(table(rows), data)
        .look(|filled| assert_eq!(cells(filled)[1..], ["·1 ·ja", "·nein ·nein", "┬1 ·ja", "│ ·ja"]))
}

/// The schema wants the merge between the span and the borders; the paragraph keeps its look.
fn wide_and_bordered_cells() -> Case {
    let wide = special_cell(
        r#"<w:gridSpan w:val="2"/><w:tcBorders><w:bottom w:val="single" w:sz="4"/></w:tcBorders><w:vAlign w:val="center"/>"#,
        &styled("berschrift2", "{{#each l}}{{merge this}}"),
    );
    let head = header_row(&(cell(&p("a")) + &cell(&p("b")) + &cell(&p("c"))));
    case(grid(3, &(head + &row(&(wide + &cell(&p("{{@index}}{{/each}}")))))), json!({"l": ["x", "x"]})).look(
        |filled| {
            let document = filled.tree("word/document.xml");
            let names: Vec<&str> = all_of(&document, "w:tcPr")[5].elements().map(Element::name).collect();
            assert_eq!(names, ["w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:vAlign"]);
            assert_eq!(values(&document, "w:pStyle", "w:val"), ["berschrift2", "berschrift2"]);
        },
    )
}

fn data_may_be_called_merge() -> Case {
    case(p("{{merge}} {{this.merge}}"), json!({"merge": "A & B"})).text(&["A & B A & B"])
}
