//! News of a meeting for the homepage (Meldung): what it is, when and where, its motto, what it is about. It is made of what is typed, before the
//! meeting and after it, and holds nothing that only those who take part are told.

use super::composer::{Composer, Composing, Days, item};
use super::kind::Kind;
use crate::facts::EventFacts;
use crate::model::{Event, ItemKind, Status, Text};
use diagnostics::Severity;
use document::{Block, Document, List, plain_blocks};
use serde_json::json;

/// Its summary, a sentence, and the titles of the agenda.
pub(super) const KIND: Kind = Kind {
    name: "announcement",
    german: "meldung",
    is_before: false,
    is_internal: false,
    least: Severity::Error,
    ahead: &[],
    labels: &[],
    compose: |composer| Ok((document(composer)?, Vec::new())),
};

fn document(composer: &mut Composer<'_>) -> Composing<Document> {
    let mut document = composer.head(composer.label("kind"), Days::Full)?;
    let event = &composer.exchange.event.value;
    let told = heralded(composer);
    let given = [("event", json!(told))];
    document.opening = composer.speech("announcement-lead", &given)?;
    let file = &composer.exchange.event.file;
    let summary: Vec<Block> =
        event.summary.iter().flat_map(|text| composer.typed_blocks(file, text)).collect();
    document.description = (!summary.is_empty()).then(|| plain_blocks(&summary));
    document.opening.extend(summary);
    let items: Vec<_> = themes(event).map(|title| item(composer.event_text(title))).collect();
    if !items.is_empty() {
        document.opening.extend(composer.speech("announcement-agenda", &given)?);
        document.opening.push(Block::List(List::bullets(items)));
    }
    if told.announced && told.reply_by.is_some() {
        document.closing = composer.speech("announcement-reply", &given)?;
    }
    Ok(document)
}

/// The meeting as news tell of it: a draft in which nobody is recorded as having come tells of one that is still to come. No clock is asked, so
/// that the same inputs say the same.
pub(super) fn heralded(composer: &Composer<'_>) -> EventFacts {
    let event = &composer.exchange.event.value;
    let mut told = composer.facts.event.clone();
    told.announced |= event.status == Status::Draft && event.attendance.is_none();
    told
}

/// The titles of the agenda; who reads news need not know of breaks and meals.
pub(super) fn themes(event: &Event) -> impl Iterator<Item = &Text> {
    let is_pause = |kind: Option<ItemKind>| matches!(kind, Some(ItemKind::Break | ItemKind::Meal));
    let items = event.agenda.iter().filter(move |item| item.is_on_agenda() && !is_pause(item.kind));
    items.filter_map(|item| item.title.as_ref())
}
