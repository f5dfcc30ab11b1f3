//! The variants of a document: what may be printed, and what may go online.

use super::error::BuildError;
use super::pictures::{self, Pictures};
use super::plan::Request;
use super::view_factory::ViewFactory;
use crate::compose::SourceMap;
use crate::facts::View;
use crate::model::{Exchange, Use};
use diagnostics::Checked;
use std::collections::BTreeMap;

/// View and pictures for the documents of some uses.
pub(super) struct Variant {
    pub(super) uses: Vec<Use>,
    pub(super) view: View,
    /// Where the words of its document come from; empty where no format carries that.
    pub(super) sources: SourceMap,
    pub(super) pictures: Pictures,
}

/// Makes the variants that the wanted formats need, of pictures that are called otherwise than their files where `renamed` says so: one, unless a picture may be printed but not go online, or the other way round. Where a format
/// carries sources, they lead to `texts`, the input files.
pub(super) fn variants(
    exchange: &Exchange,
    renamed: &BTreeMap<String, String>,
    request: &Request,
    factory: &ViewFactory<'_>,
    texts: &BTreeMap<String, String>,
) -> Result<Checked<Vec<Variant>>, BuildError> {
    let withheld = |wanted: Use| {
        exchange.photos().map(|photo| exchange.withheld(photo, wanted).is_some()).collect::<Vec<_>>()
    };
    let is_wanted = |wanted: &Use| request.formats.iter().any(|format| format.used_for() == *wanted);
    let mut uses: Vec<Vec<Use>> = Vec::new();
    for wanted in Use::ALL.into_iter().filter(is_wanted) {
        let same =
            uses.iter_mut().find(|uses| uses.first().is_some_and(|one| withheld(*one) == withheld(wanted)));
        match same {
            Some(uses) => uses.push(wanted),
            None => uses.push(vec![wanted]),
        }
    }
    let is_sourced = request.formats.iter().any(|format| format.has_sources());
    let mut all = Checked::clean(Vec::new());
    for uses in uses {
        let Some(wanted) = uses.first() else { continue };
        let permitted = exchange.with_permitted_photos(*wanted);
        let Checked { value: (view, sources), diagnostics } =
            factory.sourced_view(&permitted, is_sourced.then_some(texts))?;
        let pictures = pictures::read(&request.root, &view, renamed);
        all.diagnostics.extend(diagnostics);
        all.value.push(Variant { uses, view, sources, pictures });
    }
    Ok(all)
}
