//! `austausch phrases`: the sentences of the trade, with what each may be and what it is given; `--write` puts them into the folder.

use super::args::PhrasesArgs;
use super::exit::Exit;
use super::say::Say;
use crate::compose::{PHRASES, Phrase};
use crate::pipeline::{PhraseFile, phrase_file};
use crate::store::{Assets, StoreError, write_new};
use german_text::Lang;

/// A text in the list is cut behind so many characters.
const SHOWN: usize = 60;

pub(super) fn run(args: &PhrasesArgs, lang: Lang, say: &Say) -> Exit {
    let mut chosen = Vec::new();
    for name in &args.names {
        let Some(phrase) = Phrase::find(name) else { return unknown(name, say) };
        chosen.push(phrase);
    }
    let assets = Assets::with_root(&args.folder.root);
    let done = match (args.write, chosen.is_empty()) {
        (true, _) => write(args, &chosen, lang, say),
        (false, true) => list(&assets, lang, say),
        (false, false) => chosen.iter().try_for_each(|phrase| show(phrase, &assets, lang, say)),
    };
    done.map_or_else(|error| say.machine(&error), |()| Exit::Good)
}

fn unknown(name: &str, say: &Say) -> Exit {
    let suggestion = Phrase::nearest(name).unwrap_or("none");
    let args = [("id", name.into()), ("suggestion", suggestion.into())];
    say.error(&format!(
        "{} {}",
        say.words("unknown-phrase", &args),
        say.locale().attribute("unknown-phrase", "hint", &args).unwrap_or_default()
    ));
    Exit::Usage
}

fn list(assets: &Assets, lang: Lang, say: &Say) -> Result<(), StoreError> {
    let width = PHRASES.iter().map(|phrase| phrase.name.len()).max().unwrap_or_default();
    let shapes: Vec<String> = PHRASES.iter().map(|phrase| shape(phrase, say)).collect();
    let shape_width = shapes.iter().map(|shape| shape.chars().count()).max().unwrap_or_default();
    for (phrase, shape) in PHRASES.iter().zip(&shapes) {
        let text = phrase_file(phrase, lang, assets)?.text;
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let cut: String = text.chars().take(SHOWN).collect();
        let more = if cut.len() < text.len() { " …" } else { "" };
        say.line(&format!("{:width$}  {shape:shape_width$}  {cut}{more}", phrase.name));
    }
    say.line(&format!("\n{}", say.words("phrases-more", &[])));
    Ok(())
}

fn shape(phrase: &Phrase, say: &Say) -> String {
    say.words(&format!("phrases-{}", phrase.shape.name()), &[])
}

fn show(phrase: &Phrase, assets: &Assets, lang: Lang, say: &Say) -> Result<(), StoreError> {
    let PhraseFile { path, text, is_own } = phrase_file(phrase, lang, assets)?;
    let shape = shape(phrase, say);
    say.line(&format!("{} ({shape})\n", phrase.name));
    let whose = if is_own { "phrases-own" } else { "phrases-built-in" };
    say.line(&say.words(whose, &[("path", path.as_str().into())]));
    say.line(&text.trim_end().lines().map(|line| format!("  {line}\n")).collect::<String>());
    if !phrase.given.is_empty() {
        say.line(&say.words("phrases-given", &[("names", phrase.given.join(", ").as_str().into())]));
    }
    say.line(&say.words("phrases-facts", &[]));
    say.line(&say.words("phrases-setting", &[("id", phrase.name.into())]));
    Ok(())
}

/// Writes the built-in phrases, all of them where none is named; what is there already stays.
fn write(args: &PhrasesArgs, chosen: &[&Phrase], lang: Lang, say: &Say) -> Result<(), StoreError> {
    let all: Vec<&Phrase> = PHRASES.iter().collect();
    for phrase in if chosen.is_empty() { all.as_slice() } else { chosen } {
        let PhraseFile { path, text, .. } = phrase_file(phrase, lang, &Assets::built_in())?;
        let id = if write_new(&args.folder.root.join(&path), text.as_bytes())? {
            "init-written"
        } else {
            "init-kept"
        };
        say.line(&say.words(id, &[("path", path.as_str().into())]));
    }
    say.line(&say.words("phrases-written", &[]));
    Ok(())
}
