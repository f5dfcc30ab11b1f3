//! Parts after the sections of the agenda: who took part, and what is to be known of the record itself.

use super::bullets;
use super::minutes::item;
use crate::compose::composer::{Composer, Composing, plain};
use crate::facts::ConsentFact;
use crate::model::{Consent, Part, Photo, Status};
use document::{Block, Inline, Inlines, Item, List, Section};
use serde_json::json;

impl Composer<'_> {
    /// Says who took part, one by one, and who sent apologies; none when neither is known.
    pub(super) fn attendance_section(&mut self) -> Composing<Option<Section>> {
        // Nobody has come yet.
        if self.facts.event.announced {
            return Ok(None);
        }
        let mut body = Vec::new();
        body.extend(self.speech("attendance-count", &[])?);
        body.extend(self.attendance_table()?);
        for phrase in ["apologies", "volunteers", "quorum"] {
            body.extend(self.speech(phrase, &[])?);
        }
        self.section("section-attendance", "attendance-heading", body)
    }

    fn attendance_table(&mut self) -> Composing<Option<Block>> {
        let people = &self.exchange.event.value.attendance;
        let people = people.as_ref().map(|attendance| attendance.people.as_slice()).unwrap_or_default();
        let mut rows = Vec::new();
        for (person, fact) in people.iter().zip(&self.facts.event.attendance.people) {
            let mut name = plain(&person.name);
            if let Some(role) = &person.role {
                name.push(Inline::Text(", ".to_owned()));
                name.extend(plain(role));
            }
            let organisation = person.organisation.as_ref().map(plain).unwrap_or_default();
            let presence = self.line("presence", &[("person", json!(fact))])?.unwrap_or_default();
            rows.push(vec![name, organisation, presence]);
        }
        Ok((!rows.is_empty()).then(|| self.table(&["name", "organisation", "participation"], rows)))
    }

    /// State, versions, annexes, distribution and the rights of pictures; none when nothing of it is known.
    pub(super) fn about_section(&mut self) -> Composing<Option<Section>> {
        let event = &self.exchange.event.value;
        let mut body = self.versions()?;
        if !event.annexes.is_empty() {
            let items = self.material_items(&event.annexes)?;
            self.push_under_heading("annexes", Block::List(List::numbered(1, items)), &mut body);
        }
        if !event.distribution.is_empty() {
            let items = event.distribution.iter().map(|name| item(plain(name))).collect();
            self.push_under_heading("distribution", bullets(items), &mut body);
        }
        let rights = self.picture_rights()?;
        if !rights.is_empty() {
            self.push_under_heading("pictures", bullets(rights), &mut body);
        }
        if !body.is_empty() || event.published.is_some() || event.status == Status::Agreed {
            let state = self.speech("about-status", &[])?;
            body.splice(0..0, state);
        }
        self.section("section-about", "about-heading", body)
    }

    fn versions(&mut self) -> Composing<Vec<Block>> {
        let versions = &self.exchange.event.value.versions;
        let mut rows = Vec::new();
        for (version, fact) in versions.iter().zip(&self.facts.event.versions) {
            let date = self.line("version-date", &[("version", json!(fact))])?.unwrap_or_default();
            let by = vec![Inline::Text(fact.by.clone())];
            rows.push(vec![plain(&version.number), date, by, plain(&version.change)]);
        }
        let mut blocks = Vec::new();
        if !rows.is_empty() {
            let table = self.table(&["version", "date", "initials", "change"], rows);
            self.push_under_heading("versions", table, &mut blocks);
        }
        Ok(blocks)
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
            Some(words) => vec![plain(words)],
            None => self.consents(&photo.consents)?,
        };
        known.extend(photo.legal_basis.as_ref().map(plain));
        if known.is_empty() {
            return Ok(None);
        }
        let mut line = plain(photo.caption.as_ref().unwrap_or(&photo.alt));
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
        body.push(Block::Heading { level: 3, text: vec![Inline::Text(self.label(label))] });
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
