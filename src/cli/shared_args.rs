//! Arguments that several commands have.

use super::clock;
use crate::compose::{KINDS, Kind};
use crate::model::{Edition, When};
use crate::pipeline::Format;
use chrono::{NaiveDate, NaiveDateTime};
use clap::Args;
use german_text::as_id;
use std::path::{Path, PathBuf};

/// The folder of a command that writes no outputs.
#[derive(Args, Debug)]
pub(super) struct RootArg {
    /// Folder that holds `inputs`.
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
}

/// The folders of a command that reads inputs and writes outputs.
#[derive(Args, Debug)]
pub(super) struct FolderArgs {
    /// Folder of outputs.
    #[arg(long, default_value = "outputs")]
    out: PathBuf,
    /// Inputs.
    #[command(flatten)]
    folder: RootArg,
}

impl FolderArgs {
    /// The folder that holds `inputs`.
    pub(super) fn root(&self) -> &Path {
        &self.folder.root
    }

    /// The folder of outputs, which a relative path names from the root.
    pub(super) fn out(&self) -> PathBuf {
        self.folder.root.join(&self.out)
    }
}

/// The day on which a command counts.
#[derive(Args, Debug)]
pub(super) struct TodayArg {
    /// The day instead of the clock's.
    #[arg(long, value_name = "DAY", value_parser = day_of)]
    today: Option<NaiveDate>,
}

impl TodayArg {
    /// The day that was named.
    pub(super) const fn named(&self) -> Option<NaiveDate> {
        self.today
    }

    /// The day that was named; else that of the clock.
    pub(super) fn day(&self) -> NaiveDate {
        self.today.unwrap_or_else(|| clock::now().date())
    }
}

/// The moment at which a command receives or gives back.
#[derive(Args, Debug)]
pub(super) struct NowArg {
    /// The time instead of the clock's.
    #[arg(long, value_name = "TIME", value_parser = time_of)]
    now: Option<NaiveDateTime>,
}

impl NowArg {
    /// The time that was named; else that of the clock.
    pub(super) fn time(&self) -> NaiveDateTime {
        self.now.unwrap_or_else(clock::now)
    }
}

/// The switch to an answer for programs.
#[derive(Args, Clone, Copy, Debug)]
pub(super) struct JsonArg {
    /// As JSON.
    #[arg(long)]
    pub(super) json: bool,
}

/// The exchange that a command looks at, and nothing else.
#[derive(Args, Debug)]
pub(super) struct OneExchangeArgs {
    /// Folder below `inputs`.
    #[arg(value_name = "EXCHANGE")]
    pub(super) exchange: Option<String>,
    /// As JSON.
    #[command(flatten)]
    pub(super) json: JsonArg,
    /// Inputs.
    #[command(flatten)]
    pub(super) folder: RootArg,
}

/// The kind of document that a command makes.
#[derive(Args, Clone, Copy, Debug)]
pub(super) struct KindArg {
    /// Kind of document.
    #[arg(long, value_parser = kind_of, default_value = "record", value_name = "KIND")]
    pub(super) kind: &'static Kind,
}

/// Reads a day in any spelling of [`clock::read_day`]; the error gives examples.
pub(super) fn day_of(typed: &str) -> Result<NaiveDate, String> {
    clock::read_day(typed).ok_or_else(|| "2016-10-19, 19.10.2016".to_owned())
}

fn kind_of(name: &str) -> Result<&'static Kind, String> {
    Kind::parse(name).ok_or_else(|| KINDS.iter().map(|kind| kind.name).collect::<Vec<_>>().join(", "))
}

/// Reads a month or a year, as a day of the period, too.
pub(super) fn period_of(typed: &str) -> Result<When, String> {
    let when = When::parse(typed);
    let is_known = matches!(when, When::Day(_) | When::Month { .. } | When::Year(_));
    if is_known { Ok(when) } else { Err("2014, 2014-01".to_owned()) }
}

/// Reads a format, by its name.
pub(super) fn format_of(name: &str) -> Result<Format, String> {
    Format::parse(name).ok_or_else(|| "pdf, docx, html, md, typ, ics, csv".to_owned())
}

/// Reads a format of a dossier: it is no appointment.
pub(super) fn dossier_format_of(name: &str) -> Result<Format, String> {
    let format = Format::parse(name).filter(|format| *format != Format::Ics);
    format.ok_or_else(|| "pdf, docx, html, md, typ, csv".to_owned())
}

/// Reads an edition, by its English or German word.
pub(super) fn edition_of(typed: &str) -> Result<Edition, String> {
    match as_id(typed).as_str() {
        "internal" | "intern" => Ok(Edition::Internal),
        "ministry" | "ministerium" => Ok(Edition::Ministry),
        "public" | "oeffentlich" => Ok(Edition::Public),
        _ => Err(Edition::ALL.map(Edition::name).join(", ")),
    }
}

/// Reads `2016-10-21T08:30`.
fn time_of(typed: &str) -> Result<NaiveDateTime, String> {
    NaiveDateTime::parse_from_str(typed, "%Y-%m-%dT%H:%M").map_err(|_| "2016-10-21T08:30".to_owned())
}
