//! What a record says of one speaker, to be agreed with that speaker before it is published.

use super::error::BuildError;
use super::pictures;
use super::view_factory::ViewFactory;
use crate::compose::{Kind, sections_of};
use crate::facts::stem;
use crate::model::{AgendaItem, Exchange, Text, Use};
use crate::render::{Job, docx};
use crate::store::Assets;
use document::Document;
use german_text::as_id;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A speaker's sections as a Word file.
#[derive(Clone, Debug)]
pub struct Excerpt {
    /// The speaker.
    pub name: String,
    /// The name of the file.
    pub path: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Makes an excerpt for each speaker of the agenda, or for those who are called `only`, by id or name.
///
/// # Errors
/// When a template cannot be used, or a font cannot be read.
pub fn excerpts(root: &Path, exchange: &Exchange, only: Option<&str>) -> Result<Vec<Excerpt>, BuildError> {
    let assets = Assets::with_root(root).and_below(root, &format!("inputs/{}", exchange.id));
    let exchange = exchange.without_internal().with_permitted_photos(Use::Print);
    let whole = ViewFactory::new(Kind::record(), &assets).view(&exchange)?.value;
    let files = pictures::read(root, &whole, &BTreeMap::new());
    let stem = stem(&exchange, &whole);
    let label = whole.facts.labels.get("excerpt").cloned().unwrap_or_default();
    let mut made = Vec::new();
    for id in speakers(&exchange) {
        let name = exchange.person_name(&id).unwrap_or(&id).to_owned();
        if only.is_some_and(|only| only != id && !only.eq_ignore_ascii_case(&name)) {
            continue;
        }
        let shown = sections_of(&exchange.event.value.agenda, &|item| speaks(item, &id));
        let mut view = whole.clone();
        view.sections.retain(|section| shown.contains(&section.id));
        if view.sections.is_empty() {
            continue;
        }
        view.document = Document {
            state: Some(label.clone()),
            summary: Vec::new(),
            description: None,
            contents: Vec::new(),
            abbreviations: Vec::new(),
            dateline: None,
            opening: Vec::new(),
            agenda: Vec::new(),
            closing: Vec::new(),
            colophon: Vec::new(),
            ..whole.document.clone()
        };
        let stem = format!("{stem}_{}", as_id(&name));
        let job = Job {
            view: &view,
            pictures: &files.prepared,
            assets: &assets,
            stem: &stem,
            mark: "",
            has_article: false,
        };
        let rendered = docx(job)?.value;
        made.extend(rendered.into_iter().map(|file| Excerpt {
            name: name.clone(),
            path: file.path,
            bytes: file.bytes,
        }));
    }
    Ok(made)
}

fn speaks(item: &AgendaItem, id: &str) -> bool {
    item.speakers.iter().any(|speaker| speaker.value == id)
}

/// The ids of all who speak, in the order of the agenda, each once.
fn speakers(exchange: &Exchange) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let all = exchange.event.value.agenda.iter().flat_map(|item| &item.speakers).map(Text::as_str);
    all.filter(|id| seen.insert(*id)).map(str::to_owned).collect()
}
