//! QR codes in Word files, read off the page as a telephone would.

use crate::support::{libreoffice, python, run, scratch, tool};
use crate::word_cases::{filled, p, table, word};
use serde_json::json;
use std::fs;

#[test]
fn codes_are_read_off_the_page() {
    let addresses = [
        "https://www.thinka.de/termine?jahr=2027&ort=Weißensee",
        "mailto:amt@example.org",
        "Tisch 4: Öffnung",
    ];
    let body = table("Was | Code\n{{#each l}}{{@index}} | {{qr this}}{{/each}}");
    let template = word(body).header("default", p("{{qr kopf}}")).bytes();
    let made = filled(&template, &json!({"l": addresses, "kopf": "https://a.de/kopf"}));
    let folder = scratch("word-codes");
    let file = folder.join("codes.docx");
    fs::write(&file, &made.bytes).unwrap();
    let pdf = libreoffice(&file, &folder);
    run(tool("pdftoppm").args(["-png", "-singlefile", "-r", "200"]).arg(&pdf).arg(folder.join("seite"))).ok();
    let said = python("codes.py", [folder.join("seite.png")]);
    let mut expected: Vec<&str> = addresses.iter().copied().chain(["https://a.de/kopf"]).collect();
    expected.sort_unstable();
    assert_eq!(said.trim().lines().collect::<Vec<_>>(), expected);
}
