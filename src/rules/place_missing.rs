//! `place-missing`: nothing says where it was.

use super::context::{Found, Rule, RuleContext};
use crate::model::{Event, VenueMode};
use diagnostics::{Place, Severity};

pub(super) const RULE: Rule = Rule { id: "place-missing", severity: Severity::Hint, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let Event { place, place_phrase, venue, address, venue_mode, .. } = &context.exchange.event.value;
    let is_told = !place.value.is_empty()
        || place_phrase.is_some()
        || venue.is_some()
        || address.is_some()
        || *venue_mode == VenueMode::Online;
    if !is_told {
        found.add(&context.exchange.event.file, Place::default(), []);
    }
}
