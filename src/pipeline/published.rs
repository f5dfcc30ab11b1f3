//! Published versions are kept: `published.json` beside `exchange.yaml` holds the fingerprint of each version's words and pictures. A build
//! writes it when it makes a version for the first time; from then on, other words need another version.

use super::pictures;
use super::soundness::has_error;
use super::view_factory::ViewFactory;
use crate::compose::{KINDS, Kind};
use crate::model::{Exchange, Status, Use};
use crate::store::{Assets, StoreError, read_picture, sha256, write_over};
use diagnostics::{Diagnostic, Place};
use document::words;
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;

/// The name of the file, beside `exchange.yaml`.
pub(super) const KEPT: &str = "published.json";

/// Reads what is kept of the versions of published exchanges, and tells where one of them says other words by now.
pub(super) fn recall(
    root: &Path,
    exchanges: &mut [Exchange],
    assets: &Assets,
    diagnostics: &[Diagnostic],
) -> Result<Vec<Diagnostic>, StoreError> {
    let mut said = Vec::new();
    let factory = KINDS.first().map(|kind| ViewFactory::new(kind, assets));
    // The files of a draft and of an invitation are called otherwise.
    for exchange in exchanges.iter_mut().filter(|it| !it.event.value.status.is_open()) {
        let bytes = match read_picture(root, &format!("{}/{KEPT}", exchange.id)) {
            Ok(bytes) => bytes,
            Err(error) if error.source.kind() == ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        match serde_json::from_slice(&bytes) {
            Ok(kept) => exchange.published = kept,
            Err(error) => {
                let diagnostic = Diagnostic::error("published-unread").in_file(file(exchange));
                said.push(diagnostic.with("reason", error.to_string()));
            }
        }
        // A template that cannot be used is told by the build.
        let factory = factory.as_ref().filter(|_| !has_error(exchange, diagnostics));
        let now = factory.and_then(|factory| fingerprint(root, exchange, factory));
        said.extend(now.and_then(|now| find_change(exchange, &now)));
    }
    Ok(said)
}

/// The words of a published version that are not those it was published with.
fn find_change(exchange: &Exchange, now: &str) -> Option<Diagnostic> {
    let number = exchange.version();
    let is_other = match exchange.published.get(number) {
        Some(kept) => *kept != now,
        // Its entry is gone.
        None => number.is_empty() && !exchange.published.is_empty(),
    };
    if !is_other {
        return None;
    }
    let event = &exchange.event.value;
    let last = event.versions.last();
    let by = last.map(|version| &version.by).or(event.authors.first());
    let next = exchange.next_version();
    let entry = format!(
        "{{number: \"{next}\", date: JJJJ-MM-TT, by: {}, change: Was neu ist}}",
        by.map_or("kennung-einer-person", |by| by.as_str())
    );
    let place = last.map_or_else(|| Place::new(1, 1, 1), |version| version.number.place);
    let diagnostic = Diagnostic::error("published-changed").in_file(&exchange.event.file).at(place);
    Some(
        diagnostic
            .with("version", if number.is_empty() { "none" } else { number })
            .with("next", next)
            .with("entry", entry)
            .with("kept", file(exchange)),
    )
}

/// Keeps the words of a version that was published for the first time.
pub(super) fn keep(
    root: &Path,
    exchange: &Exchange,
    factory: &ViewFactory<'_>,
    kind: &Kind,
) -> Option<Diagnostic> {
    let number = exchange.version();
    let is_record = KINDS.first().is_some_and(|first| first.name == kind.name);
    let is_published = exchange.event.value.status == Status::Published;
    if !is_record || !is_published || exchange.published.contains_key(number) {
        return None;
    }
    let mut kept: BTreeMap<&str, String> =
        exchange.published.iter().map(|(number, words)| (number.as_str(), words.clone())).collect();
    kept.insert(number, fingerprint(root, exchange, factory)?);
    let json = serde_json::to_string_pretty(&kept).map(|json| json + "\n").unwrap_or_default();
    let error = write_over(&root.join(file(exchange)), json.as_bytes()).err()?;
    Some(Diagnostic::warning("published-not-kept").in_file(file(exchange)).with("reason", error.to_string()))
}

fn file(exchange: &Exchange) -> String {
    format!("inputs/{}/{KEPT}", exchange.id)
}

/// Computes what tells the words and pictures of a version from others, on paper and on a website; none where a template cannot be used.
fn fingerprint(root: &Path, exchange: &Exchange, factory: &ViewFactory<'_>) -> Option<String> {
    let said = |wanted: Use| {
        let view = factory.view(&exchange.with_permitted_photos(wanted)).ok()?.value;
        Some(words(&view.document, &view.sections) + &pictures::hashes(root, &view).concat())
    };
    let all = Use::ALL.into_iter().map(said).collect::<Option<Vec<String>>>()?;
    Some(sha256(all.concat().as_bytes()))
}
