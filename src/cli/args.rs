//! The command line's grammar. Its help is in `locales/*.ftl`, under `help-…`.

use super::Exit;
use super::say::Say;
use super::slip;
use crate::compose::{KINDS, Kind};
use crate::pipeline::{FormKind, Format};
use chrono::{NaiveDate, NaiveDateTime};
use clap::error::ErrorKind;
use clap::{Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use std::ffi::OsString;
use std::path::PathBuf;

#[derive(Debug, Parser)]
#[command(
    name = "austausch",
    version,
    disable_help_subcommand = true,
    subcommand_required = true,
    arg_required_else_help = true
)]
struct Line {
    #[command(subcommand)]
    command: Command,
    /// Language of messages; read before parsing, declared here so that help shows it.
    #[arg(long, global = true, value_parser = ["de", "en"], default_value = "de")]
    lang: String,
}

/// A command with its arguments.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Builds documents.
    Build(BuildArgs),
    /// Checks inputs.
    Check(CheckArgs),
    /// Explains a rule.
    Explain(ExplainArgs),
    /// Lists and deletes what is there of a person or a site.
    Forget(ForgetArgs),
    /// Makes the forms of the sites.
    Forms(FormsArgs),
    /// Reads what sites filed.
    Import(ImportArgs),
    /// Makes a working folder.
    Init(InitArgs),
    /// Makes the folder of an exchange to come.
    New(NewArgs),
    /// Lists or writes the sentences of the trade.
    Phrases(PhrasesArgs),
    /// Writes to the sites that are missing.
    Remind(RemindArgs),
    /// Writes what editors need to help.
    Schema(SchemaArgs),
    /// Says who filed and who is missing.
    Status(StatusArgs),
    /// Word templates.
    #[command(subcommand, arg_required_else_help = true)]
    Template(TemplateCommand),
}

/// What is to be done with a template.
#[derive(Debug, Subcommand)]
pub(super) enum TemplateCommand {
    /// Fills a Word template from JSON.
    #[command(
        override_usage = "austausch template fill TEMPLATE.docx DATA.json OUT.docx\n       austausch template fill TEMPLATE.docx DATA.json DATA.json … --out FOLDER"
    )]
    Fill(FillArgs),
    /// Checks a Word template.
    Check(TemplateCheckArgs),
    /// Makes a Word template to start from.
    New(TemplateNewArgs),
}

#[derive(Args, Debug)]
pub(super) struct TemplateNewArgs {
    /// The file to write.
    #[arg(value_name = "FILE.docx")]
    pub(super) file: PathBuf,
    /// Kind of document.
    #[arg(long, value_parser = kind_of, default_value = "record", value_name = "KIND")]
    pub(super) kind: &'static Kind,
}

#[derive(Args, Debug)]
pub(super) struct FillArgs {
    /// The template.
    #[arg(value_name = "TEMPLATE.docx")]
    pub(super) template: PathBuf,
    /// The data, and the file to write; with a folder for those, data only.
    #[arg(value_name = "DATA.json", required = true)]
    pub(super) data: Vec<PathBuf>,
    /// The folder for one file for each of the data.
    #[arg(long, value_name = "FOLDER")]
    pub(super) out: Option<PathBuf>,
    /// What a name that the data does not have means.
    #[arg(long, value_parser = ["error", "empty"], default_value = "error")]
    pub(super) missing: String,
    /// Has Word ask whether to refresh page numbers.
    #[arg(long)]
    pub(super) ask_refresh: bool,
    /// What the data hold, as JSON Schema.
    #[arg(long, value_name = "SCHEMA.json")]
    pub(super) schema: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(super) struct TemplateCheckArgs {
    /// The template.
    #[arg(value_name = "TEMPLATE.docx")]
    pub(super) template: PathBuf,
    /// What the data hold, as JSON Schema; that of the view when nothing is said.
    #[arg(long, value_name = "SCHEMA.json", conflicts_with = "data")]
    pub(super) schema: Option<PathBuf>,
    /// Data to check against.
    #[arg(long, value_name = "DATA.json")]
    pub(super) data: Option<PathBuf>,
    /// A copy with comments.
    #[arg(long, value_name = "OUT.docx")]
    pub(super) annotate: Option<PathBuf>,
    /// Also says which data the template uses.
    #[arg(long)]
    pub(super) needs: bool,
    /// Also says which data it does not use.
    #[arg(long)]
    pub(super) unused: bool,
    /// Everything as JSON.
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args, Debug)]
pub(super) struct BuildArgs {
    /// Folders below `inputs`.
    #[arg(value_name = "EXCHANGE")]
    pub(super) exchanges: Vec<String>,
    /// Kind of document.
    #[arg(long, value_parser = kind_of, default_value = "record", value_name = "KIND")]
    pub(super) kind: &'static Kind,
    /// Formats.
    #[arg(long, value_delimiter = ',', value_parser = format_of, value_name = "FORMATS")]
    pub(super) format: Vec<Format>,
    /// Word template.
    #[arg(long, value_name = "FILE.docx")]
    pub(super) template: Option<PathBuf>,
    /// Folder of outputs.
    #[arg(long, default_value = "outputs")]
    pub(super) out: PathBuf,
    /// Folder that holds `inputs`.
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
}

#[derive(Args, Debug)]
pub(super) struct CheckArgs {
    /// Folders below `inputs`.
    #[arg(value_name = "EXCHANGE")]
    pub(super) exchanges: Vec<String>,
    /// Findings as JSON.
    #[arg(long)]
    pub(super) json: bool,
    /// Folder that holds `inputs`.
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
}

#[derive(Args, Debug)]
pub(super) struct ExplainArgs {
    /// The rule.
    #[arg(value_name = "ID")]
    pub(super) id: Option<String>,
}

#[derive(Args, Debug)]
pub(super) struct FormsArgs {
    /// Folder below `inputs`.
    #[arg(value_name = "EXCHANGE")]
    pub(super) exchange: Option<String>,
    /// Sites by id.
    #[arg(long, value_delimiter = ',', value_name = "SITES")]
    pub(super) site: Vec<String>,
    /// Sites that are given their report back.
    #[arg(
        long = "return",
        id = "return",
        value_delimiter = ',',
        value_name = "SITES",
        conflicts_with = "site"
    )]
    pub(super) given_back: Vec<String>,
    /// The time instead of the clock's.
    #[arg(long, value_name = "TIME", value_parser = super::clock::parse)]
    pub(super) now: Option<NaiveDateTime>,
    /// How forms are made.
    #[arg(long, value_parser = form_kind_of, value_name = "KIND")]
    pub(super) kind: Option<FormKind>,
    /// Folder of outputs.
    #[arg(long, default_value = "outputs")]
    pub(super) out: PathBuf,
    /// Folder that holds `inputs`.
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
}

#[derive(Args, Debug)]
pub(super) struct InitArgs {
    /// The folder to make.
    #[arg(value_name = "DIR")]
    pub(super) dir: PathBuf,
}

#[derive(Args, Debug)]
pub(super) struct NewArgs {
    /// The folder below `inputs`, named after day and town.
    #[arg(value_name = "EXCHANGE")]
    pub(super) id: String,
    /// The exchange before.
    #[arg(long, value_name = "EXCHANGE")]
    pub(super) from: Option<String>,
    /// Title of the series.
    #[arg(long, value_name = "TITLE")]
    pub(super) series: Option<String>,
    /// Which one it is.
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..=99))]
    pub(super) ordinal: Option<u32>,
    /// Its days.
    #[arg(long, value_name = "DAY", value_parser = day_of)]
    pub(super) day: Vec<NaiveDate>,
    /// Until when sites file.
    #[arg(long, value_name = "DAY", value_parser = day_of)]
    pub(super) deadline: Option<NaiveDate>,
    /// The town.
    #[arg(long)]
    pub(super) place: Option<String>,
    /// The sites that host it.
    #[arg(long, value_name = "SITE")]
    pub(super) host: Vec<String>,
    /// Folder that holds `inputs`.
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
}

#[derive(Args, Debug)]
pub(super) struct ImportArgs {
    /// Files and folders.
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<PathBuf>,
    /// The exchange they belong to.
    #[arg(long)]
    pub(super) exchange: Option<String>,
    /// Write nothing.
    #[arg(long)]
    pub(super) dry_run: bool,
    /// The time instead of the clock's.
    #[arg(long, value_name = "TIME", value_parser = super::clock::parse)]
    pub(super) now: Option<NaiveDateTime>,
    /// Folder that holds `inputs`.
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
}

#[derive(Args, Debug)]
pub(super) struct StatusArgs {
    /// Folder below `inputs`.
    #[arg(value_name = "EXCHANGE")]
    pub(super) exchange: Option<String>,
    /// As JSON.
    #[arg(long)]
    pub(super) json: bool,
    /// Form of the answer.
    #[arg(long, value_parser = ["text", "html"], default_value = "text")]
    pub(super) format: String,
    /// The day instead of the clock's.
    #[arg(long, value_name = "DAY", value_parser = day_of)]
    pub(super) today: Option<NaiveDate>,
    /// Folder of outputs.
    #[arg(long, default_value = "outputs")]
    pub(super) out: PathBuf,
    /// Folder that holds `inputs`.
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
}

#[derive(Args, Debug)]
pub(super) struct ForgetArgs {
    /// A person, or a site.
    #[arg(value_name = "NAME")]
    pub(super) whom: Option<String>,
    /// What has been kept long enough.
    #[arg(long)]
    pub(super) due: bool,
    /// Folder below `inputs`.
    #[arg(long, value_name = "EXCHANGE")]
    pub(super) exchange: Option<String>,
    /// Deletes without asking.
    #[arg(long)]
    pub(super) yes: bool,
    /// The day instead of the clock's.
    #[arg(long, value_name = "DAY", value_parser = day_of)]
    pub(super) today: Option<NaiveDate>,
    /// Folder of outputs.
    #[arg(long, default_value = "outputs")]
    pub(super) out: PathBuf,
    /// Folder that holds `inputs`.
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
}

#[derive(Args, Debug)]
pub(super) struct RemindArgs {
    /// Folder below `inputs`.
    #[arg(value_name = "EXCHANGE")]
    pub(super) exchange: Option<String>,
    /// The day instead of the clock's.
    #[arg(long, value_name = "DAY", value_parser = day_of)]
    pub(super) today: Option<NaiveDate>,
    /// Folder of outputs.
    #[arg(long, default_value = "outputs")]
    pub(super) out: PathBuf,
    /// Folder that holds `inputs`.
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
}

#[derive(Args, Debug)]
pub(super) struct PhrasesArgs {
    /// Phrases by name.
    #[arg(value_name = "NAME")]
    pub(super) names: Vec<String>,
    /// Writes them into the folder.
    #[arg(long)]
    pub(super) write: bool,
    /// Folder that holds `inputs`.
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
}

#[derive(Args, Debug)]
pub(super) struct SchemaArgs {
    /// Folder that holds `inputs`.
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
}

fn day_of(typed: &str) -> Result<NaiveDate, String> {
    super::ask::day(typed).ok_or_else(|| "2016-10-19, 19.10.2016".to_owned())
}

fn kind_of(name: &str) -> Result<&'static Kind, String> {
    Kind::parse(name).ok_or_else(|| KINDS.iter().map(|kind| kind.name).collect::<Vec<_>>().join(", "))
}

fn form_kind_of(name: &str) -> Result<FormKind, String> {
    FormKind::parse(name).ok_or_else(|| FormKind::ALL.map(|(known, _)| known).join(", "))
}

fn format_of(name: &str) -> Result<Format, String> {
    Format::parse(name).ok_or_else(|| "pdf, docx, html, md, typ".to_owned())
}

/// Builds the grammar with its help in the words of `say`.
pub(super) fn grammar(say: &Say) -> clap::Command {
    worded(Line::command(), "help", say)
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
            super::ask::wait_before_the_window_closes(say);
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
            say.error(&slip::told(&error, begun, say));
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
fn worded(command: clap::Command, key: &str, say: &Say) -> clap::Command {
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
    let kinds = kinds(say);
    let given = [("kinds", kinds.as_str().into())];
    command = command.mut_args(|arg| match say.try_words(&format!("{key}-{}", arg.get_id()), &given) {
        Some(help) if arg.get_action().takes_values() => {
            arg.help(help).hide_default_value(true).hide_possible_values(true)
        }
        Some(help) => arg.help(help),
        None => arg,
    });
    for name in names {
        command = command.mut_subcommand(&name, |sub| worded(sub, &format!("{key}-{name}"), say));
    }
    command
}

/// Every kind of document with its name for people: `record (Dokumentation), …`.
fn kinds(say: &Say) -> String {
    let named = KINDS
        .iter()
        .map(|kind| format!("{} ({})", kind.name, say.words(&format!("kind-{}", kind.name), &[])));
    named.collect::<Vec<_>>().join(", ")
}
