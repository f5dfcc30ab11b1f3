//! The pictures that an exchange names.

use crate::diag::Finding;
use crate::document::{Block, Figure};
use crate::exchange::{Exchange, Part, Text};
use crate::store::{StoreError, read_picture};
use crate::view::View;
use std::collections::BTreeMap;
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

/// The bytes of all pictures that the document names.
pub(super) fn read(root: &Path, view: &View) -> Result<BTreeMap<String, Vec<u8>>, StoreError> {
    let mut figures: Vec<&Figure> = view.document.funding.iter().flat_map(|funding| &funding.logos).collect();
    collect(&view.document.opening, &mut figures);
    collect(&view.document.closing, &mut figures);
    view.sections.iter().for_each(|section| collect(&section.body, &mut figures));
    let mut pictures = BTreeMap::new();
    for figure in figures {
        if let Some(bytes) = read_picture(root, &figure.file)? {
            pictures.insert(figure.file.clone(), bytes);
        }
    }
    Ok(pictures)
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
