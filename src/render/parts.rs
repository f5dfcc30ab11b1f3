//! Parts that HTML and Markdown share: the pictures as they are shown, layouts by their kind; and
//! how bytes stand in a page.

use super::picture::Picture;
use super::{Artifact, Job};
use crate::store::{Assets, StoreError};
use diagnostics::Checked;
use document::{Inline, Inlines};
use std::collections::{BTreeMap, BTreeSet};

/// Pictures ready to be shown, by [`document::Figure::file`].
pub(super) type Pictures = BTreeMap<String, Picture>;

/// The kind of document whose layouts serve every kind that has none of its own.
const BASE: &str = "record";

/// Where the layout `file` of the job's kind lies among the assets: in the kind's own folder, else in that of the record,
/// whose layouts show any document.
pub(super) fn layout(job: Job<'_>, file: &str) -> Result<String, StoreError> {
    layout_of(&job.view.document.kind, job.assets, file)
}

/// Finds where the layout `file` of a kind lies, by the kind's name.
pub(super) fn layout_of(kind: &str, assets: &Assets, file: &str) -> Result<String, StoreError> {
    let own = format!("templates/{kind}/{file}");
    let there = assets.bytes(&own)?.is_some();
    Ok(if there { own } else { format!("templates/{BASE}/{file}") })
}

/// The pictures of a job. One that cannot be shown is left out, with a diagnostic: its description stands in its place.
pub(super) fn pictures(job: Job<'_>) -> Checked<Pictures> {
    let mut checked = Checked::<Pictures>::default();
    for (file, prepared) in job.pictures {
        match prepared {
            Ok(picture) => drop(checked.value.insert(file.clone(), picture.clone())),
            Err(fault) => checked.diagnostics.push(fault.diagnostic(file)),
        }
    }
    checked
}

/// Where each picture lies beside a page: its own name behind `folder`, with a number when another has it already.
pub(super) fn beside(pictures: &Pictures, folder: &str) -> BTreeMap<String, String> {
    let mut taken = BTreeSet::new();
    let mut names = BTreeMap::new();
    for (file, picture) in pictures {
        let name = file.rsplit('/').next().unwrap_or(file);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let numbers = (2..).map(|number| format!("-{number}"));
        let path = std::iter::once(String::new())
            .chain(numbers)
            .map(|suffix| format!("{folder}{stem}{suffix}.{}", picture.ending))
            .find(|path| !taken.contains(&path.to_lowercase()));
        if let Some(path) = path {
            taken.insert(path.to_lowercase());
            names.insert(file.clone(), path);
        }
    }
    names
}

/// The pictures as files, each by its name of `names`.
pub(super) fn files_of(pictures: &Pictures, names: &BTreeMap<String, String>) -> Vec<Artifact> {
    let named = pictures.iter().filter_map(|(file, picture)| Some((names.get(file)?, picture)));
    let file = |(path, picture): (&String, &Picture)| Artifact {
        path: path.clone(),
        media_type: picture.media_type,
        bytes: picture.bytes.clone(),
        pages: None,
        source: None,
    };
    named.map(file).collect()
}

/// Lines one below the other, as one run of inlines.
pub(super) fn stacked(lines: Vec<Inlines>) -> Inlines {
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(&Inline::LineBreak)
}

/// Bytes as letters: RFC 4648 clause 4.
pub fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group =
            (0..3).fold(0_usize, |group, i| group << 8 | usize::from(chunk.get(i).copied().unwrap_or(0)));
        for i in 0..4 {
            let letter = ALPHABET.get(group >> (18 - 6 * i) & 63).copied().unwrap_or(b'A');
            out.push(if i <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    out
}
