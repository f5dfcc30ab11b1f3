//! Parts after the sections of the agenda: who took part, and what is to be known of the record itself.

use crate::compose::composer::{Composer, Composing, bullets, item, plain};
use crate::facts::{AttendantFact, ConsentFact, GuestFact};
use crate::model::{Consent, Part, Photo, Status, Text};
use document::{Block, Inline, Inlines, Item, List, Section};
use serde_json::json;

impl Composer<'_> {
    /// Tells whether groups or guests are a list of their own.
    pub(super) fn has_attendance_list(&self) -> bool {
        let attendance = &self.facts.event.attendance;
        attendance.groups_listed || attendance.guests_listed
    }

    /// Says who took part: groups and guests as a list, people one by one, and who sent apologies; none when nothing of it is known.
    pub(super) fn attendance_section(&mut self) -> Composing<Option<Section>> {
        // Nobody has come yet.
        if self.facts.event.announced {
            return Ok(None);
        }
        let mut body = self.attendance_list()?;
        let attendance = &self.facts.event.attendance;
        if attendance.groups.is_empty() && attendance.total.is_none() {
            body.extend(self.speech("attendance-count", &[])?);
        }
        body.extend(self.attendance_table()?);
        for phrase in ["apologies", "absences", "volunteers", "quorum"] {
            body.extend(self.speech(phrase, &[])?);
        }
        self.section("section-attendance", "attendance-heading", body)
    }

    /// The groups with their numbers and names, and the guests, those of one organisation in one line.
    fn attendance_list(&mut self) -> Composing<Vec<Block>> {
        let event = &self.facts.event;
        let (groups, guests) = (event.attendance.groups.clone(), event.guests.clone());
        let (groups_listed, guests_listed) = (event.attendance.groups_listed, event.attendance.guests_listed);
        let mut body = Vec::new();
        if event.attendance.total.is_some() {
            body.extend(self.speech("attendance-total", &[])?);
        }
        if groups_listed {
            let mut items = Vec::new();
            for group in groups {
                items.extend(self.line("attendance-group", &[("group", json!(group))])?.map(item));
            }
            body.push(bullets(items));
        }
        if guests_listed {
            body.extend(self.speech("guests-lead", &[])?);
            let mut items = Vec::new();
            for guests in of_one_organisation(guests) {
                let organisation = guests.first().and_then(|guest| guest.organisation.clone());
                let given = [("organisation", json!(organisation)), ("people", json!(guests))];
                items.extend(self.line("guests-of", &given)?.map(item));
            }
            body.push(bullets(items));
        }
        Ok(body)
    }

    /// Those who are listed one by one and in no group.
    fn attendance_table(&mut self) -> Composing<Option<Block>> {
        let people = &self.facts.event.attendance.people;
        let people = people.iter().cloned().enumerate().filter(|(_, person)| person.group.is_none());
        let people: Vec<(usize, AttendantFact)> = people.collect();
        let mut rows = Vec::new();
        for (index, person) in people {
            let fact = |words: Option<&str>, name: &str| {
                let words = typed_words(words.unwrap_or_default());
                self.fact_line(words, || format!("event.attendance.people[{index}].{name}"))
            };
            let name = [fact(Some(&person.name), "name"), fact(person.role.as_deref(), "role")];
            let name: Vec<Inlines> = name.into_iter().filter(|words| !words.is_empty()).collect();
            let organisation = fact(person.organisation.as_deref(), "organisation");
            let presence = self.line("presence", &[("person", json!(person))])?.unwrap_or_default();
            rows.push(vec![name.join(&Inline::Text(", ".to_owned())), organisation, presence]);
        }
        Ok((!rows.is_empty())
            .then(|| self.table("table-attendance", &["name", "organisation", "participation"], rows)))
    }

    /// State, versions, annexes, distribution and the rights of pictures; none when nothing of it is known.
    pub(super) fn about_section(&mut self) -> Composing<Option<Section>> {
        let event = &self.exchange.event.value;
        let mut body = self.versions()?;
        if !event.annexes.is_empty() {
            let items = self.material_items(&self.exchange.event.file, &event.annexes)?;
            self.push_under_heading("annexes", Block::List(List::numbered(1, items)), &mut body);
        }
        if !event.distribution.is_empty() {
            let items = event.distribution.iter().map(|name| item(self.event_text(name))).collect();
            self.push_under_heading("distribution", bullets(items), &mut body);
        }
        let mut rights = self.picture_notes();
        let items = self.picture_rights()?;
        rights.extend((!items.is_empty()).then(|| bullets(items)));
        if !rights.is_empty() {
            body.push(Block::Heading { level: 3, text: self.label_line("pictures"), id: None });
            body.extend(rights);
        }
        // An invitation says by its words that it is one.
        let is_record = event.status != Status::Announced;
        if is_record && (!body.is_empty() || event.published.is_some() || event.status == Status::Agreed) {
            let state = self.speech("about-status", &[])?;
            body.splice(0..0, state);
        }
        self.section("section-about", "about-heading", body)
    }

    fn versions(&mut self) -> Composing<Vec<Block>> {
        let versions = &self.exchange.event.value.versions;
        let mut rows = Vec::new();
        for (index, (version, fact)) in versions.iter().zip(&self.facts.event.versions).enumerate() {
            let date = self.line("version-date", &[("version", json!(fact))])?.unwrap_or_default();
            let by = vec![Inline::Text(fact.by.clone())];
            let by = self.fact_line(by, || format!("event.versions[{index}].by"));
            rows.push(vec![self.event_text(&version.number), date, by, self.event_text(&version.change)]);
        }
        let mut blocks = Vec::new();
        if !rows.is_empty() {
            let table = self.table("table-versions", &["version", "date", "initials", "change"], rows);
            self.push_under_heading("versions", table, &mut blocks);
        }
        Ok(blocks)
    }

    /// Notes that hold for all pictures, a paragraph each.
    fn picture_notes(&self) -> Vec<Block> {
        let notes = self.exchange.event.value.pictures.iter();
        let words = notes.flat_map(|notes| {
            let basis = notes.legal_basis.as_ref().map(|basis| self.legal_basis(basis));
            notes.consent.as_ref().map(|words| self.event_text(words)).into_iter().chain(basis)
        });
        words.map(Block::Paragraph).collect()
    }

    /// What allows to publish, as typed, behind what it is.
    fn legal_basis(&self, basis: &Text) -> Inlines {
        let label = self.label("legal-basis");
        let mut words = self.event_text(basis);
        if !basis.value.to_lowercase().contains(&label.to_lowercase()) {
            words.splice(0..0, self.label_with("legal-basis", ": "));
        }
        words
    }

    fn picture_rights(&mut self) -> Composing<Vec<Item>> {
        let parts = self.exchange.event.value.agenda.iter().flat_map(|item| &item.parts);
        let photos = parts.filter_map(|part| match part {
            Part::Photos(photos) => Some(photos),
            _ => None,
        });
        let mut items = Vec::new();
        for photo in photos.flatten() {
            items.extend(self.rights_of(photo)?.map(item));
        }
        Ok(items)
    }

    /// Says what the picture is called, how people agreed, and what allows to publish it.
    fn rights_of(&mut self, photo: &Photo) -> Composing<Option<Inlines>> {
        let mut known = match &photo.consent {
            Some(words) => vec![self.event_text(words)],
            None => self.consents(&photo.consents)?,
        };
        known.extend(photo.legal_basis.as_ref().map(|basis| self.legal_basis(basis)));
        if known.is_empty() {
            return Ok(None);
        }
        let mut line = self.event_text(photo.caption.as_ref().unwrap_or(&photo.alt));
        for (index, words) in known.into_iter().enumerate() {
            line.push(Inline::Text(if index == 0 { ": " } else { "; " }.to_owned()));
            line.extend(words);
        }
        Ok(Some(line))
    }

    /// Consent in words, each wording once; who gave it is nobody's business but the office's.
    fn consents(&mut self, consents: &[Consent]) -> Composing<Vec<Inlines>> {
        let mut said = Vec::new();
        for consent in consents {
            let words = self.line("consent", &[("consent", json!(ConsentFact::from(consent)))])?;
            said.extend(words.filter(|words| !said.contains(words)));
        }
        Ok(said)
    }

    fn push_under_heading(&self, label: &str, block: Block, body: &mut Vec<Block>) {
        body.push(Block::Heading { level: 3, text: self.label_line(label), id: None });
        body.push(block);
    }

    pub(super) fn section(
        &mut self,
        id: &str,
        heading: &str,
        body: Vec<Block>,
    ) -> Composing<Option<Section>> {
        if body.is_empty() {
            return Ok(None);
        }
        let title = self.line(heading, &[])?.unwrap_or_default();
        Ok(Some(Section { id: id.to_owned(), title, byline: None, body }))
    }
}

/// Guests in the order in which they were typed, those of one organisation together; who has none stands alone.
fn of_one_organisation(guests: Vec<GuestFact>) -> Vec<Vec<GuestFact>> {
    let mut lines: Vec<Vec<GuestFact>> = Vec::new();
    for guest in guests {
        let name = |guest: &GuestFact| guest.organisation.as_ref().map(|known| known.name.clone());
        let own = name(&guest);
        let same = lines.iter_mut().find(|line| own.is_some() && line.first().and_then(name) == own);
        match same {
            Some(line) => line.push(guest),
            None => lines.push(vec![guest]),
        }
    }
    lines
}

/// Words as typed: nothing in them is markup.
fn typed_words(words: &str) -> Inlines {
    plain(&Text::detached(words.to_owned()))
}
