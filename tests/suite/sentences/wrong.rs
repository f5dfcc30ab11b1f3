//! The agreement test itself: it tells wrong sentences that were once printed, and none of the right ones in their stead.

use super::grammar::mistakes;
use super::said::sentences;

/// Sentences once printed, with the rule that tells each.
const WRONG: &[(&str, &str)] = &[
    ("Der nächste Suhler Netzwerktreffen findet am 2. November 2026 in Jena statt.", "agreement"),
    (
        "Zum dritten Mal fand am 6. April 2026 ein landesweiter Erfahrungsaustausch von Muster-Gesamtvorhaben in Gera statt.",
        "article",
    ),
    ("Herr Kern des Wirtschaftsministeriums nahm daran teil.", "genitive of a person"),
    (
        "Dora Stab als Stabsstelle Sozialplanung des Sozialministeriums des Sozialministeriums nahm daran teil.",
        "doubled",
    ),
    ("des Sozialministeriums nahm daran teil.", "no subject"),
    ("Vertreter des Sozialministeriums nahm daran teil.", "article of the subject"),
    (
        "Herr Kern des Sozialministeriums, Frau Lind des Sozialministeriums und Bernd Muster des Sozialministeriums nahmen daran teil.",
        "genitive of a person",
    ),
    ("Eines der eins Muster-Projekte nahm daran teil.", "eins"),
    ("Eine Bürgerinnen und Bürger nahm daran teil.", "agreement"),
    ("Keine Muster-Projekte nahm daran teil.", "number"),
    ("Eines der 14 Standorte nahm daran teil.", "gender"),
    ("zwölf der 25 Räte nahmen daran teil.", "capital"),
    ("Fast jedes Projekt nahmen daran teil.", "number"),
    ("Der sechste Muster-Erfahrungsaustausch fand in online statt.", "preposition"),
    ("Gastgeber war dieses Mal das Muster-Vorhaben aus Ilm-Kreis.", "article"),
    ("Gastgeber war dieses Mal das Soziale Stadt-Vorhaben aus Gera.", "compound of a phrase"),
    (
        "Nach der Begrüßung aller Anwesenden durch Anna Beispiel, Leiterin des Sozialamtes, und Bernd Muster und Carla Probe ging es zur Tagesordnung mit diesen Punkten über:",
        "und … und",
    ),
    ("Das Motto lautete: „„Wir sind da““.", "marks"),
    ("Folien (wird nachgereicht von Jena bis bald)", "bis"),
    ("Vertagt: Das Logo (auf 2. November)", "date"),
    ("Vertagt: Der Name (auf 2027)", "date"),
    ("Vertagt: Der Ort (auf nächste Sitzung)", "article"),
    ("Genehmigung: Die Protokolle vom 20. und 22. Januar 2026 wurde genehmigt.", "number"),
    ("Der nächste Muster-Erfahrungsaustausch findet Herbst 2027 in Suhl statt.", "season"),
    ("Nicht beschlussfähig: 0 von 1 Stimmberechtigten waren anwesend, nötig ist 1.", "number"),
    ("In einer Runde von 1 Minute ging eine Gruppe von Station zu Station:", "figure one"),
    // The same kinds with other words.
    ("Die nächste Netzwerktreffen findet am 2. November 2026 in Jena statt.", "agreement"),
    ("Das nächste Sitzung findet am 2. November 2026 statt.", "agreement"),
    ("Der nächste Fachtage finden am 2. November 2026 statt.", "agreement"),
    ("Die nächsten Fachtage findet am 2. November 2026 statt.", "number"),
    ("Am 6. April 2026 fand eine landesweiter Konferenz statt.", "agreement"),
    ("Am 6. April 2026 fanden ein landesweites Treffen statt.", "number"),
    ("Keine der 14 Standorte nahm daran teil.", "gender"),
    ("Keiner der 14 Bibliotheken nahm daran teil.", "gender"),
    ("Erstmals war Treffpunkt Jena und Muster Suhl in der Runde dabei.", "number"),
    ("Erstmals waren Muster Suhl in der Runde dabei.", "number"),
    ("Gastgeber waren dieses Mal die Bibliothek aus Gera.", "number"),
    ("Die Sitzung fand mit des Vereins statt.", "case"),
    ("Die Sitzung fand bis bis zum Sommer statt.", "doubled"),
    ("Das Treffen fand in in der Schweiz statt.", "doubled"),
    ("Das Motto lautete: „Wir sind da!“.", "marks"),
    ("Entschuldigt: Karl Test..", "marks"),
    ("Die Sitzung fand in Gera (Saal statt.", "unbalanced"),
    ("Eine Person nahm teil , davon eine online.", "marks"),
    ("Auf der Tagesordnung stand diese Punkte:", "number"),
];

/// Sentences that are right, among them those that stand in the stead of the wrong ones.
const RIGHT: &[&str] = &[
    "Das nächste Suhler Netzwerktreffen findet am 2. November 2026 in Jena statt.",
    "Die nächste Quartiersratssitzung findet am 2. November 2026 in Jena statt.",
    "Die nächsten Fachtage finden am 2. November 2026 in Jena statt.",
    "Am 6. April 2026 fand eine landesweite Auftaktveranstaltung des Muster-Gesamtvorhabens in Gera statt.",
    "Herr Kern vom Wirtschaftsministerium nahm daran teil.",
    "Dora Stab, Stabsstelle Sozialplanung des Sozialministeriums, nahm daran teil.",
    "Das Sozialministerium nahm daran teil.",
    "Ein Vertreter des Sozialministeriums nahm daran teil.",
    "Herr Kern, Frau Lind und Bernd Muster vom Sozialministerium nahmen daran teil.",
    "Das einzige Muster-Projekt nahm daran teil.",
    "Eine Bürgerin oder ein Bürger nahm daran teil.",
    "Keine Muster-Projekte nahmen daran teil.",
    "Keines der 14 Muster-Projekte nahm daran teil.",
    "Einer der 14 Standorte nahm daran teil.",
    "Zwölf der 25 Räte nahmen daran teil.",
    "Fast jedes Projekt nahm daran teil.",
    "Gastgeber war dieses Mal das Muster-Vorhaben aus dem Ilm-Kreis.",
    "Gastgeber war dieses Mal das Vorhaben der Sozialen Stadt aus Gera.",
    "Nach der Begrüßung aller Anwesenden durch Anna Beispiel, Leiterin des Sozialamtes, Bernd Muster und Carla Probe ging es zur Tagesordnung über.",
    "Das Motto lautete: „Wir sind da“.",
    "Das Motto lautete: „Wir sind da!“",
    "Die Protokolle vom 20. und 22. Januar 2026 wurden genehmigt.",
    "Das Protokoll vom 20. und 22. Januar 2026 wurde genehmigt.",
    "Der nächste Muster-Erfahrungsaustausch findet im Herbst 2027 in Suhl statt.",
    "Nicht beschlussfähig: 0 von 1 Stimmberechtigten war anwesend, nötig ist 1.",
    "In einer Runde von einer Minute ging eine Gruppe von Station zu Station:",
    "In zwei Runden von je 20 Minuten gingen drei Gruppen von Station zu Station:",
    "Erstmals waren Treffpunkt Jena (Start: Januar 2015) und Muster Suhl in der Runde dabei.",
    "Bereits zum zweiten Mal fand am 6. April 2026 ein landesweiter Erfahrungsaustausch des Muster-Gesamtvorhabens in Gera statt.",
    "Alle 14 Standorte sowie Herr Kern nahmen an der ganztägigen Veranstaltung teil.",
    "In der Reihe „Gut leben“ fand am 1. März 2026 die erste von drei Veranstaltungen statt.",
    "Eine ehrenamtliche Person half mit.",
    "Der 6. Runde Tisch fand vom 6. bis 7. April 2026 statt.",
];

#[test]
fn wrong_sentences_are_told() {
    let passed: Vec<String> = WRONG
        .iter()
        .filter_map(|(text, rule)| {
            let parts = sentences(text).into_iter();
            let found: Vec<String> =
                parts.flat_map(|(_, one)| mistakes(one, text.ends_with(['.', ':']))).collect();
            (!found.iter().any(|mistake| mistake.starts_with(rule)))
                .then(|| format!("{rule}: {text}: {found:?}"))
        })
        .collect();
    assert!(passed.is_empty(), "{passed:#?}");
}

#[test]
fn right_sentences_pass() {
    let told: Vec<(&str, Vec<String>)> = RIGHT
        .iter()
        .map(|text| (*text, mistakes(text, true)))
        .filter(|(_, found)| !found.is_empty())
        .collect();
    assert!(told.is_empty(), "{told:#?}");
}
