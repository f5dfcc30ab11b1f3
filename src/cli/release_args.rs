//! Arguments of the commands that lead to a published record.

use super::shared_args::{FolderArgs, NowArg, day_of};
use chrono::NaiveDate;
use clap::Args;

#[derive(Args, Debug)]
pub(super) struct ExcerptArgs {
    /// Folder below `inputs`.
    #[arg(value_name = "EXCHANGE")]
    pub(super) exchange: Option<String>,
    /// Whose sections.
    #[arg(long, value_name = "NAME")]
    pub(super) speaker: Option<String>,
    /// Until when an answer is hoped for.
    #[arg(long, value_name = "DAY", value_parser = day_of)]
    pub(super) until: Option<NaiveDate>,
    /// Inputs and outputs.
    #[command(flatten)]
    pub(super) folders: FolderArgs,
}

#[derive(Args, Debug)]
pub(super) struct ReleaseArgs {
    /// Folder below `inputs`.
    #[arg(value_name = "EXCHANGE")]
    pub(super) exchange: Option<String>,
    /// Who releases it.
    #[arg(long, value_name = "PERSON")]
    pub(super) by: String,
    /// Who looked at it, too.
    #[arg(long, value_name = "PERSON", required_unless_present = "alone", conflicts_with = "alone")]
    pub(super) checked_by: Option<String>,
    /// Why nobody else did.
    #[arg(long, value_name = "REASON")]
    pub(super) alone: Option<String>,
    /// What is new.
    #[arg(long, value_name = "TEXT")]
    pub(super) change: Option<String>,
    /// Who receives it.
    #[arg(long, value_name = "NAME")]
    pub(super) to: Vec<String>,
    /// Which files they receive.
    #[arg(long, value_name = "NAME", requires = "to")]
    pub(super) file: Vec<String>,
    /// The time.
    #[command(flatten)]
    pub(super) now: NowArg,
    /// Inputs and outputs.
    #[command(flatten)]
    pub(super) folders: FolderArgs,
}
