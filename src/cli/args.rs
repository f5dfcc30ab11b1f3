//! The command line's grammar. Its help is in `locales/*.ftl`, under `help-…`.

use super::handover_args::{DossierArgs, PackageArgs, VerifyArgs};
use super::release_args::{ExcerptArgs, ReleaseArgs};
use super::shard_args::{MergeArgs, ShardArg, shard_of};
use super::shared_args::{
    FolderArgs, JsonArg, KindArg, NowArg, OneExchangeArgs, RootArg, TodayArg, day_of, edition_of, format_of,
};
use crate::digest::HalfYear;
use crate::model::Edition;
use crate::pipeline::{FormKind, Format};
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Parser)]
#[command(
    name = "austausch",
    version,
    disable_help_subcommand = true,
    subcommand_required = true,
    arg_required_else_help = true
)]
/// The whole line.
pub(super) struct Line {
    /// The command.
    #[command(subcommand)]
    pub(super) command: Command,
    /// Language of messages; read before parsing, declared here so that help shows it.
    #[arg(long, global = true, value_parser = ["de", "en"], default_value = "de")]
    pub(super) lang: String,
}

/// A command with its arguments.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Builds documents.
    Build(BuildArgs),
    /// Checks inputs.
    Check(CheckArgs),
    /// Takes out what a speaker is to agree to.
    Excerpt(ExcerptArgs),
    /// Counts whom the sites work with.
    Contacts(ContactsArgs),
    /// Makes the dossier over several exchanges.
    Dossier(DossierArgs),
    /// Explains a rule.
    Explain(ExplainArgs),
    /// Shows what is to be merged.
    Findings(FindingsArgs),
    /// Lists what was agreed, and enters what became of it.
    FollowUps(FollowUpsArgs),
    /// Lists and deletes what is there of a person or a site.
    Forget(ForgetArgs),
    /// Makes the forms of the sites.
    Forms(FormsArgs),
    /// Reads what sites filed.
    Import(ImportArgs),
    /// Makes a working folder.
    Init(InitArgs),
    /// Joins the parts of a build.
    Merge(MergeArgs),
    /// Makes the folder of an exchange to come.
    New(NewArgs),
    /// Packs documents with their sums.
    Package(PackageArgs),
    /// Lists or writes the sentences of the trade.
    Phrases(PhrasesArgs),
    /// Releases a record.
    Release(ReleaseArgs),
    /// Writes to the sites that are missing.
    Remind(RemindArgs),
    /// Writes what editors need to help.
    Schema(SchemaArgs),
    /// Says who filed and who is missing.
    Status(StatusArgs),
    /// Proposes theme tables and seats.
    Tables(TablesArgs),
    /// Follows themes over the exchanges.
    Themes(OneExchangeArgs),
    /// Checks a package.
    Verify(VerifyArgs),
    /// Word templates.
    #[command(subcommand, arg_required_else_help = true)]
    Template(TemplateCommand),
}

/// An action on a template.
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
    #[command(flatten)]
    pub(super) kind: KindArg,
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
    /// Meaning of a name that the data does not have.
    #[arg(long, value_parser = ["error", "empty"], default_value = "error")]
    pub(super) missing: String,
    /// Has Word ask whether to refresh page numbers.
    #[arg(long)]
    pub(super) ask_refresh: bool,
    /// Content of the data, as JSON Schema.
    #[arg(long, value_name = "SCHEMA.json")]
    pub(super) schema: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(super) struct TemplateCheckArgs {
    /// The template.
    #[arg(value_name = "TEMPLATE.docx")]
    pub(super) template: PathBuf,
    /// Content of the data, as JSON Schema; that of the view when nothing is said.
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
    #[command(flatten)]
    pub(super) json: JsonArg,
}

#[derive(Args, Debug)]
pub(super) struct BuildArgs {
    /// Folders below `inputs`.
    #[arg(value_name = "EXCHANGE")]
    pub(super) exchanges: Vec<String>,
    /// Kind of document.
    #[command(flatten)]
    pub(super) kind: KindArg,
    /// Formats.
    #[arg(long, value_delimiter = ',', value_parser = format_of, value_name = "FORMATS")]
    pub(super) format: Vec<Format>,
    /// For whom.
    #[arg(long, value_parser = edition_of, value_name = "EDITION")]
    pub(super) edition: Option<Edition>,
    /// The inputs of the edition, too.
    #[arg(long, requires = "edition")]
    pub(super) inputs: bool,
    /// Word template.
    #[arg(long, value_name = "FILE.docx")]
    pub(super) template: Option<PathBuf>,
    /// The folder of many working folders.
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["exchanges", "root", "out"])]
    pub(super) programmes: Option<PathBuf>,
    /// The part of them all.
    #[arg(long, value_name = "PART", value_parser = shard_of, conflicts_with = "exchanges")]
    pub(super) shard: Option<ShardArg>,
    /// Inputs and outputs.
    #[command(flatten)]
    pub(super) folders: FolderArgs,
}

#[derive(Args, Debug)]
pub(super) struct CheckArgs {
    /// Folders below `inputs`.
    #[arg(value_name = "EXCHANGE")]
    pub(super) exchanges: Vec<String>,
    /// Diagnostics as JSON.
    #[command(flatten)]
    pub(super) json: JsonArg,
    /// Inputs.
    #[command(flatten)]
    pub(super) folder: RootArg,
}

#[derive(Args, Debug)]
pub(super) struct ContactsArgs {
    /// Sites by id.
    #[arg(long, value_delimiter = ',', value_name = "SITE")]
    pub(super) site: Vec<String>,
    /// The first half-year.
    #[arg(long, value_name = "HALF-YEAR", value_parser = half_year_of)]
    pub(super) from: Option<HalfYear>,
    /// The last half-year.
    #[arg(long, value_name = "HALF-YEAR", value_parser = half_year_of)]
    pub(super) to: Option<HalfYear>,
    /// Partners that may be one under two spellings.
    #[arg(long, conflicts_with_all = ["from", "to"])]
    pub(super) similar: bool,
    /// As JSON.
    #[command(flatten)]
    pub(super) json: JsonArg,
    /// The day.
    #[command(flatten)]
    pub(super) today: TodayArg,
    /// Inputs.
    #[command(flatten)]
    pub(super) folder: RootArg,
}

#[derive(Args, Debug)]
pub(super) struct ExplainArgs {
    /// The rule.
    #[arg(value_name = "ID")]
    pub(super) id: Option<String>,
}

#[derive(Args, Debug)]
pub(super) struct FindingsArgs {
    /// Folder below `inputs`.
    #[arg(value_name = "EXCHANGE")]
    pub(super) exchange: Option<String>,
    /// The order of obstacles instead.
    #[arg(long)]
    pub(super) rank: bool,
    /// Write a file to start from.
    #[arg(long, conflicts_with_all = ["rank", "json"])]
    pub(super) draft: bool,
    /// Write the page on which they are merged.
    #[arg(long, conflicts_with_all = ["rank", "json", "draft"])]
    pub(super) page: bool,
    /// As JSON.
    #[command(flatten)]
    pub(super) json: JsonArg,
    /// Inputs and outputs.
    #[command(flatten)]
    pub(super) folders: FolderArgs,
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
    /// The time.
    #[command(flatten)]
    pub(super) now: NowArg,
    /// How forms are made.
    #[arg(long, value_parser = form_kind_of, value_name = "KIND")]
    pub(super) kind: Option<FormKind>,
    /// Inputs and outputs.
    #[command(flatten)]
    pub(super) folders: FolderArgs,
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
    /// Inputs.
    #[command(flatten)]
    pub(super) folder: RootArg,
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
    /// The time.
    #[command(flatten)]
    pub(super) now: NowArg,
    /// Inputs.
    #[command(flatten)]
    pub(super) folder: RootArg,
}

#[derive(Args, Debug)]
pub(super) struct StatusArgs {
    /// Folder below `inputs`.
    #[arg(value_name = "EXCHANGE")]
    pub(super) exchange: Option<String>,
    /// As JSON.
    #[command(flatten)]
    pub(super) json: JsonArg,
    /// Form of the answer.
    #[arg(long, value_parser = ["text", "html"], default_value = "text")]
    pub(super) format: String,
    /// The day.
    #[command(flatten)]
    pub(super) today: TodayArg,
    /// Inputs and outputs.
    #[command(flatten)]
    pub(super) folders: FolderArgs,
}

#[derive(Args, Debug)]
pub(super) struct TablesArgs {
    /// Folder below `inputs`.
    #[arg(value_name = "EXCHANGE")]
    pub(super) exchange: Option<String>,
    /// How many tables.
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..=99))]
    pub(super) count: Option<u32>,
    /// How many sit at each.
    #[arg(long, value_name = "FROM..TO", value_parser = sizes_of)]
    pub(super) seats: Option<(usize, usize)>,
    /// Write nothing; look at the seats as they are typed.
    #[arg(long, conflicts_with = "count")]
    pub(super) check: bool,
    /// As JSON.
    #[command(flatten)]
    pub(super) json: JsonArg,
    /// Inputs.
    #[command(flatten)]
    pub(super) folder: RootArg,
}

#[derive(Args, Debug)]
pub(super) struct ForgetArgs {
    /// A person, or a site.
    #[arg(value_name = "NAME")]
    pub(super) whom: Option<String>,
    /// Everything that has been kept long enough.
    #[arg(long)]
    pub(super) due: bool,
    /// Folder below `inputs`.
    #[arg(long, value_name = "EXCHANGE")]
    pub(super) exchange: Option<String>,
    /// Deletes without asking.
    #[arg(long)]
    pub(super) yes: bool,
    /// The day.
    #[command(flatten)]
    pub(super) today: TodayArg,
    /// Inputs and outputs.
    #[command(flatten)]
    pub(super) folders: FolderArgs,
}

/// What was agreed; with an action, what became of it.
#[derive(Args, Debug)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct FollowUpsArgs {
    /// What is to be done.
    #[command(subcommand)]
    pub(super) action: Option<FollowUpsAction>,
    /// Only what is open.
    #[arg(long, conflicts_with = "overdue")]
    pub(super) open: bool,
    /// Only what is overdue.
    #[arg(long)]
    pub(super) overdue: bool,
    /// Sites that do it, by id.
    #[arg(long, value_delimiter = ',', value_name = "SITE")]
    pub(super) site: Vec<String>,
    /// A calendar file instead.
    #[arg(long, value_parser = ["ics"], value_name = "FORMAT", conflicts_with = "json")]
    pub(super) format: Option<String>,
    /// For programs.
    #[command(flatten)]
    pub(super) json: JsonArg,
    /// The day.
    #[command(flatten)]
    pub(super) today: TodayArg,
    /// Inputs and outputs.
    #[command(flatten)]
    pub(super) folders: FolderArgs,
}

/// An action on an agreement.
#[derive(Debug, Subcommand)]
pub(super) enum FollowUpsAction {
    /// Enters what became of one.
    Done(SettleArgs),
}

#[derive(Args, Debug)]
pub(super) struct SettleArgs {
    /// The agreement.
    #[arg(value_name = "ID")]
    pub(super) id: String,
    /// What came of it.
    #[arg(long, value_name = "TEXT")]
    pub(super) outcome: Option<String>,
    /// It is not to be done any more.
    #[arg(long)]
    pub(super) dropped: bool,
    /// Inputs.
    #[command(flatten)]
    pub(super) folder: RootArg,
}

#[derive(Args, Debug)]
pub(super) struct RemindArgs {
    /// Folder below `inputs`.
    #[arg(value_name = "EXCHANGE")]
    pub(super) exchange: Option<String>,
    /// The day.
    #[command(flatten)]
    pub(super) today: TodayArg,
    /// Inputs and outputs.
    #[command(flatten)]
    pub(super) folders: FolderArgs,
}

#[derive(Args, Debug)]
pub(super) struct PhrasesArgs {
    /// Phrases by name.
    #[arg(value_name = "NAME")]
    pub(super) names: Vec<String>,
    /// Writes them into the folder.
    #[arg(long)]
    pub(super) write: bool,
    /// Inputs.
    #[command(flatten)]
    pub(super) folder: RootArg,
}

#[derive(Args, Debug)]
pub(super) struct SchemaArgs {
    /// Inputs.
    #[command(flatten)]
    pub(super) folder: RootArg,
}

fn form_kind_of(name: &str) -> Result<FormKind, String> {
    FormKind::parse(name).ok_or_else(|| FormKind::ALL.map(|(known, _)| known).join(", "))
}

fn half_year_of(typed: &str) -> Result<HalfYear, String> {
    HalfYear::parse(typed).ok_or_else(|| "2016-1, 2016-2".to_owned())
}

/// Reads `4..6`, `4-6` or `6`.
fn sizes_of(typed: &str) -> Result<(usize, usize), String> {
    let bounds = typed.split_once("..").or_else(|| typed.split_once(['-', '–'])).unwrap_or((typed, typed));
    let number =
        |text: &str| text.trim().trim_start_matches('=').parse::<usize>().ok().filter(|it| *it < 1000);
    number(bounds.0)
        .zip(number(bounds.1))
        .filter(|(least, most)| least <= most && *most > 0)
        .ok_or_else(|| "4..6".to_owned())
}
