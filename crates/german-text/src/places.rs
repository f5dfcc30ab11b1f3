//! Names of places behind a preposition: `in Gera`, `im Ilm-Kreis`, `in der Schweiz`, `online`.

use super::nouns::{Determiner, Noun, contracted};
use super::{Case, Lang};

/// Names that have an article, as entries of a dictionary.
const WITH_ARTICLE: &str = "die Schweiz|die Türkei|die Slowakei|die Mongolei|die Ukraine|die Lausitz|die Oberlausitz|die Niederlausitz|\
    die Pfalz|die Oberpfalz|die Südpfalz|die Westpfalz|die Rhön|die Eifel|die Altmark|die Uckermark|die Prignitz|die Wetterau|die Steiermark|\
    die Schorfheide|die Börde|die Hallertau|die Altstadt|die Innenstadt|die Nordstadt|die Südstadt|die Oststadt|die Weststadt|die Südvorstadt|\
    der Harz|der Hunsrück|der Taunus|der Spessart|der Schwarzwald|der Odenwald|der Westerwald|der Spreewald|der Frankenwald|der Pfälzerwald|\
    der Breisgau|der Kraichgau|der Rheingau|der Chiemgau|der Fläming|der Barnim|der Hainich|der Kyffhäuser|der Solling|der Steigerwald|\
    der Iran|der Irak|der Libanon|der Sudan|der Vatikan|der Jemen|\
    das Eichsfeld|das Obereichsfeld|das Untereichsfeld|das Vogtland|das Saarland|das Havelland|das Emsland|das Wendland|das Münsterland|\
    das Sauerland|das Siegerland|das Rheinland|das Burgenland|das Ammerland|das Allgäu|das Elsass|das Ruhrgebiet|das Erzgebirge|\
    das Fichtelgebirge|das Weserbergland|das Baltikum|das Umland|das Ausland|das Inland|das Oderbruch|das Wallis|das Tessin|das Kosovo|\
    das Grabfeld|das Schiefergebirge|das Alte Land|das Rathaus|das Landratsamt|das Bürgerhaus|das Kulturhaus|das Gemeindehaus|\
    das Stadtteilzentrum|das Ministerium|das Sozialministerium|das Plenum|das Kloster|der Landtag|der Bundestag|das Internet|das Netz|\
    die Niederlande (Mehrzahl)|die USA (Mehrzahl)|die Vereinigten Staaten (Mehrzahl)|die Alpen (Mehrzahl)|die Anden (Mehrzahl)|\
    die Ardennen (Mehrzahl)|die Vogesen (Mehrzahl)|die Niederungen (Mehrzahl)";

/// Towns whose names end as those of regions do.
const TOWNS: [&str; 9] = [
    "Wuppertal",
    "Ennepetal",
    "Remstal",
    "Nesselwangtal",
    "Frankenthal",
    "Deutschland",
    "Helgoland",
    "Freital",
    "Bad Liebenstein",
];

/// First words of names that are nouns, such as `Landkreis Sonneberg`.
const KINDS: [&str; 30] = [
    "Stadt",
    "Landkreis",
    "Kreis",
    "Gemeinde",
    "Region",
    "Bezirk",
    "Quartier",
    "Stadtteil",
    "Ortsteil",
    "Haus",
    "Rathaus",
    "Landratsamt",
    "Bürgerhaus",
    "Kulturhaus",
    "Gemeindehaus",
    "Landgemeinde",
    "Verwaltungsgemeinschaft",
    "Zentrum",
    "Schloss",
    "Kloster",
    "Hotel",
    "Bundesland",
    "Land",
    "Freistaat",
    "Mehrgenerationenhaus",
    "Stadtteilzentrum",
    "Familienzentrum",
    "Insel",
    "Halbinsel",
    "Hallig",
];

/// Islands: people are *on* them.
const ISLANDS: [&str; 23] = [
    "Rügen",
    "Usedom",
    "Fehmarn",
    "Poel",
    "Hiddensee",
    "Sylt",
    "Föhr",
    "Amrum",
    "Pellworm",
    "Nordstrand",
    "Helgoland",
    "Borkum",
    "Juist",
    "Norderney",
    "Baltrum",
    "Langeoog",
    "Spiekeroog",
    "Wangerooge",
    "Mainau",
    "Malta",
    "Zypern",
    "Kreta",
    "Mallorca",
];

/// Words that say where something is, and are no names.
const ADVERBS: [&str; 12] = [
    "online",
    "digital",
    "virtuell",
    "hybrid",
    "telefonisch",
    "per Video",
    "per Telefon",
    "per Videokonferenz",
    "zu Hause",
    "überall",
    "vor Ort",
    "remote",
];

/// Services by which people meet who are not in one room.
const SERVICES: [&str; 8] =
    ["Zoom", "Webex", "Teams", "Microsoft Teams", "Jitsi", "BigBlueButton", "Skype", "Mumble"];

/// A place behind `in`: with its article, drawn together as people say it; what has a preposition of its own keeps it.
///
/// ```
/// use german_text::{Lang, in_place};
/// let place = |name| in_place(name, Lang::De);
/// assert_eq!(place("Gera"), "in Gera");
/// assert_eq!(place("Ilm-Kreis"), "im Ilm-Kreis");
/// assert_eq!(place("Altenburger Land"), "im Altenburger Land");
/// assert_eq!(place("die Schweiz"), "in der Schweiz");
/// assert_eq!(place("die Niederlande"), "in den Niederlanden");
/// assert_eq!(place("am Bodensee"), "am Bodensee");
/// assert_eq!(place("Insel Poel"), "auf der Insel Poel");
/// assert_eq!(place("Rügen"), "auf Rügen");
/// assert_eq!(place("online"), "online");
/// assert_eq!(in_place("Netherlands", Lang::En), "in the Netherlands");
/// assert_eq!(in_place("Isle of Skye", Lang::En), "on the Isle of Skye");
/// assert_eq!(in_place("the Netherlands", Lang::En), "in the Netherlands");
/// assert_eq!(in_place("the Isle of Man", Lang::En), "on the Isle of Man");
/// assert_eq!(in_place("Leeds", Lang::En), "in Leeds");
/// ```
pub fn in_place(name: &str, lang: Lang) -> String {
    let name = name.trim();
    if has_own_preposition(name, lang) || is_adverb(name) {
        return name.to_owned();
    }
    if lang == Lang::De && SERVICES.contains(&name) {
        return format!("über {name}");
    }
    if lang == Lang::De && !name.contains(' ') && (name.ends_with("konferenz") || name.ends_with("Konferenz"))
    {
        return format!("als {name}");
    }
    each(name, lang, |part| behind(if is_island(part, lang) { "auf" } else { "in" }, part, lang))
}

/// Whether people are on the place: an island, by its name or by what it is called.
fn is_island(name: &str, lang: Lang) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    lang == Lang::De && (ISLANDS.contains(&name) || ["Insel", "Halbinsel", "Hallig"].contains(&first))
}

/// A place behind `aus`: where somebody comes from.
///
/// ```
/// use german_text::{Lang, from_place};
/// let place = |name| from_place(name, Lang::De);
/// assert_eq!(place("Gera"), "aus Gera");
/// assert_eq!(place("Ilm-Kreis"), "aus dem Ilm-Kreis");
/// assert_eq!(place("in der Schweiz"), "aus der Schweiz");
/// assert_eq!(place("Niederlande"), "aus den Niederlanden");
/// assert_eq!(place("Insel Poel"), "von der Insel Poel");
/// ```
pub fn from_place(name: &str, lang: Lang) -> String {
    let name = name.trim();
    if lang == Lang::En {
        return in_english("from", name);
    }
    match name.split_once(' ') {
        Some(("im", rest)) => format!("aus dem {rest}"),
        Some(("in", rest)) => format!("aus {rest}"),
        Some(("am", rest)) => format!("vom {rest}"),
        Some(("auf", rest)) => format!("von {rest}"),
        _ if has_own_preposition(name, lang) || is_adverb(name) => name.to_owned(),
        _ => each(name, lang, |part| behind(if is_island(part, lang) { "von" } else { "aus" }, part, lang)),
    }
}

/// Whether somebody typed where it is with a preposition: `in der Schweiz`, `am Bodensee`.
fn has_own_preposition(name: &str, lang: Lang) -> bool {
    let prepositions: &[&str] = match lang {
        Lang::De => &[
            "in", "im", "an", "am", "auf", "bei", "beim", "vor", "unter", "per", "zu", "zwischen", "nahe",
            "an Bord",
        ],
        Lang::En => &["in", "at", "on", "near", "by"],
    };
    name.split_once(' ').is_some_and(|(first, _)| prepositions.contains(&first))
}

fn is_adverb(name: &str) -> bool {
    let small = name.to_lowercase();
    ADVERBS.iter().any(|adverb| small == adverb.to_lowercase())
}

/// The places that a name joins with `und`, each behind its preposition where one of them has an article.
fn each(name: &str, lang: Lang, behind: impl Fn(&str) -> String) -> String {
    let parts: Vec<&str> = name.split(" und ").collect();
    if lang == Lang::En || parts.len() == 1 || parts.iter().all(|part| noun(part).is_none()) {
        return behind(name);
    }
    parts.into_iter().map(behind).collect::<Vec<_>>().join(" und ")
}

fn behind(preposition: &str, name: &str, lang: Lang) -> String {
    if lang == Lang::En {
        return in_english(preposition, name);
    }
    match noun(name) {
        Some(noun) => {
            let phrase = noun.phrase(noun.number(), Case::Dative, Determiner::Definite, &[]);
            contracted(preposition, &phrase)
        }
        None => format!("{preposition} {name}"),
    }
}

/// Last words of English names that have an article: of countries, regions and groups of islands.
const ENGLISH: [&str; 22] = [
    "Netherlands",
    "States",
    "Kingdom",
    "Republic",
    "Philippines",
    "Bahamas",
    "Maldives",
    "Gambia",
    "Vatican",
    "Balkans",
    "Baltics",
    "Alps",
    "Highlands",
    "Midlands",
    "Lowlands",
    "Islands",
    "Hebrides",
    "Cotswolds",
    "Dolomites",
    "Pyrenees",
    "District",
    "USA",
];

/// An English name behind a preposition: `in the Netherlands`, `on the Isle of Skye`.
fn in_english(preposition: &str, name: &str) -> String {
    let bare = name.strip_prefix("the ").unwrap_or(name);
    let is_island = bare.starts_with("Isle of ") || bare.starts_with("Isles of ");
    let last = name.split(' ').next_back().unwrap_or_default();
    let is_typed = name.split(' ').next().is_some_and(|first| first.eq_ignore_ascii_case("the"));
    let has_article = !is_typed && (is_island || ENGLISH.contains(&last) || matches!(name, "UK" | "US"));
    let article = if has_article { "the " } else { "" };
    let preposition = if is_island && preposition == "in" { "on" } else { preposition };
    format!("{preposition} {article}{name}")
}

/// The name as a noun with its article; none of towns and of most countries, which have none.
fn noun(name: &str) -> Option<Noun> {
    let name = name.trim();
    let read = |entry: &str| Noun::read(entry, Lang::De).ok();
    let with_article = |article: &str, name: &str| read(&format!("{article} {name}, –"));
    let known = WITH_ARTICLE.split('|').find(|entry| {
        let bare = entry.trim_end_matches(" (Mehrzahl)");
        bare == name || bare.split_once(' ').is_some_and(|(_, known)| known == name)
    });
    if let Some(entry) = known {
        return if entry.ends_with(')') { read(entry) } else { read(&format!("{entry}, –")) };
    }
    if let Some((article @ ("der" | "die" | "das"), rest)) = name.split_once(' ') {
        return read(name).or_else(|| with_article(article, rest));
    }
    if TOWNS.contains(&name) {
        return None;
    }
    let words: Vec<&str> = name.split(' ').collect();
    let (first, last) = (words.first().copied()?, words.last().copied()?);
    let small = last.to_lowercase();
    let is_compound = |end: &str| small.ends_with(end) && small.len() > end.len() + 2;
    if words.len() > 1 && KINDS.contains(&first) {
        return read(name);
    }
    let is_region = words.len() > 1
        && [
            "Land",
            "Kreis",
            "Wald",
            "Gebirge",
            "Tal",
            "Schweiz",
            "Heide",
            "Aue",
            "Höhe",
            "Seenplatte",
            "Becken",
            "Winkel",
            "Schiefergebirge",
        ]
        .contains(&last);
    if is_region {
        return match last {
            "Gebirge" | "Schiefergebirge" | "Becken" => with_article("das", name),
            "Schweiz" | "Heide" | "Aue" | "Höhe" | "Seenplatte" => feminine(&words),
            "Winkel" => with_article("der", name),
            _ => read(name),
        };
    }
    if words.len() > 1 {
        return None;
    }
    if small.ends_with("kreis")
        || small.ends_with("-land")
        || is_compound("gebirge")
        || is_compound("viertel")
        || is_compound("quartier")
    {
        return match () {
            () if small.ends_with("gebirge") => with_article("das", name),
            () => read(name),
        };
    }
    if is_compound("tal") && !small.ends_with("spital") {
        return with_article("das", name);
    }
    if is_compound("siedlung") || is_compound("vorstadt") {
        return with_article("die", name);
    }
    if is_compound("kiez") {
        return with_article("der", name);
    }
    None
}

/// A name such as `Sächsische Schweiz`.
fn feminine(words: &[&str]) -> Option<Noun> {
    Noun::read(&format!("die {}, –", words.join(" ")), Lang::De).ok()
}

/// Whether a title names the place already: as itself, or as `Geraer`, `Bremer`, `Münchner`.
///
/// ```
/// use german_text::names_place;
/// assert!(names_place("Geraer Netzwerktreffen", "Gera"));
/// assert!(names_place("Treffen in Suhl", "Suhl"));
/// assert!(!names_place("Suhler Netzwerktreffen", "Jena"));
/// ```
pub fn names_place(title: &str, place: &str) -> bool {
    let place = place.trim();
    if place.is_empty() {
        return false;
    }
    let mut forms = vec![place.to_owned(), format!("{place}er"), format!("{place}s")];
    let shorter = |end: &str, new: &str| {
        place.strip_suffix(end).filter(|stem| stem.chars().count() > 2).map(|stem| format!("{stem}{new}"))
    };
    forms.extend(["en", "e", "n", ""].iter().filter_map(|end| shorter(end, "er")));
    forms.extend(shorter("en", "ner"));
    forms.extend(shorter("a", "enser"));
    forms.extend(shorter("a", "aer"));
    forms.extend(shorter("e", "enser"));
    forms.extend(shorter("er", "rer"));
    let is_word = |c: char| !c.is_alphanumeric();
    let words: Vec<&str> = title.split(is_word).filter(|word| !word.is_empty()).collect();
    let of_form = |form: &String| {
        let form: Vec<&str> = form.split(is_word).filter(|word| !word.is_empty()).collect();
        !form.is_empty() && words.windows(form.len()).any(|window| window == form)
    };
    forms.iter().any(of_form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_behind_in() {
        let expected = [
            ("Gera", "in Gera"),
            ("Halle (Saale)", "in Halle (Saale)"),
            ("Bad Salzungen", "in Bad Salzungen"),
            ("Frankfurt am Main", "in Frankfurt am Main"),
            ("Beispielstadt/Aue", "in Beispielstadt/Aue"),
            ("Arnstadt", "in Arnstadt"),
            ("Saalfeld", "in Saalfeld"),
            ("Deutschland", "in Deutschland"),
            ("Thüringen", "in Thüringen"),
            ("Wuppertal", "in Wuppertal"),
            ("Hof", "in Hof"),
            ("Essen", "in Essen"),
            ("Ilm-Kreis", "im Ilm-Kreis"),
            ("Kyffhäuserkreis", "im Kyffhäuserkreis"),
            ("Unstrut-Hainich-Kreis", "im Unstrut-Hainich-Kreis"),
            ("Landkreis Sonneberg", "im Landkreis Sonneberg"),
            ("Stadt Suhl", "in der Stadt Suhl"),
            ("Altenburger Land", "im Altenburger Land"),
            ("Weimarer Land", "im Weimarer Land"),
            ("Thüringer Wald", "im Thüringer Wald"),
            ("Bayerischer Wald", "im Bayerischen Wald"),
            ("Sächsische Schweiz", "in der Sächsischen Schweiz"),
            ("Lüneburger Heide", "in der Lüneburger Heide"),
            ("Thüringer Schiefergebirge", "im Thüringer Schiefergebirge"),
            ("Eichsfeld", "im Eichsfeld"),
            ("Vogtland", "im Vogtland"),
            ("Saaletal", "im Saaletal"),
            ("Schweiz", "in der Schweiz"),
            ("Niederlande", "in den Niederlanden"),
            ("Vereinigte Staaten", "in Vereinigte Staaten"),
            ("die Vereinigten Staaten (Mehrzahl)", "in den Vereinigten Staaten"),
            ("Haus der Begegnung", "im Haus der Begegnung"),
            ("Südvorstadt", "in der Südvorstadt"),
            ("Bahnhofsviertel", "im Bahnhofsviertel"),
            ("in der Schweiz", "in der Schweiz"),
            ("auf Rügen", "auf Rügen"),
            ("online", "online"),
            ("Online", "Online"),
            ("Zoom", "über Zoom"),
            ("Videokonferenz", "als Videokonferenz"),
            ("Gera und Ilm-Kreis", "in Gera und im Ilm-Kreis"),
            ("Gera und Jena", "in Gera und Jena"),
        ];
        for (name, phrase) in expected {
            assert_eq!(in_place(name, Lang::De), phrase);
        }
        assert_eq!(from_place("Altenburger Land", Lang::De), "aus dem Altenburger Land");
        assert_eq!(from_place("Eichsfeld", Lang::De), "aus dem Eichsfeld");
        assert_eq!(from_place("am Bodensee", Lang::De), "vom Bodensee");
        assert_eq!(in_place("Ilm-Kreis", Lang::En), "in Ilm-Kreis");
        assert_eq!(in_place("at home", Lang::En), "at home");
    }

    #[test]
    fn towns_in_titles() {
        for (title, place) in [
            ("Geraer Netzwerktreffen", "Gera"),
            ("1. Bremer Fachtag", "Bremen"),
            ("Münchner Runde", "München"),
            ("Dresdner Gespräche", "Dresden"),
            ("Göttinger Forum", "Göttingen"),
            ("Hallenser Treffen", "Halle"),
            ("Weimarer Tage", "Weimar"),
            ("Jenenser Treffen", "Jena"),
            ("Netzwerktreffen Bad Salzungen", "Bad Salzungen"),
            ("Gera-Treffen", "Gera"),
        ] {
            assert!(names_place(title, place), "{title}");
        }
        for (title, place) in [
            ("Generationentreffen", "Gera"),
            ("Auerhahn-Treffen", "Aue"),
            ("Treffen", ""),
            ("Erfahrungsaustausch", "Erfurt"),
        ] {
            assert!(!names_place(title, place), "{title}");
        }
    }
}
