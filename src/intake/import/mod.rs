//! Files that sites sent → the YAML that a person would have written, in the order in which they were filed.
//!
//! Written are, in this order: what the site said (`received/<site>-<hash>.base.yaml`, compared with by the next filing), the report
//! (`sites/<site>.yaml`), the file as it came. A run that is stopped in between is completed by the next: only the report says that
//! a filing stands in it. Runs take their turns, and each file has its own fate: what cannot be read or written holds up no other.

mod batch;
mod candidate;
mod contacts;
mod decisions;
mod enter;
mod importer;
mod meeting_notes;
mod offer;
mod remarks;

pub use batch::{Batch, Contacted, Decided, Import, Imported, Noted, Outcome, Refused};

use super::inputs::inputs;
use crate::incoming::{Arrived, Labels};
use crate::store::{StoreError, hold};
use importer::Importer;
use std::collections::BTreeMap;
use std::io;

/// Imports what `request` asks for. A file that cannot be imported is refused, and the others are not held up.
///
/// # Errors
/// When the inputs cannot be read.
pub fn import(request: &Import<'_>) -> Result<Batch, StoreError> {
    let turn = (!request.dry_run).then(|| hold(&request.root.join("inputs"))).transpose();
    let _turn = match turn {
        Err(error) if error.source.kind() == io::ErrorKind::WouldBlock => return Ok(Batch::busy(&error)),
        turn => turn?,
    };
    let loaded = inputs(request.root, &[])?.value;
    let (written, kept) = (BTreeMap::new(), BTreeMap::new());
    let labels = Labels::of(&loaded.exchanges);
    let mut importer = Importer { request, loaded: &loaded, labels, written, kept, batch: Batch::default() };
    let mut filings: Vec<Arrived> = request.files.iter().flat_map(|path| importer.collect(path)).collect();
    // Of those that do not say when they were filed nobody knows the order: the merge asks.
    filings
        .sort_by_key(|arrived| (arrived.moment.is_none(), arrived.moment.map(|moment| moment.to_string())));
    let (decisions, filings): (Vec<Arrived>, Vec<Arrived>) =
        filings.into_iter().partition(|arrived| arrived.decisions.is_some());
    let (notes, filings): (Vec<Arrived>, Vec<Arrived>) =
        filings.into_iter().partition(|arrived| arrived.notes.is_some());
    let (contacts, filings): (Vec<Arrived>, Vec<Arrived>) =
        filings.into_iter().partition(|arrived| arrived.contacts.is_some());
    for arrived in filings {
        importer.import_filing(arrived);
    }
    for arrived in contacts {
        importer.import_contacts(arrived);
    }
    for arrived in notes {
        importer.import_notes(arrived);
    }
    importer.collect_remarks();
    if decisions.is_empty() {
        return Ok(importer.batch);
    }
    // They may be about what came in just now.
    let (batch, written, kept) = (importer.batch, importer.written, importer.kept);
    let has_new = !request.dry_run && !batch.imported.is_empty();
    let loaded = if has_new { inputs(request.root, &[])?.value } else { loaded };
    let labels = Labels::of(&loaded.exchanges);
    let mut importer = Importer { request, loaded: &loaded, labels, written, kept, batch };
    for arrived in decisions {
        importer.import_decisions(arrived);
    }
    Ok(importer.batch)
}
