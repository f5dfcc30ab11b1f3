//! In come the words of a command line; out come lines on the terminal and an [`Exit`].
//! One file per command; each parses nothing and decides nothing, it asks `build` and prints the answer.
//! It holds no rules: whatever it says was found by a room above.

mod args;
mod ask;
mod build;
mod check;
mod clock;
mod contacts;
mod dossier;
mod excerpt;
mod exchanges;
mod exit;
mod explain;
mod findings;
mod follow_ups;
mod forget;
mod forms;
mod handover_args;
mod import;
mod init;
mod merge;
mod new;
mod package;
mod parse;
mod phrases;
mod programmes;
mod release;
mod release_args;
mod remind;
mod report;
mod say;
mod schema;
mod shard_args;
mod shared_args;
mod status;
mod tables;
mod tables_lines;
mod template;
mod themes;
mod usage_error;
mod verify;
mod write;

pub use exit::Exit;

use crate::facts::message_words;
use crate::store::Assets;
use args::Command;
use german_text::Lang;
use parse::parse;
use say::Say;
use std::ffi::OsString;
use std::path::Path;

/// Runs the command line `words` (the program's name first).
pub fn run(words: impl IntoIterator<Item = OsString>) -> Exit {
    let words: Vec<OsString> = words.into_iter().collect();
    let lang = language(&words);
    let say = Say::usual(lang);
    match parse(&words, &say) {
        Ok(Command::Build(args)) => build::run(&args, &office(lang, args.folders.root(), say)),
        Ok(Command::Check(args)) => check::run(&args, &office(lang, &args.folder.root, say)),
        Ok(Command::Excerpt(args)) => excerpt::run(&args, &office(lang, args.folders.root(), say)),
        Ok(Command::Contacts(args)) => contacts::run(&args, lang, &office(lang, &args.folder.root, say)),
        Ok(Command::Dossier(args)) => dossier::run(&args, &office(lang, args.folders.root(), say)),
        Ok(Command::Explain(args)) => explain::run(&args, lang, &say),
        Ok(Command::Findings(args)) => findings::run(&args, lang, &office(lang, args.folders.root(), say)),
        Ok(Command::FollowUps(args)) => {
            follow_ups::run(&args, lang, &office(lang, follow_ups::root(&args), say))
        }
        Ok(Command::Forget(args)) => forget::run(&args, lang, &office(lang, args.folders.root(), say)),
        Ok(Command::Forms(args)) => forms::run(&args, &office(lang, args.folders.root(), say)),
        Ok(Command::Import(args)) => import::run(&args, lang, &office(lang, &args.folder.root, say)),
        Ok(Command::Init(args)) => init::run(&args, &say),
        Ok(Command::Merge(args)) => merge::run(&args, &office(lang, args.folders.root(), say)),
        Ok(Command::New(args)) => new::run(&args, lang, &office(lang, &args.folder.root, say)),
        Ok(Command::Package(args)) => package::run(&args, &office(lang, args.folders.root(), say)),
        Ok(Command::Phrases(args)) => phrases::run(&args, lang, &office(lang, &args.folder.root, say)),
        Ok(Command::Release(args)) => release::run(&args, &office(lang, args.folders.root(), say)),
        Ok(Command::Remind(args)) => remind::run(&args, &office(lang, args.folders.root(), say)),
        Ok(Command::Schema(args)) => schema::run(&args, &office(lang, &args.folder.root, say)),
        Ok(Command::Status(args)) => status::run(&args, lang, &office(lang, args.folders.root(), say)),
        Ok(Command::Tables(args)) => tables::run(&args, lang, &office(lang, &args.folder.root, say)),
        Ok(Command::Themes(args)) => themes::run(&args, lang, &office(lang, &args.folder.root, say)),
        Ok(Command::Verify(args)) => verify::run(&args, &office(lang, &args.folder.root, say)),
        Ok(Command::Template(command)) => template::run(&command, &say),
        Err(exit) => exit,
    }
}

/// Builds the command line's grammar with its help in `lang`, from which completions and manual pages are made.
pub fn grammar(lang: Lang) -> clap::Command {
    parse::grammar(&Say::usual(lang))
}

/// Takes the words that the office under `root` replaced, and those of its programme; a file that cannot be read is reported by `build`.
fn office(lang: Lang, root: &Path, say: Say) -> Say {
    let named = message_words(&crate::pipeline::words_of_programme(root, lang), lang);
    crate::pipeline::words(lang, &Assets::with_root(root))
        .map(|words| Say::new(words.sharing(named)))
        .unwrap_or(say)
}

/// The language of messages, looked up before anything else is parsed: help and errors are in it, too.
fn language(words: &[OsString]) -> Lang {
    let texts: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    let after = texts.windows(2).find_map(|pair| match pair {
        [option, value] if option == "--lang" => Lang::parse(value),
        _ => None,
    });
    after
        .or_else(|| texts.iter().find_map(|word| Lang::parse(word.strip_prefix("--lang=")?)))
        .unwrap_or_default()
}
