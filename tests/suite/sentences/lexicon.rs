//! German words that generated sentences are made of, with what each may be: gender, number and case.
//! It is written by hand, and shares nothing with the grammar of the product.

use std::collections::HashMap;
use std::sync::OnceLock;

/// Set of cases, as bits.
pub type Cases = u8;
pub const NOMINATIVE: Cases = 1;
pub const GENITIVE: Cases = 2;
pub const DATIVE: Cases = 4;
pub const ACCUSATIVE: Cases = 8;
pub const ANY: Cases = 15;

/// Gender of a singular, or the plural of any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Masculine,
    Feminine,
    Neuter,
    Plural,
}

use Kind::{Feminine, Masculine, Neuter, Plural};

/// One thing that a form may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    pub kind: Kind,
    pub cases: Cases,
}

const fn reading(kind: Kind, cases: Cases) -> Reading {
    Reading { kind, cases }
}

/// Nouns as `gender nominative genitive plural`; `-` for a form that there is not. The dative plural follows.
const NOUNS: &str = "\
m Inselfreund Inselfreundes Inselfreunde
m Standort Standorts Standorte
m Standort Standortes -
m Austausch Austauschs Austausche
m Austausch Austausches -
n Vorhaben Vorhabens Vorhaben
n Gesamtvorhaben Gesamtvorhabens -
n Projekt Projekts Projekte
n Projekt Projektes -
m Tisch Tischs Tische
m Tisch Tisches -
n Treffen Treffens Treffen
f Sitzung Sitzung Sitzungen
f Konferenz Konferenz Konferenzen
f Runde Runde Runden
m Fachtag Fachtags Fachtage
m Fachtag Fachtages -
f Werkstatt Werkstatt Werkstätten
f Bibliothek Bibliothek Bibliotheken
f Region Region Regionen
n Quartier Quartiers Quartiere
n Netzwerk Netzwerks Netzwerke
m Verbund Verbunds Verbünde
m Verbund Verbundes -
m Kreis Kreises Kreise
n Land Landes Länder
f Stadt Stadt Städte
f Gemeinde Gemeinde Gemeinden
n Ministerium Ministeriums Ministerien
n Amt Amtes Ämter
n Amt Amts -
n Referat Referats Referate
f Stelle Stelle Stellen
n Haus Hauses Häuser
m Verein Vereins Vereine
m Verband Verbands Verbände
m Verband Verbandes -
m Rat Rats Räte
m Rat Rates -
m Beirat Beirats Beiräte
f Kammer Kammer Kammern
f Gruppe Gruppe Gruppen
f Station Station Stationen
f Minute Minute Minuten
f Stunde Stunde Stunden
f Person Person Personen
f Stimme Stimme Stimmen
f Enthaltung Enthaltung Enthaltungen
f Berichtigung Berichtigung Berichtigungen
m Bericht Berichts Berichte
m Bericht Berichtes -
f Fassung Fassung Fassungen
m Entwurf Entwurfs Entwürfe
f Einwilligung Einwilligung Einwilligungen
n Ergebnis Ergebnisses Ergebnisse
n Protokoll Protokolls Protokolle
f Niederschrift Niederschrift Niederschriften
f Dokumentation Dokumentation Dokumentationen
n Jahr Jahres Jahre
n Jahr Jahrs -
m Monat Monats Monate
m Termin Termins Termine
m Einwand Einwands Einwände
f Vereinbarung Vereinbarung Vereinbarungen
n Mal Mals Male
m Punkt Punkts Punkte
m Punkt Punktes -
f Tagesordnung Tagesordnung Tagesordnungen
f Begrüßung Begrüßung Begrüßungen
n Motto Mottos Mottos
f Veranstaltung Veranstaltung Veranstaltungen
f Reihe Reihe Reihen
f Liste Liste Listen
f Einrichtung Einrichtung Einrichtungen
m Vertreter Vertreters Vertreter
f Vertreterin Vertreterin Vertreterinnen
m Leiter Leiters Leiter
f Leiterin Leiterin Leiterinnen
m Bürger Bürgers Bürger
f Bürgerin Bürgerin Bürgerinnen
m Gast Gasts Gäste
m Gast Gastes -
m Gastgeber Gastgebers Gastgeber
f Gastgeberin Gastgeberin Gastgeberinnen
f Fachkraft Fachkraft Fachkräfte
f Beraterin Beraterin Beraterinnen
m Erfolg Erfolgs Erfolge
m Erfolg Erfolges -
n Hemmnis Hemmnisses Hemmnisse
f Hürde Hürde Hürden
m Plan Plans Pläne
m Plan Planes -
m Bedarf Bedarfs Bedarfe
f Homepage Homepage Homepages
f Vertretung Vertretung Vertretungen
f Zeit Zeit Zeiten
m Frühling Frühlings -
n Frühjahr Frühjahrs -
m Sommer Sommers -
m Herbst Herbsts -
m Herbst Herbstes -
m Winter Winters -
m Hof Hofs Höfe
m Raum Raums Räume
m Saal Saals Säle
f Teilnahme Teilnahme Teilnahmen
f Abstimmung Abstimmung Abstimmungen
f Veröffentlichung Veröffentlichung Veröffentlichungen
f Seite Seite Seiten
n Formular Formulars Formulare
f Datei Datei Dateien
m Browser Browsers Browser
m Computer Computers Computer
m Ordner Ordners Ordner
f Rückfrage Rückfrage Rückfragen
f Angabe Angabe Angaben
f Anmerkung Anmerkung Anmerkungen
f Maustaste Maustaste Maustasten
f Viertelstunde Viertelstunde Viertelstunden
f Adresse Adresse Adressen
n Internet Internets -
m Doppelklick Doppelklicks Doppelklicks
m Text Texts Texte
m Text Textes -
f Quittung Quittung Quittungen
m Folgetag Folgetags Folgetage
m Vorabend Vorabends Vorabende
m Vorstand Vorstands Vorstände
m Vorstand Vorstandes -
f Stabsstelle Stabsstelle Stabsstellen
f Arbeitsgruppe Arbeitsgruppe Arbeitsgruppen
m Freistaat Freistaats Freistaaten
m Freistaat Freistaates -
m Landkreis Landkreises Landkreise
";

/// Nouns that are declined otherwise: form, gender or `p`, cases (`n`, `g`, `d`, `a`).
const FORMS: &str = "\
Stimmberechtigten p d
Stimmberechtigten p g
Stimmberechtigte p na
Ehrenamtliche p na
Ehrenamtliche f na
Ehrenamtlicher m n
Ehrenamtlichen p gd
Anwesenden p nagd
Teilnehmende p na
Teilnehmenden p nagd
Herr m n
Herrn m gda
Frau f nagd
Name m n
Namen m gda
Namen p nagd
Eltern p nagd
Leute p nag
Leuten p d
Allgäu n nda
Schweiz f nagd
Fachtage p nag
Fachtagen p d
Akteure p nag
Akteuren p d
Akteur m nda
Akteurs m g
Mitarbeitende p na
Mitarbeitenden p nagd
Innere n na
Gesundheit f nagd
Soziales n nda
";

/// Nouns of which a singular without article is a mistake where a sentence speaks of one: countable things and roles.
const COUNTABLE: &[&str] = &[
    "Standort",
    "Austausch",
    "Vorhaben",
    "Projekt",
    "Tisch",
    "Treffen",
    "Sitzung",
    "Konferenz",
    "Runde",
    "Werkstatt",
    "Bibliothek",
    "Region",
    "Quartier",
    "Netzwerk",
    "Verbund",
    "Vertreter",
    "Vertreterin",
    "Bürger",
    "Bürgerin",
    "Fachkraft",
    "Beraterin",
    "Ministerium",
    "Sozialministerium",
    "Wirtschaftsministerium",
    "Gruppe",
    "Person",
    "Veranstaltung",
    "Kreis",
    "Landkreis",
    "Rat",
    "Mitglied",
];

/// All forms, with what each may be.
fn forms() -> &'static HashMap<&'static str, Vec<Reading>> {
    static FORMS_READ: OnceLock<HashMap<&str, Vec<Reading>>> = OnceLock::new();
    FORMS_READ.get_or_init(|| {
        let mut forms: HashMap<&str, Vec<Reading>> = HashMap::new();
        let mut add = |form: &'static str, reading: Reading| {
            if form != "-" {
                forms.entry(form).or_default().push(reading);
            }
        };
        for line in NOUNS.lines() {
            let [gender, nominative, genitive, plural] = line.split(' ').collect::<Vec<_>>()[..] else {
                panic!("{line}")
            };
            let kind = kind_of(gender);
            add(nominative, reading(kind, NOMINATIVE | DATIVE | ACCUSATIVE));
            add(genitive, reading(kind, GENITIVE));
            let takes_no_n = plural.ends_with(['n', 's']);
            add(plural, reading(Plural, if takes_no_n { ANY } else { ANY & !DATIVE }));
            if plural != "-" && !takes_no_n {
                add(format!("{plural}n").leak(), reading(Plural, DATIVE));
            }
        }
        for line in FORMS.lines() {
            let [form, gender, cases] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
            let bits = |c| match c {
                'n' => NOMINATIVE,
                'g' => GENITIVE,
                'd' => DATIVE,
                'a' => ACCUSATIVE,
                _ => panic!("{line}"),
            };
            add(form, reading(kind_of(gender), cases.chars().map(bits).sum()));
        }
        forms
    })
}

fn kind_of(letter: &str) -> Kind {
    match letter {
        "m" => Masculine,
        "f" => Feminine,
        "n" => Neuter,
        "p" => Plural,
        _ => panic!("{letter}"),
    }
}

/// What `word` may be as a noun; a compound is what its last part is. None when it is not known.
pub fn noun(word: &str) -> Option<&'static [Reading]> {
    let forms = forms();
    let last = word.rsplit(['-', '–']).next().unwrap_or(word);
    if let Some(found) = forms.get(word).or_else(|| forms.get(last)) {
        return Some(found);
    }
    if !word.starts_with(char::is_uppercase) {
        return None;
    }
    // `Netzwerktreffen`: the longest noun that it ends with.
    let tails = last.char_indices().skip(2).map(|(index, _)| &last[index..]);
    let whole = tails.filter(|tail| tail.chars().count() >= 4).find_map(|tail| {
        let mut letters = tail.chars();
        let capital: String =
            letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        forms.get(capital.as_str())
    });
    whole.map(Vec::as_slice)
}

/// Tells whether a singular of this noun needs an article.
pub fn is_countable(word: &str) -> bool {
    let last = word.rsplit('-').next().unwrap_or(word);
    COUNTABLE.iter().any(|noun| last == *noun || last.ends_with(&noun.to_lowercase()))
}

/// How adjectives behind a determiner end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Declension {
    Weak,
    Mixed,
    Strong,
}

/// What a determiner may be: `der`, `einem`, `keine`, `dieser`, `zum`; none when `word` is no determiner.
pub fn determiner(word: &str) -> Option<(Vec<Reading>, Declension)> {
    let lower = word.to_lowercase();
    let (n, g, d, a) = (NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE);
    let weak = |list: &[(Kind, Cases)]| {
        Some((list.iter().map(|(kind, cases)| reading(*kind, *cases)).collect(), Declension::Weak))
    };
    match lower.as_str() {
        "der" => return weak(&[(Masculine, n), (Feminine, d | g), (Plural, g)]),
        "die" => return weak(&[(Feminine, n | a), (Plural, n | a)]),
        "das" => return weak(&[(Neuter, n | a)]),
        "den" => return weak(&[(Masculine, a), (Plural, d)]),
        "dem" | "im" | "am" | "zum" | "beim" | "vom" => return weak(&[(Masculine, d), (Neuter, d)]),
        "des" => return weak(&[(Masculine, g), (Neuter, g)]),
        "zur" => return weak(&[(Feminine, d)]),
        "ins" | "ans" => return weak(&[(Neuter, a)]),
        _ => {}
    }
    for stem in ["ein", "kein", "ihr", "sein", "unser"] {
        let Some(ending) = lower.strip_prefix(stem) else { continue };
        let plural = stem != "ein";
        let mut list = match ending {
            "" => vec![(Masculine, n), (Neuter, n | a)],
            "e" => vec![(Feminine, n | a)],
            "en" => vec![(Masculine, a)],
            "em" => vec![(Masculine, d), (Neuter, d)],
            "er" => vec![(Feminine, d | g)],
            "es" => vec![(Masculine, g), (Neuter, g)],
            _ => continue,
        };
        match ending {
            "e" if plural => list.push((Plural, n | a)),
            "en" if plural => list.push((Plural, d)),
            "er" if plural => list.push((Plural, g)),
            _ => {}
        }
        return Some((list.iter().map(|(kind, cases)| reading(*kind, *cases)).collect(), Declension::Mixed));
    }
    for stem in ["dies", "jed", "all", "welch"] {
        let Some(ending) = lower.strip_prefix(stem) else { continue };
        let mut list = match ending {
            "er" => vec![(Masculine, n), (Feminine, d | g), (Plural, g)],
            "e" => vec![(Feminine, n | a), (Plural, n | a)],
            "es" => vec![(Neuter, n | a), (Masculine, g), (Neuter, g)],
            "en" => vec![(Masculine, a), (Plural, d)],
            "em" => vec![(Masculine, d), (Neuter, d)],
            _ => continue,
        };
        match stem {
            "jed" => list.retain(|(kind, _)| *kind != Plural),
            "all" => list.retain(|(kind, _)| *kind == Plural),
            _ => {}
        }
        return weak(&list);
    }
    None
}

/// Stems of adjectives that phrases and word sets use.
const ADJECTIVES: &[&str] = &[
    "landesweit",
    "thüringenweit",
    "kreisweit",
    "bundesweit",
    "stadtweit",
    "nächst",
    "letzt",
    "erst",
    "zweit",
    "dritt",
    "viert",
    "fünft",
    "sechst",
    "siebt",
    "acht",
    "neunt",
    "zehnt",
    "elft",
    "zwölft",
    "einzig",
    "ganztägig",
    "ehrenamtlich",
    "weiter",
    "neu",
    "sozial",
    "Sozial",
    "rund",
    "Rund",
    "gemeinsam",
    "künftig",
    "vorig",
    "regional",
    "Regional",
    "erweitert",
    "früher",
    "eigen",
    "recht",
    "ander",
    "örtlich",
    "übrig",
    "best",
    "gesund",
    "lebendig",
    "aktiv",
    "Aktiv",
];

/// The ending of an adjective as inflected, or none when `word` is no adjective of these.
pub fn adjective(word: &str) -> Option<&'static str> {
    let endings = ["en", "em", "er", "es", "e"];
    let is_ordinal = |stem: &str| {
        stem.len() > 4 && (stem.ends_with("zehnt") || stem.ends_with("zigst") || stem.ends_with("ßigst"))
    };
    endings.into_iter().find(|ending| {
        word.strip_suffix(ending).is_some_and(|stem| ADJECTIVES.contains(&stem) || is_ordinal(stem))
    })
}

/// What an adjective with `ending` may stand before, behind a determiner of `declension`.
pub fn adjective_readings(ending: &str, declension: Declension) -> Vec<Reading> {
    let (n, g, d, a) = (NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE);
    let list: &[(Kind, Cases)] = match (declension, ending) {
        (Declension::Weak, "e") => &[(Masculine, n), (Feminine, n | a), (Neuter, n | a)],
        (Declension::Weak, "en") => {
            &[(Masculine, a | d | g), (Feminine, d | g), (Neuter, d | g), (Plural, n | a | d | g)]
        }
        (Declension::Mixed, "er") => &[(Masculine, n)],
        (Declension::Mixed, "e") => &[(Feminine, n | a)],
        (Declension::Mixed, "es") => &[(Neuter, n | a)],
        (Declension::Mixed, "en") => {
            &[(Masculine, a | d | g), (Feminine, d | g), (Neuter, d | g), (Plural, n | a | d | g)]
        }
        (Declension::Strong, "er") => &[(Masculine, n), (Feminine, d | g), (Plural, g)],
        (Declension::Strong, "e") => &[(Feminine, n | a), (Plural, n | a)],
        (Declension::Strong, "es") => &[(Neuter, n | a)],
        (Declension::Strong, "em") => &[(Masculine, d), (Neuter, d)],
        (Declension::Strong, "en") => &[(Masculine, a | g), (Neuter, g), (Plural, d)],
        _ => &[],
    };
    list.iter().map(|(kind, cases)| reading(*kind, *cases)).collect()
}

/// What is in both lists: for each gender the cases that both allow.
pub fn both(one: &[Reading], other: &[Reading]) -> Vec<Reading> {
    let mut found = Vec::new();
    for a in one {
        for b in other {
            if a.kind == b.kind && a.cases & b.cases != 0 {
                found.push(reading(a.kind, a.cases & b.cases));
            }
        }
    }
    found
}

/// The cases that a preposition asks for; those of contracted ones (`zum`) are in their article.
pub fn preposition(word: &str) -> Option<Cases> {
    Some(match word.to_lowercase().as_str() {
        "mit" | "von" | "zu" | "bei" | "aus" | "nach" | "seit" | "gegenüber" | "außer" => DATIVE,
        "durch" | "für" | "ohne" | "um" | "gegen" => ACCUSATIVE,
        "in" | "an" | "auf" | "vor" | "hinter" | "unter" | "über" | "neben" | "zwischen" => {
            DATIVE | ACCUSATIVE
        }
        "im" | "am" | "zum" | "zur" | "beim" | "vom" => DATIVE,
        "ins" | "ans" => ACCUSATIVE,
        "wegen" | "trotz" | "während" | "statt" => GENITIVE | DATIVE,
        _ => return None,
    })
}

/// Finite verbs: singular and plural of the third person.
pub const VERBS: &[(&str, &str)] = &[
    ("nahm", "nahmen"),
    ("fand", "fanden"),
    ("findet", "finden"),
    ("war", "waren"),
    ("ist", "sind"),
    ("wird", "werden"),
    ("wurde", "wurden"),
    ("half", "halfen"),
    ("ging", "gingen"),
    ("stand", "standen"),
    ("sollte", "sollten"),
    ("soll", "sollen"),
    ("hatte", "hatten"),
    ("hat", "haben"),
    ("lautete", "lauteten"),
    ("reicht", "reichen"),
    ("umfasste", "umfassten"),
    ("begrüßte", "begrüßten"),
    ("kam", "kamen"),
    ("lud", "luden"),
    ("tagte", "tagten"),
    ("begann", "begannen"),
];

/// The gender of the noun of which `word` is a plural.
pub fn gender_of_plural(word: &str) -> Option<Kind> {
    let last = word.rsplit('-').next().unwrap_or(word);
    let plural = |line: &'static str| {
        let [gender, _, _, plural] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let is_it = |form: &str| {
            last == form
                || last.strip_suffix('n') == Some(form)
                || form.chars().count() >= 4 && last.to_lowercase().ends_with(&form.to_lowercase())
        };
        is_it(plural).then(|| kind_of(gender))
    };
    NOUNS.lines().find_map(plural)
}
