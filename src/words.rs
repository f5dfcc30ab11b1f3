//! In come a language and an office's own file of messages; out go the program's [`Words`] in that language.
//! They are those of this package and of every crate that has messages of its own.
//! It never reads a file, and holds no wording: that is in `locales/`.

use diagnostics::{Messages, Words, WordsFault};
use german_text::Lang;

/// The messages of this package; each crate has its own.
static MESSAGES: Messages =
    Messages::new(include_str!("../locales/de.ftl"), include_str!("../locales/en.ftl"));

/// Every message of the program.
static ALL: [&Messages; 6] = [
    &bagit::MESSAGES,
    &diagnostics::MESSAGES,
    &word_template::MESSAGES,
    &yaml_source::MESSAGES,
    &yaml_reader::MESSAGES,
    &MESSAGES,
];

/// Loads the words of `lang`, with `overlay`, an office's own `.ftl`, over them; what is wrong with it is returned beside.
///
/// ```
/// let (_, faults) = austausch::words::load(german_text::Lang::De, Some("no-such-message = Guten Tag"));
/// assert_eq!(faults.len(), 1);
/// ```
pub fn load(lang: Lang, overlay: Option<&str>) -> (Words, Vec<WordsFault>) {
    Words::new(lang, &ALL, overlay)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_message_stands_once_in_both_languages() {
        let mut seen = std::collections::BTreeSet::new();
        for messages in ALL {
            assert_eq!(messages.faults(), [""; 0]);
            for id in messages.ids() {
                assert!(seen.insert(id), "`{id}` is said by two crates");
            }
        }
    }

    /// Every `Diagnostic::error("…")` of the sources, outside tests.
    #[test]
    #[allow(clippy::disallowed_methods, reason = "the test reads the sources")]
    fn every_finding_has_words_in_both_languages() {
        fn ids(folder: &std::path::Path, found: &mut Vec<String>) {
            for entry in std::fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    ids(&path, found);
                } else if path.extension().is_some_and(|ending| ending == "rs") {
                    let source = std::fs::read_to_string(&path).expect("a source");
                    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
                    for call in ["Diagnostic::error(", "Diagnostic::warning(", "Diagnostic::hint("] {
                        let calls = source.split(call).skip(1);
                        let quoted =
                            calls.filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next());
                        found.extend(quoted.map(str::to_owned));
                    }
                }
            }
        }
        let mut found = Vec::new();
        for folder in ["src", "crates"] {
            ids(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
        }
        assert!(found.len() > 20);
        for lang in [Lang::De, Lang::En] {
            let words = load(lang, None).0;
            for id in &found {
                assert!(words.get(id, &[]).is_some(), "{lang:?}: no message for `{id}`");
                assert!(words.attribute(id, "hint", &[]).is_some(), "{lang:?}: no hint for `{id}`");
            }
        }
    }
}
