//! Other files that a template puts in: their tags are read in the place of the tag that asks for them.

use super::Noted;
use super::place::{Edges, Place};
use super::read::{Event, Reader, What};
use crate::ooxml::{Package, Relationships};
use crate::render::docx::fill::{self, FillError, TagCause};
use crate::render::docx::partials::Partials;

/// The events of a part with those of the files that it puts in; files that cannot be put in are noted.
pub(super) fn put_in(events: Vec<Event>, partials: &Partials, notes: &mut Vec<Noted>) -> Vec<Event> {
    let mut pieces = Pieces { partials, notes, open: Vec::new() };
    events.into_iter().flat_map(|event| pieces.event(event)).collect()
}

struct Pieces<'a> {
    partials: &'a Partials,
    notes: &'a mut Vec<Noted>,
    /// The files that are being read, outermost first.
    open: Vec<String>,
}

impl Pieces<'_> {
    fn event(&mut self, event: Event) -> Vec<Event> {
        let What::Partial(name) = &event.what else { return vec![event] };
        let circle = || self.open.contains(name).then(|| TagCause::PartialCircle(name.clone()));
        let inner = match self.partials.fault(name).or_else(circle) {
            Some(cause) => Err(cause),
            None => self.read(name, &event).map_err(|_| TagCause::PartialFile(name.clone())),
        };
        match inner {
            Ok(inner) => {
                self.open.push(name.clone());
                let inner = inner.into_iter().flat_map(|event| self.event(event)).collect();
                self.open.pop();
                inner
            }
            Err(cause) => {
                let finding = fill::cause(&cause).with("tag", event.typed.as_str());
                self.notes.push(event.place.note(finding));
                Vec::new()
            }
        }
    }

    /// The tags of a file, in the place of the tag that asks for it.
    fn read(&mut self, name: &str, at: &Event) -> Result<Vec<Event>, FillError> {
        let package = Package::read(self.partials.file(name).unwrap_or_default())?;
        let main = fill::main_part(&package)?;
        let links = Relationships::of(&package, &main)?;
        let mut tree = package.tree(&main)?;
        fill::accept_changes(&mut tree);
        let mut reader = Reader::new(Place::of_part(&main, &Edges::default()), &links, None);
        reader.element(&tree);
        self.notes.extend(reader.notes.into_iter().map(|noted| at.place.note(noted.bare())));
        let line = at.chain.iter().rposition(|(_, name)| name == "w:p").unwrap_or_default();
        let mut above = at.chain.get(..line).unwrap_or_default().to_vec();
        above.extend(at.chain.get(line).map(|(index, _)| (*index, "austausch:piece".to_owned())));
        let placed = |event: Event| {
            let chain = above.iter().cloned().chain(event.chain).collect();
            Event { place: at.place.clone(), note: at.note.clone(), chain, ..event }
        };
        Ok(reader.events.into_iter().map(placed).collect())
    }
}
