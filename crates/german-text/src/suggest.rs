//! Which of the known words somebody may have meant.

/// Below this likeness a suggestion would mislead.
const LIKE_ENOUGH: f64 = 0.8;

/// The first of `known` that `typed` is, or is nearly, called; each stands with the words people use for it.
pub fn nearest<'k>(typed: &str, known: impl Iterator<Item = (&'k str, Vec<&'k str>)>) -> Option<&'k str> {
    let typed = folded(typed);
    let mut best: Option<(&str, f64)> = None;
    for (key, aliases) in known {
        let likeness = std::iter::once(key)
            .chain(aliases)
            .map(folded)
            .filter(|word| can_be_like(&typed, word))
            .map(|word| strsim::normalized_damerau_levenshtein(&typed, &word))
            .fold(0.0, f64::max);
        if likeness > best.map_or(0.0, |(_, likeness)| likeness) {
            best = Some((key, likeness));
        }
    }
    best.filter(|(key, likeness)| *likeness >= LIKE_ENOUGH || is_near(&typed, key)).map(|(key, _)| key)
}

/// Words of very different lengths are never alike enough, which takes no time to see.
fn can_be_like(typed: &str, word: &str) -> bool {
    let (one, other) = (typed.chars().count(), word.chars().count());
    one.abs_diff(other) <= (one.max(other) / 5).max(1)
}

/// Short words differ by one letter and are not very alike by proportion: `palce`, `sit`.
fn is_near(typed: &str, key: &str) -> bool {
    typed.chars().count() >= 3 && strsim::damerau_levenshtein(typed, &folded(key)) <= 1
}

/// Capitals, umlauts and separators do not count.
fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for character in word.trim().to_lowercase().chars() {
        match character {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            ' ' | '-' | '‐' | '‑' | '–' | '—' | '−' => folded.push('_'),
            other => folded.push(other),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(typed: &str) -> Option<&'static str> {
        let known = [("place", vec!["ort", "stadt"]), ("welcome", vec!["begrüßung"]), ("follow_ups", vec![])];
        nearest(typed, known.into_iter())
    }

    #[test]
    fn german_words_slips_and_separators_lead_to_the_key() {
        assert_eq!(of("ort"), Some("place"));
        assert_eq!(of("Ort"), Some("place"));
        assert_eq!(of("palce"), Some("place"));
        assert_eq!(of("Begruessung"), Some("welcome"));
        assert_eq!(of("follow-ups"), Some("follow_ups"));
        assert_eq!(of("follow up"), Some("follow_ups"));
    }

    #[test]
    fn what_resembles_nothing_gets_no_suggestion() {
        assert_eq!(of("xyz"), None);
        assert_eq!(of(""), None);
    }
}
