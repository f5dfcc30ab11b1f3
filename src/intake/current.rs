//! The exchange that is meant when none is named.

use crate::model::Exchange;

/// Gives the exchange that is meant when none is named: the last that is still a draft, or the last of all. The sample of
/// `austausch init` is meant only where there is nothing else.
fn current(exchanges: &[Exchange]) -> Option<&Exchange> {
    drafts(exchanges).last().or_else(|| own(exchanges).last())
}

/// Gives the exchange of that folder; without a name, the one that is meant when none is named.
pub fn named_or_current<'e>(exchanges: &'e [Exchange], name: Option<&str>) -> Option<&'e Exchange> {
    match name {
        Some(name) => exchanges.iter().find(|exchange| exchange.id == name),
        None => current(exchanges),
    }
}

/// Gives the exchanges that are still drafts, in order, without the sample of `austausch init` where there are others.
pub(super) fn drafts(exchanges: &[Exchange]) -> impl Iterator<Item = &Exchange> {
    own(exchanges).filter(|exchange| exchange.event.value.status.is_open())
}

fn own(exchanges: &[Exchange]) -> impl Iterator<Item = &Exchange> {
    let has_own = exchanges.iter().any(|exchange| !exchange.is_sample);
    exchanges.iter().filter(move |exchange| !(has_own && exchange.is_sample))
}
