//! What an edition says about itself, put back where it is needed.

use crate::model::{EditionSheet, Exchange};
use std::sync::Arc;

/// The exchange with what is to be known of it as an edition; items keep the numbers to which they were counted.
#[must_use]
pub fn with_sheet(mut exchange: Exchange, sheet: EditionSheet) -> Exchange {
    let items = &mut exchange.event.value.agenda;
    if items.len() == sheet.counted.len() {
        for (item, counted) in items.iter_mut().zip(&sheet.counted) {
            item.counted = *counted;
        }
    }
    exchange.edition = Some(Arc::new(sheet));
    exchange
}
