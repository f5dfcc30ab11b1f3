//! Parts of a section that stand by themselves: theme tables, quotations, what somebody said, links, photos.

use super::super::composer::{Composer, Composing, bullets, callout, item, join_with_blanks, plain};
use super::super::marking::in_language;
use crate::facts::lang_of;
use crate::markdown;
use crate::model::{Contribution, Language, Link, Photo, QuotePart, Text, ThemeTable, Typography};
use document::{Block, CalloutRole, Figure, Inline, Inlines, Item, Quote};
use german_text::quoted;
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
            blocks.extend(self.results(&table.value)?);
            blocks.extend(self.materials(&table.value.materials)?);
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

    fn results(&mut self, table: &ThemeTable) -> Composing<Vec<Block>> {
        if table.results.is_empty() {
            return Ok(Vec::new());
        }
        let fact = self.facts.tables.iter().find(|fact| fact.number == table.number.value);
        let names: Vec<Vec<String>> = fact
            .map(|fact| fact.results.iter().map(|result| result.sites.clone()).collect())
            .unwrap_or_default();
        let mut items = Vec::new();
        for (index, result) in table.results.iter().enumerate() {
            let mut blocks = markdown::read(&result.text.value).blocks;
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
        // Marks within the words become single ones, where typography is the program's.
        let marked = match self.exchange.programme.value.typography {
            Typography::German => quoted(typed, lang_of(self.exchange)),
            Typography::AsTyped => typed.to_owned(),
        };
        let inner = marked.strip_prefix(open).and_then(|inner| inner.strip_suffix(close)).unwrap_or(&marked);
        let words = plain(&Text::detached(inner.to_owned()));
        let mut text = vec![Inline::Text(open.to_string())];
        in_language(words, quote.lang.as_ref()).into_iter().for_each(|inline| push(&mut text, inline));
        push(&mut text, Inline::Text(close.to_string()));
        if quote.before.is_none() && quote.after.is_none() {
            return Block::Quote(Quote { text, by: by.unwrap_or_default() });
        }
        let before = quote.before.as_ref().map(plain);
        let mut line = join_with_blanks([before, Some(text)].into_iter().flatten());
        if let Some(after) = &quote.after {
            // A mark that ends or parts the sentence stands at the words.
            let is_apart = !after.as_str().starts_with([',', '.', ';', ':', '!', '?', ')', '…']);
            line.extend(is_apart.then(|| Inline::Text(" ".to_owned())));
            line.extend(plain(after));
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
        let name = self.exchange.person_name(id.as_str()).unwrap_or(id.as_str());
        plain(&Text::detached(name.to_owned()))
    }

    /// The name in bold, and what was said behind it.
    pub(super) fn contribution(&self, contribution: &Contribution) -> Vec<Block> {
        let mut name = self.name_of(&contribution.by);
        name.push(Inline::Text(":".to_owned()));
        let lead = [Inline::Strong(name), Inline::Text(" ".to_owned())];
        let mut blocks = markdown::read(&contribution.text.value).blocks;
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
                caption: photo.caption.as_ref().map(plain).unwrap_or_default(),
                credit: credit.unwrap_or_default(),
            });
        }
        Ok(Block::Figures(figures))
    }
}

/// Adds an inline; text joins the text before it.
fn push(line: &mut Inlines, inline: Inline) {
    match (line.last_mut(), inline) {
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (_, inline) => line.push(inline),
    }
}

/// A link whose words are its title, with its address behind it.
pub(super) fn titled_link(title: &Text, url: &Text, lang: Option<&Text>) -> Inlines {
    let link = |content| Inline::Link { url: url.value.clone(), content };
    if title.value.trim().is_empty() || title.value == url.value {
        return vec![link(plain(url))];
    }
    vec![link(in_language(plain(title), lang)), Inline::Text(format!(" ({})", url.value))]
}

pub(super) fn link_line(link: &Link) -> Block {
    Block::Paragraph(titled_link(&link.title, &link.url, link.lang.as_ref()))
}
