//! The files of phrases: those of all kinds of documents, and those of one.

use crate::compose::{KINDS, Kind, Phrase};
use crate::facts::lang_of;
use crate::model::Exchange;
use crate::rules::Named;
use crate::store::{Assets, StoreError};
use german_text::Lang;

/// The phrases that all kinds of documents may say.
pub(super) const PHRASES: &str = "templates/phrases";

/// The folder with the phrases that only documents of that kind say, beside its layouts.
pub(super) fn own_phrases(kind: &Kind) -> String {
    format!("templates/{}", kind.name)
}

/// A phrase as a file of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhraseFile {
    /// Where it lies below the office's folder.
    pub path: String,
    /// Content of the section.
    pub text: String,
    /// True when the office wrote it.
    pub is_own: bool,
}

/// Finds the file of `phrase` in `lang`: that of its kind of document before that of all kinds.
///
/// # Errors
/// When it cannot be read, or there is none, which the tests exclude for those that are built in.
pub fn phrase_file(phrase: &Phrase, lang: Lang, assets: &Assets) -> Result<PhraseFile, StoreError> {
    let file = format!("{}.{}.hbs", phrase.name, lang.tag());
    let of_kinds = KINDS.iter().map(|kind| format!("{}/{file}", own_phrases(kind)));
    let is_there = |path: &String| assets.bytes(path).is_ok_and(|found| found.is_some());
    let path = of_kinds.into_iter().find(is_there).unwrap_or_else(|| format!("{PHRASES}/{file}"));
    let (text, is_own) = assets.text_and_whose(&path)?;
    Ok(PhraseFile { path, text, is_own })
}

/// Tells whether a document of some kind says that phrase.
pub(super) fn look_up(assets: &Assets, name: &str, exchange: &Exchange) -> Named {
    let file = format!("{name}.{}.hbs", lang_of(exchange).tag());
    let folders = std::iter::once(PHRASES.to_owned()).chain(KINDS.iter().map(own_phrases));
    let is_there =
        |folder: String| assets.bytes(&format!("{folder}/{file}")).is_ok_and(|found| found.is_some());
    if folders.into_iter().any(is_there) { Named::Known } else { Named::Unknown(Phrase::nearest(name)) }
}
