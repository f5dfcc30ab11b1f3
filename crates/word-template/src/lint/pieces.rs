//! Other files that a template puts in: their tags are read in the place of the tag that asks for them.

use super::deleted::Deleted;
use super::event::{Event, What};
use super::location::{LocatedDiagnostic, SectionParts, TagLocation};
use super::read::Reader;
use crate::error::{self, FillError, TagCause};
use crate::fill;
use crate::package::main_part;
use crate::partials::Partials;
use ooxml::{Package, Relationships};

/// The events of a part with those of the files that it puts in; files that cannot be put in are noted.
pub(super) fn put_in(
    events: Vec<Event>,
    partials: &Partials,
    notes: &mut Vec<LocatedDiagnostic>,
) -> Vec<Event> {
    let mut pieces = Pieces { partials, notes, open: Vec::new() };
    events.into_iter().flat_map(|event| pieces.event(event)).collect()
}

struct Pieces<'a> {
    partials: &'a Partials,
    notes: &'a mut Vec<LocatedDiagnostic>,
    /// The files that are being read, outermost first.
    open: Vec<String>,
}

impl Pieces<'_> {
    fn event(&mut self, event: Event) -> Vec<Event> {
        let What::Partial(name) = &event.what else { return vec![event] };
        let inner = match self.partials.file(name) {
            Ok(_) if self.open.contains(name) => Err(TagCause::PartialCircle(name.clone())),
            Ok(file) => self.read(name, &file, &event).map_err(|_| TagCause::PartialFile(name.clone())),
            Err(cause) => Err(cause),
        };
        match inner {
            Ok(inner) => {
                self.open.push(name.clone());
                let inner = inner.into_iter().flat_map(|event| self.event(event)).collect();
                self.open.pop();
                inner
            }
            Err(cause) => {
                let diagnostic = error::cause(&cause).with("tag", event.typed.as_str());
                self.notes.push(event.place.note(diagnostic));
                Vec::new()
            }
        }
    }

    /// The tags of a file, in the place of the tag that asks for it; what is said about them names the file.
    fn read(&mut self, name: &str, file: &[u8], at: &Event) -> Result<Vec<Event>, FillError> {
        let package = Package::read(file)?;
        let main = main_part(&package)?;
        let links = Relationships::of(&package, &main)?;
        let mut tree = package.tree(&main)?;
        fill::accept_changes(&mut tree);
        fill::keep_one_name(&mut tree);
        let place = TagLocation::of_part(&main, &SectionParts::default());
        let mut reader = Reader::new(place, &links, None).over(&package, Deleted::default());
        reader.element(&tree);
        let named = |tag: &str| format!("{tag} in {name}.docx");
        self.notes.extend(reader.notes.into_iter().map(|noted| at.place.note(noted.elsewhere(&named))));
        let line = at.chain.iter().rposition(|(_, name)| name == "w:p").unwrap_or_default();
        let mut above = at.chain.get(..line).unwrap_or_default().to_vec();
        above.extend(at.chain.get(line).map(|(index, _)| (*index, "austausch:piece".to_owned())));
        let placed = |event: Event| {
            let chain = above.iter().cloned().chain(event.chain).collect();
            let typed = named(&event.typed);
            let place = at.place.within(event.place.inside());
            Event { typed, place, note: at.note.clone(), chain, ..event }
        };
        Ok(reader.events.into_iter().map(placed).collect())
    }
}
