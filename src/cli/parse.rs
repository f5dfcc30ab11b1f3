//! Parsing the command line, and its help.

use super::args::{Command, Line};
use super::ask::wait_before_the_window_closes;
use super::exit::Exit;
use super::say::Say;
use super::usage_error;
use crate::compose::KINDS;
use clap::error::ErrorKind;
use clap::{CommandFactory as _, FromArgMatches as _};
use std::ffi::OsString;

/// Builds the grammar with its help in the words of `say`.
pub(super) fn grammar(say: &Say) -> clap::Command {
    add_help_texts(Line::command(), "help", say)
}

/// Parses `words`; prints help, version or what was not understood by itself.
pub(super) fn parse(words: &[OsString], say: &Say) -> Result<Command, Exit> {
    let parsed =
        grammar(say).try_get_matches_from(words).and_then(|matches| Line::from_arg_matches(&matches));
    parsed.map(|line| line.command).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            say.line(&page(&error, say));
            Exit::Good
        }
        // Who opens the program with a double click sees what it is, and does so at leisure.
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand
            if !has_command(words) =>
        {
            say.line(&say.words("menu", &[]));
            wait_before_the_window_closes(say);
            Exit::Good
        }
        // A line that is only begun is answered with what can follow.
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            say.error(&page(&error, say));
            Exit::Usage
        }
        _ => {
            let known = |word: &&str| Line::command().find_subcommand(word).is_some();
            let begun = words.get(1).and_then(|word| word.to_str()).filter(known);
            say.error(&usage_error::format_usage_error(&error, begun, say));
            Exit::Usage
        }
    })
}

fn has_command(words: &[OsString]) -> bool {
    let known =
        |word: &OsString| word.to_str().is_some_and(|word| Line::command().find_subcommand(word).is_some());
    words.iter().skip(1).any(known)
}

/// Help, with the words that the grammar's library has in English only.
fn page(error: &clap::Error, say: &Say) -> String {
    let words = [
        ("[OPTIONS]", "help-usage-options"),
        ("<COMMAND>", "help-usage-command"),
        ("\nCommands:\n", "help-commands"),
        ("\nArguments:\n", "help-arguments"),
        ("\nOptions:\n", "help-options"),
    ];
    words.iter().fold(error.render().to_string(), |page, (english, id)| {
        let word = say.words(id, &[]);
        let word = if english.starts_with('\n') { format!("\n{word}:\n") } else { word };
        page.replace(english, &word)
    })
}

/// Gives a command, its arguments and subcommands their words: `help-build`, `help-build-examples`, `help-build-format`, …
fn add_help_texts(command: clap::Command, key: &str, say: &Say) -> clap::Command {
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let template = say.words("help-layout", &[]);
    let mut command = command.about(say.words(key, &[])).help_template(template);
    if let Some(examples) = say.try_words(&format!("{key}-examples"), &[]) {
        command = command.after_help(examples);
    }
    let help = say.words("help-help", &[]);
    let help = clap::Arg::new("help").short('h').long("help").action(clap::ArgAction::Help).help(help);
    command = command.disable_help_flag(true).arg(help);
    if key == "help" {
        let version = say.words("help-version", &[]);
        command = command.disable_version_flag(true).arg(
            clap::Arg::new("version")
                .short('V')
                .long("version")
                .action(clap::ArgAction::Version)
                .help(version),
        );
    }
    let kinds = list_kinds(say);
    let given = [("kinds", kinds.as_str().into())];
    command = command.mut_args(|arg| match say.try_words(&format!("{key}-{}", arg.get_id()), &given) {
        Some(help) if arg.get_action().takes_values() => {
            arg.help(help).hide_default_value(true).hide_possible_values(true)
        }
        Some(help) => arg.help(help),
        None => arg,
    });
    for name in names {
        command = command.mut_subcommand(&name, |sub| add_help_texts(sub, &format!("{key}-{name}"), say));
    }
    command
}

/// Every kind of document with its name for people: `record (Dokumentation), …`.
fn list_kinds(say: &Say) -> String {
    let named = KINDS
        .iter()
        .map(|kind| format!("{} ({})", kind.name, say.words(&format!("kind-{}", kind.name), &[])));
    named.collect::<Vec<_>>().join(", ")
}
