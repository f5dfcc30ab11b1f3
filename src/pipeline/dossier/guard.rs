//! A dossier for others: what it is composed of names nobody in agreements, and what was made of it is searched.

use crate::compose::Kind;
use crate::editions::{Edited, figures_of, for_edition, without_names_in_agreements};
use crate::model::{Edition, Exchange};
use crate::pipeline::leak_guard::{Guarded, LeakGuard, said_by_itself, unnamed};
use crate::pipeline::load::Inputs;
use crate::store::{Assets, StoreError};
use diagnostics::{Diagnostic, Severity};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

/// Exchanges as a dossier of an edition may tell of them.
pub(super) struct ForOthers {
    /// The exchanges, in the order of the inputs.
    pub(super) exchanges: Vec<Exchange>,
    /// Names that were taken out.
    names: BTreeSet<String>,
    /// What was noticed at that.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Takes the names out of the agreements of all exchanges, unless the dossier is for the office.
///
/// # Errors
/// When the office's own words cannot be read.
pub(super) fn for_others(
    exchanges: &[Exchange],
    edition: Edition,
    assets: &Assets,
) -> Result<ForOthers, StoreError> {
    let mut all = ForOthers { exchanges: Vec::new(), names: BTreeSet::new(), diagnostics: Vec::new() };
    if edition == Edition::Internal {
        all.exchanges = exchanges.to_vec();
        return Ok(all);
    }
    for exchange in exchanges {
        let one = without_names_in_agreements(exchange, &unnamed(exchange, assets)?);
        all.exchanges.push(one.exchange);
        all.names.extend(one.names);
        all.diagnostics.extend(one.diagnostics);
    }
    Ok(all)
}

/// The guard of the dossier that is composed of `last`; none for one for the office. An edition that could not be made is told.
pub(super) fn dossier_guard(
    last: &Exchange,
    (shown, names): (&[Exchange], &BTreeSet<String>),
    kind: &'static Kind,
    inputs: &Inputs,
    root: &Path,
) -> Result<Option<LeakGuard>, Vec<Diagnostic>> {
    let edition = last.dossier.value.edition();
    if edition == Edition::Internal {
        return Ok(None);
    }
    let counts = |exchange: &&Exchange| !exchange.is_sample;
    let made: Vec<_> =
        shown.par_iter().filter(counts).map(|exchange| for_edition(exchange, edition)).collect();
    let faults = made.iter().flat_map(|made| &made.diagnostics);
    let faults: Vec<Diagnostic> = faults.filter(|fault| fault.severity == Severity::Error).cloned().collect();
    let edited: Vec<Edited> = made.into_iter().filter_map(|made| made.value).collect();
    if !faults.is_empty() {
        return Err(faults);
    }
    // What was typed is compared with what is left of it without anybody's name in agreements.
    let typed = inputs.exchanges.iter().filter(counts).zip(&edited);
    let pairs: Vec<(&Exchange, &Edited)> = typed.collect();
    let guarded = Guarded {
        root,
        sources: &inputs.sources,
        contacts: &last.contacts,
        others: &[],
        names,
        said: &said_by_itself(&bare(last), kind),
        has_sheets: true,
    };
    Ok(Some(LeakGuard::new(&pairs, edition, &guarded)))
}

impl ForOthers {
    /// What a guard is told of it.
    pub(super) fn shown(&self) -> (&[Exchange], &BTreeSet<String>) {
        (&self.exchanges, &self.names)
    }
}

/// The exchange without the words of reports, and all others so, too.
fn bare(last: &Exchange) -> Exchange {
    let mut bare = figures_of(last);
    bare.all = Arc::new(last.all.iter().map(figures_of).collect());
    bare
}

/// What the built-in phrases say in a dossier over all exchanges; nothing where none can be told of.
///
/// # Errors
/// When the office's own words cannot be read.
pub(in crate::pipeline) fn dossier_said(
    inputs: &Inputs,
    edition: Edition,
    assets: &Assets,
) -> Result<Option<String>, StoreError> {
    let shown = for_others(&inputs.exchanges, edition, assets)?.exchanges;
    let Some(last) = shown.iter().rev().find(|exchange| !exchange.is_sample) else { return Ok(None) };
    let mut last = last.clone();
    Arc::make_mut(&mut last.dossier).value.edition = Some(edition);
    last.all = Arc::new(shown);
    Ok(Kind::parse("dossier").map(|kind| said_by_itself(&bare(&last), kind)))
}
