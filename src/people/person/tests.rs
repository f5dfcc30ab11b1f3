use super::*;

fn found(name: &str, others: &[&str], text: &str) -> Vec<String> {
    let others: Vec<String> = others.iter().map(|other| (*other).to_owned()).collect();
    let ids = BTreeSet::from(["anna-kramer".to_owned()]);
    let person = Person::new(name, ids, &others).unwrap();
    let hits = person.hits(text).into_iter();
    hits.map(|hit| format!("{}{}", text.get(hit.range).unwrap(), if hit.is_sure { "" } else { "?" }))
        .collect()
}

#[test]
fn a_name_is_found_however_it_is_written() {
    for (text, expected) in [
        ("Anna Kramer sprach.", "Anna Kramer"),
        ("Anna\n      Kramer sprach.", "Anna\n      Kramer"),
        ("Mit **Anna** Kramers Rat", "**Anna** Kramers"),
        ("*Anna* **Kramer** ging", "*Anna* **Kramer**"),
        ("**Anna Kramer** ging", "Anna Kramer"),
        ("ANNA KRAMER, anna kramer, Anna kramer", "ANNA KRAMER|anna kramer?|Anna kramer?"),
        ("Kramer, Anna", "Kramer, Anna"),
        ("A. Kramer und A.\u{A0}Kramer", "A. Kramer|A.\u{A0}Kramer"),
        ("Frau Kramers Idee, Fr. Kramer, Herr Kramer", "Kramers|Kramer|Kramer"),
        ("Frau Dr. Kramer kommt", "Dr. Kramer"),
        ("Dr. Anna Kramer kommt", "Dr. Anna Kramer"),
        ("das Kramersche Modell", "Kramersche?"),
        ("Kramer fehlte, Anna auch.", "Kramer?|Anna?"),
        ("die Familie Kramer-Schulz", "Kramer-Schulz?"),
        ("Anna Lena Kramer", "Anna Lena Kramer?"),
        ("Mail an a.kramer@traeger.de, anna_kramer@x.de.", "a.kramer@traeger.de|anna_kramer@x.de"),
        ("kramer@traeger.de, akramer@x.de, hanne@x.de", "kramer@traeger.de|akramer@x.de"),
        (
            "anna@x.de, anna.kramer+termin@x.de, h.kramer@x.de",
            "anna@x.de?|anna.kramer+termin@x.de|h.kramer@x.de?",
        ),
        ("www.annakramer.de", "annakramer?"),
        ("by: anna-kramer", "anna-kramer"),
        ("photos/anna-kramer.jpg", "anna-kramer?"),
        ("Kra\u{AD}mer, Anna", "Kra\u{AD}mer, Anna"),
        ("der Kramermarkt, Kramerin, verkramern, Annaberg, Annahme", ""),
        ("Hanna Kramer", "Kramer?"),
        ("Anna und Kramer", "Anna?|Kramer?"),
        ("Es kam Anna. Kramer fehlte.", "Anna?|Kramer?"),
    ] {
        assert_eq!(found("Anna Kramer", &[], text).join("|"), expected, "{text}");
    }
}

#[test]
fn others_of_the_same_name_are_others() {
    let others = ["Hanna Kramer", "Anna Schmidt", "Karl Kramers"];
    for (text, expected) in [
        ("Hanna Kramer und Anna Schmidt", ""),
        ("Hanna Kramers Rat", ""),
        ("Anna Kramer", "Anna Kramer"),
        ("Frau Kramer", "Kramer?"),
        ("Anna Kramers Rat", "Anna Kramers?"),
        ("kramer@x.de, h.kramer@x.de, anna.kramer@x.de", "kramer@x.de?|anna.kramer@x.de"),
        ("hanna.kramer@x.de", ""),
    ] {
        assert_eq!(found("Anna Kramer", &others, text).join("|"), expected, "{text}");
    }
}

#[test]
fn a_surname_of_a_woman_and_a_man_is_nobodys() {
    let mut person = Person::new("Anna Kramer", BTreeSet::new(), &[]).unwrap();
    let text = "Frau Kramer dankte. Herr Dr. Kramer auch. Anna Kramer ging.";
    person.read(&["Frau Kramers Rat".to_owned()]);
    assert_eq!(person.hits(text).iter().filter(|hit| hit.is_sure).count(), 3);
    person.read(&[text.to_owned()]);
    let sure: Vec<&str> = person
        .hits(text)
        .into_iter()
        .filter(|hit| hit.is_sure)
        .map(|hit| text.get(hit.range).unwrap())
        .collect();
    assert_eq!(sure, ["Anna Kramer"]);
}

#[test]
fn who_types_a_surname_alone_means_it() {
    assert_eq!(found("Kramer", &[], "Kramer, Frau Kramers Hut, kramern").join("|"), "Kramer|Kramers");
    let text = "Kramer, Frau Kramers Hut, Herr Kramer";
    assert_eq!(found("Frau Kramer", &[], text).join("|"), "Kramer?|Kramers|Kramer?");
    let text = "René Müller, Rene Mueller, René Mu\u{308}llers, Müller René";
    assert_eq!(
        found("René Müller", &[], text).join("|"),
        "René Müller|Rene Mueller|René Mu\u{308}llers|Müller?|René?"
    );
    assert_eq!(found("Anna", &["Anna Kramer", "Anna Schmidt"], "Anna kam.").join("|"), "Anna?");
    assert_eq!(
        found("Jörg Süß-Müller", &[], "joerg.suess-mueller@x.de, jsm@x.de").join("|"),
        "joerg.suess-mueller@x.de"
    );
    let text = "uwe.vonderheide@x.de, u.heide@x.de, vonderheide@x.de, Uwe von der Heides Idee";
    assert_eq!(
        found("Uwe von der Heide", &[], text).join("|"),
        "uwe.vonderheide@x.de|u.heide@x.de|vonderheide@x.de|Uwe von der Heides"
    );
    assert_eq!(found("Uwe von der Heide", &["Uwe Heide"], "uwe.heide@x.de").join("|"), "uwe.heide@x.de?");
    assert_eq!(
        found("Hans Fuchs", &[], "Hans Fuchs’ Idee, 'Hans Fuchs' kam").join("|"),
        "Hans Fuchs’|Hans Fuchs"
    );
    assert!(Person::new("Frau", BTreeSet::new(), &[]).is_none());
    assert!(Person::new(" ", BTreeSet::new(), &[]).is_none());
}
