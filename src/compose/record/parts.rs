//! Parts of a section that stand by themselves: theme tables, quotations, what somebody said, links, photos.

use super::super::composer::{Composer, Composing, bullets, callout, item, join_with_blanks, plain};
use super::super::marking::in_language;
use super::super::phrases::in_marks;
use crate::facts::lang_of;
use crate::model::{Attendance, Contribution, Language, Link, Photo, QuotePart, Text, ThemeTable};
use document::{Block, CalloutRole, Figure, Inline, Inlines, Item, Quote};
use serde_json::json;

impl Composer<'_> {
    pub(super) fn tables(&mut self, body: &mut Vec<Block>) -> Composing<()> {
        let tables = &self.exchange.tables;
        let minutes: Vec<Option<u32>> = self.facts.tables.iter().map(|table| table.minutes).collect();
        let same = minutes
            .first()
            .copied()
            .flatten()
            .filter(|first| minutes.iter().all(|other| *other == Some(*first)));
        let shared = [("same_minutes", json!(same)), ("count", json!(tables.len()))];
        body.extend(self.speech("tables-lead", &shared)?);
        let mut told = Vec::new();
        for (index, table) in tables.iter().enumerate() {
            let fact = json!(self.facts.tables.get(index));
            let given = [("table", fact), ("same_minutes", json!(same))];
            let heading = self.line("table-heading", &given)?;
            let note = self.speech("table-note", &given)?;
            let mut blocks = Vec::new();
            blocks.extend((!note.is_empty()).then(|| callout(CalloutRole::Note, note)));
            blocks.extend(self.results(&table.file, &table.value)?);
            blocks.extend(self.materials(&table.file, &table.value.materials)?);
            told.push((heading, blocks));
        }
        // Tables of which only the titles are known are a list: headings over nothing would help nobody.
        if told.iter().all(|(_, blocks)| blocks.is_empty()) {
            let titles: Vec<Item> = told.into_iter().filter_map(|(heading, _)| heading.map(item)).collect();
            body.extend((!titles.is_empty()).then(|| bullets(titles)));
            return Ok(());
        }
        for (heading, mut blocks) in told {
            if let Some(text) = heading {
                blocks.insert(0, Block::Heading { level: 3, text, id: None });
            }
            body.push(callout(CalloutRole::ThemeTable, blocks));
        }
        Ok(())
    }

    fn results(&mut self, file: &str, table: &ThemeTable) -> Composing<Vec<Block>> {
        if table.results.is_empty() {
            return Ok(Vec::new());
        }
        let fact = self.facts.tables.iter().find(|fact| fact.number == table.number.value);
        let names: Vec<Vec<String>> = fact
            .map(|fact| fact.results.iter().map(|result| result.sites.clone()).collect())
            .unwrap_or_default();
        let mut items = Vec::new();
        for (index, result) in table.results.iter().enumerate() {
            let mut blocks = self.typed_blocks(file, &result.text);
            let sites = names.get(index).filter(|sites| !sites.is_empty());
            if let Some(sites) = sites
                && let Some(mut lead) = self.line("result-lead", &[("sites", json!(sites))])?
            {
                lead.push(Inline::Text(" ".to_owned()));
                match blocks.first_mut() {
                    Some(Block::Paragraph(text)) => drop(text.splice(0..0, lead)),
                    _ => blocks.insert(0, Block::Paragraph(lead)),
                }
            }
            items.push(Item::new(blocks));
        }
        Ok(vec![bullets(items)])
    }

    /// The words stand between quotation marks of the document's language, otherwise as they were said: a block of their own, or within
    /// the sentence that runs into them and on behind them.
    pub(super) fn quote(&self, quote: &QuotePart) -> Block {
        let (open, close) = match self.exchange.programme.value.language {
            Language::De => ('„', '“'),
            Language::En => ('“', '”'),
        };
        let by = quote.by.as_ref().map(|id| self.name_of(id));
        let typed = quote.text.value.trim();
        let marked = in_marks(typed, lang_of(self.exchange), self.exchange.programme.value.typography);
        let inner = marked.strip_prefix(open).and_then(|inner| inner.strip_suffix(close)).unwrap_or(&marked);
        let words =
            self.typed_as(&self.exchange.event.file, &quote.text, plain(&Text::detached(inner.to_owned())));
        let mut text = vec![Inline::Text(open.to_string())];
        in_language(words, quote.lang.as_ref()).into_iter().for_each(|inline| push(&mut text, inline));
        push(&mut text, Inline::Text(close.to_string()));
        if quote.before.is_none() && quote.after.is_none() {
            return Block::Quote(Quote { text, by: by.unwrap_or_default() });
        }
        let before = quote.before.as_ref().map(|before| self.event_text(before));
        let mut line = join_with_blanks([before, Some(text)].into_iter().flatten());
        if let Some(after) = &quote.after {
            // A mark that ends or parts the sentence stands at the words.
            let is_apart = !after.as_str().starts_with([',', '.', ';', ':', '!', '?', ')', '…']);
            line.extend(is_apart.then(|| Inline::Text(" ".to_owned())));
            line.extend(self.event_text(after));
        }
        if let Some(by) = by {
            line.push(Inline::Text(" (".to_owned()));
            line.extend(by);
            line.push(Inline::Text(")".to_owned()));
        }
        Block::Paragraph(line)
    }

    /// The name of a person of that id; what is no id is a name.
    pub(super) fn named(&self, id: &str) -> String {
        self.exchange.person_name(id).unwrap_or(id).to_owned()
    }

    /// The name of the person of that id; what is no id is a name.
    fn name_of(&self, id: &Text) -> Inlines {
        let (programme, event) = (&self.exchange.programme, &self.exchange.event);
        let mut known = programme.value.people.iter().map(|person| (Some(&person.id), &person.name));
        let listed = event.value.attendance.iter().flat_map(Attendance::everyone);
        let mut listed = listed.map(|person| (person.id.as_ref(), &person.name));
        let is_meant = |(own, _): &(Option<&Text>, &Text)| own.is_some_and(|own| own.value == id.value);
        match known.find(is_meant) {
            Some((_, name)) => self.typed(&programme.file, name),
            None => self.event_text(listed.find(is_meant).map_or(id, |(_, name)| name)),
        }
    }

    /// The name in bold, and what was said behind it.
    pub(super) fn contribution(&self, contribution: &Contribution) -> Vec<Block> {
        let mut name = self.name_of(&contribution.by);
        name.push(Inline::Text(":".to_owned()));
        let lead = [Inline::Strong(name), Inline::Text(" ".to_owned())];
        let mut blocks = self.typed_blocks(&self.exchange.event.file, &contribution.text);
        match blocks.first_mut() {
            Some(Block::Paragraph(text)) => drop(text.splice(0..0, lead)),
            _ => blocks.insert(0, Block::Paragraph(lead.into_iter().take(1).collect())),
        }
        blocks
    }

    pub(super) fn photos(&mut self, photos: &[Photo]) -> Composing<Block> {
        let mut figures = Vec::new();
        for photo in photos {
            let credit = match self.exchange.credit(photo) {
                Some(credit) => self.line("credit", &[("credit", json!(credit.value))])?,
                None => None,
            };
            figures.push(Figure {
                file: format!("{}/{}", self.exchange.id, photo.file.value),
                alt: photo.alt.value.clone(),
                caption: photo.caption.as_ref().map(|caption| self.event_text(caption)).unwrap_or_default(),
                credit: credit.unwrap_or_default(),
                source: self.source_of(&self.exchange.event.file, &photo.alt),
            });
        }
        Ok(Block::Figures(figures))
    }

    /// A link whose words are its title, with its address behind it, as typed in `file`.
    pub(super) fn titled_link(
        &self,
        file: &str,
        (title, url): (&Text, &Text),
        lang: Option<&Text>,
    ) -> Inlines {
        let link = |content| vec![Inline::Link { url: url.value.clone(), content }];
        if title.value.trim().is_empty() || title.value == url.value {
            return self.typed_as(file, url, link(plain(url)));
        }
        let mut line = link(in_language(self.typed(file, title), lang));
        line.push(Inline::Text(" (".to_owned()));
        line.extend(self.typed(file, url));
        line.push(Inline::Text(")".to_owned()));
        line
    }

    pub(super) fn link_line(&self, link: &Link) -> Block {
        let typed = (&link.title, &link.url);
        Block::Paragraph(self.titled_link(&self.exchange.event.file, typed, link.lang.as_ref()))
    }
}

/// Adds an inline; text joins the text before it.
fn push(line: &mut Inlines, inline: Inline) {
    match (line.last_mut(), inline) {
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (_, inline) => line.push(inline),
    }
}
