//! What all exchanges of a run share, read once: fixed words and phrases of each language.

use super::error::BuildError;
use super::office_words::words;
use super::phrase_files::{PHRASES, own_phrases};
use crate::compose::{Kind, Phrases};
use crate::digest::digest;
use crate::facts::{LABELS, VERSION, View, facts, lang_of};
use crate::model::Exchange;
use crate::store::{Assets, StoreError};
use diagnostics::Checked;
use german_text::Lang;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The words for documents of one kind.
pub struct Shelf<'a> {
    kind: &'a Kind,
    assets: &'a Assets,
    /// By language, from its first exchange on.
    spoken: Mutex<BTreeMap<Lang, Arc<Spoken>>>,
}

struct Spoken {
    labels: BTreeMap<String, String>,
    phrases: Phrases,
}

impl<'a> Shelf<'a> {
    /// An empty shelf.
    pub const fn new(kind: &'a Kind, assets: &'a Assets) -> Self {
        Self { kind, assets, spoken: Mutex::new(BTreeMap::new()) }
    }

    /// What the templates see of `exchange`.
    ///
    /// # Errors
    /// When a phrase cannot be read or asks for a fact that there is not.
    pub fn view(&self, exchange: &Exchange) -> Result<Checked<View>, BuildError> {
        // Nobody but the office reads what is internal: no later step sees it.
        let public = (!self.kind.is_internal).then(|| exchange.without_internal());
        let exchange = public.as_ref().unwrap_or(exchange);
        let spoken = self.spoken(lang_of(exchange))?;
        let digest = digest(exchange);
        let facts = facts(exchange, &digest, spoken.labels.clone());
        let Checked { value, findings } = self.kind.compose(exchange, &digest, &facts, &spoken.phrases)?;
        let view = View { version: VERSION, facts, document: value.document, sections: value.sections };
        Ok(Checked { value: view, findings })
    }

    /// Reads the words of the language in which most are written, so that the first exchange finds them.
    pub(super) fn get_ready(&self) {
        if let Ok(spoken) = self.spoken(Lang::default()) {
            // A slip in one is told where the phrase is said.
            self.kind.ahead.iter().for_each(|name| drop(spoken.phrases.read(name)));
        }
    }

    fn spoken(&self, lang: Lang) -> Result<Arc<Spoken>, BuildError> {
        let mut spoken = self.spoken.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = spoken.get(&lang) {
            return Ok(Arc::clone(known));
        }
        let read = Arc::new(Spoken { labels: self.labels(lang)?, phrases: self.phrases(lang)? });
        spoken.insert(lang, Arc::clone(&read));
        Ok(read)
    }

    fn labels(&self, lang: Lang) -> Result<BTreeMap<String, String>, StoreError> {
        let words = words(lang, self.assets)?;
        let word = |id: String| words.get(&id, &[]).unwrap_or_default();
        let labels = LABELS.iter().chain(self.kind.labels);
        let kind = ("kind".to_owned(), word(format!("kind-{}", self.kind.name)));
        Ok(labels.map(|name| ((*name).to_owned(), word(format!("label-{name}")))).chain([kind]).collect())
    }

    /// A phrase of the kind's own replaces that of all kinds. The office's own are read at once: a slip in one is told even where
    /// no document says it yet.
    fn phrases(&self, lang: Lang) -> Result<Phrases, BuildError> {
        let (mut sources, mut own) = (Vec::new(), Vec::new());
        for folder in [PHRASES, &own_phrases(self.kind)] {
            let ending = format!(".{}.hbs", lang.tag());
            for name in self.assets.names(folder)? {
                if let Some(phrase) = name.strip_suffix(&ending) {
                    let path = format!("{folder}/{name}");
                    let (source, is_own) = self.assets.text_and_whose(&path)?;
                    own.extend(is_own.then(|| phrase.to_owned()));
                    sources.push((phrase.to_owned(), source));
                }
            }
        }
        let phrases = Phrases::new(lang, sources);
        own.iter().try_for_each(|name| phrases.read(name))?;
        Ok(phrases)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compose::KINDS;

    #[test]
    fn what_is_read_ahead_is_there_in_each_language() {
        let assets = Assets::built_in();
        for kind in KINDS {
            let shelf = Shelf::new(kind, &assets);
            for lang in Lang::ALL {
                let spoken = shelf.spoken(lang).unwrap();
                let unknown: Vec<_> = kind.ahead.iter().filter(|name| !spoken.phrases.has(name)).collect();
                assert_eq!(unknown, <[&&str; 0]>::default(), "{} {}", kind.name, lang.tag());
            }
        }
    }
}
