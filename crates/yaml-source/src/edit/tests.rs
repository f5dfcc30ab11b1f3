use super::parsed::parse;
use super::{Edit, NotEdited, PathSegment, YamlEditor, YamlValue, write_keys};
use crate::tree::Tree;
use PathSegment::{Item, Key};

const FILE: &str = "# Kopf\nsite: gera # kurz\nsuccesses:\n  # erstes\n  - id: gera-e1\n    text: |\n      Zwei\n      Zeilen\n\n  - {id: gera-e2, text: 'Es geht''s', details: [{text: a}]} # flow\nplans: []\nneeds:\n- id: gera-b1\n  text: Raum\n  details:\n  - text: \"groß\"\n";

fn edited(edit: impl FnOnce(&mut YamlEditor) -> Result<(), NotEdited>) -> String {
    let mut sheet = YamlEditor::open(FILE.as_bytes()).unwrap();
    edit(&mut sheet).unwrap();
    String::from_utf8(sheet.bytes()).unwrap()
}

fn refused(edit: impl FnOnce(&mut YamlEditor) -> Result<(), NotEdited>) -> NotEdited {
    let mut sheet = YamlEditor::open(FILE.as_bytes()).unwrap();
    let refused = edit(&mut sheet).unwrap_err();
    assert_eq!(sheet.bytes(), FILE.as_bytes());
    refused
}

fn text(text: &str) -> YamlValue {
    YamlValue::Text(text.to_owned())
}

/// Lines that went, and lines that came.
fn difference(new: &str) -> (Vec<&str>, Vec<&str>) {
    let (old, new): (Vec<&str>, Vec<&str>) = (FILE.lines().collect(), new.lines().collect());
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let end = old[start..].iter().rev().zip(new[start..].iter().rev()).take_while(|(a, b)| a == b).count();
    (old[start..old.len() - end].to_vec(), new[start..new.len() - end].to_vec())
}

#[test]
fn a_value_gives_way_to_another_and_nothing_else_changes() {
    let new = edited(|sheet| sheet.set(&[Key("successes"), Item(0), Key("text")], &text("Neu: \"x\"\nzwei")));
    let (went, came) = difference(&new);
    assert_eq!(went, ["    text: |", "      Zwei", "      Zeilen"]);
    assert_eq!(came, ["    text: \"Neu: \\\"x\\\"\\nzwei\""]);
    let new = edited(|sheet| sheet.set(&[Key("successes"), Item(1), Key("text")], &text("Ja")));
    assert_eq!(difference(&new).1, ["  - {id: gera-e2, text: \"Ja\", details: [{text: a}]} # flow"]);
    let new =
        edited(|sheet| sheet.edit(&[Edit::Renew(vec![Key("site")], YamlValue::Name("jena".to_owned()))]));
    assert_eq!(difference(&new).1, ["site: jena # kurz"]);
    let details = YamlValue::List(vec![
        YamlValue::Map(vec![("text", text("klein"))]),
        YamlValue::Map(vec![("text", text("hell"))]),
    ]);
    let new = edited(|sheet| sheet.set(&[Key("needs"), Item(0), Key("details")], &details));
    assert_eq!(
        difference(&new),
        (vec!["  - text: \"groß\""], vec!["    - text: \"klein\"", "    - text: \"hell\""])
    );
}

#[test]
fn keys_are_added_where_their_neighbours_stand() {
    let proposed = YamlValue::Map(vec![("text", text("anders"))]);
    let new = edited(|sheet| sheet.set(&[Key("successes"), Item(0), Key("proposed")], &proposed));
    assert_eq!(difference(&new), (vec![], vec!["    proposed:", "      text: \"anders\""]));
    let new = edited(|sheet| sheet.set(&[Key("successes"), Item(1), Key("proposed")], &proposed));
    assert_eq!(
        difference(&new).1,
        ["  - {id: gera-e2, text: 'Es geht''s', details: [{text: a}], proposed: {text: \"anders\"}} # flow"]
    );
    let new = edited(|sheet| sheet.set(&[Key("filed")], &text("2016-10-20T14:05")));
    assert_eq!(difference(&new), (vec![], vec!["filed: \"2016-10-20T14:05\""]));
}

#[test]
fn items_are_added_and_taken_away() {
    let item = YamlValue::Map(vec![
        ("id", YamlValue::Name("gera-e3".to_owned())),
        ("text", text("drei")),
        ("internal", YamlValue::True),
    ]);
    let new = edited(|sheet| sheet.push(&[Key("successes")], std::slice::from_ref(&item)));
    assert_eq!(
        difference(&new),
        (vec![], vec!["  - id: gera-e3", "    text: \"drei\"", "    internal: true"])
    );
    let new = edited(|sheet| sheet.push(&[Key("plans")], std::slice::from_ref(&item)));
    assert_eq!(difference(&new).0, ["plans: []"]);
    let new = edited(|sheet| sheet.push(&[Key("obstacles")], std::slice::from_ref(&item)));
    assert_eq!(
        difference(&new).1,
        ["obstacles:", "  - id: gera-e3", "    text: \"drei\"", "    internal: true"]
    );
    assert_eq!(
        refused(|sheet| sheet.remove(&[Key("successes"), Item(1)])),
        NotEdited,
        "a comment stands behind it"
    );
    assert_eq!(
        refused(|sheet| sheet.remove(&[Key("successes"), Item(0)])),
        NotEdited,
        "a comment stands above it"
    );
    let new = edited(|sheet| sheet.remove(&[Key("needs"), Item(0)]));
    assert!(new.ends_with("needs: []\n"), "{new}");
    let new = edited(|sheet| sheet.remove(&[Key("plans")]));
    assert_eq!(difference(&new), (vec!["plans: []"], vec![]));
    assert_eq!(
        refused(|sheet| sheet.set(&[Key("site")], &text("jena"))),
        NotEdited,
        "a comment stands behind it"
    );
}

#[test]
fn line_ends_and_marks_stay_and_what_is_not_there_is_refused() {
    let bytes = [b"\xEF\xBB\xBF".as_slice(), FILE.replace('\n', "\r\n").as_bytes()].concat();
    let mut sheet = YamlEditor::open(&bytes).unwrap();
    assert_eq!(sheet.bytes(), bytes);
    sheet.edit(&[Edit::Renew(vec![Key("site")], YamlValue::Name("suhl".to_owned()))]).unwrap();
    let expected = String::from_utf8(bytes.clone()).unwrap().replace("site: gera", "site: suhl");
    assert_eq!(sheet.bytes(), expected.as_bytes());
    assert_eq!(sheet.set(&[Key("a"), Key("b")], &YamlValue::True), Err(NotEdited));
    assert_eq!(sheet.remove(&[Key("a")]), Err(NotEdited));
    assert_eq!(sheet.bytes(), expected.as_bytes());
    assert!(YamlEditor::open(b"a: [").is_none());
    assert!(YamlEditor::open(b"a: &x 1\nb: *x\n").is_none());
}

#[test]
fn nasty_words_survive_in_every_place() {
    for nasty in [
        "", " ", "~", "null", "*", "&a", "!x", "- a", "a: b", "a #b", "'", "\"", "\\", "|", ">", "%", "@",
        "`", "{", "[", "]", "}", ",", "2016-10", "0x1F", "1e3", "=", "---", "...", "\n", "a\n\nb\n", "\t",
        "\u{85}", "\u{2028}", "\u{feff}", "\u{7}", "ä🎈", "?", ": ",
    ] {
        for path in [
            [Key("successes"), Item(0), Key("text")],
            [Key("successes"), Item(1), Key("text")],
            [Key("successes"), Item(1), Key("neu")],
            [Key("needs"), Item(0), Key("neu")],
        ] {
            let new = edited(|sheet| sheet.set(&path, &text(nasty)));
            let (went, came) = difference(&new);
            assert!(went.len() <= 3 && came.len() <= 1, "{nasty:?} {path:?}: {went:?} {came:?}");
            let new = edited(|sheet| {
                sheet.push(
                    &[Key("needs")],
                    &[YamlValue::Map(vec![("text", text(nasty)), ("id", YamlValue::Name(nasty.to_owned()))])],
                )
            });
            assert_eq!(difference(&new).0, [""; 0], "{nasty:?}");
        }
    }
}

#[test]
fn a_new_file_says_what_was_meant() {
    let pairs = [
        ("site", YamlValue::Name("gera".to_owned())),
        ("plans", YamlValue::List(Vec::new())),
        (
            "successes",
            YamlValue::List(vec![YamlValue::Map(vec![
                ("id", YamlValue::Name("no".to_owned())),
                ("details", YamlValue::List(vec![YamlValue::Map(vec![("text", text("a"))])])),
            ])]),
        ),
    ];
    let new = write_keys(&pairs);
    assert_eq!(new, "site: gera\nplans: []\nsuccesses:\n  - id: \"no\"\n    details:\n      - text: \"a\"\n");
    assert_eq!(parse(&Tree::read(&new)), Ok(YamlValue::Map(pairs.to_vec()).parsed()));
}
