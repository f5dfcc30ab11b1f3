//! English nouns: their plural, and what stands before them.

use super::determiner::Determiner;
use super::noun::{Forms, Modifier, Noun, NounGap, Number};
use crate::{Case, Gender, Lang, count_of};

/// Plurals that no rule makes.
const IRREGULAR: [(&str, &str); 12] = [
    ("man", "men"),
    ("woman", "women"),
    ("child", "children"),
    ("person", "people"),
    ("forum", "forums"),
    ("crisis", "crises"),
    ("basis", "bases"),
    ("series", "series"),
    ("analysis", "analyses"),
    ("half", "halves"),
    ("life", "lives"),
    ("shelf", "shelves"),
];

/// What meetings of several days or rounds are called: plurals of which nobody names one.
const MEETINGS: [&str; 6] = ["days", "meetings", "rounds", "sessions", "talks", "weeks"];

/// Words that begin a phrase behind the head.
const STOPS: [&str; 16] = [
    "of", "for", "with", "in", "on", "at", "to", "from", "by", "about", "against", "and", "or", "–", "-", "/",
];

/// Reads an entry, `a network meeting` or `the forum, fora`, or a title.
pub(super) fn read(typed: &str) -> Result<Noun, NounGap> {
    let typed = typed.trim();
    let several = ["(plural)", "(pl.)"].iter().find_map(|mark| typed.strip_suffix(mark));
    let text = several.unwrap_or(typed).trim();
    let (first, plural) = match text.rsplit_once(',') {
        Some((first, plural)) if !first.contains(',') && has_article(first) => (first, Some(plural.trim())),
        _ => (text, None),
    };
    let mut words: Vec<&str> = first.split_whitespace().collect();
    if words.len() > 1 && has_article(first) {
        words.remove(0);
    }
    let stop = words.iter().skip(1).position(|word| STOPS.contains(&word.to_lowercase().as_str()));
    let count = stop.map_or(words.len(), |stop| stop + 1);
    let index = count.checked_sub(1).ok_or(NounGap::Nothing)?;
    let head = words.get(index).copied().unwrap_or_default().to_owned();
    let is_several = several.is_some() || MEETINGS.contains(&head.to_lowercase().as_str());
    let before = words.get(..index).unwrap_or_default();
    let rest = words.get(count..).unwrap_or_default().join(" ");
    let plural = match plural {
        Some("-" | "–" | "—") => None,
        Some(plural) => {
            let skipped = usize::from(has_article(plural));
            plural
                .split_whitespace()
                .skip(skipped)
                .nth(index)
                .or_else(|| plural.split_whitespace().last())
                .map(str::to_owned)
        }
        None if is_several => Some(head.clone()),
        None => Some(regular(&head)),
    };
    let singular = if is_several { String::new() } else { head.clone() };
    Ok(Noun {
        lang: Lang::En,
        gender: if is_several { Gender::Plural } else { Gender::Neuter },
        before: before.iter().map(|word| Modifier::Fixed((*word).to_owned())).collect(),
        forms: Forms {
            genitive: singular.clone(),
            oblique: singular.clone(),
            singular,
            plural,
            is_adjective: false,
        },
        after: if rest.is_empty() { String::new() } else { format!(" {rest}") },
    })
}

fn has_article(text: &str) -> bool {
    text.split_once(' ').is_some_and(|(first, _)| ["the", "a", "an"].contains(&first.to_lowercase().as_str()))
}

fn regular(word: &str) -> String {
    let small = word.to_lowercase();
    let irregular = IRREGULAR.iter().find(|(one, _)| {
        small.strip_suffix(one).is_some_and(|before| {
            before.is_empty() || before.ends_with('-') || *one == "man" || *one == "woman"
        }) && !(small.ends_with("human") || small.ends_with("german"))
    });
    if let Some((one, several)) = irregular {
        let kept = word.len().saturating_sub(one.len());
        let is_capital = word.get(kept..).is_some_and(|end| end.starts_with(char::is_uppercase));
        let several = if is_capital { capital(several) } else { (*several).to_owned() };
        return format!("{}{several}", word.get(..kept).unwrap_or_default());
    }
    let before_y = word.strip_suffix('y').filter(|rest| !rest.ends_with(['a', 'e', 'i', 'o', 'u']));
    match before_y {
        Some(rest) => format!("{rest}ies"),
        None if ["s", "x", "z", "ch", "sh"].iter().any(|end| small.ends_with(end)) => format!("{word}es"),
        None => format!("{word}s"),
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).collect::<String>() + letters.as_str()
}

/// The words of a noun in its sentence.
pub(super) fn phrase(
    noun: &Noun,
    number: Number,
    case: Case,
    determiner: Determiner,
    adjectives: &[&str],
) -> Vec<String> {
    let is_several = number == Number::Plural;
    let given = adjectives.iter().map(|word| word.trim_start_matches('=').to_owned());
    let own = noun.before.iter().map(|word| match word {
        Modifier::Adjective(word) | Modifier::Fixed(word) => word.clone(),
    });
    let head = match &noun.forms.plural {
        Some(plural) if is_several => plural.clone(),
        _ => noun.forms.singular.clone(),
    };
    let head = match case {
        Case::Genitive if head.ends_with('s') && is_several => format!("{head}’"),
        Case::Genitive => format!("{head}’s"),
        Case::Nominative | Case::Dative | Case::Accusative => head,
    };
    let words: Vec<String> = given.chain(own).chain([head]).filter(|word| !word.is_empty()).collect();
    let first = words.first().map(String::as_str).unwrap_or_default();
    let before = match (determiner, is_several) {
        (Determiner::None, _) | (Determiner::Indefinite, true) => String::new(),
        (Determiner::Definite, _) => "the".to_owned(),
        (Determiner::Indefinite, false) => if begins_with_vowel(first) { "an" } else { "a" }.to_owned(),
        (Determiner::Negative, _) => "no".to_owned(),
        (Determiner::Yours, _) => "your".to_owned(),
        (Determiner::This, false) => "this".to_owned(),
        (Determiner::This, true) => "these".to_owned(),
        (Determiner::Every, false) => "every".to_owned(),
        (Determiner::Every, true) => "all".to_owned(),
        // Of what is a plural by itself nobody counts one.
        (Determiner::Count(1), true) => "the".to_owned(),
        (Determiner::Count(count), _) => count_of(count, case, noun.gender, Lang::En),
    };
    [before].into_iter().chain(words).collect()
}

/// Whether *an* stands before the word: by its sound, as far as spelling tells it.
fn begins_with_vowel(word: &str) -> bool {
    let small = word.to_lowercase();
    let begins = |starts: &[&str]| starts.iter().any(|start| small.starts_with(start));
    if begins(&["hour", "honest", "honour", "heir"]) {
        return true;
    }
    if begins(&["uni", "use", "euro", "one", "once", "usa"]) && !begins(&["unin", "unim"]) {
        return false;
    }
    begins(&["a", "e", "i", "o", "u"])
}

/// Reads a plural, `Example projects`, of which the singular is known.
pub(super) fn read_plural(typed: &str) -> Option<Noun> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let stop = words.iter().skip(1).position(|word| STOPS.contains(&word.to_lowercase().as_str()));
    let index = stop.unwrap_or(words.len().checked_sub(1)?);
    let plural = words.get(index)?;
    let mut singulars = singulars(plural).into_iter().filter(|singular| regular(singular) == *plural);
    let singular = singulars.next()?;
    let entry = [words.get(..index)?, &[singular.as_str()], words.get(index + 1..)?].concat().join(" ");
    read(&entry).ok()
}

/// What a plural may be the plural of.
fn singulars(plural: &str) -> Vec<String> {
    let irregular = IRREGULAR.iter().filter_map(|(one, several)| {
        let small = plural.to_lowercase();
        let kept = small.strip_suffix(several)?.len();
        let is_capital = plural.get(kept..)?.starts_with(char::is_uppercase);
        let one = if is_capital { capital(one) } else { (*one).to_owned() };
        Some(format!("{}{one}", plural.get(..kept)?))
    });
    let by_rule = [("ies", "y"), ("es", ""), ("s", "")]
        .into_iter()
        .filter_map(|(end, one)| plural.strip_suffix(end).map(|rest| format!("{rest}{one}")));
    irregular.chain(by_rule).collect()
}

/// What kinds of bodies and undertakings are called: their names have an article within a sentence.
const BODIES: &[&str] = &[
    "administration",
    "agency",
    "alliance",
    "association",
    "authority",
    "board",
    "centre",
    "chamber",
    "city",
    "club",
    "commission",
    "committee",
    "council",
    "county",
    "department",
    "district",
    "foundation",
    "government",
    "initiative",
    "institute",
    "ministry",
    "municipality",
    "network",
    "office",
    "parish",
    "partnership",
    "programme",
    "project",
    "senate",
    "society",
    "state",
    "town",
    "union",
    "university",
];

/// Puts *the* before the name of a body that has it within a sentence: `the Ministry of Welfare`, `the Job Office`; other names, also
/// those that bring their article, stay as they are.
///
/// ```
/// use german_text::with_the;
/// assert_eq!(with_the("City of Suhl"), "the City of Suhl");
/// assert_eq!(with_the("Suhl Youth Office"), "the Suhl Youth Office");
/// assert_eq!(with_the("Reading Programme"), "the Reading Programme");
/// assert_eq!(with_the("Pantry Alliance of the North"), "the Pantry Alliance of the North");
/// assert_eq!(with_the("GFAW"), "GFAW");
/// assert_eq!(with_the("The Good Shop"), "The Good Shop");
/// ```
pub fn with_the(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    let is_body = |word: Option<&String>| word.is_some_and(|word| BODIES.contains(&word.as_str()));
    let is_linked = words
        .iter()
        .zip(words.iter().skip(1))
        .any(|(body, next)| is_body(Some(body)) && (next == "of" || next == "for"));
    let has_article = words.first().is_some_and(|word| word == "the" || word == "a");
    let is_named = is_linked || words.len() > 1 && is_body(words.last());
    if is_named && !has_article { format!("the {name}") } else { name.to_owned() }
}
