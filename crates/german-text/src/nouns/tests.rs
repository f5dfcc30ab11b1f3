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
        ("die Mitessenden (Mehrzahl)", "die Mitessenden, der Mitessenden, den Mitessenden, die Mitessenden"),
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
        ("Fachtage", Determiner::Yours, "Ihre landesweiten Fachtage"),
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

#[test]
fn an_entry_is_read_back() {
    let entries = "Netzwerktreffen|Sitzung des Vorstands|Runder Tisch|die Fachtage|der Kunde|der Name|der Bedarf, –|der Beschäftigte|Soziale Stadt|Jugend- und Sozialamt Gera";
    for entry in entries.split('|') {
        let noun = noun(entry);
        let back = Noun::read(&noun.entry(), Lang::De).expect(entry);
        assert_eq!(table(&back), table(&noun), "{}", noun.entry());
    }
    let noun = Noun::read("meeting of the board", Lang::En).expect("a noun");
    assert_eq!(Noun::read(&noun.entry(), Lang::En), Ok(noun));
}

#[test]
fn an_adjective_without_a_plural_is_declined_as_one() {
    for entry in
        ["das Gelungene, –", "das Gelungene, des Gelungenen", "das Erreichte, –", "das Schwierige, –"]
    {
        let noun = noun(entry);
        let stem = entry.split([' ', ',']).nth(1).and_then(|word| word.strip_suffix('e')).unwrap_or_default();
        assert_eq!((noun.singular(), noun.plural()), (format!("{stem}es"), None), "{entry}");
        let dative = noun.phrase(Number::Singular, Case::Dative, Determiner::Definite, &[]);
        assert_eq!(dative, format!("dem {stem}en"));
    }
    for entry in ["das Gemüse, –", "das Gewerbe, –", "das Gelände, –"] {
        let word = entry.trim_start_matches("das ").trim_end_matches(", –");
        assert_eq!(noun(entry).singular(), word);
    }
}

#[test]
fn words_of_a_programme() {
    let project = |name, genitive| noun("das Vorhaben").of_programme(name, genitive);
    let (one, several) = (Number::Singular, Number::Plural);
    let said = |noun: Noun, number| noun.phrase(number, Case::Nominative, Determiner::Definite, &[]);
    assert_eq!(said(project("ThINKA", None), one), "das ThINKA-Vorhaben");
    assert_eq!(said(project("ThINKA", None), several), "die ThINKA-Vorhaben");
    assert_eq!(
        said(project("Soziale Stadt", Some("der Sozialen Stadt")), one),
        "das Vorhaben der Sozialen Stadt"
    );
    assert_eq!(said(project("Zukunft Dorf", None), several), "die Vorhaben „Zukunft Dorf“");
    assert_eq!(noun("ThINKA-Erfahrungsaustausch").without_prefix("ThINKA").singular(), "Erfahrungsaustausch");
    assert_eq!(noun("ThINKA Erfahrungsaustausch").without_prefix("ThINKA").singular(), "Erfahrungsaustausch");
    assert_eq!(noun("Suhler Netzwerktreffen").without_prefix("ThINKA").singular(), "Suhler Netzwerktreffen");
}

#[test]
fn subjects_of_one_and_of_several() {
    let one = "fast jedes Projekt|Niemand|kein Rat|Anna Beispiel|Jena|Referat 3|Das Protokoll vom 20. Januar 2026|Die Niederschrift|der Bürgermeister|\
        mehr als die Hälfte der Projekte|ein Großteil der Standorte|Das Amt für Jugend und Soziales|jedes Projekt und jeder Träger|Die Leiterin|1 Projekt|\
        Das Jugend- und Sozialamt|Herr Kern|die Stadt Suhl|Die Dokumentation der 5. und 6. Sitzung";
    let several = "nahezu alle Projekte|alle 14 Standorte|viele|Die Protokolle vom 20. und 22. Januar 2026|Jena und Suhl|Anna Beispiel und Herr Kern|\
        zwölf Projekte|3 Projekte|über 30 Fachkräfte|die meisten Standorte|Kolleginnen aus zehn Projekten|Mitarbeiter:innen|12 der 14 Projekte|Die Niederschriften|Vertreterinnen und Vertreter|Keine Projekte|Mitarbeitende|\
        ein paar Leute|Das Protokoll vom 5. Mai und das Protokoll vom 6. Mai|die Räte|Die beiden Berichte|rund 40 Teilnehmende|Projekte aus ganz Thüringen";
    for (subjects, number) in [(one, Number::Singular), (several, Number::Plural)] {
        for subject in subjects.split('|') {
            assert_eq!(subject_number(subject.trim(), Lang::De), number, "{subject}");
        }
    }
    assert_eq!(subject_number("The minutes of 20 January", Lang::En), Number::Plural);
    assert_eq!(subject_number("The record of 20 January", Lang::En), Number::Singular);
    assert_eq!(subject_number("nearly every project", Lang::En), Number::Singular);
}
