//! Agreement test over a printed English sentence: number of noun and verb, article, and what no printed line may have.

const MANY: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "both", "all",
];
const VERBS: &[(&str, &str)] = &[("was", "were"), ("is", "are"), ("has", "have")];

/// What is wrong with a sentence or a part of one, each as `rule: words`.
pub fn mistakes(text: &str, is_sentence: bool) -> Vec<String> {
    let mut found = Vec::new();
    super::grammar::marks(text, is_sentence, &mut found);
    let words: Vec<&str> =
        text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    let mut tell = |rule: &str, index: usize| {
        found.push(format!("{rule}: {}", words[index..(index + 4).min(words.len())].join(" ")));
    };
    let is_many = |word: &str| {
        MANY.contains(&word.to_lowercase().as_str())
            || word.len() < 4 && word.parse::<u32>().is_ok_and(|number| number != 1)
    };
    for (index, word) in words.iter().enumerate() {
        let Some(next) = words.get(index + 1) else { break };
        let lower = word.to_lowercase();
        let is_apart = text.contains(&format!("{word}: {next}"));
        if lower == next.to_lowercase()
            && !is_apart
            && lower.chars().all(char::is_alphabetic)
            && !lower.is_empty()
        {
            tell("doubled", index);
        }
        if ["null", "true", "false"].contains(word) {
            tell("leaked", index);
        }
        let is_vowel = next.starts_with(['a', 'e', 'i', 'o', 'u', '8'])
            && !["one", "user", "union", "European"].contains(next)
            || *next == "hour";
        if (lower == "a" && is_vowel) || (lower == "an" && !is_vowel && !next.starts_with(char::is_uppercase))
        {
            tell("article", index);
        }
        if (lower == "1" || lower == "one")
            && next.ends_with('s')
            && next.len() > 3
            && !next.ends_with("ss")
            && !next.starts_with(char::is_uppercase)
            && *next != "was"
        {
            tell("one of many", index);
        }
        if is_many(word)
            && ["person", "vote", "minute", "report", "site", "round", "group", "point", "item"]
                .contains(next)
        {
            tell("many of one", index);
        }
        let verb = |at: usize| words.get(at).map_or("", |word| word);
        let one = VERBS.iter().any(|(one, _)| *one == verb(index + 2));
        let many = VERBS.iter().any(|(_, many)| *many == verb(index + 2));
        if is_many(word) && next.ends_with('s') && one {
            tell("number", index);
        }
        if lower == "one" && many {
            tell("number", index);
        }
        if ["in", "at", "on", "from"].contains(&lower.as_str())
            && ["in", "at", "online", "from"].contains(next)
        {
            tell("preposition", index);
        }
    }
    found
}
