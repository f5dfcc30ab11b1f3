//! Arguments of the commands that make what others are handed.

use super::shared_args::{FolderArgs, RootArg, TodayArg, dossier_format_of, edition_of, period_of};
use crate::model::{Edition, When};
use crate::pipeline::{Format, Recipient};
use clap::Args;
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(super) struct DossierArgs {
    /// The first month.
    #[arg(long, value_parser = period_of, value_name = "MONTH")]
    pub(super) from: Option<When>,
    /// The last month.
    #[arg(long, value_parser = period_of, value_name = "MONTH")]
    pub(super) to: Option<When>,
    /// Sites by id.
    #[arg(long, value_delimiter = ',', value_name = "SITES", conflicts_with = "site")]
    pub(super) sites: Vec<String>,
    /// The one site whose own sheet is made.
    #[arg(long, value_name = "SITE")]
    pub(super) site: Option<String>,
    /// Each exchange in full.
    #[arg(long, conflicts_with = "site")]
    pub(super) full: bool,
    /// For whom it is.
    #[arg(long, value_parser = edition_of, value_name = "EDITION", conflicts_with = "site")]
    pub(super) edition: Option<Edition>,
    /// Formats.
    #[arg(long, value_delimiter = ',', value_parser = dossier_format_of, value_name = "FORMATS")]
    pub(super) format: Vec<Format>,
    /// Inputs and outputs.
    #[command(flatten)]
    pub(super) folders: FolderArgs,
}

#[derive(Args, Debug)]
pub(super) struct PackageArgs {
    /// Documents; the records when none is named.
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// Who receives it.
    #[arg(long = "for", id = "for", value_name = "RECIPIENT", value_parser = recipient_of)]
    pub(super) recipient: Recipient,
    /// The edition.
    #[arg(long, value_name = "EDITION", value_parser = edition_of)]
    pub(super) edition: Option<Edition>,
    /// Lines of the recipient's address.
    #[arg(long, value_name = "LINE")]
    pub(super) address: Vec<String>,
    /// One zip as well.
    #[arg(long)]
    pub(super) zip: bool,
    /// The day.
    #[command(flatten)]
    pub(super) today: TodayArg,
    /// Inputs and outputs.
    #[command(flatten)]
    pub(super) folders: FolderArgs,
}

#[derive(Args, Debug)]
pub(super) struct VerifyArgs {
    /// A package, or a folder of outputs.
    #[arg(value_name = "PATH")]
    pub(super) path: PathBuf,
    /// Inputs.
    #[command(flatten)]
    pub(super) folder: RootArg,
}

fn recipient_of(name: &str) -> Result<Recipient, String> {
    Recipient::parse(name).ok_or_else(|| Recipient::ALL.map(|(known, _)| known).join(", "))
}
