//! Things that all exchanges of a run share, read once: fixed words and phrases of each language.

use super::error::BuildError;
use super::office_words::words;
use super::phrase_files::{PHRASES, own_phrases};
use crate::compose::{Kind, Phrases, SourceMap};
use crate::digest::digest;
use crate::facts::{LABELS, VERSION, View, facts, lang_of, word_args};
use crate::model::{Exchange, Typography};
use crate::store::Assets;
use diagnostics::{Checked, WordArg, Words};
use german_text::Lang;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The words for documents of one kind.
pub struct ViewFactory<'a> {
    kind: &'a Kind,
    assets: &'a Assets,
    /// By language, from its first exchange on.
    wording: Mutex<BTreeMap<(Lang, Typography), Arc<Wording>>>,
}

struct Wording {
    words: Words,
    phrases: Phrases,
}

impl<'a> ViewFactory<'a> {
    /// A factory that has read nothing yet.
    pub const fn new(kind: &'a Kind, assets: &'a Assets) -> Self {
        Self { kind, assets, wording: Mutex::new(BTreeMap::new()) }
    }

    /// Makes what the templates see of `exchange`.
    ///
    /// # Errors
    /// When a phrase cannot be read or asks for a fact that there is not.
    pub fn view(&self, exchange: &Exchange) -> Result<Checked<View>, BuildError> {
        let made = self.sourced_view(exchange, None)?;
        Ok(Checked { value: made.value.0, diagnostics: made.diagnostics })
    }

    /// Makes what the templates see of `exchange`, and, with the texts of the input files, where the words of its document come from.
    /// An edition tells nobody where its words come from.
    ///
    /// # Errors
    /// As for [`Self::view`].
    pub fn sourced_view(
        &self,
        exchange: &Exchange,
        texts: Option<&BTreeMap<String, String>>,
    ) -> Result<Checked<(View, SourceMap)>, BuildError> {
        let texts = texts.filter(|_| exchange.edition.is_none());
        // Nobody but the office reads what is internal: no later step sees it.
        let public = (!self.kind.is_internal).then(|| exchange.without_internal());
        let exchange = public.as_ref().unwrap_or(exchange);
        let wording = self.wording(lang_of(exchange), exchange.programme.value.typography)?;
        let digest = digest(exchange);
        let labels = self.labels(&wording.words, exchange);
        let facts = facts(exchange, &digest, labels);
        let Checked { value, diagnostics } =
            self.kind.compose(exchange, &digest, &facts, &wording.phrases, texts)?;
        let view = View { version: VERSION, facts, document: value.document, sections: value.sections };
        Ok(Checked { value: (view, value.sources), diagnostics })
    }

    /// Reads the words of the language in which most are written, so that the first exchange finds them.
    pub(super) fn get_ready(&self) {
        if let Ok(wording) = self.wording(Lang::default(), Typography::default()) {
            // A slip in one is told where the phrase is said.
            self.kind.ahead.iter().for_each(|name| drop(wording.phrases.read(name)));
        }
    }

    fn wording(&self, lang: Lang, typography: Typography) -> Result<Arc<Wording>, BuildError> {
        let mut wording = self.wording.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = wording.get(&(lang, typography)) {
            return Ok(Arc::clone(known));
        }
        let read =
            Arc::new(Wording { words: words(lang, self.assets)?, phrases: self.phrases(lang, typography)? });
        wording.insert((lang, typography), Arc::clone(&read));
        Ok(read)
    }

    /// The fixed words of the kind, with those of the programme in them.
    fn labels(&self, words: &Words, exchange: &Exchange) -> BTreeMap<String, String> {
        let lang = lang_of(exchange);
        let own = word_args(&crate::facts::words(exchange, lang), lang);
        let args: Vec<(&str, WordArg<'_>)> =
            own.iter().map(|(name, word)| (name.as_str(), word.as_str().into())).collect();
        let word = |id: String| words.get(&id, &args).unwrap_or_default();
        let labels = LABELS.iter().chain(self.kind.labels);
        let kind = ("kind".to_owned(), word(format!("kind-{}", self.kind.name)));
        labels.map(|name| ((*name).to_owned(), word(format!("label-{name}")))).chain([kind]).collect()
    }

    /// A phrase of the kind's own replaces that of all kinds. The office's own are read at once: a slip in one is told even where
    /// no document says it yet.
    fn phrases(&self, lang: Lang, typography: Typography) -> Result<Phrases, BuildError> {
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
        let phrases = Phrases::new(lang, typography, sources);
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
            let factory = ViewFactory::new(kind, &assets);
            for lang in Lang::ALL {
                let wording = factory.wording(lang, Typography::German).unwrap();
                let unknown: Vec<_> = kind.ahead.iter().filter(|name| !wording.phrases.has(name)).collect();
                assert_eq!(unknown, <[&&str; 0]>::default(), "{} {}", kind.name, lang.tag());
            }
        }
    }
}
