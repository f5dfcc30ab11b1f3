//! What many sites share, in a record: findings of a kind, by work field or not, each with how many say it.

use super::super::composer::{Composer, Composing, bullets};
use crate::facts::{FindingFact, FindingPointFact, kind_name};
use crate::model::{FindingPoint, FindingsPart, MergedFinding};
use document::{Block, Inline, Inlines, Item};
use serde_json::json;

impl Composer<'_> {
    pub(super) fn merged_findings(&mut self, part: &FindingsPart, body: &mut Vec<Block>) -> Composing<()> {
        let kind = json!(kind_name(part.kind));
        let all = &self.exchange.findings.value.findings;
        let chosen: Vec<(usize, &MergedFinding)> =
            all.iter().enumerate().filter(|(_, finding)| finding.kind == part.kind).collect();
        if chosen.is_empty() {
            // Before the day nobody has found anything yet.
            if self.facts.event.announced {
                return Ok(());
            }
            body.extend(self.speech("findings-none", &[("kind", kind)])?);
            return Ok(());
        }
        body.extend(match &part.lead {
            Some(lead) => vec![Block::Paragraph(self.event_text(lead))],
            None => self.speech("findings-lead", &[("kind", kind)])?,
        });
        let counts = part.counts.unwrap_or(self.exchange.programme.value.show_counts);
        let items = if part.by_field {
            self.by_field(part, counts, &chosen)?
        } else {
            self.finding_items(part, counts, &chosen)?
        };
        body.push(bullets(items));
        if counts {
            body.extend(self.basis_of_counts()?);
        }
        Ok(())
    }

    /// One item a work field, in the programme's order, with its findings below; findings of no known field come last.
    fn by_field(
        &mut self,
        part: &FindingsPart,
        counts: bool,
        chosen: &[(usize, &MergedFinding)],
    ) -> Composing<Vec<Item>> {
        let fields = &self.exchange.programme.value.work_fields;
        let place = |finding: &MergedFinding| {
            let id = finding.field.as_ref()?;
            fields.iter().position(|field| field.id.value == id.value)
        };
        let mut groups = Vec::new();
        for (index, field) in fields.iter().map(Some).chain([None]).enumerate() {
            let wanted = field.map(|_| index);
            let group: Vec<_> =
                chosen.iter().copied().filter(|(_, finding)| place(finding) == wanted).collect();
            if group.is_empty() {
                continue;
            }
            let own =
                field.and_then(|field| part.leads.iter().find(|lead| lead.field.value == field.id.value));
            let mut blocks = match (own, field) {
                (Some(lead), _) => vec![Block::Paragraph(self.event_text(&lead.text))],
                (None, Some(field)) => self.speech("field-lead", &[("title", json!(field.title.value))])?,
                (None, None) => self.speech("no-field", &[])?,
            };
            blocks.push(bullets(self.finding_items(part, counts, &group)?));
            groups.push(Item::new(blocks));
        }
        Ok(groups)
    }

    fn finding_items(
        &mut self,
        part: &FindingsPart,
        counts: bool,
        chosen: &[(usize, &MergedFinding)],
    ) -> Composing<Vec<Item>> {
        let mut items = Vec::new();
        for (index, finding) in chosen {
            let fact = self.facts.findings.get(*index);
            let count = match fact {
                Some(fact) => {
                    let since = if part.since { self.since(fact)? } else { String::new() };
                    self.count_of(counts, fact.count, &fact.sites, (fact.raised.as_deref(), &since))?
                }
                None => Inlines::new(),
            };
            let text = [self.typed(&self.exchange.findings.file, &finding.text), count].concat();
            let facts = fact.map_or(&[][..], |fact| &fact.points);
            let blocks = self.finding_point(counts, text, &finding.details, facts)?;
            items.push(Item { origin: Some(finding.id.value.clone()), ..Item::new(blocks) });
        }
        Ok(items)
    }

    /// A finding or a point of it, with the points below.
    fn finding_point(
        &mut self,
        counts: bool,
        text: Inlines,
        points: &[FindingPoint],
        facts: &[FindingPointFact],
    ) -> Composing<Vec<Block>> {
        let mut items = Vec::new();
        for (point, fact) in points.iter().zip(facts) {
            let count = self.count_of(counts, fact.count, &fact.sites, (None, ""))?;
            let text = [self.typed(&self.exchange.findings.file, &point.text), count].concat();
            items.push(Item::new(self.finding_point(counts, text, &point.details, &fact.points)?));
        }
        let below = (!items.is_empty()).then(|| bullets(items));
        Ok(std::iter::once(Block::Paragraph(text)).chain(below).collect())
    }

    /// Since how many exchanges its theme has been named; nothing where it is new.
    fn since(&mut self, fact: &FindingFact) -> Composing<String> {
        if fact.times < 2 {
            return Ok(String::new());
        }
        self.words("finding-since", &[("run", json!(fact.since)), ("times", json!(fact.times))])
    }

    /// How many sites say it and which, or how it came up, and since when it has been named, as far as the record prints that.
    fn count_of(
        &mut self,
        counts: bool,
        count: u32,
        sites: &[String],
        (raised, since): (Option<&str>, &str),
    ) -> Composing<Inlines> {
        let names = self.exchange.programme.value.show_sites;
        let is_counted = (counts || names) && (count > 0 || raised.is_some());
        if !is_counted && since.is_empty() {
            return Ok(Inlines::new());
        }
        let (names, raised) = (names && is_counted, raised.filter(|_| is_counted));
        let given = [
            ("count", json!(Some(count).filter(|count| counts && *count > 0))),
            ("of", json!(self.reports().0)),
            ("sites", json!(if names { sites } else { &[] })),
            ("raised", json!(raised)),
            ("since", json!(Some(since).filter(|since| !since.is_empty()))),
        ];
        let count = self.line("finding-count", &given)?;
        Ok(count
            .into_iter()
            .flat_map(|count| [Inline::Text(" ".to_owned())].into_iter().chain(count))
            .collect())
    }

    /// Whose reports the counts stand on, where some are missing.
    fn basis_of_counts(&mut self) -> Composing<Vec<Block>> {
        let (reports, missing) = self.reports();
        if missing == 0 || reports == 0 {
            return Ok(Vec::new());
        }
        self.speech("findings-basis", &[("of", json!(reports)), ("missing", json!(missing))])
    }

    /// How many reports count, and how many sites sent none.
    fn reports(&self) -> (usize, usize) {
        match &self.exchange.edition {
            Some(sheet) => (sheet.reports, sheet.missing),
            None => (self.digest.counted.len(), self.digest.missing(self.exchange).count()),
        }
    }
}
