//! Whatever is typed into a field arrives: texts put together by chance.

use super::{EXCHANGE, ID, TABLE, empty, meeting};
use crate::any_text::corpora::{Strings, cases, seed};
use austausch::model::{Event, Part, ThemeTable};
use yaml_reader::read;

/// Words with single blanks between them.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What XML can hold, and no line ends: those are another paragraph.
fn typeable(text: &str) -> String {
    let is_plain = |c: char| {
        !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{FFFE}' | '\u{FFFF}' | '\u{FEFF}')
    };
    words(&text.chars().map(|c| if is_plain(c) { c } else { ' ' }).collect::<String>())
}

#[test]
fn random_texts_arrive() {
    let project = meeting();
    let mut strings =
        Strings::new("meeting notes", &["letters", "marks", "words", "blocks", "code", "right-to-left"]);
    let mut next = || loop {
        let text = typeable(&strings.next());
        // What is nothing but a box or the field's own words is no text.
        if text.chars().any(char::is_alphanumeric) && !text.contains("Hier tippen") {
            return text;
        }
    };
    for case in 0..cases().div_ceil(50) {
        let [text, decision, what, who, result] = [next(), next(), next(), next(), next()];
        let form = empty(&project)
            .says("item_5_text", &text)
            .says("item_5_decisions_1_text", &decision)
            .says("item_5_tasks_1_what", &what)
            .says("item_5_tasks_1_who", &who)
            .says("table_1_text", &result);
        let project = meeting().file("a.docx", form.bytes());
        let said = project.run(["import", "a.docx"]).success().stdout();
        let about = format!("case {case}, AUSTAUSCH_SEED={}, {ID}\n{said}", seed());
        let event = read::<Event>(EXCHANGE, project.read(EXCHANGE).as_bytes()).value.unwrap();
        let item = &event.agenda[4];
        let texts: Vec<String> = item
            .parts
            .iter()
            .filter_map(|part| if let Part::Text(text) = part { Some(words(&text.value)) } else { None })
            .collect();
        assert!(texts.contains(&text), "{text:?} in {texts:?}: {about}");
        let decisions: Vec<String> = item
            .parts
            .iter()
            .filter_map(
                |part| if let Part::Decision(one) = part { Some(words(&one.text.value)) } else { None },
            )
            .collect();
        assert_eq!(decisions, [decision], "{about}");
        let task = item.follow_ups.last().unwrap();
        assert_eq!(
            (words(&task.what.value), words(&task.who.as_ref().unwrap().value)),
            (what, who),
            "{about}"
        );
        let table = read::<ThemeTable>(TABLE, project.read(TABLE).as_bytes()).value.unwrap();
        assert_eq!(words(&table.results.last().unwrap().text.value), result, "{about}");
    }
}
