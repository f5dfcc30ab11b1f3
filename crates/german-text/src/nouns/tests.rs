//! Many nouns, in all their forms.

use super::*;
use crate::{Case, Gender, Lang};

const CASES: [Case; 4] = [Case::Nominative, Case::Genitive, Case::Dative, Case::Accusative];

fn noun(entry: &str) -> Noun {
    Noun::read(entry, Lang::De).unwrap_or_else(|gap| panic!("{entry}: {gap:?}"))
}

/// All forms with their article, the singular's cases and then the plural's, by commas.
fn table(noun: &Noun) -> String {
    let form = |number, case| noun.phrase(number, case, Determiner::Definite, &[]);
    let rows =
        [Number::Singular, Number::Plural].map(|number| CASES.map(|case| form(number, case)).join(", "));
    if noun.gender() == Gender::Plural || rows[0] == rows[1] { rows[1].clone() } else { rows.join("; ") }
}

#[test]
fn nouns_are_declined_as_in_a_grammar() {
    let expected = [
        (
            "das Netzwerktreffen",
            "das Netzwerktreffen, des Netzwerktreffens, dem Netzwerktreffen, das Netzwerktreffen; die Netzwerktreffen, der Netzwerktreffen, den Netzwerktreffen, die Netzwerktreffen",
        ),
        (
            "die Sitzung",
            "die Sitzung, der Sitzung, der Sitzung, die Sitzung; die Sitzungen, der Sitzungen, den Sitzungen, die Sitzungen",
        ),
        ("die Fachtage", "die Fachtage, der Fachtage, den Fachtagen, die Fachtage"),
        ("Fachtage", "die Fachtage, der Fachtage, den Fachtagen, die Fachtage"),
        ("die Leute", "die Leute, der Leute, den Leuten, die Leute"),
        (
            "der Fachtag",
            "der Fachtag, des Fachtages, dem Fachtag, den Fachtag; die Fachtage, der Fachtage, den Fachtagen, die Fachtage",
        ),
        (
            "Sitzung des Vorstands",
            "die Sitzung des Vorstands, der Sitzung des Vorstands, der Sitzung des Vorstands, die Sitzung des Vorstands; die Sitzungen des Vorstands, der Sitzungen des Vorstands, den Sitzungen des Vorstands, die Sitzungen des Vorstands",
        ),
        (
            "der Runde Tisch Inklusion",
            "der Runde Tisch Inklusion, des Runden Tisches Inklusion, dem Runden Tisch Inklusion, den Runden Tisch Inklusion; die Runden Tische Inklusion, der Runden Tische Inklusion, den Runden Tischen Inklusion, die Runden Tische Inklusion",
        ),
        (
            "Runder Tisch",
            "der Runde Tisch, des Runden Tisches, dem Runden Tisch, den Runden Tisch; die Runden Tische, der Runden Tische, den Runden Tischen, die Runden Tische",
        ),
        (
            "Geraer Erfahrungsaustausch",
            "der Geraer Erfahrungsaustausch, des Geraer Erfahrungsaustauschs, dem Geraer Erfahrungsaustausch, den Geraer Erfahrungsaustausch; die Geraer Erfahrungsaustausche, der Geraer Erfahrungsaustausche, den Geraer Erfahrungsaustauschen, die Geraer Erfahrungsaustausche",
        ),
        (
            "der Klient",
            "der Klient, des Klienten, dem Klienten, den Klienten; die Klienten, der Klienten, den Klienten, die Klienten",
        ),
        (
            "der Kunde",
            "der Kunde, des Kunden, dem Kunden, den Kunden; die Kunden, der Kunden, den Kunden, die Kunden",
        ),
        (
            "der Name",
            "der Name, des Namens, dem Namen, den Namen; die Namen, der Namen, den Namen, die Namen",
        ),
        (
            "der Schaden",
            "der Schaden, des Schadens, dem Schaden, den Schaden; die Schäden, der Schäden, den Schäden, die Schäden",
        ),
        (
            "der Beschäftigte",
            "der Beschäftigte, des Beschäftigten, dem Beschäftigten, den Beschäftigten; die Beschäftigten, der Beschäftigten, den Beschäftigten, die Beschäftigten",
        ),
        (
            "das Hemmnis",
            "das Hemmnis, des Hemmnisses, dem Hemmnis, das Hemmnis; die Hemmnisse, der Hemmnisse, den Hemmnissen, die Hemmnisse",
        ),
        (
            "das Stadtteilbüro",
            "das Stadtteilbüro, des Stadtteilbüros, dem Stadtteilbüro, das Stadtteilbüro; die Stadtteilbüros, der Stadtteilbüros, den Stadtteilbüros, die Stadtteilbüros",
        ),
        (
            "das Gremium",
            "das Gremium, des Gremiums, dem Gremium, das Gremium; die Gremien, der Gremien, den Gremien, die Gremien",
        ),
        (
            "die Ratsuchenden (Mehrzahl)",
            "die Ratsuchenden, der Ratsuchenden, den Ratsuchenden, die Ratsuchenden",
        ),
        (
            "das Komma, des Kommas, die Kommata",
            "das Komma, des Kommas, dem Komma, das Komma; die Kommata, der Kommata, den Kommata, die Kommata",
        ),
        (
            "die Kippe, der Kippe, die Kippen",
            "die Kippe, der Kippe, der Kippe, die Kippe; die Kippen, der Kippen, den Kippen, die Kippen",
        ),
        (
            "das Jugend- und Sozialamt im Landkreis Sonneberg",
            "das Jugend- und Sozialamt im Landkreis Sonneberg, des Jugend- und Sozialamtes im Landkreis Sonneberg, dem Jugend- und Sozialamt im Landkreis Sonneberg, das Jugend- und Sozialamt im Landkreis Sonneberg; die Jugend- und Sozialämter im Landkreis Sonneberg, der Jugend- und Sozialämter im Landkreis Sonneberg, den Jugend- und Sozialämtern im Landkreis Sonneberg, die Jugend- und Sozialämter im Landkreis Sonneberg",
        ),
    ];
    for (entry, forms) in expected {
        assert_eq!(table(&noun(entry)), forms, "{entry}");
    }
}

#[test]
fn genders_of_heads_that_meetings_have() {
    let by_gender = [
        (
            Gender::Masculine,
            "Erfahrungsaustausch, Fachtag, Workshop, Stammtisch, Arbeitskreis, Jour fixe, Beirat, Kongress, Ausschuss, Runder Tisch, Praxisdialog, Landesfachtag Armut, 3-Länder-Rat, Offener Treff, Auftakt",
        ),
        (
            Gender::Feminine,
            "Auftaktveranstaltung, Quartiersratssitzung, Bürgerwerkstatt, Regionalkonferenz, Mitgliederversammlung, Klausur, Werkstatt, Runde, Messe, Fachtagung, Koordinatorenkonferenz, Zukunftswerkstatt Wohnen, Arbeitsgruppe, AG-Sitzung, Exkursion, Soziale Stadt, Lernreise, Tagung",
        ),
        (
            Gender::Neuter,
            "Netzwerktreffen, Quartiersforum, Vernetzungstreffen, Seminar, Webinar, Barcamp, Fachgespräch, Plenum, Symposium, Suhler Netzwerktreffen, Sommerfest, Nachbarschaftsfrühstück, Projektetreffen, Kolloquium, World-Café",
        ),
        (Gender::Plural, "Fachtage, Projekttage, Aktionswochen, Gespräche"),
    ];
    for (gender, titles) in by_gender {
        for title in titles.split(", ") {
            assert_eq!(Noun::read(title, Lang::De).map(|noun| noun.gender()), Ok(gender), "{title}");
        }
    }
}

#[test]
fn what_is_not_known_is_asked_for() {
    for title in ["Dingsda", "ThINKA", "GFAW", "Kick-off", "Quux im Park"] {
        assert_eq!(Noun::gap(title, Lang::De), Some(NounGap::Gender), "{title}");
    }
    for entry in ["der Zuspruch", "das Dingsda", "die Kippe"] {
        assert_eq!(Noun::gap(entry, Lang::De), Some(NounGap::Plural), "{entry}");
    }
    for entry in ["", " ", "–"] {
        assert_eq!(Noun::gap(entry, Lang::De), Some(NounGap::Nothing), "{entry:?}");
    }
    for entry in [
        "der Bedarf",
        "der Beginn",
        "die Fachtage",
        "der Zuspruch, –",
        "der Zuspruch, des Zuspruchs, –",
        "das Treffen",
    ] {
        assert_eq!(Noun::gap(entry, Lang::De), None, "{entry}");
    }
}

#[test]
fn an_article_holds_against_a_known_word() {
    assert_eq!(noun("das Teil, die Teile").gender(), Gender::Neuter);
    assert_eq!(noun("der Event, die Events").gender(), Gender::Masculine);
    assert_eq!(
        noun("die Klient:in, der Klient:in, die Klient:innen").phrase(
            Number::Plural,
            Case::Dative,
            Determiner::Definite,
            &[]
        ),
        "den Klient:innen"
    );
}

#[test]
fn singulars_of_plurals() {
    let expected = [
        ("ThINKA-Projekte", "das ThINKA-Projekt"),
        ("Standorte", "der Standort"),
        ("Räte", "der Rat"),
        ("Kommunen", "die Kommune"),
        ("Einrichtungen", "die Einrichtung"),
        ("Beraterinnen", "die Beraterin"),
        ("Netzwerkpartner", "der Netzwerkpartner"),
        ("soziale Träger", "der soziale Träger"),
        ("Jugendämter", "das Jugendamt"),
        ("Quartiersräte der Stadt", "der Quartiersrat der Stadt"),
    ];
    for (plural, singular) in expected {
        let noun = Noun::read_plural(plural, Lang::De).unwrap_or_else(|| panic!("{plural}"));
        assert_eq!(noun.phrase(Number::Singular, Case::Nominative, Determiner::Definite, &[]), singular);
        assert_eq!(noun.plural().as_deref(), Some(plural));
    }
    for unknown in ["Dingse", "Vereine und Verbände"] {
        assert_eq!(Noun::read_plural(unknown, Lang::De), None);
    }
}

#[test]
fn adjectives_follow_what_stands_before_them() {
    let cases = [
        ("Auftaktveranstaltung", Determiner::Indefinite, "eine landesweite Auftaktveranstaltung"),
        ("Netzwerktreffen", Determiner::Indefinite, "ein landesweites Netzwerktreffen"),
        ("Erfahrungsaustausch", Determiner::Indefinite, "ein landesweiter Erfahrungsaustausch"),
        ("Fachtage", Determiner::Indefinite, "landesweite Fachtage"),
        ("Fachtage", Determiner::Definite, "die landesweiten Fachtage"),
        ("Fachtage", Determiner::Negative, "keine landesweiten Fachtage"),
        ("Netzwerktreffen", Determiner::None, "landesweites Netzwerktreffen"),
        ("Netzwerktreffen", Determiner::Every, "jedes landesweite Netzwerktreffen"),
        ("Netzwerktreffen", Determiner::This, "dieses landesweite Netzwerktreffen"),
    ];
    for (entry, determiner, expected) in cases {
        let noun = noun(entry);
        assert_eq!(noun.phrase(noun.number(), Case::Nominative, determiner, &["landesweit"]), expected);
    }
}

#[test]
fn every_head_has_a_line_that_can_be_read() {
    let lines = include_str!("german.txt").lines();
    for line in lines {
        let mut words = line.split_whitespace();
        let (article, word) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let entry = format!("{article} {word}");
        assert_eq!(Noun::gap(&entry, Lang::De), None, "{line}");
    }
}

#[test]
fn english_nouns() {
    let noun = |entry| Noun::read(entry, Lang::En).expect("a noun");
    let one = |entry, determiner, adjectives: &[&str]| {
        noun(entry).phrase(Number::Singular, Case::Nominative, determiner, adjectives)
    };
    assert_eq!(one("the meeting", Determiner::Indefinite, &["regional"]), "a regional meeting");
    assert_eq!(one("exchange", Determiner::Indefinite, &[]), "an exchange");
    assert_eq!(one("exchange", Determiner::Indefinite, &["university"]), "a university exchange");
    assert_eq!(one("hour", Determiner::Indefinite, &[]), "an hour");
    assert_eq!(noun("meeting of the board").plural().as_deref(), Some("meetings of the board"));
    assert_eq!(noun("a city").plural().as_deref(), Some("cities"));
    assert_eq!(noun("the church").plural().as_deref(), Some("churches"));
    assert_eq!(noun("the forum, fora").plural().as_deref(), Some("fora"));
    assert_eq!(noun("the workshop days (plural)").number(), Number::Plural);
    assert_eq!(noun("a person").plural().as_deref(), Some("people"));
    let singular = |plural| Noun::read_plural(plural, Lang::En).map(|noun| noun.singular());
    assert_eq!(singular("Example projects").as_deref(), Some("Example project"));
    assert_eq!(singular("young people").as_deref(), Some("young person"));
    assert_eq!(singular("cities").as_deref(), Some("city"));
    assert_eq!(singular("staff"), None);
}
