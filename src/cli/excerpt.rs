//! `austausch excerpt`.

use super::exchanges::{find_exchange, load_inputs, tell_nothing};
use super::exit::Exit;
use super::release_args::ExcerptArgs;
use super::say::Say;
use super::write::write_and_tell;
use crate::intake::excerpt_letter;
use crate::pipeline::excerpts;
use crate::store::{Assets, NewFile};

/// Below the outputs of an exchange.
const FOLDER: &str = "auszuege";

pub(super) fn run(args: &ExcerptArgs, say: &Say) -> Exit {
    let root = args.folders.root();
    let loaded = match load_inputs(root, args.exchange.as_deref(), say) {
        Ok(loaded) => loaded,
        Err(exit) => return exit,
    };
    let Some(exchange) = find_exchange(&loaded, args.exchange.as_deref()) else { return tell_nothing(say) };
    let made = match excerpts(root, exchange, args.speaker.as_deref()) {
        Ok(made) => made,
        Err(error) => return say.machine(&error),
    };
    if made.is_empty() {
        let name = args.speaker.as_deref().unwrap_or_default();
        let how = if name.is_empty() { "nobody" } else { "unknown" };
        say.error(&say.words("excerpt-nobody", &[("how", how.into()), ("name", name.into())]));
        return Exit::Findings;
    }
    let assets = Assets::with_root(root);
    let mut files = Vec::new();
    for excerpt in made {
        let attached = (excerpt.path.clone(), excerpt.bytes.clone());
        let letter = match excerpt_letter(exchange, &excerpt.name, args.until, attached, &assets) {
            Ok(letter) => letter,
            Err(error) => return say.machine(&error),
        };
        let mail = format!("{FOLDER}/{}.eml", excerpt.path.trim_end_matches(".docx"));
        files.push((format!("{FOLDER}/{}", excerpt.path), excerpt.bytes));
        files.push((mail, letter));
    }
    let new: Vec<NewFile<'_>> = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
    let paths = match write_and_tell(&args.folders.out().join(&exchange.id), &new, say) {
        Ok(paths) => paths,
        Err(error) => return say.machine(&error),
    };
    let written: Vec<&String> = paths.iter().flatten().collect();
    written.iter().for_each(|path| say.line(path));
    let count = i64::try_from(written.len() / 2).unwrap_or(i64::MAX);
    say.line(&say.words("excerpt-done", &[("count", count.into())]));
    if written.len() < paths.len() { Exit::Machine } else { Exit::Good }
}
