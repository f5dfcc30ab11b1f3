//! The pictures that an exchange names.

use crate::diag::Finding;
use crate::document::{Block, Figure};
use crate::exchange::{Exchange, Part, Text};
use crate::render::picture::{Prepared, prepare};
use crate::store::{StoreError, read_picture};
use crate::view::View;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::Path;

/// Pictures that are named but not there, as findings at the place of their name.
pub(super) fn missing(root: &Path, exchange: &Exchange) -> Result<Vec<Finding>, StoreError> {
    let mut findings = Vec::new();
    let mut look = |file: &str, path: &str, name: &Text| -> Result<(), StoreError> {
        if read_picture(root, path)?.is_none() {
            findings.push(
                Finding::error("picture-missing").in_file(file).at(name.place).with("name", &name.value),
            );
        }
        Ok(())
    };
    for item in &exchange.event.value.agenda {
        for part in &item.parts {
            if let Part::Photos(photos) = part {
                for photo in photos {
                    look(
                        &exchange.event.file,
                        &format!("{}/{}", exchange.id, photo.file.value),
                        &photo.file,
                    )?;
                }
            }
        }
    }
    for logo in exchange.programme.value.funding.iter().flat_map(|funding| &funding.logos) {
        look(&exchange.programme.file, &logo.file.value, &logo.file)?;
    }
    Ok(findings)
}

/// All pictures that the document names, each prepared once for all formats.
pub(super) fn read(root: &Path, view: &View) -> Result<Prepared, StoreError> {
    let mut figures: Vec<&Figure> = view.document.funding.iter().flat_map(|funding| &funding.logos).collect();
    collect(&view.document.opening, &mut figures);
    collect(&view.document.closing, &mut figures);
    view.sections.iter().for_each(|section| collect(&section.body, &mut figures));
    let files: BTreeSet<&String> = figures.into_iter().map(|figure| &figure.file).collect();
    let prepared = |file: &String| {
        let bytes = read_picture(root, file)?;
        Ok(bytes.map(|bytes| (file.clone(), prepare(&bytes))))
    };
    files.into_par_iter().filter_map(|file| prepared(file).transpose()).collect()
}

fn collect<'a>(blocks: &'a [Block], figures: &mut Vec<&'a Figure>) {
    for block in blocks {
        match block {
            Block::Figures(list) => figures.extend(list),
            Block::List(list) => list.items.iter().for_each(|item| collect(&item.blocks, figures)),
            Block::Callout(callout) => collect(&callout.blocks, figures),
            Block::Heading { .. } | Block::Paragraph(_) | Block::Table(_) | Block::Quote(_) => {}
        }
    }
}
