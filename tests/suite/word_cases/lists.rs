//! Lists that the author numbered in Word: each pass of a loop counts from one again.

use super::*;
use serde_json::json;

fn groups() -> serde_json::Value {
    json!({"g": [{"n": "A", "l": ["a", "b"]}, {"n": "B", "l": ["c"]}, {"n": "C", "l": []}, {"n": "D", "l": ["d", "e", "f"]}]})
}

/// The numbering of each paragraph that has one, and how it begins: `(numId, level, text)`.
fn numbered(filled: &Filled) -> Vec<(String, String, String)> {
    let document = filled.tree("word/document.xml");
    all_of(&document, "w:p")
        .into_iter()
        .filter_map(|paragraph| {
            let list = paragraph.find("w:pPr")?.find("w:numPr")?;
            let value =
                |name: &str| list.find(name).and_then(|e| e.attribute("w:val")).unwrap_or("0").to_owned();
            Some((value("w:numId"), value("w:ilvl"), paragraph.plain_text()))
        })
        .collect()
}

/// The text of paragraphs, gathered by their list.
fn by_list(filled: &Filled) -> Vec<Vec<String>> {
    let mut lists: Vec<(String, Vec<String>)> = Vec::new();
    for (id, _, text) in numbered(filled) {
        match lists.iter_mut().find(|(known, _)| *known == id) {
            Some((_, texts)) => texts.push(text),
            None => lists.push((id, vec![text])),
        }
    }
    lists.into_iter().map(|(_, texts)| texts).collect()
}

/// The list begins at its first level with one, whatever other lists of the same kind counted before.
fn starts_anew(filled: &Filled, id: &str) -> bool {
    let numbering = filled.tree("word/numbering.xml");
    let list =
        all_of(&numbering, "w:num").into_iter().find(|num| num.attribute("w:numId") == Some(id)).unwrap();
    list.elements().any(|e| {
        e.name() == "w:lvlOverride"
            && e.attribute("w:ilvl") == Some("0")
            && e.find("w:startOverride").is_some()
    })
}

super::cases!(
    bullets_nested_in_bullets,
    one_numbered_list_of_a_loop_counts_on,
    a_list_in_a_loop_counts_from_one_in_each_pass,
    a_loop_of_items_makes_one_list,
    nested_levels_of_a_restarted_list_stay_nested,
    a_list_outside_loops_keeps_its_numbers,
    a_list_numbered_by_its_style_counts_from_one_in_each_pass,
    a_list_in_the_cells_of_a_row_loop_counts_from_one_in_each_row,
);

fn bullets_nested_in_bullets() -> Case {
    case(
        ps("{{#each g}}")
            + &item(1, 0, "{{n}}")
            + &ps("{{#each l}}")
            + &item(1, 1, "{{this}}")
            + &ps("{{/each}}\n{{/each}}\nEnde"),
        groups(),
    )
    .text(&["A", "a", "b", "B", "c", "C", "D", "d", "e", "f", "Ende"])
    .look(|filled| {
        let levels: Vec<String> = numbered(filled).into_iter().map(|(_, level, _)| level).collect();
        assert_eq!(levels.concat(), "0110100111");
    })
}

fn one_numbered_list_of_a_loop_counts_on() -> Case {
    case(
        ps("{{#each l}}") + &item(2, 0, "{{this}}") + &ps("{{/each}}\nNach der Liste"),
        json!({"l": ["a", "b", "c"]}),
    )
    .text(&["a", "b", "c", "Nach der Liste"])
    .look(|filled| assert_eq!(by_list(filled), [["a", "b", "c"]]))
}

fn a_list_in_a_loop_counts_from_one_in_each_pass() -> Case {
    case(
        ps("{{#each g}}\n{{n}}\n{{#each l}}") + &item(2, 0, "{{this}}") + &ps("{{/each}}\n{{/each}}"),
        groups(),
    )
    .look(|filled| {
        assert_eq!(by_list(filled), [vec!["a", "b"], vec!["c"], vec!["d", "e", "f"]]);
        let ids: Vec<String> = numbered(filled).into_iter().map(|(id, ..)| id).collect();
        assert!(ids.iter().filter(|id| *id != "2").all(|id| starts_anew(filled, id)), "{ids:?}");
    })
}

/// A loop that begins with an item makes the items of one list.
fn a_loop_of_items_makes_one_list() -> Case {
    case(
        ps("{{#each g}}") + &item(2, 0, "erstens {{n}}") + &item(2, 1, "zweitens {{n}}") + &ps("{{/each}}"),
        groups(),
    )
    .look(|filled| assert_eq!(by_list(filled).len(), 1))
}

fn nested_levels_of_a_restarted_list_stay_nested() -> Case {
    let body = ps("{{#each g}}\n{{n}}")
        + &item(2, 0, "eins {{n}}")
        + &ps("{{#each l}}")
        + &item(2, 1, "{{this}}")
        + &ps("{{/each}}")
        + &item(2, 0, "zwei {{n}}")
        + &ps("{{/each}}");
    case(body, groups()).look(|filled| {
        assert_eq!(
            by_list(filled),
            [
                vec!["eins A", "a", "b", "zwei A"],
                vec!["eins B", "c", "zwei B"],
                vec!["eins C", "zwei C"],
                vec!["eins D", "d", "e", "f", "zwei D"]
            ]
        );
        let levels: String = numbered(filled).into_iter().take(4).map(|(_, level, _)| level).collect();
        assert_eq!(levels, "0110");
    })
}

fn a_list_outside_loops_keeps_its_numbers() -> Case {
    case(item(2, 0, "{{a}}") + &p("zwischen") + &item(2, 0, "{{a}}"), json!({"a": "x"})).look(|filled| {
        assert_eq!(by_list(filled), [["x", "x"]]);
        assert!(filled.package.part("word/numbering.xml") == filled.template.part("word/numbering.xml"));
    })
}

fn a_list_numbered_by_its_style_counts_from_one_in_each_pass() -> Case {
    case(
        ps("{{#each g}}\n{{n}}\n{{#each l}}")
            + &styled("Listennummer", "{{this}}")
            + &ps("{{/each}}\n{{/each}}"),
        groups(),
    )
    .look(|filled| {
        let lists = by_list(filled);
        // The first pass may leave the number to the style.
        assert!(lists.ends_with(&[vec!["c".into()], vec!["d".into(), "e".into(), "f".into()]]), "{lists:?}");
    })
}

fn a_list_in_the_cells_of_a_row_loop_counts_from_one_in_each_row() -> Case {
    let cells = cell(&p("{{#each g}}{{n}}"))
        + &cell(&(ps("{{#each l}}") + &item(2, 0, "{{this}}") + &ps("{{/each}}")))
        + &cell(&p("{{/each}}"));
    case(grid(3, &row(&cells)), groups()).look(|filled| {
        assert_eq!(by_list(filled), [vec!["a", "b"], vec!["c"], vec!["d", "e", "f"]]);
    })
}
