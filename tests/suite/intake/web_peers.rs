//! The web form gives back what it was given, in a real browser.

use super::inbox;
use super::word::{Dice, facts, told};
use austausch::incoming::{IncomingFile, Labels, detect_and_parse};
use austausch::render::WebForm;
use austausch::store::Assets;
use serde_json::json;

#[test]
fn a_report_that_is_given_back_in_the_web_form_comes_in_as_it_was() {
    let press = WebForm::new(&Assets::built_in()).unwrap();
    let mut project = inbox();
    let (mut reports, mut pages) = (Vec::new(), Vec::new());
    for seed in 100..130 {
        let mut dice = Dice(seed);
        let report = json!({
            "successes": dice.statements('e'),
            "obstacles": dice.statements('h'),
            "plans": dice.statements('p'),
            "needs": dice.statements('b'),
        });
        let mut facts = facts(report.clone());
        facts.last_plans.clear();
        let page = press.page(&facts, format!("{seed}.html")).unwrap();
        project = project.file(&page.path, &page.bytes);
        pages.push(project.path(&page.path));
        reports.push(report);
    }
    let data = project.path("pages.json");
    std::fs::write(&data, json!(pages).to_string()).unwrap();
    let answer = crate::form::browsed_page("unchanged", &pages[0], Some(&data));
    for (report, text) in reports.iter().zip(answer["reports"].as_array().unwrap()) {
        let bytes = text.as_str().unwrap().as_bytes().to_vec();
        let form =
            detect_and_parse(IncomingFile { name: "a.austausch.txt".to_owned(), bytes }, &Labels::default())
                .remove(0);
        let filing = form.filing.unwrap_or_else(|| panic!("{:?}\n{}", form.diagnostics, form.text));
        assert_eq!(told(&filing), *report);
    }
}
