//! Content of minutes beside prose: decisions, what was put off, approvals, dots, material, rounds.

use crate::compose::composer::{Composer, Composing, bullets, filled_table, item, join_with_blanks};
use crate::compose::marking::in_language;
use crate::facts::{
    ApprovalFact, DateFact, DecisionFact, MaterialFact, PostponedFact, PromiseFact, RoundsFact, TallyFact,
};
use crate::model::{Approval, DateEntry, Decision, Material, Postponed, Rating, Ratings, Rounds, Text};
use document::{Block, Inline, Inlines, Item, Table};
use serde_json::{Value, json};

impl Composer<'_> {
    pub(super) fn decision(&mut self, decision: &Decision) -> Composing<Block> {
        let fact = DecisionFact::from(decision);
        let tail = self.tally(fact.tally.as_ref())?;
        self.labelled_block(
            "decision-lead",
            &[("decision", json!(fact))],
            self.event_text(&decision.text),
            tail,
        )
    }

    /// How many voted how: in words, in minutes as figures where all three were counted.
    fn tally(&mut self, tally: Option<&TallyFact>) -> Composing<Option<Inlines>> {
        let Some(tally) = tally else { return Ok(None) };
        let is_counted = tally.against.is_some() && tally.abstained.is_some();
        let phrase = if self.is_minutes() && is_counted { "vote" } else { "tally" };
        self.line(phrase, &[("tally", json!(tally))])
    }

    pub(super) fn postponed_block(&mut self, postponed: &Postponed) -> Composing<Block> {
        let fact = json!(PostponedFact::from(postponed));
        let tail = self.line("postponed", &[("postponed", fact)])?;
        self.labelled_block("postponed-lead", &[], self.event_text(&postponed.what), tail)
    }

    pub(super) fn approval(&mut self, approval: &Approval) -> Composing<Vec<Block>> {
        let fact = ApprovalFact::from(approval);
        let given = [("approval", json!(fact))];
        let address = approval.url.as_ref().map(|url| {
            let content = vec![Inline::Text(url.value.clone())];
            let link = vec![text("("), Inline::Link { url: url.value.clone(), content }, text(")")];
            self.typed_as(&self.exchange.event.file, url, link)
        });
        // What is corrected stands below the colon; the figures do not come between.
        let tally = self.tally(fact.tally.as_ref())?;
        let (before, behind) = if approval.corrections.is_empty() { (None, tally) } else { (tally, None) };
        let record = [Some(self.event_text(&approval.record)), address, before].into_iter().flatten();
        let tail = [self.line("approval", &given)?, behind];
        let tail = join_with_blanks(tail.into_iter().flatten());
        let record = join_with_blanks(record);
        let mut blocks = vec![self.labelled_block("approval-lead", &given, record, Some(tail))?];
        if !approval.corrections.is_empty() {
            blocks
                .push(bullets(approval.corrections.iter().map(|text| item(self.event_text(text))).collect()));
        }
        Ok(blocks)
    }

    /// Joins what it is in bold, the words of people, and what follows from the figures.
    fn labelled_block(
        &mut self,
        lead: &str,
        extra: &[(&str, Value)],
        text: Inlines,
        tail: Option<Inlines>,
    ) -> Composing<Block> {
        let lead = self.line(lead, extra)?.map(|lead| vec![Inline::Strong(lead)]);
        let parts = [lead, Some(text), tail];
        Ok(Block::Paragraph(join_with_blanks(parts.into_iter().flatten())))
    }

    pub(super) fn ratings(&mut self, ratings: &Ratings) -> Composing<Vec<Block>> {
        let has_dots = ratings.items.iter().any(|rating| rating.dots.is_some());
        let lead = match &ratings.lead {
            Some(lead) => vec![Block::Paragraph(self.event_text(lead))],
            None => self.speech("ratings-lead", &[("has_dots", json!(has_dots))])?,
        };
        let scales = ratings.items.iter().map(|rating| rating.words.len()).max().unwrap_or_default();
        let mut header = ["subject", "dots"].map(|name| self.label_line(name)).to_vec();
        for index in 0..scales {
            let scale = ratings.scales.get(index).map(|scale| self.event_text(scale));
            header.push(scale.unwrap_or_else(|| self.label_line("rating")));
        }
        let row = |rating: &Rating| {
            let dots =
                rating.dots.as_ref().map(|dots| Text { value: dots.value.to_string(), place: dots.place });
            let dots = dots.map(|dots| self.event_text(&dots)).unwrap_or_default();
            let mut row = vec![self.event_text(&rating.text), dots];
            row.extend(rating.words.iter().map(|word| self.event_text(word)));
            row.resize(header.len(), Inlines::new());
            row
        };
        let table = filled_table(
            self.label_line(if has_dots { "table-ratings" } else { "table-rated" }),
            &header,
            &ratings.items.iter().map(row).collect::<Vec<_>>(),
        );
        Ok(lead.into_iter().chain([table]).collect())
    }

    /// Dates one by one, each with what is on it.
    pub(super) fn dates(&mut self, dates: &[DateEntry]) -> Composing<Block> {
        let mut items = Vec::new();
        for entry in dates {
            let fact = json!(DateFact::from(entry));
            items.extend(self.line("date-entry", &[("entry", fact)])?.map(item));
        }
        Ok(bullets(items))
    }

    pub(super) fn materials(&mut self, file: &str, materials: &[Material]) -> Composing<Vec<Block>> {
        if materials.is_empty() {
            return Ok(Vec::new());
        }
        let lead = self.speech("materials-lead", &[])?;
        Ok(lead.into_iter().chain([bullets(self.material_items(file, materials)?)]).collect())
    }

    /// Material of `file` one by one: title, address, and what was promised for later.
    pub(super) fn material_items(&mut self, file: &str, materials: &[Material]) -> Composing<Vec<Item>> {
        let mut items = Vec::new();
        for material in materials {
            let lang = material.lang.as_ref();
            let line = match &material.url {
                Some(url) => self.titled_link(file, (&material.title, url), lang),
                None => in_language(self.typed(file, &material.title), lang),
            };
            let promise = match MaterialFact::from(material).promised {
                Some(promise) => {
                    let promise = PromiseFact { by: promise.by.map(|by| self.named(&by)), ..promise };
                    self.line("promise", &[("promise", json!(promise))])?
                }
                None => None,
            };
            items.push(item(join_with_blanks([Some(line), promise].into_iter().flatten())));
        }
        Ok(items)
    }

    pub(super) fn rounds(&mut self, rounds: &Rounds) -> Composing<Vec<Block>> {
        let fact = RoundsFact::from(rounds);
        let lead = self.speech("rounds-lead", &[("rounds", json!(fact))])?;
        let mut header = vec![self.label_line("group")];
        for number in 1..=fact.count {
            header.push(self.line("round", &[("number", json!(number))])?.unwrap_or_default());
        }
        let row = |group: &crate::model::RoundGroup| {
            let texts = [&group.name].into_iter().chain(&group.stations);
            let mut cells: Vec<Inlines> = texts.map(|text| self.event_text(text)).collect();
            cells.resize(header.len(), Inlines::new());
            cells
        };
        let rows = rounds.groups.iter().map(row).collect();
        let caption = self.label_line("table-rounds");
        let table = Block::Table(Table::new(header, rows).titled(caption));
        Ok(lead.into_iter().chain([table]).collect())
    }
}

fn text(text: &str) -> Inline {
    Inline::Text(text.to_owned())
}
