//! Suggestions on a small invented set: a floor below which no change may bring them. `benches/run suggestions` measures larger ones.

use xtask::suggestions::{measure, read};

#[test]
fn most_statements_find_their_theme_among_three() {
    let set = read(include_str!("../fixtures/suggestions.jsonl")).unwrap();
    let figures = measure(&set);
    assert_eq!((figures.statements, figures.asked), (25, 21));
    assert!(figures.first >= 0.6, "{figures}");
    assert!(figures.among_three >= 0.8, "{figures}");
    assert!(figures.theme_among_three >= 0.9, "{figures}");
    assert!(figures.decisions <= 1.2, "{figures}");
}

#[test]
fn a_line_without_a_label_is_told() {
    let error = read("{\"kind\": \"plan\", \"text\": \"Ein Fest\"}\n").unwrap_err();
    assert_eq!(error.to_string(), "no \"theme\" in {\"kind\": \"plan\", \"text\": \"Ein Fest\"}");
}
