//! German nouns: which gender a word has, and what its other forms are.

use super::determiner::Determiner;
use super::noun::{Forms, Modifier, Noun, NounGap, Number};
use crate::{Case, Gender, Lang};
use std::sync::OnceLock;

/// Heads with their forms: article, singular, genitive where it is another, plural; a dash for none, `pl` for a plural only, and `!` for
/// words that are no part of longer ones.
const HEADS: &str = include_str!("german.txt");

/// A known head.
struct Head {
    gender: Gender,
    forms: Forms,
    /// Singular and plural in small letters, as words are searched; empty where there is none.
    small: (String, String),
    /// Not the end of a longer word.
    alone: bool,
}

fn heads() -> &'static [Head] {
    static READ: OnceLock<Vec<Head>> = OnceLock::new();
    READ.get_or_init(|| HEADS.lines().filter_map(head).collect())
}

fn head(line: &str) -> Option<Head> {
    let mut words = line.split_whitespace();
    let gender = gender_of(words.next()?)?;
    let singular = words.next()?.to_owned();
    let rest: Vec<&str> = words.collect();
    let alone = rest.last() == Some(&"!");
    let rest = rest.strip_suffix(&["!"]).unwrap_or(&rest);
    if rest.last() == Some(&"pl") {
        let small = (String::new(), singular.to_lowercase());
        let forms = Forms { plural: Some(singular), ..Forms::default() };
        return Some(Head { gender: Gender::Plural, forms, small, alone });
    }
    let (genitive, plural) = match rest {
        [plural] => (singular.clone(), *plural),
        [genitive, plural] => ((*genitive).to_owned(), *plural),
        _ => return None,
    };
    let plural = (plural != "-").then(|| plural.to_owned());
    let oblique = oblique(&singular, &genitive, gender);
    let small = (singular.to_lowercase(), plural.as_deref().map(str::to_lowercase).unwrap_or_default());
    let forms = Forms { singular, genitive, oblique, plural, is_adjective: false };
    Some(Head { gender, forms, small, alone })
}

/// Dative and accusative: *dem Kunden*, *den Namen*; of nearly all others as the nominative.
fn oblique(singular: &str, genitive: &str, gender: Gender) -> String {
    let is_weak = gender == Gender::Masculine && (genitive.ends_with('n') || genitive.ends_with("ens"));
    let is_longer = genitive.len() > singular.len() && !singular.ends_with("en");
    if is_weak && is_longer { genitive.trim_end_matches('s').to_owned() } else { singular.to_owned() }
}

fn gender_of(article: &str) -> Option<Gender> {
    match article {
        "der" | "Der" => Some(Gender::Masculine),
        "die" | "Die" => Some(Gender::Feminine),
        "das" | "Das" => Some(Gender::Neuter),
        _ => None,
    }
}

/// A word that ends in `end`, with that end in another form.
fn with_end(word: &str, end: &str, form: &str) -> String {
    let start = word.len().saturating_sub(end.len());
    let before = word.get(..start).unwrap_or_default();
    if before.is_empty() || before.ends_with('-') {
        return format!("{before}{form}");
    }
    let mut letters = form.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_lowercase).collect();
    format!("{before}{first}{}", letters.as_str())
}

/// Whether a word in small letters ends in the head `end`; not, when what stands before is too short to be a word.
fn ends_in(small: &str, end: &str, alone: bool) -> bool {
    let Some(before) = small.strip_suffix(end) else { return false };
    before.is_empty()
        || before.ends_with('-')
        || (!alone && before.chars().filter(|c| c.is_alphabetic()).count() > 1)
}

/// The longest head whose singular or plural a word ends in, with that form.
fn known(word: &str, number: Number) -> Option<(&'static Head, &'static str)> {
    let small = word.to_lowercase();
    let fits = |head: &'static Head| {
        let (end, form) = match number {
            Number::Singular => (&head.small.0, Some(&head.forms.singular)),
            Number::Plural => (&head.small.1, head.forms.plural.as_ref()),
        };
        form.filter(|_| !end.is_empty() && ends_in(&small, end, head.alone)).map(|form| (head, form.as_str()))
    };
    heads().iter().filter_map(fits).max_by_key(|(_, end)| end.len())
}

/// A word whose singular is known.
fn of_singular(word: &str) -> Option<(Gender, Forms)> {
    if is_participle(word) {
        return None;
    }
    let by_head = known(word, Number::Singular).map(|(head, end)| {
        let form = |form: &str| with_end(word, end, form);
        let forms = Forms {
            singular: word.to_owned(),
            genitive: form(&head.forms.genitive),
            oblique: form(&head.forms.oblique),
            plural: head.forms.plural.as_deref().map(form),
            is_adjective: false,
        };
        (head.gender, forms)
    });
    // `Wochen` ends as `Mädchen` does, but is a plural that is known.
    by_head.or_else(|| by_ending(word).filter(|_| plural_head(word).is_none()))
}

/// Endings that tell the gender, each with the plural in its place.
const ENDINGS: [(&str, Gender, &str); 25] = [
    ("ung", Gender::Feminine, "ungen"),
    ("heit", Gender::Feminine, "heiten"),
    ("keit", Gender::Feminine, "keiten"),
    ("schaft", Gender::Feminine, "schaften"),
    ("ion", Gender::Feminine, "ionen"),
    ("tät", Gender::Feminine, "täten"),
    ("enz", Gender::Feminine, "enzen"),
    ("thek", Gender::Feminine, "theken"),
    ("erei", Gender::Feminine, "ereien"),
    ("logie", Gender::Feminine, "logien"),
    ("grafie", Gender::Feminine, "grafien"),
    ("kratie", Gender::Feminine, "kratien"),
    ("itik", Gender::Feminine, "itiken"),
    ("istik", Gender::Feminine, "istiken"),
    ("erin", Gender::Feminine, "erinnen"),
    ("orin", Gender::Feminine, "orinnen"),
    ("istin", Gender::Feminine, "istinnen"),
    ("entin", Gender::Feminine, "entinnen"),
    ("antin", Gender::Feminine, "antinnen"),
    ("chen", Gender::Neuter, "chen"),
    ("ium", Gender::Neuter, "ien"),
    ("ling", Gender::Masculine, "linge"),
    ("ator", Gender::Masculine, "atoren"),
    ("gogin", Gender::Feminine, "goginnen"),
    ("login", Gender::Feminine, "loginnen"),
];

fn by_ending(word: &str) -> Option<(Gender, Forms)> {
    let fits = |end: &str| word.len() > end.len() + 2 && word.ends_with(end);
    let (end, gender, plural) = ENDINGS.into_iter().find(|(end, ..)| fits(end))?;
    let plural = with_end(word, end, plural);
    Some((gender, regular(word, gender, Some(plural))))
}

/// The forms of a word, with the genitive that its gender and its end ask for.
fn regular(word: &str, gender: Gender, plural: Option<String>) -> Forms {
    let genitive = genitive(word, gender);
    Forms { singular: word.to_owned(), oblique: word.to_owned(), genitive, plural, is_adjective: false }
}

fn genitive(word: &str, gender: Gender) -> String {
    match gender {
        Gender::Feminine | Gender::Plural => word.to_owned(),
        Gender::Masculine | Gender::Neuter if word.ends_with("us") => word.to_owned(),
        Gender::Masculine | Gender::Neuter if word.ends_with("nis") => format!("{word}ses"),
        Gender::Masculine | Gender::Neuter
            if word.ends_with(['s', 'ß', 'x', 'z']) || word.ends_with("sch") || word.ends_with("st") =>
        {
            format!("{word}es")
        }
        Gender::Masculine | Gender::Neuter => format!("{word}s"),
    }
}

fn plural_head(word: &str) -> Option<(&'static Head, &'static str)> {
    known(word, Number::Plural)
}

/// A word of which a plural is known: its singular, too.
fn of_plural(word: &str) -> Option<(Gender, Forms)> {
    if is_participle(word) {
        return None;
    }
    let by_head = plural_head(word).map(|(head, end)| {
        let form = |form: &str| if form.is_empty() { String::new() } else { with_end(word, end, form) };
        let forms = Forms {
            singular: form(&head.forms.singular),
            genitive: form(&head.forms.genitive),
            oblique: form(&head.forms.oblique),
            plural: Some(word.to_owned()),
            is_adjective: false,
        };
        (head.gender, forms)
    });
    by_head.or_else(|| {
        let fits = |end: &str| word.len() > end.len() + 2 && word.ends_with(end);
        if let Some(stem) = word.strip_suffix("innen").filter(|stem| is_long_word(stem)) {
            let singular = format!("{stem}in");
            return Some((Gender::Feminine, regular(&singular, Gender::Feminine, Some(word.to_owned()))));
        }
        let (end, gender, plural) =
            ENDINGS.into_iter().find(|(end, _, plural)| end != plural && fits(plural))?;
        let singular = with_end(word, plural, end);
        Some((gender, regular(&singular, gender, Some(word.to_owned()))))
    })
}

/// A stem of letters alone, long enough for a woman's name of her work: `Kolleg` of `Kolleginnen`.
fn is_long_word(stem: &str) -> bool {
    stem.chars().count() > 3 && stem.chars().all(char::is_alphabetic)
}

/// Adjectives as people: `Beschäftigte`.
const PEOPLE: [&str; 38] = [
    "beschäftigte",
    "angestellte",
    "beauftragte",
    "verantwortliche",
    "angehörige",
    "jugendliche",
    "erwachsene",
    "geflüchtete",
    "betroffene",
    "interessierte",
    "delegierte",
    "beteiligte",
    "bevollmächtigte",
    "vorsitzende",
    "studierende",
    "verbündete",
    "verwandte",
    "eingeladene",
    "anwesende",
    "stimmberechtigte",
    "sachverständige",
    "abgeordnete",
    "freiwillige",
    "ehrenamtliche",
    "hauptamtliche",
    "teilnehmende",
    "mitarbeitende",
    "aktive",
    "vertretende",
    "arbeitslose",
    "erwerbslose",
    "alleinerziehende",
    "engagierte",
    "ratsuchende",
    "lehrende",
    "zugewanderte",
    "hilfesuchende",
    "pflegende",
];

/// Ends of nouns, and of their plurals, that only look like participles.
const NO_PARTICIPLES: [&str; 23] = [
    "spende",
    "wende",
    "blende",
    "lende",
    "legende",
    "dividende",
    "agende",
    "gegende",
    "tugende",
    "jugende",
    "tausende",
    "dutzende",
    "abende",
    "elende",
    "enende",
    "jahresende",
    "monatsende",
    "quartalsende",
    "jektende",
    "grammende",
    "semesterende",
    "lebensende",
    "ungsende",
];

/// Whether a word is a participle as people are called by it, `Mitessende`: no noun but `Ende` that is known ends so.
fn is_participle(word: &str) -> bool {
    let bare = word.to_lowercase();
    let bare = bare.strip_suffix(['n', 'r']).unwrap_or(&bare);
    let is_noun = |found: Option<(&Head, &str)>| found.is_some_and(|(_, end)| !end.starts_with("Ende"));
    bare.ends_with("ende")
        && bare.chars().count() > 6
        && !NO_PARTICIPLES.iter().any(|end| bare.ends_with(end))
        && !is_noun(known(word, Number::Singular))
        && !is_noun(plural_head(word))
}

/// A word that is an adjective: its stem.
fn adjective_as_noun(word: &str) -> Option<String> {
    let small = word.to_lowercase();
    let bare = small.strip_suffix(['n', 'r']).filter(|bare| bare.ends_with('e')).unwrap_or(&small);
    let is_known = PEOPLE.iter().any(|known| bare.ends_with(known)) || is_participle(word);
    let stem = word.trim_end_matches(['n', 'r']).strip_suffix('e').filter(|_| is_known)?;
    Some(stem.to_owned())
}

fn adjectival(stem: String) -> Forms {
    Forms {
        singular: stem.clone(),
        genitive: stem.clone(),
        oblique: stem.clone(),
        plural: Some(stem),
        is_adjective: true,
    }
}

/// Words behind which there is no head any more.
const STOPS: [&str; 39] = [
    "des", "der", "dem", "den", "die", "das", "eines", "einer", "für", "zu", "zum", "zur", "mit", "im", "in",
    "am", "an", "auf", "von", "vom", "und", "oder", "&", "über", "gegen", "aus", "bei", "beim", "ohne",
    "nach", "vor", "unter", "–", "-", "—", "|", "/", "um", "durch",
];

/// What was typed: article, words, genitive and plural.
struct Entry<'a> {
    article: Option<&'a str>,
    words: Vec<&'a str>,
    /// The words as they were typed.
    text: &'a str,
    genitive: Option<Vec<&'a str>>,
    /// A dash is none.
    plural: Option<Option<Vec<&'a str>>>,
    is_plural: bool,
}

/// What stands behind so many words, from the blank on.
fn behind_words(text: &str, count: usize) -> &str {
    (0..count).fold(text, |rest, _| {
        let rest = rest.trim_start();
        rest.find(char::is_whitespace).and_then(|end| rest.get(end..)).unwrap_or_default()
    })
}

fn without_article(part: &str) -> Vec<&str> {
    part.split_whitespace().skip(1).collect()
}

fn entry(typed: &str) -> Entry<'_> {
    let typed = typed.trim();
    let marks = ["(Mehrzahl)", "(Plural)", "(Pl.)", "(pl.)", "(nur Mehrzahl)", "(nur Plural)"];
    let bare = marks.iter().find_map(|mark| typed.strip_suffix(mark));
    let text = bare.unwrap_or(typed).trim();
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    let begins = |part: &str, articles: &[&str]| {
        part.split_once(' ').is_some_and(|(first, _)| articles.contains(&first))
    };
    let is_dash = |part: &str| matches!(part, "-" | "–" | "—");
    let is_form = |part: &&str| begins(part, &["des", "der", "die"]) || is_dash(part);
    let is_entry = parts.len() > 1
        && begins(parts.first().unwrap_or(&""), &["der", "die", "das"])
        && parts.iter().skip(1).all(is_form);
    let first = if is_entry { parts.first().copied().unwrap_or(text) } else { text };
    let mut words: Vec<&str> = first.split_whitespace().collect();
    let article = words.first().copied().filter(|word| words.len() > 1 && gender_of(word).is_some());
    let mut text = first;
    if article.is_some() {
        words.remove(0);
        text = behind_words(first, 1);
    }
    let forms = if is_entry { parts.get(1..).unwrap_or_default() } else { &[] };
    let genitive = forms.iter().find(|part| begins(part, &["des", "der"])).map(|part| without_article(part));
    let plural = match forms.iter().find(|part| begins(part, &["die"])) {
        Some(part) => Some(Some(without_article(part))),
        None => forms.iter().any(|part| is_dash(part)).then_some(None),
    };
    Entry { article, words, text, genitive, plural, is_plural: bare.is_some() }
}

/// Which of the words may be the head: those before the first that ends the search.
fn candidates(words: &[&str]) -> usize {
    let mut open = false;
    for (index, word) in words.iter().enumerate() {
        let is_stop = STOPS.contains(&word.to_lowercase().as_str())
            || word.starts_with(['„', '"', '»', '(', '“', '\'', '‚']);
        if index > 0 && is_stop && !open {
            return index;
        }
        open = word.ends_with('-') || (open && is_stop);
        if word.ends_with([':', ',', ';']) && !word.ends_with("-,") {
            return index + 1;
        }
    }
    words.len()
}

/// Reads an entry or a title.
pub(super) fn read(typed: &str) -> Result<Noun, NounGap> {
    let entry = entry(typed);
    let count = candidates(&entry.words);
    let words = entry.words.get(..count).unwrap_or_default();
    if words.iter().all(|word| !word.chars().any(char::is_alphabetic)) {
        return Err(NounGap::Nothing);
    }
    let article = entry.article.and_then(gender_of);
    let found = words.iter().enumerate().find_map(|(index, word)| {
        let word = word.trim_end_matches([':', ',', ';']);
        let is_noun = word.chars().any(char::is_uppercase);
        let forms = if is_noun { chosen(word, article, entry.is_plural) } else { None };
        forms.map(|(gender, forms)| (index, gender, forms))
    });
    let explicit = entry.genitive.is_some() || entry.plural.is_some() || entry.is_plural;
    let last = words.iter().rposition(|word| word.starts_with(char::is_uppercase)).unwrap_or(words.len() - 1);
    let (index, gender, forms) = match (found, article) {
        (Some(found), _) if !explicit => found,
        (found, Some(article)) => {
            let index = found.as_ref().map_or(last, |(index, ..)| *index);
            let word = words.get(index).copied().unwrap_or_default().trim_end_matches([':', ',', ';']);
            let known = found.map(|(_, gender, forms)| (gender, forms));
            let (gender, forms) = with_typed(word, index, article, &entry, known)?;
            (index, gender, forms)
        }
        (Some(found), None) => found,
        (None, None) => return Err(NounGap::Gender),
    };
    let before = modifiers(words.get(..index).unwrap_or_default(), gender, entry.article.is_some());
    let head = words.get(index).copied().unwrap_or_default();
    let mark = head.strip_prefix(head.trim_end_matches([':', ',', ';'])).unwrap_or_default();
    // What stands behind may be a name, with blanks of its own.
    let after = format!("{mark}{}", behind_words(entry.text, index + 1));
    Ok(Noun { lang: Lang::De, gender, before, forms, after })
}

/// The forms of a word that is known, as its article says: `die Fachtage` are several.
fn chosen(word: &str, article: Option<Gender>, is_plural: bool) -> Option<(Gender, Forms)> {
    let several = || {
        let forms = of_plural(word)?.1;
        Some((Gender::Plural, Forms { plural: forms.plural, ..Forms::default() }))
    };
    if is_plural {
        return several();
    }
    let one = of_singular(word);
    match (article, one) {
        (None, Some(one)) => Some(one),
        (Some(article), Some(one)) if one.0 == article => Some(one),
        (None | Some(Gender::Feminine), _) => several(),
        // Another gender than the known head's is that of another word.
        (Some(_), _) => None,
    }
}

/// The forms that an article, and what stands behind it, say of a word.
fn with_typed(
    word: &str,
    index: usize,
    article: Gender,
    entry: &Entry<'_>,
    known: Option<(Gender, Forms)>,
) -> Result<(Gender, Forms), NounGap> {
    if entry.is_plural {
        if let Some(stem) = adjective_as_noun(word) {
            return Ok((Gender::Plural, adjectival(stem)));
        }
        return Ok((Gender::Plural, Forms { plural: Some(word.to_owned()), ..Forms::default() }));
    }
    let form = |words: &[&str]| words.get(index).copied().unwrap_or_default().to_owned();
    let known = known.map(|(_, forms)| forms);
    let by_rule = || known.clone().or_else(|| derived(word, article));
    let plural = match &entry.plural {
        Some(plural) => plural.as_deref().map(form),
        None => by_rule().and_then(|forms| forms.plural),
    };
    if known.is_none()
        && article == Gender::Feminine
        && entry.plural.is_none()
        && entry.genitive.is_none()
        && plural.is_none()
    {
        // One, or several? The article does not say it.
        return Err(NounGap::Plural);
    }
    let is_unknown = known.is_none();
    let rule = by_rule().unwrap_or_else(|| regular(word, article, None));
    let typed = entry.genitive.as_deref().map(form);
    let is_adjectival = |stem: &str| typed.as_ref().is_none_or(|typed| *typed == format!("{stem}en"));
    if rule.is_adjective && is_adjectival(&rule.singular) {
        return Ok((article, rule));
    }
    // *das Gelungene, des Gelungenen*: no other noun of this gender is declined so. Without its genitive, *das Gelungene, –*, its stem tells it.
    let ends_so = |stem: &str| stem.ends_with("en") || stem.ends_with('t') || is_adjective(stem);
    let is_told = |stem: &str| typed.is_some() || is_unknown && entry.plural == Some(None) && ends_so(stem);
    if article == Gender::Neuter
        && let Some(stem) = word.strip_suffix('e').filter(|stem| is_told(stem) && is_adjectival(stem))
    {
        return Ok((article, Forms { plural: None, ..adjectival(stem.to_owned()) }));
    }
    let genitive = entry.genitive.as_deref().map_or(rule.genitive, form);
    let oblique = oblique(word, &genitive, article);
    Ok((article, Forms { singular: word.to_owned(), genitive, oblique, plural, is_adjective: false }))
}

/// The forms of a word of which nothing but the gender is known, where its end says them.
fn derived(word: &str, gender: Gender) -> Option<Forms> {
    if let Some(stem) = adjective_as_noun(word).filter(|_| gender != Gender::Neuter) {
        return Some(adjectival(stem));
    }
    let ends = |ends: &[&str]| ends.iter().any(|end| word.ends_with(end));
    let plural = match gender {
        Gender::Masculine if ends(&["ent", "ant", "ist", "oge", "and"]) || word.ends_with('e') => {
            let weak = format!("{}en", word.trim_end_matches('e'));
            return Some(Forms {
                singular: word.to_owned(),
                genitive: weak.clone(),
                oblique: weak.clone(),
                plural: Some(weak),
                is_adjective: false,
            });
        }
        Gender::Masculine if ends(&["er", "el", "en"]) => word.to_owned(),
        Gender::Neuter if ends(&["er", "el", "en", "lein"]) => word.to_owned(),
        Gender::Masculine | Gender::Neuter => return None,
        Gender::Feminine if word.ends_with("in") => format!("{word}nen"),
        Gender::Feminine | Gender::Plural => return None,
    };
    Some(regular(word, gender, Some(plural)))
}

/// Words before the head: adjectives by their stems, all others as they are.
fn modifiers(words: &[&str], gender: Gender, after_article: bool) -> Vec<Modifier> {
    let ending = match gender {
        Gender::Plural if after_article => "en",
        _ if after_article => "e",
        Gender::Masculine => "er",
        Gender::Feminine | Gender::Plural => "e",
        Gender::Neuter => "es",
    };
    let read = |word: &&str| match word.strip_suffix(ending) {
        Some(stem)
            if stem.len() > 1
                && (ending != "er" || word.starts_with(char::is_lowercase) || is_adjective(stem)) =>
        {
            Modifier::Adjective(stem.to_owned())
        }
        _ => Modifier::Fixed((*word).to_owned()),
    };
    words.iter().map(read).collect()
}

/// Whether a word in `-er` is an adjective, `Offener`, and not made from a name, `Geraer`.
fn is_adjective(stem: &str) -> bool {
    const STEMS: [&str; 46] = [
        "offen",
        "rund",
        "groß",
        "klein",
        "neu",
        "alt",
        "gemeinsam",
        "sozial",
        "digital",
        "frei",
        "gut",
        "kurz",
        "lang",
        "jung",
        "grün",
        "rot",
        "bunt",
        "blau",
        "weit",
        "hoh",
        "erst",
        "zweit",
        "dritt",
        "viert",
        "fünft",
        "sechst",
        "letzt",
        "nächst",
        "erweitert",
        "öffentlich",
        "fachlich",
        "stark",
        "lebendig",
        "virtuell",
        "hybrid",
        "bundesweit",
        "landesweit",
        "geschlossen",
        "außerordentlich",
        "ordentlich",
        "regelmäßig",
        "ganztägig",
        "intern",
        "extern",
        "deutsch",
        "bürgernah",
    ];
    const ENDS: [&str; 13] =
        ["lich", "isch", "ig", "ell", "iv", "bar", "sam", "haft", "weit", "end", "voll", "los", "nah"];
    let small = stem.to_lowercase();
    let by_end = |end: &&str| small.len() > end.len() + 2 && small.ends_with(*end);
    STEMS.contains(&small.as_str()) || ENDS.iter().any(by_end) || (small.len() > 5 && small.ends_with("al"))
}

/// Whether the word is known to have no plural.
pub(super) fn has_no_plural(word: &str) -> bool {
    known(word, Number::Singular).is_some_and(|(head, _)| head.forms.plural.is_none())
}

/// Reads a plural, `ThINKA-Projekte`, of which the singular is known.
pub(super) fn read_plural(typed: &str) -> Option<Noun> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let count = candidates(&words);
    let among = words.get(..count)?;
    if words.get(count).is_some_and(|word| matches!(*word, "und" | "oder" | "&")) {
        return None;
    }
    let found = among.iter().enumerate().find_map(|(index, word)| {
        let word = word.trim_end_matches([':', ',', ';']);
        if !word.chars().any(char::is_uppercase) {
            return None;
        }
        let person = || adjective_as_noun(word).map(|stem| (Gender::Plural, adjectival(stem)));
        of_plural(word).or_else(person).map(|(gender, forms)| (index, gender, forms))
    });
    let (index, gender, forms) = found?;
    let before = modifiers(words.get(..index)?, Gender::Plural, false);
    let rest = words.get(index + 1..)?.join(" ");
    let after = if rest.is_empty() { String::new() } else { format!(" {rest}") };
    Some(Noun { lang: Lang::De, gender, before, forms, after })
}

/// Whether a word is one or several, where it is known; behind `die`, one is feminine.
pub(super) fn number_of(word: &str, after_die: bool) -> Option<Number> {
    if adjective_as_noun(word).is_some() {
        return Some(if word.ends_with('r') { Number::Singular } else { Number::Plural });
    }
    let one = of_singular(word).filter(|(gender, _)| !after_die || *gender == Gender::Feminine);
    if one.is_some() {
        return Some(Number::Singular);
    }
    // Also `Kolleg:innen` and `KollegInnen`.
    let is_women = word.to_lowercase().ends_with("innen").then_some(Number::Plural);
    of_plural(word).map(|_| Number::Plural).or(is_women)
}

/// One of those whom a plural names: `eine Bürgerin oder ein Bürger`, `ein Projekt`, `eine ehrenamtliche Person`. None where its
/// singular is not known.
pub(super) fn one_of(plural: &str) -> Option<String> {
    let words: Vec<&str> = plural.split_whitespace().collect();
    if let [women, "und", men] = words.as_slice()
        && let Some(woman) = women.strip_suffix("innen")
    {
        let man = masculine(woman, men)?;
        return Some(format!("eine {woman}in oder {man}"));
    }
    if let [word] = words.as_slice()
        && let Some(stem) = adjective_as_noun(word).filter(|_| of_plural(word).is_none())
    {
        let mut letters = stem.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_lowercase).collect();
        return Some(format!("eine {first}{}e Person", letters.as_str()));
    }
    let noun = read_plural(plural)?;
    (noun.gender != Gender::Plural)
        .then(|| noun.phrase(Number::Singular, Case::Nominative, Determiner::Indefinite, &[]))
}

/// The man of a pair: `ein Bürger` of `Bürgerinnen und Bürger`, `ein Kollege` of `Kolleginnen und Kollegen`.
fn masculine(woman: &str, men: &str) -> Option<String> {
    if men == woman {
        return Some(format!("ein {men}"));
    }
    if let Some(noun) = read_plural(men).filter(|noun| noun.gender == Gender::Masculine) {
        return Some(noun.phrase(Number::Singular, Case::Nominative, Determiner::Indefinite, &[]));
    }
    let stem = men.strip_suffix("en").filter(|stem| *stem == woman)?;
    let has_no_e =
        ["ent", "ant", "ist", "at", "or", "et", "it", "arch", "ur"].iter().any(|end| stem.ends_with(end));
    Some(if has_no_e { format!("ein {stem}") } else { format!("ein {stem}e") })
}
