//! The shipped phrases, with none, one and many of what they count.

use super::Phrases;
use crate::model::Typography;
use crate::store::BUILT_IN;
use german_text::Lang;
use handlebars::Context;
use serde_json::{Value, json};
use text_template::with_marks;

fn said(lang: Lang, name: &str, facts: Value) -> String {
    let ending = format!(".{}.hbs", lang.tag());
    let sources = BUILT_IN.iter().filter_map(|(path, bytes)| {
        let name = path.strip_prefix("templates/phrases/")?.strip_suffix(&ending)?;
        Some((name.to_owned(), std::str::from_utf8(bytes).ok()?.to_owned()))
    });
    with_marks(&Phrases::new(lang, Typography::German, sources).say(name, &Context::from(facts)).unwrap())
}

#[test]
fn every_shipped_phrase_can_be_read() {
    for lang in Lang::ALL {
        let ending = format!(".{}.hbs", lang.tag());
        let sources = BUILT_IN
            .iter()
            .filter(|(path, _)| path.ends_with(&ending))
            .map(|(path, bytes)| ((*path).to_owned(), String::from_utf8(bytes.to_vec()).unwrap()));
        let sources: Vec<(String, String)> = sources.collect();
        assert!(sources.len() > 50);
        let phrases = Phrases::new(lang, Typography::German, sources.clone());
        for (path, _) in &sources {
            assert_eq!(phrases.read(path), Ok(()), "{path}");
        }
    }
}

fn de(name: &str, facts: Value) -> String {
    said(Lang::De, name, facts)
}

#[test]
fn votes_are_counted_in_right_words() {
    let tally = |for_: u32, against: u32, abstained: u32| {
        let unanimous = against + abstained == 0 && for_ > 0;
        json!({"tally": {"in_favour": for_, "against": against, "abstained": abstained, "unanimous": unanimous}})
    };
    assert_eq!(de("tally", tally(12, 1, 1)), "(12 Ja, 1 Nein, 1 Enthaltung)");
    assert_eq!(de("tally", tally(0, 3, 2)), "(0 Ja, 3 Nein, 2 Enthaltungen)");
    assert_eq!(de("tally", tally(1, 0, 0)), "(einstimmig, 1 Stimme)");
    assert_eq!(de("tally", tally(14, 0, 0)), "(einstimmig, 14 Stimmen)");
    assert_eq!(said(Lang::En, "tally", tally(2, 1, 0)), "(2 for, 1 against, 0 abstentions)");
}

#[test]
fn apologies_are_printed_when_nobody_sent_any_and_only_when_it_was_asked() {
    let asked = |known: bool, names: &[&str]| json!({"event": {"attendance": {"excused": names, "excused_known": known}}});
    assert_eq!(de("apologies", asked(true, &[])), "Entschuldigt: niemand");
    assert_eq!(de("apologies", asked(true, &["A", "B"])), "Entschuldigt: A und B");
    assert_eq!(de("apologies", asked(false, &[])), "");
    assert_eq!(said(Lang::En, "apologies", asked(true, &[])), "Apologies: none");
}

#[test]
fn people_are_counted() {
    let count = |present: usize, online: u32| json!({"event": {"attendance": {"people": [0], "present": vec![0; present], "online": online}}});
    // Where only those are listed who do not come, nobody knows that nobody came.
    assert_eq!(de("attendance-count", count(0, 0)), "");
    assert_eq!(de("attendance-count", count(1, 0)), "Eine Person nahm teil.");
    assert_eq!(de("attendance-count", count(1, 1)), "Eine Person nahm teil, und zwar online.");
    assert_eq!(de("attendance-count", count(2, 2)), "Zwei Personen nahmen teil, alle online.");
    assert_eq!(de("attendance-count", count(20, 1)), "20 Personen nahmen teil, davon eine online.");
    assert_eq!(de("attendance-count", count(20, 3)), "20 Personen nahmen teil, davon drei online.");
}

#[test]
fn days_tell_their_times() {
    let day = |start: Value, end: Value, past_midnight: bool| {
        json!({"brief": false, "day": {"date": "2027-05-11", "start": start, "end": end,
            "past_midnight": past_midnight, "title": "Vorabend", "optional": true}})
    };
    assert_eq!(
        de("fact-day", day(json!("18:00"), json!("00:30"), true)),
        "Dienstag, 11. Mai 2027, 18.00 bis 0.30 Uhr (Ende am Folgetag): Vorabend (freiwillig)"
    );
    assert_eq!(
        de("fact-day", day(json!("18:00"), json!(null), false)),
        "Dienstag, 11. Mai 2027, ab 18 Uhr: Vorabend (freiwillig)"
    );
    assert_eq!(
        de("fact-day", day(json!(null), json!(null), false)),
        "Dienstag, 11. Mai 2027: Vorabend (freiwillig)"
    );
}

#[test]
fn series_rounds_and_corrections_follow_their_numbers() {
    let series = |of: Value, date: Value| json!({"series": {"title": "Gespräche", "ordinal": 2, "of": of, "date": date}});
    assert_eq!(
        de("site-series", series(json!(4), json!("2027-03"))),
        "In der Reihe „Gespräche“ fand im März 2027 die zweite von vier Veranstaltungen statt."
    );
    assert_eq!(
        de("site-series", series(json!(null), json!(null))),
        "In der Reihe „Gespräche“ fand die zweite Veranstaltung statt."
    );
    let rounds = |count: u32, minutes: Value, groups: usize| json!({"rounds": {"count": count, "minutes": minutes, "groups": vec![0; groups]}});
    assert_eq!(
        de("rounds-lead", rounds(3, json!(20), 4)),
        "In drei Runden von je 20 Minuten gingen vier Gruppen von Station zu Station:"
    );
    assert_eq!(
        de("rounds-lead", rounds(1, json!(null), 1)),
        "In einer Runde ging eine Gruppe von Station zu Station:"
    );
    let approval = |approved: bool, corrections: usize| json!({"approval": {"record": "Das Protokoll", "approved": approved, "corrections": vec!["x"; corrections]}});
    assert_eq!(de("approval", approval(true, 0)), "wurde genehmigt.");
    assert_eq!(de("approval", approval(true, 1)), "wurde mit einer Berichtigung genehmigt:");
    assert_eq!(de("approval", approval(true, 2)), "wurde mit zwei Berichtigungen genehmigt:");
    assert_eq!(de("approval", approval(false, 1)), "wurde nicht genehmigt; zu berichtigen ist:");
}

#[test]
fn dates_that_are_coarse_have_no_article() {
    let postponed = |to: Value, exact: bool, reason: Value| json!({"postponed": {"to": to, "exact": exact, "reason": reason}});
    assert_eq!(
        de("postponed", postponed(json!("2027-09-30"), true, json!(null))),
        "(auf den 30. September 2027)"
    );
    assert_eq!(
        de("postponed", postponed(json!("Ende September"), false, json!("es fehlt etwas"))),
        "(auf Ende September; Grund: es fehlt etwas)"
    );
    assert_eq!(de("postponed", postponed(json!(null), false, json!(null))), "");
    let promise = |due: Value, exact: bool| json!({"promise": {"by": "Jena", "due": due, "exact": exact}});
    assert_eq!(de("promise", promise(json!("2027-05-31"), true)), "(reicht Jena bis zum 31. Mai 2027 nach)");
    assert_eq!(de("promise", promise(json!(null), false)), "(reicht Jena nach)");
}

#[test]
fn an_address_in_a_phrase_is_no_markup() {
    assert_eq!(
        with_marks(&super::link("https://example.org/*a*", "")),
        "[https://example.org/*a*](<https://example.org/*a*>)"
    );
    assert_eq!(
        with_marks(&super::link("https://a.de/ x>y", "")),
        "[https://a.de/ x>y](<https://a.de/%20x%3Ey>)"
    );
}

#[test]
fn a_phrase_in_a_phrase_is_followed_by_what_follows_there() {
    let sources = [("outer", "By {{> inner}}."), ("inner", "{{name}}\n")];
    let phrases = Phrases::new(
        Lang::En,
        Typography::German,
        sources.map(|(name, source)| (name.to_owned(), source.to_owned())),
    );
    let said = phrases.say("outer", &Context::from(json!({ "name": "Kim" })));
    assert_eq!(said.as_deref(), Ok("By Kim."));
}

#[test]
fn many_say_a_phrase_at_once_of_which_another_is_a_part() {
    for _ in 0..20 {
        let parts = (0..40).map(|index| format!("{{{{> part{index}}}}}")).collect::<String>();
        let sources = (0..40).map(|index| (format!("part{index}"), "x".to_owned()));
        let phrases =
            Phrases::new(Lang::De, Typography::German, sources.chain([("outer".to_owned(), parts)]));
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    assert_eq!(phrases.say("outer", &Context::from(json!({}))), Ok("x".repeat(40)));
                });
            }
        });
    }
}
