//! The pictures that an exchange names.

use crate::facts::View;
use crate::model::{Exchange, Part, Text};
use crate::render::picture::{Prepared, fault_of, prepare};
use crate::store::{file_names, read_picture, sha256};
use diagnostics::Diagnostic;
use document::{Block, Figure};
use german_text::nearest;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Pictures that are named but cannot be read, as diagnostics at the place of their name; and what is wrong with those that can.
pub(super) fn faults(root: &Path, exchange: &Exchange) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut look = |file: &str, path: &str, name: &Text| {
        let error = match read_picture(root, path) {
            Ok(bytes) => return diagnostics.extend(fault_of(&bytes).map(|fault| fault.diagnostic(path))),
            Err(error) => error,
        };
        let close = close(root, path).unwrap_or_else(|| "none".to_owned());
        let diagnostic = Diagnostic::error("picture-missing").in_file(file).at(name.place);
        let diagnostic = diagnostic.with("name", &name.value).with("why", error.cause()).with("close", close);
        diagnostics.push(diagnostic.with("error", error.source.to_string()));
    };
    for item in &exchange.event.value.agenda {
        for part in &item.parts {
            if let Part::Photos(photos) = part {
                for photo in photos {
                    let path = format!("{}/{}", exchange.id, photo.file.value);
                    look(&exchange.event.file, &path, &photo.file);
                }
            }
        }
    }
    for table in &exchange.tables {
        for flipchart in &table.value.flipcharts {
            look(&table.file, &format!("{}/{}", exchange.id, flipchart.file.value), &flipchart.file);
        }
    }
    for logo in exchange.programme.value.funding.iter().flat_map(|funding| &funding.logos) {
        look(&exchange.programme.file, &logo.file.value, &logo.file);
    }
    diagnostics
}

/// The name of a file in the same folder that may be meant.
fn close(root: &Path, path: &str) -> Option<String> {
    let path = path.replace('\\', "/");
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
    let names = file_names(&root.join("inputs").join(folder)).unwrap_or_default();
    let known = names.iter().map(|name| (name.as_str(), Vec::new()));
    nearest(name, known).map(str::to_owned)
}

/// The pictures of a document.
pub(super) struct Pictures {
    /// Each prepared once for all formats; one that cannot be read is left out.
    pub(super) prepared: Prepared,
    /// SHA-256 of each file, by its path below the root.
    pub(super) hashes: BTreeMap<String, String>,
}

/// All pictures that the document names; what it calls otherwise lies where `renamed` says.
pub(super) fn read(root: &Path, view: &View, renamed: &BTreeMap<String, String>) -> Pictures {
    let prepared = |file: &String| {
        let bytes = read_picture(root, renamed.get(file).unwrap_or(file)).ok()?;
        Some((file.clone(), sha256(&bytes), prepare(&bytes)))
    };
    let read: Vec<_> = files(view).into_par_iter().filter_map(prepared).collect();
    let hashes = read
        .iter()
        .map(|(file, hash, _)| (format!("inputs/{}", renamed.get(file).unwrap_or(file)), hash.clone()))
        .collect();
    let prepared = read.into_iter().map(|(file, _, picture)| (file, picture)).collect();
    Pictures { prepared, hashes }
}

/// SHA-256 of each picture that the document names, in the order of their paths; of those that can be read.
pub(super) fn hashes(root: &Path, view: &View) -> Vec<String> {
    files(view)
        .into_iter()
        .filter_map(|file| read_picture(root, file).ok())
        .map(|bytes| sha256(&bytes))
        .collect()
}

/// The files of all pictures that the document names.
fn files(view: &View) -> BTreeSet<&String> {
    let mut figures: Vec<&Figure> = view.document.funding.iter().flat_map(|funding| &funding.logos).collect();
    collect(&view.document.opening, &mut figures);
    collect(&view.document.closing, &mut figures);
    view.sections.iter().for_each(|section| collect(&section.body, &mut figures));
    figures.into_iter().map(|figure| &figure.file).collect()
}

fn collect<'a>(blocks: &'a [Block], figures: &mut Vec<&'a Figure>) {
    for block in blocks {
        match block {
            Block::Figures(list) => figures.extend(list),
            Block::List(list) => list.items.iter().for_each(|item| collect(&item.blocks, figures)),
            Block::Callout(callout) => collect(&callout.blocks, figures),
            Block::Heading { .. }
            | Block::Paragraph(_)
            | Block::Table(_)
            | Block::Quote(_)
            | Block::Chart(_)
            | Block::Register(_) => {}
        }
    }
}
