//! A short text for the homepage (Kurzmeldung): one paragraph, cut at the end of a sentence, of what is typed: when and where, the motto, the
//! summary, what the agenda is about.

use super::announcement::{heralded, themes};
use super::composer::{Composer, Composing, Days};
use super::kind::Kind;
use crate::markdown;
use diagnostics::{Diagnostic, Severity};
use document::{Block, Document, Inline, plain_blocks};
use serde_json::{Value, json};

/// One paragraph.
pub(super) const KIND: Kind = Kind {
    name: "teaser",
    german: "kurzmeldung",
    is_before: false,
    is_internal: false,
    least: Severity::Warning,
    ahead: &[],
    labels: &[],
    compose: |composer| Ok((document(composer)?, Vec::new())),
};

/// Least and most characters of the text.
const LEAST: usize = 300;
const MOST: usize = 650;

fn document(composer: &mut Composer<'_>) -> Composing<Document> {
    let mut document = composer.head(composer.label("kind"), Days::Brief)?;
    let event = &composer.exchange.event.value;
    let summary: Vec<Block> =
        event.summary.iter().flat_map(|text| markdown::read(&text.value).blocks).collect();
    let titles: Vec<String> = themes(event).map(|title| words(&title.value)).collect();
    let told = json!(heralded(composer));
    let lead = composer.speech("teaser-lead", &[("event", told.clone())])?;
    let parts = [words(&plain_blocks(&lead)), words(&plain_blocks(&summary))];
    let said = parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ");
    let said = with_agenda(composer, &said, &titles, &told)?.unwrap_or_else(|| cut(&said, MOST));
    let count = said.chars().count();
    if count < LEAST {
        let hint = Diagnostic::warning("teaser-short").in_file(&composer.exchange.event.file);
        composer.diagnostics.push(hint.with("count", count).with("least", LEAST));
    }
    document.facts.clear();
    document.opening = vec![Block::Paragraph(vec![Inline::Text(said)])];
    Ok(document)
}

/// The text and a sentence with as many of the titles as there is room for; none where there is room for no title.
fn with_agenda(
    composer: &mut Composer<'_>,
    said: &str,
    titles: &[String],
    event: &Value,
) -> Composing<Option<String>> {
    for count in (1..=titles.len()).rev() {
        let shown: Vec<&String> = titles.iter().take(count).collect();
        let has_more = json!(count < titles.len());
        let given = [("titles", json!(shown)), ("has_more", has_more), ("event", event.clone())];
        let text = words(&format!("{said} {}", composer.words("teaser-agenda", &given)?));
        if text.chars().count() <= MOST {
            return Ok(Some(text));
        }
    }
    Ok(None)
}

/// The words in one line.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As many whole sentences as `most` characters hold; of a first one that is longer, as many words, and three dots.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let whole =
        ends(text).take_while(|end| text.get(..*end).is_some_and(|part| part.chars().count() <= most));
    if let Some(part) = whole.last().and_then(|end| text.get(..end)) {
        return part.to_owned();
    }
    let room: String = text.chars().take(most.saturating_sub(2)).collect();
    let words = room.rsplit_once(' ').map_or(room.as_str(), |(words, _)| words);
    format!("{} …", words.trim_end_matches([',', ';', ':', '–', ' ']))
}

/// The places behind the sentences of a text.
fn ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.match_indices(' ').map(|(at, _)| at).filter(|at| {
        let (before, after) = text.split_at_checked(*at).unwrap_or_default();
        let before = before.trim_end_matches(['“', '”', '"', '»', '«', ')', '‘', '’']);
        let begins = after
            .trim_start()
            .chars()
            .next()
            .is_some_and(|c| c.is_uppercase() || "„“\"»«(".contains(c) || c.is_numeric());
        begins && (before.ends_with(['!', '?', '…']) || before.strip_suffix('.').is_some_and(is_sentence))
    })
}

/// Abbreviations of four letters and more, and short ones that are no end of a sentence.
const SHORT: [&str; 22] = [
    "bzw", "ca", "dr", "evtl", "ggf", "inkl", "mind", "mio", "mrd", "nr", "prof", "sog", "st", "str", "tel",
    "usw", "vgl", "zzgl", "mr", "mrs", "etc", "vs",
];

/// Tells whether a full stop behind these words ends a sentence: a number or a single letter before it is an ordinal or an abbreviation.
fn is_sentence(before: &str) -> bool {
    let word = before.rsplit([' ', '(', '/', '-', '\u{a0}', '\u{202f}']).next().unwrap_or_default();
    let letters = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    letters.chars().filter(|c| c.is_alphabetic()).count() > 1
        && !letters.contains('.')
        && !SHORT.contains(&letters.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_text_is_cut_behind_a_sentence_and_behind_nothing_that_looks_like_one() {
        let text = "Am 3. Mai kam Dr. Muster vom Nordlicht e. V. Gera nach Jena. Es war gut! Alle (auch Gäste) blieben. Schluss";
        for (most, said) in [
            (200, text),
            (
                100,
                "Am 3. Mai kam Dr. Muster vom Nordlicht e. V. Gera nach Jena. Es war gut! Alle (auch Gäste) blieben.",
            ),
            (80, "Am 3. Mai kam Dr. Muster vom Nordlicht e. V. Gera nach Jena. Es war gut!"),
            (60, "Am 3. Mai kam Dr. Muster vom Nordlicht e. V. Gera nach Jena."),
            (50, "Am 3. Mai kam Dr. Muster vom Nordlicht e. V. …"),
            (20, "Am 3. Mai kam Dr. …"),
        ] {
            assert_eq!(cut(text, most), said);
        }
        assert_eq!(cut(&"a".repeat(30), 10), format!("{} …", "a".repeat(8)));
    }
}
