//! Groups with their numbers, and people by what they are called.

use super::determiner::Determiner;
use super::noun::{Noun, Number};
use super::subject::subject_number;
use crate::{Case, Gender, Lang, count, count_of};

/// A group of which so many came, as a subject and with the number of its verb: `einer der 14 Standorte`, `alle 14 Projekte`,
/// `eine Bürgerin oder ein Bürger`. `name` is what its members are called, in the plural.
///
/// ```
/// use german_text::{Lang, Number, counted};
/// let group = |name, count, of| counted(name, count, of, Lang::De).0;
/// assert_eq!(group("Standorte", 1, Some(14)), "einer der 14 Standorte");
/// assert_eq!(group("Projekte", 14, Some(14)), "alle 14 Projekte");
/// assert_eq!(group("Muster-Projekte", 1, Some(1)), "das einzige Muster-Projekt");
/// assert_eq!(group("Bürgerinnen und Bürger", 1, None), "eine Bürgerin oder ein Bürger");
/// assert_eq!(counted("Muster-Projekte", 0, None, Lang::De), ("keine Muster-Projekte".to_owned(), Number::Plural));
/// ```
pub fn counted(name: &str, number: u64, of: Option<u64>, lang: Lang) -> (String, Number) {
    let noun = Noun::read_plural(name, lang).filter(|noun| noun.gender() != Gender::Plural);
    match of {
        Some(of) if of == number && of > 1 => (all(name, of, lang), Number::Plural),
        Some(1) => of_one(name, number, noun.as_ref(), lang),
        Some(of) => {
            let verb = if number > 1 { Number::Plural } else { Number::Singular };
            (of_several(name, number, of, noun.as_ref(), lang), verb)
        }
        None => without_total(name, number, lang),
    }
}

/// The members in the plural behind words that decline them weakly: `der 14 sozialen Träger`.
fn members(name: &str, case: Case, determiner: Determiner, of: &str, lang: Lang) -> String {
    let figure = format!("={of}");
    let article = Determiner::phrase_of(determiner, case, lang);
    match Noun::read_plural(name, lang) {
        Some(noun) => noun.phrase(Number::Plural, case, determiner, &[&figure]),
        None => [article, of, name].into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "),
    }
}

fn all(name: &str, of: u64, lang: Lang) -> String {
    if of == 2 {
        // *beide* stands instead of the figure, and declines what follows as *alle* does.
        let both = match lang {
            Lang::De => ("alle", "beide"),
            Lang::En => ("all", "both"),
        };
        return members(name, Case::Nominative, Determiner::Every, "", lang).replacen(both.0, both.1, 1);
    }
    members(name, Case::Nominative, Determiner::Every, &count(of, lang), lang)
}

fn of_one(name: &str, number: u64, noun: Option<&Noun>, lang: Lang) -> (String, Number) {
    let adjective = match lang {
        Lang::De => "einzig",
        Lang::En => "only",
    };
    let one = |determiner, adjectives: &[&str]| {
        noun.map(|noun| noun.phrase(Number::Singular, Case::Nominative, determiner, adjectives))
    };
    let known =
        if number == 0 { one(Determiner::Negative, &[]) } else { one(Determiner::Definite, &[adjective]) };
    match known {
        Some(words) => (words, Number::Singular),
        None if number == 0 && lang == Lang::De => {
            let members = members(name, Case::Genitive, Determiner::Definite, "", lang);
            (format!("niemand {members}"), Number::Singular)
        }
        None => without_total(name, number, lang),
    }
}

fn of_several(name: &str, number: u64, of: u64, noun: Option<&Noun>, lang: Lang) -> String {
    let total = match lang {
        Lang::De => members(name, Case::Genitive, Determiner::Definite, &count(of, lang), lang),
        Lang::En => {
            format!("of {}", members(name, Case::Nominative, Determiner::Definite, &count(of, lang), lang))
        }
    };
    let some = match (lang, number, noun) {
        (Lang::De, 0 | 1, Some(noun)) => {
            let stem = if number == 0 { "kein" } else { "ein" };
            stem.to_owned() + pronoun_ending(noun.gender())
        }
        // What has no gender of its own has no *einer* and no *keine*.
        (Lang::De, 0, None) => "niemand".to_owned(),
        (Lang::De, 1, None) => {
            return format!(
                "1 {}",
                members(name, Case::Genitive, Determiner::Definite, &of.to_string(), lang)
            );
        }
        (Lang::En, 0, _) => if of == 2 { "neither" } else { "none" }.to_owned(),
        _ => count(number, lang),
    };
    format!("{some} {total}")
}

/// *einer*, *eine*, *eines* without a noun behind it.
const fn pronoun_ending(gender: Gender) -> &'static str {
    match gender {
        Gender::Masculine => "er",
        Gender::Feminine | Gender::Plural => "e",
        Gender::Neuter => "es",
    }
}

fn without_total(name: &str, number: u64, lang: Lang) -> (String, Number) {
    if number == 1 {
        let one = Noun::one_of(name, lang).unwrap_or_else(|| format!("1 {name}"));
        return (one, Number::Singular);
    }
    let before = count_of(number, Case::Nominative, Gender::Plural, lang);
    // `keine sozialen Träger`, but `zwölf soziale Träger`.
    let phrase = match Noun::read_plural(name, lang) {
        Some(noun) if number == 0 => noun.phrase(Number::Plural, Case::Nominative, Determiner::Negative, &[]),
        _ => format!("{before} {name}"),
    };
    (phrase, Number::Plural)
}

/// What somebody was there as: `ein Vertreter`; as typed where it has an article, where it is several, or where its gender is not known.
///
/// ```
/// use german_text::{Lang, as_somebody};
/// assert_eq!(as_somebody("Vertreter", Lang::De), "ein Vertreter");
/// assert_eq!(as_somebody("Leiterin der Schule", Lang::De), "eine Leiterin der Schule");
/// assert_eq!(as_somebody("Vertreterinnen und Vertreter", Lang::De), "Vertreterinnen und Vertreter");
/// assert_eq!(as_somebody("Referat 3", Lang::De), "ein Referat 3");
/// assert_eq!(as_somebody("Referat\u{2009}3", Lang::De), "ein Referat\u{2009}3");
/// ```
pub fn as_somebody(role: &str, lang: Lang) -> String {
    let first = role.split_whitespace().next().unwrap_or_default().to_lowercase();
    let has_article = ["der", "die", "das", "ein", "eine", "the", "a", "an"].contains(&first.as_str());
    if has_article || subject_number(role, lang) == Number::Plural {
        return role.to_owned();
    }
    match Noun::read(role, lang) {
        Ok(noun) => {
            let phrase = noun.phrase(noun.number(), Case::Nominative, Determiner::Indefinite, &[]);
            match phrase.split_once(' ') {
                // Words that do not change keep the blanks that were typed between them.
                Some((article, rest)) if rest.split_whitespace().eq(role.split_whitespace()) => {
                    format!("{article} {}", role.trim())
                }
                _ => phrase,
            }
        }
        Err(_) => role.to_owned(),
    }
}

/// A name as people type it, in a case: `Herrn Kern`, `den Bürgermeister`, `einer Studentin im Praktikum`; most names stay as they are.
///
/// ```
/// use german_text::{Case, in_case};
/// assert_eq!(in_case("Herr Kern", Case::Accusative), "Herrn Kern");
/// assert_eq!(in_case("der Bürgermeister", Case::Dative), "dem Bürgermeister");
/// assert_eq!(in_case("eine Studentin im Praktikum", Case::Dative), "einer Studentin im Praktikum");
/// assert_eq!(in_case("Anna Beispiel", Case::Dative), "Anna Beispiel");
/// ```
pub fn in_case(name: &str, case: Case) -> String {
    let Some((first, rest)) = name.split_once(' ') else { return name.to_owned() };
    if case == Case::Nominative {
        return name.to_owned();
    }
    let read = |entry: &str, determiner| {
        let noun =
            Noun::read(entry, Lang::De).or_else(|_| Noun::read(&format!("{entry}, –"), Lang::De)).ok()?;
        Some(noun.phrase(noun.number(), case, determiner, &[]))
    };
    let declined = match first {
        "Herr" => return format!("Herrn {rest}"),
        "der" | "die" | "das" => read(name, Determiner::Definite),
        "ein" | "eine" => read(rest, Determiner::Indefinite),
        _ => None,
    };
    declined.unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_of_every_gender_and_number() {
        let expected = [
            ("Standorte", 0, Some(14), "keiner der 14 Standorte", Number::Singular),
            ("Kommunen", 1, Some(14), "eine der 14 Kommunen", Number::Singular),
            ("Kommunen", 0, Some(3), "keine der drei Kommunen", Number::Singular),
            ("Projekte", 1, Some(14), "eines der 14 Projekte", Number::Singular),
            ("Räte", 12, Some(25), "zwölf der 25 Räte", Number::Plural),
            ("Räte", 2, Some(2), "beide Räte", Number::Plural),
            ("Räte", 0, Some(1), "kein Rat", Number::Singular),
            ("Kommunen", 1, Some(1), "die einzige Kommune", Number::Singular),
            ("soziale Träger", 1, Some(5), "einer der fünf sozialen Träger", Number::Singular),
            ("soziale Träger", 5, Some(5), "alle fünf sozialen Träger", Number::Plural),
            ("soziale Träger", 0, None, "keine sozialen Träger", Number::Plural),
            ("soziale Träger", 3, None, "drei soziale Träger", Number::Plural),
            ("soziale Träger", 1, None, "ein sozialer Träger", Number::Singular),
            ("Ehrenamtliche", 1, None, "eine ehrenamtliche Person", Number::Singular),
            ("Mitessende", 1, None, "eine mitessende Person", Number::Singular),
            ("Mitessende", 3, Some(5), "drei der fünf Mitessenden", Number::Plural),
            ("Gegenden", 1, None, "eine Gegend", Number::Singular),
            ("Abende", 1, Some(5), "einer der fünf Abende", Number::Singular),
            ("Spenden", 1, None, "eine Spende", Number::Singular),
            ("Kolleginnen und Kollegen", 1, None, "eine Kollegin oder ein Kollege", Number::Singular),
            ("Studentinnen und Studenten", 1, None, "eine Studentin oder ein Student", Number::Singular),
            ("Dingse", 1, None, "1 Dingse", Number::Singular),
            ("Dingse", 1, Some(4), "1 der 4 Dingse", Number::Singular),
            ("Dingse", 0, Some(4), "niemand der vier Dingse", Number::Singular),
            ("Bürgerinnen und Bürger", 1, Some(2), "1 der 2 Bürgerinnen und Bürger", Number::Singular),
            ("Mitarbeitende", 0, Some(14), "niemand der 14 Mitarbeitenden", Number::Singular),
            ("Dingse", 4, Some(4), "alle vier Dingse", Number::Plural),
            ("Dingse", 0, None, "keine Dingse", Number::Plural),
            ("Dingse", 0, Some(1), "niemand der Dingse", Number::Singular),
        ];
        for (name, number, of, words, verb) in expected {
            assert_eq!(counted(name, number, of, Lang::De), (words.to_owned(), verb));
        }
        let english = [
            ("projects", 1, Some(1), "the only project"),
            ("projects", 1, None, "one project"),
            ("projects", 0, Some(4), "none of the four projects"),
            ("projects", 14, Some(14), "all 14 projects"),
            ("projects", 0, None, "no projects"),
        ];
        for (name, number, of, words) in english {
            assert_eq!(counted(name, number, of, Lang::En).0, words);
        }
    }
}
