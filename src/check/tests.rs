//! Each rule on a small exchange: what it finds, and that it is silent on a sound one.

use super::*;
use crate::yaml::load;

const PROGRAMME: &str = "name: P\nsites:\n  - {id: gera, name: Gera}\n  - {id: jena, name: Jena}\npeople:\n  - {id: anna, name: Anna}\norganisations:\n  - {id: amt, names: [{name: Amt}]}\nwork_fields:\n  - {id: netz, title: Netzwerkarbeit}\n";
const EVENT: &str = "days: [{date: 2016-04-06}]\nplace: Gera\nhosts: [gera]\nauthors: [anna]\nguests: [{person: anna, organisation: amt}]\nattendance: {phrase: alle}\nphrases: {opening: Text}\nagenda:\n  - {id: a, title: A}\n  - {title: B, in: a}\n";
const REPORT: &str = "site: gera\nsuccesses:\n  - {id: gera-e1, field: netz, text: x}\n";
const FINDINGS: &str = "findings:\n  - {id: f1, kind: success, text: x, from: [gera-e1]}\n";
const TABLE: &str = "number: 1\ntitle: T\nsites: [gera]\nmoderators: [anna]\n";

/// Findings as `id file:line args`, after `change` was made to one of the sound files.
fn found(file: &str, from: &str, to: &str) -> Vec<String> {
    let sound = [
        ("inputs/programme.yaml", PROGRAMME),
        ("inputs/x/exchange.yaml", EVENT),
        ("inputs/x/findings.yaml", FINDINGS),
        ("inputs/x/sites/gera.yaml", REPORT),
        ("inputs/x/tables/1-t.yaml", TABLE),
    ];
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for (path, text) in sound {
        let changed = if path.ends_with(file) { text.replace(from, to) } else { text.to_owned() };
        files.push((path.to_owned(), changed.into_bytes()));
        if file == "second" && path.ends_with(from) {
            files.push((path.replace(".yaml", "-2.yaml"), to.as_bytes().to_vec()));
        }
    }
    let loaded = load(&files);
    assert_eq!(loaded.findings, [], "the change is no mistake of form");
    let exchange = loaded.value.exchanges.first().expect("one exchange");
    let subject = Subject { exchange, broken: &loaded.value.broken, has_phrase: &|name| name == "opening" };
    let line = |finding: &Finding| format!("{} {}:{}", finding.id, finding.file, finding.place.line);
    check(subject).iter().map(line).collect()
}

#[test]
fn a_sound_exchange_has_no_findings() {
    assert_eq!(found("exchange.yaml", "", ""), Vec::<String>::new());
}

#[test]
fn ids_that_name_nothing_are_found_where_they_stand() {
    assert_eq!(
        found("exchange.yaml", "hosts: [gera]", "hosts: [gea]"),
        ["unknown-site inputs/x/exchange.yaml:3"]
    );
    assert_eq!(
        found("1-t.yaml", "sites: [gera]", "sites: [suhl]"),
        ["unknown-site inputs/x/tables/1-t.yaml:3"]
    );
    assert_eq!(
        found("exchange.yaml", "authors: [anna]", "authors: [ann]"),
        ["unknown-person inputs/x/exchange.yaml:4"]
    );
    assert_eq!(found("1-t.yaml", "[anna]", "[bert]"), ["unknown-person inputs/x/tables/1-t.yaml:4"]);
    assert_eq!(
        found("exchange.yaml", "organisation: amt", "organisation: am"),
        ["unknown-organisation inputs/x/exchange.yaml:5"]
    );
    assert_eq!(
        found("gera.yaml", "field: netz", "field: netze"),
        ["unknown-field inputs/x/sites/gera.yaml:3"]
    );
    assert_eq!(found("exchange.yaml", "in: a", "in: c"), ["unknown-item inputs/x/exchange.yaml:10"]);
    assert_eq!(
        found("findings.yaml", "[gera-e1]", "[gera-e2]"),
        ["unknown-statement inputs/x/findings.yaml:2"]
    );
    assert_eq!(
        found("exchange.yaml", "opening: Text", "openning: Text"),
        ["unknown-phrase inputs/x/exchange.yaml:7"]
    );
}

#[test]
fn what_is_there_twice_is_found_at_the_later_file() {
    assert_eq!(found("programme.yaml", "id: jena", "id: gera"), ["duplicate-id inputs/programme.yaml:4"]);
    let second = found("second", "gera.yaml", "site: gera\n");
    assert_eq!(second, ["duplicate-report inputs/x/sites/gera.yaml:1"]);
    let second = found("second", "1-t.yaml", "number: 1\ntitle: T\n");
    assert_eq!(second, ["duplicate-table inputs/x/tables/1-t.yaml:1"]);
}

#[test]
fn shapes_that_say_too_much_or_too_little_are_found() {
    let two = found("exchange.yaml", "{phrase: alle}", "{phrase: alle, groups: [{name: A, count: 1}]}");
    assert_eq!(two, ["attendance-shape inputs/x/exchange.yaml:6"]);
    assert_eq!(
        found("exchange.yaml", "title: A", "heading: A"),
        ["item-without-title inputs/x/exchange.yaml:9"]
    );
}
