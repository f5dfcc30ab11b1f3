//! A command line that was not understood, told in the program's own words.

use super::say::Say;
use clap::error::{ContextKind, Error, ErrorKind};
use std::error::Error as _;

/// Says what is wrong with the line and what would be right; `command` is the one that was begun.
pub(super) fn format_usage_error(error: &Error, command: Option<&str>, say: &Say) -> String {
    let about = |kind: ContextKind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let name = match error.kind() {
        ErrorKind::InvalidSubcommand => about(ContextKind::InvalidSubcommand),
        _ => about(ContextKind::InvalidArg),
    };
    let value = about(ContextKind::InvalidValue);
    let like = match error.kind() {
        ErrorKind::InvalidSubcommand => about(ContextKind::SuggestedSubcommand),
        ErrorKind::UnknownArgument => about(ContextKind::SuggestedArg),
        _ => about(ContextKind::SuggestedValue),
    };
    let other = about(ContextKind::PriorArg);
    let allowed = allowed_values(error, &name, say);
    let id = match error.kind() {
        ErrorKind::InvalidSubcommand => "usage-command",
        ErrorKind::UnknownArgument => "usage-option",
        ErrorKind::InvalidValue if value.is_empty() => "usage-no-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-value",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::ArgumentConflict if name == other || other.is_empty() => "usage-twice",
        ErrorKind::ArgumentConflict => "usage-conflict",
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => "usage-count",
        _ => "usage-error",
    };
    let args = [
        ("name", name.as_str().into()),
        ("value", value.as_str().into()),
        ("like", if like.is_empty() { "none" } else { like.as_str() }.into()),
        ("allowed", if allowed.is_empty() { "none" } else { allowed.as_str() }.into()),
        ("other", other.as_str().into()),
    ];
    // For some commands a question is clearer than the name of what is missing.
    let question = command
        .filter(|_| id == "usage-missing")
        .and_then(|name| say.try_words(&format!("usage-missing-{name}"), &[]));
    let help =
        command.map_or_else(|| "austausch --help".to_owned(), |name| format!("austausch {name} --help"));
    let more = say.words("usage-help", &[("command", help.as_str().into())]);
    format!("{}\n{more}", question.unwrap_or_else(|| say.words(id, &args)))
}

/// Asks for what a command is about, where that is missing.
pub(super) fn format_question(command: &str, say: &Say) -> String {
    let help = format!("austausch {command} --help");
    let more = say.words("usage-help", &[("command", help.as_str().into())]);
    format!("{}\n{more}", say.words(&format!("usage-missing-{command}"), &[]))
}

/// Lists what may stand there: the words to choose from, or examples.
fn allowed_values(error: &Error, name: &str, say: &Say) -> String {
    if name.starts_with("--ordinal") {
        return say.words("usage-ordinal", &[]);
    }
    // Readers of values give examples as their reasons.
    let examples = || error.source().map(ToString::to_string).unwrap_or_default();
    error.get(ContextKind::ValidValue).map_or_else(examples, ToString::to_string)
}
