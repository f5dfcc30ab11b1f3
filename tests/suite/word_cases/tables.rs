//! Blocks in tables: rows, cells, cells' own paragraphs, nested and merged tables.

use super::*;
use serde_json::json;

fn agenda() -> serde_json::Value {
    json!({"agenda": [{"zeit": "09:00", "titel": "Begrüßung"}, {"zeit": "10:30", "titel": "Impuls & Gespräch"}], "kopf": "Übersicht"})
}

fn places() -> serde_json::Value {
    json!({"orte": [{"name": "Köln", "hinweise": ["Aufzug", "Parkplatz"]}, {"name": "Görlitz", "hinweise": []}]})
}

super::cases!(
    rows_between_marker_rows,
    rows_with_markers_in_their_cells,
    marker_rows_of_one_merged_cell,
    rows_over_nothing,
    a_table_that_lost_all_rows_is_gone,
    rows_with_else,
    a_row_under_a_condition,
    a_condition_on_each_row_of_a_loop,
    groups_of_rows,
    cells_of_one_row,
    columns_in_several_rows_and_a_grid_that_fits,
    columns_in_a_row_of_a_loop,
    added_columns_share_the_width_of_the_table,
    the_row_above_a_loop_is_repeated_on_each_page,
    rows_that_a_template_repeats_stay_as_they_are,
    a_heading_over_looped_columns_grows_with_them,
    a_heading_over_columns_that_all_go_keeps_one,
    a_cell_over_two_columns_in_a_loop,
    a_cell_under_a_condition,
    paragraphs_in_one_cell,
    several_blocks_in_one_cell,
    a_cell_that_lost_its_paragraphs_keeps_one,
    a_table_within_a_cell,
    a_loop_of_rows_round_a_table_within_a_cell,
    merged_cells_down_a_loop,
    a_merge_that_begins_in_a_loop_and_goes_on_behind_it,
    words_beside_a_tag_mean_the_row,
    a_merge_per_pass,
    a_header_row_stays_one,
    with_round_rows,
    a_split_marker_in_a_cell,
    rows_in_a_content_control,
    the_place_of_a_row_in_its_loop,
    a_thousand_rows,
    looped_columns_in_content_controls_share_the_width,
    more_columns_than_word_takes_are_said,
);

fn rows_between_marker_rows() -> Case {
    case(
        table("Zeit | Titel\n{{#each agenda}} | \n{{zeit}} | {{titel}}\n{{/each}} | ") + &p("Ende"),
        agenda(),
    )
    .text(&["Zeit | Titel", "09:00 | Begrüßung", "10:30 | Impuls & Gespräch", "Ende"])
}

fn rows_with_markers_in_their_cells() -> Case {
    case(table("Zeit | Titel\n{{#each agenda}}{{zeit}} | {{titel}}{{/each}}") + &p("Ende"), agenda()).text(&[
        "Zeit | Titel",
        "09:00 | Begrüßung",
        "10:30 | Impuls & Gespräch",
        "Ende",
    ])
}

fn marker_rows_of_one_merged_cell() -> Case {
    let wide = |text: &str| row(&special_cell(r#"<w:gridSpan w:val="2"/>"#, &p(text)));
    let rows = wide("{{#each agenda}}")
        + &row(&(cell(&p("{{zeit}}")) + &cell(&p("{{titel}}"))))
        + &wide("{{/each}}");
    case(grid(2, &rows), agenda()).text(&["09:00 | Begrüßung", "10:30 | Impuls & Gespräch"])
}

fn rows_over_nothing() -> Case {
    case(table("Zeit | Titel\n{{#each l}}{{zeit}} | {{titel}}{{/each}}") + &p("Ende"), json!({"l": []}))
        .text(&["Zeit | Titel", "Ende"])
}

fn a_table_that_lost_all_rows_is_gone() -> Case {
    case(p("vor") + &table("{{#each l}}{{this}} | x{{/each}}") + &p("Ende"), json!({"l": []}))
        .text(&["vor", "Ende"])
}

fn rows_with_else() -> Case {
    case(
        table("Zeit | Titel\n{{#each l}} | \n{{zeit}} | {{titel}}\n{{else}} | \nkeine | –\n{{/each}} | "),
        json!({"l": []}),
    )
    .text(&["Zeit | Titel", "keine | –"])
}

fn a_row_under_a_condition() -> Case {
    case(
        table("Posten | Wert\n{{#if rabatt}} | \nRabatt | 5\n{{/if}} | \nSumme | {{summe}}"),
        json!({"rabatt": false, "summe": "10"}),
    )
    .text(&["Posten | Wert", "Summe | 10"])
}

fn a_condition_on_each_row_of_a_loop() -> Case {
    case(table("{{#each l}} | \n{{#if ja}} | \n{{n}} | ja\n{{/if}} | \n{{#unless ja}}{{n}} | nein{{/unless}}\n{{/each}} | "), json!({"l": [{"n": "A", "ja": true}, {"n": "B", "ja": false}]}))
        .text(&["A | ja", "B | nein"])
}

fn groups_of_rows() -> Case {
    case(table("Ort | Hinweis\n{{#each orte}} | \n{{name}} | Gruppe\n{{#each hinweise}} | \n | {{this}}\n{{/each}} | \n{{/each}} | "), places())
        .text(&["Ort | Hinweis", "Köln | Gruppe", " | Aufzug", " | Parkplatz", "Görlitz | Gruppe"])
}

fn cells_of_one_row() -> Case {
    case(
        table("Tag | {{#each tage}} | {{this}} | {{/each}}") + &p("Ende"),
        json!({"tage": ["Mo", "Di", "Mi"]}),
    )
    .text(&["Tag | Mo | Di | Mi", "Ende"])
}

fn columns_in_several_rows_and_a_grid_that_fits() -> Case {
    case(
        table("Tag | {{#each t}} | {{n}} | {{/each}}\nWert | {{#each t}} | {{w}} | {{/each}}"),
        json!({"t": [{"n": "Mo", "w": 1}, {"n": "Di", "w": 2}, {"n": "Mi", "w": 3}, {"n": "Do", "w": 4}, {"n": "Fr", "w": 5}]}),
    )
    .text(&["Tag | Mo | Di | Mi | Do | Fr", "Wert | 1 | 2 | 3 | 4 | 5"])
    .look(|filled| assert_eq!(all_of(&filled.tree("word/document.xml"), "w:gridCol").len(), 6))
}

fn columns_in_a_row_of_a_loop() -> Case {
    case(
        table("{{#each z}} | | | \n{{n}} | {{#each w}} | {{this}} | {{/each}}\n{{/each}} | | | "),
        json!({"z": [{"n": "A", "w": [1, 2]}, {"n": "B", "w": [3, 4]}]}),
    )
    .text(&["A | 1 | 2", "B | 3 | 4"])
}

/// The widths of the columns, and for each row those of its cells with what each takes.
fn widths(filled: &Filled) -> (Vec<String>, Vec<String>) {
    let document = filled.tree("word/document.xml");
    let rows = all_of(&document, "w:tr").into_iter().map(|row| {
        let cells = all_of(row, "w:tcPr").into_iter().map(|own| {
            let width = own.find("w:tcW").unwrap().attribute("w:w").unwrap();
            match own.find("w:gridSpan") {
                Some(span) => format!("{width}/{}", span.attribute("w:val").unwrap()),
                None => width.to_owned(),
            }
        });
        cells.collect::<Vec<_>>().join(" ")
    });
    (values(&document, "w:gridCol", "w:w"), rows.collect())
}

/// The template's three columns are 6804 wide: the marks of the loop stand in columns of their own.
fn added_columns_share_the_width_of_the_table() -> Case {
    case(
        table("Tag | {{#each t}} | {{this}} | {{/each}}\nWert | {{#each t}} | {{this}} | {{/each}}"),
        json!({"t": [1, 2, 3, 4, 5, 6]}),
    )
    .text(&["Tag | 1 | 2 | 3 | 4 | 5 | 6", "Wert | 1 | 2 | 3 | 4 | 5 | 6"])
    .look(|filled| {
        let (columns, rows) = widths(filled);
        let total: u32 = columns.iter().map(|width| width.parse::<u32>().unwrap()).sum();
        assert_eq!((columns.len(), total), (7, 4 * 2268));
        assert_eq!(rows, [columns.join(" "), columns.join(" ")]);
    })
}

fn the_row_above_a_loop_is_repeated_on_each_page() -> Case {
    case(table("Was | Wer\n{{#each l}}{{this}} | x{{/each}}\nSumme | 2"), json!({"l": [1, 2]}))
        .text(&["Was | Wer", "1 | x", "2 | x", "Summe | 2"])
        .look(|filled| {
            let document = filled.tree("word/document.xml");
            let heads: Vec<bool> =
                all_of(&document, "w:tr").iter().map(|row| !all_of(row, "w:tblHeader").is_empty()).collect();
            assert_eq!(heads, [true, false, false, false]);
        })
}

fn rows_that_a_template_repeats_stay_as_they_are() -> Case {
    let cells = |text: &str| cell(&p(text)) + &cell(&p("x"));
    let rows = row(&cells("Titel"))
        + &header_row(&cells("Was"))
        + &row(&(cell(&p("{{#each l}}{{this}}")) + &cell(&p("{{/each}}"))));
    case(grid(2, &rows), json!({"l": [1]})).look(|filled| {
        let document = filled.tree("word/document.xml");
        let heads =
            all_of(&document, "w:tr").into_iter().filter(|row| !all_of(row, "w:tblHeader").is_empty());
        assert_eq!(heads.map(ooxml::Element::plain_text).collect::<Vec<_>>(), ["Wasx"]);
    })
}

fn a_heading_over_looped_columns_grows_with_them() -> Case {
    let heading = row(&(cell(&p("")) + &special_cell(r#"<w:gridSpan w:val="2"/>"#, &p("Orte"))));
    let looped = row(&(cell(&p("Tag")) + &cell(&p("{{#each l}}{{this}}{{/each}}")) + &cell(&p("Summe"))));
    let wide = row(&(cell(&p("")) + &special_cell(r#"<w:gridSpan w:val="3"/>"#, &p("Orte"))));
    let marked = row(&["x", "{{#each l}}", "{{this}}", "{{/each}}"].map(|text| cell(&p(text))).concat());
    case(
        grid(4, &(wide + &marked)) + &p("und") + &grid(3, &(heading + &looped)),
        json!({"l": ["a", "b", "c"]}),
    )
    .text(&[" | Orte", "x | a | b | c", "und", " | Orte", "Tag | abc | Summe"])
    .look(|filled| {
        let (columns, rows) = widths(filled);
        let sum = |columns: &[String]| columns.iter().map(|width| width.parse::<u32>().unwrap()).sum::<u32>();
        let (first, second) = columns.split_at(4);
        assert_eq!(
            (sum(first), second),
            (4 * 2268, ["2268".to_owned(), "2268".into(), "2268".into()].as_slice())
        );
        assert_eq!(rows[0], format!("{} {}/3", first[0], sum(&first[1..])));
        assert_eq!(rows[1], first.join(" "));
        assert_eq!(rows[2..], ["2268 2268/2", "2268 2268 2268"], "a loop within a cell adds no column");
    })
}

fn a_heading_over_columns_that_all_go_keeps_one() -> Case {
    let wide = row(&(cell(&p("Tag")) + &special_cell(r#"<w:gridSpan w:val="3"/>"#, &p("Orte"))));
    let looped = row(&["Mo", "{{#each l}}", "{{this}}", "{{/each}}"].map(|text| cell(&p(text))).concat());
    case(grid(4, &(wide + &looped)), json!({"l": []})).text(&["Tag | Orte", "Mo"]).look(|filled| {
        let (columns, rows) = widths(filled);
        assert_eq!(columns.len(), 2);
        assert_eq!(rows[0], columns.join(" "));
    })
}

fn a_cell_over_two_columns_in_a_loop() -> Case {
    let two = r#"<w:gridSpan w:val="2"/>"#;
    let rows = row(&(cell(&p("Tag"))
        + &cell(&p("{{#each l}}"))
        + &special_cell(two, &p("{{this}}"))
        + &cell(&p("{{/each}}"))))
        + &row(&(cell(&p("Art"))
            + &cell(&p("{{#each l}}"))
            + &cell(&p("Soll"))
            + &cell(&p("Ist"))
            + &cell(&p("{{/each}}"))));
    case(grid(5, &rows), json!({"l": ["a", "b"]}))
        .text(&["Tag | a | b", "Art | Soll | Ist | Soll | Ist"])
        .look(|filled| {
            let (columns, rows) = widths(filled);
            assert_eq!(columns.len(), 5);
            let spans: Vec<&str> = rows[0].split(['/', ' ']).skip(2).step_by(2).collect();
            assert_eq!((spans, &rows[1]), (vec!["2", "2"], &columns.join(" ")));
        })
}

fn a_cell_under_a_condition() -> Case {
    case(table("A | {{#if x}} | B | {{/if}} | C"), json!({"x": true})).text(&["A | B | C"])
}

fn paragraphs_in_one_cell() -> Case {
    let rows = row(&(cell(&p("Orte")) + &cell(&ps("{{#each orte}}\n{{name}}\n{{/each}}"))));
    case(grid(2, &rows), places()).text(&["Orte | Köln / Görlitz"])
}

fn several_blocks_in_one_cell() -> Case {
    let content =
        ps("{{#if ja}}\nja\n{{/if}}\n{{#each l}}\n- {{this}}\n{{/each}}\n{{#unless ja}}\nnein\n{{/unless}}");
    case(
        grid(2, &row(&(cell(&content) + &cell(&p("{{#if ja}}x{{/if}}{{#each l}}{{this}}{{/each}}"))))),
        json!({"ja": true, "l": ["a", "b"]}),
    )
    .text(&["ja / - a / - b | xab"])
}

fn a_cell_that_lost_its_paragraphs_keeps_one() -> Case {
    case(grid(2, &row(&(cell(&ps("{{#each l}}\n{{this}}\n{{/each}}")) + &cell(&p("b"))))), json!({"l": []}))
        .text(&[" | b"])
}

fn a_table_within_a_cell() -> Case {
    let inner = p("Innen:") + &table("{{#each agenda}}{{zeit}} | {{titel}}{{/each}}") + &p("");
    case(grid(2, &row(&(cell(&p("{{kopf}}")) + &cell(&inner)))), agenda())
        .text(&["Übersicht | Innen: / 09:00 | Begrüßung / 10:30 | Impuls & Gespräch / "])
}

fn a_loop_of_rows_round_a_table_within_a_cell() -> Case {
    let inner = table("{{#each hinweise}}{{this}}{{/each}}") + &p("");
    let rows = row(&(cell(&p("{{#each orte}}{{name}}")) + &cell(&(inner + &p("{{/each}}")))));
    case(
        grid(2, &rows),
        json!({"orte": [{"name": "Köln", "hinweise": ["A", "B"]}, {"name": "Jülich", "hinweise": ["C"]}]}),
    )
    .look(|filled| {
        let document = filled.tree("word/document.xml");
        assert_eq!(all_of(&document, "w:tbl").len(), 3);
        assert!(filled.text()["document"][0].starts_with("Köln | AB"), "{:?}", filled.text());
    })
}

fn merged_cells_down_a_loop() -> Case {
    let merge = |kind: &str, text: &str| special_cell(&format!(r#"<w:vMerge{kind}/>"#), &p(text));
    let marker = |tag: &str| row(&(cell(&p(tag)) + &cell(&p("")) + &cell(&p(""))));
    let rows = row(&(merge(r#" w:val="restart""#, "Gruppe") + &cell(&p("Name")) + &cell(&p("Wert"))))
        + &marker("{{#each g}}")
        + &row(&(merge("", "") + &cell(&p("{{n}}")) + &cell(&p("{{w}}"))))
        + &marker("{{/each}}")
        + &row(&(special_cell(r#"<w:gridSpan w:val="2"/>"#, &p("Summe")) + &cell(&p("3"))));
    case(grid(3, &rows), json!({"g": [{"n": "A", "w": "1"}, {"n": "B", "w": "2"}]})).text(&[
        "Gruppe | Name | Wert",
        " | A | 1",
        " | B | 2",
        "Summe | 3",
    ])
}

/// What the merged cell says stands once, in the first row that remains.
fn a_merge_that_begins_in_a_loop_and_goes_on_behind_it() -> Case {
    let merge = |kind: &str, text: &str| special_cell(&format!(r#"<w:vMerge{kind}/>"#), &p(text));
    let looped = |list: &str| {
        let begun =
            merge(r#" w:val="restart""#, list) + &cell(&p(&format!("{{{{#each {list}}}}}{{{{this}}}}")));
        grid(
            3,
            &(row(&(begun + &cell(&p("x{{/each}}"))))
                + &row(&(merge("", "") + &cell(&p("Summe")) + &cell(&p("8"))))),
        )
    };
    case(looped("orte") + &p("und") + &looped("leer"), json!({"orte": ["Gera", "Suhl"], "leer": []}))
        .text(&["orte | Gera | x", " | Suhl | x", " | Summe | 8", "und", "leer | Summe | 8"])
        .look(|filled| {
            let document = filled.tree("word/document.xml");
            let merges = all_of(&document, "w:vMerge");
            let begun: Vec<bool> =
                merges.iter().map(|merge| merge.attribute("w:val") == Some("restart")).collect();
            assert_eq!(begun, [true, false, false, true]);
        })
}

fn words_beside_a_tag_mean_the_row() -> Case {
    case(
        table("a | {{#each l}} | {{this}}{{/each}}\ns | t | u\nb | {{#if nein}} | x{{/if}}"),
        json!({"l": ["x", "y"], "nein": false}),
    )
    .text(&["a |  | x", "a |  | y", "s | t | u"])
}

/// Each pass opens a merge of its own; the passes do not grow together.
fn a_merge_per_pass() -> Case {
    let merge = |kind: &str, text: &str| special_cell(&format!(r#"<w:vMerge{kind}/>"#), &p(text));
    let marker = |tag: &str| row(&(cell(&p(tag)) + &cell(&p(""))));
    let rows = marker("{{#each orte}}")
        + &row(&(merge(r#" w:val="restart""#, "{{name}}") + &cell(&p("Hinweise"))))
        + &marker("{{#each hinweise}}")
        + &row(&(merge("", "") + &cell(&p("{{this}}"))))
        + &marker("{{/each}}")
        + &marker("{{/each}}");
    case(grid(2, &rows), places())
        .text(&["Köln | Hinweise", " | Aufzug", " | Parkplatz", "Görlitz | Hinweise"])
        .look(|filled| {
            let document = filled.tree("word/document.xml");
            let kinds: Vec<bool> = all_of(&document, "w:vMerge")
                .iter()
                .map(|m| m.attribute("w:val") == Some("restart"))
                .collect();
            assert_eq!(kinds, [true, false, false, true]);
        })
}

fn a_header_row_stays_one() -> Case {
    let rows = header_row(&(cell(&p("Zeit")) + &cell(&p("Titel {{kopf}}"))))
        + &row(&(cell(&p("{{#each agenda}}{{zeit}}")) + &cell(&p("{{titel}}{{/each}}"))));
    case(grid(2, &rows), agenda())
        .text(&["Zeit | Titel Übersicht", "09:00 | Begrüßung", "10:30 | Impuls & Gespräch"])
        .look(|filled| {
            assert_eq!(all_of(&filled.tree("word/document.xml"), "w:tblHeader").len(), 1);
        })
}

fn with_round_rows() -> Case {
    case(
        table("{{#with o}} | \n{{a}} | {{b}}\n{{/with}} | \n{{#with n}} | \n{{a}} | x\n{{/with}} | "),
        json!({"o": {"a": 1, "b": 2}, "n": null}),
    )
    .text(&["1 | 2"])
}

fn a_split_marker_in_a_cell() -> Case {
    let rows = row(&(cell(&split("{{#ea|ch age|nda}}{{ze|it}}")) + &cell(&split("{{titel}|}{{/e|ach}}"))));
    case(grid(2, &rows), agenda()).text(&["09:00 | Begrüßung", "10:30 | Impuls & Gespräch"])
}

fn rows_in_a_content_control() -> Case {
    let control = sdt(
        r#"<w:id w:val="8"/>"#,
        &row(&(cell(&p("{{#each agenda}}{{zeit}}")) + &cell(&p("{{titel}}{{/each}}")))),
    );
    case(grid(2, &(row(&(cell(&p("Zeit")) + &cell(&p("Titel")))) + &control)), agenda()).text(&[
        "Zeit | Titel",
        "09:00 | Begrüßung",
        "10:30 | Impuls & Gespräch",
    ])
}

fn the_place_of_a_row_in_its_loop() -> Case {
    case(table("{{#each agenda}}{{@index}} | {{titel}}{{#if @last}}.{{/if}}{{/each}}"), agenda())
        .text(&["0 | Begrüßung", "1 | Impuls & Gespräch."])
}

fn a_thousand_rows() -> Case {
    let rows: Vec<_> = (0..1000).map(|n| json!({"n": n, "t": format!("Zeile {n}")})).collect();
    case(table("{{#each l}}{{n}} | {{t}}{{/each}}"), json!({"l": rows})).look(|filled| {
        let lines = &filled.text()["document"];
        assert_eq!((lines.len(), lines[999].as_str()), (1000, "999 | Zeile 999"));
    })
}

fn looped_columns_in_content_controls_share_the_width() -> Case {
    let cells = cell(&p("{{#each l}}")) + &cell(&p("{{this}}")) + &cell(&p("{{/each}}"));
    let rows = sdt("", &row(&cells));
    case(grid(3, &rows) + &p("Ende"), json!({"l": ["eins", "zwei", "drei", "vier"]}))
        .text(&["eins | zwei | drei | vier", "Ende"])
        .look(|filled| {
            let document = filled.tree("word/document.xml");
            let columns = values(&document, "w:gridCol", "w:w");
            assert_eq!(columns.len(), 4, "{columns:?}");
            assert_eq!(columns, values(&document, "w:tcW", "w:w"), "cells are as wide as their columns");
        })
}

/// Word's limit is 63.
fn more_columns_than_word_takes_are_said() -> Case {
    let cells = cell(&p("{{#each l}}")) + &cell(&p("{{this}}")) + &cell(&p("{{/each}}"));
    let many: Vec<usize> = (0..64).collect();
    case(grid(3, &row(&cells)) + &p("Ende"), json!({"l": many})).any_findings().look(|filled| {
        let said: Vec<String> = filled
            .diagnostics
            .iter()
            .map(|diagnostic| {
                format!("{} {:?}", diagnostic.id, diagnostic.args.first().map(|(_, arg)| arg.clone()))
            })
            .collect();
        assert_eq!(said, ["word-table-columns Some(Number(64))"]);
    })
}
