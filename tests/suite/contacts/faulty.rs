//! Lists with what people do although they should not: each is told with its sheet, row and column, in German and English.

use super::{FILE, KNOWN, LIST, filled, import, office};
use serde_json::{Value, json};

/// What is done to a list, the id of what is told, and words that stand in it.
fn cases() -> Vec<(Value, &'static str, &'static [&'static str])> {
    vec![
        (
            json!([["text", "Kontakte", "M9", "Bitte zurückrufen"]]),
            "contacts-outside",
            &["Kontakte", "9", "M", "Bitte zurückrufen"],
        ),
        (
            json!([["text", "Hinweise", "C40", "Frau X ist neu"]]),
            "contacts-outside",
            &["Hinweise", "40", "C", "Frau X ist neu"],
        ),
        (
            json!([
                ["text", "Kontakte", "L4", "Bemerkung"],
                ["text", "Kontakte", "L5", "telefonisch schwer"]
            ]),
            "contacts-unknown-column",
            &["Kontakte", "4", "L", "Bemerkung"],
        ),
        (
            json!([["text", "Kontakte", "G5", "31.02.2015"]]),
            "contacts-not-a-date",
            &["Kontakte", "5", "G", "seit", "31.02.2015"],
        ),
        (
            json!([["text", "Kontakte", "C5", "Jobcentr"]]),
            "contacts-not-in-list",
            &["Kontakte", "5", "C", "Jobcentr"],
        ),
        (
            json!([["text", "Kontakte", "D5", "Wohnn"]]),
            "contacts-not-in-list",
            &["Kontakte", "5", "D", "Wohnn", "Wohnen"],
        ),
        (
            json!([["text", "Kontakte", "I5", "=B5&\" neu\""]]),
            "contacts-formula-empty",
            &["Kontakte", "5", "I", "=B5&\" neu\""],
        ),
        (json!([["merge", "Kontakte", "I5:I6", null]]), "contacts-merged", &["Kontakte", "5", "I", "I6"]),
        (json!([["hide row", "Kontakte", "6", null]]), "contacts-hidden-row", &["Kontakte", "6"]),
        (json!([["hide column", "Kontakte", "J", null]]), "contacts-hidden-column", &["Kontakte", "J"]),
        (
            json!([["number", "Kontakte", "G5", 41699]]),
            "contacts-number-as-date",
            &["Kontakte", "5", "G", "41699", "01.03.2014"],
        ),
        (
            json!([["day", "Kontakte", "G5", "1905-07-06"]]),
            "contacts-year-as-date",
            &["Kontakte", "5", "G", "2014"],
        ),
        (
            json!([["day", "Kontakte", "B5", "2014-03-01"]]),
            "contacts-date-in-text",
            &["Kontakte", "5", "B", "01.03.2014"],
        ),
        (
            json!([["number", "Kontakte", "K5", 365_123]]),
            "contacts-number-in-text",
            &["Kontakte", "5", "K", "365123"],
        ),
        (
            json!([["text", "Kontakte", "I9", "ohne Namen"]]),
            "contacts-no-partner",
            &["Kontakte", "9", "B", "ohne Namen"],
        ),
        (
            json!([["note", "Kontakte", "B5", "Bitte prüfen"]]),
            "contacts-remark",
            &["Kontakte", "5", "B", "Bitte prüfen"],
        ),
        (
            json!([["text", "Kontakte", "A9", "kontakt-1"], ["text", "Kontakte", "B9", "Anderer"]]),
            "contacts-id-twice",
            &["Kontakte", "9", "A", "kontakt-1", "Anderer"],
        ),
        (
            json!([["text", "Kontakte", "A9", "kontakt-77"], ["text", "Kontakte", "B9", "Anderer"]]),
            "contacts-unknown-id",
            &["Kontakte", "9", "A", "kontakt-77"],
        ),
        (
            json!([["text", "Kontakte", "H5", "2012"]]),
            "contacts-ends-before",
            &["Kontakte", "5", "H", "2012"],
        ),
        (
            json!([
                ["text", "Kontakte", "B30", "Partner"],
                ["text", "Kontakte", "C30", "Art"],
                ["text", "Kontakte", "G30", "seit"],
                ["text", "Kontakte", "B31", "Chor"]
            ]),
            "contacts-second-table",
            &["Kontakte", "30"],
        ),
        (json!([["text", "Kontakte", "B4", "Wer"]]), "contacts-no-table", &["Partner"]),
        (json!([["true", "Kontakte", "I5", true]]), "contacts-fault", &["Kontakte", "5", "I", "WAHR"]),
    ]
}

#[test]
fn each_fault_is_told_by_sheet_row_and_column() {
    let project = office();
    for (number, (does, id, words)) in cases().into_iter().enumerate() {
        let list = filled(&project, &format!("{number}.xlsx"), &does);
        for lang in ["de", "en"] {
            let project = office();
            let said = project
                .run(["import", &list, "--now", "2027-04-01T10:00", "--lang", lang])
                .success()
                .stdout();
            let from = said.find(&format!("[{id}]")).unwrap_or_else(|| panic!("{id}: {said}"));
            let told: String =
                said[from..].lines().take_while(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
            for word in words.iter().filter(|word| lang == "de" || !["WAHR", "Partner"].contains(word)) {
                assert!(told.contains(word), "{id}, {word}: {told}");
            }
            project.run(["check"]).success();
        }
    }
}

#[test]
fn a_second_list_and_a_hidden_row_are_taken_too() {
    let project = office();
    let does = json!([
        ["text", "Kontakte", "B30", "Partner"],
        ["text", "Kontakte", "D30", "Art"],
        ["text", "Kontakte", "E30", "seit"],
        ["text", "Kontakte", "B31", "Chor"],
        ["text", "Kontakte", "D31", "Verein, Initiative"],
        ["text", "Kontakte", "B8", "Kirche"],
        ["hide row", "Kontakte", "8", null],
    ]);
    let list = filled(&project, "a.xlsx", &does);
    import(&project, &list).success();
    let file = project.read(FILE);
    assert!(file.contains("partner: \"Chor\"\n    kind: association\n"), "{file}");
    assert!(file.contains("partner: \"Kirche\""), "{file}");
}

#[test]
fn a_list_without_the_sheet_of_the_program_is_refused_and_kept() {
    let project = office();
    let list = filled(&project, "a.xlsx", &json!([["drop sheet", "austausch", "", null]]));
    let said = import(&project, &list).code(1).stdout();
    assert!(said.contains("Fehler[contacts-no-site]"), "{said}");
    assert_eq!(project.read(FILE), KNOWN);
    assert!(project.files().iter().any(|file| file.contains("/abgelehnt/") && file.contains("a.xlsx")));
}

#[test]
fn a_list_of_a_site_that_nobody_knows_is_refused() {
    let project = office();
    let programme = project.read("inputs/programme.yaml").replace("  - {id: gera, name: Gera}\n", "");
    let project = project.file("inputs/programme.yaml", programme);
    std::fs::remove_file(project.path(FILE)).unwrap();
    let said = import(&project, project.path(LIST).to_str().unwrap()).code(1).stdout();
    assert!(said.contains("Fehler[contacts-unknown-site]") && said.contains("jena"), "{said}");
}

#[test]
fn another_excel_file_is_no_list_of_contacts() {
    let project = office();
    let does = json!([["drop sheet", "austausch", "", null], ["drop sheet", "Kontakte", "", null]]);
    let list = filled(&project, "a.xlsx", &does);
    let said = import(&project, &list).code(1).stdout();
    assert!(said.contains("Fehler[import-sheet]"), "{said}");
}
