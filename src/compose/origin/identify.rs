//! The sources that were taken note of become ids.

use super::{Source, SourceMap};
use crate::store::sha256;
use document::{Document, Inline, Inlines, Section, each_figure_of, each_line_mut, each_line_of};
use std::collections::BTreeMap;

/// So many hexadecimal figures tell the sources of a document apart, and a Word bookmark has room for them.
const FIGURES: usize = 16;

/// Gives each place at which a source is printed an id of its own: that of the source, from the second place on with its number.
/// Gives what each id stands for.
pub(in crate::compose) fn identify(
    document: &mut Document,
    sections: &mut [Section],
    found: &[Source],
) -> SourceMap {
    let mut ids = Ids { found, places: BTreeMap::new(), map: SourceMap::new() };
    each_line_mut(document, sections, &mut |line| ids.line(line));
    each_line_of(&mut document.abbreviations, &mut |line| ids.line(line));
    let bodies = sections.iter_mut().map(|section| &mut section.body);
    for blocks in
        [&mut document.summary, &mut document.opening, &mut document.closing].into_iter().chain(bodies)
    {
        each_figure_of(blocks, &mut |figure| ids.give(&mut figure.source));
    }
    ids.map
}

struct Ids<'a> {
    found: &'a [Source],
    /// At how many places each source is printed so far.
    places: BTreeMap<String, usize>,
    map: SourceMap,
}

impl Ids<'_> {
    fn line(&mut self, line: &mut Inlines) {
        for inline in line {
            if let Inline::Sourced { source, .. } = inline
                && let Some(id) = self.id(source)
            {
                *source = id;
            }
            if let Some(content) = inline.content_mut() {
                self.line(content);
            }
        }
    }

    fn give(&mut self, source: &mut Option<String>) {
        *source = source.as_ref().and_then(|number| self.id(number));
    }

    /// The id for the next place of the source of that number.
    fn id(&mut self, number: &str) -> Option<String> {
        let source = self.found.get(number.parse::<usize>().ok()?)?;
        let mut id = "au".to_owned();
        id.extend(sha256(source.key().as_bytes()).chars().take(FIGURES));
        let place = self.places.entry(id.clone()).or_default();
        *place += 1;
        if *place > 1 {
            id = format!("{id}_{place}");
        }
        self.map.insert(id.clone(), source.clone());
        Some(id)
    }
}
