//! Suggestions on a small invented set: a floor below which no change may bring them. `benches/run suggestions` measures larger ones.

use xtask::figures::{Bound, Report, timed};
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

#[test]
fn a_figure_stands_beside_its_bound_and_one_that_misses_it_is_said() {
    let mut report = Report::default();
    report.say("shares", 0.54, Bound::AtLeast(0.53));
    report.say("no bound at all", 7.0, Bound::None);
    assert!(report.is_kept);
    report.say("seconds", 2.5, Bound::AtMost(2.0));
    assert!(!report.is_kept);
    let told = "- shares: 0.540 (at least 0.53)\n- no bound at all: 7.000 (no bound)\n- seconds: 2.500 (at most 2: MISSED)\n";
    assert_eq!(report.to_string(), told);
    let mut report = Report::default();
    report.miss("milliseconds", "there is no browser");
    assert!(!report.is_kept, "what could not be measured keeps no bound");
}

#[test]
fn time_is_not_longer_than_by_the_clock() {
    let begin = std::time::Instant::now();
    let (sum, time) = timed(|| (0..100_000_u64).sum::<u64>());
    assert_eq!(sum, 4_999_950_000);
    assert!(time <= begin.elapsed());
}
