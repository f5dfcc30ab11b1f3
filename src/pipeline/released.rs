//! What was released: `released.json` beside `exchange.yaml` keeps the hash of each file, who answers for it and who received it.

use crate::model::Exchange;
use crate::store::{StoreError, read_file, read_picture, sha256, write_over};
use diagnostics::Diagnostic;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;
use thiserror::Error;

/// The name of the file, beside `exchange.yaml`.
const KEPT: &str = "released.json";

/// A release.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// The version.
    pub version: String,
    /// When: `2027-06-15T10:00`.
    pub at: String,
    /// Who released it, by id of the person.
    pub by: String,
    /// Who looked at it, too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_by: Option<String>,
    /// Why nobody else looked at it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alone: Option<String>,
    /// SHA-256 of each file, by its path below the outputs of the exchange.
    pub files: BTreeMap<String, String>,
    /// Who received which files, in the order of sending.
    #[serde(default)]
    pub sent: Vec<Sent>,
}

/// Files that somebody received.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    /// To whom, in words.
    pub to: String,
    /// When.
    pub at: String,
    /// Which files.
    pub files: Vec<String>,
}

/// Why nobody knows what was released.
#[derive(Debug, Error)]
pub enum ReleasesError {
    /// The disk.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// The file is not what was written.
    #[error("released.json: {0}")]
    Unread(#[from] serde_json::Error),
}

fn shown(exchange: &Exchange) -> String {
    format!("inputs/{}/{KEPT}", exchange.id)
}

/// The releases of an exchange, the first one first.
///
/// # Errors
/// When the disk does not give the file, or it is not what was written.
pub fn releases(root: &Path, exchange: &Exchange) -> Result<Vec<Release>, ReleasesError> {
    match read_picture(root, &format!("{}/{KEPT}", exchange.id)) {
        Ok(bytes) => Ok(serde_json::from_slice(&bytes)?),
        Err(error) if error.source.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error.into()),
    }
}

/// Keeps the releases of an exchange.
///
/// # Errors
/// When the disk does not take them.
pub fn keep_releases(root: &Path, exchange: &Exchange, releases: &[Release]) -> Result<(), StoreError> {
    let json = serde_json::to_string_pretty(releases).map(|json| json + "\n").unwrap_or_default();
    write_over(&root.join(shown(exchange)), json.as_bytes())
}

/// Computes the hash of a file below the outputs of an exchange; none where it is not there.
pub fn hash_of(out: &Path, exchange: &Exchange, path: &str) -> Option<String> {
    read_file(&out.join(&exchange.id).join(path)).ok().map(|bytes| sha256(&bytes))
}

/// Tells which released files are others than those that were released, or gone.
pub fn changed_since(root: &Path, out: &Path, exchange: &Exchange) -> Vec<Diagnostic> {
    let releases = match releases(root, exchange) {
        Ok(releases) => releases,
        Err(error) => {
            let diagnostic = Diagnostic::error("released-unread").in_file(shown(exchange));
            return vec![diagnostic.with("reason", error.to_string())];
        }
    };
    // A file of one name counts as it was released last.
    let mut last: BTreeMap<&String, (&String, &Release)> = BTreeMap::new();
    for release in &releases {
        last.extend(release.files.iter().map(|(path, hash)| (path, (hash, release))));
    }
    let told = last.into_iter().filter_map(|(path, (hash, release))| {
        let now = hash_of(out, exchange, path);
        let how = match &now {
            Some(now) if now == hash => return None,
            Some(_) => "changed",
            None => "gone",
        };
        let to: Vec<&str> = release
            .sent
            .iter()
            .filter(|sent| sent.files.contains(path))
            .map(|sent| sent.to.as_str())
            .collect();
        let folder = super::outputs::shown_folder(root, out, &exchange.id);
        let diagnostic = Diagnostic::warning("released-changed").in_file(format!("{folder}/{path}"));
        let diagnostic = diagnostic.with("how", how).with("version", release.version.as_str());
        Some(diagnostic.with("count", to.len()).with("to", to.join("; ")))
    });
    told.collect()
}
