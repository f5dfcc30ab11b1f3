//! Agreement test over a printed German sentence: determiner, adjective and noun; preposition and case; subject and verb; and what no
//! printed line may have. It knows the words of `lexicon`; of what it does not know, it says nothing.

use super::lexicon::{
    ANY, Declension, Kind, NOMINATIVE, Reading, VERBS, adjective, adjective_readings, both, determiner,
    gender_of_plural, is_countable, noun, preposition,
};

/// A word with the marks round it.
#[derive(Clone, Debug)]
struct Token<'a> {
    word: &'a str,
    after: &'a str,
}

/// A noun and what belongs to it.
struct Phrase {
    /// Index behind its last word.
    end: usize,
    readings: Vec<Reading>,
    has_determiner: bool,
    has_number: bool,
    /// The noun.
    head: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Number {
    Singular,
    Plural,
    /// Both are said: `die Hälfte der Standorte nahm` and `nahmen`.
    Either,
}

/// What is wrong with a sentence or a part of one, each as `rule: words`; `is_sentence` when it begins with a capital and ends with a stop.
pub fn mistakes(text: &str, is_sentence: bool) -> Vec<String> {
    let mut found = Vec::new();
    marks(text, is_sentence, &mut found);
    let tokens = tokens_of(text);
    words(&tokens, is_sentence, &mut found);
    for start in 0..tokens.len() {
        noun_phrases(&tokens, start, &mut found);
    }
    let outside = without_brackets(text);
    for clause in clauses(&tokens_of(&outside)) {
        if let Judged::Wrong(mistake) = subject_and_verb(clause) {
            found.push(mistake);
        }
    }
    found
}

/// The sentence without what stands in brackets.
fn without_brackets(text: &str) -> String {
    let mut depth = 0;
    let keep = |c: &char| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => return depth == 0,
        }
        false
    };
    text.chars().filter(keep).collect()
}

/// Whether the number of a subject was found and compared with its verb; none when the sentence has no verb that is known.
pub fn has_judged_verb(text: &str) -> Option<bool> {
    let outside = without_brackets(text);
    let tokens = tokens_of(&outside);
    let judged: Vec<bool> = clauses(&tokens)
        .into_iter()
        .filter_map(|clause| match subject_and_verb(clause) {
            Judged::NoVerb => None,
            Judged::Unknown => Some(false),
            Judged::Right | Judged::Wrong(_) => Some(true),
        })
        .collect();
    judged.first().map(|_| judged.iter().all(|known| *known))
}

fn tokens_of(text: &str) -> Vec<Token<'_>> {
    let is_mark = |c: char| !c.is_alphanumeric() && !matches!(c, '-' | '–' | '*' | '/' | '@');
    text.split([' ', '\u{a0}', '\u{202f}', '\n'])
        .filter(|word| !word.is_empty())
        .map(|word| {
            let inner = word.trim_start_matches(is_mark);
            let bare = inner.trim_end_matches(is_mark);
            let after = &inner[bare.len()..];
            Token { word: bare, after }
        })
        .filter(|token| !token.word.is_empty() && !matches!(token.word, "–" | "-"))
        .collect()
}

/// An ordinal in figures: `6.` before another word.
fn is_ordinal(token: &Token<'_>) -> bool {
    token.after.starts_with('.') && !token.word.is_empty() && token.word.chars().all(|c| c.is_ascii_digit())
}

fn is_figure(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_digit())
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && is_figure(word)
}

const NUMBERS: &[&str] = &[
    "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "beide",
    "beiden",
];

pub fn is_number(word: &str) -> bool {
    NUMBERS.contains(&word.to_lowercase().as_str()) || (is_figure(word) && word != "1")
}

const MONTHS: &[&str] = &[
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const SEASONS: &[&str] = &["Frühjahr", "Frühling", "Sommer", "Herbst", "Winter"];

pub fn is_season(word: &str) -> bool {
    MONTHS.contains(&word) || SEASONS.contains(&word)
}

/// Marks that no line may have, and how it begins and ends.
pub fn marks(text: &str, is_sentence: bool, found: &mut Vec<String>) {
    let mut tell = |rule: &str| found.push(format!("{rule}: {text}"));
    let pairs = [
        "..", ",,", ",.", ".,", ";;", "::", ":.", ";.", "„„", "““", "()", "( ", " )", " ,", " .", " ;", " :",
        " !", " ?", ".“.", "!.", "?.", "!“.", "?“.", "!”.", "?”.", ".”.", "„ ", " “ ", "{{", "}}",
    ];
    for pair in pairs {
        // `e. V.` at the end of a sentence, an ellipsis
        if text.contains(pair) && !(pair == ".." && text.contains("...")) {
            tell(&format!("marks {pair}"));
        }
    }
    if text.starts_with(' ')
        || text.ends_with([' ', ',', ';', '·', '(', '„'])
        || text.starts_with([',', ';', '.', '·', ')'])
    {
        tell("edge");
    }
    let quotes = if text.contains('”') { ('“', '”') } else { ('„', '“') };
    for (open, close) in [('(', ')'), quotes, ('[', ']')] {
        let mut depth = 0_i32;
        for c in text.chars() {
            if c == open {
                depth += 1;
            } else if c == close {
                depth -= 1;
            }
            if depth < 0 {
                break;
            }
        }
        if depth != 0 {
            tell("unbalanced");
        }
    }
    if is_sentence {
        let first = text.trim_start_matches(['„', '(', '*']).chars().next();
        if first.is_some_and(char::is_lowercase) {
            tell("capital");
        }
        if !text.ends_with(['.', ':', '!', '?', ')', '“', '…']) {
            tell("no stop");
        }
    }
}

/// Words that stand where they cannot.
fn words(tokens: &[Token<'_>], is_sentence: bool, found: &mut Vec<String>) {
    let mut tell = |rule: &str, from: usize, to: usize| {
        let words: Vec<&str> = tokens[from..to.min(tokens.len())].iter().map(|token| token.word).collect();
        found.push(format!("{rule}: {}", words.join(" ")));
    };
    for (index, token) in tokens.iter().enumerate() {
        let word = token.word;
        let lower = word.to_lowercase();
        let next = tokens.get(index + 1).filter(|_| token.after.is_empty());
        if ["null", "true", "false", "none", "undefined"].contains(&word) {
            tell("leaked", index, index + 1);
        }
        if lower == "eins" && next.is_some_and(|next| noun(next.word).is_some()) {
            tell("eins", index, index + 2);
        }
        let Some(next) = next else { continue };
        let next_lower = next.word.to_lowercase();
        if lower == next_lower
            && lower.chars().all(char::is_alphabetic)
            && !(word == "Sie" && next.word == "sie")
        {
            tell("doubled", index, index + 2);
        }
        if index + 4 <= tokens.len()
            && next.after.is_empty()
            && tokens[index].word == tokens[index + 2].word
            && tokens[index + 1].word == tokens[index + 3].word
            && word.chars().any(char::is_alphabetic)
            && !(lower == "von" || lower == "und")
        {
            tell("doubled", index, index + 4);
        }
        if let Some(_cases) = preposition(&lower) {
            if ["online", "hybrid", "digital"].contains(&next_lower.as_str()) {
                tell("preposition", index, index + 2);
            }
            let is_of_its_own = ["je", "zu", "bis", "unter", "über", "an", "um"];
            if preposition(&next_lower).is_some() && !is_of_its_own.contains(&next_lower.as_str()) {
                tell("preposition", index, index + 2);
            }
        }
        if lower == "bis"
            && ["bald", "demnächst", "zeitnah", "umgehend", "bis"].contains(&next_lower.as_str())
        {
            tell("bis", index, index + 2);
        }
        if lower == "auf" && (is_ordinal(next) || is_year(next.word)) {
            tell("date", index, index + 2);
        }
        if ["vom", "am", "im", "zum"].contains(&lower.as_str()) && is_year(next.word) {
            tell("date", index, index + 2);
        }
        if (lower == "am" && is_season(next.word)) || (lower == "im" && is_ordinal(next)) {
            tell("date", index, index + 2);
        }
        let is_verb = VERBS.iter().any(|(one, many)| *one == word || *many == word);
        if is_verb && is_season(next.word) {
            tell("season", index, index + 2);
        }
        let is_of_figures = index > 1 && tokens[index - 1].word == "von" && is_figure(tokens[index - 2].word);
        if is_sentence && word == "1" && noun(next.word).is_some() && !is_of_figures {
            tell("figure one", index, index + 2);
        }
        if index > 0
            && word.starts_with(char::is_uppercase)
            && adjective(word).is_some()
            && next.word.contains('-')
            && noun(next.word).is_some()
        {
            tell("compound of a phrase", index, index + 2);
        }
        // `Herr Kern des Ministeriums`
        let is_person = |index: usize| {
            index > 0
                && PEOPLE
                    .iter()
                    .any(|(first, last)| tokens[index - 1].word == *first && tokens[index].word == *last)
        };
        if ["des", "der"].contains(&next.word) && is_person(index) {
            tell("genitive of a person", index, index + 3);
        }
    }
    let mut from = 0;
    for (index, token) in tokens.iter().enumerate() {
        let ends = token.after.contains([',', ';', ':', ')', '“']) || index + 1 == tokens.len();
        if ends {
            let is_name =
                |at: usize| tokens.get(at).is_some_and(|token| token.word.starts_with(char::is_uppercase));
            let ands = (from..=index)
                .filter(|at| tokens[*at].word == "und" && joins_list(tokens, *at))
                .filter(|at| *at > from || is_name(at + 1))
                .count();
            if ands > 1 {
                tell("und … und", from, index + 1);
            }
            from = index + 1;
        }
    }
}

/// People that generated sentences speak of.
pub const PEOPLE: &[(&str, &str)] = &[
    ("Anna", "Beispiel"),
    ("Bernd", "Muster"),
    ("Carla", "Probe"),
    ("Herr", "Kern"),
    ("Frau", "Lind"),
    ("Dora", "Stab"),
    ("Karl", "Test"),
];

/// Whether the `und` at `at` joins members of a list: not two days, not `Bürgerinnen und Bürger`.
fn joins_list(tokens: &[Token<'_>], at: usize) -> bool {
    let (Some(before), Some(after)) = (tokens.get(at.wrapping_sub(1)), tokens.get(at + 1)) else {
        return false;
    };
    let is_date = is_ordinal(after)
        || is_figure(after.word) && is_figure(before.word)
        || ["am", "vom", "im"].contains(&after.word)
        || is_season(after.word);
    let is_pair = before.word.ends_with("innen")
        || before.word.ends_with('-')
        || before.word.ends_with("in") && !before.word.ends_with("ein");
    let is_phrase = ["zwar", "deren"].contains(&after.word)
        || after.word.starts_with(char::is_lowercase)
            && VERBS.iter().any(|(one, many)| *one == after.word || *many == after.word);
    !is_date && !is_pair && !is_phrase
}

/// The noun phrase that begins at `start`; none where there is none that is known.
fn phrase_at(tokens: &[Token<'_>], start: usize) -> Option<Result<Phrase, String>> {
    let mut index = start;
    let first = tokens.get(index)?;
    let all = [Kind::Masculine, Kind::Feminine, Kind::Neuter, Kind::Plural]
        .map(|kind| Reading { kind, cases: ANY });
    let (mut readings, declension, has_determiner) = match determiner(first.word) {
        Some((readings, declension)) if first.after.is_empty() => {
            index += 1;
            (readings, declension, true)
        }
        _ => (all.to_vec(), Declension::Strong, false),
    };
    let mut has_number = false;
    while tokens.get(index).is_some_and(|token| {
        is_number(token.word) && token.after.is_empty() && !is_ordinal(token) && !is_year(token.word)
    }) {
        has_number = true;
        index += 1;
    }
    if has_number {
        readings.retain(|reading| reading.kind == Kind::Plural);
    }
    let told = |to: usize| {
        let words: Vec<&str> = tokens[start..to.min(tokens.len())].iter().map(|token| token.word).collect();
        words.join(" ")
    };
    let mut adjectives = 0;
    loop {
        let token = tokens.get(index)?;
        if is_ordinal(token) && (has_determiner || adjectives > 0) {
            index += 1;
            continue;
        }
        if !token.after.is_empty() {
            break;
        }
        let next_is_noun = tokens.get(index + 1).is_some_and(|next| {
            noun(next.word).is_some() || adjective(next.word).is_some() || is_place_adjective(next.word)
        });
        if let Some(ending) = adjective(token.word).filter(|_| next_is_noun) {
            readings = both(&readings, &adjective_readings(ending, declension));
            adjectives += 1;
            index += 1;
        } else if is_place_adjective(token.word) && next_is_noun && noun(token.word).is_none() {
            adjectives += 1;
            index += 1;
        } else {
            break;
        }
    }
    let head = tokens.get(index)?;
    // The nouns of paired forms are one: `Bürgerinnen und Bürger`.
    let known = noun(head.word)?;
    if !has_determiner && !has_number && adjectives == 0 && !head.word.starts_with(char::is_uppercase) {
        return None;
    }
    let agreed = both(&readings, known);
    if agreed.is_empty() {
        return Some(Err(format!("agreement: {}", told(index + 1))));
    }
    Some(Ok(Phrase { end: index + 1, readings: agreed, has_determiner, has_number, head: index }))
}

/// `Suhler`, `Geraer`, `Thüringer`: an adjective that never changes.
fn is_place_adjective(word: &str) -> bool {
    ["Suhler", "Geraer", "Jenaer", "Thüringer", "Altenburger", "Hallenser", "Sonneberger", "Muster"]
        .contains(&word)
}

/// What is wrong with the noun phrase that begins at `start`, and with the preposition before it.
fn noun_phrases(tokens: &[Token<'_>], start: usize, found: &mut Vec<String>) {
    let word = tokens[start].word;
    let told = |to: usize| {
        tokens[start..to.min(tokens.len())].iter().map(|token| token.word).collect::<Vec<_>>().join(" ")
    };
    if start > 0 && is_ordinal(&tokens[start - 1]) {
        return;
    }
    let cases = preposition(word);
    let is_contracted = determiner(word).is_some();
    let at = if cases.is_some() && !is_contracted { start + 1 } else { start };
    if at > start && !tokens[start].after.is_empty() {
        return;
    }
    if at == start && determiner(word).is_none() && !is_number(word) && adjective(word).is_none() {
        return;
    }
    // A pronoun is no determiner: `eines der 14 Projekte`.
    if at == start && is_pronoun_of(tokens, start) {
        if let Some(mistake) = gender_of_pronoun(tokens, start) {
            found.push(mistake);
        }
        return;
    }
    let Some(phrase) = phrase_at(tokens, at) else { return };
    let phrase = match phrase {
        Ok(phrase) => phrase,
        // Told where the phrase itself begins.
        Err(_) if at > start => return,
        // An adjective behind a determiner was judged with it.
        Err(_) if start > 0 && tokens[start - 1].after.is_empty() && continues(tokens, start) => return,
        Err(mistake) => return found.push(mistake),
    };
    if let Some(cases) = cases {
        let fits = phrase.readings.iter().any(|reading| reading.cases & cases != 0);
        if !fits {
            found.push(format!("case: {}", told(phrase.end)));
        }
        let head = tokens[phrase.head].word;
        let only_singular = phrase
            .readings
            .iter()
            .filter(|reading| reading.cases & cases != 0)
            .all(|reading| reading.kind != Kind::Plural);
        let is_fixed = ["von Station", "zu Station", "in Runde"]
            .contains(&format!("{} {head}", word.to_lowercase()).as_str());
        let is_numbered = tokens.get(phrase.end).is_some_and(|next| is_figure(next.word));
        if !phrase.has_determiner
            && !phrase.has_number
            && only_singular
            && is_countable(head)
            && !is_fixed
            && !is_numbered
        {
            found.push(format!("article: {}", told(phrase.end)));
        }
    }
}

/// Whether the word at `at` belongs to a noun phrase that began before it.
fn continues(tokens: &[Token<'_>], at: usize) -> bool {
    let before = tokens[at - 1].word;
    determiner(before).is_some() || adjective(before).is_some() || is_number(before)
}

/// `Eines der 14 Projekte`, `keiner von den Standorten`.
fn is_pronoun_of(tokens: &[Token<'_>], at: usize) -> bool {
    let is_one = ["einer", "eine", "eines", "keiner", "keine", "keines"]
        .contains(&tokens[at].word.to_lowercase().as_str());
    is_one
        && tokens[at].after.is_empty()
        && tokens.get(at + 1).is_some_and(|next| ["der", "von"].contains(&next.word))
}

fn gender_of_pronoun(tokens: &[Token<'_>], at: usize) -> Option<String> {
    let wanted = match tokens[at].word.to_lowercase().trim_start_matches('k') {
        "einer" => Kind::Masculine,
        "eine" => Kind::Feminine,
        _ => Kind::Neuter,
    };
    let mut index = at + 2;
    while tokens.get(index).is_some_and(|token| {
        determiner(token.word).is_some()
            || is_number(token.word)
            || adjective(token.word).is_some()
            || is_place_adjective(token.word)
    }) {
        index += 1;
    }
    let gender = gender_of_plural(tokens.get(index)?.word)?;
    (gender != wanted).then(|| {
        let words: Vec<&str> = tokens[at..=index].iter().map(|token| token.word).collect();
        format!("gender: {}", words.join(" "))
    })
}

fn clauses<'a, 'b>(tokens: &'b [Token<'a>]) -> Vec<&'b [Token<'a>]> {
    tokens.split_inclusive(|token| token.after.contains([';', ':'])).collect()
}

/// What was found out about a clause.
enum Judged {
    NoVerb,
    Unknown,
    Right,
    Wrong(String),
}

/// Compares the first verb that is known with its subject.
fn subject_and_verb(clause: &[Token<'_>]) -> Judged {
    let addresses = clause
        .iter()
        .any(|token| ["Sie", "wir", "Wir", "man", "er", "es", "Es", "sie"].contains(&token.word));
    let is_subordinate = clause.first().is_some_and(|token| {
        ["Was", "Wer", "Wenn", "Wo", "was", "Nur", "So", "Das", "Noch"].contains(&token.word)
            && determiner(token.word).is_none()
    });
    let verb = clause
        .iter()
        .position(|token| VERBS.iter().any(|(one, many)| *one == token.word || *many == token.word));
    let is_caption = verb
        .is_some_and(|verb| clause[..verb].iter().any(|token| ["was", "wie", "dass"].contains(&token.word)));
    let Some(verb) = verb.filter(|_| !addresses && !is_subordinate && !is_caption) else {
        return Judged::NoVerb;
    };
    if verb == 0 {
        return Judged::NoVerb;
    }
    let is_singular = VERBS.iter().any(|(one, _)| *one == clause[verb].word);
    let front = &clause[..verb];
    let told = || clause.iter().map(|token| token.word).collect::<Vec<_>>().join(" ");
    let behind = &clause[verb + 1..];
    let main = behind
        .split(|token| ["was", "wer", "wie", "dass", "ob", "wo"].contains(&token.word))
        .next()
        .unwrap_or_default();
    let subject = if begins_with_adverb(front) { number_behind(main) } else { number_of(front, is_singular) };
    match subject {
        Err(mistake) => Judged::Wrong(format!("{mistake}: {}", told())),
        Ok(None) => Judged::Unknown,
        Ok(Some(Number::Either)) => Judged::Right,
        Ok(Some(number)) if (number == Number::Singular) == is_singular => Judged::Right,
        Ok(Some(_)) => Judged::Wrong(format!("number: {}", told())),
    }
}

const ADVERBS: &[&str] = &[
    "als",
    "bereits",
    "erstmals",
    "ursprünglich",
    "davon",
    "dort",
    "damit",
    "angekündigt",
    "gastgeber",
    "gastgeberin",
    "gastgeberinnen",
    "dabei",
    "hier",
    "ausgewertet",
    "veranstalter",
    "veranstalterin",
    "insgesamt",
    "demnächst",
    "neu",
    "zudem",
    "außerdem",
    "eingeladen",
    "dazu",
    "anschließend",
    "online",
    "jetzt",
    "noch",
    "dieses",
    "gemeinsam",
];

fn begins_with_adverb(front: &[Token<'_>]) -> bool {
    let first = front[0].word.to_lowercase();
    (preposition(&first).is_some() && !is_figure(&first))
        || (ADVERBS.contains(&first.as_str()) && front[0].word.to_lowercase() == first)
}

/// The number of a subject before its verb.
fn number_of(front: &[Token<'_>], is_singular: bool) -> Result<Option<Number>, &'static str> {
    let particles = ["fast", "nahezu", "beinahe", "nur", "rund", "etwa", "auch"];
    let skipped =
        front.iter().take_while(|token| particles.contains(&token.word.to_lowercase().as_str())).count();
    let front = &front[skipped..];
    let Some(first) = front.first() else { return Ok(None) };
    let word = first.word.to_lowercase();
    if word == "niemand" || word == "jemand" || (front.len() == 1 && ["das", "dies"].contains(&word.as_str()))
    {
        return Ok(Some(Number::Singular));
    }
    if ["viele", "einige", "mehrere", "wenige", "beide", "alle"].contains(&word.as_str()) {
        return Ok(Some(Number::Plural));
    }
    if ["hälfte", "teil", "drittel", "großteil"]
        .iter()
        .any(|part| front.get(1).is_some_and(|next| next.word.to_lowercase() == *part))
    {
        return Ok(None);
    }
    let coordinated = front
        .iter()
        .enumerate()
        .any(|(index, token)| (token.word == "und" && joins_list(front, index)) || token.word == "sowie");
    if is_pronoun_of(front, 0) {
        return Ok(Some(if coordinated { Number::Plural } else { Number::Singular }));
    }
    if is_figure(&word) && front.get(1).is_some_and(|next| next.word == "von") {
        let of = front.get(2).map_or("", |of| of.word);
        return Ok(match (word.as_str(), of) {
            ("1", _) | ("0", "1") => Some(Number::Singular),
            ("0", _) => Some(Number::Either),
            _ => Some(Number::Plural),
        });
    }
    match phrase_at(front, 0) {
        Some(Ok(phrase)) => {
            let nominative: Vec<&Reading> =
                phrase.readings.iter().filter(|reading| reading.cases & NOMINATIVE != 0).collect();
            if nominative.is_empty() {
                return Err("no subject");
            }
            if coordinated || nominative.iter().all(|reading| reading.kind == Kind::Plural) {
                return Ok(Some(Number::Plural));
            }
            let bare = !phrase.has_determiner && !phrase.has_number;
            let is_title = ["Herr", "Frau"].contains(&first.word);
            if bare && is_singular && is_countable(front[phrase.head].word) && !is_title {
                return Err("article of the subject");
            }
            Ok(if nominative.iter().all(|reading| reading.kind != Kind::Plural) {
                Some(Number::Singular)
            } else {
                None
            })
        }
        Some(Err(_)) => Ok(None),
        None if coordinated => Ok(Some(Number::Plural)),
        None if is_number(&word) => Ok(Some(Number::Plural)),
        None if determiner(&word).is_some() && !first.word.starts_with(char::is_uppercase) => Ok(None),
        None if determiner(&word).is_some() => Ok(None),
        // A name.
        None if first.word.starts_with(char::is_uppercase) => Ok(Some(Number::Singular)),
        None => Ok(None),
    }
}

/// The number of a subject behind its verb: the first noun phrase that no preposition rules.
fn number_behind(rest: &[Token<'_>]) -> Result<Option<Number>, &'static str> {
    let mut index = 0;
    while index < rest.len() {
        let word = rest[index].word;
        if word == "dieses" && rest.get(index + 1).is_some_and(|next| next.word == "Mal") {
            index += 2;
            continue;
        }
        if preposition(word).is_some() {
            let at = if determiner(word).is_some() { index } else { index + 1 };
            index = match phrase_at(rest, at) {
                Some(Ok(phrase)) => phrase.end,
                // A name or a date: to its last capital or figure.
                _ => {
                    let mut end = at + 1;
                    while rest.get(end).is_some_and(|token| {
                        rest[end - 1].after.chars().all(|c| c == '.')
                            && (token.word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
                                || ["und", "bis"].contains(&token.word))
                    }) && determiner(rest[end].word).is_none()
                    {
                        end += 1;
                    }
                    end
                }
            };
            continue;
        }
        let from_here = &rest[index..];
        // `die erste von drei Veranstaltungen`
        let is_one_of = |at: usize| rest.get(at).is_some_and(|next| next.word == "von");
        if determiner(word).is_some()
            && rest.get(index + 1).is_some_and(|next| adjective(next.word) == Some("e"))
            && is_one_of(index + 2)
        {
            return Ok(Some(Number::Singular));
        }
        let number = match phrase_at(rest, index) {
            Some(Ok(phrase)) => {
                let nominative: Vec<&Reading> =
                    phrase.readings.iter().filter(|reading| reading.cases & NOMINATIVE != 0).collect();
                if nominative.is_empty() {
                    index = phrase.end;
                    continue;
                }
                // The last word before a joint tells what it joins.
                let behind = &rest[phrase.end.saturating_sub(1)..];
                // Members of a list stand before the next preposition or verb.
                let list = behind.iter().take_while(|token| {
                    preposition(token.word).is_none()
                        && !VERBS.iter().any(|(one, many)| *one == token.word || *many == token.word)
                });
                let list: Vec<Token<'_>> = list.cloned().collect();
                let joined = list.iter().enumerate().any(|(at, token)| {
                    (token.word == "und" && joins_list(&list, at)) || token.word == "sowie"
                });
                if joined || nominative.iter().all(|reading| reading.kind == Kind::Plural) {
                    Some(Number::Plural)
                } else if nominative.iter().all(|reading| reading.kind != Kind::Plural) {
                    Some(Number::Singular)
                } else {
                    None
                }
            }
            Some(Err(_)) => return Ok(None),
            None if word.starts_with(char::is_uppercase) && determiner(word).is_none() => {
                let list: Vec<&Token<'_>> =
                    from_here.iter().take_while(|token| preposition(token.word).is_none()).collect();
                let joined = list.iter().any(|token| token.word == "und" || token.word == "sowie");
                Some(if joined { Number::Plural } else { Number::Singular })
            }
            None => {
                index += 1;
                continue;
            }
        };
        return Ok(number);
    }
    Ok(None)
}
