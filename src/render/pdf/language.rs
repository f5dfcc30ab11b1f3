//! Languages as Typst takes them.

use text_template::typst_string;

/// The arguments of `text` for a BCP 47 tag. German without a region is that of Germany.
pub(super) fn language(tag: &str) -> String {
    let is_code = |part: &&str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphabetic())
    };
    let mut parts = tag.split('-');
    let language = parts.next().filter(|part| is_code(part, 2..=3)).unwrap_or("de").to_ascii_lowercase();
    let region = parts.find(|part| is_code(part, 2..=2)).map(str::to_ascii_uppercase);
    let region = region.or_else(|| (language == "de").then(|| "DE".to_owned()));
    let region = region.map_or_else(|| "none".to_owned(), |region| typst_string(&region));
    format!("lang: {}, region: {region}", typst_string(&language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_code() {
        assert_eq!(language("de"), "lang: \"de\", region: \"DE\"");
        assert_eq!(language("de-Latn-at"), "lang: \"de\", region: \"AT\"");
        assert_eq!(language("en"), "lang: \"en\", region: none");
        assert_eq!(language("\"#x"), "lang: \"de\", region: \"DE\"");
    }
}
